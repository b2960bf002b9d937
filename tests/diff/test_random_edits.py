"""A generator that edits a plan and takes down what it did gets exactly its list back, from either side."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from functools import cache
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from nämndplan.diff import BY_CODE, compare_plans
from nämndplan.driver import load
from nämndplan.model import Plan

Files = dict[str, Any]
"""A plan as mappings, one a file: edited as data and written as text, with nothing of ours in between."""

BOARDS = ("teaternämnden", "musiknämnden")
GOALS = ("1-kultur", "2-hälsa", "3-miljö")


def made() -> Files:
    files: Files = {
        "plan.yaml": {"organisation": "Påhittade regionen", "titel": "Plan", "år": "2026"},
        "organisation.yaml": {"organ": {board: {"namn": board.capitalize(), "typ": "nämnd"} for board in BOARDS}},
    }
    for number, goal in enumerate(GOALS):
        files[f"mål/{goal}.yaml"] = {"titel": f"Målet nummer {number}", "beskrivning": f"Varför mål {number} behövs."}
        files[f"uppdrag/uppdrag-{number}.yaml"] = {
            "titel": f"Gör klart etapp {number}",
            "till": [BOARDS[number % 2]],
            "klart": f"2026-0{number + 1}-28",
        }
        for board in BOARDS:
            files[f"nämnder/{board}/mål/{goal}.yaml"] = {
                "delmål": {
                    f"delmål-{number}": {
                        "titel": f"Delmål {number} för {board}",
                        "indikatorer": {
                            f"mått-{number}-{index}": {
                                "titel": f"Mått {number}.{index} i {board}",
                                "riktning": ("öka", "minska")[index % 2],
                                "utfall": {"2025": f"{100 + number * 10 + index}"},
                                "målvärde": f"{200 + number * 10 + index}",
                            }
                            for index in range(3)
                        },
                    }
                }
            }
    for board in BOARDS:
        files[f"nämnder/{board}/nämndplan.yaml"] = {"titel": f"Plan för {board}"}
    return files


def text_of(value: Any, indent: int = 0) -> str:
    if isinstance(value, dict):
        pad = " " * indent
        lines = ""
        for key, item in value.items():
            lines += (
                f"{pad}{key}:\n{text_of(item, indent + 2)}"
                if isinstance(item, dict)
                else f"{pad}{key}: {text_of(item)}\n"
            )
        return lines
    return f"[{', '.join(value)}]" if isinstance(value, list) else str(value)


def plan_of(files: Files) -> Plan:
    loaded = load({name: text_of(content).encode() for name, content in files.items()})
    assert not loaded.plan.faults
    return loaded.plan


@cache
def unedited() -> Plan:
    return plan_of(made())


def _indicator(files: Files, where: tuple[str, str, int]) -> dict[str, Any]:
    board, goal, index = where
    number = GOALS.index(goal)
    found: dict[str, Any] = files[f"nämnder/{board}/mål/{goal}.yaml"]["delmål"][f"delmål-{number}"]["indikatorer"]
    return found[f"mått-{number}-{index}"]


def _move_target(by: int) -> Callable[[dict[str, Any]], str]:
    def edit(indicator: dict[str, Any]) -> str:
        indicator["målvärde"] = str(int(indicator["målvärde"]) + by)
        return "ND302" if (by > 0) == (indicator["riktning"] == "öka") else "ND301"

    return edit


def _set(key: str, value: Any, code: str) -> Callable[[dict[str, Any]], str]:
    def edit(thing: dict[str, Any]) -> str:
        thing[key] = value
        return code

    return edit


def _drop(key: str, code: str) -> Callable[[dict[str, Any]], str]:
    def edit(thing: dict[str, Any]) -> str:
        del thing[key]
        return code

    return edit


INDICATOR_EDITS = [
    _move_target(7),
    _move_target(-7),
    _set("titel", "Något helt annat mäts", "ND201"),
    _set("utfall", {"2025": "999"}, "ND501"),
    _drop("utfall", "ND503"),
    _drop("målvärde", "ND305"),
    _set("källa", "Egen mätning", "ND203"),
]
ASSIGNMENT_EDITS = [
    _set("till", list(BOARDS), "ND311"),
    _set("klart", "2026-12-31", "ND321"),
    _set("klart", "2025-12-31", "ND322"),
    _drop("klart", "ND324"),
    _set("titel", "Gör något annat", "ND201"),
]
SPOTS = [(board, goal, index) for board in BOARDS for goal in GOALS for index in range(3)]


@settings(max_examples=40, deadline=None)
@given(
    st.dictionaries(st.sampled_from(SPOTS), st.sampled_from(INDICATOR_EDITS), max_size=8),
    st.dictionaries(st.sampled_from(range(3)), st.sampled_from(ASSIGNMENT_EDITS), max_size=3),
    st.sets(st.sampled_from(SPOTS), max_size=2),
    st.sets(st.sampled_from(["nytt-uppdrag", "ännu-ett"]), max_size=2),
)
def test_the_list_comes_back(edits: Any, assignments: Any, dropped: Any, added: Any) -> None:
    after = made()
    expected: Counter[tuple[str, str]] = Counter()
    for spot, edit in edits.items():
        if spot not in dropped:
            thing = _indicator(after, spot)
            expected[edit(thing), f"mått-{GOALS.index(spot[1])}-{spot[2]}"] += 1
    for number, edit in assignments.items():
        expected[edit(after[f"uppdrag/uppdrag-{number}.yaml"]), f"uppdrag-{number}"] += 1
    for board, goal, index in dropped:
        number = GOALS.index(goal)
        indicators = after[f"nämnder/{board}/mål/{goal}.yaml"]["delmål"][f"delmål-{number}"]["indikatorer"]
        del indicators[f"mått-{number}-{index}"]
        expected["ND102", f"mått-{number}-{index}"] += 1
    for name in added:
        after[f"uppdrag/{name}.yaml"] = {"titel": f"Helt nytt: {name}", "till": [BOARDS[0]]}
        expected["ND101", name] += 1

    old, new = unedited(), plan_of(after)
    found = compare_plans(old, new).differences
    things = ((item.code, item.after_item or item.before_item) for item in found)
    assert Counter((code, thing.id) for code, thing in things if thing) == expected
    back = Counter(BY_CODE[item.code].mirror for item in compare_plans(new, old).differences)
    assert back == Counter(item.code for item in found)

"""The boards' sections that are at hand: none is made again that rests on nothing that has changed."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
from benchmarks.plan import plan_files
from benchmarks.region import Region
from hypothesis import given, settings
from hypothesis import strategies as st

from nämndplan.driver import Loaded, load
from nämndplan.i18n import ENGLISH, SWEDISH
from nämndplan.incremental import program_digest
from nämndplan.incremental.parts import MemoryStore
from nämndplan.view import BoardsAtHand, PlanView, Section, SectionKind, states_of, view_of
from nämndplan.view.anchors import folded
from nämndplan.view.packed import packed

PLANS = Path(__file__).parents[1] / "plans"
Files = Mapping[str, bytes]


def files_of(name: str) -> dict[str, bytes]:
    """One of the made-up plans."""
    folder = PLANS / name
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*.yaml")}


REGION = {file: text.encode() for file, text in plan_files(Region(60))}
GOAL = min(file for file in REGION if file.startswith("mål/"))
BOARD, OTHER = sorted({file.split("/")[1] for file in REGION if file.startswith("nämnder/")})
for _file in [
    file for file, text in REGION.items() if f"/{OTHER}/" in file and GOAL[4:-5] in f"{file} {text.decode()}"
]:
    del REGION[_file]  # so that not every board has to do with every goal
MADE_UP = {name: files_of(name) for name in ("rik", "liten", "fem-nivåer", "kommun-uppdelning")}


def seen(loaded: Loaded, at_hand: BoardsAtHand | None = None) -> PlanView | None:
    return view_of(loaded.plan, SWEDISH, loaded, at_hand, states_of(loaded.texts))


def section_of(view: PlanView, board: str) -> Section:
    """A board's section, by the anchor that it has."""
    return next(section for section in view.sections if section.anchor == board)


def changed(files: Files, file: str, old: str, new: str) -> dict[str, bytes]:
    text, count = re.subn(old, new, files[file].decode(), count=1)
    assert count, (file, old)
    return {**files, file: text.encode()}


BOARDS = {BOARD, OTHER}


@pytest.fixture(scope="module")
def first() -> BoardsAtHand:
    """All boards' sections of the region."""
    at_hand = BoardsAtHand(store=MemoryStore())
    seen(load(REGION), at_hand)
    assert set(at_hand.fresh) == BOARDS
    at_hand.keep()
    return at_hand


@pytest.fixture(params=["goes on", "begins anew"])
def made_again(first: BoardsAtHand, request: pytest.FixtureRequest) -> Callable[[Files], tuple[PlanView, set[str]]]:
    """What the region is seen as after a change, and the boards whose sections were made for it.

    By who goes on, as the preview does, and by who has what a run before kept.
    """

    def again(files: Files) -> tuple[PlanView, set[str]]:
        goes_on = request.param == "goes on"
        at_hand = BoardsAtHand(dict(first.made)) if goes_on else BoardsAtHand.kept_in(first.store)
        loaded = load(files)
        after, cold = seen(loaded, at_hand), seen(loaded)
        assert after
        assert cold
        made = set(at_hand.fresh)
        assert after.sections == cold.sections  # for which all are looked into
        return after, made

    return again


MadeAgain = Callable[[Files], "tuple[PlanView, set[str]]"]


def showing(view: PlanView, word: str) -> set[str]:
    """The boards whose sections show a word."""
    return {board for board in BOARDS if word in repr(section_of(view, folded(board)))}


def test_nothing_is_made_when_nothing_has_changed(made_again: MadeAgain) -> None:
    assert made_again(dict(REGION))[1] == set()


def test_after_a_changed_indicator_its_boards_section_is_made_and_no_other(made_again: MadeAgain) -> None:
    file = f"nämnder/{BOARD}/{GOAL}"
    assert made_again(changed(REGION, file, r"(utfall:\n +[0-9]+: )[0-9]+", r"\g<1>77"))[1] == {BOARD}


@pytest.mark.parametrize("file", [GOAL, min(file for file in REGION if file.startswith("uppdrag/"))])
def test_after_a_change_of_the_councils_those_are_made_that_show_it(file: str, made_again: MadeAgain) -> None:
    view, made = made_again(changed(REGION, file, "titel: ", "titel: Xylofonen och "))
    assert made == showing(view, "Xylofonen")
    assert made == {BOARD} or file != GOAL


@pytest.mark.parametrize("file", ["plan.yaml", "organisation.yaml"])
def test_what_holds_for_everybody_makes_all_again(file: str, made_again: MadeAgain) -> None:
    assert made_again({**REGION, file: REGION[file] + b"\n# Xylofonen\n"})[1] == BOARDS


def test_another_language_makes_all_again() -> None:
    at_hand, loaded = BoardsAtHand(), load(MADE_UP["liten"])
    states = states_of(loaded.texts)
    view_of(loaded.plan, SWEDISH, loaded, at_hand, states)
    assert view_of(loaded.plan, ENGLISH, loaded, at_hand, states) == view_of(loaded.plan, ENGLISH, loaded)


def test_a_goal_that_only_a_board_names_is_looked_up_there() -> None:
    """Its name stands at one board, and is shown at another."""
    goal = {"nämnder/a/mål/eget.yaml": "titel: Ett eget mål\n", "nämnder/b/mål/eget.yaml": "beskrivning: Samma mål.\n"}
    body = "namn: {}\n    typ: nämnd"
    files = {
        "plan.yaml": "titel: Plan\norganisation: Kommunen\når: 2026\n",
        "organisation.yaml": f"organ:\n  a:\n    {body.format('Anämnden')}\n  b:\n    {body.format('Bnämnden')}\n",
        **goal,
    }
    plan = {file: text.encode() for file, text in files.items()}
    at_hand = BoardsAtHand()
    seen(load(plan), at_hand)
    at_hand.fresh.clear()
    plan["nämnder/a/mål/eget.yaml"] = b"titel: Ett annat namn\n"
    after = seen(load(plan), at_hand)
    assert sorted(at_hand.fresh) == ["a", "b"]
    assert after
    assert "Ett annat namn" in repr(section_of(after, "b"))


@pytest.mark.parametrize(
    "kept",
    [
        b"",
        b"[]",
        b"{}",
        b'["other", {}]\n["a", [{}, [], [], []]]',
        b'["P", {}]\n1',
        b'["P", {}]\n["a", 1]',
        b'["P", {}]\n["a", [{}, 1, [], 2]]',
        b'["P", {}]\n["a", [{}, [], [[]], 2]]',
        b'["P", {}]\n\xff',
        b"[" * 5000,
    ],
)
def test_what_is_not_what_was_kept_is_as_nothing(kept: bytes) -> None:
    store = MemoryStore()
    program = program_digest()
    assert program
    store.put(b"boards", kept.replace(b"P", program.hex().encode()))
    assert BoardsAtHand.kept_in(store).made == {}


def _words(files: dict[str, bytes], chosen: random.Random) -> None:
    """Some words of a text are others."""
    file = chosen.choice(sorted(files))
    lines = files[file].decode().split("\n")
    able = [at for at, line in enumerate(lines) if re.search(r"(titel|beskrivning|källa|namn): \w", line)]
    if able:
        at = chosen.choice(able)
        lines[at] = re.sub(r": (\w)", rf": Ord{chosen.randrange(9)} \1", lines[at], count=1)
    files[file] = "\n".join(lines).encode()


def _figures(files: dict[str, bytes], chosen: random.Random) -> None:
    """A figure is another."""
    file = chosen.choice(sorted(files))
    text = files[file].decode()
    found = list(re.finditer(r"(?<=: )\d+", text))
    if found:
        one = chosen.choice(found)
        files[file] = f"{text[: one.start()]}{chosen.randrange(1, 90)}{text[one.end() :]}".encode()


def _file_less(files: dict[str, bytes], chosen: random.Random) -> None:
    files.pop(chosen.choice(sorted(set(files) - {"plan.yaml"})))


def _lines_less(files: dict[str, bytes], chosen: random.Random) -> None:
    """The end of a file is gone: with it things, or what they are called."""
    file = chosen.choice(sorted(set(files) - {"plan.yaml"}))
    lines = files[file].decode().split("\n")
    files[file] = "\n".join(lines[: chosen.randrange(1, len(lines) + 1)]).encode()


def _another_name(files: dict[str, bytes], chosen: random.Random) -> None:
    """A file is called like another beside it: two goals, assignments or boards are one, or one is another."""
    file = chosen.choice(sorted(set(files) - {"plan.yaml"}))
    folder, slash, _ = file.rpartition("/")
    names = [other.rpartition("/")[2] for other in files if other.startswith(folder)]
    files[f"{folder}{slash}{chosen.choice(names)}"] = files.pop(file)


EDITS: tuple[Callable[[dict[str, bytes], random.Random], None], ...] = (
    *(_words, _words, _figures, _figures),
    *(_file_less, _lines_less, _another_name),
)


def outlines(view: PlanView | None) -> list[Any]:
    """All that is known of the sections of a view whose blocks are packed."""
    return [packed(section) for section in view.sections if section.kind is SectionKind.BOARD] if view else []


@given(st.sampled_from(sorted(MADE_UP)), st.integers(0, 2**32))
@settings(max_examples=4, deadline=None)
def test_whatever_is_changed_the_view_is_as_made_from_nothing(name: str, seed: int) -> None:
    """And with it every format, since all are made of the view."""
    chosen, files, store = random.Random(seed), dict(MADE_UP[name]), MemoryStore()  # noqa: S311
    at_hand = BoardsAtHand(store=store)
    seen(load(files), at_hand)
    for _ in range(3):
        at_hand.keep()
        at_hand = chosen.choice((at_hand, BoardsAtHand.kept_in(store)))  # goes on, or begins anew
        chosen.choice(EDITS)(files, chosen)
        loaded = load(files)
        again, cold = seen(loaded, at_hand), seen(loaded)
        # What is known of sections without looking into them is what there is to know.
        assert outlines(again) == outlines(cold)
        assert again == cold
        if again and again.site and cold and cold.site:
            assert again.site.pages == cold.site.pages

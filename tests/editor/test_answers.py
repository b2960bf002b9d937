"""What is proposed, told, shown and offered at places of a plan."""

from __future__ import annotations

from pathlib import Path

import pytest

from nämndplan.diagnostics import Position
from nämndplan.editor.actions import actions, formatting
from nämndplan.editor.completion import completions
from nämndplan.editor.hints import hints, lenses
from nämndplan.editor.hover import hover, rule_page
from nämndplan.editor.navigation import definition, find, links, references, symbols
from nämndplan.editor.session import Session
from nämndplan.editor.things import Things
from nämndplan.i18n import ENGLISH, SWEDISH

from ..lacking import ROOT

RICH, REAL = ROOT / "tests" / "plans" / "rik", ROOT / "plans" / "2024"
BELOW = "delmål:\n  a:\n    titel: B\n    indikatorer:\n      c:\n        "
HANDED_ON = "nämnder/regionstyrelsen/uppdrag/hyrberoende.yaml"


def opened(plan: Path, file: str, text: str, is_checked: bool = False) -> tuple[Things, Position]:
    """A plan with a file typed as ``text``, and where the cursor (¤) stands in it."""
    session = Session(plan)
    index = text.index("¤") if "¤" in text else 0
    session.type(file, text.replace("¤", "", 1).encode())
    known = session.settle() if is_checked else session.read()
    return Things(session.index, known), known.texts[file].position(index)


def marked(plan: Path, file: str, word: str, more: int = 0) -> tuple[Things, Position]:
    text = (plan / file).read_text("utf-8")
    index = text.index(word) + more
    return opened(plan, file, f"{text[:index]}¤{text[index:]}")


def proposed(plan: Path, file: str, text: str) -> list[str]:
    things, at = opened(plan, file, text)
    return [one.label for one in completions(things.known.texts[file], at, things, SWEDISH)]


@pytest.mark.parametrize(
    ("file", "text", "first"),
    [
        ("uppdrag/nytt.yaml", "¤", "titel + till + beskrivning + svarar_mot"),
        ("uppdrag/nytt.yaml", "titel: A\n¤", "nummer"),
        ("uppdrag/nytt.yaml", "titel: A\ntill: [hälso¤", "hälso-och-sjukvårdsnämnden"),
        ("uppdrag/nytt.yaml", "titel: A\nmål:\n  - 1¤", "1-trygga-uppväxtvillkor"),
        ("nämnder/regionstyrelsen/uppdrag/nytt.yaml", "svarar_mot: [hyrb¤", "hyrberoende"),
        ("nämnder/regionstyrelsen/uppdrag/nytt.yaml", "svarar_mot: [formalisera¤", "hyrberoende"),
        ("organisation.yaml", "organ:\n  a:\n    namn: A\n    typ: nä¤", "nämnd"),
        ("mål/ny.yaml", "titel: A\ndelmål:\n  a:\n    titel: B\n    indikatorer:\n      c:\n        rikt¤", "riktning"),
        ("nämnder/regionstyrelsen/nämndplan.yaml", "titel: A\nmottagna_uppdrag:\n  hyr¤", "hyrberoende"),
    ],
)
def test_what_can_be_written_here(file: str, text: str, first: str) -> None:
    assert proposed(REAL, file, text)[:1] == [first]


@pytest.mark.parametrize("text", ["beskrivning: |\n  ti¤", "# tit¤"])
def test_nothing_is_proposed_in_prose(text: str) -> None:
    assert proposed(REAL, "uppdrag/nytt.yaml", text) == []


def test_keys_that_are_there_are_not_proposed_again() -> None:
    labels = proposed(REAL, "uppdrag/nytt.yaml", "titel: A\n¤\ntill: [regionstyrelsen]\n")
    assert not {"titel", "till"} & set(labels)
    assert "svarar_mot" in labels


def test_another_server_may_know_the_keys() -> None:
    things, at = opened(REAL, "uppdrag/nytt.yaml", "titel: A\n¤")
    assert not completions(things.known.texts["uppdrag/nytt.yaml"], at, things, SWEDISH, with_keys=False)


def test_an_id_is_told_in_full() -> None:
    things, at = marked(REAL, HANDED_ON, "[hyrberoende]", 3)
    told = hover(things, HANDED_ON, at, SWEDISH)
    assert told is not None
    assert told.text.splitlines() == [
        "**Uppdrag hyrberoende**",
        "",
        "Formalisera arbetet med att minska hyrberoende",
        "",
        "- Till: Hälso- och sjukvårdsnämnden, Regionstyrelsen",
        "- Besvaras av: Regionstyrelsen",
    ]


def test_a_number_is_told_as_it_was_read() -> None:
    text = f"{BELOW}titel: D\n        målvärde: {{2024: minst 25¤ 777 kr}}\n"
    file = next(path.relative_to(REAL).as_posix() for path in sorted(REAL.glob("nämnder/*/mål/*.yaml")))
    things, at = opened(REAL, file, text)
    told = hover(things, file, at, SWEDISH)
    assert told is not None
    assert "- Tal: 25 777" in told.text.replace("\N{NO-BREAK SPACE}", " ")
    assert "- Jämförelse: ≥" in told.text
    english = hover(things, file, at, ENGLISH)
    assert english is not None
    assert "How nplan reads" in english.text


def test_a_key_is_told_and_a_rule_has_its_page() -> None:
    things, at = marked(REAL, HANDED_ON, "svarar_mot", 2)
    told = hover(things, HANDED_ON, at, SWEDISH)
    assert told is not None
    assert "Fullmäktiges uppdrag" in told.text
    assert hover(things, HANDED_ON, at, SWEDISH, with_keys=False) is None
    assert rule_page("NP301", SWEDISH).startswith("# NP301")
    assert rule_page("NP000", SWEDISH) == ""


def test_words_of_a_plan_are_never_markup() -> None:
    organisation = (REAL / "organisation.yaml").read_text("utf-8")
    name = "namn: Regionstyrelsen"
    assert name in organisation
    things, _ = opened(REAL, "organisation.yaml", organisation.replace(name, 'namn: "[x](http://a.se) **b** <img>"'))
    text = things.known.texts[HANDED_ON].text
    position = things.known.texts[HANDED_ON].position(text.index("[hyrberoende]") + 2)
    told = hover(things, HANDED_ON, position, SWEDISH)
    assert told is not None
    assert r"\[x\]\(http://a.se\) \*\*b\*\* \<img\>" in told.text


def test_to_what_is_meant_and_back() -> None:
    things, at = marked(REAL, HANDED_ON, "[hyrberoende]", 3)
    (home,) = definition(things, HANDED_ON, at)
    assert (home.file, home.start.line) == ("uppdrag/hyrberoende.yaml", 3)
    files = {span.file for span in references(things, HANDED_ON, at)}
    assert files == {"uppdrag/hyrberoende.yaml", HANDED_ON, "nämnder/regionstyrelsen/nämndplan.yaml"}
    assert references(things, "uppdrag/hyrberoende.yaml", Position(1, 1), with_home=False)


def test_what_a_file_holds_and_where_things_are() -> None:
    file = next(path.relative_to(REAL).as_posix() for path in sorted(REAL.glob("nämnder/*/mål/4*.yaml")))
    session = Session(REAL)
    things = Things(session.index, session.read())
    spots = symbols(things, file)
    assert spots
    assert all(spot.inner for spot in spots if spot.key[-2] == "delmål")
    assert [spot.name for spot in find(things, "hyrberoende formalisera")][:1] == ["hyrberoende"]
    assert find(things, "finns inte alls") == []


def test_addresses_and_pictures_lead_on() -> None:
    text = "titel: A\nbeskrivning: |\n  Se https://example.org/a. ![x](bilder/a.png) ![y](../b.png)\n"
    things, _ = opened(REAL, "uppdrag/nytt.yaml", text)
    assert [(one.address, one.file) for one in links(things, "uppdrag/nytt.yaml")] == [
        ("https://example.org/a", ""),
        ("", "bilder/a.png"),
    ]


def test_a_fix_an_exception_and_a_target_are_offered() -> None:
    text = f"{BELOW}titel: Antal träd\n        utfall: {{2023: 4}}\n"
    file = next(path.relative_to(REAL).as_posix() for path in sorted(REAL.glob("nämnder/*/mål/*.yaml")))
    things, _ = opened(REAL, file, text, is_checked=True)
    found = list(actions(things, file, Position(1, 1), Position(8, 1)))
    (target,) = (one for one in found if one.title.text(SWEDISH) == "Skriv ett målvärde för 2024")
    assert [one.text for one in target.edits] == ["        målvärde: {2024: }\n"]
    (accept,) = (one for one in found if one.title.text(SWEDISH) == "Låt stå, med ett skäl (NP401)")
    assert [one.text.strip() for one in accept.edits] == ["# nplan: tillåt NP401 skriv skälet här"]


def test_a_goal_that_a_board_has_not_answered_can_be_answered() -> None:
    text = "titel: Ett nytt mål\n"
    things, _ = opened(REAL, "mål/9-nytt.yaml", text)
    made = [
        one.new_files for one in actions(things, "mål/9-nytt.yaml", Position(1, 1), Position(1, 1)) if one.new_files
    ]
    assert [list(files) for files in made] == [["nämnder/regionstyrelsen/mål/9-nytt.yaml"]]


def test_formatting_touches_only_what_a_safe_fix_may() -> None:
    file = "uppdrag/nytt.yaml"
    things, _ = opened(REAL, file, "titel: A \N{NO-BREAK SPACE}\ntill: [ regionstyrelsen ]\n", is_checked=True)
    safe = {
        edit
        for one in things.known.diagnostics
        if one.repair and one.repair.is_safe
        for edit in one.repair.replacements
    }
    assert set(formatting(things, file)) <= safe


def test_lenses_count_who_answers_and_what_is_held() -> None:
    session = Session(REAL)
    things = Things(session.index, session.read())
    assert [one.text.text(SWEDISH) for one in lenses(things, "uppdrag/hyrberoende.yaml")] == [
        "besvaras av 1 av 1 nämnder"
    ]
    goals = [path.relative_to(REAL).as_posix() for path in sorted(REAL.glob("nämnder/*/mål/*.yaml"))]
    words = [one.text.text(SWEDISH) for file in goals for one in lenses(things, file)]
    assert any("delmål" in text and "utan utfall" in text for text in words)


def test_hints_say_what_was_concluded() -> None:
    session = Session(REAL)
    things = Things(session.index, session.read())
    files = [path.relative_to(REAL).as_posix() for path in sorted(REAL.rglob("*.yaml"))]
    found = [one.text for file in files for one in hints(things, file, SWEDISH)]
    assert "riktning: öka" in found
    assert any(text.startswith("= ") for text in found)

"""From trees to models: each fault once, in Swedish, at its place, and the rest read all the same."""

# ruff: noqa: E501 - in the table a row is a line

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from nämndplan.diagnostics import Finding, Place, Span
from nämndplan.i18n import SWEDISH
from nämndplan.lowering import PlanFile, classify, load_file
from nämndplan.model import KINDS, Item, Model
from nämndplan.source import FoundFile, SourceText
from nämndplan.syntax import parse

GOAL = "nämnder/styrelsen/mål/1-trygghet.yaml"
ASSIGNMENT = "uppdrag/minska-resor.yaml"
ECONOMY = "nämnder/styrelsen/ekonomi.yaml"


@dataclass
class Loaded:
    """What came out of one file."""

    item: Item[Any] | None
    findings: tuple[Finding, ...]
    spoiled: tuple[Place, ...]

    @property
    def said(self) -> list[tuple[str, str, str]]:
        return [(found.code, route(found), found.headline.text(SWEDISH)) for found in self.findings]


def route(found: Finding) -> str:
    assert isinstance(found.where, Place | Span)
    return ".".join(map(str, found.where.route)) if isinstance(found.where, Place) else ""


def load(file: str, text: str) -> Loaded:
    (plan_file,) = (found for found in classify([FoundFile(file, Path(file))])[0])
    assert isinstance(plan_file, PlanFile)
    document, slips = parse(SourceText(file, text))
    assert slips == ()
    return Loaded(*load_file(plan_file, document))


INDICATOR = "delmål:\n  d:\n    titel: D\n    indikatorer:\n      i:\n        titel: I\n        "
AT_I = "delmål.d.indikatorer.i"

FAULTS = [
    # kind of error, file, text, code, route, part of the headline, part of the hint
    ("missing", ASSIGNMENT, "till: [a]", "NP104", "", "Uppdraget saknar titel", "titel: …"),
    ("missing, inside", GOAL, INDICATOR.replace("titel: I", "enhet: st"), "NP104", AT_I, "Indikatorn ”i” saknar titel", ""),
    ("missing, by year", "finansiella-mål.yaml", "mål:\n  a:\n    titel: A\n    målvärde:\n      2024:\n        bas: b", "NP104", "mål.a.målvärde.2024", "Gränsen för 2024 saknar värde", ""),
    ("missing, with a title", ECONOMY, "enhet: kr\nramförändringar:\n  a:\n    titel: A\n    poster:\n      b:\n        titel: B\n        varav:\n          c:\n            titel: C", "NP104", "ramförändringar.a.poster.b.varav.c", "Delposten ”C” saknar belopp", ""),
    ("missing, printed", GOAL, INDICATOR + "målvärde:\n          tryckt: 7?", "NP104", f"{AT_I}.målvärde", "Värdet ”målvärde” saknar notering", ""),
    ("empty text", ASSIGNMENT, "titel:\ntill: [a]", "NP104", "titel", "”titel” har inget värde", "efter kolonet"),
    ("empty list", ASSIGNMENT, "titel: A\ntill:", "NP104", "till", "”till” har inget värde", ""),
    ("empty item", ASSIGNMENT, "titel: A\ntill:\n  - a\n  -", "NP104", "till.1", "Punkt 2 i till är tom", "strecket"),
    ("empty mapping", GOAL, "delmål:", "NP104", "delmål", "”delmål” har inget värde", "indraget"),
    ("empty years", GOAL, INDICATOR + "utfall:", "NP104", f"{AT_I}.utfall", "”utfall” har inget värde", "året och värdet"),
    ("empty year", GOAL, INDICATOR + "utfall:\n          2023:", "NP104", f"{AT_I}.utfall.2023", "”2023” har inget värde", '2023: "-"'),
    ("empty choice", GOAL, INDICATOR + "riktning:", "NP104", f"{AT_I}.riktning", "”riktning” har inget värde", ""),
    ("unknown, misspelt", ASSIGNMENT, "titel: A\ntil: [a]", "NP103", "til", "Okänd nyckel ”til”", "Menade du till?"),
    ("unknown, capital", ASSIGNMENT, "Titel: A\ntill: [a]", "NP103", "Titel", "Okänd nyckel ”Titel”", "Menade du titel?"),
    ("unknown, further in", GOAL, "delmål:\n  d:\n    titel: D\n    målvärde: 1", "NP103", "delmål.d.målvärde", "målvärde", "en indikator, under indikatorer"),
    ("unknown, further out", GOAL, INDICATOR + "indikatorer: 1", "NP103", f"{AT_I}.indikatorer", "indikatorer", "ett delmål"),
    ("unknown, elsewhere", ASSIGNMENT, "titel: A\nvision: B", "NP103", "vision", "vision", "plan.yaml"),
    ("unknown, part of a key", "mål/1-a.yaml", "titel: A\ntill: [a]", "NP103", "till", "till", "riktas_till"),
    ("unknown, beginning", GOAL, INDICATOR + "mål: 1", "NP103", f"{AT_I}.mål", "mål", "Menade du målvärde?"),
    ("unknown, nowhere", ASSIGNMENT, "titel: A\nqqq: B", "NP103", "qqq", "qqq", "Här kan stå: nummer, titel, till"),
    ("lost indentation", GOAL, INDICATOR + "utfall:\n        2023: 1\n        2024: 2", "NP103", f"{AT_I}.2023", "”2023” är inte indragen under ”utfall”", "mellanslag"),
    ("lost indentation, some years", GOAL, INDICATOR + "utfall:\n          2022: 1\n        2023: 1", "NP103", f"{AT_I}.2023", "”2023” är inte indragen under ”utfall”", "mellanslag"),
    ("lost indentation, under an id", GOAL, INDICATOR + "\n      motivering: M\n      notering: N", "NP103", "delmål.d.indikatorer.motivering", "”motivering” är inte indragen under ”i”", "mellanslag"),
    ("lost indentation, all under an id", GOAL, "delmål:\n  d:\n  titel: D\n  svarar_mot: [a]", "NP103", "delmål.titel", "”titel” är inte indragen under ”d”", "hör till d"),
    ("choice, in other words", "plan.yaml", "titel: A\norganisation: O\når: 2024\nspråk: svenska", "NP118", "språk", "språk kan inte vara ”svenska”", "Menade du sv?"),
    ("frequency", GOAL, INDICATOR + "frekvens: ibland", "NP118", f"{AT_I}.frekvens", "Frekvensen ”ibland” går inte att läsa", "vart femte år"),
    ("words as a list", "plan.yaml", "titel: A\norganisation: O\når: 2024\nordlista:\n  - KPI: konsumentprisindex", "NP117", "ordlista", "ordlista ska ha sina uppgifter på egna rader", "skriv KPI: konsumentprisindex"),
    ("lost heading", GOAL, "delmål:\n  d:\n    titel: D\n    i:\n      titel: I\n      målvärde: 1\n    j:\n      titel: J", "NP103", "delmål.d.i", "Okänd nyckel ”i”", "under indikatorer"),
    ("lost id", GOAL, "delmål:\n  titel: Bättre vård\n  indikatorer:\n    i:\n      titel: I", "NP117", "delmål.titel", "Det saknas ett id mellan delmål och titel", "bättre:"),
    ("list, text", ASSIGNMENT, "titel: A\ntill: a, b", "NP117", "till", "till ska vara en lista", "till: [a, b]"),
    ("list, long text", ASSIGNMENT, "titel: A\ndelar: En lång text, med komma", "NP117", "delar", "delar ska vara en lista", "egen rad"),
    ("list, bullets", ASSIGNMENT, "titel: A\ndelar: • En\n  • Två", "NP117", "delar", "delar ska vara en lista", "streck"),
    ("list, mapping", ASSIGNMENT, "titel: A\ntill:\n  a:", "NP117", "till", "till ska vara en lista", "streck"),
    ("text, list", ASSIGNMENT, "titel: [A]\ntill: [a]", "NP117", "titel", "titel ska vara text", "klamrar"),
    ("text, mapping", ASSIGNMENT, "titel:\n  sv: A\ntill: [a]", "NP117", "titel", "titel ska vara text", ""),
    ("text, colon", ASSIGNMENT, "titel: A\ndelar:\n  - Resor: färre", "NP117", "delar.0", "kolon", 'ett " före Resor'),
    ("text, colon and quote", ASSIGNMENT, "titel: A\ndelar:\n  - 'Resor: \"x\" färre': 'y'", "NP117", "delar.0", "kolon", "ett ' före"),
    ("text, key in list", ASSIGNMENT, "titel: A\ndelar:\n  - titel: B", "NP117", "delar.0", "Punkt 1 i delar ska vara text", "Ta bort titel:"),
    ("years, text", GOAL, INDICATOR + "utfall: 5", "NP117", f"{AT_I}.utfall", "ett värde för varje år", "2024: 5"),
    ("years, no colon", GOAL, INDICATOR + "utfall:\n          2023 5", "NP117", f"{AT_I}.utfall", "ett värde för varje år", "2023: 5"),
    ("years, no space", GOAL, INDICATOR + "utfall:\n          2023:5", "NP117", f"{AT_I}.utfall", "ett värde för varje år", "2023: 5"),
    ("years, hard space", GOAL, INDICATOR + "utfall:\n          2023:\u00a05", "NP117", f"{AT_I}.utfall", "ett värde för varje år", "vanligt mellanslag"),
    ("ids, text", GOAL, "delmål: Bättre vård", "NP117", "delmål", "under delmål ska ha ett id", "bättre-vård:"),
    ("ids, list", GOAL, "delmål:\n  - titel: Bättre vård", "NP117", "delmål", "under delmål ska ha ett id", "bättre-vård:"),
    ("ids, list of text", GOAL, "delmål:\n  - Bättre vård", "NP117", "delmål", "under delmål ska ha ett id", "ett-id:"),
    ("object, text", "plan.yaml", "titel: A\norganisation: B\når: 2026\nutseende: Blå", "NP117", "utseende", "utseende ska ha sina uppgifter på egna rader", "logotyp"),
    ("value, mapping", GOAL, INDICATOR + "utfall:\n          2023:\n            värde: 5", "NP117", f"{AT_I}.utfall.2023", "2023 ska vara ett värde", "samma rad"),
    ("value, list", GOAL, INDICATOR + "utfall:\n          2023: [5]", "NP117", f"{AT_I}.utfall.2023", "2023 ska vara text", ""),
    ("choice", GOAL, INDICATOR + "riktning: ökar", "NP118", f"{AT_I}.riktning", "riktning kan inte vara ”ökar”", "Menade du öka?"),
    ("choice, far off", GOAL, INDICATOR + "riktning: upp", "NP118", f"{AT_I}.riktning", "riktning kan inte vara ”upp”", "Välj mellan öka, minska"),
    ("choice, list", GOAL, INDICATOR + "riktning: [öka]", "NP117", f"{AT_I}.riktning", "riktning ska vara text", ""),
    ("pattern", "plan.yaml", "titel: A\norganisation: B\når: 2024\nspråk: tyska", "NP118", "språk", "språk kan inte vara ”tyska”", "Välj mellan sv, en"),
    ("pattern, list", "plan.yaml", "titel: A\norganisation: B\når: 2024\nspråk: [sv]", "NP117", "språk", "språk ska vara text", ""),
    ("value fault", ASSIGNMENT, "titel: A\nklart: 20260131", "NP118", "klart", "inte ett datum", "Skriv 2026-01-31"),
    ("value fault, number", GOAL, INDICATOR + "utfall: {2023: 212 44}", "NP201", f"{AT_I}.utfall.2023", "212 44", ""),
    ("key fault, year", GOAL, INDICATOR + "utfall: {23: 5}", "NP118", f"{AT_I}.utfall.23", "”23” är varken ett årtal eller en period", "2023"),
    ("key fault, id", GOAL, "delmål:\n  Vård:\n    titel: V", "NP118", "delmål.Vård", "”Vård” kan inte vara ett id", "vård"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("file", "text", "code", "at", "headline", "hint"), [row[1:] for row in FAULTS], ids=[row[0] for row in FAULTS]
)
def test_one_fault_gives_one_finding(file: str, text: str, code: str, at: str, headline: str, hint: str) -> None:
    loaded = load(file, text)
    assert [said[:2] for said in loaded.said] == [(code, at)]
    assert headline in loaded.said[0][2]
    assert loaded.findings[0].hint
    assert hint in loaded.findings[0].hint.text(SWEDISH)
    assert loaded.spoiled


def test_the_rest_is_read_without_what_is_wrong() -> None:
    text = INDICATOR + "utfall: {2022: 5, 2023: 212 44}\n        enhet: st\n      j:\n        enhet: st\n"
    loaded = load(GOAL, text)
    assert [code for code, _, _ in loaded.said] == ["NP201", "NP104"]
    assert loaded.item
    (indicator,) = loaded.item.value.subgoals["d"].indicators.values()
    assert (indicator.unit, list(indicator.outcomes)) == ("st", [2022])
    assert Place(GOAL, ("delmål", "d", "indikatorer", "j")) in loaded.spoiled


def test_what_stands_under_a_misspelt_key_is_checked_and_located_as_written() -> None:
    text = INDICATOR.replace("indikatorer", "indikatorrer") + "utfal: {2022: 5, 2023: 212 44}\n        enhet:\n"
    loaded = load(GOAL, text)
    assert sorted(said[:2] for said in loaded.said) == [
        ("NP103", "delmål.d.indikatorrer"),
        ("NP103", "delmål.d.indikatorrer.i.utfal"),
        ("NP104", "delmål.d.indikatorrer.i.enhet"),
        ("NP201", "delmål.d.indikatorrer.i.utfal.2023"),
    ]


def test_a_fault_at_the_top_leaves_no_object() -> None:
    loaded = load("plan.yaml", "titel: A\når: 24\n")
    assert loaded.item is None
    assert [said[:2] for said in loaded.said] == [("NP104", ""), ("NP118", "år")]
    assert Place("plan.yaml") in loaded.spoiled


@pytest.mark.parametrize(
    ("text", "code", "headline"),
    [("", "NP104", "Filen är tom"), ("---\n", "NP104", "Filen är tom"), ("# x", "NP104", "Filen är tom"), ("a", "NP117", "nycklar"), ("- a", "NP117", "nycklar")],
)  # fmt: skip
def test_a_file_with_nothing_in_it_or_no_keys(text: str, code: str, headline: str) -> None:
    loaded = load(ASSIGNMENT, text)
    assert loaded.item is None
    ((found, _, says),) = loaded.said
    assert found == code
    assert headline in says


def fields(model: type[Model]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()]


WRONG_VALUES = [
    "x",
    "''",
    "[x]",
    "[[x]]",
    "{x: y}",
    "{2024: {x: y}}",
    "{a: x}",
    "{a: {titel: [x]}}",
    "[{a: b}]",
    "{}",
    "[]",
]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.path)
def test_no_key_can_make_the_program_speak_english(kind: Any) -> None:
    """Every key of every kind of file, with values of every wrong shape."""
    file = kind.path.replace("{board}", "styrelsen").replace("{id}", "1-a")
    for key in fields(kind.model):
        for value in WRONG_VALUES:
            loaded = load(file, f"{key}: {value}\n")
            for finding in loaded.findings:
                text = f"{finding.headline.text(SWEDISH)} {finding.hint.text(SWEDISH) if finding.hint else ''}"
                assert "som inte går att läsa" not in text, (key, value)
                assert not any(word in text for word in ("Input", "should", "valid ", "None", "‹")), (key, value, text)


class Strange(Model):
    """A model with a field of a type that no plan has."""

    number: int


def test_an_error_that_nobody_thought_of_is_still_said_in_swedish() -> None:
    plan_file = PlanFile(FoundFile("x.yaml", Path("x.yaml")), type(KINDS[0])("x.yaml", Strange, "x"), "", "")
    document, _ = parse(SourceText("x.yaml", "number: x"))
    item, (finding,), _ = load_file(plan_file, document)
    assert item is None
    assert finding.code == "NP117"
    assert "number har ett värde som inte går att läsa" in finding.headline.text(SWEDISH)


def test_every_model_has_a_name() -> None:
    from nämndplan import model
    from nämndplan.lowering.recovery.models import NAMES

    models = {value for value in vars(model).values() if isinstance(value, type) and issubclass(value, Model)}
    assert models - {Model, model.GoalList, model.KindLayout, model.NamedLayout} == set(NAMES), (
        "what others derive from is in no file"
    )

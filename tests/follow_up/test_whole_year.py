"""A made-up region with four boards goes a whole year: plan, tertial, half-year, year, and into next year's plan."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
import yaml

from nämndplan.cli.commands.follow_up import _due
from nämndplan.diagnostics import Language, Sentence, Severity
from nämndplan.diff import compare_plans
from nämndplan.driver import Loaded, load
from nämndplan.i18n import SWEDISH
from nämndplan.model import Assignment, ReportKind
from nämndplan.rollover import Rolled, account, rolled
from nämndplan.rollover.follow_up import skeleton
from nämndplan.rules.follow_up.evaluation import evaluation
from nämndplan.rules.follow_up.status import Status
from nämndplan.values import DateSpan, read_date_span
from nämndplan.view import report_view_of

BOARDS = ("bibliotek", "färje", "skogs", "vatten")
Files = dict[str, str]
GOALS = {"1-läsning": "Fler läser", "2-vatten": "Rent vatten i alla sjöar"}
PRINCIPLE = {
    "nästan": "5 %",
    "delmål": {"nås": "alla", "nås_delvis": "minst hälften"},
    "mål": {"nås": "alla", "nås_delvis": "minst hälften"},
}
REPORTED = {  # utfall, prognos: what each board's measure is in each period; the target is 100, more is better
    "april": {"bibliotek": ("30", "104"), "färje": ("31", "97"), "skogs": ("20", "80"), "vatten": ("40", "100")},
    "delår": {"bibliotek": ("70", "102"), "färje": ("60", "90"), "skogs": ("60", "96"), "vatten": ("71", "101")},
    "året": {"bibliotek": ("103", ""), "färje": ("93", ""), "skogs": ("98", ""), "vatten": ("100", "")},
}
PERIODS = {
    "april": ("Tertialrapport 2025", ReportKind.TERTIAL, "2025-01-01–2025-04-30"),
    "delår": ("Delårsrapport 2025", ReportKind.INTERIM, "2025-01-01–2025-08-31"),
    "året": ("Årsredovisning 2025", ReportKind.YEAR, "2025-01-01–2025-12-31"),
}


def text(tree: Any) -> str:
    """As YAML, a mapping a key a line, as people write it."""
    return yaml.safe_dump(tree, allow_unicode=True, sort_keys=False, width=200)


def the_plan() -> Files:
    bodies = {"fullmäktige": {"namn": "Regionfullmäktige", "typ": "fullmäktige"}}
    bodies |= {f"{name}nämnden": {"namn": f"{name.capitalize()}nämnden", "typ": "nämnd"} for name in BOARDS}
    files: dict[str, Any] = {
        "plan.yaml": {
            "titel": "Påhittad plan",
            "organisation": "Region Påhitt",
            "år": "2025",
            "uppföljning": PRINCIPLE,
        },
        "organisation.yaml": {"organ": bodies},
        **{f"mål/{goal}.yaml": {"titel": title} for goal, title in GOALS.items()},
        "finansiella-mål.yaml": {"mål": {"resultat": {"titel": "Resultat", "målvärde": {"2025": "minst 2 %"}}}},
        "uppdrag/boka.yaml": {"titel": "Gör det lättare att boka", "till": ["färjenämnden"]},
        "uppdrag/plantera.yaml": {"titel": "Plantera ädelskog", "till": ["skogsnämnden"]},
        "uppdrag/fler.yaml": {
            "rubrik": "Övriga uppdrag",
            "uppdrag": {
                "provta": {"titel": "Provta varje sjö", "till": ["vattennämnden"]},
                "låna": {"titel": "Inför fjärrlån till öarna", "till": ["biblioteksnämnden"]},
            },
        },
    }
    files["organisation.yaml"]["organ"]["biblioteksnämnden"] = bodies.pop("biblioteknämnden") | {
        "namn": "Biblioteksnämnden"
    }
    for name in BOARDS:
        goal = "2-vatten" if name in {"skogs", "vatten"} else "1-läsning"
        measure = {
            "titel": f"Andel av målet, {name}",
            "riktning": "öka",
            "frekvens": "tertial",
            "utfall": {"2024": "88"},
            "målvärde": {"2025": "100", "2026": "110"},
        }
        subgoal = {"titel": f"Mer för pengarna, {name}", "indikatorer": {"andel": measure}}
        files[f"nämnder/{board(name)}/nämndplan.yaml"] = {"titel": f"Plan för {name}"}
        files[f"nämnder/{board(name)}/mål/{goal}.yaml"] = {"delmål": {"mer": subgoal}}
    return {file: text(tree) for file, tree in files.items()}


def board(name: str) -> str:
    return "biblioteksnämnden" if name == "bibliotek" else f"{name}nämnden"


def compiled(files: Files) -> Loaded:
    return load({file: content.encode() for file, content in files.items()})


def begun(files: Files, period: str) -> Files:
    """The skeleton of a period, as nplan follow-up new writes it."""
    title, kind, days = PERIODS[period]
    span = read_date_span(days)
    assert isinstance(span, DateSpan)
    plan = compiled(files).plan
    return {f"uppföljning/{period}/{name}": content for name, content in skeleton(plan, title, kind, span).items()}


def filled(files: Files, period: str) -> Files:
    """The skeleton with every value put in by the boards."""
    done: Files = {}
    for file, content in begun(files, period).items():
        name = next((one for one in BOARDS if f"nämnder/{board(one)}/" in file), "")
        told = content.replace("bedömning:", "kommentar: Räknas fram.")
        if name and "/mål/" in file:
            outcome, forecast = REPORTED[period][name]
            told = told.replace("utfall:", f"utfall: {outcome}").replace("prognos:", f"prognos: {forecast}")
        told = told.replace("resultat:  # Resultat\n    prognos:", "resultat:\n    prognos: 2,2 %")
        done[file] = told.replace("status:", "status: pågår").replace("fortsättning:", "fortsättning: kvarstår")
    return done


@pytest.fixture(scope="module")
def year() -> Files:
    """The whole year's files: the council decides in the year's report what becomes of three of the assignments."""
    files = the_plan()
    for period in PERIODS:
        files |= filled(files, period)
    end = "uppföljning/året"
    files[f"{end}/uppföljning.yaml"] += "beslut: {organ: fullmäktige, datum: 2026-04-21}\n"
    files[f"{end}/uppföljning.yaml"] = files[f"{end}/uppföljning.yaml"].replace("läge: utkast", "läge: klar")
    files[f"{end}/finansiella-mål.yaml"] = "mål:\n  resultat:\n    utfall: 2,4 %\n"
    files[f"{end}/uppdrag/boka.yaml"] = "fortsättning: avslutas\n"
    files[f"{end}/uppdrag/provta.yaml"] = "fortsättning: ersätts\nersätts_av: plantera\n"
    files[f"{end}/uppdrag/plantera.yaml"] = "fortsättning: kvarstår\n"
    done = "status: genomfört\nfortsättning: avslutas\n"
    files[f"{end}/nämnder/färjenämnden/uppdrag/boka.yaml"] = done
    files[f"{end}/nämnder/vattennämnden/uppdrag/provta.yaml"] = done.replace("avslutas", "ersätts")
    return files


def standings(loaded: Loaded, period: str) -> Mapping[str, Status]:
    found = evaluation(period, loaded.plan)
    assert found is not None
    return {goal.id: found.goal(goal).standing for goal in loaded.plan.goals.values()}


def test_each_period_begins_with_what_is_due_and_everybody_owes_it() -> None:
    files = the_plan()
    for period in PERIODS:
        new = begun(files, period)
        assert sum("/mål/" in file and "/nämnder/" in file for file in new) == len(BOARDS)
        found = evaluation(period, compiled(files | new).plan)
        assert found is not None
        assert sum("ska rapportera" in said(line, SWEDISH) for line in _due(found)) == len(BOARDS)


def said(line: str | Sentence, language: Language) -> str:
    return line if isinstance(line, str) else line.text(language)


@pytest.mark.parametrize(
    ("period", "reading", "water"),
    [
        ("april", Status.PARTLY, Status.PARTLY),
        ("delår", Status.PARTLY, Status.PARTLY),
        ("året", Status.PARTLY, Status.PARTLY),
    ],
)
def test_every_period_is_judged_by_the_same_principle(year: Files, period: str, reading: Status, water: Status) -> None:
    assert standings(compiled(year), period) == {"1-läsning": reading, "2-vatten": water}


def test_the_year_has_no_errors_but_what_the_law_wants_of_the_half_years_report(year: Files) -> None:
    errors = {item.code for item in compiled(year).diagnostics if item.severity is Severity.ERROR}
    assert errors <= {"NP934"}


@pytest.mark.parametrize("period", PERIODS)
def test_each_report_has_every_board_and_every_outcome(year: Files, period: str) -> None:
    loaded = compiled(year)
    view = report_view_of(loaded.plan, period, SWEDISH, loaded.line_of)
    assert view is not None
    told = repr(view.sections)
    for name, (outcome, forecast) in REPORTED[period].items():
        assert f"Andel av målet, {name}" in told
        assert f"'{outcome}'" in told
        assert not forecast or f"'{forecast}'" in told


@pytest.fixture(scope="module")
def new(year: Files) -> Rolled:
    return rolled(compiled(year), 2026)


def test_the_councils_word_decides_which_assignments_go_on(new: Rolled) -> None:
    assignments = {item.id for item in compiled(new.files).plan.of(Assignment)}
    assert assignments == {"plantera", "låna"}
    told = [note.sentence.text(SWEDISH) for note in new.left_out]
    assert "Uppdraget ”Gör det lättare att boka” avslutas enligt Årsredovisning 2025 och följer inte med." in told
    replaced = "Uppdraget ”Provta varje sjö” ersätts av plantera enligt Årsredovisning 2025 och följer inte med."
    assert replaced in told
    carried = [note.sentence.text(SWEDISH) for note in new.carried]
    assert "Uppdraget ”Plantera ädelskog” kvarstår enligt Årsredovisning 2025." in carried
    assert [note.sentence.text(SWEDISH) for note in new.to_decide if "förslag" in note.sentence.text(SWEDISH)] == [
        "Uppdraget ”Inför fjärrlån till öarna” kvarstår enligt nämndens förslag i Årsredovisning 2025: besluta om det."
    ]


def test_the_years_outcomes_are_what_the_new_plan_looks_back_on(year: Files, new: Rolled) -> None:
    plan = compiled(new.files).plan
    for name in BOARDS:
        [goal] = plan.board_goals(board(name)).values()
        measure = goal.value.subgoals["mer"].indicators["andel"]
        shown = {at: value.printed for at, value in measure.outcomes.items()}
        assert shown == {2024: "88", 2025: REPORTED["året"][name][0]}
    assert "2025: 2,4 %" in new.files["finansiella-mål.yaml"]
    assert not any(file.startswith("uppföljning/") for file in new.files)
    told = account(new, compiled(year).plan, compiled(new.files), SWEDISH)
    assert "## Ur årets rapport (6)" in told


def test_an_outcome_that_is_changed_afterwards_is_found_between_the_years(year: Files, new: Rolled) -> None:
    old = compiled(year).plan
    assert not [one for one in compare_plans(old, compiled(new.files).plan).differences if one.code == "ND504"]
    file = "nämnder/färjenämnden/mål/1-läsning.yaml"
    prettier = new.files | {file: new.files[file].replace("2025: 93", "2025: 99")}
    assert prettier != new.files
    later = compiled(prettier).plan
    for before, after in ((old, later), (later, old)):
        [found] = [one for one in compare_plans(before, after).differences if one.code == "ND504"]
        assert plain_words(found.sentence) == (
            "Utfallet för ”Andel av målet, färje” 2025 är 99 i planen men 93 i årets rapport"
        )


def plain_words(sentence: Sentence) -> str:
    return sentence.text(SWEDISH).replace("\N{NO-BREAK SPACE}", " ")


def test_the_plan_itself_may_not_say_otherwise_than_its_report(year: Files) -> None:
    file = "nämnder/färjenämnden/mål/1-läsning.yaml"
    with_own = year | {file: year[file].replace("'2024': '88'", "'2024': '88'\n          '2025': '99'")}
    assert with_own != year
    assert "NP942" in {item.code for item in compiled(with_own).diagnostics}
    revised = with_own | {
        "uppföljning/senare/uppföljning.yaml": "titel: Senare\nslag: annan\nperiod: 2026-01-01–2026-03-31\n",
        f"uppföljning/senare/{file}": "delmål: {mer: {indikatorer: {andel: {reviderat: {2025: 99}}}}}\n",
    }
    assert "NP942" not in {item.code for item in compiled(revised).diagnostics}
    same = year | {file: year[file].replace("'2024': '88'", "'2024': '88'\n          '2025': '93,0'")}
    assert "NP942" not in {item.code for item in compiled(same).diagnostics}

"""What the law says of a report: its period in months, its content, one of each kind, two months to hand it over."""

from __future__ import annotations

from typing import Any

import pytest

from nämndplan.diagnostics import Severity
from nämndplan.driver import Loaded

from .made import plan_of

REPORT = {"titel": "Delårsrapport", "slag": "delårsrapport", "läge": "utkast"}


def reported(period: dict[str, Any], id: str = "delår", **files: dict[str, Any]) -> Loaded:
    return plan_of({f"uppföljning/{id}/uppföljning.yaml": period, **files})


def severities(loaded: Loaded, code: str) -> list[Severity]:
    return [item.severity for item in loaded.diagnostics if item.code == code]


@pytest.mark.parametrize("year", [2023, 2024])
@pytest.mark.parametrize(
    ("end", "is_lawful"),
    [
        ("05-31", False),
        ("06-30", True),
        ("07-31", True),
        ("08-31", True),
        ("09-30", False),
        ("06-29", False),
        ("12-31", False),
    ],
)
def test_an_interim_report_has_six_to_eight_months(year: int, end: str, is_lawful: bool) -> None:
    loaded = reported({**REPORT, "period": f"{year}-01-01–{year}-{end}"})
    assert bool(severities(loaded, "NP933")) is not is_lawful


@pytest.mark.parametrize("period", ["2024-02-01–2024-08-31", "2023-09-01–2024-08-31", "T2 2024", "2024"])
def test_it_begins_with_the_year_and_ends_in_it(period: str) -> None:
    assert severities(reported({**REPORT, "period": period}), "NP933")


@pytest.mark.parametrize("kind", ["tertialrapport", "månadsrapport", "annan"])
def test_reports_beside_it_may_be_for_any_time(kind: str) -> None:
    april = {"titel": "April", "slag": kind, "period": "2024-01-01–2024-04-30"}
    loaded = reported({**REPORT, "period": "2024-01-01–2024-06-30"}, **{"uppföljning/april/uppföljning.yaml": april})
    assert severities(loaded, "NP933") + severities(loaded, "NP935") == []


def test_a_report_that_is_said_not_to_be_the_statutory_one_is_free() -> None:
    free = {**REPORT, "period": "2024-01-01–2024-03-31", "lagstadgad": "nej"}
    loaded = reported({**REPORT, "period": "2024-01-01–2024-08-31"}, **{"uppföljning/mars/uppföljning.yaml": free})
    assert severities(loaded, "NP933") + severities(loaded, "NP935") == []


def test_two_that_both_claim_to_be_it() -> None:
    other = {**REPORT, "period": "2024-01-01–2024-06-30"}
    loaded = reported({**REPORT, "period": "2024-01-01–2024-08-31"}, **{"uppföljning/juni/uppföljning.yaml": other})
    assert severities(loaded, "NP935") == [Severity.ERROR]
    another_year = {**REPORT, "period": "2025-01-01–2025-06-30"}
    loaded = reported(
        {**REPORT, "period": "2024-01-01–2024-08-31"}, **{"uppföljning/juni/uppföljning.yaml": another_year}
    )
    assert severities(loaded, "NP935") == []


@pytest.mark.parametrize(
    ("state", "severity"),
    [
        ({}, Severity.ERROR),
        ({"läge": "klar"}, Severity.ERROR),
        ({"läge": "utkast"}, Severity.WARNING),
        ({"läge": "klar", "beslut": {"organ": "fullmäktige", "datum": "2024-10-29"}}, Severity.WARNING),
    ],
)
def test_what_is_missing_stops_a_report_that_is_neither_draft_nor_decided(
    state: dict[str, Any], severity: Severity
) -> None:
    period = {"titel": "Delårsrapport", "slag": "delårsrapport", "period": "2024-01-01–2024-08-31", **state}
    found = severities(reported(period), "NP934")
    assert found == [severity] * 5  # the goal, the economy in its two perspectives, the balance, the two accounts


def test_what_is_there_or_has_a_reason_is_not_missing() -> None:
    whole = {
        **REPORT,
        "period": "2024-01-01–2024-08-31",
        "hushållning": {"finansiellt": {"bedömning": "nås"}, "verksamhet": {"kommentar": "God."}},
        "balanskrav": {"prognos": "-12", "enhet": "mnkr"},
        "undantag": {"balansräkning": "Läggs fram i oktober."},
    }
    table = {"slag": "resultat", "enhet": "mnkr", "rutor": "Post | 2024\nÅrets resultat | 16,5\n"}
    files = {
        "uppföljning/delår/ekonomi.yaml": {"tabeller": {"r": table}},
        "uppföljning/delår/mål/1-hälsa.yaml": {"bedömning": "går inte att bedöma"},
    }
    assert severities(reported(whole, **files), "NP934") == []


@pytest.mark.parametrize(
    ("end", "submitted", "is_late"),
    [
        ("08-31", "2024-10-31", False),
        ("08-31", "2024-11-01", True),
        ("06-30", "2024-08-31", False),
        ("06-30", "2024-09-01", True),
        ("07-31", "2024-09-30", False),
        ("07-31", "2024-10-01", True),
    ],
)
def test_it_is_handed_over_within_two_months(end: str, submitted: str, is_late: bool) -> None:
    period = {**REPORT, "period": f"2024-01-01–2024-{end}", "lämnad": submitted}
    assert bool(severities(reported(period), "NP926")) is is_late


def test_when_the_council_decided_is_no_day_of_handing_over() -> None:
    period = {**REPORT, "period": "2024-01-01–2024-08-31", "beslut": {"organ": "fullmäktige", "datum": "2024-12-10"}}
    assert severities(reported(period), "NP926") == []

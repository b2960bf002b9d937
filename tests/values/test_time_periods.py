"""When values hold: every way in which plans print a period, and what is asked about."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nämndplan.i18n import SWEDISH
from nämndplan.values import Fault, PeriodKind, TimePeriod, read_time_period

READ = [
    ("2031", "2031", "år"),
    ("år 2031", "2031", "år"),
    ("T1 2031", "2031-T1", "tertial"),
    ("2031 T3", "2031-T3", "tertial"),
    ("2031-T2", "2031-T2", "tertial"),
    ("tertial 2, 2031", "2031-T2", "tertial"),
    ("Tertial 3 2031", "2031-T3", "tertial"),
    ("kvartal 3 2031", "2031-Q3", "kvartal"),
    ("K4 2031", "2031-Q4", "kvartal"),
    ("Q1 2031", "2031-Q1", "kvartal"),
    ("kv. 2 2031", "2031-Q2", "kvartal"),
    ("halvår 1 2031", "2031-S1", "halvår"),
    ("H2 2031", "2031-S2", "halvår"),
    ("2031-08", "2031-08", "månad"),
    ("augusti 2031", "2031-08", "månad"),
    ("Sept. 2031", "2031-09", "månad"),
    ("2031 maj", "2031-05", "månad"),
    ("jan–aug 2031", "2031-01/2031-08", "månader"),
    ("januari - juni 2031", "2031-01/2031-06", "månader"),
    ("2030-09–2031-08", "2030-09/2031-08", "månader"),
    ("2031-12-31", "2031-12-31", "dag"),
    ("VT 2031", "2031-01/2031-06", "termin"),
    ("höstterminen 2031", "2031-07/2031-12", "termin"),
    ("2030/31", "2030/2031", "läsår"),
    ("2030/2031", "2030/2031", "läsår"),
    ("läsåret 2030/31", "2030/2031", "läsår"),
    ("1999/00", "1999/2000", "läsår"),
    ("2031–2033", "2031/2033", "flera år"),
    ("2031 - 2033", "2031/2033", "flera år"),
    ("senast känt", "", "senast känt"),
    ("Senaste  mätning", "", "senast känt"),
    ("långsiktigt", "", "långsiktigt"),
    ("På sikt", "", "långsiktigt"),
]


@pytest.mark.parametrize(("text", "code", "kind"), READ)
def test_periods_are_read_and_kept_as_printed(text: str, code: str, kind: str) -> None:
    period = read_time_period(text)
    assert isinstance(period, TimePeriod)
    assert (period.code, period.kind.value, period.printed) == (code, kind, text)


NOT_READ = [
    ("31", "2031"),
    ("1850", "fyra siffror"),
    ("20311", "fyra siffror"),
    ("utfall 2031", "Skriv året, 2031"),
    ("T4 2031", "T1 2031"),
    ("T0 2031", "T1 2031"),
    ("kvartal 5 2031", "kvartal 3 2031"),
    ("H3 2031", "2031-08"),
    ("2031-13", "Skriv året, 2031"),
    ("2031-00", "Skriv året, 2031"),
    ("2031-02-30", "Skriv året, 2031"),
    ("2030-31", "Skriv 2030/31 för ett läsår, och 2030–2031 för två år."),
    ("2031-34", "Skriv 2031–2034"),
    ("2033–2031", "Skriv det som kommer först"),
    ("2031–2031", "Skriv det som kommer först"),
    ("2031/30", "Skriv det som kommer först"),
    ("2030/33", "Skriv året, 2030"),
    ("aug–jan 2031", "Skriv det som kommer först"),
    ("2031-08–2031-01", "Skriv det som kommer först"),
    ("senast", "fyra siffror"),
    ("snart", "fyra siffror"),
    ("T1", "fyra siffror"),
    ("augusti", "fyra siffror"),
    ("2031 och 2032", "fyra siffror"),
    ("2031, 2032", "fyra siffror"),
    ("", "fyra siffror"),
    ("2031" * 30, "fyra siffror"),
    ("２０３１", "fyra siffror"),
]


@pytest.mark.parametrize(("text", "says"), NOT_READ)
def test_what_is_no_period_is_asked_about(text: str, says: str) -> None:
    fault = read_time_period(text)
    assert isinstance(fault, Fault)
    assert fault.code == "NP118"
    assert fault.hint is not None
    assert says in fault.hint.text(SWEDISH)


def test_periods_are_in_order_of_their_ends() -> None:
    printed = ["2029", "T1 2030", "2030-05", "2029/30", "H1 2030", "2030", "2028–2031", "senast känt", "långsiktigt"]
    periods = [read_time_period(text) for text in printed]
    read = [period for period in periods if isinstance(period, TimePeriod)]
    assert [period.printed for period in sorted(sorted(read, key=lambda period: period.printed))] == [
        "2029",
        "T1 2030",
        "2030-05",
        "2029/30",
        "H1 2030",
        "2030",
        "2028–2031",
        "senast känt",
        "långsiktigt",
    ]
    assert [period.year for period in read][-3:] == [2031, None, None]


@pytest.mark.parametrize(
    ("one", "other"), [("T1 2031", "2031, tertial 1"), ("2031-08", "aug 2031"), ("2031", "år 2031")]
)
def test_one_period_in_two_spellings_is_the_same(one: str, other: str) -> None:
    assert read_time_period(one) == read_time_period(other)
    assert hash(read_time_period(one)) == hash(read_time_period(other))


def test_parts_of_a_year_are_not_the_year() -> None:
    parts = [read_time_period(text) for text in ("2031", "H2 2031", "T3 2031", "Q4 2031", "2031-12", "2031-12-31")]
    assert len(set(parts)) == len(parts)


@given(st.integers(1900, 2199))
def test_a_year_is_the_year(year: int) -> None:
    period = read_time_period(str(year))
    assert period == TimePeriod.of_year(year)
    assert isinstance(period, TimePeriod)
    assert (period.year, period.kind, period.is_year) == (year, PeriodKind.YEAR, True)

"""How often something is measured: every usual wording, and what no wording may be taken for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nämndplan.values import Fault, Frequency, Recurrence, read_recurrence

READ = [
    ("månad", 1),
    ("Månadsvis", 1),
    ("varje månad", 1),
    ("kvartalsvis", 3),
    ("var tredje månad", 3),
    ("var 3:e månad", 3),
    ("vart tredje kvartal", 9),
    ("var fjärde månad", 4),
    ("tertialvis", 4),
    ("halvårsvis", 6),
    ("två gånger per år", 6),
    ("2 ggr/år", 6),
    ("tre gånger per år", 4),
    ("fyra gånger om året", 3),
    ("12 gånger per år", 1),
    ("20 gånger per år", 0),
    ("en gång per år", 12),
    ("1 gång per år", 12),
    ("Årligen.", 12),
    ("vartannat år", 24),
    ("vart annat år", 24),
    ("vart andra år", 24),
    ("vart 2:a år", 24),
    ("vart tredje år", 36),
    ("vart 3:e år", 36),
    ("vart femte år", 60),
    ("/2 år", 24),
    ("/ år", 12),
    ("vart 5:e år", 60),
    ("vart sjätte år", 72),
    ("vart tionde år", 120),
    ("mandatperiod", 48),
    ("veckovis", 0),
    ("löpande", 0),
    ("varannan månad", 2),
    ("vartannat kvartal", 6),
    ("i delårsrapporten", 6),
    ("vid årsbokslut", 12),
    ("T1", 4),
    ("en gång i kvartalet", 3),
    ("1 gång per termin", 6),
    ("två gånger i månaden", 0),
    ("en gång vart tredje år", 36),
    ("varannan vecka", 0),
    ("årligen i mars", 12),
    ("delår augusti", 6),
    ("mäts vartannat år", 24),
    ("i samband med årsredovisningen", 12),
    ("vid varje delårsrapport", 6),
    ("vart fjärde år (valår)", 48),
    ("april och oktober", 6),
    ("udda år", 24),
]


@pytest.mark.parametrize(("text", "months"), READ)
def test_a_wording_is_read_and_kept(text: str, months: int) -> None:
    assert read_recurrence(text) == Recurrence((months,), text)


SEVERAL = [
    ("månadsvis, tertialvis", (1, 4)),
    ("tertial och år", (4, 12)),
    ("delår/år", (6, 12)),
    ("i delårsrapport och årsredovisning", (6, 12)),
    ("T1, T2 och årsbokslut", (4, 4, 12)),
    ("kvartal samt vartannat år", (3, 24)),
    ("hel- och delår", (12, 6)),
    ("halvårs- och helårsvis", (6, 12)),
    ("delår 1 och 2", (6, 6)),
    ("Tertial 1, tertial 2 och år", (4, 4, 12)),
]


@pytest.mark.parametrize(("text", "months"), SEVERAL)
def test_more_than_one_may_be_said(text: str, months: tuple[int, ...]) -> None:
    recurrence = read_recurrence(text)
    assert isinstance(recurrence, Recurrence)
    assert (recurrence.months, recurrence.years_between) == (months, 1)


UNREAD = [
    "vart nollte år",
    "vart 0:e år",
    "0 gånger per år",
    "ibland",
    "tredje månaden",
    "vart tredje",
    "var tredje",
    "var tredje dag i månaden",
    "2026",
    "månad, ibland",
    "år,",
    "månads",
    "året",
    "tre per år",
    "var 3",
    "vart tredje år från 2026",
    "månad kvartal",
    "?" * 500,
]


@pytest.mark.parametrize("text", UNREAD)
def test_what_is_not_sure_is_asked_about(text: str) -> None:
    fault = read_recurrence(text)
    assert isinstance(fault, Fault)
    assert fault.code == "NP118"
    assert fault.hint


@pytest.mark.parametrize("text", ["vid behov", "Vid behov.", "när det behövs", "varje sammanträde", "engångsmätning"])
def test_what_is_done_when_there_is_a_reason_to_has_no_time_between(text: str) -> None:
    recurrence = read_recurrence(text)
    assert isinstance(recurrence, Recurrence)
    assert (recurrence.months, recurrence.is_regular, recurrence.printed) == ((), False, text)


YEARS = [("månad", 1), ("år", 1), ("vartannat år", 2), ("vart femte år", 5), ("18 ggr/år", 1)]


@pytest.mark.parametrize(("text", "years"), YEARS)
def test_years_between_outcomes(text: str, years: int) -> None:
    recurrence = read_recurrence(text)
    assert isinstance(recurrence, Recurrence)
    assert recurrence.years_between == years


@given(st.sampled_from(Frequency))
def test_the_program_reads_its_own_words(frequency: Frequency) -> None:
    recurrence = read_recurrence(frequency.value)
    assert isinstance(recurrence, Recurrence)
    assert recurrence.frequency is frequency

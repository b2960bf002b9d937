"""When something is to be done: a day, or the plan's own words."""

from __future__ import annotations

from datetime import date

import pytest

from nämndplan.values import Due, Fault, read_due


@pytest.mark.parametrize(
    ("printed", "day", "last"),
    [
        ("2026-12-31", date(2026, 12, 31), date(2026, 12, 31)),
        ("31 december 2026", date(2026, 12, 31), date(2026, 12, 31)),
        ("senast den 1 juni 2026", date(2026, 6, 1), date(2026, 6, 1)),
        ("2026", None, date(2026, 12, 31)),
        ("2026-02", None, date(2026, 2, 28)),
        ("mars 2026", None, date(2026, 3, 31)),
        ("senast augusti 2026", None, date(2026, 8, 31)),
        ("T1 2026", None, date(2026, 4, 30)),
        ("kvartal 3 2026", None, date(2026, 9, 30)),
        ("2026–2028", None, date(2028, 12, 31)),
        ("HT 2026", None, date(2026, 12, 31)),
        ("hösten 2026", None, date(2026, 12, 31)),
        ("Våren 2027", None, date(2027, 6, 30)),
        ("första halvåret 2027", None, date(2027, 6, 30)),
        ("vid halvårsskiftet 2027", None, date(2027, 6, 30)),
        ("i delårsrapport 2 2026", None, date(2026, 12, 31)),
        ("slutet av 2026", None, date(2026, 12, 31)),
        ("senast 30 juni 2026.", date(2026, 6, 30), date(2026, 6, 30)),
        ("i slutet av mars 2026", None, date(2026, 3, 31)),
        ("löpande", None, None),
        ("löpande, enligt beslut 2023-11-07", None, None),
        ("i enlighet med planen från 2023", None, None),
        ("vårdcentralerna är klara 2027", None, None),
        ("efter utredningen 2024", None, None),
        ("från och med 2025", None, None),
        ("snarast", None, None),
        ("mandatperiodens slut", None, None),
        ("våren 2026 och hösten 2027", None, None),
        ("15.10", None, None),
        ("senast 15/10", None, None),
    ],
)
def test_words_are_kept_and_the_last_day_that_they_can_mean_is_known(
    printed: str, day: date | None, last: date | None
) -> None:
    assert read_due(printed) == Due(printed, day, last)


@pytest.mark.parametrize(
    "printed", ["2026-11-31", "31 november 2026", "2026-13-01", "12.31.2026", "212", "26-12", "15.13"]
)
def test_a_day_that_does_not_exist_and_figures_that_are_none_are_faults(printed: str) -> None:
    assert isinstance(read_due(printed), Fault)

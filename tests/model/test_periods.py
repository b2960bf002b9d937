"""Values by period: any key that is a period, each period once, and what reads years sees years alone."""

from __future__ import annotations

from typing import Any

import pytest

from nämndplan.model import FinancialGoal, Indicator


def indicator(**keys: Any) -> Indicator:
    return Indicator.model_validate({"titel": "Antal besök", **keys})


@pytest.mark.parametrize("key", ["utfall", "delårsutfall", "prognos", "målvärde"])
@pytest.mark.parametrize("period", ["2025", "T1 2025", "kvartal 3 2025", "2025-08", "2024/25", "2026–2028", "HT 2025"])
def test_any_period_is_a_key(key: str, period: str) -> None:
    value = indicator(**{key: {period: "5"}})
    found = {"utfall": value.every_outcome, "delårsutfall": value.every_outcome, "prognos": value.forecasts}
    ((read, _),) = found.get(key, value.every_target).items()
    assert str(read) == period


def test_what_is_compared_from_year_to_year_is_years() -> None:
    value = indicator(utfall={"2024": "4", "T1 2025": "2"}, målvärde={"2026": "5", "2026–2028": "6"}, långsiktigt="9")
    assert list(value.outcomes) == [2024]
    assert list(value.targets(2026)) == [2026]
    assert [str(period) for period in value.every_target] == ["2026", "2026–2028", "långsiktigt"]


def test_a_limit_may_have_a_year_a_period_or_neither() -> None:
    def goal(limit: Any) -> FinancialGoal:
        return FinancialGoal.model_validate({"titel": "Soliditet", "målvärde": limit})

    for limit in ("minst 20 %", {"värde": "minst 20 %", "bindning": "ska"}):
        assert list(goal(limit).limits) == [None]
    assert [str(period) for period in goal({"2026–2028": "minst 20 %", "2026": {"värde": "5"}}).limits] == [
        "2026–2028",
        "2026",
    ]
    assert list(goal({"2026–2028": "minst 20 %", "2026": {"värde": "5"}}).limits_of_years) == [2026]

"""What an indicator's picture can show: outcomes and targets that stand on one and the same scale, or nothing.

A picture that cannot be true is not made: values in different units, on scales of
different lengths, in words, or with an outcome that is itself only a limit.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal

from ...frozen import frozen
from ...values import known_unit
from ...view.records import Form, Measured

ByYear = Mapping[int, Measured]
OUTCOMES = frozenset({Form.NUMBER, Form.SHARE, Form.RANK})
TARGETS = {
    Form.NUMBER: frozenset({Form.NUMBER, Form.LIMIT, Form.INTERVAL}),
    Form.SHARE: frozenset({Form.SHARE}),
    Form.RANK: frozenset({Form.RANK}),
}
"""The forms of targets that stand on the same scale as an outcome of a form."""


@frozen
class IndicatorSeries:
    """Outcomes and targets by year on one scale; ``direction`` is the way that is better, or "".

    ``whole`` is what a share is counted of, or how many are ranked; ``ranked`` says that it is places.
    """

    outcomes: ByYear
    targets: ByYear
    direction: str = ""
    unit: str = ""
    whole: Decimal | None = None
    ranked: bool = False

    @property
    def latest(self) -> Decimal:
        """The newest outcome."""
        return number_of(self.outcomes[max(self.outcomes)])

    @property
    def numbers(self) -> tuple[Decimal, ...]:
        """Every number in the series."""
        measures = (*self.outcomes.values(), *self.targets.values())
        return tuple(number for value in measures for number in (value.number, value.high) if number is not None)


def series_of(outcomes: ByYear, targets: ByYear, direction: str, unit: str) -> IndicatorSeries | None:
    """The series, when there is at least one outcome and one target and all can be shown truly."""
    outcomes = {year: value for year, value in sorted(outcomes.items()) if value.form not in {Form.NONE, Form.NO_VALUE}}
    targets = dict(sorted(targets.items()))
    forms = {value.form for value in outcomes.values()}
    if not targets or len(forms) != 1 or not forms <= OUTCOMES:
        return None
    form = forms.pop()
    if not {value.form for value in targets.values()} <= TARGETS[form]:
        return None
    values = (*outcomes.values(), *targets.values())
    wholes = {value.whole for value in values}
    units = _units(values, unit)
    if len(wholes) > 1 or len(units) > 1 or (form is not Form.NUMBER and wholes == {None}):
        return None
    series = IndicatorSeries(outcomes, targets, direction, next(iter(units), ""), wholes.pop(), form is Form.RANK)
    return series if _in_order(series) else None


def _units(values: Iterable[Measured], usual: str) -> set[str]:
    """The units that the values are in, as far as the plan names them; % and procent are one."""
    units = set()
    for value in values:
        unit = value.unit or usual
        known = known_unit(unit) if unit else None
        units.add(" per ".join(filter(None, (known.symbol if known else unit, value.per))))
    return units - {""}


def _in_order(series: IndicatorSeries) -> bool:
    """False for what cannot be: place 9 of 7, 30–20."""
    most = series.whole
    inside = most is None or all(int(series.ranked) <= number <= most for number in series.numbers)
    turned = any(value.high is not None and value.high < number_of(value) for value in series.targets.values())
    return inside and not turned


def number_of(value: Measured) -> Decimal:
    """The number of a value that has one."""
    assert value.number is not None  # noqa: S101  (the forms in a series have one)
    return value.number


def reaches(target: Measured, outcome: Decimal, direction: str) -> bool:
    """Whether an outcome is where the target wants it, as far as the plan says what that is."""
    number = number_of(target)
    match target.form, target.operator:
        case Form.LIMIT, "≥":
            return outcome >= number
        case Form.LIMIT, ">":
            return outcome > number
        case (Form.LIMIT, "≤") | (Form.RANK, "≤"):
            return outcome <= number
        case Form.LIMIT, "<":
            return outcome < number
        case Form.INTERVAL, _:
            return number <= outcome <= (target.high if target.high is not None else number)
    better = {"öka": outcome > number, "minska": outcome < number}
    return outcome == number or better.get(direction, False)


def has_way(target: Measured, direction: str) -> bool:
    """Whether the plan says which way leads to the target: by a direction, a limit, an interval or a rank."""
    return direction in {"öka", "minska"} or bool(target.operator) or target.form in {Form.INTERVAL, Form.RANK}

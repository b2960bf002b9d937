"""What is to be reported in a period: what is measured at least as often as the period is long."""

from __future__ import annotations

from ...model import FollowUp, Indicator, Item, Plan, ReportKind


def is_due(indicator: Item[Indicator], period: Item[FollowUp], plan: Plan) -> bool:
    """True when the indicator is measured in the period.

    Without ``frekvens`` it is asked for when the law asks: in the statutory reports and at the year's end. What is
    measured with years between is asked for when so many have passed since its latest outcome, and
    what is measured when there is a reason to is not asked for.
    """
    span, recurrence = period.value.period, indicator.value.frequency
    if recurrence is None:
        return span.is_year or period.value.is_statutory or period.value.kind is ReportKind.YEAR
    if not recurrence.is_regular:
        return False
    shortest = min(recurrence.months)
    if not span.is_year:
        return shortest <= span.end.month
    years = recurrence.years_between
    earlier = [year for year in indicator.value.outcomes if year < span.end.year]
    return years == 1 or not earlier or span.end.year - max(earlier) >= years

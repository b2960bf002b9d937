"""What the year's last report says of the plan: which assignments go on, and what the year's outcomes were."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import Any

from .. import lazy_re as re
from ..diagnostics import Route
from ..frozen import frozen
from ..model import (
    AsPrinted,
    Assignment,
    AssignmentReport,
    Continuation,
    FinancialGoal,
    FollowUp,
    Indicator,
    IndicatorReport,
    Item,
    Plan,
    part_name,
)
from ..model.periods import of_years
from ..rules.follow_up.pairing import path_of, report_on, reports_on_assignments
from ..rules.follow_up.periods import periods
from ..source import SourceText
from ..syntax import Document, parse
from ..syntax.recovery import quoted
from ..values import Measure

Value = Measure | AsPrinted
_SAFE = re.compile(r"[\w<>≥≤−+±][\w ,.%/()<>≥≤+±–−-]*")
"""A value that reads as itself in a block mapping."""


@frozen
class Fate:
    """What becomes of an assignment; ``decided`` by whoever gave it, else only proposed by the board."""

    report: Item[AssignmentReport]
    continuation: Continuation
    decided: bool

    @property
    def ends(self) -> bool:
        """True when the assignment is no more, and that is decided."""
        return self.decided and self.continuation.ends


@frozen(slots=False)
class YearEnd:
    """The report of a whole year that has passed, of those in the plan the last."""

    plan: Plan
    id: str
    period: Item[FollowUp]

    @classmethod
    def of(cls, plan: Plan) -> YearEnd | None:
        """The plan's, or None."""
        found = [(id, item) for id, item in periods(plan).items() if item.value.period.is_year]
        return cls(plan, *found[-1]) if found else None

    @property
    def year(self) -> int:
        """The year that the report is on."""
        return self.period.value.period.end.year

    @cached_property
    def _told(self) -> tuple[Item[AssignmentReport], ...]:
        return tuple(reports_on_assignments(self.id, self.plan))

    def fate(self, item: Item[Assignment]) -> Fate | None:
        """What is to become of an assignment; the giver's word goes before the boards'."""
        own = [report for report in self._told if path_of(report)[-1] == item.id and report.value.continuation]
        for report in own:
            if report.board == item.board:
                return Fate(report, _continuation(report), True)
        if item.board:
            return None
        said = {_continuation(report) for report in own}
        if len(said) != 1:
            return None  # nobody says anything, or boards say different things
        return Fate(own[0], said.pop(), all(report.value.decision for report in own))

    def not_in_plan(self) -> Iterator[Item[AssignmentReport]]:
        """Assignments from earlier plans that go on and do not stand in this one."""
        for report in self._told:
            if report.value.from_plan and report.value.continuation is Continuation.GOES_ON:
                known = path_of(report)[-1] in self.plan.council_assignments
                if not known and not any(one.id == report.id for one in self.plan.of(Assignment)):
                    yield report

    def outcomes(self, item: Item[Indicator] | Item[FinancialGoal]) -> Iterator[tuple[Route, str, Value, Value | None]]:
        """Each outcome of the year: where its ``utfall`` stands, what it is the outcome of, it, and the plan's own."""
        report: Item[Any] | None = report_on(item, self.id, self.plan)
        if report is None or getattr(report.value, "hidden", None):
            return
        if report.value.outcome:
            yield item.place.route, "", report.value.outcome, of_years(item.value.by_period).get(self.year)
        if isinstance(report.value, IndicatorReport) and isinstance(item.value, Indicator):
            every = item.value.every_part
            for route, part in report.value.every_part.items():
                if route in every and part.outcome and not part.hidden:
                    own = of_years(every[route].by_period).get(self.year)
                    yield item.at(*route).route, part_name(item.value, route), part.outcome, own


def _continuation(report: Item[AssignmentReport]) -> Continuation:
    assert report.value.continuation is not None  # noqa: S101  (asked before)
    return report.value.continuation


def with_outcome(text: str, file: str, route: Route, year: int, value: Value) -> str | None:
    """A file's text with an outcome more below a thing; None where that cannot be done without doubt."""
    document = parse(SourceText(file, text))[0]
    edited = _edited(document, route, year, value)
    if edited is None:
        return None
    again = parse(SourceText(file, edited))[0]
    there = _at(again.tree, (*route, "utfall", str(year)))
    wanted = {"tryckt": value.printed, "notering": value.note} if isinstance(value, AsPrinted) else value.printed
    return edited if there == wanted else None


def _edited(document: Document, route: Route, year: int, value: Value) -> str | None:
    text = document.source.text
    outcomes = _at(document.tree, (*route, "utfall"))
    if isinstance(outcomes, dict) and outcomes:
        last = document.extent_of((*route, "utfall", list(outcomes)[-1]))
        around = document.extent_of((*route, "utfall"))
        if last is None or around is None:
            return None
        if text[around.value[0]] == "{":
            end = last.value[1]
            return f"{text[:end]}, {year}: {_written(value, in_flow=True)}{text[end:]}"
        return _below(text, last.key[0], last.value[1], (f"{year}: {_written(value)}",))
    title = next((key for key in ("titel", "målvärde") if _at(document.tree, (*route, key))), None)
    above = document.extent_of((*route, title)) if title else None
    if outcomes is not None or above is None or not above.is_text:
        return None
    return _below(text, above.key[0], above.value[1], ("utfall:", f"  {year}: {_written(value)}"))


def _below(text: str, key: int, end: int, lines: tuple[str, ...]) -> str | None:
    """Lines of their own below an entry, indented as its key; None where the key does not begin its line."""
    start = text.rfind("\n", 0, key) + 1
    indent = text[start:key]
    if indent.strip(" "):
        return None
    stop = text.find("\n", end)
    head, tail = (text, "") if stop < 0 else (text[:stop], text[stop:])
    return head + "".join(f"\n{indent}{line}" for line in lines) + tail


def _written(value: Value, *, in_flow: bool = False) -> str:
    if isinstance(value, AsPrinted):
        return f"{{tryckt: {quoted(value.printed)}, notering: {quoted(value.note)}}}"
    plain = _SAFE.fullmatch(value.printed) and not value.printed.startswith(("+", "-")) and ": " not in value.printed
    return value.printed if plain and not (in_flow and "," in value.printed) else quoted(value.printed)


def _at(tree: Any, route: Route) -> Any:
    for step in route:
        try:
            tree = tree[step]
        except (KeyError, IndexError, TypeError):
            return None
    return tree

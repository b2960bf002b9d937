"""Running the rules over each part of a plan, and drawing their conclusions from all parts.

See docs/adr/021-part-by-part.md.
"""

from __future__ import annotations

from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping, Sequence

from ..diagnostics import Breakdown, Diagnostic, Finding, Span
from ..entry_points import PluginFault
from ..frozen import frozen
from ..lowering import ReadPart
from ..model import Plan
from ..rules import RULES, Fact, Rule, added_by
from ..rules.in_reports import findings_of
from ..syntax import Document
from ..timing import phase
from . import severity
from .aggregate import aggregate
from .emitter import Emitter
from .follow_ons import without_follow_ons
from .suppress import Allowed, By, Silenced, Silences


@frozen
class Inspected:
    """A part of the plan, inspected.

    ``facts`` are what the rules took down about it, by their codes. ``allowed`` is what
    silences in its files, ``used`` what of it did, of its own or of the council's.
    ``is_sure`` is False when something in it could not be read: then rules have held back.
    """

    diagnostics: tuple[Diagnostic, ...] = ()
    silenced: tuple[Silenced, ...] = ()
    facts: tuple[tuple[str, tuple[Fact, ...]], ...] = ()
    allowed: tuple[Allowed, ...] = ()
    used: tuple[Allowed, ...] = ()
    is_sure: bool = True
    breakdowns: tuple[Breakdown, ...] = ()


def silences_of(part: ReadPart, around: Silences | None = None) -> Silences:
    """What silences in a part's files; ``around`` is what does in the council's."""
    silences = Silences(around, part.plan.settings)
    for document in part.documents.values():
        silences.read(document)
    silences.read_exceptions(part.plan.settings, part.documents)
    return silences


def inspect(part: ReadPart, council: ReadPart | None = None, around: Silences | None = None) -> Inspected:
    """Run the rules over a part; ``council`` is the council's, ``around`` what silences there.

    A rule that breaks down costs what it had left to say, no other rule's findings.
    """
    plan = part.plan
    said: list[Finding] = list(part.findings)
    facts: list[tuple[str, tuple[Fact, ...]]] = []
    breakdowns: list[Breakdown] = list(part.breakdowns)
    with phase("rules"):
        for rule in (*RULES, *added_by(plan.settings).rules):
            try:
                for finding in findings_of(rule, plan):
                    said.append(finding)  # noqa: PERF402  (what came before a breakdown is to be kept)
                if rule.gather and (gathered := tuple(rule.gather(plan))):
                    facts.append((rule.code, gathered))
            except Exception as error:
                breakdowns.append(_breakdown(rule, error))
    with phase("judge"):
        silences = silences_of(part, around)
        documents = ChainMap(part.documents, council.documents if council else {})
        emitter = Emitter(documents, plan.settings, silences)
        emitter.emit(said)
        emitter.emit(silences.remarks, can_be_allowed=False)
    return Inspected(
        tuple(emitter.diagnostics),
        tuple(emitter.silenced),
        tuple(facts),
        silences.allowed,
        silences.used,
        not plan.faults,
        tuple(breakdowns),
    )


def conclude(
    plan: Plan, parts: Sequence[Inspected], findings: Iterable[Finding], documents: Mapping[str, Document]
) -> tuple[tuple[Diagnostic, ...], tuple[Silenced, ...], tuple[Breakdown, ...]]:
    """What is to be reported of all parts, in order; what the plan has silenced; and where we broke down.

    ``plan`` is the council's part, ``findings`` what was found before any file was read.
    While something cannot be read, or has not been said, silencing may only seem to do nothing.
    """
    facts: dict[str, list[Fact]] = {}
    for part in parts:
        for code, gathered in part.facts:
            facts.setdefault(code, []).extend(gathered)
    added = added_by(plan.settings)
    said, broken = list(findings), [item for part in parts for item in part.breakdowns]
    broken += [Breakdown(str(fault), fault) for fault in added.broken]
    with phase("rules"):
        for rule in (*RULES, *added.rules):
            try:
                said += rule.conclude(plan, facts.get(rule.code, ())) if rule.conclude else ()
            except Exception as error:
                broken.append(_breakdown(rule, error))
    with phase("judge"):
        silences = Silences.of(
            (item for part in parts for item in part.allowed), (item for part in parts for item in part.used)
        )
        emitter = Emitter(documents, plan.settings, silences)
        emitter.diagnostics |= {item: None for part in parts for item in part.diagnostics}
        emitter.silenced += [item for part in parts for item in part.silenced]
        emitter.emit(said)
        is_sure = not broken and all(part.is_sure for part in parts)
        used = {item.finding.code for item in emitter.silenced}
        emitter.emit(_remarks(plan, silences, used, is_sure), can_be_allowed=False)
        said_alone = sorted(without_follow_ons(emitter.diagnostics), key=_order)
        ordered = sorted(aggregate(said_alone), key=_order)
        off = [item for item in emitter.silenced if not item.is_one_place]
        reasons = {item.finding.code: item.reason for item in off}
        silenced = [item for item in emitter.silenced if item.is_one_place]
        silenced += [Silenced(item, By.PLAN, reasons[item.code]) for item in aggregate(item.finding for item in off)]
    once = {item.what: item for item in reversed(broken)}
    return tuple(ordered), tuple(silenced), tuple(reversed(once.values()))


def _order(item: Diagnostic) -> tuple[Span, str, str]:
    return item.order


def _breakdown(rule: Rule, error: Exception) -> Breakdown:
    return Breakdown(str(error) if isinstance(error, PluginFault) else rule.code, error)


def _remarks(plan: Plan, silences: Silences, used: set[str], is_sure: bool) -> Iterator[Finding]:
    """What there is to say about the silencing itself."""
    yield from severity.remarks(plan.settings)
    yield from silences.remarks_on(plan.settings, is_sure)
    if is_sure:
        yield from severity.unused(plan.settings, used | {"NP910"})
        yield from silences.unused()

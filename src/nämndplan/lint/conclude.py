"""What there is to say about a plan once all its parts have been inspected."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..diagnostics import Breakdown, Diagnostic, Finding
from ..model import Plan
from ..rules import RULES, Fact
from ..syntax import Document
from ..timing import phase
from . import severity
from .engine import Inspected
from .judge import Judgement
from .locate import Desk
from .suppress import Silences
from .suppressed import Silenced


@dataclass(frozen=True, slots=True)
class Judged:
    """What is to be reported, in order, and what the plan has silenced."""

    diagnostics: tuple[Diagnostic, ...]
    silenced: tuple[Silenced, ...]
    breakdowns: tuple[Breakdown, ...] = ()


def conclude(
    plan: Plan,
    parts: Sequence[Inspected],
    findings: Iterable[Finding],
    documents: Mapping[str, Document],
) -> Judged:
    """Draw the rules' conclusions from all parts, and remark on silencing that does nothing.

    ``plan`` is the council's part, ``findings`` what was found before any file was read.
    While something cannot be read, or has not been said, silencing may only seem to do nothing.
    """
    facts: dict[str, list[Fact]] = {}
    for part in parts:
        for code, gathered in part.facts:
            facts.setdefault(code, []).extend(gathered)
    said, broken = list(findings), [item for part in parts for item in part.breakdowns]
    with phase("rules"):
        for rule in RULES:
            try:
                said += rule.conclude(plan, facts.get(rule.code, ())) if rule.conclude else ()
            except Exception as error:
                broken.append(Breakdown(rule.code, error))
    with phase("judge"):
        silences = Silences.of(
            (item for part in parts for item in part.allowed), (item for part in parts for item in part.used)
        )
        desk = Desk(documents, plan.settings, silences)
        judgement = Judgement(
            {item: None for part in parts for item in part.diagnostics},
            [item for part in parts for item in part.silenced],
        )
        judgement.add(said, desk)
        is_sure = not broken and all(part.is_sure for part in parts)
        used = {item.finding.code for item in judgement.silenced}
        judgement.add(_remarks(plan, silences, used, is_sure), desk, can_be_allowed=False)
        ordered = sorted(judgement.diagnostics, key=lambda item: item.order)
    once = {item.what: item for item in reversed(broken)}
    return Judged(tuple(ordered), tuple(judgement.silenced), tuple(reversed(once.values())))


def _remarks(plan: Plan, silences: Silences, used: set[str], is_sure: bool) -> Iterator[Finding]:
    """What there is to say about the silencing itself."""
    yield from severity.remarks(plan.settings)
    if is_sure:
        yield from severity.unused(plan.settings, used | {"NP910"})
        yield from silences.unused()

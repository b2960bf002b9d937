"""What there is to say about one part of a plan, and what it tells of the plan as a whole."""

from __future__ import annotations

from collections import ChainMap
from dataclasses import dataclass

from ..diagnostics import Breakdown, Diagnostic, Finding
from ..lowering import ReadPart
from ..rules import RULES, Fact
from ..timing import phase
from .judge import Judgement
from .locate import Desk
from .suppress import Allowed, Silences
from .suppressed import Silenced


@dataclass(frozen=True, slots=True)
class Inspected:
    """A part of the plan, inspected.

    ``facts`` are what the rules took down about it, by their codes. ``allowed`` are the
    comments in its files that silence, ``used`` those that did, of its own or of the council's.
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
    """The comments in a part's files that silence; ``around`` are the council's."""
    silences = Silences(around)
    for document in part.documents.values():
        silences.read(document)
    return silences


def inspect(part: ReadPart, council: ReadPart | None = None, around: Silences | None = None) -> Inspected:
    """Run the rules over a part; ``council`` is the council's, ``around`` its comments that silence.

    A rule that breaks down costs what it had left to say, no other rule's findings.
    """
    plan = part.plan
    said: list[Finding] = list(part.findings)
    facts: list[tuple[str, tuple[Fact, ...]]] = []
    breakdowns: list[Breakdown] = list(part.breakdowns)
    with phase("rules"):
        for rule in RULES:
            try:
                for finding in rule.findings(plan):
                    said.append(finding)  # noqa: PERF402  (what came before a breakdown is to be kept)
                if rule.gather and (gathered := tuple(rule.gather(plan))):
                    facts.append((rule.code, gathered))
            except Exception as error:
                breakdowns.append(Breakdown(rule.code, error))
    with phase("judge"):
        silences = silences_of(part, around)
        desk = Desk(ChainMap(part.documents, council.documents if council else {}), plan.settings, silences)
        judgement = Judgement()
        judgement.add(said, desk)
        judgement.add(silences.remarks, desk, can_be_allowed=False)
    return Inspected(
        tuple(judgement.diagnostics),
        tuple(judgement.silenced),
        tuple(facts),
        silences.allowed,
        silences.used,
        not plan.faults,
        tuple(breakdowns),
    )

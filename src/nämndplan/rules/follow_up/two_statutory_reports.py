"""Två rapporter för samma år säger sig vara den lagstadgade

Vad
    Två perioder för samma år är båda delårsrapporter, eller årsredovisningar, som lagen
    kräver.

Varför
    Det finns bara en. De andra är lovliga vid sidan av den, men fullmäktige och
    revisorerna behöver veta vilken som är den som lagen menar.

Fel
    # uppföljning/delår/uppföljning.yaml
    titel: Delårsrapport 2024
    slag: delårsrapport
    läge: utkast
    period: 2024-01-01–2024-08-31
    # uppföljning/juni/uppföljning.yaml
    titel: Halvårsrapport 2024
    slag: delårsrapport
    läge: utkast
    period: 2024-01-01–2024-06-30  # FEL NP935

Rätt
    # uppföljning/delår/uppföljning.yaml
    titel: Delårsrapport 2024
    slag: delårsrapport
    läge: utkast
    period: 2024-01-01–2024-08-31
    # uppföljning/juni/uppföljning.yaml
    titel: Halvårsrapport 2024
    slag: delårsrapport
    lagstadgad: nej
    period: 2024-01-01–2024-06-30
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Note, Severity, say
from ...model import FollowUp, Item, Plan, ReportKind
from ..rule import Rule


def check(plan: Plan) -> Iterator[Finding]:
    """The later of two, in the order of their folders."""
    first: dict[tuple[ReportKind, int], Item[FollowUp]] = {}
    for item in plan.follow_up.sure(FollowUp):
        value = item.value
        if not value.is_statutory:
            continue
        other = first.setdefault((value.kind, value.period.end.year), item)
        if other is not item:
            yield Finding(
                "NP935",
                item.at("period"),
                say(
                    "Både ”{first}” och ”{second}” är den rapport som lagen kräver",
                    first=other.value.title,
                    second=value.title,
                ),
                notes=(Note(other.at("period"), say("den här också")),),
                hint=say("Skriv lagstadgad: nej i den som görs vid sidan av."),
            )


RULE = Rule("NP935", "two-statutory-reports", Severity.ERROR, __doc__, check_council=check)

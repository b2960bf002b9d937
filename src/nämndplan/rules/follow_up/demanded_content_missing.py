"""Rapporten saknar något som lagen kräver

Vad
    En lagstadgad rapport ska ha resultaträkning och balansräkning, en bedömning av
    balanskravet och av god ekonomisk hushållning, och en bedömning av varje mål.

Varför
    Lagen om kommunal bokföring och redovisning (11 och 13 kap.) säger det, och
    revisorerna ska kunna bedöma om resultatet är förenligt med målen. Saknas något med
    skäl: skriv det under undantag:, så trycker rapporten skälet. Ett utkast kan
    publiceras, och säger vad som saknas.

Fel
    # uppföljning/delår/uppföljning.yaml
    titel: Delårsrapport 2024
    slag: delårsrapport
    läge: utkast
    period: 2024-01-01–2024-08-31
    hushållning:
      finansiellt: {bedömning: nås}
      verksamhet: {bedömning: nås}
    undantag:
      resultaträkning: Bokslutet läggs fram för sig.
      balansräkning: Bokslutet läggs fram för sig.
      balanskrav: Bokslutet läggs fram för sig.
      målen: Bedöms i november.  # FEL NP934
    # uppföljning/delår/mål/1-trygghet.yaml
    bedömning: nås

Rätt
    # uppföljning/delår/uppföljning.yaml
    titel: Delårsrapport 2024
    slag: delårsrapport
    läge: utkast
    period: 2024-01-01–2024-08-31
    hushållning:
      finansiellt: {bedömning: nås}
      verksamhet: {bedömning: nås}
    undantag:
      resultaträkning: Bokslutet läggs fram för sig.
      balansräkning: Bokslutet läggs fram för sig.
      balanskrav: Bokslutet läggs fram för sig.
      mål: Bedöms i november.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...diagnostics import Finding, Severity, likely, say
from ...model import Demanded, FollowUp, Item, Plan
from ..nearest import nearest
from ..rule import Fact, Rule
from .demands import NAMES, missing_of, severity_of_demand
from .evaluation import evaluation
from .judgement_against_calculation import gather
from .periods import period_of, periods


def check_council(plan: Plan) -> Iterator[Finding]:
    """What stands in the council's own files, and reasons for lacking what nobody demands."""
    for item in plan.follow_up.sure(FollowUp):
        for key in item.value.accepted:
            if key not in {demand.value for demand in Demanded}:
                yield _unknown(item, key)
        if item.value.is_statutory and not plan.unsure_below(f"uppföljning/{period_of(item)}/"):
            for demand in missing_of(item, plan):
                yield _missing(item, demand)


def _unknown(item: Item[FollowUp], key: str) -> Finding:
    known = [demand.value for demand in Demanded]
    meant, place = nearest(key, known), item.at("undantag", key).key()
    return Finding(
        "NP934",
        place,
        say("”{key}” är inget som lagen kräver av rapporten", key=key),
        hint=say("Menade du {meant}?", meant=meant) if meant else say("Välj bland {known}.", known=tuple(known)),
        fix=likely(place, meant) if meant else None,
        severity=Severity.ERROR,
    )


def _missing(item: Item[FollowUp], demand: Demanded) -> Finding:
    return Finding(
        "NP934",
        item.at("slag"),
        say("Rapporten saknar {what}", what=NAMES[demand]),
        hint=say(
            "Lägg till det. Ska det inte vara med: skriv {key}: och skälet under undantag:, så trycks skälet i "
            "rapporten.",
            key=demand.value,
        ),
        severity=severity_of_demand(item.value),
    )


def conclude(plan: Plan, facts: Sequence[Fact]) -> Iterator[Finding]:
    """The goals that nobody has judged, and that no principle judges: seen over all boards."""
    for period, item in periods(plan).items():
        value = item.value
        if not value.is_statutory or Demanded.GOALS.value in value.accepted or plan.unsure_below("uppföljning/"):
            continue
        found = evaluation(period, plan)
        unjudged = [
            goal.value.title
            for goal in plan.goals.values()
            if found and not found.is_goal_judged(goal, [fact[2] for fact in facts if fact[:2] == (period, goal.id)])
        ]
        if unjudged:
            yield Finding(
                "NP934",
                item.at("slag"),
                say(
                    "{count} av {all} mål är inte bedömda: {goals}",
                    count=len(unjudged),
                    all=len(plan.goals),
                    goals=tuple(unjudged),
                ),
                hint=say(
                    "Skriv bedömning: i uppföljning/{period}/mål/<mål>.yaml, eller mål: och skälet under undantag:.",
                    period=period,
                ),
                severity=severity_of_demand(value),
            )


RULE = Rule(
    "NP934",
    "demanded-content-missing",
    Severity.ERROR,
    __doc__,
    check_council=check_council,
    gather=gather,
    conclude=conclude,
)

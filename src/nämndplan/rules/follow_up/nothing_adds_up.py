"""Inget säger hur bedömningarna vägs ihop

Vad
    Indikatorer är rapporterade under delmål som ingen har bedömt, och plan.yaml säger
    inte hur indikatorer blir en bedömning av delmålet.

Varför
    Ingen lag säger hur det ska gå till, så nplan väger inte ihop något på egen hand.
    Principen är fullmäktiges, och behöver stå i planen för att den som läser ska förstå
    bedömningen.

Fel
    # uppföljning/delår/uppföljning.yaml
    titel: Uppföljning per augusti
    slag: tertialrapport
    period: 2024-01-01–2024-08-31
    # uppföljning/delår/nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:  # UPPLYSNING NP930
        indikatorer:
          upplevd-trygghet:
            prognos: 80

Rätt
    # plan.yaml
    titel: Plan för Lilla kommunen
    organisation: Lilla kommunen
    år: 2024
    period: 2024–2027
    nivåer: [Mål, Delmål]
    vision: En liten kommun där alla trivs.
    uppföljning:
      delmål: {nås: alla, nås_delvis: minst hälften}
    # uppföljning/delår/uppföljning.yaml
    titel: Uppföljning per augusti
    slag: tertialrapport
    period: 2024-01-01–2024-08-31
    # uppföljning/delår/nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        indikatorer:
          upplevd-trygghet:
            prognos: 80
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...diagnostics import Finding, Place, Severity, say
from ...model import GoalReport, Plan
from ..rule import Fact, Rule, by_file
from .periods import period_of, periods
from .scales import principle_of


def gather(plan: Plan) -> Iterator[Fact]:
    """The sub-goals with reported indicators that nobody has judged."""
    if principle_of(plan).subgoals is not None:
        return
    for report in plan.follow_up.sure(GoalReport):
        value = report.value
        if report.parent is not None and value.indicators and not (value.judgement or value.followed_by):
            yield report.place, period_of(report)


def conclude(plan: Plan, facts: Sequence[Fact]) -> Iterator[Finding]:
    """Said once, at the first of them."""
    found = [fact for fact in by_file(facts) if fact[1] in periods(plan)]
    if found:
        place: Place = found[0][0]
        yield Finding(
            "NP930",
            place.key(),
            say("{count} delmål är obedömda, och plan.yaml säger inte hur indikatorer vägs ihop", count=len(found)),
            hint=say("Skriv delmål: under uppföljning: i plan.yaml, eller bedömning: vid varje delmål."),
        )


RULE = Rule("NP930", "nothing-adds-up", Severity.INFO, __doc__, gather=gather, conclude=conclude)

"""Målvärdet går åt det sämre hållet, och inget säger att det är meningen

Vad
    Målvärdet är lägre än utfallet för ett mått som det ska bli mer av (nöjda, besök,
    behöriga), eller högre för ett som det ska bli mindre av (väntetid, utsläpp), och
    ingenting säger att det är meningen: varken riktning, minst eller högst i målvärdet,
    titeln eller delmålet. Hit hör också ”ska inte öka” mot ett år utan värde, när
    målvärdet ändå är högre än utfallet. Ett mått som kan vara bra åt båda håll (yta,
    självfinansiering) sägs när talen går nedåt, eller när inget utfall finns.

    Vilka måtten är känner regeln på tre listor av ord, och planen kan lägga till i dem
    (egna_ord i plan.yaml: mer_är_bättre, mindre_är_bättre). Om ett mått som inte står
    där vet regeln ingenting, och då sägs inget. Av en andel räknas inte vilka det är en
    andel av: ”andel deltagare som är kvinnor”. Svar i koder (Ja=1) och avvikelser som kan
    vara plus eller minus prövas inte.

Varför
    Ofta är det ett skrivfel. Är det meningen vet ingen utom den som skrev det, och vid
    uppföljningen går det inte att säga om ett utfall över målvärdet är bra eller dåligt.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      lokaler:
        titel: Lokalerna används väl
        indikatorer:
          lokalyta:
            titel: Lokalyta som kommunen äger och hyr
            enhet: kvm
            utfall:
              2023: 673 094
            målvärde:
              2024: 676 368  # VARNING NP408

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      lokaler:
        titel: Lokalerna används väl
        indikatorer:
          lokalyta:
            titel: Lokalyta som kommunen äger och hyr
            riktning: minska
            enhet: kvm
            utfall:
              2023: 673 094
            målvärde:
              2024: 670 000
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Severity, say
from ...model import Indicator, Item, Plan
from ...values import Amount, Direction, Share
from ..many import among
from ..rule import Rule
from .baseline import baselines
from .better_way import is_good_either_way
from .direction import Reading, direction_of, goal_of
from .direction_words import direction_words
from .judgement import Judgement, TargetVerdict, judgements
from .point import Point
from .series import Series, series_of
from .telling import named, step_notes

HINT = say("Lägg till en rad på indikatorn: riktning: öka, riktning: minska eller riktning: oförändrad.")


def check(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """One finding for the indicator; where the unit contradicts the title, that has to be put right first (NP404)."""
    if found := next(judgements(indicator, plan, TargetVerdict.UNCLEAR), None):
        base = next(baselines(indicator, plan), None) if found.reading else None
        yield (
            _without_base(indicator, found, found.reading, base.year)
            if base and found.reading
            else _the_worse_way(indicator, found)
        )
        return
    for series in series_of(indicator, plan) if is_good_either_way(indicator.value.title) else ():
        target = series.targets[0] if len(series.targets) == 1 else None
        if target and not series.outcomes and not _says_direction(indicator, plan, target):
            yield from _nothing_says(indicator, plan, series, target)
            return


def _nothing_says(indicator: Item[Indicator], plan: Plan, series: Series, target: Point) -> Iterator[Finding]:
    many = among(indicator, plan)
    finding = Finding(
        "NP408",
        target.place,
        say("Det framgår inte om {indicator} ska öka eller minska", indicator=named(indicator, series)),
        say("är högre eller lägre bättre?"),
        hint=HINT,
    )
    return many.told(
        [finding],
        say("{count} av {these} säger inte om de ska öka eller minska"),
        say("Ingen av {these} säger om den ska öka eller minska"),
    )


def _the_worse_way(indicator: Item[Indicator], found: Judgement) -> Finding:
    step = found.step
    is_less = step.movement < 0
    other = Direction.DECREASE if is_less else Direction.INCREASE
    return Finding(
        "NP408",
        step.target.place,
        (
            say("Målvärdet {when} för {indicator} är {compared}: {target} mot {outcome}").having(when=step.target.when)
            if len(found.series.targets) > 1
            else say("Målvärdet för {indicator} är {compared}: {target} mot {outcome}")
        ).having(
            indicator=named(indicator, found.series),
            compared=say("lägre än utfallet {year}, och inget säger att lägre är bättre", year=step.outcome.when)
            if is_less
            else say("högre än utfallet {year}, och inget säger att högre är bättre", year=step.outcome.when),
            target=step.target.with_unit,
            outcome=step.outcome.with_unit,
        ),
        say("lägre än utfallet") if is_less else say("högre än utfallet"),
        step_notes(found),
        say(
            "Rätta värdet om det är fel. Är det meningen, skriv riktning: {other} eller oförändrad, "
            "eller motivering: och skälet.",
            other=other.value,
        ),
    )


def _without_base(indicator: Item[Indicator], found: Judgement, reading: Reading, base: int) -> Finding:
    return Finding(
        "NP408",
        found.step.target.place,
        say(
            "Det går inte att se om målvärdet för {indicator} håller ”{word}”: värdet för {base} saknas",
            indicator=named(indicator, found.series),
            word=reading.word,
            base=base,
        ),
        say("ska jämföras med {base}, som saknar värde", base=base),
        step_notes(found),
        say(
            "Lägg till värdet för {base} under utfall, eller skriv riktning: {direction} eller oförändrad.",
            base=base,
            direction=reading.direction.value,
        ),
    )


def _says_direction(indicator: Item[Indicator], plan: Plan, target: Point) -> bool:
    """Without an outcome to go by, any word of direction in the goal will do; an unread goal may have one."""
    goal = goal_of(indicator, plan)
    return (
        not isinstance(target.measure, (Amount, Share))
        or goal is None
        or bool(direction_words(goal.title))
        or direction_of(indicator, plan, target.measure, target.place) is not None
    )


RULE = Rule(
    "NP408",
    "direction-missing",
    Severity.WARNING,
    __doc__,
    each=Indicator,
    check=check,
    follows=("NP404", "NP411", "NP419", "NP424", "NP427", "NP429"),
)

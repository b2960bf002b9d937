"""Det framgår inte åt vilket håll indikatorn ska

Vad
    Målvärdet är ett tal, och ingenting säger om högre eller lägre är bättre: varken
    riktning, minst eller högst i målvärdet, titeln eller delmålet. Går talen från utfallet
    till målvärdet åt det håll som är bättre för de flesta mått räcker det. Hit hör också
    ”ska inte öka” mot ett år utan värde, när målvärdet ändå är högre än utfallet.

    Vilka mått som är bättre ju mindre de är känner regeln på en lista av ord, som planen
    kan lägga till i (egna_ord i plan.yaml). Ett mått som inte står där tas för bättre ju
    mer det är, och sägs bara när talen går åt andra hållet.

Varför
    Vid uppföljningen går det inte att säga om ett utfall över målvärdet är bra eller dåligt.

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
from ...values import Amount, Share
from ..many import among
from ..rule import Rule
from .baseline import baselines
from .direction import direction_of, goal_of, is_better_with_less, is_better_with_more
from .direction_words import direction_words
from .judgement import Judgement, TargetVerdict, judgements
from .point import Point
from .series import Series, series_of
from .telling import named, step_notes, these
from .unit_in_title import Counted, measure_word, unit_contradicts_title

_HALF = 50
HINT = say("Lägg till en rad på indikatorn: riktning: öka, riktning: minska eller riktning: oförändrad.")


def check(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """One finding for the indicator; where the unit contradicts the title, that has to be put right first (NP404)."""
    if found := next(judgements(indicator, plan, TargetVerdict.UNCLEAR), None):
        yield _against_the_usual(indicator, plan, found)
        return
    for series in series_of(indicator, plan):
        target = next(iter(series.targets), None)
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
        say("{count} av {these} säger inte om de ska öka eller minska", these=these(many)),
        say("Ingen av {these} säger om den ska öka eller minska", these=these(many)),
    )


def _against_the_usual(indicator: Item[Indicator], plan: Plan, found: Judgement) -> Finding:
    step = found.step
    base = next(baselines(indicator, plan), None) if found.reading else None
    compared = (
        say("högre än utfallet {year}, {outcome}", year=step.outcome.year, outcome=step.outcome.with_unit)
        if step.movement > 0
        else say("lägre än utfallet {year}, {outcome}", year=step.outcome.year, outcome=step.outcome.with_unit)
    )
    return Finding(
        "NP408",
        step.target.place,
        say(
            "Det framgår inte åt vilket håll {indicator} ska: målvärdet {target} är {compared}",
            indicator=named(indicator, found.series),
            target=step.target.with_unit,
            compared=compared,
        ),
        say("ska jämföras med {base}, som saknar värde", base=base.year)
        if base
        else say("är högre eller lägre bättre?"),
        step_notes(found),
        say(
            "Lägg till värdet för {base} under utfall, eller skriv riktning: {direction} eller oförändrad.",
            base=base.year,
            direction=found.reading.direction.value,
        )
        if base and found.reading
        else HINT,
    )


def _says_direction(indicator: Item[Indicator], plan: Plan, target: Point) -> bool:
    """Without an outcome to go by, any word of direction in the goal will do; an unread goal may have one."""
    goal, title = goal_of(indicator, plan), indicator.value.title
    return (
        not isinstance(target.measure, (Amount, Share))
        or unit_contradicts_title(title, target.unit)
        or is_better_with_less(title, plan)
        or is_better_with_more(title, plan)
        or _is_wanted_by_most(title, target)
        or goal is None
        or bool(direction_words(goal.title))
        or direction_of(indicator, plan, target.measure, target.place) is not None
    )


def _is_wanted_by_most(title: str, target: Point) -> bool:
    """True for "Andel … 90 %": nobody aims at more than half of what is not wanted."""
    promised = measure_word(title)
    size = target.size
    return promised is not None and promised[0] is Counted.SHARE and size is not None and size > _HALF


RULE = Rule("NP408", "direction-missing", Severity.WARNING, __doc__, each=Indicator, check=check)

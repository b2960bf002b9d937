"""Målvärdet är redan nått

Vad
    Det senaste utfallet når redan målvärdet: gränsen (minst, högst) hålls, eller svaret är
    redan Ja. Gränsen kan stå i titeln (”granskningar som utförs, minst”). Ett intervall
    (8–10 %) är till för att hållas, och sägs inte. Inte heller lika många tillsyner eller
    byggda kilometer som förra året, eller ett tak i kronor som är högst fyra procent om året
    över utfallet: priserna stiger. Golv och tak i ekonomin (soliditet, avkastning, skuld)
    är till för att hållas.
    Säger riktning att måttet ska vidare är gränsen svagare än utfallet (NP406).

Varför
    Det kan vara meningen: en nivå ska hållas. Men ett mål som redan är nått driver inget
    arbete. Skriv riktning: oförändrad eller motivering, så vet läsaren att det är meningen.
    Säger titeln, noteringen eller delmålet att nivån ska bibehållas, eller inte öka, räcker det.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          upplevd-trygghet:
            titel: Andel invånare som känner sig trygga
            utfall:
              2023: 78 %
            målvärde:
              2024: minst 75 %  # UPPLYSNING NP410

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          upplevd-trygghet:
            titel: Andel invånare som känner sig trygga
            utfall:
              2023: 78 %
            målvärde:
              2024: minst 80 %
"""

from __future__ import annotations

from collections.abc import Iterator

from ... import lazy_re as re
from ...diagnostics import Finding, Severity, say
from ...model import GoalNode, Indicator, Item, Plan
from ...values import Amount, Direction
from ..many import among
from ..rule import Rule
from .change_in_size import follows_prices
from .direction_words import direction_words
from .judgement import Judgement, TargetVerdict, judgements
from .series import Step
from .telling import named, outcome_note

_VOLUME = re.compile(
    r"\bantal\b.*(?:tillsyn|inspektion|kontroll|granskning|provtagning)|^(?:planerade|planlagda|byggda|anlagda|renoverade)\b",
    re.IGNORECASE,
)
_KEPT = re.compile(
    r"soliditet|avkastning|räntabilitet|kassaflöde|räntetäckning|likviditet|självfinansiering|belåningsgrad|räntebindning"
    r"|\blån(?:en|et|e\w+)?\b|låne?skuld|skuldsättning|belåning|lånestock|borgen",
    re.IGNORECASE,
)
_LEVEL = re.compile(
    r"\b(?:dagens|nuvarande|samma|säkr(?:a|as|ar)|håll(?:a|er|s|as)(?:\s+kvar)?)\s+(?:nivåer(?:na)?|nivån?)\b(?!\s+som\b)",
    re.IGNORECASE,
)
"""A level that is to be held: minst dagens nivå, säkra nivån."""

HINT = say(
    "Sätt ett nytt målvärde, eller rätta det som är felskrivet. Ska nivån hållas, skriv riktning: oförändrad "
    "eller motivering: och skälet."
)


def check(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """A level to be kept is met by intention; a target on the worse side of the outcome is NP406 or NP409."""
    value = indicator.value
    if value.direction is Direction.KEEP or _is_to_be_kept(f"{value.title} {value.note or ''}"):
        return
    above = indicator.parent.value if indicator.parent else None
    if isinstance(above, GoalNode) and _is_only_to_be_kept(above.title, value.title):
        return
    met = (
        _met(indicator, found)
        for found in judgements(indicator, plan, TargetVerdict.MET)
        if not (_is_a_planned_volume(value.title, found.step) or follows_prices(found.step))
    )
    yield from among(indicator, plan).told(
        () if _is_a_bound(value.title) else met,
        say("{count} av {these} har ett målvärde som redan är nått"),
        say("Alla {these} har ett målvärde som redan är nått"),
        HINT,
    )


def _met(indicator: Item[Indicator], found: Judgement) -> Finding:
    """94 % and then at least 49 % is met like any other."""
    return Finding(
        "NP410",
        found.step.target.place,
        say(
            "Målvärdet för {indicator} är redan nått: utfallet {year} är {outcome}",
            indicator=named(indicator, found.series),
            year=found.step.outcome.when,
            outcome=found.step.outcome.with_unit,
        ),
        say("redan nått"),
        (outcome_note(found.step.outcome),),
        HINT,
    )


def _is_a_planned_volume(title: str, step: Step) -> bool:
    """True for as many inspections as last year: the number is what the plan for them says, and no ambition."""
    is_the_same = step.movement == 0 and isinstance(step.target.measure, Amount)
    return is_the_same and _VOLUME.search(title) is not None


def _is_a_bound(title: str) -> bool:
    """True for solidity, liquidity and debts: that they keep within bounds is no goal that has been reached."""
    return _KEPT.search(title) is not None


def _is_to_be_kept(text: str) -> bool:
    return _LEVEL.search(text) is not None or any(found.direction is Direction.KEEP for found in direction_words(text))


def _is_only_to_be_kept(goal: str, title: str) -> bool:
    """True under a sub-goal to hold a level (skulden växer inte), where nothing says that it is to become better."""
    words = direction_words(goal)
    is_held = bool(words) or _LEVEL.search(goal) is not None
    return is_held and all(
        word.direction is Direction.KEEP or word.only_bound for word in (*words, *direction_words(title))
    )


RULE = Rule(
    "NP410",
    "target-already-met",
    Severity.INFO,
    __doc__,
    each=Indicator,
    check=check,
    follows=("NP404", "NP409", "NP411", "NP419", "NP424", "NP427", "NP429", "NP430"),
)

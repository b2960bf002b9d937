"""Gränsen är en annan än texten säger

Vad
    En finansiell gräns har ett tal, men meningen som den kommer ur (text:) har ett annat tal i
    samma enhet. Eller så säger målets beskrivning minst, högst eller lägst ett tal i samma
    enhet, och ingen av målets gränser är det.

    Regeln jämför tal med siffror och samma enhet: 2 % av skatterna mot 16,4 mnkr är ingen
    skillnad. Har texten flera tal räcker det att ett av dem är gränsens. Tal i ord (två
    procent) läser den inte, och då säger den inget. Inte heller om tal per något (50 tkr per
    enhet).

Varför
    Den som följer upp målet räknar mot det ena och fullmäktige har beslutat det andra. Står det
    så i den tryckta planen behöver någon fråga vilket som gäller.

Fel
    # finansiella-mål.yaml
    mål:
      självfinansiering:
        titel: Investeringsmål
        målvärde:
          2024:
            värde: minst 100 %  # VARNING NP708
            bindning: ska
            text: Självfinansieringsgraden ska uppgå till minst 60 %.

Rätt
    # finansiella-mål.yaml
    mål:
      självfinansiering:
        titel: Investeringsmål
        målvärde:
          2024:
            värde: minst 60 %
            bindning: ska
            text: Självfinansieringsgraden ska uppgå till minst 60 %.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from decimal import Decimal

from ... import lazy_re as re
from ...diagnostics import Finding, Note, Place, Severity, say
from ...model import FinancialGoal, FinancialLimit, Item, Plan
from ...values import Amount, Limit, known_unit
from ...values.number_words import NUMBER_WORDS
from ..rule import Rule
from .goals import goal_of, sure_goals, sure_limits

_NUMBER = r"[0-9]+(?:[ \u00a0][0-9]{3})*(?:,[0-9]+)?"
_MEASURE = re.compile(
    rf"(?<![\w,.–-])(?P<number>{_NUMBER})\s?(?P<unit>%|procent|mnkr|mkr|tkr|mdkr|kr|kronor)(?!\w|/|\s+per\b)"
)
_SETS_A_LIMIT = re.compile(
    r"(?:.*\W)?(?:minst|högst|lägst|som mest|maximalt)\s+(?:\w+\s+){0,3}", re.IGNORECASE | re.DOTALL
)
_WHOLE = Decimal(100)
_WORD = re.compile(r"\w+")


def check(plan: Plan) -> Iterator[Finding]:
    """Each limit against its own sentence, and the limits of goals without such against the description."""
    for limit in sure_limits(plan):
        own = _own(limit.value, goal_of(limit))
        said = _said(limit.value.text or "", own[1]) if own else {}
        if own and said and own[0] not in said and not _is_the_rest(own, said):
            yield _finding(limit, limit.at("text"), next(iter(said.values())))
    for goal in sure_goals(plan):
        if not any(limit.text for limit in goal.value.limits.values()):
            yield from _against_description(goal, plan)


def _against_description(goal: Item[FinancialGoal], plan: Plan) -> Iterator[Finding]:
    """One number that the description sets as a limit, where no limit is that number."""
    limits = [limit for limit in sure_limits(plan) if limit.parent is goal]
    owns = {own for limit in limits if (own := _own(limit.value, goal.value))}
    units = {unit for _, unit in owns}
    text = goal.value.description or ""
    said = _said(text, units.pop()) if len(units) == 1 else {}
    if len(said) == 1 and not said.keys() & {number for number, _ in owns}:
        words = next(iter(said.values()))
        if _SETS_A_LIMIT.fullmatch(text[: text.find(words)]):
            yield _finding(limits[0], goal.at("beskrivning"), words)


def _is_the_rest(own: tuple[Decimal, str], said: Collection[Decimal]) -> bool:
    """True for a result of 2 % where the text lets the costs take 98 %."""
    return own[1] == "%" and _WHOLE - own[0] in said


def _finding(limit: Item[FinancialLimit], text: Place, said: str) -> Finding:
    value, title = getattr(limit.value.value, "printed", ""), goal_of(limit).title
    return Finding(
        "NP708",
        limit.at("värde"),
        say("Gränsen i ”{title}” är {value}, men texten säger {said}", title=title, value=value, said=said),
        notes=(Note(text.saying(said), say("så här säger texten")),),
        hint=say("Jämför med källan, och rätta det som är fel. Är båda tryckta så: fråga vilket som gäller."),
    )


def _own(limit: FinancialLimit, goal: FinancialGoal) -> tuple[Decimal, str] | None:
    """The number of a limit and its unit's sign."""
    value = limit.value
    if not isinstance(value, Amount | Limit):
        return None
    unit = known_unit(value.quantity.unit or goal.unit or "")
    return (abs(value.quantity.value), unit.symbol) if unit else None


def _said(text: str, unit: str) -> dict[Decimal, str]:
    """The numbers of a text in a unit, as they are printed there; none where some number is in words."""
    found: dict[Decimal, str] = {}
    if any(NUMBER_WORDS.get(word.casefold(), 0) > 1 for word in _WORD.findall(text)):
        return found
    for match in _MEASURE.finditer(text):
        known = known_unit(match["unit"])
        if known and known.symbol == unit:
            found.setdefault(Decimal("".join(match["number"].split()).replace(",", ".")), match[0])
    return found


RULE = Rule("NP708", "limit-differs-from-text", Severity.WARNING, __doc__, check_plan=check, is_sources=True)

"""Förkortningen för pengar är inte den rekommenderade

Vad
    Planens egen enhet är Mkr, kkr eller en annan förkortning än tkr, mnkr och mdkr. Löpande
    text som skriver likadant nämns då också. Står det bara i löpande text sägs inget: den är
    återgiven så som den beslutades.

Varför
    Språkrådet rekommenderar tkr (tusen kronor), mnkr (miljoner kronor) och mdkr
    (miljarder kronor). M kan läsas både som mega och som tusen, och mkr både som
    miljoner och miljarder. Källa: Frågelådan i svenska, Isof. Planen får trycka
    Mkr om källan gör det; det här är bara en upplysning.

Fel
    # nämnder/styrelsen/ekonomi.yaml
    enhet: Mkr  # UPPLYSNING NP608

Rätt
    # nämnder/styrelsen/ekonomi.yaml
    enhet: mnkr
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ... import lazy_re as re
from ...diagnostics import Edit, Finding, Fix, Note, Place, Severity, say
from ...model import Economy, FinancialGoal, Indicator, Item, Plan
from ...values import known_unit
from ..rule import Fact, Rule, by_file
from ..vocabulary import one_of, texts_with

RECOMMENDED = {
    "kkr": "tkr",
    "tsek": "tkr",
    "mkr": "mnkr",
    "msek": "mnkr",
    "mn kr": "mnkr",
    "milj kr": "mnkr",
    "milj. kr": "mnkr",
    "md kr": "mdkr",
    "mdr kr": "mdkr",
}
_AMOUNT = re.compile(rf"[0-9]\s*({'|'.join(re.escape(form) for form in RECOMMENDED)})(?!\w)", re.IGNORECASE)
_A_UNIT = one_of(rf"(?:\w*[0-9])?{form.split()[0].strip('.')}" for form in RECOMMENDED)


def conclude(plan: Plan, spellings: Sequence[Fact]) -> Iterator[Finding]:
    """One finding per spelling and plan, at its first place."""
    places: dict[str, list[Place]] = {}
    for place, printed in by_file(spellings):
        places.setdefault(printed, []).append(place)
    for printed, (first, *more) in places.items():
        if not any(place.route[-1] == "enhet" for place in places[printed]):
            continue
        better = RECOMMENDED[printed.casefold()]
        yield Finding(
            "NP608",
            first,
            say("{printed} skrivs hellre {better}", printed=printed, better=better),
            notes=tuple(Note(place, say("också här")) for place in more[:4]),
            hint=say(
                "Språkrådet rekommenderar tkr, mnkr och mdkr. Ska planen trycka {printed}: stäng av NP608 i plan.yaml.",
                printed=printed,
            ),
            fix=_fix([first, *more], printed, better),
        )


def _fix(places: list[Place], printed: str, better: str) -> Fix:
    """Safe where only the plan's own units say it, and the same is read; what texts say may be quoted."""
    is_same = known_unit(printed) is not None and known_unit(printed) is known_unit(better)
    is_safe = is_same and all(place.route[-1] == "enhet" for place in places)
    return Fix(tuple(Edit(place, better) for place in places), is_safe)


def gather(plan: Plan) -> Iterator[Fact]:
    """Each place with a spelling that is not recommended."""
    holders: list[Item[Economy] | Item[Indicator] | Item[FinancialGoal]] = [
        *plan.of(Economy),
        *plan.of(Indicator),
        *plan.of(FinancialGoal),
    ]
    for item in holders:
        if item.value.unit and item.value.unit.casefold() in RECOMMENDED:
            yield item.at("enhet"), item.value.unit
    for text in texts_with(_A_UNIT, plan):
        for match in _AMOUNT.finditer(text.text):
            yield text.place.saying(match[1]), match[1]


RULE = Rule("NP608", "money-abbreviation", Severity.INFO, __doc__, gather=gather, conclude=conclude)

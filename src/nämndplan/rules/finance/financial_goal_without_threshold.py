"""Finansiellt mål utan gräns

Vad
    Ett finansiellt mål har ingen gräns att mäta mot: inget målvärde, eller bara ord
    och en riktning. Står det ett utfall (utfall:) att jämföra med räcker riktningen: öka, från
    26 procent. Ska något vara oförändrat är förra årets bokslut det som det mäts mot.

    Det som går att svara ja eller nej på när året är slut behöver inget tal: ”Ekonomi i
    balans”, ”Ingen upplåning”, ”Nettokostnaderna ska inte öka snabbare än skatterna”. Står
    gränsen bara i titeln eller beskrivningen är det en varning, med raden att skriva. Regeln
    känner orden som man brukar säga det med, och vet inte om det är rätt sak att mäta.

Varför
    ”Låneskulden ska över tid minska” går inte att stämma av. Årsredovisningen ska säga
    om målen för god ekonomisk hushållning är nådda, och det kräver ett tal för ett
    visst år.

Fel
    # finansiella-mål.yaml
    mål:
      skuldsättning:  # FEL NP701
        titel: Skuldsättningsmål
        beskrivning: Låneskulden ska över tid minska.

Rätt
    # finansiella-mål.yaml
    mål:
      skuldsättning:
        titel: Skuldsättningsmål
        beskrivning: Låneskulden ska över tid minska.
        målvärde:
          2024:
            värde: högst 22 procent
            bas: skatteintäkter
            bindning: ska
"""

from __future__ import annotations

from collections.abc import Iterator

from ... import lazy_re as re
from ...diagnostics import Finding, Severity, say
from ...model import FinancialGoal, Item, Plan
from ...values import Direction, Trend, Words, YesNo
from ...word_list import alternatives, any_phrase, word_list
from ..many import among
from ..rule import Rule
from .goals import has_threshold, is_answerable

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n")
_WORDS = word_list(__package__, "limit_words")
_BINDS = any_phrase((*_WORDS["must"], *_WORDS["should"]))
_SIGN = alternatives(word for word in _WORDS["limit"] if word.isalpha())
_UNIT = r"%|procent|mnkr|mkr|tkr|mdkr|kr|kronor|euro"
_NUMBER = re.compile(
    rf"(?:(?<!\w)(?P<word>(?:(?:inte|ej)\s+)?(?:{_SIGN}))\s+(?:[^\W\d_]+\s+){{0,2}}?)?"
    rf"(?<![\w,.–-])(?P<amount>[−-]?[0-9]+(?:[ \u00a0][0-9]{{3}})*(?:,[0-9]+)?\s?(?:{_UNIT}))(?!\w)",
    re.IGNORECASE,
)
"""Minst 2 procent, and what an amount is without such a word."""


def check(goal: Item[FinancialGoal], plan: Plan) -> Iterator[Finding]:
    """One number in one year is enough, also an outcome that is to rise; which years there ought to be is NP703's."""
    limits = goal.value.limits
    if goal.value.without_target or any(has_threshold(limit) for limit in limits.values()):
        return
    trends = [limit.value for limit in limits.values() if isinstance(limit.value, Trend)]
    if any(goal.value.by_period or trend.direction is Direction.KEEP for trend in trends):
        return
    is_answerable = _is_answerable(goal.value)
    said = None if limits else _only_told(goal, ("titel",) if is_answerable else ("titel", "beskrivning"))
    if said:
        yield from among(goal, plan).told(
            [said],
            say("{count} av {these} har gränsen bara i titeln eller beskrivningen"),
            say("Alla {these} har gränsen bara i titeln eller beskrivningen"),
            things=say("finansiella mål"),
        )
    if said or is_answerable:
        return
    yield Finding(
        "NP701",
        goal.at("målvärde").key() if limits else goal.place.key(),
        say("Det finansiella målet ”{title}” har ingen gräns att mäta mot", title=goal.value.title),
        label=say("inget tal") if limits else None,
        hint=say(
            "Skriv gränsen under målvärde: med året, och under året värde: minst eller högst och talet. "
            "Finns ingen gräns i beslutet: fråga fullmäktige vad målet ska stämmas av mot, eller skriv "
            "utan_målvärde: och skälet."
        ),
    )


def _is_answerable(goal: FinancialGoal) -> bool:
    """By its title or a sentence that binds; a goal with the answer Ja is, unless it only sounds well."""
    said = [limit.value for limit in goal.limits.values()]
    sentences = (one for one in _SENTENCE_END.split(goal.description or "") if _is_firm(one))
    texts = (goal.title, *sentences, *(value.printed for value in said if isinstance(value, Words)))
    if any(map(is_answerable, texts)):
        return True
    return any(isinstance(value, YesNo) for value in said) and not any_phrase(_WORDS["vague"]).search(goal.title)


def _is_firm(sentence: str) -> bool:
    """True for one that says what shall be, and not only what to strive for in the long run."""
    return bool(_BINDS.search(sentence)) and not any_phrase(_WORDS["vague"]).search(sentence)


def _only_told(goal: Item[FinancialGoal], keys: tuple[str, ...]) -> Finding | None:
    """A goal whose one number stands in its title, else in its description."""
    title = goal.value.title
    for key in keys:
        text = title if key == "titel" else goal.value.description or ""
        numbers = list(_NUMBER.finditer(text))
        if len({number["amount"] for number in numbers}) != 1:
            continue
        row = " ".join(filter(None, ((numbers[0]["word"] or "").casefold(), numbers[0]["amount"])))
        is_title = key == "titel"
        return Finding(
            "NP701",
            goal.at(key).saying(numbers[0]["amount"]),
            say("Gränsen för ”{title}” står bara i titeln: {row}", title=title, row=row)
            if is_title
            else say("Gränsen för ”{title}” står bara i beskrivningen: {row}", title=title, row=row),
            hint=say("Lägg till en rad på målet: målvärde: {{värde: {row}, i: titel}}.", row=row)
            if is_title
            else say("Lägg till en rad på målet: målvärde: {row}. Gäller den ett visst år: skriv året först.", row=row),
            severity=Severity.WARNING,
        )
    return None


RULE = Rule(
    "NP701",
    "financial-goal-without-threshold",
    Severity.ERROR,
    __doc__,
    each=FinancialGoal,
    check=check,
    is_sources=True,
)

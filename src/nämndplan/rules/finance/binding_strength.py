"""Hur starkt en finansiell gräns binder

Vad
    En gräns text säger bör när andra gränser är ska, eller så säger texten något annat än
    bindning: gör. Eller så saknar gränsen bindning i en plan med både ska och bör, bredvid andra
    år som har det, eller fast orden om målet säger ska eller bör om något annat. Det räcker att målets titel säger ska
    eller bör, eller den mening i beskrivningen som har talet eller säger vart måttet ska, eller filens beskrivning
    eller ett avsnitt om alla finansiella mål: de ska uppnås. Är det flera
    mål som inte säger det sägs det en gång. Bara bindning: bör, utan text, är det som
    planen själv just har sagt, och upprepas inte.

    Regeln läser de meningar i texten som har gränsens tal eller sätter en gräns, och känner orden ska, skall, måste
    och får inte, mot bör och borde. Andra sätt att säga det (en ambition, en riktpunkt) vet den
    inte styrkan i, och säger texten båda håller den tyst.

Varför
    Ska binder nämnden, bör är en avsikt. Läsaren lägger lätt märke till talet men inte
    till ordet, och därför är det värt att veta att det är så beslutet är menat.

Fel
    # finansiella-mål.yaml
    mål:
      resultat:
        titel: Resultatmål
        målvärde:
          2024:
            värde: minst 2 procent
            bindning: ska
      skuldsättning:
        titel: Skuldsättningsmål
        målvärde:
          2024:
            värde: högst 22 procent
            bindning: bör
            text: 2024 bör låneskulden högst uppgå till 22 procent.  # UPPLYSNING NP705

Rätt
    # finansiella-mål.yaml
    mål:
      skuldsättning:
        titel: Skuldsättningsmål
        målvärde:
          2024:
            värde: högst 22 procent
            bindning: ska
            text: 2024 ska låneskulden högst uppgå till 22 procent.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ... import lazy_re as re
from ...diagnostics import Finding, Note, Place, Severity, say
from ...model import Binding, FinancialGoals, FinancialLimit, Item, Plan, Section
from ...word_list import any_phrase, word_list
from ..rule import Rule
from .goals import goal_of, has_threshold, named, sure_limits

_NUMBER = re.compile(r"[0-9]+(?:[,.][0-9]+)?")
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
_TELLS_WHERE = re.compile(
    r"\b(?:öka|minska|sänkas|höjas|stärkas|förbättras|(?:upp)?gå|uppnå|nå|ligga|motsvara|vara\s+(?:minst|högst|lägst))\b"
    r"|\b(?:över|under)stiga\b",
    re.IGNORECASE,
)
_GOALS = r"(?P<{}>finansiella\s+|ekonomiska\s+)?mål(?:en)?\b"
_SHALL = r"\b(?:ska|skall|måste|bör)\b"
_REACHED = r"\b(?:(?:upp)?nås|(?:upp)?nådda|uppfyllas|uppfyllda|klaras|infrias)\b"
_OF_ALL = re.compile(
    rf"\b{_GOALS.format('kind')}(?:\s+[\w,–-]+){{0,3}}?\s+{_SHALL}(?:\s+\w+){{0,4}}?\s+{_REACHED}"
    rf"|{_SHALL}\s+(?:(?:de|våra|dessa|samtliga|alla|följande|\w+s)\s+)*{_GOALS.format('same')}(?:\s+\w+){{0,3}}?\s+{_REACHED}",
    re.IGNORECASE,
)
_NOT_OF_ALL = re.compile(
    r"\b(?:inte|ej|om|när|hur|för\s+att)\b(?!\s+(?:inte\s+)?annat)|\bverksamhet\w*"
    r"|\b(?:några|något|flertalet|flesta|merparten|hälften|majoriteten|övriga|andra|av\s+(?:de|våra)|av\s+\w*\s*målen)\b"
    r"|\b(?:en|ett|två|tre|fyra|fem)\s+(?:av\b|(?:finansiella\s+)?mål)",
    re.IGNORECASE,
)


def check(plan: Plan) -> Iterator[Finding]:
    """A limit that contradicts its words is not also told to be weaker than others."""
    limits = sure_limits(plan)
    must = next((limit for limit in limits if limit.value.binding is Binding.MUST), None)
    yield from _unbound_goals(limits, are_all_bound=_are_all_bound(plan)) if limits else ()
    for limit in limits:
        said, word = _said(_about(limit))
        if limit.value.binding is None:
            continue
        if said and said is not limit.value.binding:
            yield _contradicted(limit, said, word)
        elif limit.value.binding is Binding.SHOULD and must and word:
            yield _weaker(limit, word, must)


def _about(limit: Item[FinancialLimit]) -> str:
    """The sentences of the text that have the limit's number, else those that set a limit: others bind others."""
    sentences = _SENTENCE_END.split(limit.value.text or "")
    numbers = _numbers(getattr(limit.value.value, "printed", ""))
    sets_a_limit = any_phrase(word_list(__package__, "limit_words")["limit"]).search
    about = [one for one in sentences if numbers & _numbers(one)] or filter(sets_a_limit, sentences)
    return " ".join(about)


def _are_all_bound(plan: Plan) -> bool:
    """True where the words before the goals bind them all: De finansiella målen ska uppnås varje år."""
    own = [file.value.description or "" for file in plan.of(FinancialGoals)]
    sections = [section.value.text or "" for section in plan.of(Section)]
    return any(_binds_all(one, is_own=True) for one in own) or any(_binds_all(one, is_own=False) for one in sections)


def _binds_all(text: str, *, is_own: bool) -> bool:
    """Whether a sentence does; outside the goals' own file it has to say that it is the financial ones."""
    for sentence in filter(lambda one: _said(one)[0], _SENTENCE_END.split(text)):
        found = _OF_ALL.search(sentence)
        if found and (is_own or found["kind"] or found["same"]) and not _NOT_OF_ALL.search(sentence):
            return True
    return False


def _before_its_number(text: str, limit: Item[FinancialLimit]) -> str:
    """What a text says in a sentence before it comes to the limit's number: after it other things may be said."""
    numbers = _numbers(getattr(limit.value.value, "printed", ""))
    for sentence in _SENTENCE_END.split(text):
        for found in _NUMBER.finditer(sentence):
            if numbers & _numbers(found[0]):
                return sentence[: found.start()]
    return ""


def _numbers(text: str) -> set[Decimal]:
    return {Decimal(number.replace(",", ".")) for number in _NUMBER.findall(text)}


def _said(text: str) -> tuple[Binding | None, str]:
    """How a text binds, and the word that says so; nothing when it says both."""
    words = word_list(__package__, "limit_words")
    must, should = (any_phrase(words[section]).search(text) for section in ("must", "should"))
    if must and not should:
        return Binding.MUST, must[0]
    if should and not must:
        return Binding.SHOULD, should[0]
    return None, ""


def _weaker(limit: Item[FinancialLimit], word: str, must: Item[FinancialLimit]) -> Finding:
    title = goal_of(limit).title
    return Finding(
        "NP705",
        limit.at("text").saying(word),
        say("{limit} i ”{title}” är ett bör, inte ett ska", limit=named(limit), title=title),
        notes=(Note(must.at("bindning"), say("ska i ”{title}”", title=goal_of(must).title)),),
        hint=say("Är det så beslutet är menat behöver du inte göra något. Bör är en avsikt, ska är bindande."),
    )


def _contradicted(limit: Item[FinancialLimit], said: Binding, word: str) -> Finding:
    return Finding(
        "NP705",
        limit.at("bindning"),
        say(
            "{limit} i ”{title}” har bindningen {binding}, men texten säger {word}",
            limit=named(limit),
            title=goal_of(limit).title,
            binding=limit.value.binding.value if limit.value.binding else "",
            word=word,
        ),
        notes=(Note(limit.at("text").saying(word), say("så här säger texten")),),
        hint=say("Skriv bindning: {said} om texten är rätt återgiven.", said=said.value),
    )


def _unbound_goals(limits: Sequence[Item[FinancialLimit]], *, are_all_bound: bool) -> Iterator[Finding]:
    """One finding for a plan, of the goals where a reader may wonder: others are bound as the rest of the plan is."""
    by_goal: dict[int, list[Item[FinancialLimit]]] = {}
    for limit in limits:
        by_goal.setdefault(id(limit.parent), []).append(limit)
    is_mixed = len({limit.value.binding for limit in limits} - {None}) > 1
    asked = [goal for goal in by_goal.values() if is_mixed or _speaks_of_it(goal)]
    unbound = [
        found
        for goal in asked
        if (found := [limit for limit in goal if _is_unbound(limit, are_all_bound=are_all_bound)])
    ]
    if len(unbound) == 1:
        yield _unbound(unbound[0])
    elif unbound:
        is_every = unbound == list(by_goal.values())
        some = say("{count} av de {all} finansiella målen säger inte om alla gränser är ska eller bör")
        none = say("Inget av de {count} finansiella målen säger om gränserna är ska eller bör")
        places = [limit.place.key() for goal in unbound for limit in goal]
        yield Finding(
            "NP705",
            Place(limits[0].place.file, ("mål",)).key() if is_every else places[0],
            (none if is_every else some).having(count=len(unbound), all=len(by_goal)),
            notes=tuple(map(Note, places if is_every else places[1:])),
            hint=say("Skriv bindning: ska eller bindning: bör vid varje gräns, efter vad beslutet säger."),
        )


def _speaks_of_it(goal: Sequence[Item[FinancialLimit]]) -> bool:
    """True where other years of the goal are bound, or its words are about what shall be and what should."""
    about = goal_of(goal[0])
    words = word_list(__package__, "limit_words")
    text = " ".join(filter(None, (about.description, *(limit.value.text for limit in goal))))
    is_told = any_phrase((*words["must"], *words["should"])).search(text) is not None
    return is_told or any(limit.value.binding for limit in goal)


def _is_unbound(limit: Item[FinancialLimit], *, are_all_bound: bool) -> bool:
    """True without a binding, unless the title is the decision and says it, or has the limit and no such word.

    What has no number is not bound: Ekonomi i balans is so or not.
    """
    if limit.value.binding is not None or not has_threshold(limit.value):
        return False
    if are_all_bound:
        return _said(limit.value.text or "")[0] is not None
    is_in_title = getattr(getattr(limit.value.value, "beside", None), "in_title", False)
    goal = goal_of(limit)
    is_told = is_in_title or _said(goal.title)[0] or _said_of_it(goal.description or "", limit)
    return bool(limit.value.text) or not is_told


def _said_of_it(text: str, limit: Item[FinancialLimit]) -> Binding | None:
    """How the sentence with the limit's number binds, else those that tell where the measure is to go."""
    if said := _said(_before_its_number(text, limit))[0]:
        return said
    return _said(" ".join(filter(_TELLS_WHERE.search, _SENTENCE_END.split(text))))[0]


def _unbound(limits: list[Item[FinancialLimit]]) -> Finding:
    first, *others = limits
    said, _ = _said(_about(first))
    title = goal_of(first).title
    limit = named(first) if len(limits) == 1 else say("Gränsen för {years}", years=tuple(limit.id for limit in limits))
    hint = (
        say("Texten säger det: skriv bindning: {said}.", said=said.value)
        if said
        else say("Skriv bindning: ska eller bindning: bör, efter vad beslutet säger.")
    )
    return Finding(
        "NP705",
        first.place.key(),
        say("{limit} i ”{title}” säger inte om den är ska eller bör", limit=limit, title=title),
        notes=tuple(Note(limit.place.key()) for limit in others),
        hint=hint,
    )


RULE = Rule("NP705", "binding-strength", Severity.INFO, __doc__, check_plan=check)

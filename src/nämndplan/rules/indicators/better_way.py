"""Which way a measure is better, by its title alone.

What there should be less or more of stands in words/less_is_better.txt and more_is_better.txt, which a plan can add
to; what only sounds like it in not_less.txt and not_more.txt. What the other words of a title do to that stands in
in_titles.txt, and the grammar that joins them here.
"""

from __future__ import annotations

from functools import cache

from ... import lazy_re as re
from ...model import Plan
from ...values import Direction
from ...word_list import listed, word_list
from ..memo import once_per_council
from ..own_words import less_is_better, more_is_better
from .in_time import keeps_a_time
from .kinship import has_part

_COUNTED = re.compile(r"(?:\w+\s+)?(?:andel|antal)", re.IGNORECASE)
_SHARE = re.compile(r"\bandel(?:en)?\b", re.IGNORECASE)
_WITH_FEW = re.compile(r"\bmed\s+(?:högst|max|maximalt|mindre\s+än|färre\s+än|under|upp\s+till)\s+[0-9]", re.IGNORECASE)
_KEEPS_A_LIMIT = re.compile(
    r"(?<=\w)\s+(?:som|där|vars|med|inom)\b(?=.*\b(?:inte\s+överst\w+|inte\s+överskrid\w+|högst|inom|kortare\s+än|under(?!\s+[0-9]+\s+(?:da|dygn|veck|mån)))\s+[0-9]).*$"
    r"|(?<=\w)\s+(?:som|där|vars)\b.*\b(?:inte|ej|utan|slipper|undviker)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
"""The clause of a title that says what is kept within bounds, or does not happen. "Under 14 dagar" is no bound."""
_BEFORE_SHARE = re.compile(
    r"^.*?[,:–-]\s*(?=andel(?:en)?\b.*\b(?:inom|högst|under|kortare\s+än)\s+[0-9])", re.IGNORECASE | re.DOTALL
)
"""Svarstid i telefon, andel samtal inom 60 sekunder: it is the share that is measured."""
_OF_THEM = re.compile(
    r"^antal(?:et)?\b.*?\bsom\s+(?=(?:har\s+)?(?:får|fått|går|gått|börja\w*|delta[rg]\w*|erbjud\w*|genomgå\w*|avsluta\w*)\b)"
    r"|^andel(?:en)?\b.*?\b(?:som|där|vars|med\s+\w+\s+som)\s+(?=\w)|^.*?\bsom\s+(?=.*,\s*andel\s*(?:\(%\))?\s*$)",
    re.IGNORECASE,
)
"""Andel långtidsarbetslösa som börjar arbeta: who they are is not measured, but what they do."""
_OUT_OF = re.compile(
    r"(?<=\w)[,\s]+(?:som\s+)?andel\s*(?:\(%\))?\s+av\s.*$|\b(?:av|i|bland)\s+befolkningen?\b",
    re.IGNORECASE | re.DOTALL,
)
"""Kassalikviditet, andel av kortfristiga skulder: what it is a share of is not what is measured."""
_LACKS = re.compile(r"\b(?:som|där)\s+(?:\w+\s+)?(?:inte|ej|icke|saknar)\s+(?P<what>\w.*)$", re.IGNORECASE | re.DOTALL)
"""Andel elever som inte är simkunniga: of what is good in itself the rest is bad."""
_NOT_IN_TIME = re.compile(
    r"\bsom\s+(?:har\s+)?(?:inte|ej)\s+(?:\w+\s+){1,4}?(?:i\s+tid|inom\s+\w+|senast|före|den\s+[0-9]|på\s+utsatt)",
    re.IGNORECASE,
)
"""Antal årsräkningar som inte lämnats in den 1 mars."""
_IS_LESS_THAN = re.compile(
    r"(?:minskning|sänkning|reduktion)(?:en)?\b.*\b(?:sedan|jämfört\s+med|från)\s+(?:år\s+)?(?:19|20)[0-9]{2}",
    re.IGNORECASE,
)
"""Utsläpp, minskning jämfört med 2019: how much less it has become since a year."""
_CODED = re.compile(r"\w\s*=\s*[0-9](?![0-9])")
"""Dans erbjuds (Ja=1, Nej=0): the number stands for an answer."""
_TIME_OF_A_SHARE = re.compile(r"^\w*tid(?:en|er)?\b(?!.*\b(?:längre|mer|över)\b).*,\s*andel\b", re.IGNORECASE)


def better_way(title: str, plan: Plan) -> Direction | None:
    """What a title alone says; None when the goal decides, or the words are not known."""
    known = _known(plan)
    if title not in known:
        is_less = _is_less(title, plan)
        known[title] = Direction.DECREASE if is_less else Direction.INCREASE if _is_more(title, plan) else None
    return known[title]


def is_better_with_less(title: str, plan: Plan) -> bool:
    """True when a title names something of which there should be less, such as utsläpp or väntetid."""
    return better_way(title, plan) is Direction.DECREASE


def is_better_with_more(title: str, plan: Plan) -> bool:
    """True when a title names something of which there should be more, such as förtroende, and says no "inte"."""
    return better_way(title, plan) is Direction.INCREASE


@once_per_council
def _known(plan: Plan) -> dict[str, Direction | None]:
    """What has been asked: several rules ask the same of every title."""
    return {}


def _is_less(title: str, plan: Plan) -> bool:
    """What keeps a limit is none of what it is about.

    "Antal kliniker där väntetiden inte överstiger 3 månader", "Andel barngrupper med högst 15 barn".
    """
    if _says("plats", title) and _says("mätning", title):
        return not _says("poäng", title)
    if _is_something_else(title):
        return False
    if lacks := _LACKS.search(title) if _COUNTED.match(title) else None:
        return bool(_NOT_IN_TIME.search(title)) or _is_good(lacks["what"], plan)
    is_without_good = any(_is_good(found["what"] or "", plan) for found in _without().finditer(title))
    return is_without_good or has_part(_measured(title), less_is_better(plan))


def _is_more(title: str, plan: Plan) -> bool:
    if _says("rankning", title) or (listed(__package__, "not_more").search(title) and not keeps_a_time(title)):
        return False
    is_opposite = listed(__package__, "not_less", "mer").search(title) is not None
    is_other = _says("inte", title) or _CODED.search(title) or _begins("takt", title)
    is_listed = _is_listed_as_better(title, plan) and not is_other
    lacking = (*_LACKS.finditer(title), *_without().finditer(title))
    is_without_bad = any(has_part(found["what"] or found[0], less_is_better(plan)) for found in lacking)
    is_met = (
        keeps_a_time(title)
        or _IS_LESS_THAN.search(title) is not None
        or _meets_a_demand(title)
        or _is_put_to_use(title)
        or is_without_bad
    )
    return is_opposite or is_listed or is_met


def is_good_either_way(title: str) -> bool:
    """True when a title names something, such as floor space, of which the goal alone decides if more is better."""
    is_listed = has_part(_OUT_OF.sub("", title), word_list(__package__, "either_way")[""])
    return is_listed and not (_says("rankning", title) or _says("oanvänd", title))


def is_of_amounts(title: str) -> bool:
    """True for emissions, energy, costs …, and for no share of them."""
    return _says("mängd", title) and not _SHARE.search(title)


def is_of_differences(text: str) -> bool:
    """True for a gap between some and others."""
    return _says("skillnad", text)


def is_counted(title: str) -> bool:
    """True for "Antal …" and "Andel …"."""
    return _COUNTED.match(title) is not None


def _is_something_else(title: str) -> bool:
    """What is done in time, what people think, how much less it has become, what is reported, earned, coded …"""
    is_opinion = _says("åsikt", title) and not _says("ingen åsikt", title)
    is_report = (_says("rapporterad", title) and _says("händelse", title)) or _says("anmälan", title)
    return (
        keeps_a_time(title)
        or _meets_a_demand(title)
        or _is_put_to_use(title)
        or is_opinion
        or is_report
        or _begins("minskning", title)
        or _IS_LESS_THAN.search(title) is not None
        or _begins("takt", title)
        or _begins("först", title)
        or _says("annat", title)
        or (_SHARE.match(title) is not None and _WITH_FEW.search(title) is not None)
        or _CODED.search(title) is not None
        or _TIME_OF_A_SHARE.search(title) is not None
    )


def _measured(title: str) -> str:
    """A title without what only says who, out of what, within what limit, or without what."""
    for beside in (_OUT_OF, _OF_THEM, _BEFORE_SHARE, _KEEPS_A_LIMIT, _without(), _for_whom()):
        title = beside.sub(" ", title)
    for section in ("mer", "annat"):
        title = listed(__package__, "not_less", section).sub(" ", title)
    return title


@cache
def _for_whom() -> re.Pattern[str]:
    """Åtgärder mot brott, insatser för ekonomiskt utsatta: what they are about, or for, is not what is measured."""
    about, work = _listed("mot").pattern, _listed("insats").pattern
    return re.compile(rf"{about}\s.*$|{work}\s+(?:för|till|med|vid|kring|bland|hos|åt)\b.*$", re.IGNORECASE)


@cache
def _without() -> re.Pattern[str]:
    """Anläggningar utan allvarliga avvikelser: what there is none of is not what is measured."""
    none, done = _listed("utan").pattern, _listed("är med om").pattern
    return re.compile(
        rf"{none}\s+(?P<what>(?:\w+\s+){{0,2}}?\w{{4,}}(?:\s+(?:och|eller)\s+\w+)?)|\bicke-\w+|{done}\s+(?:inte|aldrig|ej)\s.*$",
        re.IGNORECASE,
    )


def _is_put_to_use(title: str) -> bool:
    return _says("tas om hand", title) and not _says("tas inte om hand", title)


def _meets_a_demand(title: str) -> bool:
    found = _demand().search(title)
    return found is not None and not _says("inte", title[: found.start()])


@cache
def _demand() -> re.Pattern[str]:
    return re.compile(rf"{_listed('klarar').pattern}\s+(?:\w+\s+){{0,2}}{_listed('krav').pattern}", re.IGNORECASE)


def _is_good(what: str, plan: Plan) -> bool:
    """Whether those who are without it are without what there should be more of."""
    return has_part(what, more_is_better(plan)) and not (has_part(what, less_is_better(plan)) or _says("inte", what))


def _is_listed_as_better(title: str, plan: Plan) -> bool:
    """Of a share, who takes part is not what there should be more of: "Andel deltagare som är kvinnor"."""
    title = _OUT_OF.sub(" ", title)
    if has_part(title, more_is_better(plan)):
        return True
    counted = title.partition(" som ")[2] if _SHARE.search(title) else title
    return has_part(counted, word_list(__package__, "more_is_better")["antal"])


def _says(section: str, title: str) -> bool:
    return _listed(section).search(title) is not None


def _begins(section: str, title: str) -> bool:
    return _listed(section).match(title) is not None


def _listed(section: str) -> re.Pattern[str]:
    return listed(__package__, "in_titles", section)

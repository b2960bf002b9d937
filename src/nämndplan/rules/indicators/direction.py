"""Which way an indicator is to go, and what in the plan says so.

In this order: ``riktning``; an operator, trend or change in the target; the words
of the indicator's title; the words of the goal above it. A word in a goal counts
only when it can be about what the indicator measures.
"""

from __future__ import annotations

from enum import Enum

from ... import lazy_re as re
from ...diagnostics import Place, Sentence, say
from ...frozen import frozen
from ...model import BoardGoal, CouncilGoal, GoalNode, Indicator, Item, Plan
from ...values import BY_WORD, Amount, Change, Comparison, Direction, Limit, Measure, Operator, Share, Trend, published
from ...word_list import any_beginning, any_containing, any_phrase, word_list
from ..own_words import less_is_better, more_is_better
from .direction_words import DirectionWord, clauses_of, direction_words
from .kinship import has_part, share_a_head, share_a_word

_RELATIVE = re.compile(r"\b(?:som|där|vars|när|hur)\b", re.IGNORECASE)
_MUST = re.compile(r"\b(?:ska|skall|bör|får)\s+(?:(?:inte|ej)\s+)?$", re.IGNORECASE)
_FINITE = re.compile(r"(?:ar|er)$", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\((?:ska\s+)?([\w↑↓→↗↘]+)\)\s*\.?$")
_KEEPS_A_LIMIT = re.compile(
    r"(?<=\w)\s+(?:som|där|vars|med|inom)\b(?=.*\b(?:inte\s+överst\w+|inte\s+överskrid\w+|högst|inom|under|kortare\s+än)\s+[0-9]).*$"
    r"|(?<=\w)\s+(?:som|där|vars)\b.*\b(?:inte|ej|utan|slipper|undviker)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
"""The clause of a title that says what is kept within bounds, or does not happen."""
_WITH_FEW = re.compile(r"\bmed\s+(?:högst|max|maximalt|mindre\s+än|färre\s+än|under|upp\s+till)\s+[0-9]", re.IGNORECASE)
_WITHOUT = re.compile(
    r"\b(?:utan|fria?\s+från|fritt\s+från|frånvaro\s+av|slipper|undviker)\s+(?:\w+\s+){0,2}?\w{4,}|\bicke-\w+"
    r"|\b(?:upplever|känner|har|får|drabbas|utsätts|besväras)\s+(?:inte|aldrig|ej)\s.*$",
    re.IGNORECASE,
)
"""Anläggningar utan allvarliga avvikelser: what there is none of is not what is measured."""
_OF_THEM = re.compile(
    r"^andel(?:en)?\b.*?\b(?:som|där|vars|med\s+\w+\s+som)\s+(?=\w)|^.*?\bsom\s+(?=.*,\s*andel\s*(?:\(%\))?\s*$)",
    re.IGNORECASE,
)
"""Andel långtidsarbetslösa som börjar arbeta: who they are is not measured, but what they do."""
_CHANGE = re.compile(
    r"^(?:minskning|sänkning|reduktion|reducering|besparing|effektivisering|neddragning)(?:en|ar|arna)?\b"
    r"|^\w*(?:minskning|sänkning|reduktion|besparing|effektivisering)(?:en|ar)?\b",
    re.IGNORECASE,
)
"""Utsläppsminskning sedan 1990: the measure is how much less it has become."""
_REPORTED = re.compile(
    r"\b(?:in)?(?:rapporterade?|anmälda?|registrerade?|upptäckta?)\b.*\b(?:avvikelse|tillbud|incident|händelse|risk)"
    r"|\b(?:avvikelse|tillbud|incident|händelse|risk)\w*\s+(?:som\s+(?:har\s+)?)?(?:in)?(?:rapporter|anmäl|registrer)"
    r"|\blex\s+(?:sarah|maria)|\w*(?:avvikelse|tillbuds?|incident|risk)(?:rapport|anmälning|anmälan)",
    re.IGNORECASE,
)
"""Antal rapporterade tillbud: that more are reported may be better, and that fewer happen may be."""
_IN_AMOUNTS = re.compile(
    r"utsläpp|energi|förbrukning|kostnad|avfall|svinn|resor|lokalyt|klimat|koldioxid", re.IGNORECASE
)
_NOT_IN_USE = re.compile(
    r"\b(?:inte|ej|tomm?a?|outnyttjad\w*|oanvänd\w*|vakant\w*|uppsagd\w*|avvecklad?e?)\b", re.IGNORECASE
)
_RANKING = re.compile(r"\b(?:ranking\w*|rankning\w*|placering(?:en)? i|plats i|rankad|rankas)\b", re.IGNORECASE)
_PLACE = re.compile(
    r"\b(?:placering(?:en)?|plats|rank)\b.*\b\w*(?:rank(?:n)?ing|mätning|undersökning|jämförelse)\w*", re.IGNORECASE
)
_POINTS = re.compile(r"\b(?:andel|antal|poäng|betyg|resultat)|index", re.IGNORECASE)
"""Placering i Svenskt Näringslivs ranking: the first place is best, unless points are counted."""
_BEFORE_SHARE = re.compile(
    r"^.*?[,:–-]\s*(?=andel(?:en)?\b.*\b(?:inom|högst|under|kortare\s+än)\s+[0-9])", re.IGNORECASE | re.DOTALL
)
"""Svarstid i telefon, andel samtal inom 60 sekunder: it is the share that is measured."""
_OF_WHOM = frozenset({"fler", "färre"})
"""They are about what follows at once: "fler deltar i gudstjänster" is not more services."""
_BESIDE_THE_POINT = re.compile(r"\b(?:mot|om|för att|i områden|i stadsdelar)\b.*$", re.IGNORECASE | re.DOTALL)
"""Åtgärder mot brott: what there should be less of is named, and is not what is measured."""
_TIME_LIMIT = re.compile(
    r"\b(?:högst|inom|under|max|maximalt|senast efter|kortare än|mindre än|snabbare än)\s+"
    r"(?:[0-9]+|en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv)\s*"
    r"(?:sekund|minut|min\b|tim|h\b|dag|dygn|arbetsdag|vardag|veck|månad|mån\b|(?<=inom\s[0-9]\s)år\b)"
    r"|\binom\s+(?:\w+\s+){0,2}(?:\w*ledtid|vårdgaranti|tid|utsatt|rätt|garanti|måltid|målvärde)",
    re.IGNORECASE,
)
_DONE_IN_TIME = re.compile(
    r"\b(?:åtgärdad\w*|åtgärdas|besvarad\w*|besvaras|lösta?|avslutad\w*|avslutas|handlagd\w*|utredd\w*|levererad\w*"
    r"|levereras|avgjord\w*|avgörs|klara)\s+inom\b",
    re.IGNORECASE,
)
"""Felanmälningar åtgärdade inom tre arbetsdagar: more is better, whether they are counted or a share."""
_COMES_BACK = re.compile(
    r"ställs\s+in|ställas\s+in|inställ|avbok|återin|återkom|återfall|återaktual|återvän|avlid|avled|dör\b|dött|dödlighet|döda|avbr|slutat|slutar|lämna"
    r"|uppsagd|sagt upp|omval|reoper|komplikation|sjukskriv|inte\b|\bej\b",
    re.IGNORECASE,
)
"""Andel patienter som återinskrivs inom 30 dagar: what happens within the time is no good thing."""
_A_TIME = re.compile(r"tid(?:en|er)?\b|\btid\b", re.IGNORECASE)
_NOT_SHORTER = re.compile(
    r"(?:öppet|arbets|fri|livs|spel|lärar|undervisnings|lek|vak)tid|andel(?:en)?\b", re.IGNORECASE
)
_NOT_SO = re.compile(
    r"\b(?:inte|ej|icke|aldrig|ingen|inga|inget|utan|saknar|saknas|sämre|lägre|färre|mindre|få|bristande|minskad\w*"
    r"|inställda|uteblivna|avbrutna|avbrutits?|avbryter|avbryts|varken|låga?|missar)\b",
    re.IGNORECASE,
)
"""Words that turn what a title names: andel elever som inte når målen."""
_GAP = re.compile(r"skillnad|klyft|\bgap(?:et)?\b|ojämlik", re.IGNORECASE)
"""Skillnaderna minskar: of what they are differences in there need not be less."""
_LACKS = re.compile(r"\b(?:som|där)\s+(?:\w+\s+)?(?:inte|ej|icke|saknar)\s+(?P<what>\w.*)$", re.IGNORECASE | re.DOTALL)
"""Andel elever som inte är simkunniga: of what is good in itself the rest is bad."""
_NOT_IN_TIME = re.compile(
    r"\bsom\s+(?:har\s+)?(?:inte|ej)\s+(?:\w+\s+){1,4}?(?:i\s+tid|inom\s+\w+|senast|före|den\s+[0-9]|på\s+utsatt)",
    re.IGNORECASE,
)
"""Antal årsräkningar som inte lämnats in den 1 mars."""
_IS_OPINION = re.compile(
    r"^(?!.*\b(?:inte|ej|mindre|miss\w+|utsatts?|utsatta|kränk\w+|besvär\w*|sämre|dålig\w*)\b).*"
    r"\b(?:(?:kund|brukar|resenärs?|medarbetar|elev|invånar)?(?:nöjd\w*|förtroende(?!vald|uppdrag)\w*|bemötande\w*)"
    r"|brukarbedömning\w*|(?:kvalitets|effektivitets)index|(?:fungerar|informerar|är)\s+bra\b|rimlig\w*|låg\s+oro\b)",
    re.IGNORECASE | re.DOTALL,
)
"""Nöjda kunder, avfallshämtning: what people think of it is measured, whatever it is about."""
_NOT_THAT = re.compile(
    r"\bi\s+(?:relation|förhållande)\s+till\s+(?:\w+\s+)?budget|^\w*(?:utveckling|tillväxt)(?:en)?\b"
    r"|\bi\s+(?:procent|%)\s+av\s+(?:mäns?|männens|kvinnors|kvinnornas)\b|^\W*(?:ej|inte)\s+(?:har\s+)?återaktual|^\w*intäkt|\bscreening\b|\brutin(?:en|er)?\b|\w\s*=\s*[0-9](?![0-9])"
    r"|\bavvikelse\w*\s+(?:från|mot|gentemot)\s+(?:\w+\s+)?(?:värde|salsa|budget)|\b(?:budget|prognos)avvikelse"
    r"|^\w*tid(?:en|er)?\b(?!.*\b(?:längre|mer|över)\b).*,\s*andel\b",
    re.IGNORECASE | re.DOTALL,
)
"""Who does not come back, what is earned, looked for or written down, a code, and a deviation with a sign."""
_OUT_OF = re.compile(
    r"(?<=\w)[,\s]+(?:som\s+)?andel\s*(?:\(%\))?\s+av\s.*$|\b(?:av|i|bland)\s+befolkningen?\b",
    re.IGNORECASE | re.DOTALL,
)
"""Kassalikviditet, andel av kortfristiga skulder: what it is a share of is not what is measured."""
_CODED = re.compile(r"\w\s*=\s*[0-9](?![0-9])")
"""Dans erbjuds (Ja=1, Nej=0): the number stands for an answer."""
_SHARE = re.compile(r"\bandel(?:en)?\b", re.IGNORECASE)
_A_RATE = re.compile(r"^\w*(?:utveckling|tillväxt)(?:en)?\b", re.IGNORECASE)
"""Resandeutveckling: how fast it grows, and a lower rate may be a good one."""
_SHARE_LAST = re.compile(r",\s*andel\s*(?:\(%\))?\s*$", re.IGNORECASE)
_MEASURE_WORD = re.compile(r"(?:\w+\s+)?(?:andel|antal)", re.IGNORECASE)


_DURATIONS = frozenset({"sekunder", "minuter", "timmar", "dagar", "veckor", "månader"})


class Source(Enum):
    """What a reading rests on."""

    FIELD = "riktning"
    TARGET = "målvärde"
    VERB = "öka, minska"
    BETTERMENT = "stärka, förbättra"


@frozen
class Reading:
    """A direction and how it was read.

    ``only_bound`` is true for "ska inte öka": the measure may stand still, but not
    go the other way. ``said`` goes into messages; ``place`` is where it stands.
    """

    direction: Direction
    source: Source
    said: Sentence
    place: Place
    word: str
    only_bound: bool = False


@frozen
class GoalText:
    """The goal that an indicator stands under."""

    title: str
    place: Place
    name: Sentence
    where: Sentence


def direction_of(indicator: Item[Indicator], plan: Plan, target: Measure | None, target_place: Place) -> Reading | None:
    """The direction of an indicator by the first thing that says it, or None."""
    return (
        written_direction(indicator)
        or direction_in_target(target, target_place)
        or direction_in_title(indicator, plan)
        or direction_in_goal(indicator, plan)
    )


def written_direction(indicator: Item[Indicator]) -> Reading | None:
    """What ``riktning`` says."""
    direction = indicator.value.direction
    if direction is None:
        return None
    said = say("riktning: {direction}", direction=direction.value)
    return Reading(direction, Source.FIELD, said, indicator.at("riktning"), f"riktning: {direction.value}")


def direction_in_target(target: Measure | None, place: Place) -> Reading | None:
    """What an operator, a trend or a change in the target says."""
    direction = _stated_direction(target)
    if target is None or direction is None:
        return None
    said = say("riktning: {direction}, av målvärdet ”{word}”", direction=direction.value, word=published(target))
    return Reading(direction, Source.TARGET, said, place, published(target))


def _stated_direction(target: Measure | None) -> Direction | None:
    match target:
        case Limit(operator) | Share(operator=Operator() as operator):
            return operator.direction
        case Amount() | Trend() | Change() | Comparison():
            return target.direction
        case _:
            return None


def direction_in_title(indicator: Item[Indicator], plan: Plan) -> Reading | None:
    """What the title says of the measure itself: "Ökad …", "… ska inte öka", "… minskar", "(önskat värde lågt)"."""
    title = indicator.value.title
    if said := _said_outright(title, indicator.at("titel")):
        return said
    for found in direction_words(title):
        if found.direction is Direction.DECREASE and is_printed_as_change(indicator):
            return None
        before = title[: found.start]
        if found.direction is None and is_better_with_less(title, plan):
            continue
        if not before.strip() or _MUST.search(before) or _is_main_verb(found, before):
            return _reading(found, title, indicator.at("titel"), say("i titeln"))
    return None


def is_printed_as_change(indicator: Item[Indicator]) -> bool:
    """True for "Minskade utsläpp" in per cent: either how much less they have become, or nothing that can be read."""
    value = indicator.value
    targets = value.target.values() if isinstance(value.target, dict) else (value.target,)
    units = (value.unit or "", *(getattr(getattr(each, "quantity", None), "unit", "") for each in targets))
    if not any(word.direction is Direction.DECREASE for word in direction_words(value.title)):
        return False
    is_percent = any(unit and unit.strip() in {"%", "procent"} for unit in units)
    return is_percent and not _SHARE.search(value.title) and _IN_AMOUNTS.search(value.title) is not None


def direction_in_goal(indicator: Item[Indicator], plan: Plan) -> Reading | None:
    """What the goal says about a thing that the indicator measures."""
    goal = goal_of(indicator, plan)
    if goal is None:
        return None
    for clause in clauses_of(goal.title):
        for found in direction_words(clause):
            if not _RELATIVE.search(clause[: found.start]) and _is_about(
                found, clause, goal.title, indicator.value.title, plan
            ):
                return _reading(found, clause, goal.place, goal.where)
    return None


def is_less_in_goal(indicator: Item[Indicator], plan: Plan) -> bool:
    """True when the goal wants less of something that the title is about: numbers that fall are no surprise."""
    goal = goal_of(indicator, plan)
    clauses = clauses_of(goal.title) if goal else ()
    return any(
        found.direction is Direction.DECREASE
        and share_a_word(clause, indicator.value.title)
        and not (_GAP.search(clause) and not _GAP.search(indicator.value.title))
        for clause in clauses
        for found in direction_words(clause)
    )


def goal_of(indicator: Item[Indicator], plan: Plan) -> GoalText | None:
    """The nearest goal with a title above an indicator."""
    parent = indicator.parent
    match parent.value if parent else None:
        case GoalNode() as goal if parent:
            return GoalText(goal.title, parent.at("titel"), say("delmålet"), say("i delmålet"))
        case CouncilGoal() as goal if parent:
            return GoalText(goal.title, parent.at("titel"), say("målet"), say("i målet"))
        case BoardGoal() if parent and (council := plan.goals.get(parent.id)):
            return GoalText(council.value.title, council.at("titel"), say("målet"), say("i målet"))
    return None


def _reading(found: DirectionWord, text: str, place: Place, where: Sentence) -> Reading:
    must = _MUST.search(text[: found.start])
    word = f"{must[0]}{found.text}" if must else found.text
    direction = found.direction or Direction.INCREASE
    said = (
        say("{direction} eller oförändrad, av ”{word}” {where}", direction=direction.value, word=word, where=where)
        if found.only_bound
        else say("riktning: {direction}, av ”{word}” {where}", direction=direction.value, word=word, where=where)
    )
    source = Source.VERB if found.direction else Source.BETTERMENT
    return Reading(direction, source, said, place.saying(word), word, found.only_bound)


def _is_main_verb(found: DirectionWord, before: str) -> bool:
    is_share = _MEASURE_WORD.match(before)
    return bool(_FINITE.search(found.text.split()[0])) and not is_share and not _RELATIVE.search(before)


def _is_about(found: DirectionWord, clause: str, goal: str, title: str, plan: Plan) -> bool:
    """Whether a word in a clause of a goal can be about what a title measures.

    "Stärkt" may act through anything the goal mentions; "ökad" is about its own clause, and
    "minskad" only about the same thing or about something that is better for being less.
    """
    is_less = is_better_with_less(title, plan)
    of_whom = clause[found.start :].split()[1:3]
    kept = clause[found.start + len(found.text) :].strip(" .")
    if found.direction is Direction.DECREASE and _GAP.search(clause) and not _GAP.search(title):
        return False
    clause = f"{clause[: found.start]} {clause[found.start + len(found.text) :]}"
    if found.text.casefold() in _OF_WHOM:
        clause = " ".join(of_whom)
    match found.direction:
        case None:
            return share_a_word(goal, title) and not is_less
        case Direction.KEEP:
            return share_a_word(kept or clause, title)
        case Direction.INCREASE:
            return share_a_word(clause, title) and not is_less
        case _ if is_less:
            return share_a_word(clause, title)
    return share_a_head(clause, title) and not _MEASURE_WORD.match(title)


def is_better_with_less(title: str, plan: Plan) -> bool:
    """True when a title names something of which there should be less, such as utsläpp or väntetid.

    What is counted when a limit is kept ("Antal kliniker där väntetiden inte överstiger 3 månader") is not that, and
    a share of those that keep one ("Andel barngrupper med högst 15 barn") is none of what they are.
    """
    if _PLACE.search(title):
        return not _POINTS.search(title)
    if keeps_a_time(title) or _IS_OPINION.search(title) or (_SHARE.match(title) and _WITH_FEW.search(title)):
        return False
    if _CHANGE.search(title) or _REPORTED.search(title) or _NOT_THAT.search(title):
        return False
    if (lacks := _LACKS.search(title)) and _MEASURE_WORD.match(title):
        return _is_lack_of_good(title, lacks["what"], plan)
    title = _OF_THEM.sub("", _OUT_OF.sub("", title))
    without_limit = _KEEPS_A_LIMIT.sub("", _BEFORE_SHARE.sub("", title))
    opposites, others, adjectives = word_list(__package__, "not_less").values()
    measured = any_beginning(others).sub(" ", any_phrase(opposites).sub(" ", _WITHOUT.sub(" ", without_limit)))
    return has_part(any_containing(adjectives).sub(" ", measured), less_is_better(plan))


def _is_lack_of_good(title: str, what: str, plan: Plan) -> bool:
    """Whether those who are not so are without what there should be more of, or it was not done in time."""
    is_good = has_part(what, more_is_better(plan)) and not has_part(what, less_is_better(plan))
    return bool(_NOT_IN_TIME.search(title)) or (is_good and not _NOT_SO.search(what))


def keeps_a_time(title: str) -> bool:
    """True for "Andel väntande högst 90 dagar": a share of those for whom it is done in time is to grow."""
    if _DONE_IN_TIME.search(title):
        return True
    share = _SHARE.search(title)
    start = share.end() if share and not _SHARE_LAST.search(title) else 0
    return bool(share and _TIME_LIMIT.search(title, start) and not _COMES_BACK.search(title))


def keeps_a_limit_in_time(title: str) -> bool:
    """True for "Väntetid till plats högst två veckor": in per cent it is the share for whom it is so."""
    return _TIME_LIMIT.search(title) is not None and not _COMES_BACK.search(title)


def is_unclear(title: str, plan: Plan) -> bool:
    """True when a title names what there should be less of, and measures something else: either way may be good."""
    about = _BESIDE_THE_POINT.sub(" ", title)
    return about != title and is_better_with_less(title, plan) and not is_better_with_less(about, plan)


def is_a_time(title: str, unit: str) -> bool:
    """True for "Anspänningstid" in seconds: how long something takes is better for being short."""
    is_duration = unit.casefold() in _DURATIONS or any(word in title.casefold() for word in _DURATIONS)
    return is_duration and _A_TIME.search(title) is not None and not _NOT_SHORTER.search(title)


def is_better_with_more(title: str, plan: Plan) -> bool:
    """True when a title names something of which there should be more, such as förtroende, and says no "inte"."""
    if any_beginning(word_list(__package__, "not_more")[""]).search(title) or _RANKING.search(title):
        return False
    is_opposite = any_phrase(word_list(__package__, "not_less")[""]).search(title) is not None
    is_other = _NOT_SO.search(title) or _CODED.search(title) or _A_RATE.search(title)
    is_listed = _is_listed_as_better(title, plan) and not is_other
    return (is_opposite or is_listed or keeps_a_time(title)) and not is_better_with_less(title, plan)


def _is_listed_as_better(title: str, plan: Plan) -> bool:
    """Of a share, who takes part is not what there should be more of: "Andel deltagare som är kvinnor"."""
    if has_part(title, more_is_better(plan)):
        return True
    counted = title
    if _SHARE.search(title):
        _, _, counted = title.partition(" som ")
    return has_part(counted, word_list(__package__, "more_is_better")["antal"])


def is_good_either_way(title: str) -> bool:
    """True when a title names something, such as floor space, of which the goal alone decides if more is better."""
    is_listed = has_part(_OUT_OF.sub("", title), word_list(__package__, "either_way")[""])
    return is_listed and not (_RANKING.search(title) or _NOT_IN_USE.search(title))


def _said_outright(title: str, place: Place) -> Reading | None:
    for section, phrases in word_list(__package__, "desired").items():
        if match := any_phrase(phrases).search(title):
            return _outright(Direction(section), match[0], place)
    if (match := _IN_BRACKETS.search(title)) and (direction := BY_WORD.get(match[1].casefold())):
        return _outright(direction, match[1], place)
    return None


def _outright(direction: Direction, word: str, place: Place) -> Reading:
    said = say(
        "riktning: {direction}, av ”{word}” {where}", direction=direction.value, word=word, where=say("i titeln")
    )
    return Reading(direction, Source.FIELD, said, place.saying(word), word)

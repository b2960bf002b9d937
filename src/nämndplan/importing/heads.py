"""Headings of tables: what a column holds, by the words at its top."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum

from .. import lazy_re as re
from ..frozen import frozen


class Role(Enum):
    """What a column holds."""

    GOAL = "goal"
    SUBGOAL = "sub-goal"
    INDICATOR = "indicator"
    OUTCOME = "outcome"
    TARGET = "target"
    LONG_TERM = "long-term target"
    UNIT = "enhet"
    OWNER = "ansvarig"
    SOURCE = "källa"
    FREQUENCY = "frekvens"
    ASSIGNMENT = "assignment"
    RECIPIENT = "recipient"
    NUMBER = "nummer"
    BODY = "body"
    BODY_TYPE = "type of body"
    TREND = "wanted direction"
    UNKNOWN = "unknown"


@frozen
class HeadOfColumn:
    """A column's role, and the period that its heading names, as it is printed."""

    role: Role
    period: str = ""


_YEAR = r"(?:19|20)\d\d"
_PERIOD = rf"(?:[TQ][1-4] )?{_YEAR}(?:[-–]{_YEAR})?"
_OUTCOME = r"(?:utfall|resultat|nuläge|bokslut|utgångsvärde|uppmätt värde|värde)"
_LATEST = r"senast(?:e)? (?:känd[at]* )?(?:utfall|värde|mätning)(?:en)?"
_DIRECTION = r"(?:[\wåäö]+ ){0,5}inriktning(?:en)?"
_GOAL_NUMBER = (
    r"(?:årets )?(?:målvärde|måltal|målnivå|målsatt nivå|börvärde|ambitionsnivå|ambition|målsättning)(?: för)?"
)
_WORDS: tuple[tuple[Role, str], ...] = (
    (Role.LONG_TERM, r"lång\w{0,2}ikti(?:ga?t?) (?:målvärde|mål)|mål(?:värde)? på (?:lång )?sikt"),
    (Role.TREND, r"(?:önskad|eftersträvad) (?:riktning|utveckling|trend)|önskat läge|riktning|trend"),
    (Role.TARGET, rf"{_GOAL_NUMBER}|önskat värde|mål för"),
    (Role.OUTCOME, rf"{_OUTCOME}(?:,? senast(?:e)? känd[at]*(?: värde)?)?|{_LATEST}"),
    (Role.SUBGOAL, rf"delmål|nämnd(?:ens )?mål|nämndens delmål|effektmål|resultatmål|prioriterat område|{_DIRECTION}"),
    (Role.INDICATOR, r"(?:mål)?indikator(?:er)?|mått|nyckeltal|styrtal|mätetal|vad som mäts|mäts (?:genom|med)"),
    (Role.GOAL, r"(?:regionmål|kommunmål|övergripande mål|målområde|inriktningsmål|fullmäktigemål|perspektiv)"),
    (Role.RECIPIENT, r"riktas till|mottagare|ansvarig nämnd|uppdraget riktas till|till nämnd"),
    (Role.ASSIGNMENT, r"(?:riktade |särskilda |givna )?uppdrag(?: (?:från|till|för)\b.*)?"),
    (Role.UNIT, r"enhet|måttenhet"),
    (Role.OWNER, r"ansvarig|ansvar|ägare"),
    (Role.SOURCE, r"källa|datakälla"),
    (Role.FREQUENCY, r"frekvens|mätfrekvens|redo-?visas|mäts"),
    (Role.NUMBER, r"nr\.?|nummer|n:o"),
    (Role.BODY, r"organ|nämnd(?:er)? och styrelser?|namn på organ"),
    (Role.BODY_TYPE, r"typ av organ|slag av organ|typ"),
)
_ROLES = [(role, re.compile(rf"(?:{words})", re.IGNORECASE)) for role, words in _WORDS]
_ENDING = re.compile(rf"\s*\(?(?P<period>{_PERIOD})\)?$")
_LOOSE_MARK = re.compile(r"\b(?:indikator|mått|styrtal|nyckeltal)\b", re.IGNORECASE)
_LOOSE_VALUE = re.compile(r"\b(?:målvärde|utfall|nuläge|mål 20\d\d)\b", re.IGNORECASE)
_LOOSE_ASSIGNMENT = re.compile(
    r"(?P<head>\b(?:riktade |särskilda )?uppdrag\b.*?)\s+(?P<to>riktas till|mottagare)", re.IGNORECASE
)
_LONGEST = 140
_MOST_WORDS, _LONGEST_HEAD, _MOST_BELOW, _ENOUGH_WAYS = 24, 7, 3, 4
_OF_PERIOD = {Role.OUTCOME, Role.TARGET, Role.LONG_TERM, Role.GOAL}
_NOT_LOOSE = {Role.UNKNOWN, Role.ASSIGNMENT}


def head_of(text: str) -> HeadOfColumn:
    """What a column holds, by its heading."""
    plain = text.strip(" :*").casefold() and text.strip(" :*")
    ending = _ENDING.search(plain)
    period = ending["period"] if ending else ""
    bare = plain[: ending.start()] if ending else plain
    for role, pattern in _ROLES:
        if pattern.fullmatch(bare.strip(" ,")):
            return HeadOfColumn(role, period)
    if bare.strip().casefold() == "mål":
        return HeadOfColumn(Role.TARGET if period else Role.GOAL, period)
    if period and not bare.strip():
        return HeadOfColumn(Role.UNKNOWN, period)
    return HeadOfColumn(Role.UNKNOWN)


def heads_of(texts: Iterable[str]) -> list[HeadOfColumn]:
    """What the columns of a table hold. A column ”Mål” beside sub-goals and indicators holds the targets."""
    found = [head_of(text) for text in texts]
    roles = [head.role for head in found]
    if Role.GOAL in roles and Role.INDICATOR in roles and Role.TARGET not in roles:
        at = roles.index(Role.GOAL)
        if Role.SUBGOAL in roles or at > roles.index(Role.INDICATOR):
            found[at] = HeadOfColumn(Role.TARGET, found[at].period)
    return found


def is_goal_head(heads: Sequence[HeadOfColumn]) -> bool:
    """True for a table of goals and what is measured."""
    roles = {head.role for head in heads}
    return Role.INDICATOR in roles and bool(roles & {Role.OUTCOME, Role.TARGET, Role.SUBGOAL, Role.GOAL})


def loose_heads(*lines: str) -> list[HeadOfColumn] | None:
    """The columns of a line that is nothing but headings, and perhaps goes on in a second; None for any other.

    The words of the second line end the headings of the first, in order: ”Utfall Utfall” and ”2023 2022”.
    """
    first, second = (line.split() for line in (*lines, "")[:2])
    if not first or len(first) + len(second) > _MOST_WORDS:
        return None
    return _ColumnsOfHead(first, second).found()


class _ColumnsOfHead:
    """The division of two lines into headings that are all known, in the fewest columns; none where two say other."""

    def __init__(self, first: Sequence[str], second: Sequence[str]) -> None:
        self.first, self.second = first, second
        self.known: dict[tuple[int, int], list[tuple[str, ...]]] = {}

    def found(self) -> list[HeadOfColumn] | None:
        ways = [heads_of(texts) for texts in self._from(0, 0)]
        return ways[0] if ways and all(way == ways[0] for way in ways) else None

    def _from(self, at: int, below: int) -> list[tuple[str, ...]]:
        if at == len(self.first):
            return [()] if below == len(self.second) else []
        if (at, below) not in self.known:
            ways = sorted(self._ways(at, below), key=len)
            self.known[at, below] = [way for way in ways if len(way) == len(ways[0])][:_ENOUGH_WAYS]
        return self.known[at, below]

    def _ways(self, at: int, below: int) -> Iterator[tuple[str, ...]]:
        for end in range(at + 1, min(len(self.first), at + _LONGEST_HEAD) + 1):
            for under in range(below, min(len(self.second), below + _MOST_BELOW) + 1):
                text = _as_one(self.first[at:end], self.second[below:under])
                head = head_of(text)
                if head.role in _NOT_LOOSE or (head.period and head.role not in _OF_PERIOD):
                    continue
                yield from ((text, *rest) for rest in self._from(end, under))


def _as_one(first: Sequence[str], second: Sequence[str]) -> str:
    above, below = " ".join(first), " ".join(second)
    return f"{above[:-1]}{below}" if below and above.endswith("-") else f"{above} {below}".strip()


def loose_assignments(line: str) -> re.Match[str] | None:
    """The two headings of a list of assignments on a line: ``head`` and ``to``."""
    return _LOOSE_ASSIGNMENT.fullmatch(line) if len(line) <= _LONGEST else None


def is_loose_head(line: str, below: str = "") -> bool:
    """True for a line that is the headings of a table, and nothing else; ``below`` is one that it goes on in."""
    if len(line) > _LONGEST or line.endswith("."):
        return False
    if below:
        heads = loose_heads(line, below)
        return heads is not None and len(heads) > 1 and is_goal_head(heads)
    if loose_assignments(line):
        return True
    heads = loose_heads(line)
    if heads is not None:
        return len(heads) > 1 and is_goal_head(heads)
    return bool(_LOOSE_MARK.search(line) and _LOOSE_VALUE.search(line)) and not re.search("[,;:]", line)

"""Headings of tables: what a column holds, by the words at its top."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum


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
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class HeadOfColumn:
    """A column's role, and the period that its heading names, as it is printed."""

    role: Role
    period: str = ""


_YEAR = r"(?:19|20)\d\d"
_PERIOD = rf"(?:[TQ][1-4] )?{_YEAR}(?:[-–]{_YEAR})?"
_OUTCOME = r"(?:utfall|resultat|nuläge|bokslut|utgångsvärde|uppmätt värde|värde)"
_LATEST = r"senast(?:e)? (?:känd[at]* )?(?:utfall|värde|mätning)(?:en)?"
_GOAL_NUMBER = (
    r"(?:årets )?(?:målvärde|måltal|målnivå|målsatt nivå|börvärde|ambitionsnivå|ambition|målsättning)(?: för)?"
)
_WORDS: tuple[tuple[Role, str], ...] = (
    (Role.LONG_TERM, r"långsiktig[at]* (?:målvärde|mål)|mål(?:värde)? på (?:lång )?sikt"),
    (Role.TARGET, rf"{_GOAL_NUMBER}|önskat (?:läge|värde)|mål för"),
    (Role.OUTCOME, rf"{_OUTCOME}(?:,? senast(?:e)? känd[at]*(?: värde)?)?|{_LATEST}"),
    (Role.SUBGOAL, r"delmål|nämnd(?:ens )?mål|nämndens delmål|effektmål|resultatmål|prioriterat område"),
    (Role.INDICATOR, r"(?:mål)?indikator(?:er)?|mått|nyckeltal|styrtal|mätetal|vad som mäts|mäts (?:genom|med)"),
    (Role.GOAL, r"(?:regionmål|kommunmål|övergripande mål|målområde|inriktningsmål|fullmäktigemål|perspektiv)"),
    (Role.RECIPIENT, r"riktas till|mottagare|ansvarig nämnd|uppdraget riktas till|till nämnd"),
    (Role.ASSIGNMENT, r"(?:riktade |särskilda |givna )?uppdrag(?: (?:från|till|för)\b.*)?"),
    (Role.UNIT, r"enhet|måttenhet"),
    (Role.OWNER, r"ansvarig|ansvar|ägare"),
    (Role.SOURCE, r"källa|datakälla"),
    (Role.FREQUENCY, r"frekvens|mätfrekvens|redovisas|mäts"),
    (Role.NUMBER, r"nr\.?|nummer|n:o"),
    (Role.BODY, r"organ|nämnd(?:er)? och styrelser?|namn på organ"),
    (Role.BODY_TYPE, r"typ av organ|slag av organ|typ"),
)
_ROLES = [(role, re.compile(rf"(?:{words})", re.IGNORECASE)) for role, words in _WORDS]
_ENDING = re.compile(rf"\s*\(?(?P<period>{_PERIOD})\)?$")
_LOOSE = re.compile(
    "|".join(f"(?P<{role.name}>{words})" for role, words in _WORDS if role is not Role.ASSIGNMENT), re.IGNORECASE
)
_LOOSE_MARK = re.compile(r"\b(?:indikator|mått|styrtal|nyckeltal)\b", re.IGNORECASE)
_LOOSE_VALUE = re.compile(r"\b(?:målvärde|utfall|nuläge|mål 20\d\d)\b", re.IGNORECASE)
_LOOSE_ASSIGNMENT = re.compile(
    r"(?P<head>\b(?:riktade |särskilda )?uppdrag\b.*?)\s+(?P<to>riktas till|mottagare)", re.IGNORECASE
)
_LONGEST = 140


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


def loose_heads(line: str) -> list[HeadOfColumn] | None:
    """The columns of a line that is nothing but headings; None for any other line."""
    found = []
    at = 0
    while at < len(line):
        match = _LOOSE.match(line, at) or re.compile("mål", re.IGNORECASE).match(line, at)
        if match is None:
            return None
        at = match.end()
        ending = re.compile(rf"\s+({_PERIOD})").match(line, at)
        if ending:
            at = ending.end()
        found.append(match[0] + (ending[0] if ending else ""))
        if at < len(line) and line[at] != " ":
            return None
        while at < len(line) and line[at] == " ":
            at += 1
    return heads_of(found)


def loose_assignments(line: str) -> re.Match[str] | None:
    """The two headings of a list of assignments on a line: ``head`` and ``to``."""
    return _LOOSE_ASSIGNMENT.fullmatch(line) if len(line) <= _LONGEST else None


def is_loose_head(line: str) -> bool:
    """True for a line that is the headings of a table, and nothing else."""
    if len(line) > _LONGEST or line.endswith("."):
        return False
    if loose_assignments(line):
        return True
    heads = loose_heads(line)
    if heads is not None:
        return len(heads) > 1 and is_goal_head(heads)
    return bool(_LOOSE_MARK.search(line) and _LOOSE_VALUE.search(line)) and not re.search("[,;:]", line)

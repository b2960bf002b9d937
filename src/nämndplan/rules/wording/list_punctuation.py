"""Slutpunkt i en del av texterna

Vad
    I en lista med mål, delmål, indikatorer, uppdrag eller delpunkter slutar några med
    punkt och andra inte. Eller så återger nämnden fullmäktiges uppdrag med en slutpunkt
    för mycket eller för lite.

    Hela meningar jämförs med hela meningar, några ord med några ord, och varje målnivå
    för sig. En mening känner regeln igen på ord som ska, är, har och känner, utanför
    en bisats (”elever som trivs”); den kan ta miste. Färre än sex räknas inte, inte
    heller en mening i punktform, med komma efter leden.

Varför
    Det ser slarvigt ut när planen publiceras, och texter som ska vara lika går inte att
    söka efter.

Fel
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    till: [styrelsen]
    delar:
      - Flyg
      - Bil.  # UPPLYSNING NP909
      - Tåg
      - Buss
      - Färja
      - Taxi

Rätt
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    till: [styrelsen]
    delar:
      - Flyg
      - Bil
      - Tåg
      - Buss
      - Färja
      - Taxi
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ... import lazy_re as re
from ...diagnostics import Finding, Note, Place, Sentence, Severity, say
from ...model import Assignment, CouncilGoal, GoalNode, Indicator, Item, Model, Plan, ReceivedAssignment
from ...word_list import listed
from ..assignments.drift import differ_in_final_mark
from ..boards import board_name, by_board
from ..rule import Rule
from ..sub_items import sub_items

Text = tuple[str, Place]

_KINDS: tuple[tuple[type[Model], Sentence], ...] = (
    (CouncilGoal, say("mål")),
    (GoalNode, say("delmål")),
    (Indicator, say("indikatorer")),
    (Assignment, say("uppdrag")),
)
_RELATIVE = re.compile(r"\b(?:som|där|vars|när|hur|vad|att\s+(?:de|man|det|den|du|jag|vi))\b", re.IGNORECASE)
_JOINED = re.compile(r"\b(?:och|eller|samt)\s+$", re.IGNORECASE)
_ENDS_SO_ANYWAY = re.compile(
    r"(?:[.!?] .*|/\w{1,5}|\b(?:m\.\s?m|m\.\s?fl|osv|etc|o\.\s?d|dyl|bl\.\s?a|resp|kl|exkl|inkl|inv|st|ca|tim|mån|ekv"
    r"|dvs|milj|kvm|proc|jfr|avs|bef|befolkn|pers|enh|avd|förv|utb|min|sek|årsk|nr|kap|bil|(?:[a-zåäö]\.\s?)+[a-zåäö]{1,2}))\.$",
    re.DOTALL,
)
"""Ton CO2-ekv/inv.: the full stop is the abbreviation's."""


_STOP = re.compile(r"\.\s*$|[a-zåäö]{3}\.\s?(?:[0-9]{1,2}|[¹²³⁴-⁹*†]+)\s*$")
"""A full stop, also before the mark of a note."""
_GOES_ON = re.compile(r"(?:[,;]|\b(?:och|eller|samt))\s*$")
_FEWEST = 6
"""In a list of fewer nobody can tell what is the rule and what the slip."""


def check(plan: Plan) -> Iterator[Finding]:
    """The lists one by one, then each board's copies of the council's texts. What has parts is their heading."""
    for kind, things in _KINDS:
        listed = [item for item in plan.of(kind) if not (isinstance(item.value, Assignment) and item.value.parts)]
        for items in by_board(listed).values():
            if len(items) < _FEWEST:
                continue
            found = [
                finding
                for alike, sort in _alike(items)
                for finding in _mixed(
                    [_title(item) for item in alike], things, sort if len(alike) < len(items) else None
                )
            ]
            yield from sorted(found, key=lambda finding: -len(finding.notes))[:1]
    for assignment in plan.of(Assignment):
        if len(assignment.value.parts) >= _FEWEST:
            yield from _mixed(sub_items(assignment), say("delpunkter"))
    for board, received in by_board(plan.of(ReceivedAssignment)).items():
        copied = [copy for item in received for copy in _copied(item, plan)]
        other = [text for text, source in copied if differ_in_final_mark(text[0], source)]
        if other:
            yield _other_than_source(board, other, len(copied), plan)


def _alike(items: list[Item[Any]]) -> Iterator[tuple[list[Item[Any]], Sentence]]:
    """Whole sentences by themselves, a few words, and each level of goals by itself; and what they are."""
    groups: dict[tuple[bool, int], list[Item[Any]]] = {}
    for item in items:
        is_sentence = _is_sentence(item.value.title)
        groups.setdefault((is_sentence, len(item.place.route)), []).append(item)
    levels = len({level for _, level in groups})
    for (is_sentence, _), group in groups.items():
        is_level = levels > 1 and len({is_one for is_one, _ in groups}) == 1
        if is_level:
            yield group, say("på samma nivå")
        else:
            yield group, say("som är hela meningar") if is_sentence else say("som inte är hela meningar")


def _is_sentence(title: str) -> bool:
    """True with a finite verb that is not that of a clause: "Andel som trivs" is a few words, "Alla trivs" is not."""
    clauses = [found.start() for found in _RELATIVE.finditer(title)]
    for verb in listed(__package__, "finite_verbs").finditer(title):
        before = [start for start in clauses if start < verb.start() and "," not in title[start : verb.start()]]
        if before:
            clauses.remove(before[-1])
        elif not _JOINED.search(title[: verb.start()]):
            return True
    return False


def _title(item: Item[Any]) -> Text:
    return item.value.title, item.at("titel")


def _mixed(texts: list[Text], things: Sentence, sort: Sentence | None = None) -> Iterator[Finding]:
    """The rarer way is the one that is pointed out. Several sentences, and abbreviations, end so anyway.

    ``sort`` says which of the things are compared, when it is not all of them.
    """
    counted = [text for text in texts if not _ends_so_anyway(text[0])]
    if _is_one_sentence(texts):
        return
    stopped = [text for text in counted if _has_stop(text)]
    others = [text for text in counted if not _has_stop(text)]
    hint = say("Skriv alla på samma sätt. I listor och tabeller behövs ingen punkt.")
    if 0 < len(stopped) <= len(others):
        few = (
            say("{count} av {all} {things} {sort} slutar med punkt", sort=sort)
            if sort
            else say("{count} av {all} {things} slutar med punkt")
        ).having(count=len(stopped), all=len(counted), things=things)
        yield _finding(few, stopped, hint)
    elif others and stopped:
        few = (
            say("{count} av {all} {things} {sort} slutar utan punkt", sort=sort)
            if sort
            else say("{count} av {all} {things} slutar utan punkt")
        ).having(count=len(others), all=len(counted), things=things)
        yield _finding(few, others, hint)


def _is_one_sentence(texts: list[Text]) -> bool:
    """A comma or an "och" after each part, and a full stop after the last, is how a sentence in parts is written."""
    *first, last = texts
    return _has_stop(last) and all(_GOES_ON.search(text) for text, _ in first)


def _ends_so_anyway(text: str) -> bool:
    return "." in text[-2:] and _ENDS_SO_ANYWAY.search(text) is not None


def _has_stop(text: Text) -> bool:
    return _STOP.search(text[0]) is not None


def _copied(received: Item[ReceivedAssignment], plan: Plan) -> Iterator[tuple[Text, str]]:
    """The board's texts, each with the council's."""
    source = plan.council_assignments.get(received.id)
    if source:
        yield _title(received), source.value.title
        for index, (part, original) in enumerate(zip(received.value.parts, source.value.parts, strict=False)):
            yield (part, received.at("delar", index)), original


def _other_than_source(board: str, texts: list[Text], count: int, plan: Plan) -> Finding:
    headline = say(
        "{count} av {all} texter som {board} återger skiljer sig från fullmäktiges i slutpunkten",
        count=len(texts),
        all=count,
        board=board_name(board, plan),
    )
    return _finding(headline, texts, say("Återge texterna med samma slutpunkt som fullmäktige."))


def _finding(headline: Sentence, texts: list[Text], hint: Sentence) -> Finding:
    first, *others = (
        Note(place.saying(text.split()[-1]), say("punkt") if _has_stop((text, place)) else say("ingen punkt"))
        for text, place in texts
    )
    return Finding("NP909", first.where, headline, first.text, tuple(others), hint)


RULE = Rule("NP909", "list-punctuation", Severity.INFO, __doc__, check_plan=check)

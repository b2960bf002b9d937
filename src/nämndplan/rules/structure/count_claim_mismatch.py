"""Texten räknar fel

Vad
    En text säger hur många mål, delmål, indikatorer, uppdrag, nämnder eller
    medlemskommuner det finns, och planen har ett annat antal. Eller så säger den hur många
    punkter som följer (fyra prioriterade områden:), och listan har ett annat antal. Eller så
    nämner den mål 5, och planens egna mål är numrerade 1 till 4.

    Regeln känner tal och ord för tal före de vanligaste sakerna (mål, uppdrag, nämnder).
    Mål av ett visst slag (tolv mål i läroplanen) räknas inte, och inte ett antal som texten
    delar upp (fyra mål, varav två återges här). Ett register som har långt färre nämnder än
    texten säger tas för ett urval, och det som är mindre än hälften så många likaså. Regeln
    vet inte om texten räknar något annat än det som står i planen.

Varför
    Läsaren som räknar efter tappar förtroendet, och fullmäktige kan ha beslutat om ett
    mål som har fallit bort.

Fel
    # plan.yaml
    titel: Plan för Lilla kommunen
    organisation: Lilla kommunen
    år: 2024
    avsnitt:
      mål:
        rubrik: Våra mål
        text: Styrningen sker genom två mål som fullmäktige fastställt.  # VARNING NP308

Rätt
    # plan.yaml
    titel: Plan för Lilla kommunen
    organisation: Lilla kommunen
    år: 2024
    avsnitt:
      mål:
        rubrik: Våra mål
        text: Styrningen sker genom ett mål som fullmäktige fastställt.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ... import lazy_re as re
from ...diagnostics import Finding, Place, Severity, say
from ...model import CouncilGoal, Item, Plan
from ...values.number_words import NUMBER_WORDS, count_said
from ...word_list import any_phrase, word_list
from ..memo import once_per_council
from ..rule import Fact, Rule
from ..unread import may_be_hidden
from ..vocabulary import texts_with
from .counted import BOARDS, INDICATORS, SUBGOALS, Counter, countable, tallies
from .counted_lists import claims
from .numbered import goal_number

_LIST = word_list(__package__, "counts")
_ALL_BEFORE, _ALL_WITHIN, _SOME, _NAME, _OTHER = (any_phrase(phrases) for phrases in _LIST.values())
_FEWEST_BOARDS = 3
_FIGURES = re.compile("[0-9]{1,3}")
_OF_THEM = re.compile(
    rf"\b(?:varav|av\s+(?:vilka|dem|dessa)|bland\s+dem|däribland)\b[^.;]{{0,40}}?(?<!\w)"
    rf"(?P<number>{'|'.join(sorted(NUMBER_WORDS, key=len, reverse=True))}|[0-9]{{1,3}})(?!\w)",
    re.IGNORECASE,
)
_OF_A_SORT = re.compile(
    r"\s+(?:för|i|om|inom|till|kring|rörande|gällande)\s+"
    r"(?!(?:hela\s+|den\s+|de\s+)?(?:mandat|plan|budget|program)?period|år|[0-9]|kommun|region|verksamhet|organisation"
    r"|nämnd|bolag|god\s+ekonomisk|plan|budget|detta|denna|samtliga|alla)[a-zåäö]",
    re.IGNORECASE,
)
"""Tolv mål i läroplanen, tre mål för hållbarhet: goals of a sort, and not the plan's."""
_FEWEST_GOALS = 2
_GOAL = re.compile(r"mål(?:et)?", re.IGNORECASE)
_GOAL_NUMBER = re.compile(
    r"(?<![\w-])mål(?:et)?\s+(?:nummer\s+|nr\.?\s+)?(?P<number>[0-9]{1,2})(?![\w])", re.IGNORECASE
)
_NOT_A_NUMBER = re.compile(
    r"[.,/–-]\s?[0-9]|\s*(?:[:(]|%|procent|av\b|st\b|år\b|mnkr|tkr|kr\b|[0-9])|\s+(?:i|ur|från)\s+(?!första|andra|hand|planen)",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(
    r"\b(?:globala|nationella|regionala|statens|eu:s|fn:s|agenda|hållbarhets\w*|miljö\w*|folkhälso\w*|länets|regionens)\s+$",
    re.IGNORECASE,
)
_GLOBAL = re.compile(
    r"agenda|global|hållbarhetsmål|FN:s|utvecklingsmål|miljö(?:kvalitets)?mål|folkhälso|strategi|förra|tidigare|nationell",
    re.IGNORECASE,
)
"""A text that is about others' goals, too: whose goal 5 it names nobody can tell."""
_SENTENCE_END = re.compile(r"[.!?](?=\s|$)|\n\s*\n|\n\s*[-*•]")


def check(plan: Plan) -> Iterator[Finding]:
    """The lists that have more or fewer points than the sentence above them says."""
    for text, claim, _, points in claims(plan):
        yield Finding(
            "NP308",
            text.place.saying(claim),
            say("Texten säger ”{claim}”, men listan har {count} punkter", claim=claim.rstrip(":"), count=points),
            say("listan har {count} punkter", count=points),
            hint=say("Rätta antalet i texten, eller lägg till det som saknas i listan."),
        )
    yield from _named(plan)


def gather(plan: Plan) -> Iterator[Fact]:
    """How many there are of what is counted for all boards together, and each claim with the counts known here."""
    for tally in tallies(plan):
        yield None, *tally
    texts = [text for text in texts_with(_counts_several, plan) if text.is_prose]
    pattern, counters = _claims(plan) if texts else (_FIGURES, [])
    for text in texts:
        for claim in pattern.finditer(text.text):
            things, counter = next(counters[index] for index in range(len(counters)) if claim[f"n{index}"])
            board = text.item.board
            if not _may_be_hidden(things, board, plan) and count_said(claim["number"]) > 1 and _is_about_these(claim):
                counts, words = counter(board, plan), " ".join(claim[0].split())
                if _tells_of_some(claim, (*counts.meant, *counts.also)):
                    continue
                place = text.place.saying(claim[0])
                yield place, things, counts.meant, counts.also, board, words, _is_about_all(claim)


def _named(plan: Plan) -> Iterator[Finding]:
    """A goal that a text calls by its number, where the council's goals are numbered and end before it."""
    numbers = [_number_of(goal) for goal in plan.goals.values()]
    if len(numbers) < _FEWEST_GOALS or sorted(numbers) != [*range(1, len(numbers) + 1)] or plan.unsure_below("mål/"):
        return
    for text in texts_with(_GOAL.fullmatch, plan):
        for found in _GOAL_NUMBER.finditer(text.text) if text.is_prose and not _GLOBAL.search(text.text) else ():
            if int(found["number"]) > len(numbers) and not _is_part_of_a_list(found):
                yield Finding(
                    "NP308",
                    text.place.saying(found[0]),
                    say("Texten nämner ”{goal}”, men planen har {count} mål", goal=found[0], count=len(numbers)),
                    hint=say("Rätta numret i texten, eller lägg till målet som saknas i planen."),
                )


def _number_of(goal: Item[CouncilGoal]) -> int:
    number = (goal.value.number or goal_number(goal.id) or "").strip().rstrip(".")
    return int(number) if number.isdecimal() else 0


def _is_part_of_a_list(found: re.Match[str]) -> bool:
    """True for mål 5.2 and mål 5 procent, and for a goal of something else: nationella mål 7, delmål 5."""
    return (
        _NOT_A_NUMBER.match(found.string, found.end()) is not None
        or _OF_OTHERS.search(found.string[: found.start()]) is not None
    )


def _may_be_hidden(things: str, board: str, plan: Plan) -> bool:
    return things in {SUBGOALS, INDICATORS} and may_be_hidden(things, f"nämnder/{board}/" if board else "", plan)


def conclude(plan: Plan, facts: Sequence[Fact]) -> Iterator[Finding]:
    """Only claims about all of them; "två av målen", "minst tre" and "ett mål" claim nothing."""
    totals: dict[str, tuple[int, ...]] = {}
    hidden: set[str] = set()
    for _, things, counts, may_hide in (fact for fact in facts if fact[0] is None):
        totals[things] = tuple(map(sum, zip(counts, totals.get(things, (0,) * len(counts)), strict=True)))
        hidden |= {things} if may_hide else set()
    for place, things, own, also, board, claim, is_about_all in (fact for fact in facts if fact[0] is not None):
        if board or things not in hidden:
            counts = {*own, *totals.get(things, ())}
            is_other = count_said(claim.split(maxsplit=1)[0]) in also
            if not is_other and _may_be_all(claim, things, counts):
                yield from _judge(place, claim, is_about_all, counts)


def _may_be_all(claim: str, things: str, counts: set[int]) -> bool:
    """What is far fewer than the text says is a selection: boards that are named in the plan, goals of an excerpt."""
    said, most = count_said(claim.split(maxsplit=1)[0]), max(counts, default=0)
    if things == BOARDS:
        return most >= _FEWEST_BOARDS and said - most < _FEWEST_BOARDS
    return 2 * most >= said


@once_per_council
def _claims(plan: Plan) -> tuple[re.Pattern[str], list[tuple[str, Counter]]]:
    """The pattern of a claim, and what its groups count."""
    counters = countable(plan)
    numbers = "|".join(sorted(NUMBER_WORDS, key=len, reverse=True))
    nouns = "|".join(f"(?P<n{index}>{noun})" for index, noun in enumerate(counters))
    pattern = re.compile(rf"(?<!\w)(?P<number>{numbers}|{_FIGURES.pattern})\s+(?:{nouns})(?!\w)", re.IGNORECASE)
    return pattern, list(counters.values())


def _counts_several(word: str) -> bool:
    return bool(_FIGURES.fullmatch(word)) or NUMBER_WORDS.get(word.casefold(), 0) > 1


def _is_about_these(claim: re.Match[str]) -> bool:
    before = _before(claim)
    is_of_a_sort = _OF_A_SORT.match(claim.string, claim.end())
    return not (
        is_of_a_sort or _SOME.fullmatch(before) or _NAME.fullmatch(before) or _OTHER.search(_sentence_around(claim))
    )


def _tells_of_some(claim: re.Match[str], counts: Sequence[int]) -> bool:
    """True for "fyra mål, varav två återges här": the text counts more than the plan has, and says so."""
    said = (count_said(match["number"]) for match in _OF_THEM.finditer(_sentence_around(claim)))
    return any(number in counts for number in said)


def _is_about_all(claim: re.Match[str]) -> bool:
    return bool(_ALL_BEFORE.fullmatch(_before(claim)) or _ALL_WITHIN.search(_sentence_around(claim)))


def _judge(place: Place, claim: str, is_about_all: bool, counts: set[int]) -> Iterator[Finding]:
    said = count_said(claim.split(maxsplit=1)[0])
    if not any(counts) or said in counts or (said < max(counts) and not is_about_all):
        return
    yield Finding(
        "NP308",
        place,
        say(
            "Texten säger ”{claim}”, men planen har {count}",
            claim=claim,
            count=_nearest(said, counts),
        ),
        say("planen har {count}", count=_nearest(said, counts)),
        hint=say("Rätta antalet i texten, eller lägg till det som saknas i planen."),
    )


def _nearest(said: int, counts: set[int]) -> int:
    return min(counts, key=lambda count: abs(count - said))


def _before(claim: re.Match[str]) -> str:
    words = re.findall(r"[\w:]+", claim.string[: claim.start()])
    return words[-1] if words else ""


def _sentence_around(claim: re.Match[str]) -> str:
    ends = [end.end() for end in _SENTENCE_END.finditer(claim.string)]
    start = max((end for end in ends if end <= claim.start()), default=0)
    return claim.string[start : min((end for end in ends if end >= claim.end()), default=len(claim.string))]


RULE = Rule(
    "NP308", "count-claim-mismatch", Severity.WARNING, __doc__, check_plan=check, gather=gather, conclude=conclude
)

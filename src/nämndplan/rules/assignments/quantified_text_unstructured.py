"""Mätbart mål gömt i texten

Vad
    Ett uppdrag innehåller ett mål i siffror (”med 15 procent i jämförelse med år 2023”),
    men målet står bara i texten och inte som målvärde.

    Regeln ser tal med enhet efter ord som med, till, minst och högst. En omständighet
    (väntas öka med 30 procent), pengar som ges eller lånas (ta upp lån med 50 mnkr), andras
    krav, en gräns för vad uppdraget gäller (inköp över 5 mnkr) och
    en ålder är inga mål. Står samma tal som målvärde på en indikator om samma sak, i samma
    del av planen, sägs inget.

Varför
    Det som bara står i löpande text kan inte följas upp, jämföras eller publiceras som
    öppna data.

Fel
    # uppdrag/minska-resor.yaml
    titel: Minska resandet med 15 procent i jämförelse med år 2023  # VARNING NP512
    till: [styrelsen]

Rätt
    # uppdrag/minska-resor.yaml
    titel: Minska resandet med 15 procent i jämförelse med år 2023
    till: [styrelsen]
    målvärde: minska med 15 % jämfört med 2023
"""

from __future__ import annotations

from collections.abc import Iterator

from ... import lazy_re as re
from ...diagnostics import Finding, Place, Sentence, Severity, say
from ...model import Assignment, Indicator, Item, Plan
from ...values import BY_WORD, Amount, Change, Limit, known_unit, read_target
from ...word_list import any_beginning, word_list
from ..indicators.kinship import share_a_word
from ..indicators.series import series_of
from ..rule import Rule
from ..sub_items import sub_items

_AMOUNT = r"[0-9](?:[0-9  ]*[0-9])?(?:,[0-9]+)?"
_UNIT = r"procentenheter|procent|%|miljoner\s+kronor|miljarder\s+kronor|mnkr|mkr|mdkr|tkr|kronor|kr|ton|kvm|GWh|MWh"
_GOAL = re.compile(
    rf"(?<!\w)(?P<ratio>(?:en|ett|[0-9]+)\s+\w+\s+per\s+[0-9][0-9  ]*\s*\w+)|"
    rf"(?<!\w)(?P<word>med|till|minst|högst|under|över|når|uppgår\s+till|blir)\s+(?P<amount>{_AMOUNT}\s*(?:{_UNIT}))(?!\w)"
    r"(?P<base>\s+(?:(?:i\s+)?jämför(?:t|else)\s+med|sedan|från)\s+(?:år\s+)?(?P<year>(?:19|20)[0-9]{2}))?",
    re.IGNORECASE,
)


_REACHES = re.compile(
    r"\b(?:öka\w*|minska\w*|höj\w*|sänk\w*|reducera\w*|begränsa\w*|spara\w*|uppgå|ligga|vara|hålla|hålls|nå|nås|bli|blir|få|får|upp|ner|ned)\b",
    re.IGNORECASE,
)
_IF = re.compile(r"\b(?:om|när|ifall)\s+(?:\w+\s+){1,3}$", re.IGNORECASE)
"""Vad som händer om andelen når 60 procent: a condition."""
_CIRCUMSTANCE = re.compile(
    r"\b(?:med\s+hänsyn\s+till|med\s+anledning\s+av|på\s+grund\s+av|mot\s+bakgrund\s+av|utifrån|eftersom|givet|trots|till\s+följd\s+av"
    r"|i\s+takt\s+med|för\s+att\s+möta|beräknas|väntas|förväntas|prognos\w*|minskade|ökade|sjönk|steg)\b[^.;]*$",
    re.IGNORECASE,
)
"""Words before a number that make it something that happens, and not what is to be reached."""
_CLAUSE_END = re.compile(r"[.;:!?]\s")
_ASKED = re.compile(r"\b(?:vad|om|huruvida|hur)\s+(?:en|ett)\s+\w+ning\w*\s+$", re.IGNORECASE)
"""Redovisa vad en sänkning med 3 procent skulle innebära."""
_WORDS = word_list(__package__, "given_amounts")


def check(assignment: Item[Assignment], plan: Plan) -> Iterator[Finding]:
    """The first goal in numbers; a board's copy of a council assignment has its target there."""
    if assignment.value.target or (assignment.board and assignment.value.hands_on):
        return
    for text, place in _texts(assignment):
        found = _GOAL.search(text)
        if found and not (_is_no_goal(text, found) or _stands_on_an_indicator(text, found["amount"], plan)):
            yield Finding(
                "NP512",
                place.saying(found[0]),
                say("Målet ”{goal}” står bara i uppdragets text", goal=" ".join(found[0].split())),
                say("mätbart mål"),
                hint=_paste(text, found),
            )
            return


def _is_no_goal(text: str, found: re.Match[str]) -> bool:
    before = text[: found.start()]
    if _CIRCUMSTANCE.search(before) or _is_scope(text, found):
        return True
    clause = _CLAUSE_END.split(before)[-1]
    is_given = any_beginning(_WORDS["given"]).search(clause) and not any_beginning(_WORDS["reached"]).search(clause)
    return bool((is_given and not found["ratio"]) or _ASKED.search(before))


def _stands_on_an_indicator(text: str, amount: str | None, plan: Plan) -> bool:
    """True when an indicator about the same has the number as its target, so that it is followed up there."""
    match read_target(amount or ""):
        case Amount(quantity):
            unit = known_unit(quantity.unit)
        case _:
            return False
    targets = (
        (item, target) for item in plan.of(Indicator) for series in series_of(item, plan) for target in series.targets
    )
    return any(
        target.quantity is not None
        and target.quantity.value == quantity.value
        and known_unit(target.unit) == unit
        and share_a_word(item.value.title, text)
        for item, target in targets
    )


def _is_scope(text: str, found: re.Match[str]) -> bool:
    """True for "entreprenader över 5 mnkr": what the assignment is about, and not what it is to reach."""
    before, word = text[: found.start()], (found["word"] or "").casefold()
    if word in {"når", "blir"}:
        return _IF.search(before) is not None
    if word not in {"över", "under", "till"}:
        return False
    return _REACHES.search(before) is None


def _texts(assignment: Item[Assignment]) -> Iterator[tuple[str, Place]]:
    value = assignment.value
    yield value.title, assignment.at("titel")
    yield from sub_items(assignment)
    if value.description:
        yield value.description, assignment.at("beskrivning")


def _paste(text: str, found: re.Match[str]) -> Sentence:
    target = _target(text, found)
    if target and isinstance(read_target(target), Change | Limit):
        return say("Lägg till en rad: målvärde: {target}.", target=target)
    return say("Lägg till målvärde: med det uppdraget ska nå, till exempel målvärde: minst 60 %.")


def _target(text: str, found: re.Match[str]) -> str:
    """The goal as a målvärde: "minska med 15 % jämfört med 2023"."""
    if found["ratio"]:
        return ""
    amount = re.sub(r"\s*procent\b", " %", " ".join(found["amount"].split()))
    words = re.findall(r"\w+", text[: found.start()].casefold())
    is_by_how_much = "med" in {found["word"].casefold(), *words[-1:]}
    if not is_by_how_much:
        return "" if found["year"] else f"{found['word'].casefold()} {amount}"
    if found["word"].casefold() != "med":
        amount = f"{found['word'].casefold()} {amount}"
    verb = next((word for word in reversed(words) if word in BY_WORD), "")
    base = f" jämfört med {found['year']}" if found["year"] else ""
    return f"{BY_WORD[verb].value} med {amount}{base}" if verb else ""


RULE = Rule("NP512", "quantified-text-unstructured", Severity.WARNING, __doc__, each=Assignment, check=check)

"""Samma id, adress eller namn två gånger

Vad
    Två saker av samma slag har samma id, får samma adress när planen publiceras
    (å och ä blir a, ö blir o) eller går under samma namn i registret.

Varför
    Id och namn är det som andra delar av planen pekar med. Är de inte ensamma om sitt
    namn går det inte att veta vad som menas, och länken leder till fel ställe. Delmål
    och indikatorer pekas inte ut med sitt id ensamt: under olika mål och delmål får de
    ha samma.

Fel
    # organisation.yaml
    organ:
      styrelsen:
        namn: Kommunstyrelsen
        typ: styrelse
        kortnamn: KS
      vårdnämnden:
        namn: Vårdnämnden
        typ: nämnd
      kontoret:
        namn: Styrelsens kontor
        typ: förvaltning
        kortnamn: KS  # FEL NP302

Rätt
    # organisation.yaml
    organ:
      styrelsen:
        namn: Kommunstyrelsen
        typ: styrelse
        kortnamn: KS
      vårdnämnden:
        namn: Vårdnämnden
        typ: nämnd
      kontoret:
        namn: Styrelsens kontor
        typ: förvaltning
        kortnamn: KK
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ...diagnostics import Finding, Note, Place, Sentence, Severity, say
from ...model import Plan
from ...values import ascii_address
from ..boards import board_home
from ..rule import Fact, Rule
from .named import Named, addressed, contested_names


def check(plan: Plan) -> Iterator[Finding]:
    """Ids that are the same or fold to the same address."""
    yield from _clashes(addressed(plan))


def gather(plan: Plan) -> Iterator[Fact]:
    """The board's folder."""
    for board in plan.boards:
        yield board, board_home(board, plan)


def conclude(plan: Plan, boards: Sequence[Fact]) -> Iterator[Finding]:
    """Folders of boards that fold to the same address."""
    yield from _clashes(Named(("nämnd", ""), board, board, home) for board, home in boards)


def _clashes(things: Iterable[Named]) -> Iterator[Finding]:
    seen: dict[tuple[tuple[str, str], str], Named] = {}
    for thing in things:
        first = seen.setdefault((thing.space, ascii_address(thing.id)), thing)
        if first is not thing:
            yield _same_id(first, thing) if first.id == thing.id else _same_address(first, thing)


def check_council(plan: Plan) -> Iterator[Finding]:
    """Names in the register."""
    for name, (later, place), (earlier, first_place) in contested_names(plan):
        owners = (earlier.value.name, later.value.name)
        headline = (
            say("Två organ i registret heter ”{name}”", name=name)
            if owners == (name, name)
            else say("Två organ i registret, {owners}, går under namnet ”{name}”", owners=owners, name=name)
        )
        yield _twice(first_place, place, headline, say("Låt bara ett av dem ha namnet."))


def _same_id(first: Named, later: Named) -> Finding:
    headline = (
        say("”{title}” står två gånger med samma id, {id}", title=first.title, id=first.id)
        if first.title == later.title
        else say("”{first}” och ”{later}” har samma id, {id}", first=first.title, later=later.title, id=first.id)
    )
    return _twice(first.place, later.place, headline, say("Ge den ena ett annat id, eller ta bort den."))


def _same_address(first: Named, later: Named) -> Finding:
    address = ascii_address(later.id)
    headline = say("{first} och {later} får samma adress, {address}", first=first.id, later=later.id, address=address)
    hint = say("Ändra det ena id:t. I adresser blir å och ä till a, och ö till o.")
    return _twice(first.place, later.place, headline, hint)


def _twice(first: Place, later: Place, headline: Sentence, hint: Sentence) -> Finding:
    return Finding("NP302", later, headline, say("en gång till här"), (Note(first, say("först här")),), hint)


RULE = Rule(
    "NP302",
    "duplicate-id",
    Severity.ERROR,
    __doc__,
    check_plan=check,
    check_council=check_council,
    gather=gather,
    conclude=conclude,
    is_fixed=True,
)

"""Assignments and whom they are directed to, as records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Annotated, ClassVar

from ...frozen import frozen
from ...model import Assignment, AssignmentList, Group, Item, ReceivedAssignment
from ..answers import answering
from ..text import line
from .column import Is, Models
from .source import Home, RecordSource, id_of
from .values import BodyName, Decided, Measured, Years, clean, decided, measured, prose_text, year_or_period, years


class AssignmentSort(StrEnum):
    """Whose words an assignment is in."""

    COUNCIL = "fullmäktiges"
    RECEIVED = "mottaget"
    HANDED_ON = "vidarefört"


@frozen(slots=False, kw_only=True)
class AssignmentRecord:
    """Ett uppdrag: fullmäktiges, så som en nämndplan återger det, eller det som nämnden för vidare."""

    models: ClassVar[Models] = (Assignment,)

    id: Annotated[str, Is("id", "Uppdragets id i planen.")]
    sort: Annotated[AssignmentSort, Is("slag", "fullmäktiges, mottaget eller vidarefört.")]
    board: Annotated[str | None, Is("nämnd", "Nämnden; tomt för fullmäktiges uppdrag.", "nämndplaner.id")] = None
    order: Annotated[int | None, Is(meaning="Uppdragets plats i listan.")] = None
    list: Annotated[str | None, Is("lista", "Rubriken på listan som uppdraget står i.")] = None
    number: str | None = None
    title: str
    parts: Annotated[tuple[str, ...], Is("delar", "Delpunkterna, ordagrant.")] = ()
    to: Annotated[tuple[BodyName, ...], Is(meaning="Vem uppdraget riktas till.")] = ()
    by: Annotated[BodyName | None, Is(meaning="Vem som gav uppdraget, när planen säger det.")] = None
    original: Annotated[str | None, Is("återger", "Fullmäktiges uppdrag som ett mottaget uppdrag återger.")] = None
    hands_on: Annotated[tuple[str, ...], Is(meaning="Id för fullmäktiges uppdrag som förs vidare.")] = ()
    goals: Annotated[tuple[str, ...], Is(meaning="Id för mål som uppdraget hör till.")] = ()
    answered_by: Annotated[
        tuple[str, ...], Is("besvaras_av", "Id för delmål, indikatorer och uppdrag som svarar.")
    ] = ()
    description: Annotated[str | None, Is(meaning="Beskrivning, i Markdown.")] = None
    due: Annotated[date | None, Is(meaning="Dagen då uppdraget ska vara klart, när planen säger en dag.")] = None
    due_printed: Annotated[str | None, Is("klart_tryckt", "När det ska vara klart, som planen skriver det.")] = None
    reporting: str | None = None
    period: Years | None = None
    decision: Decided | None = None
    note: str | None = None
    address: Annotated[str, Is("adress", "Adressen till platsen i den publicerade planen.")]


@frozen(slots=False, kw_only=True)
class RecipientRecord:
    """Ett organ som ett uppdrag riktas till, också när det är genom en grupp."""

    assignment: Annotated[str, Is("uppdrag", "Uppdraget.", "uppdrag.id")]
    body: Annotated[str, Is("organ", "Organet.", "organ.id")]
    group: Annotated[
        str | None, Is("grupp", "Gruppen som organet ingår i, när uppdraget riktas till den.", "organ.id")
    ] = None


@frozen(slots=False, kw_only=True)
class AssignmentValueRecord:
    """Ett mätbart mål i ett uppdrag."""

    assignment: Annotated[str, Is("uppdrag", "Uppdraget.", "uppdrag.id")]
    year: Annotated[int | None, Is("år", "Året som värdet gäller, när planen säger det.")] = None
    period: Annotated[str | None, Is("period", "Perioden, när den inte är ett kalenderår.")] = None
    value: Annotated[Measured, Is("värde", "Värdet.")]


Placed = tuple[Home, str, AssignmentSort, Assignment | ReceivedAssignment, str | None]
"""The ids that lead to an assignment, its board or "", whose words it is in, itself, and its list's heading."""


def _placed(source: RecordSource) -> Iterator[Placed]:
    for id, item in source.plan.council_assignments.items():
        yield ("uppdrag", id), "", AssignmentSort.COUNCIL, item.value, _list_of(item)
    for board in source.boards:
        plan = source.plan.board_plan(board)
        for id, received in (plan.value.received if plan else {}).items():
            yield (board, "mottaget", id), board, AssignmentSort.RECEIVED, received, None
        for handed in source.plan.handed_on(board):
            yield (board, "uppdrag", handed.id), board, AssignmentSort.HANDED_ON, handed.value, _list_of(handed)


def _list_of(item: Item[Assignment]) -> str | None:
    above = item.above(AssignmentList)
    return clean(above.value.heading) if above else None


def assignments(source: RecordSource) -> Iterator[AssignmentRecord]:
    """The council's assignments, and each board's: as it words them, and as it hands them on."""
    answered = _answers(source)
    for home, board, sort, value, heading in _placed(source):
        known = home[-1] in source.plan.council_assignments
        shared = AssignmentRecord(
            id=id_of(home),
            sort=sort,
            board=board or None,
            list=heading,
            title=line(value.title),
            parts=tuple(map(line, value.parts)),
            to=source.bodies(value.recipients),
            note=clean(value.note),
            address=source.address(*home),
            original=id_of(("uppdrag", home[-1])) if sort is AssignmentSort.RECEIVED and known else None,
            answered_by=answered.get(home[-1], ()) if sort is AssignmentSort.COUNCIL else (),
        )
        yield _with_more(source, shared, value) if isinstance(value, Assignment) else shared


def _with_more(source: RecordSource, record: AssignmentRecord, value: Assignment) -> AssignmentRecord:
    return replace(
        record,
        order=value.order,
        number=clean(value.number),
        by=source.body(value.by),
        hands_on=tuple(id_of(("uppdrag", id)) for id in value.hands_on),
        goals=tuple(id_of(("mål", id)) for id in value.goals),
        description=prose_text(value.description),
        due=value.due.day if value.due else None,
        due_printed=clean(value.due.printed) if value.due else None,
        reporting=clean(value.reporting),
        period=years(value.period),
        decision=decided(value.decision, source.register),
    )


def _answers(source: RecordSource) -> Mapping[str, tuple[str, ...]]:
    """The ids of what answers each of the council's assignments."""
    found: dict[str, tuple[str, ...]] = {}
    for board in source.boards:
        for ids, home, _ in answering(source.context, board):
            for id in ids:
                found[id] = (*found.get(id, ()), id_of(home))
    return found


def recipients(source: RecordSource) -> Iterator[RecipientRecord]:
    """Every body that an assignment is directed to, by name or through a group."""
    order = {id: at for at, id in enumerate(source.register.bodies)}
    for home, board, _, value, _ in _placed(source):
        groups = _bodies_by_group(source, board, value.recipients)
        for body in sorted(groups, key=order.__getitem__):
            yield RecipientRecord(assignment=id_of(home), body=body, group=groups[body])


def _bodies_by_group(source: RecordSource, board: str, references: tuple[str, ...]) -> dict[str, str | None]:
    """The bodies that references mean, with the group that each is in; a body that is named goes by its own name."""
    found: dict[str, str | None] = {}
    for reference in references:
        meant = source.register.find(reference)
        group = meant.id if meant and isinstance(meant.value, Group) else None
        for body in source.register.expand((reference,), board):
            if group is None or body not in found:
                found[body] = group
    return found


def assignment_values(source: RecordSource) -> Iterator[AssignmentValueRecord]:
    """The measurable targets in assignments."""
    for home, _, _, value, _ in _placed(source):
        target = value.target if isinstance(value, Assignment) else None
        if target is None:
            continue
        by_period = target if isinstance(target, dict) else {None: target}
        for period, aim in by_period.items():
            year, other = year_or_period(period)
            yield AssignmentValueRecord(assignment=id_of(home), year=year, period=other, value=measured(aim))

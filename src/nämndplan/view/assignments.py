"""The tables Riktade uppdrag | Riktas till."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from ..model import AsPrinted, Assignment, AssignmentList, BodyType, Group, Item, ReceivedAssignment, printed_order
from ..values import Target
from .answers import Answers
from .block import Blocks, Entries, Entry
from .content import Section, SectionKind
from .context import Context
from .inline import Fact, Inlines, Reference, words
from .notes import Notes
from .prose import prose
from .table import Cell, Column, Row, RowGroup, RowKind, Table, TableKind
from .text import line, measure_text, numbered

AnyAssignment = Assignment | ReceivedAssignment


@dataclass(frozen=True, slots=True)
class ListedAssignment:
    """An assignment in a table; ``home`` are the ids that lead to it, ``list`` the file that holds it with others."""

    home: tuple[str, ...]
    value: AnyAssignment
    list: Item[AssignmentList] | None = None


def council_assignments(context: Context, answers: Answers) -> tuple[Blocks, tuple[Section, ...]]:
    """The council's assignments, and more about those that have more."""
    listed = [
        ListedAssignment(("uppdrag", id), item.value, item.above(AssignmentList))
        for id, item in context.plan.council_assignments.items()
    ]
    if not listed:
        return (), ()
    caption = context.say("Fullmäktiges uppdrag och vem de riktas till")
    table = _table(context, ("uppdrag",), caption, context.say("Riktade uppdrag"), listed)
    return (table,), _more(context, ("uppdrag",), listed, answers)


def received_assignments(context: Context, board: str) -> Blocks:
    """The council's assignments as the board's plan words them."""
    plan = context.plan.board_plan(board)
    received = plan.value.received if plan else {}
    listed = [ListedAssignment((board, "mottaget", id), value) for id, value in received.items()]
    if not listed:
        return ()
    caption = context.say("Fullmäktiges uppdrag så som nämndplanen återger dem")
    heading = context.say("Riktade uppdrag från fullmäktige till nämnd")
    return (_table(context, (board, "mottaget"), caption, heading, listed),)


def handed_on(context: Context, board: str) -> tuple[Blocks, tuple[Section, ...]]:
    """What the board hands on: a table for each kind of recipient, and more about those that have more."""
    by_kind: dict[str, list[ListedAssignment]] = {kind: [] for kind in (*_KINDS.values(), "")}
    listed = [
        ListedAssignment((board, "uppdrag", item.id), item.value, item.above(AssignmentList))
        for item in _ordered(context.plan.handed_on(board))
    ]
    for assignment in listed:
        by_kind[_recipient_kind(context, assignment.value.to)].append(assignment)
    tables = tuple(_handed_on_table(context, board, kind, group) for kind, group in by_kind.items() if group)
    return tables, _more(context, (board, "uppdrag"), listed, {})


def _ordered(items: Iterable[Item[Assignment]]) -> list[Item[Assignment]]:
    return sorted(items, key=printed_order)


_KINDS = {
    BodyType.ADMINISTRATION: "förvaltning",
    BodyType.COMMITTEE: "beredning",
    BodyType.BOARD: "nämnd",
    BodyType.EXECUTIVE_BOARD: "styrelse",
    BodyType.UNIT: "enhet",
    BodyType.COMPANY: "bolag",
    BodyType.COUNCIL: "fullmäktige",
}
"""The kinds of recipients with a table of their own, in the order of the tables."""


def _recipient_kind(context: Context, references: tuple[str, ...]) -> str:
    """förvaltning, beredning …: what all recipients are; "" when they differ or it is not said."""
    found = [context.plan.register.find(reference) for reference in references]
    types = {None if item is None or isinstance(item.value, Group) else item.value.type for item in found}
    return _KINDS.get(next(iter(types)) or BodyType.OTHER, "") if len(types) == 1 else ""


def _handed_on_table(context: Context, board: str, kind: str, listed: list[ListedAssignment]) -> Table:
    heading = context.say("Riktade uppdrag från nämnd")
    if kind:
        heading = context.say("Riktade uppdrag från nämnd till {kind}", kind=context.say(kind))
    return _table(context, (board, "uppdrag", kind), heading, heading, listed)


def _table(
    context: Context, home: tuple[str, ...], caption: str, heading: str, listed: list[ListedAssignment]
) -> Table:
    with_due = any(_due(item.value) for item in listed)
    with_reporting = any(_reporting(item.value) for item in listed)
    notes = Notes(context, *home)
    columns = (
        Column(heading),
        Column(context.say("Riktas till")),
        *((Column(context.say("Klart")),) if with_due else ()),
        *((Column(context.say("Återrapportering")),) if with_reporting else ()),
    )
    groups: list[RowGroup] = []
    rows: list[Row] = []
    for before, item in pairwise((None, *listed)):
        if item is None or item.list is not (before.list if before else None):
            groups += [RowGroup(tuple(rows))] if rows else []
            rows = [_heading(item.list, len(columns))] if item and item.list and item.list.value.heading else []
        if item is None:
            continue
        title = numbered(item.value) if isinstance(item.value, Assignment) else item.value.title
        head = replace(notes.title(title, item.value.note), items=tuple(map(line, item.value.parts)))
        cells = (
            head,
            Cell(words(context.names(item.value.to))),
            *((Cell(words(_due(item.value))),) if with_due else ()),
            *((Cell(words(_reporting(item.value))),) if with_reporting else ()),
        )
        rows.append(Row(cells, anchor=context.anchors.of(*item.home)))
    anchor = context.anchors.of(*home, "tabell")
    return Table(TableKind.ASSIGNMENTS, anchor, caption, columns, (*groups, RowGroup(tuple(rows))), notes.all())


def _heading(item: Item[AssignmentList], width: int) -> Row:
    """The heading of a list, between the assignments."""
    head = Cell(words(line(item.value.heading or "")), "rowgroup")
    return Row((head, *(Cell() for _ in range(width - 1))), RowKind.HEADING)


def _due(value: AnyAssignment) -> str:
    return value.due.isoformat() if isinstance(value, Assignment) and value.due else ""


def _reporting(value: AnyAssignment) -> str:
    return line(value.reporting or "") if isinstance(value, Assignment) else ""


def _more(
    context: Context, home: tuple[str, ...], listed: list[ListedAssignment], answers: Answers
) -> tuple[Section, ...]:
    entries = tuple(entry for item in listed for entry in _entry(context, item, answers))
    if not entries:
        return ()
    heading = context.say("Mer om uppdragen")
    return (Section(SectionKind.MORE, context.anchors.of(*home, "mer"), heading, (Entries(entries),)),)


def _entry(context: Context, item: ListedAssignment, answers: Answers) -> Iterator[Entry]:
    value = item.value
    if not isinstance(value, Assignment):
        return
    facts = assignment_facts(context, item.home[-1], value, answers)
    blocks = prose(context, item.home, value.description)
    if facts or blocks:
        yield Entry("", _reference(context, item.home, value.title), facts, blocks)


def assignment_facts(context: Context, id: str, value: Assignment, answers: Answers) -> tuple[Fact, ...]:
    """What there is to say about an assignment beyond what its table has."""
    return (
        *context.fact("Från", context.name(value.by) if value.by else None),
        *context.fact("Svarar mot uppdraget", *context.assignments(value.hands_on)),
        *context.fact("Hör till", *context.goals(value.goals)),
        *_targets(context, value),
        *context.fact("Period", value.period.printed if value.period else None),
        *context.decision(value.decision),
        *context.fact("Besvaras av", *answers.get(id, ())),
    )


def _targets(context: Context, value: Assignment) -> tuple[Fact, ...]:
    if not isinstance(value.target, dict):
        return context.fact("Målvärde", *_shown(value.target))
    return tuple(
        fact
        for year, target in value.target.items()
        for fact in _labelled(context.say("Målvärde {year}", year=year), _shown(target))
    )


def _labelled(label: str, values: tuple[str, ...]) -> tuple[Fact, ...]:
    return (Fact(label, tuple(map(words, values))),) if values else ()


def _shown(target: Target | AsPrinted | None) -> tuple[str, ...]:
    if target is None:
        return ()
    note = (line(target.note),) if isinstance(target, AsPrinted) else ()
    return (measure_text(target), *note)


def _reference(context: Context, home: tuple[str, ...], title: str) -> Inlines:
    return (Reference(context.anchors.of(*home), words(line(title))),)

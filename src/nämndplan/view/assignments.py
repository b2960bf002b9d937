"""The tables Riktade uppdrag | Riktas till."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import groupby, pairwise

from .. import lazy_re as re
from ..diagnostics import say
from ..frozen import frozen
from ..model import (
    AsPrinted,
    Assignment,
    AssignmentLayout,
    AssignmentList,
    AssignmentPart,
    BodyType,
    Group,
    Item,
    LayoutForm,
    ReceivedAssignment,
    names_of,
    printed_order,
)
from ..values import ShownField, Target, TimePeriod, is_in_title
from .answers import Answers
from .block import Blocks, Entries, Entry, Listing, ListItem
from .content import Section, SectionKind
from .context import Context
from .fields import Said, Sayable, Sayables, facts_about, label_of
from .inline import Fact, Inlines, Reference, joined, plain, words
from .notes import Notes
from .order import Wanted, everything
from .prose import prose
from .table import Cell, Column, Row, RowGroup, RowKind, Table, TableKind
from .text import line, measure_text, title_of
from .written_out import WrittenOut, in_list, is_table, said_once, together, under_headings

AnyAssignment = Assignment | ReceivedAssignment


@frozen
class ListedAssignment:
    """An assignment in a table.

    ``home`` are the ids that lead to it, ``list`` is the file that holds it with others, ``answers`` lead to
    what answers it.
    """

    home: tuple[str, ...]
    value: AnyAssignment
    layout: AssignmentLayout
    list: Item[AssignmentList] | None = None
    answers: tuple[Inlines, ...] = ()


def council_assignments(
    context: Context, answers: Answers, wanted: Wanted = everything
) -> tuple[Blocks, tuple[Section, ...]]:
    """The council's assignments, and more about those that have more."""
    there = context.plan.council_assignments
    listed = [listed_assignment(context, item, answers) for id, item in there.items() if wanted(f"uppdrag/{id}")]
    if not listed:
        return (), ()
    home = ("uppdrag",) if len(listed) == len(there) else ("uppdrag", "från", listed[0].home[-1])
    caption = context.say("Fullmäktiges uppdrag och vem de riktas till")
    return _standing(context, home, caption, context.say("Riktade uppdrag"), listed)


def listed_assignment(context: Context, item: Item[Assignment], answers: Answers) -> ListedAssignment:
    """An assignment with what a table needs to know of it."""
    home = (item.board, "uppdrag", item.id) if item.board else ("uppdrag", item.id)
    layout = context.plan.layout_at(item).assignments
    return ListedAssignment(home, item.value, layout, item.above(AssignmentList), answers.get(item.id, ()))


def received_assignments(context: Context, board: str) -> tuple[Blocks, tuple[Section, ...]]:
    """The council's assignments as the board's plan words them."""
    plan = context.plan.board_plan(board)
    received = plan.value.received if plan else {}
    layout = context.plan.layout_of(board).assignments
    listed = [ListedAssignment((board, "mottaget", id), value, layout) for id, value in received.items()]
    if not listed:
        return (), ()
    caption = context.say("Fullmäktiges uppdrag så som nämndplanen återger dem")
    heading = context.say("Riktade uppdrag från fullmäktige till nämnd")
    return _standing(context, (board, "mottaget"), caption, heading, listed)


def handed_on(context: Context, board: str, wanted: Wanted = everything) -> tuple[Blocks, tuple[Section, ...]]:
    """What the board hands on: a table for each kind of recipient, and more about those that have more."""
    by_kind: dict[str, list[ListedAssignment]] = {kind: [] for kind in (*_KINDS.values(), "")}
    there = context.plan.handed_on(board)
    listed = [listed_assignment(context, item, {}) for item in _ordered(there) if wanted(f"uppdrag/{item.id}")]
    for assignment in listed:
        by_kind[_recipient_kind(context, assignment.value.recipients)].append(assignment)
    home = (board, "uppdrag") if len(listed) in {0, len(there)} else (board, "uppdrag", "från", listed[0].home[-1])
    pieces = [_handed_on_to(context, home, kind, group) for kind, group in by_kind.items() if group]
    blocks, sections = together(context, home, pieces)
    return blocks, (*sections, *_more(context, home, listed))


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


def _handed_on_to(
    context: Context, home: tuple[str, ...], kind: str, listed: list[ListedAssignment]
) -> tuple[Blocks, tuple[Section, ...]]:
    heading = context.say("Riktade uppdrag från nämnd")
    if kind:
        heading = context.say("Riktade uppdrag från nämnd till {kind}", kind=context.say(kind))
    return _all_alike(context, (*home, kind), heading, heading, listed)


def _standing(
    context: Context, home: tuple[str, ...], caption: str, heading: str, listed: list[ListedAssignment]
) -> tuple[Blocks, tuple[Section, ...]]:
    """Assignments in the form that the plan has them in, and more about those in tables."""
    blocks, sections = _all_alike(context, home, caption, heading, listed)
    return blocks, (*sections, *_more(context, home, listed))


def _all_alike(
    context: Context, home: tuple[str, ...], caption: str, heading: str, listed: list[ListedAssignment]
) -> tuple[Blocks, tuple[Section, ...]]:
    """One table or one list for all that stand alike, in their order."""
    pieces: list[tuple[Blocks, tuple[Section, ...]]] = []
    for number, (layout, alike) in enumerate(groupby(listed, lambda item: item.layout)):
        if is_table(layout):
            place = (*home, str(number)) if number else home
            pieces.append(((_table(context, place, caption, heading, list(alike)),), ()))
            continue
        for above, items in groupby(alike, lambda item: item.list):
            written = [_written_out(context, item) for item in items]
            title = line((above and above.value.heading) or "")
            if layout.form is LayoutForm.HEADINGS and above and title:
                anchor = context.anchors.of(*home, "lista", above.id)
                inner = under_headings(written, SectionKind.ASSIGNMENT)
                pieces.append(((), (Section(SectionKind.ASSIGNMENTS, anchor, title, (), inner),)))
            elif layout.form is LayoutForm.HEADINGS:
                pieces.append(((), under_headings(written, SectionKind.ASSIGNMENT)))
            else:
                shared, written = said_once(written) if above else ((), written)
                pieces.append((in_list(written, title or layout.caption, shared), ()))
    return together(context, home, pieces)


def _written_out(context: Context, item: ListedAssignment) -> WrittenOut:
    """An assignment by itself: exactly what the plan says that it shows, else all that can be said of it."""
    layout, value = item.layout, item.value
    own = {field.key for field in layout.columns}
    in_title = {field.key for field in layout.heading.fields()} if layout.heading else set()
    without = (set(ASSIGNMENT) - own if own else set()) | {"nummer", *in_title}
    facts = facts_about(context, ASSIGNMENT, layout, item, without)
    number = value.number if isinstance(value, Assignment) and not layout.heading else None
    points = tuple(ListItem(words(point)) for point in points_of(context, value))
    return WrittenOut(
        context.anchors.of(*item.home),
        assignment_title(context, item, with_number=False),
        line(number or ""),
        (
            *(prose(context, item.home, value.description) if isinstance(value, Assignment) else ()),
            *((Listing(points),) if points else ()),
        ),
        (*facts, *context.fact("Notering", value.note)),
    )


def _table(
    context: Context, home: tuple[str, ...], caption: str, heading: str, listed: list[ListedAssignment]
) -> Table:
    layout = listed[0].layout
    shown = tuple(field.key for field in layout.columns) or (
        *("titel", "till"),
        *(key for key in ("klart", "återrapportering") if any(ASSIGNMENT[key].of(context, item) for item in listed)),
    )
    notes = Notes(context, *home)
    first = line(layout.word("titel") or layout.several or "") or heading
    columns = tuple(Column(first if key == "titel" else label_of(context, ASSIGNMENT, layout, key)) for key in shown)
    groups: list[RowGroup] = []
    rows: list[Row] = []
    for before, item in pairwise((None, *listed)):
        if item is None or item.list is not (before.list if before else None):
            groups += [RowGroup(tuple(rows))] if rows else []
            rows = [_heading(item.list, len(columns))] if item and item.list and item.list.value.heading else []
        if item:
            cells = (
                _title(context, notes, item, shown)
                if key == "titel"
                else Cell(joined(ASSIGNMENT[key].of(context, item)))
                for key in shown
            )
            rows.append(Row(tuple(cells), anchor=context.anchors.of(*item.home)))
    anchor = context.anchors.of(*home, "tabell")
    caption = line(layout.caption or "") or caption
    found = (*groups, RowGroup(tuple(rows)))
    is_declared = bool(layout.columns)
    return Table(TableKind.ASSIGNMENTS, anchor, caption, columns, found, notes.all(), is_declared=is_declared)


def _title(context: Context, notes: Notes, item: ListedAssignment, shown: tuple[str, ...]) -> Cell:
    """What heads an assignment's row, as the plan prints it, with its points."""
    text = assignment_title(context, item, with_number="nummer" not in shown)
    return replace(notes.title(text, item.value.note), items=points_of(context, item.value))


def points_of(context: Context, value: Assignment | ReceivedAssignment) -> tuple[str, ...]:
    """An assignment's points, each with its own recipients where its words do not name them."""
    if not isinstance(value, Assignment):
        return tuple(map(line, value.parts))
    return tuple(_point(context, part) for part in value.sub_items)


def _point(context: Context, part: AssignmentPart) -> str:
    text = line(part.text)
    unnamed = tuple(to for to in part.to if not _is_named(context, to, text))
    return f"{text} ({context.inside_names(unnamed)})" if unnamed else text


def _is_named(context: Context, reference: str, text: str) -> bool:
    entry = context.plan.register.find(reference)
    names = {line(name).casefold() for name in (reference, *(names_of(entry) if entry else ()))}
    return any(re.search(rf"(?<!\w){re.escape(name)}", text.casefold()) for name in names)


def assignment_title(context: Context, item: ListedAssignment, *, with_number: bool = True) -> str:
    """An assignment's title as the plan prints it."""
    value = item.value
    if isinstance(value, ReceivedAssignment):
        return line(value.title)

    def said(field: ShownField) -> str:
        return plain(joined(ASSIGNMENT[field.key].of(context, item)))

    return title_of(item.layout, value, said, with_number)


def _heading(item: Item[AssignmentList], width: int) -> Row:
    """The heading of a list, between the assignments."""
    head = Cell(words(line(item.value.heading or "")), "rowgroup")
    return Row((head, *(Cell() for _ in range(width - 1))), RowKind.HEADING)


def _more(context: Context, home: tuple[str, ...], listed: list[ListedAssignment]) -> tuple[Section, ...]:
    in_tables = (item for item in listed if is_table(item.layout))
    entries = tuple(entry for item in in_tables for entry in _entry(context, item))
    if not entries:
        return ()
    heading = context.say("Mer om uppdragen")
    return (Section(SectionKind.MORE, context.anchors.of(*home, "mer"), heading, (Entries(entries),)),)


def _entry(context: Context, item: ListedAssignment) -> Iterator[Entry]:
    value = item.value
    if not isinstance(value, Assignment):
        return
    facts = _facts(context, item)
    blocks = prose(context, item.home, value.description)
    if facts or blocks:
        yield Entry("", _reference(context, item.home, value.title), facts, blocks)


def _facts(context: Context, item: ListedAssignment) -> tuple[Fact, ...]:
    """What there is to say about an assignment beyond what its table has."""
    in_table = {field.key for field in item.layout.columns} or {"till", "klart", "återrapportering"}
    return facts_about(context, ASSIGNMENT, item.layout, item, {"nummer", *in_table})


def _targets(target: Target | AsPrinted | dict[TimePeriod, Target | AsPrinted] | None) -> Iterator[str]:
    if not isinstance(target, dict):
        yield from shown(target)
        return
    for period, value in target.items():
        text, *note = shown(value)
        yield from (f"{line(str(period))}: {text}", *note)


def shown(target: Target | AsPrinted | None) -> tuple[str, ...]:
    """A target for a fact: as the plan prints it, with its note."""
    if target is None or is_in_title(target):
        return ()
    note = (line(target.note),) if isinstance(target, AsPrinted) else ()
    return (measure_text(target), *note)


def _reference(context: Context, home: tuple[str, ...], title: str) -> Inlines:
    return (Reference(context.anchors.of(*home), words(line(title))),)


def _names(context: Context, references: tuple[str, ...]) -> tuple[str, ...]:
    return (context.names(references),) if references else ()


def _of(values: Callable[[Context, Assignment], Said]) -> Callable[[Context, ListedAssignment], Said]:
    """What can be said of an assignment, but not of how a board's plan repeats one."""
    return lambda context, item: values(context, item.value) if isinstance(item.value, Assignment) else ()


ASSIGNMENT: Sayables = {
    "nummer": Sayable(say("Nummer"), _of(lambda _, value: (value.number,))),
    "till": Sayable(say("Riktas till"), lambda context, item: _names(context, item.value.to)),
    "klart": Sayable(say("Klart"), _of(lambda _, value: (value.due.printed if value.due else None,))),
    "återrapportering": Sayable(say("Återrapportering"), _of(lambda _, value: (value.reporting,))),
    "från": Sayable(say("Från"), _of(lambda context, value: (context.name(value.by) if value.by else None,))),
    "svarar_mot": Sayable(say("Svarar mot uppdraget"), _of(lambda context, value: context.assignments(value.hands_on))),
    "mål": Sayable(say("Hör till"), _of(lambda context, value: context.goals(value.goals))),
    "målvärde": Sayable(say("Målvärde"), _of(lambda _, value: tuple(_targets(value.target)))),
    "period": Sayable(say("Period"), _of(lambda _, value: (value.period.printed if value.period else None,))),
    "beslut": Sayable(say("Beslut"), _of(lambda context, value: (context.decided(value.decision),))),
    "besvaras_av": Sayable(say("Besvaras av"), lambda _, item: item.answers),
}
"""What can be said of an assignment, in the order in which it is."""

"""The page of all assignments: who got each, who answers it, and with what."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from ...model import Assignment, AssignmentList, Item
from ..assignments import assignment_facts
from ..block import Block, Blocks, Facts, Listing, ListItem
from ..content import Section, SectionKind
from ..inline import Fact, Reference, words
from ..prose import prose
from ..table import Cell, Column, Row, RowGroup, Table, TableKind
from ..text import line, numbered
from .coverage import Coverage, State, coverage_of, state_word
from .page import Page
from .source import SiteSource

ADDRESS = "uppdrag.html"


def assignments_page(source: SiteSource) -> Iterator[Page]:
    """The page, when there are any assignments."""
    coverage = coverage_of(source)
    handed_on = [board for board in source.boards if source.plan.handed_on(board)]
    blocks, prose_sections = source.introduced(SectionKind.ASSIGNMENTS, "uppdrag", _is_list_of_assignments)
    if not coverage.assignments and not handed_on and not prose_sections:
        return
    say = source.context.say
    sections = list(prose_sections)
    if coverage.assignments:
        who = (
            Section(SectionKind.ASSIGNMENTS, "_svar", say("Vem har fått och vem svarar"), (_matrix(source, coverage),))
            if source.with_answers
            else Section(SectionKind.ASSIGNMENTS, "_mottagare", say("Vem uppdragen riktas till"), _by_recipient(source))
        )
        each = tuple(_in_lists(source, coverage))
        ones = Section(SectionKind.ASSIGNMENTS, "_ett-for-ett", say("Fullmäktiges uppdrag ett för ett"), (), each)
        sections += [who, ones]
    sections += [_handed_on(source, board) for board in handed_on]
    yield Page(
        ADDRESS,
        say("Uppdrag"),
        blocks=blocks,
        sections=tuple(sections),
        anchor=source.context.anchors.of("uppdrag"),
        with_contents=False,
        in_menu=True,
    )


def _is_list_of_assignments(block: Block) -> bool:
    """The document's list, which has richer ones in its place here."""
    return isinstance(block, Table) and block.sort is TableKind.ASSIGNMENTS


def _by_recipient(source: SiteSource) -> Blocks:
    """The assignments of each recipient, as the plan names it."""
    context = source.context
    given: dict[str, list[ListItem]] = {}
    for id, item in source.plan.council_assignments.items():
        title = (Reference(context.anchors.of("uppdrag", id), words(numbered(item.value))),)
        for recipient in item.value.to:
            given.setdefault(context.name(recipient), []).append(ListItem(title))
    listed = (ListItem(words(name), (Listing(tuple(items)),)) for name, items in given.items())
    return (Listing(tuple(listed)),) if given else ()


def _in_lists(source: SiteSource, coverage: Coverage) -> Iterator[Section]:
    """The assignments one by one, those of a list with a heading below it."""
    for above, items in groupby(coverage.assignments, lambda item: item.above(AssignmentList)):
        sections = tuple(_assignment(source, coverage, item) for item in items)
        if above and above.value.heading:
            anchor = source.context.anchors.of("uppdrag", "lista", above.id)
            yield Section(SectionKind.ASSIGNMENTS, anchor, line(above.value.heading), (), sections)
        else:
            yield from sections


def _matrix(source: SiteSource, coverage: Coverage) -> Table:
    context = source.context
    columns = (Column(context.say("Uppdrag")), *(Column(context.name(body)) for body in coverage.bodies))
    cells = {state: Cell(words(state_word(context, state)), status=state.value) for state in State}
    places = {body: place for place, body in enumerate(coverage.bodies)}
    rows = []
    for item in coverage.assignments:
        title = (Reference(context.anchors.of("uppdrag", item.id), words(numbered(item.value))),)
        row = [cells[State.NOT_DIRECTED]] * len(places)
        for body, state in coverage.states(item.id).items():
            row[places[body]] = cells[state]
        rows.append(Row((Cell(title, "row"), *row)))
    caption = context.say("Fullmäktiges uppdrag: vem de riktas till och vem som svarar i sin plan")
    return Table(TableKind.COVERAGE, "_tackning", caption, columns, (RowGroup(tuple(rows)),))


def _assignment(source: SiteSource, coverage: Coverage, item: Item[Assignment]) -> Section:
    context, value = source.context, item.value
    parts = tuple(ListItem(words(line(part))) for part in value.parts)
    facts = (
        *context.fact("Riktas till", context.names(value.to)),
        *(_states(source, coverage, item.id) if source.with_answers else ()),
        *context.fact("Klart", value.due.isoformat() if value.due else None),
        *context.fact("Återrapportering", value.reporting),
        *assignment_facts(context, item.id, value, source.document.answers),
        *context.fact("Notering", value.note),
    )
    blocks: Blocks = (
        *prose(context, ("uppdrag", item.id), value.description),
        *((Listing(parts),) if parts else ()),
        Facts(facts),
    )
    return Section(SectionKind.ASSIGNMENT, context.anchors.of("uppdrag", item.id), numbered(value), blocks)


def _states(source: SiteSource, coverage: Coverage, id: str) -> tuple[Fact, ...]:
    """The gaps; what answers is told with references."""
    context = source.context
    silent = tuple(body for body, state in coverage.states(id).items() if state is State.UNANSWERED)
    return context.fact("Inget svar än från", context.names(silent) if silent else None)


def _handed_on(source: SiteSource, board: str) -> Section:
    context = source.context
    found = source.section_at(context.anchors.of(board, "uppdrag"))
    blocks: list[Block] = list(found.blocks) if found else []
    heading = context.say("Uppdrag från {board}", board=context.inside_sentence(board))
    return Section(
        SectionKind.ASSIGNMENTS,
        context.anchors.of(board, "uppdrag"),
        heading,
        tuple(blocks),
        found.sections if found else (),
    )

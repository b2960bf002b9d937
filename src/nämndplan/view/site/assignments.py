"""The page of all assignments: who got each, who answers it, and with what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from ...model import Assignment, AssignmentList, Item
from ..assignments import ASSIGNMENT, assignment_title, listed_assignment, points_of
from ..block import Block, Blocks, Chain, Facts, Listing, ListItem
from ..content import Section, SectionKind
from ..fields import facts_about
from ..inline import Fact, Reference, joined, words
from ..prose import prose
from ..table import Cell, Column, Row, RowGroup, Table, TableKind
from ..text import FixedWords, line, numbered
from .assignment_chain import Answers, answers_of_bodies, assignment_chain
from .coverage import Coverage, State, coverage_of, state_word
from .page import Page
from .source import SiteSource

ADDRESS = "uppdrag.html"
MOST_BOARDS = 4
"""What more boards than this hand on stands on their own pages alone: all of it on one would be heavy."""


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
        heading = say("Vem har fått och vem svarar") if source.with_answers else say("Vem uppdragen riktas till")
        who = Section(SectionKind.ASSIGNMENTS, "_svar", heading, (_table(source, coverage),))
        each = tuple(_in_lists(source, coverage))
        ones = Section(SectionKind.ASSIGNMENTS, "_ett-for-ett", say("Fullmäktiges uppdrag ett för ett"), (), each)
        sections += [who, ones]
    if len(handed_on) > MOST_BOARDS:
        sections.append(_in_board_plans(source, handed_on))
    else:
        sections += [_handed_on(source, board) for board in handed_on]
    yield Page(
        ADDRESS,
        source.context.several("assignments"),
        blocks=blocks,
        sections=tuple(sections),
        anchor=source.context.anchors.of("uppdrag"),
        script="table" if coverage.assignments else "",
        with_contents=False,
        in_menu=True,
    )


def _is_list_of_assignments(block: Block) -> bool:
    """The document's list, which has richer ones in its place here."""
    return isinstance(block, Table) and block.sort is TableKind.ASSIGNMENTS


def _in_lists(source: SiteSource, coverage: Coverage) -> Iterator[Section]:
    """The assignments one by one, those of a list with a heading below it."""
    answers = answers_of_bodies(source)
    for above, items in groupby(coverage.assignments, lambda item: item.above(AssignmentList)):
        sections = tuple(_assignment(source, coverage, answers, item) for item in items)
        if above and above.value.heading:
            anchor = source.context.anchors.of("uppdrag", "lista", above.id)
            yield Section(SectionKind.ASSIGNMENTS, anchor, line(above.value.heading), (), sections)
        else:
            yield from sections


def _table(source: SiteSource, coverage: Coverage) -> Table:
    """A row for each assignment: its recipients, and how each of them stands to it."""
    say = source.context.say
    columns = (
        Column(source.context.one("assignments")),
        Column(say("Riktas till"), choice=True),
        *((Column(say("Svar"), choice=True),) if source.with_answers else ()),
    )
    rows = tuple(Row(tuple(_cells(source, coverage, item))) for item in coverage.assignments)
    caption = say("Fullmäktiges uppdrag: vem de riktas till och vem som svarar i sin plan")
    if not source.with_answers:
        caption = say("Fullmäktiges uppdrag och vem de riktas till")
    return Table(TableKind.COVERAGE, "_tackning", caption, columns, (RowGroup(rows),))


def _cells(source: SiteSource, coverage: Coverage, item: Item[Assignment]) -> Iterator[Cell]:
    context, value = source.context, item.value
    title = (Reference(context.anchors.of("uppdrag", item.id), words(numbered(value))),)
    yield Cell(title, "row")
    bodies = coverage.directed[item.id]
    yield Cell(joined(source.references_to(value.recipients)), choices=tuple(map(context.name, bodies)))
    if source.with_answers:
        states = coverage.states(item.id)
        told = {state: tuple(body for body, its in states.items() if its is state) for state in State}
        summed = coverage.summed(item.id)
        shown = state_word(context, summed)
        if summed is State.ANSWERED:
            shown = context.say("{who} svarar", who=context.names(told[summed]))
        elif summed is State.UNANSWERED:
            shown = context.say("inget svar än från {who}", who=context.inside_names(told[summed]))
        facts = tuple(
            Fact(_capital(state_word(context, state)), (words(context.names(told[state])),))
            for state in (State.UNANSWERED, State.NO_PLAN)
            if told[state] and state is not summed
        )
        choices = tuple(dict.fromkeys(state_word(context, state) for state in states.values()))
        yield Cell(words(shown), status=summed.value, facts=facts, choices=choices)


def _capital(word: str) -> str:
    return FixedWords(word[:1].upper() + word[1:])


def _assignment(source: SiteSource, coverage: Coverage, answers: Answers, item: Item[Assignment]) -> Section:
    context, value = source.context, item.value
    parts = tuple(ListItem(words(point)) for point in points_of(context, value))
    listed = listed_assignment(context, item, {})
    facts = (
        *facts_about(context, ASSIGNMENT, listed.layout, listed, {"nummer"}),
        *context.fact("Notering", value.note),
    )
    # Where nobody answers here the chain would only say once more to whom it is directed.
    chain = assignment_chain(source, coverage, answers, item.id) if source.with_answers else Chain(())
    blocks: Blocks = (
        *prose(context, ("uppdrag", item.id), value.description),
        *((Listing(parts),) if parts else ()),
        Facts(facts),
        *((chain,) if chain.links else ()),
    )
    return Section(
        SectionKind.ASSIGNMENT, context.anchors.of("uppdrag", item.id), assignment_title(context, listed), blocks
    )


def _in_board_plans(source: SiteSource, boards: Sequence[str]) -> Section:
    """How many assignments each of many boards hands on, leading to its own page, where they stand."""
    context = source.context
    items = tuple(
        ListItem(
            (
                Reference(context.anchors.of(board, "uppdrag"), words(context.name(board))),
                *words(f": {context.number_of('assignments', len(source.plan.handed_on(board)))}"),
            )
        )
        for board in boards
    )
    heading = context.say("Uppdrag som förs vidare")
    return Section(SectionKind.ASSIGNMENTS, "_vidare", heading, (Listing(items),))


def _handed_on(source: SiteSource, board: str) -> Section:
    context = source.context
    found = source.section_at(context.anchors.of(board, "uppdrag"))
    heading = context.say("Uppdrag från {board}", board=context.inside_sentence(board))
    return Section(
        SectionKind.ASSIGNMENTS,
        context.anchors.of(board, "uppdrag"),
        heading,
        found.blocks if found else (),
        found.sections if found else (),
    )

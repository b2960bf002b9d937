"""Goals: what each board has under each of them, and a page for every goal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...model import GoalList, Item
from ..block import Block, Blocks, Facts, Listing, ListItem, Paragraph
from ..content import Section, SectionKind
from ..fields import GOAL, label_of
from ..goals import has_goals_apart, list_heading
from ..indicators import GoalTree
from ..inline import Fact, Inlines, Reference, words
from ..notes import Notes
from ..table import Cell, Column, Row, RowGroup, Table, TableKind
from ..text import line
from ..written_out import is_table
from .chain import goals_chain
from .page import Page
from .source import SiteSource
from .standings import goal_standing

ADDRESS = "mal.html"
MOST_BOARDS = 4
"""With more boards than this a column for each would be a table to scroll in."""


def goal_pages(source: SiteSource) -> Iterator[Page]:
    """The list of goals with its prose, and a page for each goal."""
    goals = source.goals()
    blocks, prose = source.introduced(SectionKind.GOALS, "mål", _is_list_of_goals)
    if not goals and not prose:
        return
    table = (goals_by_board(source, source.context.anchors.of("mål", "tabell")),) if goals else ()
    if prose:
        first = replace(prose[0], blocks=(*prose[0].blocks, *table))
        prose, table = (first, *prose[1:]), ()
    yield Page(
        ADDRESS,
        source.context.goals_word,
        blocks=(*blocks, *table),
        sections=(*prose, *((_chain(source),) if goals else ())),
        anchor=source.context.anchors.of("mål"),
        in_menu=True,
    )
    for goal in goals:
        yield _goal(source, goal)


def _is_list_of_goals(block: Block) -> bool:
    """The document's list, which has a richer one in its place here."""
    return isinstance(block, Table) and block.sort is TableKind.GOALS


def _chain(source: SiteSource) -> Section:
    return Section(SectionKind.GOALS, "_kedjan", source.context.say("Hela kedjan"), (goals_chain(source),))


def goals_by_board(source: SiteSource, anchor: str) -> Table:
    """The goals, and how much each board has under each; of many boards, all together."""
    context, goals = source.context, source.plan.goals
    say = context.say
    notes = Notes(context, anchor)
    directed = any(item.value.directed_to for item in goals.values())
    rows: list[Row] = []
    above: Item[GoalList] | None = None
    apart = has_goals_apart(goals.values())
    many = len(source.boards) > MOST_BOARDS
    width = 1 + directed + (1 if many else len(source.boards))
    for goal in source.goals():
        item = goals.get(goal)
        named = item or context.titled_at_boards.get(goal)
        own = named.above(GoalList) if named else None
        if own is not above:
            above = own
            rows += [list_heading(own, width)] if own and own.value.heading else []
        content = (Reference(source.goal_anchor(goal), words(source.goal_heading(goal))),)
        trees = dict(source.trees(goal))
        inside = int(apart and bool(own and own.value.heading))
        cells = [notes.heading(content, item.value.note if item else None, level=inside)]
        if directed:
            cells.append(Cell(words(context.names(item.value.directed_to) if item else "")))
        if many:
            cells.append(Cell(words(goal_in_numbers(source, goal) or "–")))
        else:
            cells += [_amount(source, trees.get(board)) for board in source.boards]
        rows.append(Row(tuple(cells)))
    columns = (
        Column(context.level_name(0) or say("Mål")),
        *((Column(label_of(context, GOAL, context.plan.layout_of("").goals, "riktas_till")),) if directed else ()),
        *((Column(say("Under målet")),) if many else (Column(context.name(board)) for board in source.boards)),
    )
    names = context.goals_word
    caption = say("{level} och vad nämnderna har under dem", level=names) if source.boards else names
    return Table(TableKind.GOALS, anchor, caption, columns, (RowGroup(tuple(rows)),), notes.all())


def _amount(source: SiteSource, tree: GoalTree | None) -> Cell:
    nodes = list(tree.nodes()) if tree else []
    indicators = list(tree.all_indicators()) if tree else []
    if not nodes and not indicators:
        return Cell(words("–"))
    parts = (
        source.subgoals(tree) if tree else "",
        source.indicator_count(len(indicators)) if indicators else "",
    )
    return Cell(words(", ".join(filter(None, parts))))


def _goal(source: SiteSource, goal: str) -> Page:
    context = source.context
    council = source.section_at(context.anchors.of("mål", goal))
    sections = [*goal_standing(source, goal), *(council.sections if council else ())]
    for board in source.boards:
        anchor = context.anchors.of(board, "mål", goal)
        if found := source.section_at(anchor):
            sections.append(replace(found, heading=context.name(board)))
        elif goal in source.plan.goals:
            nothing = context.say("{board} har inget här.", board=context.name(board))
            blocks = (Paragraph(words(nothing)),)
            sections.append(Section(SectionKind.GOAL, anchor, context.name(board), blocks))
    if assignments := _assignments(source, goal):
        heading = context.say("Uppdrag som besvaras här")
        sections.append(Section(SectionKind.ASSIGNMENTS, "_uppdrag", heading, (Listing(assignments),)))
    return Page(
        f"{context.anchors.of('mål', goal)}.html",
        source.goal_heading(goal),
        lead=f"{told}." if (told := goal_in_numbers(source, goal)) else "",
        blocks=_with_recipients(source, goal, council.blocks if council else _facts(source, goal)),
        sections=tuple(sections),
        anchor=context.anchors.of("mål", goal),
        label=source.goal_name(goal),
        above=ADDRESS,
    )


def goal_in_numbers(source: SiteSource, goal: str) -> str:
    """6 delmål, 9 indikatorer: what stands under a goal."""
    trees = [tree for _, tree in source.trees(goal)]
    indicators = sum(1 for tree in trees for _ in tree.all_indicators())
    parts = (source.subgoals(*trees), source.indicator_count(indicators) if indicators else "")
    return ", ".join(filter(None, parts))


def _with_recipients(source: SiteSource, goal: str, blocks: Blocks) -> Blocks:
    """With those that it is directed to first of its facts, where the document has them in its table of goals."""
    item, layout = source.plan.goals.get(goal), source.plan.layout_of("").goals
    if item is None or not item.value.directed_to or not is_table(layout):
        return blocks
    label = label_of(source.context, GOAL, layout, "riktas_till")
    fact = Fact(label, (words(source.context.names(item.value.directed_to)),))
    for at, block in enumerate(blocks):
        if isinstance(block, Facts):
            return (*blocks[:at], Facts((fact, *block.facts)), *blocks[at + 1 :])
    return (Facts((fact,)), *blocks)


def _facts(source: SiteSource, goal: str) -> tuple[Block, ...]:
    item = source.plan.goals.get(goal)
    facts = source.context.fact("Notering", item.value.note) if item else ()
    return (Facts(facts),) if facts else ()


def _assignments(source: SiteSource, goal: str) -> tuple[ListItem, ...]:
    """The council's assignments that something under the goal answers; those that name it stand with its facts."""
    answered = set()
    for _, tree in source.trees(goal):
        answered |= {id for indicator in tree.indicators.values() for id in indicator.answers}
        for _, _, node in tree.nodes():
            answered |= {*node.answers, *(id for indicator in node.indicators.values() for id in indicator.answers)}
    return tuple(
        ListItem(_reference(source, id, item.value.title))
        for id, item in source.plan.council_assignments.items()
        if id in answered and goal not in item.value.goals
    )


def _reference(source: SiteSource, id: str, title: str) -> Inlines:
    return (Reference(source.context.anchors.of("uppdrag", id), words(line(title))),)

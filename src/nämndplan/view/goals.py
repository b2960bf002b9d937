"""Goals: the council's list of them, and what the council and each board put under them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..model import Activity, BoardGoal, CouncilGoal, GoalList, GoalNode, Indicator, Item
from ..values import Recurrence
from .activities import activity_table
from .block import Blocks, Entries, Entry, Facts
from .content import Section, SectionKind
from .context import Context
from .indicators import GoalTree, YearColumns, depths, home_of_indicator, indicator_tables, years_of
from .inline import Fact, Inlines, Reference, words
from .notes import Notes
from .prose import prose
from .table import Cell, Column, Row, RowGroup, RowKind, Table, TableKind
from .text import line


def council_goals(context: Context) -> tuple[Blocks, tuple[Section, ...]]:
    """A table of the goals, and a section for each as soon as one has more to it than a title."""
    goals = context.plan.goals
    trees = [GoalTree.under(("mål", id), item.value) for id, item in goals.items()]
    usual = _usual_years(context, trees)
    pairs = zip(goals.items(), trees, strict=True)
    sections = {id: _council_goal(context, id, item, tree, usual) for (id, item), tree in pairs}
    if not any(section.blocks for section in sections.values()):
        sections = {}
    return _goal_list(context, sections), tuple(sections.values())


def _goal_list(context: Context, sections: dict[str, Section]) -> Blocks:
    goals = context.plan.goals
    if not goals:
        return ()
    directed = any(item.value.directed_to for item in goals.values())
    notes = Notes(context, "mål")
    groups: list[RowGroup] = []
    rows: list[Row] = []
    above: Item[GoalList] | None = None
    for id, item in goals.items():
        own = item.above(GoalList)
        if own is not above:
            groups += [RowGroup(tuple(rows))] if rows else []
            rows = [list_heading(own, 1 + directed)] if own and own.value.heading else []
            above = own
        content = words(context.goal_heading(id))
        section = sections.get(id)
        if section:
            content = (Reference(section.anchor, content),)
        cells = [notes.heading(content, None if section else item.value.note)]
        if directed:
            cells.append(Cell(words(context.names(item.value.directed_to))))
        rows.append(Row(tuple(cells), anchor="" if section else context.anchors.of("mål", id)))
    columns = (
        Column(context.level_name(0) or context.say("Mål")),
        *((Column(context.say("Riktas till")),) if directed else ()),
    )
    names = context.goals_word
    caption = context.say("{goals} och vem de riktas till", goals=names) if directed else names
    anchor = context.anchors.of("mål", "tabell")
    return (Table(TableKind.GOALS, anchor, caption, columns, (*groups, RowGroup(tuple(rows))), notes.all()),)


def list_heading(item: Item[GoalList], width: int) -> Row:
    """The heading of several goals in one file."""
    head = Cell(words(line(item.value.heading or "")), "rowgroup")
    return Row((head, *(Cell() for _ in range(width - 1))), RowKind.HEADING)


def _council_goal(context: Context, id: str, item: Item[CouncilGoal], tree: GoalTree, usual: YearColumns) -> Section:
    goal = item.value
    heading = context.goal_heading(id)
    facts = (
        *context.fact("Prioriterade förflyttningar", *goal.shifts),
        *context.fact("Agenda 2030", *goal.agenda2030),
        *context.decision(goal.decision),
    )
    note = context.fact("Notering", goal.note)
    text = prose(context, ("mål", id), goal.description)
    tables = _tables(context, tree, heading, usual, goal.activities)
    named = context.fact("Uppdrag", *context.assignments(context.assignments_of(id)))
    about = (*facts, *named, *note)
    blocks: Blocks = (*text, *((Facts(about),) if about else ()), *tables)
    anchor = context.anchors.of("mål", id)
    return Section(SectionKind.GOAL, anchor, heading, blocks, _more(context, tree))


def board_goals(context: Context, board: str) -> tuple[Section, ...]:
    """The board's answer to each goal, in the order of the goals."""
    answers = context.plan.board_goals(board)
    trees = {id: GoalTree.under((board, "mål", id), item.value) for id, item in answers.items()}
    usual = _usual_years(context, list(trees.values()))
    in_order = [id for id in context.plan.goals if id in answers] + [
        id for id in answers if id not in context.plan.goals
    ]
    return tuple(_board_goal(context, id, answers[id], trees[id], usual) for id in in_order)


def _board_goal(context: Context, id: str, item: Item[BoardGoal], tree: GoalTree, usual: YearColumns) -> Section:
    heading = context.goal_heading(id)
    tables = _tables(context, tree, heading, usual, item.value.activities)
    blocks = (*prose(context, tree.home, item.value.description), *_note(context, item.value.note), *tables)
    return Section(SectionKind.GOAL, context.anchors.of(*tree.home), heading, blocks, _more(context, tree))


def _tables(
    context: Context, tree: GoalTree, heading: str, usual: YearColumns, activities: Mapping[str, Activity]
) -> tuple[Table, ...]:
    """The table of sub-goals and indicators, and that of activities."""
    todo = activity_table(context, tree, heading, activities)
    return (*indicator_tables(context, tree, heading, usual), *((todo,) if todo else ()))


def _usual_years(context: Context, trees: list[GoalTree]) -> YearColumns:
    """The latest year with outcomes, and the plan's year when some target has it: columns that every table has."""
    year = context.settings.year
    years = years_of((indicator for tree in trees for indicator in tree.all_indicators()), year)
    return YearColumns(years.outcomes[-1:], (year,) if year in years.targets else ())


def _note(context: Context, note: str | None) -> Blocks:
    facts = context.fact("Notering", note)
    return (Facts(facts),) if facts else ()


def _more(context: Context, tree: GoalTree) -> tuple[Section, ...]:
    """What the table has no room for, about its sub-goals and indicators."""
    entries = tuple(_entries(context, tree))
    if not entries:
        return ()
    below = context.small_names(depths([tree]))
    what = (*below, context.say("indikatorer")) if any(True for _ in tree.all_indicators()) else below
    heading = context.say("Mer om {what}", what=what)
    return (Section(SectionKind.MORE, context.anchors.of(*tree.home, "mer"), heading, (Entries(entries),)),)


def _entries(context: Context, tree: GoalTree) -> Iterator[Entry]:
    for id, indicator in tree.indicators.items():
        yield from _indicator_entry(context, home_of_indicator(tree.home, id), indicator)
    for home, depth, node in tree.nodes():
        facts, blocks = _node_facts(context, node), prose(context, home, node.description)
        if facts or blocks:
            title = _reference(context, home, node.title)
            yield Entry(context.level_name(depth), title, facts, blocks)
        for id, indicator in node.indicators.items():
            yield from _indicator_entry(context, home_of_indicator(home, id), indicator)


def _node_facts(context: Context, node: GoalNode) -> tuple[Fact, ...]:
    return (
        *context.fact("Svarar mot uppdraget", *context.assignments(node.answers)),
        *context.fact("Riktas till", context.names(node.directed_to) if node.directed_to else None),
        *context.fact("Ansvarig", context.name(node.owner) if node.owner else None),
        *context.fact("Strategi", node.strategy),
        *context.fact("Agenda 2030", *node.agenda2030),
    )


def _indicator_entry(context: Context, home: tuple[str, ...], indicator: Indicator) -> Iterator[Entry]:
    facts = (
        *context.fact("Skala", indicator.scale),
        *context.fact("Svarar mot uppdraget", *context.assignments(indicator.answers)),
        *context.fact("Önskad riktning", context.say(indicator.direction.value) if indicator.direction else None),
        *context.fact("Basår", str(indicator.base_year or "")),
        *context.fact("Motivering", indicator.motivation),
        *context.fact("Ansvarig", context.name(indicator.owner) if indicator.owner else None),
        *context.fact("Källa", indicator.source),
        *context.fact("Frekvens", _how_often(context, indicator.frequency)),
        *context.fact("Nyckeltal i Kolada", indicator.kolada),
    )
    blocks = prose(context, home, indicator.description)
    if facts or blocks:
        yield Entry(context.say("Indikator"), _reference(context, home, indicator.title), facts, blocks)


def _how_often(context: Context, frequency: Recurrence | None) -> str | None:
    """The program's own word in the document's language, any other as printed."""
    if frequency is None:
        return None
    return context.say(frequency.frequency.value) if frequency.frequency else line(frequency.printed)


def _reference(context: Context, home: tuple[str, ...], title: str) -> Inlines:
    return (Reference(context.anchors.of(*home), words(line(title))),)

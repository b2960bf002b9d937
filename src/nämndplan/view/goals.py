"""Goals: the council's list of them, and what the council and each board put under them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Set
from itertools import groupby, pairwise
from typing import Any

from ..model import Activity, BoardGoal, CouncilGoal, GoalList, Item, Layout, LayoutForm
from ..values import TimePeriod
from .activities import activity_table
from .block import Blocks, Entries, Entry, Facts, Listing, ListItem, ProseHeading
from .content import Section, SectionKind
from .context import Context, small
from .fields import GOAL, SUBGOAL, facts_about, label_of
from .indicator_columns import PeriodColumns, periods_of
from .indicators import GoalTree, depths, home_of_indicator, indicator_tables
from .inline import Reference, joined, words
from .notes import Notes
from .order import Wanted, everything
from .prose import prose
from .table import Cell, Column, Row, RowGroup, RowKind, Table, TableKind
from .text import line
from .written_out import indicator_entry, is_table, reference_to, under

Goals = Mapping[str, Item[CouncilGoal]]
Below = Mapping[str, Set[str]]
"""The assignments that a disposition places right below each goal."""


def council_goals(
    context: Context, wanted: Wanted = everything, placed: Below | None = None
) -> tuple[Blocks, tuple[Section, ...]]:
    """A table of the goals, and a section for each as soon as one has more to it than a title.

    ``placed`` are the assignments that the plan prints right below each goal: the goal does not lead to them as well.
    """
    goals = {id: item for id, item in context.plan.goals.items() if wanted(f"mål/{id}")}
    usual = _usual(context, [GoalTree.under(("mål", id), item.value) for id, item in context.plan.goals.items()])
    trees = [GoalTree.under(("mål", id), item.value) for id, item in goals.items()]
    pairs = zip(goals.items(), trees, strict=True)
    sections = {
        id: _council_goal(context, id, item, tree, usual, (placed or {}).get(id, frozenset()))
        for (id, item), tree in pairs
    }
    if len(goals) == 1 < len(context.plan.goals):
        return (), tuple(sections.values())
    form = context.plan.layout_of("").goals.form
    if form is LayoutForm.HEADINGS:
        return (), tuple(_in_lists(context, goals, sections))
    if not any(section.blocks or section.sections for section in sections.values()):
        sections = {}
    listed = _goal_list(context, goals, sections) if form is LayoutForm.LIST else _goal_table(context, goals, sections)
    return listed, tuple(_in_lists(context, goals, sections)) if sections else ()


def _in_lists(
    context: Context,
    goals: Mapping[str, Item[Any]],
    sections: Mapping[str, Section],
    board: str = "",
) -> Iterator[Section]:
    """The goals one by one, those of a list with a heading below it."""
    begun: set[str] = set()
    for above, items in groupby(goals.values(), lambda item: item.above(GoalList)):
        inner = tuple(sections[item.id] for item in items)
        if above and above.value.heading:
            # Goals in the order of their numbers may come back to a list.
            again = (inner[0].anchor,) if above.id in begun else ()
            begun.add(above.id)
            anchor = context.anchors.of(*((board,) if board else ()), "mål", "lista", above.id, *again)
            yield Section(SectionKind.GOALS, anchor, line(above.value.heading), (), inner)
        else:
            yield from inner


def _goal_list(context: Context, goals: Goals, sections: Mapping[str, Section]) -> Blocks:
    """The goals as a list, each leading to its section."""
    layout = context.plan.layout_of("").goals
    blocks: Blocks = ()
    for above, items in groupby(goals.values(), lambda item: item.above(GoalList)):
        points = []
        for item in items:
            section, title = sections.get(item.id), words(context.goal_heading(item.id))
            content = (Reference(section.anchor, title),) if section else title
            points.append(ListItem(content, (), "" if section else context.anchors.of("mål", item.id)))
        caption = line((above and above.value.heading) or layout.caption or "")
        blocks = (*blocks, *((ProseHeading(words(caption)),) if caption else ()), Listing(tuple(points)))
    return blocks


def _goal_table(context: Context, goals: Goals, sections: Mapping[str, Section]) -> Blocks:
    if not goals:
        return ()
    layout = context.plan.layout_of("").goals
    shown = tuple(field.key for field in layout.columns) or (
        "titel",
        *(("riktas_till",) if any(item.value.directed_to for item in goals.values()) else ()),
    )
    notes = Notes(context, "mål")
    groups: list[RowGroup] = []
    rows: list[Row] = []
    above: Item[GoalList] | None = None
    apart = has_goals_apart(goals.values())
    for id, item in goals.items():
        own = item.above(GoalList)
        if own is not above:
            groups += [RowGroup(tuple(rows))] if rows else []
            rows = [list_heading(own, len(shown))] if own and own.value.heading else []
            above = own
        content = words(context.goal_heading(id))
        section = sections.get(id)
        if section:
            content = (Reference(section.anchor, content),)
        inside = int(apart and bool(own and own.value.heading))
        title = notes.heading(content, None if section else item.value.note, level=inside)
        cells = (title if key == "titel" else Cell(joined(GOAL[key].of(context, item))) for key in shown)
        rows.append(Row(tuple(cells), anchor="" if section else context.anchors.of("mål", id)))
    first = line(layout.word("titel") or "") or context.level_name(0) or context.say("Mål")
    columns = tuple(Column(first if key == "titel" else label_of(context, GOAL, layout, key)) for key in shown)
    names = context.goals_word
    ours = context.say("{goals} och vem de riktas till", goals=names) if "riktas_till" in shown else names
    caption = line(layout.caption or "") or ours
    part = () if len(goals) == len(context.plan.goals) else tuple(goals)[:1]
    anchor = context.anchors.of("mål", *part, "tabell")
    return (Table(TableKind.GOALS, anchor, caption, columns, (*groups, RowGroup(tuple(rows))), notes.all()),)


def has_goals_apart(goals: Iterable[Item[CouncilGoal]]) -> bool:
    """Whether a goal without a heading comes after one with: those below a heading are set in, so that it is seen."""
    headed = [bool((above := goal.above(GoalList)) and above.value.heading) for goal in goals]
    return any(before and not after for before, after in pairwise(headed))


def list_heading(item: Item[GoalList], width: int) -> Row:
    """The heading of several goals in one file."""
    head = Cell(words(line(item.value.heading or "")), "rowgroup")
    return Row((head, *(Cell() for _ in range(width - 1))), RowKind.HEADING)


def _council_goal(
    context: Context,
    id: str,
    item: Item[CouncilGoal],
    tree: GoalTree,
    usual: PeriodColumns,
    placed: Set[str],
) -> Section:
    goal, layout = item.value, context.plan.layout_at(item)
    heading = context.goal_heading(id)
    in_table = {"riktas_till"} if is_table(context.plan.layout_of("").goals) else set()
    own = {"uppdrag"} if placed >= set(context.assignments_of(id)) else set()
    facts = facts_about(context, GOAL, layout.goals, item, {"nummer", "nivå", *in_table, *own})
    note = context.fact("Notering", goal.note)
    text = prose(context, ("mål", id), goal.description)
    below, sections = _below(context, layout, tree, heading, usual, goal.activities)
    about = (*facts, *note)
    blocks: Blocks = (*text, *((Facts(about),) if about else ()), *below)
    return Section(SectionKind.GOAL, context.anchors.of("mål", id), heading, blocks, sections)


def board_goals(context: Context, board: str, wanted: Wanted = everything) -> tuple[Section, ...]:
    """The board's answer to each goal, in the order of the goals."""
    answers = {id: item for id, item in context.plan.board_goals(board).items() if wanted(f"mål/{id}")}
    trees = {id: GoalTree.under((board, "mål", id), item.value) for id, item in answers.items()}
    usual = _usual(context, list(trees.values()))
    council = context.plan.goals
    ids = (*(id for id in council if id in answers), *(id for id in answers if id not in council))
    in_order = {id: answers[id] for id in ids}
    sections = {id: _board_goal(context, id, item, trees[id], usual) for id, item in in_order.items()}
    return tuple(_in_lists(context, in_order, sections, board))


def _board_goal(context: Context, id: str, item: Item[BoardGoal], tree: GoalTree, usual: PeriodColumns) -> Section:
    heading, layout = context.goal_heading(id, item.board), context.plan.layout_at(item)
    below, sections = _below(context, layout, tree, heading, usual, item.value.activities)
    facts = facts_about(context, {key: GOAL[key] for key in ("riktas_till", "beslut")}, layout.goals, item)
    about = (*facts, *context.fact("Notering", item.value.note))
    text = prose(context, tree.home, item.value.description)
    blocks: Blocks = (*text, *((Facts(about),) if about else ()), *below)
    return Section(SectionKind.GOAL, context.anchors.of(*tree.home), heading, blocks, sections)


def _below(
    context: Context,
    layout: Layout,
    tree: GoalTree,
    heading: str,
    usual: PeriodColumns,
    activities: Mapping[str, Activity],
) -> tuple[Blocks, tuple[Section, ...]]:
    """Sub-goals, indicators and activities: in tables with more about them below, unless the plan has it otherwise."""
    in_tables = all(map(is_table, (layout.subgoals, layout.indicators, layout.activities)))
    if not in_tables:
        return under(context, layout, tree, heading, usual, activities)
    todo = activity_table(context, layout, tree, heading, activities)
    tables = (*indicator_tables(context, layout, tree, heading, usual), *((todo,) if todo else ()))
    return tables, _more(context, layout, tree)


def _usual(context: Context, trees: list[GoalTree]) -> PeriodColumns:
    """The latest year with outcomes, and the plan's year when some target has it: columns that every table has."""
    year = TimePeriod.of_year(context.settings.year)
    found = periods_of((indicator for tree in trees for indicator in tree.all_indicators()), context.settings.year)
    years = tuple(period for period in found.outcomes if period.is_year)
    return PeriodColumns(years[-1:], targets=(year,) if year in found.targets else ())


def _more(context: Context, layout: Layout, tree: GoalTree) -> tuple[Section, ...]:
    """What the table has no room for, about its sub-goals and indicators."""
    entries = tuple(_entries(context, layout, tree))
    if not entries:
        return ()
    below = context.small_names(depths([tree]))
    what = (
        (*below, small(line(layout.indicators.several or "") or context.several("indicators")))
        if any(True for _ in tree.all_indicators())
        else below
    )
    heading = context.say("Mer om {what}", what=what)
    return (Section(SectionKind.MORE, context.anchors.of(*tree.home, "mer"), heading, (Entries(entries),)),)


def _entries(context: Context, layout: Layout, tree: GoalTree) -> Iterator[Entry]:
    for id, indicator in tree.indicators.items():
        yield from indicator_entry(context, layout, home_of_indicator(tree.home, id), indicator)
    has_table = not any(node.indicators for _, _, node in tree.nodes())
    own = {field.key for field in layout.subgoals.columns} if has_table else set()
    for home, depth, node in tree.nodes():
        facts = facts_about(context, SUBGOAL, layout.subgoals, node, own)
        blocks = prose(context, home, node.description)
        if facts or blocks:
            title = reference_to(context, home, node.title)
            yield Entry(context.level_name(depth), title, facts, blocks)
        for id, indicator in node.indicators.items():
            yield from indicator_entry(context, layout, home_of_indicator(home, id), indicator)

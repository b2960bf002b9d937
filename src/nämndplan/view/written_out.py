"""Things that stand in a list or under headings of their own, where others stand in a table.

See docs/adr/037-printed-form.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from .. import lazy_re as re
from ..frozen import frozen
from ..model import Activity, Indicator, KindLayout, Layout, LayoutForm, part_name
from ..values import ShownField
from .activities import activity_table, activity_title
from .block import Block, Blocks, Entries, Entry, Facts, Listing, ListItem, ProseHeading
from .content import Section, SectionKind
from .context import Context
from .fields import ACTIVITY, INDICATOR, SUBGOAL, facts_about, label_of
from .indicator_columns import TITLE, PeriodColumns, Series, columns_of
from .indicators import GoalRows, GoalTree, home_of_indicator
from .inline import Fact, Inlines, Reference, joined, words
from .notes import Notes
from .prose import prose
from .text import line

_COUNTED = re.compile(r"([0-9]{1,4})\.?\Z")
_COUNTED_IN_TITLE = re.compile(r"([0-9]{1,4})\.\s+(?=\S)")


@frozen(slots=False)
class WrittenOut:
    """A thing by itself: its title with what stands before it, what is said of it, and what belongs to it."""

    anchor: str
    title: str
    number: str = ""
    """A number that the title does not have."""
    blocks: Blocks = ()
    facts: tuple[Fact, ...] = ()
    inside: Blocks = ()
    sections: tuple[Section, ...] = ()

    @property
    def heading(self) -> str:
        """The title with its number."""
        return f"{self.number} {self.title}" if self.number else self.title


def said_once(items: list[WrittenOut]) -> tuple[tuple[Fact, ...], list[WrittenOut]]:
    """What is said of every one of them, and they without it."""
    shared = tuple(fact for fact in items[0].facts if all(fact in item.facts for item in items)) if items else ()
    return shared, [replace(item, facts=tuple(fact for fact in item.facts if fact not in shared)) for item in items]


def indicator_entry(context: Context, layout: Layout, home: tuple[str, ...], indicator: Indicator) -> Iterator[Entry]:
    """What an indicator's row in a table has no room for; nothing where it has room for all."""
    own = layout.indicators
    facts = facts_about(context, INDICATOR, own, indicator, {field.key for field in own.columns})
    blocks = prose(context, home, indicator.description)
    if facts or blocks:
        sort = line(own.name or "") or context.one("indicators")
        yield Entry(sort, reference_to(context, home, indicator.title), facts, blocks)


def reference_to(context: Context, home: tuple[str, ...], title: str) -> Inlines:
    """A title that leads to where the thing stands."""
    return (Reference(context.anchors.of(*home), words(line(title))),)


def in_list(items: Iterable[WrittenOut], caption: str | None = None, facts: tuple[Fact, ...] = ()) -> Blocks:
    """A list under its caption and what holds for all of it; numbered where the plan counts from one to the next."""
    listed = list(items)
    if not listed:
        return ()
    in_titles = [match and int(match[1]) for match in (_COUNTED_IN_TITLE.match(item.title) for item in listed)]
    numbers = [match and int(match[1]) for match in (_COUNTED.match(item.number) for item in listed)]
    counted = numbers if any(numbers) else in_titles
    start = counted[0]
    ordered = start is not None and counted == list(range(start, start + len(counted)))
    by_title = ordered and counted is in_titles
    points = tuple(
        ListItem(
            words(
                _COUNTED_IN_TITLE.sub("", item.title, count=1) if by_title else item.title if ordered else item.heading
            ),
            (*item.blocks, *_points(item.facts), *item.inside),
            item.anchor,
        )
        for item in listed
    )
    above: Blocks = (ProseHeading(words(line(caption))),) if caption else ()
    about: Blocks = (Facts(facts),) if facts else ()
    return (*above, *about, Listing(points, ordered, start if ordered and start is not None else 1))


def _points(facts: tuple[Fact, ...]) -> Iterator[Block]:
    if facts:
        yield Listing(tuple(ListItem((*words(f"{fact.label}: "), *joined(fact.values))) for fact in facts))


def under_headings(items: Iterable[WrittenOut], kind: SectionKind) -> tuple[Section, ...]:
    """A section for each."""
    return tuple(
        Section(
            kind,
            item.anchor,
            item.heading,
            (*item.blocks, *((Facts(item.facts),) if item.facts else ()), *item.inside),
            item.sections,
        )
        for item in items
    )


def in_form(
    items: Iterable[WrittenOut], layout: KindLayout[Any, Any], kind: SectionKind
) -> tuple[Blocks, tuple[Section, ...]]:
    """Things in the form that the plan has them in, where that is no table."""
    if layout.form is LayoutForm.HEADINGS:
        above: Blocks = (ProseHeading(words(line(layout.caption))),) if layout.caption else ()
        return above, under_headings(items, kind)
    return in_list(items, layout.caption), ()


def is_table(layout: KindLayout[Any, Any]) -> bool:
    """True for what stands in a table, as everything does of which the plan says nothing else."""
    return layout.form in {None, LayoutForm.TABLE}


def indicators_written_out(
    context: Context, layout: Layout, home: tuple[str, ...], indicators: Mapping[str, Indicator]
) -> Iterator[WrittenOut]:
    """Indicators with all that is known of them, but for what their titles have already."""
    own, rows = layout.indicators, GoalRows(context, layout)
    in_title = set(own.heading.fields()) if own.heading else set()
    for id, indicator in indicators.items():
        notes = Notes(context, *home_of_indicator(home, id))
        title = rows.title(notes, {"nummer", "enhet"}, indicator)
        facts = [fact for fact in _values(context, layout, notes, indicator) if fact[0] not in in_title]
        said = {TITLE, "nummer", *(field.key for field in (*in_title, *own.columns))}
        about = () if own.columns else facts_about(context, INDICATOR, own, indicator, said)
        unit = () if "enhet" in said or own.columns else context.fact("Enhet", indicator.unit)
        parts = [
            Fact(
                line(part_name(indicator, route)),
                tuple(_in_words(fact) for _, fact in _values(context, layout, notes, part)),
            )
            for route, part in indicator.every_part.items()
        ]
        yield WrittenOut(
            context.anchors.of(*home_of_indicator(home, id)),
            "".join(getattr(inline, "text", "") for inline in title.content),
            "" if own.heading else line(indicator.number or ""),
            prose(context, home_of_indicator(home, id), indicator.description),
            (*unit, *(fact for _, fact in facts), *parts, *about, *context.fact("Notering", indicator.note)),
        )


def _in_words(fact: Fact) -> Inlines:
    return (*words(f"{fact.label} "), *joined(fact.values))


def _values(context: Context, layout: Layout, notes: Notes, one: Series) -> Iterator[tuple[ShownField, Fact]]:
    """What would stand in the columns of a table, with the notes to it."""
    for column in columns_of(context, layout.indicators, [one], PeriodColumns(), ""):
        if column.cell is None:
            continue
        cell = column.cell(notes, one)
        told = {note.label: note.text for note in notes.all()}
        values = (cell.content, *(words(told[mark.label]) for mark in cell.marks if mark.label in told))
        if cell.content:
            yield column.shows, Fact(column.heading, values)
    if one.without_target:
        reason = words(line(one.without_target))
        heading = line(layout.indicators.word("målvärde") or "") or context.say("Målvärde")
        yield ShownField("målvärde"), Fact(heading, (words(context.say("inget målvärde")), reason))


def activities_written_out(
    context: Context, layout: Layout, home: tuple[str, ...], activities: Mapping[str, Activity]
) -> Iterator[WrittenOut]:
    """Activities, with who and when."""
    own = layout.activities
    shown = {field.key for field in own.columns}
    in_title = {field.key for field in own.heading.fields()} if own.heading else set()
    for id, item in activities.items():
        facts = [
            Fact(label_of(context, ACTIVITY, own, key), values)
            for key, about in ACTIVITY.items()
            if key not in in_title and (not shown or key in shown) and (values := about.of(context, item))
        ]
        yield WrittenOut(
            context.anchors.of(*home, "aktivitet", id),
            activity_title(context, own, item, with_number=False),
            "" if own.heading else line(item.number or ""),
            facts=(*facts, *context.fact("Notering", item.note)),
        )


def subgoals_written_out(
    context: Context, layout: Layout, tree: GoalTree, depth: int, usual: PeriodColumns
) -> Iterator[WrittenOut]:
    """Sub-goals, each with all that stands under it."""
    rows = GoalRows(context, layout)
    own = layout.subgoals
    in_title = {field.key for field in own.heading.fields()} if own.heading else set()
    for id, node in tree.subgoals.items():
        home = (*tree.home, id)
        inner = GoalTree(home, node.subgoals, node.indicators, node.subgoals_first)
        title = rows.node_title(depth, node, with_number=False)
        blocks, sections = under(context, layout, inner, title, usual, node.activities, depth + 1)
        note = context.fact("Notering", node.note)
        yield WrittenOut(
            context.anchors.of(*home),
            title,
            "" if own.heading else line(node.number or ""),
            prose(context, home, node.description),
            (*facts_about(context, SUBGOAL, own, node, in_title), *note),
            blocks,
            sections,
        )


def under(
    context: Context,
    layout: Layout,
    tree: GoalTree,
    heading: str,
    usual: PeriodColumns,
    activities: Mapping[str, Activity],
    depth: int = 1,
) -> tuple[Blocks, tuple[Section, ...]]:
    """What stands under a goal or a sub-goal that does not stand in a table, in the order of its file."""
    rows = GoalRows(context, layout)
    pieces: list[tuple[Blocks, tuple[Section, ...]]] = []
    if tree.indicators and is_table(layout.indicators):
        table = rows.own_table(GoalTree(tree.home, {}, tree.indicators), heading, usual)
        entries = tuple(
            entry
            for id, indicator in tree.indicators.items()
            for entry in indicator_entry(context, layout, home_of_indicator(tree.home, id), indicator)
        )
        pieces.append(((*((table,) if table else ()), *((Entries(entries),) if entries else ())), ()))
    else:
        written = indicators_written_out(context, layout, tree.home, tree.indicators)
        pieces.append(in_form(written, layout.indicators, SectionKind.INDICATOR) if tree.indicators else ((), ()))
    if tree.subgoals:
        written = subgoals_written_out(context, layout, tree, depth, usual)
        form = layout.subgoals if layout.subgoals.form is LayoutForm.LIST else _under_headings(layout)
        pieces.append(in_form(written, form, SectionKind.SUBGOAL))
    if tree.subgoals_first:
        pieces.reverse()
    if activities and is_table(layout.activities):
        todo = activity_table(context, layout, GoalTree(tree.home, {}, {}), heading, activities)
        pieces.append(((todo,) if todo else (), ()))
    elif activities:
        written = activities_written_out(context, layout, tree.home, activities)
        pieces.append(in_form(written, layout.activities, SectionKind.ACTIVITY))
    return together(context, tree.home, pieces)


def _under_headings(layout: Layout) -> KindLayout[Any, Any]:
    """Sub-goals whose indicators stand in lists have headings, whatever else is said."""
    return layout.subgoals.model_copy(update={"form": LayoutForm.HEADINGS})


def together(
    context: Context, home: tuple[str, ...], pieces: list[tuple[Blocks, tuple[Section, ...]]]
) -> tuple[Blocks, tuple[Section, ...]]:
    """Pieces in their order: blocks that come after sections stand in one without a heading."""
    blocks: Blocks = ()
    sections: tuple[Section, ...] = ()
    for number, (own, below) in enumerate(pieces):
        if own and sections:
            anchor = context.anchors.of(*home, "sedan", str(number))
            sections = (*sections, Section(SectionKind.PROSE, anchor, "", own))
        else:
            blocks = (*blocks, *own)
        sections = (*sections, *below)
    return blocks, sections

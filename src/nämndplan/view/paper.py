"""The plan for those who read it away from the site: a page of summary first, and each indicator's state beside it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cached_property
from itertools import compress
from math import ceil

from ..frozen import frozen
from ..model import GoalList, Indicator, Item, Part, part_name, parts_below
from ..rules.indicators.progress import SAID, Standing
from .block import Block, Blocks, Facts, Listing, ListItem, Paragraph
from .content import ContentsEntry, Section, SectionKind, tables_in
from .goals import list_heading
from .indicator_sheet import IndicatorSheet, indicator_sheet
from .inline import Fact, Inlines, Reference, words
from .notes import Notes
from .site.coverage import State, coverage_of
from .site.economy import frame_answer, money_at_a_glance, plans_with_changes
from .site.glance_assignments import assignments_at_a_glance, short_assignments
from .site.goals import goal_in_numbers
from .site.indicators import (
    Dated,
    aim_heading,
    in_one_year,
    latest,
    latest_heading,
    progress_cell,
    target,
    year_cell,
)
from .site.source import ListedIndicator, SiteSource
from .site.state_columns import StateColumns, is_measured
from .table import Cell, Column, Row, RowGroup, RowKind, Table, TableKind
from .text import line, numbered

MOST_LISTED, MOST_ON_SLIDE = 8, 5
"""Assignments without an answer that are named on the page of summary, and on a slide."""
FEWEST = 2
"""Counts of fewer goals or of fewer states need no table."""
MOST_GOALS, MOST_TOGETHER = 10, 8
"""With more goals than this there is no slide for each, but for several together, and each stands in the appendix."""


@frozen(slots=False)
class Paper:
    """What a document or a deck of slides has beside the plan itself; nothing without a source."""

    source: SiteSource | None = None

    def with_states(self, sections: tuple[Section, ...]) -> tuple[Section, ...]:
        """The sections, with a column in some tables that says where things stand."""
        return StateColumns(self.source).on(sections) if self.source else sections

    @cached_property
    def summary(self) -> tuple[Section, ...]:
        """One page: what, how it goes, what is not answered, the money. Nothing of a plan that has none of it."""
        if self.source is None:
            return ()
        say, blocks = self.source.context.say, tuple(_summary(self.source))
        return (Section(SectionKind.GLANCE, "_korthet", say("Planen i korthet"), blocks),) if blocks else ()

    @property
    def is_brief(self) -> bool:
        """Whether there is a summary of a few lines: the contents can stand below it."""
        blocks = [block for section in self.summary for block in section.blocks]
        return bool(blocks) and all(isinstance(block, Facts) for block in blocks)

    @property
    def contents(self) -> tuple[ContentsEntry, ...]:
        """The summary's line in the list of contents."""
        return tuple(ContentsEntry(section.anchor, section.heading) for section in self.summary)

    @cached_property
    def slides(self) -> tuple[Section, ...]:
        """What is shown at a meeting, one section a slide: how it goes, each goal, who answers, the money, the gaps."""
        return tuple(_slides(self.source)) if self.source else ()

    @cached_property
    def sheet(self) -> IndicatorSheet | None:
        """All indicators for the workbook, in the plan's own language as all data are."""
        if self.source is None:
            return None
        document = self.source.document
        return indicator_sheet(
            replace(self.source, document=replace(document, context=document.context.in_its_own_language()))
        )


def _summary(source: SiteSource) -> Iterator[Block]:
    counted = state_table(source)
    facts = (*_facts(source), *(() if counted else _states(source)))
    if facts:
        yield Facts(facts)
    if counted:
        yield counted
    yield from _unanswered(source, MOST_LISTED)


def _facts(source: SiteSource) -> tuple[Fact, ...]:
    """How much there is of everything, in a few words each."""
    indicators = len(source.indicators())
    return (
        *source.context.fact("Mål", source.goals_sentence()),
        *source.context.fact("Mått", source.indicator_count(indicators) if indicators else ""),
        *source.context.fact("Uppdrag", short_assignments(source)),
        *source.context.fact("Pengar", frame_answer(source)),
    )


def _states(source: SiteSource) -> tuple[Fact, ...]:
    """How many indicators stand where; nothing of a plan in which nothing is measured."""
    listed = source.indicators() if is_measured(source) else ()
    states = Counter(source.progress(item.value).state for item in listed)
    told = source.context.translated
    counts = (words(f"{states[state]} {told(SAID[state])}") for state in Standing if states[state])
    return source.context.fact("Läge", *counts)


def state_table(source: SiteSource) -> Table | None:
    """How many indicators stand where, goal by goal; None where that is nowhere, in one place or under one goal."""
    if not is_measured(source):
        return None
    context, say = source.context, source.context.translated
    by_goal: dict[str, Counter[Standing]] = {}
    for item in source.indicators():
        by_goal.setdefault(item.goal, Counter())[source.progress(item.value).state] += 1
    used = [state for state in Standing if any(counts[state] for counts in by_goal.values())]
    if min(len(used), len(by_goal)) < FEWEST:
        return None
    rows = [
        Row(
            (
                Cell((Reference(_home(source, goal), words(source.goal_heading(goal))),), "row"),
                *(_count(counts[state], state.value) for state in used),
                _count(counts.total()),
            )
        )
        for goal, counts in by_goal.items()
    ]
    total: Counter[Standing] = sum(by_goal.values(), Counter())
    cells = (*(_count(total[state], state.value) for state in used), _count(total.total()))
    rows.append(Row((Cell(words(context.say("Alla")), "row"), *cells), RowKind.TOTAL))
    columns = (
        Column(context.level_name(0) or context.say("Mål")),
        *(Column(_capital(say(SAID[state])), numeric=True) for state in used),
        Column(context.say("Alla"), numeric=True),
    )
    caption = context.say("{how}: antal i varje läge", how=_how_they_stand(source))
    return Table(TableKind.STATES, "_lagen", caption, columns, (RowGroup(tuple(rows)),))


def _how_they_stand(source: SiteSource) -> str:
    """What is headed so, in the plan's own word where it has one."""
    context = source.context
    if context.has_own_word("indicators"):
        return context.say("Läget för {things}", things=context.inside_several("indicators"))
    return context.say("Så ligger indikatorerna till")


def _home(source: SiteSource, goal: str) -> str:
    """Where a goal stands in the document: the council's goal, or the first board that has something under it."""
    homes = (tree.home for _, tree in source.trees(goal))
    anchors = (source.context.anchors.of(*home) for home in homes)
    return next((anchor for anchor in anchors if source.section_at(anchor)), "")


def _capital(text: str) -> str:
    return type(text)(text[:1].upper() + text[1:])


def _count(number: int, status: str = "") -> Cell:
    return Cell(words(str(number)) if number else words("–"), number=Decimal(number), status=status)


def _unanswered(source: SiteSource, most: int) -> Iterator[Block]:
    """The council's assignments to boards with a plan here that nothing in these plans answers."""
    say, missing = source.context.say, unanswered(source)
    if not missing:
        return
    yield Paragraph(words(say("Uppdrag från fullmäktige utan svar i planen: {n}", n=len(missing)) + ":"))
    items = [ListItem(content) for content in missing[:most]]
    if len(missing) > most:
        items.append(ListItem(words(say("och {n} till", n=len(missing) - most))))
    yield Listing(tuple(items))


def unanswered(source: SiteSource) -> tuple[Inlines, ...]:
    """The council's assignments that a board with a plan here owes an answer."""
    if not source.with_answers:
        return ()
    coverage, anchor = coverage_of(source), source.context.anchors.of
    return tuple(
        (Reference(anchor("uppdrag", item.id), words(numbered(item.value))),)
        for item in coverage.assignments
        if coverage.summed(item.id) is State.UNANSWERED
    )


def _slides(source: SiteSource) -> Iterator[Section]:
    say = source.context.say
    facts = (*_facts(source), *_states(source))
    counted = state_table(source)
    given, handed_on = _assignments(source)
    answers = (
        ("_korthet", say("Planen i korthet"), (Facts(facts),) if facts else ()),
        ("_lage", _how_they_stand(source), (counted,) if counted else ()),
        *_goal_slides(source),
        ("_vem", say("Vem svarar på vad") if source.with_answers else say("Vem uppdragen riktas till"), given),
        ("_vidare", say("Uppdrag som förs vidare"), handed_on),
        ("_pengar", say("Pengarna"), _money_slide(source)),
        ("_luckor", say("Luckor i planen"), tuple(_gaps(source))),
    )
    yield from (Section(SectionKind.GLANCE, anchor, heading, blocks) for anchor, heading, blocks in answers if blocks)


def _goal_slides(source: SiteSource) -> Iterator[tuple[str, str, tuple[Block, ...]]]:
    """A slide for each goal that has something under it; where they are many, tables of several goals."""
    goals = {goal: blocks for goal in source.goals() if (blocks := tuple(_goal(source, goal)))}
    if len(goals) <= MOST_GOALS:
        yield from ((_home(source, goal), source.goal_heading(goal), blocks) for goal, blocks in goals.items())
        return
    listed, together = tuple(goals), max(MOST_TOGETHER, ceil(len(goals) / MOST_GOALS))
    for begin in range(0, len(listed), together):
        table = _goals_together(source, listed[begin : begin + together], begin)
        yield f"_mal-{begin}", source.context.goals_word, (table,)


def _goals_together(source: SiteSource, goals: Sequence[str], begin: int) -> Table:
    """What stands under each of some goals, and how many indicators stand where."""
    context, told = source.context, source.context.translated
    says = is_measured(source)
    states: dict[str, Counter[Standing]] = {goal: Counter() for goal in source.goals()}
    for item in source.indicators():
        states[item.goal][source.progress(item.value).state] += 1
    rows: list[Row] = []
    above: Item[GoalList] | None = None
    for goal in goals:
        known = source.plan.goals.get(goal)
        own = known.above(GoalList) if known else None
        if own is not above:
            above = own
            rows += [list_heading(own, 2 + says)] if own and own.value.heading else []
        counts = (f"{states[goal][state]} {told(SAID[state])}" for state in Standing if states[goal][state])
        cells = (
            Cell((Reference(_home(source, goal), words(source.goal_heading(goal))),), "row"),
            Cell(words(goal_in_numbers(source, goal))),
            *((Cell(words(", ".join(counts) or "–")),) if says else ()),
        )
        rows.append(Row(cells))
    columns = (
        Column(context.level_name(0) or context.say("Mål")),
        Column(context.say("Under målet")),
        *((Column(context.say("Läge")),) if says else ()),
    )
    anchor = context.anchors.of("bild", "mål", str(begin), "tabell")
    return Table(TableKind.GOALS, anchor, context.goals_word, columns, (RowGroup(tuple(rows)),))


def _goal(source: SiteSource, goal: str) -> Iterator[Block]:
    trees = [tree for _, tree in source.trees(goal)]
    listed = [item for item in source.indicators() if item.goal == goal]
    below = source.subgoals(*trees)
    parts = (below, source.indicator_count(len(listed)) if listed else "")
    if told := ", ".join(filter(None, parts)):
        yield Paragraph(words(f"{told}."))
    if listed:
        yield indicator_table(source, listed, f"bild-{goal}", source.goal_heading(goal))
    elif below:
        anchor = source.context.anchors.of
        nodes = [(home, node) for tree in trees for home, _, node in tree.nodes()]
        yield Listing(tuple(ListItem((Reference(anchor(*home), words(numbered(node))),)) for home, node in nodes))


def indicator_table(source: SiteSource, listed: Sequence[ListedIndicator], id: str, heading: str) -> Table:
    """Indicator, newest outcome, target and state; its parts stay with each indicator."""
    context, notes = source.context, Notes(source.context, id)
    series: list[tuple[ListedIndicator, Indicator | Part, str]] = []
    for item in listed:
        series.append((item, item.value, numbered(item.value)))
        series += [(item, part, part_name(item.value, route)) for route, part in item.value.every_part.items()]
    outcomes: list[Dated | None] = [latest(value) for _, value, _ in series]
    aims = [target(value, source.year) for _, value, _ in series]
    groups: list[list[Row]] = []
    for (item, value, title), outcome, aim in zip(series, outcomes, aims, strict=True):
        is_part = isinstance(value, Part)
        place = () if is_part else (Reference(context.anchors.of(*item.home), words(title)),)
        row = Row(
            (
                notes.heading(place or words(line(title)), value.note, level=int(is_part), facts=_unit(source, value)),
                year_cell(notes, outcome, in_one_year(outcomes))
                if outcome
                else _missing(source, map(latest, _related(item, value))),
                year_cell(notes, aim, in_one_year(aims))
                if aim
                else _missing(source, (target(one, source.year) for one in _related(item, value))),
                Cell() if is_part else progress_cell(source, item),
            ),
            RowKind.PART if is_part else RowKind.PLAIN,
        )
        if is_part:
            groups[-1].append(row)
        else:
            groups.append([row])
    columns = (
        Column(context.one("indicators")),
        *((Column(latest_heading(context, outcomes), numeric=True),) if any(outcomes) else ()),
        *((Column(aim_heading(context, aims), numeric=True),) if any(aims) else ()),
        *((Column(context.say("Läge")),) if is_measured(source) else ()),
    )
    used = (True, any(outcomes), any(aims), is_measured(source))
    rows = tuple(
        RowGroup(tuple(replace(row, cells=tuple(compress(row.cells, used))) for row in group)) for group in groups
    )
    caption = context.say("{things}, {goal}", things=context.several("indicators"), goal=heading)
    anchor = context.anchors.of(id, "tabell")
    return Table(TableKind.INDICATORS, anchor, caption, columns, rows, notes.all())


def _unit(source: SiteSource, value: Indicator | Part) -> tuple[Fact, ...]:
    return source.context.fact("Enhet", value.unit)


def _related(item: ListedIndicator, value: Indicator | Part) -> tuple[Indicator | Part, ...]:
    """What else tells of the same: the parts of a whole, and what a part is a part of."""
    return (*parts_below(value), *((item.value,) if isinstance(value, Part) else ()))


def _missing(source: SiteSource, related: Iterable[Dated | None]) -> Cell:
    """What is missing is said, where nothing beside it has it."""
    if any(related):
        return Cell()
    return Cell(words(source.context.say("saknas")), status="missing")


def _assignments(source: SiteSource) -> tuple[Blocks, Blocks]:
    """The council's assignments with who answers them, and those that boards hand on, each a slide."""
    blocks = tuple(assignments_at_a_glance(source))
    tables = [at for at, block in enumerate(blocks) if isinstance(block, Table)]
    end = tables[0] + 1 if len(tables) > 1 else len(blocks)
    return blocks[:end], blocks[end:]


def _money_slide(source: SiteSource) -> Blocks:
    """How the frame changes, with the document's own table of all changes, or the totals of several boards."""
    plans = plans_with_changes(source)
    blocks = tuple(money_at_a_glance(source)) or _longest_table(source)
    if len(plans) != 1:
        return blocks
    whole = source.context.anchors.of(*plans, "ekonomi", "tabell")
    tables = [table for table in tables_in(source.document.sections) if table.anchor == whole]
    return (*(block for block in blocks if not isinstance(block, Table)), *tables)


def _longest_table(source: SiteSource) -> tuple[Block, ...]:
    """The longest of the tables that a plan without frame changes prints about its economy."""
    parts = [part for section in source.document.sections for part in (section, *section.sections)]
    money = [
        table
        for part in parts
        if part.kind is SectionKind.ECONOMY
        for table in tables_in((replace(part, sections=()),))
    ]
    return tuple(sorted(money, key=lambda table: -sum(len(group.rows) for group in table.groups))[:1])


def _gaps(source: SiteSource) -> Iterator[Block]:
    """What the plan leaves open, each with how much of it: nothing when it leaves nothing open."""
    say, indicators = source.context.say, source.indicators()
    states = Counter(source.progress(item.value).state for item in indicators)
    open_states = (Standing.UNMEASURED, Standing.NO_TARGET, Standing.NO_DIRECTION, Standing.WEAKER)
    told = source.context.translated
    gaps = [
        say(
            "{n} av {all}: {state}",
            n=states[state],
            all=source.indicator_count(len(indicators)),
            state=told(SAID[state]),
        )
        for state in open_states
        if states[state] and (state is not Standing.UNMEASURED or is_measured(source))
    ]
    if gaps:
        yield Listing(tuple(ListItem(words(gap)) for gap in gaps))
    yield from _unanswered(source, MOST_ON_SLIDE)

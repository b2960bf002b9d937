"""A page for each body that the plan gives something to do or to answer for, whether its plan is here or not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...model import Assignment, Item
from ..block import Block, Blocks, Facts, Listing, ListItem, Paragraph
from ..content import Section, SectionKind
from ..inline import Inlines, Reference, Text, words
from ..table import Table
from ..text import line, numbered
from .coverage import Coverage, State, coverage_of, state_word
from .page import Page
from .source import SiteSource

BODIES = "organ.html"


def body_pages(source: SiteSource) -> Iterator[Page]:
    """The pages, in the register's order."""
    coverage = coverage_of(source)
    for id, item in source.plan.register.bodies.items():
        if id in source.bodies_with_pages:
            sections = tuple(section for section in _sections(source, coverage, id) if section.blocks)
            yield Page(
                f"{source.context.anchors.of('organ', id)}.html",
                line(item.value.name),
                blocks=_about(source, id),
                sections=sections,
                anchor=source.context.anchors.of("organ", id),
                above=BODIES,
                with_contents=False,
            )


def leading_to_pages(source: SiteSource, section: Section) -> Section:
    """The document's list of bodies, the names leading to the bodies' pages."""
    anchor = source.context.anchors.of("organ", "tabell")
    return replace(section, blocks=tuple(_leading(source, block, anchor) for block in section.blocks))


def _leading(source: SiteSource, block: Block, anchor: str) -> Block:
    if not isinstance(block, Table) or block.anchor != anchor:
        return block
    [group] = block.groups
    rows = (
        replace(row, cells=(replace(row.cells[0], content=source.body_reference(id)), *row.cells[1:]))
        for row, id in zip(group.rows, source.plan.register.bodies, strict=True)
    )
    return replace(block, groups=(replace(group, rows=tuple(rows)),))


def _about(source: SiteSource, id: str) -> Blocks:
    context, body = source.context, source.plan.register.bodies[id].value
    groups = [group for group in source.plan.register.groups.values() if id in source.plan.register.members(group)]
    facts = (
        *context.fact("Slag", context.say(body.type.value)),
        *context.fact("Kortnamn", body.short_name),
        *context.fact("Hör till", source.reference_to(body.belongs_to) if body.belongs_to else None),
        *context.fact("Efterträds av", *map(source.reference_to, body.succeeded_by)),
        *context.fact("Ingår i", *(words(line(group.value.name)) for group in groups)),
        *context.fact("Period", body.period.printed if body.period else None),
    )
    boards = (board for board in source.boards if source.body_of(board) == id)
    plans = (section for board in boards if (section := source.section_at(context.anchors.of(board))))
    leads = tuple(Paragraph((Reference(section.anchor, words(section.heading)),)) for section in plans)
    if not leads and source.with_answers:
        leads = (
            Paragraph(words(context.say("Någon plan för {body} finns inte här.", body=context.inside_sentence(id)))),
        )
    return (Facts(facts), *leads)


def _sections(source: SiteSource, coverage: Coverage, id: str) -> Iterator[Section]:
    say = source.context.say
    given = (item for item in coverage.assignments if id in coverage.states(item.id))
    items = tuple(ListItem(_given(source, coverage, item, id)) for item in given)
    yield _listed("_uppdrag", say("Uppdrag från fullmäktige"), items)
    handed = tuple(
        ListItem((*_reference(source, (board, "uppdrag", item.id), numbered(item.value)), *_from(source, board)))
        for board in source.boards
        for item in source.plan.handed_on(board)
        if id in source.plan.register.expand(item.value.to)
    )
    yield _listed("_vidare", say("Uppdrag från nämnd"), handed)
    measured = tuple(
        ListItem(_reference(source, item.home, numbered(item.value)))
        for item in source.indicators()
        if item.value.owner and _is(source, item.value.owner, id)
    )
    yield _listed("_indikatorer", say("Ansvarar för indikatorer"), measured)
    moved = tuple(
        ListItem(_reference(source, (board, "ramförändring", change_id), line(change.title)))
        for board in source.boards
        if (economy := source.plan.economy(board))
        for change_id, change in economy.value.changes.items()
        if any(end and _is(source, end, id) for end in (change.by, change.to))
    )
    yield _listed("_pengar", say("Pengar som flyttas hit eller härifrån"), moved)


def _given(source: SiteSource, coverage: Coverage, item: Item[Assignment], id: str) -> Inlines:
    title = _reference(source, ("uppdrag", item.id), numbered(item.value))
    state = coverage.state(item.id, id)
    if state not in {State.ANSWERED, State.UNANSWERED}:
        return title
    return (*title, Text(": "), Text(state_word(source.context, state)))


def _from(source: SiteSource, board: str) -> Inlines:
    return (Text(", "), Text(source.context.say("från {board}", board=source.context.inside_sentence(board))))


def _is(source: SiteSource, reference: str, id: str) -> bool:
    return id in source.plan.register.expand((reference,))


def _reference(source: SiteSource, home: tuple[str, ...], title: str) -> Inlines:
    return (Reference(source.context.anchors.of(*home), words(title)),)


def _listed(anchor: str, heading: str, items: tuple[ListItem, ...]) -> Section:
    return Section(SectionKind.ASSIGNMENTS, anchor, heading, (Listing(items),) if items else ())

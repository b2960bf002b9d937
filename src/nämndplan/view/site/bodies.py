"""A page for each body that the plan gives something to do or to answer for, whether its plan is here or not."""

from __future__ import annotations

from collections import defaultdict
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
    coverage, named = coverage_of(source), _Named(source)
    for id, item in source.plan.register.bodies.items():
        if id in source.bodies_with_pages:
            sections = tuple(section for section in _sections(source, coverage, named, id) if section.blocks)
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


class _Named:
    """What boards' plans name each body in, by the body's id: the plan is gone through once for all of them."""

    def __init__(self, source: SiteSource) -> None:
        self.handed: dict[str, list[ListItem]] = defaultdict(list)
        self.measured: dict[str, list[ListItem]] = defaultdict(list)
        self.moved: dict[str, list[ListItem]] = defaultdict(list)
        expand = source.plan.register.expand
        for board in source.boards:
            for item in source.plan.handed_on(board):
                for id in expand(item.value.recipients):
                    title = _reference(source, (board, "uppdrag", item.id), numbered(item.value))
                    self.handed[id].append(ListItem((*title, *_from(source, board))))
            economy = source.plan.economy(board)
            for change_id, change in economy.value.changes.items() if economy else ():
                for id in expand(filter(None, (change.by, change.to))):
                    self.moved[id].append(
                        ListItem(_reference(source, (board, "ramförändring", change_id), line(change.title)))
                    )
        for indicator in source.indicators():
            for id in expand(filter(None, (indicator.value.owner,))):
                self.measured[id].append(ListItem(_reference(source, indicator.home, numbered(indicator.value))))


def _sections(source: SiteSource, coverage: Coverage, named: _Named, id: str) -> Iterator[Section]:
    say = source.context.say
    given = (item for item in coverage.assignments if id in coverage.states(item.id))
    items = tuple(ListItem(_given(source, coverage, item, id)) for item in given)
    yield _listed("_uppdrag", say("Uppdrag från fullmäktige"), items)
    yield _listed("_vidare", say("Uppdrag från nämnd"), tuple(named.handed[id]))
    yield _listed(
        "_indikatorer",
        say("Ansvarar för {things}", things=source.context.inside_several("indicators")),
        tuple(named.measured[id]),
    )
    yield _listed("_pengar", say("Pengar som flyttas hit eller härifrån"), tuple(named.moved[id]))


def _given(source: SiteSource, coverage: Coverage, item: Item[Assignment], id: str) -> Inlines:
    title = _reference(source, ("uppdrag", item.id), numbered(item.value))
    state = coverage.state(item.id, id)
    if state not in {State.ANSWERED, State.UNANSWERED}:
        return title
    return (*title, Text(": "), Text(state_word(source.context, state)))


def _from(source: SiteSource, board: str) -> Inlines:
    return (Text(", "), Text(source.context.say("från {board}", board=source.context.inside_sentence(board))))


def _reference(source: SiteSource, home: tuple[str, ...], title: str) -> Inlines:
    return (Reference(source.context.anchors.of(*home), words(title)),)


def _listed(anchor: str, heading: str, items: tuple[ListItem, ...]) -> Section:
    return Section(SectionKind.ASSIGNMENTS, anchor, heading, (Listing(items),) if items else ())

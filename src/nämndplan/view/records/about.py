"""The plan itself, its bodies, board plans, prose, governing documents and words as records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...model import Category, FinancialGoals, GoverningDocuments, Position, Publishing, Section
from ..publishing import LICENCE_ADDRESSES
from ..text import line
from .kinds import BoardPlanRecord, BodyRecord, BodySort, PlanRecord, SectionRecord, WordRecord
from .measures import DocumentRecord
from .parts import BodyName, Published
from .source import Home, Source, id_of
from .values import clean, decided, prose_text, years


def plan(source: Source) -> Iterator[PlanRecord]:
    """The plan."""
    settings = source.settings
    yield PlanRecord(
        title=line(settings.title),
        organisation=line(settings.organisation),
        year=settings.year,
        period=years(settings.period),
        language=settings.language,
        levels=tuple(map(line, settings.levels)),
        vision=prose_text(settings.vision),
        decision=decided(settings.decision, source.register),
        published=_published(settings.publishing),
    )


def _published(publishing: Publishing | None) -> Published:
    if publishing is None:
        return Published()
    licence, contact, sort = publishing.licence, publishing.contact, publishing.publisher_type
    return Published(
        address=publishing.address,
        licence=licence.value if licence else None,
        licence_address=LICENCE_ADDRESSES[licence] if licence else None,
        contact=line(contact.name) if contact else None,
        email=contact.email if contact else None,
        publisher_type=sort.value if sort else None,
        organisation_number=publishing.organisation_number,
        homepage=publishing.homepage,
    )


def bodies(source: Source) -> Iterator[BodyRecord]:
    """The bodies, then the groups."""
    register = source.register
    for body in register.bodies.values():
        yield BodyRecord(
            id=body.id,
            sort=BodySort.BODY,
            name=line(body.value.name),
            type=body.value.type.value,
            short_name=clean(body.value.short_name),
            aliases=tuple(map(line, body.value.aliases)),
            belongs_to=body.value.belongs_to,
            period=years(body.value.period),
            note=clean(body.value.note),
        )
    for group in register.groups.values():
        yield BodyRecord(
            id=group.id,
            sort=BodySort.GROUP,
            name=line(group.value.name),
            aliases=tuple(map(line, group.value.aliases)),
            members=register.members(group),
            note=clean(group.value.note),
        )


def board_plans(source: Source) -> Iterator[BoardPlanRecord]:
    """The boards' plans."""
    for board in source.boards:
        item, economy = source.plan.board_plan(board), source.plan.economy(board)
        known = board in source.register.bodies
        yield BoardPlanRecord(
            id=board,
            body=BodyName(id=board if known else None, name=source.context.name(board)),
            title=line(item.value.title) if item else source.context.name(board),
            decision=decided(item.value.decision, source.register) if item else None,
            economy_title=clean(economy.value.title) if economy else None,
            economy_note=clean(economy.value.note) if economy else None,
            address=source.address(board),
        )


def sections(source: Source) -> Iterator[SectionRecord]:
    """All prose: the council's, that of the lists, and each board's."""
    yield from _prose(source, (), source.settings.sections)
    for finance in source.plan.of(FinancialGoals):
        yield from _introduction(Position.FINANCE, finance.value)
    for documents in source.plan.of(GoverningDocuments):
        yield from _introduction(Position.DOCUMENTS, documents.value)
        yield from _headings(source, ("styrdokument",), documents.value.categories)
    for board in source.boards:
        item = source.plan.board_plan(board)
        yield from _prose(source, (board,), item.value.sections if item else {})


def _prose(source: Source, home: Home, written: Mapping[str, Section]) -> Iterator[SectionRecord]:
    for id, section in written.items():
        yield SectionRecord(
            id=id_of((*home, "avsnitt", id)),
            board=home[0] if home else None,
            place=section.position.value,
            heading=line(section.heading),
            text=prose_text(section.text),
            address=source.address(*home, "avsnitt", id),
        )


def _introduction(place: Position, value: FinancialGoals | GoverningDocuments) -> Iterator[SectionRecord]:
    if value.title or value.description:
        yield SectionRecord(
            id=place.value,
            place=place.value,
            heading=clean(value.title),
            text=prose_text(value.description),
        )


def _headings(source: Source, home: Home, categories: Mapping[str, Category]) -> Iterator[SectionRecord]:
    for id, category in categories.items():
        own = (*home, id)
        yield SectionRecord(
            id=id_of(own),
            place=Position.DOCUMENTS.value,
            heading=clean(category.title),
            text=prose_text(category.description),
            address=source.address(*own),
        )
        yield from _headings(source, own, category.categories)


def documents(source: Source) -> Iterator[DocumentRecord]:
    """The governing documents."""
    for item in source.plan.of(GoverningDocuments):
        yield from _documents(source, ("styrdokument",), (), item.value.categories)


def _documents(
    source: Source, home: Home, headings: tuple[str, ...], categories: Mapping[str, Category]
) -> Iterator[DocumentRecord]:
    for id, category in categories.items():
        own = (*home, id)
        below = (*headings, *((line(category.title),) if category.title else ()))
        for document_id, document in category.documents.items():
            yield DocumentRecord(
                id=id_of((*own, document_id)),
                headings=below,
                title=line(document.title),
                period=years(document.period),
                decision=decided(document.decision, source.register),
                replaces=clean(document.replaces),
                note=clean(document.note),
                address=source.address(*own),
            )
        yield from _documents(source, own, below, category.categories)


def words(source: Source) -> Iterator[WordRecord]:
    """The word list."""
    for word, meaning in source.settings.word_list.items():
        yield WordRecord(word=line(word), meaning=line(meaning))

"""Prose and governing documents as records."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated, ClassVar

from ...frozen import frozen
from ...model import Category, FinancialGoals, GoverningDocument, GoverningDocuments, Item, Position, Section
from ..text import line
from .column import Is, Models
from .source import Home, RecordSource, id_of
from .values import Decided, Years, clean, decided, prose_text, years


@frozen(slots=False, kw_only=True)
class SectionRecord:
    """Ett avsnitt med text: förord, inledningar, texter under rubriker."""

    models: ClassVar[Models] = (Section,)

    id: Annotated[str, Is("id", "Avsnittets id i planen.")]
    board: Annotated[str | None, Is("nämnd", "Nämnden; tomt för fullmäktiges plan.", "nämndplaner.id")] = None
    place: Annotated[str, Is("plats", "Den del av planen som avsnittet hör till.")]
    heading: str | None = None
    text: Annotated[str | None, Is(meaning="Texten, i Markdown.")] = None
    address: Annotated[str | None, Is("adress", "Adressen till platsen i den publicerade planen.")] = None


@frozen(slots=False, kw_only=True)
class DocumentRecord:
    """Ett styrdokument."""

    models: ClassVar[Models] = (GoverningDocument,)

    id: Annotated[str, Is("id", "Dokumentets id i planen.")]
    board: Annotated[str | None, Is("nämnd", "Nämnden; tomt för fullmäktiges lista.", "nämndplaner.id")] = None
    headings: Annotated[tuple[str, ...], Is("rubriker", "Rubrikerna som dokumentet står under, uppifrån.")] = ()
    title: str
    period: Years | None = None
    decision: Decided | None = None
    replaces: str | None = None
    note: str | None = None
    address: Annotated[str, Is("adress", "Adressen till platsen i den publicerade planen.")]


def sections(source: RecordSource) -> Iterator[SectionRecord]:
    """All prose: the council's, that of the lists, and each board's."""
    yield from _prose(source, (), source.settings.sections)
    for finance in source.plan.of(FinancialGoals):
        yield from _introduction(Position.FINANCE, finance.value)
    for documents in source.plan.of(GoverningDocuments):
        home = _home(documents)
        yield from _introduction(Position.DOCUMENTS, documents.value, documents.board)
        yield from _headings(source, home, documents.value.categories, documents.board or None)
    for board in source.boards:
        item = source.plan.board_plan(board)
        yield from _prose(source, (board,), item.value.sections if item else {})


def _prose(source: RecordSource, home: Home, written: Mapping[str, Section]) -> Iterator[SectionRecord]:
    for id, section in written.items():
        yield SectionRecord(
            id=id_of((*home, "avsnitt", id)),
            board=home[0] if home else None,
            place=section.position.value,
            heading=line(section.heading),
            text=prose_text(section.text),
            address=source.address(*home, "avsnitt", id),
        )


def _home(documents: Item[GoverningDocuments]) -> Home:
    return (*((documents.board,) if documents.board else ()), "styrdokument")


def _introduction(
    place: Position, value: FinancialGoals | GoverningDocuments, board: str = ""
) -> Iterator[SectionRecord]:
    if value.title or value.description:
        yield SectionRecord(
            id=id_of((*((board,) if board else ()), place.value)),
            board=board or None,
            place=place.value,
            heading=clean(value.title),
            text=prose_text(value.description),
        )


def _headings(
    source: RecordSource, home: Home, categories: Mapping[str, Category], board: str | None
) -> Iterator[SectionRecord]:
    for id, category in categories.items():
        own = (*home, id)
        yield SectionRecord(
            id=id_of(own),
            board=board,
            place=Position.DOCUMENTS.value,
            heading=clean(category.title),
            text=prose_text(category.description),
            address=source.address(*own),
        )
        yield from _headings(source, own, category.categories, board)


def documents(source: RecordSource) -> Iterator[DocumentRecord]:
    """The governing documents."""
    for item in source.plan.of(GoverningDocuments):
        yield from _documents(source, _home(item), (), item.value.categories, item.board or None)


def _documents(
    source: RecordSource, home: Home, headings: tuple[str, ...], categories: Mapping[str, Category], board: str | None
) -> Iterator[DocumentRecord]:
    for id, category in categories.items():
        own = (*home, id)
        below = (*headings, *((line(category.title),) if category.title else ()))
        for document_id, document in category.documents.items():
            yield DocumentRecord(
                id=id_of((*own, document_id)),
                board=board,
                headings=below,
                title=line(document.title),
                period=years(document.period),
                decision=decided(document.decision, source.register),
                replaces=clean(document.replaces),
                note=clean(document.note),
                address=source.address(*own),
            )
        yield from _documents(source, own, below, category.categories, board)

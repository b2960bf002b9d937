"""Governing documents under their headings."""

from __future__ import annotations

from collections.abc import Mapping

from ..model import Category, GoverningDocument, GoverningDocuments
from .block import Blocks, Listing, ListItem, Paragraph
from .content import Section, SectionKind
from .context import Context
from .inline import Fact, plain, words
from .notes import Notes
from .prose import prose
from .table import Cell, Column, Row, RowGroup, Table, TableKind
from .text import line


def governing_documents(
    context: Context, home: tuple[str, ...], value: GoverningDocuments
) -> tuple[Blocks, tuple[Section, ...]]:
    """The introduction, and a section for each heading; ``home`` are the ids that lead to them."""
    return prose(context, home, value.description), _categories(context, home, value.categories)


def _categories(context: Context, home: tuple[str, ...], categories: Mapping[str, Category]) -> tuple[Section, ...]:
    return tuple(_category(context, (*home, id), category) for id, category in categories.items())


def _category(context: Context, home: tuple[str, ...], category: Category) -> Section:
    title = line(category.title or "")
    text = prose(context, home, category.description)
    blocks = (*text, *_documents(context, home, title, category.documents, text))
    below = _categories(context, home, category.categories)
    return Section(SectionKind.CATEGORY, context.anchors.of(*home), title, blocks, below)


def _documents(
    context: Context, home: tuple[str, ...], title: str, documents: Mapping[str, GoverningDocument], text: Blocks
) -> Blocks:
    if not any(_facts(context, document) or document.note for document in documents.values()):
        return _list(documents, title, text)
    notes = Notes(context, *home)
    labels = {fact.label: None for document in documents.values() for fact in _facts(context, document)}
    rows = []
    for id, document in documents.items():
        facts = {fact.label: fact.values[0] for fact in _facts(context, document)}
        cells = (notes.title(document.title, document.note), *(Cell(facts.get(label, ())) for label in labels))
        rows.append(Row(cells, anchor=context.anchors.of(*home, id)))
    columns = (Column(context.say("Styrdokument")), *map(Column, labels))
    anchor = context.anchors.of(*home, "tabell")
    caption = title or context.say("Styrdokument")
    return (Table(TableKind.DOCUMENTS, anchor, caption, columns, (RowGroup(tuple(rows)),), notes.all()),)


def _facts(context: Context, document: GoverningDocument) -> tuple[Fact, ...]:
    return (
        *context.fact("Period", document.period.printed if document.period else None),
        *context.decision(document.decision),
        *context.fact("Ersätter", document.replaces),
    )


def _list(documents: Mapping[str, GoverningDocument], title: str, text: Blocks) -> Blocks:
    """The titles; without a heading, those that the text itself names are not listed once more."""
    said = "" if title else " ".join(plain(block.content) for block in text if isinstance(block, Paragraph))
    titles = [name for document in documents.values() if (name := line(document.title)) not in said]
    return (Listing(tuple(ListItem(words(name)) for name in titles)),) if titles else ()

"""Governing documents under their headings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from ..model import Category, GoverningDocument, GoverningDocuments
from .block import Blocks, Facts, Listing, ListItem, Paragraph
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
    """A table where most documents have the same facts; else a list, with the facts of the few below their titles."""
    facts = {id: _facts(context, document) for id, document in documents.items()}
    found = Counter(fact.label for own in facts.values() for fact in own)
    labels = [label for label, count in found.items() if count * 2 > len(documents)]
    if not labels:
        return _list(context, home, title, documents, text, facts)
    notes, missing = Notes(context, *home), Cell(words(context.say("saknas")), status="missing")
    rows = []
    for id, document in documents.items():
        cells = {fact.label: Cell(fact.values[0]) for fact in facts[id]}
        rest = tuple(fact for fact in facts[id] if fact.label not in labels)
        head = notes.title(document.title, document.note, facts=rest)
        row = (head, *(cells.get(label, missing) for label in labels))
        rows.append(Row(row, anchor=context.anchors.of(*home, id)))
    columns = (Column(context.say("Styrdokument")), *map(Column, labels))
    anchor = context.anchors.of(*home, "tabell")
    caption = title or context.say("Styrdokument")
    return (Table(TableKind.DOCUMENTS, anchor, caption, columns, (RowGroup(tuple(rows)),), notes.all()),)


def _facts(context: Context, document: GoverningDocument) -> tuple[Fact, ...]:
    """What there is to say of a document; a period that stands in its title has been said."""
    period = line(document.period.printed) if document.period else ""
    return (
        *context.fact("Period", period if period not in line(document.title) else None),
        *context.decision(document.decision),
        *context.fact("Ersätter", document.replaces),
    )


def _list(
    context: Context,
    home: tuple[str, ...],
    title: str,
    documents: Mapping[str, GoverningDocument],
    text: Blocks,
    facts: Mapping[str, tuple[Fact, ...]],
) -> Blocks:
    """The titles; without a heading, those that the text itself names are not listed once more."""
    said = "" if title else " ".join(plain(block.content) for block in text if isinstance(block, Paragraph))
    points = []
    for id, document in documents.items():
        name, about = line(document.title), (*facts[id], *context.fact("Notering", document.note))
        if about or name not in said:
            below = (Facts(about),) if about else ()
            points.append(ListItem(words(name), below, context.anchors.of(*home, id)))
    return (Listing(tuple(points)),) if points else ()

"""The whole Word document."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from docx import Document
from docx.image.exceptions import InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError
from docx.oxml.ns import qn
from docx.shared import Cm, Emu, Pt
from docx.text.paragraph import Paragraph as Paragraphs

from ...diagnostics import say
from ...view import (
    Block,
    ContentsEntry,
    Entries,
    Facts,
    FootnoteList,
    Illustration,
    Listing,
    ListItem,
    Paragraph,
    PlanView,
    ProseHeading,
    Quotation,
    Section,
    SectionKind,
    Table,
    Text,
    Unfolding,
)
from ...view.block import Entry
from ...view.inline import Strong, words
from ..illustrations import Illustrations
from ..logo import read_logo
from ..office import TextRun, locale_of, opened, packed, set_properties, spans_of
from ..office.charts import chart_of
from ..office.package import UNREADABLE, filled, front_picture
from ..office.spans import spans_of_fact
from ..templates import Templates
from .chart import add_chart
from .page import set_up_pages
from .styles import FACT, NOTE, TEXT_WIDTH, add_missing, design, set_language
from .table import TableWriter
from .text import write
from .xml import Bookmarks, begin_field, element, end_field, field, with_updated_fields

_DEEPEST = 6
_LISTED_LEVELS = 3


def word_document(view: PlanView, templates: Templates) -> bytes:
    """The plan as a .docx file, in the organisation's own template when there is one."""
    own = templates.office_document(".docx", ".dotx")
    document = opened(own, Document)
    with filled(own):
        return _written(document, view, templates, own)


def _written(document: Any, view: PlanView, templates: Templates, own: Path | None) -> bytes:
    writer = _DocumentWriter(document, view, templates)
    add_missing(document, view.look.accent)
    if own is None:
        design(document, view.look.accent)
        set_up_pages(document, view, templates.language)
    else:
        _empty(document)
    set_language(document, locale_of(view.language))
    with_updated_fields(document)
    set_properties(document, view)
    writer.write()
    return packed(document)


def _empty(document: Any) -> None:
    """A template may hold example text; its page settings stay."""
    body = document.element.body
    for child in list(body)[:-1] if len(body) and body[-1].tag.endswith("}sectPr") else list(body):
        body.remove(child)


class _DocumentWriter:
    """Writes a view into a document."""

    def __init__(self, document: Any, view: PlanView, templates: Templates) -> None:
        self.document = document
        self.view = view
        self.language = templates.language
        self.logo = read_logo(templates.pictures, view.look.logo)
        self.illustrations = Illustrations(view, templates)
        self.bookmarks = Bookmarks()
        self.level, self.heading = 0, ""

    def write(self) -> None:
        paper = self.view.paper
        self._front()
        for section in paper.summary:
            self._section(section, 1, new_page=True)
        self._contents((*paper.contents, *self.view.contents))
        for number, section in enumerate(paper.with_states(self.view.sections)):
            self._section(section, 1, new_page=number == 0 or section.kind is SectionKind.BOARD)
        if self.document.element.body[-2].tag == qn("w:tbl"):
            self.document.add_paragraph(style=NOTE)  # Word wants a paragraph last

    def _say(self, words: str) -> str:
        return say(words).text(self.language)

    def _front(self) -> None:
        name = self.view.look.name or self.view.organisation
        if picture := front_picture(self.logo):
            self.document.add_picture(picture, height=Cm(1.8))
            self.document.inline_shapes[-1]._inline.docPr.set("descr", name)
        self.document.add_paragraph(name, "Subtitle")
        self.document.add_paragraph(self.view.title, "Title")
        self._facts(Facts(tuple(fact for fact in self.view.facts.facts if fact.values != ((Text(name),),))))

    def _contents(self, contents: tuple[ContentsEntry, ...]) -> None:
        heading = self.document.add_paragraph(self._say("Innehåll"), "TOC Heading")
        heading.paragraph_format.page_break_before = not self.view.paper.is_brief
        entries = list(_listed(contents, 1))
        for number, (level, entry) in enumerate(entries):
            paragraph = self.document.add_paragraph(style=f"toc {level}")
            if number == 0:
                # Word lists the same when it works out the pages: goals may stand deeper than other headings.
                deepest = max(_LISTED_LEVELS, *(level for level, _ in entries))
                begin_field(paragraph, f'TOC \\o "1-{deepest}" \\h \\z \\u', dirty=True)
            self._contents_line(paragraph, entry)
            if number == len(entries) - 1:
                end_field(paragraph)

    def _contents_line(self, paragraph: Any, entry: ContentsEntry) -> None:
        """A line that leads to its heading and says on which page; Word works out the number when it opens the file."""
        name = self.bookmarks.name(entry.anchor)
        link = element("w:hyperlink", {"w:anchor": name, "w:history": "1"})
        paragraph._p.append(link)
        inside = Paragraphs(link, paragraph)
        inside.add_run(entry.heading)
        inside.add_run("\t")
        field(inside, f"PAGEREF {name} \\h", dirty=True)

    def _section(self, section: Section, level: int, *, new_page: bool = False) -> None:
        """A heading; without one, what stands below keeps the level."""
        if section.heading:
            paragraph = self.document.add_paragraph(style=f"Heading {min(level, _DEEPEST)}")
            paragraph.paragraph_format.page_break_before = True if new_page else None
            self.bookmarks.put(paragraph, section.anchor)
            paragraph.add_run(section.heading)
        self.level = level if section.heading else level - 1
        self.heading = section.heading
        for at, block in enumerate(section.blocks):
            self._block(block)
            below = next(iter(section.blocks[at + 1 :]), None)
            if isinstance(block, Paragraph | Facts) and isinstance(below, Table | Listing | Entries):
                self.document.paragraphs[-1].paragraph_format.keep_with_next = True
        for inner in section.sections:
            self._section(inner, level + 1 if section.heading else level)

    def _block(self, block: Block, indent: int = 0) -> None:  # noqa: C901, PLR0912  (a case for each kind)
        match block:
            case Paragraph():
                self._paragraph(block, indent)
            case ProseHeading(content, depth):
                style = f"Heading {min(self.level + depth, _DEEPEST)}"
                write(self.document.add_paragraph(style=style), spans_of(content), self.bookmarks)
            case Listing():
                self._listing(block, indent)
            case Quotation():
                self._quotation(block, indent)
            case Unfolding(title, blocks):
                self._paragraph(Paragraph((Strong(title),)), indent)
                for inner in blocks:
                    self._block(inner, indent)
            case Illustration():
                self._illustration(block, indent)
            case FootnoteList():
                self._footnotes(block)
            case Facts():
                self._facts(block)
            case Entries(entries):
                for entry in entries:
                    self._entry(entry)
            case Table():
                section = self.document.sections[-1]
                accent = self.view.look.accent.removeprefix("#")
                width = section.page_width - section.left_margin - section.right_margin
                if chart := chart_of(block):
                    add_chart(self.document, chart, width, accent)
                words = (self.heading, self._say("Not"))
                TableWriter(self.document, block, self.bookmarks, words, (width, accent)).write()

    def _paragraph(self, paragraph: Paragraph, indent: int) -> None:
        below_table = len(self.document.element.body) > 1 and self.document.element.body[-2].tag == qn("w:tbl")
        written = self.document.add_paragraph()
        written.paragraph_format.space_before = Pt(10) if below_table else None
        written.paragraph_format.left_indent = Cm(0.63 * indent) if indent else None
        write(written, spans_of(paragraph.content), self.bookmarks)

    def _quotation(self, quotation: Quotation, indent: int) -> None:
        for inner in quotation.blocks:
            if isinstance(inner, Paragraph):
                write(self.document.add_paragraph(style="Quote"), spans_of(inner.content), self.bookmarks)
            else:
                self._block(inner, indent + 1)

    def _illustration(self, illustration: Illustration, indent: int) -> None:
        """The picture, no larger than the text and two thirds of a page; its words where Word cannot show it."""
        try:
            picture = front_picture(self.illustrations.of(illustration.file))
            shown = self.document.add_picture(picture) if picture else None
        except (*UNREADABLE, InvalidImageStreamError, UnexpectedEndOfFileError, UnrecognizedImageError):
            shown = None
        if shown is None:
            self._paragraph(Paragraph(words(illustration.text)), indent)
            return
        part = min(1, TEXT_WIDTH / shown.width, Cm(16) / shown.height)
        shown.width, shown.height = Emu(int(shown.width * part)), Emu(int(shown.height * part))
        shown._inline.docPr.set("descr", illustration.text)

    def _footnotes(self, listed: FootnoteList) -> None:
        for note in listed.notes:
            label = TextRun(note.label, anchor=note.mark, raised=True, place=note.anchor)
            text = spans_of(note.content)
            write(self.document.add_paragraph(style=NOTE), [label, TextRun(" "), *text], self.bookmarks)

    def _listing(self, listing: Listing, indent: int) -> None:
        """Numbers are written out: they are the plan's own, and begin where it says."""
        for number, item in enumerate(listing.items, listing.start):
            paragraph = self.document.add_paragraph(style=None if listing.ordered else "List Bullet")
            if listing.ordered or indent:
                paragraph.paragraph_format.left_indent = Cm(0.63 * (indent + 1))
                paragraph.paragraph_format.first_line_indent = Cm(-0.63)
            self.bookmarks.put(paragraph, item.anchor)
            label = [TextRun(f"{number}.\t")] if listing.ordered else []
            write(paragraph, [*label, *spans_of(item.content)], self.bookmarks)
            for inner in item.blocks:
                self._block(inner, indent + 1)

    def _facts(self, facts: Facts | Entry) -> None:
        for fact in facts.facts:
            if fact.is_list:
                write(self.document.add_paragraph(style=FACT), spans_of_fact(replace(fact, values=())), self.bookmarks)
                self._listing(Listing(tuple(map(ListItem, fact.values))), 0)
            else:
                write(self.document.add_paragraph(style=FACT), spans_of_fact(fact), self.bookmarks)
        if facts.facts:
            self.document.paragraphs[-1].paragraph_format.space_after = Pt(8)

    def _entry(self, entry: Entry) -> None:
        paragraph = self.document.add_paragraph()
        paragraph.paragraph_format.keep_with_next = True
        paragraph.paragraph_format.space_after = Pt(2)
        sort = [TextRun(entry.sort + " ", quiet=True)] if entry.sort else []
        write(paragraph, [*sort, *spans_of(entry.title, TextRun("", strong=True))], self.bookmarks)
        for block in entry.blocks:
            self._block(block)
        self._facts(entry)


def _listed(entries: tuple[ContentsEntry, ...], level: int) -> list[tuple[int, ContentsEntry]]:
    deeper = min(level + 1, _DEEPEST)
    return [pair for entry in entries for pair in ((level, entry), *_listed(entry.entries, deeper))]

"""The page that leads to the same plan in other forms: documents, and open data."""

from __future__ import annotations

from collections.abc import Iterator

from ..block import Block, Facts, Listing, ListItem, Paragraph
from ..content import Section, SectionKind
from ..context import Context
from ..inline import Inlines, Link, Reference, words
from ..publishing import licence_facts
from ..text import FixedWords
from .page import Page
from .source import Download, SiteSource, Sort

ADDRESS = "hamta.html"
PLACE = "_hamta"


def downloads_page(source: SiteSource) -> Iterator[Page]:
    """All files, when there are any."""
    if not source.downloads:
        return
    say = source.context.say
    sections = (
        Section(SectionKind.PROSE, "_dokument", say("Dokument"), _listed(source, Sort.DOCUMENT)),
        Section(SectionKind.PROSE, "_data", say("Öppna data"), _listed(source, Sort.DATA), _tables(source)),
    )
    yield Page(
        ADDRESS,
        say("Hämta planen"),
        lead=say("Samma plan i andra former. Allt är gjort av samma filer som de här sidorna."),
        sections=tuple(section for section in sections if section.blocks),
        anchor=PLACE,
        in_footer=True,
    )


def invitation(source: SiteSource) -> tuple[Block, ...]:
    """A line that leads to the page."""
    if not source.downloads:
        return ()
    return (Paragraph((Reference(PLACE, words(source.context.say("Hämta planen i andra former"))),)),)


def _tables(source: SiteSource) -> tuple[Section, ...]:
    heading = source.context.say("En tabell i taget, som CSV")
    listed = _listed(source, Sort.TABLE)
    return (Section(SectionKind.PROSE, "_tabeller", heading, listed),) if listed else ()


def _listed(source: SiteSource, sort: Sort) -> tuple[Block, ...]:
    context = source.context
    items = tuple(ListItem(_offered(context, file)) for file in source.downloads if file.sort is sort)
    terms = licence_facts(context) if sort is Sort.DATA else ()
    return (Listing(items), *((Facts(terms),) if terms else ())) if items else ()


def _offered(context: Context, file: Download) -> Inlines:
    purpose = FixedWords(f": {file.purpose.text(context.language)}") if file.purpose else ""
    return (Link(file.address, words(file.title)), *words(purpose))

"""The accessibility statement that the law asks for (2018:1937, 13 §)."""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import say
from ...model import Accessibility, Conformance
from ..block import Block, Facts, Listing, ListItem, Paragraph
from ..content import Section, SectionKind
from ..inline import Inlines, Link, Reference, Text, words
from ..text import line
from .downloads import invitation
from .page import WHOLE_PLAN, Page
from .source import SiteSource

ADDRESS = "tillganglighet.html"
REPORT_TO = "https://www.digg.se/tdosanmalan"


def accessibility_page(source: SiteSource) -> Page:
    """The statement, with the contact that plan.yaml gives."""
    say = source.context.say
    organisation = line(source.context.settings.organisation)
    return Page(
        ADDRESS,
        say("Tillgänglighetsredogörelse"),
        lead=say(
            "{organisation} står bakom de här sidorna. Alla ska kunna läsa dem, på vilken skärm som helst, på papper, "
            "med tangentbord och med hjälpmedel.",
            organisation=organisation,
        ),
        sections=(
            Section(SectionKind.PROSE, "_hur", say("Hur tillgängliga är sidorna?"), tuple(_how(source))),
            Section(SectionKind.PROSE, "_brister", say("Brister som vi känner till"), tuple(_flaws(source))),
            Section(SectionKind.PROSE, "_kontakt", say("Om du hittar en brist"), tuple(_contact(source, organisation))),
            Section(SectionKind.PROSE, "_tillsyn", say("Tillsyn"), tuple(_supervision(source))),
        ),
        label=say("Tillgänglighet"),
        in_footer=True,
    )


_STATUSES = {
    Conformance.FULL: say(
        "De här sidorna är helt förenliga med lagen om tillgänglighet till digital offentlig service."
    ),
    Conformance.PARTIAL: say(
        "De här sidorna är delvis förenliga med lagen om tillgänglighet till digital offentlig service. "
        "Det som brister står nedan."
    ),
    Conformance.NONE: say(
        "De här sidorna är inte förenliga med lagen om tillgänglighet till digital offentlig service."
    ),
}


def _how(source: SiteSource) -> Iterator[Block]:
    say, stated = source.context.say, _stated(source)
    if stated:
        yield Paragraph(words(source.context.translated(_STATUSES[stated.status])))
        facts = (
            *source.context.fact("Redogörelsen bedömdes senast", stated.date.isoformat()),
            *source.context.fact("Så är sidorna bedömda", stated.method),
        )
        yield Facts(facts)
    yield Paragraph(
        words(
            say(
                "Sidorna är gjorda för att uppfylla WCAG 2.2 på nivå AA, och därmed lagen om tillgänglighet till "
                "digital offentlig service. De har rubriker i ordning, tabeller med rubriker för rader och kolumner, "
                "en kontrast på minst 4,5:1 i ljust och mörkt läge, och går att använda med bara tangentbord."
            )
        )
    )
    yield Paragraph(
        words(
            say(
                "Sidorna är gjorda med programmet nplan. Dess mallar prövas i en webbläsare med axe-core och "
                "Nu Html Checker. En sådan prövning hittar inte allt: den ersätter inte en granskning av människor."
            )
        )
    )
    yield Paragraph(
        words(
            say(
                "Sidorna hämtar inget från andra platser, har inga kakor och mäter inte besök. De går att läsa utan "
                "JavaScript; det behövs bara för att söka, filtrera och sortera."
            )
        )
    )


def _stated(source: SiteSource) -> Accessibility | None:
    """What the organisation itself says of its pages."""
    publishing = source.context.settings.publishing
    return publishing.accessibility if publishing else None


def _flaws(source: SiteSource) -> Iterator[Block]:
    say, stated = source.context.say, _stated(source)
    yield Listing(
        (
            *(ListItem(words(line(flaw))) for flaw in (stated.flaws if stated else ())),
            ListItem(words(say("Breda tabeller rullas i sidled på smala skärmar."))),
            ListItem(words(say("Texten i planen är återgiven som den är beslutad, och kan vara svår att läsa."))),
        )
    )


def _contact(source: SiteSource, organisation: str) -> Iterator[Block]:
    say = source.context.say
    publishing = source.context.settings.publishing
    contact = publishing.contact if publishing else None
    yield Paragraph(
        words(
            say(
                "Hör av dig till {who} om något inte går att läsa eller använda. Berätta på vilken sida, så svarar vi "
                "och rättar det som går.",
                who=line(contact.name) if contact else organisation,
            )
        )
    )
    if contact:
        yield Paragraph((Text(say("E-post:") + " "), Link(f"mailto:{contact.email}", words(contact.email))))
    whole: Inlines = (
        Text(say("Behöver du planen i en annan form finns") + " "),
        Reference(WHOLE_PLAN, words(say("hela planen på en sida"))),
        Text("."),
    )
    yield Paragraph(whole)
    yield from invitation(source)


def _supervision(source: SiteSource) -> Iterator[Block]:
    say = source.context.say
    yield Paragraph(
        (
            Text(
                say(
                    "Myndigheten för digital förvaltning har tillsyn över lagen. Är du inte nöjd med hur vi hanterar "
                    "det du har påpekat kan du"
                )
                + " "
            ),
            Link(REPORT_TO, words(say("anmäla det till Digg"))),
            Text("."),
        )
    )

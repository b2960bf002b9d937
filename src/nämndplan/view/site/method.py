"""The page that says how the plan is to be read: its words, its marks, and how it was checked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...diagnostics import Severity
from ...rules import BY_CODE
from ..block import Block, Facts, Listing, ListItem, Paragraph
from ..content import Section, SectionKind
from ..context import Context
from ..inline import Fact, words
from ..table import Cell, Column, Row, RowGroup, Table, TableKind
from ..text import line
from .coverage import State, state_word
from .page import Page
from .source import SiteSource

ADDRESS = "lasanvisning.html"


def method_page(source: SiteSource) -> Page:
    """How to read the plan."""
    say = source.context.say
    sections = (
        Section(SectionKind.PROSE, "_ord", say("Planens ord"), (Facts(tuple(_vocabulary(source.context))),)),
        Section(SectionKind.PROSE, "_marken", say("Lägen och märken"), (Facts(tuple(_statuses(source))),)),
        Section(SectionKind.PROSE, "_kontroll", say("Så är planen kontrollerad"), tuple(_checking(source))),
        Section(SectionKind.PROSE, "_undantag", say("Undantag från kontrollen"), tuple(_exceptions(source))),
        Section(SectionKind.PROSE, "_lankar", say("Att länka hit"), (Paragraph(words(_linking(source.context))),)),
    )
    return Page(
        ADDRESS,
        say("Så läser du planen"),
        sections=tuple(section for section in sections if section.blocks),
        in_footer=True,
    )


def _vocabulary(context: Context) -> Iterator[Fact]:
    say = context.say
    yield _explained(context.level_name(0), say("Det som fullmäktige vill uppnå."))
    yield _explained(context.level_name(1), say("En nämnds steg på vägen mot ett mål."))
    levels = tuple(map(line, context.settings.levels[1:]))
    if levels and levels != (say("Delmål"),):
        counted = say("Det som står under ett mål, när det räknas ihop. Planens nivåer: {levels}.", levels=levels)
        yield _explained(say("Delmål"), counted)
    yield _explained(say("Indikator"), say("Det som mäts för att se om målet nås."))
    yield _explained(say("Utfall"), say("Det som har mätts, med årtal."))
    yield _explained(say("Målvärde"), say("Dit indikatorn ska nå, med årtal."))
    yield _explained(say("Uppdrag"), say("Något som fullmäktige eller en nämnd har bestämt att ett organ ska göra."))
    yield _explained(say("Ramförändring"), say("Pengar som läggs till eller dras ifrån en nämnds budget."))


def _statuses(source: SiteSource) -> Iterator[Fact]:
    context, say = source.context, source.context.say
    yield _explained(
        state_word(context, State.ANSWERED),
        say("Något i nämndens plan svarar mot uppdraget: ett delmål, en indikator eller ett eget uppdrag."),
    )
    yield _explained(
        state_word(context, State.UNANSWERED),
        say("Uppdraget riktas till nämnden, men inget i nämndens plan säger sig svara mot det."),
    )
    yield _explained(
        state_word(context, State.NO_PLAN),
        say("Uppdraget riktas till ett organ vars plan inte är publicerad här. Det kan ändå vara besvarat."),
    )
    yield _explained(say("Streck (–)"), say("Uppdraget riktas inte hit."))
    yield _explained(say("saknas"), say("Planen anger inget värde. Det betyder inte noll."))
    yield _explained(
        say("gäller, går ut, gick ut, börjar"),
        say("Hur ett styrdokuments period ligger mot planens år, {year}.", year=source.year),
    )
    yield _explained(
        say("Linjen under en indikator"),
        say(
            "Visar utfall och målvärde på en skala där noll alltid är med; placeringar räknas från plats 1. Den ritas "
            "bara där båda är tal på samma skala. En pil betyder att planen säger åt vilket håll det ska gå."
        ),
    )
    yield _explained(
        say("Upphöjd siffra"),
        say("Leder till en not under tabellen, till exempel om ett värde som återges så som källan trycker det."),
    )


def _checking(source: SiteSource) -> Iterator[Block]:
    say, found = source.context.say, source.result.diagnostics
    yield Paragraph(
        words(
            say(
                "Planen är gjord av textfiler som kontrolleras med programmet nplan varje gång de publiceras. "
                "Fel stoppar publiceringen. Resten är iakttagelser att arbeta vidare med, och de visas här öppet."
            )
        )
    )
    if not found:
        yield Paragraph(words(say("Kontrollen hade inget att säga om den här planen.")))
        return
    counts = Counter(item.code for item in found)
    severities = {item.code: item.severity for item in found}
    order = sorted(counts, key=lambda code: (severities[code].rank, -counts[code], code))
    rows = tuple(
        Row(
            (
                Cell(words(_title(source.context, code)), "row"),
                Cell(words(source.context.say(severities[code].value))),
                Cell(words(str(counts[code]))),
                Cell(words(code)),
            )
        )
        for code in order
    )
    columns = (
        Column(say("Iakttagelse")),
        Column(say("Slag")),
        Column(say("Antal"), numeric=True),
        Column(say("Regel")),
    )
    yield Paragraph(
        words(
            say(
                "Kontrollen gav {warnings} varningar och {infos} upplysningar.",
                warnings=sum(item.severity is Severity.WARNING for item in found),
                infos=sum(item.severity is Severity.INFO for item in found),
            )
        )
    )
    yield Table(TableKind.FINDINGS, "_iakttagelser", say("Iakttagelser, regel för regel"), columns, (RowGroup(rows),))


def _title(context: Context, code: str) -> str:
    rule = BY_CODE.get(code)
    return context.language.page(code, rule.page).strip().splitlines()[0].rstrip(".") if rule else code


def _exceptions(source: SiteSource) -> Iterator[Block]:
    """The findings that the plan has chosen not to hear of, and why."""
    reasons = dict.fromkeys((item.finding.code, item.reason) for item in source.result.silenced)
    if reasons:
        items = (
            ListItem(words(source.context.say("{rule}: {reason}", rule=_title(source.context, code), reason=reason)))
            for code, reason in reasons
        )
        yield Listing(tuple(items))


def _linking(context: Context) -> str:
    return context.say(
        "Varje sida, mål, delmål, indikator och uppdrag har en egen adress. Klicka på en rubrik eller på "
        "namnet i en rad, så står adressen i webbläsarens adressfält. Adresserna är desamma så länge "
        "filerna i planen heter likadant."
    )


def _explained(word: str, text: str) -> Fact:
    return Fact(word, (words(text),))

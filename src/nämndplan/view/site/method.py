"""The page that says how the plan is to be read: its words, its marks, and how it was checked."""

from __future__ import annotations

from collections import Counter
from collections.abc import Container, Iterator
from decimal import Decimal

from ...diagnostics import Severity
from ...model import Assignment, FrameChange, GoverningDocument
from ..block import Block, Facts, Listing, ListItem, Paragraph
from ..content import Section, SectionKind
from ..context import Context, small
from ..exceptions import rule_title
from ..indicators import depths
from ..inline import Fact, Reference, words
from ..table import Cell, Column, Row, RowGroup, Table, TableKind
from ..text import line
from .coverage import State, state_word
from .page import Page
from .source import SiteSource
from .whereabouts import anchor_of

ADDRESS = "lasanvisning.html"
MOST_FINDINGS = 50
"""The findings of one rule that are told one by one."""


def method_page(source: SiteSource, places: Container[str]) -> Page:
    """How to read the plan; ``places`` are those on the other pages, where findings can be shown."""
    say = source.context.say
    sections = (
        Section(SectionKind.PROSE, "_ord", say("Planens ord"), (Facts(tuple(_vocabulary(source))),)),
        Section(SectionKind.PROSE, "_marken", say("Lägen och märken"), (Facts(tuple(_statuses(source))),)),
        Section(
            SectionKind.PROSE,
            "_kontroll",
            say("Så är planen kontrollerad"),
            tuple(_checking(source)),
            tuple(_findings(source, places)),
        ),
        *source.of(SectionKind.EXCEPTIONS),
        Section(SectionKind.PROSE, "_lankar", say("Att länka hit"), (Paragraph(words(_linking(source.context))),)),
    )
    return Page(
        ADDRESS,
        say("Så läser du planen"),
        sections=tuple(section for section in sections if section.blocks),
        in_footer=True,
    )


def _vocabulary(source: SiteSource) -> Iterator[Fact]:
    say, plan = source.context.say, source.plan
    yield from _levels(source)
    if source.indicators():
        yield _explained(source.context.one("indicators"), say("Det som mäts för att se om målet nås."))
        yield _explained(say("Utfall"), say("Det som har mätts, med årtal."))
        yield _explained(say("Målvärde"), say("Dit indikatorn ska nå, med årtal."))
    if plan.of(Assignment):
        given = say("Något som fullmäktige eller en nämnd har bestämt att ett organ ska göra.")
        yield _explained(source.context.one("assignments"), given)
    if plan.of(FrameChange):
        yield _explained(say("Ramförändring"), say("Pengar som läggs till eller dras ifrån en nämnds budget."))


def _levels(source: SiteSource) -> Iterator[Fact]:
    """The plan's own names of the levels that it uses, each by what it stands under."""
    context, say = source.context, source.context.say
    goals = source.goals()
    councils = any(item.value.subgoals for item in source.plan.goals.values())
    for depth in sorted({0, *depths(source.all_trees)}) if goals else ():
        name, above = context.level_name(depth), context.level_name(depth - 1) if depth else ""
        if not name:
            continue
        if not depth:
            yield _explained(
                name, say("Det som fullmäktige vill uppnå.") if source.plan.goals else say("Överst i planen.")
            )
        elif depth == 1 and not councils:
            yield _explained(name, say("En nämnds steg på vägen mot ett mål."))
        else:
            yield _explained(name, say("Står under {above}.", above=small(above)) if above else say("Står därunder."))


def _statuses(source: SiteSource) -> Iterator[Fact]:
    context, say = source.context, source.context.say
    if source.plan.council_assignments and source.with_answers:
        yield from _states(context)
    if source.indicators():
        yield _explained(say("saknas"), say("Planen anger inget värde. Det betyder inte noll."))
    if any(document.value.period for document in source.plan.of(GoverningDocument)):
        yield _explained(
            say("gäller, går ut, gick ut, börjar"),
            say("Hur ett styrdokuments period ligger mot planens år, {year}.", year=source.year),
        )
    if source.indicators():
        yield _explained(
            say("Linjen under en indikator"),
            say(
                "Visar utfall och målvärde på en skala där noll alltid är med; placeringar räknas från plats 1. Den "
                "ritas bara där båda är tal på samma skala. En fylld ring är ett utfall som når målvärdet, en tom ett "
                "som inte gör det. Ordet bättre står vid den ände dit det ska."
            ),
        )
    yield _explained(
        say("Upphöjd bokstav"),
        say("Leder till en not under tabellen, till exempel om ett värde som återges så som källan trycker det."),
    )


def _states(context: Context) -> Iterator[Fact]:
    say = context.say
    yield _explained(
        state_word(context, State.ANSWERED),
        say("Något i nämndens plan säger sig svara mot uppdraget."),
    )
    yield _explained(
        state_word(context, State.UNANSWERED),
        say("Uppdraget riktas till nämnden, men inget i nämndens plan säger sig svara mot det."),
    )
    yield _explained(
        state_word(context, State.NO_PLAN),
        say("Uppdraget riktas till ett organ vars plan inte är publicerad här. Det kan ändå vara besvarat."),
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
                Cell(words(rule_title(source.context, code)), "row"),
                Cell(words(source.context.say(severities[code].value))),
                Cell((Reference(_place(code), words(str(counts[code]))),), number=Decimal(counts[code])),
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


def _findings(source: SiteSource, places: Container[str]) -> Iterator[Section]:
    """Every finding rule by rule, leading to where it is in the plan."""
    context = source.context
    by_code: dict[str, list[ListItem]] = {}
    for item in source.result.diagnostics:
        anchor = anchor_of(context, item.where, places) if item.where else ""
        said = words(line(str(context.translated(item.headline))))  # with words of the plan in it
        by_code.setdefault(item.code, []).append(ListItem((Reference(anchor, said),) if anchor else said))
    for code, items in sorted(by_code.items()):
        blocks: tuple[Block, ...] = (Listing(tuple(items[:MOST_FINDINGS])),)
        if (left := len(items) - MOST_FINDINGS) > 0:
            blocks += (Paragraph(words(context.say("… och {count} till.", count=left))),)
        heading = context.say("{title} ({code})", title=rule_title(context, code), code=code)
        yield Section(SectionKind.PROSE, _place(code), heading, blocks)


def _place(code: str) -> str:
    return f"_{code.casefold()}"


def _linking(context: Context) -> str:
    return context.say(
        "Varje sida, rubrik och rad som heter något har en egen adress. Klicka på en rubrik eller på "
        "namnet i en rad, så står adressen i webbläsarens adressfält. Adresserna är desamma så länge "
        "filerna i planen heter likadant."
    )


def _explained(word: str, text: str) -> Fact:
    return Fact(word, (words(text),))

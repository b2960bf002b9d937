"""The money: at a glance the frame changes of one board or the totals of several, and the page with all of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...model import Economy, Total
from ..block import Block, Paragraph
from ..content import Section, SectionKind
from ..inline import Reference, words
from ..notes import Notes
from ..table import Cell, Column, Row, RowGroup, RowKind, Table, TableKind
from ..text import amount_text, exact, line, signed_amount
from .page import Page
from .source import SiteSource

ADDRESS = "ekonomi.html"


def economy_page(source: SiteSource) -> Iterator[Page]:
    """The council's economy, what the boards' frames are changed by, and the financial goals."""
    anchor = source.context.anchors.of
    sections: list[Section] = []
    for board in source.boards:
        own = source.section_at(anchor(board))
        money = tuple(
            section
            for section in (own.sections if own else ())
            if section.kind in {SectionKind.ECONOMY, SectionKind.UNFUNDED}
        )
        if money:
            heading = source.context.name(board)
            sections.append(Section(SectionKind.ECONOMY, f"_{anchor(board)}", heading, (), money))
    council, finance = source.of(SectionKind.ECONOMY), source.of(SectionKind.FINANCE)
    if not sections and not finance and not council:
        return
    plans = plans_with_changes(source)
    totals = (frames(source, plans, "_ramar"),) if len(plans) > 1 else ()
    title = source.context.say("Ekonomi")
    first, *others = (*council, *sections, *finance)
    if first.heading == title:
        # What the page would only head once more stands right on it.
        blocks, inner = (*totals, *first.blocks), (*first.sections, *others)
        yield Page(ADDRESS, title, blocks=blocks, sections=inner, anchor=first.anchor, in_menu=True)
    else:
        yield Page(ADDRESS, title, blocks=totals, sections=(first, *others), in_menu=True)


def money_at_a_glance(source: SiteSource) -> Iterable[Block]:
    """One table, or nothing when no board has an economy."""
    plans = plans_with_changes(source)
    if len(plans) == 1:
        [(board, economy)] = plans.items()
        if total := economy.total:
            yield Paragraph(words(frame_sentence(source, total, line(economy.unit))))
        if economy.changes:
            yield _changes(source, board, economy)
    elif plans:
        yield frames(source, plans, "_ramar")


def plans_with_changes(source: SiteSource) -> dict[str, Economy]:
    """The economies of the boards whose frames are changed; others have printed tables alone."""
    found = {board: item.value for board in source.boards if (item := source.plan.economy(board))}
    return {board: economy for board, economy in found.items() if economy.changes or economy.total}


def frame_sentence(source: SiteSource, total: Total, unit: str) -> str:
    """Ramen ökar med 51,6 Mkr, and what the total does not hold."""
    said = _changed(source, total, unit)
    return f"{said}, {line(total.note).rstrip('.')}." if total.note else f"{said}."


def _changed(source: SiteSource, total: Total, unit: str) -> str:
    say, number = source.context.say, exact(total.amount)
    if not number:
        return say("Ramen ändras med {amount} {unit}", amount=signed_amount(total.amount), unit=unit)
    amount = amount_text(total.amount).lstrip("+-\N{MINUS SIGN} \N{NO-BREAK SPACE}")
    if number > 0:
        return say("Ramen ökar med {amount} {unit}", amount=amount, unit=unit)
    return say("Ramen minskar med {amount} {unit}", amount=amount, unit=unit)


def frame_answer(source: SiteSource) -> str:
    """Ramen ökar med 51,6 Mkr, or for how many boards there is an economy."""
    totals = list(plans_with_changes(source).values())
    if len(totals) == 1 and totals[0].total:
        return _changed(source, totals[0].total, line(totals[0].unit))
    return source.context.say("{n} nämnders ramar", n=len(totals)) if len(totals) > 1 else ""


def _changes(source: SiteSource, board: str, economy: Economy) -> Table:
    context, unit = source.context, line(economy.unit)
    notes = Notes(context, "sida-pengar")
    rows = [
        Row(
            (
                Cell((Reference(context.anchors.of(board, "ramförändring", id), words(line(change.title))),), "row"),
                notes.amount(change.amount),
            )
        )
        for id, change in economy.changes.items()
        if not change.transfer
    ]
    if total := economy.total:
        title = notes.title(context.say("Totalt"), None)
        rows.append(Row((title, notes.amount(total.amount)), RowKind.TOTAL))
    columns = (
        Column(context.say("Ramförändring")),
        Column(context.say("Belopp ({unit})", unit=unit), numeric=True),
    )
    caption = context.say("Så ändras ramen för {board}, {unit}", board=context.inside_sentence(board), unit=unit)
    return Table(TableKind.ECONOMY, "_ramforandringar", caption, columns, (RowGroup(tuple(rows)),), notes.all())


def frames(source: SiteSource, plans: dict[str, Economy], anchor: str) -> Table:
    """Each board's total as its plan gives it."""
    context = source.context
    notes = Notes(context, anchor)
    rows = []
    for board, economy in plans.items():
        name = (Reference(context.anchors.of(board, "ekonomi"), words(context.name(board))),)
        total = economy.total
        amount = notes.amount(total.amount) if total else Cell(words(context.say("ingen summa angiven")))
        rows.append(Row((notes.heading(name, total.note if total else None), amount, Cell(words(line(economy.unit))))))
    columns = (
        Column(context.say("Nämnd")),
        Column(context.say("Ramen ändras med"), numeric=True),
        Column(context.say("Enhet")),
    )
    caption = context.say("Summan av ramförändringarna, nämnd för nämnd")
    return Table(TableKind.ECONOMY, anchor, caption, columns, (RowGroup(tuple(rows)),), notes.all())

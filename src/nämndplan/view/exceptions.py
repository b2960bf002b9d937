"""What the plan lets stand although a rule speaks against it: what, why, where, rule by rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from ..lint import Silenced
from ..rules import rule_of
from .block import Block, Blocks, Paragraph
from .context import Context
from .inline import words
from .table import Cell, Column, Row, RowGroup, Table, TableKind
from .text import line


def exceptions(context: Context, silenced: Sequence[Silenced]) -> Blocks:
    """A count and a table of all that is excepted in the plan's files; nothing where nothing is."""
    here = [item for item in silenced if item.finding.primary.span.file in context.plan.files]
    return tuple(_blocks(context, sorted(here, key=_order))) if here else ()


def rule_title(context: Context, code: str) -> str:
    """What a rule is called, in the document's language."""
    rule = rule_of(code)
    return context.language.page(code, rule.page).strip().splitlines()[0].rstrip(".") if rule else code


def _order(item: Silenced) -> tuple[str, bool, str]:
    return item.finding.code, item.is_one_place, item.finding.primary.span.file


def _blocks(context: Context, silenced: Sequence[Silenced]) -> Iterator[Block]:
    say = context.say
    sentence = (
        say("En iakttagelse är undantagen med ett skäl. Det den gäller är återgivet som det står.")
        if len(silenced) == 1
        else say(
            "{count} iakttagelser är undantagna med skäl. Det de gäller är återgivet som det står.", count=len(silenced)
        )
    )
    yield Paragraph(words(sentence))
    columns = (Column(say("Det som får stå")), Column(say("Skäl")), Column(say("Regel")), Column(say("Fil")))
    groups = tuple(
        RowGroup(tuple(_rows(context, code, tuple(items))))
        for code, items in groupby(silenced, key=lambda item: item.finding.code)
    )
    yield Table(TableKind.FINDINGS, "undantagna", say("Undantag från kontrollen"), columns, groups)


def _rows(context: Context, code: str, items: Iterable[Silenced]) -> Iterator[Row]:
    """A row for each place; one for all that a whole rule would say."""
    places = [item for item in items if item.is_one_place]
    rest = [item for item in items if not item.is_one_place]
    if rest:
        title = context.say("{rule} ({count})", rule=rule_title(context, code), count=len(rest))
        yield _row(title, rest[0].reason, code, context.say("hela planen"))
    for item in places:
        yield _row(item.finding.headline.text(context.language), item.reason, code, item.finding.primary.span.file)


def _row(what: str, reason: str, code: str, file: str) -> Row:
    return Row((Cell(words(line(what)), "row"), *(Cell(words(line(text))) for text in (reason, code, file))))

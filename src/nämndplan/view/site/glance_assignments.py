"""Who is to do what, at a glance: the council's assignments to the boards, and those that boards hand on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from ..block import Block, Listing, ListItem, Paragraph
from ..inline import Inlines, Reference, Text, words
from ..table import Cell, Column, Row, RowGroup, Table, TableKind
from ..text import FixedWords, numbered
from .coverage import Coverage, State, coverage_of, state_word
from .source import SiteSource


def assignments_at_a_glance(source: SiteSource) -> Iterable[Block]:
    """Two tables with a sentence before each."""
    coverage = coverage_of(source)
    if coverage.assignments and not source.with_answers:
        yield Paragraph(words(source.context.say("Fullmäktige har gett {all} uppdrag.", all=len(coverage.assignments))))
        if not source.board:
            yield _recipients(source)
        return
    ours = [item for item in coverage.assignments if coverage.summed(item.id) is not State.NO_PLAN]
    if coverage.assignments:
        yield Paragraph(words(_sentence(source, coverage, len(ours))))
    if ours:
        rows = (
            (
                (Reference(source.context.anchors.of("uppdrag", item.id), words(numbered(item.value))),),
                _answer(source, coverage, item.id),
            )
            for item in ours
        )
        say = source.context.say
        yield _table(
            "_givna", say("Fullmäktiges uppdrag"), source.context.one("assignments"), say("Svar i planen"), rows
        )
    yield from _handed_on(source)


def bodies_at_a_glance(source: SiteSource) -> Iterable[Block]:
    """How many of the council's assignments each body has, and of those with a plan here how many it answers."""
    coverage, context = coverage_of(source), source.context
    if not coverage.assignments:
        yield from _handed_on_in_short(source)
        return
    ours = [item for item in coverage.assignments if coverage.summed(item.id) is not State.NO_PLAN]
    told = (
        _sentence(source, coverage, len(ours))
        if source.with_answers
        else context.say("Fullmäktige har gett {all} uppdrag.", all=len(coverage.assignments))
    )
    yield Paragraph(words(told))
    own = {source.body_of(board) for board in source.boards} if source.board else set(coverage.bodies)
    yield Listing(tuple(ListItem(_body(source, coverage, body)) for body in coverage.bodies if body in own))
    silent = [item for item in coverage.assignments if coverage.summed(item.id) is State.UNANSWERED]
    if silent and source.with_answers:
        yield Paragraph(words(context.say("Inget svar än på:")))
        yield Listing(
            tuple(
                ListItem((Reference(context.anchors.of("uppdrag", item.id), words(numbered(item.value))),))
                for item in silent
            )
        )
    yield from _handed_on_in_short(source)


def _body(source: SiteSource, coverage: Coverage, body: str) -> Inlines:
    states = Counter(coverage.state(item.id, body) for item in coverage.assignments)
    given = states[State.ANSWERED] + states[State.UNANSWERED] + states[State.NO_PLAN]
    count = source.context.number_of("assignments", given)
    if body not in coverage.with_plan:
        return (*source.body_reference(body), Text(FixedWords(f": {count}")))
    told = source.context.say(": {given}, {answered} besvaras", given=count, answered=states[State.ANSWERED])
    return (*source.body_reference(body), Text(told))


def _handed_on_in_short(source: SiteSource) -> Iterable[Block]:
    handed = [item for board in source.boards for item in source.plan.handed_on(board)]
    if handed:
        yield Paragraph(words(_hands_on(source, len(handed))))


def short_assignments(source: SiteSource) -> str:
    """4 av 12 uppdrag besvaras, or how many assignments there are where none can be answered."""
    say, coverage = source.context.say, coverage_of(source)
    if not source.with_answers:
        return say("{n} uppdrag", n=len(coverage.assignments)) if coverage.assignments else ""
    states = Counter(coverage.summed(item.id) for item in coverage.assignments)
    ours = states[State.ANSWERED] + states[State.UNANSWERED]
    return say("{answered} av {ours} uppdrag besvaras", answered=states[State.ANSWERED], ours=ours) if ours else ""


def _recipients(source: SiteSource) -> Listing:
    """How many of the council's assignments each recipient has."""
    context, given = source.context, source.plan.council_assignments.values()
    counts = Counter(context.name(recipient) for item in given for recipient in item.value.recipients)
    told = (context.say("{who}: {n} uppdrag", who=who, n=n) for who, n in counts.items())
    return Listing(tuple(ListItem(words(text)) for text in told))


def _sentence(source: SiteSource, coverage: Coverage, ours: int) -> str:
    say = source.context.say
    states = Counter(coverage.summed(item.id) for item in coverage.assignments)
    parts = [
        say("Fullmäktige har gett {all} uppdrag.", all=len(coverage.assignments))
        if ours == len(coverage.assignments)
        else say(
            "Fullmäktige har gett {all} uppdrag, {ours} av dem till {who}.",
            all=len(coverage.assignments),
            ours=ours,
            who=source.speaker if len(source.boards) == 1 else say("nämnder med en plan här"),
        ),
        _answered(source, ours, states[State.UNANSWERED]) if ours else "",
    ]
    return " ".join(filter(None, parts))


def _answered(source: SiteSource, ours: int, without: int) -> str:
    say = source.context.say
    if not without:
        return say("Alla har svar i planen.")
    if without == ours:
        return say("Inget av dem har svar i planen än.")
    return say(
        "{answered} har svar i planen och {without} har inget svar än.", answered=ours - without, without=without
    )


def _answer(source: SiteSource, coverage: Coverage, id: str) -> Cell:
    state = coverage.summed(id)
    if state is State.UNANSWERED:
        return Cell(words(state_word(source.context, state)), status=state.value)
    if len(source.boards) == 1:
        return Cell(words(state_word(source.context, state)), status=state.value)
    answering = tuple(body for body, its in coverage.states(id).items() if its is State.ANSWERED)
    return Cell(words(source.context.names(answering)), status=state.value)


def _handed_on(source: SiteSource) -> Iterable[Block]:
    handed = [(board, item) for board in source.boards for item in source.plan.handed_on(board)]
    if not handed:
        return
    context = source.context
    rows = (
        (
            (Reference(context.anchors.of(board, "uppdrag", item.id), words(numbered(item.value))),),
            Cell(words(context.names(item.value.recipients))),
        )
        for board, item in handed
    )
    yield Paragraph(words(_hands_on(source, len(handed))))
    yield _table(
        "_vidare", context.say("Uppdrag som förs vidare"), context.one("assignments"), context.say("Till"), rows
    )


def _hands_on(source: SiteSource, count: int) -> str:
    context = source.context
    if len(source.boards) == 1:
        return context.say("{who} ger i sin tur {n} uppdrag.", who=context.name(source.boards[0]), n=count)
    return context.say("Nämnderna ger i sin tur {n} uppdrag.", n=count)


def _table(anchor: str, caption: str, what: str, who: str, rows: Iterable[tuple[Inlines, Cell]]) -> Table:
    group = RowGroup(tuple(Row((Cell(title, "row"), cell)) for title, cell in rows))
    return Table(TableKind.ASSIGNMENTS, anchor, caption, (Column(what), Column(who)), (group,))

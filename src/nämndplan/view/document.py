"""The whole document, put together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..diagnostics import Language
from ..lint import Silenced
from ..model import Economy, FinancialGoals, GoverningDocuments, Plan, PlanSettings, Position
from .answers import Answers, answers_of
from .assignments import council_assignments, handed_on, received_assignments
from .block import Facts, Quotation
from .bodies import bodies
from .content import ContentsEntry, Section, SectionKind, at_level
from .context import Context
from .economy import frame_changes, unfunded
from .exceptions import exceptions
from .finance import financial_goals
from .goals import board_goals, council_goals
from .governing_documents import governing_documents
from .inline import Fact, words
from .order import DocumentPart, in_order
from .printed_tables import printed_tables
from .prose import prose
from .publishing import publishing_facts
from .text import line

CONTENTS_DOWN_TO = 3


@dataclass(frozen=True)
class PlanDocument:
    """The plan as a document, and what it was made with, for those who cut it or count in it."""

    context: Context
    boards: tuple[str, ...]
    answers: Answers
    title: str
    facts: Facts
    contents: tuple[ContentsEntry, ...]
    sections: tuple[Section, ...]


def document_of(
    plan: Plan, settings: PlanSettings, language: Language, silenced: Sequence[Silenced] = ()
) -> PlanDocument:
    """The plan as a document, its fixed words in ``language``; ``silenced`` is what it lets stand against the rules."""
    context = Context(plan, settings, language)
    boards = boards_of(plan)
    answers = answers_of(context, boards)
    sections = at_level(
        (*_council(context, answers), *(_board(context, board) for board in boards), *_appendix(context, silenced)), 2
    )
    facts = Facts(_facts(context))
    return PlanDocument(context, boards, answers, line(settings.title), facts, _contents(sections), sections)


def boards_of(plan: Plan) -> tuple[str, ...]:
    """The boards with a plan of their own, in the register's order."""
    places = {id: place for place, id in enumerate(plan.register.bodies)}
    return tuple(sorted(plan.boards, key=lambda board: (places.get(board, len(places)), board)))


def _facts(context: Context) -> tuple[Fact, ...]:
    settings = context.settings
    return (
        *context.fact("Organisation", settings.organisation),
        *context.fact("Planens period", settings.period.printed if settings.period else None),
        *context.fact("Nämndplaner för" if context.plan.boards else "År", str(settings.year)),
        *context.decision(settings.decision),
        *publishing_facts(context),
    )


def _council(context: Context, answers: Answers) -> tuple[Section, ...]:
    anchor, say, plan = context.anchors.of, context.say, context.plan
    parts: dict[Position, list[DocumentPart]] = {}
    if vision := prose(context, ("vision",), context.settings.vision):
        part = DocumentPart(SectionKind.VISION, anchor("vision"), (Quotation(vision),), otherwise=say("Vision"))
        parts[Position.VISION] = [part]
    goals = DocumentPart(SectionKind.GOALS, anchor("mål"), *council_goals(context), otherwise=context.goals_word)
    parts[Position.GOALS] = [goals]
    assignments = council_assignments(context, answers)
    heading = line(plan.layout_of("").assignments.several or "") or say("Fullmäktiges uppdrag")
    parts[Position.ASSIGNMENTS] = [
        DocumentPart(SectionKind.ASSIGNMENTS, anchor("uppdrag"), *assignments, otherwise=heading)
    ]
    for finance in plan.of(FinancialGoals):
        content, own = financial_goals(context, finance.value), line(finance.value.title or "")
        heading = say("Finansiella mål")
        parts[Position.FINANCE] = [DocumentPart(SectionKind.FINANCE, anchor("finansiella-mål"), *content, own, heading)]
    for documents in plan.of(GoverningDocuments):
        listed, own = governing_documents(context, documents.value), line(documents.value.title or "")
        heading = say("Styrdokument")
        parts[Position.DOCUMENTS] = [DocumentPart(SectionKind.DOCUMENTS, anchor("styrdokument"), *listed, own, heading)]
    if item := plan.economy(""):
        parts[Position.ECONOMY] = _economy(context, "", item.value)
    return in_order(context, (), context.settings.sections, parts)


def _board(context: Context, board: str) -> Section:
    plan = context.plan.board_plan(board)
    value = plan.value if plan else None
    anchor, say = context.anchors.of, context.say
    received = received_assignments(context, board)
    handed = handed_on(context, board)
    parts: dict[Position, list[DocumentPart]] = {
        Position.GOALS: [DocumentPart(SectionKind.GOALS, anchor(board, "mål"), (), board_goals(context, board))],
        Position.ASSIGNMENTS: [
            DocumentPart(
                SectionKind.ASSIGNMENTS,
                anchor(board, "mottagna-uppdrag"),
                *received,
                otherwise=say("Uppdrag från fullmäktige till nämnd"),
            ),
            DocumentPart(
                SectionKind.ASSIGNMENTS,
                anchor(board, "uppdrag"),
                *handed,
                otherwise=say("Övriga uppdrag") if any(received) else say("Uppdrag från nämnd"),
            ),
        ],
    }
    if item := context.plan.economy(board):
        parts[Position.ECONOMY] = _economy(context, board, item.value)
    decision = context.decision(value.decision) if value else ()
    title = line(value.title) if value else context.name(board)
    sections = in_order(context, (board,), value.sections if value else {}, parts)
    return Section(SectionKind.BOARD, anchor(board), title, (Facts(decision),) if decision else (), sections)


def _economy(context: Context, board: str, value: Economy) -> list[DocumentPart]:
    anchor, own = context.anchors.of, line(value.title or "")
    heading = context.say("Ramförändringar") if value.changes or value.total else context.say("Ekonomi")
    changes = frame_changes(context, board, value)
    home = (board,) if board else ()
    tables = printed_tables(context, home, value.tables, own or heading, value.unit)
    parts = [DocumentPart(SectionKind.ECONOMY, anchor(*home, "ekonomi"), (*changes, *tables), (), own, heading)]
    if value.unfunded:
        blocks = unfunded(context, board, value.unfunded, value.unit)
        parts.append(
            DocumentPart(SectionKind.UNFUNDED, anchor(board, "ofinansierade"), blocks, (), line(value.unfunded.title))
        )
    return parts


def _appendix(context: Context, silenced: Sequence[Silenced]) -> tuple[Section, ...]:
    anchor, say = context.anchors.of, context.say
    explained = tuple(Fact(line(word), (words(line(text)),)) for word, text in context.settings.word_list.items())
    return tuple(
        Section(kind, anchor(id), heading, blocks)
        for kind, id, heading, blocks in (
            (SectionKind.BODIES, "organ", say("Organ i planen"), bodies(context)),
            (SectionKind.WORD_LIST, "ordlista", say("Ordlista"), (Facts(explained),) if explained else ()),
            (SectionKind.EXCEPTIONS, "undantag", say("Undantag från kontrollen"), exceptions(context, silenced)),
        )
        if blocks
    )


def _contents(sections: tuple[Section, ...]) -> tuple[ContentsEntry, ...]:
    return tuple(
        ContentsEntry(section.anchor, section.heading, _contents(section.sections))
        for section in sections
        if section.heading and section.level <= CONTENTS_DOWN_TO and section.kind is not SectionKind.MORE
    )

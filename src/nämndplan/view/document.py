"""The whole document, put together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..diagnostics import Language
from ..frozen import frozen
from ..lint import Silenced
from ..model import Economy, FinancialGoals, Plan, PlanSettings, Position
from .answers import Answers, answers_of
from .assignments import council_assignments, handed_on, received_assignments
from .block import Blocks, Facts, Quotation
from .boards_at_hand import BoardsAtHand, FileStates
from .bodies import bodies
from .content import ContentsEntry, Section, SectionKind, at_level
from .context import Context
from .disposition import Arrangement
from .economy import frame_changes, unfunded
from .exceptions import exceptions
from .finance import financial_goals
from .goals import Below, board_goals, council_goals
from .governing_documents import governing_documents
from .inline import Fact, words
from .order import DocumentPart, Wanted
from .printed_tables import printed_tables
from .prose import prose
from .publishing import publishing_facts
from .text import line

CONTENTS_DOWN_TO = 3


@frozen(slots=False)
class PlanDocument:
    """The plan as a document, and what it was made with, for those who cut it or count in it."""

    context: Context
    boards: tuple[str, ...]
    answers: Answers
    title: str
    facts: Facts
    contents: tuple[ContentsEntry, ...]
    sections: tuple[Section, ...]
    usual: tuple[Section, ...]
    """The sections as they stand without a disposition: what the pages of a site are cut from."""


def document_of(
    plan: Plan,
    settings: PlanSettings,
    language: Language,
    silenced: Sequence[Silenced] = (),
    at_hand: BoardsAtHand | None = None,
    states: FileStates | None = None,
) -> PlanDocument:
    """The plan as a document, its fixed words in ``language``; ``silenced`` is what it lets stand against the rules.

    ``at_hand`` are the boards' sections as they were last made, ``states`` what the files hold now.
    """
    context = Context(plan, settings, language)
    boards = boards_of(plan)
    answers = answers_of(context, boards)

    def council_parts(wanted: Wanted, below: Below) -> Mapping[Position, list[DocumentPart]]:
        return _council_parts(context, answers, wanted, below)

    made = (at_hand or BoardsAtHand()).sections(context, states or {}, boards, _board)
    plans = {f"nämnder/{board}": section for board, section in zip(boards, made, strict=True)}
    others = {**plans, **_appendix(context, silenced)}
    arranged = Arrangement(context, "", settings.disposition, settings.sections, council_parts, others)
    sections = at_level(arranged.sections(), 2)
    facts = Facts(_facts(context))
    usual = at_level((*arranged.usual(), *others.values()), 2) if settings.disposition else sections
    return PlanDocument(context, boards, answers, line(settings.title), facts, _contents(sections), sections, usual)


def boards_of(plan: Plan) -> tuple[str, ...]:
    """The boards with a plan of their own, in the register's order."""
    places = {id: place for place, id in enumerate(plan.register.bodies)}
    return tuple(sorted(plan.boards, key=lambda board: (places.get(board, len(places)), board)))


def _facts(context: Context) -> tuple[Fact, ...]:
    settings = context.settings
    return (
        *context.fact("Organisation", settings.organisation),
        *context.fact("Planens period", settings.period.printed if settings.period else None),
        Fact(_year_word(context), (words(str(settings.year)),)),
        *context.decision(settings.decision),
        *publishing_facts(context),
    )


def _year_word(context: Context) -> str:
    """What the year is the year of: the plans of boards, beside the council's that may be for longer, or all of it."""
    plan = context.plan
    if not plan.has_board_plans or not (plan.goals or plan.council_assignments):
        return context.say("År")
    return context.say("Nämndplan för") if len(plan.boards) == 1 else context.say("Nämndplaner för")


def _council_parts(
    context: Context, answers: Answers, wanted: Wanted, below: Below
) -> Mapping[Position, list[DocumentPart]]:
    anchor, say, plan = context.anchors.of, context.say, context.plan
    parts: dict[Position, list[DocumentPart]] = {}
    if wanted("vision") and (vision := prose(context, ("vision",), context.settings.vision)):
        part = DocumentPart(SectionKind.VISION, anchor("vision"), (Quotation(vision),), otherwise=say("Vision"))
        parts[Position.VISION] = [part]
    goals = council_goals(context, wanted, below)
    parts[Position.GOALS] = [DocumentPart(SectionKind.GOALS, anchor("mål"), *goals, otherwise=context.goals_word)]
    assignments = council_assignments(context, answers, wanted)
    heading = line(plan.layout_of("").assignments.several or "") or say("Fullmäktiges uppdrag")
    parts[Position.ASSIGNMENTS] = [
        DocumentPart(SectionKind.ASSIGNMENTS, anchor("uppdrag"), *assignments, otherwise=heading)
    ]
    for finance in plan.of(FinancialGoals) if wanted("finansiella-mål") else ():
        content, own = financial_goals(context, finance.value), line(finance.value.title or "")
        heading = say("Finansiella mål")
        parts[Position.FINANCE] = [DocumentPart(SectionKind.FINANCE, anchor("finansiella-mål"), *content, own, heading)]
    parts[Position.DOCUMENTS] = _documents(context, "", wanted)
    if item := plan.economy(""):
        parts[Position.ECONOMY] = _economy(context, "", item.value, wanted)
    return parts


def _documents(context: Context, board: str, wanted: Wanted) -> list[DocumentPart]:
    item = context.plan.documents(board)
    if item is None or not wanted("styrdokument"):
        return []
    home = (*((board,) if board else ()), "styrdokument")
    listed, own = governing_documents(context, home, item.value), line(item.value.title or "")
    heading = context.say("Styrdokument")
    return [DocumentPart(SectionKind.DOCUMENTS, context.anchors.of(*home), *listed, own, heading)]


def _board(context: Context, board: str) -> Section:
    plan = context.plan.board_plan(board)
    value = plan.value if plan else None

    def parts(wanted: Wanted, _: Below) -> Mapping[Position, list[DocumentPart]]:
        return _board_parts(context, board, wanted)

    prose_sections = value.sections if value else {}
    sections = Arrangement(context, board, value.disposition if value else (), prose_sections, parts).sections()
    decision = context.decision(value.decision) if value else ()
    title = line(value.title) if value else context.name(board)
    blocks = (Facts(decision),) if decision else ()
    return Section(SectionKind.BOARD, context.anchors.of(board), title, blocks, sections)


def _board_parts(context: Context, board: str, wanted: Wanted) -> Mapping[Position, list[DocumentPart]]:
    anchor, say = context.anchors.of, context.say
    received: tuple[Blocks, tuple[Section, ...]] = ((), ())
    if wanted("mottagna_uppdrag"):
        received = received_assignments(context, board)
    goals = board_goals(context, board, wanted)
    called = line(context.plan.layout_of(board).assignments.several or "")
    parts: dict[Position, list[DocumentPart]] = {
        Position.GOALS: [DocumentPart(SectionKind.GOALS, anchor(board, "mål"), (), goals)],
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
                *handed_on(context, board, wanted),
                otherwise=called or (say("Övriga uppdrag") if any(received) else say("Uppdrag från nämnd")),
            ),
        ],
        Position.DOCUMENTS: _documents(context, board, wanted),
    }
    if item := context.plan.economy(board):
        parts[Position.ECONOMY] = _economy(context, board, item.value, wanted)
    return parts


def _economy(context: Context, board: str, value: Economy, wanted: Wanted) -> list[DocumentPart]:
    anchor, own = context.anchors.of, line(value.title or "")
    heading = context.say("Ramförändringar") if value.changes or value.total else context.say("Ekonomi")
    changes = frame_changes(context, board, value) if wanted("ramförändringar") else ()
    home = (board,) if board else ()
    shown = {id: table for id, table in value.tables.items() if wanted(f"tabell/ekonomi/{id}")}
    tables = printed_tables(context, home, shown, own or heading, value.unit)
    # With all of it placed elsewhere, not even its heading is left.
    own = own if changes or tables or wanted("ekonomi") else ""
    parts = [DocumentPart(SectionKind.ECONOMY, anchor(*home, "ekonomi"), (*changes, *tables), (), own, heading)]
    if value.unfunded and wanted("ofinansierade"):
        blocks = unfunded(context, board, value.unfunded, value.unit)
        parts.append(
            DocumentPart(SectionKind.UNFUNDED, anchor(board, "ofinansierade"), blocks, (), line(value.unfunded.title))
        )
    return parts


def _appendix(context: Context, silenced: Sequence[Silenced]) -> Mapping[str, Section]:
    anchor, say = context.anchors.of, context.say
    explained = tuple(Fact(line(word), (words(line(text)),)) for word, text in context.settings.word_list.items())
    return {
        id: Section(kind, anchor(id), heading, blocks)
        for kind, id, heading, blocks in (
            (SectionKind.BODIES, "organ", say("Organ i planen"), bodies(context)),
            (SectionKind.WORD_LIST, "ordlista", say("Ordlista"), (Facts(explained),) if explained else ()),
            (SectionKind.EXCEPTIONS, "undantag", say("Undantag från kontrollen"), exceptions(context, silenced)),
        )
        if blocks
    }


def _holds_a_goal(section: Section) -> bool:
    """Every goal is in the list of contents, however deep it stands."""
    return section.kind is SectionKind.GOAL or any(map(_holds_a_goal, section.sections))


def _contents(sections: tuple[Section, ...]) -> tuple[ContentsEntry, ...]:
    return tuple(
        ContentsEntry(section.anchor, section.heading, _contents(section.sections))
        for section in sections
        if section.heading and (section.level <= CONTENTS_DOWN_TO or _holds_a_goal(section))
        if section.kind is not SectionKind.MORE
    )

"""What is reported on the plan, as records: each report, each judgement with its derivation, texts and tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, ClassVar

from ...frozen import frozen
from ...model import (
    Activity,
    ActivityReport,
    AsPrinted,
    AssignmentReport,
    BoardFollowUp,
    BoardGoal,
    CouncilGoal,
    EconomyReport,
    FinancialGoal,
    FinancialReport,
    FollowUp,
    GoalNode,
    Indicator,
    IndicatorReport,
    Item,
    Model,
    Plan,
    PrintedTable,
    Register,
    Sheet,
)
from ...model import Section as ProseSection
from ...rules.follow_up.pairing import path_of, reports_on_assignments
from ...rules.follow_up.periods import period_of
from ...rules.follow_up.reported import title_of
from ...rules.follow_up.scales import ScaleKind
from ...rules.follow_up.status import Status, Verdict
from ...values import Measure, Quantity
from ..anchors import folded
from ..report import ReportSource, title_of_assignment
from ..text import line
from .column import Is, Models
from .grids import CellRecord, TableRecord, cells_of, table_of
from .indicators import PART_MARK
from .source import Home, RecordSource, id_of
from .values import BodyName, Decided, Measured, Money, body, clean, decided, measured, money, prose_text


class JudgedAs(StrEnum):
    """Where something stands, in the program's own words."""

    REACHED = "nås"
    PARTLY = "nås delvis"
    MISSED = "nås inte"
    CANNOT_BE_JUDGED = "går inte att bedöma"
    UNKNOWN = "okänt"
    NOT_REPORTED = "inte rapporterat"
    NOT_DUE = "mäts inte i perioden"
    ELSEWHERE = "följs upp av annan"
    NOT_BEGUN = "ej påbörjat"
    ONGOING = "pågår"
    LATE = "försenat"
    DONE = "genomfört"
    CLOSED = "avslutat utan åtgärd"
    CALLED_OFF = "inställt"


class Subject(StrEnum):
    """What is judged."""

    GOAL = "mål"
    BOARD_GOAL = "nämndens mål"
    SUBGOAL = "delmål"
    INDICATOR = "indikator"
    PART = "del av indikator"
    FINANCIAL = "finansiellt mål"
    ACTIVITY = "aktivitet"
    ASSIGNMENT = "uppdrag"


@frozen(slots=False, kw_only=True)
class ReportRecord:
    """En rapport om planen: vad den gäller, vem som beslutat om den och vad den säger i stort."""

    models: ClassVar[Models] = (FollowUp,)

    period: Annotated[str, Is("period", "Periodens id i planen.")]
    title: str
    kind: Annotated[str, Is(meaning="Vilket slags rapport det är.")]
    first: Annotated[date, Is("från", "Periodens första dag.")]
    last: Annotated[date, Is("till", "Periodens sista dag.")]
    statutory: Annotated[bool, Is(meaning="Om det är den rapport som lagen kräver.")]
    state: Annotated[str | None, Is(meaning="utkast eller klar.")] = None
    marking: Annotated[str | None, Is(meaning="En rad som gäller hela rapporten.")] = None
    submitted: date | None = None
    decision: Decided | None = None
    financial: Annotated[str | None, Is("hushållning_finansiellt", "Bedömningen av det finansiella perspektivet.")] = (
        None
    )
    financial_comment: Annotated[
        str | None, Is("hushållning_finansiellt_kommentar", "Den bedömningen i ord, i Markdown.")
    ] = None
    operational: Annotated[str | None, Is("hushållning_verksamhet", "Bedömningen av verksamhetsperspektivet.")] = None
    operational_comment: Annotated[
        str | None, Is("hushållning_verksamhet_kommentar", "Den bedömningen i ord, i Markdown.")
    ] = None
    balance_forecast: Annotated[Money | None, Is("balanskrav_prognos", "Balanskravsresultatet enligt prognosen.")] = (
        None
    )
    balance_outcome: Annotated[Money | None, Is("balanskrav_utfall", "Balanskravsresultatet när året är slut.")] = None
    balance_comment: Annotated[str | None, Is("balanskrav_kommentar", "Bedömningen i ord, i Markdown.")] = None
    auditors: Annotated[str | None, Is("revisorer", "Revisorernas bedömning, ordagrant.")] = None
    auditors_date: Annotated[date | None, Is("revisorer_datum", "Dagen för den bedömningen.")] = None
    auditors_document: Annotated[str | None, Is("revisorer_dokument", "Var den bedömningen finns att läsa.")] = None
    auditors_comment: Annotated[str | None, Is("revisorer_kommentar", "Mer om den bedömningen, i Markdown.")] = None
    accepted: Annotated[tuple[str, ...], Is("undantag", "Det som lagen kräver och rapporten saknar, med skälet.")] = ()
    address: Annotated[str, Is("adress", "Adressen till rapporten i den publicerade planen.")]


@frozen(slots=False, kw_only=True)
class JudgementRecord:
    """Hur det går för något i planen enligt en rapport, och hur bedömningen är gjord."""

    period: Annotated[str, Is("period", "Rapporten.", "rapporter.period")]
    sort: Annotated[Subject, Is("slag", "Vad det är som bedöms.")]
    id: Annotated[str, Is("id", "Dess id i planen, så som i planens egna tabeller.")]
    board: Annotated[str | None, Is("nämnd", "Nämnden; tomt för fullmäktiges.")] = None
    title: Annotated[str, Is("titel", "Vad det heter.")]
    standing: Annotated[JudgedAs | None, Is("läge", "Hur det går; tomt för en del av en indikator.")] = None
    word: Annotated[str | None, Is("ord", "Organisationens eget ord för läget.")] = None
    calculated: Annotated[JudgedAs | None, Is("uträknat", "Det som siffrorna och principen ger.")] = None
    why: Annotated[str | None, Is("härledning", "Hur bedömningen är gjord, en rad för varje led.")] = None
    reason: Annotated[str | None, Is("skäl", "Varför bedömningen är en annan än den uträknade.")] = None
    judged_by: Annotated[BodyName | None, Is("bedömt_av", "Organet som har bedömt, om det är ett annat.")] = None
    followed_by: Annotated[BodyName | None, Is("följs_upp_av", "Organet som rapporterar det i stället.")] = None
    trend: Annotated[str | None, Is("trend", "uppåt, nedåt eller oförändrad sedan förra gången.")] = None
    outcome: Annotated[Measured | None, Is("utfall", "Utfallet för perioden.")] = None
    forecast: Annotated[Measured | None, Is("prognos", "Prognosen för helåret.")] = None
    unit: Annotated[str | None, Is("enhet", "Enheten, när den inte står i värdena.")] = None
    as_of: Annotated[str | None, Is("mätt", "När utfallet är mätt.")] = None
    hidden: Annotated[str | None, Is("visas_inte", "Skälet till att värdena inte publiceras.")] = None
    revised: Annotated[tuple[str, ...], Is("reviderat", "Utfall för tidigare år som har räknats om.")] = ()
    share: Annotated[Measured | None, Is("färdigt", "Hur stor del som är gjord.")] = None
    due: Annotated[str | None, Is("klart", "När det blev eller väntas bli klart.")] = None
    from_plan: Annotated[str | None, Is("från_plan", "Året vars plan uppdraget följt med från.")] = None
    continuation: Annotated[str | None, Is("fortsättning", "kvarstår, avslutas, återtas eller ersätts.")] = None
    replaced_by: Annotated[str | None, Is("ersätts_av", "Id för uppdraget som ersätter.")] = None
    decision: Annotated[Decided | None, Is("beslut", "Uppdragsgivarens beslut om fortsättningen.")] = None
    comment: Annotated[str | None, Is("kommentar", "Kommentaren, i Markdown.")] = None
    action: Annotated[str | None, Is("åtgärd", "Vad som görs, i Markdown.")] = None


@frozen(slots=False, kw_only=True)
class ReportTextRecord:
    """Brödtext i en rapport: fullmäktiges, eller en nämnds."""

    period: Annotated[str, Is("period", "Rapporten.", "rapporter.period")]
    board: Annotated[str | None, Is("nämnd", "Nämnden; tomt för fullmäktiges text.")] = None
    heading: Annotated[str | None, Is("rubrik", "Rubriken.")] = None
    state: Annotated[str | None, Is("läge", "utkast eller klar, för en nämnds rapport.")] = None
    submitted: Annotated[date | None, Is("lämnad", "Dagen då nämnden lämnade sin rapport.")] = None
    decision: Annotated[Decided | None, Is("beslut", "Nämndens beslut om rapporten.")] = None
    text: Annotated[str | None, Is("text", "Texten, i Markdown.")] = None


@frozen(slots=False, kw_only=True)
class ReportTableRecord(TableRecord):
    """En tabell så som en rapport trycker den."""

    period: Annotated[str, Is("period", "Rapporten.", "rapporter.period")]


@frozen(slots=False, kw_only=True)
class ReportCellRecord(CellRecord):
    """En ruta i en rapports tabell. Rader och kolumner räknas från 1, rubriker och tomma rutor med."""

    table: Annotated[str, Is("tabell", "Tabellen.", "rapporttabeller.id")]


def reports(source: RecordSource) -> Iterator[ReportRecord]:
    """Every report."""
    for report in source.reports:
        value = report.period.value
        management, balance, auditors = value.management, value.balance, value.auditors
        financial = management.financial if management else None
        operational = management.operational if management else None
        yield ReportRecord(
            period=report.id,
            title=line(value.title),
            kind=value.kind.value,
            first=value.period.start,
            last=value.period.end,
            statutory=value.is_statutory,
            state=value.state.value if value.state else None,
            marking=clean(value.marking),
            submitted=value.submitted,
            decision=decided(value.decision, source.register),
            financial=clean(financial.judgement) if financial else None,
            financial_comment=prose_text(financial.comment) if financial else None,
            operational=clean(operational.judgement) if operational else None,
            operational_comment=prose_text(operational.comment) if operational else None,
            balance_forecast=_money(balance.forecast, balance.unit) if balance else None,
            balance_outcome=_money(balance.outcome, balance.unit) if balance else None,
            balance_comment=prose_text(balance.comment) if balance else None,
            auditors=clean(auditors.judgement) if auditors else None,
            auditors_date=auditors.date if auditors else None,
            auditors_document=auditors.document if auditors else None,
            auditors_comment=prose_text(auditors.comment) if auditors else None,
            accepted=tuple(f"{line(what)}: {line(why)}" for what, why in value.accepted.items()),
            address=_page(source, report.id),
        )


def _money(amount: Quantity | AsPrinted | None, unit: str | None) -> Money | None:
    return None if amount is None else money(amount, unit or "")


def _page(source: RecordSource, period: str) -> str:
    return source.page(f"uppfoljning-{folded(period)}.html")


def judgements(source: RecordSource) -> Iterator[JudgementRecord]:
    """Everything that is judged, in the order of the report."""
    for report in source.reports:
        for _, goal, answers in report.goals:
            for holder in (*((goal,) if goal else ()), *answers):
                yield from _holder(report, holder)
        for item in report.plan.of(FinancialGoal):
            yield _record(report, Subject.FINANCIAL, item, report.found.financial_goal(item))
        for told in reports_on_assignments(report.id, report.plan):
            yield _assignment(report, told)


_HOLDERS: Mapping[type[Model], Subject] = {
    CouncilGoal: Subject.GOAL,
    BoardGoal: Subject.BOARD_GOAL,
    GoalNode: Subject.SUBGOAL,
}


def _holder(report: ReportSource, holder: Item[Any]) -> Iterator[JudgementRecord]:
    """A goal or sub-goal, and what stands below it."""
    found = report.found
    yield _record(report, _HOLDERS[type(holder.value)], holder, found.of(holder))
    below = (item for item in report.plan.items if item.parent is holder)
    for item in below:
        match item.value:
            case Indicator():
                yield _record(report, Subject.INDICATOR, item, found.indicator(item))
                yield from _parts(report, item)
            case Activity():
                yield _record(report, Subject.ACTIVITY, item, found.activity(item))
            case GoalNode():
                yield from _holder(report, item)


def _record(report: ReportSource, subject: Subject, item: Item[Any], verdict: Verdict) -> JudgementRecord:
    told = report.report(item)
    bare = JudgementRecord(
        period=report.id,
        sort=subject,
        id=_id(subject, item),
        board=item.board or None,
        title=line(title_of(item, report.plan)),
    )
    return _with(report, bare, told.value if told else None, verdict)


def _id(subject: Subject, item: Item[Any]) -> str:
    """The id that the thing has in the plan's own tables."""
    path = path_of(item)
    match subject:
        case Subject.FINANCIAL:
            return id_of(("finansiellt-mål", path[-1]))
        case Subject.INDICATOR | Subject.ACTIVITY:
            between = "" if subject is Subject.INDICATOR else "aktivitet"
            home: Home = (*path[:-1], between, path[-1])
        case _:
            home = path
    return id_of((item.board, "mål", *home))


def _parts(report: ReportSource, item: Item[Indicator]) -> Iterator[JudgementRecord]:
    told: Item[IndicatorReport] | None = report.report(item)
    every = item.value.every_part
    for route, part in (told.value.every_part if told else {}).items():
        planned = every.get(route)
        bare = JudgementRecord(
            period=report.id,
            sort=Subject.PART,
            id=PART_MARK.join((_id(Subject.INDICATOR, item), *map(line, route[1::2]))),
            board=item.board or None,
            title=line((planned.title if planned else None) or route[-1]),
        )
        yield _with(report, bare, part, None)


def _assignment(report: ReportSource, told: Item[AssignmentReport]) -> JudgementRecord:
    bare = JudgementRecord(
        period=report.id,
        sort=Subject.ASSIGNMENT,
        id=id_of(("uppdrag", path_of(told)[-1])),
        board=told.board or None,
        title=title_of_assignment(report, told),
    )
    return _with(report, bare, told.value, report.found.assignment(told))


_STANDINGS: Mapping[Status, JudgedAs] = {status: JudgedAs[status.name] for status in Status}
_KINDS = {
    Subject.GOAL: ScaleKind.GOALS,
    Subject.BOARD_GOAL: ScaleKind.GOALS,
    Subject.SUBGOAL: ScaleKind.SUBGOALS,
    Subject.INDICATOR: ScaleKind.INDICATORS,
    Subject.FINANCIAL: ScaleKind.GOALS,
    Subject.ACTIVITY: ScaleKind.ACTIVITIES,
    Subject.ASSIGNMENT: ScaleKind.ASSIGNMENTS,
}


def _with(report: ReportSource, bare: JudgementRecord, told: Any, verdict: Verdict | None) -> JudgementRecord:
    """The record with what is told; a value that is to be hidden stands in no form."""
    known = {field.name: getattr(bare, field.name) for field in fields(bare)}
    if verdict is not None:
        known["standing"] = _STANDINGS[verdict.standing]
        known["word"] = report.word(verdict, _KINDS[bare.sort])
        known["calculated"] = _STANDINGS[verdict.calculated] if verdict.calculated else None
        known["why"] = "\n".join(report.derivation_lines(verdict.why))
    if told is not None:
        known |= _told(report, told)
    return JudgementRecord(**known)


def _told(report: ReportSource, told: Any) -> dict[str, Any]:
    hidden = clean(getattr(told, "hidden", None))
    register = report.plan.register
    decision = getattr(told, "decision", None)
    trend, continuation = getattr(told, "trend", None), getattr(told, "continuation", None)
    as_of = getattr(told, "measured", None)
    return {
        "hidden": hidden,
        "outcome": None if hidden else _value(getattr(told, "outcome", None)),
        "forecast": None if hidden else _value(getattr(told, "forecast", None)),
        "unit": clean(getattr(told, "unit", None)),
        "as_of": line(as_of.printed) if as_of else None,
        "revised": tuple(
            f"{line(at.printed)}: {line(value.printed)}" for at, value in getattr(told, "revised", {}).items()
        ),
        "reason": clean(getattr(told, "reason", None)),
        "judged_by": _body(getattr(told, "judged_by", None), register),
        "followed_by": _body(getattr(told, "followed_by", None), register),
        "trend": trend.value if trend else None,
        "share": _value(getattr(told, "share", None)),
        "due": clean(told.due) if isinstance(told, ActivityReport | AssignmentReport) else None,
        "from_plan": clean(getattr(told, "from_plan", None)),
        "continuation": continuation.value if continuation else None,
        "replaced_by": getattr(told, "replaced_by", None),
        "decision": decided(decision, register),
        "comment": prose_text(told.comment),
        "action": prose_text(getattr(told, "action", None)),
    }


def _body(reference: str | None, register: Register) -> BodyName | None:
    return body(reference, register) if reference else None


def _value(value: Measure | AsPrinted | None) -> Measured | None:
    return None if value is None else measured(value)


def report_texts(source: RecordSource) -> Iterator[ReportTextRecord]:
    """The council's sections, each board's, and when each board decided; the comments on the money."""
    for report in source.reports:
        for section in report.period.value.sections.values():
            yield _text(report, "", section)
        for item in _of(report, BoardFollowUp):
            value = item.value
            yield ReportTextRecord(
                period=report.id,
                board=item.board,
                heading=clean(value.title),
                state=value.state.value if value.state else None,
                submitted=value.submitted,
                decision=decided(value.decision, source.register),
            )
            for section in value.sections.values():
                yield _text(report, item.board, section)
        for kind, heading in ((FinancialReport, "Finansiella mål"), (EconomyReport, "Ekonomi")):
            for item in _of(report, kind):
                if text := prose_text(item.value.comment):
                    said, board = report.context.say(heading), item.board or None
                    yield ReportTextRecord(period=report.id, board=board, heading=said, text=text)


def _text(report: ReportSource, board: str, section: ProseSection) -> ReportTextRecord:
    heading, text = line(section.heading), prose_text(section.text)
    return ReportTextRecord(period=report.id, board=board or None, heading=heading, text=text)


def _of(report: ReportSource, kind: type[Any]) -> Iterator[Item[Any]]:
    return (item for item in report.plan.follow_up.of(kind) if period_of(item) == report.id)


def _sheets(report: ReportSource, plan: Plan) -> Iterator[tuple[Home, Sheet]]:
    """Every printed table of a report, and the ids that lead to it."""
    for item in plan.follow_up.of(PrintedTable):
        if period_of(item) == report.id:
            economy = item.above(EconomyReport)
            section = item.parent if item.parent and not economy else None
            above = ("avsnitt", section.id) if section else ()
            home = ("uppföljning", report.id, *((item.board,) if item.board else ()), *above, "tabell", item.id)
            yield home, Sheet(item, economy.value.unit if economy else "")


def report_tables(source: RecordSource) -> Iterator[ReportTableRecord]:
    """Every printed table of every report."""
    for report in source.reports:
        for home, sheet in _sheets(report, source.plan):
            base = table_of(home, sheet, _page(source, report.id))
            yield ReportTableRecord(period=report.id, **_fields(base))


def report_cells(source: RecordSource) -> Iterator[ReportCellRecord]:
    """Every cell of them."""
    for report in source.reports:
        for home, sheet in _sheets(report, source.plan):
            for cell in cells_of(source, id_of(home), sheet):
                yield ReportCellRecord(**_fields(cell))


def _fields(record: Any) -> dict[str, Any]:
    return {field.name: getattr(record, field.name) for field in fields(record)}

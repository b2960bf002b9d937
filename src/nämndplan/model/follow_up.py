"""Follow-up: what came of the plan, in files beside it that mirror it, so that the adopted text stays as decided.

See docs/adr/041-follow-up-beside-the-plan.md.
"""

from enum import Enum
from typing import Annotated

from pydantic import ConfigDict, Field

from .alternatives import AmountField, OutcomeField
from .base import Model
from .decision import Decision
from .indicator import Outcomes, each_part
from .mentions import Mentions
from .principle import TrendShown
from .section import Sections
from .table import Tables
from .types import Date, DateSpanText, Id, Prose, Text, TimePeriodText, WebAddress, YesOrNo


class Report(Model):
    """A part of what is reported. Its validator is made when a follow-up is first read: most plans have none."""

    model_config = ConfigDict(defer_build=True)


class ReportKind(Enum):
    """What sort of report a period makes."""

    MONTH = "månadsrapport"
    TERTIAL = "tertialrapport"
    INTERIM = "delårsrapport"
    BOARD_YEAR = "verksamhetsberättelse"
    YEAR = "årsredovisning"
    OTHER = "annan"

    @property
    def is_statutory(self) -> bool:
        """True for the reports that the law demands, unless the plan says otherwise of one of them."""
        return self in {ReportKind.INTERIM, ReportKind.YEAR}


class ReportState(Enum):
    """How far a report has come."""

    DRAFT = "utkast"
    FINISHED = "klar"


class Demanded(Enum):
    """What the law demands of an interim report."""

    PERIOD = "period"
    GOALS = "mål"
    ECONOMY = "hushållning"
    BALANCE = "balanskrav"
    RESULT = "resultaträkning"
    BALANCE_SHEET = "balansräkning"


class Perspective(Report):
    """One side of good economic management: the judgement, in words of the goals' scale."""

    judgement: Text | None = Field(None, alias="bedömning", description="Bedömningen, med ett ord ur målens skala.")
    comment: Prose | None = Field(None, alias="kommentar", description="Bedömningen i ord, i Markdown.")


class Management(Report):
    """God ekonomisk hushållning, in its two perspectives."""

    financial: Perspective | None = Field(None, alias="finansiellt", description="Det finansiella perspektivet.")
    operational: Perspective | None = Field(None, alias="verksamhet", description="Verksamhetsperspektivet.")


class BalanceRequirement(Report):
    """Balanskravet: the result after adjustments, as it is forecast or as it came out."""

    unit: Text | None = Field(None, alias="enhet", description="Enheten: mnkr, tkr …")
    forecast: AmountField | None = Field(None, alias="prognos", description="Balanskravsresultatet enligt prognosen.")
    outcome: AmountField | None = Field(None, alias="utfall", description="Balanskravsresultatet när året är slut.")
    comment: Prose | None = Field(None, alias="kommentar", description="Bedömningen i ord, i Markdown.")


class AuditorsJudgement(Report):
    """Revisorernas bedömning of whether the result agrees with the council's goals."""

    judgement: Text = Field(alias="bedömning", description="Revisorernas bedömning, ordagrant.")
    date: Date | None = Field(None, alias="datum", description="Dagen för bedömningen.")
    document: WebAddress | None = Field(None, alias="dokument", description="Var bedömningen finns att läsa.")
    comment: Prose | None = Field(None, alias="kommentar", description="Mer om bedömningen, i Markdown.")


class FollowUp(Report):
    """File: uppföljning/<period>/uppföljning.yaml. What the period is, and what the council's report says."""

    title: Text = Field(alias="titel", description="Rapportens namn, till exempel Delårsrapport 2024.")
    kind: Annotated[ReportKind, Field(strict=False)] = Field(alias="slag", description="Vilket slags rapport det är.")
    period: DateSpanText = Field(alias="period", description="Första och sista dagen: 2024-01-01–2024-08-31.")
    statutory: YesOrNo | None = Field(
        None,
        alias="lagstadgad",
        description="Om det är den rapport som lagen kräver. Utan nyckeln är delårsrapporter och årsredovisningar det.",
    )
    state: Annotated[ReportState, Field(strict=False)] | None = Field(
        None, alias="läge", description="utkast eller klar. Ett utkast säger i varje dokument att det är ett."
    )
    marking: Text | None = Field(
        None, alias="märkning", description="En rad överst i varje dokument, till exempel Påhittade uppgifter."
    )
    submitted: Date | None = Field(
        None, alias="lämnad", description="Dagen då rapporten lämnades till fullmäktige och revisorerna."
    )
    decision: Decision | None = Field(None, alias="beslut", description="Fullmäktiges beslut om rapporten.")
    management: Management | None = Field(
        None, alias="hushållning", description="God ekonomisk hushållning: bedömningen av de två perspektiven."
    )
    balance: BalanceRequirement | None = Field(None, alias="balanskrav", description="Bedömningen av balanskravet.")
    auditors: AuditorsJudgement | None = Field(None, alias="revisorer", description="Revisorernas bedömning.")
    accepted: dict[Text, Text] = Field(
        {},
        alias="undantag",
        description="Det som lagen kräver och rapporten saknar, med skälet, som rapporten trycker: balanskrav: …",
    )
    sections: Sections = Field({}, alias="avsnitt", description="Brödtext i rapporten.")

    @property
    def is_statutory(self) -> bool:
        """True for the report that the law demands."""
        return self.kind.is_statutory if self.statutory is None else self.statutory


class BoardFollowUp(Report):
    """File: uppföljning/<period>/nämnder/<board>/uppföljning.yaml. The board's own words, and its decision."""

    title: Text | None = Field(None, alias="titel", description="Nämndens rapport, om den har ett eget namn.")
    state: Annotated[ReportState, Field(strict=False)] | None = Field(
        None, alias="läge", description="utkast eller klar. Ett utkast säger i varje dokument att det är ett."
    )
    submitted: Date | None = Field(None, alias="lämnad", description="Dagen då nämnden lämnade sin rapport.")
    decision: Decision | None = Field(None, alias="beslut", description="Nämndens beslut om rapporten.")
    sections: Sections = Field({}, alias="avsnitt", description="Nämndens brödtext.")


class JudgedReport(Report):
    """What is judged, by whom, and what is said of it."""

    judgement: Text | None = Field(None, alias="bedömning", description="Bedömningen, med ett ord ur skalan.")
    reason: Text | None = Field(
        None,
        alias="skäl",
        description="Varför bedömningen är en annan än den som räknas fram, eller inte går att göra.",
    )
    judged_by: Text | None = Field(None, alias="bedömt_av", description="Organet som har bedömt, om det är ett annat.")
    trend: Annotated[TrendShown, Field(strict=False)] | None = Field(
        None, alias="trend", description="Vart det är på väg sedan förra gången. Säger inget om målet nås."
    )
    comment: Prose | None = Field(None, alias="kommentar", description="Kommentar i Markdown.")
    action: Prose | None = Field(None, alias="åtgärd", description="Vad som görs när målet inte nås, i Markdown.")
    mentions: Mentions = Field({})


class PartReport(Report):
    """The outcome of one part of an indicator."""

    outcome: OutcomeField | None = Field(None, alias="utfall", description="Delens utfall för perioden.")
    forecast: OutcomeField | None = Field(None, alias="prognos", description="Delens prognos för helåret.")
    hidden: Text | None = Field(
        None, alias="dölj", description="Skälet till att värdet inte publiceras, till exempel färre än fem personer."
    )
    parts: dict[Text, "PartReport"] = Field(
        {}, alias="uppdelning", description="Utfallen för delens egna delar. Samma nycklar som i planen."
    )
    comment: Prose | None = Field(None, alias="kommentar", description="Kommentar i Markdown.")


class ValueReport(JudgedReport):
    """The outcome of something that has a target."""

    outcome: OutcomeField | None = Field(None, alias="utfall", description="Utfallet för perioden.")
    forecast: OutcomeField | None = Field(None, alias="prognos", description="Prognosen för helåret.")
    unit: Text | None = Field(None, alias="enhet", description="Enheten, så att den går att jämföra med planens.")
    measured: TimePeriodText | None = Field(
        None, alias="mätt", description="När utfallet är mätt: 2024-08-31, T1 2024."
    )


class IndicatorReport(ValueReport):
    """The outcome of an indicator."""

    followed_by: Text | None = Field(
        None, alias="följs_upp_av", description="Organet som rapporterar det här i stället; då saknas inget."
    )
    hidden: Text | None = Field(
        None, alias="dölj", description="Skälet till att värdet inte publiceras, till exempel färre än fem personer."
    )
    parts: dict[Text, PartReport] = Field(
        {}, alias="uppdelning", description="Delarnas utfall: kvinnor och män, enheter. Samma nycklar som i planen."
    )
    revised: Outcomes = Field(
        {}, alias="reviderat", description="Utfall för tidigare år som har räknats om, och som ersätter planens."
    )

    @property
    def every_part(self) -> dict[tuple[str, ...], PartReport]:
        """What is said of its parts, each before its own parts, by the keys that lead to it."""
        return dict(each_part(self))


class ActivityReport(Report):
    """How far an activity has come."""

    status: Text | None = Field(None, alias="status", description="Hur långt den har kommit, med ett ord ur skalan.")
    share: OutcomeField | None = Field(None, alias="färdigt", description="Hur stor del som är gjord: 80 %.")
    due: Text | None = Field(None, alias="klart", description="När den blev eller väntas bli klar.")
    comment: Prose | None = Field(None, alias="kommentar", description="Kommentar i Markdown.")
    action: Prose | None = Field(None, alias="åtgärd", description="Vad som görs när den är försenad, i Markdown.")


class GoalReport(JudgedReport):
    """What came of a goal or a sub-goal. Files: uppföljning/<period>/mål/<id>.yaml, …/nämnder/<board>/mål/<id>.yaml."""

    followed_by: Text | None = Field(
        None, alias="följs_upp_av", description="Organet som rapporterar det här i stället; då saknas inget."
    )
    subgoals: dict[Id, "GoalReport"] = Field({}, alias="delmål", description="Delmålen, med samma id som i planen.")
    indicators: dict[Id, IndicatorReport] = Field(
        {}, alias="indikatorer", description="Indikatorerna, med samma id som i planen."
    )
    activities: dict[Id, ActivityReport] = Field(
        {}, alias="aktiviteter", description="Aktiviteterna, med samma id som i planen."
    )


class GoalReports(Report):
    """Several of the council's goals in one file, uppföljning/<period>/mål/<id>.yaml."""

    goals: dict[Id, GoalReport] = Field(alias="mål", description="Målen, med samma id som i planen.")


class Continuation(Enum):
    """What becomes of an assignment after the period."""

    GOES_ON = "kvarstår"
    ENDS = "avslutas"
    WITHDRAWN = "återtas"
    REPLACED = "ersätts"

    @property
    def ends(self) -> bool:
        """True when the assignment is no more after it."""
        return self is not Continuation.GOES_ON


class AssignmentReport(Report):
    """How far an assignment has come, and what is to become of it."""

    title: Text | None = Field(None, alias="titel", description="Uppdragets text, när det inte finns i årets plan.")
    from_plan: Text | None = Field(
        None, alias="från_plan", description="Året vars plan uppdraget följt med från: 2023."
    )
    status: Text | None = Field(None, alias="status", description="Hur långt det har kommit, med ett ord ur skalan.")
    share: OutcomeField | None = Field(None, alias="färdigt", description="Hur stor del som är gjord: 80 %.")
    continuation: Annotated[Continuation, Field(strict=False)] | None = Field(
        None, alias="fortsättning", description="Vad som händer med uppdraget efter perioden; nämnden föreslår."
    )
    replaced_by: Id | None = Field(None, alias="ersätts_av", description="Uppdraget som ersätter det här: ett id.")
    due: Text | None = Field(None, alias="klart", description="När det blev eller väntas bli klart.")
    comment: Prose | None = Field(None, alias="kommentar", description="Kommentar i Markdown.")
    action: Prose | None = Field(None, alias="åtgärd", description="Vad som görs när det är försenat, i Markdown.")
    mentions: Mentions = Field({})
    decision: Decision | None = Field(None, alias="beslut", description="Uppdragsgivarens beslut om fortsättningen.")


class AssignmentReports(Report):
    """Several assignments in one file, uppföljning/<period>/uppdrag/<id>.yaml."""

    assignments: dict[Id, AssignmentReport] = Field(alias="uppdrag", description="Uppdragen, med id som nyckel.")


class FinancialReport(Report):
    """File: uppföljning/<period>/finansiella-mål.yaml."""

    goals: dict[Id, ValueReport] = Field(alias="mål", description="De finansiella målen, med samma id som i planen.")
    comment: Prose | None = Field(None, alias="kommentar", description="Kommentar om målen tillsammans, i Markdown.")
    mentions: Mentions = Field({})


class EconomyReport(Report):
    """Files: uppföljning/<period>/ekonomi.yaml, uppföljning/<period>/nämnder/<board>/ekonomi.yaml."""

    unit: Text = Field("", alias="enhet", description="Enheten i tabeller som inte har en egen: tkr, mnkr …")
    tables: Tables = Field({}, alias="tabeller", description="Tabeller så som de är tryckta, med id som nyckel.")
    comment: Prose | None = Field(None, alias="kommentar", description="Kommentar om ekonomin, i Markdown.")
    mentions: Mentions = Field({})

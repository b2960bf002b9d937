"""Finding one's way in the model: what stands at a place, and where a key belongs."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, get_args, get_origin

from ...diagnostics import Sentence, say
from ...model import (
    KINDS,
    TAG_MARK,
    Accessibility,
    Activity,
    ActivityLayout,
    ActivityReport,
    AddingUp,
    Adopted,
    AsPrinted,
    Assignment,
    AssignmentLayout,
    AssignmentList,
    AssignmentPart,
    AssignmentReport,
    AssignmentReports,
    AuditorsJudgement,
    BalanceRequirement,
    BoardFollowUp,
    BoardGoal,
    BoardGoalList,
    BoardPlan,
    Body,
    Category,
    Contact,
    CouncilGoal,
    CouncilGoalList,
    Decision,
    DispositionPart,
    Economy,
    EconomyReport,
    FinancialGoal,
    FinancialGoals,
    FinancialLimit,
    FinancialReport,
    FollowUp,
    FrameChange,
    GoalLayout,
    GoalLevel,
    GoalNode,
    GoalReport,
    GoalReports,
    GoverningDocument,
    GoverningDocuments,
    Group,
    Indicator,
    IndicatorLayout,
    IndicatorReport,
    InnerPost,
    InTitle,
    KeyFigure,
    KoladaCopy,
    Layout,
    Look,
    Management,
    Model,
    Organisation,
    OwnWords,
    Part,
    PartReport,
    Perspective,
    PlanSettings,
    Post,
    Principle,
    PrintedTable,
    Publishing,
    ReceivedAssignment,
    Reviewed,
    RuleSetting,
    Scales,
    ScaleStep,
    Section,
    Stamp,
    SubGoalLayout,
    TableColumn,
    TableRow,
    Total,
    Unfunded,
    ValueReport,
)
from ...model.types import TimePeriodText
from ...values import read_time_period

Loc = tuple[int | str, ...]

NAMES: dict[type[Model], tuple[Sentence, Sentence]] = {
    PlanSettings: (say("Planen"), say("plan.yaml")),
    Look: (say("Utseendet"), say("utseendet, i plan.yaml")),
    RuleSetting: (say("Regeln"), say("en regel, under regler i plan.yaml")),
    Section: (say("Avsnittet"), say("ett avsnitt, under avsnitt")),
    GoalLevel: (say("Nivån"), say("en nivå, under nivåer i plan.yaml")),
    Decision: (say("Beslutet"), say("ett beslut, under beslut")),
    OwnWords: (say("De egna orden"), say("de egna orden, under egna_ord i plan.yaml")),
    Publishing: (say("Publiceringen"), say("publiceringen, under publicering i plan.yaml")),
    Accessibility: (say("Tillgängligheten"), say("tillgängligheten, under publicering i plan.yaml")),
    Contact: (say("Kontakten"), say("kontakten, under publicering i plan.yaml")),
    Reviewed: (say("Granskningen"), say("granskat.yaml")),
    Adopted: (say("Det beslutade"), say("en fil i mappen beslut")),
    KoladaCopy: (say("Kopian av Kolada"), say("kolada.yaml")),
    KeyFigure: (say("Nyckeltalet"), say("ett nyckeltal, i kolada.yaml")),
    Stamp: (say("Stämpeln"), say("en lydelse, i granskat.yaml")),
    Organisation: (say("Registret"), say("organisation.yaml")),
    Body: (say("Organet"), say("ett organ, under organ i organisation.yaml")),
    Group: (say("Gruppen"), say("en grupp, under grupper i organisation.yaml")),
    CouncilGoal: (say("Målet"), say("fullmäktiges mål, i mappen mål")),
    BoardGoal: (say("Målet"), say("nämndens målfil, i nämndens mapp mål")),
    GoalNode: (say("Delmålet"), say("ett delmål, under delmål")),
    Activity: (say("Aktiviteten"), say("en aktivitet, under aktiviteter")),
    Indicator: (say("Indikatorn"), say("en indikator, under indikatorer")),
    Part: (say("Delen"), say("en del av en indikator, under uppdelning")),
    Assignment: (say("Uppdraget"), say("ett uppdrag, i mappen uppdrag")),
    AssignmentPart: (say("Delpunkten"), say("en delpunkt, under delar")),
    AssignmentList: (say("Uppdragslistan"), say("en lista med uppdrag, i mappen uppdrag")),
    CouncilGoalList: (say("Mållistan"), say("en lista med mål, i mappen mål")),
    BoardGoalList: (say("Mållistan"), say("en lista med mål, i nämndens mapp mål")),
    BoardPlan: (say("Nämndplanen"), say("nämndplan.yaml")),
    ReceivedAssignment: (say("Det mottagna uppdraget"), say("ett mottaget uppdrag, under mottagna_uppdrag")),
    Economy: (say("Ekonomin"), say("ekonomi.yaml, överst i filen")),
    FrameChange: (say("Ramförändringen"), say("en ramförändring, under ramförändringar")),
    Post: (say("Posten"), say("en post, under poster")),
    InnerPost: (say("Delposten"), say("en delpost, under varav")),
    PrintedTable: (say("Tabellen"), say("en tabell, under tabeller")),
    TableColumn: (say("Kolumnen"), say("en kolumn, under kolumner i en tabell")),
    TableRow: (say("Raden"), say("en rad, under rader i en tabell")),
    Total: (say("Totalen"), say("totalen, under totalt")),
    Unfunded: (say("Bilagan"), say("bilagan, under ofinansierade")),
    FinancialGoals: (say("Avsnittet"), say("finansiella-mål.yaml")),
    FinancialGoal: (say("Det finansiella målet"), say("ett finansiellt mål, under mål i finansiella-mål.yaml")),
    FinancialLimit: (say("Gränsen"), say("en gräns, under målvärde i ett finansiellt mål")),
    GoverningDocuments: (say("Listan"), say("styrdokument.yaml")),
    Category: (say("Kategorin"), say("en kategori, under kategorier")),
    GoverningDocument: (say("Styrdokumentet"), say("ett styrdokument, under dokument")),
    DispositionPart: (say("Delen av dokumentet"), say("en del av dokumentet, under disposition")),
    Layout: (say("Uppställningen"), say("uppställningen, under uppställning")),
    GoalLayout: (say("Uppställningen av mål"), say("uppställningen av mål")),
    SubGoalLayout: (say("Uppställningen av delmål"), say("uppställningen av delmål")),
    IndicatorLayout: (say("Uppställningen av indikatorer"), say("uppställningen av indikatorer")),
    ActivityLayout: (say("Uppställningen av aktiviteter"), say("uppställningen av aktiviteter")),
    AssignmentLayout: (say("Uppställningen av uppdrag"), say("uppställningen av uppdrag")),
    Principle: (say("Uppföljningen"), say("uppföljningen, under uppföljning i plan.yaml")),
    Scales: (say("Skalan"), say("skalan, under uppföljning i plan.yaml")),
    ScaleStep: (say("Steget"), say("ett steg på en skala, i plan.yaml")),
    AddingUp: (say("Regeln"), say("hur bedömningar vägs ihop, under uppföljning i plan.yaml")),
    FollowUp: (say("Uppföljningen"), say("periodens uppföljning.yaml")),
    BoardFollowUp: (say("Uppföljningen"), say("nämndens uppföljning.yaml")),
    Management: (say("Hushållningen"), say("hushållningen, i periodens uppföljning.yaml")),
    Perspective: (say("Perspektivet"), say("ett perspektiv, under hushållning")),
    BalanceRequirement: (say("Balanskravet"), say("balanskravet, i periodens uppföljning.yaml")),
    AuditorsJudgement: (say("Revisorernas bedömning"), say("revisorernas bedömning, i periodens uppföljning.yaml")),
    GoalReport: (say("Uppföljningen av målet"), say("uppföljningen av ett mål eller delmål")),
    GoalReports: (say("Uppföljningen av målen"), say("en lista med uppföljda mål")),
    IndicatorReport: (say("Uppföljningen av indikatorn"), say("uppföljningen av en indikator")),
    PartReport: (say("Uppföljningen av delen"), say("uppföljningen av en del av en indikator")),
    ValueReport: (say("Uppföljningen av det finansiella målet"), say("uppföljningen av ett finansiellt mål")),
    ActivityReport: (say("Uppföljningen av aktiviteten"), say("uppföljningen av en aktivitet")),
    AssignmentReport: (say("Uppföljningen av uppdraget"), say("uppföljningen av ett uppdrag")),
    AssignmentReports: (say("Uppföljningen av uppdragen"), say("en lista med uppföljda uppdrag")),
    FinancialReport: (say("Uppföljningen"), say("periodens finansiella-mål.yaml")),
    EconomyReport: (say("Uppföljningen av ekonomin"), say("periodens ekonomi.yaml")),
    AsPrinted: (say("Värdet"), say("ett värde som behålls så som det är tryckt")),
    InTitle: (say("Värdet"), say("ett värde som titeln redan har")),
}
"""What each model is called, and where in a plan it stands."""


def aliases(model: type[Model] | None) -> tuple[str, ...]:
    """The keys that a model has."""
    return tuple(field.alias or name for name, field in model.model_fields.items()) if model else ()


def meaning(model: type[Model] | None, key: str) -> str:
    """The description of a key."""
    fields = model.model_fields.values() if model else ()
    return next((field.description or "" for field in fields if field.alias == key), "").rstrip(".")


def annotation_at(model: type[Model], loc: Loc) -> Any:
    """The type that a value at a location ought to have, as far as it is a model or a mapping; else None."""
    current: Any = model
    for part in loc:
        if isinstance(part, str) and part.startswith(TAG_MARK):
            current = _tagged(part, current)
        elif _is_model(current) and isinstance(part, int):
            continue
        elif _is_model(current):
            field = next((field for field in current.model_fields.values() if field.alias == part), None)
            current = _inside(field.annotation) if field else None
        else:
            current = _inside(get_args(current)[-1]) if get_origin(current) is dict else None
    is_value = current is AsPrinted and f"{TAG_MARK}printed" not in loc
    return None if is_value else current


def _tagged(tag: str, current: Any) -> Any:
    """What a field that may hold several shapes holds, by its shape's tag."""
    if tag == f"{TAG_MARK}printed":
        return AsPrinted
    if tag == f"{TAG_MARK}title":
        return InTitle
    return dict[TimePeriodText, current] if tag == f"{TAG_MARK}periods" else current


def model_at(model: type[Model], loc: Loc) -> type[Model] | None:
    """The model whose keys stand at a location."""
    found = annotation_at(model, loc)
    return found if _is_model(found) else None


def entry_model(annotation: Any) -> type[Model] | None:
    """The model of a mapping's entries, for mappings of objects by id."""
    found = _inside(get_args(annotation)[-1]) if get_origin(annotation) is dict else None
    return found if _is_model(found) else None


def is_by_period(annotation: Any) -> bool:
    """True for mappings whose keys are periods."""
    if get_origin(annotation) is not dict:
        return False
    return any(getattr(mark, "reader", None) is read_time_period for mark in get_args(get_args(annotation)[0])[1:])


@cache
def every_key() -> frozenset[str]:
    """Every key that some model has."""
    return frozenset(alias for model in NAMES for alias in aliases(model))


def homes(key: str, model: type[Model] | None, root: type[Model]) -> tuple[Sentence, ...]:
    """Where in a plan a key that is not one of a model's belongs: inside it, else in the same file, else elsewhere."""
    for candidates in (
        _below(model) if model else (),
        _below(root),
        tuple(kind.model for kind in KINDS),
        tuple(found for kind in KINDS for found in _below(kind.model)),
    ):
        known = [candidate for candidate in candidates if key in aliases(candidate) and candidate != model]
        if found := [NAMES[candidate][1] for candidate in known if candidate in NAMES]:
            return tuple(dict.fromkeys(found))[:2]
    return ()


@cache
def _below(model: type[Model]) -> tuple[type[Model], ...]:
    """The models inside a model, those nearest to it first."""
    found: list[type[Model]] = []
    level = [model]
    while level:
        level = [child for parent in level for child in _children(parent) if child not in found]
        found += dict.fromkeys(level)
    return tuple(dict.fromkeys(found))


def _children(model: type[Model]) -> Iterator[type[Model]]:
    for field in model.model_fields.values():
        inside = _inside(field.annotation)
        while get_origin(inside) is dict:
            inside = _inside(get_args(inside)[-1])
        if _is_model(inside):
            yield inside


def _is_model(annotation: Any) -> bool:
    return isinstance(annotation, type) and issubclass(annotation, Model)


def _inside(annotation: Any) -> Any:
    """What an annotation is about, without Optional and Annotated."""
    if _is_model(annotation) or get_origin(annotation) is dict:
        return annotation
    inner = (_inside(argument) for argument in get_args(annotation))
    return next((found for found in inner if found is not None), None)

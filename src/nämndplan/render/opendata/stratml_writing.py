"""StratML's elements, in the order that its schema wants."""

from __future__ import annotations

from collections.abc import Iterable

from ...view.records import BodyRecord, Form, PlanRecord
from .markup import Element, add, document
from .stratml_parts import Actor, Aim, Goal, Measurement, PerformanceIndicator

_SPACE = "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport"
_EXACT = {Form.NUMBER, Form.LIMIT}
"""Forms whose number alone says what the value is, with the limit's sign beside it."""


def write(plan: PlanRecord, bodies: Iterable[BodyRecord], goals: tuple[Goal, ...]) -> bytes:
    """The whole document."""
    root = Element("PerformancePlanOrReport", {"xmlns": _SPACE, "Type": "Performance_Plan"})
    add(root, "Name", plan.title)
    core = add(root, "StrategicPlanCore")
    organisation = add(core, "Organization")
    add(organisation, "Name", plan.organisation)
    _identify(organisation, "organisation", "plan")
    for body in bodies:
        actor = add(organisation, "Stakeholder", attributes={"StakeholderTypeType": _kind(body)})
        add(actor, "Name", body.name)
    if plan.vision:
        vision = add(core, "Vision")
        add(vision, "Description", plan.vision)
        _identify(vision, "vision", "plan")
    for goal in goals:
        _goal(core, goal)
    _administration(root, plan)
    if plan.published.email:
        add(add(root, "Submitter"), "EmailAddress", plan.published.email)
    return document(root)


def _kind(body: BodyRecord) -> str:
    return "Generic_Group" if body.sort.value == "grupp" else "Organization"


def _administration(root: Element, plan: PlanRecord) -> None:
    start, end = plan.span
    about = add(root, "AdministrativeInformation")
    add(about, "StartDate", f"{start}-01-01")
    add(about, "EndDate", f"{end}-12-31")
    if plan.decision and plan.decision.date:
        add(about, "PublicationDate", plan.decision.date.isoformat())
    if plan.published.address:
        add(about, "Source", plan.published.address)


def _goal(core: Element, goal: Goal) -> None:
    element = add(core, "Goal")
    _head(element, goal)
    for aim in goal.aims:
        inside = add(element, "Objective")
        _head(inside, aim)
        for indicator in aim.indicators:
            _indicator(inside, indicator)


def _head(element: Element, thing: Goal | Aim) -> None:
    add(element, "Name", thing.title)
    add(element, "Description", thing.description)
    _identify(element, thing.id, "g" if isinstance(thing, Goal) else "o")
    if thing.sequence:
        add(element, "SequenceIndicator", thing.sequence)
    for actor in thing.actors:
        _actor(element, actor)
    if thing.about:
        add(element, "OtherInformation", thing.about)


def _identify(element: Element, id: str, kind: str) -> None:
    """An XML id; the kind comes first, since an XML id begins with a letter."""
    if id:
        add(element, "Identifier", f"{kind}.{id}")


def _actor(element: Element, actor: Actor) -> None:
    stakeholder = add(element, "Stakeholder", attributes={"StakeholderTypeType": "Organization"})
    add(stakeholder, "Name", actor.name)
    role = add(stakeholder, "Role")
    add(role, "Name", actor.role)
    add(role, "RoleType", "Performer")


def _indicator(element: Element, indicator: PerformanceIndicator) -> None:
    exact = any(result.value.form in _EXACT for result in indicator.results)
    kind = {"PerformanceIndicatorType": "Quantitative" if exact else "Qualitative"}
    inside = add(element, "PerformanceIndicator", attributes=kind)
    add(inside, "MeasurementDimension", indicator.title)
    add(inside, "UnitOfMeasurement", indicator.unit or _common_unit(indicator))
    _identify(inside, indicator.id, "i")
    for year in sorted({result.year or 0 for result in indicator.results}):
        instance = add(inside, "MeasurementInstance")
        of_year = [result for result in indicator.results if (result.year or 0) == year]
        for result in sorted(of_year, key=lambda result: not result.is_target):
            _result(instance, result)
    if indicator.about:
        add(inside, "OtherInformation", indicator.about)


def _common_unit(indicator: PerformanceIndicator) -> str:
    """The unit in the values, when all have the same."""
    units = {result.value.unit for result in indicator.results if result.value.number is not None}
    return next(iter(units)) or "" if len(units) == 1 else ""


def _result(instance: Element, result: Measurement) -> None:
    element = add(instance, "TargetResult" if result.is_target else "ActualResult")
    value = result.value
    if result.year:
        add(element, "StartDate", f"{result.year}-01-01")
        add(element, "EndDate", f"{result.year}-12-31")
    if value.form in _EXACT and value.number is not None:
        add(element, "NumberOfUnits", f"{value.number:f}")
    if value.form is not Form.NUMBER:
        descriptor = add(element, "Descriptor")
        add(descriptor, "DescriptorName", value.form.value)
        add(descriptor, "DescriptorValue", value.operator or value.printed)
    add(element, "Description", f"{value.printed} ({value.note})" if value.note else value.printed)

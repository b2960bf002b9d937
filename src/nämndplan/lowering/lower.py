"""From trees to typed models."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from pydantic import ValidationError

from ..diagnostics import Finding, Place, Span, say
from ..model import Item, Model
from ..syntax import Document
from .classify import PlanFile

Lowered = tuple[Item[Any] | None, tuple[Finding, ...], tuple[Place, ...]]
"""The file's object, what was found, and the places that cannot be relied on."""


def load_again(plan_file: PlanFile, document: Document) -> tuple[Finding, ...]:
    """What is wrong in the second entry of each key that stands twice: the object has the first."""
    last = document.with_last()
    second = [Place(plan_file.file, route) for route in document.twice]
    return tuple(
        replace(finding, where=last.locate(finding.where), notes=(), fix=None)
        for finding in load_file(plan_file, last)[1]
        if isinstance(finding.where, Place) and any(place.covers(finding.where) for place in second)
    )


def load_file(plan_file: PlanFile, document: Document) -> Lowered:
    """Read one file's tree as the model of its kind."""
    file = plan_file.file
    faults = tuple(Place(file, route) for route in document.faults)
    is_whole = () not in document.faults
    if document.tree is None:
        return None, (), faults
    if not isinstance(document.tree, dict):
        headline = say("Filen ska bestå av nycklar och värden")
        hint = say("Börja varje rad överst i filen med en nyckel och kolon, till exempel titel: …")
        return None, (Finding("NP117", Place(file), headline, hint=hint),) if is_whole else (), (Place(file),)
    if not document.tree:
        headline = say("Filen är tom")
        hint = say("Skriv innehållet, eller ta bort filen.")
        return None, (Finding("NP104", Span(file), headline, hint=hint),) if is_whole else (), (Place(file),)
    findings: tuple[Finding, ...] = ()
    value: Model | None
    try:
        value = plan_file.kind.model_of(document.tree).model_validate(document.tree)
    except ValidationError as error:
        from .recovery import read_on  # with all that is known of misfits; most files have none

        value, told, spoiled = read_on(plan_file.kind.model_of(document.tree), file, document, error)
        findings = tuple(finding for finding in told if not _follows_a_slip(finding, document))
        faults += tuple(Place(file, route) for route in spoiled)
    if value is None:
        return None, findings, (*faults, Place(file))
    return Item(plan_file.id or plan_file.board, value, Place(file), plan_file.board), findings, faults


def _follows_a_slip(finding: Finding, document: Document) -> bool:
    """True for the shape of what stands on a line that was put right to be read at all: the slip is told already."""
    if finding.code != "NP117" or document.source.text == document.mended.text:
        return False
    line = (document.locate(finding.where) if isinstance(finding.where, Place) else finding.where).start.line
    return document.source.line(line) != document.mended.line(line)

"""What has no place in a plan at all, and what nobody has a better word for."""

from __future__ import annotations

from ...diagnostics import say
from ..events import MAX_DEPTH, MAX_ENTRIES, TOO_DEEP, TOO_MANY
from .scene import Scene
from .slip import Slip


def nested_too_deep(scene: Scene) -> Slip | None:
    """More levels than any plan has; nothing deeper is read."""
    if scene.fault.problem != TOO_DEEP:
        return None
    return Slip(
        scene.source.span(scene.fault.index, scene.fault.index + 1),
        say("Innehållet är nästlat djupare än {most} nivåer", most=MAX_DEPTH),
        say("Ta bort onödiga indrag eller klamrar."),
    )


def too_many_entries(scene: Scene) -> Slip | None:
    """More than anyone writes by hand; nothing further is read."""
    if scene.fault.problem != TOO_MANY:
        return None
    return Slip(
        scene.source.span(scene.fault.index, scene.fault.index + 1),
        say("Filen har fler än {most} uppgifter, och resten läses inte", most=MAX_ENTRIES),
        say("Dela upp innehållet på flera filer."),
    )


def new_document(scene: Scene) -> Slip | None:
    """``...`` in the middle of a file."""
    for line in scene.suspects:
        if line.text.rstrip() in {"...", "---"} and scene.before(line.number):
            return Slip(
                scene.span(line),
                say("Raden {mark} delar filen i två dokument", mark=line.text.rstrip()),
                say("Ta bort raden."),
                (((line.number, ""),),),
            )
    return None


def unknown(scene: Scene) -> Slip:
    """None of the slips we know."""
    return Slip(
        scene.span(scene.line),
        say("Filen går inte att läsa från den här raden"),
        say("Se efter att raden har formen nyckel: värde och att indrag, citattecken och klamrar stämmer."),
    )

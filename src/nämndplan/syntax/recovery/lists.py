"""Lists: dashes out of line, without their space, or missing; brackets left open."""

from __future__ import annotations

from collections.abc import Iterator

from ... import lazy_re as re
from ...diagnostics import Note, say
from ..events import DASH_IN_TEXT
from .scene import Scene, SourceLine
from .slip import Slip, one_line


def dash_among_keys(scene: Scene) -> Slip | None:
    """``- besökare:`` beside ``scener:``: what has an id takes no dash."""
    beside = [scene.line, *_beside(scene, scene.line)]
    dashed = [line for line in reversed(beside) if line.dash]
    plain = next((line for line in beside if not line.dash), None)
    if not dashed or plain is None or any(line.value or not line.key for line in (plain, *dashed)):
        return None
    first = dashed[0]
    return Slip(
        scene.span(first, first.indent, first.indent + 1),
        say("Raden börjar med ett streck, men raderna som den hör ihop med har ett id"),
        say(
            "Ta bort strecket, och börja {key}: rakt under eller över {other}:.",
            key=first.key,
            other=plain.key,
        ),
        (tuple((line.number, f"{' ' * line.indent}{line.text[line.indent + len(line.dash) :]}") for line in dashed),),
        note=Note(scene.head_span(plain), say("den här har inget streck")),
    )


def _beside(scene: Scene, line: SourceLine) -> Iterator[SourceLine]:
    """The lines above that are indented as far, as long as none is indented less."""
    number = line.number
    while (number := scene.before(number)) and (above := scene.read(number)).indent >= line.indent:
        if above.indent == line.indent:
            yield above


def dash_without_space(scene: Scene) -> Slip | None:
    """``-Text`` among list items."""
    for line in scene.suspects:
        if line.key or line.dash or not re.match(r"-[^\s\-0-9]", line.value) or not _sibling(scene, line):
            continue
        return Slip(
            scene.span(line, line.value_at, line.value_at + 1),
            say("Det saknas ett mellanslag efter strecket"),
            say("Skriv - {text}", text=line.value[1:]),
            one_line(line, line.saying(f"- {line.value[1:]}")),
        )
    return None


def missing_dash(scene: Scene) -> Slip | None:
    """A line of text straight under list items."""
    for line in scene.suspects:
        if line.key or line.dash or not line.value:
            continue
        sibling = _sibling(scene, line)
        if sibling and sibling.indent == line.indent:
            return Slip(
                scene.span(line),
                say("Raden saknar streck"),
                say(
                    "Är det en ny punkt i listan: skriv ett streck och ett mellanslag först. Fortsätter punkten "
                    "ovanför: dra in raden två mellanslag till."
                ),
                one_line(line, line.saying(f"- {line.value}")),
            )
    return None


def uneven_list(scene: Scene) -> Slip | None:
    """A dash that is not straight under the others; deeper ones are read as text by YAML."""
    line = scene.line
    if not line.dash:
        return None
    sibling = _sibling(scene, line)
    if sibling is None:
        return _dash_under_text(scene, line) if scene.fault.problem == DASH_IN_TEXT else None
    if sibling.indent == line.indent:
        return None
    return Slip(
        scene.span(line, line.indent, line.indent + 1),
        say("Listpunkten är inte indragen lika långt som de andra"),
        say("Sätt strecket rakt under de andra, {count} mellanslag in.", count=sibling.indent),
        one_line(line, " " * sibling.indent + line.text.lstrip()),
        note=Note(scene.head_span(sibling), say("så långt är den här indragen")),
    )


def _dash_under_text(scene: Scene, line: SourceLine) -> Slip:
    above = scene.read(scene.before(line.number))
    return Slip(
        scene.span(line),
        say("Raden börjar med ett streck men läses som en fortsättning på texten ovanför"),
        say(
            "Ska det vara en lista: skriv varje punkt på egen rad under nyckeln, med streck framför. Är det löpande "
            "text: skriv den på en rad, inom citattecken."
        ),
        note=Note(scene.span(above), say("texten ovanför")),
    )


def _sibling(scene: Scene, line: SourceLine) -> SourceLine | None:
    """The nearest list item above, as long as nothing else comes between."""
    number = line.number
    while number := scene.before(number):
        above = scene.read(number)
        if above.dash:
            return above
        if above.key:
            return None
    return None


def _strange_inside(scene: Scene, index: int) -> Slip:
    return Slip(
        scene.source.span(index, index + 1),
        say("Något inom klamrarna går inte att läsa"),
        say("Sätt citattecken om texterna, eller skriv varje uppgift på en egen rad utan klamrar."),
    )


def open_bracket(scene: Scene) -> Slip | None:
    """``till: [a, b`` without its end."""
    index = scene.fault.context_index
    mark = "" if index is None else scene.source.text[index : index + 1]
    if "flow" not in scene.fault.context or index is None or mark not in {"[", "{"}:
        return None
    closing = "]" if mark == "[" else "}"
    if closing in scene.source.text[index:].split("\n")[0]:
        return _strange_inside(scene, index)
    line = scene.read(scene.source.position(index).line)
    return Slip(
        scene.source.span(index, index + 1),
        say("Klammern {mark} som börjar här avslutas aldrig", mark=mark),
        say("Sätt ett {closing} där listan slutar, och komma mellan värdena.", closing=closing),
        one_line(line, line.saying(line.value + closing)),
    )

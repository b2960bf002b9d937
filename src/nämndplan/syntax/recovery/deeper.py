"""A line indented more than the one above, which has a value already: one of the two stands wrong."""

from __future__ import annotations

from ...diagnostics import Note, say
from .indents import evidence, moved_to, shifted
from .scene import Scene, SourceLine
from .slip import Slip


def value_and_children(scene: Scene) -> list[Slip]:
    """``a: 1`` followed by a deeper ``b: 2``: guesses at which of them was meant to stand where."""
    line, above = scene.line, scene.read(scene.before(scene.line.number))
    if not (line.key and above.key and above.value and line.indent > above.indent):
        return []
    below = _level_from(scene, line)
    too_deep, lost = _too_deep(scene, line, above, below), _lost_indent(scene, line, above, below)
    if lost is None:
        return [too_deep]
    return [lost, too_deep] if len(below) > 1 else [too_deep, lost]


def _too_deep(scene: Scene, line: SourceLine, above: SourceLine, below: list[SourceLine]) -> Slip:
    """What is written under a value: it belongs beside it, or the value ought not to be there."""
    block = range(line.number, scene.block(below[-1]).stop)
    beside = shifted(scene, block, above.indent - line.indent)
    under = ((above.number, above.saying("").rstrip()),)
    level = (*_level_above(scene, above.number, above.indent), *_level_from(scene, above))
    beside_keys = {other.key for other in level}
    return Slip(
        scene.head_span(line),
        say("Raden är indragen längre än raden ovanför"),
        say(
            "Hör {key} ihop med raden ovanför ska indraget vara lika stort. Hör den till {parent} kan {parent} inte "
            "också ha ett värde på samma rad.",
            key=line.key,
            parent=above.key,
        ),
        (under,) if len(below) > 1 or line.key in beside_keys else (beside,),
        range(above.number, block.stop),
        Note(scene.span(above), say("raden ovanför")),
        weight=evidence(scene, _only(line), above.indent - line.indent),
    )


def _lost_indent(scene: Scene, line: SourceLine, above: SourceLine, below: list[SourceLine]) -> Slip | None:
    """The lines just above have lost their indentation, if those above them stand as far in as this one.

    Right under a line without a value they have, too, when their key is one that the file has elsewhere.
    """
    first = above
    while (other := _before(scene, first)) and other.indent == above.indent and other.value:
        first = other
    is_headed = other is not None and not other.value and other.indent < line.indent and _is_known(scene, above)
    siblings = _level_above(scene, first.number, line.indent)
    keys = {sibling.key for sibling in siblings}
    if not (siblings or is_headed) or keys & {sibling.key for sibling in below}:
        return None
    return moved_to(scene, line, first, range(first.number, line.number), line.indent)


def _only(line: SourceLine) -> range:
    return range(line.number, line.number + 1)


def _is_known(scene: Scene, line: SourceLine) -> bool:
    return bool(scene.indents_of(line.key, _only(line)))


def _before(scene: Scene, line: SourceLine) -> SourceLine | None:
    number = scene.before(line.number)
    return scene.read(number) if number else None


def _level_above(scene: Scene, number: int, indent: int) -> list[SourceLine]:
    """The lines just above that are indented as far, nearest first; what stands deeper is passed over."""
    level = []
    while (number := scene.before(number)) and (other := scene.read(number)).indent >= indent:
        level += [other] if other.indent == indent else []
    return level


def _level_from(scene: Scene, line: SourceLine) -> list[SourceLine]:
    """A line and those below it that are indented as far."""
    level = [line]
    while (number := scene.block(level[-1]).stop) <= scene.source.line_count:
        other = scene.read(number)
        if other.indent != line.indent:
            break
        level.append(other)
    return level

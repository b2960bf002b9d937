"""Indentation: tabs, hard spaces, and lines that fit under nothing above them."""

from __future__ import annotations

from collections.abc import Iterator

from ... import lazy_re as re
from ...diagnostics import EXAMPLE_YEARS, Note, Sentence, say
from .scene import Scene, SourceLine
from .slip import Mend, Slip

_TABS = re.compile(r"[ ]*\t[ \t]*(?=\S)")
_HARD = re.compile("[ ]*[\N{NO-BREAK SPACE}\N{FIGURE SPACE}\N{NARROW NO-BREAK SPACE}]\\s*(?=\\S)")
TAB_WIDTHS = (2, 4, 8)
MOST_ROWS = 2_000


def tab_indent(scene: Scene) -> Slip | None:
    """Tabs at the start of lines: all of them in one finding."""
    near = (scene.line.number, scene.line.number + 1)
    if not any(_TABS.match(scene.source.line(number)) for number in near):
        return None
    numbers = [n for n in range(1, scene.source.line_count + 1) if _TABS.match(scene.source.line(n))]
    first = scene.read(numbers[0])
    return Slip(
        scene.span(first, first.text.index("\t"), first.indent),
        say("Raden är indragen med tabb"),
        say("YAML vill ha mellanslag. Byt varje tabb mot två mellanslag (det går att ställa in i redigeraren)."),
        tuple(_spaced(scene, numbers, width) for width in TAB_WIDTHS),
        label=_and_more(len(numbers) - 1),
        code="NP114",
    )


def _spaced(scene: Scene, numbers: list[int], width: int) -> Mend:
    return tuple((n, re.sub(r"^\s+", lambda m: m[0].replace("\t", " " * width), scene.source.line(n))) for n in numbers)


def hard_indent(scene: Scene) -> Slip | None:
    """Hard spaces at the start of a line, pasted from a web page or a document."""
    first = max(1, scene.line.number - 5)
    near = range(first, min(scene.line.number + 1, scene.source.line_count) + 1)
    numbers = [number for number in near if _HARD.match(scene.source.line(number))]
    if not numbers:
        return None
    line = scene.read(numbers[0])
    return Slip(
        scene.span(line, 0, line.indent),
        say("Raden är indragen med hårda mellanslag"),
        say("Ta bort tecknen i början av raden och skriv vanliga mellanslag i stället."),
        (tuple((n, re.sub(r"^\s+", lambda m: " " * len(m[0]), scene.source.line(n))) for n in numbers),),
        label=_and_more(len(numbers) - 1),
    )


def blank_corner(scene: Scene) -> Slip | None:
    """A table whose first line is indented further than the others, since its first cell is empty."""
    for number in range(scene.line.number, max(scene.line.number - MOST_ROWS, 0), -1):
        header = scene.read(number)
        if header.value != "|" or number + 2 > scene.source.line_count:
            continue
        first, second = scene.source.line(number + 1), scene.read(number + 2)
        row = scene.read(number + 1)
        if not first.lstrip(" ").startswith("|") or not header.indent < second.indent < row.indent:
            return None
        return Slip(
            scene.span(row, row.indent, len(first)),
            say("Tabellens första rad börjar med en tom ruta, och är då indragen längre än de andra"),
            say("Börja varje rad i tabellen med ett lodstreck: | Nämnd | {plan_year}.", **EXAMPLE_YEARS),
            (tuple(_with_stroke(scene, number + 1, second.indent)),),
        )
    return None


def _with_stroke(scene: Scene, number: int, indent: int) -> Iterator[tuple[int, str]]:
    """The lines of a table from one on, each with a stroke where the others begin."""
    while number <= scene.source.line_count:
        text = scene.source.line(number)
        if text.strip() and len(text) - len(text.lstrip(" ")) < indent:
            return
        yield number, f"{text[:indent]}| {text[indent:]}" if text.strip() else text
        number += 1


def uneven_indent(scene: Scene) -> list[Slip]:
    """A line whose indentation is none of those above: it, or one just above it, stands wrong.

    Several lines may be the wrong one. Each guess is weighed by where the same keys
    stand in the rest of the file.
    """
    line = scene.line
    if not line.has_content:
        return []
    culprits = [_step_out(scene, line), line, _first_child(scene, line)]
    return [slip for culprit in culprits if culprit for slip in _guesses(scene, line, culprit)]


def _guesses(scene: Scene, line: SourceLine, culprit: SourceLine) -> list[Slip]:
    if culprit.number == line.number:
        moved, levels = scene.block(line), _levels_above(scene, line)
    elif culprit.indent < line.indent:
        moved, levels = range(culprit.number, culprit.number + 1), [line.indent]
    else:
        moved, levels = range(culprit.number, line.number), [line.indent]
    return [moved_to(scene, line, culprit, moved, level) for level in levels]


def moved_to(scene: Scene, line: SourceLine, culprit: SourceLine, moved: range, level: int) -> Slip:
    """The guess that a line, and what moves with it, ought to be indented as far as some level."""
    shift = level - culprit.indent
    other = _nearest_at(scene, culprit, level)
    return Slip(
        scene.head_span(culprit),
        say("Raden är inte indragen lika långt som de rader den hör ihop med"),
        say(
            "Rader som hör ihop börjar i samma kolumn: {name} är indragen {here} mellanslag, {other} {there}.",
            name=_name(culprit),
            here=culprit.indent,
            other=_name(other),
            there=other.indent,
        ),
        (shifted(scene, moved, shift),),
        range(min(culprit.number, line.number), scene.block(line).stop),
        Note(scene.head_span(other), say("så långt är den här indragen")),
        weight=evidence(scene, moved, shift),
    )


def _name(line: SourceLine) -> str:
    return line.key or line.value.split(" ")[0]


def _step_out(scene: Scene, line: SourceLine) -> SourceLine | None:
    """The line that ended the block which a line would have gone on with."""
    step = None
    number = line.number
    while number := scene.before(number):
        above = scene.read(number)
        if above.indent == line.indent:
            return step
        if above.indent < line.indent:
            step = above
    return None


def _first_child(scene: Scene, line: SourceLine) -> SourceLine | None:
    """The first line written under the same line as this one, but deeper."""
    header = scene.header(line)
    first = (header.number if header else 0) + 1
    children = (scene.read(number) for number in range(first, line.number))
    return next((child for child in children if child.has_content), None)


def _levels_above(scene: Scene, line: SourceLine) -> list[int]:
    """The indentations that the line could have had, nearest first."""
    levels: list[int] = []
    number = line.number
    while number := scene.before(number):
        above = scene.read(number)
        if not levels or above.indent < min(levels):
            levels.append(above.indent)
    return sorted(levels, key=lambda level: (abs(level - line.indent), level))[:4]


def _nearest_at(scene: Scene, line: SourceLine, level: int) -> SourceLine:
    """The line nearest to one that is indented just as far as it ought to be."""
    last = scene.source.line_count
    others = (scene.read(n) for n in range(1, last + 1) if n != line.number)
    fitting = [other for other in others if other.has_content and other.indent == level]
    return min(fitting, key=lambda other: abs(other.number - line.number), default=line)


def shifted(scene: Scene, numbers: range, shift: int) -> Mend:
    """Lines moved sideways."""
    lines = [scene.read(number) for number in numbers]
    return tuple((n.number, " " * max(0, n.indent + shift) + n.text.lstrip()) for n in lines if n.has_content)


def evidence(scene: Scene, numbers: range, shift: int) -> int:
    """How well a move agrees with where the same keys stand elsewhere in the file."""
    moved = scene.read(numbers[0])
    elsewhere = scene.indents_of(moved.key, numbers)
    return (moved.indent + shift in elsewhere) - (moved.indent in elsewhere)


def _and_more(count: int) -> Sentence | None:
    return (
        say("och {count} rader till i filen", count=count) if count > 1 else say("och en rad till") if count else None
    )

"""Colons: one too many, one too few, or one without its space."""

from __future__ import annotations

from ... import lazy_re as re
from ...diagnostics import say
from .scene import Scene, SourceLine
from .slip import Slip, entry, one_line, quoted

_NO_SPACE = re.compile(r"(?P<key>[^\s:#'\"]+):(?P<value>[^\s:/].*)")
_NO_SPACE_IN_BRACES = re.compile(r"(?<=[{,])(?P<lead>\s*)(?P<key>[^\s:{},\"']+):(?=[^\s/])")
_HARD_SPACE = re.compile("(?P<key>[^:]+):[\N{NO-BREAK SPACE}\N{FIGURE SPACE}\N{NARROW NO-BREAK SPACE}]\\s*")
_YEAR = re.compile("[12][0-9]{3}")
LOOK_BACK = 40


def colon_in_text(scene: Scene) -> Slip | None:
    """``titel: Mål: fyra``."""
    line = scene.line
    if "mapping values are not allowed" not in scene.fault.problem or not line.key:
        return None
    if not re.search(r":(\s|$)", line.value) or line.value[0] in "`@%*&!|>[]{},?'\"":
        return None
    return Slip(
        scene.span(line, scene.column, scene.column + 1),
        say("Texten innehåller ett kolon och måste stå inom citattecken"),
        say("Skriv {entry}", entry=entry(line, quoted(line.value))),
        one_line(line, line.saying(quoted(line.value))),
    )


def missing_space(scene: Scene) -> Slip | None:
    """``titel:Trygg vardag``; it is often noticed only further down."""
    for line in _lines_up_to(scene):
        match = _NO_SPACE.fullmatch(line.value)
        if line.key or not match or not _is_a_key(match["key"], line, scene):
            continue
        colon = line.value_at + match.end("key")
        return Slip(
            scene.span(line, colon, colon + 1),
            say("Det saknas ett mellanslag efter kolonet"),
            say("Skriv {key}: {value}", key=match["key"], value=match["value"]),
            one_line(line, f"{line.text[: colon + 1]} {line.text[colon + 1 :]}"),
        )
    return None


def hard_space(scene: Scene) -> Slip | None:
    """A hard space after the colon looks like any other, but the line has no key then."""
    for line in _lines_up_to(scene):
        match = _HARD_SPACE.match(line.text)
        if not match or match["key"].lstrip().startswith(("#", '"', "'")):
            continue
        return Slip(
            scene.span(line, match.end("key"), match.end()),
            say("Tecknet efter kolonet är ett hårt mellanslag"),
            say("Ta bort det och skriv ett vanligt mellanslag i stället. De ser likadana ut."),
            one_line(line, f"{line.text[: match.end('key')]}: {line.text[match.end() :]}"),
        )
    return None


def missing_space_in_braces(scene: Scene) -> Slip | None:
    """``{2022:11}``."""
    for line in scene.suspects:
        match = _NO_SPACE_IN_BRACES.search(line.text)
        if not match:
            continue
        return Slip(
            scene.span(line, match.end() - 1, match.end()),
            say("Det saknas ett mellanslag efter kolonet"),
            say("Skriv {key}: och sedan värdet, med ett mellanslag emellan.", key=match["key"]),
            one_line(line, _NO_SPACE_IN_BRACES.sub(r"\g<lead>\g<key>: ", line.text)),
        )
    return None


def missing_colon(scene: Scene) -> Slip | None:
    """``titel Trygg vardag``, or ``utfall`` above the years: a line of a mapping with no colon."""
    for line in _lines_up_to(scene):
        if line.key or line.dash or not line.value:
            continue
        key, _, value = line.value.partition(" ")
        has_children = not value and scene.read(_below(scene, line)).indent > line.indent
        if not (has_children or (value and _is_a_key(key, line, scene, is_suspect=False))):
            continue
        mended = f"{key}: {value}".rstrip()
        return Slip(
            scene.span(line, line.value_at, line.value_at + len(key)),
            say("Det saknas ett kolon efter {key}", key=key),
            say("Skriv {entry}", entry=mended),
            one_line(line, line.saying(mended)),
        )
    return _first_line(scene) or _stray_line(scene)


def _first_line(scene: Scene) -> Slip | None:
    """``titel Trygg vardag`` at the top of a file, or first under a key: nothing above that it could go on from."""
    line = scene.read(scene.before(scene.line.number))
    above = scene.read(scene.before(line.number)) if scene.before(line.number) else None
    if line.key or line.dash or not scene.line.key or scene.line.indent != line.indent:
        return None
    if above and (above.indent >= line.indent or above.value):
        return None
    key, _, value = line.value.partition(" ")
    mended = f"{key}: {value}".rstrip()
    return Slip(
        scene.span(line),
        say("Raden har ingen nyckel"),
        say("Skriv {entry}, om {key} är nyckeln. Är raden en kommentar: skriv # först.", entry=mended, key=key)
        if key.islower()
        else say("Är raden en kommentar: skriv # först. Är det en uppgift: skriv nyckel, kolon och värde."),
        (((line.number, ""),),),
        range(line.number, line.number + 1),
    )


def _stray_line(scene: Scene) -> Slip | None:
    if "could not find expected ':'" not in scene.fault.problem or scene.fault.context_index is None:
        return None
    line = scene.read(scene.source.position(scene.fault.context_index).line)
    return Slip(
        scene.span(line),
        say("Raden har ingen nyckel"),
        say(
            "Är det en ny uppgift: skriv nyckel, kolon och värde. Hör texten ihop med raden ovanför: dra in den "
            "längre än den raden."
        ),
        (((line.number, ""),),),
        range(line.number, line.number + 1),
    )


def _lines_up_to(scene: Scene) -> list[SourceLine]:
    """The line where the parser gave up and those just above it, nearest first."""
    first = max(1, scene.line.number - LOOK_BACK)
    lines = (scene.read(number) for number in range(scene.line.number, first - 1, -1))
    return [line for line in lines if line.has_content]


def _below(scene: Scene, line: SourceLine) -> int:
    last = scene.source.line_count
    return next((n for n in range(line.number + 1, last + 1) if scene.read(n).has_content), last + 1)


def _is_a_key(word: str, line: SourceLine, scene: Scene, is_suspect: bool = True) -> bool:
    """A year, a word that is a key elsewhere in the file, or anything on the lines just up to the fault."""
    is_near = scene.before(scene.line.number) <= line.number if is_suspect else False
    return is_near or word in scene.keys or _YEAR.fullmatch(word) is not None

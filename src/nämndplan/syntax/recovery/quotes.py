"""Quotation marks that are not closed, closed too soon, or hold a backslash."""

from __future__ import annotations

from ... import lazy_re as re
from ...diagnostics import say
from .scene import Scene, SourceLine
from .slip import Slip, entry, one_line, quoted

_CLOSED = re.compile(r"\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*'")


def open_quote(scene: Scene) -> Slip | None:
    """A quotation mark that is never closed, or only by the next one further down."""
    for index in (scene.fault.long_quote, scene.fault.context_index):
        if index is None or scene.source.text[index : index + 1] not in {'"', "'"}:
            continue
        position = scene.source.position(index)
        line = scene.read(position.line)
        mark = scene.source.text[index]
        if _CLOSED.match(line.text[position.column - 1 :]):
            continue
        return Slip(
            scene.span(line, position.column - 1, position.column),
            say("Citattecknet som börjar här avslutas aldrig"),
            say("Sätt ett likadant tecken ({mark}) i slutet av texten, eller ta bort det första.", mark=mark),
            one_line(line, line.text.rstrip() + mark) if mark not in line.text[position.column :] else (),
        )
    return None


def text_after_quote(scene: Scene) -> Slip | None:
    """``titel: "Trygg" vardag``, ``titel: 'Anna's plan'``."""
    for line in scene.suspects:
        closed = _CLOSED.match(line.value)
        if not closed or closed.end() == len(line.value):
            continue
        whole = quoted(_inner(line.value))
        return Slip(
            scene.value_span(line),
            say("Det står mer text efter det avslutande citattecknet"),
            say("Sätt citattecken om hela texten: {entry}", entry=entry(line, whole)),
            one_line(line, line.saying(whole)),
        )
    return None


def _inner(value: str) -> str:
    """``'Anna's plan'`` was meant without its outer marks; anything else as it stands."""
    is_wrapped = len(value) > 1 and value[0] == value[-1] and value.count(value[0]) % 2
    return value[1:-1] if is_wrapped else value


def strange_escape(scene: Scene) -> Slip | None:
    r"""``"C:\plan"``: a backslash means something inside "…"."""
    if "escape" not in scene.fault.problem and "hexdecimal" not in scene.fault.problem:
        return None
    line = scene.line
    index = line.text.find("\\", line.value_at)
    return Slip(
        scene.span(line, max(index, 0), max(index, 0) + 1),
        say('Ett omvänt snedstreck har en särskild betydelse inom citattecknen "'),
        say("Använd enkla citattecken: {entry}", entry=entry(line, _single(line))),
        one_line(line, line.saying(_single(line))),
    )


def _single(line: SourceLine) -> str:
    return "'" + line.value.strip('"').replace("'", "''") + "'"

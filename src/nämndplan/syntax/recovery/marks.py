"""Values that begin with a mark that YAML keeps for itself."""

from __future__ import annotations

from ... import lazy_re as re
from ...diagnostics import say
from .scene import Scene
from .slip import Slip, entry, one_line, quoted

_MARKS = "`@%*&!|>[]{},?"


def lone_minus(scene: Scene) -> Slip | None:
    """``belopp: - 32``: YAML reads the start of a list."""
    for line in scene.suspects:
        if line.key and (minus := re.fullmatch(r"-\s+([0-9].*)", line.value)):
            number = f"-{minus[1]}"
            return Slip(
                scene.value_span(line),
                say("Det får inte vara mellanslag mellan minustecknet och talet"),
                say("Skriv {entry}", entry=entry(line, number)),
                one_line(line, line.saying(number)),
            )
        if line.key and line.value in {"-", "?"}:
            return Slip(
                scene.value_span(line),
                say("Ett ensamt {mark} läses inte som text utan citattecken", mark=line.value),
                say("Skriv {entry}", entry=entry(line, quoted(line.value))),
                one_line(line, line.saying(quoted(line.value))),
            )
    return None


def strange_start(scene: Scene) -> Slip | None:
    """``målvärde: >0 mnkr``, ``enhet: %``, ``titel: [Ny] taxa``."""
    for line in scene.suspects:
        if not (line.value and line.value[0] in _MARKS and (line.key or line.dash)):
            continue
        if line.value[0] in "[{" and not re.search(r"[\]}]\s*[^\s#\]},]", line.value):
            continue
        return Slip(
            scene.value_span(line),
            say("Ett värde kan inte börja med {mark} utan citattecken", mark=line.value[0]),
            say("Skriv {entry}", entry=entry(line, quoted(line.value))),
            one_line(line, line.saying(quoted(line.value))),
        )
    return None

"""Överflödiga mellanslag i en text

Vad
    En text har två mellanslag i rad, eller mellanslag i början eller slutet. Texten kan stå
    så i beslutet: den ändras bara med --fix --unsafe. Är det många texter sägs det en gång.

Varför
    Det är spår av en layout eller av något som har tagits bort. Texten hittas inte när
    någon söker efter den, och går inte att jämföra med samma text på andra ställen.

Fel
    # uppdrag/minska-resor.yaml
    titel: Minska resandet  i tjänsten  # UPPLYSNING NP107
    till: [styrelsen]

Rätt
    # uppdrag/minska-resor.yaml
    titel: Minska resandet i tjänsten
    till: [styrelsen]
"""

from __future__ import annotations

from collections.abc import Iterator

from ... import lazy_re as re
from ...diagnostics import Edit, Finding, Fix, Place, Severity, Shared, likely, say
from ...model import Plan
from ..boards import council_home
from ..published_text import PublishedText, published_texts
from ..rule import Rule

_SPACES = "[ \u00a0]{2,}"
_INSIDE = re.compile(rf"(?<=\S)(?<!\|){_SPACES}(?=[^\s|])")
_LIST_MARK = re.compile(r"\s*(?:[-*+]|[0-9]+[.)]|#+|>)\s+")
_WORD = re.compile(r"\S+$")
_LOOSE = " \u00a0\t"


# docs/adr/044-texts-are-not-touched.md


def check(plan: Plan) -> Iterator[Finding]:
    """The first place in each text. In prose the indentation, tables and two spaces at a line's end mean something."""
    texts = published_texts(plan)
    shared = Shared(
        len(texts),
        council_home(plan),
        say("{count} av planens {all} texter har överflödiga mellanslag"),
        say("Alla planens {count} texter har överflödiga mellanslag"),
        say("Ta bort dem: --fix --unsafe gör det åt dig."),
    )
    for text in texts:
        inside = list(_around_spaces(text.text))
        if inside:
            before, spaces, after = inside[0]
            yield Finding(
                "NP107",
                text.place.saying(f"{before}{spaces}{after}"),
                say("Det står två mellanslag i rad mellan ”{before}” och ”{after}”", before=before, after=after),
                say("och på {count} ställen till i texten", count=len(inside) - 1) if len(inside) > 1 else None,
                hint=say("Ta bort det ena mellanslaget."),
                fix=Fix(tuple(_with_one_space(text.place, *words) for words in inside)),
                shared=shared,
            )
        elif _has_loose_end(text):
            yield Finding(
                "NP107",
                text.place,
                say("Texten börjar eller slutar med mellanslag"),
                hint=say("Ta bort mellanslaget."),
                fix=likely(text.place, text.text.strip(_LOOSE)),
                shared=shared,
            )


def _around_spaces(text: str) -> Iterator[tuple[str, str, str]]:
    if "  " in text or "\u00a0" in text:
        for line in text.split("\n"):
            yield from _around(line)


def _around(line: str) -> Iterator[tuple[str, str, str]]:
    """The words around the spaces, with the spaces between them."""
    mark = _LIST_MARK.match(line)
    for spaces in _INSIDE.finditer(line, mark.end() if mark else 0):
        before = _WORD.search(line[: spaces.start()])
        if before:
            yield before[0], spaces[0], line[spaces.end() :].split(maxsplit=1)[0]


def _with_one_space(place: Place, before: str, spaces: str, after: str) -> Edit:
    """A hard space among them was put there to hold the words together, and stays."""
    one = "\u00a0" if "\u00a0" in spaces else " "
    return Edit(place.saying(f"{before}{spaces}{after}"), f"{before}{one}{after}")


def _has_loose_end(text: PublishedText) -> bool:
    return not text.is_prose and text.text != text.text.strip(_LOOSE)


RULE = Rule("NP107", "stray-space", Severity.INFO, __doc__, check_plan=check)

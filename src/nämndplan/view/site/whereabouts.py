"""Which thing of the published plan a place in the plan's files belongs to."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping

from ...diagnostics import Place
from ...model import KINDS
from ..context import Context
from ..indicators import home_of_indicator

TOP = {
    "plan.yaml": "",
    "organisation.yaml": "organ",
    "mål/{id}.yaml": "mål/{id}",
    "uppdrag/{id}.yaml": "uppdrag/{id}",
    "finansiella-mål.yaml": "finansiella-mål",
    "styrdokument.yaml": "styrdokument",
    "ekonomi.yaml": "ekonomi",
    "kolada.yaml": "",
    "beslut/{id}.yaml": "",
    "nämnder/{board}/nämndplan.yaml": "{board}",
    "nämnder/{board}/mål/{id}.yaml": "{board}/mål/{id}",
    "nämnder/{board}/uppdrag/{id}.yaml": "{board}/uppdrag/{id}",
    "nämnder/{board}/ekonomi.yaml": "{board}/ekonomi",
    "nämnder/{board}/styrdokument.yaml": "{board}/styrdokument",
    "nämnder/{board}/granskat.yaml": "{board}",
    "nämnder/{board}/beslut/{id}.yaml": "{board}",
}
"""The ids that lead to what a file is about. One that has no part of the published plan is about its board, if any."""
HOLDERS = frozenset({"delmål", "indikatorer", "kategorier", "dokument"})
"""Keys that hold things with ids, which stand below the thing that holds them."""


def anchor_of(context: Context, place: Place, there: Container[str]) -> str:
    """The innermost of the places ``there`` that holds what a place in the files is about; "" for none."""
    anchors = (context.anchors.known(*home) for home in homes(place))
    return next((anchor for anchor in anchors if anchor and anchor in there), "")


def homes(place: Place) -> Iterator[tuple[str, ...]]:
    """The ids that lead to the thing at a place, then to what holds it, outwards."""
    for kind in KINDS:
        found = None if kind.is_report else kind.match(place.file)
        if found is not None:
            top = tuple(filter(None, _top(kind.path, found).split("/")))
            yield from _within(kind.path, top, tuple(map(str, place.route)))
            yield from (top[:depth] for depth in range(len(top), 0, -1))


def _top(path: str, found: Mapping[str, str]) -> str:
    return TOP.get(path, found.get("board", "")).format(**found)


def _within(path: str, top: tuple[str, ...], route: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    match route:
        case ("tabeller", id, *_) if path.endswith("ekonomi.yaml"):
            yield (*(part for part in top if part != "ekonomi"), "tabell", id)
        case ("ramförändringar", id, *_) if top:
            yield (top[0], "ramförändring", id)
        case ("ofinansierade", *_) if top:
            yield (top[0], "ofinansierade")
        case ("avsnitt", id, *_):
            yield (*top, "avsnitt", id)
        case ("mål", id, *_) if path == "finansiella-mål.yaml":
            yield ("finansiellt-mål", id)
        case ("vision", *_) if path == "plan.yaml":
            yield ("vision",)
    lead, rest = top, route
    found: list[tuple[str, ...]] = []
    while len(rest) > 1 and rest[0] in HOLDERS:
        lead = home_of_indicator(lead, rest[1]) if rest[0] == "indikatorer" else (*lead, rest[1])
        found.append(lead)
        rest = rest[2:]
    yield from reversed(found)

"""Made-up plans with a follow-up, built in memory."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from nämndplan.driver import Loaded, load

Tree = Mapping[str, Any]
ORGANISATION = {
    "organ": {
        "fullmäktige": {"namn": "Fullmäktige", "typ": "fullmäktige"},
        "styrelsen": {"namn": "Regionstyrelsen", "typ": "styrelse"},
        "vårdnämnden": {"namn": "Vårdnämnden", "typ": "nämnd"},
    }
}
INTERIM = {"titel": "Delår", "slag": "tertialrapport", "period": "2024-01-01–2024-08-31"}
YEAR = {"titel": "Året", "slag": "verksamhetsberättelse", "period": "2024-01-01–2024-12-31"}


def plan_of(files: Mapping[str, Tree], principle: Tree | None = None) -> Loaded:
    """A plan of these files, as trees; what every plan needs is there."""
    settings: dict[str, Any] = {"titel": "Påhittad plan", "organisation": "Region Påhitt", "år": "2024"}
    if principle is not None:
        settings["uppföljning"] = principle
    trees: dict[str, Tree] = {
        "plan.yaml": settings,
        "organisation.yaml": ORGANISATION,
        "mål/1-hälsa.yaml": {"titel": "God hälsa"},
        **files,
    }
    return load({file: json.dumps(tree, ensure_ascii=False).encode() for file, tree in trees.items()})


def codes(loaded: Loaded, start: str = "NP9") -> list[tuple[str, str]]:
    """The codes found, each with its file, of those that begin so."""
    return [(item.code, item.primary.span.file) for item in loaded.diagnostics if item.code.startswith(start)]

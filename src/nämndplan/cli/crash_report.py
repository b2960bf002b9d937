"""A fault of ours: written down in a file for whoever looks after nplan, and told calmly."""

from __future__ import annotations

import sys
from pathlib import Path

from .. import __version__
from ..diagnostics import Sentence, say

MOST_REPORTS = 5
MOST_LETTERS = 200_000
"""A preview goes on, and may break down at every save: the first reports tell what there is to tell."""

_written: list[str] = []


def crash_report(*errors: Exception) -> Sentence:
    """Write down what happened; a sentence that says where. After some reports no more are written."""
    import platform  # these three are slow to load, and hardly ever wanted
    import tempfile
    import traceback

    lines = [
        f"nplan {__version__}, Python {platform.python_version()}, {platform.platform()}",
        f"$ {' '.join(sys.argv)}",
        *(line for error in errors for line in ("", *traceback.format_exception(error))),
    ]
    if len(_written) >= MOST_REPORTS:
        return say(
            "Något gick fel i nplan igen, och det beror inte på planen. Felrapporterna finns i {path} och de andra "
            "nplan-fel-filerna bredvid.",
            path=_written[0],
        )
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", errors="backslashreplace", prefix="nplan-fel-", suffix=".txt", delete=False
        ) as report:
            report.write("\n".join(lines)[:MOST_LETTERS])
    except OSError:
        return say("Något gick fel i nplan, och det beror inte på planen. Felrapporten gick inte att spara.")
    _written.append(report.name)
    return say(
        "Något gick fel i nplan, och det beror inte på planen. Skicka filen {path} till den som sköter nplan hos er.",
        path=str(Path(report.name)),
    )

"""A fault of ours: written down in a file for whoever looks after nplan, and told calmly."""

from __future__ import annotations

import sys
from pathlib import Path

from .. import __version__
from ..diagnostics import Sentence, say


def crash_report(*errors: Exception) -> Sentence:
    """Write down what happened; a sentence that says where."""
    import platform  # these three are slow to load, and hardly ever wanted
    import tempfile
    import traceback

    lines = [
        f"nplan {__version__}, Python {platform.python_version()}, {platform.platform()}",
        f"$ {' '.join(sys.argv)}",
        *(line for error in errors for line in ("", *traceback.format_exception(error))),
    ]
    try:
        with tempfile.NamedTemporaryFile(
            "w", encoding="utf-8", errors="backslashreplace", prefix="nplan-fel-", suffix=".txt", delete=False
        ) as report:
            report.write("\n".join(lines))
    except OSError:
        return say("Något gick fel i nplan, och det beror inte på planen. Felrapporten gick inte att spara.")
    return say(
        "Något gick fel i nplan, och det beror inte på planen. Skicka filen {path} till den som sköter nplan hos er.",
        path=str(Path(report.name)),
    )

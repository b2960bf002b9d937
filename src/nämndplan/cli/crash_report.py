"""A fault of ours: written down in a file for whoever looks after nplan, and told calmly."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from .. import __version__
from ..diagnostics import Sentence, say
from ..entry_points import PluginFault

MOST_REPORTS = 5
MOST_LETTERS = 200_000
"""A preview goes on, and may break down at every save: the first reports tell what there is to tell."""

_written: list[str] = []


def crash_report(*errors: Exception) -> Sentence:
    """Write down what happened; a sentence that says where. After some reports no more are written."""
    if len(_written) >= MOST_REPORTS:
        return say(
            "Något gick fel i nplan igen, och det beror inte på planen. Felrapporterna finns i {path} och de andra "
            "nplan-fel-filerna bredvid.",
            path=_written[0],
        )
    path = _write(errors)
    if not path:
        return say("Något gick fel i nplan, och det beror inte på planen. Felrapporten gick inte att spara.")
    return say(
        "Något gick fel i nplan, och det beror inte på planen. Skicka filen {path} till den som sköter nplan hos er.",
        path=path,
    )


def plugin_report(fault: PluginFault) -> Sentence:
    """The same for a package that the plan names: whose fault it is, and where it is written down."""
    what = say(
        "Tillägget {name} gick sönder vid {at}, och det beror inte på planen: {reason}",
        name=fault.plugin,
        at=fault.at,
        reason=fault.reason,
    )
    path = _write([fault]) if len(_written) < MOST_REPORTS else ""
    if not path:
        return say("{what}. Hör av dig till den som sköter tillägget.", what=what)
    return say("{what}. Skicka filen {path} till den som sköter tillägget.", what=what, path=path)


def _write(errors: Sequence[Exception]) -> str:
    """The file that the errors are written to; "" when none can be."""
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
            report.write("\n".join(lines)[:MOST_LETTERS])
    except OSError:
        return ""
    _written.append(report.name)
    return str(Path(report.name))

"""Typst in a process of its own, with an end to what it may take. Run by process.py, never imported by nplan.

A request comes on standard input. The PDF or the picture goes to standard output with exit code 0, Typst's
complaint as JSON with exit code 1; any other ending means that a limit was reached.
"""

from __future__ import annotations

import json
import sys
from contextlib import suppress
from datetime import UTC, datetime

COMPLAINED = 1


def main() -> int:
    """Compile what is asked for."""
    request = json.load(sys.stdin.buffer)
    _bound(request["seconds"], request["bytes"])
    import typst  # after the bounds

    folder = request["folder"]
    try:
        made = typst.compile(
            request["main"],
            root=folder,
            font_paths=typst.Fonts(
                include_system_fonts=False, include_embedded_fonts=True, font_paths=request["fonts"]
            ),
            ignore_system_fonts=True,
            format=request["format"],
            ppi=request["ppi"],
            pdf_standards=request["standards"],
            package_path=folder,
            package_cache_path=folder,
            # The clock would make every file another one; a PDF for archives must have a date.
            timestamp=datetime(request["year"], 1, 1, tzinfo=UTC),
        )
    except typst.TypstError as error:
        json.dump({"message": error.message, "diagnostic": error.diagnostic}, sys.stdout)
        return COMPLAINED
    assert isinstance(made, bytes)  # noqa: S101  (of one page or one file, always)
    sys.stdout.buffer.write(made)
    return 0


def _bound(seconds: int, most: int) -> None:
    """Where the system has bounds; elsewhere the parent's patience has to do."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


if __name__ == "__main__":
    sys.exit(main())

"""The command line.

Here stands only what comes before everything else, and loads next to nothing: last time's answer, if nothing
has changed, else the ordinary way. ``docs/adr/002-command-line.md`` tells what that costs.
"""

from __future__ import annotations

import gc
import os
import sys

TYPE_CHECKING = False  # as in typing, which takes long to load
if TYPE_CHECKING:
    from typing import NoReturn

__all__ = ["main"]


def main() -> None:
    """The entry point of ``nplan``. Does not return: ends with an exit code."""
    # A short process that keeps nearly all it builds: to go through it for garbage, over and over as it
    # grows, takes a fifth of the time and finds next to nothing. Before the imports, which build much too.
    gc.disable()
    if None in {sys.stdin, sys.stdout, sys.stderr}:
        _open_streams()
    try:
        try:
            code = _run(sys.argv[1:])
        finally:
            _leave_in_peace()
            gc.freeze()  # or Python goes through all of it once more on its way out
    except KeyboardInterrupt:  # while we were busy ending
        _leave_in_peace()
        from .exit_code import ExitCode

        code = ExitCode.INTERRUPTED
    sys.exit(code)


def _run(words: list[str]) -> int:
    """The exit code."""
    try:
        if words == ["--version"] and not os.environ.get("NPLAN_LANG"):
            return _show_version()
        from . import replay

        code = replay.answer(words)
    except (KeyboardInterrupt, OSError) as error:  # before there is anyone else to take care of it
        from .exit_code import run

        stop = error
        return run(lambda: _raise(stop))
    if code is not None:
        return code
    try:
        return _run_command(words)
    finally:
        replay.forget()


def _show_version() -> int:
    from .. import __version__

    sys.stdout.write(f"nplan {__version__}\n")
    sys.stdout.flush()
    return 0


def _raise(error: BaseException) -> NoReturn:
    raise error


def _run_command(words: list[str]) -> int:
    if "--timings" in words:
        from ..timing import measure

        measure()  # before anything heavy is loaded
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    from ..timing import phase

    with phase("import"):
        from .app import app
    try:
        app(prog_name="nplan")
    except SystemExit as end:
        return int(end.code or 0)
    return 0


def _leave_in_peace() -> None:
    """All is done: to be interrupted now would only make Python complain while it tidies up."""
    # What the module signal is made of, without the enums around it.
    from _signal import SIG_IGN, SIGINT, signal  # type: ignore[import-not-found]

    try:
        signal(SIGINT, SIG_IGN)
    except ValueError:  # we are not the main thread, whom alone it concerns
        pass


def _open_streams() -> None:
    """We were started without them: the next file to be opened would take their place, and be written on."""
    for number in (0, 1, 2):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)
    sys.stdin = sys.stdin or open(0, encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stdout = sys.stdout or open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
    sys.stderr = sys.stderr or open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115

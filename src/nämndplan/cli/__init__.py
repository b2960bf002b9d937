"""The command line."""

from __future__ import annotations

import gc
import os
import sys

from .ending import INTERRUPTED

TYPE_CHECKING = False  # as in typing, which takes long to load
if TYPE_CHECKING:
    from .asked import Asked

__all__ = ["main"]


def main() -> None:
    """The entry point of ``nplan``."""
    # A short process that keeps nearly all it builds: to go through it for garbage, over and over as it
    # grows, takes a fifth of the time and finds next to nothing. Before the imports, which build much too.
    gc.disable()
    if None in {sys.stdin, sys.stdout, sys.stderr}:
        _open_streams()
    try:
        try:
            _run(sys.argv[1:])
        finally:
            _leave_in_peace()
            gc.freeze()  # or Python goes through all of it once more on its way out
    except KeyboardInterrupt:  # while we were busy ending
        _leave_in_peace()
        sys.exit(INTERRUPTED)


def _leave_in_peace() -> None:
    """All is done: to be interrupted now would only make Python complain while it tidies up."""
    # What the module signal is made of, without the enums around it.
    from _signal import SIG_IGN, SIGINT, signal  # type: ignore[import-not-found]

    try:  # noqa: SIM105  (contextlib takes as long to load as all of this)
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


def _run(words: list[str]) -> None:
    """The quick ways first, each of which loads next to nothing; then the ordinary one."""
    try:
        if words == ["--version"] and not os.environ.get("NPLAN_LANG"):
            _show_version()
        else:
            _answer(words)
    except KeyboardInterrupt:  # before there is anyone else to take care of it
        sys.exit(INTERRUPTED)
    except OSError as error:
        from .refused import refused

        sys.exit(refused(error))


def _show_version() -> None:
    from .. import __version__
    from .ending import BROKEN_PIPE, let_go_of_output

    try:
        sys.stdout.write(f"nplan {__version__}\n")
        sys.stdout.flush()
    except BrokenPipeError:
        let_go_of_output()
        sys.exit(BROKEN_PIPE)


def _answer(words: list[str]) -> None:
    """As last time, if nothing has changed since."""
    from .asked import understood

    asked = understood(words)
    if asked is None:
        _run_all(words)
        return
    from .quick import case_of

    case = case_of(asked, words, os.environ)
    if case is None:
        _run_plainly(asked, words)
        return
    from .recorded import run_recorded, show

    if verdict := case.verdict():
        sys.exit(show(verdict))
    if case.begin():
        run_recorded(lambda: _run_plainly(asked, words), case)
    else:
        _run_plainly(asked, words)


def _run_plainly(asked: Asked, words: list[str]) -> None:
    _prepare(words)
    from ..timing import phase

    with phase("import"):
        from .plainly import validate

    sys.exit(validate(asked, words))


def _run_all(words: list[str]) -> None:
    _prepare(words)
    from ..timing import phase

    with phase("import"):
        from .app import main

    main()


def _prepare(words: list[str]) -> None:
    """Before anything heavy is loaded."""
    if "--timings" in words:
        from ..timing import measure

        measure()
    # Others' plugins for pydantic have no business here, and to look for them takes long.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")

"""The command line."""

import gc
import os
import sys

__all__ = ["main"]


def main() -> None:
    """The entry point of ``nplan``."""
    # A short process that keeps nearly all it builds: to go through it for garbage, over and over as it
    # grows, takes a fifth of the time and finds next to nothing. Before the imports, which build much too.
    gc.disable()
    try:
        _run(sys.argv[1:])
    finally:
        gc.freeze()  # or Python goes through all of it once more on its way out


def _run(words: list[str]) -> None:
    """The quick ways first, each of which loads next to nothing; then the ordinary one."""
    try:
        if words == ["--version"] and not os.environ.get("NPLAN_LANG"):
            _show_version()
        else:
            _answer(words)
    except KeyboardInterrupt:  # before there is anyone else to take care of it
        from .ending import INTERRUPTED

        sys.exit(INTERRUPTED)


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
    from .quick import case_of

    case = case_of(words, os.environ)
    if case is None:
        _run_ordinarily()
        return
    from .recorded import run_recorded, show

    if verdict := case.verdict():
        sys.exit(show(verdict))
    if case.begin():
        run_recorded(_run_ordinarily, case)
    else:
        _run_ordinarily()


def _run_ordinarily() -> None:
    if "--timings" in sys.argv:
        from ..timing import measure

        measure()
    from ..timing import phase

    with phase("import"):
        from .app import main as run

    run()

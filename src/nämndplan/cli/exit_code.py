"""How a command ends: one list of exit codes, and one place where whatever happened becomes one of them."""

from __future__ import annotations

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from enum import IntEnum

from ..diagnostics import Breakdown, Sentence, say
from ..entry_points import PluginFault
from ..source import why_refused, why_unwritten
from .console import complain
from .crash_report import crash_report, plugin_report
from .usage_errors import UsageError


class ExitCode(IntEnum):
    """What the shell is told."""

    OK = 0
    """Done; the plans hold."""
    ERRORS = 1
    """The plans have errors (with ``--strict`` also warnings), or something is not as it was to be."""
    USAGE = 2
    """Wrong use, something that cannot be read or written, or a package of somebody's that broke down."""
    INTERNAL = 3
    """A fault of ours; there is a report of it."""
    INTERRUPTED = 130
    BROKEN_PIPE = 141
    """Whoever read our output has gone."""

    @classmethod
    def of(cls, ends_well: bool, breakdowns: Iterable[Breakdown] = ()) -> ExitCode:
        """The code of work that was carried out; where we broke down on the way, a report is written of it.

        Where a package broke down that the plan names, it is told whose that is.
        """
        errors = [_noted(breakdown) for breakdown in breakdowns]
        for fault in (error for error in errors if isinstance(error, PluginFault)):
            complain(plugin_report(fault))
        if ours := [error for error in errors if not isinstance(error, PluginFault)]:
            complain(crash_report(*ours))
            return cls.INTERNAL
        if errors:
            return cls.USAGE
        return cls.OK if ends_well else cls.ERRORS


def _noted(breakdown: Breakdown) -> Exception:
    breakdown.error.add_note(f"nplan: {breakdown.what}")
    return breakdown.error


def run(work: Callable[[], ExitCode]) -> ExitCode:
    """Do the work; what stops it is put into words on standard error, and into an exit code.

    Whoever is asked to end (SIGTERM) first tidies up, as after Ctrl-C: scratch folders go, and so do processes of ours.
    """
    try:
        with _ended_by_request():
            code = work()
        sys.stdout.flush()
    except BrokenPipeError:
        _let_go(sys.stdout, 1)
        return ExitCode.BROKEN_PIPE
    except (UsageError, PluginFault) as error:
        _last_words(error.sentence if isinstance(error, UsageError) else plugin_report(error))
        return ExitCode.USAGE
    except OSError as error:
        _refused(error)
        return ExitCode.USAGE
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except Exception as error:
        _last_words(crash_report(error))
        return ExitCode.INTERNAL
    return code


class _AskedToEnd(BaseException):
    """SIGTERM has come."""


@contextmanager
def _ended_by_request() -> Iterator[None]:
    """Until the work is done SIGTERM ends it from within; then the process ends by the signal, as others expect."""

    def stop(*_: object) -> None:
        raise _AskedToEnd

    if threading.current_thread() is not threading.main_thread() or signal.getsignal(signal.SIGTERM) != signal.SIG_DFL:
        yield
        return
    signal.signal(signal.SIGTERM, stop)
    try:
        yield
    except _AskedToEnd:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
        signal.raise_signal(signal.SIGTERM)
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)


def _refused(error: OSError) -> None:
    """Say calmly what the machine refuses: nobody's fault, and least of all the plan's."""
    _last_words(_what(error))


def _last_words(message: str | Sentence) -> None:
    """Complain before the end. Where that cannot be written either, the exit code is all that is left to tell."""
    _let_go(sys.stdout, 1)
    with suppress(OSError):
        complain(message)
    _let_go(sys.stderr, 2)


def _what(error: OSError) -> Sentence:
    reason = why_refused(error)
    if _let_go(sys.stdout, 1):
        return say("Det som skulle skrivas ut går inte att skriva: {reason}.", reason=why_unwritten(error))
    if error.filename is not None:
        return say("{path} går inte att använda: {reason}.", path=os.fsdecode(error.filename)[:200], reason=reason)
    try:
        os.getcwd()  # noqa: PTH109  (only asked whether there is one)
    except OSError:
        return say("Mappen som kommandot körs i finns inte längre. Gå till en annan mapp och försök igen.")
    return say("Något gick inte att läsa eller skriva: {reason}.", reason=reason)


def _let_go(stream: object, number: int) -> bool:
    """True when a stream cannot be written to any more. Python tries once more at its end: let that go nowhere."""
    try:
        stream.flush()  # type: ignore[attr-defined]
    except (OSError, ValueError):
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), number)
        return True
    return False

"""Last time's answer, shown again when nothing has changed. It comes before everything else and loads next to nothing.

``docs/adr/003-cache.md`` tells why it can be trusted.
"""

from __future__ import annotations

import io
import os
import sys

from ..incremental import NO_STORE, Recording, Store, Verdict, digest, replayed

TYPE_CHECKING = False  # as in typing, which takes long to load
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from typing import BinaryIO, TextIO

OFF = ("NPLAN_NO_CACHE", "CI")
"""Where one of these is set nothing is kept unless it is asked for. In CI files are fetched anew, so that little
would be won; and what a verdict there rests on should be the files and nothing else."""

_SETTINGS = (
    *("NPLAN_LANG", *OFF),
    *("NO_COLOR", "FORCE_COLOR", "TERM", "COLORTERM", "TTY_COMPATIBLE", "TTY_INTERACTIVE", "COLUMNS", "LINES"),
    *("JUPYTER_COLUMNS", "JUPYTER_LINES", "UNICODE_VERSION"),
)
"""Every variable that can change what is printed, or whether it may be kept: ours and those that rich looks at."""

_asked: list[bytes] = []
"""The question that the command line asks; none when the command is run by somebody else's program."""


def answer(words: Sequence[str]) -> int | None:
    """Print what was printed last time, if all is as it was; the exit code. None when there is work to do."""
    _asked.clear()
    if not _can_be_copied():
        return None
    try:
        question = _question(words, os.environ)
    except OSError:  # the folder that we stand in is gone
        return None
    verdict = replayed(user_store(os.environ), question)
    if verdict is None:
        _asked.append(question)
        return None
    for stream, content in ((sys.stdout, verdict.out), (sys.stderr, verdict.err)):
        if content:
            stream.buffer.write(content)
            stream.buffer.flush()
    return verdict.code


def forget() -> None:
    """The question has been dealt with."""
    _asked.clear()


class Done:
    """How work ended, and what another run with the same files would do.

    ``is_certain`` says whether the same files must give the same answer the next time. ``results`` are the files
    and folders that were written, ``again`` prints what a run prints that finds them as they should be; without
    it that is what this one printed.
    """

    __slots__ = ("again", "code", "is_certain", "results")

    def __init__(
        self, code: int, is_certain: bool, results: Sequence[str] = (), again: Callable[[], None] | None = None
    ) -> None:
        self.code, self.is_certain, self.results, self.again = code, is_certain, results, again


def recorded(work: Callable[[], Done], paths: Sequence[str], files: Sequence[str]) -> int:
    """Do the work, and keep what it prints for ``answer``, if that can be; the exit code.

    ``paths`` are what ``plan_folders`` takes, ``files`` are other files and folders that the answer rests on.
    """
    if not _asked:
        return work().code
    recording = Recording(user_store(os.environ), _asked[0], paths, files)
    ordinary = sys.stdout, sys.stderr
    out, err = (_Copy(stream.buffer) for stream in ordinary)
    sys.stdout, sys.stderr = (_in_front(copy, stream) for copy, stream in zip((out, err), ordinary, strict=True))
    is_whole = True
    try:
        done = work()
        if done.is_certain and done.again and (is_whole := _all_flushed()):
            out.start_over()
            err.start_over()
            done.again()
    finally:
        is_whole = _all_flushed() and is_whole
        sys.stdout, sys.stderr = ordinary
    if is_whole and done.is_certain:
        recording.keep(Verdict(done.code, out.copied(), err.copied()), done.results)
    return done.code


def is_wanted(asked: bool | None, environment: Mapping[str, str]) -> bool:
    """True when the cache is to be used: as ``--cache`` or ``--no-cache`` says, else unless a variable forbids."""
    return not any(environment.get(name) for name in OFF) if asked is None else asked


def user_store(environment: Mapping[str, str]) -> Store:
    """What is kept for this user; nothing where there is no folder for it."""
    folder = cache_folder(environment)
    return Store(folder) if os.path.isabs(folder) else NO_STORE


def cache_folder(environment: Mapping[str, str]) -> str:
    """Where nplan keeps what the user can do without.

    On Linux and its kin two variables tell, by the XDG base directory specification; platformdirs knows
    it for every system, but takes as long to load as all that is done when nothing has changed.
    """
    if os.name == "posix" and sys.platform != "darwin" and "ANDROID_DATA" not in environment:
        for base in (environment.get("XDG_CACHE_HOME", ""), os.path.join(environment.get("HOME", ""), ".cache")):
            if os.path.isabs(base):
                return os.path.join(base, "nplan")
    from platformdirs import user_cache_dir

    return user_cache_dir("nplan", appauthor=False)


def _question(words: Sequence[str], environment: Mapping[str, str]) -> bytes:
    """All that the answer depends on, beside files that only the work will show."""
    return digest(
        os.getcwd(),
        str(sys.flags),
        sys.getfilesystemencoding(),
        _columns(),
        *(environment.get(name) for name in _SETTINGS),
        *words,
    )


def _columns() -> int:
    """The width of the terminal that is printed on, 0 where there is none. As shutil tells, which loads regexes."""
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns if sys.stdout.isatty() else 0
    except (OSError, ValueError):
        return 0


def _can_be_copied() -> bool:
    """True when all that is printed passes through bytes; rich speaks to some Windows terminals without them."""
    return all(hasattr(stream, "buffer") for stream in (sys.stdout, sys.stderr)) and not (
        os.name == "nt" and sys.stdout.isatty()
    )


class _Recorded(io.TextIOWrapper):
    """A stream whose bytes are copied; ``ordinary`` is the one behind it."""

    ordinary: TextIO


def unrecorded(stream: TextIO) -> TextIO:
    """The stream for what is gone as soon as it has been seen."""
    return stream.ordinary if isinstance(stream, _Recorded) else stream


class _Copy(io.BufferedIOBase):
    """Bytes on their way to a stream, kept as they pass."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._parts: list[bytes] = []
        self._passes_on = True

    def copied(self) -> bytes:
        return b"".join(self._parts)

    def start_over(self) -> None:
        """Forget what has passed; what comes now is only kept."""
        self._parts.clear()
        self._passes_on = False

    def write(self, data: object) -> int:
        part = bytes(data)  # type: ignore[call-overload]
        self._parts.append(part)
        return self._stream.write(part) if self._passes_on else len(part)

    def flush(self) -> None:
        if not self._stream.closed:
            self._stream.flush()

    @property
    def name(self) -> object:
        return getattr(self._stream, "name", "")

    def writable(self) -> bool:
        return True

    def isatty(self) -> bool:
        return self._stream.isatty()

    def fileno(self) -> int:
        return self._stream.fileno()


def _in_front(copy: _Copy, stream: TextIO) -> _Recorded:
    recorded = _Recorded(
        copy,
        encoding=stream.encoding,
        errors=stream.errors,
        line_buffering=bool(stream.line_buffering),
        write_through=bool(getattr(stream, "write_through", False)),
    )
    recorded.ordinary = stream
    return recorded


def _all_flushed() -> bool:
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError):
        return False
    return True

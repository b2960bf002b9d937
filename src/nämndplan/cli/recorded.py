"""What a run prints, copied on its way out, so that it can be printed again."""

from __future__ import annotations

import io
import sys

from ..incremental import Verdict
from .ending import BROKEN_PIPE, let_go_of_output

TYPE_CHECKING = False  # as in typing, which takes long to load
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import BinaryIO, TextIO

    from ..incremental import Case

_doubts: list[str] = []


def doubt(reason: str) -> None:
    """What is said in this run may be otherwise in the next, though no file has changed: it is not kept."""
    _doubts.append(reason)


def show(verdict: Verdict) -> int:
    """Print what was printed then; the exit code."""
    try:
        for stream, content in ((sys.stdout, verdict.out), (sys.stderr, verdict.err)):
            if content:
                stream.buffer.write(content)
                stream.buffer.flush()
    except BrokenPipeError:
        let_go_of_output()
        return BROKEN_PIPE
    return verdict.code


def run_recorded(run: Callable[[], None], case: Case) -> None:
    """Run, and keep what was printed if the exit code says how the plans are: 0 or 1."""
    _doubts.clear()
    ordinary = sys.stdout, sys.stderr
    out, err = (_Copy(stream.buffer) for stream in ordinary)
    sys.stdout, sys.stderr = (_in_front(copy, stream) for copy, stream in zip((out, err), ordinary, strict=True))
    code: object = None
    try:
        run()
    except SystemExit as end:
        code = end.code
        raise
    finally:
        is_whole = _flushed(sys.stdout) and _flushed(sys.stderr)
        sys.stdout, sys.stderr = ordinary
        if is_whole and code in {0, 1} and not _doubts:
            case.conclude(Verdict(int(str(code)), out.copied(), err.copied()))


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

    def copied(self) -> bytes:
        return b"".join(self._parts)

    def write(self, data: object) -> int:
        part = bytes(data)  # type: ignore[call-overload]
        self._parts.append(part)
        return self._stream.write(part)

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


def _flushed(stream: TextIO) -> bool:
    try:
        stream.flush()
    except (OSError, ValueError):
        return False
    return True

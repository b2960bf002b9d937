"""nplan run in a child of this process: what it says, how it ends, how long it takes and how much it holds.

A fork of a process that has everything imported costs some milliseconds, may be killed
at any time, and brings back what the system has counted: even a crash of the C parser is seen.
"""

from __future__ import annotations

import ctypes
import os
import re
import resource
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

from nämndplan.cli.app import app, module_of
from nämndplan.cli.commands import COMMANDS

MOST_SECONDS = 60
"""Of the processor's: the slowest take a few on a busy machine, what never ends takes any number."""
WALL = 10
"""How much longer than the processor's time a child may take: a busy machine is not a fault."""
MOST_BYTES = 3_000_000_000
IDLE = 1.0
"""Seconds of waiting for nothing, after which somebody who is not patient presses Ctrl-C."""

NEVER = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]")
"""What a terminal may take as a command or let turn the text around; only colours of our own may stand there."""

COLOUR = re.compile(r"\x1b\[[0-9;]*m")


@dataclass(frozen=True)
class Run:
    """How it went. A negative code is the signal that ended the process; seconds are the processor's.

    Megabytes are what it came to hold beyond what it was born with: a child of a fork is as large as its parent.
    """

    code: int
    out: str
    err: str
    seconds: float
    megabytes: float

    @property
    def trouble(self) -> str:
        """What is wrong with any such run, whatever was asked; "" when nothing is."""
        if self.code not in {0, 1, 2}:
            return f"exit {self.code}: {self.err[-300:]}"
        if "Traceback (most recent call last)" in self.out + self.err:
            return "a traceback"
        if found := NEVER.search(COLOUR.sub("", self.out + self.err)):
            return f"a raw {found[0]!r} on the terminal"
        return ""


def nplan(
    *words: str | Path,
    before: Callable[[], object] = lambda: None,
    timeout: float = MOST_SECONDS,
    is_patient: bool = True,
) -> Run:
    """Run nplan with these words; ``before`` happens in the child."""
    if words and words[0] in COMMANDS:
        import_module(f"nämndplan.cli.commands.{module_of(str(words[0]))}")  # once, and not in each child anew
    return in_child(lambda: _command(words, before), timeout, is_patient)


def _command(words: Sequence[str | Path], before: Callable[[], object]) -> None:
    before()
    sys.argv = ["nplan", *map(str, words)]
    app(prog_name="nplan")


def in_child(work: Callable[[], object], timeout: float = MOST_SECONDS, is_patient: bool = True) -> Run:
    """Do some work in a child with bounded memory, and kill it when it takes too long.

    Without patience it gets a Ctrl-C as soon as it only waits, for a reader, a writer or somebody's request.
    """
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err, tempfile.TemporaryFile() as born:
        until = time.monotonic() + timeout * WALL
        child = os.fork()
        if child == 0:
            os.write(born.fileno(), str(_held_pages()).encode())
            _be_the_child(work, out.fileno(), err.fileno(), timeout)
        status, usage = _wait(child, until, is_patient)
        seconds = usage.ru_utime + usage.ru_stime
        for stream in (out, err, born):
            stream.seek(0)
        code = os.waitstatus_to_exitcode(status)
        said, complained = (stream.read().decode("utf-8", "backslashreplace") for stream in (out, err))
        held = usage.ru_maxrss * 1024 - int(born.read()) * resource.getpagesize()
        return Run(code, said, complained, seconds, held / 2**20)


def _held_pages() -> int:
    return int(Path("/proc/self/statm").read_text("ascii").split()[1])


def _be_the_child(work: Callable[[], object], out: int, err: int, timeout: float) -> None:
    code = 70
    try:
        signal.signal(signal.SIGINT, signal.default_int_handler)  # ignored by what is started in the background
        os.dup2(out, 1)
        os.dup2(err, 2)
        sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
        sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
        # Beside what the parent's libraries have of addresses already: some have gigabytes, and use none.
        most = MOST_BYTES + int(Path("/proc/self/statm").read_text("ascii").split()[0]) * resource.getpagesize()
        resource.setrlimit(resource.RLIMIT_AS, (most, most))
        resource.setrlimit(resource.RLIMIT_CPU, (int(timeout), int(timeout) + 1))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        work()
        code = 0
    except SystemExit as done:
        code = done.code if isinstance(done.code, int) else 0 if done.code is None else 1
    except BaseException:
        import traceback

        traceback.print_exc()
    finally:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        os._exit(code & 0xFF)


def _wait(child: int, until: float, is_patient: bool) -> tuple[int, resource.struct_rusage]:
    pause, awake = 0.001, (0, time.monotonic())
    while True:
        done, status, usage = os.wait4(child, os.WNOHANG)
        if done:
            return status, usage
        now = time.monotonic()
        if now > until:
            os.kill(child, signal.SIGKILL)
        if not is_patient:
            work = _work_done(child)
            awake = awake if work == awake[0] else (work, now)
            if now - awake[1] > IDLE:
                os.kill(child, signal.SIGINT)
                awake = (work, now)
        time.sleep(pause)
        pause = min(pause * 1.5, 0.02)


def _work_done(child: int) -> int:
    """What grows for as long as a process does anything, waits for the processor, or has children that may."""
    try:
        fields = Path(f"/proc/{child}/stat").read_text("ascii").rpartition(")")[2].split()
        has_children = bool(Path(f"/proc/{child}/task/{child}/children").read_text("ascii").strip())
    except OSError:
        return -1
    return time.monotonic_ns() if fields[0] != "S" or has_children else int(fields[11]) + int(fields[12])


def without_roots_rights() -> None:
    """Give up root's right to read and write every file, and no more: the program itself must still be readable."""
    if os.geteuid() == 0:
        libc = ctypes.CDLL(None, use_errno=True)
        header = (ctypes.c_uint32 * 2)(0x20080522, 0)  # _LINUX_CAPABILITY_VERSION_3, this process
        rights = (ctypes.c_uint32 * 6)()
        assert libc.capget(header, rights) == 0
        rights[0] &= ~(1 << 1 | 1 << 2)  # CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH
        assert libc.capset(header, rights) == 0

"""Putting files into an output folder: all of them or none, and over nothing of anyone else's.

The files are written to a folder beside the output and swapped in by renaming. A
manifest in the folder says which files are ours, with their sizes and hashes; a folder that holds anything else
is left alone.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from ..diagnostics import Sentence, say
from .exchange import exchange
from .format import File

MANIFEST = ".nplan-manifest.json"
_NEW, _OLD = "ny", "gammal"


class Refusal(Exception):  # noqa: N818  (nothing is wrong with us)
    """The output folder cannot be written; says why, in the user's words."""

    def __init__(self, reason: Sentence) -> None:
        super().__init__(reason.template)
        self.sentence = reason


def publish(output: Path, files: Iterable[File]) -> tuple[str, ...]:
    """Make ``output`` hold exactly these files; returns their names. Raises Refusal."""
    ready = dict(sorted(files))
    output = output.parent.resolve() / output.name if output.name else output.resolve()
    try:
        output.parent.mkdir(parents=True, exist_ok=True)
        _tidy(output)
        _check_ours(output)
        new = _beside(output, _NEW)
        try:
            _write(new, ready)
            _swap(new, output)
        finally:
            shutil.rmtree(new, ignore_errors=True)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise Refusal(say("{output} går inte att skriva ({reason}).", output=str(output), reason=reason)) from error
    return tuple(ready)


def _beside(output: Path, role: str, process: int | None = None) -> Path:
    return output.parent / f".{output.name}.nplan-{role}-{process or os.getpid()}"


def _tidy(output: Path) -> None:
    """Clean up after runs that were killed: what lies beside a whole output is half-written or out of date.

    An output that was on its way out comes back if nothing replaced it.
    """
    for role in (_OLD, _NEW):
        prefix = _beside(output, role).name.rpartition("-")[0] + "-"
        for left in sorted(output.parent.glob("." + "*")):
            process = left.name.removeprefix(prefix)
            if not left.name.startswith(prefix) or not process.isdecimal() or _running(int(process)):
                continue
            if role == _OLD and not output.exists():
                left.rename(output)
            else:
                shutil.rmtree(left, ignore_errors=True)


def _running(process: int) -> bool:
    """True while another process with this number lives."""
    if process == os.getpid():
        return False
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


def _check_ours(output: Path) -> None:
    if output.is_symlink():
        raise Refusal(say("{output} är en länk. Ange mappen som den leder till.", output=str(output)))
    if not output.exists():
        return
    if not output.is_dir():
        raise Refusal(say("{output} är ingen mapp.", output=str(output)))
    present = {
        path.relative_to(output).as_posix() for path in output.rglob("*") if not path.is_dir() or path.is_symlink()
    }
    foreign = sorted(present - _manifest(output))
    if foreign:
        raise Refusal(
            say(
                "{output} har filer som nplan inte har skrivit, till exempel {file}. "
                "Välj en annan mapp med -o, eller flytta filerna.",
                output=str(output),
                file=foreign[0],
            )
        )


def _files_in(folder: Path) -> set[str]:
    paths = (path for path in folder.rglob("*") if path.is_symlink() or not path.is_dir())
    return {path.relative_to(folder).as_posix() for path in paths}


def _manifest(output: Path) -> set[str]:
    """The files that we wrote, and the manifest itself; nothing when there is no manifest of ours."""
    path = output / MANIFEST
    try:
        files = json.loads(path.read_text("utf-8"))["files"]
        return {MANIFEST, *(_name(file) for file in files)}
    except (OSError, ValueError, LookupError, TypeError):
        return set()


def _name(entry: object) -> str:
    """The name in an entry; earlier versions wrote nothing else."""
    return str(entry["name"] if isinstance(entry, dict) else entry)


def _write(folder: Path, files: dict[str, bytes]) -> None:
    entries = [
        {"name": name, "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        for name, content in files.items()
    ]
    manifest = json.dumps({"files": entries}, ensure_ascii=False, indent=1) + "\n"
    folder.mkdir()
    for name, content in {**files, MANIFEST: manifest.encode()}.items():
        path = PurePosixPath(name)
        if path.is_absolute() or ".." in path.parts:
            raise ValueError(f"a format wants to write outside the output folder: {name}")
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)


def _swap(new: Path, output: Path) -> None:
    """Put the new folder in the old one's place; on failure the old one stays.

    Where the system can, the two change places in one step, so that a reader never
    meets an empty place; the old one, by then in the new one's, is cleared away.
    """
    if not output.exists():
        new.rename(output)
        return
    if exchange(new, output):
        return
    old = _beside(output, _OLD)
    output.rename(old)
    try:
        new.rename(output)
    except OSError:
        old.rename(output)
        raise
    shutil.rmtree(old, ignore_errors=True)

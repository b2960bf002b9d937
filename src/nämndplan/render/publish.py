"""Putting files into an output folder: all of them or none, and over nothing of anyone else's.

The files are written to a folder beside the output and swapped in by renaming. A
manifest in the folder says which files are ours, with their sizes and hashes; a folder that holds anything else
is left alone.
"""

from __future__ import annotations

import json
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path, PurePosixPath

from .. import lazy_re as re
from ..diagnostics import Sentence, say
from ..frozen import frozen
from ..incremental import NO_STORE
from ..source import why_unwritten
from ..source.atomic_write import NEW, beside, left_beside, settle, uninterrupted, write_new
from .draft import Draft, FileStamp, KnownPages
from .format import File
from .output_folder import MANIFEST, exchange, is_closed, keep, stranger_in

_OLD = "gammal"
_HANDS = 16
"""Files that are written at a time: a disk makes many safe as fast as one."""

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._=-]*")
"""= is for folders as Hive names them."""
_DEVICE = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
"""Names that mean a device on Windows, whatever they end with."""


class Refusal(Exception):  # noqa: N818  (nothing is wrong with us)
    """The output folder cannot be written; says why, in the user's words."""

    def __init__(self, reason: Sentence) -> None:
        super().__init__(reason.template)
        self.sentence = reason


@frozen
class PublishedFiles:
    """The names of the files that now are in the output, and those of them that were written: the rest stood there."""

    names: tuple[str, ...]
    written: tuple[str, ...]


def publish(output: Path, files: Iterable[File | tuple[str, Draft]], known: KnownPages | None = None) -> PublishedFiles:
    """Make ``output`` hold exactly these files, writing only those that it does not have already. Raises Refusal.

    A draft is made when it is to be written, unless it is ``known`` to give what stands in the output already.
    """
    drafts = {name: Draft.of(file) if isinstance(file, bytes) else file for name, file in sorted(files, key=_name)}
    place = output.resolve() if output.name in {"", ".."} else output.parent.resolve() / output.name
    missing = [folder for folder in place.parents if not folder.exists()]
    try:
        with uninterrupted() as stop_if_asked:
            place.parent.mkdir(parents=True, exist_ok=True)
            _tidy(place)
            _check_ours(place, place)
            new = beside(place)
            try:
                written = _write(new, drafts, place, known or KnownPages(NO_STORE), stop_if_asked)
                _swap(new, place)
            finally:
                _clear(new)
                for folder in missing:  # those that hold nothing, since nothing was published
                    with suppress(OSError):
                        folder.rmdir()
    except OSError as error:
        reason = why_unwritten(error)
        raise Refusal(say("{output} går inte att skriva: {reason}.", output=str(place), reason=reason)) from error
    if known:
        known.keep()
    return PublishedFiles(tuple(drafts), written)


def _name(file: tuple[str, object]) -> str:
    return file[0]


def _tidy(output: Path) -> None:
    """Clean up after runs that were killed: what lies beside a whole output is half-written or out of date.

    An output that was on its way out comes back if nothing replaced it. What holds a stranger's file stays.
    """
    for left in left_beside(output, _OLD):
        if not left.is_symlink() and not output.exists():
            left.rename(output)
    for left in (*left_beside(output, _OLD), *left_beside(output)):
        _clear(left)


def _clear(folder: Path) -> None:
    """Take away a folder of ours beside the output; one that someone else has put something in stays.

    The manifest goes last: without it the rest would be a stranger's, if we were killed in between.
    """
    with suppress(OSError):
        if folder.is_symlink():
            folder.unlink()
        elif folder.is_dir() and not stranger_in(folder):
            for path in sorted(folder.rglob("*"), key=lambda path: (path.name != MANIFEST, path), reverse=True):
                path.rmdir() if path.is_dir() and not path.is_symlink() else path.unlink()
            folder.rmdir()


def _check_ours(folder: Path, output: Path) -> None:
    """Raises Refusal unless the folder is ours to replace; it may have changed its name from ``output``."""
    if folder.is_symlink():
        raise Refusal(say("{output} är en länk. Ange mappen som den leder till.", output=str(output)))
    if not folder.exists():
        return
    if not folder.is_dir():
        raise Refusal(say("{output} är ingen mapp.", output=str(output)))
    if stranger := stranger_in(folder):
        raise Refusal(
            say(
                "{output} har filer som nplan inte har skrivit, till exempel {file}. "
                "Välj en annan mapp med -o, eller flytta filerna.",
                output=str(output),
                file=stranger,
            )
        )
    if is_closed(folder):
        raise Refusal(say("{output} är skrivskyddad.", output=str(output)))


def _write(
    folder: Path, drafts: Mapping[str, Draft], published: Path, known: KnownPages, stop_if_asked: Callable[[], None]
) -> tuple[str, ...]:
    """All files, safely on disk; the names of those that are not what they were in the published folder.

    A manifest comes first, so that it is known whose the folder is at every moment.
    """
    targets = {name: folder / inside(name) for name in drafts}
    folders = sorted(
        {parent for target in targets.values() for parent in target.parents if parent.is_relative_to(folder)}
    )
    folder.mkdir()
    final = folder / f"{MANIFEST}.{NEW}"
    write_new(folder / MANIFEST, _manifest([*drafts, final.name]))
    for inner in folders:
        inner.mkdir(exist_ok=True)
    stamps: dict[str, FileStamp] = {}
    written: list[str] = []
    hands = ThreadPoolExecutor(min(_HANDS, len(targets) + 1))
    under_way: deque[Future[None]] = deque()
    with hands:
        for name, draft in drafts.items():
            stop_if_asked()
            shows = known.digest_of(draft)
            stamp = known.stamp(shows)
            if stamp is None or not keep(published / name, targets[name], stamp):
                content, stamp = known.made(draft, shows, published / name)
                if not keep(published / name, targets[name], stamp):
                    written.append(name)
                    under_way.append(hands.submit(write_new, targets[name], content))
                del content
            stamps[name] = stamp
            while len(under_way) > _HANDS:
                under_way.popleft().result()
        for writing in under_way:
            writing.result()
    entries = [{"name": name, "bytes": stamp.size, "sha256": stamp.sha256} for name, stamp in stamps.items()]
    write_new(final, _manifest(entries))
    final.replace(folder / MANIFEST)
    for inner in (folder, *folders):
        settle(inner)
    return tuple(written)


def _manifest(entries: Sequence[object]) -> bytes:
    return (json.dumps({"files": entries}, ensure_ascii=False, indent=1) + "\n").encode()


def inside(name: str) -> PurePosixPath:
    """A file's name as a path that every system takes for one inside the folder."""
    path = PurePosixPath(name)
    if not all(_NAME.fullmatch(part) and not _DEVICE.fullmatch(part) and part[-1] != "." for part in path.parts):
        raise ValueError(f"a format wants to write outside the output folder, or under no plain name: {name}")
    return path


def _swap(new: Path, output: Path) -> None:
    """Put the new folder in the old one's place; on failure the old one stays.

    Where the system can, the two change places in one step, so that a reader never
    meets an empty place; the old one, by then in the new one's, is cleared away,
    unless someone has put something there since we looked: then the two change back.
    """
    if not output.exists() and not output.is_symlink():
        new.rename(output)
    elif exchange(new, output):
        try:
            _check_ours(new, output)
        except Refusal:
            exchange(new, output)
            raise
    else:
        _step_aside(new, output)
    settle(output.parent)


def _step_aside(new: Path, output: Path) -> None:
    """The same in two steps."""
    old = beside(output, _OLD)
    output.rename(old)
    try:
        _check_ours(old, output)
        new.rename(output)
    except (OSError, Refusal):
        old.rename(output)
        raise
    settle(output.parent)
    _clear(old)

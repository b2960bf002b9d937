"""Replay: what a run printed and how it ended, shown again for as long as nothing that it rested on has changed.

A run is known by its question: the words, where it stands, and the settings that change what is printed.
With its verdict a manifest is kept of which files the verdict rested on, so that nobody has to understand
the words to know whether it still holds.
"""

from __future__ import annotations

import os

from ..plan_folders import BASELINE_FILE, plan_folders
from .digest import digest
from .program import program_digest
from .snapshot import Snapshot, contents, snapshot_of

TYPE_CHECKING = False  # as in typing, which takes longer to load than all of this
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from .store import Store

_DIGEST = 32


class Verdict:
    """What is shown again, byte for byte, and how the program ends."""

    __slots__ = ("code", "err", "out")

    def __init__(self, code: int, out: bytes, err: bytes) -> None:
        self.code, self.out, self.err = code, out, err


class Manifest:
    """What a verdict rests on beside the program: plans as they were named, and files and folders outside them.

    ``results`` are files and folders that the run itself has written: what it said is true while they stand.
    """

    __slots__ = ("files", "paths", "results")

    def __init__(self, paths: Sequence[str], files: Sequence[str], results: Sequence[str] = ()) -> None:
        self.paths, self.files, self.results = paths, files, results

    def look(self) -> Snapshot | None:
        """A picture of it all, which plans are meant among it; None when the system does not tell enough."""
        program = program_digest()
        if program is None:
            return None
        try:
            folders = plan_folders(self.paths)
        except OSError:
            return None
        beside = [os.path.join(folder, BASELINE_FILE) for folder in folders]
        return snapshot_of(folders, (*beside, *self.files), program, *folders)

    def with_results(self, seen: Snapshot | None) -> Snapshot | None:
        """The picture with what the run has written in it."""
        if seen is None or not self.results:
            return seen
        results = snapshot_of((), self.results)
        if results is None:
            return None
        return Snapshot(digest(seen.state, results.state), (*seen.unsettled, *results.unsettled))


def replayed(store: Store, question: bytes) -> Verdict | None:
    """The verdict of last time, if all is as it was then."""
    kept = store.get(question)
    if kept is None:
        return None
    unpacked = _unpacked(kept)
    if unpacked is None:
        return None
    manifest, state, known, verdict = unpacked
    now = manifest.with_results(manifest.look())
    if now is None or now.state != state or (known and contents(known) != known):
        return None
    if any(path not in now.unsettled for path in known):
        # Read after they had settled: from now on their times will do.
        known = {path: known[path] for path in now.unsettled if path in known}
        store.put(question, _packed(manifest, state, known, verdict))
    return verdict


class Recording:
    """A run under way whose verdict is to be kept. Begin before anything of the manifest has been read."""

    def __init__(self, store: Store, question: bytes, paths: Sequence[str], files: Sequence[str]) -> None:
        self._store, self._question = store, question
        self._manifest = Manifest(paths, files)
        self._before = self._manifest.look() if store.keeps else None
        self._known = contents(self._before.unsettled) if self._before else None

    def keep(self, verdict: Verdict, results: Sequence[str] = ()) -> None:
        """After the work: keep the verdict, if nothing that it rests on has changed; ``results`` are what it wrote."""
        before, known = self._before, self._known
        if before is None or known is None:
            return
        after = self._manifest.look()
        if after is None or after.state != before.state:
            return
        if any(path not in known for path in after.unsettled) or contents(known) != known:
            return
        manifest = Manifest(self._manifest.paths, self._manifest.files, results)
        whole = manifest.with_results(after)
        written = contents(path for path in whole.unsettled if path not in known) if whole else None
        if whole and written is not None:
            known = {**{path: known[path] for path in after.unsettled}, **written}
            self._store.put(self._question, _packed(manifest, whole.state, known, verdict))


_FIELDS = 9


def _packed(manifest: Manifest, state: bytes, known: Mapping[str, bytes], verdict: Verdict) -> bytes:
    """The fields one after the other, each with its length."""
    fields = (
        _joined(manifest.paths),
        _joined(manifest.files),
        _joined(manifest.results),
        state,
        _joined(known),
        b"".join(known.values()),
        b"%d" % verdict.code,
        verdict.out,
        verdict.err,
    )
    return b"".join(b"%d:%b" % (len(field), field) for field in fields)


def _unpacked(data: bytes) -> tuple[Manifest, bytes, dict[str, bytes], Verdict] | None:
    """What ``_packed`` made; None for what another version of the program has kept in the same place."""
    fields: list[bytes] = []
    while data:
        length, _, data = data.partition(b":")
        fields.append(data[: int(length)])
        data = data[int(length) :]
    if len(fields) != _FIELDS:
        return None
    paths, files, results, state, names, digests, code, out, err = fields
    known = {name: digests[at * _DIGEST : (at + 1) * _DIGEST] for at, name in enumerate(_split(names))}
    return Manifest(_split(paths), _split(files), _split(results)), state, known, Verdict(int(code), out, err)


def _joined(names: Iterable[str]) -> bytes:
    return b"\0".join(map(os.fsencode, names))


def _split(names: bytes) -> list[str]:
    return [os.fsdecode(name) for name in names.split(b"\0")] if names else []

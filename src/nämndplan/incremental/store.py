"""The entries: a file each, signed, written whole or not at all."""

from __future__ import annotations

import os
import stat

from .digest import blake2b

TYPE_CHECKING = False  # as in typing, which takes longer to load than all of this
if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = ".nplan_cache"
MOST_ENTRIES = 5_000
MOST_BYTES = 128_000_000
"""When there is more than this in all, the older half goes."""

MOST_IN_ENTRY = 32_000_000

_NAME = 32
_UNFINISHED = ".tmp"
_SIGNATURE = 32
_PERSON = b"nplan-cache-1"
_NOTES = {
    ".gitignore": b"*\n",
    "CACHEDIR.TAG": b"Signature: 8a477f597d28d172789f06886806bc55\n# nplan: https://bford.info/cachedir/\n",
}
_NO_LINKS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class Store:
    """What has been kept for one plan. Whatever goes wrong, it is as if nothing had been."""

    def __init__(self, place: str, secret: bytes | None) -> None:
        """``place`` is the cache's own folder; without a secret nothing is kept."""
        self.place = place
        self._secret = secret
        self._is_ready = False

    @property
    def keeps(self) -> bool:
        """False when nothing is kept, whatever is put."""
        return self._secret is not None

    def get(self, key: bytes) -> bytes | None:
        """What was put under the key; None when there is nothing, or not what we put there."""
        if self._secret is None:
            return None
        path = self._path(key)
        try:
            data = _read(path)
            if data is None:
                return None
            content = data[_SIGNATURE:]
            if data[:_SIGNATURE] == self._signature(key, content):
                return content
            os.unlink(path)
        except (OSError, ValueError):
            pass
        return None

    def put(self, key: bytes, content: bytes) -> None:
        """Keep the content, if it can be done; what was there before is replaced in one step."""
        if self._secret is None or len(content) > MOST_IN_ENTRY:
            return
        try:
            self._make_ready()
            if self._is_ready:
                _write(self._path(key), self._signature(key, content) + content)
        except (OSError, ValueError):
            pass

    def clear(self) -> None:
        """Remove every entry, and the folder when nothing else lies in it."""
        self._is_ready = False
        try:
            if _is_own_folder(self.place):
                for path in [*_entries(self.place), *(os.path.join(self.place, name) for name in _NOTES)]:
                    _remove(path)
                os.rmdir(self.place)
        except (OSError, ValueError):
            pass

    def size(self) -> tuple[int, int]:
        """How many entries there are, and their bytes in all."""
        try:
            sizes = [os.lstat(path).st_size for path in _entries(self.place)]
        except (OSError, ValueError):
            return 0, 0
        return len(sizes), sum(sizes)

    def _path(self, key: bytes) -> str:
        return os.path.join(self.place, blake2b(key, digest_size=16, person=_PERSON).hexdigest())

    def _signature(self, key: bytes, content: bytes) -> bytes:
        """Over the key too, so that an entry cannot be moved to another one's place."""
        state = blake2b(digest_size=_SIGNATURE, key=self._secret or b"", person=_PERSON)
        state.update(b"%d:%b" % (len(key), key))
        state.update(content)
        return state.digest()

    def _make_ready(self) -> None:
        """Before the first entry of a run: the folder is there, is no link, and is not too full."""
        if self._is_ready:
            return
        if not os.path.lexists(self.place):
            os.makedirs(self.place, 0o700, exist_ok=True)
        if not _is_own_folder(self.place):
            return
        for name, text in _NOTES.items():
            path = os.path.join(self.place, name)
            if not os.path.lexists(path):
                _write(path, text)
        _make_room(self.place)
        self._is_ready = True


NO_STORE = Store("", None)
"""Keeps nothing."""


def open_store(folder: str | os.PathLike[str], secret: bytes | None) -> Store:
    """The store of the plan in a folder; one that keeps nothing without a secret, or when the folder is not ours.

    In someone else's folder what we leave could not be removed by its owner.
    """
    place = os.path.join(os.fspath(folder), FOLDER)
    try:
        may = _is_ours(os.stat(folder)) and (_is_own_folder(place) or not os.path.lexists(place))
    except (OSError, ValueError):
        may = False
    return Store(place, secret if may else None)


def _is_ours(about: os.stat_result) -> bool:
    return os.name == "nt" or about.st_uid == os.geteuid()


def _is_own_folder(place: str) -> bool:
    try:
        about = os.lstat(place)
    except (OSError, ValueError):
        return False
    return stat.S_ISDIR(about.st_mode) and not os.path.ismount(place) and _is_ours(about)


def _read(path: str) -> bytes | None:
    """A file's bytes; None when there is no such file of a fitting size, or it is a link."""
    try:
        descriptor = os.open(path, os.O_RDONLY | _NO_LINKS)
    except OSError:
        return None
    with open(descriptor, "rb", buffering=0) as file:
        about = os.fstat(descriptor)
        fits = stat.S_ISREG(about.st_mode) and about.st_size <= MOST_IN_ENTRY + _SIGNATURE
        return file.readall() if fits else None


def _write(path: str, data: bytes) -> None:
    scratch = f"{path}.{os.urandom(8).hex()}{_UNFINISHED}"
    descriptor = os.open(scratch, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_LINKS, 0o600)
    try:
        with open(descriptor, "wb") as file:
            file.write(data)
        os.replace(scratch, path)
    except OSError:
        _remove(scratch)
        raise


def _remove(path: str) -> None:
    try:
        os.unlink(path)
    except FileNotFoundError:
        pass


def _entries(place: str) -> Iterator[str]:
    """The paths of files that we have named, finished or not; nothing else in the folder is ever touched."""
    with os.scandir(place) as found:
        for entry in found:
            is_entry = len(entry.name) == _NAME and not entry.name.strip("0123456789abcdef")
            if (is_entry or entry.name.endswith(_UNFINISHED)) and entry.is_file(follow_symlinks=False):
                yield entry.path


def _make_room(place: str) -> None:
    """Let the older half go when there is too much."""
    found = sorted((about.st_mtime_ns, about.st_size, path) for path in _entries(place) for about in [os.lstat(path)])
    if len(found) > MOST_ENTRIES or sum(size for _, size, _ in found) > MOST_BYTES:
        for _, _, path in found[: (len(found) + 1) // 2]:
            _remove(path)

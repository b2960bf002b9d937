"""The entries: a file each, with a checksum, written whole or not at all."""

from __future__ import annotations

import os
import stat

from .digest import blake2b

TYPE_CHECKING = False  # as in typing, which takes longer to load than all of this
if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_ENTRIES = 5_000
MOST_BYTES = 128_000_000
"""When there is more than this in all, the older half goes."""

MOST_IN_ENTRY = 32_000_000

_NAME = 32
_UNFINISHED = ".tmp"
_CHECKSUM = 32
_PERSON = b"nplan-cache-2"
_TAG = "CACHEDIR.TAG"
_TAG_TEXT = b"Signature: 8a477f597d28d172789f06886806bc55\n# nplan: https://bford.info/cachedir/\n"
"""Tells programs for backups to pass the folder over."""

_NO_LINKS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class Store:
    """What has been kept. Whatever goes wrong, it is as if nothing had been."""

    def __init__(self, place: str, space: bytes = b"") -> None:
        """``place`` is the folder, where there need be none yet; ``space`` keeps some keys apart from all others."""
        self.place = place
        self._space = space
        self._is_ready = False

    @property
    def keeps(self) -> bool:
        """False when nothing is kept, whatever is put: there is no folder that we can trust to be the user's own."""
        return bool(self.place) and (_is_own_folder(self.place) or not os.path.lexists(self.place))

    def apart(self, space: str) -> Store:
        """The same store with keys of its own: for one plan, say."""
        return Store(self.place, space.encode("utf-8", "surrogateescape"))

    def get(self, key: bytes) -> bytes | None:
        """What was put under the key; None when there is nothing, or not all that we put there."""
        if not self.keeps:
            return None
        path = self._path(key)
        try:
            data = _read(path)
            if data is None:
                return None
            content = data[_CHECKSUM:]
            if data[:_CHECKSUM] == self._checksum(key, content):
                return content
            os.unlink(path)
        except (OSError, ValueError):
            pass
        return None

    def put(self, key: bytes, content: bytes) -> None:
        """Keep the content, if it can be done; what was there before is replaced in one step."""
        if not self.place or len(content) > MOST_IN_ENTRY:
            return
        try:
            self._make_ready()
            if self._is_ready:
                _write(self._path(key), self._checksum(key, content) + content)
        except (OSError, ValueError):
            pass

    def clear(self) -> None:
        """Remove every entry, and the folder when nothing else lies in it."""
        self._is_ready = False
        try:
            if _is_own_folder(self.place):
                for path in [*_entries(self.place), os.path.join(self.place, _TAG)]:
                    _remove(path)
                os.rmdir(self.place)
        except (OSError, ValueError):
            pass

    def size(self) -> tuple[int, int]:
        """How many entries there are, and their bytes in all."""
        try:
            sizes = [os.lstat(path).st_size for path in _entries(self.place)] if self.place else []
        except (OSError, ValueError):
            return 0, 0
        return len(sizes), sum(sizes)

    def _path(self, key: bytes) -> str:
        return os.path.join(self.place, self._hash(16, key).hexdigest())

    def _checksum(self, key: bytes, content: bytes) -> bytes:
        """Over the key too, so that what lies in another one's place is not taken for it."""
        state = self._hash(_CHECKSUM, key)
        state.update(content)
        return state.digest()

    def _hash(self, size: int, key: bytes) -> blake2b:
        return blake2b(b"%d:%b%d:%b" % (len(self._space), self._space, len(key), key), digest_size=size, person=_PERSON)

    def _make_ready(self) -> None:
        """Before the first entry of a run: the folder is there, is the user's own, and is not too full."""
        if self._is_ready:
            return
        if not os.path.lexists(self.place):
            os.makedirs(self.place, 0o700, exist_ok=True)
        if not _is_own_folder(self.place):
            return
        tag = os.path.join(self.place, _TAG)
        if not os.path.lexists(tag):
            _write(tag, _TAG_TEXT)
        _make_room(self.place)
        self._is_ready = True


NO_STORE = Store("")
"""Keeps nothing."""


def _is_own_folder(place: str) -> bool:
    """True for a folder of the user's own that nobody else may write in: what lies there is what we put there."""
    try:
        about = os.lstat(place)
    except (OSError, ValueError):
        return False
    if os.name == "nt":  # who may write is not said by these numbers there
        return stat.S_ISDIR(about.st_mode)
    return stat.S_ISDIR(about.st_mode) and about.st_uid == os.geteuid() and not about.st_mode & 0o022


def _read(path: str) -> bytes | None:
    """A file's bytes; None when there is no such file of a fitting size, or it is a link."""
    try:
        descriptor = os.open(path, os.O_RDONLY | _NO_LINKS)
    except OSError:
        return None
    with open(descriptor, "rb", buffering=0) as file:
        about = os.fstat(descriptor)
        fits = stat.S_ISREG(about.st_mode) and about.st_size <= MOST_IN_ENTRY + _CHECKSUM
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

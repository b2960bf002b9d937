"""A verdict that is kept: what a run printed and how it ended, for as long as nothing has changed."""

from __future__ import annotations

from .snapshot import contents

TYPE_CHECKING = False  # as in typing, which takes longer to load than all of this
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from .snapshot import Snapshot
    from .store import Store

_STATE = 32
_CONTENT = 32


class Verdict:
    """What is shown again, byte for byte, and how the program ends."""

    __slots__ = ("code", "err", "out")

    def __init__(self, code: int, out: bytes, err: bytes) -> None:
        self.code, self.out, self.err = code, out, err


class Case:
    """One question about some plans, and what was answered last time.

    ``key`` says what is asked. ``look`` takes a picture of all that the answer depends on.
    """

    def __init__(self, store: Store, key: bytes, look: Callable[[], Snapshot | None]) -> None:
        self._store, self._key, self._look = store, key, look
        self._before = look()
        self._contents: Mapping[str, bytes] | None = None

    def verdict(self) -> Verdict | None:
        """The verdict of last time, if all is as it was then."""
        before = self._before
        kept = self._store.get(self._key) if before else None
        if before is None or kept is None or kept[:_STATE] != before.state:
            return None
        verdict, known = _decoded(kept[_STATE:])
        if known and contents(known) != known:
            return None
        if any(path not in before.unsettled for path in known):
            # Read after they had settled: from now on their times will do.
            self._keep(before, verdict, {path: known[path] for path in before.unsettled if path in known})
        return verdict

    def begin(self) -> bool:
        """Before the work: remember what lies there. False when the answer could not be kept anyway."""
        if self._before is not None:
            self._contents = contents(self._before.unsettled)
        return self._contents is not None

    def conclude(self, verdict: Verdict) -> None:
        """After the work: keep the verdict, if nothing has changed meanwhile."""
        before, after = self._before, self._look()
        known = self._contents
        if before is None or after is None or known is None or after.state != before.state:
            return
        if all(path in known for path in after.unsettled) and contents(known) == known:
            self._keep(before, verdict, {path: known[path] for path in after.unsettled})

    def _keep(self, before: Snapshot, verdict: Verdict, known: Mapping[str, bytes]) -> None:
        self._store.put(self._key, before.state + _encoded(verdict, known))


def _encoded(verdict: Verdict, known: Mapping[str, bytes]) -> bytes:
    """Sizes, and then all that they are sizes of."""
    names = "\0".join(known).encode("utf-8", "surrogateescape")
    sizes = b"%d %d %d %d\n" % (verdict.code, len(known), len(names), len(verdict.out))
    return b"".join((sizes, names, *known.values(), verdict.out, verdict.err))


def _decoded(data: bytes) -> tuple[Verdict, dict[str, bytes]]:
    """What ``_encoded`` made: the store lets nothing else through."""
    sizes, _, rest = data.partition(b"\n")
    code, count, length, out = map(int, sizes.split())
    names = rest[:length].decode("utf-8", "surrogateescape").split("\0") if count else []
    first, printed = length, length + count * _CONTENT
    digests = (rest[start : start + _CONTENT] for start in range(first, printed, _CONTENT))
    return Verdict(code, rest[printed : printed + out], rest[printed + out :]), dict(zip(names, digests, strict=True))

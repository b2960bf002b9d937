"""One digest of several things, in which no two different rows of things can be mistaken for each other."""

from __future__ import annotations

try:
    from _blake2 import blake2b  # hashlib's own, without the OpenSSL that hashlib loads and we have no use for
except ImportError:
    from hashlib import blake2b

TYPE_CHECKING = False  # as in typing, which takes longer to load than all of this
if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["SIZE", "blake2b", "digest"]

SIZE = 32


def digest(*parts: bytes | str | int | None, more: Iterable[bytes] = ()) -> bytes:
    """The digest of the parts, each with its length and kind."""
    state = blake2b(digest_size=SIZE)
    for part in parts:
        state.update(_framed(part))
    for part in more:
        state.update(_framed(part))
    return state.digest()


def _framed(part: bytes | str | int | None) -> bytes:
    if isinstance(part, str):
        content = part.encode("utf-8", "surrogatepass")
        return b"s%d:%b" % (len(content), content)
    if isinstance(part, int):
        return b"i%d;" % part
    return b"n" if part is None else b"b%d:%b" % (len(part), part)

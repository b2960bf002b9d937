"""Whether a picture is whole: read as far as it takes to know that programs can show it, and no further.

PNG: https://www.w3.org/TR/png-3/, sections 5 and 11; JPEG: ITU-T T.81, annex B.
"""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from xml.parsers import expat

from .. import lazy_re as re
from ..diagnostics import Sentence, say

MAX_BYTES = 40_000
MAX_SIDE = 10_000
MAX_AREA = 4_000_000
"""Pixels of a picture made of them: a few bytes can unpack to a thousand million."""

TOO_LARGE = say("filen är större än {most} byte", most=f"{MAX_BYTES}")
_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
_CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
_BROKEN = say("bilden är skadad")
_SVG_SPACE = "http://www.w3.org/2000/svg"
_LENGTH = re.compile(r"\s*\+?([0-9]*\.?[0-9]+(?:[eE][-+]?[0-9]+)?)\s*(?:px|pt|pc|mm|cm|in|Q|em|ex|rem|%)?\s*")


def picture_fault(ending: str, content: bytes) -> Sentence | None:
    """What is wrong with a picture whose file ends so: .svg, .png, .jpg or .jpeg; None when it can be shown."""
    if len(content) > MAX_BYTES:
        return TOO_LARGE
    fault_of = _READERS[ending.casefold()]
    try:
        return fault_of(content)
    except (struct.error, zlib.error, expat.ExpatError, ValueError, LookupError):
        return _BROKEN


def _png(content: bytes) -> Sentence | None:
    if not content.startswith(_PNG):
        return _other_kind()
    chunks: list[tuple[bytes, bytes]] = []
    at = len(_PNG)
    while at < len(content):
        (length,) = struct.unpack_from(">I", content, at)
        kind, data = content[at + 4 : at + 8], content[at + 8 : at + 8 + length]
        if len(data) != length or struct.unpack_from(">I", content, at + 8 + length) != (zlib.crc32(kind + data),):
            return _BROKEN
        chunks.append((kind, data))
        at += 12 + length
        if kind == b"IEND":
            break
    if not chunks or chunks[0][0] != b"IHDR" or chunks[-1][0] != b"IEND":
        return _BROKEN
    width, height, depth, colour, _, _, interlaced = struct.unpack(">IIBBBBB", chunks[0][1])
    if too_large := _too_large(width, height):
        return too_large
    row = -(-width * _CHANNELS[colour] * depth // 8)
    unpacked = zlib.decompressobj()
    most = 2 * (row + 1) * height + 100_000  # interlaced pictures have rows that are not quite full
    pixels = len(unpacked.decompress(b"".join(data for kind, data in chunks if kind == b"IDAT"), most))
    is_whole = pixels >= row * height if interlaced else pixels == (row + 1) * height
    return None if is_whole and unpacked.eof else _BROKEN


def _jpeg(content: bytes) -> Sentence | None:
    """Its segments up to where the picture itself begins, and that it has an end."""
    if not content.startswith(_JPEG):
        return _other_kind()
    at, size = 2, None
    while content[at] == 0xFF:
        mark = content[at + 1]
        if mark == 0xFF:  # padding
            at += 1
            continue
        (length,) = struct.unpack_from(">H", content, at + 2)
        if 0xC0 <= mark <= 0xCF and mark not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack_from(">HH", content, at + 5)
            size = (width, height)
        at += 2 + length
        if mark == 0xDA:
            break
    if size is None or content.rfind(b"\xff\xd9") < at:
        return _BROKEN
    return _too_large(*size)


def _svg(content: bytes) -> Sentence | None:
    """A whole document whose root is svg, of a size; what it would have fetched or run is for the page to forbid."""
    found: dict[str, str] = {}

    def begin(name: str, attributes: dict[str, str]) -> None:
        if not found:
            found.update({"": name, **attributes})

    def refuse(*_: object) -> None:
        raise ValueError

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = begin
    parser.EntityDeclHandler = refuse
    parser.Parse(content, True)
    if found[""] == "svg":
        return say('taggen svg saknar xmlns="{space}"', space=_SVG_SPACE)
    if found[""] != f"{_SVG_SPACE} svg":
        return _other_kind()
    return _wide() if any(_number(found.get(side, "")) > MAX_SIDE for side in ("width", "height")) else None


def _number(length: str) -> float:
    match = _LENGTH.fullmatch(length)
    return float(match[1]) if match else 0.0


def _too_large(width: int, height: int) -> Sentence | None:
    if not width or not height:
        return _BROKEN
    return _wide() if max(width, height) > MAX_SIDE or width * height > MAX_AREA else None


def _wide() -> Sentence:
    return say(
        "bilden är större än {side} bildpunkter på någon ledd, eller {area} sammanlagt",
        side=f"{MAX_SIDE}",
        area=f"{MAX_AREA}",
    )


def _other_kind() -> Sentence:
    return say("det är inte den sortens bild som namnet säger")


_READERS: dict[str, Callable[[bytes], Sentence | None]] = {".svg": _svg, ".png": _png, ".jpg": _jpeg, ".jpeg": _jpeg}

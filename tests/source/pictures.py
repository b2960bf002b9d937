"""Small pictures of every kind, and what can be wrong with them."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping

from nämndplan.source.picture import MAX_BYTES


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png(width: int = 4, height: int = 2, pixels: bytes | None = None, depth: int = 8, colour: int = 2) -> bytes:
    """A picture of one colour; ``pixels`` are its rows, where they are to be others."""
    rows = (b"\0" + b"\x5b\x2a\x86" * width) * height if pixels is None else pixels
    head = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    parts = (_chunk(b"IHDR", head), _chunk(b"IDAT", zlib.compress(rows)), _chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


def jpeg(width: int = 4, height: int = 2) -> bytes:
    """The segments of a picture in grey; programs that only look at those take it for one."""
    frame = struct.pack(">BHHB", 8, height, width, 1) + b"\1\x11\0"
    scan = b"\1\1\0\0\x3f\0"
    return (
        b"\xff\xd8\xff\xe0" + struct.pack(">H", 16) + b"JFIF\0\1\1\0\0\1\0\1\0\0"
        b"\xff\xff\xc0" + struct.pack(">H", 2 + len(frame)) + frame
        + b"\xff\xda" + struct.pack(">H", 2 + len(scan)) + scan + b"\x2a\xff\xd9"
    )  # fmt: skip


def svg(attributes: str = 'viewBox="0 0 4 2"', inside: str = '<path d="M0 0h4v2z"/>') -> bytes:
    """A picture in lines."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" {attributes}>{inside}</svg>'.encode()


PNG = png()
WHOLE: Mapping[str, tuple[str, bytes]] = {
    "png": (".png", PNG),
    "png in upper case": (".PNG", PNG),
    "png, one bit a pixel": (".png", png(9, 2, b"\0\xff\x80" * 2, 1, 0)),
    "jpeg": (".jpg", jpeg()),
    "svg": (".svg", svg()),
    "svg with a declaration and a DOCTYPE": (
        ".svg",
        b'<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" '
        b'"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n' + svg(),
    ),
    "svg with a large drawing area": (".svg", svg('viewBox="0 0 51500 51500"')),
    "svg in percent": (".svg", svg('width="100%" height="100%"')),
}
BROKEN: Mapping[str, tuple[str, bytes, str]] = {
    "nothing": (".png", b"", "inte den sortens bild"),
    "another kind": (".png", svg(), "inte den sortens bild"),
    "png as jpeg": (".jpg", PNG, "inte den sortens bild"),
    "a page": (".svg", b"<html xmlns='http://www.w3.org/1999/xhtml'/>", "inte den sortens bild"),
    "png of the beginning alone": (".png", PNG[:8], "skadad"),
    "png without its end": (".png", PNG[:-12], "skadad"),
    "png with a changed byte": (".png", PNG[:45] + bytes([PNG[45] ^ 1]) + PNG[46:], "skadad"),
    "png with too few rows": (".png", png(4, 9, b"\0" * 13), "skadad"),
    "png of no size": (".png", png(0, 2), "skadad"),
    "png of an unknown sort": (".png", png(colour=5), "skadad"),
    "png bomb": (".png", png(30_000, 30_000, b"\0"), "bildpunkter"),
    "jpeg of the beginning alone": (".jpg", b"\xff\xd8\xff", "skadad"),
    "jpeg cut short": (".jpeg", jpeg()[:-2], "skadad"),
    "jpeg bomb": (".jpg", jpeg(60_000, 60_000), "bildpunkter"),
    "svg cut short": (".svg", svg()[:-9], "skadad"),
    "svg of two": (".svg", svg() * 2, "skadad"),
    "svg with bytes that are no text": (".svg", b"<svg \xff\xfe\0", "skadad"),
    "svg that is a text": (".svg", b"<svg", "skadad"),
    "svg without its name space": (".svg", b"<svg viewBox='0 0 4 2'/>", "xmlns"),
    "svg with entities": (".svg", b'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>' + svg(), "skadad"),
    "svg of a huge width": (".svg", svg('width="1000000" height="2"'), "bildpunkter"),
    "svg of a huge height": (".svg", svg('width="2" height="1e9px"'), "bildpunkter"),
    "too large": (".svg", svg(inside="<!--" + "x" * MAX_BYTES + "-->"), "större än"),
}

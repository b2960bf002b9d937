"""SVG made into dots, for programs that do not take it. Typst does it, apart and bounded as always."""

from __future__ import annotations

import struct
import zlib
from importlib.util import find_spec

from .compiler import scratch_folder
from .process import run_typst

_DOTS = 400
"""To the inch."""
_HEAD = 33
"""The length of what a PNG begins with: its mark and the chunk IHDR."""
_MAIN = """#set page(width: auto, height: auto, margin: 0pt, fill: none)
#context {
  let own = measure(image("picture.svg"))
  let part = calc.min(1, 160mm / own.width, 160mm / own.height)
  image("picture.svg", width: own.width * part, height: own.height * part)
}
"""


def rasterised(svg: bytes) -> bytes | None:
    """The picture as PNG with a clear ground, no larger than a page; None when it cannot be, or without Typst."""
    if find_spec("typst") is None:
        return None
    with scratch_folder() as folder:
        (folder / "picture.svg").write_bytes(svg)
        (folder / "main.typ").write_text(_MAIN, "utf-8")
        made = run_typst(folder, "main.typ", (), (), 2000, picture=_DOTS)
    return _with_size(made) if isinstance(made, bytes) else None


def _with_size(png: bytes) -> bytes:
    """The picture with how large it is on paper, as a chunk pHYs, which Typst leaves out."""
    per_metre = round(_DOTS / 0.0254)
    size = b"pHYs" + struct.pack(">IIB", per_metre, per_metre, 1)
    return png[:_HEAD] + struct.pack(">I", len(size) - 4) + size + struct.pack(">I", zlib.crc32(size)) + png[_HEAD:]

"""The organisation's logo, made ready to stand inside a page."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from pathlib import Path

from ..diagnostics import Sentence, say
from ..model import PICTURE_TYPES, is_picture

MAX_BYTES = 40_000
_BEGINNINGS = {"image/png": b"\x89PNG\r\n\x1a\n", "image/jpeg": b"\xff\xd8\xff"}


@dataclass(frozen=True, slots=True)
class Logo:
    """A picture as an address that holds all of it, or why it cannot be used.

    An SVG may hold scripts. Shown as an <img> it can run none of them and fetch nothing.
    """

    address: str = ""
    fault: Sentence | None = None

    @property
    def ending(self) -> str:
        """How the picture's file would end: .svg; "" without a picture."""
        kind = self.address.removeprefix("data:").partition(";")[0]
        return next((ending for ending, known in PICTURE_TYPES.items() if known == kind), "")

    @property
    def content(self) -> bytes:
        """The picture itself."""
        return base64.b64decode(self.address.partition(",")[2])


def read_logo(plan: Path | None, file: str) -> Logo:
    """The logo in the plan's folder; nothing when the plan has none."""
    if not file or plan is None:
        return Logo()
    path = plan / file
    if not is_picture(file) or ".." in Path(file).parts or not path.resolve().is_relative_to(plan.resolve()):
        return Logo(fault=say("Logotypen {file} ligger inte i planens mapp utseende och visas inte.", file=file))
    try:
        content = path.read_bytes()
    except OSError:
        return Logo(fault=say("Logotypen {file} går inte att läsa och visas inte.", file=file))
    if len(content) > MAX_BYTES:
        return Logo(
            fault=say("Logotypen {file} är större än {most} byte och visas inte.", file=file, most=f"{MAX_BYTES}")
        )
    kind = PICTURE_TYPES[path.suffix.casefold()]
    if not _is(kind, content):
        return Logo(fault=say("Logotypen {file} är inte den sortens bild som namnet säger och visas inte.", file=file))
    return Logo(f"data:{kind};base64,{base64.b64encode(content).decode()}")


def _is(kind: str, content: bytes) -> bool:
    if kind in _BEGINNINGS:
        return content.startswith(_BEGINNINGS[kind])
    return b"<svg" in content[:2000]

"""The organisation's logo, made ready to stand inside a page."""

from __future__ import annotations

import base64
from pathlib import Path

from ..bounded_read import TooLarge, read_bounded
from ..diagnostics import Sentence, say
from ..frozen import frozen
from ..model import PICTURE_TYPES, is_picture
from ..source import picture_fault, why_unread
from ..source.picture import MAX_BYTES, TOO_LARGE


@frozen
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
    if not is_picture(file) or ".." in Path(file).parts:
        return Logo(fault=say("Bilden {file} ligger inte i planens mapp utseende och visas inte.", file=file))
    ending = Path(file).suffix.casefold()
    try:
        content = read_bounded(plan / file, MAX_BYTES, inside=plan)
        fault = picture_fault(ending, content)
    except TooLarge:
        fault = TOO_LARGE
    except OSError as error:
        fault = why_unread(error)
    if fault:
        return Logo(fault=say("Bilden {file} går inte att visa: {reason}.", file=file, reason=fault))
    return Logo(f"data:{PICTURE_TYPES[ending]};base64,{base64.b64encode(content).decode()}")

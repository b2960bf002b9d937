"""A picture as a file of its own, for formats that are no pages: with its size, its style and its colours inside."""

from __future__ import annotations

from xml.etree import ElementTree as ET

from markupsafe import Markup

from ... import lazy_re as re
from ...frozen import frozen
from ..templates import Renderer
from .states import STYLE

WIDTH = 640
"""In pixels; letters of 13 are then as high as a table's on paper."""
_DEFINED = re.compile(r"--([\w-]+):\s*(#[0-9a-fA-F]{3,8}\b)")
_USED = re.compile(r"var\(--([\w-]+)\)")
_APART = re.compile(r"@[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}")
"""Rules for screens of some kind, which a file is not."""


@frozen
class Lettering:
    """A line of text in a picture: where it is held, in thousandths of the width and in pixels down, and how."""

    text: str
    x: int
    y: int
    look: str
    held: str


@frozen
class PictureFile:
    """An SVG file of ``WIDTH`` without its texts, these apart, and everything in it in words.

    The texts are set by the document: in an SVG there is no choosing the weight of a font that has them all.
    """

    content: bytes
    texts: tuple[Lettering, ...]
    words: str


class Standalone:
    """Makes files of pictures, in the light colours of the site."""

    def __init__(self, renderer: Renderer, accent: str) -> None:
        colors = dict(reversed(_DEFINED.findall(renderer.text("html/style.css")))) | {"accent": accent}
        style = _APART.sub("", renderer.text("html/pictures.css")) + STYLE
        self._style = _USED.sub(lambda name: colors.get(name[1], "#000000"), style)

    def file(self, picture: Markup) -> PictureFile:
        """The picture by itself."""
        root = ET.fromstring(picture)  # noqa: S314  (drawn by us)
        texts = root.findall("text")
        for text in texts:
            root.remove(text)
        told = [found.text or "" for name in ("title", "desc") if (found := root.find(name)) is not None]
        size = {"xmlns": "http://www.w3.org/2000/svg", "width": str(WIDTH)}
        root.attrib.update(size | {"viewBox": f"0 0 {WIDTH} {root.get('height', '0')}"})
        style = ET.Element("style")
        style.text = self._style
        root.insert(0, style)
        return PictureFile(ET.tostring(root, "utf-8"), tuple(map(_lettering, texts)), ". ".join(told))


def _lettering(text: ET.Element) -> Lettering:
    x = text.get("x", "0")
    across = float(x.rstrip("%")) * 10 if x.endswith("%") else float(x) * 1000 / WIDTH
    return Lettering(
        text.text or "",
        round(across),
        round(float(text.get("y", "0"))),
        text.get("class", ""),
        text.get("text-anchor", "start"),
    )

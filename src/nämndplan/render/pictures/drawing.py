"""Pictures as SVG: in a table's cell, or by themselves with words of their own; shapes that follow the width.

Places across are percent of the width and places down are pixels, so that a picture is as wide as its
place while its text keeps its size. There is nothing in a picture that loads anything or refers to another
part of the page, and every text and attribute is escaped when it is written.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from ... import lazy_re as re
from ...diagnostics import Language, Sentence
from ...frozen import frozen
from ...view import FixedWords

LINE = 17
"""From one line of text to the next."""
_SPECIAL = re.compile('[&<>"]')
_WHOLE = Markup('<div class="drawn" aria-hidden="true">{}{}</div>')
_ENDS = Markup('<div class="ends"{}><span>{}</span><span>{}</span></div>')
_MIDDLE = "50%"


@frozen
class Drawer:
    """The language of the words in pictures; ``mark`` is its code where it is not the page's own, else ""."""

    language: Language
    mark: str = ""

    def says(self, sentence: Sentence) -> FixedWords:
        """Words of ours, in the document's language."""
        return FixedWords(sentence.text(self.language))

    def labelled(self, picture: Markup, left: str, right: str) -> Markup:
        """A picture with a label under each of its ends."""
        mark = Markup(' lang="{}"').format(self.mark) if self.mark else ""
        return _WHOLE.format(picture, _ENDS.format(mark, left, right))


class Shapes:
    """The shapes of a picture being drawn."""

    def __init__(self) -> None:
        self._parts: list[str] = []

    def line(self, sort: str, x1: str, y1: int | str, x2: str, y2: int | str) -> None:
        """A straight line."""
        self._add("line", {"class": sort, "x1": x1, "y1": str(y1), "x2": x2, "y2": str(y2)})

    def box(self, sort: str, x: str, y: int, width: str, height: int) -> None:
        """A rectangle."""
        self._add("rect", {"class": sort, "x": x, "y": str(y), "width": width, "height": str(height)})

    def bar(self, sort: str, x: str, width: str, height: int) -> None:
        """A rectangle half-way down."""
        about = {"class": sort, "x": x, "y": str(-height // 2), "width": width, "height": str(height)}
        self._parts.append(_element("svg", {"y": _MIDDLE, "overflow": "visible"}, _element("rect", about)))

    def dot(self, sort: str, x: str, y: int, radius: int) -> None:
        """A circle."""
        self._add("circle", {"class": sort, "cx": x, "cy": str(y), "r": str(radius)})

    def square(self, sort: str, x: str, y: int, size: int = 9) -> None:
        """A small square around x, y."""
        corner = {"x": f"{-size / 2:g}", "y": f"{-size / 2:g}"}
        rect = _element("rect", {"class": sort, **corner, "width": str(size), "height": str(size)})
        self._parts.append(_element("svg", {"x": x, "y": str(y), "overflow": "visible"}, rect))

    def head(self, sort: str, x: str, y: int, *, right: bool) -> None:
        """The head of an arrow whose point is at x, y."""
        back = -7 if right else 7
        path = _element("path", {"class": sort, "d": f"M0,0 L{back},-4.5 L{back},4.5 Z"})
        self._parts.append(_element("svg", {"x": x, "y": str(y), "overflow": "visible"}, path))

    def _add(self, tag: str, about: Mapping[str, str], words: str = "") -> None:
        self._parts.append(_element(tag, about, _escaped(words)))


class RowDrawing(Shapes):
    """A picture in a row, for those who see: what it shows stands in words in the row.

    ``height`` is in pixels, or percent of its cell's.
    """

    def __init__(self, sort: str, height: str) -> None:
        super().__init__()
        self._about = {"class": f"picture {sort}", "aria-hidden": "true", "width": "100%", "height": height}

    def finished(self) -> Markup:
        """The picture as markup."""
        return Markup(_element("svg", self._about, "".join(self._parts)))  # noqa: S704  (there is no text in it)


class Drawing(Shapes):
    """A picture by itself. ``name`` is unique in its document; ``height`` is told when all is drawn."""

    def __init__(self, name: str, sort: str, title: str, description: str, mark: str = "") -> None:
        super().__init__()
        self._mark = mark
        self._about = {"class": f"picture {sort}", "role": "img", "width": "100%"}
        self._about["aria-labelledby"] = f"{name}_t {name}_d"
        self._add("title", {"id": f"{name}_t", **self._ours(title)}, title)
        self._add("desc", {"id": f"{name}_d", **self._ours(FixedWords(description))}, description)

    def text(self, x: str, y: int, words: str, *, sort: str = "", end: str = "") -> None:
        """A line of text; ``end`` is where it is held: "" at its beginning, "middle" or "end"."""
        about = {"x": x, "y": str(y), **({"class": sort} if sort else {}), **({"text-anchor": end} if end else {})}
        self._add("text", {**about, **self._ours(words)}, words)

    def lines(self, x: str, y: int, lines: Sequence[str], *, sort: str = "") -> int:
        """Lines of text from y down; the place below them."""
        for number, words in enumerate(lines):
            self.text(x, y + number * LINE, words, sort=sort)
        return y + len(lines) * LINE

    def finished(self, height: int) -> Markup:
        """The picture as markup."""
        picture = _element("svg", {**self._about, "height": str(height)}, "".join(self._parts))
        return Markup(picture)  # noqa: S704  (every text in it is escaped)

    def _ours(self, words: str) -> dict[str, str]:
        return {"lang": self._mark} if self._mark and isinstance(words, FixedWords) else {}


def _element(tag: str, about: Mapping[str, str], content: str = "") -> str:
    """An element whose attributes are escaped here; ``content`` already is."""
    attributes = "".join([f' {name}="{_quotable(value)}"' for name, value in about.items()])
    return f"<{tag}{attributes}>{content}</{tag}>" if content else f"<{tag}{attributes} />"


def _escaped(text: str) -> str:
    """A text as it stands inside an element."""
    if not _SPECIAL.search(text):
        return text
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _quotable(text: str) -> str:
    """A text as it stands between quotation marks."""
    return _escaped(text).replace('"', "&quot;")

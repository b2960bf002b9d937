"""Text inside a line: words, strong and stressed ones, links."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import ClassVar, TypeAlias

from ..frozen import frozen


@frozen
class Text:
    """Words as they are; never markup of any format. ``printed``: how the source spells them, where we do not."""

    text: str
    printed: str = ""
    kind: ClassVar[str] = "text"


@frozen
class Strong:
    """Words of importance."""

    content: Inlines
    kind: ClassVar[str] = "strong"


@frozen
class Emphasis:
    """Stressed words."""

    content: Inlines
    kind: ClassVar[str] = "emphasis"


@frozen
class Link:
    """Words that lead to ``address``: an http(s) or mailto address, or that of a file beside the document."""

    address: str
    content: Inlines
    kind: ClassVar[str] = "link"


@frozen
class Reference:
    """Words that lead to an anchor of the same document."""

    anchor: str
    content: Inlines
    kind: ClassVar[str] = "reference"


@frozen
class FootnoteMark:
    """The mark of a footnote; ``note`` is the anchor of its text."""

    label: str
    anchor: str
    note: str
    kind: ClassVar[str] = "mark"


@frozen
class Break:
    """A new line inside a paragraph."""

    kind: ClassVar[str] = "break"


Inline: TypeAlias = "Text | Strong | Emphasis | Link | Reference | FootnoteMark | Break"
Inlines: TypeAlias = "tuple[Inline, ...]"


_REMEMBERED = 4096
"""Who answers, units, years: the same few words stand in most places."""
LONG_VALUE = 60
"""Characters in a value that wants a line of its own beside others; templates/typst/blocks.typ has it too."""


@frozen
class Fact:
    """A label and one or more values: Riktas till: Regionstyrelsen."""

    label: str
    values: tuple[Inlines, ...]

    @property
    def is_list(self) -> bool:
        """True when the values are several and long: sentences on one line cannot be told apart."""
        return len(self.values) > 1 and any(len(plain(value)) > LONG_VALUE for value in self.values)


@lru_cache(_REMEMBERED, typed=True)  # the document's fixed words are texts of another type
def words(text: str) -> Inlines:
    """Words as content of a line; nothing for no words."""
    return (Text(text),) if text else ()


def joined(values: Iterable[Inlines]) -> Inlines:
    """Several values as content of one line, with commas between them."""
    return tuple(part for number, value in enumerate(values) for part in ((Text(", "),) if number else ()) + value)


def plain(content: Inlines) -> str:
    """The words of a line's content, without what makes them strong or links."""
    return "".join(_plain(inline) for inline in content)


def _plain(inline: Inline) -> str:
    match inline:
        case Text(text):
            return text
        case Break():
            return "\n"
        case FootnoteMark():
            return ""
        case _:
            return plain(inline.content)

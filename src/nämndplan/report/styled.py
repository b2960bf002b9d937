"""Lines with styles, before anyone knows whether there is a terminal to show them on.

rich takes long to load; it is only asked where what we write is shown in colour, or is of unusual width.
"""

from __future__ import annotations

from ..frozen import frozen

_NARROW = frozenset(
    chr(code) for first, last in ((0x20, 0x7E), (0xA0, 0xAC), (0xAE, 0x2FF)) for code in range(first, last + 1)
) | frozenset("–—−”“’‘…│├└┌─•§€")
"""Characters of one column each: all that most plans consist of."""


@frozen
class Styled:
    """A line in parts, each with the style that rich has a name for; "" for none."""

    parts: tuple[tuple[str, str], ...] = ()

    @property
    def plain(self) -> str:
        """The line without styles."""
        return "".join(text for text, _ in self.parts)

    def __str__(self) -> str:
        return self.plain


def styled(*parts: str | tuple[str, str]) -> Styled:
    """A line of texts, some of them with a style: ``styled("a ", ("b", "bold"))``."""
    return Styled(tuple((part, "") if isinstance(part, str) else part for part in parts))


def columns(text: str) -> int:
    """How many columns of a terminal the text takes up."""
    if _NARROW.issuperset(text):
        return len(text)
    from rich.cells import cell_len  # slow to load, and hardly ever wanted

    return cell_len(text)

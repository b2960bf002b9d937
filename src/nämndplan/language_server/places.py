"""Positions, from ours to the protocol's and back: lines from 0, columns in the units that the editor counts in."""

from __future__ import annotations

from lsprotocol import types
from pygls.workspace import PositionCodec

from ..diagnostics import Position, Replacement, Span
from ..frozen import frozen
from ..source import SourceText


@frozen
class Places:
    """Converts for one file's text; without the text columns are taken to be characters."""

    codec: PositionCodec
    source: SourceText | None

    def _line(self, number: int) -> str:
        return self.source.line(number) if self.source else ""

    def position(self, at: Position) -> types.Position:
        """Ours in the protocol's form."""
        line = self._line(at.line)
        before = line[: at.column - 1]
        beyond = 0 if self.source else at.column - 1
        return types.Position(at.line - 1, self.codec.client_num_units(before) + beyond)

    def range(self, span: Span) -> types.Range:
        """A stretch."""
        return types.Range(self.position(span.start), self.position(span.end))

    def ours(self, at: types.Position) -> Position:
        """The protocol's in ours; a column past the end of the line is its end."""
        line = self._line(at.line + 1)
        units = 0
        for column, sign in enumerate(line, 1):
            if units >= at.character:
                return Position(at.line + 1, column)
            units += self.codec.client_num_units(sign)
        return Position(at.line + 1, len(line) + 1)

    def edit(self, replacement: Replacement) -> types.TextEdit:
        """A replacement."""
        return types.TextEdit(self.range(replacement.span), replacement.text)

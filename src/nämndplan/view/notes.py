"""Notes below a table, and the marks that lead to them."""

from __future__ import annotations

from itertools import count

from ..model import AsPrinted
from ..values import Measure, Quantity, is_in_title
from .context import Context
from .inline import Fact, Inlines, Text, words
from .table import Cell, Mark, TableNote
from .text import amount_text, exact, line, measure_text, signed

LETTERS = "abcdefghjkmnpqrstuvxyz"
"""Marks stand beside numbers, so they are letters, and none that looks like a digit."""


def mark_of(number: int) -> str:
    """The mark of a table's note: a, b … z, aa, ab."""
    above, at = divmod(number - 1, len(LETTERS))
    return (mark_of(above) if above else "") + LETTERS[at]


class Notes:
    """Collects the notes of one table, in the order of their marks."""

    def __init__(self, context: Context, *table: str) -> None:
        self._context = context
        self._table = table
        self._notes: list[TableNote] = []
        self._own: list[TableNote] = []
        self._repeated = 0
        self._marked: list[str] = []

    def mark(self, text: str | None) -> tuple[Mark, ...]:
        """A mark for a note, or none for no note; the same note stands once, whatever number of marks lead to it."""
        if not text:
            return ()
        if same := next((note for note in self._own if note.text == line(text)), None):
            self._repeated += 1
            again = self._context.anchors.of(*self._table, "märke", "igen", str(self._repeated))
            return (Mark(same.label, again, same.anchor),)
        taken = {note.label for note in self._notes}
        number = next(number for number in count(1) if mark_of(number) not in taken)
        label, place = mark_of(number), str(number)
        anchor = self._context.anchors.of(*self._table, "not", place)
        mark = self._context.anchors.of(*self._table, "märke", place)
        note = TableNote(label, anchor, mark, line(text))
        self._notes.append(note)
        self._own.append(note)
        return (Mark(label, mark, anchor),)

    def labelled(self, label: str, text: str | None) -> tuple[Mark, ...]:
        """A mark that the plan prints itself; the note once, however many marks lead to it."""
        note = next((note for note in self._notes if note.label == label), None)
        if note is None and text is None:
            return (Mark(label, "", ""),)
        number = str(len(self._marked))
        self._marked.append(label)
        mark = self._context.anchors.of(*self._table, "märke", "p", number)
        if note is None:
            note = TableNote(label, self._context.anchors.of(*self._table, "not", "p", number), mark, line(text or ""))
            self._notes.append(note)
        return (Mark(label, mark, note.anchor),)

    def value(self, value: Measure | AsPrinted | None) -> Cell:
        """A cell with an outcome or target; one kept as printed has a note that says so, one in the title is blank."""
        if value is None or is_in_title(value):
            return Cell()
        return Cell(spelt(measure_text(value), value), marks=self._as_printed(value), number=exact(value))

    def amount(self, value: Quantity | AsPrinted | None) -> Cell:
        """A cell with an amount."""
        return Cell(spelt(amount_text(value), value), marks=self._as_printed(value), number=exact(value))

    def title(self, text: str, note: str | None, *, level: int = 0, facts: tuple[Fact, ...] = ()) -> Cell:
        """The cell that heads a row, with the note that belongs to the whole row."""
        return self.heading(words(line(text)), note, level=level, facts=facts)

    def heading(self, content: Inlines, note: str | None, *, level: int = 0, facts: tuple[Fact, ...] = ()) -> Cell:
        """The same, for content with references."""
        return Cell(content, "row", level=level, facts=facts, marks=self.mark(note))

    def all(self) -> tuple[TableNote, ...]:
        """The notes collected."""
        return tuple(self._notes)

    def _as_printed(self, value: object) -> tuple[Mark, ...]:
        if not isinstance(value, AsPrinted):
            return ()
        return self.mark(self._context.say("Återgivet så som källan trycker det. {note}", note=line(value.note)))


def spelt(printed: str, value: Measure | Quantity | AsPrinted | None) -> Inlines:
    """A value with its sign spelt as all are; what was kept as printed stays so."""
    shown = printed if isinstance(value, AsPrinted) else signed(printed)
    return words(printed) if shown == printed else (Text(shown, printed),)

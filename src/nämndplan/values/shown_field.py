"""Which of a thing's values a column or a heading shows: ``titel``, ``utfall 2025``, ``{nummer} {titel}``."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from dataclasses import field

from .. import lazy_re as re
from ..diagnostics import EXAMPLE_YEARS, Sentence, say
from ..frozen import frozen
from .fault import Fault
from .time_period import TimePeriod, read_time_period

_BRACES = re.compile(r"\{([^{}]*)\}")


@frozen
class ShownField:
    """One value of a thing by its key, and for values by year the one of a period."""

    key: str
    period: TimePeriod | None = None
    printed: str = field(default="", compare=False)


@frozen
class HeadingPattern:
    """A heading with fields in it: its fixed words and its fields, in their order."""

    parts: tuple[str | ShownField, ...]
    printed: str

    def fields(self) -> Iterator[ShownField]:
        """The fields that it shows."""
        return (part for part in self.parts if isinstance(part, ShownField))


@frozen
class Fields:
    """What a kind of thing can show: its keys, and those that have a value for each period."""

    keys: tuple[str, ...]
    dated: tuple[str, ...] = ()

    def read(self, text: str) -> ShownField | Fault:
        """Read the field that a column shows."""
        found = self._find(text)
        if isinstance(found, ShownField):
            return found
        return Fault("NP103", say("”{text}” går inte att visa", text=text), found)

    def read_pattern(self, text: str) -> HeadingPattern | Fault:
        """Read a heading with fields in braces, its title among them."""
        parts: list[str | ShownField] = []
        end = 0
        for match in _BRACES.finditer(text):
            found = self._find(match[1].strip())
            if not isinstance(found, ShownField):
                return Fault("NP118", say("”{text}” går inte att visa i en rubrik", text=match[0]), found)
            parts += [text[end : match.start()], found]
            end = match.end()
        parts.append(text[end:])
        if any(brace in part for part in parts if isinstance(part, str) for brace in "{}"):
            hint = say("Skriv ett fält inom klammer, till exempel {example}.", example="{nummer} {titel}")
            return Fault("NP118", say("Mönstret ”{text}” har en klammer utan den andra", text=text), hint)
        if not any(part.key == "titel" for part in parts if isinstance(part, ShownField)):
            hint = say("Sätt in {field} där titeln ska stå.", field="{titel}")
            return Fault("NP118", say("Mönstret ”{text}” visar inte titeln", text=text), hint)
        return HeadingPattern(tuple(part for part in parts if part), text)

    def _find(self, text: str) -> ShownField | Sentence:
        """The field that a text names, or what to write instead."""
        key, _, when = text.partition(" ")
        if text in self.keys:
            return ShownField(text, None, text)
        if key in self.dated and when:
            period = read_time_period(when)
            return ShownField(key, period, text) if isinstance(period, TimePeriod) else period.hint or period.headline
        near = [f"{near} {when}" for near in difflib.get_close_matches(key.casefold(), self.dated, 1)] if when else []
        if near := near or difflib.get_close_matches(text.casefold(), self.keys, 1):
            return say("Menade du {near}?", near=near[0])
        return say(
            "Här kan stå: {known}.",
            known=(*self.keys, *(say("{key} {plan_year}", key=key, **EXAMPLE_YEARS) for key in self.dated)),
        )

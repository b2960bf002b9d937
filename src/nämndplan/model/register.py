"""Looking up bodies and groups by any of the names they go by."""

from __future__ import annotations

import difflib
import re
import unicodedata
from dataclasses import dataclass, field

from .item import Item
from .organisation import Body, Group

_DEFINITE = re.compile(r"(nämnd|beredning|förvaltning|region)en\b|(styrelse)n\b")


@dataclass(frozen=True, slots=True)
class Register:
    """The bodies and groups of organisation.yaml.

    ``complete`` is False when the register could not be read as a whole: then
    nothing can be said about what is missing from it.
    """

    bodies: dict[str, Item[Body]] = field(default_factory=dict)
    groups: dict[str, Item[Group]] = field(default_factory=dict)
    complete: bool = False

    def body(self, reference: str) -> Item[Body] | None:
        """The body with this id, name, alias or short name."""
        found = self.find(reference)
        return self.bodies.get(found.id) if found and isinstance(found.value, Body) else None

    def find(self, reference: str) -> Item[Body] | Item[Group] | None:
        """The body or group that a reference names; capitals, definite endings and word joints do not matter."""
        wanted = normal_name(reference)
        for entries in (self.bodies, self.groups):
            if reference in entries:
                return entries[reference]
        for item in self.entries():
            if wanted in {normal_name(name) for name in names_of(item)}:
                return item
        return None

    def entries(self) -> list[Item[Body] | Item[Group]]:
        """All bodies and groups."""
        return [*self.bodies.values(), *self.groups.values()]

    def members(self, group: Item[Group]) -> tuple[str, ...]:
        """The ids of the bodies in a group, in the register's order."""
        return tuple(
            body.id
            for body in self.bodies.values()
            if body.id in group.value.members or body.value.type in group.value.types
        )

    def expand(self, references: tuple[str, ...]) -> tuple[str, ...]:
        """The ids of all bodies that some references stand for, each once."""
        ids: list[str] = []
        for reference in references:
            found = self.find(reference)
            if found is None:
                continue
            ids.extend(self.members(found) if isinstance(found.value, Group) else (found.id,))
        return tuple(dict.fromkeys(ids))

    def nearest(self, reference: str) -> str:
        """The id most like a reference that was not found, or ""."""
        spelled = {normal_name(name): item.id for item in self.entries() for name in names_of(item)}
        close = difflib.get_close_matches(normal_name(reference), spelled, n=1, cutoff=0.6)
        return spelled[close[0]] if close else ""


def names_of(item: Item[Body] | Item[Group]) -> tuple[str, ...]:
    """Everything an entry may be called: id, name, aliases, short name."""
    short = getattr(item.value, "short_name", None)
    return (item.id, item.value.name, *item.value.aliases, *((short,) if short else ()))


def normal_name(name: str) -> str:
    """A name without its capitals, definite endings and word joints."""
    text = unicodedata.normalize("NFC", name).casefold()
    text = re.sub(r"[\s\-–]+", " ", text).strip()
    return _DEFINITE.sub(lambda match: match[1] or match[2], text)

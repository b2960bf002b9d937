"""Looking up bodies and groups by any of the names they go by."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable
from dataclasses import field
from functools import cached_property

from .. import lazy_re as re
from ..frozen import frozen
from ..values import Period
from .item import Item
from .organisation import Body, BodyType, Group

Entry = Item[Body] | Item[Group]

_DEFINITE = re.compile(
    r"(nämnd|beredning|förvaltning|region|direktion|delegation|enhet|avdelning)en\b"
    r"|(styrelse|kommitté)n\b"
    r"|(utskott|bolag|kontor|råd|kansli|förbund)et\b"
    r"|(nämnder|styrelser|beredningar|förvaltningar|enheter|avdelningar)na\b"
    r"|(bolag|utskott|kontor)en\b"
)
_PREPOSITION = re.compile(r"\b(\w*(?:beredning|nämnd|utskott|råd|delegation|kommitté)) för ")
_QUANTIFIER = re.compile(r"(?:alla|samtliga|(?:de )?övriga)[\s-]+(?:de\s+)?", re.IGNORECASE)
_TYPES = {
    "nämnder(?:na)?": BodyType.BOARD,
    "styrelser(?:na)?": BodyType.EXECUTIVE_BOARD,
    "beredningar(?:na)?": BodyType.COMMITTEE,
    "förvaltningar(?:na)?": BodyType.ADMINISTRATION,
    "enheter(?:na)?": BodyType.UNIT,
    "bolag(?:en)?": BodyType.COMPANY,
}
"""The types of bodies in the plural, as a list of recipients names all of a type."""
_ONE_TYPE = f"(?:{'|'.join(_TYPES)})"
_OF_TYPES = re.compile(
    rf"(?:alla|samtliga|(?:de )?övriga) (?:de )?(?P<types>{_ONE_TYPE}(?:(?:, | och | samt ){_ONE_TYPE})*)"
)
_RELATIVE = re.compile(r"(?:de )?övriga\b", re.IGNORECASE)
_SEPARATOR = re.compile(r"\s*[,;]\s*(?:(?:och|samt)\s+)?|\s+(?:och|samt)\s+")


@frozen(slots=False)
class Register:
    """The bodies and groups of organisation.yaml, indexed once.

    ``complete`` is False when the register could not be read as a whole: then
    nothing can be said about what is missing from it. ``year`` is the plan's
    year: where two bodies share a name, the one that exists then is meant.
    """

    bodies: dict[str, Item[Body]] = field(default_factory=dict)
    groups: dict[str, Item[Group]] = field(default_factory=dict)
    complete: bool = False
    year: int | None = None

    def body(self, reference: str) -> Item[Body] | None:
        """The body with this id, name, alias or short name."""
        found = self.find(reference)
        return self.bodies.get(found.id) if found and isinstance(found.value, Body) else None

    def find(self, reference: str) -> Entry | None:
        """The body or group that a reference names.

        An exact id comes first, then a name whatever its capitals, then a name
        whose definite endings, word joints, "för" and "alla" do not matter.
        """
        return self._by_id.get(reference) or self._named(reference) or self._by_normal_name.get(normal_name(reference))

    def spells(self, reference: str) -> bool:
        """True when the register itself writes a reference this way, whatever its capitals."""
        return reference in self._by_id or self._named(reference) is not None

    def entries(self) -> list[Entry]:
        """All bodies and groups."""
        return [*self.bodies.values(), *self.groups.values()]

    def members(self, group: Item[Group]) -> tuple[str, ...]:
        """The ids of the bodies in a group, in the register's order; by type only those of the plan's year."""
        return tuple(
            body.id
            for body in self.bodies.values()
            if body.id in group.value.members or (body.value.type in group.value.types and self._exists(body))
        )

    def expand(self, references: Iterable[str], speaker: str = "") -> tuple[str, ...]:
        """The ids of all bodies that a list of references stands for, each once.

        ``speaker`` is the body that writes: "övriga nämnder" leaves it out, unless it is named.
        """
        ids: list[str] = []
        for reference in references:
            found = self.find(reference)
            if found is None:
                meant = self.of_types(reference)
            else:
                meant = self._members[found.id] if isinstance(found.value, Group) else (found.id,)
            ids.extend(id for id in meant if not (is_relative(reference) and id == speaker))
        return tuple(dict.fromkeys(ids))

    def of_types(self, reference: str) -> tuple[str, ...]:
        """The ids of the bodies that "samtliga nämnder och styrelser" names by their types alone, those of the year."""
        match = _OF_TYPES.fullmatch(_plain(reference))
        types = {type for word, type in _TYPES.items() if match and re.search(rf"\b{word}\b", match["types"])}
        found = [body for body in self.bodies.values() if body.value.type in types and self._exists(body)]
        return tuple(body.id for body in found) if {body.value.type for body in found} == types else ()

    def enumerated(self, text: str) -> tuple[str, ...]:
        """The ids in a text that lists several known names, such as "Vårdnämnden och styrelsen"; else ().

        A name that holds an "och" of its own is never split.
        """
        if found := self.find(text):
            return (found.id,)
        for joint in _SEPARATOR.finditer(text):
            first = self.find(text[: joint.start()])
            if first and (rest := self.enumerated(text[joint.end() :])):
                return (first.id, *rest)
        return ()

    def nearest(self, reference: str) -> str:
        """The id most like a reference that was not found, or ""."""
        close = difflib.get_close_matches(normal_name(reference), self._by_normal_name, n=1, cutoff=0.6)
        return self._by_normal_name[close[0]].id if close else ""

    def name(self, id: str) -> str:
        """What a body or group is called; the id itself when it is unknown."""
        found = self._by_id.get(id)
        return found.value.name if found else id

    def is_gone(self, id: str) -> bool:
        """True for a body that ended before the plan's year."""
        body = self.bodies.get(id)
        end = body.value.period.end if body and body.value.period else None
        return end is not None and self.year is not None and end < self.year

    def _named(self, reference: str) -> Entry | None:
        return self._by_name.get(_plain(reference))

    def _exists(self, body: Item[Body]) -> bool:
        return self.year is None or body.value.period is None or _covers(body.value.period, self.year)

    @cached_property
    def _by_id(self) -> dict[str, Entry]:
        return {**self.groups, **self.bodies}

    @cached_property
    def _members(self) -> dict[str, tuple[str, ...]]:
        return {id: self.members(group) for id, group in self.groups.items()}

    @cached_property
    def _by_name(self) -> dict[str, Entry]:
        return {_plain(name): entry for entry in reversed(self._ranked()) for name in reversed(names_of(entry))}

    @cached_property
    def _by_normal_name(self) -> dict[str, Entry]:
        return {normal_name(name): entry for entry in reversed(self._ranked()) for name in reversed(names_of(entry))}

    def _ranked(self) -> list[Entry]:
        """The entries, those that win a contested name first: existing bodies, groups, past and future bodies."""
        existing = [body for body in self.bodies.values() if self._exists(body)]
        others = [body for body in self.bodies.values() if not self._exists(body)]
        return [*existing, *self.groups.values(), *others]


def names_of(item: Entry) -> tuple[str, ...]:
    """Everything an entry may be called: id, name, aliases, short name."""
    short = getattr(item.value, "short_name", None)
    return (item.id, item.value.name, *item.value.aliases, *((short,) if short else ()))


def normal_name(name: str) -> str:
    """A name without its capitals, definite endings, word joints, "för" and "alla"."""
    text = re.sub(r"[\s\-–]+", " ", _plain(name).replace("&", " och ")).strip()
    text = _QUANTIFIER.sub("", text, count=1) if is_quantified(text) else text
    text = _DEFINITE.sub(lambda match: next(filter(None, match.groups())), text)
    return _PREPOSITION.sub(r"\1 ", text)


def is_quantified(reference: str) -> bool:
    """True for a reference to several bodies at once: alla, samtliga or övriga nämnder."""
    return _QUANTIFIER.match(reference) is not None


def is_relative(reference: str) -> bool:
    """True for "övriga nämnder": all but those that are already spoken of."""
    return _RELATIVE.match(reference) is not None


def _plain(name: str) -> str:
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())


def _covers(period: Period, year: int) -> bool:
    return (period.start is None or period.start <= year) and (period.end is None or year <= period.end)

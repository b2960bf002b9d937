"""What a thing is, told from the files as they stand: its words, its recipients, and who answers it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .. import lazy_re as re
from ..diagnostics import Place, Position, Sentence, Span, say
from ..frozen import frozen
from ..lowering import owner_of
from ..model import Body
from ..source import SourceText
from ..syntax import Tree
from .index import Index, title_in
from .occurrence import Key, Occurrence, Written
from .session import Known

KINDS: Mapping[str, Sentence] = {
    "mål": say("Mål"),
    "delmål": say("Delmål"),
    "indikatorer": say("Indikator"),
    "aktiviteter": say("Aktivitet"),
    "uppdrag": say("Uppdrag"),
    "organ": say("Organ"),
    "avsnitt": say("Avsnitt"),
    "tabeller": say("Tabell"),
    "ramförändringar": say("Ramförändring"),
    "poster": say("Post"),
    "varav": say("Delpost"),
    "kategorier": say("Rubrik"),
    "dokument": say("Styrdokument"),
    "period": say("Period"),
    "lista": say("Lista"),
}
"""What a thing of each kind is called."""


@frozen
class Things:
    """The things of a plan as they stand just now."""

    index: Index
    known: Known

    def at(self, file: str, position: Position) -> Occurrence | None:
        """The id at a position in a file; the innermost."""
        document = self.known.documents.get(file)
        if document is None:
            return None
        for one in self.index.files.get(file, ()):
            if one.how in {Written.FILE, Written.FOLDER}:
                continue
            span = document.locate(one.place)
            if span.start <= position <= span.end:
                return one
        return None

    def of_file(self, file: str) -> Occurrence | None:
        """The thing that a file is, or is about."""
        return next((one for one in self.index.files.get(file, ()) if one.how is Written.FILE), None)

    def tree(self, one: Occurrence) -> Mapping[str, Tree]:
        """What stands under a thing's id; {} where nothing is to be read."""
        return self.tree_at(one.place)

    def tree_at(self, place: Place) -> Mapping[str, Tree]:
        """The mapping at a place; {} where there is none."""
        document = self.known.documents.get(place.file)
        found: object = document.tree if document else None
        for step in place.route:
            found = found.get(str(step)) if isinstance(found, dict) else None
        return found if isinstance(found, dict) else {}

    def title(self, key: Key) -> str:
        """A thing's own words; "" where it has none."""
        home = self.index.home(key)
        document = self.known.documents.get(home.place.file) if home else None
        return title_in(document.tree, home.place.route) if home and document else ""

    def body(self, name: str) -> str:
        """What a body that is spoken of by any of its names is called."""
        found = self.known.council.register.find(name)
        return found.value.name if found else name

    def recipients(self, key: Key) -> tuple[str, ...]:
        """The ids of the bodies that a council's assignment is given to."""
        item = self.known.council.council_assignments.get(key[-1]) if key[:1] == ("uppdrag",) else None
        return self.known.council.register.expand(item.value.recipients) if item else ()

    def answering(self, key: Key) -> list[str]:
        """The boards whose plans answer one of the council's assignments, or goals."""
        found = (one for one in self.index.of(key) if one.how is not Written.KEY)
        boards = (owner_of(one.place.file) for one in found if not one.place.file.startswith("uppföljning/"))
        return list(dict.fromkeys(filter(None, boards)))

    def boards(self) -> list[str]:
        """The bodies that have a plan here."""
        return [board for board in self.known.parts if board]

    def is_body(self, id: str) -> bool:
        """True for the id of a body, and not of a group."""
        found = self.known.council.register.find(id)
        return found is not None and isinstance(found.value, Body)

    def locate(self, one: Occurrence) -> Span | None:
        """Where an occurrence stands; None in a file that cannot be read."""
        document = self.known.documents.get(one.place.file)
        if document is None:
            return None
        if one.how in {Written.FILE, Written.FOLDER}:
            return _title_line(document.source)
        return document.locate(one.place)

    def said(self, key: Key) -> Iterator[tuple[Sentence, str]]:
        """The facts about a thing that somebody who meets its id wants to know, each under a heading."""
        home = self.index.home(key)
        tree = self.tree(home) if home else {}
        for name, heading in _FACTS.items():
            if text := self._text(name, tree.get(name)):
                yield heading, text

    def _text(self, name: str, value: Tree | None) -> str:
        if isinstance(value, str):
            return self.body(value) if name in {"till", "tillhör", "från"} else " ".join(value.split())
        if isinstance(value, dict):
            return "; ".join(f"{key}: {text}" for key, text in value.items() if isinstance(text, str))
        texts = [text for text in value or () if isinstance(text, str)]
        return ", ".join(self.body(text) if name in {"till", "riktas_till"} else text for text in texts)


def _title_line(source: SourceText) -> Span:
    """Where a reader of a file is led: its title, or its first line. Hundreds of files may be asked for at once."""
    found = _TITLE.search(source.text)
    return source.span(*found.span("title")) if found else source.line_span(1)


_TITLE = re.compile(r"^titel:[ \t]+(?P<title>\S.*?)[ \t]*$", re.MULTILINE)
_FACTS: Mapping[str, Sentence] = {
    "typ": say("Slag"),
    "kortnamn": say("Kortnamn"),
    "tillhör": say("Lyder under"),
    "till": say("Till"),
    "riktas_till": say("Riktas till"),
    "från": say("Från"),
    "klart": say("Klart"),
    "period": say("Period"),
    "enhet": say("Enhet"),
    "riktning": say("Riktning"),
    "utfall": say("Utfall"),
    "målvärde": say("Målvärde"),
    "utan_målvärde": say("Utan målvärde"),
    "ansvarig": say("Ansvarig"),
    "källa": say("Källa"),
    "belopp": say("Belopp"),
}

"""What goes out: sheets of rows, a row for each thing, with what is to be read and what is to be filled in.

A sheet is made of the files' own trees, so that each cell is known by its file and its keys, and comes home to them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from .. import lazy_re as re
from ..diagnostics import Route, Sentence, say
from ..driver import Loaded
from ..frozen import frozen
from ..model import BodyType, Part, PartReport
from ..syntax import Document


@frozen
class OutColumn:
    """A column: its heading, the keys below the row's own (none if only read), and the words to choose from."""

    head: str
    route: Route = ()
    choices: tuple[str, ...] = ()


@frozen
class OutRow:
    """A row: its id (file and keys), the texts in its cells as the files have them, and whose it is."""

    id: str
    texts: tuple[str, ...]
    owner: str = ""

    def takes(self, column: OutColumn) -> bool:
        """True where something may be filled in: a part of an indicator has fewer keys than the indicator."""
        return bool(column.route) and may_stand(place_of(self.id)[1], column.route)


@frozen(slots=False)
class OutSheet:
    """A sheet: its name, what to do, its columns and its rows."""

    name: str
    told: Sentence
    columns: tuple[OutColumn, ...]
    rows: tuple[OutRow, ...]


@frozen
class SheetWishes:
    """What is asked for: a period's follow-up ("" for the plan itself), a board, an owner."""

    period: str = ""
    board: str = ""
    owner: str = ""


@dataclass
class _InFile:
    """A thing in a file: where, its own tree, and the titles above it."""

    file: str
    route: Route
    tree: Mapping[str, Any]
    above: tuple[str, ...] = ()
    known: Mapping[str, Any] = field(default_factory=dict)
    whole: _InFile | None = None
    part: str = ""

    def parts(self) -> Iterator[_InFile]:
        """The thing and, after it, the parts of an indicator, and theirs, as ”norr, barn”."""
        yield self
        known = _map(self.known.get(_PARTS))
        for id, tree in _map(self.tree.get(_PARTS)).items():
            if not isinstance(tree, Mapping):
                continue
            told = _map(known.get(id))
            name = _text(tree.get("titel")) or _text(told.get("titel")) or str(id)
            part = ", ".join(filter(None, (self.part, name)))
            route = (*self.route, _PARTS, id)
            yield from _InFile(self.file, route, tree, self.above, told, self.whole or self, part).parts()


_SPLIT = "#"
_PARTS = "uppdelning"
_KEYS_OF_PARTS = {key.alias for model in (Part, PartReport) for key in model.model_fields.values()}
LISTS = {"till"}
"""Keys whose value is a list, which a cell enumerates."""


def row_id(file: str, route: Route) -> str:
    """A row's id: its file, and the keys in it."""
    return f"{file}{_SPLIT}{pointer(route)}"


def place_of(id: str) -> tuple[str, Route]:
    """The file and keys of an id."""
    file, _, route = id.partition(_SPLIT)
    return file, pointed_to(route)


def pointer(route: Route) -> str:
    """Keys as one text, those with a slash in them (2024/25) escaped as in RFC 6901."""
    return "/".join(str(key).replace("~", "~0").replace("/", "~1") for key in route)


def pointed_to(pointer: str) -> tuple[str, ...]:
    """The keys of such a text."""
    keys = pointer.split("/") if pointer else ()
    return tuple(key.replace("~1", "/").replace("~0", "~") for key in keys)


def may_stand(row: Route, column: Route) -> bool:
    """True unless the row is a part of an indicator and the column's key stands only at the indicator."""
    return _PARTS not in row or column[0] in _KEYS_OF_PARTS


def sheets_of(loaded: Loaded, wishes: SheetWishes) -> list[OutSheet]:
    """The sheets of a plan, or of a period's follow-up; those without rows are left out."""
    made = _reports(loaded, wishes) if wishes.period else _plans(loaded, wishes)
    return [sheet for sheet in made if sheet.rows]


def _plans(loaded: Loaded, wishes: SheetWishes) -> Iterator[OutSheet]:
    documents = _wanted(loaded.documents, wishes.board)
    measured = [part for document in documents for found in _all(document, "indikatorer") for part in found.parts()]
    year = loaded.plan.year or 0
    outcomes = sorted({key for found in measured for key in _map(found.tree.get("utfall"))} | {str(year - 1)})
    targets = sorted({key for found in measured for key in _map(found.tree.get("målvärde"))} | {str(year)})
    plain = any(isinstance(found.tree.get("målvärde"), str) for found in measured)
    columns = [
        OutColumn("Delmål"),
        OutColumn("Indikator"),
        *_part_column(measured),
        OutColumn("Enhet", ("enhet",)),
        *(OutColumn(f"Utfall {key}", ("utfall", key)) for key in outcomes),
        *((OutColumn("Målvärde", ("målvärde",)),) if plain else ()),
        *(OutColumn(f"Målvärde {key}", ("målvärde", key)) for key in targets),
        OutColumn("Källa", ("källa",)),
        OutColumn("Ansvarig", ("ansvarig",)),
    ]
    told = say("Fyll i utfall, målvärden, källor och ansvariga. Grå rutor är till för programmet, och ändras inte.")
    yield _sheet("Indikatorer", told, columns, measured, wishes)
    given = [found for document in documents for found in _assignments(document)]
    columns = [
        OutColumn("Uppdrag"),
        OutColumn("Mottagare", ("till",)),
        OutColumn("Klart", ("klart",)),
        OutColumn("Återrapportering", ("återrapportering",)),
    ]
    yield _sheet(
        "Uppdrag",
        say("Fyll i vilka som har uppdragen, när de ska vara klara och hur de rapporteras."),
        columns,
        given,
        wishes,
    )
    register = loaded.documents.get("organisation.yaml")
    bodies = list(_all(register, "organ")) if register and not (wishes.board or wishes.owner) else []
    columns = [
        OutColumn("Namn", ("namn",)),
        OutColumn("Typ", ("typ",), tuple(kind.value for kind in BodyType)),
        OutColumn("Kortnamn", ("kortnamn",)),
        OutColumn("Tillhör", ("tillhör",), tuple(str(found.route[-1]) for found in bodies)),
    ]
    yield _sheet("Organisation", say("Rätta namn, slag och tillhörighet."), columns, bodies, wishes)


def _reports(loaded: Loaded, wishes: SheetWishes) -> Iterator[OutSheet]:
    start = f"uppföljning/{wishes.period}/"
    reports = {file: document for file, document in loaded.documents.items() if file.startswith(start)}
    documents = _wanted(reports, wishes.board)
    settings = loaded.plan.settings
    scales = settings.principle.scales if settings and settings.principle else None
    goals = tuple(step.word for step in (scales.goals if scales else ()))
    work = tuple(step.word for step in ((scales.assignments or scales.activities) if scales else ()))
    indicators = (found for document in documents for found in _all(document, "indikatorer"))
    measured = [part for found in indicators for part in _in_plan(found, loaded).parts()]
    columns = [
        OutColumn("Delmål"),
        OutColumn("Indikator"),
        *_part_column(measured),
        OutColumn("Senaste utfall"),
        OutColumn("Målvärde"),
        OutColumn("Utfall", ("utfall",)),
        OutColumn("Prognos", ("prognos",)),
        OutColumn("Bedömning", ("bedömning",), goals),
        OutColumn("Kommentar", ("kommentar",)),
        OutColumn("Åtgärd", ("åtgärd",)),
    ]
    told = say("Fyll i utfall och prognos, och en kommentar där läget behöver förklaras. Målen står till vänster.")
    yield _sheet("Indikatorer", told, columns, measured, wishes)
    given = [_in_plan(found, loaded) for document in documents for found in _assignments(document)]
    columns = [
        OutColumn("Uppdrag"),
        OutColumn("Status", ("status",), work),
        OutColumn("Färdigt", ("färdigt",)),
        OutColumn("Fortsättning", ("fortsättning",), ("kvarstår", "avslutas", "återtas", "ersätts")),
        OutColumn("Klart", ("klart",)),
        OutColumn("Kommentar", ("kommentar",)),
        OutColumn("Åtgärd", ("åtgärd",)),
    ]
    yield _sheet("Uppdrag", say("Fyll i hur långt uppdragen har kommit."), columns, given, wishes)


def _part_column(found: list[_InFile]) -> Iterator[OutColumn]:
    if any(each.part for each in found):
        yield OutColumn("Del")


def _sheet(name: str, told: Sentence, columns: list[OutColumn], found: list[_InFile], wishes: SheetWishes) -> OutSheet:
    rows = [_row(each, columns) for each in found]
    if wishes.owner:
        rows = [row for row in rows if row.owner.casefold() == wishes.owner.casefold()]
    return OutSheet(name, told, tuple(columns), tuple(rows))


def _row(found: _InFile, columns: list[OutColumn]) -> OutRow:
    whole = found.whole or found
    read = {
        "Delmål": found.above[-1] if found.above else "",
        "Indikator": _title(whole) or str(whole.route[-1] if whole.route else ""),
        "Del": found.part,
        "Uppdrag": _title(found) or str(found.route[-1] if found.route else found.file),
        "Senaste utfall": ", ".join(
            f"{key}: {_text(value)}" for key, value in list(_map(found.known.get("utfall")).items())[-1:]
        ),
        "Målvärde": _text(found.known.get("målvärde"))
        or ", ".join(f"{key}: {_text(value)}" for key, value in list(_map(found.known.get("målvärde")).items())[-1:]),
    }
    texts = tuple(_at(found.tree, column.route) if column.route else read.get(column.head, "") for column in columns)
    owner = _text(whole.tree.get("ansvarig")) or _text(whole.known.get("ansvarig"))
    return OutRow(row_id(found.file, found.route), texts, owner)


def _title(found: _InFile) -> str:
    return _text(found.tree.get("titel")) or _text(found.known.get("titel"))


def _wanted(documents: Mapping[str, Document], board: str) -> list[Document]:
    return [
        document
        for file, document in sorted(documents.items())
        if document.tree is not None and (not board or f"nämnder/{board}/" in file)
    ]


def _all(document: Document, key: str) -> Iterator[_InFile]:
    """What stands in a file below a key, at any depth, with the titles above it."""

    def walk(tree: Mapping[str, Any], route: Route, above: tuple[str, ...]) -> Iterator[_InFile]:
        title = _text(tree.get("titel"))
        titles = (*above, title) if title else above
        below = [(name, id, inner) for name, value in tree.items() for id, inner in _map(value).items()]
        for name, id, inner in below:
            if isinstance(inner, Mapping) and name == key:
                yield _InFile(document.file, (*route, name, id), inner, titles)
            elif isinstance(inner, Mapping) and name in {"delmål", "mål"}:
                yield from walk(inner, (*route, name, id), titles)

    if isinstance(document.tree, Mapping):
        is_report = document.file.startswith("uppföljning/")
        in_plan = re.fullmatch(r"(?:nämnder/[^/]+/)?mål/[^/]+|organisation\.yaml", document.file)
        if is_report or in_plan:
            yield from walk(document.tree, (), ())


def _assignments(document: Document) -> Iterator[_InFile]:
    if not re.search(r"(?:^|/)uppdrag/[^/]+$", document.file) or not isinstance(document.tree, Mapping):
        return
    many = document.tree.get("uppdrag")
    if isinstance(many, Mapping):
        for id, inner in many.items():
            if isinstance(inner, Mapping):
                yield _InFile(document.file, ("uppdrag", id), inner)
    else:
        yield _InFile(document.file, (), document.tree)


def _in_plan(found: _InFile, loaded: Loaded) -> _InFile:
    """The thing with what the plan says of it: its title, outcomes, target and owner."""
    file = found.file.split("/", 2)[2]
    document = loaded.documents.get(file)
    tree: Any = document.tree if document else None
    above: list[str] = []
    for key in found.route:
        tree = tree.get(str(key)) if isinstance(tree, Mapping) else None
        if isinstance(tree, Mapping) and tree is not None and _text(tree.get("titel")):
            above.append(_text(tree.get("titel")))
    if tree is None or not isinstance(tree, Mapping):
        id = str(found.route[-1]) if found.route else file.rpartition("/")[2].removesuffix(".yaml")
        given = loaded.plan.council_assignments.get(id)
        return _InFile(found.file, found.route, found.tree, (), {"titel": given.value.title} if given else {})
    return _InFile(found.file, found.route, found.tree, tuple(above[:-1]), tree)


def _at(tree: Any, route: Route) -> str:
    for key in route:
        tree = tree.get(str(key)) if isinstance(tree, Mapping) else None
    return _text(tree)


def _map(value: Any) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _text(value: Any) -> str:
    return text_of(value) or ""


def text_of(value: object) -> str | None:
    """What a cell says of a value: a text, a list's items, what is printed; None for what takes more than a cell."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, tuple) and all(isinstance(item, str) for item in value):
        mark = "; " if any("," in item for item in value) else ", "
        return mark.join(item.strip() for item in value)
    if isinstance(value, Mapping) and is_as_printed(value):
        return text_of(value["tryckt"])
    return None


def is_as_printed(value: Mapping[str, object]) -> bool:
    """True for a value that is kept as its source prints it, with a note of why."""
    return "tryckt" in value and value.keys() <= {"tryckt", "notering"}

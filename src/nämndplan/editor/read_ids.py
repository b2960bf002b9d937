"""Finding every id in a file: in its path, as keys, and as values that lead to other things.

HoverText from the tree alone, so that a file with faults is known too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from .. import lazy_re as re
from ..diagnostics import Place, Route
from ..frozen import frozen
from ..model import KINDS, REPORT_FOLDER
from ..syntax import Tree
from .occurrence import Key, Occurrence, Written

HOLDERS = frozenset(
    {"delmål", "indikatorer", "aktiviteter", "avsnitt", "tabeller", "ramförändringar", "poster", "varav"}
    | {"kategorier", "dokument"}
)
"""Keys whose values are things, by their ids."""

TO_ASSIGNMENTS = frozenset({"svarar_mot", "ersätts_av"})
TO_GOALS = frozenset({"mål"})
TO_BODIES = frozenset(
    {"till", "från", "riktas_till", "ansvarig", "organ", "tillhör", "efterträds_av", "medlemmar"}
    | {"bedömt_av", "följs_upp_av"}
)
"""Keys whose values are ids, or lists of them; of bodies other names too."""

_PASSED_OVER = frozenset({"uppställning", "disposition", "publicering", "utseende", "egna_ord", "ordlista", "nivåer"})
TABLE = "tabell"
"""The kind of a key that names a table by its id alone, as somebody (the second part) writes it."""
_IN_SETTINGS = frozenset({"uppföljning", "regler", "undantag"})
_PIECE = {"avsnitt": "avsnitt", "tabell": "tabeller", "mål": "mål", "uppdrag": "uppdrag", "nämnder": "organ"}


def occurrences(file: str, tree: Tree | None) -> Iterator[Occurrence]:
    """Every id that a file holds or is called by."""
    for kind in KINDS:
        found = kind.match(file)
        if found is not None:
            is_many = isinstance(tree, dict) and kind.several is not None and kind.several[0] in tree
            yield from _of_path(kind.path, file, found, is_many)
            if isinstance(tree, dict):
                yield from _of_tree(kind.path, file, found, tree, is_many)
            return


def _plan_path(path: str) -> str:
    """The path of the plan's file that a report's file is about."""
    return path.removeprefix(f"{REPORT_FOLDER}{{period}}/")


def _of_path(path: str, file: str, found: Mapping[str, str], is_many: bool) -> Iterator[Occurrence]:
    here, is_report = Place(file), path.startswith(REPORT_FOLDER)
    if board := found.get("board"):
        yield Occurrence(("organ", board), here, Written.FOLDER)
    if is_report:
        yield Occurrence(("period", found["period"]), here, Written.FOLDER, path.endswith("{period}/uppföljning.yaml"))
    if not (id := found.get("id")):
        return
    own = _plan_path(path)
    is_goal = own.endswith("mål/{id}.yaml")
    if is_many:
        kind, is_home = "lista", not is_report
        key: Key = (kind, "mål" if is_goal else "uppdrag", board or "", id)
    elif is_goal:
        key, is_home = ("mål", id), own == "mål/{id}.yaml" and not is_report
    elif own.endswith("uppdrag/{id}.yaml"):
        key, is_home = _assignment(board, id), not is_report
        if is_report and board:
            yield Occurrence(("uppdrag", id), here, Written.FILE)
    else:
        key, is_home = ("beslut", board or "", id), True
    yield Occurrence(key, here, Written.FILE, is_home)


def _assignment(board: str | None, id: str) -> Key:
    return ("nämnder", board, "uppdrag", id) if board else ("uppdrag", id)


def _of_tree(
    path: str, file: str, found: Mapping[str, str], tree: dict[str, Tree], is_many: bool
) -> Iterator[Occurrence]:
    own, board, id = _plan_path(path), found.get("board"), found.get("id", "")
    walk = _TreeWalk(file, ("nämnder", board) if board else (), not path.startswith(REPORT_FOLDER))
    name = own.removeprefix("nämnder/{board}/")
    reader = _MANY.get(name) if is_many else _READERS.get(name)
    if reader:
        yield from reader(walk, tree)
    else:
        lead = (*walk.top, name.partition("/")[0], id) if id else walk.top
        yield from walk.inside(tree, (), lead)
    if "disposition" in tree:
        yield from walk.pieces(tree["disposition"], ("disposition",))


@frozen
class _TreeWalk:
    """A walk through one file's tree. ``top`` leads to what the file's owner holds."""

    file: str
    top: Key
    is_home: bool

    def things(self, holder: Tree | None, route: Route, kind: str, lead: Key) -> Iterator[Occurrence]:
        """The ids of a mapping of things, and what stands inside each."""
        if isinstance(holder, dict):
            for id, tree in holder.items():
                key = (*lead, kind, id)
                yield Occurrence(key, Place(self.file, (*route, id)).key(), Written.KEY, self.is_home)
                yield from self.inside(tree, (*route, id), key)

    def inside(self, tree: Tree, route: Route, lead: Key) -> Iterator[Occurrence]:
        """What stands inside a thing, or in a file that is one."""
        if not isinstance(tree, dict):
            return
        for name, value in tree.items():
            if name in HOLDERS:
                yield from self.things(value, (*route, name), name, lead)
            elif name not in _PASSED_OVER and isinstance(value, dict):
                yield from self.inside(value, (*route, name), (*lead, name))
        yield from self.references(tree, route)

    def references(self, tree: Mapping[str, Tree], route: Route) -> Iterator[Occurrence]:
        """The ids that a thing leads to."""
        for name, value in tree.items():
            for number, part in enumerate(value) if name == "delar" and isinstance(value, tuple | list) else ():
                if isinstance(part, dict):
                    yield from self.references(part, (*route, name, number))
            kind = "uppdrag" if name in TO_ASSIGNMENTS else "mål" if name in TO_GOALS else "organ"
            if name in TO_ASSIGNMENTS | TO_GOALS | TO_BODIES:
                for where, text in _texts(value, (*route, name)):
                    yield Occurrence((kind, text), Place(self.file, where), Written.VALUE)
            elif name == "samma_som":
                for where, text in _texts(value, (*route, name)):
                    yield from self._table(text, where)
            elif name == "nämns" and isinstance(value, dict):
                for amount, meant in value.items():
                    yield from self._table(str(meant), (*route, name, amount))

    def keys(self, holder: Tree | None, route: Route, lead: Key) -> Iterator[Occurrence]:
        """Keys that lead to things elsewhere."""
        if isinstance(holder, dict):
            for id in holder:
                yield Occurrence((*lead, id), Place(self.file, (*route, id)).key(), Written.KEY)

    def pieces(self, parts: Tree, route: Route) -> Iterator[Occurrence]:
        """The ids in a disposition's pieces: mål/4, tabell/ekonomi/ramar."""
        if isinstance(parts, str):
            yield from self._piece(parts, route)
        elif isinstance(parts, dict):
            if isinstance(piece := parts.get("del"), str):
                yield from self._piece(piece, (*route, "del"))
            yield from self.pieces(parts.get("innehåll", ()), (*route, "innehåll"))
        elif isinstance(parts, tuple | list):
            for number, part in enumerate(parts):
                yield from self.pieces(part, (*route, number))

    def _piece(self, piece: str, route: Route) -> Iterator[Occurrence]:
        kind, _, id = piece.partition("/")
        if kind not in _PIECE or not id:
            return
        place = Place(self.file, route)
        names = id.split("/")
        if kind == "nämnder":
            yield Occurrence(("organ", id), place.saying(id), Written.PIECE)
        elif kind == "mål":
            yield Occurrence(("mål", id), place.saying(id), Written.PIECE)
        elif kind == "tabell":
            holder = () if names[0] == "ekonomi" else ("avsnitt", names[0])
            key = self._table_key(id) if len(names) == 1 else (*self.top, *holder, "tabeller", names[-1])
            yield Occurrence(key, place.saying(names[-1]), Written.PIECE)
        else:
            yield Occurrence((*self.top, kind, id), place.saying(id), Written.PIECE)

    def _table(self, text: str, route: Route) -> Iterator[Occurrence]:
        table = re.match(r"\s*([^/\s]+)\s*/", text)
        if table:
            yield Occurrence(self._table_key(table[1]), Place(self.file, route).saying(table[1]), Written.PIECE)

    def _table_key(self, id: str) -> Key:
        """A table by its id alone: whose it is, and where, the index tells."""
        return (TABLE, self.top[-1] if self.top else "", id)


def _texts(value: Tree, route: Route) -> Iterator[tuple[Route, str]]:
    """A text, or the texts of a list."""
    if isinstance(value, str):
        yield route, value
    elif isinstance(value, tuple | list):
        for number, item in enumerate(value):
            if isinstance(item, str):
                yield (*route, number), item


def _in_register(walk: _TreeWalk, tree: dict[str, Tree]) -> Iterator[Occurrence]:
    for kind in ("organ", "grupper"):
        yield from walk.things(tree.get(kind), (kind,), "organ", ())


def _in_settings(walk: _TreeWalk, tree: dict[str, Tree]) -> Iterator[Occurrence]:
    yield from walk.inside({key: value for key, value in tree.items() if key not in _IN_SETTINGS}, (), ())


def _in_board_plan(walk: _TreeWalk, tree: dict[str, Tree]) -> Iterator[Occurrence]:
    yield from walk.inside(tree, (), walk.top)
    yield from walk.keys(tree.get("mottagna_uppdrag"), ("mottagna_uppdrag",), ("uppdrag",))


def _in_stamps(walk: _TreeWalk, tree: dict[str, Tree]) -> Iterator[Occurrence]:
    for kind in ("uppdrag", "mål"):
        stamps = tree.get(kind)
        yield from walk.keys(stamps, (kind,), (kind,))
        for id, stamp in stamps.items() if isinstance(stamps, dict) else ():
            yield from walk.inside(stamp, (kind, id), (kind, id))


def _in_goals(walk: _TreeWalk, tree: dict[str, Tree]) -> Iterator[Occurrence]:
    """A goal is one thing whoever answers it; what stands below it is its owner's."""
    yield from walk.things(tree.get("mål"), ("mål",), "mål", ())
    yield from walk.references({key: value for key, value in tree.items() if key != "mål"}, ())


def _in_assignments(walk: _TreeWalk, tree: dict[str, Tree]) -> Iterator[Occurrence]:
    yield from walk.things(tree.get("uppdrag"), ("uppdrag",), "uppdrag", walk.top)
    if walk.top and not walk.is_home:
        yield from walk.keys(tree.get("uppdrag"), ("uppdrag",), ("uppdrag",))
    yield from walk.references({key: value for key, value in tree.items() if key != "uppdrag"}, ())


def _in_financial_goals(walk: _TreeWalk, tree: dict[str, Tree]) -> Iterator[Occurrence]:
    yield from walk.things(tree.get("mål"), ("mål",), "mål", ("finansiella-mål",))
    yield from walk.references({key: value for key, value in tree.items() if key != "mål"}, ())


def _in_documents(walk: _TreeWalk, tree: dict[str, Tree]) -> Iterator[Occurrence]:
    yield from walk.inside(tree, (), (*walk.top, "styrdokument"))


_Reader = Callable[[_TreeWalk, dict[str, Tree]], Iterator[Occurrence]]
_READERS: Mapping[str, _Reader] = {
    "organisation.yaml": _in_register,
    "plan.yaml": _in_settings,
    "nämndplan.yaml": _in_board_plan,
    "granskat.yaml": _in_stamps,
    "finansiella-mål.yaml": _in_financial_goals,
    "styrdokument.yaml": _in_documents,
    "kolada.yaml": lambda _, __: iter(()),
    "beslut/{id}.yaml": lambda _, __: iter(()),  # what was decided is kept in the words of that day
}
_MANY: Mapping[str, _Reader] = {"mål/{id}.yaml": _in_goals, "uppdrag/{id}.yaml": _in_assignments}
"""What is read otherwise than as one thing with things inside, by the file's path in its owner's folder."""

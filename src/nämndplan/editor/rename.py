"""Giving a thing another id: where it stands, in the name of its file, and wherever others lead to it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..diagnostics import Place, Position, Replacement, Sentence, Span, say
from ..frozen import frozen
from ..model import REPORT_FOLDER, Adopted, BoardPlan, Item, PlanSettings
from ..syntax import Document, rewrite
from ..values import Fault, is_reserved, read_id
from .index import Index
from .occurrence import Key, Occurrence, Written
from .session import Known
from .things import Things

REMEMBERED = frozenset({"mål", "delmål", "uppdrag", "organ"})
"""Kinds that can say what they were called before."""
RENAMED = REMEMBERED | {"indikatorer", "aktiviteter", "avsnitt", "tabeller", "kategorier", "dokument"} | {
    "ramförändringar", "poster", "varav", "lista", "period", "finansiella-mål",
}  # fmt: skip


class Refused(Exception):  # noqa: N818  (not an error of anybody's)
    """Why a thing cannot be called so, in words."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence.template)
        self.sentence = sentence


@frozen
class Renaming:
    """What is to be done: stretches of text to replace, by file, and then files to move, by their old paths."""

    edits: Mapping[str, tuple[Replacement, ...]]
    moves: Mapping[str, str]

    @property
    def file_count(self) -> int:
        """How many files are touched."""
        return len({*self.edits, *self.moves})


@frozen
class Renamable:
    """The thing that would be given another id, and where the cursor stands on the one that it has."""

    key: Key
    span: Span


def prepare(things: Things, file: str, at: Position) -> Renamable | None:
    """What could be renamed at a position: the id there; on a file's title the file itself."""
    document = things.known.documents.get(file)
    one = things.at(file, at)
    if document is None:
        return None
    if one:
        key = things.index.meant(one.key)
        return Renamable(key, document.locate(one.place)) if things.index.knows(key) else None
    own = things.of_file(file)
    if own:
        for on in (Place(file, ("titel",)).key(), Place(file, ("titel",))):
            span = document.locate(on)
            if span.start <= at <= span.end and document.extent_of(("titel",)):
                return Renamable(own.key, span)
    return None


def rename(things: Things, key: Key, new: str) -> Renaming:
    """Everything that changes when a thing is given another id; raises Refused where that cannot be done."""
    new, index, known = new.strip(), things.index, things.known
    _asked(index, key, new)
    spoken_of = index.of(key)
    moves = _moves(spoken_of, new, known)
    edits: dict[str, list[Replacement]] = {}
    for one in spoken_of:
        if one.how in {Written.KEY, Written.VALUE, Written.PIECE}:
            document = known.documents.get(one.place.file)
            if document is None:
                continue
            found = list(rewrite(document, one.place, new))
            if not found:
                raise Refused(
                    say("{file} rad {line}: id:t går inte att byta där. Byt det för hand.",
                        file=one.place.file, line=document.locate(one.place).start.line)
                )  # fmt: skip
            edits.setdefault(one.place.file, []).extend(found)
    for replacement in (*_exceptions(known, spoken_of, new, moves), *_formerly(index, known, key)):
        edits.setdefault(replacement.span.file, []).append(replacement)
    return Renaming({file: tuple(dict.fromkeys(found)) for file, found in edits.items()}, moves)


def _asked(index: Index, key: Key, new: str) -> None:
    if key[-2] not in RENAMED:
        raise Refused(say("Det här går inte att byta namn på."))
    if not index.knows(key):
        raise Refused(say("”{id}” finns inte i planen.", id=key[-1]))
    if isinstance(fault := read_id(new), Fault):
        raise Refused(say("”{id}” kan inte vara ett id. {hint}", id=new, hint=fault.hint or say("")))
    if is_reserved(new):
        raise Refused(say("”{id}” kan inte vara ett id: Windows använder namnet till annat.", id=new))
    if new != key[-1] and index.of((*key[:-1], new)):
        raise Refused(say("”{id}” finns redan. Välj ett annat id.", id=new))


def _moves(spoken_of: list[Occurrence], new: str, known: Known) -> dict[str, str]:
    moves = {}
    for one in spoken_of:
        file = one.place.file
        folder, _, _ = file.rpartition("/")
        if one.how is Written.FILE:
            moves[file] = f"{folder}/{new}.yaml"
        elif one.how is Written.FOLDER:
            parts = file.split("/")
            moves[file] = "/".join([*parts[: (at := _folder(parts, one))], new, *parts[at + 1 :]])
    for file, moved in moves.items():
        if moved in known.texts and moved not in moves:
            raise Refused(say("Filen {file} blev {new}, som redan finns.", file=file, new=moved))
    return moves


def _folder(parts: list[str], one: Occurrence) -> int:
    """Which part of a path is the id: a board's folder may carry the name of a period."""
    if one.key[0] == "period":
        return 1
    return 3 if parts[0] == REPORT_FOLDER.rstrip("/") else 1


def _exceptions(known: Known, spoken_of: list[Occurrence], new: str, moves: Mapping[str, str]) -> Iterator[Replacement]:
    """plan.yaml's exceptions name files and routes in them."""
    document = known.documents.get("plan.yaml")
    tree = document.tree.get("undantag") if document and isinstance(document.tree, dict) else None
    if document is None or not isinstance(tree, dict):
        return
    keys = {(one.place.file, "/".join(map(str, one.place.route))): one for one in spoken_of if one.how is Written.KEY}
    for place in tree:
        file, _, route = place.strip().removeprefix("/").partition(".yaml")
        file, route = f"{file}.yaml", route.strip("/")
        for there, way in keys:
            if there == file and (route == way or route.startswith(f"{way}/")):
                route = f"{way.rpartition('/')[0]}/{new}{route[len(way) :]}".lstrip("/")
        moved = "/".join(filter(None, (moves.get(file, file), route)))
        if moved != place.strip().removeprefix("/"):
            yield from _key(document, Place("plan.yaml").at("undantag", place).key(), moved)


def _key(document: Document, place: Place, text: str) -> Iterator[Replacement]:
    extent = document.extent_of(place.route)
    if extent:
        raw = document.mended.text[slice(*extent.key)]
        quote = raw[0] if raw[:1] in {'"', "'"} else ""
        yield Replacement(document.mended.span(*extent.key), f"{quote}{text}{quote}")


def _formerly(index: Index, known: Known, key: Key) -> Iterator[Replacement]:
    """What was decided under another id says so, and next year's plan is compared with it."""
    home = index.home(key)
    if home is None or key[-2] not in REMEMBERED or not _is_decided(known, home.place.file):
        return
    if home.how is Written.FILE and not home.is_home:
        return
    document = known.documents.get(home.place.file)
    tree = document.tree if document else None
    for part in home.place.route:
        tree = tree[part] if isinstance(tree, dict) else None  # type: ignore[index]
    if document is None or not isinstance(tree, dict) or not tree:
        return
    old = key[-1]
    before = tree.get("tidigare")
    if before is None:
        first = home.place.at(next(iter(tree)))
        yield from rewrite(document, Place(first.file, first.route).above(), f"tidigare: [{old}]")
    elif isinstance(before, tuple) and before and old not in before:
        last = home.place.at("tidigare", len(before) - 1)
        extent = document.extent_of(last.route)
        if extent and "\n" not in document.mended.text[extent.value[0] : extent.value[1]]:
            end = extent.value[1]
            line = document.mended.position(extent.value[0]).line
            indent = document.mended.line(line)
            in_flow = not indent.lstrip().startswith("- ")
            text = f", {old}" if in_flow else f"\n{indent[: len(indent) - len(indent.lstrip())]}- {old}"
            yield Replacement(document.mended.span(end, end), text)


def _is_decided(known: Known, file: str) -> bool:
    """True for what stands in a plan, the council's or a board's, that has been decided on."""
    part = known.part_of(file)
    own: tuple[Item[PlanSettings] | Item[BoardPlan], ...] = (*part.of(PlanSettings), *part.of(BoardPlan))
    return bool(part.of(Adopted)) or any(item.value.decision is not None for item in own)

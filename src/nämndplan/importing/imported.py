"""From documents to plan files, and what is to be told of them: read, recognised, written, and seen to be whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from .. import lazy_re as re
from ..diagnostics import say
from ..frozen import frozen
from ..model import Plan
from ..values import suggest_id
from .doubts import Doubt
from .leaf import LeafKind, SourceDocument, TextLeaf, leaves_of, words
from .reading import GoalDraft, HeadedPart, PlanDraft, parts_of, text_of_leaf, type_of
from .recognise import recognise
from .tree import Emitted, Node, comment, emitted, in_swedish, paths_of, prose_of

_REGISTER, _SETTINGS, _BOARD_PLAN = "organisation.yaml", "plan.yaml", "nämndplan.yaml"
_SCHEMAS = (
    (r"plan\.yaml", "plan"),
    (r"organisation\.yaml", "organisation"),
    (r"mål/[^/]+", "mål"),
    (r"(?:nämnder/[^/]+/)?uppdrag/[^/]+", "uppdrag"),
    (r"finansiella-mål\.yaml", "finansiella-mål"),
    (r"styrdokument\.yaml", "styrdokument"),
    (r"(?:nämnder/[^/]+/)?ekonomi\.yaml", "ekonomi"),
    (r"nämnder/[^/]+/nämndplan\.yaml", "nämndplan"),
    (r"nämnder/[^/]+/mål/[^/]+", "nämndens-mål"),
)
_NAME = re.compile(r"\b(?:Region|Kommunen) [A-ZÅÄÖ][\wåäö]+|\b[A-ZÅÄÖ][\wåäö]+ kommun\b")
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")


@frozen(slots=False)
class ImportWishes:
    """What is asked for: the board whose plan it is, and the one kind of thing to look for, or all ("")."""

    board: str = ""
    only: str = ""


@frozen(slots=False)
class PlacedDoubt:
    """A doubt, and the file and line of its comment; "" and 0 for one about what was left over."""

    doubt: Doubt
    document: str
    file: str = ""
    line: int = 0


@frozen(slots=False)
class LeftOver:
    """What is in no plan file: the document, the place, and the text."""

    document: str
    place: str
    text: str
    what: str = ""


@frozen(slots=False)
class Imported:
    """The files to write, by their paths in the plan; the doubts; and what was left over.

    ``proposed`` are lines for a register that is there already, and is not written over. ``lost`` and ``invented``
    are words that went astray: a fault of ours, and then nothing is to be written.
    """

    files: dict[str, bytes]
    doubts: tuple[PlacedDoubt, ...]
    left: tuple[LeftOver, ...]
    facts: int
    lost: tuple[str, ...] = ()
    invented: tuple[str, ...] = ()
    proposed: tuple[str, ...] = ()


def import_documents(
    documents: Sequence[SourceDocument], wishes: ImportWishes, existing: Plan | None = None
) -> Imported:
    """Make plan files of documents. The same documents always give the same bytes."""
    reading = PlanDraft(wishes.board, existing, wishes.only)
    owner: dict[int, str] = {}
    for document in documents:
        parts = parts_of(document.blocks)
        before = len(reading.left)
        _take_title(parts, reading)
        recognise(parts, reading)
        owner |= {id(leaf): document.name for leaf, _ in reading.left[before:]}
    _finish(reading, documents)
    return _Assembly(reading, documents, owner).imported()


def _take_title(parts: list[HeadedPart], reading: PlanDraft) -> None:
    """The document's own title: its first heading, where it has no number and nothing stands below it."""
    if not parts or reading.title or reading.only:
        return
    first = parts[0]
    if first.heading and not first.blocks and len(parts) > 1 and not re.match(r"\d|mål\b", first.title, re.IGNORECASE):
        reading.title = first.heading
        del parts[0]


def _finish(reading: PlanDraft, documents: Sequence[SourceDocument]) -> None:
    """The files that gather what was met on the way."""
    for goal in reading.goals.values():
        reading.files[reading.path(f"mål/{goal.id}.yaml")] = _goal_file(goal, reading)
    texts = [text_of_leaf(leaf) for document in documents for block in document.blocks for leaf in leaves_of(block)]
    settings = _settings(reading, texts)
    own: list[Node] = []
    if reading.board:
        title = reading.title
        own.append(
            Node("titel", title.text, title.doubts) if title else Node("titel", "", (_lacking(documents, "titel"),))
        )
        if reading.sections:
            own.append(Node("avsnitt", reading.sections))
        if reading.received:
            own.append(Node("mottagna_uppdrag", reading.received))
        if not reading.only or reading.sections or reading.received:
            reading.files[f"nämnder/{reading.board}/{_BOARD_PLAN}"] = own
    elif reading.sections:
        settings.append(Node("avsnitt", reading.sections))
    if not (reading.existing and _SETTINGS in reading.existing.files):
        reading.files[_SETTINGS] = settings
    elif not reading.board and reading.sections:
        _leave_sections(reading)
    if not (reading.existing and _REGISTER in reading.existing.files):
        _register(reading, texts, documents)


def _leave_sections(reading: PlanDraft) -> None:
    """Prose of the council's, whose place is a file that is there already, is left over."""
    place = say("dokumentet")
    for section in reading.sections:
        file = emitted([section], ())
        reading.left.append((TextLeaf(LeafKind.PARAGRAPH, " ".join(file.kept), place), "I108"))
    reading.sections = []


def _lacking(documents: Sequence[SourceDocument], what: str, readings: tuple[str, ...] = ()) -> Doubt:
    place = say("{name}", name=documents[0].name if documents else "")
    return Doubt("I112", place, what, readings)


def _goal_file(goal: GoalDraft, reading: PlanDraft) -> list[Node]:
    known = bool(reading.board and reading.existing and goal.id in reading.existing.goals)
    nodes: list[Node] = []
    if goal.number and not known:
        nodes.append(Node("nummer", goal.number))
    if not known:
        nodes.append(Node("titel", goal.title, tuple(goal.doubts)))
    if goal.texts:
        nodes.append(
            Node(
                "beskrivning",
                prose_of((leaf.text, leaf.level if leaf.kind.value == "bullet" else 0) for leaf in goal.texts),
            )
        )
    if goal.subgoals:
        nodes.append(Node("delmål", goal.subgoals))
    if goal.indicators:
        nodes.append(Node("indikatorer", goal.indicators))
    return nodes


def _settings(reading: PlanDraft, texts: list[str]) -> list[Node]:
    names = Counter(name for text in texts for name in _NAME.findall(text))
    place = say("dokumentet")
    years = reading.years or (_YEAR.findall(reading.title.text) if reading.title else [])
    year = Counter(year for year in years if _YEAR.fullmatch(year)).most_common(1)
    nodes = [Node("utgåva", "2", is_ours=True)]
    if reading.title:
        nodes.append(Node("titel", reading.title.text, reading.title.doubts))
    else:
        nodes.append(Node("titel", "", (Doubt("I112", place, "titel"),)))
    likely = tuple(sorted(names, key=lambda name: (-names[name], name))[:3])
    nodes.append(Node("organisation", "", (Doubt("I112", place, "organisation", likely),)))
    if year:
        nodes.append(Node("år", year[0][0]))
    else:
        found = Counter(each for text in texts for each in _YEAR.findall(text))
        common = tuple(sorted(found, key=lambda each: (-found[each], each))[:3])
        nodes.append(Node("år", "", (Doubt("I112", place, "år", common),)))
    return nodes


def _register(reading: PlanDraft, texts: list[str], documents: Sequence[SourceDocument]) -> None:
    if reading.board and reading.board not in reading.bodies:
        _add_board(reading, texts, documents)
    for group in reading.groups.values():
        for node in group.value if isinstance(group.value, list) else ():
            node.is_ours = node.key == "typer"
    bodies = list(reading.bodies.values())
    if not bodies:
        reading.files[_REGISTER] = [Node("organ", "", (_lacking(documents, "organ"),))]
        return
    nodes = [Node("organ", bodies)]
    if reading.groups:
        nodes.append(Node("grupper", list(reading.groups.values())))
    reading.files[_REGISTER] = nodes


def _add_board(reading: PlanDraft, texts: list[str], documents: Sequence[SourceDocument]) -> None:
    """The board whose document it is, by the name that the document gives it, in the genitive if need be."""
    spaced = re.escape(reading.board).replace(r"\-", ".{1,3}")
    pattern = re.compile(rf"(?<!\w)({spaced})s?(?!\w)", re.IGNORECASE)
    names = [match[1] for text in texts for match in pattern.finditer(text) if suggest_id(match[1]) == reading.board]
    name = next((name for name in names if name[:1].isupper()), names[0] if names else "")
    named = Node("namn", name, is_ours=True) if name else Node("namn", "", (_lacking(documents, "namn"),))
    reading.bodies[reading.board] = Node(reading.board, [named, Node("typ", type_of(name), is_ours=True)])


class _Assembly:
    """Files out of what was read, and the account of it."""

    def __init__(self, reading: PlanDraft, documents: Sequence[SourceDocument], owner: dict[int, str]) -> None:
        self.reading, self.documents, self.owner = reading, documents, owner

    def imported(self) -> Imported:
        beside = self._beside()
        files = {path: nodes for path, nodes in self.reading.files.items() if nodes}
        sources = {self.reading.path(f"mål/{goal.id}.yaml"): goal.sources for goal in self.reading.goals.values()}
        main = self._main(files)
        written: dict[str, Emitted] = {}
        for path in paths_of(files):
            head = [_schema(path), f"Importerad ur {', '.join(document.name for document in self.documents)}"]
            file = emitted(files[path], head)
            for source in reversed(sources.get(path, [])):
                file.lines.insert(2, f"# Källa: {source}")
                file.kept.append(source)
                file.doubts = [(line + 1, doubt) for line, doubt in file.doubts]
            written[path] = file
        left = list(self._left(written, beside))
        if main and beside:
            self._note_at(written[main], [doubt for _, doubt in beside])
        doubts = self._doubts(written, main, beside)
        lost, invented = self._seen_whole(written, left)
        return Imported(
            {path: file.text.encode("utf-8") for path, file in written.items()},
            tuple(doubts),
            tuple(left),
            sum(len(file.values) for file in written.values()),
            lost,
            invented,
            tuple(_proposed(self.reading)),
        )

    def _main(self, files: dict[str, list[Node]]) -> str:
        """The file whose head names what was left over."""
        wanted = f"nämnder/{self.reading.board}/{_BOARD_PLAN}" if self.reading.board else _SETTINGS
        return wanted if wanted in files else next(paths_of(files), "")

    def _beside(self) -> list[tuple[str, Doubt]]:
        """Doubts about what is in no file, each with its document."""
        found: list[tuple[str, Doubt]] = []
        for document in self.documents:
            for aside in document.asides:
                place = say("{place}, {what}", place=aside.place, what=aside.what)
                if aside.place == aside.what:
                    place = aside.place
                found.append((document.name, Doubt("I105", place, aside.text)))
            found += [(document.name, doubt) for doubt in document.doubts]
        for leaf, code in self.reading.left:
            if code:
                text = text_of_leaf(leaf)
                found.append((self.owner.get(id(leaf), self.documents[0].name), Doubt(code, leaf.place, text)))
        return found

    def _left(self, written: dict[str, Emitted], beside: list[tuple[str, Doubt]]) -> Iterator[LeftOver]:
        """What is in no plan file: what was left on purpose, and whatever else the files do not hold."""
        have = Counter(word for file in written.values() for text in file.kept for word in words(text))
        for name, doubt in beside:
            if doubt.printed:
                yield LeftOver(name, in_swedish(doubt.place), doubt.printed, doubt.code)
        counted = {id(leaf) for leaf, code in self.reading.left if code}
        for document in self.documents:
            for block in document.blocks:
                for leaf in leaves_of(block):
                    if id(leaf) in counted:
                        continue
                    need = Counter(words(text_of_leaf(leaf)))
                    is_page = isinstance(leaf, TextLeaf) and leaf.kind is LeafKind.PAGE
                    if is_page or need - have:
                        yield LeftOver(document.name, in_swedish(leaf.place), text_of_leaf(leaf))
                    else:
                        have -= need

    def _note_at(self, file: Emitted, doubts: list[Doubt]) -> None:
        """Comments at the head of a file, for doubts about what is in none: at most one for each sort and place."""
        lines = [f"# {comment(doubt)}" for doubt in doubts]
        file.lines[2:2] = lines
        file.doubts = [(line + len(lines), doubt) for line, doubt in file.doubts]

    def _doubts(self, written: dict[str, Emitted], main: str, beside: list[tuple[str, Doubt]]) -> Iterator[PlacedDoubt]:
        for path, file in written.items():
            for line, doubt in file.doubts:
                yield PlacedDoubt(doubt, "", path, line)
        for number, (name, doubt) in enumerate(beside):
            yield PlacedDoubt(doubt, name, main, 3 + number if main else 0)

    def _seen_whole(self, written: dict[str, Emitted], left: list[LeftOver]) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The words of the documents that are nowhere, and those in the files that are in no document."""
        source = Counter(
            word
            for document in self.documents
            for block in document.blocks
            for leaf in leaves_of(block)
            for word in words(text_of_leaf(leaf))
        )
        source += Counter(
            word for document in self.documents for aside in document.asides for word in words(aside.text)
        )
        kept = Counter(word for file in written.values() for text in file.kept for word in words(text))
        kept += Counter(word for each in left for word in words(each.text))
        values = {word for file in written.values() for text in file.values for word in words(text)}
        digits = _pieces(source)
        invented = sorted(word for word in values - source.keys() if not set(re.findall(r"\w+", word)) <= digits)
        return tuple(sorted((source - kept).keys())), tuple(invented)


def _proposed(reading: PlanDraft) -> list[str]:
    """The lines of the bodies that the plan's own register lacks."""
    return emitted([Node("organ", list(reading.proposed.values()))], ()).lines if reading.proposed else []


def _pieces(source: Iterable[str]) -> set[str]:
    """The words without what stands around them: 2024–2027 is printed 2024 – 2027 too."""
    return {piece for word in source for piece in re.findall(r"\w+", word)}


def _schema(path: str) -> str:
    name = next((name for pattern, name in _SCHEMAS if re.fullmatch(pattern, path)), "plan")
    up = "../" * (2 + path.count("/"))
    return f"yaml-language-server: $schema={up}schemas/{name}.json"

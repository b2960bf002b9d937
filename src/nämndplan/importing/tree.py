"""Plan files about to be written: keys and values in order, with comments that say where each came from.

Text, not a YAML library's idea of it: a plan file is written as the handbook writes it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from .. import lazy_re as re
from ..diagnostics import Language, Sentence, say
from ..frozen import frozen
from ..i18n import SWEDISH
from ..syntax.import_doubts import DOUBT_MARK
from ..syntax.recovery import quoted
from ..values import suggest_id
from .doubts import CODES, Doubt

_PLAIN = re.compile(r"[\w(+\-][\w ,.;()/%+–\-’”“!?§°²³½&×≥≤\u00a0]*")
_BULLETS = re.compile(r"^ *- ", re.MULTILINE)
_BARE_KEY = re.compile(r"[\wåäö-]+")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_TAKEN = re.compile(r"[-+.\s]*|~|null|---.*", re.IGNORECASE)
AS_PRINTED = "tryckt: "
"""How what was written begins, for a value that is kept as printed."""
_LONGEST_QUOTE = 200
_ID_WORDS, _ID_LENGTH = 7, 60


@frozen
class ProseText:
    """Running text in Markdown."""

    text: str


@frozen
class Ids:
    """A list of ids."""

    ids: tuple[str, ...]


@frozen
class Texts:
    """A list of texts."""

    texts: tuple[str, ...]


@dataclass
class Node:
    """A key and its value. ``source`` is what stands in the document where the value is another form of it.

    ``is_ours``: the value's words are the format's, and in no document. ``covers`` are words of the document
    that the value stands for, such as a unit that is printed after every amount.
    """

    key: str
    value: str | ProseText | Ids | Texts | list[Node]
    doubts: tuple[Doubt, ...] = ()
    source: str = ""
    is_ours: bool = False
    covers: str = ""

    @property
    def entries(self) -> list[Node]:
        """What stands below the key; nothing below a text."""
        return self.value if isinstance(self.value, list) else []


def below(nodes: list[Node], key: str) -> list[Node]:
    """The entries below a key, which is put last where it is not there."""
    found = next((node for node in nodes if node.key == key and isinstance(node.value, list)), None)
    if found is None:
        found = Node(key, [])
        nodes.append(found)
    return found.entries


@dataclass
class Emitted:
    """The text of a file, the line of each doubt, and the words that are kept in it."""

    lines: list[str] = field(default_factory=list)
    doubts: list[tuple[int, Doubt]] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    values: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The file."""
        return "\n".join(self.lines) + "\n"


def emitted(nodes: Sequence[Node], head: Iterable[str]) -> Emitted:
    """A file of these entries, below comments."""
    file = Emitted([f"# {line}" if line else "" for line in head])
    for node in nodes:
        _emit(node, "", file)
    return file


def _emit(node: Node, indent: str, file: Emitted) -> None:
    if node.source:
        file.lines.append(f"{indent}# Källa: {_one_line(node.source)}")
        file.kept.append(node.source)
    file.kept.append(node.covers)
    for doubt in node.doubts:
        file.doubts.append((len(file.lines) + 1, doubt))
        file.lines.append(f"{indent}# {comment(doubt)}")
    key = node.key if _BARE_KEY.fullmatch(node.key) else as_scalar(node.key)
    value = node.value
    if isinstance(value, list):
        if _YEAR.fullmatch(node.key):
            file.kept.append(node.key)
        file.lines.append(f"{indent}{key}:")
        for inner in value:
            _emit(inner, f"{indent}  ", file)
    else:
        file.lines += [f"{indent}{line}".rstrip() for line in _written(key, value)]
        for text in _texts(value):
            _keep(text, node, file)


def _written(key: str, value: str | ProseText | Ids | Texts) -> list[str]:
    """The lines of an entry that has no others below it."""
    match value:
        case ProseText():
            return [f"{key}: |", *(f"  {line}" for line in value.text.split("\n"))]
        case Ids():
            return [f"{key}: [{', '.join(value.ids)}]"]
        case Texts():
            return [f"{key}:", *(f"  - {as_scalar(text)}" for text in value.texts)]
        case _:
            return [f"{key}: {as_scalar(value)}"]


def _texts(value: str | ProseText | Ids | Texts) -> tuple[str, ...]:
    """The document's words in a value."""
    match value:
        case ProseText():
            return (_BULLETS.sub("", value.text).replace("\\", ""),)
        case Ids():
            return ()
        case Texts():
            return value.texts
        case _:
            return (value,)


def _keep(text: str, node: Node, file: Emitted) -> None:
    if node.is_ours:
        return
    file.kept.append(text)
    file.values.append(text)


def comment(doubt: Doubt) -> str:
    """A doubt as the comment at its line, which a rule looks for; a value kept as printed is already a finding."""
    mark = "" if doubt.written.startswith(AS_PRINTED) else f"{DOUBT_MARK} "
    return f"{mark}{doubt.code}, {in_swedish(doubt.place)}: {_one_line(told(doubt))}"


def told(doubt: Doubt, language: Language = SWEDISH) -> str:
    """What a doubt is about, with what stands in the document and the readings."""
    said = CODES[doubt.code]
    if doubt.printed:
        said = say("{said}: ”{printed}”", said=said, printed=doubt.printed[:_LONGEST_QUOTE])
    if doubt.readings:
        return say("{said}. Kan vara: {readings}.", said=said, readings=" / ".join(doubt.readings)).text(language)
    return f"{said.text(language)}."


def in_swedish(sentence: Sentence) -> str:
    """A sentence in the language that plan files are commented in."""
    return sentence.text(SWEDISH)


def _one_line(text: str) -> str:
    return "".join(sign if sign.isprintable() else " " for sign in text)


def as_scalar(text: str) -> str:
    """A text as YAML writes it on one line: plain where that reads as itself, else in quotation marks."""
    text = _one_line(text)
    if not text:
        return ""
    is_plain = _PLAIN.fullmatch(text) and not _TAKEN.fullmatch(text) and not text.startswith("- ")
    return text if is_plain and text == text.strip() else quoted(text)


def fresh_id(text: str, taken: Iterable[str], instead: str) -> str:
    """An id of a text's first words that is not taken."""
    whole = suggest_id(text).split("-")
    kept: list[str] = []
    for word in whole[:_ID_WORDS]:
        if len("-".join([*kept, word])) > _ID_LENGTH and kept:
            break
        kept.append(word)
    base = "-".join(kept)[:_ID_LENGTH].strip("-") or instead
    names = set(taken)
    number = 2
    found = base
    while found in names:
        found = f"{base}-{number}"
        number += 1
    return found


_MARKUP = re.compile(r"[\\`*_\[\]<~]")
_BEGINS = re.compile(r"(?P<mark>[#>+\-=|])|(?P<number>\d{1,9})(?=[.)](?:\s|$))")


def as_markdown(text: str) -> str:
    """A text as Markdown that means just these words."""
    text = _MARKUP.sub(lambda match: f"\\{match[0]}", text)
    if match := _BEGINS.match(text):
        return f"\\{text}" if match["mark"] else f"{match['number']}\\{text[match.end() :]}"
    return text


def prose_of(items: Iterable[tuple[str, int]]) -> ProseText:
    """Paragraphs (level 0) and bullets (levels from 1) as Markdown."""
    lines: list[str] = []
    below = -1
    for text, level in items:
        if lines and not (level and below > 0):
            lines.append("")
        lines.append(f"{'  ' * (level - 1)}- {as_markdown(text)}" if level else as_markdown(text))
        below = level
    return ProseText("\n".join(lines))


def paths_of(files: Iterable[str]) -> Iterator[str]:
    """Paths of a plan in the order in which a reader meets them."""
    yield from sorted(files, key=lambda file: (file.count("/"), file))

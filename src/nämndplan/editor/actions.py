"""What can be done about a finding, or at a place: fixes, accepting with a reason, writing what lacks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field

from ..diagnostics import Diagnostic, Position, Replacement, Sentence, Span, say
from ..fix.edits import side_by_side
from ..frozen import frozen
from ..lint import is_fixed, one_by_one
from ..model import Indicator
from .occurrence import Key, Written
from .things import Things

WITHOUT_TARGET = "NP401"


@frozen
class Action:
    """Something that can be done: texts to replace, and files to make, by their paths, with what they are to hold.

    ``about`` is the finding that it settles, if any. ``is_best`` is True for what is right without asking.
    """

    title: Sentence
    edits: Sequence[Replacement] = ()
    new_files: Mapping[str, str] = field(default_factory=dict)
    about: Diagnostic | None = None
    is_best: bool = False


def actions(things: Things, file: str, start: Position, end: Position) -> Iterator[Action]:
    """What can be done in a stretch of a file."""
    for diagnostic in things.known.of_file(file):
        span = diagnostic.primary.span
        if span.start.line <= end.line and start.line <= span.end.line:
            yield from _about(things, diagnostic)
    yield from _answers(things, file)


def formatting(things: Things, file: str) -> list[Replacement]:
    """What safe fixes do to a file: nothing that its reader would see."""
    found = [item for item in one_by_one(things.known.diagnostics) if item.repair and item.repair.is_safe]
    own = [item for item in found if all(one.span.file == file for one in item.repair.replacements)]  # type: ignore[union-attr]
    return sorted(
        {one for item in side_by_side(own) if item.repair for one in item.repair.replacements},
        key=lambda one: one.span,
    )


def _about(things: Things, diagnostic: Diagnostic) -> Iterator[Action]:
    if repair := diagnostic.repair:
        title = say("Rätta: {new}", new=_shown(repair.replacements)) if repair.is_safe else say(
            "Rätta, om det är det som menas: {new}", new=_shown(repair.replacements)
        )  # fmt: skip
        yield Action(title, repair.replacements, about=diagnostic, is_best=repair.is_safe)
    if diagnostic.code == WITHOUT_TARGET:
        yield from _target(things, diagnostic)
    if not is_fixed(diagnostic.code) and (accept := _accepting(things, diagnostic)):
        yield Action(say("Låt stå, med ett skäl ({code})", code=diagnostic.code), [accept], about=diagnostic)


def _shown(replacements: Sequence[Replacement]) -> str:
    text = " … ".join(dict.fromkeys(one.text.strip() for one in replacements if one.text.strip()))
    return f"”{text[:60]}”" if text else "–"


def _accepting(things: Things, diagnostic: Diagnostic) -> Replacement | None:
    """The comment above the line of a finding, with a reason to write on."""
    source = things.known.texts.get(diagnostic.primary.span.file)
    document = things.known.documents.get(diagnostic.primary.span.file)
    if source is None or document is None:
        return None
    number = diagnostic.primary.span.start.line
    while number > 1 and document.text_around(number):
        number -= 1
    line = source.line(number)
    indent = line[: len(line) - len(line.lstrip(" "))]
    at = Position(number, 1)
    return Replacement(Span(source.file, at, at), f"{indent}# nplan: tillåt {diagnostic.code} skriv skälet här\n")


def _target(things: Things, diagnostic: Diagnostic) -> Iterator[Action]:
    """A target to fill in below the indicator's outcome, for the plan's year."""
    file = diagnostic.primary.span.file
    document = things.known.documents.get(file)
    year = things.known.council.year
    if document is None or year is None:
        return
    for indicator in things.known.part_of(file).of(Indicator):
        if indicator.place.file != file or indicator.place.route != _thing_of(diagnostic):
            continue
        tree = things.tree_at(indicator.place)
        after = next((key for key in ("utfall", "enhet", "riktning", "titel") if key in tree), None)
        extent = document.extent_of(indicator.at(after).route) if after else None
        if extent is None:
            return
        line = document.mended.position(max(extent.value[1] - 1, extent.key[1])).line
        start = document.mended.position(extent.key[0])
        indent = document.mended.line(start.line)[: start.column - 1]
        if indent.strip(" "):
            return
        at = Position(line + 1, 1)
        lead = "" if line < document.mended.line_count else "\n"
        text = f"{lead}{indent}målvärde: {{{year}: }}\n"
        yield Action(
            say("Skriv ett målvärde för {year}", year=year), [Replacement(Span(file, at, at), text)], about=diagnostic
        )


def _thing_of(diagnostic: Diagnostic) -> tuple[str | int, ...]:
    where = diagnostic.where.route if diagnostic.where else ()
    return where[:-1] if where and where[-1] in {"målvärde", "titel"} else where


def _answers(things: Things, file: str) -> Iterator[Action]:
    """A council's goal or assignment that boards have not answered: a file for the answer of each."""
    one = things.of_file(file)
    if one is None or not one.is_home or one.how is not Written.FILE or one.key[0] not in {"mål", "uppdrag"}:
        return
    answered = things.answering(one.key)
    wanted = [board for board in _expected(things, one.key) if board not in answered]
    for board in wanted:
        path = f"nämnder/{board}/{one.key[0]}/{one.id}.yaml"
        if path not in things.known.texts:
            title = say("Skapa svaret från {board}", board=things.body(board))
            yield Action(title, new_files={path: _answer(one.key)})


def _expected(things: Things, key: Key) -> list[str]:
    """The boards with a plan that a goal is for, or an assignment given to."""
    to = things.recipients(key)
    return [board for board in things.boards() if key[0] == "mål" or board in to]


def _answer(key: Key) -> str:
    if key[0] == "mål":
        return "# Nämndens svar på målet.\ndelmål:\n  nytt-delmål:\n    titel: \n"
    return f"titel: \ntill: []\nsvarar_mot: [{key[-1]}]\n"

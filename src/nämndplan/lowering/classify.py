"""Deciding what each file is from where it lies; what fits nowhere is reported."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace

from ..diagnostics import Finding, Note, Place, Sentence, Span, say
from ..frozen import frozen
from ..model import KINDS, Adopted, Kind, is_picture
from ..source import FoundFile
from ..values import Fault, is_reserved, read_id, suggest_id
from .misplaced import ANY_BOARD, YAML_AS_TEXT, meant_path, unknown_files

_IGNORED_SUFFIXES = (".md", ".txt", ".db", ".ini")
"""Notes, and what file managers leave behind (Thumbs.db, desktop.ini)."""


@frozen
class PlanFile:
    """A file of a known kind. ``id`` is its file name, or "" where the kind has one file only.

    ``period`` is the period that it follows the plan up for, or "" for what is the plan's own.

    When the name can be no id, ``id`` is the one that was probably meant, so that what refers to it finds it.
    """

    found: FoundFile
    kind: Kind
    id: str
    board: str
    period: str = ""

    @property
    def file(self) -> str:
        """The file's path inside the plan."""
        return self.found.file

    @property
    def folder(self) -> str:
        """The path of its folder, with a slash at the end."""
        return self.file[: self.file.rfind("/") + 1]

    @property
    def place(self) -> Place:
        """The file as a place."""
        return Place(self.file)


def classify(files: Iterable[FoundFile]) -> tuple[tuple[PlanFile, ...], tuple[Finding, ...]]:
    """Sort files into kinds; report unknown files, bad names, doubles and required files that are missing."""
    known: dict[str, PlanFile] = {}
    unplaced: list[str] = []
    findings: list[Finding] = []
    for found in files:
        plan_file = _plan_file(found)
        if plan_file is None:
            unplaced += [found.file] if _should_be_placed(found.file) else []
        elif found.file in known:
            findings.append(_same_name_twice(found, known[found.file].found))
        else:
            known[found.file] = plan_file
    findings.extend(_bad_names(known.values()))
    missing = {kind.path: "" for kind in KINDS if kind.required and kind.path not in known}
    stray = []
    for file in unplaced:
        meant = meant_path(file)
        if meant in missing:
            missing[meant] = file
        else:
            stray.append((file, meant))
    findings.extend(unknown_files(stray, known))
    findings.extend(_missing(path, file) for path, file in missing.items())
    return tuple(_as_meant(plan_file, known) for plan_file in known.values()), tuple(findings)


def _as_meant(plan_file: PlanFile, known: Collection[str]) -> PlanFile:
    if not plan_file.id or not isinstance(read_id(plan_file.id), Fault):
        return plan_file
    meant = suggest_id(plan_file.id)
    is_free = meant and f"{plan_file.folder}{meant}.yaml" not in known
    return replace(plan_file, id=meant) if is_free else plan_file


def meant_files(files: Iterable[FoundFile], plan_files: Collection[PlanFile]) -> frozenset[str]:
    """The paths that files which lie or are spelt wrong were probably meant to have, where nothing else lies."""
    known = {plan_file.file for plan_file in plan_files}
    meant = {meant_path(found.file) for found in files if found.file not in known and _should_be_placed(found.file)}
    meant |= {f"{plan_file.folder}{plan_file.id}.yaml" for plan_file in plan_files if plan_file.id}
    return frozenset(path for path in meant - known if path and ANY_BOARD not in path)


def _should_be_placed(file: str) -> bool:
    """Notepad makes plan.yaml.txt, which is no note."""
    is_ignored = file.endswith(_IGNORED_SUFFIXES) and not file.endswith(YAML_AS_TEXT)
    return not is_ignored and not is_picture(file) and not _is_archived(file)


def _is_archived(file: str) -> bool:
    """True for the printed plan that nplan freeze puts beside the decided words."""
    beside = f"{file.removesuffix('.pdf')}.yaml"
    return file.endswith(".pdf") and any(kind.model is Adopted and kind.match(beside) for kind in KINDS)


def _plan_file(found: FoundFile) -> PlanFile | None:
    for kind in _KINDS_BY_SHAPE.get(_shape(found.file), ()):
        if (parts := kind.match(found.file)) is not None:
            return PlanFile(found, kind, parts.get("id", ""), parts.get("board", ""), parts.get("period", ""))
    return None


def _shape(path: str) -> tuple[str, int]:
    """The outermost name and the depth, which no kind varies: few kinds are left to be tried for a file."""
    return path.partition("/")[0], path.count("/")


_KINDS_BY_SHAPE: dict[tuple[str, int], list[Kind]] = {}
for _kind in KINDS:
    _KINDS_BY_SHAPE.setdefault(_shape(_kind.path), []).append(_kind)


def _bad_names(plan_files: Iterable[PlanFile]) -> Iterable[Finding]:
    """Each folder and each file name that is no id, once."""
    folders = {plan_file.board: plan_file.file for plan_file in reversed(list(plan_files)) if plan_file.board}
    for board, file in folders.items():
        if isinstance(fault := read_id(board), Fault):
            headline = say("En nämnds mapp kan inte heta ”{name}”", name=board)
            hint = say("Byt namn på mappen till {name}, som nämndens id i organisation.yaml.", name=suggest_id(board))
            yield Finding(fault.code, Span(file), headline, hint=hint)
    periods = {plan_file.period: plan_file.file for plan_file in reversed(list(plan_files)) if plan_file.period}
    yield from _bad_periods(periods)
    for name, file in {**folders, **periods, **{each.id: each.file for each in plan_files if each.id}}.items():
        if is_reserved(name):
            headline = say("Windows kan inte hämta något som heter ”{name}”", name=name)
            hint = say("Byt namn, till exempel till {name}-1. Windows använder namnet till annat.", name=name)
            yield Finding("NP118", Span(file), headline, hint=hint)
    for plan_file in plan_files:
        if plan_file.id and isinstance(fault := read_id(plan_file.id), Fault):
            headline = say("En fil i planen kan inte heta ”{name}”", name=f"{plan_file.id}.yaml")
            meant = suggest_id(plan_file.id) or "ett-namn"
            hint = say(
                "Byt namn på filen till {name}.yaml. Filnamn har små bokstäver, siffror och bindestreck.",
                name=f"{meant}-1" if is_reserved(meant) else meant,
            )
            yield Finding(fault.code, Span(plan_file.file), headline, hint=hint)


def _bad_periods(periods: Mapping[str, str]) -> Iterable[Finding]:
    for period, file in periods.items():
        if isinstance(fault := read_id(period), Fault):
            headline = say("En periods mapp kan inte heta ”{name}”", name=period)
            hint = say("Byt namn på mappen till {name}.", name=suggest_id(period) or "delår")
            yield Finding(fault.code, Span(file), headline, hint=hint)


def _same_name_twice(found: FoundFile, first: FoundFile) -> Finding:
    return Finding(
        "NP302",
        Span(found.file),
        say("Två filer har samma namn, skrivet med olika tecken"),
        label=_disk_name(found),
        notes=(Note(Span(first.file), _disk_name(first)),),
        hint=say("Ta bort den ena. Namnen ser lika ut men är kodade olika (å som ett tecken eller som a med ring)."),
    )


def _disk_name(found: FoundFile) -> Sentence:
    return say("på disken: {name}", name=ascii(found.path.name))


def _missing(path: str, instead: str) -> Finding:
    """``instead`` is a file that is probably the missing one, under another name."""
    return Finding(
        "NP104",
        Span(instead or path),
        say("Planen saknar filen {path}", path=path),
        hint=say("Menade du filen {file}? Byt namn på den till {path}.", file=instead, path=path)
        if instead
        else say("Skapa filen överst i planens mapp. nplan explain NP104 visar hur den kan se ut."),
    )

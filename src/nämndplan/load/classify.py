"""Deciding what each file is from where it lies; what fits nowhere is reported."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from ..diagnostics import Finding, Note, Place, Sentence, Span, say
from ..model import KINDS, Kind
from ..source import FoundFile
from ..values import Fault, read_id, suggest_id

_IGNORED_SUFFIXES = (".md", ".txt")


@dataclass(frozen=True, slots=True)
class PlanFile:
    """A file of a known kind. ``id`` is its file name, or "" where the kind has one file only."""

    found: FoundFile
    kind: Kind
    id: str
    board: str

    @property
    def file(self) -> str:
        """The file's path inside the plan."""
        return self.found.file

    @property
    def place(self) -> Place:
        """The file as a place."""
        return Place(self.file)


def classify(files: Iterable[FoundFile]) -> tuple[tuple[PlanFile, ...], tuple[Finding, ...]]:
    """Sort files into kinds; report unknown files, bad names, doubles and required files that are missing."""
    known: dict[str, PlanFile] = {}
    findings: list[Finding] = []
    for found in files:
        plan_file = _plan_file(found)
        if plan_file is None:
            if not found.file.endswith(_IGNORED_SUFFIXES):
                findings.append(_unknown_file(found.file))
        elif found.file in known:
            findings.append(_same_name_twice(found, known[found.file].found))
        else:
            known[found.file] = plan_file
            findings.extend(_bad_names(plan_file))
    findings.extend(_missing(kind) for kind in KINDS if kind.required and kind.path not in known)
    return tuple(known.values()), tuple(findings)


def _plan_file(found: FoundFile) -> PlanFile | None:
    for kind in KINDS:
        if (parts := kind.match(found.file)) is not None:
            return PlanFile(found, kind, parts.get("id", ""), parts.get("board", ""))
    return None


def _bad_names(plan_file: PlanFile) -> Iterable[Finding]:
    for name in filter(None, (plan_file.id, plan_file.board)):
        fault = read_id(name)
        if isinstance(fault, Fault):
            yield Finding(fault.code, Span(plan_file.file), fault.headline, hint=fault.hint)


def _unknown_file(file: str) -> Finding:
    guess = _nearest_path(file)
    return Finding(
        "NP116",
        Span(file),
        say("Filen hör inte till planen och läses inte"),
        hint=say("Menade du {guess}? Byt namn på eller flytta filen.", guess=guess)
        if guess
        else say(
            "En plan har plan.yaml, organisation.yaml, finansiella-mål.yaml, styrdokument.yaml och mapparna mål, "
            "uppdrag och nämnder. Flytta eller ta bort filen."
        ),
    )


def _nearest_path(file: str) -> str:
    """The path that a misplaced or misspelt file was probably meant to have, or ""."""
    stem, dot, ending = file.rpartition(".")
    path = f"{stem}.yaml" if dot and ending.casefold() in {"yml", "yaml"} else file
    segments = path.split("/")
    best = ("", 0.0)
    for kind in KINDS:
        pattern = kind.path.split("/")
        if len(pattern) == len(segments):
            guess, likeness = _fill_in(pattern, segments)
            best = max(best, (guess, likeness), key=lambda pair: pair[1])
    return best[0] if best[1] >= 0.6 and best[0] != file else ""


def _fill_in(pattern: list[str], segments: list[str]) -> tuple[str, float]:
    filled, likeness = [], 1.0
    for wanted, have in zip(pattern, segments, strict=True):
        if wanted == "{board}":
            filled.append(suggest_id(have))
        elif wanted == "{id}.yaml":
            filled.append(f"{suggest_id(have.removesuffix('.yaml'))}.yaml")
            likeness *= 1.0 if have.endswith(".yaml") else 0.0
        else:
            filled.append(wanted)
            likeness *= difflib.SequenceMatcher(None, _folded(wanted), _folded(have)).ratio()
    return "/".join(filled), likeness


def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


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


def _missing(kind: Kind) -> Finding:
    return Finding(
        "NP104",
        Span(kind.path),
        say("Planen saknar filen {path}", path=kind.path),
        hint=say("Skapa filen överst i planens mapp. nplan explain NP104 visar hur den kan se ut."),
    )

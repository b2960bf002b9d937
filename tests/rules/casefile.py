"""Case files: small wrong and right plans for one rule, laid over tests/plans/liten.

    == fel: vad fallet visar
    -- nämnder/styrelsen/mål/1-trygghet.yaml
    titel: …  # FEL NP401

    == rätt: vad fallet visar
    -- uppdrag/minska-resor.yaml
    (borttagen)

A comment ``# FEL NP401`` (or VARNING, UPPLYSNING) says what is to be found on its line.
In a table no comment can stand: ``# FEL NP610 på raden Hyror`` below it names the line.
Elsewhere a line ``?? FEL NP113 uppdrag/x.yaml:3`` above the files says it.
A file may be saved in another encoding, ``-- uppdrag/x.yaml (cp1252)``, or be ``(för stor)``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from nämndplan.diagnostics import Severity
from nämndplan.driver import Loaded, load
from nämndplan.lowering import PartsAtHand

BASE = Path(__file__).parents[1] / "plans" / "liten"
MARK = re.compile(r"#.*?\b(FEL|VARNING|UPPLYSNING) ([A-Z]{2,8}[0-9]{3})(?: på raden (.+))?")
EXPECTED = re.compile(r"\?\? (FEL|VARNING|UPPLYSNING) (NP[0-9]{3}) (.+):([0-9]+)")
HEADER = re.compile(r"-- (.+?)(?: \((\S+)\))?\n?")
REMOVED = "(borttagen)"
TOO_LARGE = "(för stor)"

_BASE_COUNCIL = PartsAtHand()
"""The council's part of the base plan is read once, for all cases that leave it as it is."""

Mark = tuple[str, str, str, int]
"""Severity, code, file, line."""


@dataclass
class Case:
    """One small plan and what is to be found in it."""

    name: str
    wrong: bool
    files: dict[str, str] = field(default_factory=dict)
    expected: set[Mark] = field(default_factory=set)
    encodings: dict[str, str] = field(default_factory=dict)

    def compile(self) -> Loaded:
        """The base plan with the case's files laid over it."""
        files = {path: text.encode() for path, text in base_plan().items()}
        for path, text in self.files.items():
            if text.strip() == REMOVED:
                files.pop(path)
            elif text.strip() == TOO_LARGE:
                files[path] = b"# stor\n" * 300_000
            else:
                files[path] = text.encode(self.encodings.get(path, "utf-8"))
        is_council_as_it_was = all(path.startswith("nämnder/") for path in self.files)
        return load(files, at_hand=_BASE_COUNCIL if is_council_as_it_was else None)


def base_plan() -> dict[str, str]:
    """The files of tests/plans/liten."""
    return dict(_base_plan())


@cache
def _base_plan() -> dict[str, str]:
    return {path.relative_to(BASE).as_posix(): path.read_text("utf-8") for path in sorted(BASE.rglob("*.yaml"))}


def read_cases(text: str) -> list[Case]:
    """The cases of a case file."""
    cases: list[Case] = []
    path = ""
    for line in (line + "\n" for line in text.removesuffix("\n").split("\n")):
        if line.startswith("== "):
            kind, _, name = line[3:].partition(":")
            cases.append(Case(name.strip(), wrong=kind.strip() == "fel"))
            path = ""
        elif header := HEADER.fullmatch(line):
            path = header[1].strip()
            cases[-1].files[path] = ""
            if header[2]:
                cases[-1].encodings[path] = header[2]
        elif match := EXPECTED.match(line):
            severity, code, file, number = match.groups()
            cases[-1].expected.add((severity.lower(), code, file, int(number)))
        elif path:
            cases[-1].files[path] += line
    for case in cases:
        case.expected |= marks(case.files)
    return cases


def marks(files: dict[str, str]) -> set[Mark]:
    """What the comments of some files say is to be found."""
    return {
        (match[1].lower(), match[2], path, _line_of(match[3], text) if match[3] else number)
        for path, text in files.items()
        for number, line in enumerate(text.split("\n"), 1)
        for match in MARK.finditer(line)
    }


def _line_of(label: str, text: str) -> int:
    """The line of a table that begins with a label: no comment can stand in a table."""
    return next(number for number, line in enumerate(text.split("\n"), 1) if line.strip().startswith(label.strip()))


def found(compiled: Loaded, code: str) -> set[Mark]:
    """What was found that a case for ``code`` answers for: that code, and every error."""
    return {
        (diagnostic.severity.value, diagnostic.code, diagnostic.primary.span.file, diagnostic.primary.span.start.line)
        for diagnostic in compiled.diagnostics
        if diagnostic.code == code or diagnostic.severity is Severity.ERROR
    }

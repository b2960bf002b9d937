"""Measure the findings against plans that people have judged: how many are true, and how many true ones are found.

    python scripts/measure_findings.py [FOLDER …]

A labelled plan is a folder with ``plan/`` (or the plan itself), ``labels.tsv`` (or ``labels.txt``, which a
plan's own folder may hold) and, where something was not found, ``missed.tsv``.
Without arguments, and besides them, the made-up ones in tests/plans and tests/labelled are measured,
and those of the folders that NPLAN_LABELLED names. The labels of tests/labelled were given at the first
run, by somebody who had read the handbook and no rule.

labels.tsv, and labels-….tsv for what is judged later: a line for each finding that some version of nplan
has given, tab-separated: T (true and wanted), N (noise: true, but said already or needless) or F (false);
code, file, line, headline.
missed.tsv: what ought to have been said: code (or - when there was no rule), file, line, what.

A finding is known by its code, file and line. One that speaks of many objects covers the labels of all
places that it names: it is true when any of them is true, or when it says at once what was noise said one
by one. One that stands where something was missed is true too. What nobody has judged is counted as new,
and against the precision.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from nämndplan.diagnostics import Diagnostic
from nämndplan.diagnostics import Label as Pointer
from nämndplan.driver import load
from nämndplan.i18n import SWEDISH

ROOT = Path(__file__).resolve().parent.parent
MADE_UP = (ROOT / "tests" / "plans", ROOT / "tests" / "labelled")
FOLDERS = "NPLAN_LABELLED"

Spot = tuple[str, int]
WHOLE: Spot = ("plan.yaml", 1)
MOST = 2


@dataclass(frozen=True, slots=True)
class Label:
    """A judged finding, or something that was missed (``mark`` is then "M")."""

    mark: str
    code: str
    spot: Spot
    headline: str


@dataclass(frozen=True, slots=True)
class Found:
    """A finding of today: where it stands, and the other places that it names."""

    code: str
    spot: Spot
    others: tuple[Spot, ...]
    headline: str

    def __str__(self) -> str:
        return f"{self.code} {self.spot[0]}:{self.spot[1]} {self.headline}"


@dataclass(slots=True)
class Measured:
    """The findings of a plan, by how they were judged, and the labels that are found, or not."""

    name: str
    true: list[Found] = field(default_factory=list)
    noise: list[Found] = field(default_factory=list)
    false: list[Found] = field(default_factory=list)
    new: list[Found] = field(default_factory=list)
    kept: int = 0
    lost: list[Label] = field(default_factory=list)
    found: int = 0
    missed: list[Label] = field(default_factory=list)

    @property
    def count(self) -> int:
        """All findings."""
        return len(self.true) + len(self.noise) + len(self.false) + len(self.new)

    @property
    def precision(self) -> float:
        """The share of the findings that are true; 1 when there are none."""
        return len(self.true) / self.count if self.count else 1.0

    def add(self, other: Measured) -> None:
        """Count another plan's in."""
        for name in ("true", "noise", "false", "new", "lost", "missed"):
            getattr(self, name).extend(getattr(other, name))
        self.kept += other.kept
        self.found += other.found

    def row(self) -> str:
        """The numbers in a line."""
        return (
            f"{self.name:<32}{self.count:>6}{len(self.true):>6}{len(self.noise):>6}{len(self.false):>6}"
            f"{len(self.new):>6}{self.precision:>7.0%}  kept {self.kept} of {self.kept + len(self.lost)}, "
            f"missed found {self.found} of {self.found + len(self.missed)}"
        )


HEAD = f"{'plan':<32}{'all':>6}{'true':>6}{'noise':>6}{'false':>6}{'new':>6}{'prec.':>7}"


def labelled(*folders: Path) -> Iterator[Path]:
    """The labelled plans in some folders: each a folder of its own, or the folder itself."""
    for folder in folders:
        if any(folder.glob("labels*.t*")):
            yield folder
        else:
            yield from sorted({path.parent for path in folder.glob("*/labels*.t*")})


def measure(folder: Path) -> Measured:
    """Hold a labelled plan's findings against its labels."""
    labels = [label for file in sorted(folder.glob("labels*.t*")) for label in _labels(file)]
    missed = _missed(folder / "missed.tsv")
    result, seen = Measured(folder.name), set[Label]()
    inside = folder / "plan"
    for finding in findings(inside if inside.is_dir() else folder):
        covered = [label for label in labels if _covers(finding, label)]
        hits = [label for label in missed if _answers(finding, label, bool(covered))]
        seen.update(covered, hits)
        marks = {label.mark for label in covered}
        if "T" in marks or hits or ("N" in marks and len(covered) > 1):
            result.true.append(finding)
        elif marks:
            (result.noise if "N" in marks else result.false).append(finding)
        else:
            result.new.append(finding)
    true = [label for label in labels if label.mark == "T"]
    result.lost = [label for label in true if label not in seen]
    result.kept = len(true) - len(result.lost)
    result.missed = [label for label in missed if label not in seen]
    result.found = len(missed) - len(result.missed)
    return result


def findings(plan: Path) -> list[Found]:
    """What nplan says of a plan today."""
    return [_found(one) for one in load(plan).diagnostics]


def _found(one: Diagnostic) -> Found:
    return Found(one.code, _spot(one.primary), tuple(map(_spot, one.notes)), one.headline.text(SWEDISH))


def _spot(label: Pointer) -> Spot:
    return label.span.file, label.span.start.line


def _covers(finding: Found, label: Label) -> bool:
    """Also when the line has moved, or when what was said of all, of the plan as a whole, is now said of most."""
    if finding.code != label.code:
        return False
    is_moved = label.headline == finding.headline and label.spot[0] == finding.spot[0]
    is_of_most = len(finding.others) >= MOST and label.spot == WHOLE and label.mark == "T"
    return label.spot == finding.spot or label.spot in finding.others or is_moved or is_of_most


def _answers(finding: Found, missed: Label, is_judged: bool) -> bool:
    """What was missed by every rule is not found by a finding that was there when it was missed."""
    codes = {finding.code} if is_judged else {finding.code, "-"}
    return missed.code in codes and missed.spot in {finding.spot, *finding.others}


def _labels(file: Path) -> list[Label]:
    rows = [line.split("\t") for line in file.read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return [Label(mark, code, (path, int(line)), headline) for mark, code, path, line, headline, *_ in rows]


def _missed(file: Path) -> list[Label]:
    rows = [line.split("\t") for line in file.read_text("utf-8").splitlines()] if file.is_file() else []
    return [Label("M", code, (path, int(line)), what) for code, path, line, what, *_ in rows]


def main(*arguments: str) -> None:
    """Print a line for each plan, the sum, and what is not as it should be."""
    named = filter(None, os.environ.get(FOLDERS, "").split(os.pathsep))
    total = Measured("all")
    print(HEAD)
    for folder in labelled(*MADE_UP, *map(Path, (*arguments, *named))):
        result = measure(folder)
        print(result.row())
        total.add(result)
        for word, found in (("noise", result.noise), ("false", result.false), ("new", result.new)):
            for finding in found:
                print(f"    {word}: {finding}")
        for word, labels in (("lost", result.lost), ("missed", result.missed)):
            for label in labels:
                print(f"    {word}: {label.code} {label.spot[0]}:{label.spot[1]} {label.headline}")
    print(total.row())


if __name__ == "__main__":
    main(*sys.argv[1:])

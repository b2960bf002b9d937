"""The baseline: today's findings, written down so that only new ones are reported.

A finding is recognised by its code, file, headline and the text of its line, not
by the line's number, so that it stays known when lines move; and also when its line
is edited, if the headline names what it is about.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from ..diagnostics import Diagnostic
from ..i18n import SWEDISH
from ..source import SourceText
from .codes import is_fixed

VERSION = 1


class Fingerprint(NamedTuple):
    """What makes a finding the same from one day to another."""

    file: str
    code: str
    line: str
    headline: str

    @property
    def anywhere(self) -> Fingerprint:
        """The same finding on whatever line of the file."""
        return self._replace(line="")

    @property
    def digest(self) -> str:
        """The fingerprint as a short, stable text."""
        return hashlib.sha256("\0".join(self).encode("utf-8", "replace")).hexdigest()[:32]


def fingerprint(diagnostic: Diagnostic, texts: Mapping[str, SourceText]) -> Fingerprint:
    """A finding's fingerprint, the same in every language."""
    span = diagnostic.primary.span
    text = texts.get(span.file)
    line = " ".join(text.line(span.start.line).split()) if text else ""
    return Fingerprint(span.file, diagnostic.code, line, diagnostic.headline.text(SWEDISH))


@dataclass(frozen=True, slots=True)
class Compared:
    """Findings held against a baseline: new ones, known ones, and how many have been mended."""

    new: tuple[Diagnostic, ...]
    known: tuple[Diagnostic, ...] = ()
    mended: int = 0


@dataclass(frozen=True, slots=True)
class Baseline:
    """How many findings of each fingerprint are known."""

    counts: Counter[Fingerprint] = field(default_factory=Counter)

    @classmethod
    def of(cls, diagnostics: Iterable[Diagnostic], texts: Mapping[str, SourceText]) -> Baseline:
        """The baseline that makes these findings known; what could not be read is never in it."""
        return cls(Counter(fingerprint(item, texts) for item in diagnostics if not is_fixed(item.code)))

    @property
    def total(self) -> int:
        """How many findings are known."""
        return self.counts.total()

    def compare(self, diagnostics: Sequence[Diagnostic], texts: Mapping[str, SourceText]) -> Compared:
        """Tell new findings from known ones; of several alike the first are the known ones."""
        left = self.counts.copy()
        prints = {index: fingerprint(item, texts) for index, item in enumerate(diagnostics) if not is_fixed(item.code)}
        known = {index for index, print_ in prints.items() if _take(left, print_)}
        # What is left may have had its line edited; a headline that names something tells that it is the same.
        loose: Counter[Fingerprint] = Counter()
        for print_, count in left.items():
            loose[print_.anywhere] += count
        known |= {
            index
            for index, print_ in prints.items()
            if index not in known and diagnostics[index].headline.values and _take(loose, print_.anywhere)
        }
        return Compared(
            tuple(item for index, item in enumerate(diagnostics) if index not in known),
            tuple(item for index, item in enumerate(diagnostics) if index in known),
            loose.total(),
        )

    def text(self) -> str:
        """The baseline as JSON, in order, for a file under version control."""
        rows = [
            {"fil": print_.file, "kod": print_.code, "rad": print_.line, "rubrik": print_.headline, "antal": count}
            for print_, count in sorted(self.counts.items())
        ]
        return json.dumps({"version": VERSION, "fynd": rows}, ensure_ascii=False, indent=2) + "\n"


def read_baseline(text: str) -> Baseline | None:
    """The baseline in a file; None when the text is not one."""
    try:
        document = json.loads(text)
        if document["version"] != VERSION:
            return None
        return Baseline(Counter(dict(_row(row) for row in document["fynd"])))
    except (ValueError, KeyError, TypeError, RecursionError):
        return None


def _take(left: Counter[Fingerprint], print_: Fingerprint) -> bool:
    if left[print_] <= 0:
        return False
    left[print_] -= 1
    return True


def _row(row: Mapping[str, Any]) -> tuple[Fingerprint, int]:
    words = tuple(row[key] for key in ("fil", "kod", "rad", "rubrik"))
    count = row["antal"]
    if not all(isinstance(word, str) for word in words) or not isinstance(count, int) or count < 1:
        raise TypeError
    return Fingerprint(*words), count

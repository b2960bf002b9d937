"""The baseline: today's findings, written down so that only new ones are reported.

A finding is recognised by its code, file, headline and the text of its line, not
by the line's number, so that it stays known when lines move; also when its line is
edited, if the headline names what it is about; and when its file has another name now.

The file holds one sorted line a finding, and so that git can merge what two branches
do to it every such line ends alike: the version comes last.
"""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import field
from typing import Any, NamedTuple

from .. import lazy_re as re
from ..diagnostics import Diagnostic, Label, Severity, say
from ..frozen import frozen
from ..i18n import SWEDISH
from ..source import SourceText
from ..syntax import both_versions
from .codes import is_fixed
from .statements import Statement, headlines_of, said_by

VERSION = 2
_CONFLICT = "NP113"
_NUMBERED = re.compile(r"(?<![\w.-])\d+(?:\.\d+)*-(?=[^\W\d_])")
"""What a goal's place among the others puts before its name."""


class Fingerprint(NamedTuple):
    """What makes a finding the same from one day to another.

    ``each`` is what is said of each object where many are spoken of at once; () in a baseline of before that.
    """

    file: str
    code: str
    line: str
    headline: str
    each: tuple[str, ...] = ()

    @property
    def anywhere(self) -> Fingerprint:
        """The same finding on whatever line of the file, and whatever number the things that it names have."""
        each = tuple(map(_unnumbered, self.each))
        return self._replace(line="", headline=_unnumbered(self.headline), each=each)

    @property
    def moved(self) -> Fingerprint:
        """The same finding in whatever file."""
        return self.anywhere._replace(file="", line=_unnumbered(self.line))

    @property
    def nameless(self) -> Fingerprint:
        """The same finding as it was written down before the objects were."""
        return self._replace(each=())

    @property
    def digest(self) -> str:
        """The fingerprint as a short, stable text."""
        return hashlib.sha256("\0".join(self[:4]).encode("utf-8", "replace")).hexdigest()[:32]


def fingerprint(diagnostic: Diagnostic, texts: Mapping[str, SourceText]) -> Fingerprint:
    """A finding's fingerprint, the same in every language."""
    span = diagnostic.primary.span
    text = texts.get(span.file)
    line = _plain(text.line(span.start.line)) if text else ""
    each = tuple(sorted(headlines_of(diagnostic))) if diagnostic.each else ()
    return Fingerprint(span.file, diagnostic.code, line, _plain(diagnostic.headline.text(SWEDISH)), each)


def _plain(text: str) -> str:
    """The text with ordinary spaces only: an editor may have changed the others."""
    return " ".join(text.split())


@frozen
class Compared:
    """Findings held against a baseline: new ones, known ones, and how many have been mended.

    ``grown`` are those of the new ones that are said of more objects than before, by how many; what was known of
    them is ``kept``.
    """

    new: tuple[Diagnostic, ...]
    known: tuple[Diagnostic, ...] = ()
    mended: int = 0
    grown: Mapping[Diagnostic, int] = field(default_factory=dict)
    kept: Counter[Fingerprint] = field(default_factory=Counter)


@frozen
class Baseline:
    """How many findings of each fingerprint are known.

    ``conflicts`` are the places where a merge in git is not finished in the file, ``source`` is its text.
    """

    counts: Counter[Fingerprint] = field(default_factory=Counter)
    conflicts: tuple[Diagnostic, ...] = ()
    source: SourceText | None = None

    @classmethod
    def of(cls, diagnostics: Iterable[Diagnostic], texts: Mapping[str, SourceText]) -> Baseline:
        """The baseline that makes these findings known; what could not be read is never in it."""
        return cls.of_all((item for item in diagnostics if not is_fixed(item.code)), texts)

    @classmethod
    def of_all(cls, diagnostics: Iterable[Diagnostic], texts: Mapping[str, SourceText]) -> Baseline:
        """What makes each of these known, also what could not be read: how it was, not what is accepted."""
        return cls(Counter(fingerprint(item, texts) for item in diagnostics))

    @property
    def total(self) -> int:
        """How many findings are known."""
        return self.counts.total()

    def compare(
        self,
        diagnostics: Sequence[Diagnostic],
        texts: Mapping[str, SourceText],
        renamed: Mapping[str, str] | None = None,
    ) -> Compared:
        """Tell new findings from known ones; of several alike the first are the known ones.

        ``renamed`` are files whose earlier name somebody knows: new name → old name. Else a file that
        is gone is looked for among those that the baseline does not know.
        """
        if not self.counts:  # as nearly always; else each file that has not been looked at would be read
            return Compared(tuple(diagnostics))
        prints = [fingerprint(item, texts) for item in diagnostics]
        here = {*texts, *(print_.file for print_ in prints)}
        earlier = {**_renamed(prints, self.counts, here), **(renamed or {})}
        prints = [print_._replace(file=earlier.get(print_.file, print_.file)) for print_ in prints]
        left = self.counts.copy()
        known = {index for index, print_ in enumerate(prints) if _take(left, print_) or _take(left, print_.nameless)}
        # What is left may have had its line edited, or the numbers before the names of other things
        # there; a headline that names something tells that it is the same.
        loose: dict[Fingerprint, list[Fingerprint]] = {}
        for print_ in left.elements():
            loose.setdefault(print_.anywhere, []).append(print_)
        for index, print_ in enumerate(prints):
            if index not in known and diagnostics[index].headline.values and loose.get(print_.anywhere):
                loose[print_.anywhere].pop()
                known.add(index)
        rest: dict[str, Counter[Fingerprint]] = {}
        for print_ in (print_ for found in loose.values() for print_ in found):
            rest.setdefault(print_.code, Counter())[print_] += 1
        grown: dict[int, int] = {}
        kept: Counter[Fingerprint] = Counter()
        for statement, about in _statements(diagnostics, prints, known).items():
            left_of_rule = rest.get(statement.code, Counter())
            before, room = _said_before(statement, [diagnostics[index] for index in about], left_of_rule)
            left_of_rule -= before
            for index, count in about.items():
                if count <= room:
                    known.add(index)
                elif room:
                    grown[index] = count - room
                    kept += before
                room = max(0, room - count)
        return Compared(
            tuple(item for index, item in enumerate(diagnostics) if index not in known),
            tuple(item for index, item in enumerate(diagnostics) if index in known),
            sum(found.total() for found in rest.values()),
            {diagnostics[index]: count for index, count in grown.items()},
            kept,
        )

    def text(self) -> str:
        """The baseline as JSON, one line a finding, in order, for a file under version control."""
        rows = (
            {"fil": print_.file, "kod": print_.code, "rad": print_.line, "rubrik": print_.headline}
            | ({"gäller": print_.each} if print_.each else {})
            for print_ in sorted(self.counts.elements())
        )
        lines = [*(json.dumps(row, ensure_ascii=False) for row in rows), json.dumps({"version": VERSION})]
        return "[\n" + ",\n".join(lines) + "\n]\n"


def read_baseline(source: SourceText) -> Baseline | None:
    """The baseline in a file; None when the text is not one.

    Where a merge in git is not finished the findings of both sides are known, and it is said.
    """
    ours, theirs, conflicts = both_versions(source)
    try:
        counts = _read(ours) | _read(theirs) if conflicts else _read(source.text)
    except (ValueError, KeyError, TypeError, IndexError, RecursionError):
        return None
    accepted = Counter({print_: count for print_, count in counts.items() if not is_fixed(print_.code)})
    return Baseline(accepted, tuple(_conflict(source, lines) for lines in conflicts), source)


def _conflict(source: SourceText, lines: range) -> Diagnostic:
    return Diagnostic(
        _CONFLICT,
        Severity.ERROR,
        Label(source.line_span(lines[0]), None),
        say("Baslinjen är inte färdigt sammanslagen i git: rad {first}–{last}", first=lines[0], last=lines[-1]),
        hint=say(
            "Kör nplan baseline, utan --add: då behålls det som någon av sidorna har och som ännu finns i planen, "
            "och märkena försvinner. Till dess räknas bägge sidornas fynd som kända."
        ),
    )


def _read(text: str) -> Counter[Fingerprint]:
    """The rows of a file. Raises a plain error of Python's when they are something else."""
    document = json.loads(text)
    if isinstance(document, dict) and document["version"] == 1:  # as it was written until version 2
        return Counter(dict(_row(row, row["antal"]) for row in document["fynd"]))
    if document[-1] != {"version": VERSION}:
        raise ValueError
    counts: Counter[Fingerprint] = Counter()
    for row in document[:-1]:
        counts.update(dict([_row(row)]))
    return counts


def _renamed(prints: Iterable[Fingerprint], known: Counter[Fingerprint], here: set[str]) -> dict[str, str]:
    """Files that have come, and the file that is gone that each seems to have been: new name → old name.

    A file is the same under another number, or when it has the most findings in common; each is one other alone.
    """
    gone = _by_file(print_ for print_ in known.elements() if print_.file not in here)
    if not gone:
        return {}
    before = {print_.file for print_ in known}
    come = _by_file(print_ for print_ in prints if print_.file not in before)
    holders: dict[Fingerprint, set[str]] = {}
    for old, found in gone.items():
        for print_ in found:
            holders.setdefault(print_, set()).add(old)
    pairs = {(new, old) for new, found in come.items() for print_ in found for old in holders.get(print_, ())}
    likeness = sorted(
        (_unnumbered(new) != _unnumbered(old), -(come[new] & gone[old]).total(), new, old) for new, old in pairs
    )
    same: dict[str, str] = {}
    for _, _, new, old in likeness:
        if new not in same and old in gone:
            same[new] = old
            del gone[old]
    return same


def _by_file(prints: Iterable[Fingerprint]) -> dict[str, Counter[Fingerprint]]:
    files: dict[str, Counter[Fingerprint]] = {}
    for print_ in prints:
        files.setdefault(print_.file, Counter()).update([print_.moved, print_.moved.anywhere])
    return files


def _statements(
    diagnostics: Sequence[Diagnostic], prints: Sequence[Fingerprint], known: set[int]
) -> dict[Statement, dict[int, int]]:
    """The statements that findings make which are not known, alone or together: of how many objects each says it."""
    made: dict[Statement, dict[int, int]] = {}
    for index, item in enumerate(diagnostics):
        if index not in known:
            statement, count = said_by(item, prints[index].file)
            made.setdefault(statement, {})[index] = count
    return made


def _said_before(
    statement: Statement, diagnostics: Iterable[Diagnostic], rest: Counter[Fingerprint]
) -> tuple[Counter[Fingerprint], int]:
    """What is left of the baseline that says the same, of many or of one of the objects; and of how many in all."""
    each = Counter(headline for item in diagnostics for headline in headlines_of(item))
    before: Counter[Fingerprint] = Counter()
    count = 0
    for print_, times in rest.items():
        if print_.each:
            if same := (Counter(print_.each) & each).total():
                before[print_] = times
                count += same
        elif many := statement.count_in(print_.file, print_.headline):
            before[print_] = times
            count += many * times
        elif statement.is_of_many and not statement.file and each[print_.headline]:
            before[print_] = min(times, each[print_.headline])
            count += before[print_]
    return before, count


def _unnumbered(text: str) -> str:
    return _NUMBERED.sub("", text)


def _take(left: Counter[Fingerprint], print_: Fingerprint) -> bool:
    if left[print_] <= 0:
        return False
    left[print_] -= 1
    return True


def _row(row: Mapping[str, Any], count: Any = 1) -> tuple[Fingerprint, int]:
    words, each = tuple(row[key] for key in ("fil", "kod", "rad", "rubrik")), row.get("gäller", [])
    if not isinstance(each, list) or not all(isinstance(word, str) for word in (*words, *each)):
        raise TypeError
    if not isinstance(count, int) or count < 1:
        raise TypeError
    file, code, line, headline = words
    return Fingerprint(file, code, _plain(line), _plain(headline), tuple(sorted(each))), count

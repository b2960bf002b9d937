"""What a report is made from."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping, Sequence

from .. import lazy_re as re
from ..diagnostics import Breakdown, Diagnostic, Severity, Span
from ..driver import Result
from ..entry_points import Plugin
from ..frozen import frozen
from ..lint import By, Silenced
from ..source import SourceText

UNSAFE = re.compile(
    "[\x00-\x1f\x7f-\x9f\N{ARABIC LETTER MARK}\N{LEFT-TO-RIGHT MARK}\N{RIGHT-TO-LEFT MARK}"
    "\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]"
)
"""Characters that steer a terminal or turn text around."""


@frozen
class Checked:
    """One plan's diagnostics, with the texts for excerpts and the folder as the user named it.

    ``silenced`` are findings that the plan itself has silenced, ``known`` those in its
    baseline, ``earlier`` those that were there at ``revision`` already, ``unselected``
    those outside --select and --ignore; ``mended`` is how many
    of the baseline are gone, ``fixed`` how many places --fix has put right; ``broken`` is
    where nplan itself broke down: what would have been found there is not here; ``plugins`` are
    the packages whose rules were run beside our own.
    """

    folder: str
    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, SourceText]
    file_count: int
    silenced: tuple[Silenced, ...] = ()
    known: tuple[Diagnostic, ...] = ()
    mended: int = 0
    unselected: tuple[Diagnostic, ...] = ()
    fixed: int = 0
    broken: tuple[Breakdown, ...] = ()
    earlier: tuple[Diagnostic, ...] = ()
    revision: str = ""
    plugins: tuple[Plugin, ...] = ()

    @classmethod
    def of(cls, folder: str, result: Result) -> Checked:
        """All that was found, as nobody has chosen among it yet."""
        return cls(
            folder,
            result.diagnostics,
            result.texts,
            result.file_count,
            result.silenced,
            broken=result.breakdowns,
            plugins=result.plugins,
        )

    def path(self, file: str) -> str:
        """A file's path as the user would write it."""
        path = f"{self.folder.rstrip('/')}/{file}" if self.folder not in {"", "."} else file
        return visible(posixpath.normpath(path) if file.startswith("../") else path)

    def place(self, span: Span) -> str:
        """path:line:column."""
        return f"{self.path(span.file)}:{span.start.line}:{span.start.column}"

    def line(self, file: str, number: int) -> str:
        """The text of a line, safe to show; "" when there is none."""
        text = self.texts.get(file)
        return visible(text.line(number)) if text else ""


@frozen
class Tally:
    """The numbers of a report."""

    errors: int
    warnings: int
    infos: int
    files: int
    silenced_at_line: int
    silenced_in_plan: int
    in_baseline: int
    mended: int
    unselected: int
    known_errors: int
    unselected_errors: int
    fixed: int
    broken: tuple[str, ...]
    earlier: int
    earlier_errors: int
    revision: str
    plugins: tuple[str, ...]

    @property
    def silenced(self) -> int:
        """How many findings the plans themselves have silenced."""
        return self.silenced_at_line + self.silenced_in_plan


def tally(checked: Sequence[Checked]) -> Tally:
    """Count what there is to report and what is left out of it."""
    by = [item.by for plan in checked for item in plan.silenced]
    errors, warnings, infos = (count(checked, severity) for severity in Severity)
    known = [item for plan in checked for item in plan.known]
    earlier = [item for plan in checked for item in plan.earlier]
    unselected = [item for plan in checked for item in plan.unselected]
    return Tally(
        errors,
        warnings,
        infos,
        files=sum(plan.file_count for plan in checked),
        silenced_at_line=by.count(By.LINE),
        silenced_in_plan=by.count(By.PLAN),
        in_baseline=len(known),
        mended=sum(plan.mended for plan in checked),
        unselected=len(unselected),
        known_errors=sum(item.severity is Severity.ERROR for item in known),
        unselected_errors=sum(item.severity is Severity.ERROR for item in unselected),
        fixed=sum(plan.fixed for plan in checked),
        broken=tuple(dict.fromkeys(visible(item.what) for plan in checked for item in plan.broken)),
        earlier=len(earlier),
        earlier_errors=sum(item.severity is Severity.ERROR for item in earlier),
        revision=visible(next((plan.revision for plan in checked), "")),
        plugins=tuple(
            dict.fromkeys(f"{item.name} {visible(item.version)}" for plan in checked for item in plan.plugins)
        ),
    )


def visible(text: str) -> str:
    """The text with control and direction characters replaced, one for one, by a visible mark."""
    return UNSAFE.sub(lambda match: " " if match[0] in "\t\n" else "\N{REPLACEMENT CHARACTER}", text)


def count(checked: Sequence[Checked], severity: Severity) -> int:
    """How many diagnostics of a severity there are in all."""
    return sum(diagnostic.severity is severity for plan in checked for diagnostic in plan.diagnostics)

"""What an organisation's own report formats are made of: ``nplan1.reports`` (docs/tillagg.md).

A report is a function of plans that have been checked and a language; it gives lines of text, which are written
as they are. These names stay as long as the group is called ``nplan1.reports``.
"""

from collections.abc import Callable, Iterator, Sequence

from nämndplan.diagnostics import Diagnostic, Language, Severity
from nämndplan.report import Checked, verdict
from nämndplan.report.problems import Problem, ReportedPlace, problems

Report = Callable[[Sequence[Checked], Language], Iterator[str]]
"""What is offered under the name that is written after --format."""

__all__ = [
    "Checked",
    "Diagnostic",
    "Language",
    "Problem",
    "Report",
    "ReportedPlace",
    "Severity",
    "problems",
    "verdict",
]

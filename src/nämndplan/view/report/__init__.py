"""A report on the plan: what came of it in a period, as a document made of the same blocks as the plan's."""

from .assignments import title_of_assignment
from .development import developments
from .document import ReportDocument, report_of
from .goals import goal_path, said_of
from .source import LineOf, ReportSource, periods_with_reports, sound_reports

__all__ = [
    "LineOf",
    "ReportDocument",
    "ReportSource",
    "developments",
    "goal_path",
    "periods_with_reports",
    "report_of",
    "said_of",
    "sound_reports",
    "title_of_assignment",
]

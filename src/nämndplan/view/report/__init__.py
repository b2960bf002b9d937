"""A report on the plan: what came of it in a period, as a document made of the same blocks as the plan's."""

from .document import ReportDocument, report_of
from .source import LineOf, ReportSource, periods_with_reports

__all__ = ["LineOf", "ReportDocument", "ReportSource", "periods_with_reports", "report_of"]

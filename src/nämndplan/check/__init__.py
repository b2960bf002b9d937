"""Running the rules over the parts of a plan, and making findings ready to report."""

from ..diagnostics import Breakdown
from .part import Inspected, inspect, silences_of
from .whole import Judged, conclude

__all__ = ["Breakdown", "Inspected", "Judged", "conclude", "inspect", "silences_of"]

"""The linter: running the rules over a part, concluding over all parts; severities, suppression and the baseline."""

from .aggregate import in_each_file, one_by_one
from .baseline import Baseline, Compared, Fingerprint, fingerprint, read_baseline
from .codes import find_rule, is_fixed, nearest_code
from .engine import Inspected, conclude, inspect, silences_of
from .select import Selection, UnknownCode, read_selection
from .severity import severity_of, switched_off
from .suppress import Allowed, By, Silenced, Silences

__all__ = [
    "Allowed",
    "Baseline",
    "By",
    "Compared",
    "Fingerprint",
    "Inspected",
    "Selection",
    "Silenced",
    "Silences",
    "UnknownCode",
    "conclude",
    "find_rule",
    "fingerprint",
    "in_each_file",
    "inspect",
    "is_fixed",
    "nearest_code",
    "one_by_one",
    "read_baseline",
    "read_selection",
    "severity_of",
    "silences_of",
    "switched_off",
]

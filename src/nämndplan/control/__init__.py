"""How a plan controls its findings: severities, silencing with a reason, and the baseline of known ones."""

from .baseline import BASELINE_FILE, Baseline, Compared, Fingerprint, fingerprint, read_baseline
from .codes import find_rule, is_fixed, nearest_code
from .selection import Selection, UnknownCode, read_selection
from .settings import severity_of, switched_off
from .silenced import By, Silenced
from .silences import Allowed, Silences

__all__ = [
    "BASELINE_FILE",
    "Allowed",
    "Baseline",
    "By",
    "Compared",
    "Fingerprint",
    "Selection",
    "Silenced",
    "Silences",
    "UnknownCode",
    "find_rule",
    "fingerprint",
    "is_fixed",
    "nearest_code",
    "read_baseline",
    "read_selection",
    "severity_of",
    "switched_off",
]

"""From located trees to a typed plan."""

from .classify import PlanFile, classify
from .load import load_file

__all__ = ["PlanFile", "classify", "load_file"]

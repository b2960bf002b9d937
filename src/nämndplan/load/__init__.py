"""From located trees to a typed plan."""

from .classify import PlanFile, classify, meant_files
from .load import load_file

__all__ = ["PlanFile", "classify", "load_file", "meant_files"]

"""From located trees to a typed plan."""

from .classify import PlanFile, classify, meant_files
from .lower import load_file
from .on_demand import Documents
from .parts import Layout, Part, lay_out
from .read import ReadPart, read_part, whole

__all__ = [
    "Documents",
    "Layout",
    "Part",
    "PlanFile",
    "ReadPart",
    "classify",
    "lay_out",
    "load_file",
    "meant_files",
    "read_part",
    "whole",
]

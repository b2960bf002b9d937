"""From located trees to a typed plan."""

from .classify import PlanFile, classify, meant_files
from .layout import PlanLayout, PlanPart, lay_out, owner_of
from .lower import load_file
from .read import Documents, PartsAtHand, ReadPart, read_part, whole

__all__ = [
    "Documents",
    "PartsAtHand",
    "PlanFile",
    "PlanLayout",
    "PlanPart",
    "ReadPart",
    "classify",
    "lay_out",
    "load_file",
    "meant_files",
    "owner_of",
    "read_part",
    "whole",
]

"""From located trees to a typed plan."""

from .classify import PlanFile, classify, meant_files
from .load import load_file
from .parts import Part, parts_of
from .read import ReadPart, read_part, whole

__all__ = ["Part", "PlanFile", "ReadPart", "classify", "load_file", "meant_files", "parts_of", "read_part", "whole"]

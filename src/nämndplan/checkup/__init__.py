"""A plan checked without being held: part by part, in several processes, and with what is known from last time."""

from .checkup import Checkup, check_folder
from .workers import processors

__all__ = ["Checkup", "check_folder", "processors"]

"""Pictures where people would rather look: SVG made from the view's tables, with nothing that these do not hold."""

from .pictures import Pictures, Values
from .standalone import PictureFile, Standalone

__all__ = ["PictureFile", "Pictures", "Standalone", "Values"]

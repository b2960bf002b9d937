"""Typesetting with Typst: the view as data, a template that lays it out, and nothing else within reach."""

from .compiler import typeset
from .data import as_data, settable
from .raster import rasterised

__all__ = ["as_data", "rasterised", "settable", "typeset"]

"""Slides."""

from .deck import slide_deck

__all__ = ["slide_deck"]

"""The plan as slides: one per goal with its table, long tables continued, notes for the speaker."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import say
from ..view import Download, PlanView
from .format import File, Format
from .templates import Templates


def _files(view: PlanView, templates: Templates) -> Iterator[File]:
    from .slides import slide_deck  # python-pptx, and lxml below it, for this format alone

    yield f"{view.stem}.pptx", slide_deck(view, templates)


def _offers(view: PlanView) -> Iterator[Download]:
    yield Download(f"{view.stem}.pptx", "PowerPoint", say("planen som bilder, att visa på ett möte"))


PPTX = Format("pptx", _files, extra="office", needs=("pptx",), offers=_offers)

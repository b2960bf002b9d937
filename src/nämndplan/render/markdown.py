"""The plan as one document in Markdown, as git hosts show it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from ..diagnostics import say
from ..view import Download, PlanView
from .format import File, Format
from .illustrations import Illustrations
from .templates import Templates, Writing

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~$]|&(?=#?\w+;)|!(?=\[|$)|:(?=[a-z][a-z0-9_+-]*:)|(?:(?<=\s)|^)#", re.IGNORECASE)
_BULLET = re.compile(r"^(?=[-+](?:[ \t]|$)|[-=]{2,}\s*$)")
_NUMBER = re.compile(r"^([0-9]{1,9})(?=[.)](?:[ \t]|$))")
_BLANK_LINES = re.compile(r"\n{3,}")
_TRAILING = re.compile(r"[ \t]+$", re.MULTILINE)


def _files(view: PlanView, templates: Templates) -> Iterator[File]:
    illustrations = Illustrations(view, templates)
    text = templates.renderer(view, _WRITING).render("markdown/plan.md", illustrations=illustrations)
    yield f"{view.stem}.md", (_BLANK_LINES.sub("\n\n", _TRAILING.sub("", text)).strip() + "\n").encode()
    yield from ((file, picture.content) for file, picture in illustrations.shown())


def _written(value: Any) -> object:
    """What a template writes: its own words as they are, every other value as text."""
    return value if hasattr(value, "__html__") else Markup(escaped(str(value)))  # noqa: S704  (just escaped)


def escaped(text: str) -> str:
    """The text with everything that Markdown would read as more than text made plain."""
    return _SPECIAL.sub(lambda match: "\\" + match[0], " ".join(text.splitlines()))


def _opening(text: str) -> Markup:
    """A paragraph's text, with nothing at its beginning that would make it a list, a line or a heading."""
    return Markup(_NUMBER.sub(r"\1\\", _BULLET.sub(r"\\", text)))  # noqa: S704  (escaped before)


_WRITING = Writing(_written, {"opening": _opening})


def _offers(view: PlanView) -> Iterator[Download]:
    yield Download(f"{view.stem}.md", "Markdown", say("hela planen som enkel text"))


MARKDOWN = Format("md", _files, offers=_offers)

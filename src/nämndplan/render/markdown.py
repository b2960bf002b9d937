"""The plan as one document in Markdown, as git hosts show it.

It is put together from the sections that it had: docs/adr/050-pages-known-by-what-they-show.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

from markupsafe import Markup

from .. import lazy_re as re
from ..diagnostics import say
from ..incremental.fingerprint import Fingerprints
from ..view import Download, Illustration, PackedBlocks, PlanView, Row, Section, Table
from .draft import Draft
from .format import File, Format
from .illustrations import Illustrations
from .templates import Templates, Writing

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~$]|&(?=#?\w+;)|!(?=\[|$)|:(?=[a-z][a-z0-9_+-]*:)|(?:(?<=\s)|^)#", re.IGNORECASE)
_BULLET = re.compile(r"^(?=[-+](?:[ \t]|$)|[-=]{2,}\s*$)")
_NUMBER = re.compile(r"^([0-9]{1,9})(?=[.)](?:[ \t]|$))")
_BLANK_LINES = re.compile(r"\n{3,}")
_TRAILING = re.compile(r"[ \t]+$", re.MULTILINE)


def _files(view: PlanView, templates: Templates) -> Iterator[File]:
    return ((name, draft.make()) for name, draft in _drafts(view, templates))


def _drafts(view: PlanView, templates: Templates) -> Iterator[tuple[str, Draft]]:
    illustrations = Illustrations(view, templates)
    renderer = templates.renderer(view, _WRITING)
    name, ours = f"{view.stem}.md", templates.fingerprint_of_ours("markdown/*.md")

    def lay_out(template: str, **more: object) -> str:
        text = renderer.render(template, illustrations=illustrations, **more)
        return _BLANK_LINES.sub("\n\n", _TRAILING.sub("", text))

    if ours:
        fingerprints = Fingerprints(
            {
                Illustration: lambda shown: illustrations.address(shown.file),
                PackedBlocks: lambda shown: tuple(map(illustrations.address, shown.outline.illustrations)),
            },
            frozenset({Table, Section, Row, PackedBlocks}),
        )
        digest = partial(fingerprints.of, ours, templates.language.code, view.language)
        yield name, _in_pieces(view, lay_out, digest)
    else:
        yield name, Draft.of(f"{lay_out('markdown/plan.md').strip()}\n".encode())
    yield from ((illustrations.name(file), Draft.of(picture.content)) for file, picture in illustrations.shown())


def _in_pieces(view: PlanView, lay_out: Callable[..., str], digest: Callable[..., bytes]) -> Draft:
    """The document section by section, an empty line between them."""

    def top() -> bytes:
        return f"{lay_out('markdown/top.md').strip()}\n".encode()

    def made(section: Section) -> bytes:
        text = lay_out("markdown/section.md", section=section).strip("\n")
        return f"\n{text}\n".encode() if text else b""

    head = (view.title, view.facts, view.contents)

    def pieces() -> Iterator[Draft]:
        yield Draft(top, partial(digest, *head))
        yield from (Draft(partial(made, section), partial(digest, section)) for section in view.sections)

    return Draft.joined(pieces, partial(digest, *head, view.sections))


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


MARKDOWN = Format("md", _files, offers=_offers, drafts=_drafts)

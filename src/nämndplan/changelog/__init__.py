"""Reports of what differs between two plans. A new format is a function and a line in CHANGELOGS."""

from collections.abc import Callable, Iterator, Mapping

from ..diagnostics import Language
from ..report.styled import Styled
from .compared import Side, changelog_of
from .entry import Changelog, Entry, Spot, Suspect, headline
from .full import concise, full
from .html import html
from .machine import as_json, github
from .markdown import markdown

Report = Callable[[Changelog, Language, bool], Iterator[Styled] | Iterator[str]]
"""Styled lines for people, plain text for machines; True tells also what differs in form alone."""

CHANGELOGS: Mapping[str, Report] = {
    "full": full,
    "concise": concise,
    "markdown": markdown,
    "json": as_json,
    "github": github,
    "html": html,
}

__all__ = ["CHANGELOGS", "Changelog", "Entry", "Report", "Side", "Spot", "Suspect", "changelog_of", "headline"]

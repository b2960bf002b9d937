"""Reports of findings. A new format is a file and a line in REPORTS."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from importlib import import_module
from typing import Any

from ..diagnostics import Language
from ..entry_points import REPORTS as OFFERED
from ..entry_points import Plugin, guarded, guarding
from .checked import Checked, visible
from .full import full
from .layout import use_width
from .styled import Styled
from .verdict import verdict

Report = Callable[[Sequence[Checked], Language], Iterator[Styled] | Iterator[str]]
"""Styled lines for people; plain text, written as it is, for machines."""


def _from(module: str, name: str) -> Report:
    """The report that is made by a function in a module here, which is loaded when it is wanted."""

    def report(checked: Sequence[Checked], language: Language) -> Iterator[Styled] | Iterator[str]:
        made: Report = getattr(import_module(f"{__package__}.{module}"), name)
        return made(checked, language)

    return report


REPORTS: Mapping[str, Report] = {
    "full": full,
    "concise": _from("concise", "concise"),
    "json": _from("as_json", "as_json"),
    "jsonl": _from("as_json", "as_jsonl"),
    "sarif": _from("sarif", "sarif"),
    "github": _from("github", "github"),
    "gitlab": _from("gitlab", "gitlab"),
    "junit": _from("junit", "junit"),
    "markdown": _from("markdown", "markdown"),
    "html": _from("html", "html"),
}


def added_report(name: str, checked: Sequence[Checked]) -> Report | None:
    """The report of this name that a package offers which one of the plans names; loaded when it is wanted."""
    plugins = {plugin.name: plugin for plan in checked for plugin in plan.plugins}
    for plugin in plugins.values():
        if offer := plugin.offered(OFFERED).get(name):
            return _whole(plugin, name, plugin.load(offer))
    return None


def _whole(plugin: Plugin, name: str, made: Any) -> Report:
    """A package's report: all of it or none."""

    def report(checked: Sequence[Checked], language: Language) -> Iterator[str]:
        lines = list(guarding(plugin.name, name, made)(checked, language))
        with guarded(plugin.name, name):
            if not all(isinstance(line, str) for line in lines):
                raise TypeError("a report gives lines of text")
        yield from lines

    return report


statistics = _from("frequency", "statistics")
overview = _from("overview", "overview")

MANY = 20
"""More findings than this are summed up on a terminal."""

WITHOUT_VERDICT = frozenset({"gitlab"})
"""Formats that have no room for the verdict: it has to be said beside them."""

__all__ = [
    "MANY",
    "REPORTS",
    "WITHOUT_VERDICT",
    "Checked",
    "Report",
    "Styled",
    "added_report",
    "overview",
    "statistics",
    "use_width",
    "verdict",
    "visible",
]

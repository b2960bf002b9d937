"""Installed packages that add rules, words, reports and document formats: what they offer, and loading it.

A package says in its metadata what it offers, in entry points of four groups. So all of it is known by name
before any of its code is run, and it is run only for a plan that names the package.
See docs/adr/036-plugins.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING, Any

from . import lazy_re as re
from .frozen import frozen

if TYPE_CHECKING:
    from importlib.metadata import EntryPoint  # slow to load, and wanted only for a plan that names a package

API = 1
"""The version of what packages may build upon (nplan.rules, nplan.reports, nplan.formats), in the groups' names."""

RULES, WORDS, REPORTS, FORMATS = (f"nplan{API}.{group}" for group in ("rules", "words", "reports", "formats"))
_A_GROUP = re.compile(r"nplan[0-9]+\.[a-z]+")
_A_NAME = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?")


class PluginFault(Exception):  # noqa: N818  (said to whoever looks after the package)
    """A package broke down at something; ``__cause__`` is what Python said."""

    def __init__(self, plugin: str, at: str, reason: str) -> None:
        super().__init__(f"{plugin}: {at}")
        self.plugin, self.at, self.reason = plugin, at, reason

    def __reduce__(self) -> tuple[type[PluginFault], tuple[str, str, str]]:
        """How it is sent from another process."""
        return PluginFault, (self.plugin, self.at, self.reason)


@frozen
class Plugin:
    """An installed package; ``offers`` is what it adds, none of it loaded."""

    name: str
    version: str
    offers: tuple[EntryPoint, ...]

    def offered(self, group: str) -> dict[str, EntryPoint]:
        """What it offers in a group, by name."""
        return {offer.name: offer for offer in self.offers if offer.group == group}

    @property
    def is_of_this_version(self) -> bool:
        """False when all that it offers was written for another version of what packages may build upon."""
        return any(offer.group in {RULES, WORDS, REPORTS, FORMATS} for offer in self.offers)

    def load(self, offer: EntryPoint) -> Any:
        """Import what is offered. Raises PluginFault."""
        with guarded(self.name, offer.name):
            return offer.load()


@contextmanager
def guarded(plugin: str, at: str) -> Iterator[None]:
    """What goes wrong in a package's code is a PluginFault, with the package's name."""
    try:
        yield
    except PluginFault:
        raise
    except (Exception, SystemExit) as error:
        said = str(error).strip().partition("\n")[0][:200]
        raise PluginFault(plugin, at, f"{type(error).__name__}: {said}" if said else type(error).__name__) from error


def guarding(plugin: str, at: str, work: Callable[..., Any]) -> Callable[..., Iterator[Any]]:
    """A package's function that gives one thing after the other, guarded."""

    def safe(*args: Any) -> Iterator[Any]:
        with guarded(plugin, at):
            yield from work(*args)

    return safe


def normal_name(name: str) -> str:
    """A package's name as package sources compare names (PEP 503)."""
    return re.sub(r"[-_.]+", "-", name).lower()


def is_a_name(name: str) -> bool:
    """True for what a package can be called."""
    return _A_NAME.fullmatch(name) is not None


@cache
def find_plugin(name: str) -> Plugin | None:
    """The installed package with this name; None when there is none, or it offers nothing to any nplan."""
    from importlib.metadata import distributions

    if not is_a_name(name):
        return None
    for found in distributions(name=name):
        offers = tuple(offer for offer in found.entry_points if _A_GROUP.fullmatch(offer.group))
        return Plugin(normal_name(name), found.version or "", offers) if offers else None
    return None


def plugins_named(names: tuple[str, ...]) -> list[Plugin]:
    """Those of the packages that can be used here, each once."""
    found = (find_plugin(normal_name(name)) for name in names)
    return list({plugin.name: plugin for plugin in found if plugin and plugin.is_of_this_version}.values())


def offering(group: str, name: str) -> list[Plugin]:
    """All installed packages that offer something of this name, whether a plan names them or not."""
    from importlib.metadata import entry_points

    found = (offer.dist for offer in entry_points(group=group, name=name))
    return plugins_named(tuple(sorted({dist.name for dist in found if dist})))

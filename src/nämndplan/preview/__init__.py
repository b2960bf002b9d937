"""A look at the site while it is being written: built in memory, served to this machine only."""

from .build import Built, SiteBuilder
from .server import Server, Shown

__all__ = ["Built", "Server", "Shown", "SiteBuilder"]

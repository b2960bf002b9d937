"""A look at the site while it is being written: built in memory, served to this machine only."""

from .build import Built, SiteBuilder
from .editor import ADDRESS as EDITOR_ADDRESS
from .editor import Editor
from .server import Server, Shown

__all__ = ["EDITOR_ADDRESS", "Built", "Editor", "Server", "Shown", "SiteBuilder"]

"""The plan as a site: what stands on each page, and how the pages hang together."""

from .page import Found, FoundGroup, MovedPage, Page, PageLink, Surroundings
from .site import Site
from .source import Download, SiteSource, Sort

__all__ = [
    "Download",
    "Found",
    "FoundGroup",
    "MovedPage",
    "Page",
    "PageLink",
    "Site",
    "SiteSource",
    "Sort",
    "Surroundings",
]

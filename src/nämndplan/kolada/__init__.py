"""Kolada, RKA's database of key figures: a copy of what it says, fetched; and the plan's outcomes filled in from it.

See docs/adr/057-a-copy-of-kolada.md.
"""

from .client import ADDRESS, Client, KoladaError
from .copied import Wanted, copied, new_titles, text_of, wanted
from .fill import Proposals, proposals

__all__ = [
    "ADDRESS",
    "Client",
    "KoladaError",
    "Proposals",
    "Wanted",
    "copied",
    "new_titles",
    "proposals",
    "text_of",
    "wanted",
]

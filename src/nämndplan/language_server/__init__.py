"""The language server: what ``editor`` knows, spoken in the Language Server Protocol. Needs the extra ``lsp``.

See docs/adr/052-the-language-server.md.
"""

from .server import make_server

__all__ = ["make_server"]

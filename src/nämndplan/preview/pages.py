"""The pages of a preview, each laid out when a browser first asks for it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping

from ..render import Draft


class Pages(Mapping[str, bytes]):
    """Pages by address. One that shows what a page of the site before showed is that page.

    What cannot be told from others before it is laid out is so at once, and with it all that may go wrong: templates
    of somebody else's. Raises TemplateFault for them.
    """

    def __init__(self, drafts: Mapping[str, Draft], before: Pages | None = None) -> None:
        self._drafts = drafts
        self.shows: dict[str, bytes] = {}
        """What tells each page from any other."""
        self.laid_out: dict[bytes, bytes] = {}
        known = before.laid_out if before else {}
        for address, draft in drafts.items():
            shows = draft.shows() if draft.shows else b""
            if not shows:
                content = draft.make()
                shows = hashlib.sha256(content).digest()
                self.laid_out[shows] = content
            elif shows in known:
                self.laid_out[shows] = known[shows]
            self.shows[address] = shows
        self.pieces: dict[str, dict[bytes, bytes]] = before.pieces if before else {}

    def __getitem__(self, address: str) -> bytes:
        shows, draft = self.shows[address], self._drafts[address]
        if shows not in self.laid_out:
            self.laid_out[shows] = self._put_together(address, draft) if draft.pieces else draft.make()
        return self.laid_out[shows]

    def _put_together(self, address: str, draft: Draft) -> bytes:
        """A page in pieces, of which those stay that show what they showed."""
        before = self.pieces.get(address, {})
        pieces = [(piece.shows() if piece.shows else b"", piece) for piece in draft.pieces]
        made = [(shows, before.get(shows) or piece.make()) for shows, piece in pieces]
        self.pieces[address] = {shows: content for shows, content in made if shows}
        return b"".join(content for _, content in made)

    def __contains__(self, address: object) -> bool:
        return address in self.shows

    def __iter__(self) -> Iterator[str]:
        return iter(self.shows)

    def __len__(self) -> int:
        return len(self.shows)

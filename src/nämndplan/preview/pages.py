"""The pages of a preview, each looked into and laid out when a browser first asks for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from ..render import Draft


class _Asked(NamedTuple):
    """A page that was asked for, and what tells it from any other; b"" when nothing does."""

    shows: bytes
    content: bytes


class Pages(Mapping[str, bytes]):
    """Pages by address. One that shows what it showed when it was last asked for is that page.

    What cannot be told from others before it is laid out is so at once, and with it all that may go wrong: templates
    of somebody else's. Raises TemplateFault for them.
    """

    def __init__(self, drafts: Mapping[str, Draft], before: Pages | None = None) -> None:
        self._drafts = drafts
        self._before: Mapping[str, _Asked] = before.known if before else {}
        self._asked: dict[str, _Asked] = {}
        self.pieces: dict[str, dict[bytes, bytes]] = before.pieces if before else {}
        self.ready = {address: draft.make() for address, draft in drafts.items() if draft.shows is None}
        """Those that nobody can tell from others."""

    @property
    def known(self) -> Mapping[str, _Asked]:
        """The pages as they were last asked for."""
        return {**self._before, **self._asked}

    def __getitem__(self, address: str) -> bytes:
        if address in self.ready:
            return self.ready[address]
        if address not in self._asked:
            draft = self._drafts[address]
            shows = draft.shows() if draft.shows else b""
            before = self._before.get(address)
            is_known = before is not None and shows and before.shows == shows
            self._asked[address] = before if before and is_known else _Asked(shows, self._made(address, draft))
        return self._asked[address].content

    def _made(self, address: str, draft: Draft) -> bytes:
        """A page, of whose pieces those stay that show what they showed."""
        if not draft.pieces:
            return draft.make()
        before = self.pieces.get(address, {})
        pieces = [(piece.shows() if piece.shows else b"", piece) for piece in draft.pieces()]
        made = [(shows, before.get(shows) or piece.make()) for shows, piece in pieces]
        self.pieces[address] = {shows: content for shows, content in made if shows}
        return b"".join(content for _, content in made)

    def __contains__(self, address: object) -> bool:
        return address in self._drafts

    def __iter__(self) -> Iterator[str]:
        return iter(self._drafts)

    def __len__(self) -> int:
        return len(self._drafts)

"""A document that cannot be read, and why."""

from __future__ import annotations

from ...diagnostics import Sentence


class UnreadableDocument(Exception):  # noqa: N818  (the document's fault)
    """A file that cannot be read; ``reason`` is None when it is the extra that is lacking."""

    def __init__(self, name: str, reason: Sentence | None) -> None:
        super().__init__(name)
        self.name, self.reason = name, reason

"""Goldens: texts that one command regenerates and a person reads.

``pytest --golden`` (``make golden``) rewrites them; without it they are compared.
"""

from __future__ import annotations

from pathlib import Path

REWRITE = False


def assert_golden(path: Path, text: str) -> None:
    """The text is the golden's, or becomes it when goldens are being rewritten."""
    if REWRITE:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    assert path.exists(), f"no golden {path.name}: run make golden and read it"
    assert text == path.read_text("utf-8")

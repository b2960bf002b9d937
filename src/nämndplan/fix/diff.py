"""What the fixes change, as a unified diff that git apply and patch understand."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from typing import Protocol

from .. import lazy_re as re

_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_NO_BREAK = "\\ No newline at end of file"


class Changed(Protocol):
    """Files as they were and as they are to be, by their paths in the plan."""

    before: dict[str, bytes]
    after: dict[str, bytes]


def diff(mended: Changed, folder: str) -> Iterator[str]:
    """The lines of the diff, without their line feeds; a carriage return stays, since it is in the file."""
    for file, before in mended.before.items():
        name = f"{folder.rstrip('/')}/{file}" if folder not in {"", "."} else file
        names = (f"a/{name.lstrip('/')}", f"b/{name.lstrip('/')}")
        for line in difflib.unified_diff(_lines(before), _lines(mended.after[file]), *names):
            yield line.removesuffix("\n")
            if not line.endswith("\n"):
                yield _NO_BREAK


def _lines(data: bytes) -> list[str]:
    return _LINE.findall(data.decode("utf-8"))

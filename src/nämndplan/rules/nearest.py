"""The thing that was probably meant by a reference that leads nowhere."""

from __future__ import annotations

import difflib
from collections.abc import Collection, Iterable

from .. import lazy_re as re
from ..values import Fault, ascii_address, read_id

_NUMBER = re.compile(r"\D{0,8}?([0-9]{1,4})")


def nearest(reference: str, ids: Iterable[str]) -> str:
    """The id most like a reference, or "": by its number ("m8"), without its dots and rings, by its letters.

    What cannot be an id (the file is misnamed, and that is said there) is not suggested.
    """
    known = tuple(id for id in ids if not isinstance(read_id(id), Fault))
    if number := _NUMBER.fullmatch(reference):
        numbered = [id for id in known if id.split("-", 1)[0].lstrip("0") == number[1].lstrip("0")]
        return numbered[0] if len(numbered) == 1 else ""
    folded = {ascii_address(id): id for id in known}
    wanted = ascii_address(reference.casefold())
    if wanted in folded:
        return folded[wanted]
    close = difflib.get_close_matches(wanted, folded, n=1, cutoff=0.6) or [id for id in folded if wanted in id][:1]
    return folded[close[0]] if close else ""


def meant(reference: str, ids: Collection[str]) -> str:
    """The reference itself where it leads somewhere, else the id that it is most like, else itself."""
    return reference if reference in ids else nearest(reference, ids) or reference

"""What the system refuses, in words: the same obstacle has the same words, whatever wanted to pass it."""

from __future__ import annotations

import errno

from ..bounded_read import NotPlain, Outside, TooLarge
from ..diagnostics import Sentence, say

_REASONS = {
    errno.ENOENT: say("den finns inte"),
    errno.ENOTDIR: say("något på vägen dit är ingen mapp"),
    errno.EISDIR: say("det är en mapp"),
    errno.ELOOP: say("länken leder tillbaka till sig själv"),
    errno.ENAMETOOLONG: say("namnet är för långt"),
    errno.EEXIST: say("den finns redan"),
    errno.EROFS: say("disken går bara att läsa"),
    errno.ENOSPC: say("disken är full"),
    errno.EDQUOT: say("ditt utrymme på disken är slut"),
    errno.EMFILE: say("för många filer är öppna"),
    errno.ENFILE: say("för många filer är öppna"),
    errno.ENXIO: say("det är ingen fil, och ingen läser från den"),
    errno.EIO: say("disken går inte att läsa eller skriva"),
}
_KINDS = {
    NotPlain: say("det är ingen vanlig fil"),
    TooLarge: say("den är för stor"),
    Outside: say("den ligger utanför mappen, eller är en länk dit"),
}
_NO_RIGHT = (errno.EACCES, errno.EPERM)


def why_unread(error: Exception) -> Sentence:
    """Why something cannot be read."""
    return say("du har inte läsrättighet") if _errno(error) in _NO_RIGHT else _reason(error)


def why_unwritten(error: Exception) -> Sentence:
    """Why something cannot be written."""
    return say("du har inte skrivrättighet") if _errno(error) in _NO_RIGHT else _reason(error)


def why_refused(error: Exception) -> Sentence:
    """Why the system says no, when it is not known what was to be done."""
    return say("du har inte rättighet till den") if _errno(error) in _NO_RIGHT else _reason(error)


def _reason(error: Exception) -> Sentence:
    if kind := next((reason for kind, reason in _KINDS.items() if isinstance(error, kind)), None):
        return kind
    code = errno.ELOOP if isinstance(error, RuntimeError) else _errno(error)
    return _REASONS.get(code) or say("systemet svarar med fel {number}", number=code)


def _errno(error: Exception) -> int:
    code = getattr(error, "errno", None)
    return code if isinstance(code, int) else 0

"""Ids: short names that files, sub-goals and indicators are known by."""

from __future__ import annotations

import unicodedata

from .. import lazy_re as re
from ..diagnostics import say
from .fault import Fault

_LETTERS = "a-zåäöéèêëàáâãóòôõíîïúûüñńçšžčŋđŧæøǧǥǩʒǯ"
"""Every letter of Swedish, Finnish, Norwegian, Danish and the Sámi languages, and those of common loan words."""
ID_PATTERN = f"^[{_LETTERS}0-9]+(-[{_LETTERS}0-9]+)*$"
MAX_LENGTH = 100
_ID = re.compile(ID_PATTERN)
_WHOLE_LETTERS = str.maketrans({"æ": "ae", "ø": "o", "đ": "d", "ŋ": "n", "ŧ": "t", "ǥ": "g", "ʒ": "z", "ǯ": "z"})
"""Letters that are no other letter with a mark."""
_COPY = re.compile(
    r"(?:kopia\s+av|copy\s+of)\s+(?P<after>.+)"
    r"|(?P<before>.+?)(?:[\s_-]*(?:(?<=[\s_-])(?:kopia|copy)|\((?:kopia|copy)\))(?:[\s_-]*\(?[0-9]+\)?)?|\s*\([0-9]+\)|\s+[0-9]+)",
    re.IGNORECASE,
)
"""What file managers and browsers call a copy: x (1), Kopia av x, x - kopia, x kopia 2, x copy, x 2."""
_SOME_COPY = re.compile(r"[\s(]|kopia|copy", re.IGNORECASE)
"""What each of them has: most names have none of it, and are then known to be no copy's."""
_WINDOWS = re.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]")


def read_id(text: str) -> str | Fault:
    """Read an id: lower-case letters, digits and hyphens, in NFC."""
    name = unicodedata.normalize("NFC", text)
    if _ID.fullmatch(name) and len(name) <= MAX_LENGTH:
        return name
    return Fault(
        "NP118",
        say("”{text}” kan inte vara ett id", text=text),
        say(
            "Ett id har små bokstäver, siffror och bindestreck (högst {most} tecken), till exempel {example}.",
            most=MAX_LENGTH,
            example=suggest_id(text) or "tillgänglig-vård",
        ),
    )


def suggest_id(text: str) -> str:
    """The id nearest to a text: ``Tillgänglig vård!`` gives ``tillgänglig-vård``."""
    lowered = unicodedata.normalize("NFC", text).casefold()
    return re.sub(f"[^{_LETTERS}0-9]+", "-", lowered).strip("-")[:MAX_LENGTH].strip("-")


def ascii_address(identifier: str) -> str:
    """The id as it stands in a published address: å and ä become a, ö becomes o, æ becomes ae, č becomes c."""
    decomposed = unicodedata.normalize("NFKD", identifier.translate(_WHOLE_LETTERS))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def is_reserved(name: str) -> bool:
    """True for names that Windows keeps for devices: a file of that name cannot be checked out there."""
    return _WINDOWS.fullmatch(name.casefold()) is not None


def copied_name(name: str) -> str:
    """The name of which a file's name looks like a copy's: ``x`` of ``x (1)`` and ``Kopia av x``; or ""."""
    match = _COPY.fullmatch(name) if _SOME_COPY.search(name) else None
    return (match["after"] or match["before"]) if match else ""

"""Ids: short names that files, sub-goals and indicators are known by."""

from __future__ import annotations

import re
import unicodedata

from ..diagnostics import say
from .fault import Fault

ID_PATTERN = "^[a-zåäöéü0-9]+(-[a-zåäöéü0-9]+)*$"
MAX_LENGTH = 100
_ID = re.compile(ID_PATTERN)
_FOLD = str.maketrans({"å": "a", "ä": "a", "ö": "o", "é": "e", "ü": "u"})


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
    return re.sub("[^a-zåäöéü0-9]+", "-", lowered).strip("-")[:MAX_LENGTH].strip("-")


def ascii_address(identifier: str) -> str:
    """The id as it stands in a published address: å and ä become a, ö becomes o."""
    return identifier.translate(_FOLD)

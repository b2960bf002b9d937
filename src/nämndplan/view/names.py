"""Names of bodies as running text has them."""

from __future__ import annotations

import re

from ..model import Register
from .text import line

_COMMON_NOUN = re.compile(
    r"\w*(nämnd|beredning|förvaltning)(en)?|\w*styrelse(n)?|\w*fullmäktige|alla|samtliga|övriga|\w+-", re.IGNORECASE
)
"""First words of names that are no proper names: they begin small inside a sentence."""


def body_name(reference: str, register: Register) -> str:
    """The name of the body or group that a reference means; the reference itself when nobody goes by it."""
    found = register.find(reference)
    return line(found.value.name if found else reference)


def inside_sentence(reference: str, register: Register) -> str:
    """The name as it stands inside a sentence: ”regionstyrelsen”, but ”Almi Nord”.

    Small when the register has that spelling, or when the name begins with a common noun.
    """
    name = body_name(reference, register)
    small = name[:1].lower() + name[1:]
    found = register.find(reference)
    if found and small in found.value.aliases:
        return small
    return small if _COMMON_NOUN.fullmatch(name.split(" ", 1)[0]) else name

"""Documents that tell of the years in their names: reports, evaluations, annual accounts."""

from __future__ import annotations

from ...word_list import any_phrase, word_list


def looks_back(title: str) -> bool:
    """True where the title begins with the name of such a document ("Årsredovisning 2024")."""
    return bool(any_phrase(word_list(__package__, "looking_back")[""]).match(title))

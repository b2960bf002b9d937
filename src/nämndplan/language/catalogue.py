"""Translations on disk: a gettext catalogue and the rules' manual pages, read when first needed.

locale/en/LC_MESSAGES/nplan.po is what people edit (``make catalogue`` brings it up to date),
nplan.mo beside it the same as gettext reads it, locale/en/rules/NP401.txt a manual page.
"""

from __future__ import annotations

from functools import cache
from gettext import GNUTranslations
from importlib.resources import files

LOCALE = files(__package__.rpartition(".")[0]) / "locale"


@cache
def catalogue(language: str) -> GNUTranslations:
    """A language's sentences by their Swedish templates."""
    with (LOCALE / language / "LC_MESSAGES" / "nplan.mo").open("rb") as file:
        return GNUTranslations(file)


def page(language: str, code: str) -> str:
    """A rule's manual page; "" when it is not translated."""
    path = LOCALE / language / "rules" / f"{code}.txt"
    return path.read_text("utf-8") if path.is_file() else ""

"""Translations on disk: a gettext catalogue and the rules' manual pages, read when first needed.

locale/en/LC_MESSAGES/nplan.po is what people edit (``make catalogue`` brings it up to date),
nplan.mo beside it the same as gettext reads it, locale/en/rules/NP401.txt a manual page.
"""

from __future__ import annotations

from functools import cache
from io import BytesIO
from typing import TYPE_CHECKING

from ..resources import bytes_beside, text_beside

if TYPE_CHECKING:
    from gettext import GNUTranslations

_PACKAGE = __package__.rpartition(".")[0]


@cache
def catalogue(language: str) -> GNUTranslations:
    """A language's sentences by their Swedish templates."""
    from gettext import GNUTranslations  # not wanted for Swedish

    return GNUTranslations(BytesIO(bytes_beside(_PACKAGE, "locale", language, "LC_MESSAGES", "nplan.mo")))


def page(language: str, code: str) -> str:
    """A rule's manual page; "" when it is not translated."""
    try:
        return text_beside(_PACKAGE, "locale", language, "rules", f"{code}.txt")
    except FileNotFoundError:
        return ""

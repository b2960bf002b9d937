"""How each language says a sentence, and writes what it is filled with."""

from ..diagnostics import Language
from .english import English
from .swedish import Swedish

SWEDISH = Swedish()
ENGLISH = English()
LANGUAGES: tuple[Language, ...] = (SWEDISH, ENGLISH)
"""Swedish first: it is the language of the templates, and what is spoken when nothing else is asked for."""


def language_of(code: str) -> Language | None:
    """The language with a code such as en, en-GB or en_GB.UTF-8; None when there is none."""
    wanted = code.replace("_", "-").partition("-")[0].casefold()
    return next((language for language in LANGUAGES if language.code == wanted), None)


__all__ = ["ENGLISH", "LANGUAGES", "SWEDISH", "English", "Swedish", "language_of"]

"""The language that nplan speaks: --lang, else NPLAN_LANG, else Swedish.

``--lang`` is taken from the command line before anything else is understood of it, so that
help and complaints about the rest are in that language, wherever among the words it stands.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextvars import ContextVar
from typing import Never

from ..diagnostics import Language, say
from ..i18n import LANGUAGES, SWEDISH, language_of
from .usage_errors import UsageError

OPTION, VARIABLE = "--lang", "NPLAN_LANG"
CODES = tuple(language.code for language in LANGUAGES)
_asked: ContextVar[Language | None] = ContextVar("asked", default=None)


def spoken() -> Language:
    """The language for everything that nplan says."""
    return _asked.get() or SWEDISH


def documents_language(plans_own: str) -> Language:
    """The language of a document's fixed words: the one asked for, else the plan's own, else Swedish."""
    return _asked.get() or language_of(plans_own) or SWEDISH


def choose(words: Sequence[str], environment: Mapping[str, str]) -> list[str]:
    """Choose the language that was asked for; returns the words without the option. Raises UsageError."""
    _asked.set(None)
    _asked.set(_known(VARIABLE, environment.get(VARIABLE, "")))
    left: list[str] = []
    rest = iter(words)
    for word in rest:
        name, has_value, value = word.partition("=")
        if word == "--":
            return [*left, word, *rest]
        if name == OPTION:
            _asked.set(_known(OPTION, value if has_value else next(rest, "")) or _missing())
        else:
            left.append(word)
    return left


def _known(name: str, code: str) -> Language | None:
    """The language with this code; None for no code at all."""
    if not code:
        return None
    if found := language_of(code):
        return found
    raise UsageError(
        say("{name} kan inte vara ”{value}”. Möjliga värden: {choices}.", name=name, value=code, choices=CODES)
    )


def _missing() -> Never:
    raise UsageError(say("{name} ska följas av ett språk: {choices}.", name=OPTION, choices=CODES))

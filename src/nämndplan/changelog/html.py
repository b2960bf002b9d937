"""One page that needs nothing else. What was struck and added is said in words too, and the old stands first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ..diagnostics import Language, say
from ..diff import Effect, pieces
from ..resources import text_beside
from .entry import Changelog, Entry, counted, headline, motives, suspicion

WORDS = {
    "title": say("Ändringar i planen"),
    "struck": say("struket:"),
    "added": say("tillagt:"),
    "end": say("slut."),
    "suspects": say("Troligen samma sak"),
}


def html(changelog: Changelog, language: Language, everything: bool = False) -> Iterator[str]:
    """The page, laid out by page.html beside this file."""
    from jinja2 import Environment, StrictUndefined  # only this format needs it

    entries = changelog.worth_telling(everything)
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    yield environment.from_string(text_beside(__package__, "page.html")).render(
        words={name: sentence.text(language) for name, sentence in WORDS.items()},
        language=language.code,
        changelog=changelog,
        verdict=headline(changelog, entries, language),
        groups=[_group(effect, entries, language) for effect, _ in counted(entries)],
        suspects=[suspicion(suspect).text(language) for suspect in changelog.suspects],
    )


def _group(effect: Effect, entries: Sequence[Entry], language: Language) -> tuple[str, list[dict[str, Any]]]:
    heading = language.translate(effect.value).capitalize()
    return heading, [_entry(item, language) for item in entries if item.effect is effect]


def _entry(entry: Entry, language: Language) -> dict[str, Any]:
    found = entry.difference
    is_text = found.kind.effect is Effect.REWORDED and found.before_text and found.after_text
    marked = pieces(found.before_text, found.after_text) if is_text else ()
    return {
        "effect": entry.effect,
        "code": found.code,
        "sentence": found.sentence.text(language),
        "pieces": [(piece.mark.name, piece.text) for piece in marked],
        "motives": motives(entry, language),
        "places": list(dict.fromkeys(str(spot) for spot in (entry.before, entry.after) if spot)),
    }

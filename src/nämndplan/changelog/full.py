"""For a terminal: the verdict, then each difference with its words and its lines."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Language
from ..diff import Effect, Mark, pieces
from ..report.layout import wrapped
from ..report.styled import Styled, styled
from .entry import Changelog, Entry, Suspect, headline, motives, suspicion

STYLES = {
    Effect.WEAKER: "bold red",
    Effect.REMOVED: "bold red",
    Effect.REDIRECTED: "bold yellow",
    Effect.SUM: "bold yellow",
    Effect.STRONGER: "bold green",
    Effect.ADDED: "bold green",
}
_WIDEST = max(len(effect.value) for effect in Effect) + 2
_SHORT = 300


def full(changelog: Changelog, language: Language, everything: bool = False) -> Iterator[Styled]:
    """The report for people."""
    entries = changelog.worth_telling(everything)
    for line in wrapped(headline(changelog, entries, language), 0):
        yield styled((line, "bold"))
    for entry in entries:
        yield styled("")
        yield from _entry(entry, language)
    for suspect in changelog.suspects:
        yield styled("")
        yield from _suspect(suspect, language)


def concise(changelog: Changelog, language: Language, everything: bool = False) -> Iterator[Styled]:
    """One line a difference: place, effect, code, sentence."""
    entries = changelog.worth_telling(everything)
    for entry in entries:
        effect = language.translate(entry.effect.value)
        place = entry.after or entry.before
        yield styled(f"{place}: {effect} {entry.difference.code}: {entry.difference.sentence.text(language)}")
    yield styled((headline(changelog, entries, language), "bold"))


def _entry(entry: Entry, language: Language) -> Iterator[Styled]:
    word = language.translate(entry.effect.value).upper()
    first, *rest = wrapped(entry.difference.sentence.text(language), _WIDEST)
    yield styled((word.ljust(_WIDEST), STYLES.get(entry.effect, "bold")), first)
    for line in rest:
        yield styled(" " * _WIDEST + line)
    if redline := _redline(entry):
        for line in wrapped(redline, _WIDEST):
            yield styled(" " * _WIDEST, (line, "italic"))
    for motive in motives(entry, language):
        for line in wrapped(motive, _WIDEST):
            yield styled(" " * _WIDEST + line)
    yield styled(" " * _WIDEST, (f"{entry.difference.code}  {_places(entry)}", "dim"))


def _places(entry: Entry) -> str:
    spots = dict.fromkeys(str(spot) for spot in (entry.before, entry.after) if spot)
    return " → ".join(spots)


def _redline(entry: Entry) -> str:
    """The words with what was struck in [− −] and what was added in [+ +], for texts that were reworded."""
    found = entry.difference
    if found.kind.effect is not Effect.REWORDED or not found.before_text or not found.after_text:
        return ""
    parts = []
    for piece in pieces(found.before_text, found.after_text):
        text = piece.text
        match piece.mark:
            case Mark.STRUCK:
                parts.append(f"[−{text}−]")
            case Mark.ADDED:
                parts.append(f"[+{text}+]")
            case _:
                parts.append(text if len(text) < _SHORT else f"{text[:60]}…{text[-60:]}")
    return " ".join("".join(parts).split())


def _suspect(suspect: Suspect, language: Language) -> Iterator[Styled]:
    for line in wrapped(suspicion(suspect).text(language), 0):
        yield styled(line)
    yield styled((f"{suspect.before} → {suspect.after}", "dim"))

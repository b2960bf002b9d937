"""For machines: JSON, and GitHub's annotations."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from ..diagnostics import Language, Severity
from ..report.github import COMMANDS, escape_data, escape_property
from .entry import SEVERITY, Changelog, Entry, Spot, counted, headline


def as_json(changelog: Changelog, language: Language, everything: bool = False) -> Iterator[str]:
    """One object. ``complete`` is false when a side could not be read as a whole."""
    entries = changelog.worth_telling(everything)
    document = {
        "version": 1,
        "title": changelog.title,
        "before": changelog.before,
        "after": changelog.after,
        "complete": not changelog.broken,
        "counts": {effect.value: count for effect, count in counted(entries)},
        "changes": [_change(entry, language) for entry in entries],
        "candidates": [
            {
                "before": {"id": item.candidate.before.id, "file": item.before.path, "line": item.before.line},
                "after": {"id": item.candidate.after.id, "file": item.after.path, "line": item.after.line},
                "evidence": [evidence.value for evidence in item.candidate.evidence],
            }
            for item in changelog.suspects
        ],
    }
    yield from json.dumps(document, ensure_ascii=False, indent=2).splitlines()


def _change(entry: Entry, language: Language) -> dict[str, Any]:
    found = entry.difference
    return {
        "code": found.code,
        "name": found.kind.name,
        "effect": found.kind.effect.value,
        "weight": found.kind.weight.value,
        "sentence": found.sentence.text(language),
        "board": found.board or None,
        "before": _side(entry.before, found.before_text),
        "after": _side(entry.after, found.after_text),
        "motive": found.motive or None,
        "commit": asdict(entry.commit) if entry.commit else None,
    }


def _side(spot: Spot | None, text: str) -> dict[str, Any] | None:
    return {"file": spot.path, "line": spot.line, "text": text} if spot else None


def github(changelog: Changelog, language: Language, everything: bool = False) -> Iterator[str]:
    """A workflow command a difference, at its line after the change, or in the file that it was struck from."""
    entries = changelog.worth_telling(everything)
    for entry in entries:
        spot = entry.after or entry.before
        if spot is None:
            continue
        command = COMMANDS[SEVERITY.get(entry.effect, Severity.INFO)]
        title = escape_property(f"{entry.difference.code} {language.translate(entry.effect.value)}")
        place = f"file={escape_property(spot.path)},line={spot.line}"
        yield f"::{command} {place},title={title}::{escape_data(entry.difference.sentence.text(language))}"
    yield headline(changelog, entries, language)

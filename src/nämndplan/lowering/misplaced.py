"""Guessing which path a misplaced or misspelt file was meant to have."""

from __future__ import annotations

import difflib
import unicodedata

from ..model import KINDS
from ..values import suggest_id

_ALIKE = 0.6
ANY_BOARD = "<nämnd>"
YAML_AS_TEXT = (".yaml.txt", ".yml.txt")


def meant_path(file: str) -> str:
    """The path that a file was probably meant to have, or ""."""
    stem, dot, ending = (file.removesuffix(".txt") if file.endswith(YAML_AS_TEXT) else file).rpartition(".")
    path = f"{stem}.yaml" if dot and ending.casefold() in {"yml", "yaml"} else file
    guesses = [_fill_in(kind.path.split("/"), path.split("/")) for kind in KINDS]
    guess, likeness = max(guesses, key=lambda pair: pair[1])
    if likeness >= _ALIKE and guess != file:
        return guess
    return _same_name(path.split("/"))


def _fill_in(pattern: list[str], segments: list[str]) -> tuple[str, float]:
    """The pattern with a file's own names filled in, and how like the file it is."""
    if len(pattern) != len(segments):
        return "", 0.0
    filled, likeness = [], 1.0
    for wanted, have in zip(pattern, segments, strict=True):
        if wanted == "{board}":
            filled.append(suggest_id(have))
        elif wanted == "{id}.yaml":
            filled.append(f"{suggest_id(have.removesuffix('.yaml'))}.yaml")
            likeness *= 1.0 if have.endswith(".yaml") else 0.0
        else:
            filled.append(wanted)
            likeness *= _likeness(wanted, have)
    return "/".join(filled), likeness


def _likeness(wanted: str, have: str) -> float:
    if wanted.endswith(".yaml") and not have.endswith(".yaml"):
        return 0.0
    one, other = (_folded(name.removesuffix(".yaml")) for name in (wanted, have))
    return difflib.SequenceMatcher(None, one, other).ratio()


def _same_name(segments: list[str]) -> str:
    """The path of the one kind of file with the same name, which lies somewhere else."""
    name = segments[-1]
    board = segments[1] if segments[0] == "nämnder" and len(segments) > 2 else ANY_BOARD
    paths = [kind.path for kind in KINDS if kind.path.rsplit("/", 1)[-1] == name]
    return paths[0].replace("{board}", board) if paths else ""


def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))

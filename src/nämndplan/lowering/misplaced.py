"""Files that have no place in a plan, in the analyst's words; and which path such a file was meant to have."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Collection, Iterable, Iterator

from ..diagnostics import Finding, Sentence, Span, say
from ..model import KINDS
from ..values import copied_name, suggest_id

_ALIKE = 0.6
ANY_BOARD = "<nämnd>"
YAML_AS_TEXT = (".yaml.txt", ".yml.txt")
_RUBBISH = "__MACOSX"
"""The folder that macOS puts into its zip files: what lies there was never meant for the plan."""


def meant_path(file: str) -> str:
    """The path that a file was probably meant to have, or ""."""
    if _RUBBISH in file.split("/"):
        return ""
    stem, dot, ending = (file.removesuffix(".txt") if file.endswith(YAML_AS_TEXT) else file).rpartition(".")
    path = f"{stem}.yaml" if dot and ending.casefold() in {"yml", "yaml"} else file
    guesses = [_fill_in(kind.path.split("/"), path.split("/")) for kind in KINDS]
    guess, likeness = max(guesses, key=lambda pair: pair[1])
    if likeness >= _ALIKE and guess != file:
        return guess
    return _beside_its_folder(path.split("/")) or _same_name(path.split("/"))


def _beside_its_folder(segments: list[str]) -> str:
    """Where a goal or an assignment in a folder too many belongs, or a board's plan that lies beside its folder."""
    *folders, name = segments
    if not name.endswith(".yaml"):
        return ""
    id = suggest_id(name.removesuffix(".yaml"))
    match folders:
        case ["nämnder"]:
            return f"nämnder/{id}/nämndplan.yaml"
        case ["mål" | "uppdrag" as kind, _, *_]:
            return f"{kind}/{id}.yaml"
        case ["nämnder", board, "mål" | "uppdrag" as kind, _, *_]:
            return f"nämnder/{suggest_id(board)}/{kind}/{id}.yaml"
    return ""


def _fill_in(pattern: list[str], segments: list[str]) -> tuple[str, float]:
    """The pattern with a file's own names filled in, and how like the file it is."""
    if len(pattern) != len(segments):
        return "", 0.0
    filled, likeness = [], 1.0
    for wanted, have in zip(pattern, segments, strict=True):
        if wanted in {"{board}", "{period}"}:
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
    paths = [kind.path for kind in KINDS if kind.path.rsplit("/", 1)[-1] == name and not kind.is_report]
    if not paths:
        return ""
    # A board's file that lies too deep is still the board's, where both it and the council have one.
    return (paths[-1] if segments[0] == "nämnder" else paths[0]).replace("{board}", board)


def _folded(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def unknown_files(files: Iterable[tuple[str, str]], known: Collection[str]) -> Iterator[Finding]:
    """Each file with the path that it was probably meant to have, or ""; ``known`` are the files that are read."""
    by_folder: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for file, guess in files:
        by_folder.setdefault(_wrong_folder(file, guess), []).append((file, guess))
    for (folder, meant), inside in by_folder.items():
        if folder and len(inside) > 1:
            yield _unknown_folder(folder, meant, [file for file, _ in inside])
        else:
            yield from (_unknown_file(file, guess, _copied(file, known)) for file, guess in inside)


def _wrong_folder(file: str, guess: str) -> tuple[str, str]:
    """The folder that alone makes a file unknown, and what it was meant to be called; "" when it is another matter."""
    here, there = file.split("/"), guess.split("/")
    if not guess:
        return (here[0], "") if len(here) > 1 else ("", "")
    differing = [number for number, pair in enumerate(zip(here, there, strict=False)) if pair[0] != pair[1]]
    if len(here) != len(there) or len(differing) != 1 or differing[0] == len(here) - 1:
        return "", ""
    end = differing[0] + 1
    return "/".join(here[:end]), "/".join(there[:end])


def _code(file: str, guess: str) -> str:
    """What was meant for the plan and is lost is an error; a copy, what strays into its folder, or .yml, is not."""
    return "NP120" if guess and file.endswith(".yaml") else "NP116"


def _unknown_folder(folder: str, meant: str, files: list[str]) -> Finding:
    return Finding(
        _code(files[0], meant),
        Span(files[0]),
        say("Mappen {folder} hör inte till planen, och dess {count} filer läses inte", folder=folder, count=len(files)),
        hint=say("Menade du {guess}? Byt namn på mappen.", guess=meant) if meant else _what_a_plan_has(),
    )


def _copied(file: str, known: Collection[str]) -> str:
    """The file that is read and of which another looks like a copy, or ""."""
    folder, slash, name = file.rpartition("/")
    copied = f"{folder}{slash}{copied_name(name.removesuffix('.yaml'))}.yaml"
    return copied if copied in known else ""


def _unknown_file(file: str, guess: str, copied: str) -> Finding:
    if copied:
        hint = say("Är filen en kopia av {file}: ta bort den.", file=copied)
    elif guess:
        hint = say("Menade du {guess}? Byt namn på eller flytta filen.", guess=guess)
    else:
        hint = _what_a_plan_has()
    return Finding(
        _code(file, "" if copied else guess),
        Span(file),
        say("Filen hör inte till planen och läses inte"),
        hint=hint,
    )


def _what_a_plan_has() -> Sentence:
    return say(
        "Överst i en plan ligger plan.yaml, organisation.yaml, finansiella-mål.yaml, styrdokument.yaml och "
        "mapparna mål, uppdrag och nämnder. Flytta eller ta bort filen."
    )

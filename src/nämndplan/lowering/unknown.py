"""Files that have no place in a plan, in the analyst's words; a folder that is wrong is said once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..diagnostics import Finding, Sentence, Span, say


def unknown_files(files: Iterable[tuple[str, str]]) -> Iterator[Finding]:
    """Each file with the path that it was probably meant to have, or ""."""
    by_folder: dict[tuple[str, str], list[tuple[str, str]]] = {}
    for file, guess in files:
        by_folder.setdefault(_wrong_folder(file, guess), []).append((file, guess))
    for (folder, meant), inside in by_folder.items():
        if folder and len(inside) > 1:
            yield _unknown_folder(folder, meant, [file for file, _ in inside])
        else:
            yield from (_unknown_file(file, guess) for file, guess in inside)


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


def _unknown_folder(folder: str, meant: str, files: list[str]) -> Finding:
    return Finding(
        "NP116",
        Span(files[0]),
        say("Mappen {folder} hör inte till planen, och dess {count} filer läses inte", folder=folder, count=len(files)),
        hint=say("Menade du {guess}? Byt namn på mappen.", guess=meant) if meant else _what_a_plan_has(),
    )


def _unknown_file(file: str, guess: str) -> Finding:
    return Finding(
        "NP116",
        Span(file),
        say("Filen hör inte till planen och läses inte"),
        hint=say("Menade du {guess}? Byt namn på eller flytta filen.", guess=guess) if guess else _what_a_plan_has(),
    )


def _what_a_plan_has() -> Sentence:
    return say(
        "Överst i en plan ligger plan.yaml, organisation.yaml, finansiella-mål.yaml, styrdokument.yaml och "
        "mapparna mål, uppdrag och nämnder. Flytta eller ta bort filen."
    )

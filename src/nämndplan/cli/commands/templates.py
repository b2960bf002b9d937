"""nplan templates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path
from typing import Annotated

import typer

from ...diagnostics import Sentence, say
from ...plan_folders import DEFAULT_FOLDER
from ...render import PURPOSES, default_templates, templates_in
from ...source import why_unwritten
from ..atomic_write import atomic_write
from ..console import say_line
from ..exit_code import ExitCode
from ..usage_errors import UsageError, nearest

OWN_FOLDER = "templates"
ELSEWHERE = ("office/",)
"""Where files of one's own replace nothing and are used all the same."""


def templates(
    copy: Annotated[
        list[str] | None,
        typer.Option("--copy", metavar="MALL", help="Kopiera mallen till den egna mappen att ändra i, gärna flera."),
    ] = None,
    folder: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="MAPP", help="Den egna mappen. Utan den: templates bredvid plans."),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Skriv över en mall som redan finns där.")] = False,
) -> ExitCode:
    """En egen mall med samma namn i mappen templates bredvid plans går före programmets.

    Vad en mall kan använda står i docs/mallar.md i nplans källkod.
    """
    if copy:
        own = folder or _own_folder()
        if own is None:
            raise UsageError(
                say("Hittar ingen mapp plans här eller ovanför. Säg med -o i vilken mapp de egna mallarna ska ligga.")
            )
        for name, path in [_known(name) for name in copy]:
            _copy(name, path, own, force)
        return ExitCode.OK
    for line in _listed(folder or _own_folder()):
        say_line(line)
    return ExitCode.OK


def _own_folder() -> Path | None:
    """The templates of the plan repository that we stand in: beside plans, here or above."""
    here = Path.cwd()
    for place in (here, *here.parents):
        if (place / DEFAULT_FOLDER).is_dir():
            return Path(OWN_FOLDER) if place == here else place / OWN_FOLDER
    return None


def _known(word: str) -> tuple[str, Path]:
    """A template by its name, or by its file's name where that is enough."""
    known = default_templates()
    found = [name for name in known if word in (name, name.rpartition("/")[2])]
    if len(found) == 1:
        return found[0], known[found[0]]
    if found:
        raise UsageError(say("--copy: det finns flera {name}. Välj bland {names}.", name=word, names=tuple(found)))
    names = {name.rpartition("/")[2]: name for name in known} | {name: name for name in known}
    if near := nearest(word, list(names)):
        raise UsageError(say("--copy: mallen {name} finns inte. Menade du {near}?", name=word, near=names[near]))
    raise UsageError(say("--copy: mallen {name} finns inte. nplan templates visar alla.", name=word))


def _copy(name: str, path: Path, own: Path, force: bool) -> None:
    target = own / name
    if target.exists() and not force:
        raise UsageError(say("{path} finns redan. Skriv över den med --force.", path=str(target)))
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = why_unwritten(error)
        raise UsageError(say("{path} går inte att skriva: {reason}.", path=str(target), reason=reason)) from error
    atomic_write(target, path.read_text("utf-8"))
    say_line(say("{name} finns nu i {path}. Den går före programmets.", name=name, path=str(target)))


def _listed(own: Path | None) -> Iterator[str | Sentence]:
    known = default_templates()
    replaced = set(templates_in(own)) if own and not _is_ours(own, known) else set()
    width = max(map(len, known))
    for number, (_, names) in enumerate(groupby(known, key=lambda name: name.partition("/")[0])):
        if number:
            yield ""
        for name in names:
            purpose = PURPOSES.get(name, say("en mall"))
            mark = say("{purpose} (egen)", purpose=purpose) if name in replaced else purpose
            yield say("{name}  {purpose}", name=name.ljust(width), purpose=mark)
    if lost := tuple(name for name in sorted(replaced - set(known)) if not name.startswith(ELSEWHERE)):
        yield ""
        yield say(
            "Ersätter ingen av programmets mallar: {names}. Används bara om en annan mall tar med dem.", names=lost
        )


def _is_ours(own: Path, known: Mapping[str, Path]) -> bool:
    """True in the program's own checkout, where the folder beside plans holds the defaults."""
    return any(path.is_relative_to(own.resolve()) for path in known.values())

"""nplan render."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ..diagnostics import Sentence, Severity, say
from ..driver import Loaded
from ..model import Plan
from ..render import (
    File,
    Format,
    PublishedFiles,
    Refusal,
    TemplateFault,
    Templates,
    publish,
    read_logo,
    template_folders,
    with_downloads,
)
from ..report import REPORTS
from ..view import PlanView, view_of
from .formats import checked_documents, wanted_formats
from .mistakes import WrongUse
from .plans import checked, load_plan, own_up, wanted_folders
from .terminal import progress, remark, say_line, write_lines
from .tongue import documents_language, spoken

DEFAULT_FOLDER = Path("build")
MOST_NAMES = 6


@dataclass(frozen=True, slots=True)
class Wishes:
    """What was asked for on the command line, beside the folders."""

    output: Path | None = None
    formats: Sequence[str] = ()
    templates: Path | None = None
    documents: Sequence[Path] = ()
    board: str = ""
    color: str = "auto"


def run(paths: list[Path] | None, wishes: Wishes) -> int:
    """Publish the plans that have no errors; the exit code says whether all could be."""
    formats = wanted_formats(wishes.formats)
    documents = checked_documents(wishes.documents)
    if wishes.templates is not None and not wishes.templates.is_dir():
        raise WrongUse(say("--templates: {path} är ingen mapp.", path=str(wishes.templates)))
    outputs = _outputs(wanted_folders(paths), wishes.output)
    return max([_render(folder, output, formats, documents, wishes) for folder, output in outputs])


def _outputs(folders: list[Path], output: Path | None) -> list[tuple[Path, Path]]:
    """Where each plan goes: one plan right into the output folder, several below it by their names."""
    base = output or DEFAULT_FOLDER
    below = output is None or len(folders) > 1
    if below and base.is_symlink():
        raise WrongUse(say("{output} är en länk. Ange mappen som den leder till.", output=str(base)))
    found: dict[Path, Path] = {}
    for folder in folders:
        place = base / folder.resolve().name if below else base
        if place.resolve().is_relative_to(folder.resolve()):
            raise WrongUse(say("{output} ligger i planens egen mapp. Välj en annan med -o.", output=str(place)))
        if place in found:
            raise WrongUse(
                say(
                    "Två planer heter likadant ({first} och {second}). Publicera en åt gången med -o.",
                    first=str(found[place]),
                    second=str(folder),
                )
            )
        found[place] = folder
    return [(folder, place) for place, folder in found.items()]


def _render(folder: Path, output: Path, formats: list[Format], documents: tuple[Path, ...], wishes: Wishes) -> int:
    loaded = load_plan(folder)
    settings = loaded.plan.settings
    language = documents_language(settings.language if settings else "")
    plan = _of_board(loaded.plan, wishes.board)
    view = view_of(plan, language, loaded)
    if loaded.has_errors or loaded.breakdowns or view is None:
        _say_why_not(folder, loaded, wishes.color)
        own_up(loaded.breakdowns)
        return 1
    view = with_downloads(view, formats)
    logo = read_logo(folder, view.look.logo)
    templates = Templates(template_folders(wishes.templates, folder), language, documents, folder)
    try:
        published = publish(output, _made(formats, view, templates))
    except (TemplateFault, Refusal) as error:
        raise WrongUse(error.sentence) from error
    for format in formats:
        for sentence in format.remarks(view):
            remark(sentence)
    if logo.fault:
        remark(logo.fault)
    say_line(
        say("{title} finns nu i {output}: {files}.", title=view.title, output=str(output), files=_listed(published))
    )
    return 0


def _of_board(plan: Plan, board: str) -> Plan:
    """The plan of one board alone, when that is what was asked for."""
    if not board:
        return plan
    body = plan.register.body(board)
    by_name = (folder for folder in plan.boards if body and plan.register.body(folder) == body)
    found = board if board in plan.boards else next(by_name, None)
    if found:
        return plan.for_board(found)
    raise WrongUse(
        say("--board: {board} har ingen nämndplan här. Välj bland {boards}.", board=board, boards=plan.boards)
        if plan.boards
        else say("--board: planen har inga nämndplaner.")
    )


def _made(formats: list[Format], view: PlanView, templates: Templates) -> list[File]:
    """All files, telling how far it has come."""
    files: list[File] = []
    for format in formats:
        for file in format.files(view, templates):
            files.append(file)
            progress(say("{n} filer, senast {file}", n=len(files), file=file[0]))
    progress(None)
    return files


def _listed(published: PublishedFiles) -> str | Sentence | tuple[str, ...]:
    """The files' names; of many, how many they are, where to begin, and how many of them are as they were."""
    names = published.names
    if len(names) <= MOST_NAMES:
        return names
    first = next((name for name in names if name == "index.html"), names[0])
    old = len(names) - len(published.written)
    if not old:
        return say("{n} filer, börja med {first}", n=len(names), first=first)
    return say("{n} filer, varav {old} oförändrade, börja med {first}", n=len(names), old=old, first=first)


def _say_why_not(folder: Path, loaded: Loaded, color: str) -> None:
    """The report of the errors; the rest is only counted."""
    plan = checked(folder, loaded)
    errors = tuple(item for item in plan.diagnostics if item.severity is Severity.ERROR)
    others = tuple(item for item in plan.diagnostics if item.severity is not Severity.ERROR)
    write_lines(REPORTS["full"]([replace(plan, diagnostics=errors, unselected=others)], spoken()), color)

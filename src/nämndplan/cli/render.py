"""nplan render."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from ..compile import Compiled, compile_folder
from ..diagnostics import Severity, say
from ..render import Format, Refusal, TemplateFault, Templates, publish, template_folders
from ..report import REPORTS
from ..view import view_of
from .formats import checked_documents, wanted_formats
from .mistakes import WrongUse
from .plans import checked, wanted_folders
from .terminal import remark, say_line, write_lines
from .tongue import documents_language, spoken

DEFAULT_FOLDER = Path("build")


@dataclass(frozen=True, slots=True)
class Wishes:
    """What was asked for on the command line, beside the folders."""

    output: Path | None = None
    formats: Sequence[str] = ()
    templates: Path | None = None
    documents: Sequence[Path] = ()
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
    compiled = compile_folder(folder)
    settings = compiled.plan.settings
    language = documents_language(settings.language if settings else "")
    view = view_of(compiled.plan, language)
    if compiled.has_errors or view is None:
        _say_why_not(folder, compiled, wishes.color)
        return 1
    templates = Templates(template_folders(wishes.templates, folder), language, documents)
    try:
        files = [file for format in formats for file in format.files(view, templates)]
        names = publish(output, files)
    except (TemplateFault, Refusal) as error:
        raise WrongUse(error.sentence) from error
    for format in formats:
        for sentence in format.remarks(view):
            remark(sentence)
    say_line(say("{title} finns nu i {output}: {files}.", title=view.title, output=str(output), files=names))
    return 0


def _say_why_not(folder: Path, compiled: Compiled, color: str) -> None:
    """The report of the errors; the rest is only counted."""
    plan = checked(folder, compiled)
    errors = tuple(item for item in plan.diagnostics if item.severity is Severity.ERROR)
    others = tuple(item for item in plan.diagnostics if item.severity is not Severity.ERROR)
    write_lines(REPORTS["full"]([replace(plan, diagnostics=errors, unselected=others)], spoken()), color)

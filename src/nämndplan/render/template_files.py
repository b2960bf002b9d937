"""Where templates are found, and reading them from there and from nowhere else."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from importlib.resources import files
from itertools import islice
from pathlib import Path

from jinja2 import BaseLoader, Environment, TemplateNotFound

from ..bounded_read import TooLarge, leads_inside, read_bounded
from ..diagnostics import say
from ..source import why_unread
from .template_faults import TemplateFault

MAX_BYTES, MAX_DOCUMENT_BYTES = 1_000_000, 20_000_000
MAX_FILES = 200
OFFICE_SUFFIXES = (".pptx", ".potx", ".docx", ".dotx")


def template_folders(chosen: Path | None, plan: Path) -> tuple[Path, ...]:
    """Where templates are looked for, one by one: chosen, the plan repository's own, the package's, the checkout's."""
    return tuple(folder for folder in template_places(chosen, plan) if folder.is_dir())


def template_places(chosen: Path | None, plan: Path) -> Iterator[Path]:
    """The same, and where there would be templates if anybody had put them there."""
    plan = plan.resolve()
    if chosen is not None:
        yield chosen.resolve()
    if plan.parent.name == "plans":
        repository = plan.parent.parent
        own = repository / "templates"
        if own.resolve().is_relative_to(repository):  # a link may have come with the plan
            yield own
    yield from own_folders()


def own_folders() -> tuple[Path, ...]:
    """Where the program's own templates are: in the package, or in its checkout."""
    package = Path(str(files(__package__.rpartition(".")[0])))
    return tuple(folder for folder in (package / "templates", package.parents[1] / "templates") if folder.is_dir())


class FolderLoader(BaseLoader):
    """Reads templates from some folders and from nowhere else."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self._folders = folders

    def get_source(
        self,
        environment: Environment,  # noqa: ARG002  (jinja2 gives it)
        template: str,
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        """What Jinja asks for."""
        return (*self.read(template), None)

    def read(self, template: str) -> tuple[str, str]:
        """The text of a template and where it was found. Raises TemplateNotFound and TemplateFault."""
        for folder in self._folders:
            path = Path(os.path.realpath(folder / template))  # unlike resolve it raises for no loop of links
            if not leads_inside(path, folder) or not path.is_file():
                continue
            try:
                return content_of(path, MAX_BYTES, folder).decode("utf-8"), str(path)
            except UnicodeDecodeError as error:
                raise TemplateFault(str(path), 0, say("mallen är inte sparad som UTF-8")) from error
        raise TemplateNotFound(template)


def files_below(folders: tuple[Path, ...], kind: str) -> Mapping[str, Path]:
    """All files in a subfolder of the template folders by name; an earlier folder's goes before a later one's."""
    found: dict[str, Path] = {}
    for folder in folders:
        home = (folder / kind).resolve()
        if not home.is_relative_to(folder.resolve()) or not home.is_dir():
            continue
        inside = list(islice(home.rglob("*"), MAX_FILES + 1))
        if len(inside) > MAX_FILES:
            raise TemplateFault(str(home), 0, say("mappen har för många filer"))
        for path in sorted(inside):
            if path.is_file() and leads_inside(path, home):
                found.setdefault(path.relative_to(home).as_posix(), path)
    return found


def content_of(path: Path, most: int = MAX_DOCUMENT_BYTES, inside: Path | None = None) -> bytes:
    """A template file's bytes. Raises TemplateFault."""
    try:
        return read_bounded(path, most, inside)
    except TooLarge as error:
        raise TemplateFault(str(path), 0, say("mallen är för stor")) from error
    except OSError as error:
        reason = say("mallen går inte att läsa: {reason}", reason=why_unread(error))
        raise TemplateFault(str(path), 0, reason) from error

"""Where templates are found, and reading them from there and from nowhere else."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from importlib.resources import files
from pathlib import Path

from jinja2 import BaseLoader, Environment, TemplateNotFound

from ..diagnostics import say
from .template_faults import TemplateFault

MAX_BYTES, MAX_DOCUMENT_BYTES = 1_000_000, 20_000_000
MAX_FILES = 200
OFFICE_SUFFIXES = (".pptx", ".potx", ".docx", ".dotx")


def template_folders(chosen: Path | None, plan: Path) -> tuple[Path, ...]:
    """Where templates are looked for, one by one: chosen, the plan repository's own, the package's, the checkout's."""
    return tuple(folder for folder in _candidates(chosen, plan.resolve()) if folder.is_dir())


def _candidates(chosen: Path | None, plan: Path) -> Iterator[Path]:
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
            path = (folder / template).resolve()
            if not path.is_relative_to(folder.resolve()) or not path.is_file():
                continue
            if path.stat().st_size > MAX_BYTES:
                raise TemplateFault(str(path), 0, say("mallen är för stor"))
            try:
                return path.read_text("utf-8"), str(path)
            except (OSError, UnicodeDecodeError) as error:
                reason = say("mallen går inte att läsa ({reason})", reason=str(error))
                raise TemplateFault(str(path), 0, reason) from error
        raise TemplateNotFound(template)


def files_below(folders: tuple[Path, ...], kind: str) -> Mapping[str, Path]:
    """All files in a subfolder of the template folders by name; an earlier folder's goes before a later one's."""
    found: dict[str, Path] = {}
    for folder in folders:
        home = (folder / kind).resolve()
        if not home.is_relative_to(folder.resolve()) or not home.is_dir():
            continue
        for path in sorted(home.rglob("*")):
            if path.is_file() and path.resolve().is_relative_to(home):
                found.setdefault(path.relative_to(home).as_posix(), path)
            if len(found) > MAX_FILES:
                raise TemplateFault(str(home), 0, say("mappen har för många filer"))
    return found


def content_of(path: Path) -> bytes:
    """A template file's bytes. Raises TemplateFault."""
    try:
        if path.stat().st_size > MAX_DOCUMENT_BYTES:
            raise TemplateFault(str(path), 0, say("mallen är för stor"))
        return path.read_bytes()
    except OSError as error:
        reason = say("mallen går inte att läsa ({reason})", reason=error.strerror or str(error))
        raise TemplateFault(str(path), 0, reason) from error

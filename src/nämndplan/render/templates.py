"""Templates: where they are found, and running them without trusting them.

Templates may come from a stranger's plan repository, and the texts they lay out
always may. So they run in a sandbox, see nothing but the view, are read from the
template folders only, and escape every value that they write.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, Environment, TemplateNotFound, TemplateSyntaxError
from markupsafe import Markup

from ..diagnostics import Language, Sentence, say
from ..view import FixedWords, PlanView
from .explained import Unknown, explained, missing_template
from .sandbox import BoundedEnvironment

MAX_BYTES = 1_000_000


class TemplateFault(Exception):  # noqa: N818  (it is the template's fault, not ours)
    """A template that cannot be used; ``sentence`` says which file, which line and what is wrong."""

    def __init__(self, file: str, line: int, reason: Sentence) -> None:
        super().__init__(file, line)
        place = f"{file}:{line}" if line else file
        self.sentence = say("{place}: {reason}", place=place, reason=reason) if place else reason


@dataclass(frozen=True, slots=True)
class Writing:
    """How a format writes values safely where HTML's way is not the right one, and its own filters."""

    value: Callable[[Any], object]
    filters: Mapping[str, Callable[..., Any]]


@dataclass(frozen=True, slots=True)
class Templates:
    """The folders that templates are looked for in, in order, and the language of their fixed words.

    ``documents`` are the organisation's own Office templates that were asked for by name,
    ``pictures`` the plan's folder, where its logo lies.
    """

    folders: tuple[Path, ...]
    language: Language
    documents: tuple[Path, ...] = ()
    pictures: Path | None = None

    def render(self, name: str, view: PlanView, writing: Writing | None = None) -> str:
        """Lay out the view by a template; values are written as in HTML when no other writing is given."""
        return self.layout(view, writing).render(name)

    def layout(self, view: PlanView, writing: Writing | None = None) -> Layout:
        """The same for several templates: those that they share are read once."""
        environment = self._environment(writing)
        self._tell_languages_apart(environment, view)
        return Layout(self, environment, view)

    def _environment(self, writing: Writing | None) -> BoundedEnvironment:
        environment = BoundedEnvironment(
            loader=_FolderLoader(self.folders),
            autoescape=True,
            undefined=Unknown,
            finalize=writing.value if writing else None,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            extensions=["jinja2.ext.i18n"],
        )
        environment.filters.update(writing.filters if writing else {})
        translate = self.language.translate
        environment.install_gettext_callables(  # type: ignore[attr-defined]
            translate, lambda one, many, count: translate(one if count == 1 else many), newstyle=True
        )
        return environment

    def _tell_languages_apart(self, environment: Environment, view: PlanView) -> None:
        """Where the fixed words are in another language than the plan, say so: ``words | lang``, ``words_lang``."""
        mark = "" if self.language.code == view.language else f' lang="{self.language.code}"'
        marked, unmarked = Markup(mark), Markup("")  # noqa: S704  (a language's two letters)
        environment.filters["lang"] = lambda words: marked if isinstance(words, FixedWords) else unmarked
        environment.globals["words_lang"] = marked

    def fault(self, error: Exception, filters: Iterable[str] = ()) -> TemplateFault:
        """A template's own error, with the file and line that led to it."""
        if isinstance(error, TemplateSyntaxError):
            return TemplateFault(error.filename or error.name or "", error.lineno, explained(error, filters))
        file, line = self._place(error)
        if isinstance(error, TemplateNotFound):
            return TemplateFault(file, line, missing_template(str(error.name), self.names()))
        return TemplateFault(file, line, explained(error, filters))

    def names(self) -> tuple[str, ...]:
        """All templates that there are."""
        found = (
            path.relative_to(folder) for folder in self.folders for path in sorted(folder.glob("*/*")) if path.is_file()
        )
        return tuple(dict.fromkeys(path.as_posix() for path in found))

    def _place(self, error: Exception) -> tuple[str, int]:
        """The innermost line of a template that led to the error."""
        frames = reversed(traceback.extract_tb(error.__traceback__))
        places = ((frame.filename, frame.lineno or 0) for frame in frames)
        inside = (place for place in places if any(Path(place[0]).is_relative_to(folder) for folder in self.folders))
        return next(inside, ("", 0))


@dataclass(frozen=True, slots=True)
class Layout:
    """Templates made ready for one plan."""

    templates: Templates
    environment: BoundedEnvironment
    view: PlanView

    def render(self, name: str, **values: object) -> str:
        """Lay out the plan by a template, which sees these values too. Raises TemplateFault."""
        self.environment.begin()
        try:
            return self.environment.get_template(name).render(plan=self.view, **values)
        except TemplateFault:
            raise
        except Exception as error:  # a template's own faults are of every kind
            raise self.templates.fault(error, self.environment.filters) from error

    def text(self, name: str) -> str:
        """A file among the templates as it stands. Raises TemplateFault."""
        try:
            return _FolderLoader(self.templates.folders).get_source(self.environment, name)[0]
        except TemplateNotFound as error:
            raise self.templates.fault(error) from error


def template_folders(chosen: Path | None, plan: Path) -> tuple[Path, ...]:
    """Where templates are looked for, one by one: chosen, the plan repository's own, the package's, the checkout's."""
    return tuple(folder for folder in _candidates(chosen, plan.resolve()) if folder.is_dir())


def _candidates(chosen: Path | None, plan: Path) -> Iterator[Path]:
    if chosen is not None:
        yield chosen.resolve()
    if plan.parent.name == "plans":
        yield plan.parent.parent / "templates"
    yield from own_folders()


def own_folders() -> tuple[Path, ...]:
    """Where the program's own templates are: in the package, or in its checkout."""
    package = Path(str(files(__package__.rpartition(".")[0])))
    return tuple(folder for folder in (package / "templates", package.parents[1] / "templates") if folder.is_dir())


class _FolderLoader(BaseLoader):
    """Reads templates from some folders and from nowhere else."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self._folders = folders

    def get_source(
        self,
        environment: Environment,  # noqa: ARG002  (jinja2 gives it)
        template: str,
    ) -> tuple[str, str | None, Callable[[], bool] | None]:
        """The text of a template and where it was found."""
        for folder in self._folders:
            path = (folder / template).resolve()
            if not path.is_relative_to(folder.resolve()) or not path.is_file():
                continue
            if path.stat().st_size > MAX_BYTES:
                raise TemplateFault(str(path), 0, say("mallen är för stor"))
            try:
                return path.read_text("utf-8"), str(path), None
            except (OSError, UnicodeDecodeError) as error:
                reason = say("mallen går inte att läsa ({reason})", reason=str(error))
                raise TemplateFault(str(path), 0, reason) from error
        raise TemplateNotFound(template)

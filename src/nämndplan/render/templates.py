"""Templates, and running them without trusting them.

Templates may come from a stranger's plan repository, and the texts they lay out
always may. So they run in a sandbox, see nothing but the view, are read from the
template folders only, and escape every value that they write. Only when all that take
part are the program's own is the sandbox left out: see ``own``.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any, TypeVar

from jinja2 import Environment, TemplateNotFound, TemplateSyntaxError
from markupsafe import Markup

from ..diagnostics import Language
from ..view import FixedWords, PlanView
from .explained import TemplateFault, Unknown, explained, missing_template
from .folders import FolderLoader, own_folders, own_texts
from .own import Family, NotPlain
from .sandbox import BoundedEnvironment

_PLAIN = (".html", ".md")
"""The endings of templates in Jinja that use others like themselves."""
E = TypeVar("E", bound=Environment)


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
        return Layout(
            self,
            self._environment(BoundedEnvironment, view, writing),
            self._environment(Environment, view, writing),
            view,
        )

    def _environment(self, kind: type[E], view: PlanView, writing: Writing | None) -> E:
        environment = kind(
            loader=FolderLoader(self.folders),
            autoescape=True,
            undefined=Unknown,
            finalize=writing.value if writing else None,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            extensions=["jinja2.ext.i18n"],
        )
        environment.filters.update(writing.filters if writing else {})
        self._tell_languages_apart(environment, view)
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
    plain: Environment
    view: PlanView
    families: dict[str, Family | None] = field(default_factory=dict)

    def render(self, name: str, **values: object) -> str:
        """Lay out the plan by a template, which sees these values too. Raises TemplateFault."""
        if family := self.family(name):
            return family.render(name, {"plan": self.view, **values})
        self.environment.begin()
        try:
            return self.environment.get_template(name).render(plan=self.view, **values)
        except TemplateFault:
            raise
        except Exception as error:  # a template's own faults are of every kind
            raise self.templates.fault(error, self.environment.filters) from error

    def family(self, name: str) -> Family | None:
        """The program's own templates that lay out together with this one, when nobody's own goes before any of them.

        A template that is not the program's never gets here, nor does one that it can reach.
        """
        kind = str(PurePosixPath(name).with_name(f"*{PurePosixPath(name).suffix}"))
        if kind not in self.families:
            self.families[kind] = self._family(kind)
        family = self.families[kind]
        return family if family and name in family.functions else None

    def _family(self, kind: str) -> Family | None:
        texts = own_texts(kind)
        if not kind.endswith(_PLAIN) or any((folder / name).exists() for folder in self._strange() for name in texts):
            return None
        try:
            return Family.of(texts, self.plain, self.templates.language.translate)
        except NotPlain:
            return None

    def _strange(self) -> Iterator[Path]:
        own = {folder.resolve() for folder in own_folders()}
        return (folder for folder in self.templates.folders if folder.resolve() not in own)

    def text(self, name: str) -> str:
        """A file among the templates as it stands. Raises TemplateFault."""
        try:
            return FolderLoader(self.templates.folders).get_source(self.environment, name)[0]
        except TemplateNotFound as error:
            raise self.templates.fault(error) from error

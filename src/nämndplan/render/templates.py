"""Templates: found in some folders, run by Jinja, and not trusted unless they are ours.

Templates may come from a stranger's plan repository, and the texts they lay out always
may. Every value is escaped as it is written. Our own templates run in plain Jinja; a stranger's, and
whatever it can reach, runs in the sandbox: see docs/adr/010-one-template-engine.md.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Mapping, MutableMapping
from dataclasses import field
from pathlib import Path, PurePosixPath
from types import CodeType
from typing import Any, ClassVar

from jinja2 import BytecodeCache, Environment, TemplateNotFound, TemplateSyntaxError
from jinja2.bccache import Bucket
from jinja2.compiler import CodeGenerator
from jinja2.runtime import Context
from markupsafe import Markup, escape

from .. import lazy_re as re
from ..diagnostics import Language
from ..frozen import frozen
from ..incremental import digest
from ..view import FixedWords, PlanView
from .sandbox import BoundedEnvironment
from .template_faults import TemplateFault, Unknown, explained, missing_template
from .template_files import FolderLoader, files_below, own_folders

_SPECIAL = re.compile("[&<>\"']").search


class OwnContext(Context):
    """What needs nothing of Jinja is called as it is, without a look at everything that could be called."""

    def call(self, obj: Any, /, *args: Any, _loop_vars: Any = None, _block_vars: Any = None, **named: Any) -> Any:  # noqa: D102
        if hasattr(obj, "jinja_pass_arg"):
            return super().call(obj, *args, _loop_vars=_loop_vars, _block_vars=_block_vars, **named)
        return obj(*args, **named)


class OwnCode(CodeGenerator):
    """A value that is written at once is escaped, but not wrapped as something that has been."""

    def _output_child_pre(self, node: Any, frame: Any, finalize: Any) -> None:  # noqa: ARG002  (as in Jinja)
        self.write(f"environment.written({finalize.src or ''}")


class OwnEnvironment(Environment):
    """Plain Jinja, without the second ways that our templates never need: what they ask for is always there."""

    code_generator_class = OwnCode
    context_class = OwnContext
    getattr = staticmethod(getattr)  # type: ignore[assignment]

    def make_globals(self, given: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:  # noqa: D102
        return {**self.globals, **(given or {})}

    @staticmethod
    def written(value: Any) -> str:
        """The text of a value, escaped as ``escape`` does it: most of them have nothing to escape."""
        kind = type(value)
        return value if kind is Markup or (kind is str and not _SPECIAL(value)) else escape(value)


class Compiled(BytecodeCache):
    """Our templates as they were compiled before in this process, for one way of writing and pair of languages.

    Jinja works out at once what a filter makes of a text that stands in a template: another language, other code.
    """

    _known: ClassVar[dict[tuple[object, ...], CodeType]] = {}

    def __init__(self, *ways: object) -> None:
        self._ways = ways

    def load_bytecode(self, bucket: Bucket) -> None:  # noqa: D102  (as in Jinja)
        bucket.code = self._known.get((*self._ways, bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:  # noqa: D102  (as in Jinja)
        if bucket.code is not None:
            self._known[(*self._ways, bucket.key, bucket.checksum)] = bucket.code


@frozen
class Writing:
    """How a format writes values safely where HTML's way is not the right one, and its own filters."""

    value: Callable[[Any], object]
    filters: Mapping[str, Callable[..., Any]]


@frozen
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
        return self.renderer(view, writing).render(name)

    def renderer(self, view: PlanView, writing: Writing | None = None) -> Renderer:
        """The same for several templates: those that they share are read once."""
        return Renderer(self, view, writing)

    def are_ours(self, kind: str) -> bool:
        """Whether all templates of a kind, such as html/*.html, are the program's own."""
        own = {folder.resolve() for folder in own_folders()}
        return not any(any(folder.glob(kind)) for folder in self.folders if folder.resolve() not in own)

    def fingerprint_of_ours(self, kind: str) -> bytes:
        """Other bytes for other templates of a kind; nothing unless all of them are the program's own."""
        if not self.are_ours(kind):
            return b""
        return digest(*(path.read_bytes() for folder in own_folders() for path in sorted(folder.glob(kind))))

    def office_document(self, *suffixes: str) -> Path | None:
        """The organisation's own Office template: asked for by name, or office/mall.docx among the templates."""
        for path in self.documents:
            if path.suffix.casefold() in suffixes:
                return path
        found = files_below(self.folders, "office")
        return next((found[f"mall{suffix}"] for suffix in suffixes if f"mall{suffix}" in found), None)

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


@frozen
class Renderer:
    """Templates made ready for one plan."""

    templates: Templates
    view: PlanView
    writing: Writing | None = None
    _environments: dict[str, Environment] = field(default_factory=dict)

    def render(self, name: str, **values: object) -> str:
        """Lay out the plan by a template, which sees these values too. Raises TemplateFault."""
        environment = self.environment(name)
        if isinstance(environment, BoundedEnvironment):
            environment.begin()
        try:
            return environment.get_template(name).render(**{"plan": self.view, **values})
        except TemplateFault:
            raise
        except Exception as error:  # a template's own faults are of every kind
            raise self.templates.fault(error, environment.filters) from error

    def text(self, name: str) -> str:
        """A file among the templates as it stands. Raises TemplateFault."""
        try:
            return FolderLoader(self.templates.folders).read(name)[0]
        except TemplateNotFound as error:
            raise self.templates.fault(error) from error

    def environment(self, name: str) -> Environment:
        """What a template and those that it uses run in: the sandbox, unless all of its kind are ours."""
        kind = str(PurePosixPath(name).with_name(f"*{PurePosixPath(name).suffix}"))
        if kind not in self._environments:
            self._environments[kind] = self._made(kind)
        return self._environments[kind]

    def _made(self, kind: str) -> Environment:
        ours = self.templates.are_ours(kind)
        kind_of_environment = OwnEnvironment if ours else BoundedEnvironment
        writing = (self.writing.value, *self.writing.filters.values()) if self.writing else ()
        ways = (self.templates.language.code, self.view.language, *writing)
        environment: Environment = kind_of_environment(
            # What is trusted reads from nowhere but our own folder.
            loader=FolderLoader(own_folders() if ours else self.templates.folders),
            autoescape=True,
            undefined=Unknown,
            finalize=self.writing.value if self.writing else None,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
            auto_reload=False,
            cache_size=-1,
            bytecode_cache=Compiled(*ways) if ours else None,
            extensions=["jinja2.ext.i18n"],
        )
        environment.filters.update(self.writing.filters if self.writing else {})
        self._tell_languages_apart(environment)
        translate = self.templates.language.translate
        environment.install_gettext_callables(  # type: ignore[attr-defined]
            translate, lambda one, many, count: translate(one if count == 1 else many), newstyle=True
        )
        return environment

    def _tell_languages_apart(self, environment: Environment) -> None:
        """Where the fixed words are in another language than the plan, say so.

        ``words | lang`` and ``words_lang`` are the attribute, ``words | spoken`` is the words, marked.
        """
        language = self.templates.language.code
        mark = "" if language == self.view.language else f' lang="{language}"'
        marked, unmarked = Markup(mark), Markup("")  # noqa: S704  (a language's two letters)
        span = Markup(f"<span{mark}>{{}}</span>")  # noqa: S704
        ours = FixedWords if mark else ()
        environment.filters["lang"] = lambda words: marked if isinstance(words, ours) else unmarked
        environment.filters["spoken"] = lambda words: span.format(words) if isinstance(words, ours) else words
        environment.globals["words_lang"] = marked

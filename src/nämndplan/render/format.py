"""What an output format is."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from importlib.util import find_spec
from typing import TypeAlias

from ..diagnostics import Sentence, say
from ..extras import install_command
from ..frozen import frozen
from ..view import Download, PlanView
from .draft import Draft
from .templates import Templates

File: TypeAlias = "tuple[str, bytes]"
"""A file's path inside the output folder, and its bytes."""


def _nothing_to_remark(view: PlanView) -> Iterable[Sentence]:  # noqa: ARG001  (most formats hold everything)
    return ()


def _nothing_to_offer(view: PlanView) -> Iterable[Download]:  # noqa: ARG001  (the pages themselves)
    return ()


@frozen
class Format:
    """A form in which a plan can be published: its name, and how its files are made.

    ``drafts`` gives the same files unmade, where some of them need not be made every time.
    ``extra`` is the extra of the package that it needs, ``needs`` the modules that come with it.
    ``offers`` are those of its files that readers of the site are led to.
    ``remarks`` says what could not be made of a plan and what to do about it.
    """

    name: str
    files: Callable[[PlanView, Templates], Iterable[File]]
    extra: str = ""
    needs: tuple[str, ...] = ()
    remarks: Callable[[PlanView], Iterable[Sentence]] = _nothing_to_remark
    offers: Callable[[PlanView], Iterable[Download]] = _nothing_to_offer
    drafts: Callable[[PlanView, Templates], Iterable[tuple[str, Draft]]] | None = None

    def drafted(self, view: PlanView, templates: Templates) -> Iterator[tuple[str, Draft]]:
        """The files, as far as possible unmade."""
        if self.drafts:
            yield from self.drafts(view, templates)
        else:
            yield from ((path, Draft.of(content)) for path, content in self.files(view, templates))

    @property
    def installed(self) -> bool:
        """True when everything that it needs is there; found out without importing it."""
        return all(find_spec(module) is not None for module in self.needs)

    @property
    def missing(self) -> Sentence:
        """What is missing, with the command that installs it."""
        return say(
            "Formatet {format} behöver ett tillägg som inte är installerat. Installera det med: {command}",
            format=self.name,
            command=install_command(self.extra),
        )


def with_downloads(view: PlanView, formats: Sequence[Format]) -> PlanView:
    """The view, its site leading to the files that these formats make beside the pages, for most readers first."""
    if view.site is None:
        return view
    files = [file for format in sorted(formats, key=_for_few) for file in format.offers(view)]
    return replace(view, site=view.site.offering(tuple(files)))


def _for_few(format: Format) -> bool:
    return not format.extra

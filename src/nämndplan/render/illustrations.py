"""The pictures in a plan's prose, ready to be published."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, count

from .. import lazy_re as re
from ..diagnostics import Sentence
from ..values import ascii_address, is_reserved
from ..view import PlanView, illustrations_in
from .logo import Logo, read_logo
from .templates import Templates


class Illustrations:
    """Every picture by its file in the plan, read as the logo is; what is not shown is told by its words alone."""

    def __init__(self, view: PlanView, templates: Templates) -> None:
        files = dict.fromkeys(illustrations_in(view.sections))
        self._read = {file: read_logo(templates.pictures, file) for file in files}
        self._names = dict(_names(self._read))

    def of(self, file: str) -> Logo:
        """The picture; without an address when it cannot be shown."""
        return self._read.get(file, Logo())

    def address(self, file: str) -> str:
        """The picture as an address that holds all of it, or ""."""
        return self.of(file).address

    def name(self, file: str) -> str:
        """The picture's name beside a published document: letters, digits and hyphens, as every server takes them."""
        return self._names[file]

    def shown(self) -> Iterable[tuple[str, Logo]]:
        """The pictures that can be shown, by their files."""
        return ((file, picture) for file, picture in self._read.items() if picture.address)

    def faults(self) -> Iterable[Sentence]:
        """Why others cannot."""
        return (picture.fault for picture in self._read.values() if picture.fault)


def _names(files: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each file's own name, also where two would be the same."""
    taken: set[str] = set()
    for file in files:
        *folders, last = file.split("/")
        stem, _, ending = last.rpartition(".")
        path = "/".join(map(_plain, (*folders, stem)))
        numbers = chain([""], map("-{}".format, count(2)))
        name = next(name for number in numbers if (name := f"{path}{number}.{ending}").casefold() not in taken)
        taken.add(name.casefold())
        yield file, name


def _plain(part: str) -> str:
    plain = _UNPLAIN.sub("-", ascii_address(part)).strip("-") or "bild"
    return f"bild-{plain}" if is_reserved(plain) else plain


_UNPLAIN = re.compile(r"[^A-Za-z0-9]+")

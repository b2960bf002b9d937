"""The plan's files, read when somebody asks: few of them have findings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeVar

from ..source import FoundFile
from ..syntax import Document, parse
from .read import Read, ReadPart

T = TypeVar("T")


class OnDemand(Mapping[str, T]):
    """Things by their files, each made when it is first asked for; what cannot be made is not there."""

    def __init__(self, files: Iterable[str], make: Callable[[str], T | None], at_hand: Mapping[str, T]) -> None:
        self._files, self._make = frozenset(files), make
        self._made: dict[str, T | None] = dict(at_hand)

    def __getitem__(self, file: str) -> T:
        if file not in self._made:
            self._made[file] = self._make(file) if file in self._files else None
        made = self._made[file]
        if made is None:
            raise KeyError(file)
        return made

    def __contains__(self, file: object) -> bool:
        return isinstance(file, str) and self.get(file) is not None

    def __iter__(self) -> Iterator[str]:
        return (file for file in sorted(self._files) if file in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)


class Documents(OnDemand[Document]):
    """The files that can be parsed, and their ``texts``; those of parts that are held have been already."""

    def __init__(self, files: Mapping[str, FoundFile], read: Read, held: Iterable[ReadPart]) -> None:
        parsed = {file: document for part in held for file, document in part.documents.items()}
        sources = {file: document.source for file, document in parsed.items()}
        self.texts = OnDemand(files, lambda file: read(files[file])[0], sources)
        super().__init__(files, lambda file: parse(self.texts[file])[0] if file in self.texts else None, parsed)

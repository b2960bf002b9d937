"""The plan's files, read when somebody asks: few of them have findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ..source import FoundFile, SourceText, read_file
from ..syntax import Document, parse


class Texts(Mapping[str, SourceText]):
    """The texts of the files that can be read."""

    def __init__(self, files: Mapping[str, FoundFile]) -> None:
        self._files = files
        self._read: dict[str, SourceText | None] = {}

    def __getitem__(self, file: str) -> SourceText:
        if file not in self._read:
            self._read[file] = read_file(self._files[file])[0]
        text = self._read[file]
        if text is None:
            raise KeyError(file)
        return text

    def __iter__(self) -> Iterator[str]:
        return (file for file in self._files if file in self)

    def __contains__(self, file: object) -> bool:
        return file in self._files and self.get(str(file)) is not None

    def __len__(self) -> int:
        return sum(1 for _ in self)


class Documents(Mapping[str, Document]):
    """The files that can be parsed; those that have been already are at hand."""

    def __init__(self, files: Mapping[str, FoundFile], at_hand: Mapping[str, Document]) -> None:
        self._texts = Texts(files)
        self._parsed = dict(at_hand)

    def __getitem__(self, file: str) -> Document:
        if file not in self._parsed:
            self._parsed[file] = parse(self._texts[file])[0]
        return self._parsed[file]

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)

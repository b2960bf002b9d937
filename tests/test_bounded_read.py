"""One reader for all files: plain ones, within a bound, never waiting, and in the folder where that is said."""

from __future__ import annotations

import ast
import os
import re
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from nämndplan.bounded_read import NotPlain, Outside, TooLarge, read_bounded

SOURCE = Path(__file__).parents[1] / "src" / "nämndplan"


def _socket(path: Path) -> None:
    here = Path.cwd()
    os.chdir(path.parent)  # its name has a shortest length
    with socket.socket(socket.AF_UNIX) as end:
        end.bind(path.name)
    os.chdir(here)


def _sparse(path: Path) -> None:
    with path.open("wb") as file:
        file.truncate(3_000_000_000)


def _linked(where: str) -> Callable[[Path], None]:
    return lambda path: path.symlink_to(where)


REFUSED: dict[str, tuple[Callable[[Path], object], type[OSError]]] = {
    "folder": (Path.mkdir, NotPlain),
    "pipe": (os.mkfifo, NotPlain),
    "socket": (_socket, NotPlain),
    "endless": (_linked("/dev/zero"), NotPlain),
    "terminal": (_linked("/dev/tty"), NotPlain),
    "sparse": (_sparse, TooLarge),
    "a byte too much": (lambda path: path.write_bytes(b"x" * 101), TooLarge),
    "a file without a size": (_linked("/proc/self/maps"), TooLarge),
    "nothing": (lambda _: None, FileNotFoundError),
    "a link to nothing": (_linked("ingenstans"), FileNotFoundError),
    "a link to itself": (_linked("fil"), OSError),
}


@pytest.mark.skipif(os.name != "posix", reason="devices and pipes have names on POSIX alone")
@pytest.mark.parametrize("name", REFUSED)
def test_what_is_no_plain_file_within_the_bound_is_refused_at_once(name: str, tmp_path: Path) -> None:
    make, error = REFUSED[name]
    make(tmp_path / "fil")
    with pytest.raises(error):
        read_bounded(tmp_path / "fil", 100)


@pytest.mark.parametrize("size", [0, 1, 100])
def test_a_file_within_the_bound_is_read_whole(size: int, tmp_path: Path) -> None:
    (tmp_path / "fil").write_bytes(b"x" * size)
    assert read_bounded(tmp_path / "fil", 100) == b"x" * size


@pytest.mark.parametrize("name", ["a\0b", "a\0/../fil", "x" * 3000])
def test_a_name_that_no_file_can_have_is_an_ordinary_obstacle(name: str, tmp_path: Path) -> None:
    for inside in (None, tmp_path):
        with pytest.raises(OSError, match=r"No such file|too long"):
            read_bounded(tmp_path / name, 100, inside)


def test_a_file_that_has_to_lie_in_a_folder_lies_there(tmp_path: Path) -> None:
    home = tmp_path / "plan"
    (home / "mapp").mkdir(parents=True)
    (tmp_path / "plan-två").write_text("ute")
    (home / "mapp" / "fil").write_text("inne")
    (home / "länk").symlink_to("mapp/fil")
    (home / "ut").symlink_to("../plan-två")
    assert read_bounded(home / "länk", 100, home) == b"inne"
    for name in ("ut", "../plan-två", "mapp/../../plan-två"):
        with pytest.raises(Outside):
            read_bounded(home / name, 100, home)


READS = {"read_text", "read_bytes", "open"}
"""Methods; what is called by its bare name is ours, but for open."""

OWN = {
    "bounded_read.py": "the reader",
    "resources.py": "the program's own files",
    "cli/commands/new.py": "the program's own skeletons",
    "cli/commands/templates.py": "the program's own templates",
    "preview/layer.py": "the program's own files",
    "extras.py": "how the program was installed",
    "cli/__init__.py": "streams that we were started without",
    "cli/exit_code.py": "a stream that is let go",
    "incremental/store.py": "the user's own cache: no links, and a bound of its own",
    "cli/ci.py": "adds to the step's summary, which the host names",
    "render/templates.py": "the program's own templates",
    "dataset/assembled.py": "the program's own questions",
    "dataset/known.py": "the program's own modules",
    "importing/leaves/pdf.py": "bytes that are in memory already",
    "cli/commands/lsp.py": "the streams that it was started with",
    "kolada/client.py": "answers from the network, with a bound and a time of its own",
    "source/atomic_write.py": "writes",
    "cli/atomic_write.py": "writes to a pipe that somebody reads",
    "fix/write.py": "writes",
}
"""Modules that open something by another way, and what: nothing that came with a plan or a template."""


def _reads(called: ast.expr) -> bool:
    if isinstance(called, ast.Attribute):
        return called.attr in READS
    return isinstance(called, ast.Name) and called.id == "open"


def test_nobody_reads_a_file_in_another_way() -> None:
    found = {}
    for path in SOURCE.rglob("*.py"):
        text = path.read_text("utf-8")
        for node in ast.walk(ast.parse(text)) if any(word in text for word in READS) else ():
            if isinstance(node, ast.Call) and _reads(node.func):
                found[path.relative_to(SOURCE).as_posix()] = f"line {node.lineno}"
    assert {file: place for file, place in found.items() if file not in OWN} == {}
    assert set(OWN) == set(found), "a module in the list opens nothing any more"


def test_the_reasons_have_words_of_their_own() -> None:
    text = (SOURCE / "source" / "obstacle.py").read_text("utf-8")
    assert not re.search(r"strerror", text), "the system speaks English"

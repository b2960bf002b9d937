"""Walking through the handbook as a reader does: write its files, run its commands, compare the answers.

A ```yaml block whose first line is ``# plans/2026/…`` is that file from there on (an ```svg block likewise).
The lines of an ```sh block are run, and a ```text utdata block is what the commands before it answer.
```console blocks are for the reader's own machine and are not run.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

FENCE = re.compile(r"^```(?P<info>[^\n`]*)\n(?P<body>.*?)^```$", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"(?:# (?P<yaml>\S+\.ya?ml)|<!-- (?P<svg>\S+\.svg) -->)\n")
OUTPUT = "text utdata"


@dataclass(frozen=True)
class Block:
    """A fenced block: its words after the fence, its text, and where the text stands in the document."""

    info: str
    body: str
    span: tuple[int, int]


@dataclass
class Walk:
    """What came of walking through: the commands with their exit codes, and the answers block by block."""

    commands: list[tuple[str, int]] = field(default_factory=list)
    answers: list[tuple[Block, str]] = field(default_factory=list)


def blocks(document: str) -> list[Block]:
    """The fenced blocks of a document, in order."""
    return [Block(match["info"].strip(), match["body"], match.span("body")) for match in FENCE.finditer(document)]


def walk(document: str, folder: Path) -> Walk:
    """Do everything that the document says, in a folder; ``file_written`` is yielded by ``steps``."""
    done = Walk()
    for _ in steps(document, folder, done):
        pass
    return done


def steps(document: str, folder: Path, done: Walk) -> Iterator[Path | None]:
    """The same, step by step: yields the folder whenever the plan in it has changed and commands are to come."""
    answer = ""
    for block in blocks(document):
        if block.info in {"yaml", "svg"}:
            match = FILE.match(block.body)
            assert match, f"a file is named on its first line: {block.body[:60]}"
            path = folder / match[block.info]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(block.body, "utf-8")
        elif block.info == "sh":
            yield folder
            answer = ""
            for command in block.body.splitlines():
                code, said = run(command, folder)
                done.commands.append((command, code))
                answer += said
        elif block.info == OUTPUT:
            done.answers.append((block, answer))


def run(command: str, folder: Path) -> tuple[int, str]:
    """Run one line as a reader would, without colour or settings of this machine."""
    names = {f"GIT_{who}_{what}": "handbok" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(  # noqa: S602  (the handbook's own commands)
        command,
        shell=True,
        cwd=folder,
        env={"PATH": path, "HOME": str(folder), "PYTHONUTF8": "1", "LC_ALL": "C.UTF-8", **names},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    return done.returncode, done.stdout.decode("utf-8")


def with_answers(document: str, walked: Walk) -> str:
    """The document with the answers that the commands really gave."""
    for block, answer in reversed(walked.answers):
        start, end = block.span
        document = document[:start] + answer + document[end:]
    return document

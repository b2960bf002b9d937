"""Things that may stand in a plan's folder in a file's place, or be called what no file is."""

from __future__ import annotations

import os
import socket
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path

from .hostile import TARGET


def not_plain_files(plan: Path, file: str = TARGET) -> Mapping[str, Callable[[], object]]:
    """Things that may stand in a plan's folder in a file's place."""
    target = plan / file
    outside = plan.parent / "utanför.yaml"

    def instead(make: Callable[[], object]) -> Callable[[], object]:
        def put() -> None:
            target.unlink()
            make()

        return put

    def link(to: Path | str) -> Callable[[], object]:
        return instead(lambda: target.symlink_to(to))

    def link_outside() -> None:
        outside.write_text("titel: hemligt lösenord\ntill: [x]\n", "utf-8")
        link(outside)()

    def deep_folders() -> None:
        (plan / "/".join("ned" for _ in range(200))).mkdir(parents=True)

    def folder_in_a_loop() -> None:
        (target.parent / "runt").symlink_to(plan, target_is_directory=True)

    def odd_name(name: bytes) -> Callable[[], object]:
        def put() -> None:
            with open(os.fsencode(target.parent) + b"/" + name, "wb") as stream:  # noqa: PTH123
                stream.write(b"titel: x\n")

        return put

    return {
        "a folder": instead(target.mkdir),
        "a link to itself": link(target.name),
        "a link to nothing": link("ingenting.yaml"),
        "a link out of the plan": link_outside,
        "a link to /etc/passwd": link("/etc/passwd"),
        "a link to /dev/zero": link("/dev/zero"),
        "a link to /proc/self/environ": link("/proc/self/environ"),
        "a FIFO": instead(lambda: os.mkfifo(target)),
        "50 MB": instead(lambda: target.write_bytes(b"titel: x\n" * 5_600_000)),
        "5 GB of nothing": instead(lambda: _sparse(target)),
        "200 folders down": deep_folders,
        "two links to each other": lambda: (link("b.yaml")(), (target.parent / "b.yaml").symlink_to(target.name)),
        "a link to the plan's folder": link(plan),
        "a link out and in again": link(Path("..") / ".." / plan.name / "plan.yaml"),
        "a link to a process": link("/proc/self/mem"),
        "a folder that may not be read": lambda: target.parent.chmod(0),
        "a file that may not be read": lambda: target.chmod(0),
        "a socket": instead(lambda: _socket(target)),
        "plan.yaml is a folder": lambda: ((plan / "plan.yaml").unlink(), (plan / "plan.yaml").mkdir()),
        "plan.yaml is a FIFO": lambda: ((plan / "plan.yaml").unlink(), os.mkfifo(plan / "plan.yaml")),
        "2,000 files that are no plan": lambda: [(plan / f"x{n}.yaml").touch() for n in range(2_000)],
        "a folder in a loop": folder_in_a_loop,
        "a name that is not text": odd_name(b"\xff\xfe\xe5.yaml"),
        "a name with an escape": odd_name(b"\x1b[2J\x1b]0;x\x07.yaml"),
        "a name with a line feed": odd_name(b"a\n::error::owned.yaml"),
        "a name with bidi": odd_name("a\u202eb.yaml".encode()),
        "a name of 250 bytes": odd_name(b"a" * 245 + b".yaml"),
        "a name in NFD": odd_name("a\u030a.yaml".encode()),
        "the same name in NFC and NFD": lambda: (odd_name("å.yaml".encode())(), odd_name("a\u030a.yaml".encode())()),
        "a name with markup": odd_name(b"<img src=x onerror=alert(1)>[red].yaml"),
    }


def _socket(path: Path) -> None:
    """By a short name: the path of a socket may not be long."""
    with socket.socket(socket.AF_UNIX) as made, tempfile.TemporaryDirectory() as folder:
        made.bind(f"{folder}/s")
        Path(f"{folder}/s").rename(path)


def _sparse(path: Path) -> None:
    with path.open("wb") as stream:
        stream.truncate(5_000_000_000)

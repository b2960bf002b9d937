"""Plans that are meant to hurt: huge, deep, endless, not files at all."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from pathlib import Path

TARGET = "uppdrag/minska-resor.yaml"
"""A file of tests/plans/liten that the text is put into."""

_BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join(['*' + before] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
_MERGES = "a: &a {x: 1}\n" + "".join(f"k{n}: &m{n}\n  <<: [{'*a, ' * 50}*a]\n" for n in range(500))

TEXTS: Mapping[str, str] = {
    "alias bomb": _BOMB,
    "merge bomb": _MERGES,
    "10,000 brackets": "titel: " + "[" * 10_000,
    "10,000 closed brackets": "titel: " + "[" * 10_000 + "]" * 10_000,
    "100,000 brackets": "[" * 100_000,
    "100,000 braces": "{a: " * 100_000,
    "10,000 deep blocks": "".join(f"{' ' * (n % 190)}{'- ' * 50}\n" for n in range(200)),
    "deep blocks": "".join(f"{' ' * n}a:\n" for n in range(900)),
    "10,000 dashes": "- " * 10_000 + "x",
    "10,000 question marks": "? " * 10_000 + "x",
    "100,000 items": "titel: x\ntill:\n" + "- a\n" * 100_000,
    "100,000 items in a line": "titel: x\ntill: [" + "a, " * 100_000 + "a]\n",
    "100,000 keys": "".join(f"nyckel-{n}: x\n" for n in range(100_000)),
    "100,000 equal keys": "titel: x\n" * 100_000,
    "50,000 conflicts": "<<<<<<< a\n=======\n>>>>>>> b\n" * 50_000,
    "50,000 open quotes": 'titel: "x\n' * 50_000,
    "a line of 1.9 MB": "titel: " + "å" * 950_000,
    "a word of 1.9 MB": "titel: x\nbeskrivning: " + "a" * 1_900_000,
    "a key of 1.9 MB": "k" * 1_900_000 + ": x",
    "numbers of 1.9 MB": "titel: x\nklart: " + "9" * 1_900_000,
    "900,000 spaces": "titel: x" + " " * 900_000 + "y",
    "1,900,000 line feeds": "\n" * 1_900_000,
    "1,900,000 tabs": "\t" * 1_900_000,
    "300,000 hidden characters": "titel: " + "\u200b" * 300_000,
    "300,000 bidi characters": "titel: " + "\u202e" * 300_000,
    "combining characters": "titel: a" + "\u0301" * 400_000,
    "300,000 stars": "titel: x\nbeskrivning: " + "*_`[" * 75_000,
    "Markdown links": "titel: x\nbeskrivning: '" + "[a](" * 50_000 + "'",
    "Markdown quotes": "titel: x\nbeskrivning: '" + "> " * 50_000 + "'",
    "300,000 commas": "titel: x\nbeskrivning: med " + "1,1 procent " * 30_000,
    "percent directives": "%YAML 9.9\n%TAG ! tag:x,2000:\n" * 1000 + "---\ntitel: x\n",
    "1,000 documents": "---\ntitel: x\n" * 1_000,
    "tags": "".join(f"k{n}: !!python/object/apply:os.system ['true']\n" for n in range(10_000)),
    "binary tag": "titel: !!binary |\n  R0lGODlhDAAMAIQAAP\n",
    "surrogate escape": 'titel: "\\uD800"\n',
    "beyond Unicode": 'titel: "\\UFFFFFFFF"\n',
    "terminal": 'titel: "\\e]0;owned\\a\\e[2J\\e[31m\\x9b31m\\r\\b"\ntill: ["\\e[2J"]\n',
    "CR in the middle": "titel: a\rtill: [b]\r\rmål: c",
    "line separators": "titel: a\u2028b\u2029c\u0085d\ntill: [x]\n",
    "only a colon": ":",
    "only a dash": "-",
    "only a tag": "!",
    "only an anchor": "&",
    "only an alias": "*",
    "only a question mark": "?",
    "a null key": "~: ~\nnull: null\n",
    "keys that are lists": "? [a, b]\n: c\n? {d: e}\n: f\n",
    "attributes of Python": "__class__: x\n__init__: y\nmodel_fields: z\nself: x\ntitel: x\n",
    "infinite year": "titel: x\nklart: 99999999999999999999\nperiod: 0000–9999999999\n",
}


def not_plain_files(plan: Path) -> Mapping[str, Callable[[], object]]:
    """Things that may stand in a folder in a file's place."""
    target = plan / TARGET
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
        (plan / "nämnder" / "runt").symlink_to(plan, target_is_directory=True)

    def odd_name(name: bytes) -> Callable[[], object]:
        def put() -> None:
            with open(os.fsencode(plan) + b"/uppdrag/" + name, "wb") as stream:  # noqa: PTH123
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


def _sparse(path: Path) -> None:
    with path.open("wb") as stream:
        stream.truncate(5_000_000_000)

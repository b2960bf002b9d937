"""Single faults in a plan, each with the file and, where there is one, the line that a refusal has to name."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from nämndplan.model import KINDS

ROOT = Path(__file__).parents[2]
_ENTRY = re.compile(r"^(\s*)((?:- )?)([\wåäöÅÄÖ-]+):(?: +(.*))?$")
_TEXT_KEYS = {"titel", "namn", "enhet", "notering", "typ", "riktning", "kategori", "bindning", "frekvens", "källa"}
_ALSO_IDS = {"vision"}
"""Keys that are used as the id of a section too: misspelt there they are just another id."""

_NUMBER = re.compile(r"^\s*(\d{4}): ")
HUGE = "9" * 10_000


@dataclass(frozen=True)
class Fault:
    """A change to one file of a plan.

    ``must`` says that it has to be refused, ``said`` that there has to be some finding;
    at ``line`` when that is given. ``sort`` is what it does and to what key; "" for what it does to a whole file.
    """

    name: str
    file: str
    make: Callable[[bytes], bytes]
    line: int = 0
    must: bool = False
    said: bool = False
    sort: str = ""


def texts_of(plan: Path) -> dict[str, str]:
    """The plan's YAML files by their paths inside it."""
    return {path.relative_to(plan).as_posix(): path.read_text("utf-8") for path in sorted(plan.rglob("*.yaml"))}


def known_keys() -> frozenset[str]:
    """The keys that the schemas name: everything else is an id or a year."""
    found: set[str] = set()

    def walk(node: object) -> None:
        if isinstance(node, dict):
            properties = node.get("properties")
            found.update(properties if isinstance(properties, dict) else ())
            for value in node.values():
                walk(value)
        elif isinstance(node, list):
            for value in node:
                walk(value)

    for schema in (ROOT / "schemas").glob("*.json"):
        walk(json.loads(schema.read_text("utf-8")))
    return frozenset(found - _ALSO_IDS)


def of_each_sort(faults: Iterable[Fault], most: int) -> list[Fault]:
    """The first ones of each sort, at most so many."""
    sorts: dict[tuple[str, str], list[Fault]] = {}
    for fault in faults:
        sort = fault.sort or fault.name.removesuffix(fault.file)
        sorts.setdefault((sort, _kind(fault.file)), []).append(fault)
    return [fault for each in sorts.values() for fault in each[:most]]


def _kind(file: str) -> str:
    return next((kind.path for kind in KINDS if kind.match(file) is not None), "")


def faults(plan: Path) -> Iterator[Fault]:
    """All single faults of a plan, in a fixed order."""
    keys = known_keys()
    for file, text in texts_of(plan).items():
        yield from _in_lines(file, text.split("\n"), keys)
        yield from _in_whole_file(file, text)


def _in_lines(file: str, lines: list[str], keys: frozenset[str]) -> Iterator[Fault]:
    for number, line in enumerate(lines, 1):
        entry = _ENTRY.match(line)
        if entry is None or line.lstrip().startswith("#"):
            continue
        indent, dash, key, value = entry[1], entry[2], entry[3], entry[4] or ""
        start = f"{indent}{dash}"
        one_line = bool(value) and value[0] not in "|>" and not _continues(lines, number, len(start))
        to = key if key in keys else "a year" if key.isdecimal() else "an id"

        def put(
            name: str, *new: str, must: bool = True, said: bool = False, at: int = number, n: int = number, to: str = to
        ) -> Fault:
            return Fault(f"{name} {file}:{n}", file, _lines(lines, n, new), at, must, said or must, f"{name} {to}")

        yield put("dropped", must=False)
        yield put("tab", "\t" + line.lstrip()) if indent else put("cut key", line.replace(":", "", 1), must=False)
        yield put("conflict", "<<<<<<< HEAD", line, "=======", line, ">>>>>>> gren")
        yield put("NUL", f"{start}{key}: \0{value}", must=False, said=True)
        if key in keys:
            yield put("misspelt", f"{start}{key}x: {value}")
        if not one_line:
            continue
        yield put("twice", line, f"{indent}{' ' * len(dash)}{key}: {value}", at=number + 1)
        yield put("tag", f'{start}{key}: !!python/object/apply:os.system ["touch /tmp/nplan-owned"]')
        yield put("anchor", f"{start}{key}: &a {value}")
        yield put("alias", f"{start}{key}: *a")
        yield put("open quote", f'{start}{key}: "{value}', at=number)
        yield put("open bracket", f"{start}{key}: [{value}")
        yield put("bidi", f"{start}{key}: {value}\u202e", must=False, said=True)
        yield put("escape", f'{start}{key}: "\\e]0;owned\\a\\x9b31m"', must=False)
        if key in _TEXT_KEYS:
            yield put("mapping for text", f"{start}{key}: {{a: b}}")
        if key in {"till", "svarar_mot"}:
            yield put("dangling", f"{start}{key}: [finns-inte-alls]")
        if _NUMBER.match(line):
            for nasty in ("NaN", "-inf", "1e999999999", HUGE, "212 44", "1" + " 000" * 2000, "٣٤", "0x1F", ""):
                yield put(f"number {nasty[:12]}", f"{start}{key}: {nasty}", must=nasty == "212 44")


def _continues(lines: list[str], number: int, indent: int) -> bool:
    following = next((line for line in lines[number:] if line.strip()), "")
    return len(following) - len(following.lstrip()) > indent


def _lines(lines: list[str], number: int, new: tuple[str, ...]) -> Callable[[bytes], bytes]:
    return lambda _: "\n".join([*lines[: number - 1], *new, *lines[number:]]).encode()


def _in_whole_file(file: str, text: str) -> Iterator[Fault]:
    first = next((n for n, line in enumerate(text.split("\n"), 1) if not line.isascii()), 0)
    if first:
        for name in ("latin-1", "cp1252", "mac_roman", "cp850"):
            yield Fault(f"{name} {file}", file, _encoded(text, name), first, must=True)
    for name in ("utf-16", "utf-16-le", "utf-16-be"):
        yield Fault(f"{name} {file}", file, _encoded(text, name), 1, must=True)
    yield Fault(f"utf-32 {file}", file, _encoded(text, "utf-32"), 0, must=True)
    yield Fault(f"BOM {file}", file, _encoded(text, "utf-8-sig"))
    yield Fault(f"CRLF {file}", file, lambda data: data.replace(b"\n", b"\r\n"))
    yield Fault(f"CR {file}", file, lambda data: data.replace(b"\n", b"\r"))
    yield Fault(f"NFD {file}", file, _decomposed(text))
    yield Fault(f"empty {file}", file, lambda _: b"")
    yield Fault(f"NUL only {file}", file, lambda _: b"\0" * 1000, 0, must=True)
    yield Fault(f"zip {file}", file, lambda data: b"PK\x03\x04" + data, 0, must=True)
    for at in (1, 2, 3):
        yield Fault(f"cut at {at}/4 {file}", file, lambda data, at=at: data[: len(data) * at // 4])


def _encoded(text: str, encoding: str) -> Callable[[bytes], bytes]:
    return lambda _: text.encode(encoding, "replace")


def _decomposed(text: str) -> Callable[[bytes], bytes]:
    import unicodedata

    return lambda _: unicodedata.normalize("NFD", text).encode()

"""Faults put into the real plan at random: after the fixes every byte is what it was before them."""

from __future__ import annotations

import codecs
import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from .small import after, mended

PLAN = Path(__file__).parents[2] / "plans" / "2024"


@dataclass(frozen=True)
class Fault:
    """A stretch of a line, and how it can be written wrong so that a fix knows what was meant."""

    file: str
    line: int
    start: int
    end: int
    wrong: str
    code: str


Kind = tuple[str, bool, str, Callable[[str], str]]
TITLE = r"(?<=titel: )[^\"'#]*?"
KINDS: list[Kind] = [
    # code, safe, where (the group is what is written wrong), how
    ("NP106", True, TITLE + "([åäöÅÄÖ])", lambda letter: unicodedata.normalize("NFD", letter)),
    ("NP106", True, TITLE + r"(\w\w)\w", "\u00ad".join),
    ("NP106", True, TITLE + r"(\w\w)\w", "\u200b".join),
    ("NP108", True, r"(?<=period: )20\d\d(–)20\d\d$", lambda _: "-"),
    ("NP207", True, r"(?<=belopp: )(\+)\d", lambda sign: f"{sign} "),
    ("NP608", True, r"^enhet: (mnkr)", lambda _: "Mkr"),
    ("NP107", False, TITLE + r"\w( )\w", lambda _: "  "),
    ("NP103", False, r"^ *(utfall|beskrivning|målvärde|riktning)(?=:)", lambda key: key[:-2] + key[-1]),
    (
        "NP502",
        False,
        r"^till: \[(?:[^]]*, )?(regionstyrelsen|hälso-och-sjukvårdsnämnden)\b",
        lambda body: body[:3] + body[4:],
    ),
    ("NP902", False, r"(?:titel|namn): .*(funktionshinder)", lambda _: "funktionhinder"),
]


@cache
def clean() -> dict[str, bytes]:
    """The real plan with all its fixes made."""
    files = {path.relative_to(PLAN).as_posix(): path.read_bytes() for path in sorted(PLAN.rglob("*.yaml"))}
    return after(files, mended(files))


@cache
def faults(only_safe: bool) -> list[Fault]:
    return [fault for file in clean() for fault in _faults_of(file, only_safe)]


def _faults_of(file: str, only_safe: bool) -> Iterator[Fault]:
    for number, line in enumerate(clean()[file].decode().split("\n")):
        for code, is_safe, where, how in KINDS:
            match = None if line.lstrip().startswith("#") else re.search(where, line)
            if match and (is_safe or not only_safe) and how(match[1]) != match[1]:
                yield Fault(file, number, *match.span(1), how(match[1]), code)


def with_faults(chosen: list[Fault]) -> dict[str, bytes]:
    files = {file: data.decode().split("\n") for file, data in clean().items()}
    for fault in chosen:
        line = files[fault.file][fault.line]
        files[fault.file][fault.line] = line[: fault.start] + fault.wrong + line[fault.end :]
    return {file: "\n".join(lines).encode() for file, lines in files.items()}


def one_a_line(chosen: list[Fault]) -> list[Fault]:
    return list({(fault.file, fault.line): fault for fault in chosen}.values())


def saved(files: dict[str, bytes], windows: set[str]) -> dict[str, bytes]:
    """Some files saved as Notepad saves them."""
    return {
        file: codecs.BOM_UTF8 + data.replace(b"\n", b"\r\n") if file in windows else data
        for file, data in files.items()
    }


@settings(max_examples=20, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data(), st.booleans())
def test_what_was_put_in_is_taken_out_again_and_nothing_else(data: st.DataObject, unsafe: bool) -> None:
    known = faults(only_safe=not unsafe)
    chosen = one_a_line(data.draw(st.lists(st.sampled_from(known), min_size=1, max_size=25)))
    windows = data.draw(st.sets(st.sampled_from(sorted(clean()))))
    files = saved(with_faults(chosen), windows)
    result = mended(files, unsafe)
    left = {item.code for item in result.result.diagnostics if item.repair and (item.repair.is_safe or unsafe)}
    assert not left & {fault.code for fault in chosen}
    assert after(files, result) == saved(clean(), windows)
    assert mended(after(files, result), unsafe).after == {}


def test_every_kind_of_fault_can_be_put_in() -> None:
    assert {fault.code for fault in faults(only_safe=False)} >= {code for code, *_ in KINDS}

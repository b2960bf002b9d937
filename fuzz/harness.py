"""What the fuzzer runs, and what must hold whatever it finds: without atheris, so that the test suite runs it too."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from tests.torture.kinds import places, plans

from nämndplan.diagnostics import Span
from nämndplan.driver import load
from nämndplan.i18n import SWEDISH
from nämndplan.render import FORMATS, Templates, template_folders
from nämndplan.report import REPORTS, Checked
from nämndplan.source import read_bytes
from nämndplan.syntax import Document, parse
from nämndplan.values import (
    Fault,
    Words,
    published,
    read_amount,
    read_color,
    read_count,
    read_date,
    read_id,
    read_number,
    read_outcome,
    read_period,
    read_target,
    read_year,
    single_number,
    write_number,
)
from nämndplan.view import view_of

ROOT = Path(__file__).parents[1]
PLACES = tuple(places().values())
_PUBLISHED = [format for format in FORMATS if format.name in {"html", "md"}]
_REPORTED = ("full", "concise", "sarif", "github")


class Broken(Exception):  # noqa: N818 - it names what the fuzzer shows
    """Something that must always hold did not."""


def number(data: bytes) -> None:
    """A number as it is written: what is read is finite, and written again it is read as the same."""
    text = data.decode("utf-8", "replace")
    read = read_number(text)
    if isinstance(read, Fault):
        return
    again = read_number(write_number(read.value))
    _hold(read.value.is_finite(), "a number without end")
    _hold(not isinstance(again, Fault) and again.value == read.value, f"{text!r} is written as another number")


def measure(data: bytes) -> None:
    """A target, an outcome or another small value: what is printed reads as the same."""
    text = data.decode("utf-8", "replace")
    for reader in (read_target, read_outcome):
        read = reader(text)
        if isinstance(read, Fault | Words):
            continue
        again = reader(published(read))
        _hold(type(again) is type(read), f"{text!r} is printed as something else")
        if not isinstance(again, Fault):
            _hold(single_number(again) == single_number(read), f"{text!r} is printed as another number")
    for small in (read_amount, read_color, read_count, read_date, read_id, read_period, read_year):
        small(text)


def reader(data: bytes) -> None:
    """A file's bytes, all the way to a tree; every finding stands in the text, and every entry has a place."""
    source, findings = read_bytes("x.yaml", data)
    if source is None:
        _hold(bool(findings), "unread without a word")
        return
    document, slips = parse(source)
    _hold(document.tree is not None or bool(slips), "no tree and no word")
    for finding in (*findings, *slips):
        if isinstance(finding.where, Span):
            _hold(1 <= finding.where.start.line <= source.line_count, "a finding outside the text")
    _locate(document)


def _locate(document: Document) -> None:
    for extent in document.extents:
        for start, end in (extent.key, extent.value):
            _hold(0 <= start <= end <= len(document.mended.text), "a place outside the text")


def pipeline(data: bytes) -> None:
    """A plan in which one file, of any kind, is the fuzzer's: compiled, reported and, without errors, published."""
    plan, file = PLACES[data[0] % len(PLACES) if data else 0]
    compiled = load({**plans()[plan], file: data[1:]})
    checked = Checked("plan", compiled.diagnostics, compiled.texts, len(compiled.plan.files), compiled.silenced)
    for name in _REPORTED:
        for line in REPORTS[name]([checked], SWEDISH):
            str(line)
    if compiled.has_errors:
        return
    view = view_of(compiled.plan, SWEDISH)
    if view is None:
        raise Broken("no errors, and nothing to publish")
    templates = Templates(template_folders(None, plan), SWEDISH, (), plan)
    for format in _PUBLISHED:
        list(format.files(view, templates))


HARNESSES: Mapping[str, Callable[[bytes], None]] = {run.__name__: run for run in (number, measure, reader, pipeline)}


def _hold(is_so: bool, otherwise: str) -> None:
    if not is_so:
        raise Broken(otherwise)


def seeds(name: str) -> Iterator[bytes]:
    """Texts that a harness may begin with."""
    if name == "pipeline":
        yield from (bytes([index]) + plans()[plan][file] for index, (plan, file) in enumerate(PLACES))
    elif name == "reader":
        yield from (plans()[plan][file] for plan, file in PLACES)
        cases = sorted((ROOT / "tests" / "rules" / "cases").glob("NP1*.txt"))
        yield from (path.read_bytes()[:4000] for path in cases)
    else:
        yield from (text.encode() for text in _VALUES)


_VALUES = (
    "25 777",
    "-2,3",
    "212 44",
    "235 241 276 230",
    "1.234,5",
    "+- 0",
    "minst 85 %",
    "över 0 mnkr",
    "18–22",
    "mellan 1 och 2 %",
    "6 av 8",
    "Topp 3 av 7",
    "minska med 15 % jämfört med 2023",
    "5 000 per 100 000 inv",
    "Ja",
    "↑",
    "85 % eller mer",
    "1\u00a0973 ton CO2e",
    "2023-11-07",
    "2024–2027",
    "004f71",
)


def words() -> Iterator[bytes]:
    """What a fuzzer would hardly find by itself: the plan's keys, YAML's marks and the words of values."""
    marks = (
        ": ",
        "- ",
        "\n  ",
        "|\n",
        ">-\n",
        "&a ",
        "*a",
        "!!str ",
        "<<: *a",
        "? ",
        "{",
        "}",
        "[",
        "]",
        "# ",
        "---\n",
    )
    yield from (mark.encode() for mark in marks)
    yield from (b"\xef\xbb\xbf", b"\xff\xfe", b"\r\n", "a\u030a".encode(), "\u00a0".encode(), "\u202e".encode())
    yield from (f"{key}:".encode() for key in sorted(_keys()))
    yield from (word.encode() for value in _VALUES for word in value.split())


def _keys() -> set[str]:
    found: set[str] = set()

    def walk(node: object) -> None:
        if isinstance(node, dict):
            properties = node.get("properties")
            found.update(properties if isinstance(properties, dict) else ())
            for value in node.values():
                walk(value)

    for schema in (ROOT / "schemas").glob("*.json"):
        walk(json.loads(schema.read_text("utf-8")))
    return found

"""From bytes to text."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nämndplan.diagnostics import Position, Span
from nämndplan.i18n import SWEDISH
from nämndplan.source import FoundFile, SourceText, read_bytes, read_file

TEXT = "titel: Resor på väg\ntill: [vårdnämnden]\n"


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
    ],
    ids=["utf-8", "BOM", "Windows", "Mac"],
)
def test_ways_to_save_text_that_are_fine(data: bytes) -> None:
    assert read_bytes("x.yaml", data) == (SourceText("x.yaml", TEXT), ())


@pytest.mark.parametrize(
    ("data", "says", "line", "column"),
    [
        (TEXT.encode("cp1252"), "ser ut att vara Windows-1252", 1, 15),
        (("# a\r\n" + TEXT).encode("cp1252"), "ser ut att vara Windows-1252", 2, 15),
        (TEXT.encode("mac_roman"), "ser ut att vara Mac Roman", 1, 15),
        (TEXT.encode("cp850"), "ser ut att vara DOS (kodsida 850)", 1, 15),
        (TEXT.encode("utf-16"), "sparad som UTF-16", 1, 1),
        (TEXT.encode("utf-16-le"), "sparad som UTF-16", 1, 1),
        (TEXT.encode("utf-16-be"), "sparad som UTF-16", 1, 1),
        (
            "titel: Resor på ".encode() + "väg\ntill: [vårdnämnden]\n".encode("cp1252"),
            "blandar UTF-8 och Windows-1252",
            1,
            18,
        ),
    ],
)
def test_other_encodings_are_named_and_read_all_the_same(data: bytes, says: str, line: int, column: int) -> None:
    source, (finding,) = read_bytes("x.yaml", data)
    assert source is not None
    assert source.text.removeprefix("# a\n") == TEXT
    assert finding.code == "NP112"
    assert says in finding.headline.text(SWEDISH)
    assert isinstance(finding.where, Span)
    assert finding.where.start == Position(line, column)


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"PK\x03\x04" + bytes(50), "Word, Excel eller PowerPoint"),
        (b"\xd0\xcf\x11\xe0", "äldre dokument"),
        (b"%PDF-1.7\n", "en PDF"),
        (bytes(range(4)) * 50, "inte text"),
        (b"\x89PNG\r\n\x1a\n" + bytes(200), "inte text"),
    ],
)
def test_what_is_no_text_is_not_read(data: bytes, says: str) -> None:
    source, (finding,) = read_bytes("x.yaml", data)
    assert source is None
    assert finding.code == "NP112"
    assert says in finding.headline.text(SWEDISH)


def test_size_is_capped_on_disk_and_in_memory(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    line = b"#" * 99 + b"\n"
    path.write_bytes(line * 5_000)
    assert read_file(FoundFile("x.yaml", path))[1] == ()
    path.write_bytes(line * 5_000 + b"#")
    source, (finding,) = read_file(FoundFile("x.yaml", path))
    assert (source, finding.code) == (None, "NP115")
    assert read_bytes("x.yaml", line * 5_001)[0] is None


def test_lines_are_capped_in_number_and_length() -> None:
    for data, line in ((b"#\n" * 10_000, 10_000), (b"a: b\n#" + b"#" * 20_000, 2)):
        source, (finding,) = read_bytes("x.yaml", data)
        assert (source, finding.code) == (None, "NP115")
        assert isinstance(finding.where, Span)
        assert finding.where.start.line == line
    assert read_bytes("x.yaml", b"#\n" * 9_999 + b"#" * 20_000)[1] == ()


@given(st.binary(max_size=400))
def test_any_bytes_can_be_read(data: bytes) -> None:
    source, findings = read_bytes("x.yaml", data)
    assert source is not None or findings
    if source is not None:
        assert "\r" not in source.text


lines = st.lists(st.text(st.characters(exclude_characters="\n\r", exclude_categories=["Cs"]), max_size=12), max_size=8)


@given(lines)
def test_lines_and_positions_agree(rows: list[str]) -> None:
    text = "\n".join(rows)
    source = SourceText("x.yaml", text)
    assert [source.line(number + 1) for number in range(source.line_count)] == text.split("\n")
    for index in range(len(text) + 1):
        position = source.position(index)
        assert source.start_of(position.line) + position.column - 1 == index
    assert source.line(0) == source.line(source.line_count + 1) == ""


def test_a_line_is_shown_without_its_indentation() -> None:
    source = SourceText("x.yaml", "a:\n  b: c  \n")
    assert source.line_span(2) == Span("x.yaml", Position(2, 3), Position(2, 7))
    assert source.line_span(2, 3, 5) == Span("x.yaml", Position(2, 4), Position(2, 6))

"""The slips that people make: each found at its line and column, in its own words, and read past."""

from __future__ import annotations

import pytest

from nämndplan.diagnostics import Finding, Position, Span
from nämndplan.i18n import SWEDISH
from nämndplan.source import SourceText
from nämndplan.syntax import Document, Tree, parse


def read(text: str) -> tuple[Document, tuple[Finding, ...]]:
    return parse(SourceText("x.yaml", text))


def said(finding: Finding) -> tuple[str, int, int, str]:
    assert isinstance(finding.where, Span)
    start = finding.where.start
    return finding.code, start.line, start.column, finding.headline.text(SWEDISH)


CERTAIN = [
    ("a: b: c", "NP101", 1, 5, "kolon", {"a": "b: c"}),
    ('a: b: "c"', "NP101", 1, 5, "kolon", {"a": 'b: "c"'}),
    ("a: b: c  # d: e", "NP101", 1, 5, "kolon", {"a": "b: c"}),
    ("a: - 32", "NP101", 1, 4, "minustecknet", {"a": "-32"}),
    ("a: -", "NP101", 1, 4, "ensamt -", {"a": "-"}),
    ("a: >0 mnkr", "NP101", 1, 4, "börja med >", {"a": ">0 mnkr"}),
    ("a: >5\nb: c", "NP101", 1, 4, "börja med >", {"a": ">5", "b": "c"}),
    ("a: > 5 %", "NP101", 1, 4, "börja med >", {"a": "> 5 %"}),
    ("a: %", "NP101", 1, 4, "börja med %", {"a": "%"}),
    ("a: @b", "NP101", 1, 4, "börja med @", {"a": "@b"}),
    ("a: `b`", "NP101", 1, 4, "börja med `", {"a": "`b`"}),
    ("a: [b] c", "NP101", 1, 4, "börja med [", {"a": "[b] c"}),
    ("- @b", "NP101", 1, 3, "börja med @", ("@b",)),
    ('a: "b\nc: d', "NP101", 1, 4, "aldrig", {"a": "b", "c": "d"}),
    ("a: 'b\nc: 'd'", "NP101", 1, 4, "aldrig", {"a": "b", "c": "d"}),
    ('a: "b" c', "NP101", 1, 4, "mer text", {"a": '"b" c'}),
    ("a: 'b's c'", "NP101", 1, 4, "mer text", {"a": "b's c"}),
    ('- "b" c', "NP101", 1, 3, "mer text", ('"b" c',)),
    (r'a: "C:\plan"', "NP101", 1, 7, "snedstreck", {"a": r"C:\plan"}),
    ("a:b\nc: d", "NP101", 1, 2, "mellanslag efter kolonet", {"a": "b", "c": "d"}),
    ("a: b\nc:\u00a0d\ne: f", "NP101", 2, 2, "hårt mellanslag", {"a": "b", "c": "d", "e": "f"}),
    ("c:\u00a0d\ne: f", "NP101", 1, 2, "hårt mellanslag", {"c": "d", "e": "f"}),
    ("a: {b:1}", "NP101", 1, 6, "mellanslag efter kolonet", {"a": {"b": "1"}}),
    ("a\nb: c\na: d".replace("a\nb", "x:\n  k: v\ny:\n  k v\n  b"), "NP101", 4, 3, "kolon efter k", None),
    ("a\n  b: c", "NP101", 1, 1, "kolon efter a", {"a": {"b": "c"}}),
    ("a: [b, c\nd: e", "NP101", 1, 4, "Klammern [", {"a": ("b", "c"), "d": "e"}),
    (
        "t:\n  rutor: |\n      | 1\n    x | 2",
        "NP101",
        3,
        7,
        "börjar med en tom ruta",
        {"t": {"rutor": "|   | 1\n| x | 2"}},
    ),
    ("a:\n  - b\n   - c", "NP101", 3, 4, "inte indragen lika långt", {"a": ("b", "c")}),
    ("a:\n  - b\n - c", "NP101", 3, 2, "inte indragen lika långt", {"a": ("b", "c")}),
    ("a:\n  - b\n  -c", "NP101", 3, 3, "efter strecket", {"a": ("b", "c")}),
    ("a:\n  - b\n  c d", "NP101", 3, 3, "saknar streck", {"a": ("b", "c d")}),
    (
        "a:\n  - b:\n    c: 1\n  d:\n    c: 2",
        "NP101",
        2,
        3,
        "börjar med ett streck",
        {"a": {"b": {"c": "1"}, "d": {"c": "2"}}},
    ),
    (
        "a:\n  b:\n    c: 1\n  - d:\n    c: 2",
        "NP101",
        4,
        3,
        "börjar med ett streck",
        {"a": {"b": {"c": "1"}, "d": {"c": "2"}}},
    ),
    ("a:\n  b: 1\n  c: 2\n  b: 3\n  c: 4", "NP102", 4, 3, "Nycklarna b och c", {"a": {"b": "1", "c": "2"}}),
    ("titel b c\nd: e", "NP101", 1, 1, "ingen nyckel", {"d": "e"}),
    ("a:\n\tb: c", "NP114", 2, 1, "tabb", {"a": {"b": "c"}}),
    ("a:\n\tb:\n\t\tc: d\n\t\te: f", "NP114", 2, 1, "tabb", {"a": {"b": {"c": "d", "e": "f"}}}),
    ("a:\n\u00a0\u00a0b: c", "NP101", 2, 1, "hårda mellanslag", {"a": {"b": "c"}}),
    ("a: b\n...\nc: d", "NP101", 2, 1, "två dokument", {"a": "b", "c": "d"}),
    ("a: b\na: c", "NP102", 2, 1, "två gånger", {"a": "b"}),
    ("a: !b c", "NP101", 1, 4, "börja med !", {"a": "!b c"}),
    ("a: &b c", "NP101", 1, 4, "börja med &", {"a": "&b c"}),
    ("a: *b  # c", "NP101", 1, 4, "börja med *", {"a": "*b"}),
    ("a: &b\n  c: d", "NP101", 1, 4, "Märket &b", {"a": {"c": "d"}}),
    ("a: b\n<<: *c", "NP101", 2, 1, "sammanfogning", {"a": "b"}),
    ("[a, b]: c\nd: e", "NP101", 1, 1, "vanlig text", {"d": "e"}),
    ("%YAML 1.2\n---\na: b", "NP101", 1, 1, "börjar med %", {"a": "b"}),
    ("a: b\n---\nc: d", "NP101", 2, 1, "nytt dokument", {"a": "b"}),
    ("a: {2022: 11,11}", "NP111", 1, 11, "Kommat i 11,11", {"a": {"2022": "11"}}),
    ("<<<<<<< x\na: b\n=======\na: c\n>>>>>>> y\nd: e", "NP113", 1, 1, "rad 1–5", {"a": "b", "d": "e"}),
    ("a: Insats #1 av 3\nb: c", "NP101", 1, 11, "#1 av 3 läses som en kommentar", {"a": "Insats", "b": "c"}),
    ("a: b\u00adc", "NP106", 1, 5, "mjukt bindestreck", {"a": "b\u00adc"}),
    ("a\u200b: b", "NP106", 1, 2, "utan bredd", {"a": "b"}),
    ("a: b\x0bc", "NP101", 1, 5, "Styrtecknet U+000B", {"a": "bc"}),
    ("a: b  # c\x00d", "NP101", 1, 10, "Styrtecknet U+0000", {"a": "b"}),
    ("# c\x01d\na: b", "NP101", 1, 4, "Styrtecknet U+0001", {"a": "b"}),
    ("a: b\n\x1a", "NP106", 2, 1, "Filen slutar med", {"a": "b"}),
    ("a: b\n\x1a\n", "NP101", 2, 1, "Styrtecknet U+001A", {"a": "b"}),
    ("\x1aa: b\n", "NP101", 1, 1, "Styrtecknet U+001A", {"a": "b"}),
    ("a\x00b: c", "NP101", 1, 2, "Styrtecknet U+0000", {"ab": "c"}),
    ('a: "b\\0c"', "NP101", 1, 4, "Styrtecknet U+0000", {"a": "b\0c"}),
    ('"b\\ec": d', "NP101", 1, 1, "Styrtecknet U+001B", {"b\x1bc": "d"}),
    ("a: sa\u030a", "NP106", 1, 5, "två tecken", {"a": "så"}),
    ("a: Ã¤", "NP112", 1, 4, "omkodad", {"a": "ä"}),
]


@pytest.mark.parametrize(
    ("text", "code", "line", "column", "says", "tree"), CERTAIN, ids=[repr(row[0]) for row in CERTAIN]
)
def test_slip_is_found_once_and_read_as_it_was_meant(
    text: str, code: str, line: int, column: int, says: str, tree: Tree | None
) -> None:
    document, findings = read(text)
    assert [said(finding)[:3] for finding in findings] == [(code, line, column)]
    assert says in said(findings[0])[3]
    assert findings[0].hint
    assert tree is None or document.tree == tree
    assert document.source.text == text


INDENTS = [
    ("a:\n  b:\n    c: 1\n  d:\n    c: 2\n   e: 3\n", 6, 4, ("a",)),
    ("a:\n  b:\n    c: 1\n    d:\n     e: 1\n   f: 2\n", 6, 4, ("a",)),
    ("a:\n  x:\n    t: 1\n  y:\n      t: 2\n    u: 3\n", 5, 7, ("a", "y")),
    ("a:\n  b: 1\n c: 2\n  d: 3\n  e: 4\n", 3, 2, ("a",)),
    ("a:\n  b: 1\nc: 2\nd: 3\n  e: 4\n  f: 5\n", 3, 1, ("a",)),
    ("a:\n  b:\n  c: 2\n    d: 3\n    e: 4\n  x:\n    c: 1\n", 3, 3, ("a", "b")),
    ("a:\n  x:\n    t: 1\n    u:\n      v: 1\n  y:\n    t: 2\n  u:\n      v: 2\n    w: 3\n", 8, 3, ("a", "y")),
]


@pytest.mark.parametrize(("text", "line", "column", "unsure"), INDENTS, ids=[row[0] for row in INDENTS])
def test_a_line_out_of_place_makes_its_surroundings_unsure(
    text: str, line: int, column: int, unsure: tuple[str, ...]
) -> None:
    document, (finding,) = read(text)
    assert said(finding) == ("NP101", line, column, "Raden är inte indragen lika långt som de rader den hör ihop med")
    assert isinstance(document.tree, dict)
    assert any(fault == unsure[: len(fault)] for fault in document.faults)


def test_a_value_above_what_is_indented_under_it_is_said_once() -> None:
    document, (finding,) = read("a:\n  b: 1\n    c: 2\n    d: 3\n    e: 4\nf: 5\n")
    assert said(finding) == ("NP101", 3, 5, "Raden är indragen längre än raden ovanför")
    assert document.tree == {"a": {"b": {"c": "2", "d": "3", "e": "4"}}, "f": "5"}


def test_what_would_stand_twice_beside_a_value_is_read_as_written_under_it() -> None:
    document, (finding,) = read("a: 1\n  b: 2\nb: 3\n")
    assert said(finding) == ("NP101", 2, 3, "Raden är indragen längre än raden ovanför")
    assert document.tree == {"a": {"b": "2"}, "b": "3"}


def test_all_slips_of_a_file_are_found_in_one_run() -> None:
    text = 'a: b: c\nd: "e\nf: - 1\ng: >2 x\nh:i\nj: @k\nl: [m\nn: o\n'
    document, findings = read(text)
    assert sorted(said(finding)[1] for finding in findings) == [1, 2, 3, 4, 5, 6, 7]
    assert document.tree == {"a": "b: c", "d": "e", "f": "-1", "g": ">2 x", "h": "i", "j": "@k", "l": ("m",), "n": "o"}


RIGHT = [
    ("a: b # c: d", {"a": "b"}),
    ("a: 'b #c' # d #e\n#f #g\nh: |\n  i #j\nk: l#m ## n", {"a": "b #c", "h": "i #j\n", "k": "l#m"}),
    ("a: 12:30 och https://x.se", {"a": "12:30 och https://x.se"}),
    ("a: b - c", {"a": "b - c"}),
    ("a: '-'", {"a": "-"}),
    ('a: |\n  - b: c\n  "d\n  >e\n', {"a": '- b: c\n"d\n>e\n'}),
    ("a: >-\n  b\n  c\n", {"a": "b c"}),
    ("a: b\n  c\n", {"a": "b c"}),
    ("a: {2022: 11,2023: 12}", {"a": {"2022": "11", "2023": "12"}}),
    ("a: [1,2]", {"a": ("1", "2")}),
    (
        "a: yes\nb: 0024\nc: 1e3\nd: ~\ne: 2024-01-01\nf: null\ng: \"null\"\nh: '~'",
        {"a": "yes", "b": "0024", "c": "1e3", "d": "", "e": "2024-01-01", "f": "", "g": "null", "h": "~"},
    ),
    ("---\na: b\n", {"a": "b"}),
    ("---\n", {}),
    ("# bara\n", {}),
    ("", {}),
    ("a:\tb", {"a": "b"}),
    ("a: ”b”", {"a": "”b”"}),
    ("a: |\n  b\n  =======\n  c\n", {"a": "b\n=======\nc\n"}),
    ("# b\u00adc\na: d", {"a": "d"}),
]


@pytest.mark.parametrize(("text", "tree"), RIGHT, ids=[repr(row[0]) for row in RIGHT])
def test_what_is_right_is_left_alone(text: str, tree: Tree) -> None:
    document, findings = read(text)
    assert findings == ()
    assert document.tree == tree
    assert document.faults == ()


DEEP = [
    "[" * 10_000 + "]" * 10_000,
    "a: " + "{a: " * 5_000,
    "".join(" " * i + "a:\n" for i in range(900)),
    "- " * 30_000,
]


@pytest.mark.parametrize("text", DEEP, ids=["listor", "grupper", "indrag", "streck"])
def test_depth_is_capped_before_the_parser_recurses(text: str) -> None:
    _, findings = read(text)
    assert "djupare än 24" in findings[0].headline.text(SWEDISH)


def test_a_finding_in_a_mended_line_stands_where_the_analyst_wrote() -> None:
    text = 'a: b: c "d"\n'
    document, _ = read(text)
    from nämndplan.diagnostics import Place

    span = document.locate(Place("x.yaml", ("a",), word='"d"'))
    assert (span.start, span.end) == (Position(1, 9), Position(1, 12))


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("a: {2026: 1:30 min}", {"a": {"2026": "1:30 min"}}),
        ("å: {2025: 3:48, 2026: 12:05:30}", {"å": {"2025": "3:48", "2026": "12:05:30"}}),
        ("a: {b: https://exempelby.se/mål, c: d}", {"a": {"b": "https://exempelby.se/mål", "c": "d"}}),
        (
            "a: {b: 1:30}\nc: 'd: 2:45'\ne: |\n  f: 3:15\n",
            {"a": {"b": "1:30"}, "c": "d: 2:45", "e": "f: 3:15\n"},
        ),
        ("a: {b: \ue03a}", {"a": {"b": "\ue03a"}}),
    ],
)
def test_a_colon_inside_a_value_in_braces_is_text(text: str, tree: Tree) -> None:
    """As YAML 1.2 has it, though the parser below us does not."""
    document, findings = read(text)
    assert [finding for finding in findings if finding.code == "NP101"] == []
    assert document.tree == tree


def test_a_slip_beside_such_a_value_is_still_told_at_its_place() -> None:
    document, findings = read("a: {2025: 1:30, 2026:2:45}\nb: c")
    assert [said(finding)[:2] for finding in findings] == [("NP101", 1)]
    assert isinstance(document.tree, dict)
    assert document.tree["b"] == "c"

"""From symbolic places to lines and columns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nämndplan.diagnostics import Place, Span
from nämndplan.source import SourceText
from nämndplan.syntax import Document, Tree, parse

TEXT = """\
# en kommentar
delmål:
  trygghet:
    titel: Trygghet i vardagen
    indikatorer:
      "andel": {2022: 50 %, 2023: 60 %}
    delar:
      - ett
      - två ord
      - tre: fyra
    text: |
      Ett stycke
      med två rader.
"""
TRYGG = ("delmål", "trygghet")


@pytest.fixture(name="document")
def _document() -> Document:
    document, findings = parse(SourceText("x.yaml", TEXT))
    assert findings == ()
    return document


def shown(document: Document, place: Place) -> str:
    """The text between the ends of a located place."""
    return between(document.source, document.locate(place))


def between(source: SourceText, span: Span) -> str:
    start = source.start_of(span.start.line) + span.start.column - 1
    return source.text[start : source.start_of(span.end.line) + span.end.column - 1]


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (Place("x.yaml", (*TRYGG, "titel")), "Trygghet i vardagen"),
        (Place("x.yaml", (*TRYGG, "titel")).key(), "titel"),
        (Place("x.yaml", (*TRYGG, "titel")).saying("vardagen"), "vardagen"),
        (Place("x.yaml", (*TRYGG, "titel")).saying("Trygg"), "Trygg"),
        (Place("x.yaml", (*TRYGG, "titel")).saying("finns inte"), "Trygghet i vardagen"),
        (Place("x.yaml", TRYGG), "trygghet"),
        (Place("x.yaml", (*TRYGG, "indikatorer", "andel")), '"andel"'),
        (Place("x.yaml", (*TRYGG, "indikatorer", "andel", "2023")), "60 %"),
        (Place("x.yaml", (*TRYGG, "indikatorer", "andel", "2023")).key(), "2023"),
        (Place("x.yaml", (*TRYGG, "delar")), "delar"),
        (Place("x.yaml", (*TRYGG, "delar", 1)), "två ord"),
        (Place("x.yaml", (*TRYGG, "delar", 2)), "tre: fyra"),
        (Place("x.yaml", (*TRYGG, "delar", 2, "tre")), "fyra"),
        (Place("x.yaml", (*TRYGG, "text")).saying("stycke med två"), "stycke\n      med två"),
        (Place("x.yaml", (*TRYGG, "saknas")), "trygghet"),
        (Place("x.yaml", (*TRYGG, "saknas", "längre", 3)), "trygghet"),
        (Place("x.yaml", ("saknas",)), "delmål:"),
        (Place("x.yaml"), "delmål:"),
    ],
    ids=lambda value: repr(value.route) if isinstance(value, Place) else None,
)
def test_a_place_is_shown_where_it_stands(document: Document, place: Place, text: str) -> None:
    assert shown(document, place) == text


def test_in_a_file_that_breaks_off_the_nearest_that_was_read_is_shown() -> None:
    document, findings = parse(SourceText("x.yaml", "a:\n  b: c\n" + "[" * 40))
    assert findings
    assert shown(document, Place("x.yaml", ("a", "b"))) in {"c", "a:"}


scalars = st.text(
    st.characters(exclude_characters="\ufffdÃ", exclude_categories=["Cc", "Cs", "Cf", "Co", "Cn", "Mn", "Zl", "Zp"]),
    min_size=1,
    max_size=12,
)
keys = st.from_regex(r"[a-zåäö0-9]{1,6}(-[a-z]{1,4})?", fullmatch=True)
trees = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3), st.dictionaries(keys, inner, min_size=1, max_size=3)
    ),
    max_leaves=12,
)


@given(st.dictionaries(keys, trees, min_size=1, max_size=4))
def test_the_located_text_of_a_scalar_is_the_scalar(tree: dict[str, object]) -> None:
    document, findings = parse(SourceText("x.yaml", written(tree, 0)))
    assert findings == ()
    assert document.tree == frozen(tree)
    for route, value in leaves(tree):
        assert shown(document, Place("x.yaml", route)) == quoted(value)
        if isinstance(route[-1], str):
            assert shown(document, Place("x.yaml", route).key()) == quoted(route[-1])


def quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def written(tree: object, indent: int) -> str:
    """The tree as block YAML, every scalar in quotes."""
    pad = "  " * indent
    if isinstance(tree, dict):
        return "".join(f"{pad}{quoted(key)}:{below(value, indent)}" for key, value in tree.items())
    assert isinstance(tree, list)
    return "".join(f"{pad}-{below(value, indent)}" for value in tree)


def below(value: object, indent: int) -> str:
    return f" {quoted(value)}\n" if isinstance(value, str) else f"\n{written(value, indent + 1)}"


def frozen(tree: object) -> Tree:
    import unicodedata

    if isinstance(tree, dict):
        return {key: frozen(value) for key, value in tree.items()}
    if isinstance(tree, list):
        return tuple(frozen(value) for value in tree)
    assert isinstance(tree, str)
    return unicodedata.normalize("NFC", tree)


def leaves(tree: object, route: tuple[str | int, ...] = ()) -> list[tuple[tuple[str | int, ...], str]]:
    if isinstance(tree, str):
        return [(route, tree)]
    pairs = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    return [leaf for key, value in pairs for leaf in leaves(value, (*route, key))]

"""Addresses, folders and columns, as editors and systems write them."""

from __future__ import annotations

import shutil
import unicodedata
from pathlib import Path
from urllib.parse import quote

import pytest
from lsprotocol import types
from pygls.workspace import PositionCodec

from nämndplan.diagnostics import Position, Span
from nämndplan.language_server.places import Places
from nämndplan.language_server.plans import Plans
from nämndplan.source import SourceText

from ..lacking import ROOT

LITEN = ROOT / "tests" / "plans" / "liten"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return Path(shutil.copytree(LITEN, tmp_path / "plans" / "2026"))


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_file_is_known_however_its_address_is_spelt(plan: Path, form: str) -> None:
    plans = Plans()
    address = "file://" + quote(f"{plan.as_posix()}/" + unicodedata.normalize(form, "mål/1-trygghet.yaml"))
    for spelt in (
        address,
        address.replace("%C3%A5", "%c3%a5"),
        address.replace(":", "%3A").replace("file%3A", "file:"),
    ):
        found = plans.find(spelt)
        assert found is not None
        assert found.file == "mål/1-trygghet.yaml"
    plans.opened(found, address)
    assert plans.address(found.session, found.file) == address


def test_two_plans_are_two_and_what_lies_outside_is_none(plan: Path) -> None:
    other = Path(shutil.copytree(plan, plan.parent / "2027"))
    (plan.parent / "annat.yaml").write_text("a: 1\n", "utf-8")
    plans = Plans()
    one, two = (plans.find((folder / "plan.yaml").as_uri()) for folder in (plan, other))
    assert one is not None
    assert two is not None
    assert one.session is not two.session
    for address in ((plan.parent / "annat.yaml").as_uri(), "untitled:Untitled-1", "git:/x.yaml", "http://[", ""):
        assert plans.find(address) is None
    assert sorted(plans.in_folder(plan.parents[1])) == [plan, other]


@pytest.mark.parametrize("encoding", [types.PositionEncodingKind.Utf16, types.PositionEncodingKind.Utf8])
def test_a_column_goes_there_and_back(encoding: types.PositionEncodingKind) -> None:
    source = SourceText("x.yaml", "titel: 🎭 åä x\n")
    places = Places(PositionCodec(encoding), source)
    for column in range(1, len(source.line(1)) + 2):
        assert places.ours(places.position(Position(1, column))) == Position(1, column)
    assert places.ours(types.Position(0, 999)) == Position(1, len(source.line(1)) + 1)
    assert places.ours(types.Position(99, 3)) == Position(100, 1)


@pytest.mark.parametrize("raw", [b"titel: A\r\ntill: [finns-inte]\r\n", b"\xef\xbb\xbftitel: A\ntill: [finns-inte]\n"])
def test_line_breaks_and_byte_order_marks_move_nothing(plan: Path, raw: bytes) -> None:
    found = Plans().find((plan / "uppdrag" / "nytt.yaml").as_uri())
    assert found is not None
    found.session.type(found.file, raw)
    spans = [one.primary.span for one in found.session.settle().of_file(found.file) if one.code == "NP502"]
    assert spans == [Span(found.file, Position(2, 8), Position(2, 18))]

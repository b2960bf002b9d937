"""The logo stands inside the page as a picture, or is left out with a word about why."""

from __future__ import annotations

from pathlib import Path

import pytest

from nämndplan.i18n import SWEDISH
from nämndplan.render.logo import read_logo
from nämndplan.source.picture import MAX_BYTES

from ..source.pictures import PNG


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    (tmp_path / "plan" / "utseende").mkdir(parents=True)
    return tmp_path / "plan"


def test_a_picture_is_held_by_its_address(plan: Path) -> None:
    (plan / "utseende" / "l.png").write_bytes(PNG)
    logo = read_logo(plan, "utseende/l.png")
    assert logo.address.startswith("data:image/png;base64,")
    assert logo.fault is None
    assert logo.content == PNG


def test_no_logo_is_nothing_to_speak_of(plan: Path) -> None:
    assert read_logo(plan, "").fault is None
    assert read_logo(None, "utseende/l.png").address == ""


@pytest.mark.parametrize(
    ("file", "content", "words"),
    [
        ("utseende/l.png", b"<svg></svg>", "inte den sortens bild"),
        ("utseende/l.svg", b"<html><script>alert(1)</script></html>", "inte den sortens bild"),
        ("utseende/l.jpg", PNG, "inte den sortens bild"),
        ("utseende/l.png", PNG + b"0" * MAX_BYTES, "större än"),
        ("utseende/l.gif", b"GIF89a", "ligger inte"),
        ("plan.png", PNG, "ligger inte"),
        ("utseende/../../ute.png", PNG, "ligger inte"),
        ("utseende/saknas.png", None, "den finns inte"),
        ("utseende/a\0.png", None, "den finns inte"),
        ("utseende/trasig.png", PNG[:-9], "bilden är skadad"),
    ],
)
def test_what_cannot_be_used_is_told(file: str, content: bytes | None, words: str, plan: Path) -> None:
    if content is not None:
        (plan / file).write_bytes(content)
    logo = read_logo(plan, file)
    assert logo.address == ""
    assert logo.fault is not None
    assert words in logo.fault.text(SWEDISH)


def test_a_link_out_of_the_plan_is_not_followed(plan: Path) -> None:
    (plan.parent / "ute.png").write_bytes(PNG)
    (plan / "utseende" / "l.png").symlink_to(plan.parent / "ute.png")
    assert read_logo(plan, "utseende/l.png").address == ""

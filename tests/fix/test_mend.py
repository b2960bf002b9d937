"""Rounds of fixes: side by side, never harmful, and every other byte as it was."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterator

import pytest

from nämndplan.diagnostics import Diagnostic, Label, Position, Repair, Replacement, Severity, Span, say
from nämndplan.driver import load
from nämndplan.fix import diff
from nämndplan.fix.edits import can_be_edited, edited, side_by_side
from nämndplan.source import SourceText

from .small import after, mended, small_plan

FILE = "uppdrag/a.yaml"
TEXT = "# En kommentar  med två mellanslag \ntitel: Minska  resor\ntill:   [Vårdnämnd ]   # ja\n\n\n"
RIGHT = TEXT.replace("Vårdnämnd ", "Vårdnämnden ")

CODINGS: list[Callable[[str], bytes]] = [
    str.encode,
    lambda text: text.replace("\n", "\r\n").encode(),
    lambda text: text.replace("\n", "\r").encode(),
    lambda text: text.replace("\n", "\r\n", 1).encode(),
    lambda text: codecs.BOM_UTF8 + text.encode(),
    lambda text: codecs.BOM_UTF8 + text.replace("\n", "\r\n").rstrip().encode(),
]


@pytest.mark.parametrize("encode", CODINGS, ids=["lf", "crlf", "cr", "mixed", "bom", "bom-crlf-no-end"])
def test_line_endings_the_byte_order_mark_and_the_layout_are_kept(encode: Callable[[str], bytes]) -> None:
    files = small_plan(uppdrag__a=encode(TEXT))
    assert mended(files, unsafe=False).after == {FILE: encode(RIGHT)}


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-16-le", "mac_roman"])
def test_a_file_that_is_not_utf8_is_left_alone(encoding: str) -> None:
    files = small_plan(uppdrag__a=TEXT.encode(encoding))
    assert mended(files).after == {}


def test_the_files_are_only_read() -> None:
    files = small_plan(uppdrag__a=TEXT)
    copy = dict(files)
    result = mended(files)
    assert files == copy
    assert result.before == {FILE: files[FILE]}


def test_what_is_silenced_at_the_line_is_left_alone() -> None:
    allowed = "# nplan: tillåt NP107 så står det i källan\ntitel: Minska  resor\ntill: [styrelsen]\n"
    assert mended(small_plan(uppdrag__a=allowed)).after == {}


def test_a_place_among_several_that_is_allowed_is_left_alone_and_its_comment_is_of_use() -> None:
    text = "titel: Funktionhinder\nbeskrivning: Funktionhinder  # nplan: tillåt NP902 källans ord\ntill: [styrelsen]\n"
    result = mended(small_plan(uppdrag__a=text))
    assert result.after[FILE].decode() == text.replace("titel: Funktion", "titel: Funktions")
    assert "NP910" not in {item.code for item in result.result.diagnostics}


def test_what_the_plan_has_switched_off_is_left_alone() -> None:
    off = small_plan()["plan.yaml"].decode() + "regler:\n  NP107:\n    nivå: av\n    motivering: Källan står så.\n"
    assert mended(small_plan(uppdrag__a=TEXT.replace("Vårdnämnd ", "vårdnämnden"), plan=off)).after == {}


def test_a_fix_that_gives_new_errors_is_not_kept_and_the_others_are() -> None:
    """Two misspelt keys with one likely meaning: whichever is renamed second would be a duplicate."""
    text = "titel: Minska  resor\nbeskrivnin: A\nbeskrivnig: B\ntill: [styrelsen]\n"
    result = mended(small_plan(uppdrag__a=text))
    lines = result.after[FILE].decode().splitlines()
    assert lines[0] == "titel: Minska resor"
    assert lines[1:3] == ["beskrivning: A", "beskrivnig: B"]
    assert result.result.count(Severity.ERROR) == 1


def test_fixes_on_top_of_each_other_take_a_round_each() -> None:
    text = "titel: Minska\u200b  resor\u200b  2024-2027\ntil: [styrlesen]\n"
    result = mended(small_plan(uppdrag__a=text))
    assert result.after[FILE].decode() == "titel: Minska resor 2024–2027\ntill: [styrelsen]\n"


def test_fixes_do_not_depend_on_the_order_of_findings() -> None:
    files = small_plan(uppdrag__a=TEXT, uppdrag__b="titel: Resor  2024-2027\ntill: [styrlesen]\n")
    turned = dict(reversed(files.items()))
    assert after(files, mended(files)) == after(turned, mended(turned))


def test_the_diff_says_what_changes_and_no_more() -> None:
    files = small_plan(uppdrag__a=TEXT.rstrip("\n"))
    lines = list(diff(mended(files, unsafe=False), "plans/liten/"))
    assert lines[:3] == ["--- a/plans/liten/uppdrag/a.yaml", "+++ b/plans/liten/uppdrag/a.yaml", "@@ -1,3 +1,3 @@"]
    assert [line for line in lines[3:] if line[0] in "-+\\"] == [
        "-till:   [Vårdnämnd ]   # ja",
        "\\ No newline at end of file",
        "+till:   [Vårdnämnden ]   # ja",
        "\\ No newline at end of file",
    ]


def test_a_plan_without_faults_has_no_diff() -> None:
    assert list(diff(mended(small_plan()), "")) == []


# Which fixes go together.


def replaced(start: int, end: int, text: str = "x", file: str = FILE) -> Replacement:
    return Replacement(Span(file, Position(1, start), Position(1, end)), text)


def fixing(*replacements: Replacement) -> Diagnostic:
    return Diagnostic(
        "NP107", Severity.INFO, Label(Span(FILE), None), say("Rubrik"), repair=Repair(replacements, is_safe=True)
    )


@pytest.mark.parametrize(
    ("first", "second", "fit"),
    [
        (replaced(1, 3), replaced(3, 5), True),
        (replaced(1, 3), replaced(2, 5), False),
        (replaced(2, 5), replaced(1, 3), False),
        (replaced(1, 9), replaced(3, 5), False),
        (replaced(3, 5), replaced(1, 9), False),
        (replaced(1, 3), replaced(1, 3), True),
        (replaced(1, 3), replaced(1, 3, "y"), False),
        (replaced(3, 3), replaced(3, 3, "y"), False),
        (replaced(3, 3), replaced(3, 5), False),
        (replaced(1, 3), replaced(2, 5, file="annan.yaml"), True),
    ],
)
def test_two_fixes_fit_when_they_touch_no_text_in_common(first: Replacement, second: Replacement, fit: bool) -> None:
    one, other = fixing(first), fixing(second)
    assert side_by_side([one, other]) == ([one, other] if fit else [one])


def test_a_fix_is_carried_out_as_a_whole_or_not_at_all() -> None:
    one, other, third = fixing(replaced(5, 6)), fixing(replaced(1, 2), replaced(5, 6, "y")), fixing(replaced(1, 2, "z"))
    assert side_by_side([one, other, third]) == [one, third]


def several() -> Iterator[Replacement]:
    yield Replacement(Span(FILE, Position(2, 1), Position(3, 2)), "x\ny")
    yield replaced(1, 1, "å")


def test_edits_keep_the_files_own_line_endings() -> None:
    assert edited(b"a\r\nbc\r\nde\r\n", several()) == "åa\r\nx\r\nye\r\n".encode()


@pytest.mark.parametrize(("data", "text"), [(b"\xff", "ÿ"), ("å".encode(), "Ã¥"), (b"a\x00b", "ab")])
def test_only_what_was_read_as_utf8_can_be_edited(data: bytes, text: str) -> None:
    assert not can_be_edited(data, SourceText(FILE, text))


def test_compiling_again_is_what_tells(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rounds end, even if each gave new faults to fix."""
    monkeypatch.setattr("nämndplan.fix.rounds.MAX_ROUNDS", 2)
    result = mended(
        small_plan(uppdrag__a="titel: a\u0323\u0302\u0301\u200b\u200b\u200b\u200b\u200b\u200b\ntill: [styrelsen]\n")
    )
    assert result.after
    assert load({**small_plan(), **result.after}).diagnostics == result.result.diagnostics

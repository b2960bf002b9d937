from __future__ import annotations

import gc
import sys
from pathlib import Path

import pytest

from nämndplan.diagnostics import Severity
from nämndplan.driver import Loaded, load

from .rules.casefile import BASE, base_plan

ROOT = Path(__file__).parents[1]


def compiled(**changes: bytes | None) -> Loaded:
    """The base plan with some files replaced, by their names without folder and ending; None removes."""
    files = {file: text.encode() for file, text in base_plan().items()}
    for name, data in changes.items():
        (file,) = [file for file in files if file.removesuffix(".yaml") == name.replace("__", "/").replace("_", "-")]
        if data is None:
            del files[file]
        else:
            files[file] = data
    return load(files)


def test_the_base_plan_has_no_errors() -> None:
    assert not load(BASE).has_errors


def test_the_real_plan_has_no_errors() -> None:
    errors = [item for item in load(ROOT / "plans" / "2024").diagnostics if item.severity is Severity.ERROR]
    assert errors == []


def test_a_folder_and_its_files_in_memory_say_the_same() -> None:
    files = {path.relative_to(BASE).as_posix(): path.read_bytes() for path in BASE.rglob("*") if path.is_file()}
    on_disk, in_memory = load(BASE), load(files)
    assert on_disk.diagnostics == in_memory.diagnostics
    assert on_disk.plan.files == in_memory.plan.files
    assert on_disk.texts == in_memory.texts


def test_a_broken_file_hides_no_other_files_problems() -> None:
    result = compiled(styrdokument=b"\tx", uppdrag__minska_resor="titel: A\ntill: [okänd]\n".encode())
    assert {"NP114", "NP502"} <= {item.code for item in result.diagnostics}


@pytest.mark.parametrize(
    "data", [b"", b"\x00", b"\xff\xfe", b"[" * 100_000, b"a: &b\n  - *b\n", b"%", b"- " * 9999, b"?"]
)
def test_nothing_in_a_file_makes_it_raise(data: bytes) -> None:
    for name in ("plan", "organisation", "uppdrag__minska_resor", "styrdokument"):
        assert compiled(**{name: data}).has_errors


def test_an_empty_folder_is_a_plan_without_its_files(tmp_path: Path) -> None:
    result = load(tmp_path)
    assert {item.code for item in result.diagnostics if item.severity is Severity.ERROR} == {"NP104"}


def test_counts_by_severity() -> None:
    result = compiled(uppdrag__minska_resor="titel: A\ntill: [okänd]\n".encode())
    assert result.count(Severity.ERROR) == sum(item.severity is Severity.ERROR for item in result.diagnostics) > 0
    assert result.has_errors


def test_a_plan_without_its_texts_has_let_go_of_them() -> None:
    """Though nobody looks for garbage while a command runs: nothing leads round in a circle."""
    gc.disable()
    try:
        loaded = load({"plan.yaml": "titel: Plan\norganisation: Regionen\når: 2026\n".encode()})
        [document] = loaded.documents.values()
        assert sys.getrefcount(document) > 2
        loaded = loaded.without_texts()
        assert sys.getrefcount(document) == 2  # our name for it, and the question
        assert loaded.plan.settings
    finally:
        gc.enable()

"""Finding a plan's files on disk."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from nämndplan.diagnostics import Finding
from nämndplan.i18n import SWEDISH
from nämndplan.source import FoundFile, find_files, read_file


def write(folder: Path, *names: str) -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("titel: x\n", "utf-8")


def said(findings: tuple[Finding, ...]) -> list[tuple[str, str, str]]:
    return [(found.code, found.where.file, found.headline.text(SWEDISH)) for found in findings]


def test_files_come_sorted_by_their_nfc_names(tmp_path: Path) -> None:
    write(tmp_path, "uppdrag/b.yaml", "uppdrag/a\u030a.yaml", "plan.yaml", "uppdrag/a.yaml", "ma\u030al/1.yaml")
    files, findings = find_files(tmp_path)
    assert [found.file for found in files] == [
        "mål/1.yaml",
        "plan.yaml",
        "uppdrag/a.yaml",
        "uppdrag/b.yaml",
        "uppdrag/å.yaml",
    ]
    assert findings == ()
    assert all(found.path.is_file() for found in files)


def test_hidden_files_and_backups_are_passed_over(tmp_path: Path) -> None:
    write(tmp_path, ".git/config", ".plan.yaml.swp", "plan.yaml~", "plan.yaml")
    files, findings = find_files(tmp_path)
    assert ([found.file for found in files], findings) == (["plan.yaml"], ())


def test_a_link_inside_the_plan_is_a_file(tmp_path: Path) -> None:
    write(tmp_path, "uppdrag/a.yaml")
    (tmp_path / "uppdrag/b.yaml").symlink_to("a.yaml")
    files, findings = find_files(tmp_path)
    assert ([found.file for found in files], findings) == (["uppdrag/a.yaml", "uppdrag/b.yaml"], ())


def test_what_is_no_ordinary_file_is_said(tmp_path: Path) -> None:
    plan = tmp_path / "plan"
    write(tmp_path, "utanför.yaml")
    write(plan, "uppdrag/mapp.yaml/x.yaml", "verklig/x.yaml")
    (plan / "ut.yaml").symlink_to("../utanför.yaml")
    (plan / "borta.yaml").symlink_to("finns-inte.yaml")
    (plan / "runt.yaml").symlink_to("runt.yaml")
    (plan / "mapplänk").symlink_to("verklig")
    os.mkfifo(plan / "rör.yaml")
    files, findings = find_files(plan)
    assert [found.file for found in files] == ["verklig/x.yaml"]
    assert sorted(said(findings), key=lambda row: row[1]) == [
        ("NP115", "borta.yaml", "Det går inte att läsa borta.yaml: den finns inte"),
        ("NP115", "mapplänk", "Länkar till mappar följs inte"),
        ("NP115", "runt.yaml", "Det går inte att läsa runt.yaml: länken leder tillbaka till sig själv"),
        ("NP115", "rör.yaml", "Det här är varken en vanlig fil eller en vanlig mapp"),
        ("NP115", "uppdrag/mapp.yaml", "Det här är en mapp, men namnet slutar som en fils"),
        ("NP115", "ut.yaml", "Länken leder ut ur planens mapp"),
    ]
    assert all(found.hint for found in findings)


def test_folders_are_read_to_a_limit(tmp_path: Path) -> None:
    write(tmp_path, "/".join(["a"] * 12) + "/x.yaml", "/".join(["b"] * 13) + "/x.yaml")
    files, findings = find_files(tmp_path)
    assert [found.file for found in files] == ["/".join(["a"] * 12) + "/x.yaml"]
    assert said(findings) == [("NP115", "/".join(["b"] * 13), "Mappen ligger för djupt ner i planen och läses inte")]


def test_a_missing_folder_is_a_finding(tmp_path: Path) -> None:
    files, findings = find_files(tmp_path / "saknas")
    assert files == ()
    assert said(findings) == [("NP115", ".", "Det går inte att läsa .: den finns inte")]


def test_a_name_that_is_no_text_gets_a_visible_mark(tmp_path: Path) -> None:
    os.close(os.open(os.fsencode(tmp_path) + b"/m\xe5l.yaml", os.O_CREAT))
    files, _ = find_files(tmp_path)
    assert [found.file for found in files] == ["m\N{REPLACEMENT CHARACTER}l.yaml"]


@pytest.mark.parametrize(
    ("number", "reason"),
    [
        (errno.EACCES, "du har inte läsrättighet"),
        (errno.ENOENT, "den finns inte"),
        (errno.EIO, "disken går inte att läsa eller skriva"),
        (errno.EBUSY, f"systemet svarar med fel {errno.EBUSY}"),
    ],
)
def test_a_file_that_cannot_be_opened_is_said_in_swedish(
    number: int, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "x.yaml").touch()

    def refuse(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr("builtins.open", refuse)
    monkeypatch.setattr("pathlib.Path.open", refuse)
    text, findings = read_file(FoundFile("x.yaml", str(tmp_path / "x.yaml")))
    monkeypatch.undo()
    assert text is None
    assert said(findings) == [("NP115", "x.yaml", f"Det går inte att läsa x.yaml: {reason}")]

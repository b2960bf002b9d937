"""What each file is, from where it lies."""

from __future__ import annotations

from pathlib import Path

import pytest

from nämndplan.i18n import SWEDISH
from nämndplan.lowering import classify
from nämndplan.source import FoundFile

REQUIRED = ("organisation.yaml", "plan.yaml")


def found(*files: str) -> list[FoundFile]:
    return [FoundFile(file, Path(file)) for file in files]


@pytest.mark.parametrize(
    ("file", "schema", "id", "board"),
    [
        ("plan.yaml", "plan", "", ""),
        ("organisation.yaml", "organisation", "", ""),
        ("mål/4-tillgänglig-vård.yaml", "mål", "4-tillgänglig-vård", ""),
        ("uppdrag/resor.yaml", "uppdrag", "resor", ""),
        ("finansiella-mål.yaml", "finansiella-mål", "", ""),
        ("styrdokument.yaml", "styrdokument", "", ""),
        ("nämnder/rs/styrdokument.yaml", "styrdokument", "", "rs"),
        ("nämnder/rs/nämndplan.yaml", "nämndplan", "", "rs"),
        ("nämnder/rs/mål/4-vård.yaml", "nämndens-mål", "4-vård", "rs"),
        ("nämnder/rs/uppdrag/resor.yaml", "uppdrag", "resor", "rs"),
        ("nämnder/rs/ekonomi.yaml", "ekonomi", "", "rs"),
    ],
)
def test_the_place_decides_the_kind(file: str, schema: str, id: str, board: str) -> None:
    files, findings = classify(found(*dict.fromkeys((*REQUIRED, file))))
    assert findings == ()
    (plan_file,) = (each for each in files if each.file == file)
    assert (plan_file.kind.schema, plan_file.id, plan_file.board) == (schema, id, board)
    assert plan_file.place.file == file


@pytest.mark.parametrize(
    ("file", "guess", "code"),
    [
        ("mal/4-vård.yaml", "mål/4-vård.yaml", "NP120"),
        ("uppdrag/resor.yml", "uppdrag/resor.yaml", "NP116"),
        ("uppdrag/resor.yaml.txt", "uppdrag/resor.yaml", "NP116"),
        ("uppdrag/Färre resor.YML", "uppdrag/färre-resor.yaml", "NP116"),
        ("Uppdrag/resor.yaml", "uppdrag/resor.yaml", "NP120"),
        ("namnder/rs/namndplan.yaml", "nämnder/rs/nämndplan.yaml", "NP120"),
        ("nämnder/rs/uppdrg/resor.yaml", "nämnder/rs/uppdrag/resor.yaml", "NP120"),
        ("finansiella_mal.yaml", "finansiella-mål.yaml", "NP120"),
        ("nämndplan.yaml", "plan.yaml", "NP120"),
        ("nämnder/rs/finansiella-mål.yaml", "finansiella-mål.yaml", "NP120"),
        ("nämnder/rs/extra/ekonomi.yaml", "nämnder/rs/ekonomi.yaml", "NP120"),
        ("bilder/karta.png", "", "NP116"),
        ("uppdrag/karta.png", "", "NP116"),
        ("x.yaml", "", "NP116"),
        ("__MACOSX/plan.yaml", "", "NP116"),
        ("uppdrag/__MACOSX/resor.yaml", "", "NP116"),
    ],
)
def test_a_misplaced_file_is_told_where_it_belongs(file: str, guess: str, code: str) -> None:
    """Where a whole board or goal may be lost it is an error; another ending or a stray file is a warning."""
    files, (finding,) = classify(found(*REQUIRED, file))
    assert [each.file for each in files] == list(REQUIRED)
    assert finding.code == code
    assert finding.hint
    assert finding.hint.text(SWEDISH).startswith(f"Menade du {guess}?" if guess else "Överst i en plan")


@pytest.mark.parametrize("file", ["läsmig.md", "uppdrag/idéer.txt", "Thumbs.db", "mål/desktop.ini"])
def test_notes_are_passed_over(file: str) -> None:
    assert classify(found(*REQUIRED, file))[1] == ()


def test_required_files() -> None:
    _, findings = classify(found("styrdokument.yaml"))
    assert [finding.headline.text(SWEDISH) for finding in findings] == [
        "Planen saknar filen plan.yaml",
        "Planen saknar filen organisation.yaml",
    ]


def test_names_that_are_no_ids_are_said_once_each() -> None:
    files = ("nämnder/Vård nämnden/mål/1-a.yaml", "nämnder/Vård nämnden/nämndplan.yaml", "uppdrag/Färre resor.yaml")
    plan_files, findings = classify(found(*REQUIRED, *files))
    assert len(plan_files) == 5
    assert [(finding.code, finding.where.file, finding.headline.text(SWEDISH)) for finding in findings] == [
        ("NP118", files[0], "En nämnds mapp kan inte heta ”Vård nämnden”"),
        ("NP118", files[2], "En fil i planen kan inte heta ”Färre resor.yaml”"),
    ]


def test_the_same_name_in_two_encodings() -> None:
    twice = [FoundFile("mål/1-å.yaml", Path("mål/1-å.yaml")), FoundFile("mål/1-å.yaml", Path("mål/1-a\u030a.yaml"))]
    files, (finding,) = classify([*found(*REQUIRED), *twice])
    assert len(files) == 3
    assert finding.code == "NP302"
    assert finding.label
    assert r"a\u030a" in finding.label.text(SWEDISH)

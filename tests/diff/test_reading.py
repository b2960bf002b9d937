"""Two states are read as far as they differ: what is said of them is what reading all of them would say."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from nämndplan.diff import compare_plans
from nämndplan.driver import Differing, load, load_differing
from nämndplan.source.state import OnDisk

from .test_differences import BASE, GOAL, told

OTHER = "nämnder/musiknämnden/nämndplan.yaml"
FILES = {
    **BASE,
    OTHER: "titel: Musiknämndens plan\n",
    "nämnder/musiknämnden/mål/1-kultur.yaml": "beskrivning: Musik för alla.\n",
}
EDITS: dict[str, dict[str, str | None]] = {
    "nothing": {},
    "a board's words": {OTHER: "titel: Musiknämndens nya plan\n"},
    "the council's words": {"mål/2-hälsa.yaml": "titel: Bättre hälsa\n"},
    "a spelling in the register": {"organisation.yaml": BASE["organisation.yaml"].replace("[teatern]", "[scenen]")},
    "a file renamed": {"uppdrag/resor.yaml": None, "uppdrag/resande.yaml": BASE["uppdrag/resor.yaml"]},
    "moved between goals": {
        "nämnder/teaternämnden/mål/2-hälsa.yaml": BASE[GOAL],
        GOAL: "beskrivning: Flyttat till hälsan.\n",
    },
    "a board that is gone": {OTHER: None, "nämnder/musiknämnden/mål/1-kultur.yaml": None},
    "tidigare": {"uppdrag/resor.yaml": None, "uppdrag/nytt.yaml": "titel: Res\ntill: [teatern]\ntidigare: [resor]\n"},
}


def written(folder: Path, files: Mapping[str, str | None]) -> Path:
    for name, text in files.items():
        if text is not None:
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, "utf-8")
    return folder


def differing(tmp_path: Path, edit: Mapping[str, str | None]) -> Differing:
    before, after = written(tmp_path / "a", FILES), written(tmp_path / "b", {**FILES, **edit})
    return load_differing(OnDisk(before), OnDisk(after))


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_what_is_the_same_need_not_be_read(tmp_path: Path, edit: Mapping[str, str | None]) -> None:
    found = differing(tmp_path, edit)
    of_what_was_read = compare_plans(found.before.plan, found.after.plan, None, found.same)
    of_all = compare_plans(load(tmp_path / "a").plan, load(tmp_path / "b").plan)
    assert told(of_what_was_read) == told(of_all)
    assert [item.evidence for item in of_what_was_read.candidates] == [item.evidence for item in of_all.candidates]


def test_only_parts_that_differ_are_read(tmp_path: Path) -> None:
    found = differing(tmp_path, EDITS["a board's words"])
    assert [side.plan.boards for side in (found.before, found.after)] == [("musiknämnden",)] * 2


def test_the_councils_part_is_read_once_when_nothing_of_it_differs(tmp_path: Path) -> None:
    found = differing(tmp_path, EDITS["a board's words"])
    assert found.before.plan.settings is found.after.plan.settings


def test_what_cannot_be_looked_into_is_not_gone(tmp_path: Path) -> None:
    after = written(tmp_path / "b", FILES)
    (after / "nämnder" / "utanför").symlink_to(tmp_path, target_is_directory=True)
    found = load_differing(OnDisk(written(tmp_path / "a", FILES)), OnDisk(after))
    assert found.after.plan.faults
    assert not found.before.plan.faults


def test_files_that_have_come_and_gone_may_be_renamed(tmp_path: Path) -> None:
    assert differing(tmp_path, EDITS["a file renamed"]).has_renamed
    assert not differing(tmp_path / "other", EDITS["a board that is gone"]).has_renamed

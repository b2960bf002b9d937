"""What cannot be compared as it should is said: never ”nothing has changed”, and never a guess."""

from __future__ import annotations

import subprocess
import unicodedata
from collections.abc import Mapping
from pathlib import Path

import pytest

from nämndplan.changelog import Changelog, Side, changelog_of
from nämndplan.changelog.full import full
from nämndplan.diff import compare_plans
from nämndplan.driver import load, load_differing
from nämndplan.i18n import SWEDISH
from nämndplan.source.revision import read_revision
from nämndplan.source.state import OnDisk

from .test_differences import BASE as AS_IT_STANDS
from .test_differences import GOAL, between, told
from .test_reading import written

RESOR = "uppdrag/resor.yaml"
MONEY = "nämnder/teaternämnden/ekonomi.yaml"
BASE = {**AS_IT_STANDS, MONEY: AS_IT_STANDS[MONEY].replace("totalt: -1,5\n", "")}


def changelog(after: Mapping[str, str]) -> Changelog:
    sides = (load({file: text.encode() for file, text in files.items()}) for files in (BASE, after))
    old, new = (Side(name, "plan", loaded) for name, loaded in zip(("main", "HEAD"), sides, strict=True))
    return changelog_of(old, new)


@pytest.mark.parametrize(
    "edit",
    [
        {RESOR: "titel: [\n"},
        {RESOR: "titel: Minska resandet\ntitel: Öka resandet\ntill: [teaternämnden]\n"},
        {"plan.yaml": "titel: Utan organisation\n"},
        {GOAL: BASE[GOAL].replace("13 000", "13 0 00")},
        {GOAL: BASE[GOAL].replace("      klagomål:", "      besök:")},
    ],
    ids=["no YAML", "a key twice", "no settings", "a value that cannot be read", "an id twice"],
)
def test_a_side_with_faults_makes_the_comparison_incomplete(edit: Mapping[str, str]) -> None:
    first, *_ = full(changelog({**BASE, **edit}), SWEDISH)
    assert str(first).startswith("Jämförelsen är inte hel: HEAD gick inte att läsa i sin helhet")


def test_what_is_kept_as_printed_is_changed_in_no_direction() -> None:
    printed = {
        **BASE,
        GOAL: BASE[GOAL].replace("målvärde: 13 000", "målvärde: {tryckt: 13 0 00, notering: Så står det.}"),
    }
    ((code, _),) = told(between(BASE, printed))
    assert code == "ND303"


def test_another_unit_is_no_weaker_target() -> None:
    other = {**BASE, GOAL: BASE[GOAL].replace("målvärde: 13 000", "målvärde: 13 procent")}
    assert [code for code, _ in told(between(BASE, other))] == ["ND303"]


def test_a_file_that_was_moved_and_edited_is_one_thing_where_git_knows() -> None:
    moved = {file: text for file, text in BASE.items() if file != RESOR}
    moved["uppdrag/resande.yaml"] = BASE[RESOR].replace("Minska", "Halvera")
    plans = [load({file: text.encode() for file, text in files.items()}).plan for files in (BASE, moved)]
    found = compare_plans(*plans, {"uppdrag/resande.yaml": RESOR})
    assert [item.code for item in found.differences] == ["ND201"]


def test_a_name_that_macos_has_spelt_is_the_same_name(tmp_path: Path) -> None:
    folder = written(tmp_path / "plan", {})
    for name, text in BASE.items():
        path = folder / unicodedata.normalize("NFD", name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    git = ("git", "-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "core.precomposeUnicode=false")
    for words in (("init", "-q"), ("add", "-A"), ("commit", "-q", "-m", "Plan")):
        subprocess.run([*git, *words], cwd=tmp_path, check=True, capture_output=True)
    found = load_differing(read_revision(folder, "HEAD"), OnDisk(written(tmp_path / "annan", BASE)))
    assert found.same == frozenset(BASE)
    assert not found.has_renamed

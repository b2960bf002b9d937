"""Every id of every plan given another: compiled before is compiled after, but for the id."""

from __future__ import annotations

import shutil
from collections import Counter
from pathlib import Path

import pytest

from nämndplan.driver import check
from nämndplan.editor.rename import RENAMED, Refused, Renaming, rename
from nämndplan.editor.session import Session
from nämndplan.editor.things import Things
from nämndplan.fix.edits import edited
from nämndplan.i18n import SWEDISH

from ..lacking import ROOT

PLANS = sorted({path.parent for path in (ROOT / "tests" / "plans").glob("*/plan.yaml")} | {ROOT / "plans" / "2024"})
NEW = "-omdöpt"


def carry_out(plan: Path, done: Renaming) -> None:
    for file, replacements in done.edits.items():
        (plan / file).write_bytes(edited((plan / file).read_bytes(), replacements))
    for old, new in done.moves.items():
        (plan / new).parent.mkdir(parents=True, exist_ok=True)
        (plan / old).rename(plan / new)
    for folder in sorted(plan.rglob("*"), reverse=True):
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()


def said(plan: Path) -> Counter[tuple[str, str, str]]:
    return Counter(
        (one.code, one.severity.value, one.headline.text(SWEDISH).replace(NEW, "")) for one in check(plan).diagnostics
    )


@pytest.mark.parametrize("original", PLANS, ids=lambda path: path.name)
def test_every_id_renamed(original: Path, tmp_path: Path) -> None:
    plan = Path(shutil.copytree(original, tmp_path / "plan"))
    before, session = said(plan), Session(plan)
    session.read()
    done = 0
    while key := next((k for k in sorted(session.index.things()) if k[-2] in RENAMED and NEW not in k[-1]), None):
        carry_out(plan, rename(Things(session.index, session.read()), key, key[-1] + NEW))
        session.look_again()
        session.read()
        done += 1
    assert done > 5
    assert said(plan) == before


@pytest.mark.parametrize(
    ("new", "why"),
    [
        ("styrelsen", "finns redan"),
        ("Med Stora", "kan inte vara ett id"),
        ("", "kan inte vara ett id"),
        ("../ut", "kan inte vara ett id"),
        ("con", "kan inte"),
    ],
)
def test_what_cannot_be_is_refused_in_words(new: str, why: str) -> None:
    session = Session(ROOT / "tests" / "plans" / "liten")
    things = Things(session.index, session.read())
    key = next(key for key in session.index.things() if key[0] == "organ" and key[-1] != "styrelsen")
    with pytest.raises(Refused) as refused:
        rename(things, key, new)
    assert why in refused.value.sentence.text(SWEDISH)

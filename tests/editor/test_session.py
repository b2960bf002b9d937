"""A plan while it is written: what validate would say, were everything saved; only what changed is done again."""

from __future__ import annotations

import shutil
from itertools import islice
from pathlib import Path

import pytest

from nämndplan.driver import check
from nämndplan.editor import session as module
from nämndplan.editor.session import Session

from ..lacking import ROOT

PLANS = ROOT / "tests" / "plans"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PLANS / "rik", tmp_path / "rik"))


def same(session: Session) -> None:
    """The session's findings are those of the driver, with the open files in place of those on disk."""
    known = session.settle()
    there = {path.relative_to(session.folder).as_posix(): path.read_bytes() for path in session.folder.rglob("*.*")}
    result = check({**there, **session.opened})
    assert known.diagnostics == result.diagnostics
    assert known.is_settled


def a_board_file(plan: Path) -> str:
    return next(path.relative_to(plan).as_posix() for path in sorted(plan.glob("nämnder/*/mål/*.yaml")))


def test_as_it_lies_on_disk(plan: Path) -> None:
    same(Session(plan))


def test_whatever_is_typed_opened_and_closed(plan: Path) -> None:
    session, file = Session(plan), a_board_file(plan)
    text = (plan / file).read_bytes()
    session.settle()
    for typed in (text + b"fel: x\n", text.replace(b": ", b":", 3), b"", b"titel: [", text):
        session.type(file, typed)
        same(session)
    session.type("uppdrag/nytt.yaml", b"titel: Nytt\n")
    same(session)
    session.type("organisation.yaml", b"organ: {}\n")
    same(session)
    session.close("organisation.yaml")
    session.close("uppdrag/nytt.yaml")
    same(session)


def test_what_others_do_on_disk(plan: Path) -> None:
    session, file = Session(plan), a_board_file(plan)
    session.settle()
    (plan / file).unlink()
    session.look_again()
    same(session)
    (plan / "uppdrag" / "senare.yaml").write_text("titel: Senare\n", "utf-8")
    session.look_again()
    same(session)


def test_stopping_in_the_midst_loses_nothing(plan: Path) -> None:
    session, file = Session(plan), a_board_file(plan)
    for steps in range(4):
        session.type(file, (plan / file).read_bytes() + b"x: 1\n" * (steps + 1))
        list(islice(session.update(), steps))
    session.read()
    same(session)


def test_only_the_part_that_changed_is_read_and_inspected(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    session, file = Session(plan), a_board_file(plan)
    session.settle()
    done: list[tuple[str, str]] = []
    for name in ("read_part", "inspect"):
        real = getattr(module, name)

        def counted(part: object, *rest: object, _real: object = real, _name: str = name) -> object:
            done.append((_name, getattr(part, "board", None) or getattr(part, "part", part).board))
            return _real(part, *rest)  # type: ignore[operator]

        monkeypatch.setattr(module, name, counted)
    session.type(file, (plan / file).read_bytes() + b"# hej\n")
    session.settle()
    board = file.split("/")[1]
    assert done == [("read_part", board), ("inspect", board)]

"""Every kind of file and every command that there is: none has to be listed here to be tried."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from nämndplan.cli.commands import COMMANDS
from nämndplan.model import KINDS

from .campaign import try_faults
from .commands import make_world, that_work
from .faults import faults
from .kinds import places
from .trials import Ground, trials

FEW = 2
"""So many trials of each command; ``make torture`` makes many more."""


@pytest.fixture(scope="module")
def ground(tmp_path_factory: pytest.TempPathFactory) -> Ground:
    folder = tmp_path_factory.mktemp("kommandon")
    (folder / "mark").mkdir()
    return Ground(make_world(folder), folder / "mark")


def test_there_is_a_made_up_file_of_each_kind() -> None:
    assert {path for path, _ in places()} == {kind.path for kind in KINDS}


@pytest.mark.parametrize("form", places(), ids=" ".join)
def test_a_single_fault(form: tuple[str, str], tmp_path: Path) -> None:
    plan, file = places()[form]
    that_must_be_refused = [fault for fault in faults(plan) if fault.file == file and fault.must and fault.line]
    tally = try_faults(plan, [random.Random(file).choice(that_must_be_refused)], tmp_path)  # noqa: S311
    assert (tally.bad, tally.wrong_line, tally.runs) == ([], [], 1)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_bears_what_may_happen_to_it(name: str, ground: Ground) -> None:
    found = that_work(name, ground.world, ground.place)
    assert found, "no line of it works: VALUES in commands.py has nothing that it asks for"
    chance = random.Random(name)  # noqa: S311
    work = max(found, key=lambda work: len(work.written))
    tried = list(trials(work, ground, chance, 1))
    for what, how in chance.sample(tried, min(FEW, len(tried))):
        assert not (trouble := how()), (work.line, what, trouble)

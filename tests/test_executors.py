"""Plans on any executor: the same answer whoever does the work, also when a worker dies on the way."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor
from contextlib import nullcontext
from pathlib import Path

import pytest

from nämndplan.cli import many
from nämndplan.cli.many import _checked_apart
from nämndplan.diagnostics import Breakdown
from nämndplan.driver import Result, load
from nämndplan.executors import Failure, InThisProcess, NoEngine, engine_named, results

from .cli.plan import nplan
from .tasks import die_of_three, die_once, double, refuse_three

QUIET = Breakdown.__init__
TASKS = "tests.tasks"
MADE_UP = Path(__file__).parent / "plans"
FOLDERS = sorted(path for path in MADE_UP.iterdir() if (path / "plan.yaml").is_file())[:6]


def checked_by_somebody_mortal(folder: Path, cache: bool | None) -> Result:
    """As the command does it, but the first worker that gets a certain plan is killed."""
    mark = Path(os.environ["MARK"])
    if folder == FOLDERS[2] and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return _checked_apart(folder, cache)


@pytest.mark.parametrize("name", ["serial", f"{TASKS}:made_here"])
def test_results_come_in_the_order_of_the_tasks(name: str) -> None:
    told: list[int] = []
    assert results(engine_named(name, 2), double, range(200), told.append) == [2 * number for number in range(200)]
    assert told == list(range(1, 201))


def test_a_task_that_fails_is_told_and_the_rest_goes_on() -> None:
    first, second, third, fourth, fifth = results(engine_named("serial", 1), refuse_three, range(1, 6))
    assert (first, second, fourth, fifth) == (2, 4, 8, 10)
    assert isinstance(third, Failure)
    assert str(third.error) == "not three"


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_processes_that_die(tmp_path: Path) -> None:
    """Tried once more in a new executor; only the task that kills again is blamed."""
    tasks = [(number, str(tmp_path / "died")) for number in range(1, 7)]
    assert results(engine_named("local", 2), die_once, tasks) == [2, 4, 6, 8, 10, 12]
    assert (tmp_path / "died").exists()
    found = results(engine_named("local", 2), die_of_three, tasks)
    assert [number for number, one in enumerate(found, 1) if isinstance(one, Failure)] == [3]
    assert [one for one in found if not isinstance(one, Failure)] == [2, 4, 8, 10, 12]


@pytest.mark.parametrize("name", ["nosuch", "nosuch:thing", f"{TASKS}:no_such", f"{TASKS}:not_one"])
def test_no_such_engine(name: str) -> None:
    with pytest.raises(NoEngine) as told:
        results(engine_named(name, 1), double, [1])
    assert told.value.name == name
    done = nplan("validate", FOLDERS[0], "--executor", name)
    assert done.exit_code == 2
    assert name in done.stderr


def test_an_executor_that_can_do_nothing_comes_to_an_end() -> None:
    class Broken(InThisProcess):
        def submit(self, *_: object) -> object:  # type: ignore[override]
            raise BrokenExecutor("gone")

    assert all(isinstance(one, Failure) for one in results(lambda: nullcontext(Broken()), double, [1, 2, 3]))


@pytest.fixture(scope="module")
def listed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("many") / "lista.txt"
    path.write_text("# påhittade planer\n\n" + "".join(f"{folder}\n" for folder in FOLDERS), "utf-8")
    return path


@pytest.fixture(scope="module")
def usual() -> str:
    return nplan("validate", *FOLDERS, "--format", "json", "--no-cache").stdout


def test_serial_and_processes_say_what_validate_says(listed: Path, usual: str) -> None:
    for executor in ("serial", "local"):
        done = nplan("validate", "--many", listed, "--executor", executor, "--format", "json", "--no-cache")
        assert done.stdout == usual
    whole = nplan("validate", "--many", listed, "--executor", "serial", "--no-cache").stdout
    assert whole == nplan("validate", *FOLDERS, "--no-cache").stdout


@pytest.fixture
def cluster(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[str]:
    monkeypatch.setenv("MARK", str(tmp_path / "died"))  # its workers inherit it
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        yield cluster.scheduler_address


@pytest.mark.filterwarnings("ignore")
@pytest.mark.skipif(sys.platform == "win32", reason="there is no such signal")
def test_dask_says_so_too_though_a_worker_is_killed(
    cluster: str, listed: Path, usual: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(many, "_checked_apart", checked_by_somebody_mortal)
    done = nplan("validate", "--many", listed, "--executor", f"dask:{cluster}", "--format", "json", "--no-cache")
    assert Path(os.environ["MARK"]).exists()
    assert done.stdout == usual


def test_a_plan_whose_task_fails_is_named_and_the_others_are_reported(
    listed: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def failing(folder: Path, cache: bool | None) -> Result:
        if folder == FOLDERS[1]:
            raise MemoryError("no room")
        return _checked_apart(folder, cache)

    monkeypatch.setattr(Breakdown, "__init__", QUIET)
    monkeypatch.setattr(many, "_checked_apart", failing)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))  # where it is reported
    done = nplan("validate", "--many", listed, "--executor", "serial", "--no-cache")
    assert done.exit_code == 3
    assert f"nplan gick sönder vid {FOLDERS[1].as_posix()}:" in " ".join(done.stdout.split())
    others = [folder for folder in FOLDERS if folder != FOLDERS[1] and load(folder).diagnostics]
    assert len(others) > 2
    assert all(folder.as_posix() in done.stdout for folder in others)


def test_an_error_that_cannot_be_sent_is_told_all_the_same() -> None:
    class Odd(Exception):
        def __init__(self, one: int, other: int) -> None:
            super().__init__(f"{one} and {other}")

    sent = many._sent(Odd(1, 2))
    assert "1 and 2" in str(sent)
    assert "Odd" in sent.__notes__[0]


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"", "har inga mappar"), (b"# none\n", "har inga mappar"), (b"\xff\xfe\xff", "UTF-8"), (b"nosuch\n", "nosuch")],
)
def test_a_list_that_names_nothing(content: bytes, said: str, tmp_path: Path) -> None:
    (tmp_path / "lista").write_bytes(content)
    done = nplan("validate", "--many", tmp_path / "lista")
    assert done.exit_code == 2
    assert said in done.stderr


def test_no_list_at_all(tmp_path: Path) -> None:
    assert nplan("validate", "--many", tmp_path / "nosuch").exit_code == 2


def test_fixes_are_for_one_plan_at_a_time(listed: Path) -> None:
    assert nplan("validate", "--many", listed, "--fix").exit_code == 2

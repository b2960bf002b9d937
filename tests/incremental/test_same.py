"""However a plan is checked, in one process or several, anew or with what is known from last time: the same is said."""

from __future__ import annotations

import json
import os
import random
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from benchmarks.faults import with_faults
from benchmarks.plan import plan_files
from benchmarks.region import Region

from nämndplan.driver import check, load
from nämndplan.i18n import ENGLISH, SWEDISH
from nämndplan.incremental import Store, workers
from nämndplan.incremental import parts as incremental_parts
from nämndplan.incremental.packed import packed, unpacked
from nämndplan.lint import inspect, silences_of
from nämndplan.lowering import lay_out, read_part
from nämndplan.report import REPORTS, Checked
from nämndplan.source import find_files, read_file
from nämndplan.syntax import parse

ROOT = Path(__file__).parents[2]
PLANS = [ROOT / "plans" / "2024", *sorted(path for path in (ROOT / "tests" / "plans").iterdir() if path.is_dir())]
REGION = 80
OTHERS = [b"", b"[]", b"{}", b"1", b'[["a","b","c"]]', b'[["a"]]', b"[" * 100_000, b"\xff", b'[[1,2,{"Place":[]}]]']


@pytest.fixture(autouse=True)
def _every_file_is_settled_and_every_part_worth_a_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(incremental_parts, "UNSETTLED", 0)
    monkeypatch.setattr(workers, "FEWEST_FILES", 1)


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(str(tmp_path / "kept"))


def region(folder: Path, faulty: float = 0.2, seed: int = 1) -> Path:
    for file, text in with_faults(plan_files(Region(REGION, seed)), faulty, seed):
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return folder


def said(checked: Any) -> list[str]:
    """All that is said of the plan and what was silenced, in a report for people and in one for programs."""
    plan = Checked("plan", checked.diagnostics, checked.texts, checked.file_count, checked.silenced)
    return [
        str(line) for name, tongue in (("json", ENGLISH), ("full", SWEDISH)) for line in REPORTS[name]([plan], tongue)
    ]


def same(folder: Path, store: Store) -> None:
    """Checked and loaded in every way it is what loading it anew says."""
    anew = load(folder)
    wanted = said(anew)
    for way in (check, load):
        assert said(way(folder)) == wanted, "anew"
        assert said(way(folder, jobs=3)) == wanted, "in three processes"
        assert said(way(folder, store=store)) == wanted, "with what was known"
        assert said(way(folder, store=store, jobs=2)) == wanted, "with all known"
    assert repr(load(folder, store=store).plan.roots) == repr(anew.plan.roots)


@pytest.mark.parametrize("plan", PLANS, ids=lambda path: path.name)
def test_the_same_is_said_of_every_plan(plan: Path, store: Store) -> None:
    same(plan, store)


def test_the_same_is_said_whatever_happens_to_a_plan(tmp_path: Path, store: Store) -> None:
    """To a plan with boards that have faults, and boards without."""
    folder = region(tmp_path / "plan", 0.02)
    same(folder, store)
    for happen in HAPPENINGS:
        happen(folder)
        anew = load(folder)
        wanted = said(anew)
        assert said(check(folder, store=store)) == wanted, "with what was known"
        known = load(folder, store=store, jobs=2)
        assert said(known) == wanted, "with all known"
        assert repr(known.plan.roots) == repr(anew.plan.roots)
    same(folder, store)


def add(folder: Path) -> None:
    (some(folder).parent / "tillagd.yaml").write_text("titel: Tillagd HBTQ\n", "utf-8")


def add_a_board(folder: Path) -> None:
    shutil.copytree(board(folder), folder / "nämnder" / "ny-nämnd")


def edit(folder: Path) -> None:
    path = some(folder)
    path.write_text(path.read_text("utf-8").replace("titel: ", "titel: Ändrad ", 1), "utf-8")


def edit_with_the_same_size_and_time(folder: Path) -> None:
    path = some(folder)
    times = path.stat()
    path.write_text(path.read_text("utf-8").replace("a", "e", 1), "utf-8")
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))


def edit_the_council(folder: Path) -> None:
    path = folder / "organisation.yaml"
    path.write_text(path.read_text("utf-8") + "# slut\n", "utf-8")


def rename(folder: Path) -> None:
    path = some(folder)
    path.rename(path.with_name("omdöpt.yaml"))


def rename_a_board(folder: Path) -> None:
    board(folder).rename(folder / "nämnder" / "åäö")


def remove(folder: Path) -> None:
    some(folder).unlink()


def touch(folder: Path) -> None:
    some(folder).touch()


def turn_the_clock_back(folder: Path) -> None:
    for path in folder.rglob("*.yaml"):
        os.utime(path, (1_000_000, 1_000_000))


def turn_the_clock_on(folder: Path) -> None:
    os.utime(some(folder), (4_000_000_000, 4_000_000_000))


def break_a_file(folder: Path) -> None:
    some(folder).write_text("a: [\n", "utf-8")


def misplace_a_file(folder: Path) -> None:
    path = some(folder)
    path.rename(path.with_suffix(".yml"))


def silence(folder: Path) -> None:
    path = board(folder) / "nämndplan.yaml"
    path.write_text("# nplan: tillåt NP401 prov\n" + path.read_text("utf-8"), "utf-8")


def remove_the_register(folder: Path) -> None:
    (folder / "organisation.yaml").unlink()


def name_a_logo(folder: Path) -> None:
    path = folder / "plan.yaml"
    path.write_text(path.read_text("utf-8") + "utseende:\n  logotyp: utseende/märke.svg\n", "utf-8")


def add_the_logo(folder: Path) -> None:
    (folder / "utseende").mkdir()
    (folder / "utseende" / "märke.svg").write_text("<svg/>", "utf-8")


def save_in_another_encoding(folder: Path) -> None:
    path = folder / "styrdokument.yaml"
    path.write_bytes(path.read_text("utf-8").encode("cp1252"))


HAPPENINGS: list[Callable[[Path], None]] = [
    *(add, add_a_board, edit, edit_with_the_same_size_and_time, edit_the_council, rename, rename_a_board, remove),
    *(name_a_logo, add_the_logo, save_in_another_encoding, touch, turn_the_clock_back, turn_the_clock_on),
    *(break_a_file, misplace_a_file, silence, remove_the_register),
]


def board(folder: Path) -> Path:
    return min((folder / "nämnder").iterdir())


def some(folder: Path) -> Path:
    return min(board(folder).rglob("*.yaml"))


def test_only_what_has_changed_is_read_again(tmp_path: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = region(tmp_path / "plan", 0.0)
    parsed: list[str] = []

    def counting(text: Any) -> Any:
        parsed.append(text.file)
        return parse(text)

    monkeypatch.setattr("nämndplan.lowering.read.parse", counting)
    everything = files(folder)
    council = {file for file in everything if not file.startswith("nämnder/")}
    check(folder, store=store)
    assert (sorted(parsed), parsed.clear()) == (sorted(everything), None)
    check(folder, store=store)
    assert (set(parsed), parsed.clear()) == (council, None)
    edit(folder)
    check(folder, store=store)
    own = {file for file in everything if file.startswith(f"nämnder/{board(folder).name}/")}
    assert set(parsed) == council | own
    assert len(parsed) == len(set(parsed))


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.yaml")}


def test_a_process_that_comes_to_grief_costs_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = region(tmp_path / "plan")
    compiled = said(load(folder))
    ours = os.getpid()

    def dying(part: Any) -> str:
        if os.getpid() != ours:
            os._exit(9)
        return packed(part)

    monkeypatch.setattr(workers, "packed", dying)
    assert said(check(folder, jobs=2)) == compiled


def test_what_is_kept_is_not_believed_when_it_is_something_else(tmp_path: Path, store: Store) -> None:
    folder = region(tmp_path / "plan")
    wanted = said(load(folder))
    for content in OTHERS:
        for way in (check, load):
            store.put(b"parts", content)
            assert said(way(folder, store=store)) == wanted, content


def test_what_is_kept_in_part_is_not_believed(tmp_path: Path, store: Store) -> None:
    folder = region(tmp_path / "plan")
    wanted = said(check(folder, store=store))
    rows = json.loads(store.get(b"parts") or b"")
    for text in ('{"Place":["x"]}', '{"Nothing":[]}', '{".":"x"}', "[]", "{"):
        rows[1][2] = text
        for way in (check, load):
            store.put(b"parts", json.dumps(rows).encode())
            assert said(way(folder, store=store)) == wanted, text


def inspected(folder: Path) -> Iterator[Any]:
    layout = lay_out(find_files(folder)[0])
    council = read_part(layout.council, read_file, pictures={found.file: None for found in layout.pictures})
    yield inspect(council)
    for part in layout.boards:
        yield inspect(read_part(part, read_file, council.plan), council, silences_of(council))


@pytest.mark.parametrize("plan", PLANS, ids=lambda path: path.name)
def test_what_is_packed_comes_out_the_same(plan: Path) -> None:
    for part in inspected(plan):
        assert unpacked(packed(part)) == part


def test_nothing_but_a_part_comes_out(tmp_path: Path) -> None:
    """Damage in any place is a ValueError, or a part."""
    text = packed(next(inspected(region(tmp_path / "plan"))))
    chance = random.Random(1)  # noqa: S311
    for _ in range(300):
        place = chance.randrange(len(text))
        damaged = text[:place] + chance.choice('{}[]":,0aNÅ') + text[place + 1 :]
        with suppress(ValueError):
            unpacked(damaged)

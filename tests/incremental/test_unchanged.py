"""The verdict of last time: the same bytes as a cold run, and only while nothing has changed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from nämndplan.cli.ci import FROM_ROOT
from nämndplan.incremental import program, snapshot
from nämndplan.incremental.replay import replayed
from nämndplan.incremental.store import Store
from nämndplan.report import REPORTS

from ..cli.plan import ASSIGNMENT, LITEN, write
from ..lacking import needs
from .running import COLD, WARM, Bench, opened, run

posix = needs("posix")
RIGHT = "titel: Minska resandet i tjänsten\ntill: [regionstyrelsen]\n"

WORDS = [
    *(["--format", name] for name in REPORTS if name not in FROM_ROOT),
    *(["-f", name, "--lang", "en"] for name in REPORTS if name not in FROM_ROOT),
    ["--color=always"],
    ["--strict"],
    ["--statistics"],
    ["--select", "NP5", "--ignore=NP502"],
    ["--no-baseline", "plans/liten"],
    ["plans", "plans/liten"],
]


@pytest.mark.parametrize("words", WORDS, ids=" ".join)
@pytest.mark.parametrize("is_right", [False, True], ids=["broken", "right"])
def test_the_same_bytes_cold_and_warm(bench: Bench, words: list[str], is_right: bool) -> None:
    if is_right:
        shutil.rmtree(bench.plan)
        shutil.copytree(LITEN, bench.plan)
    worked, first = bench.run("validate", *words)
    assert worked == COLD
    assert first.code == int(not is_right and "--ignore=NP502" not in words)
    assert bench.run("validate", *words) == (WARM, first)
    assert bench.run("validate", *words) == (WARM, first)
    assert bench.run("validate", *words, "--no-cache") == (COLD, first)


def test_each_question_has_its_own_answer(bench: Bench) -> None:
    questions: list[list[str]] = [
        [],
        ["--strict"],
        ["-f", "json"],
        ["-f", "concise"],
        ["--lang", "en"],
        ["plans/liten"],
    ]
    answers = [bench.run("validate", *words)[1] for words in questions]
    assert [bench.run("validate", *words) for words in questions] == [(WARM, answer) for answer in answers]


@pytest.mark.parametrize(
    "words", [["--diff"], ["-o", "rapport.txt"], ["--timings"], ["--no-cache"], ["--unsafe", "--fix"]]
)
def test_what_writes_or_measures_is_always_worked_out(bench: Bench, words: list[str]) -> None:
    for _ in range(2):
        worked, _ = bench.run("validate", *words)
        assert worked == COLD or "--diff" in words or "--fix" in words
    assert bench.entries() == []


@pytest.mark.parametrize("name", sorted(FROM_ROOT))
def test_what_is_told_from_the_root_of_the_repository_is_always_worked_out(bench: Bench, name: str) -> None:
    """Their paths rest on where the repository begins, and a step's summary is written anew each time."""
    _, first = bench.run("validate", "--format", name)
    assert bench.run("validate", "--format", name) == (COLD, first)
    assert bench.entries() == []
    (bench.home / "plans" / ".git").mkdir()
    worked, ran = bench.run("validate", "--format", name)
    assert worked == COLD
    assert ran.out != first.out


def test_wrong_use_is_not_kept(bench: Bench) -> None:
    for words in (["-f", "jsn"], ["--select", "NP999"], ["--lang", "xx"], ["plans/ingen"], ["--color", "blue"]):
        assert run("validate", *words).code == 2
    assert bench.entries() == []


def test_a_fault_of_ours_is_not_kept(bench: Bench, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    with monkeypatch.context() as patched:
        patched.setattr("nämndplan.cli.commands.validate.check_plan", broken)
        assert run("validate").code == 3
    assert bench.entries() == []
    assert run("validate").code == 1


def test_what_could_not_be_read_is_tried_again(bench: Bench) -> None:
    (bench.plan / "mål" / "stor.yaml").write_text("#" * 600_000, "utf-8")
    _, ran = bench.run("validate")
    assert b"NP115" in ran.out
    assert bench.run("validate") == (COLD, ran)


# What has changed


def add(plan: Path) -> None:
    (plan / "uppdrag" / "nytt.yaml").write_text(RIGHT, "utf-8")


def add_folder(plan: Path) -> None:
    (plan / "nämnder" / "ny").mkdir()


def rename(plan: Path) -> None:
    (plan / ASSIGNMENT).rename(plan / "uppdrag" / "minska-resorna.yaml")


def remove(plan: Path) -> None:
    (plan / ASSIGNMENT).unlink()


def rewrite(plan: Path) -> None:
    write(plan, RIGHT)


def rewrite_with_time_put_back(plan: Path) -> None:
    path = plan / ASSIGNMENT
    about = path.stat()
    text = path.read_text("utf-8")
    path.write_text(text.replace("bolagsstyrelsen", "bolagsstyrelser"), "utf-8")
    assert path.stat().st_size == about.st_size
    os.utime(path, ns=(about.st_atime_ns, about.st_mtime_ns))


def replace_by_another_with_its_times(plan: Path) -> None:
    path, other = plan / ASSIGNMENT, plan.parent / "other"
    other.write_text(path.read_text("utf-8").replace("bolagsstyrelsen", "bolagsstyrelser"), "utf-8")
    shutil.copystat(path, other)
    other.replace(path)


def a_baseline(plan: Path) -> None:
    (plan / ".nplan-baslinje.json").write_text('{"version": 1, "fynd": []}', "utf-8")


def not_readable(plan: Path) -> None:
    (plan / ASSIGNMENT).chmod(0o200)


CHANGES: list[Callable[[Path], None]] = [
    add,
    add_folder,
    rename,
    remove,
    rewrite,
    rewrite_with_time_put_back,
    replace_by_another_with_its_times,
    a_baseline,
    pytest.param(not_readable, marks=posix),  # type: ignore[list-item]
]


@pytest.mark.usefixtures("settled")
@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_a_change_is_seen_by_times_alone(bench: Bench, change: Callable[[Path], None]) -> None:
    _changed(bench, change)


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_a_change_is_seen_in_what_was_just_written(bench: Bench, change: Callable[[Path], None]) -> None:
    _changed(bench, change)


def _changed(bench: Bench, change: Callable[[Path], None]) -> None:
    bench.run("validate", "-f", "json")
    assert bench.run("validate", "-f", "json")[0] == WARM
    change(bench.plan)
    worked, ran = bench.run("validate", "-f", "json")
    assert worked == COLD
    assert bench.run("validate", "-f", "json") == (WARM, ran)
    assert bench.run("validate", "-f", "json", "--no-cache") == (COLD, ran)


def test_another_plan_beside_it_is_seen(bench: Bench) -> None:
    assert bench.run("validate")[0] == COLD
    shutil.copytree(LITEN, bench.home / "plans" / "annan")
    worked, ran = bench.run("validate")
    assert worked == COLD
    assert bench.run("validate") == (WARM, ran)


def test_a_file_that_is_touched_is_worked_out_anew_with_the_same_answer(bench: Bench) -> None:
    _, first = bench.run("validate")
    (bench.plan / ASSIGNMENT).touch()
    assert bench.run("validate") == (COLD, first)
    assert bench.run("validate") == (WARM, first)


@pytest.mark.parametrize("days", [-1, 1, 4000])
def test_the_clock_may_go_as_it_likes(bench: Bench, monkeypatch: pytest.MonkeyPatch, days: int) -> None:
    """Files from the future are known by their contents, however often they have been seen."""
    then = time.time_ns() + days * 86_400_000_000_000
    os.utime(bench.plan / ASSIGNMENT, ns=(then, then))
    _, first = bench.run("validate")
    assert bench.run("validate") == (WARM, first)
    monkeypatch.setattr("time.time_ns", lambda: then - 10**15)
    assert bench.run("validate") == (WARM, first)
    text = (bench.plan / ASSIGNMENT).read_text("utf-8")
    write(bench.plan, text.replace("bolagsstyrelsen", "bolagsstyrelser"))
    os.utime(bench.plan / ASSIGNMENT, ns=(then, then))
    worked, ran = bench.run("validate")
    assert worked == COLD
    assert ran != first


def test_a_change_within_one_tick_of_the_clock_is_seen_by_its_content(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file system whose clock stands still: nothing but the content tells."""
    monkeypatch.setattr(snapshot, "_described", lambda path, _: path)
    _, first = bench.run("validate")
    assert bench.run("validate") == (WARM, first)
    rewrite_with_time_put_back(bench.plan)
    assert bench.run("validate")[0] == COLD


def test_once_they_have_settled_times_will_do(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    _, first = bench.run("validate")
    with opened() as files:
        assert bench.run("validate") == (WARM, first)
    assert any(ASSIGNMENT in file for file in files)
    monkeypatch.setattr(snapshot, "UNSETTLED", -(10**18))
    bench.run("validate")
    with opened() as files:
        assert bench.run("validate") == (WARM, first)
    assert not any(ASSIGNMENT in file for file in files)


@pytest.mark.parametrize("when", ["before", "after"])
def test_what_changes_while_we_work_is_not_kept(bench: Bench, monkeypatch: pytest.MonkeyPatch, when: str) -> None:
    from nämndplan.cli import plans

    check = plans.check

    def disturbed(folder: Path, **options: Any) -> object:
        if when == "before":
            rewrite_with_time_put_back(bench.plan)
        result = check(folder, **options)
        if when == "after":
            rewrite_with_time_put_back(bench.plan)
        return result

    with monkeypatch.context() as patched:
        patched.setattr(plans, "check", disturbed)
        assert run("validate").code == 1  # errors in the plan, not in us
    assert bench.entries() == []
    assert bench.run("validate")[0] == COLD


@posix
def test_plans_with_links_are_always_worked_out(bench: Bench) -> None:
    (bench.plan / "mål" / "lånat.yaml").symlink_to(bench.plan / ASSIGNMENT)
    for _ in range(2):
        assert bench.run("validate")[0] == COLD
    assert bench.entries() == []


def test_what_is_no_part_of_the_plan_makes_no_difference(bench: Bench) -> None:
    _, first = bench.run("validate")
    (bench.plan / ".plan.yaml.swp").write_bytes(b"")
    (bench.plan / "plan.yaml~").write_bytes(b"")
    assert bench.run("validate") == (WARM, first)


# What else the answer depends on


def test_another_program_answers_for_itself(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.run("validate")
    copy = bench.home / "copy"
    shutil.copytree(program._PACKAGE, copy, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(program, "_PACKAGE", str(copy))
    assert bench.run("validate")[0] == COLD
    assert bench.run("validate")[0] == WARM
    (copy / "rules" / "rule.py").write_text("# another\n", "utf-8")
    assert bench.run("validate")[0] == COLD
    monkeypatch.setattr(program, "_PACKAGE", str(copy / "no.zip"))
    assert bench.run("validate")[0] == COLD
    assert bench.run("validate")[0] == COLD


def test_a_library_that_is_installed_or_removed_counts(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    site = bench.home / "site-packages"
    site.mkdir()
    monkeypatch.syspath_prepend(str(site))
    bench.run("validate")
    assert bench.run("validate")[0] == WARM
    (site / "pydantic-9.dist-info").mkdir()
    assert bench.run("validate")[0] == COLD


@pytest.mark.parametrize("name", ["NPLAN_LANG", "NO_COLOR", "FORCE_COLOR", "TERM", "COLUMNS"])
def test_settings_that_change_what_is_printed_count(bench: Bench, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    bench.run("validate")
    monkeypatch.setenv(name, "en" if name == "NPLAN_LANG" else "1")
    worked, ran = bench.run("validate")
    assert worked == COLD
    assert bench.run("validate") == (WARM, ran)


def test_standing_elsewhere_is_another_question(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    bench.run("validate", "plans/liten")
    monkeypatch.chdir(bench.home / "plans")
    worked, ran = bench.run("validate", "liten")
    assert worked == COLD
    assert b" liten/uppdrag" in ran.out


@pytest.mark.parametrize("name", ["CI", "NPLAN_NO_CACHE"])
def test_in_ci_and_by_wish_every_verdict_is_worked_out(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    bench.run("validate")
    monkeypatch.setenv(name, "true")
    assert bench.run("validate")[0] == COLD


@pytest.mark.parametrize("name", ["CI", "NPLAN_NO_CACHE"])
def test_what_is_asked_for_goes_before_what_the_variables_say(
    bench: Bench, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv(name, "true")
    _, first = bench.run("validate", "--cache")
    assert bench.run("validate", "--cache") == (WARM, first)
    assert bench.run("validate") == (COLD, first)


@pytest.mark.parametrize(
    "words",
    [
        ["-fjson"],
        ["--format=json", "--", "plans/liten"],
        ["--lang=en", "--stri"],
        ["plans/liten/"],
        ["plans/../plans"],
        ["-j2", "--color", "never"],
        ["--baseline", "annan.json"],
    ],
    ids=" ".join,
)
def test_no_word_has_to_be_understood(bench: Bench, words: list[str]) -> None:
    """However it is said: what the answer rests on was written down when it was worked out."""
    (bench.home / "annan.json").write_text('{"version": 1, "fynd": []}', "utf-8")
    worked, first = bench.run("validate", *words)
    if first.code == 2:
        assert bench.run("validate", *words)[1] == first
        return
    assert worked == COLD
    assert bench.run("validate", *words) == (WARM, first)
    write(bench.plan, RIGHT)
    assert bench.run("validate", *words)[0] == COLD


def test_another_baseline_that_is_named_counts(bench: Bench) -> None:
    words = ["validate", "--baseline", "annan.json"]
    path = bench.home / "annan.json"
    path.write_text('{"version": 1, "fynd": []}', "utf-8")
    _, first = bench.run(*words)
    assert bench.run(*words) == (WARM, first)
    run("baseline")
    (bench.plan / ".nplan-baslinje.json").rename(path)
    worked, ran = bench.run(*words)
    assert (worked, first.code, ran.code) == (COLD, 1, 0)


def test_nothing_in_the_plans_folder_is_believed_or_left_there(bench: Bench) -> None:
    """Plans come from anyone's pull request, and versions before kept their answers there."""
    before = sorted(bench.plan.rglob("*"))
    bench.run("validate")
    assert sorted(bench.plan.rglob("*")) == before
    bench.cache.rename(bench.plan / ".nplan_cache")
    assert bench.run("validate")[0] == COLD


# Damage, and other people


def test_an_answer_for_another_plan_in_the_same_place_is_not_shown(bench: Bench) -> None:
    """As where a cache is carried from one checkout to the next: names and texts may be equal, files never are."""
    _, first = bench.run("validate")
    copy = bench.home / "copy"
    shutil.copytree(bench.plan, copy)
    shutil.rmtree(bench.plan)
    shutil.copytree(copy, bench.plan)
    assert bench.run("validate") == (COLD, first)


def test_damage_is_worked_out_anew_without_a_word(bench: Bench) -> None:
    _, first = bench.run("validate")
    (path,) = bench.entries()
    whole = path.read_bytes()
    for at in (0, 31, 32, 63, 64, 70, len(whole) // 2, len(whole) - 1):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 255]) + whole[at + 1 :])
        assert bench.run("validate") == (COLD, first)
        assert bench.run("validate") == (WARM, first)


@posix
@pytest.mark.parametrize("what", ["link", "file"])
def test_where_no_cache_can_be_all_is_worked_out(bench: Bench, what: str) -> None:
    bench.cache.parent.mkdir()
    if what == "link":
        (bench.home / "elsewhere").mkdir()
        bench.cache.symlink_to(bench.home / "elsewhere")
    else:
        bench.cache.write_bytes(b"")
    _, first = bench.run("validate")
    assert bench.run("validate") == (COLD, first)
    assert first.err == b""


def test_runs_at_once_give_the_same(bench: Bench) -> None:
    environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-m", "nplan", "validate", "-f", "json"]
    processes = [
        subprocess.Popen(command, cwd=bench.home, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        for _ in range(4)
    ]
    answers = {(*process.communicate(), process.returncode) for process in processes}
    assert len(answers) == 1
    (answer,) = answers
    done = subprocess.run(command, cwd=bench.home, env=environment, capture_output=True, check=False)
    assert (done.stdout, done.stderr, done.returncode) == answer


# What it costs


@pytest.mark.usefixtures("settled")
@pytest.mark.parametrize("files", [10, 60])
def test_when_nothing_has_changed_no_file_is_opened(bench: Bench, files: int) -> None:
    for number in range(files):
        (bench.plan / "uppdrag" / f"uppdrag-{number}.yaml").write_text(RIGHT, "utf-8")
    bench.run("validate")
    with opened() as found:
        assert bench.run("validate")[0] == WARM
    read = {Path(file).name for file in found if str(bench.home) in str(Path(file).resolve())}
    assert read <= {entry.name for entry in bench.entries()}
    assert len(read) == 1


def test_when_nothing_has_changed_nothing_heavy_is_loaded(bench: Bench) -> None:
    program = (
        "import sys\nbefore = set(sys.modules)\nfrom nplan.__main__ import main\n"
        "try: main()\nexcept SystemExit: pass\n"
        "heavy = {'typing', 'typer', 'pydantic', 'platformdirs', 'rich', 'ruamel', 'jinja2', 'pathlib', 're'}\n"
        "heavy |= {'json', 'enum'}\n"
        "print(sorted(heavy & (set(sys.modules) - before)), file=sys.stderr)\n"
    )
    for words in (["validate"], ["validate"], ["--version"]):
        done = subprocess.run(
            [sys.executable, "-c", program, *words], cwd=bench.home, capture_output=True, text=True, check=True
        )
    assert done.stderr == "[]\n"
    (warm,) = (
        subprocess.run(
            [sys.executable, "-c", program, "validate"], cwd=bench.home, capture_output=True, text=True, check=True
        ),
    )
    assert warm.stderr == "[]\n"


# nplan cache


def test_cache_says_what_is_kept_and_clears_it(bench: Bench) -> None:
    assert run("cache").out.decode() == f"{bench.cache}: 0 sparade svar, 0 kB.\n"
    run("validate")
    assert ": 1 sparade svar, " in run("cache").out.decode()
    assert run("cache", "clear").out.decode() == f"{bench.cache}: inget är sparat längre.\n"
    assert not bench.cache.exists()
    assert bench.run("validate")[0] == COLD


def test_cache_says_when_it_is_not_used(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CI", "true")
    assert "variabeln CI är satt" in run("cache").out.decode()
    monkeypatch.delenv("CI")
    bench.cache.parent.mkdir()
    bench.cache.write_bytes(b"")
    assert "De används inte" in run("cache").out.decode()


def test_cache_clear_tells_of_what_earlier_versions_left(bench: Bench) -> None:
    (bench.plan / ".nplan_cache").mkdir()
    lines = run("cache", "clear").out.decode().splitlines()
    assert [line.split(" är kvar")[0] for line in lines[1:]] == [str(Path("plans/liten/.nplan_cache"))]
    assert (bench.plan / ".nplan_cache").is_dir()


def test_cache_takes_no_other_word(bench: Bench) -> None:
    run("validate")
    ran = run("cache", "claer")
    assert (ran.code, ran.out) == (2, b"")
    assert bench.entries() != []


@pytest.mark.usefixtures("bench")
def test_timings_are_told_beside_the_report() -> None:
    plain = run("validate")
    timed = run("validate", "--timings")
    assert (timed.code, timed.out) == (plain.code, plain.out)
    lines = timed.err.decode().splitlines()
    assert lines[0].split() == ["Tid", "i", "millisekunder", "CPU", "klocka"]
    assert [line.split("  ")[0] for line in lines[1:]][-1] == "Allt"
    assert any(line.startswith("Pröva reglerna") for line in lines)
    assert run("validate", "--timings", "--lang", "en").err.decode().startswith("Time in milliseconds")


@posix
def test_a_reader_that_leaves_is_no_trouble(bench: Bench) -> None:
    run("validate")
    read, write_end = os.pipe()
    os.close(read)
    command = [sys.executable, "-m", "nplan", "validate"]
    for words in (command, command, [*command[:3], "--version"]):
        done = subprocess.run(words, cwd=bench.home, stdout=write_end, stderr=subprocess.PIPE, check=False)
        assert (done.returncode, done.stderr) == (141, b"")
    os.close(write_end)


def test_what_another_version_has_kept_is_no_answer(tmp_path: Path) -> None:
    store = Store(str(tmp_path / "kept"))
    store.put(b"question" * 4, b"1:a2:bc")
    assert store.get(b"question" * 4) == b"1:a2:bc"
    assert replayed(store, b"question" * 4) is None

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from nämndplan.lint.baseline import Baseline
from nämndplan.lowering.read import OnDemand
from nämndplan.plan_folders import BASELINE_FILE
from nämndplan.source import SourceText

from ..lacking import needs
from .plan import TWO_UNKNOWN, UNKNOWN, make_plan, nplan, write


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return make_plan(tmp_path)


def test_known_findings_are_quiet_and_counted(plan: Path) -> None:
    assert nplan("validate", plan).exit_code == 1
    made = nplan("baseline", plan)
    assert made.exit_code == 0
    assert "kända fynd" in made.stdout
    result = nplan("validate", plan)
    assert result.exit_code == 0
    assert "NP502" not in result.stdout
    assert "i baslinjen" in " ".join(result.stdout.split())
    assert "Inga nya fel, men felen i baslinjen hindrar publicering" in result.stdout
    assert nplan("validate", plan, "--no-baseline").exit_code == 1


def test_a_new_finding_fails(plan: Path) -> None:
    nplan("baseline", plan)
    write(plan, "titel: Ett annat uppdrag\ntill: [teatern]\n", "uppdrag/teater.yaml")
    result = nplan("validate", plan, "--select", "NP502", "-f", "concise")
    assert result.exit_code == 1
    assert result.stdout.count("NP502") == 1


def test_a_finding_like_a_known_one_is_new(plan: Path) -> None:
    nplan("baseline", plan)
    write(plan, TWO_UNKNOWN)
    assert nplan("validate", plan, "--select", "NP502").exit_code == 1


def test_lines_may_move(plan: Path) -> None:
    nplan("baseline", plan)
    write(plan, "# en kommentar\n\n" + UNKNOWN)
    assert nplan("validate", plan).exit_code == 0


def test_mended_findings_are_told_and_the_file_shrinks(plan: Path) -> None:
    write(plan, TWO_UNKNOWN)
    nplan("baseline", plan)
    assert len(known(plan)) == 2
    write(plan, UNKNOWN)
    assert "i baslinjen är rättat" in nplan("validate", plan, "-f", "concise").stdout
    assert json.loads(nplan("validate", plan, "-f", "json").stdout)["mended"] == 1
    write(plan, "titel: Nytt uppdrag\ntill: [teatern]\n", "uppdrag/teater.yaml")
    made = nplan("baseline", plan).stdout
    assert "rättade har tagits bort" in made
    assert "har inte tagits med" in made
    assert known(plan) == ["uppdrag/minska-resor.yaml"]
    assert nplan("validate", plan, "--select", "NP502").exit_code == 1
    nplan("baseline", plan, "--add")
    assert known(plan) == ["uppdrag/minska-resor.yaml", "uppdrag/teater.yaml"]
    assert nplan("validate", plan).exit_code == 0


def known(plan: Path) -> list[str]:
    """The files of the unknown recipients in the baseline."""
    return [row["fil"] for row in rows(plan) if row["kod"] == "NP502"]


def rows(plan: Path) -> list[dict[str, str]]:
    """The findings in the baseline."""
    *found, last = json.loads((plan / BASELINE_FILE).read_text("utf-8"))
    assert last == {"version": 2}
    return found


def test_an_emptied_baseline_goes_away(plan: Path) -> None:
    (plan / BASELINE_FILE).write_text('{"version": 1, "fynd": []}', "utf-8")
    assert "behövs inte" in nplan("baseline", plan).stdout
    assert not (plan / BASELINE_FILE).exists()


def test_a_finding_whose_line_is_edited_stays_known(plan: Path) -> None:
    nplan("baseline", plan)
    write(plan, UNKNOWN.rstrip() + "  # en kommentar\n")
    assert nplan("validate", plan).exit_code == 0


def test_what_could_not_be_read_is_never_known(plan: Path) -> None:
    write(plan, UNKNOWN + "okänd: x\n")
    assert "1 fel betyder att något inte gick att läsa" in nplan("baseline", plan).stdout
    result = nplan("validate", plan, "-f", "concise")
    assert result.exit_code == 1
    assert "NP103" in result.stdout


def test_another_file(plan: Path, tmp_path: Path) -> None:
    nplan("baseline", plan)
    moved = tmp_path / "känt.json"
    (plan / BASELINE_FILE).rename(moved)
    assert nplan("validate", plan).exit_code == 1
    assert nplan("validate", plan, "--baseline", moved).exit_code == 0


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '[{"version": 3}]',
        '[{"fil": 1}, {"version": 2}]',
        '{"version": 2, "fynd": []}',
        "<<<<<<< a\n=======\n>>>>>>> b\n",
        '{"version": 1, "fynd": [{"fil": 1}]}',
        "[" * 9999,
    ],
)
def test_a_broken_file_ends_with_2(plan: Path, text: str) -> None:
    (plan / BASELINE_FILE).write_text(text, "utf-8")
    result = nplan("validate", plan)
    assert result.exit_code == 2
    assert "går inte att läsa som baslinje" in result.stderr
    assert "Traceback" not in result.output


def test_is_the_same_every_time(plan: Path) -> None:
    nplan("baseline", plan)
    first = (plan / BASELINE_FILE).read_bytes()
    nplan("baseline", plan)
    assert (plan / BASELINE_FILE).read_bytes() == first
    assert [path.name for path in plan.iterdir() if ".nplan-ny-" in path.name] == []


# One line a finding, in a file that git merges


GIT = ("git", "-c", "user.name=N", "-c", "user.email=n@example.org", "-c", "commit.gpgsign=false")
needs_git = needs("git")


def git(folder: Path, *words: str) -> int:
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    done = subprocess.run([*GIT, *words], cwd=folder, env=environment, capture_output=True, check=False)
    return done.returncode


def assignments(plan: Path, *names: str) -> None:
    """Assignments to a board that there is none of: one finding and more each."""
    for name in names:
        write(plan, f"titel: Uppdrag {name}\ntill: [nämnd-{name}]\n", f"uppdrag/{name}.yaml")


def test_the_file_has_a_sorted_line_a_finding(plan: Path) -> None:
    assignments(plan, "b", "a")
    nplan("baseline", plan)
    first, *lines, version, last, end = (plan / BASELINE_FILE).read_text("utf-8").split("\n")
    assert (first, version, last, end) == ("[", '{"version": 2}', "]", "")
    assert len(lines) == len(rows(plan)) > 3
    assert lines == sorted(lines)
    assert all(line.endswith("},") for line in lines)


def test_the_old_format_is_read_and_rewritten(plan: Path) -> None:
    write(plan, TWO_UNKNOWN)
    nplan("baseline", plan)
    new = (plan / BASELINE_FILE).read_text("utf-8")
    old = {"version": 1, "fynd": [{**row, "antal": 1} for row in rows(plan)]}
    (plan / BASELINE_FILE).write_text(json.dumps(old, ensure_ascii=False, indent=2), "utf-8")
    assert nplan("validate", plan).exit_code == 0
    nplan("baseline", plan)
    assert (plan / BASELINE_FILE).read_text("utf-8") == new


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("uppdrag/7-res-mindre.yaml", "uppdrag/2-res-mindre.yaml"),
        ("uppdrag/res-mindre.yaml", "uppdrag/minska-flyget.yaml"),
    ],
)
def test_a_file_with_another_name_keeps_its_findings(plan: Path, before: str, after: str) -> None:
    write(plan, "titel: Res mindre\ntill: [teatern, revyn]\n", before)
    nplan("baseline", plan)
    (plan / before).rename(plan / after)
    result = nplan("validate", plan, "-f", "concise")
    assert "NP502" not in result.stdout
    nplan("baseline", plan)
    assert after in known(plan)
    assert before not in known(plan)


def test_a_copied_file_is_new(plan: Path) -> None:
    nplan("baseline", plan)
    write(plan, UNKNOWN, "uppdrag/kopia.yaml")
    result = nplan("validate", plan, "--select", "NP502", "-f", "concise")
    assert "uppdrag/kopia.yaml" in result.stdout
    assert result.exit_code == 1


def test_a_renamed_file_brings_no_more_than_it_had(plan: Path) -> None:
    write(plan, "titel: Res mindre\ntill: [teatern]\n", "uppdrag/res.yaml")
    nplan("baseline", plan)
    (plan / "uppdrag/res.yaml").unlink()
    write(plan, "titel: Res mindre\ntill: [teatern, revyn]\n", "uppdrag/flyg.yaml")
    assert nplan("validate", plan, "--select", "NP502", "-f", "concise").stdout.count("NP502") == 1


def test_what_could_not_be_read_is_not_known_by_writing_it_in(plan: Path) -> None:
    write(plan, UNKNOWN + "okänd: x\n")
    (finding,) = json.loads(nplan("validate", plan, "-f", "json", "--select", "NP103").stdout)["findings"]
    row = {"fil": "uppdrag/minska-resor.yaml", "kod": "NP103", "rad": "okänd: x", "rubrik": finding["message"]}
    (plan / BASELINE_FILE).write_text(json.dumps([row, {"version": 2}]), "utf-8")
    assert "NP103" in nplan("validate", plan, "-f", "concise").stdout


def branched(plan: Path, *, old: bool = False) -> None:
    """Two branches that each put something in and took something out of the baseline, and a merge that stopped."""
    assignments(plan, "a", "b", "c")
    nplan("baseline", plan)
    if old:
        _as_before(plan)
    git(plan, "init", "-q", "-b", "main")
    git(plan, "add", "-A")
    git(plan, "commit", "-qm", "start")
    for branch, gone, come in (("ena", "b", "e"), ("andra", "c", "d")):
        git(plan, "checkout", "-q", "main")
        git(plan, "checkout", "-qb", branch)
        (plan / "uppdrag" / f"{gone}.yaml").unlink()
        assignments(plan, come)
        nplan("baseline", "--add", plan)
        if old:
            _as_before(plan)
        git(plan, "add", "-A")
        git(plan, "commit", "-qm", branch)
    assert git(plan, "merge", "-q", "ena") == 1


def _as_before(plan: Path) -> None:
    old = {"version": 1, "fynd": [{**row, "antal": 1} for row in rows(plan)]}
    (plan / BASELINE_FILE).write_text(json.dumps(old, ensure_ascii=False, indent=2), "utf-8")


@needs_git
@pytest.mark.parametrize("old", [False, True])
def test_an_unfinished_merge_is_said_at_its_line_and_keeps_both_sides(plan: Path, old: bool) -> None:
    branched(plan, old=old)
    lines = (plan / BASELINE_FILE).read_text("utf-8").split("\n")
    first = next(number for number, line in enumerate(lines, 1) if line.startswith("<<<<<<<"))
    result = nplan("validate", plan, "-f", "concise")
    assert result.exit_code == 1
    assert f"{BASELINE_FILE}:{first}:1: fel NP113" in result.stdout
    assert "NP502" not in result.stdout, "both sides are known"
    assert "nplan baseline, utan --add" in " ".join(nplan("validate", plan).stdout.split())
    assignments(plan, "ny")
    assert nplan("baseline", plan).exit_code == 0
    assert known(plan) == [f"uppdrag/{name}.yaml" for name in ("a", "d", "e", "minska-resor")]
    result = nplan("validate", plan, "--select", "NP502,NP113", "-f", "concise")
    assert "NP113" not in result.stdout
    assert result.stdout.count("NP502") == 1, "what neither side knew is still new"


def test_what_holds_for_fewer_is_still_known_and_for_more_is_new(plan: Path) -> None:
    assignments(plan, *"abcdefgh")
    nplan("baseline", plan)
    (plan / "uppdrag" / "h.yaml").unlink()
    result = nplan("validate", plan, "-f", "concise")
    assert result.exit_code == 0
    assert "0 varningar" in result.stdout
    nplan("baseline", plan)
    assignments(plan, "h")
    assert "NP509" in nplan("validate", plan, "-f", "concise").stdout


def timed(plan: Path, name: str) -> None:
    """An assignment that lacks nothing but a board that there is."""
    write(
        plan,
        f"titel: Uppdrag {name}\ntill: [styrelsen]\nmål: [1-trygghet]\nklart: 2024-12-01\n",
        f"uppdrag/{name}.yaml",
    )


def untimed(plan: Path, name: str) -> None:
    write(plan, f"titel: Uppdrag {name}\ntill: [styrelsen]\nmål: [1-trygghet]\n", f"uppdrag/{name}.yaml")


def deadlines(plan: Path) -> list[str]:
    """What is said of assignments without a deadline, and is new."""
    found = json.loads(nplan("validate", "-f", "json", "--select", "NP511", plan).stdout)
    assert found["mended"] == 0 or not found["findings"]
    return [finding["message"] for finding in found["findings"]]


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("abcdef", "abcdef", []),
        ("abcdef", "bcdef", []),  # of all, then of most: said in another file, in other words
        ("abcdef", "ef", []),  # of all, then each by itself
        (
            "bcdef",
            "abcdef",
            ["Inget av fullmäktiges 6 uppdrag har slutdatum eller tid för återrapportering: 1 fler"],
        ),
        (
            "bcd",
            "bcdef",
            ["5 av fullmäktiges 6 uppdrag har varken slutdatum eller tid för återrapportering: 2 fler"],
        ),
        ("a", "abcd", ["4 av fullmäktiges 6 uppdrag har varken slutdatum eller tid för återrapportering: 3 fler"]),
        # of as many as before, but one of them is another
        (
            "abcd",
            "bcde",
            ["4 av fullmäktiges 6 uppdrag har varken slutdatum eller tid för återrapportering: 1 fler"],
        ),
        (
            "abcde",
            "cdef",
            ["4 av fullmäktiges 6 uppdrag har varken slutdatum eller tid för återrapportering: 1 fler"],
        ),
        ("a", "ab", ["Uppdraget ”Uppdrag b” har varken slutdatum eller tid för återrapportering"]),
    ],
)
def test_a_statement_about_more_than_before_says_how_many_more(
    plan: Path, before: str, after: str, said: list[str]
) -> None:
    (plan / "uppdrag/minska-resor.yaml").unlink()
    for lacking in (before, after):
        for name in "abcdef":
            (untimed if name in lacking else timed)(plan, name)
        if lacking is before:
            nplan("baseline", plan)
    ends = [f"{text} än i baslinjen" if text.endswith("fler") else text for text in said]
    assert deadlines(plan) == ends
    nplan("baseline", plan)
    assert deadlines(plan) == ends, "what was known of it stays known"
    nplan("baseline", "--add", plan)
    assert deadlines(plan) == []


def test_a_baseline_of_before_the_objects_were_named_is_read(plan: Path) -> None:
    (plan / "uppdrag/minska-resor.yaml").unlink()
    for name in "abcdef":
        (untimed if name in "abcd" else timed)(plan, name)
    nplan("baseline", plan)
    rows = json.loads((plan / BASELINE_FILE).read_text("utf-8"))
    assert any(row.pop("gäller", None) for row in rows)
    (plan / BASELINE_FILE).write_text(json.dumps(rows), "utf-8")
    assert deadlines(plan) == []


def test_a_number_of_any_length_in_a_baseline_is_read(plan: Path) -> None:
    untimed(plan, "a")
    for headline in (f"{'9' * 6000} av 6 uppdrag", f"Inget av {'9' * 6000} uppdrag från fullmäktige"):
        row = {"fil": "plan.yaml", "kod": "NP511", "rad": "", "rubrik": f"{headline} har slutdatum"}
        (plan / BASELINE_FILE).write_text(json.dumps([row, {"version": 2}]), "utf-8")
        assert nplan("validate", "-f", "concise", plan).exit_code in {0, 1}


def test_what_is_said_of_several_boards_is_known_also_when_one_is_mended_or_comes(plan: Path) -> None:
    (plan / "uppdrag/minska-resor.yaml").unlink()
    lacks = "titel: {0}\ntill: [styrelsen]\nmål: [1-trygghet]\n"
    for name in "abcdef":
        timed(plan, name)
    nplan("baseline", plan)
    for board in ("styrelsen", "rådet"):
        (plan / f"nämnder/{board}/uppdrag").mkdir(parents=True, exist_ok=True)
        write(plan, lacks.format(f"{board} 1"), f"nämnder/{board}/uppdrag/1.yaml")
        write(plan, lacks.format(f"{board} 2"), f"nämnder/{board}/uppdrag/2.yaml")
    (said,) = deadlines(plan)
    assert said.startswith("4 av 5 uppdrag hos 2 nämnder har varken slutdatum")
    nplan("baseline", "--add", plan)
    assert deadlines(plan) == []
    (plan / "nämnder/rådet/uppdrag/1.yaml").write_text(lacks.format("rådet 1") + "klart: 2024-12-01\n", "utf-8")
    assert deadlines(plan) == [], "fewer, told in other words and at other places"
    write(plan, lacks.format("styrelsen 3"), "nämnder/styrelsen/uppdrag/3.yaml")
    (said,) = deadlines(plan)
    assert said.endswith("1 fler än i baslinjen")


def test_what_was_known_place_by_place_is_known_when_it_is_said_once_and_the_other_way_round(plan: Path) -> None:
    (plan / "uppdrag/minska-resor.yaml").unlink()

    def lost(*names: str) -> list[str]:
        for name in names:
            write(plan, f"titel: Uppdrag {name}\ntill: [okända]\nklart: 2024-12-01\n", f"uppdrag/{name}.yaml")
        found = json.loads(nplan("validate", "-f", "json", "--select", "NP502", plan).stdout)["findings"]
        return [finding["message"] for finding in found]

    assert len(lost("a", "b")) == 2
    nplan("baseline", plan)
    (said,) = lost("c")
    assert said.endswith("(3 ställen): 1 fler än i baslinjen")
    nplan("baseline", "--add", plan)
    assert lost() == []
    (plan / "uppdrag/a.yaml").unlink()
    assert lost() == []
    (said,) = lost("a", "d")
    assert said.endswith("(4 ställen): 1 fler än i baslinjen")


@needs_git
def test_git_merges_findings_apart_by_itself(plan: Path) -> None:
    for name in "abcdefgh":
        text = f"titel: Uppdrag {name}\ntill: [nämnd-{name}]\nmål: [1-trygghet]\nklart: 2024-12-01\n"
        write(plan, text, f"uppdrag/{name}.yaml")
    nplan("baseline", plan)
    git(plan, "init", "-q", "-b", "main")
    git(plan, "add", "-A")
    git(plan, "commit", "-qm", "start")
    for branch, gone in (("ena", "a"), ("andra", "h")):
        git(plan, "checkout", "-q", "main")
        git(plan, "checkout", "-qb", branch)
        (plan / "uppdrag" / f"{gone}.yaml").unlink()
        nplan("baseline", plan)
        git(plan, "commit", "-qam", branch)
    assert git(plan, "merge", "-q", "--no-edit", "ena") == 0
    assert known(plan) == [f"uppdrag/{name}.yaml" for name in ("b", "c", "d", "e", "f", "g", "minska-resor")]
    assert nplan("validate", plan).exit_code == 0


def test_without_a_baseline_no_file_is_looked_into() -> None:
    looked: list[str] = []
    texts: OnDemand[SourceText] = OnDemand({"plan.yaml"}, looked.append, {})
    assert Baseline().compare((), texts).new == ()
    assert not looked

"""nplan dataset: the same facts as the JSON in everybody's readers, whole or not at all, and only what has changed."""

from __future__ import annotations

import errno
import json
import re
import shutil
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import pyarrow.dataset
import pyarrow.parquet
import pytest
from rdflib import DCAT, RDF, Graph, Namespace

import nplan
from nämndplan.cli.commands import dataset as command
from nämndplan.dataset import known
from nämndplan.dataset.plan_tables import IDENTITY
from nämndplan.render.opendata.names import resource
from nämndplan.view.records import RECORD_KINDS

from ..cli.plan import nplan as run

MADE_UP = Path(__file__).parents[1] / "plans"
NAMES = ("liten", "rik", "rundade-summor", "uppföljd")
TABLES = [resource(table.name) for table in RECORD_KINDS]
ADDED = [column.name for column in IDENTITY]


def write(output: Path, *plans: Path, more: tuple[str | Path, ...] = ()) -> Any:
    return run("dataset", *plans, "-o", output, "--executor", "serial", *more)


def files_in(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("plans")
    for name in NAMES:
        shutil.copytree(MADE_UP / name, folder / name, ignore=shutil.ignore_patterns(".nplan_cache"))
    return [folder / name for name in NAMES]


@pytest.fixture(scope="module")
def made(plans: list[Path], tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("made") / "data"
    done = write(output, *plans)
    assert done.exit_code == 0, done.stderr
    return output


@pytest.fixture
def mine(plans: list[Path], made: Path, tmp_path: Path) -> tuple[list[Path], Path]:
    """Plans and data set of one's own, to change."""
    copies = [Path(shutil.copytree(plan, tmp_path / "plans" / plan.name)) for plan in plans]
    return copies, Path(shutil.copytree(made, tmp_path / "data"))


def plain_rows(plans: list[Path] | list[nplan.Plan], table: str) -> list[dict[str, Any]]:
    """What the JSON has, flat."""
    read = (plan if isinstance(plan, nplan.Plan) else nplan.read(plan) for plan in plans)
    return [row for plan in read for row in plan.records(table).rows()]


def test_duckdb_polars_and_pyarrow_give_the_sums_of_the_json(plans: list[Path], made: Path) -> None:
    read = [nplan.read(plan) for plan in plans]
    held = [json.loads(plan.render("data")["data/plan.json"]) for plan in read]
    compared = 0
    for table in RECORD_KINDS:
        folder = made / resource(table.name)
        rows = plain_rows(read, table.name)
        arrow = pyarrow.dataset.dataset(folder, partitioning="hive").to_table()
        inside = duckdb.read_parquet(f"{folder}/**/*.parquet")
        frame = pl.read_parquet(folder)
        count = sum(1 if table.name == "plan" else len(one[table.name]) for one in held)
        assert arrow.num_rows == len(frame) == len(inside) == len(rows) == count
        for name in {name for row in rows for name, value in row.items() if isinstance(value, Decimal)}:
            exact = sum(row[name] for row in rows if row[name] is not None)
            [(asked,)] = inside.aggregate(f'sum("{name}")').fetchall()
            assert asked == frame[name].sum() == exact
            assert sum(filter(None, arrow.column(name).to_pylist())) == exact
            compared += 1
    assert compared > 5


def test_printed_and_exact_stand_side_by_side_with_what_they_mean(made: Path) -> None:
    file = next((made / "varden").rglob("*.parquet"))
    schema = pyarrow.parquet.read_schema(file)
    assert schema.names[:3] == ADDED
    assert str(schema.field("värde_tal").type) == "decimal128(38, 9)"
    assert "tecken för tecken" in schema.field("värde_tryckt").metadata[b"beskrivning"].decode()
    assert schema.metadata[b"namn"].decode() == "värden"
    assert (
        file.parent.parent.name
        == f"organisation_id={pyarrow.parquet.read_table(file, partitioning=None)['organisation_id'][0]}"
    )


def test_lists_are_lists_and_nothing_is_lost(plans: list[Path], made: Path) -> None:
    rows = {(row["id"], row["titel"]): row for row in plain_rows(plans, "uppdrag")}
    stored = pl.read_parquet(made / "uppdrag").to_dicts()
    assert {(row["id"], row["titel"]): row["till_namn"] for row in stored} == {
        key: list(row["till_namn"]) for key, row in rows.items()
    }


def test_the_ten_questions_are_answered(
    mine: tuple[list[Path], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plans, output = mine
    later = years(tmp_path / "years")[1]
    assignment = later / "uppdrag" / "minska-resor.yaml"
    assignment.write_text(assignment.read_text("utf-8").replace("till: [styrelsen]", "till: [vårdnämnden]"), "utf-8")
    assert write(output, *plans, later).exit_code == 0
    monkeypatch.chdir(output)
    said = Path("fragor.sql").read_text("utf-8")
    with duckdb.connect() as base:
        statements = base.extract_statements(said)
        answers = [base.execute(one).fetchall() for one in statements]
    assert len(answers) - said.count("CREATE OR REPLACE VIEW") == 10
    assert sum(bool(one) for one in answers) >= 7  # no plan is left out, and no target moves
    assert len(re.findall(r"^-- \d+\. ", said, re.MULTILINE)) == 10


def test_a_second_run_writes_nothing_and_compiles_nothing(
    mine: tuple[list[Path], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    plans, output = mine
    before = files_in(output)
    monkeypatch.setattr(command, "load_plan", lambda *_: pytest.fail("it was compiled again"))
    done = write(output, *plans)
    assert "varav 0 skrevs" in done.stdout
    assert files_in(output) == before


def test_from_nothing_the_bytes_are_the_same(plans: list[Path], made: Path, tmp_path: Path) -> None:
    write(tmp_path / "again", *reversed(plans))
    assert files_in(tmp_path / "again") == files_in(made)


def test_one_organisation_changed_its_own_files_are_written_and_no_other(mine: tuple[list[Path], Path]) -> None:
    plans, output = mine
    before = files_in(output)
    goal = next(path for path in sorted((plans[0] / "nämnder").rglob("*.yaml")) if "utfall:" in path.read_text("utf-8"))
    goal.write_text(re.sub(r"(utfall:\n +\d{4}: ).*", r"\g<1>7", goal.read_text("utf-8"), count=1), "utf-8")
    assert write(output, *plans).exit_code == 0
    after = files_in(output)
    changed = {name for name in after if after[name] != before.get(name)}
    organisation = next(iter(nplan.read(plans[0]).records("plan"))).organisation
    partition = re.compile(r"[a-z-]+/organisation_id=[^/]+/plan=\d+/")
    partitions = {found[0].split("/")[1] for name in changed if (found := partition.match(name))}
    assert len(partitions) == 1, organisation
    assert {name for name in changed if not partition.match(name)} == {"nplan-dataset.json", ".nplan-manifest.json"}
    assert set(after) == set(before)


def test_a_plan_that_does_not_compile_is_named_and_left_out(mine: tuple[list[Path], Path]) -> None:
    plans, output = mine
    (plans[1] / "plan.yaml").write_text("titel: [\n", "utf-8")
    done = write(output, *plans)
    assert done.exit_code == 1
    assert plans[1].as_posix() in done.stderr
    found = pl.read_parquet(output / "fynd" / "fynd.parquet").to_dicts()
    errors = [row for row in found if row["allvar"] == "fel"]
    assert {row["mapp"] for row in errors} == {plans[1].as_posix()}
    assert errors[0]["fil"].endswith("plan.yaml")
    assert errors[0]["kod"].startswith("NP")
    assert len(pl.read_parquet(output / "plan")) == len(plans) - 1


def test_two_plans_of_the_same_organisation_and_year(mine: tuple[list[Path], Path], tmp_path: Path) -> None:
    plans, output = mine
    twin = Path(shutil.copytree(plans[0], tmp_path / "twin"))
    done = write(output, *plans, twin)
    assert done.exit_code == 1
    assert twin.as_posix() in done.stderr
    assert "samma organisation och år" in done.stderr
    found = pl.read_parquet(output / "fynd" / "fynd.parquet")
    assert set(found["mapp"]) == {plans[0].as_posix(), twin.as_posix()}
    assert len(pl.read_parquet(output / "plan")) == len(plans) - 1


def test_no_plan_at_all_can_be_used(mine: tuple[list[Path], Path], tmp_path: Path) -> None:
    plans, _ = mine
    (plans[0] / "plan.yaml").write_text("titel: [\n", "utf-8")
    assert write(tmp_path / "none", plans[0]).exit_code == 1
    assert set(files_in(tmp_path / "none")) >= {"fynd/fynd.parquet", "datapackage.json"}


@pytest.mark.parametrize(
    "spoil", ["another program", "a file is damaged", "the index is broken", "the index is a list"]
)
def test_what_cannot_be_trusted_is_made_again(mine: tuple[list[Path], Path], made: Path, spoil: str) -> None:
    """Another program has other tables: then no file of the earlier one is kept."""
    plans, output = mine
    index = output / known.INDEX
    if spoil == "another program":
        said = json.loads(index.read_bytes())
        index.write_text(json.dumps({**said, "program": "0" * 16}), "utf-8")
    elif spoil == "a file is damaged":
        next((output / "varden").rglob("*.parquet")).write_bytes(b"PAR1")
    else:
        index.write_text("[" if "broken" in spoil else "[]", "utf-8")
    assert write(output, *plans).exit_code == 0
    assert files_in(output) == files_in(made)


def test_a_full_disk_leaves_what_was_there(mine: tuple[list[Path], Path], monkeypatch: pytest.MonkeyPatch) -> None:
    plans, output = mine
    before = files_in(output)
    (plans[0] / "plan.yaml").write_text((plans[0] / "plan.yaml").read_text("utf-8") + "\n# en rad till\n", "utf-8")

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(sys.modules["nämndplan.render.publish"], "write_new", full)
    done = write(output, *plans)
    assert done.exit_code == 2
    assert "full" in done.stderr
    assert files_in(output) == before
    assert [path.name for path in output.parent.iterdir() if path.name.startswith(".")] == []


def test_what_is_not_ours_stays(plans: list[Path], tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("keep me", "utf-8")
    assert write(tmp_path, plans[0]).exit_code == 2
    assert files_in(tmp_path) == {"mine.txt": b"keep me"}


def test_the_data_package_tells_every_file_and_column(made: Path) -> None:
    package = json.loads((made / "datapackage.json").read_bytes())
    named = {one["name"]: one for one in package["resources"]}
    assert sorted(named) == sorted([*TABLES, "andringar", "fynd"])
    for one in named.values():
        paths = one["path"] if isinstance(one["path"], list) else [one["path"]]
        for path in paths:
            schema = pyarrow.parquet.read_schema(made / path)
            assert schema.names == [field["name"] for field in one["schema"]["fields"]]
        assert all(field["description"] for field in one["schema"]["fields"])
    listed = {
        path for one in named.values() for path in ([one["path"]] if isinstance(one["path"], str) else one["path"])
    }
    assert listed == {name for name in files_in(made) if name.endswith(".parquet")}


PUBLISHER = """\
titel: Sveriges planer
organisation: Rådet för påhitt
år: 2026
publicering:
  adress: https://data.exempel.se/planer/
  licens: CC0-1.0
  kontakt: {namn: Kansliet, epost: data@exempel.se}
  utgivartyp: ideell organisation
"""


def test_a_record_for_data_portals_with_a_series(
    plans: list[Path], mine: tuple[list[Path], Path], tmp_path: Path
) -> None:
    copies, output = mine
    later = Path(shutil.copytree(copies[0], tmp_path / "later"))
    text = (later / "plan.yaml").read_text("utf-8")
    (later / "plan.yaml").write_text(text.replace("år: 2024", "år: 2025"), "utf-8")
    who = tmp_path / "utgivare.yaml"
    who.write_text(PUBLISHER, "utf-8")
    assert "dcat.rdf" in write(output, *copies).stderr
    assert not (output / "dcat.rdf").exists()
    write(output, *copies, more=("--publisher", who))
    graph = Graph().parse(output / "dcat.rdf")
    dcat = Namespace(str(DCAT))
    (series,) = graph.subjects(RDF.type, dcat.DatasetSeries)
    years = set(graph.subjects(RDF.type, DCAT.Dataset))
    assert years == set(graph.subjects(dcat.inSeries, series))
    assert len(years) == len({row["år"] for row in plain_rows(plans, "plan")})
    for year in years:
        assert list(graph.objects(year, DCAT.contactPoint))
        assert list(graph.objects(year, DCAT.distribution))


@pytest.mark.parametrize(
    ("content", "said"),
    [("titel: [", "rad"), ("", "rad"), (PUBLISHER.replace("2026", "tjugo"), "rad 3"), (None, "nosuch")],
)
def test_a_publisher_that_cannot_be_read(content: str | None, said: str, plans: list[Path], tmp_path: Path) -> None:
    who = tmp_path / "nosuch.yaml"
    if content is not None:
        who.write_text(content, "utf-8")
    done = write(tmp_path / "data", plans[0], more=("--publisher", who))
    assert done.exit_code == 2
    assert said in done.stderr
    assert not (tmp_path / "data").exists()


def test_a_number_too_precise_is_not_rounded(mine: tuple[list[Path], Path]) -> None:
    plans, output = mine
    goal = next(path for path in sorted((plans[0] / "nämnder").rglob("*.yaml")) if "utfall:" in path.read_text("utf-8"))
    text = re.sub(r"(utfall:\n +\d{4}: ).*", r"\g<1>0,01234567891", goal.read_text("utf-8"), count=1)
    goal.write_text(text, "utf-8")
    done = write(output, *plans)
    assert done.exit_code == 1
    assert "0.01234567891" in done.stderr


def test_what_organisations_are_known_by(plans: list[Path], made: Path) -> None:
    known_by = set(pl.read_parquet(made / "plan")["organisation_id"])
    assert "region-0099" in known_by  # rik has a code
    assert all(not one.isdecimal() for one in known_by)
    assert len(known_by) == len(plans)


def test_what_came_of_a_plan_is_there_too(plans: list[Path], made: Path) -> None:
    judged = plain_rows(plans, "bedömningar")
    assert judged
    assert len(pl.read_parquet(made / "bedomningar")) == len(judged)


# What has changed since the plan before


def years(folder: Path) -> list[Path]:
    """A plan and the one after it, in which a target is weaker."""
    now = Path(shutil.copytree(MADE_UP / "liten", folder / "2024"))
    then = Path(shutil.copytree(now, folder / "2025"))
    for file, old, new in (
        ("plan.yaml", "år: 2024", "år: 2025"),
        ("uppdrag/minska-resor.yaml", "titel: ", "titel: Nog "),
    ):
        text = (then / file).read_text("utf-8")
        assert old in text
        (then / file).write_text(text.replace(old, new), "utf-8")
    return [now, then]


def changes(output: Path) -> list[dict[str, Any]]:
    return pl.read_parquet(output / "andringar").to_dicts()


def test_what_has_changed_since_the_plan_before_is_what_diff_says(tmp_path: Path) -> None:
    plans, output = years(tmp_path), tmp_path / "data"
    assert write(output, *plans).exit_code == 0
    said = json.loads(run("diff", *plans, "--all", "--format", "json").stdout)["changes"]
    rows = changes(output)
    assert rows
    assert [(row["kod"], row["mening"], row["före"], row["efter"]) for row in rows] == [
        (
            one["code"],
            one["sentence"],
            (one["before"] or {}).get("text") or None,
            (one["after"] or {}).get("text") or None,
        )
        for one in said
    ]
    assert {(row["organisation_id"], row["från_plan"], row["plan"]) for row in rows} == {
        (rows[0]["organisation_id"], 2024, 2025)
    }
    assert len(duckdb.read_parquet(f"{output}/andringar/**/*.parquet")) == len(rows)


def test_changes_are_compared_anew_only_when_one_of_the_two_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plans, output = years(tmp_path), tmp_path / "data"
    write(output, *plans)
    first = files_in(output)
    with monkeypatch.context() as still:
        still.setattr(command, "load_states", lambda *_: pytest.fail("they were compared again"))
        assert "varav 0 skrevs" in write(output, *plans).stdout
    assignment = plans[0] / "uppdrag" / "minska-resor.yaml"
    assignment.write_text((plans[1] / "uppdrag" / "minska-resor.yaml").read_text("utf-8"), "utf-8")
    write(output, *plans)
    assert changes(output) == [row for row in changes(output) if "Nog" not in (row["efter"] or "")]
    again = tmp_path / "again"
    write(again, *plans)
    assert files_in(again) == files_in(output)
    write(output, plans[1])
    assert changes(output) == []
    assert first != files_in(output)


def test_changes_that_cannot_be_worked_out_are_named_and_the_rest_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plans, output = years(tmp_path), tmp_path / "data"

    def broken(*_: object) -> None:
        raise RuntimeError("no luck")

    monkeypatch.setattr(command, "load_states", broken)
    done = write(output, *plans)
    assert (done.exit_code, "ändringarna sedan förra planen: RuntimeError: no luck" in done.stderr) == (1, True)
    assert len(pl.read_parquet(output / "plan")) == 2
    assert pl.read_parquet(output / "fynd" / "fynd.parquet")["mapp"].to_list() == [plans[1].as_posix()]
    monkeypatch.undo()
    assert write(output, *plans).exit_code == 0
    assert changes(output)


def test_an_error_in_a_follow_up_leaves_that_follow_up_out_and_tells_it(mine: tuple[list[Path], Path]) -> None:
    plans, output = mine
    followed = plans[NAMES.index("uppföljd")]
    rows = pl.read_parquet(output / "bedomningar")
    assert rows.height
    report = next(iter(sorted((followed / "uppföljning").rglob("uppföljning.yaml"))))
    report.write_text(report.read_text("utf-8") + "\nokänd_nyckel: 1\n", "utf-8")
    done = write(output, *plans)
    period = report.relative_to(followed / "uppföljning").parts[0]
    assert (done.exit_code, f"uppföljningen {period}, som har fel" in done.stderr) == (1, True)
    assert len(pl.read_parquet(output / "plan")) == len(plans)
    assert period not in pl.read_parquet(output / "rapporter")["period"].to_list()
    found = pl.read_parquet(output / "fynd" / "fynd.parquet").to_dicts()
    assert {row["mapp"] for row in found} == {followed.as_posix()}
    assert "NP103" in {row["kod"] for row in found}
    again = write(output, *plans)
    assert again.exit_code == 1  # it is told as long as it is so


def test_many_plans_are_listed_in_a_file_and_two_processes_give_the_same(
    plans: list[Path], made: Path, tmp_path: Path
) -> None:
    listed = tmp_path / "planer.txt"
    listed.write_text("# alla\n" + "".join(f"{plan}\n" for plan in plans), "utf-8")
    done = run("dataset", "--many", listed, "-o", tmp_path / "data", "--executor", "local", "--jobs", "2")
    assert done.exit_code == 0
    assert files_in(tmp_path / "data") == files_in(made)

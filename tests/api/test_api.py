"""``import nplan``: what it promises, what its documentation says, and that it agrees with the commands."""

from __future__ import annotations

import ast
import contextlib
import io
import json
import re
import subprocess
import sys
import typing
from decimal import Decimal
from pathlib import Path

import pytest

import nplan
import nplan.api
from nämndplan.driver import load
from nämndplan.i18n import SWEDISH
from nämndplan.report import REPORTS, Checked

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "api.md").read_text("utf-8")
EXAMPLES = re.findall(r"^```python\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)
SMALL = ROOT / "tests" / "plans" / "liten"

PROMISED = {
    *("FORMAT_NAMES", "TABLE_NAMES", "Fault", "Finding", "HasErrors", "Item", "Number", "Objects", "Plan", "Table"),
    *("RecordColumn", "ReportedPlace", "Severity", "TemplateFault", "TooPrecise", "Unreadable", "__version__"),
    *("explain", "read", "read_amount", "read_date", "read_date_span", "read_number", "read_outcome"),
    *("read_percentage", "read_period", "read_quantity", "read_recurrence", "read_target", "read_time_period"),
    *("read_year", "write_number"),
}
"""To take a name away here is to break somebody's script: it takes a new first number of the version."""


def files_of(folder: Path) -> dict[str, bytes]:
    paths = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


@pytest.fixture(scope="module")
def small() -> nplan.Plan:
    return nplan.read(SMALL)


def test_the_names_are_those_that_are_promised() -> None:
    assert sorted(nplan.__all__) == sorted(PROMISED)
    assert sorted(nplan.api.__all__) == sorted(PROMISED)
    for name in nplan.__all__:
        assert getattr(nplan, name) is getattr(nplan.api, name)


def test_each_name_is_explained_in_the_guide_or_by_its_own_words() -> None:
    for name in nplan.__all__:
        thing = getattr(nplan, name)
        assert thing.__doc__, name
        if callable(thing) and not isinstance(thing, type):
            assert "return" in typing.get_type_hints(thing), f"{name} is not typed"


def test_it_is_typed() -> None:
    assert (Path(nplan.__file__).parent / "py.typed").is_file()
    tree = ast.parse(Path(nplan.__file__).read_text("utf-8"))
    checking = next(node for node in tree.body if isinstance(node, ast.If))
    known = {alias.name for node in checking.body if isinstance(node, ast.ImportFrom) for alias in node.names}
    assert known == set(nplan.__all__)


def test_an_unknown_name_is_told_as_python_does() -> None:
    with pytest.raises(AttributeError, match=r"nplan.*nothing"):
        nplan.nothing  # noqa: B018


def test_to_start_the_command_loads_none_of_it() -> None:
    code = "import sys, nplan; print('nämndplan' in sys.modules, 'nplan.api' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]


def test_the_guide_runs_from_top_to_bottom(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "plans").symlink_to(ROOT / "plans")
    monkeypatch.chdir(tmp_path)
    assert len(EXAMPLES) > 8
    names: dict[str, object] = {}
    with contextlib.redirect_stdout(io.StringIO()) as said:
        for example in EXAMPLES:
            exec(compile(example, "docs/api.md", "exec"), names)  # noqa: S102  (our own words)
    assert "decimal128(38, 9)" in said.getvalue()


def test_it_says_what_validate_says(small: nplan.Plan) -> None:
    checked = Checked.of(SMALL.as_posix(), load(SMALL))
    report = json.loads("".join(REPORTS["json"]([checked], SWEDISH)))
    assert [(one.code, one.headline, one.spot.path, one.spot.line) for one in small.findings] == [
        (one["code"], one["message"], one["file"], one["line"]) for one in report["findings"]
    ]
    assert small.verdict() == report["verdict"]


def test_a_folder_and_the_same_bytes_are_the_same_plan(small: nplan.Plan) -> None:
    held = nplan.read(files_of(SMALL))
    assert [one.headline for one in held.findings] == [one.headline for one in small.findings]
    assert [table.rows() for table in held.tables] == [table.rows() for table in small.tables]
    assert held.render("md") == small.render("md")


def test_a_revision(small: nplan.Plan, tmp_path: Path) -> None:
    for path, content in files_of(SMALL).items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(content)
    who = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    for words in (("init", "-q"), ("add", "."), (*who, "commit", "-qm", "first")):
        subprocess.run(["git", *words], cwd=tmp_path, check=True)
    (tmp_path / "plan.yaml").write_bytes(b"titel: [")
    assert nplan.read(tmp_path).has_errors
    assert nplan.read(tmp_path, revision="HEAD").render("md") == small.render("md")
    with pytest.raises(nplan.Unreadable):
        nplan.read(tmp_path, revision="no-such-branch")


@pytest.mark.parametrize(
    ("wrong", "error"),
    [
        (lambda: nplan.read("no/such/folder"), NotADirectoryError),
        (lambda: nplan.read({"plan.yaml": "text"}), TypeError),  # type: ignore[dict-item]
        (lambda: nplan.read({"plan.yaml": b""}, revision="HEAD"), TypeError),
        (lambda: nplan.read({}).records("mål"), nplan.HasErrors),
        (lambda: nplan.read({}).render("md"), nplan.HasErrors),
        (lambda: nplan.read(SMALL).records("nothing"), ValueError),
        (lambda: nplan.read(SMALL).render("nothing"), ValueError),
        (lambda: nplan.read(SMALL).findings_in("xx"), ValueError),
    ],
)
def test_wrong_use_is_told_by_the_right_error(wrong: typing.Callable[[], object], error: type[Exception]) -> None:
    with pytest.raises(error):
        wrong()


def test_records_are_exact_in_every_library(small: nplan.Plan) -> None:
    for table in small.tables:
        rows = table.rows()
        arrow, frame, pandas = table.arrow(), table.polars(), table.pandas()
        assert arrow.num_rows == len(frame) == len(pandas) == len(rows)
        for name in arrow.column_names:
            assert arrow.schema.field(name).metadata[b"beskrivning"]
            numbers = [row[name] for row in rows if isinstance(row[name], Decimal)]
            if numbers:
                assert sum(filter(None, arrow.column(name).to_pylist())) == sum(numbers)
                assert frame[name].sum() == sum(numbers)
                assert pandas[name].sum() == sum(numbers)


def test_a_number_too_precise_for_a_column_is_told_and_not_rounded() -> None:
    files = files_of(SMALL)
    goal = next(path for path, content in files.items() if b"utfall:" in content)
    lines = files[goal].decode().split("\n")
    at = next(number for number, line in enumerate(lines) if line.strip() == "utfall:")
    lines[at + 1] = re.sub(r":.*", ": 1,0123456789", lines[at + 1])
    files[goal] = "\n".join(lines).encode()
    plan = nplan.read(files)
    assert plan.records("värden")
    with pytest.raises(nplan.TooPrecise, match=r"1\.0123456789"):
        plan.records("värden").arrow()


def test_a_fault_is_explained_in_both_languages() -> None:
    fault = nplan.read_number("212 44")
    assert isinstance(fault, nplan.Fault)
    assert "går inte att läsa" in nplan.explain(fault)
    assert nplan.explain(fault, "en") != nplan.explain(fault)

"""Packages of an organisation's own: what a plan that names one gets, and what it is told when that goes wrong."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from typer.testing import Result

from nämndplan import entry_points
from nämndplan.diagnostics import Breakdown
from nämndplan.driver import check
from nämndplan.incremental.parts import MemoryStore
from nämndplan.rules import added

from .cli.plan import nplan
from .rules.casefile import found
from .rules.test_rules import page_case, page_part

LITEN = Path(__file__).parent / "plans" / "liten"
EXAMPLE = Path(__file__).parents[1] / "examples" / "exempelby-nplan"
PAGE = Path(__file__).parents[1] / "docs" / "tillagg.md"
QUIET = Breakdown.__init__
LONG = "Invånarna känner sig trygga i vardagen, i sitt hem, på sin gata och i skolan varenda dag"

DECIDED = "titel: Plan\norganisation: Lilla kommunen\når: 2024\nbeslut: {datum: 2023-11-20}\n"

Install = Callable[..., None]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The example package, built and installed in a folder by pip."""
    source = shutil.copytree(EXAMPLE, tmp_path_factory.mktemp("source") / "example")
    folder = tmp_path_factory.mktemp("installed")
    words = (
        "--no-deps",
        "--no-build-isolation",
        "--no-index",
        "--no-compile",
        "--disable-pip-version-check",
        "--target",
    )
    subprocess.run([sys.executable, "-m", "pip", "install", "-q", *words, folder, source], check=True)
    return folder


@pytest.fixture
def path(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[pytest.MonkeyPatch]:
    """A fresh look at what is installed, before and after; reports of faults go where the test finds them."""
    modules = {*sys.modules}
    monkeypatch.setattr(Breakdown, "__init__", QUIET)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr("nämndplan.cli.crash_report._written", [])
    _forget()
    yield monkeypatch
    _forget()
    for name in {*sys.modules} - modules:
        if name.partition(".")[0] in {"exempelby_nplan", "annan", "tredje"}:
            del sys.modules[name]


def _forget() -> None:
    entry_points.find_plugin.cache_clear()
    added._added.cache_clear()
    added._words.cache_clear()
    added._loaded.clear()


@pytest.fixture
def example(path: pytest.MonkeyPatch, installed: Path) -> None:
    path.syspath_prepend(str(installed))


@pytest.fixture
def install(path: pytest.MonkeyPatch, tmp_path: Path) -> Install:
    """Installs a package with this module, and these entry points by their groups."""

    def installing(name: str, code: str, groups: Mapping[str, str], module: str = "annan") -> None:
        folder = tmp_path / f"site-{name}"
        info = folder / f"{name}-2.1.dist-info"
        info.mkdir(parents=True)
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 2.1\n", "utf-8")
        lines = [line for group, entry in groups.items() for line in (f"[{group}]", entry)]
        (info / "entry_points.txt").write_text("\n".join(lines) + "\n", "utf-8")
        (folder / f"{module}.py").write_text(code, "utf-8")
        path.syspath_prepend(str(folder))

    return installing


def plan_with(folder: Path, *plugins: str, more: str = "") -> Path:
    plan = Path(shutil.copytree(LITEN, folder / "plan"))
    with (plan / "plan.yaml").open("a", encoding="utf-8") as file:
        file.write(f"tillägg: [{', '.join(plugins)}]\n{more}")
    return plan


def codes(result: Result) -> list[str]:
    return [finding["code"] for finding in json.loads(result.stdout)["findings"]]


class TestTheExample:
    """examples/exempelby-nplan, installed by pip."""

    @pytest.fixture(autouse=True)
    def _is_installed(self, example: None) -> None:
        """For all of these."""

    def test_its_rules_run_where_the_plan_names_it(self, tmp_path: Path) -> None:
        result = nplan("validate", "-f", "json", plan_with(tmp_path, "exempelby-nplan"))
        assert result.exit_code == 1
        assert "EXB002" in codes(result)

    def test_nothing_of_it_runs_where_the_plan_does_not_name_it(self) -> None:
        result = nplan("validate", "-f", "json", LITEN)
        assert "EXB002" not in codes(result)
        assert "exempelby_nplan" not in sys.modules

    def test_the_report_says_which_package_took_part(self, tmp_path: Path) -> None:
        plan = plan_with(tmp_path, "exempelby-nplan")
        assert "med exempelby-nplan 1.0.0" in " ".join(nplan("validate", plan).stdout.split())

    @pytest.mark.parametrize("part", ["Fel", "Rätt"])
    @pytest.mark.parametrize("code", ["EXB001", "EXB002"])
    def test_its_pages_hold(self, code: str, part: str) -> None:
        rule = next(rule for rule in added._added(("exempelby-nplan",)).rules if rule.code == code)
        case = page_case(rule, part)
        assert case is not None
        case.files["plan.yaml"] = case.files.get("plan.yaml", DECIDED) + "tillägg: [exempelby-nplan]\n"
        assert found(case.compile(), code) == case.expected
        assert bool(case.expected) == (part == "Fel")
        assert all(page_part(rule, heading).strip() for heading in ("Vad", "Varför", "Fel", "Rätt"))

    def test_explain_shows_its_pages_by_code_and_name_in_any_language(self) -> None:
        for words in (("EXB001",), ("exb-long-title",), ("exb001", "-f", "md"), ("EXB001", "--lang", "en")):
            result = nplan("explain", *words)
            assert result.exit_code == 0
            assert "skyltar" in result.stdout

    def test_its_rules_are_chosen_weighed_and_allowed_as_ours(self, tmp_path: Path) -> None:
        setting = "regler:\n  EXB002: {nivå: upplysning, motivering: Beslutas i höst}\n"
        plan = plan_with(tmp_path, "exempelby-nplan", more=setting)
        goal = plan / "nämnder/styrelsen/mål/1-trygghet.yaml"
        text = goal.read_text("utf-8").replace("titel: Tryggheten i vardagen ökar", f"titel: {LONG}", 1)
        goal.write_text(text.replace(LONG, f"{LONG}  # nplan: tillåt EXB001 så står det i beslutet"), "utf-8")
        assert LONG in goal.read_text("utf-8")
        result = nplan("validate", "-f", "json", "--select", "EXB", plan)
        assert (result.exit_code, codes(result)) == (0, ["EXB002"])
        assert codes(nplan("validate", "-f", "json", "--ignore", "EXB002", plan)) == ["NP510"]
        assert nplan("validate", "--select", "EXB9", plan).exit_code == 2

    def test_its_words_are_known_as_the_plans_own_are(self, tmp_path: Path) -> None:
        text = "vision: Exempelbyn är trygg, säger EKF. På BQF:s vägnar.\n"
        words = "egna_ord: {förkortningar: [BQF]}\n"
        plan = Path(shutil.copytree(LITEN, tmp_path / "plan"))
        settings = (plan / "plan.yaml").read_text("utf-8").replace("vision: En liten kommun där alla trivs.\n", "")
        said = {}
        for name, more in (("utan", ""), ("med", "tillägg: [exempelby-nplan]\n")):
            (plan / "plan.yaml").write_text(f"{settings}{text}{words}{more}", "utf-8")
            found = json.loads(nplan("validate", "-f", "json", "--select", "NP901,NP902", plan).stdout)["findings"]
            said[name] = [(finding["code"], finding["message"]) for finding in found]
        assert [code for code, _ in said["utan"]] == ["NP901"]
        assert "EKF" in said["utan"][0][1]
        assert [code for code, _ in said["med"]] == ["NP902"]

    def test_its_report_is_written_by_name(self, tmp_path: Path) -> None:
        result = nplan("validate", "-f", "csv", plan_with(tmp_path, "exempelby-nplan"))
        assert result.stdout.startswith("fil;rad;kod;nivå;rubrik\n")
        assert ";EXB002;fel;Planen har inget beslut\n" in result.stdout

    def test_a_report_of_a_package_that_the_plan_does_not_name_is_refused(self) -> None:
        result = nplan("validate", "-f", "csv", LITEN)
        assert (result.exit_code, result.stdout) == (2, "")
        assert "tillägg: [exempelby-nplan]" in result.stderr

    def test_its_documents_are_published_in_a_folder_of_their_own(self, tmp_path: Path) -> None:
        decided = "beslut: {datum: 2023-11-20}\n"
        plan, out = plan_with(tmp_path, "exempelby-nplan", more=decided), tmp_path / "out"
        result = nplan("render", "-f", "rubriker", "-f", "md", "-o", out, plan)
        assert result.exit_code == 0, result.output
        assert (out / "rubriker/rubriker.txt").read_text("utf-8").startswith("Plan för Lilla kommunen\n- ")
        assert nplan("render", "-f", "md", "-o", tmp_path / "md", plan).exit_code == 0
        assert not (tmp_path / "md/rubriker").exists()

    @pytest.mark.parametrize(
        ("named", "wanted", "code"),
        [
            (["exempelby-nplan"], ["Exempelby_nplan"], 1),
            (["exempelby-nplan"], ["annat"], 2),
            (["exempelby-nplan"], ["exempelby-nplan,annat"], 2),
            ([], ["exempelby-nplan"], 2),
            ([], [], 0),
        ],
    )
    def test_ci_can_say_which_packages_a_plan_is_to_name(
        self, named: list[str], wanted: list[str], code: int, tmp_path: Path
    ) -> None:
        words = [word for name in wanted for word in ("--plugins", name)]
        assert nplan("validate", *words, plan_with(tmp_path, *named)).exit_code == code

    def test_none_of_its_code_is_run_when_ci_has_not_named_it(self, tmp_path: Path) -> None:
        plan = plan_with(tmp_path, "exempelby-nplan")
        assert nplan("validate", "--plugins", "annat", plan).exit_code == 2
        assert "exempelby_nplan" not in sys.modules
        assert nplan("validate", "--plugins", "exempelby-nplan", plan).exit_code == 1
        assert "exempelby_nplan" in sys.modules

    def test_its_rules_are_listed_with_ours_where_the_plan_or_the_command_names_it(self, tmp_path: Path) -> None:
        def listed(*words: object) -> list[str]:
            return [line.split()[0] for line in nplan("rules", *words).stdout.splitlines()]

        plan = plan_with(tmp_path, "exempelby-nplan")
        ours = listed("--plugins", "")
        assert listed(plan) == [*ours, *listed("--plugins", "exempelby-nplan")[len(ours) :]]
        assert any(code.startswith("EXB") for code in listed(plan))
        assert not any(code.startswith("EXB") for code in ours)
        assert "EXB" in nplan("rules", "-f", "md", plan).stdout
        assert nplan("rules", "--plugins", "saknas").exit_code == 2

    def test_nothing_is_kept_of_a_plan_that_names_it(self, tmp_path: Path) -> None:
        """What its rules look at beside the plan nobody knows: an edited rule is to be heard at once."""
        store = MemoryStore()
        check(plan_with(tmp_path, "exempelby-nplan"), store=store)
        assert store == {}


@pytest.mark.usefixtures("path")
def test_a_package_that_is_not_installed_is_a_finding_in_plan_yaml(tmp_path: Path) -> None:
    """And its codes elsewhere in the plan are not called unknown: one fault, one finding."""
    setting = "regler:\n  FIN001: {nivå: av, motivering: Gäller inte här}\n"
    plan = plan_with(tmp_path, "finns-inte", more=setting)
    with (plan / "nämnder/styrelsen/nämndplan.yaml").open("a", encoding="utf-8") as file:
        file.write("# nplan: tillåt FIN002, FIN003 det är så beslutat\n")
    result = nplan("validate", "-f", "json", plan)
    own, usual = sorted(json.loads(result.stdout)["findings"], key=lambda item: item["code"])
    assert (own["code"], own["line"], own["column"], usual["code"]) == ("NP122", 8, 11, "NP510")
    assert "pip install finns-inte" in own["hint"]
    assert result.exit_code == 1


@pytest.mark.parametrize("name", ["pytest", "../../etc", "a" * 5000, "'åäö'", "namndplan"])
@pytest.mark.usefixtures("path")
def test_what_adds_nothing_to_nplan_is_not_installed(name: str, tmp_path: Path) -> None:
    assert "NP122" in codes(nplan("validate", "-f", "json", plan_with(tmp_path, name)))


RULE = """
from nplan.rules import Finding, Place, Rule, Severity, say
PAGE = "Titel\\n\\nVad\\n    X\\n\\nVarför\\n    X\\n\\nFel\\n    X\\n\\nRätt\\n    X\\n"
def check(plan):
    {body}
RULES = (Rule("ANN001", "ann-ett", Severity.WARNING, PAGE, check_council=check),)
"""
GOOD = RULE.format(body='yield Finding("ANN001", Place("plan.yaml", ("titel",)), say("Hej"))')
GROUPS = {"nplan1.rules": "ANN = annan:RULES"}


def test_two_packages_with_the_same_codes_are_told_apart(install: Install, tmp_path: Path) -> None:
    install("annan", GOOD, GROUPS)
    install("tredje", GOOD, {"nplan1.rules": "ANN = tredje:RULES"}, module="tredje")
    result = nplan("validate", "-f", "json", plan_with(tmp_path, "annan", "tredje"))
    said = [item for item in json.loads(result.stdout)["findings"] if item["code"] in {"NP122", "ANN001"}]
    assert [(item["code"], item["column"]) for item in said] == [("ANN001", 8), ("NP122", 18)]
    assert "tredje" not in sys.modules


def test_a_package_for_another_version_is_told_without_running_it(install: Install, tmp_path: Path) -> None:
    install("annan", "raise RuntimeError", {"nplan7.rules": "ANN = annan:RULES"})
    result = nplan("validate", "-f", "json", plan_with(tmp_path, "annan"))
    (finding,) = (item for item in json.loads(result.stdout)["findings"] if item["code"] == "NP122")
    assert "2.1" in finding["message"]
    assert "nplan7" in finding["hint"]


@pytest.mark.parametrize(
    "code",
    [
        "raise RuntimeError('oj')",
        "import finns_inte_alls",
        "import sys; sys.exit(0)",
        "RULES = 3",
        "RULES = ('ANN001',)",
        "RULE = ()",
        "def (",
        GOOD.replace('Rule("ANN001"', 'Rule("NP401"'),
        GOOD.replace('"ann-ett"', '"ett"'),
        GOOD.replace("PAGE,", '"",'),
        RULE.format(body="raise RecursionError"),
        RULE.format(body="yield 'ANN001'"),
        RULE.format(body='yield Finding("NP101", Place("plan.yaml"), say("Hej"))'),
        RULE.format(body='yield Finding("ANN001", "plan.yaml", say("Hej"))'),
        RULE.format(body='yield Finding("ANN001", Place("plan.yaml"), say("Hej {vem}", vad=1))'),
        RULE.format(body='yield Finding("ANN001", Place("plan.yaml"), "Hej")'),
        RULE.format(body="import sys; sys.exit('adjö')"),
    ],
)
def test_a_package_that_breaks_down_costs_nothing_else(code: str, install: Install, tmp_path: Path) -> None:
    """Exit 2, the package's name, a file for whoever looks after it, and all else that was found."""
    install("annan", code, GROUPS)
    plan = plan_with(tmp_path, "annan")
    result = nplan("validate", "-f", "json", plan)
    assert result.exit_code == 2
    assert "NP510" in codes(result)
    assert json.loads(result.stdout)["complete"] is False
    assert "Tillägget annan gick sönder vid ANN" in result.stderr
    assert "Traceback" not in result.output
    (report,) = tmp_path.glob("nplan-fel-*.txt")
    assert "Traceback" in report.read_text("utf-8")
    assert nplan("render", "-o", tmp_path / "out", plan).exit_code == 2
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("words", ["3", "{'förkortning': ['A']}", "{'stavfel': ['a']}", "{'förkortningar': [1]}"])
def test_words_that_are_none_are_told_with_the_packages_name(words: str, install: Install, tmp_path: Path) -> None:
    install("annan", f"WORDS = {words}", {"nplan1.words": "ord = annan:WORDS"})
    result = nplan("validate", plan_with(tmp_path, "annan"))
    assert result.exit_code == 2
    assert result.stderr.count("Tillägget annan gick sönder vid ord") == 1
    assert "Traceback" not in result.output


@pytest.mark.parametrize("body", ["raise RuntimeError('oj')", "yield 3", "yield 'a'; raise SystemExit", "return 1"])
def test_a_report_that_breaks_down_is_not_half_written(body: str, install: Install, tmp_path: Path) -> None:
    install("annan", f"def report(checked, language):\n    {body}\n", {"nplan1.reports": "egen = annan:report"})
    result = nplan("validate", "-f", "egen", plan_with(tmp_path, "annan"))
    assert (result.exit_code, result.stdout) == (2, "")
    assert "Tillägget annan gick sönder vid egen" in result.stderr


@pytest.mark.parametrize(
    "code",
    [
        "F = 3",
        "from nplan.formats import Format\nF = Format('annat', lambda view, templates: ())",
        "from nplan.formats import Format\nF = Format('eget', lambda view, templates: [('../ut.txt', b'')])",
        "from nplan.formats import Format\nF = Format('eget', lambda view, templates: [('ut.txt', 'text')])",
        "from nplan.formats import Format\nF = Format('eget', lambda view, templates: 1 / 0)",
    ],
)
def test_a_format_that_breaks_down_publishes_nothing(code: str, install: Install, tmp_path: Path) -> None:
    install("annan", code, {"nplan1.formats": "eget = annan:F"})
    result = nplan("render", "-f", "eget", "-o", tmp_path / "out", plan_with(tmp_path, "annan"))
    assert result.exit_code == 2
    assert "Tillägget annan gick sönder vid eget" in result.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("block", re.findall(r"```python\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL))
def test_what_the_page_shows_runs(block: str) -> None:
    """Each example imports what it uses from what packages may build upon, and from nothing else of ours."""
    assert "nämndplan" not in block
    exec(compile(block, "tillagg.md", "exec"), {"__doc__": "Sidan"})  # noqa: S102  (our own page)


def test_the_page_shows_the_example_as_it_is() -> None:
    entries = re.search(r"```toml\n(.*?)```", PAGE.read_text("utf-8"), re.DOTALL)
    assert entries is not None
    assert entries[1] in (EXAMPLE / "pyproject.toml").read_text("utf-8") + "\n"


def test_a_package_takes_the_place_of_nothing_of_ours(install: Install, tmp_path: Path) -> None:
    install("annan", "def report(*_): raise SystemExit", {"nplan1.reports": "json = annan:report"})
    assert nplan("validate", "-f", "json", plan_with(tmp_path, "annan")).exit_code == 0


def test_no_package_is_found_where_the_program_is_started(tmp_path: Path) -> None:
    """With -m Python would look there: in a folder that may be a stranger's."""
    info = tmp_path / "annan-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: annan\nVersion: 1\n", "utf-8")
    (info / "entry_points.txt").write_text("[nplan1.rules]\nANN = annan:RULES\n", "utf-8")
    (tmp_path / "annan.py").write_text("import pathlib; pathlib.Path('ran').touch()", "utf-8")
    plan_with(tmp_path, "annan")
    run = subprocess.run(
        [sys.executable, "-m", "nplan", "validate", "-f", "concise", "plan"],
        check=False,
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert "NP122" in run.stdout
    assert not (tmp_path / "ran").exists()

"""What others drop into their repositories works as docs/ci.md says: the hook, the action, the GitLab template."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from ..lacking import needs
from .walk import FILE, Walk, blocks, walk

ROOT = Path(__file__).parents[2]
LITEN = ROOT / "tests" / "plans" / "liten"
TEXT = (ROOT / "docs" / "ci.md").read_text("utf-8")
pytestmark = needs("posix", "bash")
PARAMETER = re.compile(r"\$\{\{ (?P<name>[\w.-]+) \}\}")


def parse(text: str) -> Any:
    return YAML(typ="safe").load(text)


def example(path: str) -> Any:
    """The example in docs/ci.md that is this file."""
    found = {match[1]: block.body for block in blocks(TEXT) if (match := FILE.match(block.body))}
    return parse(found[path])


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """A repository with one plan; pip installs nothing, since nplan is here already."""
    shutil.copytree(LITEN, tmp_path / "arkiv" / "plans" / "2024")
    stub = tmp_path / "bin" / "python"
    stub.parent.mkdir()
    stub.write_text(
        f'#!/bin/sh\n[ "$2" = pip ] && echo "$5" > "{tmp_path}/installed" && exit 0\nexec {sys.executable} "$@"\n'
    )
    stub.chmod(0o755)
    return tmp_path / "arkiv"


def bash(work: Path, script: str, variables: dict[str, str]) -> subprocess.CompletedProcess[str]:
    """A step of a CI, with its variables and little else."""
    path = os.pathsep.join([str(work.parent / "bin"), str(Path(sys.executable).parent), os.environ["PATH"]])
    return subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", script],
        cwd=work,
        env={"PATH": path, "LC_ALL": "C.UTF-8", **variables},
        capture_output=True,
        text=True,
        check=False,
    )


def spoil(work: Path) -> None:
    (work / "plans" / "2024" / "uppdrag" / "minska-resor.yaml").write_text(
        "titel: Resa mindre\ntill: [bolaget]\n", "utf-8"
    )


def warn(work: Path) -> None:
    """A plan with a warning and no errors."""
    (work / "plans" / "2024" / "uppdrag" / "el.yaml").write_text("titel: Spara el\ntill: [styrelsen]\n", "utf-8")


# pre-commit


def test_the_hook_checks_the_plans(work: Path) -> None:
    (hook,) = parse((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert hook["language"] == "python"
    assert hook["pass_filenames"] is False
    assert bash(work, hook["entry"], {}).returncode == 0
    spoil(work)
    assert bash(work, hook["entry"], {}).returncode == 1


def test_the_hook_is_used_as_documented() -> None:
    hooks = {hook["id"] for hook in parse((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))}
    (repository,) = example(".pre-commit-config.yaml")["repos"]
    assert {hook["id"] for hook in repository["hooks"]} <= hooks
    assert {"repo", "rev", "hooks"} == set(repository)


# GitHub


def act(work: Path, **given: str) -> subprocess.CompletedProcess[str]:
    """Run the action's own steps with these inputs."""
    action = parse((ROOT / "action.yml").read_text("utf-8"))
    values = {f"inputs.{name}": given.get(name, field["default"]) for name, field in action["inputs"].items()}
    values["github.action_path"] = str(ROOT)
    assert set(given) <= set(action["inputs"])
    done = None
    for step in action["runs"]["steps"]:
        if "run" not in step or "if" in step:
            continue
        assert step["shell"] == "bash"
        assert "${{" not in step["run"], "inputs reach a script as variables, never as its text"
        variables = {
            name: PARAMETER.sub(lambda match: values[match["name"]], value) for name, value in step["env"].items()
        }
        done = bash(work, step["run"], variables)
    assert done
    return done


def test_the_action_annotates_the_lines(work: Path) -> None:
    assert act(work).returncode == 0
    spoil(work)
    done = act(work)
    assert done.returncode == 1
    assert "::error file=plans/2024/uppdrag/minska-resor.yaml,line=2" in done.stdout


def test_the_action_is_as_strict_as_asked(work: Path) -> None:
    warn(work)
    assert act(work).returncode == 0
    assert act(work, strict="true").returncode == 1


def test_the_action_speaks_english(work: Path) -> None:
    spoil(work)
    english = act(work, language="en").stdout
    assert "plan" in english
    assert english != act(work).stdout


def test_the_action_takes_several_folders_and_writes_a_file(work: Path) -> None:
    shutil.copytree(LITEN, work / "andra planer" / "2024")
    done = act(work, path="plans\nandra planer\n", format="sarif", output="nplan.sarif")
    assert done.returncode == 0, done.stderr
    assert json.loads((work / "nplan.sarif").read_text("utf-8"))["version"] == "2.1.0"


def committed(work: Path) -> None:
    """The repository with all that is there committed."""
    for words in (["init", "-q"], ["add", "-A"], ["commit", "-qm", "start"]):
        settings = ["-c", "user.name=N", "-c", "user.email=n@example.org", "-c", "commit.gpgsign=false"]
        subprocess.run(["git", *settings, *words], cwd=work, check=True, capture_output=True)


@needs("git")
def test_only_what_a_change_brought_stops_it(work: Path) -> None:
    spoil(work)
    committed(work)
    assert act(work).returncode == 1
    assert act(work, **{"changed-since": "HEAD"}).returncode == 0
    assert lab(work, NPLAN_CHANGED_SINCE="HEAD").returncode == 0
    warn(work)
    assert act(work, strict="true", **{"changed-since": "HEAD"}).returncode == 1
    assert lab(work, NPLAN_CHANGED_SINCE="HEAD", NPLAN_FLAGS="--strict").returncode == 1


@needs("git")
@pytest.mark.parametrize("may_write", [True, False])
def test_the_action_comments_what_has_changed(work: Path, may_write: bool) -> None:
    committed(work)
    warn(work)
    gh = work.parent / "bin" / "gh"
    gh.write_text(f'#!/bin/sh\n{"" if may_write else "exit 1"}\ncp "$7" "{work.parent}/kommentar"; echo "$@"\n')
    gh.chmod(0o755)
    (step,) = [step for step in parse((ROOT / "action.yml").read_text("utf-8"))["runs"]["steps"] if "if" in step]
    assert "${{" not in step["run"]
    done = bash(work, step["run"], {"FOLDERS": "plans", "BASE": "HEAD", "NUMBER": "7", "NPLAN_LANG": "sv"})
    assert done.returncode == 0, done.stderr
    assert ("::notice" in done.stdout) != may_write
    if may_write:
        assert "pr comment 7 " in done.stdout
        assert "Spara el" in (work.parent / "kommentar").read_text("utf-8")


def test_the_action_installs_itself(work: Path) -> None:
    act(work)
    assert (work.parent / "installed").read_text().strip() == str(ROOT)


def test_the_action_is_used_as_documented() -> None:
    inputs = parse((ROOT / "action.yml").read_text("utf-8"))["inputs"]
    for name in ("granska", "granska-sarif", "nytt"):
        workflow = example(f".github/workflows/{name}.yml")
        (job,) = workflow["jobs"].values()
        (ours,) = [step for step in job["steps"] if "namndplan@" in step.get("uses", "")]
        assert set(ours["with"]) <= set(inputs)
    assert {name for name in inputs if f"| `{name}` |" not in TEXT} == set()


# GitLab


def lab(work: Path, **given: str) -> subprocess.CompletedProcess[str]:
    """Run the template's script with its variables."""
    job = parse((ROOT / "ci" / "gitlab.yml").read_text("utf-8"))["nplan"]
    assert set(given) <= set(job["variables"])
    return bash(work, "\n".join(job["script"]), {**job["variables"], **given})


def test_the_template_reports_code_quality(work: Path) -> None:
    assert lab(work).returncode == 0
    spoil(work)
    assert lab(work).returncode == 1
    report = parse((ROOT / "ci" / "gitlab.yml").read_text("utf-8"))["nplan"]["artifacts"]["reports"]["codequality"]
    issues = json.loads((work / report).read_text("utf-8"))
    assert {"description", "check_name", "fingerprint", "severity", "location"} <= set(issues[0])


def test_the_template_is_used_as_documented(work: Path) -> None:
    used = example(".gitlab-ci.yml")
    (include,) = used["include"]
    assert (ROOT / include["file"]).exists()
    warn(work)
    assert lab(work).returncode == 0
    assert lab(work, **used["nplan"]["variables"]).returncode == 1


def test_the_template_installs_the_source(work: Path) -> None:
    lab(work)
    assert (work.parent / "installed").read_text().startswith("git+https://")


# Everything else


def test_nothing_is_installed_from_a_public_index_by_its_name_alone() -> None:
    """Anyone can publish a package with our name there."""
    by_name = re.compile(
        r"(?:pip|pipx|uv tool|uv pip) install (?:-\S+ )*['\"]?namndplan\b"
        r"|uvx (?:--from )?['\"]?namndplan\b|namndplan==|NPLAN_PACKAGE: namndplan"
    )
    assert by_name.search('pip install "namndplan[serve]"')
    documents = [ROOT / "action.yml", *(ROOT / "ci").iterdir(), *ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
    assert [path.name for path in documents if by_name.search(path.read_text("utf-8"))] == []


def test_the_other_commands_run(work: Path) -> None:
    done: Walk = walk("".join(f"```sh\n{block.body}```\n" for block in blocks(TEXT) if block.info == "sh"), work)
    assert [command for command, code in done.commands if code] == []
    assert len(done.commands) > 3
    assert (work / "nplan.xml").exists()


def test_no_package_registry_is_named() -> None:
    texts = [
        TEXT,
        *((ROOT / name).read_text("utf-8") for name in ("action.yml", "ci/gitlab.yml", ".pre-commit-hooks.yaml")),
    ]
    assert not any(
        host in text for text in texts for host in ("pypi.org", "pythonhosted", "npmjs", "docker.io", "ghcr.io")
    )

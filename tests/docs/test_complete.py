"""Every rule, command, option and format is in the documents, and the documents point at what exists."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from nämndplan.cli.app import commands
from nämndplan.render import FORMATS
from nämndplan.report import REPORTS
from nämndplan.rules import RULES

from ..cli.plan import make_plan, nplan

ROOT = Path(__file__).parents[2]
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]
COMMANDS = commands()


def read(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def test_generated_documents_are_fresh() -> None:
    done = subprocess.run(
        [sys.executable, "scripts/make_docs.py", "--check"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_rule_has_its_page(rule: object) -> None:
    manual = read("docs/regler.md")
    assert f"## {rule.code} {rule.title}\n\n`{rule.name}`" in manual  # type: ignore[attr-defined]


def options() -> Iterator[tuple[str, str]]:
    for name, command in COMMANDS.items():
        for param in command.params:
            yield from ((name, option) for option in (*param.opts, *param.secondary_opts) if option.startswith("--"))


@pytest.mark.parametrize(("command", "option"), [*options()])
def test_every_option_is_documented(command: str, option: str) -> None:
    pages = re.split(r"^## nplan ?", read("docs/kommandon.md"), flags=re.MULTILINE)
    page = next(page for page in pages if page.startswith(f"{command}\n"))
    assert re.search(rf"(?<![\w-]){option}(?![\w-])", page)


def test_every_command_is_in_the_handbook_or_listed() -> None:
    texts = read("docs/handbok.md") + read("docs/kommandon.md")
    assert {name for name in COMMANDS if f"nplan {name}" not in texts} == set()


def test_every_option_of_validate_is_in_the_handbook() -> None:
    handbook = read("docs/handbok.md")
    assert {option for command, option in options() if command == "validate" and option not in handbook} <= {"--color"}


def test_every_format_is_in_the_handbook() -> None:
    handbook = read("docs/handbok.md")
    names = {*REPORTS, *(format.name for format in FORMATS)}
    assert {name for name in names if f"`{name}`" not in handbook} == set()


def test_every_field_of_the_json_report_is_documented(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assignment = "titel: Resa mindre\ntil: [bolaget]  # nplan: tillåt NP511 prövas i höst\nperiod: 2024-2025\n"
    make_plan(tmp_path, assignment=assignment)
    document = json.loads(nplan("validate", "-f", "json").stdout)
    assert document["findings"]
    lines = [json.loads(line) for line in nplan("validate", "-f", "jsonl").stdout.splitlines()]
    described = read("docs/format.md")
    fixes = [finding["fix"] for finding in document["findings"] if finding["fix"]]
    assert fixes
    for found in (document, *document["findings"], *document["silenced"], *lines, *fixes, *fixes[0]["edits"]):
        assert {key for key in found if f"`{key}`" not in described} == set()


def addresses() -> Iterator[tuple[str, str]]:
    for path in DOCUMENTS:
        prose = re.sub(r"```.*?```", "", path.read_text("utf-8"), flags=re.DOTALL)
        for target in re.findall(r"(?<!!)\[[^\]]*\]\(([^)\s]+)\)", prose):
            if not target.startswith(("http", "mailto")):
                yield path.relative_to(ROOT).as_posix(), target


@pytest.mark.parametrize(("document", "target"), [*addresses()])
def test_links_lead_somewhere(document: str, target: str) -> None:
    name, _, anchor = target.partition("#")
    path = (ROOT / document).parent / name if name else ROOT / document
    assert path.exists()
    if anchor:
        text = path.read_text("utf-8")
        assert anchor in {slug(heading) for heading in re.findall(r"^#+ (.*)$", text, re.MULTILINE)} or (
            f'<a id="{anchor}">' in text
        )


def slug(heading: str) -> str:
    """A heading's address on a git host."""
    return re.sub(r"[^\w\- ]", "", heading.strip().lower()).replace(" ", "-")

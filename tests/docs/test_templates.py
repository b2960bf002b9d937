"""docs/mallar.md says what is so: its examples are laid over a plan and published, its mistakes are made."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from nämndplan.driver import load
from nämndplan.i18n import SWEDISH
from nämndplan.render import TemplateFault, Templates, template_folders
from nämndplan.render.html import HTML
from nämndplan.view import PlanView, view_of

from .scripts import script
from .walk import blocks

ROOT = Path(__file__).parents[2]
LITEN = ROOT / "tests" / "plans" / "liten"
TEXT = (ROOT / "docs" / "mallar.md").read_text("utf-8")
EXAMPLE = re.compile(r"\{# (templates/\S+) #\}\n")
EXAMPLES = {match[1]: block.body for block in blocks(TEXT) if (match := EXAMPLE.match(block.body))}
MISTAKES = [
    (match[1].replace("\\|", "|"), match[2])
    for match in re.finditer(r"^\| `([^`]*)` \| (.*) \|$", TEXT.partition("## När något är fel")[2], re.MULTILINE)
    if match[1].startswith("{")
]


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    folder = tmp_path / "plans" / "liten"
    shutil.copytree(LITEN, folder)
    with (folder / "plan.yaml").open("a", encoding="utf-8") as file:
        file.write("vision: Ett gott liv\n")
    return folder


def published(plan: Path) -> dict[str, bytes]:
    return dict(HTML.files(view(plan), Templates(template_folders(None, plan), SWEDISH)))


def view(plan: Path) -> PlanView:
    found = view_of(load(plan).plan, SWEDISH)
    assert found
    return found


def test_the_examples_do_what_is_said(plan: Path) -> None:
    assert len(EXAMPLES) == 2
    before = published(plan)["index.html"].decode()
    for name, text in EXAMPLES.items():
        path = plan.parent.parent / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    after = published(plan)["index.html"].decode()
    assert "figcaption" not in before
    assert "<figcaption>Lilla kommunen, 2024</figcaption>\n</figure>" in after
    assert "figcaption{color:var(--quiet)}" in after
    quotation = re.search("<blockquote>.*?</blockquote>", before, re.DOTALL)
    assert quotation
    assert quotation[0] in after


@pytest.mark.parametrize(("text", "answer"), MISTAKES)
def test_a_mistake_is_answered_as_is_said(plan: Path, text: str, answer: str) -> None:
    own = plan.parent.parent / "templates" / "html" / "page.html"
    own.parent.mkdir(parents=True)
    own.write_text(text, "utf-8")
    with pytest.raises(TemplateFault) as caught:
        published(plan)
    assert caught.value.sentence.text(SWEDISH) == f"{own}:1: {answer}"


def test_there_are_mistakes_to_make() -> None:
    assert len(MISTAKES) == 5


def test_everything_that_a_default_template_uses_is_told() -> None:
    """The names after a dot in the templates are names in the tables, or Jinja's own."""
    told = {name.partition("(")[0] for name in re.findall(r"^\| `(\w+(?:\([\w, ]*\))?)` \|", TEXT, re.MULTILINE)}
    jinja = {"index0", "index", "last", "first", "length", "previtem", "get", "items", "values"}
    for path in sorted((ROOT / "templates").glob("*/*.html")) + sorted((ROOT / "templates").glob("*/*.md")):
        code = " ".join(re.findall(r"\{[{%](.*?)[}%]\}", path.read_text("utf-8"), re.DOTALL))
        used = set(re.findall(r"\.([a-z_]\w*)", re.sub(r'"[^"]*"|pictures\.\w+', "", code)))
        assert used - told - jinja == set(), path.name


def test_every_link_in_the_tables_leads_somewhere() -> None:
    headings = {heading.lower() for heading in re.findall(r"^### (\w+)$", TEXT, re.MULTILINE)}
    assert set(re.findall(r"\]\(#([\w-]+)\)", TEXT)) <= headings
    assert {name.lower() for name in script("view_tables").reachable()} == headings

"""The program's own templates run as plain Python, to the same bytes; nobody else's ever do."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from markupsafe import Markup, escape

from nämndplan.diagnostics import Language
from nämndplan.driver import load
from nämndplan.i18n import ENGLISH, SWEDISH
from nämndplan.render import FORMATS, TemplateFault, Templates, markdown, template_folders
from nämndplan.render.folders import own_folders
from nämndplan.render.own.family import written
from nämndplan.render.templates import Layout
from nämndplan.view import FixedWords, PlanView, TableKind, view_of

PLANS = Path(__file__).parents[1] / "plans"
OWN = sorted(
    f"{path.parent.name}/{path.name}" for path in own_folders()[0].glob("*/*") if path.suffix in {".html", ".md"}
)
WRITING = {".md": markdown._WRITING}


def view_in(folder: Path, language: Language = SWEDISH) -> PlanView:
    found = view_of(load(folder).plan, language)
    assert found is not None
    return found


@pytest.fixture(scope="module")
def view() -> PlanView:
    return view_in(PLANS / "liten")


def published(plan: Path, language: Language, own: Path | None = None) -> Mapping[str, bytes]:
    view, templates = view_in(plan, language), Templates(template_folders(own, plan), language, (), plan)
    return {
        name: text
        for format in FORMATS
        if format.name in {"html", "md"}
        for name, text in format.files(view, templates)
    }


@pytest.mark.parametrize("language", [SWEDISH, ENGLISH], ids=["sv", "en"])
@pytest.mark.parametrize("plan", sorted(PLANS.iterdir()), ids=lambda plan: plan.name)
def test_the_pages_are_the_same_as_in_the_sandbox(
    plan: Path, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    fast = published(plan, language)
    monkeypatch.setattr(Layout, "family", lambda *_: None)
    assert fast == published(plan, language)


@pytest.mark.parametrize("name", OWN)
def test_every_template_of_ours_is_plain(name: str, view: PlanView) -> None:
    layout = Templates(own_folders(), SWEDISH).layout(view, WRITING.get(Path(name).suffix))
    assert layout.family(name) is not None


@pytest.mark.parametrize("name", OWN)
def test_one_template_of_someone_elses_puts_all_of_its_kind_in_the_sandbox(
    name: str, tmp_path: Path, view: PlanView
) -> None:
    strange = tmp_path / name
    strange.parent.mkdir()
    strange.write_text("{{ ''.__class__ }}", "utf-8")
    templates = Templates(template_folders(tmp_path, PLANS / "liten"), SWEDISH)
    layout = templates.layout(view, WRITING.get(strange.suffix))
    of_its_kind = [other for other in OWN if Path(other).suffix == strange.suffix]
    assert [other for other in of_its_kind if layout.family(other)] == []
    with pytest.raises(TemplateFault):
        layout.render(name)


def test_a_template_of_the_plans_own_archive_is_a_strangers(tmp_path: Path, view: PlanView) -> None:
    (tmp_path / "templates" / "html").mkdir(parents=True)
    (tmp_path / "templates" / "html" / "page.html").write_text("{{ plan.__class__ }}", "utf-8")
    layout = Templates(template_folders(None, tmp_path / "plans" / "2024"), SWEDISH).layout(view)
    assert layout.family("html/page.html") is None
    assert layout.family("html/section.html") is None


def test_a_link_to_our_own_template_is_a_strangers_too(tmp_path: Path, view: PlanView) -> None:
    (tmp_path / "html").mkdir()
    (tmp_path / "html" / "cell.html").symlink_to(own_folders()[0] / "html" / "cell.html")
    layout = Templates(template_folders(tmp_path, PLANS / "liten"), SWEDISH).layout(view)
    assert layout.family("html/page.html") is None


def test_a_template_that_we_do_not_have_is_never_run_as_ours(tmp_path: Path, view: PlanView) -> None:
    (tmp_path / "html").mkdir()
    (tmp_path / "html" / "extra.html").write_text("{{ ''.__class__ }}", "utf-8")
    layout = Templates(template_folders(tmp_path, PLANS / "liten"), SWEDISH).layout(view)
    assert layout.family("html/page.html") is not None
    assert layout.family("html/extra.html") is None
    with pytest.raises(TemplateFault):
        layout.render("html/extra.html")


def test_what_a_plan_says_is_never_run(tmp_path: Path) -> None:
    trick = "{{ 7 * 191 }}{% for x in y %}'''\"\"\"{e(1)}\\ </title><script>"
    for path in (PLANS / "liten").rglob("*.yaml"):
        target = tmp_path / path.relative_to(PLANS / "liten")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(path.read_text("utf-8"), "utf-8")
    plan = tmp_path / "plan.yaml"
    lines = [
        f"titel: '{trick.replace(chr(39), chr(39) * 2)}'" if line.startswith("titel:") else line
        for line in plan.read_text("utf-8").splitlines()
    ]
    plan.write_text("\n".join(lines), "utf-8")
    page = published(tmp_path, SWEDISH)["index.html"].decode()
    assert f"<title>{escape(trick)}, " in page
    assert "1337" not in page


@pytest.mark.parametrize(
    "value", ["a", "", "<&>\"'", FixedWords("a"), FixedWords("<"), Markup("<b>"), 1, 1.5, None, True, TableKind.GOALS]
)
def test_values_are_escaped_as_jinja_does(value: object) -> None:
    assert written(value) == str(escape(value))

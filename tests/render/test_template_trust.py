"""Templates of ours run in plain Jinja, to the same bytes as in the sandbox; nobody else's ever do."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from markupsafe import escape

from nämndplan.diagnostics import Language
from nämndplan.driver import load
from nämndplan.i18n import ENGLISH, SWEDISH
from nämndplan.render import FORMATS, TemplateFault, Templates, template_folders
from nämndplan.render.sandbox import BoundedEnvironment
from nämndplan.render.template_files import own_folders
from nämndplan.view import PlanView, view_of

PLANS = Path(__file__).parents[1] / "plans"
OWN = sorted(
    f"{path.parent.name}/{path.name}" for path in own_folders()[0].glob("*/*") if path.suffix in {".html", ".md"}
)


def view_in(folder: Path, language: Language = SWEDISH) -> PlanView:
    found = view_of(load(folder).plan, language)
    assert found is not None
    return found


@pytest.fixture(scope="module")
def view() -> PlanView:
    return view_in(PLANS / "liten")


def published(plan: Path, language: Language) -> Mapping[str, bytes]:
    view, templates = view_in(plan, language), Templates(template_folders(None, plan), language, (), plan)
    return {
        name: text
        for format in FORMATS
        if format.name in {"html", "md"}
        for name, text in format.files(view, templates)
    }


def in_sandbox(templates: Templates, name: str, view: PlanView) -> bool:
    return isinstance(templates.renderer(view).environment(name), BoundedEnvironment)


@pytest.mark.parametrize(
    ("plan", "language"),
    [*((plan, SWEDISH) for plan in sorted(PLANS.iterdir())), (PLANS / "rik", ENGLISH)],
    ids=lambda one: one.name if isinstance(one, Path) else one.code,
)
def test_the_pages_are_the_same_as_in_the_sandbox(
    plan: Path, language: Language, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A language is words alone, put in by the same templates: one plan, which uses all there is, has both."""
    plain = published(plan, language)
    monkeypatch.setattr(Templates, "are_ours", lambda *_: False)
    assert plain == published(plan, language)


@pytest.mark.parametrize("name", OWN)
def test_ours_run_outside_the_sandbox(name: str, view: PlanView) -> None:
    assert not in_sandbox(Templates(own_folders(), SWEDISH), name, view)


@pytest.mark.parametrize("name", [*OWN, "html/extra.html"])
def test_one_template_of_someone_elses_puts_all_of_its_kind_in_the_sandbox(
    name: str, tmp_path: Path, view: PlanView
) -> None:
    strange = tmp_path / name
    strange.parent.mkdir()
    strange.write_text("{{ ''.__class__ }}", "utf-8")
    templates = Templates(template_folders(tmp_path, PLANS / "liten"), SWEDISH)
    of_its_kind = [other for other in OWN if Path(other).suffix == strange.suffix]
    assert [other for other in of_its_kind if not in_sandbox(templates, other, view)] == []
    with pytest.raises(TemplateFault):
        templates.render(name, view)


def test_a_stylesheet_of_someone_elses_leaves_the_pages_alone(tmp_path: Path, view: PlanView) -> None:
    (tmp_path / "html").mkdir()
    (tmp_path / "html" / "look.css").write_text("{{ ''.__class__ }}", "utf-8")
    templates = Templates(template_folders(tmp_path, PLANS / "liten"), SWEDISH)
    assert in_sandbox(templates, "html/look.css", view)
    assert not in_sandbox(templates, "html/page.html", view)


def test_a_template_of_the_plans_own_archive_is_a_strangers(tmp_path: Path, view: PlanView) -> None:
    (tmp_path / "templates" / "html").mkdir(parents=True)
    (tmp_path / "templates" / "html" / "page.html").write_text("{{ plan.__class__ }}", "utf-8")
    templates = Templates(template_folders(None, tmp_path / "plans" / "2024"), SWEDISH)
    assert in_sandbox(templates, "html/page.html", view)
    assert in_sandbox(templates, "html/section.html", view)


def test_a_link_to_our_own_template_is_a_strangers_too(tmp_path: Path, view: PlanView) -> None:
    (tmp_path / "html").mkdir()
    (tmp_path / "html" / "cell.html").symlink_to(own_folders()[0] / "html" / "cell.html")
    assert in_sandbox(Templates(template_folders(tmp_path, PLANS / "liten"), SWEDISH), "html/page.html", view)


def test_what_is_trusted_reads_nobody_elses_folder(tmp_path: Path, view: PlanView) -> None:
    """Also when the strange template comes between looking and reading."""
    (tmp_path / "html").mkdir()
    layout = Templates(template_folders(tmp_path, PLANS / "liten"), SWEDISH).renderer(view)
    trusted = layout.environment("html/page.html")
    assert not isinstance(trusted, BoundedEnvironment)
    (tmp_path / "html" / "section.html").write_text("FRÄMMANDE", "utf-8")
    (tmp_path / "html" / "extra.html").write_text("FRÄMMANDE", "utf-8")
    assert trusted.get_template("html/section.html").filename == str(own_folders()[0] / "html" / "section.html")
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

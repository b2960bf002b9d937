"""Templates: overridden one by one, kept to their folders, and faulty ones told of with file and line."""

from __future__ import annotations

from pathlib import Path

import pytest

from nämndplan.driver import load
from nämndplan.i18n import SWEDISH
from nämndplan.render import FORMATS, TemplateFault, Templates, template_folders
from nämndplan.view import PlanView, view_of

LITEN = Path(__file__).parents[1] / "plans" / "liten"


@pytest.fixture(scope="module")
def view() -> PlanView:
    found = view_of(load(LITEN).plan, SWEDISH)
    assert found is not None
    return found


def with_template(folder: Path, name: str, text: str) -> Templates:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return Templates(template_folders(folder, LITEN), SWEDISH)


def rendered(templates: Templates, view: PlanView, format: str = "html") -> str:
    files = dict(next(item for item in FORMATS if item.name == format).files(view, templates))
    return files["plan.md" if format == "md" else "hela-planen.html"].decode()


def fault(templates: Templates, view: PlanView) -> str:
    with pytest.raises(TemplateFault) as caught:
        rendered(templates, view)
    return caught.value.sentence.text(SWEDISH)


def test_one_template_is_replaced_and_the_rest_kept(tmp_path: Path, view: PlanView) -> None:
    page = rendered(with_template(tmp_path, "html/paragraph.html", "<p>UTBYTT</p>"), view)
    assert "<p>UTBYTT</p>" in page
    assert "<caption" in page


def test_the_plan_repositorys_own_templates_come_before_ours(tmp_path: Path) -> None:
    (tmp_path / "plans" / "2024").mkdir(parents=True)
    (tmp_path / "templates").mkdir()
    assert template_folders(None, tmp_path / "plans" / "2024")[0] == tmp_path / "templates"
    assert tmp_path / "templates" not in template_folders(None, tmp_path / "plans")


def test_our_own_templates_are_found_from_anywhere(tmp_path: Path) -> None:
    assert (template_folders(None, tmp_path)[0] / "html" / "page.html").is_file()


def test_what_is_undefined_is_told_with_file_and_line(tmp_path: Path, view: PlanView) -> None:
    text = fault(with_template(tmp_path, "html/page.html", "<p>\n{{ plan.titel }}</p>"), view)
    assert f"{tmp_path}/html/page.html:2: " in text
    assert "titel" in text


def test_a_syntax_error_is_told_with_file_and_line(tmp_path: Path, view: PlanView) -> None:
    assert "html/page.html:3: " in fault(with_template(tmp_path, "html/page.html", "<p>\n\n{% if %}"), view)


@pytest.mark.parametrize(
    "text",
    [
        "{{ plan.__class__.__mro__ }}",
        "{{ ''.__class__ }}",
        "{{ plan.sections.__add__ }}",
        "{{ _.__globals__ }}",
        "{% include '../../../../etc/passwd' %}",
        "{% include '/etc/passwd' %}",
        "{% include 'html/nowhere.html' %}",
        "{{ 1 // 0 }}",
        "{% for i in range(10000000) %}{% endfor %}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
    ],
)
def test_a_template_can_do_nothing_but_lay_out(text: str, tmp_path: Path, view: PlanView) -> None:
    assert fault(with_template(tmp_path, "html/page.html", text), view)


def test_a_link_out_of_the_template_folder_is_not_followed(tmp_path: Path, view: PlanView) -> None:
    secret = tmp_path / "secret.html"
    secret.write_text("hemligt", "utf-8")
    folder = tmp_path / "templates"
    (folder / "html").mkdir(parents=True)
    (folder / "html" / "page.html").symlink_to(secret)
    assert "hemligt" not in rendered(Templates(template_folders(folder, LITEN), SWEDISH), view)


def test_a_template_that_is_no_text_is_told_of(tmp_path: Path, view: PlanView) -> None:
    templates = with_template(tmp_path, "html/page.html", "")
    (tmp_path / "html" / "page.html").write_bytes(b"\xff\xfe\x00")
    assert "page.html" in fault(templates, view)


def test_values_are_escaped_without_being_asked_to() -> None:
    files = {path.relative_to(LITEN).as_posix(): path.read_bytes() for path in LITEN.rglob("*.yaml")}
    files["plan.yaml"] = b"titel: <b>*fet*</b>\norganisation: x\n\xc3\xa5r: 2024\n"
    hostile = view_of(load(files).plan, SWEDISH)
    assert hostile is not None
    assert "&lt;b&gt;*fet*" in rendered(Templates(template_folders(None, LITEN), SWEDISH), hostile)
    assert r"\<b\>\*fet\*" in rendered(Templates(template_folders(None, LITEN), SWEDISH), hostile, "md")

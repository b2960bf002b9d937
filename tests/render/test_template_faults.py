"""Mistakes in templates: said in words, with file and line; and whatever a template tries, it comes to an end."""

from __future__ import annotations

from pathlib import Path

import pytest

from nämndplan.driver import load
from nämndplan.i18n import SWEDISH
from nämndplan.render import TemplateFault, Templates, template_folders
from nämndplan.view import PlanView, view_of

LITEN = Path(__file__).parents[1] / "plans" / "liten"
IN_WORDS = [
    ("{{ titel }}", "”titel” finns inte här. Vad en mall kan använda står i docs/mallar.md i nplans källkod"),
    ("{{ plan.titel }}", "PlanView har inget som heter ”titel”. Menade du ”title”?"),
    ("{{ plan['titel'] }}", "PlanView har inget som heter ”titel”. Menade du ”title”?"),
    ("{% for a in plan.sektioner %}{% endfor %}", "PlanView har inget som heter ”sektioner”. Menade du ”sections”?"),
    ("{{ plan.look.x }}", "LookView har inget som heter ”x”. Det som finns är name, accent, accent_on_dark och logo"),
    ("{{ plan.facts[3] }}", "Facts har inget element 3"),
    ("{{ plan.title.foo }}", "en text har inget som heter ”foo”"),
    ("{% if %}", "ett värde saknas före %}"),
    ("{% if plan %}", "{% if … %} är inte avslutad: {% endif %} saknas"),
    (
        "{% for x in [1] %}{% if x %}{% endfor %}",
        "{% endfor %} kommer innan {% if … %} är avslutad: {% endif %} saknas före den",
    ),
    ("{% for x plan %}", "här ska det stå in, men det står plan"),
    ("{{ plan.title", "}} saknas innan mallen tar slut"),
    ("{{ plan.title }", "tecknet } är oväntat här"),
    ("{{ plan..title }}", "ett namn saknas efter punkten"),
    ("{{ 'x }}", "ett citattecken är inte avslutat"),
    ("{# x", "kommentaren är inte avslutad: #} saknas"),
    ("{% endif %}", "{% endif %} avslutar något som inte är öppnat"),
    ("{% inklude 'html/page.html' %}", "taggen {% inklude %} finns inte. Menade du {% include %}?"),
    ("{% zz %}", "taggen {% zz %} finns inte"),
    ("{% block a %}{% endblock %}{% block a %}{% endblock %}", "blocket a finns två gånger"),
    ("{% include 'html/tabel.html' %}", "mallen ”html/tabel.html” finns inte. Menade du ”html/table.html”?"),
    ("{% import 'os' as os %}", "mallen ”os” finns inte i någon mapp med mallar"),
    ("{% from 'html/inline.html' import x %}{{ x }}", "html/inline.html har inget makro som heter ”x”"),
    ("{{ plan.title | uper }}", "filtret ”uper” finns inte. Menade du ”upper”?"),
    ("{{ plan.title | zz }}", "filtret ”zz” finns inte"),
    ("{{ 1 is zz }}", "provet ”is zz” finns inte"),
    ("{{ plan.title() }}", "en text anropas som om det vore ett makro"),
    ("{{ 1 // 0 }}", "mallen delar med noll"),
    ("{{ _('%(x)s') }}", "värdet för ”x” saknas"),
    ("{{ ''.__class__ }}", "”__class__” är inte tillåtet i en mall"),
    ("{{ [].append(1) }}", "”append” är inte tillåtet i en mall"),
    ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "mallen använder sig själv utan slut"),
    ("{% include 'html/page.html' %}", "mallen använder sig själv utan slut"),
    ("{{ 1 + 'a' }}", "mallen går inte att använda (TypeError: unsupported operand type(s) for +: 'int' and 'str')"),
]
WITHOUT_END = [
    "{% for a in range(9000) %}{% for b in range(9000) %}{% endfor %}{% endfor %}",
    "{% for a in range(10000000) %}{% endfor %}",
    "{% macro m(n) %}{% if n %}{{ m(n-1) }}{{ m(n-1) }}{% endif %}{% endmacro %}{{ m(60) }}",
    "{% set s = namespace(x='0123456789') %}{% for i in range(60) %}{% set s.x = s.x ~ s.x %}{% endfor %}",
    "{% set s = namespace(x='0123456789') %}{% for i in range(60) %}{% set s.x = s.x + s.x %}{% endfor %}",
    "{% set s = namespace(x=[1, 2]) %}{% for i in range(60) %}{% set s.x = s.x + s.x %}{% endfor %}",
    "{% set s = namespace(x='ab') %}{% for i in range(60) %}{% set s.x = [s.x, s.x] | join(s.x) %}{% endfor %}",
    "{% set s = namespace(x='ab') %}{% for i in range(60) %}{% set s.x = s.x.join([s.x, s.x]) %}{% endfor %}",
    "{% set s = namespace(x=99) %}{% for i in range(60) %}{% set s.x = s.x * s.x %}{% endfor %}",
    "{{ 9 ** 99999999 }}",
    "{{ 'a' * 1000000000 }}",
    "{{ [1] * 1000000000 }}",
    "{{ 'a' | center(10000000000) }}",
    "{{ 'a'.ljust(10000000000) }}",
    "{{ ('a' * 1000000).replace('a', 'b' * 1000000) }}",
    "{{ ('a' * 1000000) | replace('a', 'b' * 1000000) }}",
    "{{ '{:9999999999}'.format(1) }}",
    "{{ '%9999999999d' % 1 }}",
    "{{ '%9999999999d' | format(1) }}",
    "{{ ('a' * 999999) | indent(100000, True) }}",
    "{{ lipsum(n=100000000) }}",
    "{% set t = 'a' * 1000000 %}{% for i in range(9999) %}{{ t }}{% endfor %}",
]


@pytest.fixture(scope="module")
def view() -> PlanView:
    found = view_of(load(LITEN).plan, SWEDISH)
    assert found is not None
    return found


def said(folder: Path, text: str, view: PlanView, name: str = "html/page.html") -> str:
    """What is said about a page that is laid out by this text."""
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    templates = Templates(template_folders(folder, LITEN), SWEDISH)
    with pytest.raises(TemplateFault) as caught:
        templates.render(name, view)
    return caught.value.sentence.text(SWEDISH)


@pytest.mark.parametrize(("text", "words"), IN_WORDS, ids=[text for text, _ in IN_WORDS])
def test_a_mistake_is_told_with_its_line_and_in_words(text: str, words: str, tmp_path: Path, view: PlanView) -> None:
    assert said(tmp_path, f"<p>\n\n{text}", view) == f"{tmp_path}/html/page.html:3: {words}"


@pytest.mark.parametrize("text", WITHOUT_END)
def test_nothing_in_a_template_goes_on_without_end(
    text: str, tmp_path: Path, view: PlanView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("nämndplan.render.sandbox.MAX_STEPS", 100_000)
    assert "page.html:1: " in said(tmp_path, text, view)


def test_the_same_template_always_writes_the_same(tmp_path: Path, view: PlanView) -> None:
    assert "filtret ”random” finns inte" in said(tmp_path, "{{ [1, 2, 3] | random }}", view)


def test_a_mistake_in_an_included_part_is_told_there(tmp_path: Path, view: PlanView) -> None:
    (tmp_path / "html").mkdir()
    (tmp_path / "html" / "del.html").write_text("\n{{ plan.nope }}", "utf-8")
    assert f"{tmp_path}/html/del.html:2: " in said(tmp_path, "{% include 'html/del.html' %}", view)


def test_a_plan_cannot_be_changed(tmp_path: Path, view: PlanView) -> None:
    assert "page.html:1: planen går inte att ändra i en mall." in said(tmp_path, "{% set plan.title = 1 %}", view)

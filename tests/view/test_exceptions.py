"""What a plan lets stand although a rule speaks against it is published: what, why, by which rule, where."""

from __future__ import annotations

from nämndplan.driver import load
from nämndplan.i18n import SWEDISH
from nämndplan.view import SectionKind, Table, plain, view_of

from ..rules.casefile import base_plan

ECONOMY = "nämnder/styrelsen/ekonomi.yaml"
WRONG_SUM = """\
tabeller:
  ramar:
    rutor: |
      Post | 2026
      Löner | 2,0
      Summa | 3,0
    rader:
      Summa: {summerar: alla}
"""


def rows(extra: str) -> list[list[str]]:
    """The rows of the table of exceptions in the document, which the page about the checks has too."""
    files = base_plan() | {ECONOMY: WRONG_SUM}
    files["plan.yaml"] += extra
    compiled = load({file: text.encode() for file, text in files.items()})
    view = view_of(compiled.plan, SWEDISH, compiled)
    assert view is not None
    assert view.site is not None
    found = [section for section in view.sections if section.kind is SectionKind.EXCEPTIONS]
    page = next(page for page in view.site.pages if page.address == "lasanvisning.html")
    assert [section for section in page.sections if section.kind is SectionKind.EXCEPTIONS] == found
    tables = [block for section in found for block in section.blocks if isinstance(block, Table)]
    return [
        [plain(cell.content) for cell in row.cells] for table in tables for group in table.groups for row in group.rows
    ]


def test_a_plan_without_exceptions_says_nothing_of_them() -> None:
    assert rows("") == []


def test_what_is_accepted_at_one_place_is_told_there_and_a_whole_rule_once() -> None:
    at_place = f"undantag:\n  {ECONOMY}/tabeller/ramar:\n    NP615: så är det tryckt\n"
    off = "regler:\n  NP510:\n    nivå: av\n    motivering: mäts inte\n"
    assert rows(at_place + off) == [
        ["Uppdrag utan indikator (1)", "mäts inte", "NP510", "hela planen"],
        ["”Summa” är 3,0 (2026), men det som summeras blir 2,0", "så är det tryckt", "NP615", ECONOMY],
    ]

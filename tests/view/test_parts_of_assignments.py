"""Whoever a part of an assignment is directed to is told of it, and asked for an answer, as other recipients are."""

from __future__ import annotations

import pytest

from nämndplan.driver import Loaded, load
from nämndplan.i18n import SWEDISH
from nämndplan.view import Table, plain, summary_of, view_of

from ..rules.casefile import base_plan

SHARED = """\
titel: Ta fram en gemensam plan
delar:
  - {text: Inventera lokalerna, till: [styrelsen]}
  - {text: Vårdnämnden redovisar behoven, till: [vårdnämnden]}
"""


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    files = base_plan() | {"uppdrag/gemensam-plan.yaml": SHARED}
    return load({name: text.encode() for name, text in files.items()})


def test_they_are_its_recipients(loaded: Loaded) -> None:
    assert not [item for item in loaded.diagnostics if item.code == "NP501"]
    summary = summary_of(loaded.plan, SWEDISH)
    assert summary
    (told,) = [item for item in summary.assignments if item.title == "Ta fram en gemensam plan"]
    assert (told.to, told.expected) == ("Kommunstyrelsen och vårdnämnden", True)


def test_the_overview_names_them(loaded: Loaded) -> None:
    view = view_of(loaded.plan, SWEDISH)
    assert view
    assert view.site
    (page,) = [page for page in view.site.pages if page.address == "uppdrag.html"]
    tables = [block for section in page.sections for block in section.blocks if isinstance(block, Table)]
    rows = [
        [plain(cell.content) for cell in row.cells] for table in tables for group in table.groups for row in group.rows
    ]
    assert ["Ta fram en gemensam plan", "Kommunstyrelsen, Vårdnämnden"] in [row[:2] for row in rows]

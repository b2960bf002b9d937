"""What was decided: all that a plan says, and nothing of how it is checked, laid out or followed up."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from nämndplan.compare.adopted import altered, wording_of
from nämndplan.diagnostics import Place
from nämndplan.driver import load
from nämndplan.model import Adopted, Item

PLANS = sorted(path.parent for path in Path(__file__).parents[1].glob("plans/*/plan.yaml"))


@pytest.mark.parametrize("folder", PLANS, ids=lambda folder: folder.name)
def test_a_plan_says_what_was_decided_until_it_is_changed(folder: Path) -> None:
    plan = load(folder).plan
    for owner in ("", *plan.boards):
        wording = wording_of(plan, owner)
        adopted = Adopted.model_construct(date=date(2023, 11, 7), wording=wording)
        assert list(altered(Item("2023-11-07", adopted, Place("beslut/2023-11-07.yaml"), owner), plan)) == []
        if wording:
            address, texts = next(iter(wording.items()))
            other = {**wording, address: {**texts, next(iter(texts)): "något annat"}}
            changed = Item("2023-11-07", Adopted.model_construct(wording=other), Place("beslut/x.yaml"), owner)
            assert [found.before for found in altered(changed, plan)] == ["något annat"]


def test_how_a_plan_is_followed_up_and_laid_out_is_not_decided() -> None:
    for folder in PLANS:
        addresses = wording_of(load(folder).plan, "")
        assert not [each for each in addresses if each.startswith("plan/") and not each.startswith("plan/avsnitt/")]

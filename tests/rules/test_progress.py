"""Where an indicator stands to its target, in words; the same judgement as the rules'."""

from __future__ import annotations

from pathlib import Path

import pytest

from nämndplan.driver import load
from nämndplan.i18n import SWEDISH
from nämndplan.model import Indicator
from nämndplan.rules.indicators.progress import progress_of

CASES = [
    ("utfall: {2023: 60}\nmålvärde: {2024: 65}\nriktning: öka", "left", "5 kvar att öka"),
    ("utfall: {2023: 65}\nmålvärde: {2024: 60}\nriktning: minska", "left", "5 kvar att minska"),
    ("utfall: {2023: 60 %}\nmålvärde: {2024: '62,5 %'}\nriktning: öka", "left", "2,5 procentenheter kvar att öka"),
    ("utfall: {2023: 2 mnkr}\nmålvärde: {2024: 1500 tkr}\nriktning: minska", "left", "500 tkr kvar att minska"),
    ("utfall: {2023: 60}\nmålvärde: {2024: 55}\nriktning: öka", "weaker", "målet är svagare än utfallet"),
    ("utfall: {2024: 60}\nmålvärde: {2024: 55}\nriktning: öka", "reached", "målet är nått"),
    ("utfall: {2023: 50, 2024: 54}\nmålvärde: {2024: 55}\nriktning: öka", "left", "1 kvar att öka"),
    ("utfall: {2023: 60}\nmålvärde: {2024: minst 55}", "reached", "målet är nått"),
    ("utfall: {2023: 60}\nmålvärde: {2024: 55}", "no-direction", "riktning anges inte"),
    ("utfall: {2023: 60}\nmålvärde: {2024: 60}", "reached", "målet är nått"),
    ("målvärde: {2024: 60}", "unmeasured", "ingen mätning än"),
    ("utfall: {2023: '-'}\nmålvärde: {2024: 60}", "unmeasured", "ingen mätning än"),
    (
        "målvärde: öka\nuppdelning: {kvinnor: {utfall: {2023: 60}}}",
        "not-comparable",
        "går inte att jämföra",
    ),
    (
        "uppdelning: {vård: {målvärde: öka, uppdelning: {kvinnor: {utfall: {2023: 60}}}}}",
        "not-comparable",
        "går inte att jämföra",
    ),
    ("utfall: {2023: 60}", "no-target", "inget målvärde"),
    ("utfall: {2023: Nej}\nmålvärde: {2024: Ja}", "left", "inte nått än"),
    ("utfall: {2023: Ja}\nmålvärde: {2024: Ja}", "reached", "målet är nått"),
    ("utfall: {2023: 15}\nmålvärde: {2024: 12–14}", "left", "inte nått än"),
    ("utfall: {2023: 13}\nmålvärde: {2024: 12–14}", "reached", "målet är nått"),
    ("utfall: {2023: 60}\nmålvärde: öka", "not-comparable", "målet är en riktning"),
    ("utfall: {2023: 60 kg}\nmålvärde: {2024: 60 m}", "not-comparable", "går inte att jämföra"),
    ("utfall: {2023: 4 av 10}\nmålvärde: {2024: 6 av 10}\nriktning: öka", "left", "2 kvar att öka"),
]


@pytest.mark.parametrize(("text", "state", "said"), CASES)
def test_where_an_indicator_stands(tmp_path: Path, text: str, state: str, said: str) -> None:
    (tmp_path / "plan.yaml").write_text("titel: Påhittad plan\norganisation: Region Påhittad\når: 2024\n", "utf-8")
    (tmp_path / "mål").mkdir()
    body = "".join(f"    {line}\n" for line in ("titel: Mätetal i påhittad plan", *text.splitlines()))
    (tmp_path / "mål" / "1-a.yaml").write_text(f"titel: Ett mål\nindikatorer:\n  a:\n{body}", "utf-8")
    plan = load(tmp_path).plan
    (item,) = plan.of(Indicator)
    found = progress_of(item, plan)
    assert (found.state.value, found.said.text(SWEDISH).replace("\N{NO-BREAK SPACE}", " ")) == (state, said)

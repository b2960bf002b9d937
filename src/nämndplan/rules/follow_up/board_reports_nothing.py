"""Nämnden har inte rapporterat något

Vad
    En nämnd som har en plan här har inte lämnat någon uppföljning för perioden.

Varför
    Det som ingen rapporterar saknas i rapporten, och den som läser behöver få veta det.
    Rapporten kan publiceras ändå, och säger vilka som inte har rapporterat.

Fel
    # uppföljning/delår/uppföljning.yaml
    titel: Uppföljning per augusti  # VARNING NP941
    slag: tertialrapport
    period: 2024-01-01–2024-08-31

Rätt
    # uppföljning/delår/uppföljning.yaml
    titel: Uppföljning per augusti
    slag: tertialrapport
    period: 2024-01-01–2024-08-31
    # uppföljning/delår/nämnder/styrelsen/uppföljning.yaml
    beslut: {organ: styrelsen, datum: 2024-09-24}
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Severity, say
from ...model import Plan
from ..boards import board_name, has_only_economy
from ..many import of_boards
from ..rule import Rule
from .periods import periods
from .reported import period_home, reports_below


def check(plan: Plan) -> Iterator[Finding]:
    """A board with nothing but an economy has no goals to report on."""
    for board in plan.boards:
        for period, item in periods(plan).items():
            if not reports_below(board, period, plan) and not has_only_economy(board, plan):
                name = board_name(board, plan)
                several = say("{count} nämnder har inte rapporterat något i ”{title}”", title=item.value.title)
                yield Finding(
                    "NP941",
                    period_home(period),
                    say("{board} har inte rapporterat något i ”{title}”", board=name, title=item.value.title),
                    say("{name}", name=name),
                    shared=of_boards(board, period_home(period), several),
                    hint=say(
                        "Skriv nämndens filer under uppföljning/{period}/nämnder/{board}. nplan follow-up new gör ett "
                        "skelett.",
                        period=period,
                        board=board,
                    ),
                )


RULE = Rule("NP941", "board-reports-nothing", Severity.WARNING, __doc__, check_plan=check)

"""Planen saknar finansiella mål eller mål för verksamheten

Vad
    Planen har inget finansiellt mål, eller inget mål för verksamheten.

Varför
    Fullmäktiges budget ska ange båda slagen av mål för god ekonomisk hushållning
    (kommunallagen 11 kap. 6 §): finansiella mål för ekonomin, och mål och riktlinjer
    för verksamheten. En fil som finns men inte gick att läsa räknas inte som saknad.

Fel
    # finansiella-mål.yaml
    (borttagen)
    # plan.yaml
    titel: Plan för Lilla kommunen  # VARNING NP706
    organisation: Lilla kommunen
    år: 2024

Rätt
    # finansiella-mål.yaml
    mål:
      resultat:
        titel: Resultatmål
        målvärde:
          2024:
            värde: minst 2 procent
            bindning: ska
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...diagnostics import Finding, Place, Severity, say
from ...model import BoardGoal, GoalNode, Plan
from ..boards import council_home
from ..rule import Fact, Rule
from .goals import file_of


def check(plan: Plan) -> Iterator[Finding]:
    """Financial goals are in a file of their own."""
    if _lacks_financial_goals(plan):
        file = file_of(plan)
        yield Finding(
            "NP706",
            file.at("mål").key() if file else council_home(plan),
            say("Planen har inga finansiella mål"),
            hint=say(
                "Lägg till finansiella-mål.yaml med målen ur fullmäktiges plan. De krävs för god ekonomisk "
                "hushållning (kommunallagen 11 kap. 6 §)."
            ),
        )


def gather(plan: Plan) -> Iterator[Fact]:
    """That some goal is answered here."""
    if any(isinstance(item.value, BoardGoal | GoalNode) for item in plan.items):
        yield ()


def conclude(plan: Plan, answers: Sequence[Fact]) -> Iterator[Finding]:
    """Boards that answer goals show that the council has some: their files are missing, for NP109 to say."""
    if not answers and not plan.files_below("mål/"):
        yield Finding(
            "NP706",
            council_home(plan),
            say("Planen har inga mål för verksamheten"),
            hint=say(
                "Lägg till fullmäktiges mål, ett per fil i mappen mål. De krävs för god ekonomisk hushållning "
                "(kommunallagen 11 kap. 6 §)."
            ),
        )


def _lacks_financial_goals(plan: Plan) -> bool:
    if not plan.knows("finansiella-mål.yaml"):
        return True
    file = file_of(plan)
    return file is not None and not file.value.goals and not plan.unsure(Place(file.place.file))


RULE = Rule(
    "NP706", "geh-perspective-missing", Severity.WARNING, __doc__, check_council=check, gather=gather, conclude=conclude
)

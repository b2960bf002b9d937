"""Plan utan beslut

Vad
    plan.yaml säger inte när fullmäktige beslutade om planen.

Varför
    I Exempelby publiceras ingen plan som inte är beslutad.

Fel
    # plan.yaml
    titel: Plan för Exempelby  # FEL EXB002
    organisation: Exempelby kommun
    år: 2024

Rätt
    # plan.yaml
    titel: Plan för Exempelby
    organisation: Exempelby kommun
    år: 2024
    beslut:
      datum: 2023-11-20
"""

from collections.abc import Iterator

from nplan.rules import Finding, Place, Plan, Rule, Severity, say


def check(plan: Plan) -> Iterator[Finding]:
    """The council's part alone has a plan.yaml."""
    if plan.settings and plan.settings.decision is None:
        yield Finding(
            "EXB002",
            Place("plan.yaml", ("titel",)),
            say("Planen har inget beslut"),
            hint=say("Lägg till beslut: med organ och datum."),
        )


RULE = Rule("EXB002", "exb-plan-without-decision", Severity.ERROR, __doc__ or "", check_council=check)

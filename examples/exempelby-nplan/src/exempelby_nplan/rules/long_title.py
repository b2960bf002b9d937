"""Delmål med lång titel

Vad
    Titeln på ett delmål är längre än 80 tecken. Gäller det många delmål sägs det en gång.

Varför
    Exempelby visar delmålen på skyltar, där längre titlar inte får plats.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Invånarna känner sig trygga i vardagen, i sitt hem, på sin gata och i skolan varje dag  # VARNING EXB001

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Invånarna känner sig trygga i vardagen
"""

from collections.abc import Iterator

from nplan.rules import Finding, GoalNode, Item, Plan, Rule, Severity, in_each_board, say

MOST = 80


def check(plan: Plan) -> Iterator[Finding]:
    """Each board's sub-goals; what holds for many of them is said once of the plan."""
    for many in in_each_board(plan, plan.of(GoalNode)):
        yield from many.told(
            (_one(item) for item in many.items if len(item.value.title) > MOST),
            say("{count} av {these} har en titel på mer än {most} tecken", most=MOST),
            say("Alla {these} har en titel på mer än {most} tecken", most=MOST),
            things=say("delmål"),
        )


def _one(item: Item[GoalNode]) -> Finding:
    return Finding(
        "EXB001",
        item.at("titel"),
        say("Titeln är {length} tecken lång", length=len(item.value.title)),
        hint=say("Skriv det viktigaste i titeln, högst {most} tecken, och resten under beskrivning.", most=MOST),
    )


RULE = Rule("EXB001", "exb-long-title", Severity.WARNING, __doc__ or "", check_plan=check)

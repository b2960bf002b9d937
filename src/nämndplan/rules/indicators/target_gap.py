"""Ett år saknas i raden av målvärden

Vad
    En indikator har målvärden för flera år i följd, och ett år däremellan saknas. Eller så
    saknas ett år som alla andra indikatorer under samma mål har ett målvärde för, och som
    ligger mellan två av indikatorns egna.

    Långsiktiga mål (2026 och 2030) är ingen lucka, inte heller mål vartannat eller vart
    tredje år, eller ett år som flera av nämndens indikatorer med samma år saknar: då görs
    mätningen inte då. Det samma gäller en indikator som mäts mer sällan än varje år, så som
    frekvens eller åren med utfall visar. Regeln vet inte om målet är tänkt att gälla
    oförändrat under tiden.

Varför
    Under det år som saknas finns inget att följa upp mot. Ofta är det en ruta som har fallit
    bort när tabellen skrevs av.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          samtal:
            titel: Antal samtal
            utfall:
              2023: 70
            målvärde:
              2024: 75
              2025: 80
              2027: 90  # VARNING NP426

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          samtal:
            titel: Antal samtal
            utfall:
              2023: 70
            målvärde:
              2024: 75
              2025: 80
              2026: 85
              2027: 90
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from ...diagnostics import Finding, Place, Severity, say
from ...model import Indicator, Item, Plan, of_years
from ..many import in_each_board
from ..rule import Rule
from .rhythm import years_between

_FEWEST = 3
"""A year is one that the goal's other indicators have when all of at least so many others have it."""


def check(plan: Plan) -> Iterator[Finding]:
    """By the rhythm of the indicator's own years, and by what the goal's other indicators have."""
    aimed = [item for item in plan.of(Indicator) if _years(item) and not item.value.motivation]
    shared = Counter((item.board, *_years(item)) for item in aimed)
    lacking = {
        id(one): years
        for beside in _by_goal(aimed)
        for one in beside
        if shared[(one.board, *_years(one))] == 1 and years_between(one.value) == 1 and (years := _missing(one, beside))
    }
    for many in in_each_board(plan, aimed):
        yield from many.told(
            (_finding(item, lacking[id(item)]) for item in many.items if id(item) in lacking),
            say("{count} av {these} saknar målvärde för ett år mellan två andra"),
            say("Alla {these} saknar målvärde för ett år mellan två andra"),
        )


def _by_goal(items: list[Item[Indicator]]) -> list[list[Item[Indicator]]]:
    grouped: dict[Place | None, list[Item[Indicator]]] = {}
    for item in items:
        grouped.setdefault(item.parent.place if item.parent else None, []).append(item)
    return list(grouped.values())


def _years(item: Item[Indicator]) -> list[int]:
    return sorted(of_years(item.value.target)) if isinstance(item.value.target, dict) else []


def _missing(item: Item[Indicator], beside: list[Item[Indicator]]) -> list[int]:
    """The year that is missing between two that follow each other but for it."""
    years = _years(item)
    holes = [earlier + 1 for earlier, later in pairwise(years) if later - earlier == 2]
    steps = [later - earlier for earlier, later in pairwise(years)]
    is_broken_row = len(steps) > 1 and sorted(steps) == [1] * (len(steps) - 1) + [2]
    others = [_years(other) for other in beside if other is not item and len(_years(other)) > 1]
    is_alone = len(others) >= _FEWEST and all(holes[0] in other for other in others) if holes else False
    return holes if len(holes) == 1 and (is_broken_row or is_alone) else []


def _finding(item: Item[Indicator], missing: list[int]) -> Finding:
    after = next(year for year in _years(item) if year > missing[0])
    years = tuple(map(str, missing))
    return Finding(
        "NP426",
        item.at("målvärde", str(after)).key(),
        say("Målvärdet för {years} saknas för ”{title}”", years=years, title=item.value.title),
        hint=say(
            "Lägg till {year}: och målvärdet. Finns inget mål för året: skriv motivering: och skälet.", year=years[0]
        ),
    )


RULE = Rule("NP426", "target-gap", Severity.WARNING, __doc__, check_plan=check, is_sources=True)

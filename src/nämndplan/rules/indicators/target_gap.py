"""Ett år saknas i raden av målvärden

Vad
    En indikator har målvärden för flera år i följd, och ett år däremellan saknas. Eller så
    saknas ett år som nästan alla andra indikatorer hos samma nämnd har ett målvärde för, och
    som ligger mellan indikatorns egna.

    Långsiktiga mål (2026 och 2030) är ingen lucka, inte heller mål vartannat eller vart
    tredje år. Regeln vet inte om målet är tänkt att gälla oförändrat under tiden.

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

from ...diagnostics import Finding, Severity, say
from ...model import Indicator, Item, Plan
from ..many import Many, in_each_board
from ..rule import Rule
from .telling import these

_FEWEST, _SHARE = 3, 0.75
"""A year is one that the others have when so many of at least so many have it."""


def check(plan: Plan) -> Iterator[Finding]:
    """By the rhythm of the indicator's own years, and by what the board's others have."""
    aimed = [item for item in plan.of(Indicator) if isinstance(item.value.target, dict) and not item.value.motivation]
    for many in in_each_board(plan, aimed):
        others = _years_of_most(many)
        yield from many.told(
            (_finding(item, missing) for item in many.items if (missing := _missing(_years(item), others))),
            say("{count} av {these} saknar målvärde för ett år mellan två andra", these=these(many)),
            say("Alla {these} saknar målvärde för ett år mellan två andra", these=these(many)),
        )


def _years(item: Item[Indicator]) -> list[int]:
    return sorted(item.value.target) if isinstance(item.value.target, dict) else []


def _years_of_most(many: Many[Indicator]) -> frozenset[int]:
    count = Counter(year for item in many.items for year in set(_years(item)))
    with_several = sum(len(_years(item)) > 1 for item in many.items)
    return frozenset(year for year, times in count.items() if times >= max(_FEWEST, _SHARE * with_several))


def _missing(years: list[int], others: frozenset[int]) -> list[int]:
    """The years that are missing between the first and the last."""
    holes = [year for year in others if years and years[0] < year < years[-1] and year not in years]
    steps = [later - earlier for earlier, later in pairwise(years)]
    if len(steps) > 1 and sorted(steps)[:-1] == [1] * (len(steps) - 1) and max(steps) == 2:
        at = steps.index(2)
        holes.append(years[at] + 1)
    return sorted(set(holes))


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

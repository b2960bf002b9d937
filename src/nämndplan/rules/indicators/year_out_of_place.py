"""Årtalet kan inte stämma

Vad
    Ett målvärde gäller bara år före planens år, ett år som ligger mer än 30 år fram, eller
    ett år med samma siffror som planens år i en annan ordning. Eller så är ett utfall från
    ett år efter planens år.

Varför
    Det är lätt att kasta om två siffror, eller att glömma att byta år när årets plan görs
    av förra årets. Då jämförs utfallet med fel mål.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          upplevd-trygghet:
            titel: Andel invånare som känner sig trygga
            riktning: öka
            utfall:
              2023: 71 %
            målvärde:
              2042: 75 %  # VARNING NP422

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          upplevd-trygghet:
            titel: Andel invånare som känner sig trygga
            riktning: öka
            utfall:
              2023: 71 %
            målvärde:
              2024: 75 %
              2030: 80 %
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Place, Severity, say
from ...model import Indicator, Item, Plan
from ..many import in_each_board
from ..rule import Rule

FAR = 30
"""Plans set targets for 2045 or 2050, hardly for years further on."""


def check(plan: Plan) -> Iterator[Finding]:
    """A year that the title speaks of too is meant, and so is a target that is explained (motivering)."""
    if (year := plan.year) is None:
        return
    nodes = plan.of(Indicator)
    measured = [item for item in nodes if item.value.outcomes]
    aimed = [item for item in nodes if isinstance(item.value.target, dict) and not item.value.motivation]
    for many in in_each_board(plan, measured):
        yield from many.told(
            (_early(item, year) for item in many.items if _latest(item) > year),
            say("{count} av {all} indikatorer med utfall har utfall från år efter {year}, planens år", year=str(year)),
            say("Alla {count} indikatorer med utfall har utfall från år efter {year}, planens år", year=str(year)),
            say("Rätta år: i plan.yaml, eller utfallens årtal."),
        )
    for many in in_each_board(plan, aimed):
        yield from many.told(
            (_over(item, year) for item in many.items if max(item.value.targets(year)) < year),
            say("De senaste målvärdena för {count} av {all} indikatorer gäller år före {year}", year=str(year)),
            say("Inget av målvärdena för {count} indikatorer gäller {year} eller senare", year=str(year)),
            say("Är planen gjord av en tidigare plan: skriv årets målvärden. Annars: rätta år: i plan.yaml."),
        )
    for item in aimed:
        for target in [target for target in item.value.targets(year) if _is_strange(target, item, year)]:
            if not plan.unsure(item.place):
                yield _strange(item, target, year)


def _latest(item: Item[Indicator]) -> int:
    return max(item.value.outcomes)


def _is_strange(target: int, item: Item[Indicator], year: int) -> bool:
    is_turned = target > year and sorted(str(target)) == sorted(str(year))
    return (is_turned or target > year + FAR) and str(target) not in item.value.title


def _strange(item: Item[Indicator], target: int, year: int) -> Finding:
    return Finding(
        "NP422",
        _year(item, "målvärde", target),
        say(
            "Målvärdet för ”{title}” gäller {target}, {count} år efter planens år",
            title=item.value.title,
            target=str(target),
            count=target - year,
        ),
        hint=say("Rätta årtalet. Är det meningen, skriv motivering: och skälet."),
    )


def _over(item: Item[Indicator], year: int) -> Finding:
    target = max(item.value.targets(year))
    return Finding(
        "NP422",
        _year(item, "målvärde", target),
        say(
            "Det senaste målvärdet för ”{title}” gäller {target}, före planens år",
            title=item.value.title,
            target=str(target),
        ),
        hint=say("Lägg till ett målvärde för {year}, eller rätta årtalet.", year=str(year)),
    )


def _early(item: Item[Indicator], year: int) -> Finding:
    return Finding(
        "NP422",
        _year(item, "utfall", _latest(item)),
        say(
            "Utfallet för ”{title}” är från {latest}, efter planens år",
            title=item.value.title,
            latest=str(_latest(item)),
        ),
        hint=say("Rätta årtalet. Är det en prognos eller ett mål: flytta det till notering eller målvärde."),
    )


def _year(item: Item[Indicator], key: str, year: int) -> Place:
    return item.at(key, str(year)).key()


RULE = Rule("NP422", "year-out-of-place", Severity.WARNING, __doc__, check_plan=check)

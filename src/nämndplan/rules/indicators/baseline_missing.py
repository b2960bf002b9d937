"""Basårets värde saknas, eller basåren går isär

Vad
    Indikatorn jämförs med ett år, i basår, i titeln (”i jämförelse med 2020”) eller i
    målvärdet (”minska med 15 % jämfört med 2023”), men det finns inget utfall för det
    året. Eller så nämns två olika år, eller ett målvärde jämförs med ett år som kommer efter det.

    Ett startvärde som är tryckt i titeln eller noteringen (startvärde 100, index 100 = 2020,
    jämfört med 2022: 7,4 %) räcker. Regeln räknar inte om det till basårets enhet, och vet
    inte om ett år i titeln är något annat än ett basår.

Varför
    Utan basårets värde går det inte att räkna ut om målet är nått. Året före planens år prövas
    bara när planen har något utfall för det: en plan antas oftast på hösten före.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      lokaler:
        titel: Lokalerna används väl
        indikatorer:
          lokalyta:
            titel: Lokalyta som kommunen äger och hyr ska inte ökas i jämförelse med 2020  # VARNING NP416
            enhet: kvm
            utfall:
              2023: 673 094
            målvärde:
              2024: 670 000

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      lokaler:
        titel: Lokalerna används väl
        indikatorer:
          lokalyta:
            titel: Lokalyta som kommunen äger och hyr ska inte ökas i jämförelse med 2020
            enhet: kvm
            utfall:
              2020: 680 000
              2023: 673 094
            målvärde:
              2024: 670 000
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Note, Severity, say
from ...model import Indicator, Item, Plan
from ...values import Change, Comparison
from ..many import among
from ..rule import Rule
from .baseline import baselines, has_value_for


def check(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """Two years that clash are one finding; which value is missing is then not known."""
    title = indicator.value.title
    yield from _still_to_come(indicator)
    named = list(baselines(indicator, plan))
    if not named:
        return
    first, *others = named
    if clash := next((base for base in others if base.year != first.year), None):
        yield Finding(
            "NP416",
            first.place,
            say("Basåren för ”{title}” går isär: {one} och {other}", title=title, one=first.year, other=clash.year),
            say("här {year}", year=first.year),
            (Note(clash.place, say("här {year}", year=clash.year)),),
            say("Skriv samma år på båda ställena."),
        )
    elif not has_value_for(indicator, first.year):
        missing = Finding(
            "NP416",
            first.place,
            say("Värdet för basåret {year} saknas för ”{title}”", title=title, year=first.year),
            say("inget utfall för {year}", year=first.year),
            tuple(Note(base.place, say("samma basår")) for base in others),
            say("Lägg till en rad under utfall: med {year}: och basårets värde.", year=first.year),
        )
        yield from among(indicator, plan).told(
            [missing],
            say("{count} av {these} saknar värdet för sitt basår"),
            say("Alla {these} saknar värdet för sitt basår"),
            say("Lägg till en rad under utfall: med basåret och dess värde."),
        )


def _still_to_come(indicator: Item[Indicator]) -> Iterator[Finding]:
    """A target of 2027 that is compared with 2029."""
    holders = (
        ((), indicator.value.target),
        *((route, part.target) for route, part in indicator.value.every_part.items()),
    )
    for route, targets in holders:
        for period, target in targets.items() if isinstance(targets, dict) else ():
            year = target.base_year if isinstance(target, Change | Comparison) else None
            if year and period.is_year and period.year and year > period.year:
                yield Finding(
                    "NP416",
                    indicator.at(*route, "målvärde", str(period)).saying(str(year)),
                    say(
                        "Målvärdet {period} för ”{title}” jämförs med {year}, som kommer efter",
                        period=period.year,
                        title=indicator.value.title,
                        year=year,
                    ),
                    hint=say("Skriv det år som målvärdet jämförs med. Ett basår ligger före."),
                )


RULE = Rule("NP416", "baseline-missing", Severity.WARNING, __doc__, each=Indicator, check=check)

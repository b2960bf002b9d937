"""Indikator utan målvärde

Vad
    En indikator har varken målvärde eller skäl till att den saknar ett.

Varför
    Utan målvärde går det inte att säga om delmålet är nått. Står målvärdet bara i titeln
    (”Ökad nöjdhet”) är det NP423. Allt av det här räknas
    som målvärde: ett tal, Ja, en gräns (minst 85 %), ett intervall (18–22), 6 av 8,
    en riktning (öka), en förändring (minska med 15 % jämfört med 2023) eller ord.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          upplevd-trygghet:  # FEL NP401
            titel: Andel invånare som känner sig trygga
            enhet: "%"
            riktning: öka
            utfall:
              2023: 71

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Vardagen är trygg
        indikatorer:
          upplevd-trygghet:
            titel: Andel invånare som känner sig trygga
            enhet: "%"
            riktning: öka
            utfall:
              2023: 71
            målvärde:
              2024: minst 75
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Sentence, Severity, say
from ...model import Indicator, Item, Plan
from ..many import among
from ..rule import Rule
from .target_in_title import target_in_title

WITHOUT_DIRECTION = say(
    "Lägg till målvärde: med året och värdet under. Finns inget målvärde, skriv utan_målvärde: och skälet."
)


def check(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """Nothing at all in the place of a target is the fault; parts may carry it instead, all of them."""
    value = indicator.value
    if value.target or value.long_term or value.without_target or target_in_title(indicator, plan):
        return
    lacking = [key for key, part in value.parts.items() if not part.has_target]
    if value.parts and not lacking:
        return
    if lacking and any(part.has_target for part in value.every_part.values()):
        names = tuple(value.parts[key].title or key for key in lacking)
        yield Finding(
            "NP401",
            indicator.at("uppdelning", lacking[0]).key(),
            say("Delar av ”{title}” saknar målvärde: {parts}", title=value.title, parts=names),
            hint=say("Lägg till målvärde: på varje del, eller ett för hela indikatorn."),
        )
        return
    many = among(indicator, plan)
    yield from many.told(
        [
            Finding(
                "NP401",
                indicator.place.key(),
                say("Indikatorn ”{title}” saknar målvärde", title=value.title),
                hint=_hint(value),
            )
        ],
        say("{count} av {these} saknar målvärde"),
        say("Ingen av {these} har något målvärde"),
        WITHOUT_DIRECTION,
    )


def _hint(value: Indicator) -> Sentence:
    if value.direction:
        return say(
            "Lägg till målvärde: med året och värdet under. Räcker riktningen, skriv {direction} som värde.",
            direction=value.direction.value,
        )
    return WITHOUT_DIRECTION


RULE = Rule("NP401", "indicator-without-target", Severity.ERROR, __doc__, each=Indicator, check=check, is_sources=True)

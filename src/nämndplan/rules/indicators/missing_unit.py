"""Tal utan enhet

Vad
    Ett utfall eller målvärde är ett tal utan enhet. Enheten får stå i värdet (85 %), i
    nyckeln enhet, eller i titeln: ”Antal …”, ”Andel …”, ”Väntetid i dagar”, ”(recept/1000
    invånare)”, ”kalenderdagar/årsverke”, ett kort ord efter det sista kommat (effekt, kWp),
    eller som det som räknas: besökare, undervisningstimmar, minst två nya e-tjänster. Ett
    index, en poäng, en kvot, ett betyg, ett meritvärde eller en skala, i titeln eller under
    skala, behöver ingen enhet, och noll är noll av vad som helst. Antal, andel, index och
    skala får också stå i beskrivningen eller noteringen. Regeln känner bara sådana ord;
    den vet inte vad måttet i sig räknas i.

Varför
    2 434 kan vara ton eller kilo, 69 500 000 kan vara kronor eller minuter. Utan enhet kan
    ingen utanför verksamheten läsa talet, och det kan inte jämföras med andras.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      klimat:
        titel: Verksamheten minskar sin klimatpåverkan
        indikatorer:
          tjänsteresor:
            titel: Klimatutsläpp från tjänsteresor
            utfall:
              2023: 2 434
            målvärde:
              2024: 1 973  # VARNING NP403

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      klimat:
        titel: Verksamheten minskar sin klimatpåverkan
        indikatorer:
          tjänsteresor:
            titel: Klimatutsläpp från tjänsteresor
            enhet: ton
            utfall:
              2023: 2 434
            målvärde:
              2024: 1 973
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Note, Sentence, Severity, say
from ...model import Indicator, Item, Plan
from ..rule import Rule
from .series import series_of
from .unit_in_title import is_on_a_scale, is_said_of, likely_unit, says_so_many_of, says_unit


def check(indicator: Item[Indicator], plan: Plan) -> Iterator[Finding]:
    """One finding for the indicator, at its first target without a unit, else at an outcome."""
    title = indicator.value.title
    points = [point for series in series_of(indicator, plan) for point in (*series.targets, *reversed(series.outcomes))]
    bare = [point for point in points if point.is_number and not point.says_unit and point.size != 0]
    if not bare or indicator.value.scale or says_unit(title) or any(is_on_a_scale(point.printed) for point in points):
        return
    beside = (indicator.value.description or "", indicator.value.note or "")
    if any(map(is_said_of, beside)) or any(says_so_many_of(title, point.size) for point in bare):
        return
    with_unit = next((point for point in points if point.is_number and point.unit), None)
    other = with_unit or next(iter(bare[1:]), None)
    remark = say("här är enheten {unit}", unit=with_unit.unit) if with_unit else say("samma här")
    yield Finding(
        "NP403",
        bare[0].place,
        say("Enhet saknas för ”{title}”: {number} av vad?", title=title, number=bare[0].printed),
        say("tal utan enhet"),
        (Note(other.place, remark),) if other else (),
        _hint(with_unit.unit if with_unit else likely_unit(title)),
    )


def _hint(unit: str) -> Sentence:
    if not unit:
        return say("Skriv vad talet räknar: en rad enhet: … på indikatorn, eller ”Antal …” i titeln.")
    quoted = f'"{unit}"' if unit.startswith("%") else unit
    return say("Är det {unit}? Lägg i så fall till raden enhet: {quoted} på indikatorn.", unit=unit, quoted=quoted)


RULE = Rule("NP403", "missing-unit", Severity.WARNING, __doc__, each=Indicator, check=check)

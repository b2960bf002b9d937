"""Ett värde är kvar så som det är tryckt

Vad
    Ett värde går inte att läsa och står kvar så som källan trycker det, med tryckt och
    notering. Det publiceras med noteringen och räknas som okänt.

Varför
    Det är rätt att inte gissa, men värdet är okänt tills någon har frågat källan.
    Varningen finns så att frågan inte glöms bort.

Fel
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Tryggheten i vardagen ökar
        indikatorer:
          samtal:
            titel: Antal samtal till trygghetsjouren
            utfall:
              2023:
                tryckt: 212 44  # VARNING NP211
                notering: En siffra saknas i källan. Frågan är ställd till jouren.
            målvärde: 25 000

Rätt
    # nämnder/styrelsen/mål/1-trygghet.yaml
    delmål:
      trygg-vardag:
        titel: Tryggheten i vardagen ökar
        indikatorer:
          samtal:
            titel: Antal samtal till trygghetsjouren
            utfall:
              2023: 21 244
            målvärde: 25 000
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Note, Sentence, Severity, say
from ...model import AsPrinted, Indicator, Item, Part, Plan
from ..rule import Rule


def check(value: Item[AsPrinted], plan: Plan) -> Iterator[Finding]:
    """Every value that is kept as printed."""
    yield Finding(
        "NP211",
        value.at("tryckt"),
        say(
            "{owner} har ett okänt värde: källan trycker ”{printed}”", owner=_owner(value), printed=value.value.printed
        ),
        say("räknas som okänt"),
        (Note(value.at("notering"), say("publiceras vid värdet")),),
        say("Fråga källan. När svaret finns: skriv värdet efter kolonet i stället för tryckt och notering."),
    )


def _owner(value: Item[AsPrinted]) -> Sentence:
    title = _title(value)
    part = value.above(Part)
    if part:
        title = say("{title} ({part})", title=title, part=part.value.title or part.id)
    if value.id[:1].isdecimal() or value.id[-1:].isdecimal():
        return say("{title} {year}", title=title, year=value.id)
    return title


def _title(value: Item[AsPrinted]) -> Sentence:
    holder = value.above(Indicator) or value.parent
    title = getattr(holder.value, "title", None) if holder else None
    return say("”{title}”", title=title or (holder.id if holder else value.id))


RULE = Rule("NP211", "value-kept-as-printed", Severity.WARNING, __doc__, each=AsPrinted, check=check)

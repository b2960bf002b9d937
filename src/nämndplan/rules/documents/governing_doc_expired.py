"""Styrdokumentet har gått ut

Vad
    Ett styrdokument i listan gäller bara till ett år före planens år. Åren läses i period,
    eller i namnet när period saknas: Kulturplan 2021–2024, 2021–24 eller till och med 2024.

    Står ett senare år efter dem (förlängd till 2027) gäller det. Ett ensamt år läses inte som
    ett slut (Vision 2025), inte heller åren i en utvärdering eller en rapport, som handlar om
    dem. Regeln vet inte om dokumentet har förlängts eller ersatts utan att listan säger det.

Varför
    Den som ska följa dokumentet vet inte om det gäller än, har förlängts eller har
    ersatts av ett nytt.

Fel
    # styrdokument.yaml
    kategorier:
      planer:
        titel: Planer
        dokument:
          biblioteksplan:
            titel: Biblioteksplan 2020–2023
            period: 2020–2023  # VARNING NP801

Rätt
    # styrdokument.yaml
    kategorier:
      planer:
        titel: Planer
        dokument:
          biblioteksplan:
            titel: Biblioteksplan 2021–2024
            period: 2021–2024
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Note, Place, Severity, say
from ...model import GoverningDocument, Item, Plan
from ..rule import Rule
from .looking_back import looks_back
from .printed_period import period_of


def check(document: Item[GoverningDocument], plan: Plan) -> Iterator[Finding]:
    """A document that ends in the plan's year still holds."""
    period, place = period_of(document)
    if plan.year is None or period is None or period.end is None or period.end >= plan.year:
        return
    if period.start is not None and period.start > period.end:
        return  # NP806 says what is wrong
    if document.value.period is None and looks_back(document.value.title):
        return
    yield Finding(
        "NP801",
        place,
        say("”{title}” gällde bara till och med {end}", title=document.value.title, end=period.end),
        notes=(Note(Place("plan.yaml", ("år",)), say("planens år")),),
        hint=say(
            "Har dokumentet förlängts: ändra period. Har det ersatts: skriv det nya i stället, med ersätter: {title}.",
            title=document.value.title,
        ),
    )


RULE = Rule("NP801", "governing-doc-expired", Severity.WARNING, __doc__, each=GoverningDocument, check=check)

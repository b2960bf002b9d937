"""Kopian av Kolada går inte att lita på

Vad
    kolada.yaml är en kopia av vad Kolada säger om planens nyckeltal, skriven av nplan kolada
    fetch. Här säger den något annat än det som hämtades, eller gäller en annan organisation
    än planen. Så länge används den inte: NP420 och NP440 jämför inget med den.

Varför
    Det som står där visas som Koladas ord. Är det ändrat för hand är det ingens.

Fel
    # kolada.yaml
    hämtat: 2023-10-02
    adress: https://api.kolada.se/v3
    organisation: 2480
    namn: Exempelby
    slag: kommuner
    kontrollsumma: ffaca4656c6db76caba16c5a230504852948d1312662fe2c55a737bec9d46a3a  # VARNING NP124
    nyckeltal:
      N00945:
        titel: "Andel invånare som känner sig trygga, (%)"
        gäller: kommuner
        utfall: {2022: 86.412}

Rätt
    # kolada.yaml
    hämtat: 2023-10-02
    adress: https://api.kolada.se/v3
    organisation: 2480
    namn: Exempelby
    slag: kommuner
    kontrollsumma: ffaca4656c6db76caba16c5a230504852948d1312662fe2c55a737bec9d46a3a
    nyckeltal:
      N00945:
        titel: "Andel invånare som känner sig trygga, (%)"
        gäller: kommuner
        utfall: {2022: 68.412}
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Severity, say
from ...model import KoladaCopy, Plan
from ..indicators.kolada import is_of_another
from ..rule import Rule

HINT = say("Hämta den på nytt: nplan kolada fetch. Eller ta bort filen.")


def check(plan: Plan) -> Iterator[Finding]:
    """The copy as a whole: changed, or somebody else's."""
    for copy in plan.sure(KoladaCopy):
        if not copy.value.is_untouched:
            yield Finding(
                "NP124",
                copy.at("kontrollsumma"),
                say("Kopian av Kolada är ändrad sedan den hämtades"),
                say("stämmer inte med innehållet"),
                hint=HINT,
            )
        elif is_of_another(copy.value, plan):
            publishing = plan.settings.publishing if plan.settings else None
            yield Finding(
                "NP124",
                copy.at("organisation"),
                say(
                    "Kopian av Kolada gäller {name} ({code}), och planen {own}",
                    name=copy.value.name,
                    code=copy.value.organisation,
                    own=(publishing.organisation_code if publishing else None) or "",
                ),
                hint=HINT,
            )


RULE = Rule("NP124", "kolada-copy-unusable", Severity.WARNING, __doc__, check_council=check)

r"""HTML i löpande text

Vad
    En löpande text innehåller HTML, till exempel <br> eller <table>.

Varför
    Planer skrivs i Markdown, och HTML läses inte: taggarna skulle publiceras som de tecken
    de är, i alla format.

Fel
    # nämnder/styrelsen/nämndplan.yaml
    titel: Kommunstyrelsens plan 2024
    avsnitt:
      inledning:
        rubrik: Inledning
        text: |
          Styrelsen leder arbetet.<br>Nämnderna utför det.  # VARNING NP135

Rätt
    # nämnder/styrelsen/nämndplan.yaml
    titel: Kommunstyrelsens plan 2024
    avsnitt:
      inledning:
        rubrik: Inledning
        text: |
          Styrelsen leder arbetet.\
          Nämnderna utför det.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...diagnostics import Finding, Severity, say
from ...model import Plan
from ...values import raw_html
from ..published_text import published_texts
from ..rule import Rule


def check(plan: Plan) -> Iterator[Finding]:
    """One for each text, at its first tag."""
    for text in published_texts(plan):
        tags = raw_html(text.text) if text.is_prose else ()
        for tag in tags[:1]:
            yield Finding(
                "NP135",
                text.place.saying(tag),
                say("Texten innehåller HTML: {tag}", tag=tag),
                hint=say("Skriv det i Markdown. Ska tecknen synas som de är, sätt \\ före <."),
            )


RULE = Rule("NP135", "raw-html", Severity.WARNING, __doc__, check_plan=check)

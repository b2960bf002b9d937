r"""Tecken som inte går att sätta i PDF

Vad
    En text innehåller en bild ur typsnittet (emoji) eller ett östasiatiskt tecken. Typsnitten
    som PDF:en sätts med har dem inte.

Varför
    Webbsidan visar tecknet. I PDF:en står dess nummer i stället, till exempel [U+1F3AD], och
    den som lyssnar på planen får höra något annat än den som ser den.

Fel
    # mål/1-kultur.yaml
    titel: Kultur för alla 🎭  # UPPLYSNING NP136

Rätt
    # mål/1-kultur.yaml
    titel: Kultur för alla
"""

from __future__ import annotations

from collections.abc import Iterator

from ... import lazy_re as re
from ...diagnostics import Finding, Severity, say
from ...model import Plan
from ..published_text import published_texts
from ..rule import Rule

_UNSET = re.compile(
    "[\u26bd\u26be\u26c4\u26c5\u26ce\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2705\u270a\u270b\u2728\u274c\u274e"
    "\u2753-\u2755\u2757\u2795-\u2797\u27b0\u27bf\u2e80-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff"
    "\U0001f000-\U0001faff\U00020000-\U0003ffff]"
)
"""Pictures and East Asian letters: what Source Sans, Libertinus, New Computer Modern and DejaVu have none of."""


def check(plan: Plan) -> Iterator[Finding]:
    """One for each text, with all its letters."""
    for text in published_texts(plan):
        if found := tuple(dict.fromkeys(_UNSET.findall(text.text))):
            named = tuple(f"{letter} (U+{ord(letter):04X})" for letter in found)
            yield Finding(
                "NP136",
                text.place.saying(found[0]),
                say("Texten har tecken som inte går att sätta i PDF: {letters}", letters=named),
                hint=say("Skriv ett ord i stället, eller lägg ett typsnitt som har tecknet i templates/typst/fonts."),
            )


RULE = Rule("NP136", "letter-not-set", Severity.INFO, __doc__, check_plan=check)

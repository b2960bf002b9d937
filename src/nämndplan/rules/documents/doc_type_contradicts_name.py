"""Styrdokumentet är av annat slag än rubriken säger

Vad
    Ett dokument heter policy eller riktlinje men står under en rubrik som säger något
    annat, till exempel strategier. Strategier, program och planer säger alla vad som ska
    göras och räknas här som samma slag.

    Slagen känns igen på ordens slut. Regeln vet inte vad dokumentet innehåller, eller vad
    lagen kräver att det heter.

Varför
    Slaget säger vad dokumentet är till för och vem som beslutar om det. En policy
    bland strategierna gör läsaren osäker på båda. Säger rubriken inget slag, eller
    flera (Planer och program), prövas bara det den säger. Riktlinjer för
    bostadsförsörjning heter så i lagen, och räknas som en plan, liksom riktlinjer för vissa
    år (2024–2028).

Fel
    # styrdokument.yaml
    kategorier:
      strategier:
        titel: Strategier
        dokument:
          finanspolicy:
            titel: Finanspolicy  # VARNING NP803
            period: 2024–

Rätt
    # styrdokument.yaml
    kategorier:
      policyer:
        titel: Policyer
        dokument:
          finanspolicy:
            titel: Finanspolicy
            period: 2024–
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ... import lazy_re as re
from ...diagnostics import Finding, Note, Sentence, Severity, say
from ...model import Category, GoverningDocument, Item, Plan
from ...word_list import word_list
from ..rule import Rule

_BY_LAW = re.compile(r"(?:19|20)[0-9]{2}\s?[–-]\s?(?:19|20)?[0-9]{2}\b|bostadsförsörjning", re.IGNORECASE)
"""Guidelines for some years, and those that the law calls so, are decided on as a plan is."""
WHAT_TO_DO = {"en strategi", "ett program", "en plan"}
"""Kinds that lists of governing documents mix freely: many plans are called so by law."""


def check(document: Item[GoverningDocument], plan: Plan) -> Iterator[Finding]:
    """The nearest heading that names a kind is the one that counts."""
    kinds = kinds_in(document.value.title)
    heading = _heading_with_kind(document)
    if not kinds or heading is None or _families(kinds) & _families(kinds_in(heading.value.title or "")):
        return
    kind, word = next(iter(kinds.items()))
    yield Finding(
        "NP803",
        document.at("titel").saying(word),
        say(
            "”{title}” är {kind} men står under rubriken ”{heading}”",
            title=document.value.title,
            kind=say(kind),
            heading=heading.value.title or "",
        ),
        notes=(Note(heading.at("titel"), say("rubriken")),),
        hint=_hint(kind, plan),
    )


def _families(kinds: Iterable[str]) -> set[str]:
    return {"" if kind in WHAT_TO_DO else kind for kind in kinds}


def kinds_in(name: str) -> dict[str, str]:
    """The kinds that a name says, each with the word that says it, in the name's order.

    Guidelines for some years are a plan: so the law calls those for housing.
    """
    found: dict[str, str] = {}
    for word in re.findall(r"\w+", name):
        for kind, forms in word_list(__package__, "document_types").items():
            if word.casefold().endswith(forms) and not (kind == "en riktlinje" and _BY_LAW.search(name)):
                found.setdefault(kind, word)
    return found


def _heading_with_kind(document: Item[GoverningDocument]) -> Item[Category] | None:
    heading = document.above(Category)
    while heading is not None and not kinds_in(heading.value.title or ""):
        heading = heading.above(Category)
    return heading


def _hint(kind: str, plan: Plan) -> Sentence:
    home = next((item.value.title for item in plan.of(Category) if kind in kinds_in(item.value.title or "")), None)
    if home:
        return say("Flytta dokumentet till ”{home}”, eller låt rubriken säga vad som står under den.", home=home)
    return say("Flytta dokumentet till en rubrik av rätt slag, eller låt rubriken säga vad som står under den.")


RULE = Rule("NP803", "doc-type-contradicts-name", Severity.WARNING, __doc__, each=GoverningDocument, check=check)

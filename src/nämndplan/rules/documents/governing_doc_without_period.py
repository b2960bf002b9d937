"""Styrdokument utan period

Vad
    Styrdokument i listan säger inte vilka år de gäller. Gäller det många sägs
    det en gång.

Varför
    Utan period går det inte att se när ett dokument behöver ses över. Åren i namnet (Kulturplan
    2025–2028) räcker. Gäller det tills
    vidare räcker det med året det började gälla, 2019–, eller dagen för beslutet. Ett enda
    årtal i namnet (Målbild 2030) är ingen period, om det inte är planens eget år (Taxor 2024).
    Lagar, förordningar och föreskrifter har ingen egen period; regeln känner dem på namnet,
    rubriken eller numret (2010:800).

Fel
    # styrdokument.yaml
    kategorier:
      policyer:
        titel: Policyer
        dokument:
          resepolicy:
            titel: Resepolicy  # UPPLYSNING NP802

Rätt
    # styrdokument.yaml
    kategorier:
      policyer:
        titel: Policyer
        dokument:
          resepolicy:
            titel: Resepolicy
            period: 2019–
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ... import lazy_re as re
from ...diagnostics import Finding, Place, Severity, say
from ...model import Category, GoverningDocument, Item, Plan
from ...word_list import alternatives, word_list
from ..many import Many
from ..rule import Rule
from .doc_type_contradicts_name import kinds_in
from .printed_period import period_of

_JOINED = re.compile(r"^\w+-\s+och\s+")
"""Plan- och bygglagen is a law, and no plan."""
_SFS = re.compile(r"\b(?:19|20)[0-9]{2}:[0-9]{1,4}\b")


def check(plan: Plan) -> Iterator[Finding]:
    """One statement for the list: most lists lack periods by the dozen."""
    documents = [item for item in plan.of(GoverningDocument) if not (plan.unsure(item.place) or _is_law(item))]
    if documents:
        many = Many("", tuple(documents), Place(documents[0].place.file, ("kategorier",)).key(), True)
        yield from many.told(
            (_lacks(item, plan) for item in documents if period_of(item)[0] is None and not _is_dated(item, plan)),
            say("{count} av {all} styrdokument har ingen period"),
            say("Inget av {all} styrdokument har en period"),
        )


def _is_dated(document: Item[GoverningDocument], plan: Plan) -> bool:
    """True when the day of the decision stands there: it holds from then on; and for "Taxor och avgifter 2026"."""
    is_for_the_year = re.search(rf"(?<![0-9–-]){plan.year or 0}$", document.value.title.strip())
    return bool(is_for_the_year) or (document.value.decision is not None and document.value.decision.date is not None)


def _lacks(document: Item[GoverningDocument], plan: Plan) -> Finding:
    return Finding(
        "NP802",
        document.at("titel"),
        say("”{title}” har ingen period", title=document.value.title),
        hint=say(
            "Lägg till period: med första och sista år. Gäller dokumentet tills vidare: skriv period: med året det "
            "började gälla, till exempel {year}–.",
            year=str(plan.year or 2024),
        ),
    )


def _is_law(document: Item[GoverningDocument]) -> bool:
    """True for what the state has decided, by its name or its heading: it has no period to miss."""
    heading = document.above(Category)
    title = document.value.title
    if _SFS.search(title):
        return True
    if kinds_in(_JOINED.sub("", title)):
        return False
    return any(_law().search(name) for name in (title, (heading.value.title or "") if heading else ""))


@cache
def _law() -> re.Pattern[str]:
    """A word that ends as laws' names do (socialtjänstlagen), and does not end as other words (bolag)."""
    words = word_list(__package__, "laws")
    others = "".join(rf"(?<!{re.escape(word)})" for word in words["inte"])
    return re.compile(rf"\w*(?:{alternatives(words['slutar'])})(?!\w){others}", re.IGNORECASE)


RULE = Rule("NP802", "governing-doc-without-period", Severity.INFO, __doc__, check_plan=check)

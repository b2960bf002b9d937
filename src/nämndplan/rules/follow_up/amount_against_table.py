"""Ett belopp i rapportens text stämmer inte med tabellen

Vad
    En mening i en rapport nämner ett överskott, ett underskott eller en avvikelse för något
    som har en rad i en av samma nämnds tabeller, och beloppet finns inte på den raden.

Varför
    Texten skrivs ofta före de sista siffrorna. Den som läser vet inte vilket av talen som
    gäller.

    Bara meningar som anger ett belopp i kronor eller euro prövas, och raden känns igen på sina
    ord, i meningen eller i rubriken ovanför. Tecknet jämförs inte, och ett avrundat belopp godtas.
    Meningar om nästa eller förra året, eller om hur mycket något har ökat eller minskat,
    prövas inte, och prognoser bara mot en tabell med prognoser. Säger meningen att det är en
    del av raden som gav underskottet (snöröjningen inom gator och parker) prövas den inte, men
    sagt på andra sätt vet regeln inte det.
    Gäller beloppet något annat än raden: säg vad i texten, eller godta det med ett skäl.

Fel
    # uppföljning/året/uppföljning.yaml
    titel: Uppföljning av året
    slag: verksamhetsberättelse
    period: 2024-01-01–2024-12-31
    # uppföljning/året/nämnder/styrelsen/uppföljning.yaml
    avsnitt:
      drift:
        rubrik: Driften
        text: Gator och parker redovisar ett underskott på 0,4 mnkr.  # VARNING NP943
    # uppföljning/året/nämnder/styrelsen/ekonomi.yaml
    enhet: tkr
    tabeller:
      drift:
        titel: Driftredovisning
        rutor: |
          Verksamhet | Utfall | Budget | Avvikelse
          Gator och parker | -1 950 | -1 000 | -950

Rätt
    # uppföljning/året/uppföljning.yaml
    titel: Uppföljning av året
    slag: verksamhetsberättelse
    period: 2024-01-01–2024-12-31
    # uppföljning/året/nämnder/styrelsen/uppföljning.yaml
    avsnitt:
      drift:
        rubrik: Driften
        text: Gator och parker redovisar ett underskott på 0,95 mnkr.
    # uppföljning/året/nämnder/styrelsen/ekonomi.yaml
    enhet: tkr
    tabeller:
      drift:
        titel: Driftredovisning
        rutor: |
          Verksamhet | Utfall | Budget | Avvikelse
          Gator och parker | -1 950 | -1 000 | -950
"""

from __future__ import annotations

from collections.abc import Iterator

from ... import lazy_re as re
from ...diagnostics import Finding, Note, Severity, say
from ...model import Item, Plan, Section, Sheet
from ..rule import Rule
from ..said_numbers import AMOUNT
from ..tables.said_amounts import has_amount
from ..tables.sheets import fitting
from ..wordings import SENTENCE, begins, content_words
from .periods import period_of

_AMOUNT = re.compile(AMOUNT, re.IGNORECASE)
_BALANCE = re.compile(r"överskott|underskott|avvik", re.IGNORECASE)
_ANOTHER_YEAR = re.compile(r"\b(?:nästa|förra|föregående|kommande|tidigare) år(?:et|en|s)?\b|\bi fjol\b", re.IGNORECASE)
_BY_SO_MUCH = re.compile(
    r"\b(?:minskat|minskar|minskade|ökat|ökar|ökade|förbättra\w*|försämra\w*) med\b", re.IGNORECASE
)
_OF_A_PART = re.compile(
    r"\b(?P<part>[^\W\d_]{3,}(?:en|et|erna|arna|orna|na))\s+(?:ett|en)\s+(?:\w+\s+)?(?:överskott|underskott|avvikelse)",
    re.IGNORECASE,
)
"""Inom gator och parker gav snöröjningen ett underskott: it is of what stands before it."""
_FORECAST = re.compile(r"prognos|\b(?:för)?väntas\b|\bberäknas\b|\bbefaras\b", re.IGNORECASE)
FEWEST = 2
"""Words that a row's label must have to be known by them."""


def check(plan: Plan) -> Iterator[Finding]:
    """Each section of a report against the tables of the same period in the same part."""
    told = plan.follow_up
    tables = [sheet for sheet in fitting(told) if sheet.item.place.file.startswith("uppföljning/")]
    for section in told.sure(Section) if tables else ():
        own = [sheet for sheet in tables if period_of(sheet.item) == period_of(section)]
        for sentence in SENTENCE.findall(section.value.text or ""):
            if _BALANCE.search(sentence) and not _is_of_another_thing(sentence):
                is_forecast = _FORECAST.search(sentence)
                yield from _against(section, sentence, [one for one in own if not is_forecast or _has_forecasts(one)])


def _is_of_another_thing(sentence: str) -> bool:
    """True for the balance of another year, and for what the balance has changed by."""
    return bool(_ANOTHER_YEAR.search(sentence) or _BY_SO_MUCH.search(sentence))


def _has_forecasts(sheet: Sheet) -> bool:
    return any("prog" in column.heading.casefold() for column in sheet.columns)


def _against(section: Item[Section], sentence: str, sheets: list[Sheet]) -> Iterator[Finding]:
    """A row that the sentence names, else one that its heading names."""
    amounts = list(_AMOUNT.finditer(sentence))
    rows = [(sheet, row) for sheet in sheets for row in sheet.rows if _names(sentence, row.label)]
    rows = rows or [(sheet, row) for sheet in sheets for row in sheet.rows if _names(section.value.heading, row.label)]
    if len(amounts) != 1 or not rows or any(has_amount(sheet, row, amounts[0]) for sheet, row in rows):
        return
    if _is_of_a_part(sentence, rows[0][1].label):
        return
    sheet, row = rows[0]
    said = " ".join(amounts[0][0].split())
    yield Finding(
        "NP943",
        section.at("text").saying(amounts[0][0]),
        say("Texten säger {said}, men raden ”{label}” i tabellen har inget sådant belopp", said=said, label=row.label),
        notes=(
            Note(
                sheet.item.at("rutor").saying(row.label),
                say("här står {values}", values=tuple(cell.printed for cell in row.cells if cell.amount)),
            ),
        ),
        hint=say("Ändra det som är fel. Gäller beloppet något annat: säg vad, eller godta det med ett skäl."),
    )


def _is_of_a_part(sentence: str, label: str) -> bool:
    part = _OF_A_PART.search(sentence)
    return part is not None and not any(begins(part["part"].casefold(), word) for word in content_words(label))


def _names(text: str, label: str) -> bool:
    """Whether a text has every word of a label, or one that begins so: Gem adm is Gemensam administration."""
    wanted, there = content_words(label), content_words(text)
    return len(wanted) >= FEWEST and all(any(begins(one, word) for one in there) for word in wanted)


RULE = Rule("NP943", "amount-against-table", Severity.WARNING, __doc__, check_plan=check)

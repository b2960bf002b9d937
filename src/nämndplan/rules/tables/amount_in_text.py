"""Ett belopp i texten stämmer inte med tabellen

Vad
    En text säger vad en rad i en tabell i samma del av planen är (Kommunbidraget är 44,8
    mnkr), och raden har inget sådant belopp; för året som texten nämner, när den nämner ett.
    Nämndens ram är summan i nämndens enda tabell av slaget driftsram.

    Raden känns igen på att texten har just dess ord och inga andra; är det ett enda ord, som
    Kostnader, ska beloppet också ligga högst fem procent från radens. Ett belopp som nämns på
    annat sätt (varav 180 mnkr i nytt vattenverk) prövas bara när det är radens tal så när som
    på en siffra eller två siffror i fel ordning. Avrundade belopp godtas, och ungefärliga
    (cirka) prövas inte. Regeln vet inte om texten menar något annat som heter likadant.

Varför
    Belopp i löpande text skrivs ofta om senare än tabellen, och då läser den som bara läser
    texten fel. Står beloppet under nämns: prövas det varje gång (NP622).

Fel
    # nämnder/styrelsen/nämndplan.yaml
    titel: Kommunstyrelsens plan
    avsnitt:
      pengarna:
        rubrik: Pengarna
        text: Kommunbidraget är 44,8 mnkr.  # VARNING NP625
        tabeller:
          resultat:
            enhet: mnkr
            rutor: |
              Post | 2024
              Kommunbidrag | 44,0

Rätt
    # nämnder/styrelsen/nämndplan.yaml
    titel: Kommunstyrelsens plan
    avsnitt:
      pengarna:
        rubrik: Pengarna
        text: Kommunbidraget är 44,0 mnkr.
        tabeller:
          resultat:
            enhet: mnkr
            rutor: |
              Post | 2024
              Kommunbidrag | 44,0
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from ... import lazy_re as re
from ...diagnostics import Finding, Note, Severity, say
from ...model import Plan, RowSort, Sheet, SheetColumn, SheetRow, TableSort
from ..published_text import PublishedText
from ..rule import Rule
from ..vocabulary import one_of, texts_with
from ..wordings import SENTENCE, content_words, is_form
from .said_amounts import AMOUNT, in_kronor, told
from .sheets import fitting, name_of

_UNITS = one_of(("tkr", "mnkr", "mkr", "msek", "mdkr", "kronor", "kr"))
_IS = (
    r"(?:är|blir|uppgår\s+till|beräknas\s+(?:till|bli|uppgå\s+till)|budgeteras\s+till"
    r"|(?:sätts|fastställs)\s+till|har\s+(?:satts|fastställts)\s+till)"
)
_SAYS_SO = re.compile(
    rf"(?P<what>[^,;:()\n]{{3,80}}?)\s+{_IS}\s+{AMOUNT}"
    r"(?!\s*(?:/|per\b|om året|i månaden|\w*(?:lägre|högre|mer|mindre|större|bättre|sämre|kvar|över|under)\b))",
    re.IGNORECASE,
)
_OF_IT = re.compile(
    rf"(?P<before>\S+\s+){AMOUNT}\s+(?:i|till|för|på|avser|går\s+till)\s+(?P<what>[^,.;:()\n]{{3,60}}?)(?=\s*(?:[,.;:()]|\boch\b|$))",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:ca|cirka|omkring|runt|ungefär|drygt|knappt|nästan|närmare|över|under|högst|minst|till|mellan|med)\s+$|[-–]\s*$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:för\s+|under\s+|i\s+)?(?:år\s+)?(?P<year>20[0-9]{2})\b", re.IGNORECASE)
_YEAR_AFTER = re.compile(r"\s+(?:för|under|år)?\s*(?:år\s+)?(?P<year>20[0-9]{2})\b", re.IGNORECASE)
_WHOSE = re.compile(
    r"\b(?:\w*(?:nämnd|kommun|region|bolag|förbund|förvaltning)(?:en|et)?s|\w*styrelsens|planens|vår|den|det|totala|samlade"
    r"|beslutade|budgeterade|årets)\b",
    re.IGNORECASE,
)
_FRAME = frozenset(("ram", "ramen", "budgetram", "budgetramen", "driftram", "driftramen", "driftsram", "driftsramen"))
_FEWEST_FIGURES = 3
_LIKENESS = 2
_NEAR = Decimal("0.05")
Row = tuple[Sheet, SheetRow]


def check(plan: Plan) -> Iterator[Finding]:
    """The prose of a part of the plan against the tables of the same part."""
    tables = list(fitting(plan))
    for text in texts_with(_UNITS, plan) if tables else ():
        if text.is_prose:
            for sentence in SENTENCE.finditer(text.text):
                yield from _in(sentence[0], text, tables)


def _in(sentence: str, text: PublishedText, tables: list[Sheet]) -> Iterator[Finding]:
    seen: set[int] = set()
    for said in _SAYS_SO.finditer(sentence):
        rows = _rows(said["what"], tables)
        year = _YEAR.search(said["what"]) or _YEAR_AFTER.match(sentence, said.end("unit"))
        is_of_another_year = year is None and _YEAR.search(sentence)
        if rows and not is_of_another_year and not _is_tied(said, text):
            seen.add(said.start("number"))
            yield from _against(said, rows, int(year["year"]) if year else None, text)
    for said in _OF_IT.finditer(sentence):
        rows = _rows(said["what"], tables)
        if rows and said.start("number") not in seen and not (_is_tied(said, text) or _ABOUT.search(said["before"])):
            yield from _misprint(said, rows, text)


def _is_tied(said: re.Match[str], text: PublishedText) -> bool:
    """True for an amount that the plan itself ties to a cell (NP622)."""
    tied = getattr(text.item.value, "mentions", None) or {}
    return any(said["number"] in printed for printed in tied)


def _rows(what: str, tables: list[Sheet]) -> list[Row]:
    """The rows whose label has the very words of a text, or the sum that a board's frame is."""
    words = _words(what)
    if not words:
        return []
    found = [(sheet, row) for sheet in tables for row in sheet.rows if _are_the_same(words, _words(row.label))]
    frames = [sheet for sheet in tables if sheet.table.sort is TableSort.FRAME] if set(words) <= _FRAME else []
    if not found and len(frames) == 1:
        sums = [row for row in frames[0].rows if row.sort is RowSort.SUM]
        found = [(frames[0], sums[0])] if len(sums) == 1 else []
    return found


def _words(text: str) -> list[str]:
    return content_words(_YEAR.sub(" ", _WHOSE.sub(" ", text)))


def _are_the_same(words: Sequence[str], label: Sequence[str]) -> bool:
    """Whether two phrases have the same words, in whatever forms and order."""
    return len(words) == len(label) and all(any(is_form(one, other) for other in label) for one in words)


def _against(said: re.Match[str], rows: list[Row], year: int | None, text: PublishedText) -> Iterator[Finding]:
    """A row that has another amount, in the year that the text names."""
    amount = told(said)
    cells = [(*row, *cell) for row in rows for cell in in_kronor(*row) if year is None or cell[0].year == year]
    if amount is None or not cells or any(_is_about(amount, there, step) for _, _, _, there, step in cells):
        return
    is_one_word = all(len(_words(row.label)) == 1 for _, row in rows)
    if is_one_word and not any(_is_near(amount[0], abs(there)) for _, _, _, there, _ in cells):
        return
    sheet, row, column, _, _ = min(cells, key=lambda cell: abs(abs(cell[3]) - amount[0]))
    yield _finding(said, sheet, row, column, text)


def _is_near(said: Decimal, there: Decimal) -> bool:
    """Whether an amount can be what a row with a common name has (Kostnader), and not one of many such."""
    return abs(said - there) <= there * _NEAR or _is_misprint(said, there)


def _is_about(amount: tuple[Decimal, Decimal], there: Decimal, step: Decimal) -> bool:
    """Whether an amount may be what stands in a cell: the coarser of the two may be cut short, or rounded."""
    return abs(abs(there) - amount[0]) < max(amount[1], step) if amount[1] != step else abs(there) == amount[0]


def _misprint(said: re.Match[str], rows: list[Row], text: PublishedText) -> Iterator[Finding]:
    """A row that has the amount but for one figure, and nowhere the amount itself or a sum that it may be."""
    amount = told(said)
    cells = [(*row, *cell) for row in rows for cell in in_kronor(*row)]
    amounts = [abs(there) for _, _, _, there, _ in cells]
    sums = [sum(amounts[at:end], Decimal(0)) for at in range(len(amounts)) for end in range(at + 1, len(amounts) + 1)]
    if amount is None or not cells or any(abs(one - amount[0]) < amount[1] for one in sums):
        return
    near = [cell for cell in cells if _is_misprint(amount[0], abs(cell[3]))]
    if near:
        sheet, row, column, _, _ = near[0]
        yield _finding(said, sheet, row, column, text)


def _is_misprint(said: Decimal, there: Decimal) -> bool:
    """Whether two amounts have as many figures, and all but one the same, or the same two in another order."""
    one, other = (f"{amount.normalize():f}" for amount in (said, there))
    if len(one) != len(other) or len(one.replace(".", "").strip("0")) < _LIKENESS:
        return False
    if min(len(figures) for figures in (one, other)) < _FEWEST_FIGURES:
        return False
    wrong = [at for at in range(len(one)) if one[at] != other[at]]
    is_turned = len(wrong) == _LIKENESS and wrong[1] == wrong[0] + 1 and one[wrong[0]] == other[wrong[1]]
    return len(wrong) == 1 or (is_turned and one[wrong[1]] == other[wrong[0]])


def _finding(said: re.Match[str], sheet: Sheet, row: SheetRow, column: SheetColumn, text: PublishedText) -> Finding:
    printed = said.string[said.start("number") : said.end("unit")]
    cell = row.cell(column)
    return Finding(
        "NP625",
        text.place.saying(printed),
        say(
            "Texten säger {printed}, men ”{label}” ({column}) i {table} är {cell}",
            printed=" ".join(printed.split()),
            label=row.label,
            column=column.name,
            table=name_of(sheet),
            cell=" ".join(filter(None, (cell.text, sheet.unit_of(row, column)))),
        ),
        notes=(Note(sheet.place(row, column), say("rutan")),),
        hint=say(
            "Ändra det som är fel. Är det samma belopp: säg det under nämns:, så prövas det varje gång. Är det ett "
            "annat: säg i texten vilket, eller godta det med ett skäl."
        ),
    )


RULE = Rule("NP625", "amount-in-text", Severity.WARNING, __doc__, check_plan=check)

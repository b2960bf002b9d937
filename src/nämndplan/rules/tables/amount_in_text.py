"""Ett belopp i texten stämmer inte med tabellen

Vad
    En text säger vad en rad i en tabell i samma del av planen är (Kommunbidraget är 44,8
    mnkr), och raden har inget sådant belopp; för året som texten nämner, när den nämner ett.
    Säger texten vad en nämnds ram är, eller vad nämnden får eller tilldelas, är det nämndens
    rad i en tabell av slaget driftsram, också i fullmäktiges del, eller summan i nämndens
    enda sådana tabell. En skattesats (22:15 kronor) jämförs med raden som heter så.

    Raden känns igen på att texten har just dess ord och inga andra. Är det ett enda ord, som
    Kostnader, eller en nämnds ram, ska beloppet också ligga högst fem procent från radens,
    eller vara det med en siffra fel eller två siffror i fel ordning. Ett belopp som nämns på
    annat sätt (varav 180 mnkr i nytt vattenverk) prövas bara när det är fel så, och när två
    siffror har bytt plats också mot en rad med bara något av ordets delar (Investeringarna,
    Summa investeringar). Ett belopp som i tabellen står i en annan enhet, 171 400 mnkr för
    171 400 tkr, sägs alltid när siffrorna är minst fyra och inte bara nollor. Avrundade
    belopp godtas, och ungefärliga (cirka) prövas inte. Euro jämförs med euro och kronor med
    kronor. Regeln vet inte om texten menar något annat som heter likadant.

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
from ...model import Plan, Sheet, SheetColumn, SheetRow
from ...values import known_unit
from ..boards import board_name
from ..memo import once_per_plan
from ..published_text import PublishedText
from ..rule import Rule
from ..said_numbers import AMOUNT, number_said
from ..vocabulary import one_of, texts_with
from ..wordings import SENTENCE, content_words, is_form
from .frames import FRAME, board_in, body_of, frame_rows, whose_frame
from .said_amounts import amounts_in, in_money, told
from .sheets import fitting, name_of
from .tax_rates import SPEAKS_OF_TAXES, other_rates

_HAS_DIGITS = one_of(("[0-9]+",))
_MONEY = re.compile(AMOUNT, re.IGNORECASE)
_WHEN = r"(?:\s+(?:(?:för|under|i|år)\s+){0,2}20[0-9]{2})?"
_TO = r"(?:till|bli|uppgå\s+till)"
_IS = (
    rf"(?:är|blir|(?:uppgår|beräknas|budgeteras|sätts|fastställs){_WHEN}\s+{_TO}"
    r"|har\s+(?:satts|fastställts)\s+till)"
)
_A_FRAME = rf"(?:\s+en\s+(?:[^\W\d_]+\s+)?{FRAME}\s+(?:på|om))?"
_GETS = rf"(?:får|tilldelas|erhåller|disponerar){_WHEN}{_A_FRAME}"
_NOT_SO = (
    r"(?!\s*(?:/|per\b|om året|i månaden|(?:exkl|inkl|före|efter|utöver|netto|brutto)"
    r"|\w*(?:lägre|högre|mer|mindre|större|bättre|sämre|kvar|över|under)\b))"
)
_ENDS = re.compile(
    rf"(?={_WHEN}\s*(?:[,.;:)]|$|(?:och|samt|medan)\b|i\s+(?:total\w*\s+|ekonomisk\s+)?{FRAME}))", re.IGNORECASE
)
"""What may follow an amount that is all that a board gets: not what a part of it is for."""
_WHAT = r"(?P<what>[^,;:()\n]{3,80}?)"
_SAYS_SO = re.compile(rf"{_WHAT}\s+(?:{_IS}|(?P<gets>{_GETS}))\s+{AMOUNT}{_NOT_SO}", re.IGNORECASE)
_TURNED = re.compile(
    rf"(?:\b(?P<before>20[0-9]{{2}})\s+)?\b(?:är|blir|uppgår|beräknas|budgeteras|(?P<gets>får|tilldelas|erhåller|disponerar))\s+"
    rf"{_WHAT}(?:\s+{_TO})?{_A_FRAME}\s+{AMOUNT}{_NOT_SO}",
    re.IGNORECASE,
)
"""För 2027 är nämndens ram 268,9 mnkr: the verb comes first."""
_AND_MORE = re.compile(
    rf"{_WHEN}\s*(?:,|,?\s*(?:och|samt|medan))\s+{_WHAT}\s+(?:{_GETS}\s+)?{AMOUNT}{_NOT_SO}", re.IGNORECASE
)
"""Skolnämnden får 312,4 mnkr och socialnämnden 268,9 mnkr: what was said goes on."""
_OF_IT = re.compile(
    rf"(?P<before>\S+\s+){AMOUNT}\s+(?:i|till|för|på|avser|går\s+till)\s+(?P<what>[^,.;:()\n]{{3,60}}?)(?=\s*(?:[,.;:()]|\boch\b|$))",
    re.IGNORECASE,
)
_ABOUT = re.compile(
    r"\b(?:ca|cirka|omkring|runt|ungefär|drygt|knappt|nästan|närmare|över|under|högst|minst|till|mellan|med)\s+$|[-–]\s*$",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\b(?:för\s+|under\s+|i\s+)?(?:år\s+)?(?P<year>20[0-9]{2})\b", re.IGNORECASE)
_YEAR_AFTER = re.compile(r"\s+(?:för|under|i)?\s*(?:år\s+)?\(?(?P<year>20[0-9]{2})\b(?!\s+års\b|:)", re.IGNORECASE)
_WHOSE = re.compile(
    r"\b(?:(?:[^\W\d_]+\s+)?(?:kommun|stad|region)(?:en)?s|(?:kommunal)?förbundets|planens|vår|den|det|totala|samlade"
    r"|beslutade|budgeterade|årets)\b",
    re.IGNORECASE,
)
_OF_THE_BOARD = re.compile(r"\b(?:nämnd|styrelse|förvaltning|bolag)(?:en|n|et)s\b", re.IGNORECASE)
_FEWEST_FIGURES = 3
_LIKENESS = 2
_NEAR = Decimal("0.05")
_OWN_FIGURES = 4
"""So many figures, but for noughts at the end, are seldom the same by chance."""
_ROOT = 8
"""So many letters of a word tell what it is about: investeringsutgifter, investeringar."""
_THOUSAND = Decimal(1000)
Row = tuple[Sheet, SheetRow]
Cell = tuple[Sheet, SheetRow, SheetColumn, Decimal, Decimal]
"""A cell of a table, its amount in kronor or euro, and what its last figure stands for."""


def check(plan: Plan) -> Iterator[Finding]:
    """The prose of a part of the plan against the tables of the same part, and boards' frames against the council's."""
    for text in texts_with(_HAS_DIGITS, plan):
        if not text.is_prose:
            continue
        is_of_money, is_of_taxes = _MONEY.search(text.text), SPEAKS_OF_TAXES.search(text.text)
        for sentence in SENTENCE.findall(text.text) if is_of_money or is_of_taxes else ():
            if is_of_money:
                yield from _in(sentence, text, plan)
            for rate in other_rates(sentence, plan) if is_of_taxes else ():
                yield _finding(rate.said, rate.sheet, rate.row, rate.column, text)


def _in(sentence: str, text: PublishedText, plan: Plan) -> Iterator[Finding]:
    seen: set[int] = set()
    for said, cell in _slips(sentence, text, plan):
        if said.start("number") not in seen:
            seen.add(said.start("number"))
            yield _finding(said, *cell, text)
    for said in _statements(sentence, text, plan):
        year = _year(said)
        is_of_another_year = year is None and _YEAR.search(sentence)
        if is_of_another_year or said.start("number") in seen or _is_tied(said, text):
            continue
        if rows := [] if _get(said, "gets") else _rows(said["what"], text, plan):
            seen.add(said.start("number"))
            yield from _against(said, rows, year, text, is_near=all(len(_words(row.label)) == 1 for _, row in rows))
        elif rows := _frames(said, text, plan):
            seen.add(said.start("number"))
            yield from _against(said, rows, year, text, is_near=True)
    for said in _OF_IT.finditer(sentence):
        rows = _rows(said["what"], text, plan)
        if rows and said.start("number") not in seen and not (_is_tied(said, text) or _ABOUT.search(said["before"])):
            yield from _misprint(said, rows, text)


def _slips(
    sentence: str, text: PublishedText, plan: Plan
) -> Iterator[tuple[re.Match[str], tuple[Sheet, SheetRow, SheetColumn]]]:
    """The amounts that are a cell's in another unit, or with two figures in the other order."""
    for said in _MONEY.finditer(sentence):
        if not _is_tied(said, text) and (cell := _in_other_unit(said, plan)):
            yield said, cell
    for said in _statements(sentence, text, plan):
        if not _is_tied(said, text) and (cell := _with_figures_turned(said, plan)):
            yield said, cell


def _in_other_unit(said: re.Match[str], plan: Plan) -> tuple[Sheet, SheetRow, SheetColumn] | None:
    """The cell with the same figures, a thousand times more or less: nowhere the amount itself."""
    amount = told(said)
    if amount is None or _figures(amount[0]) < _OWN_FIGURES:
        return None
    cells = _all_cells(said, plan)
    if any(_is_about(amount, there, step) for *_, there, step in cells):
        return None
    others = {amount[0] * _THOUSAND, amount[0] / _THOUSAND}
    same = [(sheet, row, column) for sheet, row, column, there, _ in cells if abs(there) in others]
    return next((one for one in same if number_said(said["number"])[0] == _printed(*one)), None)


def _with_figures_turned(said: re.Match[str], plan: Plan) -> tuple[Sheet, SheetRow, SheetColumn] | None:
    """The cell of a row about the same with two figures in the other order: nowhere the amount itself."""
    amount = told(said)
    before = said.string[: said.start("number")].rstrip("-–−")
    if amount is None or _figures(amount[0]) < _OWN_FIGURES or _ABOUT.search(before.removesuffix("till ")):
        return None
    cells = _all_cells(said, plan)
    if any(_is_about(amount, there, step) for *_, there, step in cells):
        return None
    roots = {word[:_ROOT] for word in _words(said["what"]) if len(word) >= _ROOT}
    near = [
        (sheet, row, column)
        for sheet, row, column, there, step in cells
        if step == amount[1] and _is_turned(amount[0], abs(there)) and roots & _roots(row.label)
    ]
    return near[0] if near else None


def _all_cells(said: re.Match[str], plan: Plan) -> Sequence[Cell]:
    unit = known_unit(said["unit"])
    return (_kronor(plan) if unit.kronor else _euros(plan)) if unit else ()


@once_per_plan
def _kronor(plan: Plan) -> Sequence[Cell]:
    return _cells_in("kr", plan)


@once_per_plan
def _euros(plan: Plan) -> Sequence[Cell]:
    return _cells_in("euro", plan)


def _cells_in(unit: str, plan: Plan) -> Sequence[Cell]:
    """Every amount of a part of the plan that is of one money."""
    wanted = known_unit(unit)
    return [
        (sheet, row, *cell) for sheet in fitting(plan) for row in sheet.rows for cell in amounts_in(wanted, sheet, row)
    ]


def _printed(sheet: Sheet, row: SheetRow, column: SheetColumn) -> Decimal | None:
    amount = row.cell(column).amount
    return abs(amount.value) if amount else None


def _roots(label: str) -> set[str]:
    return {word[:_ROOT] for word in _words(label) if len(word) >= _ROOT}


def _figures(amount: Decimal) -> int:
    """How many figures an amount has, but for noughts at the ends."""
    return len(f"{amount:f}".replace(".", "").strip("0"))


def _is_turned(said: Decimal, there: Decimal) -> bool:
    one, other = (f"{amount.normalize():f}" for amount in (said, there))
    return sorted(one) == sorted(other) and _is_misprint(said, there)


def _statements(sentence: str, text: PublishedText, plan: Plan) -> Iterator[re.Match[str]]:
    """What a sentence says that something is or gets, in either order of words, and what goes on from there."""
    for first in (*_SAYS_SO.finditer(sentence), *_TURNED.finditer(sentence)):
        said: re.Match[str] | None = first
        while said:
            yield said
            said = _AND_MORE.match(sentence, said.end()) if _frames(said, text, plan) else None


def _year(said: re.Match[str]) -> int | None:
    """The year that an amount is said to be of: after it, or in what is said; of two none is known."""
    after = _YEAR_AFTER.match(said.string, said.end("unit"))
    years = {after["year"]} if after else {found["year"] for found in _YEAR.finditer(said[0])}
    return int(years.pop()) if len(years) == 1 else None


def _get(said: re.Match[str], name: str) -> str | None:
    return said.groupdict().get(name)


def _is_tied(said: re.Match[str], text: PublishedText) -> bool:
    """True for an amount that the plan itself ties to a cell (NP622)."""
    tied = getattr(text.item.value, "mentions", None) or {}
    return any(said["number"] in printed for printed in tied)


def _rows(what: str, text: PublishedText, plan: Plan) -> list[Row]:
    """The rows whose label has the very words of a text; what a section about a body says is of its own tables."""
    words = _words(_of_the_board(what, text, plan))
    tables = fitting(plan)
    if body_of(text, plan) and not text.item.board:
        tables = (sheet for sheet in tables if sheet.item.parent is text.item)
    return [(sheet, row) for sheet in tables for row in sheet.rows if words and _are_the_same(words, _words(row.label))]


def _of_the_board(what: str, text: PublishedText, plan: Plan) -> str:
    """What is said without whose it is, when it is the board's that writes."""
    if not text.item.board:
        return what
    name = re.escape(board_name(text.item.board, plan))
    return re.sub(rf"\b{name}s\b", " ", _OF_THE_BOARD.sub(" ", what), flags=re.IGNORECASE)


def _frames(said: re.Match[str], text: PublishedText, plan: Plan) -> list[Row]:
    """The rows that have the frame that an amount is said to be."""
    if not _ENDS.match(said.string, said.end("unit")):
        return []
    what = _YEAR.sub(" ", said["what"])
    is_given = "gets" not in said.groupdict() or said["gets"]
    board = (board_in(what, text, plan) or None) if is_given else whose_frame(what, text, plan)
    return [] if board is None else list(frame_rows(board, text, plan))


def _words(text: str) -> list[str]:
    return content_words(_YEAR.sub(" ", _WHOSE.sub(" ", text)))


def _are_the_same(words: Sequence[str], label: Sequence[str]) -> bool:
    """Whether two phrases have the same words, in whatever forms and order."""
    return len(words) == len(label) and all(any(is_form(one, other) for other in label) for one in words)


def _against(
    said: re.Match[str], rows: list[Row], year: int | None, text: PublishedText, *, is_near: bool
) -> Iterator[Finding]:
    """A row that has another amount, in the year that the text names; where the row's name says little, a near one."""
    amount = told(said)
    cells = [(*row, *cell) for row in rows for cell in in_money(*row, said) if year is None or cell[0].year == year]
    if amount is None or not cells or any(_is_about(amount, there, step) for _, _, _, there, step in cells):
        return
    if is_near and not any(_is_near(amount[0], abs(there)) for _, _, _, there, _ in cells):
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
    cells = [(*row, *cell) for row in rows for cell in in_money(*row, said)]
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

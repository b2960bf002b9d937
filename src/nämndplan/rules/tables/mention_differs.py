"""Texten och tabellen säger olika om samma belopp

Vad
    Ett belopp som enligt nämns: är det som står i en ruta i en tabell är det inte.

    Tecknet räknas inte: ett underskott på 3 mnkr står ofta utan minus i texten. Är den ena
    enheten okänd kan det vara samma belopp i andra ord, och då sägs inget. Är rutan en
    felräknad summa, och texten har det som den skulle bli, är det ett enda fel, som NP615
    säger. Regeln vet annars inte vilket av talen som är rätt.

Varför
    Belopp i löpande text skrivs ofta om senare än tabellen, och då läser den som bara läser
    texten fel. De jämförs också mellan olika enheter, i den grövsta tryckta precisionen.

Fel
    # nämnder/styrelsen/nämndplan.yaml
    titel: Kommunstyrelsens plan
    avsnitt:
      pengarna:
        rubrik: Pengarna
        text: Ramen är 44,8 miljoner kronor.
        tabeller:
          ramar:
            enhet: mnkr
            rutor: |
              Post | 2024
              Ram | 44,0
        nämns:
          44,8 miljoner kronor: ramar/Ram/2024  # FEL NP622

Rätt
    # nämnder/styrelsen/nämndplan.yaml
    titel: Kommunstyrelsens plan
    avsnitt:
      pengarna:
        rubrik: Pengarna
        text: Ramen är 44,0 miljoner kronor.
        tabeller:
          ramar:
            enhet: mnkr
            rutor: |
              Post | 2024
              Ram | 44,0
        nämns:
          44,0 miljoner kronor: ramar/Ram/2024
"""

from __future__ import annotations

from collections.abc import Iterator

from ... import lazy_re as re
from ...diagnostics import Finding, Note, Severity, say
from ...model import Plan
from ...values import HARD_SPACE, Fault, Quantity, known_unit, read_quantity
from ..rule import Rule
from .mentions import Mention, mentions
from .sheets import factor, name_of, term
from .sums import misprinted

_MILLIONS = re.compile(r"(?<![0-9.,])[0-9]{1,3}(?:\.[0-9]{3}){2,}(?![0-9.,])")


def check(plan: Plan) -> Iterator[Finding]:
    """Amounts that are read; one without a unit is in the table's. NP614 tells of a cell that cannot be."""
    for mention in mentions(plan):
        if isinstance(mention, Mention) and _differs(mention) and not _is_what_the_sum_makes(mention):
            yield _finding(mention)


def _differs(mention: Mention) -> bool:
    if mention.row.cell(mention.column).fault:
        return False
    amount = _amount(mention)
    unit = mention.sheet.unit_of(mention.row, mention.column)
    cell = term(mention.sheet, mention.row, mention.column, unit)
    if amount is None or isinstance(amount, Fault) or cell is None:
        return True
    times = factor(amount.unit or unit, unit)
    if times is None:  # an unknown unit may be the same amount in other words
        return None not in {known_unit(amount.unit or unit), known_unit(unit)}
    coarser = max(cell.step, amount.number.unit_in_last_place * times)
    return abs(abs(cell.amount) - abs(amount.value * times)) > coarser / 2


def _amount(mention: Mention) -> Quantity | Fault | None:
    """With points between all its thousands ("376.443.000 kronor") it can be read in one way only."""
    return read_quantity(_MILLIONS.sub(lambda found: found[0].replace(".", HARD_SPACE), mention.printed))


def _is_what_the_sum_makes(mention: Mention) -> bool:
    """True when the sum is wrong, and the text has what it ought to be: one error, which NP615 tells."""
    sheet, amount = mention.sheet, _amount(mention)
    unit = sheet.unit_of(mention.row, mention.column)
    place = sheet.place(mention.row, mention.column)
    if not isinstance(amount, Quantity) or (times := factor(amount.unit or unit, unit)) is None:
        return False
    near = amount.number.unit_in_last_place * times / 2
    return any(
        root.asserted.place == place and abs(abs(root.calculated) - abs(amount.value * times)) <= near
        for root in misprinted(sheet)
    )


def _finding(mention: Mention) -> Finding:
    cell, unit = mention.row.cell(mention.column), mention.sheet.unit_of(mention.row, mention.column)
    return Finding(
        "NP622",
        mention.place.key(),
        say(
            "Texten säger {printed}, men ”{label}” ({column}) i {table} är {cell}",
            printed=mention.printed,
            label=mention.row.label,
            column=mention.column.heading or mention.column.key,
            table=name_of(mention.sheet),
            cell=" ".join(filter(None, (cell.text, unit))) if cell.text else say("tom"),
        ),
        notes=(Note(mention.sheet.place(mention.row, mention.column), say("rutan")),),
        hint=say("Planen säger att det är samma belopp. Jämför med källan, eller ta bort raden under nämns."),
    )


RULE = Rule("NP622", "mention-differs", Severity.ERROR, __doc__, check_plan=check, is_sources=True)

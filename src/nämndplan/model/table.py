"""Tables of money, as the plan prints them, and what their words do not say."""

from enum import Enum
from typing import Annotated

from pydantic import Field

from .base import Model
from .types import Count, GridText, Id, OneOrMore, PeriodText, Text, YesOrNo

EVERY_ROW = "alla"
"""What a sum row says when it sums all rows above it."""

ROW_ABOVE = "ovan"
"""What a part says when it belongs to the nearest row above that is no part."""


class ColumnKind(Enum):
    """What a column's figures are."""

    OUTCOME = "utfall"
    FORECAST = "prognos"
    BUDGET = "budget"
    PLAN = "plan"
    ESTIMATE = "kalkyl"
    CHANGE = "förändring"


class TableSort(Enum):
    """What a table is about."""

    FRAME = "driftsram"
    CHANGE = "ramförändring"
    RESULT = "resultat"
    BALANCE = "balans"
    CASH = "kassaflöde"
    INVESTMENT = "investering"
    USE = "disposition"
    EMISSIONS = "utsläpp"
    OTHER = "annat"


class PlusIs(Enum):
    """What a plus means in a difference."""

    BETTER = "bättre"
    WORSE = "sämre"


class Sign(Enum):
    """How a sum's sign stands to the signs of what it sums."""

    TURNED = "omvänt"


class TableColumn(Model):
    """Kolumn: what the heading does not say. The key is our name for it, from left to right."""

    year: PeriodText | None = Field(None, alias="år", description="Året, eller åren, som kolumnen gäller: 2026.")
    kind: Annotated[ColumnKind, Field(strict=False)] | None = Field(
        None, alias="slag", description="utfall, prognos, budget, plan, kalkyl eller förändring."
    )
    as_of: Text | None = Field(None, alias="per", description="När en prognos eller ett utfall är räknat: 2026-04.")
    version: Text | None = Field(None, alias="version", description="Vilken budget det är, till exempel ändrad.")
    difference: tuple[Text, ...] = Field(
        (), alias="skillnad", description="Två kolumner: den första minus den andra, till exempel [p27, b26]."
    )
    sums: OneOrMore = Field((), alias="summerar", description="Kolumnerna som kolumnen är summan av.")
    plus: Annotated[PlusIs, Field(strict=False)] | None = Field(
        None, alias="plus_är", description="Vad plus betyder i en skillnad: bättre eller sämre."
    )
    unit: Text | None = Field(None, alias="enhet", description="Enhet, om den inte är tabellens.")
    note: Text | None = Field(None, alias="notering", description="Notering som publiceras vid kolumnen.")


class TableRow(Model):
    """Rad: what the label does not say."""

    body: Text | None = Field(None, alias="organ", description="Organet som raden gäller: ett id i organisation.yaml.")
    part_of: Text | None = Field(
        None, alias="del_av", description="Raden som den här är en del av: dess text, nummer, eller ovan."
    )
    all_of_it: YesOrNo | None = Field(
        None, alias="fördelat", description="ja: delarna är hela raden, och ska summera till den."
    )
    sums: OneOrMore = Field(
        (), alias="summerar", description="alla (raderna ovanför som varken är summor eller delar), eller en lista."
    )
    sign: Annotated[Sign, Field(strict=False)] | None = Field(
        None, alias="tecken", description="omvänt: tecknet är omvänt mot det som raden summerar eller är samma som."
    )
    same_as: OneOrMore = Field(
        (), alias="samma_som", description="Raden i en annan tabell med samma belopp: resultatbudget/Årets resultat."
    )
    opening: Text | None = Field(
        None, alias="ingående", description="Raden vars föregående kolumn är den här radens ingående belopp."
    )
    difference: tuple[Text, ...] = Field(
        (), alias="skillnad", description="Två rader: den första minus den andra, till exempel [Budget, Utfall]."
    )
    plus: Annotated[PlusIs, Field(strict=False)] | None = Field(
        None, alias="plus_är", description="Vad plus betyder i en skillnad: bättre eller sämre."
    )
    heading: YesOrNo | None = Field(
        None, alias="rubrik", description="ja: raden är en rubrik, och en ny summa börjar. Annars är tomma rader det."
    )
    unit: Text | None = Field(None, alias="enhet", description="Enhet, om den inte är tabellens.")
    note: Text | None = Field(None, alias="notering", description="Notering som publiceras vid raden.")


class PrintedTable(Model):
    """Tabell: a table as it is printed, cell by cell."""

    title: Text | None = Field(None, alias="titel", description="Tabellens rubrik, ordagrant.")
    sort: Annotated[TableSort, Field(strict=False)] | None = Field(
        None, alias="slag", description="Vad tabellen handlar om: driftsram, resultat, investering …"
    )
    unit: Text | None = Field(
        None, alias="enhet", description="Vad talen är i, till exempel mnkr. Trycks bara av titeln eller enhet_tryckt."
    )
    printed_unit: Text | None = Field(
        None, alias="enhet_tryckt", description="Raden om enheten så som den är tryckt: Alla belopp i miljoner kronor."
    )
    columns: dict[Text, TableColumn] = Field(
        {}, alias="kolumner", description="Kolumnerna från vänster, om rubrikerna inte säger allt. Nyckeln är ett namn."
    )
    grid: GridText = Field(alias="rutor", description="Tabellen, rad för rad, med lodstreck eller tabb mellan rutorna.")
    heading_rows: Count = Field(1, alias="rubrikrader", description="Hur många rader som är rubriker: 1 om inget sägs.")
    label_columns: Count = Field(
        1, alias="textkolumner", description="Hur många kolumner från vänster som är text: 1 om inget sägs."
    )
    rows: dict[Text, TableRow] = Field(
        {}, alias="rader", description='Det som raderna inte säger. Nyckeln är radens text ("Summa #2"), eller nummer.'
    )
    notes: dict[Text, Text] = Field({}, alias="noter", description="Noterna, med märket i rutorna som nyckel.")
    note: Text | None = Field(None, alias="notering", description="Notering som publiceras vid tabellen.")


Tables = dict[Id, PrintedTable]
"""Tables by id, in the order in which they are published."""

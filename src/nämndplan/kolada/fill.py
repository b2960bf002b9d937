"""Outcomes that the plan lacks and Kolada has, as cells to write. What is printed is never touched."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..diagnostics import Route, Sentence, say
from ..exchange.came_back import CellBack
from ..exchange.sheets import row_id
from ..model import Indicator, Item, KeyFigure, KoladaCopy, Part, Plan
from ..rules.indicators.kolada import InKolada, by_sex, is_money, key_figure, measured, unit_of
from ..values import HARD_SPACE, Amount, decimal_of, known_unit, write_number
from ..values.number import MINUS

SOURCE = "Kolada"
_SEXES = ("kvinnor", "män")


@dataclass
class Proposals:
    """Cells to write, and what is not proposed, in words."""

    cells: list[CellBack] = field(default_factory=list)
    remarks: list[Sentence] = field(default_factory=list)


def proposals(plan: Plan, copy: KoladaCopy) -> Proposals:
    """For each indicator with a key figure the years after its last outcome; where it has none, the latest year.

    Outcomes of the plan's own year and later belong to its follow-up. Women and men get the same years as the whole,
    as parts, where the indicator has these parts or none at all.
    """
    made = Proposals()
    for item in plan.sure(Indicator):
        if figure := key_figure(item.value, copy):
            _propose(item, figure, plan.year or 9999, made)
    return made


def _propose(item: Item[Indicator], figure: KeyFigure, before: int, made: Proposals) -> None:
    indicator = item.value
    rows = list(measured(indicator, figure))
    years = {one.route: _years(one, before) for one in rows}
    if not indicator.parts and years[()]:
        for name in _SEXES:
            figures = by_sex(figure, name)
            rows += [InKolada(("uppdelning", name), Part.model_construct(), figures)] if figures else []
            years["uppdelning", name] = [year for year in years[()] if year in figures]
    rows = [one for one in rows if years[one.route]]
    if not rows:
        return
    unit = _unit(indicator, figure)
    if unit is None:
        made.remarks.append(
            say(
                "{id} ”{title}” anges i {other} i Kolada och i en annan enhet i planen. Skriv utfallet för hand.",
                id=indicator.kolada or "",
                title=indicator.title,
                other=unit_of(figure.title),
            )
        )
        return
    for one in rows:
        for year in years[one.route]:
            made.cells.append(_cell(item, (*one.route, "utfall", str(year)), _written(one.figures[year], unit)))
    if not indicator.source:
        made.cells.append(_cell(item, ("källa",), SOURCE))


def _years(one: InKolada, before: int) -> list[int]:
    """What Kolada has after the last outcome that is printed; what is printed as a dash is printed too."""
    printed = [period.year for period in one.holder.every_outcome if period.year]
    known = sorted(year for year in one.figures if year < before)
    return [year for year in known if year > max(printed)] if printed else known[-1:]


def _unit(indicator: Indicator, figure: KeyFigure) -> str | None:
    """What is to stand after the number: the unit that other outcomes have there; None for another than Kolada's."""
    theirs = unit_of(figure.title)
    outcomes = [one for part in (indicator, *indicator.parts.values()) for one in part.outcomes.values()]
    beside = next((one.quantity.unit for one in outcomes if isinstance(one, Amount) and one.quantity.unit), "")
    ours = beside or indicator.unit or ""
    one, other = known_unit(ours), known_unit(theirs)
    if (one and other and one.symbol != other.symbol) or (is_money(ours) and not other):
        return None
    if indicator.unit and not beside:
        return ""
    return beside or (theirs if theirs == "%" else "")


def _written(figure: str, unit: str) -> str:
    number = write_number(decimal_of(figure)).replace(HARD_SPACE, " ").replace(MINUS, "-")
    return f"{number} {unit}" if unit else number


def _cell(item: Item[Indicator], route: Route, text: str) -> CellBack:
    place = f"{item.value.kolada} {'/'.join(map(str, route))}"
    return CellBack(row_id(item.place.file, item.place.route), tuple(map(str, route)), "", text, place)

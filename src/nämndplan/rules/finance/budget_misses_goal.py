"""Budgeten når inte planens eget resultatmål

Vad
    Resultatet i resultatbudgeten, räknat i procent av skatter och bidrag, eller av det som målet
    säger (bas: medlemsbidragen), når inte den gräns
    som planens finansiella mål sätter för samma år. Båda talen tas ur samma tryckta tabell och
    samma kolumn.

    Likaså prövas årsbidraget mot avskrivningarna och soliditeten (eget kapital av tillgångarna),
    när målet inte säger att det räknas på ett annat sätt (inklusive pensioner).

    Regeln känner raderna på deras namn: årets resultat, skatteintäkter, generella statsbidrag,
    utjämning, eller samma ord som målets bas (medlemsbidragen). Finns det en rad till om
    utjämning eller avräkning, under ett annat namn, vet den inte vad som ingår och säger
    inget. En avvikelse som försvinner
    när procenttalet avrundas till en decimal sägs inte. Ett mål som gäller i genomsnitt över
    flera år prövas inte, om inte åren har var sin egen gräns, och regeln vet inte om
    resultatet ska justeras före jämförelsen.

Varför
    Det är det första en revisor räknar ut. Antingen bryter budgeten mot målet, och då behöver
    planen säga det, eller så är ett av talen fel.

Fel
    # finansiella-mål.yaml
    mål:
      resultat:
        titel: Resultatmål
        bas: skatter och bidrag
        målvärde:
          2024:
            värde: minst 2 procent
            bindning: ska
    # ekonomi.yaml
    enhet: mnkr
    tabeller:
      resultatbudget:
        titel: Resultatbudget
        rutor: |
          Post | Budget 2024
          Verksamhetens nettokostnader | -990
          Skatteintäkter | 800
          Generella statsbidrag | 200
          Årets resultat | 10
    # VARNING NP707 på raden Årets resultat

Rätt
    # finansiella-mål.yaml
    mål:
      resultat:
        titel: Resultatmål
        bas: skatter och bidrag
        målvärde:
          2024:
            värde: minst 2 procent
            bindning: ska
    # ekonomi.yaml
    enhet: mnkr
    tabeller:
      resultatbudget:
        titel: Resultatbudget
        rutor: |
          Post | Budget 2024
          Verksamhetens nettokostnader | -975
          Skatteintäkter | 800
          Generella statsbidrag | 200
          Årets resultat | 25
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import ROUND_HALF_UP, Decimal

from ... import lazy_re as re
from ...diagnostics import Finding, Note, Place, Severity, say
from ...frozen import frozen
from ...model import FinancialLimit, Item, Plan, Sheet, SheetColumn, SheetRow
from ...values import (
    Direction,
    Interval,
    Limit,
    Measure,
    Operator,
    TimePeriod,
    known_unit,
    read_time_period,
)
from ...word_list import WordList, any_phrase, word_list
from ..economy.sums import Term
from ..indicators.kinship import stem, words
from ..rule import Rule
from ..tables.sheets import fitting, term
from .budget_ratios import PLANNED, ratios_of
from .budget_ratios import Budgeted as Ratio
from .goals import goal_of, sure_limits

_RESULT = re.compile(r"resultat|överskott", re.IGNORECASE)
_OTHER = re.compile(r"nettokostnad|investering|skuld|avskrivning|soliditet", re.IGNORECASE)
_ALL = re.compile(r"^(?:skatter|skatteintäkt\w*)\b.*(?:bidrag|utjämning)")
"""One row for taxes and grants together."""
_NOT_ALL = re.compile(r"\b(?:exkl\w*|utan|före|minus|ej|per|andel|ökning|minskning|förändring)\b")
_PART = re.compile(r"utjämning|avräkning|reglerings|fastighetsavgift|lss")
"""Words of rows that are a part of taxes and grants: one that is not known by its name is not left out of them."""
_TAXES = re.compile(r"skatt", re.IGNORECASE)
_MOST_YEARS = 6
_STEP, _FINER_STEP = Decimal("0.1"), Decimal("0.01")


@frozen
class _Budgeted:
    """The result and the taxes and grants that a column of a table budgets."""

    result: Term
    taxes: tuple[Term, ...]

    @property
    def percent(self) -> Decimal:
        """The result in per cent of taxes and grants, with one decimal, as budgets print it."""
        return self.with_decimals(_STEP)

    def with_decimals(self, step: Decimal) -> Decimal:
        """Likewise, with other decimals."""
        total = sum((one.amount for one in self.taxes), Decimal(0))
        return (100 * self.result.amount / total).quantize(step, ROUND_HALF_UP)


def check(plan: Plan) -> Iterator[Finding]:
    """One finding for a goal and a table, at the first year; the others are its notes."""
    limits = [limit for limit in sure_limits(plan.common) if _is_for_the_result(limit)]
    for sheet in fitting(plan) if limits else ():
        missed: dict[Place, list[tuple[Item[FinancialLimit], _Budgeted]]] = {}
        for limit in limits:
            found = next(_budgeted(sheet, _year_of(limit), _base(limit)), None)
            if found and _misses(found.percent, limit.value.value):
                missed.setdefault(limit.parent.place if limit.parent else limit.place, []).append((limit, found))
        yield from (_finding(years) for years in missed.values())
    yield from _ratios(plan)


def _ratios(plan: Plan) -> Iterator[Finding]:
    """Other goals in per cent of one row by another: each at the first of its years that misses it."""
    for limit in sure_limits(plan.common):
        goal = goal_of(limit)
        title = " ".join(filter(None, (goal.title, limit.value.base or goal.base)))
        texts = " ".join(filter(None, (title, limit.value.text, limit.value.note, goal.description, goal.note)))
        for sheet in fitting(plan) if _is_percent(limit) else ():
            budgeted = (
                (year, found) for year in _years(limit, texts) for found in ratios_of(title, texts, sheet, year)
            )
            missed = [(year, found) for year, found in budgeted if _is_wrong(found.percent, limit.value.value)]
            if missed:
                yield _of_ratio(limit, *missed)


def _years(limit: Item[FinancialLimit], texts: str) -> list[int]:
    """The years that a limit is for, each by itself: of a period they are only where that is said."""
    if year := _year_of(limit):
        known = word_list(__package__, "result_budget")
        return [] if any_phrase(known["i genomsnitt"]).search(_without_each_year(texts)) else [year]
    period = read_time_period(limit.id)
    each = any_phrase(word_list(__package__, "result_budget")["varje år"])
    if not isinstance(period, TimePeriod) or not each.search(texts):
        return []
    return list(range(period.start[0], period.end[0] + 1)) if period.end[0] - period.start[0] < _MOST_YEARS else []


def _without_each_year(texts: str) -> str:
    return any_phrase(word_list(__package__, "result_budget")["varje år"]).sub(" ", texts)


def _is_wrong(percent: Decimal, goal: Measure | object) -> bool:
    """Whether a ratio is on the wrong side of a limit, upper or lower."""
    is_most = isinstance(goal, Limit) and goal.operator.direction is Direction.DECREASE
    return percent > goal.quantity.value if is_most and isinstance(goal, Limit) else _misses(percent, goal)


def _of_ratio(limit: Item[FinancialLimit], first: tuple[int, Ratio], *others: tuple[int, Ratio]) -> Finding:
    year, found = first
    return Finding(
        "NP707",
        found.above.place,
        say(
            "{what} är {percent} % i budgeten för {year} och når inte ”{title}”: {limit}",
            what=found.name,
            percent=found.percent,
            year=year,
            title=goal_of(limit).title,
            limit=getattr(limit.value.value, "printed", ""),
        ),
        notes=(
            Note(limit.at("värde"), say("målet")),
            Note(found.below.place, say("räknat på {title}", title=found.below.title)),
            *(
                Note(more.above.place, say("{year}: {percent} %", year=str(later), percent=more.percent))
                for later, more in others
            ),
        ),
        hint=say(
            "Kontrollera båda mot beslutet. Avviker budgeten från målet: skriv det och skälet i målets beskrivning."
        ),
    )


def _is_for_the_result(limit: Item[FinancialLimit]) -> bool:
    """True for a limit in per cent of taxes and grants, for one year by itself."""
    goal, value = goal_of(limit), limit.value
    base = " ".join(filter(None, (value.base, goal.base, value.text, goal.description, _of(value.value))))
    name = goal.title if _RESULT.search(goal.title) else " ".join(filter(None, (value.text, goal.description)))
    own = (value.text, value.note, _of(value.value), getattr(value.value, "printed", ""))
    shared = () if _has_each_its_own(limit) else (base, goal.title, goal.note)
    texts = " ".join(filter(None, (*own, *shared)))
    is_of_several_years = any_phrase(word_list(__package__, "result_budget")["i genomsnitt"]).search(texts)
    return bool(
        _year_of(limit)
        and _RESULT.search(name)
        and not _OTHER.search(goal.title)
        and (_TAXES.search(base) or _base(limit))
        and _is_percent(limit)
        and not is_of_several_years
    )


def _has_each_its_own(limit: Item[FinancialLimit]) -> bool:
    """True where the goal's years have different limits: what it says of an average is not of one of them."""
    return len({getattr(each.value, "printed", "") for each in goal_of(limit).limits.values()}) > 1


def _base(limit: Item[FinancialLimit]) -> str:
    """What the limit is a share of, where it is said and is no taxes: medlemsbidragen, kyrkoavgiften."""
    said = limit.value.base or goal_of(limit).base or _of(limit.value.value).strip()
    return "" if _TAXES.search(said) else said


def _of(value: object) -> str:
    """What a value is a share of: 2 % av skatter och bidrag."""
    quantity = getattr(value, "quantity", None)
    return f"{quantity.of} {quantity.after}" if quantity else ""


def _is_percent(limit: Item[FinancialLimit]) -> bool:
    value = limit.value.value
    quantity = value.quantity if isinstance(value, Limit) else value.high if isinstance(value, Interval) else None
    unit = known_unit(quantity.unit or goal_of(limit).unit or "") if quantity else None
    return unit is not None and unit.symbol == "%"


def _year_of(limit: Item[FinancialLimit]) -> int | None:
    """The calendar year that a limit is for; None for one of another period, or of none."""
    period = read_time_period(limit.id)
    return period.year if isinstance(period, TimePeriod) and period.is_year else None


def _misses(percent: Decimal, goal: Measure | object) -> bool:
    match goal:
        case Interval(low):
            return percent < low.value
        case Limit(operator, quantity) if operator.direction is Direction.INCREASE:
            return percent < quantity.value or (operator is Operator.MORE_THAN and percent == quantity.value)
    return False


def _budgeted(sheet: Sheet, year: int | None, base: str) -> Iterator[_Budgeted]:
    known = word_list(__package__, "result_budget")
    result = next(iter(_rows(sheet, known["resultat"])), None)
    taxes = [row for row in sheet.rows if _ALL.search(_plain(row.label)) and not _NOT_ALL.search(_plain(row.label))][:1]
    if base:
        taxes = _named_as(base, sheet)
    elif not taxes:
        own, grants = _rows(sheet, known["skatter"])[:1], _rows(sheet, known["bidrag"])
        taxes = [*own, *grants] if own and grants and not _has_unknown_parts(sheet, known) else []
    for column in sheet.columns:
        if result and taxes and column.year == year and column.kind in PLANNED:
            yield from _in_column(sheet, result, taxes, column)


def _has_unknown_parts(sheet: Sheet, known: WordList) -> bool:
    """True with a row that may belong to taxes and grants, under a name that is not in the list."""
    names = (_plain(row.label) for row in sheet.rows)
    others = (name for name in names if name not in known["skatter"] and name not in known["bidrag"])
    return any(_PART.search(name) and not name.startswith("varav") for name in others)


def _named_as(base: str, sheet: Sheet) -> list[SheetRow]:
    """The one row that is called as the base, in another form of the same words."""
    wanted = [stem(word) for word in words(base)]
    rows = [row for row in sheet.rows if [stem(word) for word in words(_plain(row.label))] == wanted]
    return rows if len(rows) == 1 else []


def _rows(sheet: Sheet, labels: Iterable[str]) -> list[SheetRow]:
    """The rows with one of the labels, those of the first label first."""
    order = {label: number for number, label in enumerate(labels)}
    named = [(order.get(_plain(row.label)), row) for row in sheet.rows]
    return [row for _, row in sorted(((at, row) for at, row in named if at is not None), key=lambda pair: pair[0])]


def _plain(label: str) -> str:
    return " ".join(re.sub(r"^summa\s+|\([^()]*\)|[:.,]$", "", label.casefold()).split())


def _in_column(sheet: Sheet, result: SheetRow, taxes: list[SheetRow], column: SheetColumn) -> Iterator[_Budgeted]:
    unit = sheet.unit_of(result, column)
    amount = term(sheet, result, column, unit)
    parts = tuple(filter(None, (term(sheet, row, column, unit) for row in taxes)))
    if amount and len(parts) == len(taxes) and sum(part.amount for part in parts) > 0:
        yield _Budgeted(amount, parts)


def _finding(years: list[tuple[Item[FinancialLimit], _Budgeted]]) -> Finding:
    (limit, found), *others = years
    return Finding(
        "NP707",
        found.result.place,
        say(
            "Resultatet i budgeten för {year} är {percent} % av {base} och når inte ”{title}”: {limit}",
            year=limit.id,
            base=_base(limit) or say("skatter och bidrag"),
            percent=_shown(limit, found),
            title=goal_of(limit).title,
            limit=getattr(limit.value.value, "printed", ""),
        ),
        notes=(
            Note(limit.at("värde"), say("målet")),
            *(Note(part.place, say("räknat på {title}", title=part.title)) for part in found.taxes),
            *(
                Note(more.result.place, say("{year}: {percent} %", year=later.id, percent=_shown(later, more)))
                for later, more in others
            ),
        ),
        hint=say(
            "Kontrollera båda mot beslutet. Avviker budgeten från målet: skriv det och skälet i målets beskrivning."
        ),
    )


def _shown(limit: Item[FinancialLimit], found: _Budgeted) -> Decimal:
    """The result with one decimal, or two where one is the same as the limit, or as a number in the goal's title."""
    texts = f"{goal_of(limit).title} {getattr(limit.value.value, 'printed', '')}"
    numbers = {Decimal(number.replace(",", ".")) for number in re.findall(r"[0-9]+(?:,[0-9]+)?", texts)}
    return found.with_decimals(_FINER_STEP) if found.percent in numbers else found.percent


RULE = Rule(
    "NP707",
    "budget-misses-goal",
    Severity.WARNING,
    __doc__,
    check_plan=check,
    is_sources=True,
    follows=("NP615",),
)

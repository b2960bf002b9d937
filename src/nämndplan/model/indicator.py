"""Indicators: what is measured, how it came out, and where it is to get."""

from collections.abc import Iterator
from typing import Annotated, Any

from pydantic import Field, model_validator

from ..values import Direction, Outcome, PeriodKind, Target, TimePeriod
from .alternatives import AsPrinted, OneTarget, OutcomeField, TargetByPeriod, TargetField
from .base import Model
from .mentions import Mentions
from .periods import ByPeriod, of_years, said_twice
from .types import Formerly, FrequencyText, Id, Prose, Text, Year

Outcomes = ByPeriod[OutcomeField]
"""Outcomes by period."""
LATEST = TimePeriod.without_date(PeriodKind.LATEST)
LONG_TERM = TimePeriod.without_date(PeriodKind.LONG_TERM)


class PeriodValues(Model):
    """What has outcomes and targets: an indicator, or a part of one."""

    by_period: Outcomes = Field(
        {},
        alias="utfall",
        description='Utfall per år eller period: 2025, T1 2025, 2025-08 … "-" betyder att källan har en tom ruta.',
    )
    part_years: Outcomes = Field(
        {}, alias="delårsutfall", description="Utfall för delar av år, för den som vill ha dem för sig."
    )
    forecasts: Outcomes = Field({}, alias="prognos", description="Prognos per år eller annan period.")
    latest: OutcomeField | None = Field(
        None, alias="senast_känt", description="Senast kända utfall, när planen inte säger vilket år det gäller."
    )
    target: TargetByPeriod | None = Field(
        None,
        alias="målvärde",
        description="Målvärde: ett tal, Ja, minst 85 %, 18–22, 6 av 8, öka … eller ett värde per år eller period.",
    )
    long_term: TargetField | None = Field(
        None, alias="långsiktigt", description="Långsiktigt målvärde, när planen inte säger vilket år det gäller."
    )
    without_target: Text | None = Field(
        None, alias="utan_målvärde", description="Skälet till att det inte finns något målvärde."
    )

    @model_validator(mode="after")
    def _each_period_once(self) -> "PeriodValues":
        if (self.part_years or self.latest or self.long_term) and (again := list(self._said_twice())):
            raise said_twice(again)
        return self

    def _said_twice(self) -> Iterator[tuple[tuple[str, ...], str]]:
        """Periods that stand under two keys: where the second is, and how the first is written."""
        first = {period: period.printed for period in self.by_period}
        yield from ((("delårsutfall", str(one)), first[one]) for one in self.part_years if one in first)
        first |= {period: period.printed for period in self.part_years}
        if self.latest is not None and LATEST in first:
            yield ("senast_känt",), first[LATEST]
        if self.long_term is not None and isinstance(self.target, dict):
            yield from ((("långsiktigt",), period.printed) for period in self.target if period == LONG_TERM)

    @property
    def outcomes(self) -> dict[int, Outcome | AsPrinted]:
        """The outcomes of calendar years."""
        return of_years(self.by_period)

    @property
    def every_outcome(self) -> dict[TimePeriod, Outcome | AsPrinted]:
        """The outcomes of all periods, the latest known too."""
        latest = {} if self.latest is None else {LATEST: self.latest}
        return {**self.by_period, **self.part_years, **latest}

    @property
    def every_target(self) -> dict[TimePeriod | None, OneTarget]:
        """The targets of all periods, the long-term one too; None for one without a period."""
        own = self.target if isinstance(self.target, dict) else {None: self.target}
        return {period: target for period, target in [*own.items(), (LONG_TERM, self.long_term)] if target is not None}

    def targets(self, plan_year: int) -> dict[int, Target | AsPrinted]:
        """The targets of calendar years; a target without a period, and that prints none, is for the plan's year."""
        if self.target is None:
            return {}
        if isinstance(self.target, dict):
            return of_years(self.target)
        beside = getattr(self.target, "beside", None)
        return {(beside and beside.year) or plan_year: self.target}


class Part(PeriodValues):
    """Uppdelning: one part of an indicator, such as women, men or a unit."""

    title: Text | None = Field(None, alias="titel", description="Delens namn, om det inte är nyckeln.")
    unit: Text | None = Field(None, alias="enhet", description="Enhet, om den inte är indikatorns.")
    frequency: FrequencyText | None = Field(
        None, alias="frekvens", description="Hur ofta delen mäts, om det inte är så ofta som indikatorn."
    )
    parts: dict[Text, "Part"] = Field({}, alias="uppdelning", description="Delar av delen.")
    note: Text | None = Field(None, alias="notering", description="Notering som publiceras vid delen.")

    @property
    def has_target(self) -> bool:
        """Whether there is a target or a reason for having none, in itself or in all its own parts."""
        return bool(self.target or self.long_term or self.without_target) or (
            bool(self.parts) and all(part.has_target for part in self.parts.values())
        )


class Indicator(PeriodValues):
    """Indikator: a measure with outcomes (utfall) and a target (målvärde).

    A target is one of the forms in ``values.measure``; ``without_target`` gives the
    reason when there is none. Source: the plan's tables Delmål | Indikator | Utfall | Mål.
    """

    number: Text | None = Field(None, alias="nummer", description="Numret så som planen trycker det: 1. eller a.")
    title: Text = Field(alias="titel", description="Vad som mäts, ordagrant ur planen.")
    description: Prose | None = Field(None, alias="beskrivning", description="Vad som mäts och hur, i Markdown.")
    mentions: Mentions = Field({})
    scale: Text | None = Field(None, alias="skala", description="Skalan som värdena ligger på: 0–100, 1–5 …")
    direction: Annotated[Direction, Field(strict=False)] | None = Field(
        None, alias="riktning", description="Vilket håll som är bra: öka, minska eller oförändrad."
    )
    unit: Text | None = Field(None, alias="enhet", description="Enhet: %, kr, mnkr, index, kvm, ton …")
    parts: dict[Text, Part] = Field(
        {}, alias="uppdelning", description="Delar av indikatorn: kvinnor och män, enheter, a/b/c."
    )
    base_year: Year | None = Field(None, alias="basår", description="Året som målvärdet jämförs med.")
    owner: Text | None = Field(None, alias="ansvarig", description="Vem som ansvarar för indikatorn.")
    source: Text | None = Field(None, alias="källa", description="Varifrån utfallet hämtas.")
    frequency: FrequencyText | None = Field(
        None, alias="frekvens", description="Hur ofta indikatorn mäts: månad, tertial och år, vart femte år …"
    )
    kolada: Text | None = Field(None, alias="kolada", description="Nyckeltalets id i Kolada, till exempel N79048.")
    answers: tuple[Id, ...] = Field(
        (), alias="svarar_mot", description="Fullmäktiges uppdrag som indikatorn svarar mot: en lista med id."
    )
    motivation: Text | None = Field(
        None, alias="motivering", description="Varför målvärdet är rimligt, när det annars kan ifrågasättas."
    )
    note: Text | None = Field(None, alias="notering", description="Notering som publiceras vid indikatorn.")
    formerly: Formerly = ()

    @property
    def every_part(self) -> dict[tuple[str, ...], Part]:
        """Its parts, each before its own parts, by the keys that lead to it."""
        return dict(each_part(self))


def each_part(whole: Any, route: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """All parts of what has parts, planned or reported: each before its own parts, with the keys that lead to it."""
    for key, part in whole.parts.items():
        here = (*route, "uppdelning", key)
        yield here, part
        yield from each_part(part, here)


def parts_below(whole: Indicator | Part) -> tuple[Part, ...]:
    """All parts of an indicator, or of a part, each before its own parts."""
    return tuple(part for _, part in each_part(whole))


def part_name(indicator: Indicator, route: tuple[str, ...]) -> str:
    """What a part is called, after what it is a part of: Kvinnor, 0–17 år."""
    every = indicator.every_part
    routes = (route[:end] for end in range(2, len(route) + 1, 2))
    return ", ".join(every[each].title or each[-1] for each in routes)

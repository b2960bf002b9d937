"""Indicators: what is measured, how it came out, and where it is to get."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from ..values import Direction, Outcome, Target
from .alternatives import AsPrinted, OutcomeField, TargetByYear, TargetField
from .base import Model
from .types import Formerly, FrequencyText, Id, Prose, Text, TimePeriodText, Year

Outcomes = dict[Year, OutcomeField]
"""Outcomes by year."""


class OtherValues(Model):
    """What has values of its own beside those of calendar years: an indicator, or a part of one."""

    periods: dict[TimePeriodText, OutcomeField] = Field(
        {}, alias="delårsutfall", description="Utfall för delar av år och läsår: T1 2025, kvartal 3 2025, 2025-08 …"
    )
    forecasts: Outcomes = Field({}, alias="prognos", description="Prognos per år, så som planen trycker den.")
    latest: OutcomeField | None = Field(
        None, alias="senast_känt", description="Senast kända utfall, när planen inte säger vilket år det gäller."
    )
    long_term: TargetField | None = Field(
        None, alias="långsiktigt", description="Långsiktigt målvärde, när planen inte säger vilket år det gäller."
    )
    without_target: Text | None = Field(
        None, alias="utan_målvärde", description="Skälet till att det inte finns något målvärde."
    )


class Part(OtherValues):
    """Uppdelning: one part of an indicator, such as women, men or a unit."""

    title: Text | None = Field(None, alias="titel", description="Delens namn, om det inte är nyckeln.")
    unit: Text | None = Field(None, alias="enhet", description="Enhet, om den inte är indikatorns.")
    outcomes: Outcomes = Field({}, alias="utfall", description="Utfall per år för den här delen.")
    target: TargetByYear | None = Field(None, alias="målvärde", description="Målvärde för den här delen.")
    note: Text | None = Field(None, alias="notering", description="Notering som publiceras vid delen.")


class Indicator(OtherValues):
    """Indikator: a measure with outcomes (utfall) and a target (målvärde).

    A target is one of the forms in ``values.measure``; ``without_target`` gives the
    reason when there is none. Source: the plan's tables Delmål | Indikator | Utfall | Mål.
    """

    number: Text | None = Field(None, alias="nummer", description="Numret så som planen trycker det: 1. eller a.")
    title: Text = Field(alias="titel", description="Vad som mäts, ordagrant ur planen.")
    description: Prose | None = Field(None, alias="beskrivning", description="Vad som mäts och hur, i Markdown.")
    scale: Text | None = Field(None, alias="skala", description="Skalan som värdena ligger på: 0–100, 1–5 …")
    direction: Annotated[Direction, Field(strict=False)] | None = Field(
        None, alias="riktning", description="Vilket håll som är bra: öka, minska eller oförändrad."
    )
    unit: Text | None = Field(None, alias="enhet", description="Enhet: %, kr, mnkr, index, kvm, ton …")
    outcomes: Outcomes = Field({}, alias="utfall", description='Utfall per år. "-" betyder att källan har en tom ruta.')
    target: TargetByYear | None = Field(
        None,
        alias="målvärde",
        description="Målvärde: ett tal, Ja, minst 85 %, 18–22, 6 av 8, öka … eller ett värde per år.",
    )
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

    def targets(self, plan_year: int) -> dict[int, Target | AsPrinted]:
        """The targets by year; a target without a year, and that prints none, is for the plan's year."""
        if self.target is None:
            return {}
        if isinstance(self.target, dict):
            return self.target
        beside = getattr(self.target, "beside", None)
        return {(beside and beside.year) or plan_year: self.target}

    def latest_outcome(self) -> tuple[int, Outcome | AsPrinted] | None:
        """The newest year with an outcome, and the outcome."""
        return max(self.outcomes.items(), key=lambda pair: pair[0], default=None)

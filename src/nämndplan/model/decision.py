"""Decisions: who decided, when, and under which number."""

from __future__ import annotations

from pydantic import Field

from .base import Model
from .types import Date, Text


class Decision(Model):
    """Beslut: the decision by which something in the plan holds."""

    body: Text | None = Field(None, alias="organ", description="Vem som beslutade: ett organ i organisation.yaml.")
    date: Date | None = Field(None, alias="datum", description="Beslutsdatum, år-månad-dag: 2023-11-07.")
    paragraph: Text | None = Field(None, alias="paragraf", description="Paragrafen i protokollet, till exempel § 112.")
    reference: Text | None = Field(None, alias="diarienummer", description="Ärendets diarienummer.")

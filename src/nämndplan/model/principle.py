"""How a plan is followed up: the words of its scales, and how judgements are added up, as the council has decided."""

from enum import Enum
from typing import Annotated

from pydantic import Field

from .base import Model
from .types import Count, PercentText, QuantifierText, Text, YesOrNo


class Meaning(Enum):
    """What a word of a scale says, in the plan's language: of a goal or a measure, or of work."""

    REACHED = "nås"
    PARTLY = "nås delvis"
    MISSED = "nås inte"
    CANNOT_BE_JUDGED = "går inte att bedöma"
    UNKNOWN = "okänt"
    NOT_BEGUN = "ej påbörjat"
    ONGOING = "pågår"
    LATE = "försenat"
    DONE = "genomfört"
    CLOSED = "avslutat utan åtgärd"
    CALLED_OFF = "inställt"


class TrendShown(Enum):
    """Which way it goes since last time; says nothing of whether the target is reached."""

    UP = "uppåt"
    DOWN = "nedåt"
    SAME = "oförändrad"


class ScaleStep(Model):
    """A step of a scale: the organisation's own word, and what it means."""

    word: Text = Field(alias="ord", description="Organisationens ord, till exempel Delvis uppfyllt.")
    meaning: Annotated[Meaning, Field(strict=False)] = Field(
        alias="betyder", description="Vad ordet betyder. okänt: ett tecken som ingen har förklarat."
    )
    trend: Annotated[TrendShown, Field(strict=False)] | None = Field(
        None, alias="trend", description="Vart det är på väg, när ordet säger det: Inte nått men på väg."
    )


Steps = tuple[ScaleStep, ...]


class Scales(Model):
    """The steps in which each kind of thing is judged."""

    goals: Steps = Field((), alias="mål", description="Stegen för mål.")
    subgoals: Steps = Field((), alias="delmål", description="Stegen för delmål. Utan dem: målens.")
    indicators: Steps = Field((), alias="indikatorer", description="Stegen för indikatorer. Utan dem: målens.")
    activities: Steps = Field((), alias="aktiviteter", description="Stegen för aktiviteter.")
    assignments: Steps = Field((), alias="uppdrag", description="Stegen för uppdrag. Utan dem: aktiviteternas.")


class Unjudged(Enum):
    """What becomes of parts that cannot be judged or were not reported, when parts are added up."""

    LEFT_OUT = "räknas bort"
    AS_MISSED = "räknas som nås inte"


class AddingUp(Model):
    """How the judgements of the parts make the judgement of the whole."""

    reached: QuantifierText | None = Field(
        None, alias="nås", description="Hur många av delarna som ska nås: alla, minst hälften, minst 80 %, minst 3."
    )
    partly: QuantifierText | None = Field(
        None, alias="nås_delvis", description="Hur många som ska nås för nås delvis; färre är nås inte."
    )
    partly_counts: YesOrNo = Field(
        False, alias="delvis_räknas", description="ja: delar som nås delvis räknas med när nås_delvis prövas."
    )
    unjudged: Annotated[Unjudged, Field(strict=False)] | None = Field(
        None,
        alias="obedömda",
        description="Vad som görs med det som inte går att bedöma: räknas bort, räknas som nås inte. Utan nyckeln "
        "blir helheten obedömd när svaret hänger på dem.",
    )


class Principle(Model):
    """Uppföljning: nothing is added up without what stands here."""

    scales: Scales = Field(Scales(), alias="skala", description="Organisationens egna ord, för varje slags sak.")
    nearly: PercentText | None = Field(
        None, alias="nästan", description="Hur nära målvärdet som räknas som nås delvis, i procent av målvärdet: 5 %."
    )
    subgoals: AddingUp | None = Field(
        None, alias="delmål", description="Hur indikatorer och delmål under ett delmål vägs ihop."
    )
    goals: AddingUp | None = Field(None, alias="mål", description="Hur delmål och indikatorer under ett mål vägs ihop.")
    smallest_group: Count | None = Field(
        None, alias="minsta_grupp", description="Färre personer än så får inte synas i ett utfall (NP937): 5."
    )

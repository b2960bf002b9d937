"""plan.yaml: whose plan it is, for when, and how it is to be checked."""

from enum import Enum
from typing import Annotated

from pydantic import Field

from ..values import plural_of
from .alternatives import TextAlone
from .base import Model
from .decision import Decision
from .disposition import DispositionField
from .layout import LayoutField
from .look import Look
from .principle import Principle
from .publishing import Publishing
from .section import Sections
from .types import Edition, PeriodText, Prose, Text, Year


class Level(Enum):
    """The severity a plan gives to a rule."""

    ERROR = "fel"
    WARNING = "varning"
    INFO = "upplysning"
    OFF = "av"


class RuleSetting(Model):
    """What a plan decides about one rule; a reason is required."""

    level: Annotated[Level, Field(strict=False)] = Field(alias="nivå", description="fel, varning, upplysning eller av.")
    motivation: Text = Field(alias="motivering", description="Varför regeln behandlas så här i den här planen.")


class GoalLevel(Model):
    """What a level of goals is called, one and several; without a name it has none in the plan."""

    name: Text | None = Field(None, alias="namn", description="Vad ett mål på nivån heter, till exempel Målområde.")
    plural: Text | None = Field(None, alias="flertal", description="Vad flera heter, till exempel Målområden.")

    @property
    def several(self) -> str | None:
        """What several are called: as the plan says, else as Swedish has it; None when that is not certain."""
        return self.plural or (plural_of(self.name) if self.name else None)


AnyGoalLevel = Annotated[GoalLevel, TextAlone("namn")]
"""A level by its name alone, or by both its names."""


class OwnWords(Model):
    """Words of a plan's or an organisation's own, beside those of the rules' word lists."""

    abbreviations: tuple[Text, ...] = Field(
        (), alias="förkortningar", description="Förkortningar som inte behöver förklaras (NP901)."
    )
    less_is_better: tuple[Text, ...] = Field(
        (), alias="mindre_är_bättre", description="Vad det ska bli mindre av: kötid, svinn (NP406–NP410)."
    )
    more_is_better: tuple[Text, ...] = Field(
        (), alias="mer_är_bättre", description="Vad det ska bli mer av: förtroende, nöjdhet (NP408)."
    )
    measurable: tuple[Text, ...] = Field(
        (), alias="mätbart", description="Målvärden i ord som går att mäta: i nivå med länet (NP413)."
    )
    unmeasurable: tuple[Text, ...] = Field(
        (), alias="omätbart", description="Ord som inte går att mäta: är på väg (NP413)."
    )
    misspellings: dict[Text, Text] = Field(
        {}, alias="stavfel", description="Fel skrivning och den rätta: Exempelbyn: Exempelby (NP902)."
    )


class PlanSettings(Model):
    """File: plan.yaml."""

    edition: Edition = Field("1", alias="utgåva", description="Formatets utgåva som planen är skriven i: 1 eller 2.")
    title: Text = Field(alias="titel", description="Planens namn, till exempel Regionplan 2024–2027.")
    organisation: Text = Field(alias="organisation", description="Organisationen som planen gäller.")
    year: Year = Field(alias="år", description="Året som nämndplanerna gäller.")
    period: PeriodText | None = Field(None, alias="period", description="Åren som fullmäktiges plan gäller.")
    language: Annotated[str, Field(pattern="^(sv|en|fi|se|nb|nn|da)$")] = Field(
        "sv", alias="språk", description="Språket som planen är skriven på: sv, en, fi …"
    )
    levels: tuple[AnyGoalLevel, ...] = Field(
        (GoalLevel(namn="Mål"), GoalLevel(namn="Delmål")),
        alias="nivåer",
        description="Vad målnivåerna heter, uppifrån: [Regionmål, Delmål], eller namn och flertal för en nivå.",
    )
    vision: Prose | None = Field(None, alias="vision", description="Visionen, ordagrant.")
    decision: Decision | None = Field(None, alias="beslut", description="Fullmäktiges beslut om planen.")
    sections: Sections = Field({}, alias="avsnitt", description="Brödtext ur fullmäktiges plan.")
    word_list: dict[Text, Text] = Field(
        {},
        alias="ordlista",
        description="Förkortningar och ord med sina förklaringar, till exempel KPI: konsumentprisindex.",
    )
    own_words: OwnWords = Field(
        OwnWords(), alias="egna_ord", description="Egna ord till reglernas ordlistor: förkortningar, stavfel …"
    )
    publishing: Publishing | None = Field(
        None,
        alias="publicering",
        description="Var planen publiceras, av vem och på vilka villkor. Med adress, licens, kontakt och utgivartyp "
        "skrivs också data/dcat.rdf, beskrivningen för dataportal.se, som själv är fri att använda (CC0).",
    )
    look: Look | None = Field(
        None, alias="utseende", description="Organisationens namn, logotyp och färg på det som publiceras."
    )
    plugins: tuple[Text, ...] = Field(
        (),
        alias="tillägg",
        description="Installerade paket med egna regler, rapporter och format, till exempel exempelby-nplan.",
    )
    layout: LayoutField = None
    principle: Principle | None = Field(
        None, alias="uppföljning", description="Hur planen följs upp: ord för bedömningar, och hur de vägs ihop."
    )
    disposition: DispositionField = ()
    rules: dict[Text, RuleSetting] = Field(
        {}, alias="regler", description="Hur enskilda regler behandlas, till exempel NP402."
    )
    exceptions: dict[Text, dict[Text, Text]] = Field(
        {},
        alias="undantag",
        description="Det som får stå fast en regel säger något om det: fil och nycklar, till exempel "
        "ekonomi.yaml/tabeller/ramar, och därunder regelns kod med skälet.",
    )

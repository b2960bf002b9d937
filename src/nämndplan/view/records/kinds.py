"""The kinds of records: a plan, its bodies, board plans, goals, prose and words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from .column import Is
from .parts import BodyName, Decided, Published, Years


class BodySort(StrEnum):
    """Whether a row is a body or a group of bodies."""

    BODY = "organ"
    GROUP = "grupp"


class GoalSort(StrEnum):
    """What a row among the goals is."""

    COUNCIL = "fullmäktiges mål"
    ANSWER = "nämndens svar"
    SUBGOAL = "delmål"


@dataclass(frozen=True, kw_only=True)
class PlanRecord:
    """Planen: en enda rad."""

    title: Annotated[str, Is("titel", "Planens namn.")]
    organisation: Annotated[str, Is("organisation", "Organisationen som planen gäller.")]
    year: Annotated[int, Is("år", "Året som nämndplanerna gäller.")]
    period: Annotated[Years | None, Is("period", "Åren som fullmäktiges plan gäller.")] = None
    language: Annotated[str, Is("språk", "Språket som planen är skriven på.")]
    levels: Annotated[tuple[str, ...], Is("nivåer", "Vad målnivåerna heter, uppifrån.")] = ()
    vision: Annotated[str | None, Is("vision", "Visionen, i Markdown.")] = None
    decision: Annotated[Decided | None, Is("beslut", "Fullmäktiges beslut om planen.")] = None
    published: Annotated[Published, Is("publicering", "Hur planen publiceras.")]

    @property
    def span(self) -> tuple[int, int]:
        """The first and the last year that the plan is for; an open end is the plan's own year."""
        years = self.period
        return (years and years.start) or self.year, (years and years.end) or self.year


@dataclass(frozen=True, kw_only=True)
class BodyRecord:
    """Ett organ eller en grupp av organ som planen nämner."""

    id: Annotated[str, Is("id", "Organets eller gruppens id.")]
    sort: Annotated[BodySort, Is("slag", "organ eller grupp.")]
    name: Annotated[str, Is("namn", "Organets namn.")]
    type: Annotated[str | None, Is("typ", "Vilket slags organ det är: fullmäktige, styrelse, nämnd …")] = None
    short_name: Annotated[str | None, Is("kortnamn", "Kortnamn.")] = None
    aliases: Annotated[tuple[str, ...], Is("alias", "Andra sätt att skriva namnet.")] = ()
    belongs_to: Annotated[str | None, Is("tillhör", "Organet som det här lyder under.", "organ.id")] = None
    period: Annotated[Years | None, Is("period", "Åren som organet finns.")] = None
    members: Annotated[tuple[str, ...], Is("medlemmar", "Id för organen i en grupp.")] = ()
    note: Annotated[str | None, Is("notering", "Notering om organet.")] = None


@dataclass(frozen=True, kw_only=True)
class BoardPlanRecord:
    """En nämndplan."""

    id: Annotated[str, Is("id", "Nämndens id: namnet på nämndens mapp.")]
    body: Annotated[BodyName, Is("nämnd", "Nämnden.")]
    title: Annotated[str, Is("titel", "Nämndplanens namn.")]
    decision: Annotated[Decided | None, Is("beslut", "Nämndens beslut om planen.")] = None
    economy_title: Annotated[str | None, Is("ekonomi_titel", "Rubriken för ramförändringarna.")] = None
    economy_note: Annotated[str | None, Is("ekonomi_notering", "Notering om ramförändringarna.")] = None
    address: Annotated[str, Is("adress", "Adressen till platsen i den publicerade planen.")]


@dataclass(frozen=True, kw_only=True)
class GoalRecord:
    """Ett mål, en nämnds svar på ett mål, eller ett delmål."""

    id: Annotated[str, Is("id", "Målets id i planen.")]
    sort: Annotated[GoalSort, Is("slag", "fullmäktiges mål, nämndens svar eller delmål.")]
    board: Annotated[str | None, Is("nämnd", "Nämnden; tomt för fullmäktiges mål.", "nämndplaner.id")] = None
    parent: Annotated[str | None, Is("överordnat", "Målet närmast ovanför.", "mål.id")] = None
    level: Annotated[str, Is("nivå", "Vad planen kallar målnivån.")]
    title: Annotated[str, Is("titel", "Målets namn.")]
    heading: Annotated[str | None, Is("rubrik", "Målets namn med nummer, så som det publiceras.")] = None
    description: Annotated[str | None, Is("beskrivning", "Beskrivning, i Markdown.")] = None
    shifts: Annotated[tuple[str, ...], Is("förflyttningar", "Prioriterade förflyttningar för perioden.")] = ()
    agenda2030: Annotated[tuple[str, ...], Is("agenda2030", "Globala mål som målet bidrar till.")] = ()
    directed_to: Annotated[tuple[BodyName, ...], Is("riktas_till", "Nämnder som målet riktas till.")] = ()
    answers: Annotated[tuple[str, ...], Is("svarar_mot", "Id för uppdrag som delmålet svarar mot.")] = ()
    owner: Annotated[BodyName | None, Is("ansvarig", "Vem som ansvarar.")] = None
    strategy: Annotated[str | None, Is("strategi", "Strategi som delmålet följer.")] = None
    decision: Annotated[Decided | None, Is("beslut", "Beslutet om målet.")] = None
    note: Annotated[str | None, Is("notering", "Notering vid målet.")] = None
    address: Annotated[str, Is("adress", "Adressen till platsen i den publicerade planen.")]


@dataclass(frozen=True, kw_only=True)
class SectionRecord:
    """Ett avsnitt med text: förord, inledningar, texter under rubriker."""

    id: Annotated[str, Is("id", "Avsnittets id i planen.")]
    board: Annotated[str | None, Is("nämnd", "Nämnden; tomt för fullmäktiges plan.", "nämndplaner.id")] = None
    place: Annotated[str, Is("plats", "Den del av planen som avsnittet hör till.")]
    heading: Annotated[str | None, Is("rubrik", "Avsnittets rubrik.")] = None
    text: Annotated[str | None, Is("text", "Texten, i Markdown.")] = None
    address: Annotated[str | None, Is("adress", "Adressen till platsen i den publicerade planen.")] = None


@dataclass(frozen=True, kw_only=True)
class WordRecord:
    """En förkortning eller ett ord med sin förklaring."""

    word: Annotated[str, Is("ord", "Förkortningen eller ordet.")]
    meaning: Annotated[str, Is("förklaring", "Vad det betyder.")]

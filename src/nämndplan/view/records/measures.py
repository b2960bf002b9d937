"""The kinds of records with values: indicators, assignments, frame changes, financial goals, documents."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated

from .column import Is
from .parts import BodyName, Decided, Measured, Money, Years


class ValueSort(StrEnum):
    """What a value is."""

    OUTCOME = "utfall"
    TARGET = "målvärde"


class AssignmentSort(StrEnum):
    """Whose words an assignment is in."""

    COUNCIL = "fullmäktiges"
    RECEIVED = "mottaget"
    HANDED_ON = "vidarefört"


class FrameSort(StrEnum):
    """What a row among the frame changes is."""

    CHANGE = "ramförändring"
    POST = "post"
    INNER = "varav"
    TOTAL = "totalt"
    UNFUNDED = "ofinansierat"
    UNFUNDED_POST = "ofinansierad post"


@dataclass(frozen=True, kw_only=True)
class IndicatorRecord:
    """En indikator, eller en del av en indikator."""

    id: Annotated[str, Is("id", "Indikatorns id i planen.")]
    goal: Annotated[str, Is("mål", "Målet eller delmålet som indikatorn hör till.", "mål.id")]
    goal_title: Annotated[str, Is("mål_titel", "Målets eller delmålets namn.")]
    board: Annotated[str | None, Is("nämnd", "Nämnden; tomt för fullmäktiges indikatorer.", "nämndplaner.id")] = None
    part_of: Annotated[str | None, Is("del_av", "Indikatorn som det här är en del av.", "indikatorer.id")] = None
    title: Annotated[str, Is("titel", "Vad som mäts.")]
    unit: Annotated[str | None, Is("enhet", "Enhet, när den inte står i värdena.")] = None
    direction: Annotated[str | None, Is("riktning", "Vilket håll som är bra: öka, minska eller oförändrad.")] = None
    outcome_year: Annotated[int | None, Is("senaste_utfall_år", "Året för det senaste utfallet.")] = None
    outcome_printed: Annotated[str | None, Is("senaste_utfall_tryckt", "Senaste utfallet, som planen skriver det.")] = (
        None
    )
    outcome_number: Annotated[Decimal | None, Is("senaste_utfall_tal", "Senaste utfallet som exakt tal.")] = None
    target_year: Annotated[int | None, Is("målvärde_år", "Planens år, när det har ett målvärde.")] = None
    target_printed: Annotated[
        str | None, Is("målvärde_tryckt", "Målvärdet för planens år, som planen skriver det.")
    ] = None
    target_number: Annotated[Decimal | None, Is("målvärde_tal", "Målvärdet för planens år som exakt tal.")] = None
    without_target: Annotated[str | None, Is("utan_målvärde", "Skälet till att målvärde saknas.")] = None
    base_year: Annotated[int | None, Is("basår", "Året som målvärdet jämförs med.")] = None
    owner: Annotated[BodyName | None, Is("ansvarig", "Vem som ansvarar.")] = None
    source: Annotated[str | None, Is("källa", "Varifrån utfallet hämtas.")] = None
    frequency: Annotated[str | None, Is("frekvens", "Hur ofta indikatorn mäts.")] = None
    kolada: Annotated[str | None, Is("kolada", "Nyckeltalets id i Kolada.")] = None
    answers: Annotated[tuple[str, ...], Is("svarar_mot", "Id för uppdrag som indikatorn svarar mot.")] = ()
    motivation: Annotated[str | None, Is("motivering", "Varför målvärdet är rimligt.")] = None
    note: Annotated[str | None, Is("notering", "Notering vid indikatorn.")] = None
    address: Annotated[str | None, Is("adress", "Adressen till platsen i den publicerade planen.")] = None


@dataclass(frozen=True, kw_only=True)
class ValueRecord:
    """Ett utfall eller ett målvärde för ett år."""

    indicator: Annotated[str, Is("indikator", "Indikatorn.", "indikatorer.id")]
    sort: Annotated[ValueSort, Is("slag", "utfall eller målvärde.")]
    year: Annotated[int, Is("år", "Året som värdet gäller.")]
    value: Annotated[Measured, Is("värde", "Värdet.")]


@dataclass(frozen=True, kw_only=True)
class AssignmentRecord:
    """Ett uppdrag: fullmäktiges, så som en nämndplan återger det, eller det som nämnden för vidare."""

    id: Annotated[str, Is("id", "Uppdragets id i planen.")]
    sort: Annotated[AssignmentSort, Is("slag", "fullmäktiges, mottaget eller vidarefört.")]
    board: Annotated[str | None, Is("nämnd", "Nämnden; tomt för fullmäktiges uppdrag.", "nämndplaner.id")] = None
    order: Annotated[int | None, Is("ordning", "Uppdragets plats i listan.")] = None
    title: Annotated[str, Is("titel", "Uppdragets text.")]
    parts: Annotated[tuple[str, ...], Is("delar", "Uppdragets delpunkter.")] = ()
    to: Annotated[tuple[BodyName, ...], Is("till", "Vem uppdraget riktas till.")] = ()
    by: Annotated[BodyName | None, Is("från", "Vem som gav uppdraget, när planen säger det.")] = None
    original: Annotated[str | None, Is("återger", "Fullmäktiges uppdrag som ett mottaget uppdrag återger.")] = None
    hands_on: Annotated[tuple[str, ...], Is("svarar_mot", "Id för fullmäktiges uppdrag som förs vidare.")] = ()
    goals: Annotated[tuple[str, ...], Is("mål", "Id för mål som uppdraget hör till.")] = ()
    answered_by: Annotated[
        tuple[str, ...], Is("besvaras_av", "Id för delmål, indikatorer och uppdrag som svarar.")
    ] = ()
    description: Annotated[str | None, Is("beskrivning", "Beskrivning, i Markdown.")] = None
    due: Annotated[date | None, Is("klart", "När uppdraget ska vara klart.")] = None
    reporting: Annotated[str | None, Is("återrapportering", "När och hur uppdraget återrapporteras.")] = None
    period: Annotated[Years | None, Is("period", "Åren som uppdraget gäller.")] = None
    decision: Annotated[Decided | None, Is("beslut", "Beslutet om uppdraget.")] = None
    note: Annotated[str | None, Is("notering", "Notering vid uppdraget.")] = None
    address: Annotated[str, Is("adress", "Adressen till platsen i den publicerade planen.")]


@dataclass(frozen=True, kw_only=True)
class RecipientRecord:
    """Ett organ som ett uppdrag riktas till, också när det är genom en grupp."""

    assignment: Annotated[str, Is("uppdrag", "Uppdraget.", "uppdrag.id")]
    body: Annotated[str, Is("organ", "Organet.", "organ.id")]
    group: Annotated[
        str | None, Is("grupp", "Gruppen som organet ingår i, när uppdraget riktas till den.", "organ.id")
    ] = None


@dataclass(frozen=True, kw_only=True)
class AssignmentValueRecord:
    """Ett mätbart mål i ett uppdrag."""

    assignment: Annotated[str, Is("uppdrag", "Uppdraget.", "uppdrag.id")]
    year: Annotated[int | None, Is("år", "Året som värdet gäller, när planen säger det.")] = None
    value: Annotated[Measured, Is("värde", "Värdet.")]


@dataclass(frozen=True, kw_only=True)
class FrameRecord:
    """En rad i en nämnds ramförändringar eller ofinansierade poster."""

    id: Annotated[str, Is("id", "Radens id i planen.")]
    board: Annotated[str, Is("nämnd", "Nämnden.", "nämndplaner.id")]
    sort: Annotated[FrameSort, Is("slag", "ramförändring, post, varav, totalt, ofinansierat eller ofinansierad post.")]
    parent: Annotated[str | None, Is("överordnad", "Raden som den här är en del av.", "ramförändringar.id")] = None
    title: Annotated[str, Is("titel", "Radens namn.")]
    amount: Annotated[Money | None, Is("belopp", "Beloppet.")] = None
    by: Annotated[BodyName | None, Is("från", "Organet som pengarna flyttas från.")] = None
    to: Annotated[BodyName | None, Is("till", "Organet som pengarna flyttas till.")] = None
    transfer: Annotated[bool, Is("omfördelning", "true: en flytt inom ramen, som inte räknas i totalen.")] = False
    text: Annotated[str | None, Is("text", "Text i bilagan, i Markdown.")] = None
    note: Annotated[str | None, Is("notering", "Notering vid raden.")] = None
    address: Annotated[str | None, Is("adress", "Adressen till platsen i den publicerade planen.")] = None


@dataclass(frozen=True, kw_only=True)
class FinancialGoalRecord:
    """Ett finansiellt mål ett visst år; ett mål utan år har en enda rad."""

    id: Annotated[str, Is("id", "Radens id i planen: målet och året.")]
    goal: Annotated[str, Is("mål", "Det finansiella målets id.")]
    title: Annotated[str, Is("titel", "Målets namn.")]
    description: Annotated[str | None, Is("beskrivning", "Målets text, i Markdown.")] = None
    unit: Annotated[str | None, Is("enhet", "Enhet, när den inte står i värdena.")] = None
    base: Annotated[str | None, Is("bas", "Vad andelen räknas på, om det är samma alla år.")] = None
    year: Annotated[int | None, Is("år", "Året.")] = None
    target: Annotated[Measured | None, Is("målvärde", "Gränsen.")] = None
    target_base: Annotated[str | None, Is("räknas_på", "Vad andelen räknas på det här året.")] = None
    binding: Annotated[str | None, Is("bindning", "ska eller bör.")] = None
    text: Annotated[str | None, Is("text", "Meningen som gränsen kommer ur.")] = None
    target_note: Annotated[str | None, Is("gräns_notering", "Notering vid gränsen.")] = None
    outcome: Annotated[Measured | None, Is("utfall", "Utfallet.")] = None
    note: Annotated[str | None, Is("notering", "Notering vid målet.")] = None
    address: Annotated[str, Is("adress", "Adressen till platsen i den publicerade planen.")]


@dataclass(frozen=True, kw_only=True)
class DocumentRecord:
    """Ett styrdokument."""

    id: Annotated[str, Is("id", "Dokumentets id i planen.")]
    headings: Annotated[tuple[str, ...], Is("rubriker", "Rubrikerna som dokumentet står under, uppifrån.")] = ()
    title: Annotated[str, Is("titel", "Dokumentets namn.")]
    period: Annotated[Years | None, Is("period", "Åren som dokumentet gäller.")] = None
    decision: Annotated[Decided | None, Is("beslut", "Beslutet om dokumentet.")] = None
    replaces: Annotated[str | None, Is("ersätter", "Dokumentet som det här ersätter.")] = None
    note: Annotated[str | None, Is("notering", "Notering vid dokumentet.")] = None
    address: Annotated[str, Is("adress", "Adressen till platsen i den publicerade planen.")]

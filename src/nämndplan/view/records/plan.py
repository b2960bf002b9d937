"""The plan itself, its bodies, board plans and words as records."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Annotated, ClassVar

from ...frozen import frozen
from ...model import BoardPlan, Body, Group, PlanSettings, Publishing
from ..publishing import LICENCE_ADDRESSES
from ..text import line
from .column import Is, Models
from .source import RecordSource
from .values import BodyName, Decided, Years, clean, decided, prose_text, years


@frozen(slots=False, kw_only=True)
class Published:
    """Publiceringen."""

    models: ClassVar[Models] = (Publishing,)

    address: Annotated[str | None, Is(meaning="Webbadressen som planen publiceras på.")] = None
    licence: Annotated[str | None, Is(meaning="Villkoren för att använda öppna data.")] = None
    licence_address: Annotated[str | None, Is("licens_adress", "Licensens egen adress.")] = None
    contact: Annotated[str | None, Is(meaning="Vem som svarar på frågor.")] = None
    email: Annotated[str | None, Is("epost", "E-postadress för frågor.")] = None
    publisher_type: str | None = None
    organisation_number: Annotated[str | None, Is(meaning="Organisationens nummer.")] = None
    organisation_code: Annotated[str | None, Is(meaning="Organisationens kod i statistiken.")] = None
    homepage: str | None = None


@frozen(slots=False, kw_only=True)
class PlanRecord:
    """Planen: en enda rad."""

    models: ClassVar[Models] = (PlanSettings,)

    title: str
    organisation: str
    year: int
    period: Years | None = None
    language: str
    levels: tuple[str, ...] = ()
    vision: Annotated[str | None, Is(meaning="Visionen, i Markdown.")] = None
    decision: Decided | None = None
    published: Annotated[Published, Is("publicering", "Hur planen publiceras.")]

    @property
    def span(self) -> tuple[int, int]:
        """The first and the last year that the plan is for; an open end is the plan's own year."""
        years = self.period
        return (years and years.start) or self.year, (years and years.end) or self.year


class BodySort(StrEnum):
    """Whether a row is a body or a group of bodies."""

    BODY = "organ"
    GROUP = "grupp"


@frozen(slots=False, kw_only=True)
class BodyRecord:
    """Ett organ eller en grupp av organ som planen nämner."""

    models: ClassVar[Models] = (Body, Group)

    id: Annotated[str, Is("id", "Organets eller gruppens id.")]
    sort: Annotated[BodySort, Is("slag", "organ eller grupp.")]
    name: str
    type: Annotated[str | None, Is(meaning="Vilket slags organ det är: fullmäktige, styrelse, nämnd …")] = None
    short_name: str | None = None
    aliases: tuple[str, ...] = ()
    belongs_to: Annotated[str | None, Is(refers="organ.id")] = None
    period: Years | None = None
    succeeded_by: Annotated[tuple[str, ...], Is(meaning="Id för organen som tar över.")] = ()
    members: Annotated[tuple[str, ...], Is(meaning="Id för organen i en grupp.")] = ()
    note: str | None = None


@frozen(slots=False, kw_only=True)
class BoardPlanRecord:
    """En nämndplan."""

    models: ClassVar[Models] = (BoardPlan,)

    id: Annotated[str, Is("id", "Nämndens id: namnet på nämndens mapp.")]
    body: Annotated[BodyName, Is("nämnd", "Nämnden.")]
    title: str
    decision: Decided | None = None
    economy_title: Annotated[str | None, Is("ekonomi_titel", "Rubriken för ramförändringarna.")] = None
    economy_note: Annotated[str | None, Is("ekonomi_notering", "Notering om ramförändringarna.")] = None
    address: Annotated[str, Is("adress", "Adressen till platsen i den publicerade planen.")]


@frozen(slots=False, kw_only=True)
class WordRecord:
    """En förkortning eller ett ord med sin förklaring."""

    word: Annotated[str, Is("ord", "Förkortningen eller ordet.")]
    meaning: Annotated[str, Is("förklaring", "Vad det betyder.")]


def plan(source: RecordSource) -> Iterator[PlanRecord]:
    """The plan."""
    settings = source.settings
    yield PlanRecord(
        title=line(settings.title),
        organisation=line(settings.organisation),
        year=settings.year,
        period=years(settings.period),
        language=settings.language,
        levels=tuple(line(level.name or "") for level in settings.levels),
        vision=prose_text(settings.vision),
        decision=decided(settings.decision, source.register),
        published=_published(settings.publishing),
    )


def _published(publishing: Publishing | None) -> Published:
    if publishing is None:
        return Published()
    licence, contact, sort = publishing.licence, publishing.contact, publishing.publisher_type
    return Published(
        address=publishing.address,
        licence=licence.value if licence else None,
        licence_address=LICENCE_ADDRESSES[licence] if licence else None,
        contact=line(contact.name) if contact else None,
        email=contact.email if contact else None,
        publisher_type=sort.value if sort else None,
        organisation_number=publishing.organisation_number,
        organisation_code=publishing.organisation_code,
        homepage=publishing.homepage,
    )


def bodies(source: RecordSource) -> Iterator[BodyRecord]:
    """The bodies, then the groups."""
    register = source.register
    for body in register.bodies.values():
        yield BodyRecord(
            id=body.id,
            sort=BodySort.BODY,
            name=line(body.value.name),
            type=body.value.type.value,
            short_name=clean(body.value.short_name),
            aliases=tuple(map(line, body.value.aliases)),
            belongs_to=body.value.belongs_to,
            period=years(body.value.period),
            succeeded_by=body.value.succeeded_by,
            note=clean(body.value.note),
        )
    for group in register.groups.values():
        yield BodyRecord(
            id=group.id,
            sort=BodySort.GROUP,
            name=line(group.value.name),
            aliases=tuple(map(line, group.value.aliases)),
            members=register.members(group),
            note=clean(group.value.note),
        )


def board_plans(source: RecordSource) -> Iterator[BoardPlanRecord]:
    """The boards' plans."""
    for board in source.boards:
        item, economy = source.plan.board_plan(board), source.plan.economy(board)
        known = board in source.register.bodies
        yield BoardPlanRecord(
            id=board,
            body=BodyName(id=board if known else None, name=source.context.name(board)),
            title=line(item.value.title) if item else source.context.name(board),
            decision=decided(item.value.decision, source.register) if item else None,
            economy_title=clean(economy.value.title) if economy else None,
            economy_note=clean(economy.value.note) if economy else None,
            address=source.address(board),
        )


def words(source: RecordSource) -> Iterator[WordRecord]:
    """The word list."""
    for word, meaning in source.settings.word_list.items():
        yield WordRecord(word=line(word), meaning=line(meaning))

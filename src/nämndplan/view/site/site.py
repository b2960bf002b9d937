"""All pages in reading order, and the ways between them.

See docs/adr/033-the-site-is-cut-from-the-document.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import chain

from ...diagnostics import Place, Sentence, say
from ..anchors import WHOLE
from ..block import Facts, Quotation
from ..content import Section, SectionKind
from ..prose import prose
from ..text import line
from ..topics import Topic, Topics
from . import accessibility, assignments, boards, bodies, documents, economy, goals, indicators, method, register
from .downloads import downloads_page, invitation
from .economy import frame_answer
from .follow_up import follow_up_pages
from .glance import glance, short_answers
from .glance_assignments import short_assignments
from .glance_indicators import short_indicators
from .navigation import START, anchors_on, linked
from .page import WHOLE_PLAN, MovedPage, Page
from .source import Download, SiteSource
from .state_columns import with_states
from .things import former_anchors, has_former_names, moved_pages, things_on, with_former
from .whereabouts import anchor_of
from .years import AmongYears, YearSite

NEAR = ("Organisation", "Planens period", "Nämndplan för", "Nämndplaner för", "År", "Beslut", "Kontakt")
"""The facts that stand right below the title."""


class Site:
    """The plan as pages; made when first asked for, since only some formats have use for them."""

    def __init__(self, source: SiteSource | None = None, others: Sequence[YearSite] = ()) -> None:
        self._source, self._others = source, others

    def offering(self, downloads: tuple[Download, ...]) -> Site:
        """The same site with a page that leads to files beside it."""
        return Site(replace(self._source, downloads=downloads), self._others) if self._source else self

    def among(self, others: Mapping[str, Site]) -> Site:
        """The same site, leading to other years' by the ways to their folders."""
        return Site(self._source, tuple(other.as_year(folder) for folder, other in others.items()))

    def as_year(self, folder: str) -> YearSite:
        """The site as other years' see it."""
        assert self._source is not None  # noqa: S101  (an empty site is no year's)
        return YearSite(self._source, self._alone, folder)

    @cached_property
    def _told(self) -> SiteSource | None:
        """What the pages are cut from, with where things stand."""
        return with_states(self._source) if self._source else None

    @cached_property
    def _alone(self) -> tuple[Page, ...]:
        """The pages, as they are without other years."""
        return linked(_pages(self._told)) if self._told else ()

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """All pages, in reading order."""
        if self._told is None or not self._others:
            return tuple(with_former(self._alone, self._former))
        years = AmongYears(self.as_year(""), self._others)
        return tuple(with_former(linked(years.told(_pages(self._told, years.pages()))), self._former))

    @property
    def moved(self) -> Iterable[MovedPage]:
        """Addresses that pages have had."""
        return moved_pages(self.pages, self._former)

    @cached_property
    def _former(self) -> Mapping[str, tuple[str, ...]]:
        """What places were called before."""
        if self._source is None or not self._alone or not has_former_names(self._source):
            return {}
        places = self._alone[0].places
        return former_anchors(self._source, things_on(self._source, places), places)

    def whereabouts(self, where: Place | None) -> tuple[str, str]:
        """The anchor of what a place in the plan's files is about, and the page that it is on; "" for nowhere."""
        if self._source is None or where is None or not self.pages:
            return "", ""
        places = self.pages[0].places
        found = anchor_of(self._source.context, where, places)
        return found, places.get(found, "")

    @property
    def remarks(self) -> Iterator[Sentence]:
        """What the publisher should know before the pages go out: what the statement that the law asks for lacks."""
        publishing = self._source.context.settings.publishing if self._source else None
        if self._source and not (publishing and publishing.contact):
            yield say(
                "Tillgänglighetsredogörelsen har ingen kontakt: kontakt saknas i plan.yaml. "
                "Skriv namn och epost under publicering: kontakt:."
            )
        if self._source and not (publishing and publishing.accessibility):
            yield say(
                "Tillgänglighetsredogörelsen säger inte om sidorna följer lagen: tillgänglighet saknas i plan.yaml. "
                "Skriv status och datum under publicering: tillgänglighet:."
            )


def _pages(source: SiteSource, more: Iterable[Page] = ()) -> Iterable[Page]:
    about_the_plan = tuple(_about_the_plan(source))
    places = frozenset(anchor for page in about_the_plan for anchor in anchors_on(page))
    return (
        *about_the_plan,
        *more,
        register.register_page(source),
        method.method_page(source, places),
        accessibility.accessibility_page(source),
        *downloads_page(source),
        _whole(source),
    )


def _about_the_plan(source: SiteSource) -> Iterable[Page]:
    return chain(
        [_start(source)],
        _introduction(source),
        _topics(source),
        _closing(source),
        _bodies(source),
        bodies.body_pages(source),
        follow_up_pages(source),
    )


def _topics(source: SiteSource) -> Iterator[Page]:
    """The pages of each topic, in the plan's own order and under its own headings."""
    topics, measures = Topics(source.context.settings.disposition), indicators.indicators_page(source)
    made: Mapping[Topic, Iterable[Page]] = {
        # What measures the goals comes right after them in a plan that says its order.
        Topic.GOALS: chain(goals.goal_pages(source), measures if topics.parts else ()),
        Topic.BOARDS: boards.board_pages(source),
        Topic.ASSIGNMENTS: chain(assignments.assignments_page(source), () if topics.parts else measures),
        Topic.ECONOMY: economy.economy_page(source),
        Topic.DOCUMENTS: documents.documents_page(source),
    }
    for topic in topics.in_order:
        heading = topics.headings.get(topic)
        for number, page in enumerate(made[topic]):
            yield replace(page, title=heading, label=heading) if heading and not number else page


def _start(source: SiteSource) -> Page:
    vision = prose(source.context, ("vision",), source.context.settings.vision)
    answers = glance(source)
    near, rest = _facts(source)
    more = (*((rest,) if rest.facts else ()), *invitation(source))
    about = (Section(SectionKind.GLANCE, "_om", source.context.say("Om planen"), more),) if more else ()
    return Page(
        START,
        source.document.title,
        facts=near,
        summary=_summary(source),
        blocks=(Quotation(vision),) if vision else (),
        answers=short_answers(source, answers),
        sections=(*answers, *about),
        label=source.context.say("Översikt"),
        permanent=False,
        with_contents=False,
        in_menu=True,
    )


def _summary(source: SiteSource) -> str:
    """The plan in a sentence or two: whose and for when, and the short answers."""
    settings = source.context.settings
    when = settings.period.printed if settings.period else str(settings.year)
    parts = (source.goals_sentence(), short_indicators(source), short_assignments(source), frame_answer(source))
    return ". ".join((f"{line(settings.organisation)}, {line(when)}", *filter(None, parts))) + "."


def _facts(source: SiteSource) -> tuple[Facts, Facts]:
    """What a reader wants to know at once: for when, decided by whom, whom to ask; and the rest."""
    labels = {source.context.say(label) for label in NEAR}
    found = source.document.facts.facts
    near = tuple(fact for fact in found if fact.label in labels)
    return Facts(near), Facts(tuple(fact for fact in found if fact.label not in labels))


def _introduction(source: SiteSource) -> Iterator[Page]:
    """The council's own prose, when it stands apart from the other parts."""
    sections = source.of(SectionKind.VISION, SectionKind.PROSE)
    if sections:
        title = source.context.say("Vision och inledning") if source.of(SectionKind.VISION) else ""
        yield Page("inledning.html", title or source.context.say("Inledning"), sections=sections, in_footer=True)


def _closing(source: SiteSource) -> Iterator[Page]:
    """What the council's plan ends with."""
    if sections := source.of(SectionKind.CLOSING):
        yield Page("avslutning.html", source.context.say("Avslutning"), sections=sections, in_footer=True)


def _bodies(source: SiteSource) -> Iterator[Page]:
    """The bodies and the words."""
    found = tuple(bodies.leading_to_pages(source, section) for section in source.of(SectionKind.BODIES))
    explained = source.of(SectionKind.WORD_LIST)
    if found or explained:
        title = source.context.say("Organ och ord") if explained else source.context.say("Organ")
        yield Page(bodies.BODIES, title, sections=(*found, *explained), in_footer=True)


def _whole(source: SiteSource) -> Page:
    """Everything on one page, for reading through and for paper."""
    return Page(
        WHOLE,
        source.document.title,
        sections=source.document.sections,
        facts=source.document.facts,
        contents=source.document.contents,
        label=source.context.say("Hela planen på en sida"),
        permanent=False,
        anchor=WHOLE_PLAN,
        in_footer=True,
    )

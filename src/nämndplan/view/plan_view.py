"""A plan as it is published: a document, pages, tables of records."""

from __future__ import annotations

from dataclasses import field, replace
from decimal import Decimal

from ..diagnostics import Language
from ..driver import Result
from ..frozen import frozen
from ..model import Plan, PlanSettings
from ..values import Color
from .block import Facts
from .boards_at_hand import BoardsAtHand, FileStates
from .content import ContentsEntry, Section
from .document import boards_of, document_of
from .paper import Paper
from .records import Records, RecordSource
from .report import LineOf, report_of, sound_reports
from .report_site import ReportSite
from .site import Site, SiteSource
from .text import line

ACCENT = Color(0, 79, 113)
LIGHT = (Color(255, 255, 255), Color(242, 245, 247))
DARK = (Color(20, 24, 28), Color(29, 35, 41))
"""The grounds that text stands on, in light and in dark."""
CLEAR = Decimal(7)
"""The contrast of colours on dark grounds, where a bare 4.5 looks dull."""


@frozen
class LookView:
    """A name, a colour for light and one for dark grounds, both readable there, and the logo's file in the plan."""

    name: str = ""
    accent: str = ACCENT.code
    accent_on_dark: str = ACCENT.readable_on(*DARK, least=CLEAR).code
    logo: str = ""


@frozen
class PlanView:
    """The whole document. ``language`` is the plan's own language.

    ``records`` is the same plan as tables of exact values, for formats that are read by programs.
    ``site`` is the same plan as pages, ``paper`` what documents and slides have beside it. ``look`` is how it shows
    whose it is, ``address`` where the site is published, "" where nobody says so. ``stem`` is what
    its files are called.
    """

    language: str
    title: str
    organisation: str
    year: int
    facts: Facts
    contents: tuple[ContentsEntry, ...]
    sections: tuple[Section, ...]
    records: Records = field(default_factory=Records, repr=False, compare=False)
    look: LookView = field(default_factory=LookView)
    address: str = ""
    site: Site | None = field(default=None, repr=False, compare=False)
    paper: Paper = field(default_factory=Paper, repr=False, compare=False)
    stem: str = "plan"


def view_of(
    plan: Plan,
    language: Language,
    result: Result | None = None,
    at_hand: BoardsAtHand | None = None,
    states: FileStates | None = None,
) -> PlanView | None:
    """The plan as a document, its fixed words in ``language``; None when plan.yaml could not be read.

    ``result`` is what there is to tell readers about the checking of the plan. ``at_hand`` are the boards' sections as
    they were last made, used for those that rest on what the files still hold, by their ``states``.
    """
    settings = plan.settings
    if settings is None:
        return None
    result = result or Result()
    document = document_of(plan, settings, language, result.silenced, at_hand, states)
    source, own = SiteSource(document, result), document.context.in_its_own_language()
    return PlanView(
        settings.language,
        document.title,
        line(settings.organisation),
        settings.year,
        document.facts,
        document.contents,
        document.sections,
        Records(RecordSource(own, document.boards, sound_reports(own, result))),
        _look_of(settings),
        _address(settings),
        Site(source),
        Paper(source),
    )


def _address(settings: PlanSettings) -> str:
    """Where the pages are published, ending in a slash; "" where the plan does not say it."""
    address = settings.publishing.address if settings.publishing else None
    return f"{address.rstrip('/')}/" if address else ""


def report_view_of(plan: Plan, period: str, language: Language, line_of: LineOf) -> PlanView | None:
    """The report of a period, as a document and a page; None when there is no such period.

    ``line_of`` tells on which line of its file a place is.
    """
    settings, document = plan.settings, report_of(plan, period, language, line_of)
    if settings is None or document is None:
        return None
    own = document.source.context.in_its_own_language()
    return PlanView(
        settings.language,
        document.title,
        line(settings.organisation),
        document.source.period.value.period.end.year,
        document.facts,
        document.contents,
        document.sections,
        Records(RecordSource(own, boards_of(plan), (replace(document.source, context=own),)), of_report=True),
        look=_look_of(settings),
        site=ReportSite(document),
        stem="rapport",
    )


def _look_of(settings: PlanSettings) -> LookView:
    """The organisation's own look; where it says nothing, ours."""
    own = settings.look
    color = own.color if own and own.color else ACCENT
    return LookView(
        line(own.name if own and own.name else settings.organisation),
        color.readable_on(*LIGHT).code,
        color.readable_on(*DARK, least=CLEAR).code,
        own.logo if own and own.logo else "",
    )

"""Pages: what stands on each, and how a reader gets from one to another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field

from ...frozen import frozen
from ..block import Blocks, Facts
from ..content import ContentsEntry, Section
from ..inline import Inlines, Text

WHOLE_PLAN = "_hela"
"""The place of the page with everything, for references to it as such."""
_NONE = Facts(())


@frozen
class PageLink:
    """A way to another page; ``current`` is "page" on the page itself, "true" on those below it, else ""."""

    address: str
    title: str
    current: str = ""


@frozen
class MovedPage:
    """An address that a page had: it leads to where the page is now."""

    address: str
    to: str
    title: str


@frozen
class Found:
    """Something that can be searched for; ``words`` are more words to find it by."""

    title: Inlines
    where: str
    words: str = ""


@frozen
class FoundGroup:
    """Things of one sort that can be searched for."""

    anchor: str
    heading: str
    found: tuple[Found, ...]


class _Leading:
    """How what stands on a page leads to places there and elsewhere."""

    __slots__ = ()
    permanent: bool
    anchors: frozenset[str]
    places: Mapping[str, str]

    def to(self, anchor: str) -> str:
        """The address of a place, from this page."""
        if anchor in self.anchors or anchor not in self.places:
            return f"#{anchor}"
        return f"{self.places[anchor]}#{anchor}"

    def leads_to_itself(self, anchor: str, content: Inlines) -> bool:
        """True for a heading or a row whose words can be a link to itself, since they hold no other link."""
        return bool(self.permanent and anchor and content and all(isinstance(inline, Text) for inline in content))


@frozen
class Surroundings(_Leading):
    """What sections show of the page that they stand on: see ``Page``."""

    title: str
    permanent: bool
    former: Mapping[str, tuple[str, ...]]
    anchors: frozenset[str]
    places: Mapping[str, str]


@frozen
class Page(_Leading):
    """A page of the site. ``address`` is its file's name; it never changes while the ids in the plan do not.

    ``anchor`` is the place of the whole page's subject, ``above`` the address of the page over it.
    ``summary`` says in a sentence what the page is about, where nothing on it does.
    ``answers`` are short ones, which lead to the long ones below. ``script`` names the small script
    that adds something to the page, or "". With ``permanent`` headings and rows lead to themselves,
    so that their addresses can be copied. A page is ``in_menu`` on every page, or ``in_footer``.
    ``former`` are what places on it were called before, ``years`` lead to the same page of other years.
    """

    address: str
    title: str
    lead: str = ""
    blocks: Blocks = ()
    sections: tuple[Section, ...] = ()
    register: tuple[FoundGroup, ...] = ()
    facts: Facts = _NONE
    answers: Facts = _NONE
    anchor: str = ""
    label: str = ""
    summary: str = ""
    above: str = ""
    script: str = ""
    in_menu: bool = False
    in_footer: bool = False
    permanent: bool = True
    with_contents: bool = True
    contents: tuple[ContentsEntry, ...] = ()
    menu: tuple[PageLink, ...] = ()
    more: tuple[PageLink, ...] = ()
    crumbs: tuple[PageLink, ...] = ()
    previous: PageLink | None = None
    next: PageLink | None = None
    anchors: frozenset[str] = frozenset()
    places: Mapping[str, str] = field(default_factory=dict, repr=False)
    former: Mapping[str, tuple[str, ...]] = field(default_factory=dict, repr=False)
    years: tuple[PageLink, ...] = ()

    @property
    def description(self) -> str:
        """What is on the page, for search engines and for those who are sent its address."""
        return self.summary or self.lead or self.title

    @property
    def short(self) -> str:
        """The title in menus."""
        return self.label or self.title

    @property
    def surroundings(self) -> Surroundings:
        """What the sections on it show of the page itself."""
        return Surroundings(self.title, self.permanent, self.former, self.anchors, self.places)

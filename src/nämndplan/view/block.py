"""What stands below a heading: paragraphs, lists, facts, entries, tables."""

from __future__ import annotations

from typing import ClassVar, TypeAlias

from ..frozen import frozen
from .inline import Fact, Inlines
from .table import Table


@frozen
class Paragraph:
    """A paragraph."""

    content: Inlines
    kind: ClassVar[str] = "paragraph"


@frozen
class ProseHeading:
    """A heading inside prose: 1 is right below the section's own, 2 below that, and so on."""

    content: Inlines
    depth: int = 1
    kind: ClassVar[str] = "heading"


@frozen
class ListItem:
    """Its first paragraph, what may follow inside the item, and its place when something leads to it."""

    content: Inlines
    blocks: tuple[Block, ...] = ()
    anchor: str = ""


@frozen
class Listing:
    """A list with bullets, or numbered from ``start``."""

    items: tuple[ListItem, ...]
    ordered: bool = False
    start: int = 1
    kind: ClassVar[str] = "listing"


@frozen
class Quotation:
    """Words that stand for themselves, such as a vision."""

    blocks: tuple[Block, ...]
    kind: ClassVar[str] = "quotation"


@frozen
class Unfolding:
    """What only those who ask for it read: a line that says what it is, and more below; on paper all of it stands."""

    title: Inlines
    blocks: tuple[Block, ...]
    anchor: str = ""
    kind: ClassVar[str] = "unfolding"


@frozen
class Facts:
    """Several facts about the same thing."""

    facts: tuple[Fact, ...]
    kind: ClassVar[str] = "facts"


@frozen
class Entry:
    """More about something that stands in a table: what sort it is, its title, facts and prose."""

    sort: str
    title: Inlines
    facts: tuple[Fact, ...] = ()
    blocks: tuple[Block, ...] = ()


@frozen
class Entries:
    """Several entries."""

    entries: tuple[Entry, ...]
    kind: ClassVar[str] = "entries"


@frozen
class Footnote:
    """A footnote's label and text; ``mark`` is the anchor to lead back to."""

    label: str
    anchor: str
    mark: str
    content: Inlines


@frozen
class FootnoteList:
    """The footnotes of a text, below it."""

    notes: tuple[Footnote, ...]
    kind: ClassVar[str] = "footnotes"


@frozen
class Illustration:
    """A picture in a text: its file in the plan, and what it shows in words."""

    file: str
    text: str
    kind: ClassVar[str] = "illustration"


@frozen
class ChainLink:
    """A thing in a chain, what its level is called, and what hangs below it; ``ends``: here the chain stops."""

    level: str
    title: Inlines
    below: tuple[ChainLink, ...] = ()
    ends: bool = False


@frozen
class Chain:
    """How one thing follows from another, from above and down; stands on the site alone."""

    links: tuple[ChainLink, ...]
    kind: ClassVar[str] = "chain"


Block: TypeAlias = (
    "Paragraph | Illustration | ProseHeading | FootnoteList | Listing | Quotation | Unfolding | Facts | Entries | Table"
    " | Chain"
)
Blocks: TypeAlias = "tuple[Block, ...]"

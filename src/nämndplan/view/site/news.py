"""What is new in a plan since another year's: a page of its own, and what is told at each thing that has changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from ...compare.adopted import NOT_TEXT, is_decided
from ...diagnostics import Place, say
from ...diff import Difference, Effect, Mark, Weight, compare_plans, pieces
from ...frozen import frozen
from ...model import Plan
from ..anchors import folded
from ..block import Block, Facts, Listing, ListItem, Paragraph
from ..content import Section, SectionKind
from ..context import Context
from ..inline import Fact, Inlines, Link, Reference, words
from ..text import line
from .page import Page

ADDRESS = "nytt.html"

_HEADINGS = {
    Effect.WEAKER: say("Svagare än förut"),
    Effect.REMOVED: say("Borttaget"),
    Effect.REDIRECTED: say("Riktas till andra"),
    Effect.SUM: say("Ändrade belopp"),
    Effect.CHANGED: say("Ändrat"),
    Effect.STRONGER: say("Starkare än förut"),
    Effect.ADDED: say("Tillagt"),
    Effect.SPLIT: say("Uppdelat"),
    Effect.JOINED: say("Sammanslaget"),
    Effect.MOVED: say("Flyttat"),
    Effect.REWORDED: say("Omformulerat"),
}
_OUTCOMES = ("ND501", "ND502", "ND503")
_AROUND = 60
"""Letters of what has not changed that stand beside what has."""


@frozen
class News:
    """A difference that readers are told of, its place here ("" for none), and its address in the other year's site."""

    difference: Difference
    anchor: str
    before: str


def news_of(
    before: Plan, after: Plan, anchor: Callable[[Place | None], str], old: Callable[[Place | None], str]
) -> tuple[News, ...]:
    """What differs in the text of two plans; not in how they are printed or published, nor by which decision.

    ``anchor`` finds a place on these pages, ``old`` an address on those of the plan before.
    """
    return tuple(
        News(found, anchor(found.after), old(found.before))
        for found in compare_plans(before, after).differences
        if _is_told(found)
    )


def _is_told(found: Difference) -> bool:
    item, place = found.after_item or found.before_item, found.after or found.before
    if found.kind.weight is Weight.FORM or item is None or place is None:
        return False
    if item.place.file == "plan.yaml" and item.parent is None:
        return place.route in {("titel",), ("vision",)}
    return is_decided(item) and NOT_TEXT.isdisjoint(map(str, place.route))


def news_page(context: Context, news: Sequence[News], before: str, title: str) -> Page:
    """All of it, the gravest first; what was removed leads to where it stood."""
    say = context.say
    groups = [
        *(
            (folded(effect.value), context.translated(heading), _of(news, effect))
            for effect, heading in _HEADINGS.items()
        ),
        ("utfall", say("Utfall"), [item for item in news if item.difference.code in _OUTCOMES]),
    ]
    sections = tuple(
        Section(SectionKind.PROSE, f"_{anchor}", heading, (Listing(tuple(_told(context, item) for item in items)),))
        for anchor, heading, items in groups
        if items
    )
    nothing: tuple[Block, ...] = (Paragraph(words(say("Ingenting i planens text skiljer dem åt."))),)
    return Page(
        ADDRESS,
        say("Nytt i planen"),
        lead=say("Det som skiljer planen från {title} ({year}).", title=title, year=before),
        blocks=() if sections else nothing,
        sections=sections,
        label=say("Nytt"),
        in_menu=True,
    )


def _of(news: Sequence[News], effect: Effect) -> list[News]:
    return [item for item in news if item.difference.kind.effect is effect and item.difference.code not in _OUTCOMES]


def _told(context: Context, item: News) -> ListItem:
    found = item.difference
    said = words(context.translated(found.sentence))
    content: Inlines = said
    if item.anchor:
        content = (Reference(item.anchor, said),)
    elif item.before:
        content = (Link(item.before, said),)
    facts = (*_both(context, found), *context.fact("Motivering", found.motive))
    return ListItem(content, (Facts(facts),) if facts else ())


def _both(context: Context, found: Difference) -> tuple[Fact, ...]:
    """The words before and now, of texts that were reworded."""
    if found.kind.effect is not Effect.REWORDED or not (found.before_text and found.after_text):
        return ()
    return (
        *context.fact("Förut", _excerpt(found, Mark.ADDED)),
        *context.fact("Nu", _excerpt(found, Mark.STRUCK)),
    )


def _excerpt(found: Difference, without: Mark) -> str:
    """One side's words, without what is far from anything that differs."""
    parts = []
    for piece in pieces(found.before_text, found.after_text):
        text = piece.text
        if piece.mark is Mark.KEPT and len(text) > 3 * _AROUND:
            text = f"{text[:_AROUND].rpartition(' ')[0]} … {text[-_AROUND:].partition(' ')[2]}"
        parts += [] if piece.mark is without else [text]
    return line("".join(parts))


def changes_at(context: Context, news: Sequence[News], before: str) -> Mapping[str, tuple[Fact, ...]]:
    """What each thing that has changed says, by its place."""
    found: dict[str, list[Inlines]] = {}
    for item in news:
        if item.anchor and item.difference.code not in _OUTCOMES:
            found.setdefault(item.anchor, []).append(words(context.translated(item.difference.sentence)))
    label = context.say("Nytt sedan {year}", year=before)
    return {anchor: (Fact(label, tuple(values)),) for anchor, values in found.items()}

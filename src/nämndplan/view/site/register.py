"""The register: everything in the plan that has a name, with where it stands; a small script searches in it."""

from __future__ import annotations

from collections.abc import Iterator

from ...model import Body, FinancialGoals, GoverningDocument
from ..content import Section, SectionKind
from ..inline import Reference, words
from ..outline import words_in
from ..text import line
from .page import Found, FoundGroup, Page
from .source import SiteSource

ADDRESS = "sok.html"


def register_page(source: SiteSource) -> Page:
    """The page to search on; without JavaScript it is a register to read."""
    say = source.context.say
    groups = (
        ("_mal", source.context.goals_word, _goals(source)),
        ("_delmal", source.below_word, _subgoals(source)),
        ("_indikatorer", source.context.several("indicators"), _indicators(source)),
        ("_uppdrag", source.context.several("assignments"), _assignments(source)),
        ("_pengar", say("Ekonomi"), _money(source)),
        ("_styrdokument", say("Styrdokument"), _documents(source)),
        ("_ord", say("Ordlista"), _words(source)),
        ("_text", say("Text"), _prose(source.document.sections)),
    )
    filled = ((anchor, heading, tuple(found)) for anchor, heading, found in groups)
    return Page(
        ADDRESS,
        say("Sök i planen"),
        register=tuple(FoundGroup(anchor, heading, found) for anchor, heading, found in filled if found),
        label=say("Sök"),
        script="search",
        in_menu=True,
    )


def _found(anchor: str, title: str, where: str = "", more: str = "") -> Found:
    return Found((Reference(anchor, words(line(title))),), where, line(more))


def _goals(source: SiteSource) -> Iterator[Found]:
    for goal in source.goals():
        item = source.plan.goals.get(goal)
        yield _found(
            source.goal_anchor(goal), source.goal_heading(goal), "", (item.value.description or "") if item else ""
        )


def _subgoals(source: SiteSource) -> Iterator[Found]:
    for goal in source.goals():
        for board, tree in source.trees(goal):
            for home, _, node in tree.nodes():
                where = _where(source, board, goal)
                yield _found(source.context.anchors.of(*home), node.title, where, node.description or "")


def _indicators(source: SiteSource) -> Iterator[Found]:
    for item in source.indicators():
        where = _where(source, item.board, item.goal)
        yield _found(source.context.anchors.of(*item.home), item.value.title, where, item.subgoal)


def _where(source: SiteSource, board: str, goal: str) -> str:
    name = source.goal_name(goal)
    return f"{name}, {source.context.inside_sentence(board)}" if board else name


def _assignments(source: SiteSource) -> Iterator[Found]:
    context = source.context
    for id, item in source.plan.council_assignments.items():
        to = context.say("till {who}", who=context.inside_names(item.value.recipients))
        more = " ".join((*item.value.parts, _called(source, item.value.recipients)))
        yield _found(context.anchors.of("uppdrag", id), item.value.title, to, more)
    for board in source.boards:
        for given in source.plan.handed_on(board):
            to = context.say(
                "från {board} till {who}",
                board=context.inside_sentence(board),
                who=context.inside_names(given.value.recipients),
            )
            called = _called(source, given.value.recipients)
            yield _found(context.anchors.of(board, "uppdrag", given.id), given.value.title, to, called)


def _called(source: SiteSource, references: tuple[str, ...]) -> str:
    """All that bodies go by, and those that are in a group: names, short names and aliases."""
    register = source.plan.register
    found = [item.value for reference in references if (item := register.find(reference))]
    found += [register.bodies[id].value for id in register.expand(references)]
    names = (
        name
        for body in found
        for name in (
            body.name,
            *([body.short_name] if isinstance(body, Body) and body.short_name else ()),
            *body.aliases,
        )
    )
    return ", ".join({name.casefold(): name for name in map(line, names)}.values())


def _money(source: SiteSource) -> Iterator[Found]:
    anchor = source.context.anchors.of
    for board in source.boards:
        economy = source.plan.economy(board)
        for id, change in economy.value.changes.items() if economy else ():
            posts = " ".join(post.title for post in change.posts.values())
            yield _found(anchor(board, "ramförändring", id), change.title, source.context.name(board), posts)
    for finance in source.plan.of(FinancialGoals):
        for id, goal in finance.value.goals.items():
            where = source.context.say("finansiellt mål")
            yield _found(anchor("finansiellt-mål", id), goal.title, where, goal.description or "")


def _documents(source: SiteSource) -> Iterator[Found]:
    """Documents that only the text names have no place of their own; their heading has."""
    for item in source.plan.of(GoverningDocument):
        keys = [str(key) for key in item.place.route if key not in {"kategorier", "dokument"}]
        home = (item.board,) if item.board else ()
        anchor = source.context.anchors.of(*home, "styrdokument", *keys[:-1])
        yield _found(anchor, item.value.title, line(item.value.period.printed) if item.value.period else "")


def _words(source: SiteSource) -> Iterator[Found]:
    for word, meaning in source.context.settings.word_list.items():
        yield _found("ordlista", word, line(meaning))


def _prose(sections: tuple[Section, ...]) -> Iterator[Found]:
    """Headings with text of their own below them."""
    for section in sections:
        text = words_in(section.blocks)
        if section.heading and text and section.kind not in {SectionKind.GOAL, SectionKind.FINANCIAL_GOAL}:
            yield _found(section.anchor, section.heading, "", text)
        yield from _prose(section.sections)

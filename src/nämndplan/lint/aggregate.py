"""One statement about many: what holds for many objects of a plan is said once, with the count and every place.

A rule says what it has to say of each object, and in each finding how the same is said of many (``Shared``).
What is said in the very same words of several places, a misspelt key for one, is one statement without that.
Whether it is said once is decided here, for all rules alike and of all parts together: only then is it known what
else has been said of which board. See docs/adr/054-said-once-of-the-whole-plan.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ..diagnostics import Diagnostic, Label, Place, Repair, Route, Sentence, Shared, Span, say
from ..rules import rule_of

FEWEST = 3
"""Two findings of ten are read one by one, and mended so; two of three are most of a small board."""

MANY = 5
"""So many are one statement, however many more there are that it does not hold for."""

_OBJECTS = say("objekt")

WHOSE = (
    say("nämndens {all} {things}"),
    say("fullmäktiges {all} {things}"),
    say("{all} {things} hos {boards} nämnder"),
    say("{all} {things} hos fullmäktige och en nämnd"),
    say("{all} {things} hos fullmäktige och {boards} nämnder"),
    say("de {all} {things} som gick att läsa"),
    say("planens {all} {things}"),
)
"""The ways to say whose objects they are, and how many."""

_BOARDS, _COUNCILS, _SEVERAL, _COUNCIL_AND_ONE, _COUNCIL_AND_SEVERAL, _READABLE, _PLANS = WHOSE


def is_said_once(count: int, all: int) -> bool:
    """True for most of them, for a third or more of several, and for many."""
    return (count > 1 and 2 * count > all) or (count >= FEWEST and 3 * count >= all) or count >= MANY


def repeated(headline: Sentence) -> Sentence:
    """What is said in the same words of several places, {count} of them."""
    return say("{headline} ({count} ställen)", headline=headline)


def alike(headline: Sentence) -> Sentence:
    """What is said of a value, and holds for {more} others in the same way."""
    return say("{headline}, och {more} till på samma sätt", headline=headline)


def aggregate(diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The diagnostics, those that are one statement about many as one, in the place of the first."""
    groups: dict[object, list[Diagnostic]] = {}
    for item in diagnostics:
        groups.setdefault(_statement(item), []).append(item)
    for group in groups.values():
        if group[0].shared is None:
            yield from [_in_all_places(group)] if len(group) >= FEWEST or _is_one_series(group) else group
        else:
            yield from [together(group)] if _is_one(group) else group


def in_each_file(diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """For whoever sees one file at a time: what is said of many is said in every file that it concerns.

    It keeps its own place, and stands at the first of its places in every other file; what is said in the same
    words wherever it stands is said at each place.
    """
    for item in diagnostics:
        if item.each and item.shared is None:
            yield from item.each
        else:
            yield _in_file(item, item) if item.each else item
            first = {one.primary.span.file: one for one in reversed(item.each)}
            yield from (_in_file(item, one) for file, one in first.items() if file != item.primary.span.file)


def _in_file(item: Diagnostic, at: Diagnostic) -> Diagnostic:
    """A statement about many as one of its files shows it; what it mends is what stands there."""
    file = at.primary.span.file
    replacements = [new for new in item.repair.replacements if new.span.file == file] if item.repair else ()
    notes = tuple(label for label in (item.primary, *item.notes) if label.span != at.primary.span)
    repair = Repair(tuple(replacements), item.repair.is_safe) if item.repair and replacements else None
    return replace(item, primary=at.primary, where=at.where, notes=notes, repair=repair)


def one_by_one(diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """What statements about many stand for, one object after the other."""
    return (one for item in diagnostics for one in item.each or (item,))


def together(group: Sequence[Diagnostic]) -> Diagnostic:
    """What is said of some objects, said once of all of them.

    Whoever has it of all its objects is named once, unless there is more to say of each of them.
    """
    shares = _shares(group)
    all_of_them = sum(shared.all for shared in shares)
    is_every = len(group) == all_of_them
    labels = tuple(label for shared, own in shares.items() for label in _labels(shared, own, len(shares) == 1))
    first = group[0]
    shared = first.shared or next(iter(shares))
    common = tuple(note for note in first.notes if all(note in item.notes for item in group))
    wording = (shared.every if is_every else shared.some).having(
        count=len(group), all=all_of_them, these=_these(shares, all_of_them)
    )
    return _merged(group, wording, labels, common, shared.hint, _where(labels[0], group))


def these(shared: Shared, whose: Sentence) -> Sentence:
    """One of the ways to say whose objects they are, their number still to be filled in."""
    return whose.having(things=shared.things or _OBJECTS)


def advice(hint: Sentence | None) -> Sentence | None:
    """What a hint says to do, without the way out that stands behind it in a finding about the adopted plan."""
    values = dict(hint.values) if hint else {}
    own = values.get("hint") if "way_out" in values else hint
    return own if isinstance(own, Sentence) else None


def _statement(item: Diagnostic) -> object:
    if item.shared:
        return item.code, item.shared.some, item.shared.every, item.shared.things
    rule = rule_of(item.code)
    if rule and rule.is_of_form and item.where and item.where.route:
        return item.code, item.severity, item.headline.template, _key(item.where.route)
    return item.code, item.severity, item.headline, advice(item.hint)


def _key(route: Route) -> object:
    """What a value stands under, whatever its year."""
    return next((step for step in reversed(route) if not _is_year(step)), None)


def _is_year(step: object) -> bool:
    return isinstance(step, str) and step[:4].isdecimal()


def _is_one_series(group: Sequence[Diagnostic]) -> bool:
    """True for values of several years of one thing, wrong in the same way."""
    routes = {item.where.route[:-1] if item.where and item.where.route else () for item in group}
    last = [item.where.route[-1] for item in group if item.where and item.where.route]
    return len(last) == len(group) > 1 == len(routes) and all(map(_is_year, last))


def _is_one(group: Sequence[Diagnostic]) -> bool:
    return is_said_once(len(group), sum(shared.all for shared in _shares(group)))


def _shares(group: Iterable[Diagnostic]) -> dict[Shared, list[Diagnostic]]:
    """The objects that it is said of, the council's first, and each board's by themselves."""
    shares: dict[Shared, list[Diagnostic]] = {}
    for item in group:
        if item.shared:
            shares.setdefault(replace(item.shared, hint=None), []).append(item)
    return dict(sorted(shares.items(), key=lambda share: share[0].board != ""))


def _labels(shared: Shared, group: Sequence[Diagnostic], is_only: bool) -> Iterator[Label]:
    """Where it is said of a board's objects: at the board's home when it holds for all, and is the same for each."""
    labels = [item.primary for item in group]
    is_every, is_same = 1 < len(group) == shared.all, len({label.text for label in labels}) == 1
    if len(set(labels)) < len(labels):
        labels = [Label(item.primary.span, item.headline) for item in group]
    if is_every and (is_same or (is_only and _span(shared) not in {label.span for label in labels})):
        yield Label(_span(shared), labels[0].text if is_same else None)
    if not is_every or not is_same:
        yield from labels


def _span(shared: Shared) -> Span:
    return shared.home if isinstance(shared.home, Span) else Span(shared.home.file)


def _where(label: Label, group: Iterable[Diagnostic]) -> Place:
    own = next((item.where for item in group if item.primary == label), None)
    return own or Place(label.span.file)


def _these(shares: Iterable[Shared], count: int) -> Sentence:
    shares = list(shares)
    boards = len({shared.board for shared in shares if shared.board})
    has_council = any(not shared.board for shared in shares)
    if not all(shared.is_complete for shared in shares):
        whose = _READABLE
    elif not all(shared.has_council for shared in shares):
        whose = _PLANS
    elif has_council:
        whose = {0: _COUNCILS, 1: _COUNCIL_AND_ONE}.get(boards, _COUNCIL_AND_SEVERAL)
    else:
        whose = _BOARDS if boards == 1 else _SEVERAL
    return these(shares[0], whose).having(all=count, boards=boards)


def _in_all_places(group: Sequence[Diagnostic]) -> Diagnostic:
    """The same said in several places, in the words of the first."""
    first = group[0]
    common = tuple(note for note in first.notes if all(note in item.notes for item in group))
    own = tuple(note for item in group for note in (item.primary, *item.notes) if note not in common)
    is_same = all(item.headline == first.headline for item in group)
    headline = repeated(first.headline) if is_same else alike(first.headline)
    return _merged(group, headline.having(count=len(group), more=len(group) - 1), own, common, None, first.where)


def _merged(
    group: Sequence[Diagnostic],
    headline: Sentence,
    labels: Sequence[Label],
    common: Sequence[Label],
    hint: Sentence | None,
    where: Place | None,
) -> Diagnostic:
    primary, *others = labels
    gravest = min(group, key=lambda item: item.severity.rank)
    replacements = dict.fromkeys(new for item in group if item.repair for new in item.repair.replacements)
    is_safe = all(item.repair.is_safe for item in group if item.repair)
    return replace(
        group[0],
        severity=gravest.severity,
        primary=primary,
        headline=headline,
        notes=(*dict.fromkeys(others), *common),
        hint=_hint(group[0], hint),
        repair=Repair(tuple(sorted(replacements, key=lambda new: new.span)), is_safe) if replacements else None,
        where=where,
        each=tuple(group),
    )


def _hint(first: Diagnostic, hint: Sentence | None) -> Sentence | None:
    """The advice about all of them, and the way out without a key to name: there are several."""
    own = hint or advice(first.hint)
    if first.hint == advice(first.hint):
        return own
    way_out = say("Är det tryckt så: skriv # nplan: tillåt {code} och skälet på raden ovanför.", code=first.code)
    return say("{hint} {way_out}", hint=own, way_out=way_out) if own else way_out

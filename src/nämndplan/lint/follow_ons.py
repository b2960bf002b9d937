"""One statement, one finding: what only follows from another finding is not said beside it.

A rule names the rules whose findings make its own needless (``Rule.follows``). A finding of it is left out when
one of the places that it rests on is where such a finding stands: a target that looks weak against an impossible
outcome, two targets in the wrong order for a direction that is already questioned. Decided of all parts together,
after silencing (where the first is accepted as printed, the second has something to say of its own), and of each
object by itself, before what is said of many is said once.
See docs/adr/053-what-follows-from-another-finding.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..diagnostics import Diagnostic, Span
from ..rules import rule_of

Places = dict[str, set[Span]]
"""Where the findings of each code stand."""


def without_follow_ons(diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """The diagnostics that are statements of their own, in their order."""
    all_of_them = tuple(diagnostics)
    places: Places = {}
    for item in all_of_them:
        places.setdefault(item.code, set()).add(item.primary.span)
    follow_ons: set[Diagnostic] = set()
    for item in sorted(all_of_them, key=lambda item: _depth(item.code)):
        if any(span in places.get(code, ()) for code in _followed(item.code) for span in _rests_on(item)):
            follow_ons.add(item)
            places[item.code].discard(item.primary.span)
    return (item for item in all_of_them if item not in follow_ons)


def _followed(code: str) -> tuple[str, ...]:
    rule = rule_of(code)
    return rule.follows if rule else ()


def _depth(code: str) -> int:
    """How many rules stand behind this one: what is left out itself makes nothing needless."""
    return 1 + max((_depth(earlier) for earlier in _followed(code)), default=-1)


def _rests_on(item: Diagnostic) -> Iterator[Span]:
    yield item.primary.span
    yield from (note.span for note in item.notes)

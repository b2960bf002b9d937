"""One statement about many: what holds for many objects of a list is said once, with the count.

A rule says what it has to say of each object, and in each finding how the same is said of
many (``Shared``). Whether it is, is decided here, for all rules alike.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..diagnostics import Finding, Fix, Note, Shared

FEWEST = 3
"""Two findings of ten are read one by one, and mended so; two of three are most of a small board."""

MANY = 5
"""So many are one statement, however many more there are that it does not hold for."""


def is_said_once(count: int, all: int) -> bool:
    """True for most of them, for a third or more of several, and for many."""
    return (count > 1 and 2 * count > all) or (count >= FEWEST and 3 * count >= all) or count >= MANY


def aggregate(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings, those that are one statement about many as one, in the place of the first."""
    groups: dict[object, list[Finding]] = {}
    for finding in findings:
        groups.setdefault((finding.code, finding.shared) if finding.shared else finding, []).append(finding)
    for group in groups.values():
        shared = group[0].shared
        if shared and is_said_once(len(group), shared.all):
            yield _together(group, shared)
        else:
            yield from group


def _together(group: list[Finding], shared: Shared) -> Finding:
    """What all of them point at is kept; where it holds for all objects, each is named only if there is more to say."""
    first, *others = group
    is_every = len(group) == shared.all
    each = tuple(Note(finding.where, finding.label) for finding in (group if is_every else others))
    says_the_same = len({finding.label for finding in group}) == 1
    common = tuple(note for note in first.notes if all(note in finding.notes for finding in others))
    edits = tuple(edit for finding in group if finding.fix for edit in finding.fix.edits)
    return Finding(
        first.code,
        shared.home if is_every else first.where,
        (shared.every if is_every else shared.some).having(count=len(group), all=shared.all),
        None if is_every else first.label,
        (*(() if is_every and says_the_same else each), *common),
        shared.hint or first.hint,
        Fix(edits, all(finding.fix.is_safe for finding in group if finding.fix)) if edits else None,
        severity=first.severity,
        shared=shared,
        each=tuple(finding.headline for finding in group),
    )

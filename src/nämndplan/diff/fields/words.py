"""Words: titles, running text, and what is compared as it is written."""

from __future__ import annotations

from collections.abc import Iterator

from ...compare.naming import kind_of, written
from ...compare.words import same_meaning
from ...diagnostics import say
from ..difference import Difference
from .both import Both, short


def as_written(both: Both, key: str, old: object, new: object) -> Iterator[Difference]:
    """Any other key: what stood there, and what stands there."""
    before, after = written(old), written(new)
    if before == after:
        return
    if before and after and _says_the_same(old, new):
        sentence = say("{kind} ”{name}” är skriven på ett annat sätt: {key}", **both.named, key=key)
        yield both.difference("ND901", sentence, key, (before, after))
    elif not before:
        sentence = say("{kind} ”{name}” har fått {key}: {after}", **both.named, key=key, after=short(after))
        yield both.difference("ND203", sentence, key, (before, after))
    elif not after:
        sentence = say("{kind} ”{name}” har inte längre {key}: {before}", **both.named, key=key, before=short(before))
        yield both.difference("ND203", sentence, key, (before, after))
    else:
        values = {"key": key, "before": short(before), "after": short(after)}
        sentence = say("{kind} ”{name}”: {key} ändras, {before} → {after}", **both.named, **values)
        yield both.difference("ND203", sentence, key, (before, after))


def _says_the_same(old: object, new: object) -> bool:
    """True when only form differs; in a list at any of its places."""
    if isinstance(old, tuple) and isinstance(new, tuple) and len(old) == len(new):
        return all(same_meaning(written(one), written(other)) for one, other in zip(old, new, strict=True))
    return same_meaning(written(old), written(new))


def titles(both: Both, key: str, old: object, new: object) -> Iterator[Difference]:
    """The thing's own words."""
    before, after = written(old), written(new)
    if before == after:
        return
    is_form = same_meaning(before, after)
    sentence = (
        say("{kind} ”{name}” är skriven på ett annat sätt: {key}", **both.named, key=key)
        if is_form
        else say("{kind} ”{before}” heter nu ”{after}”", kind=kind_of(both.after), before=before, after=after)
    )
    yield both.difference("ND901" if is_form else "ND201", sentence, key, (before, after))


def prose(both: Both, key: str, old: object, new: object) -> Iterator[Difference]:
    """Running text: that it is other words, and which is for the marks of a redline to show."""
    before, after = written(old), written(new)
    if before == after:
        return
    if same_meaning(before, after):
        sentence = say("{kind} ”{name}” är skriven på ett annat sätt: {key}", **both.named, key=key)
        yield both.difference("ND901", sentence, key, (before, after))
        return
    said = (
        say("{kind} ”{name}” har fått en text: {key}", **both.named, key=key)
        if not before
        else say("{kind} ”{name}” har inte längre någon text: {key}", **both.named, key=key)
        if not after
        else say("{kind} ”{name}” har fått andra ord: {key}", **both.named, key=key)
    )
    yield both.difference("ND202", said, key, (before, after))

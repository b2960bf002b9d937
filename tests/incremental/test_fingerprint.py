"""Digests of values: other bytes for whatever differs, and equal bytes for what is equal, however it came about."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, NamedTuple

import pytest

from nämndplan.driver import load
from nämndplan.i18n import SWEDISH
from nämndplan.incremental.fingerprint import Fingerprints
from nämndplan.render import FORMATS, Templates, template_folders
from nämndplan.view import view_of

from ..cli.plan import LITEN

RIK = LITEN.parent / "rik"
(HTML,) = (one for one in FORMATS if one.name == "html")


@dataclass(frozen=True, slots=True)
class One:
    text: str
    others: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Alone:
    text: str


class Marked(str):
    __slots__ = ()


class Named(NamedTuple):
    text: str
    number: int


class Sort(Enum):
    FIRST = 1
    SECOND = 2


VALUES = [
    *("", "a", "1", 1, True, None, (), ("a",), (("a",),), ("a", "b"), ("ab",), (1,), b"a", "FIRST", "2024-01-01"),
    *(One("a"), One("a", (1,)), One("a", ("1",)), One("a", (One("a"),)), Alone("a"), Alone("b"), ("One", "a")),
    *(Marked("a"), Marked(""), Named("a", 1), Named("a", 2), ("a", 1), Sort.FIRST, Sort.SECOND),
    *(Decimal(1), Decimal("1.0"), date(2024, 1, 1), frozenset({"a", "b"}), frozenset({"a"})),
    *({"a": 1}, {"a": 2}, {"b": 1}),
]


def prints(beside: Mapping[type, Callable[[Any], Any]] | None = None) -> Fingerprints:
    return Fingerprints(beside or {}, frozenset({One}))


def test_all_different_values_have_different_digests() -> None:
    of = prints()
    assert len({of.of(value) for value in VALUES}) == len(VALUES)
    assert of.of("a", "b") != of.of("ab")


def test_equal_values_have_equal_digests_whether_they_are_one_object_or_two() -> None:
    text = "en text"
    again = text[:4] + text[4:]
    assert again is not text
    shared = One(text, (text,))
    assert prints().of(shared, shared) == prints().of(One(again, (text,)), One(text, (again,)))


def test_what_is_shown_beside_a_value_is_part_of_it() -> None:
    value = One("a")
    digests = {prints({One: lambda _, text=text: text}).of((value,)) for text in ("1", "2")}
    assert len(digests) == 2


def test_what_cannot_be_taken_apart_has_no_digest() -> None:
    with pytest.raises(TypeError):
        prints().of(One("a", (object(),)))


def test_every_page_of_a_plan_with_everything_has_a_digest_of_its_own() -> None:
    loaded = load(RIK)
    digests = []
    for _ in range(2):
        view = view_of(loaded.plan, SWEDISH, loaded)
        assert view
        drafts = dict(HTML.drafted(view, Templates(template_folders(None, RIK), SWEDISH, (), RIK)))
        digests.append({name: draft.shows() for name, draft in drafts.items() if draft.shows})
    first, second = digests
    assert first == second
    assert all(first.values())
    assert len(set(first.values())) == len(first) > 20

"""What is @frozen is to its users the library's frozen dataclass."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from dataclasses import dataclass, field, fields, is_dataclass, replace
from functools import cached_property

import pytest

from nämndplan.frozen import frozen


@frozen
class Ours:
    first: int
    second: str = "b"
    unseen: str = field(default="", compare=False, repr=False)
    held: Mapping[str, int] = field(default_factory=dict, hash=False)


@dataclass(frozen=True, slots=True)
class Theirs:
    first: int
    second: str = "b"
    unseen: str = field(default="", compare=False, repr=False)
    held: Mapping[str, int] = field(default_factory=dict, hash=False)


@frozen(order=True)
class Position:
    line: int
    column: int = 0


@frozen(slots=False, kw_only=True)
class Counted:
    of: tuple[int, ...] = ()

    @cached_property
    def count(self) -> int:
        return len(self.of)


@frozen
class Further(Ours):
    """What it adds counts too."""

    more: int = 0

    def __repr__(self) -> str:
        return "its own"


@frozen(eq=False)
class Itself:
    name: str = ""


@frozen
class Nothing:
    """It holds nothing: all are the same."""


def test_it_is_shown_compared_and_hashed_as_a_dataclass_is() -> None:
    given = [(1,), (1, "b", "unseen"), (2,), (1, "c"), (1, "b", "", {"a": 1})]
    for one in given:
        assert repr(Ours(*one)) == repr(Theirs(*one)).replace("Theirs", "Ours")
        assert hash(Ours(*one)) == hash(Theirs(*one))
        assert [Ours(*one) == Ours(*other) for other in given] == [Theirs(*one) == Theirs(*other) for other in given]
    assert Ours(1) != Theirs(1)
    assert Ours(1) != (1, "b", {})
    assert (is_dataclass(Ours), [field.name for field in fields(Ours)]) == (
        True,
        [item.name for item in fields(Theirs)],
    )


def test_it_can_be_replaced_matched_and_sent() -> None:
    assert replace(Ours(1), second="x") == Ours(1, "x")
    assert pickle.loads(pickle.dumps(Ours(1, "x"))) == Ours(1, "x")  # noqa: S301
    match Ours(1, "x"):
        case Ours(1, second):
            assert second == "x"
    with pytest.raises(AttributeError):
        Ours(1).other = 1  # type: ignore[attr-defined]


def test_order_identity_and_what_a_subclass_adds() -> None:
    assert sorted([Position(2), Position(1, 5), Position(1)]) == [Position(1), Position(1, 5), Position(2)]
    assert Position(1) <= Position(1) < Position(1, 1) > Position(1) >= Position(1)
    with pytest.raises(TypeError):
        assert Position(1) < 2  # type: ignore[operator]
    assert Further(1, more=2) != Further(1, more=3)
    assert Further(1) != Ours(1)
    assert repr(Further(1)) == "its own"
    assert Itself() != Itself()
    assert Nothing() == Nothing()
    assert {Nothing(), Nothing()} == {Nothing()}
    assert Counted(of=(1, 2)).count == 2

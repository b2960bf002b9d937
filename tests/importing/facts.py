"""Facts of a plan that its source prints, and how an import compares with them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from nämndplan.driver import Loaded
from nämndplan.importing import Imported
from nämndplan.model import (
    AsPrinted,
    Item,
    walk,
)

Fact = tuple[str, ...]


def squeezed(text: str) -> str:
    return " ".join(re.sub(r"\\(?=\W)", "", text or "").replace("\n- ", " ").removeprefix("- ").split())


def facts(loaded: Loaded) -> dict[Fact, int]:
    """The facts, and 1 for each that stands under a doubt's comment or is kept as printed; else 0."""
    found: dict[Fact, int] = {}
    for fact, item, key in _facts(loaded):
        value = _unsure(loaded, item, key)
        found[fact] = max(value, found.get(fact, 0))
    return found


def _unsure(loaded: Loaded, item: Item[Any], key: tuple[str, ...]) -> int:
    line = loaded.line_of(item.at(*key))
    if line is None:
        return 1
    lines = loaded.texts[item.place.file].text.split("\n")
    above = line - 2
    while above >= 0 and lines[above].lstrip().startswith("#"):
        if "tvivel I" in lines[above] and above > 3:
            return 1
        above -= 1
    return 0


def _facts(loaded: Loaded) -> Iterator[tuple[Fact, Item[Any], tuple[str, ...]]]:
    plan = loaded.plan
    titles = {id: goal.value.title for id, goal in plan.goals.items()}
    for root in plan.roots:
        for item in walk(root):
            yield from _of_item(item, titles, plan)


def _of_item(  # noqa: C901, PLR0912  (one table, a line for each sort of thing)
    item: Item[Any], titles: dict[str, str], plan: Any
) -> Iterator[tuple[Fact, Item[Any], tuple[str, ...]]]:
    value, name = item.value, type(item.value).__name__
    above = item.parent.value if item.parent else None
    if name in {"CouncilGoal", "BoardGoal"}:
        title = getattr(value, "title", None) or titles.get(item.id, "")
        yield ("goal", squeezed(title)), item, ("titel",) if getattr(value, "title", None) else ()
    elif name == "GoalNode":
        yield ("sub-goal", squeezed(value.title)), item, ("titel",)
    elif name == "Indicator":
        yield ("indicator", _title(above), squeezed(value.title)), item, ("titel",)
        for key, group in (("utfall", value.outcomes), ("målvärde", value.targets(2024))):
            for year, one in group.items():
                at = (key, str(year)) if key == "utfall" or isinstance(value.target, dict) else (key,)
                kind = "doubted " + key if isinstance(one, AsPrinted) else key
                yield (kind, squeezed(value.title), str(year), squeezed(one.printed)), item, at
    elif name in {"Assignment", "ReceivedAssignment"}:
        yield ("assignment", name, squeezed(value.title)), item, ("titel",)
        for to in value.to:
            body = plan.register.find(to)
            yield ("recipient", squeezed(value.title), (body.value.name if body else to).casefold()), item, ("till",)
        for part in value.parts:
            yield ("part", squeezed(part)), item, ("delar",)
    elif name in {"FrameChange", "Post", "InnerPost"}:
        yield ("amount", _title(above), squeezed(value.title), squeezed(value.amount.printed)), item, ("belopp",)
    elif name == "Economy":
        yield ("economy", value.title or "", value.unit), item, ("enhet",)
        if value.total:
            yield ("total", squeezed(value.total.amount.printed), squeezed(value.total.note)), item, ("totalt",)
        if value.unfunded:
            yield ("unfunded", value.unfunded.title), item, ("ofinansierade",)
    elif name == "FinancialGoal":
        yield ("financial goal", value.title), item, ("titel",)
        yield ("financial text", squeezed(value.description)), item, ("beskrivning",)
        for period, limit in value.limits.items():
            fact = (
                "limit",
                value.title,
                str(period),
                squeezed(limit.value.printed),
                limit.base or "",
                str(limit.binding),
            )
            yield fact, item, ("målvärde", str(period))
    elif name in {"Category", "FinancialGoals", "GoverningDocuments"}:
        if value.title:
            yield ("heading", squeezed(value.title)), item, ("titel",)
        if value.description:
            yield ("text", squeezed(value.description)), item, ("beskrivning",)
    elif name == "GoverningDocument":
        yield ("document", squeezed(value.title)), item, ("titel",)
        if value.period:
            yield ("period", squeezed(value.title), value.period.printed), item, ("period",)
    elif name == "Section":
        yield ("heading", squeezed(value.heading)), item, ("rubrik",)
        if value.text:
            yield ("text", squeezed(value.text)), item, ("text",)
    elif name == "BoardPlan":
        yield ("heading", squeezed(value.title)), item, ("titel",)


def _title(value: Any) -> str:
    return squeezed(getattr(value, "title", "") or "")


@dataclass
class Count:
    """How an import came out."""

    right: list[Fact] = field(default_factory=list)
    doubted: list[Fact] = field(default_factory=list)
    missing: list[Fact] = field(default_factory=list)
    wrong: list[Fact] = field(default_factory=list)

    @property
    def sure(self) -> float:
        """The share that is right without a doubt."""
        return len(self.right) / (len(self.right) + len(self.doubted) + len(self.missing))


VALUES = {"utfall", "målvärde", "amount", "total", "limit"}


def compared(wanted: Loaded, found: Loaded, imported: list[Imported]) -> Count:
    """The facts of one plan against those of an import."""
    count = Count()
    want, have = facts(wanted), facts(found)
    doubted = squeezed(" ".join(placed.doubt.printed for each in imported for placed in each.doubts))
    unsure = {fact for fact, doubt in have.items() if doubt}
    for fact in want:
        plain = ("doubted utfall", *fact[1:]) if fact[0] == "utfall" else fact
        if fact[0].startswith("doubted"):
            where = count.right if fact in have else count.doubted if fact[-1] in doubted else count.missing
            where.append(fact)
        elif fact in have and fact not in unsure and plain not in unsure:
            count.right.append(fact)
        elif (
            fact in have
            or any(_covers(fact, other) for other in unsure)
            or fact[-1].casefold() in doubted.casefold()
            or any(part in doubted for part in fact[1:] if len(part) > 12)
        ):
            count.doubted.append(fact)
        else:
            count.missing.append(fact)
    count.wrong = [fact for fact, doubt in have.items() if fact[0] in VALUES and not doubt and fact not in want]
    return count


def _covers(fact: Fact, other: Fact) -> bool:
    """True when a doubted fact holds this one's text, such as two values kept together."""
    return (
        other[0].removeprefix("doubted ") in {fact[0], "utfall", "målvärde"}
        and all(part in " ".join(other) for part in fact[1:] if part)
    ) or (other[0] in {"sub-goal", "indicator", "text"} and fact[-1] in " ".join(other) and len(fact[-1]) > 12)


def summary(count: Count) -> Counter[str]:
    return Counter({name: len(getattr(count, name)) for name in ("right", "doubted", "missing", "wrong")})

"""The two documents that plans/2024 was written from, rebuilt out of it: each slide, and each heading.

Only the printed words are taken; how they were arranged is told here: vertical merges, a goal on two slides, nested
bullets, ”varav” in brackets, lists in columns.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from nämndplan.driver import Loaded, load
from nämndplan.model import Economy, FinancialGoals, GoverningDocuments

PLAN = Path(__file__).parents[2] / "plans" / "2024"
BOARD = "regionstyrelsen"


@dataclass(frozen=True)
class Cell:
    """A cell: its text, and bullets after it."""

    text: str
    bullets: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """Rows of cells; None goes on from above. ``ruled`` is False for columns without lines."""

    rows: tuple[tuple[Cell | None, ...], ...]
    ruled: bool = True


@dataclass(frozen=True)
class Text:
    """A paragraph (level 0) or a bullet."""

    text: str
    level: int = 0


@dataclass
class Page:
    """A heading and what stands below it; ``level`` counts from 1. A new slide begins where ``slide`` is True."""

    heading: str
    level: int = 1
    blocks: list[Table | Text] = field(default_factory=list)
    slide: bool = True


@cache
def plan() -> Loaded:
    """plans/2024."""
    return load(PLAN)


def table(head: list[str], rows: list[list[Any]], ruled: bool = True) -> Table:
    """A table of texts."""
    cells = [tuple(each if each is None or isinstance(each, Cell) else Cell(each) for each in row) for row in rows]
    return Table((*([tuple(Cell(each) for each in head)] if head else []), *cells), ruled)


GOAL_HEAD = ["Delmål", "Indikator", "Utfall 2022", "Mål 2024"]


def board_document() -> list[Page]:
    """The board's slides."""
    loaded = plan().plan
    own = loaded.board_plan(BOARD).value
    pages = [Page(own.title), *_sections({key: own.sections[key] for key in ["nämndplanearbete"]})]
    for id, goal in loaded.goals.items():
        answer = loaded.board_goals(BOARD)[id].value
        title = f"Mål {id[0]}. {goal.value.title}"
        rows = list(_rows(answer))
        if id.startswith("4"):
            half = next(at for at, row in enumerate(rows) if row[0] and "användarvänliga" in row[0].text)
            pages.append(Page(f"{title} (1)", 1, [table(GOAL_HEAD, rows[:half])]))
            pages.append(Page(f"{title} (2)", 1, [table(GOAL_HEAD, rows[half:])]))
        else:
            pages.append(Page(title, 1, [table(GOAL_HEAD, rows)]))
    received = [[Cell(each.title, each.parts), recipients(each.to)] for each in own.received.values()]
    head = ["Riktade uppdrag från fullmäktige till nämnd", "Riktas till"]
    pages.append(Page("Uppdrag från fullmäktige till nämnd", 1, [table(head, received)]))
    handed = {item.id: item.value for item in loaded.handed_on(BOARD)}
    tables = []
    for id, to in (
        ("hyrberoende", "förvaltning"),
        ("strategi-för-folkhälsa-och-funktionsrätt", "beredning för folkhälsa"),
    ):
        given = handed[id]
        tables.append(
            table([f"Riktade uppdrag från nämnd till {to}", "Riktas till"], [[given.title, recipients(given.to)]])
        )
    pages.append(Page("Övriga uppdrag", 1, list(tables)))
    pages += _sections({"ekonomi": own.sections["ekonomiska-förutsättningar"]})
    economy = loaded.economy(BOARD).value
    pages.append(Page(economy.unfunded.title))
    pages.append(Page(economy.title, 1, list(_money(economy))))
    return pages


def _rows(answer: Any) -> Iterator[list[Any]]:
    for node in answer.subgoals.values():
        above: Cell | None = Cell(node.title)
        for each in node.indicators.values():
            outcome = "".join(printed(value) for value in each.outcomes.values())
            target = "".join(printed(value) for value in each.targets(2024).values())
            yield [above, Cell(each.title), Cell(outcome), Cell(target)]
            above = None


def printed(value: Any) -> str:
    """A value as the plan prints it."""
    return str(value.printed)


def recipients(to: tuple[str, ...]) -> str:
    """Recipients as a cell enumerates them."""
    names = [_name(each) for each in to]
    first, *rest = names
    rest = [each[0].lower() + each[1:] for each in rest]
    return f"{', '.join([first, *rest[:-1]])} och {rest[-1]}" if rest else first


def _name(id: str) -> str:
    return str(plan().plan.register.find(id).value.name)


def _sections(sections: Any) -> Iterator[Page]:
    for section in sections.values():
        lines = filter(None, (section.text or "").strip().split("\n"))
        texts: list[Table | Text] = [Text(line.removeprefix("- "), int(line.startswith("- "))) for line in lines]
        yield Page(section.heading, 1, texts)


def _money(economy: Economy) -> Iterator[Text]:
    unit = economy.unit
    for id, change in economy.changes.items():
        if id == "omfördelning-inom-styrelsen":
            yield Text(f"Totalt {printed(economy.total.amount)} {unit} ({economy.total.note})")
        yield Text(f"{change.title}: {printed(change.amount)} {unit}")
        for post in change.posts.values():
            inner = ", ".join(f"{each.title} {printed(each.amount)} {unit}" for each in post.inner.values())
            yield Text(f"{post.title} {printed(post.amount)} {unit}{f' ({inner})' if inner else ''}", 1)


def council_document() -> list[Page]:
    """The council's text."""
    loaded = plan().plan
    sections = loaded.settings.sections
    pages: list[Page] = []
    for level, section in zip((1, 2, 2, 2), sections.values(), strict=True):
        (page,) = _sections({"": section})
        pages.append(Page(page.heading, level, page.blocks))
    given = [
        [Cell(item.value.title, item.value.parts), recipients(item.value.to)]
        for item in sorted(loaded.council_assignments.values(), key=lambda item: item.value.order)
    ]
    pages[-1].blocks.append(table(["Riktade uppdrag", "Riktas till"], given))
    (finance,) = (item.value for item in loaded.of(FinancialGoals))
    pages.append(Page(finance.title, 2, [Text(finance.description.strip())]))
    for goal in finance.goals.values():
        limits = [Text(limit.text, 1) for limit in goal.limits.values() if limit.text]
        pages.append(Page(goal.title, 3, [Text(goal.description.strip()), *limits], slide=False))
    (register,) = (item.value for item in loaded.of(GoverningDocuments))
    pages.append(Page(register.title, 2, [Text(register.description.strip())]))
    pages += _categories(register.categories, 3)
    return pages


def _categories(categories: Any, level: int) -> Iterator[Page]:
    for id, category in categories.items():
        titles = [each.title for each in category.documents.values()]
        blocks: list[Table | Text] = [Text(category.description.strip())] if category.description else []
        if id == "nämnda-i-text":
            yield Page("", level, blocks, slide=False)
            continue
        if titles:
            wide = 3 if id == "policyer" else 2
            height = -(-len(titles) // wide)
            columns = [titles[at : at + height] for at in range(0, len(titles), height)]
            rows = [[column[at] if at < len(column) else "" for column in columns] for at in range(height)]
            blocks.append(table([], rows, ruled=False))
        yield Page(category.title, level, blocks, slide=False)
        yield from _categories(category.categories, level + 1)

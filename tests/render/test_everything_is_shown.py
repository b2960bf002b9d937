"""Everything that stands in a plan's files is shown, in every format; each table value beside its right neighbours."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from nämndplan.driver import load
from nämndplan.i18n import SWEDISH
from nämndplan.model import (
    AsPrinted,
    Assignment,
    BoardPlan,
    Economy,
    FinancialGoal,
    GoalNode,
    Group,
    Indicator,
    Model,
    OwnWords,
    Part,
    Plan,
    PlanSettings,
    ReceivedAssignment,
    walk,
)
from nämndplan.model.types import Prose
from nämndplan.render import FORMATS, Templates, template_folders
from nämndplan.values import Color, Grid, Period, TimePeriod, is_in_title
from nämndplan.view import view_of

from .documents import read_docx, read_pdf, read_pptx
from .pages import Cell, Page, plain, read_html, read_markdown, words_of

ROOT = Path(__file__).parents[2]
PLANS = {"2024": ROOT / "plans" / "2024", "rik": ROOT / "tests" / "plans" / "rik"}
READERS: dict[str, tuple[str, Callable[[bytes], Page]]] = {
    "md": ("plan.md", lambda data: with_our_signs(read_markdown(data.decode()))),
    "html": ("hela-planen.html", lambda data: read_html(data.decode())),
    "site": ("", lambda data: read_html(data.decode())),
    "pdf": ("plan.pdf", read_pdf),
    "pptx": ("plan.pptx", read_pptx),
    "docx": ("plan.docx", read_docx),
}
BESIDE = {"hela-planen.html", "lasanvisning.html", "sok.html"}
"""Pages of the site that do not count: what stands only there is nowhere that a reader would look."""
CASES = [(plan, format) for plan in PLANS for format in READERS]

LAYOUTS = ("Goal", "SubGoal", "Indicator", "Activity", "Assignment")
MENTIONING = ("Section", "CouncilGoal", "BoardGoal", "GoalNode", "Indicator", "Assignment", "FinancialGoal")
NOT_SHOWN = {
    ("PlanSettings", "edition"),  # how the files are read
    ("PlanSettings", "rules"),  # steers the checking
    ("PlanSettings", "exceptions"),  # shown with what they except: tests/view/test_exceptions.py
    ("PlanSettings", "language"),  # the page's lang
    ("Look", "logo"),  # a picture
    ("Look", "color"),  # seen, not read
    ("Assignment", "order"),  # the order of the rows
    ("AssignmentList", "order"),
    ("CouncilGoalList", "order"),
    ("CouncilGoal", "order"),
    ("BoardGoal", "order"),
    *((name, "mentions") for name in (*MENTIONING, "FinancialGoals", "Unfunded")),  # ties a text to a table
    ("FinancialLimit", "where"),  # the title has it
    ("FrameChange", "transfer"),  # a fixed phrase
    ("Section", "position"),  # where the section stands
    ("PrintedTable", "sort"),  # for data
    ("PrintedTable", "unit"),  # for checks and data: the plan prints it in the title or by itself
    ("PrintedTable", "heading_rows"),  # how the table is laid out
    ("PrintedTable", "label_columns"),
    *(("TableColumn", name) for name in ("year", "kind", "as_of", "version", "difference", "sums", "plus", "unit")),
    *(("TableRow", name) for name in ("body", "part_of", "all_of_it", "sums", "same_as", "opening", "difference")),
    *(("TableRow", name) for name in ("plus", "heading", "unit")),  # for checks and data; the words are in the grid
    ("TableRow", "sign"),  # a fixed phrase
    ("Publishing", "publisher_type"),  # in the record for data portals
    *((kind, "formerly") for kind in ("Body", "Group", "Assignment", "CouncilGoal", "GoalNode", "Indicator")),
    *((kind, "formerly") for kind in ("FinancialGoal", "FrameChange", "GoverningDocument")),
    # ids of earlier years: what a thing is, not what it says
    ("DispositionPart", "piece"),  # where things stand
    *((f"{kind}Layout", key) for kind in LAYOUTS for key in ("heading", "columns", "lead_ins", "caption", "form")),
    *((f"{kind}Layout", key) for kind in LAYOUTS for key in ("name", "plural")),  # tests/view/test_layout.py
    *(("OwnWords", key) for key in OwnWords.model_fields),
    *(  # steers the checking
        ("Adopted", key) for key in ("body", "date", "paragraph", "reference", "sources", "published", "wording")
    ),
    *(("KoladaCopy", key) for key in ("fetched", "address", "organisation", "name", "kind", "unknown", "checksum")),
    *(("KeyFigure", key) for key in ("title", "scope", "published", "outcomes", "women", "men")),  # what Kolada says
    *(("Stamp", key) for key in ("wording", "parts", "to", "due", "target", "date")),  # steers the checking
}
BY_NAME = {
    ("Assignment", "to"),
    ("Assignment", "by"),
    ("ReceivedAssignment", "to"),
    ("BoardGoal", "directed_to"),
    ("CouncilGoal", "directed_to"),
    ("GoalNode", "directed_to"),
    ("CouncilGoalList", "directed_to"),
    ("AssignmentList", "to"),
    ("Activity", "owner"),
    ("Body", "belongs_to"),
    ("Decision", "body"),
    ("FrameChange", "to"),
    ("FrameChange", "by"),
    ("Indicator", "owner"),
    ("GoalNode", "owner"),
}
"""References to bodies: shown by the body's name."""
ASSIGNMENTS = {("GoalNode", "answers"), ("Indicator", "answers"), ("Assignment", "hands_on")}
GOALS = {("Assignment", "goals"), ("AssignmentList", "goals")}
"""References to assignments and goals: shown by their titles."""
GROUP = {("Group", "members"), ("Group", "types")}
"""Shown as the names of the bodies that are in the group."""


@cache
def plan_of(name: str) -> Plan:
    return load(PLANS[name]).plan


@cache
def files_of(name: str, format: str) -> dict[str, bytes]:
    view = view_of(plan_of(name), SWEDISH)
    assert view is not None
    templates = Templates(template_folders(None, PLANS[name]), SWEDISH)
    return dict(next(item for item in FORMATS if item.name == format).files(view, templates))


def page_of(name: str, format: str) -> Page:
    files = files_of(name, "html" if format == "site" else format)
    file, read = READERS[format]
    if format == "site":
        return read(b"".join(data for name, data in files.items() if name not in BESIDE))
    return read(files[file])


@pytest.fixture(scope="module", params=CASES, ids="-".join)
def published(request: pytest.FixtureRequest) -> tuple[Plan, Page]:
    return plan_of(request.param[0]), page_of(*request.param)


def test_every_text_is_there(published: tuple[Plan, Page]) -> None:
    plan, page = published
    there = page.text.casefold()
    missing = [
        (item.place.file, item.place.route, name, text)
        for root in plan.roots
        for item in walk(root)
        for name, is_prose, text in texts_of(item.value, plan)
        if not (shown_as_prose(text, page) if is_prose else plain(text).casefold() in there)
    ]
    assert missing == []


def test_every_key_that_is_shown_is_a_title_or_a_part(published: tuple[Plan, Page]) -> None:
    plan, page = published
    parts = [name for item in plan.of(Indicator) for name, part in item.value.parts.items() if not part.title]
    assert [name for name in parts if name not in page.text] == []


def texts_of(model: Model, plan: Plan) -> Iterator[tuple[str, bool, str]]:
    """The texts that a model's own fields are to be shown with: name, whether it is prose, text."""
    kind = type(model).__name__
    for name, info in type(model).model_fields.items():
        value = getattr(model, name)
        key = (kind, name)
        if key in NOT_SHOWN or value is None:
            continue
        if key == ("PrintedTable", "notes"):
            value = tuple(value.values())
        if key == ("PlanSettings", "word_list"):
            value = (*value, *value.values())
        if key == ("PlanSettings", "levels"):
            value = value[: 2 if plan.goals else 0]
        if key in BY_NAME:
            references = value if isinstance(value, tuple) else (value,)
            value = tuple(found.value.name if (found := plan.register.find(r)) else r for r in references)
        elif key in ASSIGNMENTS:
            value = tuple(plan.council_assignments[id].value.title for id in value)
        elif key in GOALS:
            value = tuple(plan.goals[id].value.title for id in value)
        elif key in GROUP:
            item = next(item for item in plan.of(Group) if item.value is model)
            value = tuple(plan.register.bodies[id].value.name for id in plan.register.members(item))
        is_prose = Prose.__metadata__[0] in info.metadata or key in PROSE  # type: ignore[attr-defined]
        yield from ((name, is_prose, text) for text in strings_in(value))


PROSE = {
    (kind, name)
    for kind in (
        "CouncilGoal",
        "BoardGoal",
        "GoalNode",
        "Indicator",
        "Assignment",
        "FinancialGoal",
        "FinancialGoals",
        "Category",
        "GoverningDocuments",
    )
    for name in ("description",)
} | {("PlanSettings", "vision"), ("Section", "text"), ("Unfunded", "text")}


def strings_in(value: Any) -> Iterator[str]:
    match value:
        case Model() if not isinstance(value, AsPrinted):
            return
        case tuple():
            yield from (text for child in value for text in strings_in(child))
        case dict():
            yield from (str(key) for key in value if isinstance(key, int))
            yield from (key.printed for key in value if isinstance(key, TimePeriod))
            yield from (text for child in value.values() for text in strings_in(child))
        case _:
            yield from texts_in_value(value)


def texts_in_value(value: Any) -> tuple[str, ...]:  # noqa: PLR0911
    match value:
        case str() | int() | date():
            return () if isinstance(value, bool) else (str(value),)
        case Enum():
            return (value.value,)
        case Period() | TimePeriod():
            return (value.printed,)
        case AsPrinted():
            return (value.printed, value.note)
        case Color():
            return (value.code,)
        case Grid():
            return tuple(swedish(cell.rstrip("*")) for row in value.rows for cell in row.texts)
        case _:
            return (swedish(value.printed),)


def our_sign(printed: str) -> str:
    """A number with its sign as it is published: −140,1, +51,6, ±0."""
    sign = re.match(r"\s*(\+ ?-|[-–−+±])\s*(?=\d)", printed)
    if not sign:
        return printed
    ours = {"-": "−", "–": "−"}.get(sign[1], "±" if len(sign[1]) > 1 else sign[1])
    return ours + printed[sign.end() :]


def with_our_signs(page: Page) -> Page:
    """Markdown, which keeps the signs as the plan prints them, as if it did not."""
    text = page.text
    for cell in (cell for table in page.tables for row in table for cell in row):
        if (ours := our_sign(plain(cell.text))) != plain(cell.text):
            text = text.replace(plain(cell.text), ours)
        cell.text = our_sign(cell.text)
    return replace(page, text=text)


def swedish(printed: str) -> str:
    """A printed value as it is published."""
    text = re.sub(r"(?<=\d)\.(?=\d)", ",", our_sign(printed))
    return re.sub(r"(?<![\d,])\d{5,}", lambda match: f"{int(match[0]):,}".replace(",", " "), text)


def shown_as_prose(text: str, page: Page) -> bool:
    """Every line's words stand in the page, whatever the marks of Markdown around them."""
    without_addresses = re.sub(r"\]\((https?:|mailto:)[^)]*\)", "]", text)
    lines = [re.sub(r"^\s*\d+[.)]\s", "", line) for line in without_addresses.splitlines()]
    return all(words_of(line.replace("_", " ")) in page.words for line in lines if line.strip())


# Tables.


def name_of(value: Any) -> str:
    """A title with the number that stands before it."""
    return f"{value.number} {value.title}" if getattr(value, "number", None) else str(value.title)


def rows_with(page: Page, title: str) -> list[tuple[list[Cell], list[Cell]]]:
    """The rows in which a cell begins with a line, each with its table's head."""
    wanted = plain(title)
    return [
        (table[0], row)
        for table in page.tables
        for row in table[1:]
        if any(cell.lines and re.sub(r"^(– )+", "", cell.lines[0]) == wanted for cell in row)
    ]


def value_in(head: list[Cell], row: list[Cell], column: str) -> str:
    at = next(i for i, cell in enumerate(head) if plain(cell.text) == column)
    return plain(row[at].text)


def text_of(cell: Cell) -> str:
    return plain(cell.text)


def shown(value: Any) -> str:
    return plain(value.printed if isinstance(value, AsPrinted) else swedish(value.printed))


def series_of(indicator: Indicator) -> Iterator[tuple[str, Indicator | Part]]:
    yield name_of(indicator), indicator
    for route, part in indicator.every_part.items():
        yield part.title or route[-1], part


HEADED = {"senast känt": "Senast kända utfall", "långsiktigt": "Långsiktigt målvärde", "None": "Målvärde"}


def test_every_outcome_and_target_stands_in_its_row_and_column(published: tuple[Plan, Page]) -> None:
    plan, page = published
    seen = 0
    for item in plan.of(Indicator):
        for title, series in series_of(item.value):
            rows = rows_with(page, title)
            assert rows, title
            if plan.layout_at(item).indicators.columns:  # the plan's own columns and words
                values = (*series.every_outcome.values(), *series.forecasts.values(), *series.every_target.values())
                texts = [plain(" ".join(text_of(cell) for cell in row)) for _, row in rows]
                assert any(all(shown(value) in text for value in values) for text in texts), title
                continue
            expected = {
                **{HEADED.get(str(at), f"Utfall {at}"): shown(value) for at, value in series.every_outcome.items()},
                **{f"Prognos {at}": shown(value) for at, value in series.forecasts.items()},
                **{HEADED.get(str(at), f"Mål {at}"): shown(value) for at, value in series.every_target.items()},
            }
            assert any(
                all(value_in(head, row, column) == value for column, value in expected.items())
                for head, row in rows
                if {plain(cell.text) for cell in head} >= expected.keys()
            ), (title, expected)
            seen += len(expected)
    assert seen > 10


def test_every_indicator_stands_beside_its_subgoal(published: tuple[Plan, Page]) -> None:
    plan, page = published
    for item in plan.of(Indicator):
        if item.parent is None or not isinstance(item.parent.value, GoalNode):
            continue
        subgoal = plain(name_of(item.parent.value))
        beside = [re.sub(r"^(– )+", "", row[0].lines[0]) for _, row in rows_with(page, name_of(item.value))]
        assert subgoal in beside, (subgoal, item.value.title)


def test_every_assignment_stands_beside_its_recipients(published: tuple[Plan, Page]) -> None:
    plan, page = published
    listed: list[Assignment | ReceivedAssignment] = [item.value for item in plan.of(Assignment)]
    listed += [value for item in plan.of(BoardPlan) for value in item.value.received.values()]
    for assignment in listed:
        names = [found.value.name.casefold() for to in assignment.to if (found := plan.register.find(to))]
        beside = [plain(row[1].text).casefold() for _, row in rows_with(page, name_of(assignment))]
        below = [
            part[:1000].casefold() for part in page.text.split(plain(assignment.title))[1:] if "Riktas till" in part
        ]
        assert any(all(name in cell for name in names) for cell in (*beside, *below)), assignment.title


def test_every_amount_stands_beside_its_title(published: tuple[Plan, Page]) -> None:
    plan, page = published
    for item in plan.of(Economy):
        for inside in walk(item):
            amount, title = getattr(inside.value, "amount", None), getattr(inside.value, "title", "Totalt")
            if amount is not None:
                # A move inside the frame has a column for what leaves and one for what comes.
                beside = [plain(cell.text) for _, row in rows_with(page, title) for cell in row[1:]]
                assert shown(amount) in beside, title


def test_every_value_of_a_financial_goal_stands_beside_its_period(published: tuple[Plan, Page]) -> None:
    plan, page = published
    for item in plan.of(FinancialGoal):
        limits = {period: limit.value for period, limit in item.value.limits.items()}
        columns = {"Målvärde": limits, "Utfall": item.value.by_period, "Prognos": item.value.forecasts}
        for column, values in columns.items():
            for period, value in values.items():
                if is_in_title(value) or getattr(item.value.target, "in_title", False):
                    assert page.words.count(words_of(shown(value))) == page.words.count(words_of(item.value.title))
                    continue
                if period is None:
                    assert words_of(f"{column} {shown(value)}") in page.words, item.id
                    continue
                rows = [(head, row) for head, row in rows_with(page, str(period)) if column in map(text_of, head)]
                assert any(shown(value) == value_in(head, row, column) for head, row in rows), (item.id, period)


def test_the_number_of_values_is_the_files_own(published: tuple[Plan, Page]) -> None:
    """No table shows a number that the files do not have."""
    plan, page = published
    printed = {swedish_words(text) for root in plan.roots for text in all_strings(root.value)}
    for table in page.tables:
        if plain(table[0][-1].text) == "Alla":  # how many indicators stand where
            continue
        for row in table[1:]:
            for cell in row:
                if re.fullmatch(r"[+−\-±\d][\d\s,+\-]*", cell.text.strip()):
                    assert swedish_words(cell.text) in printed, cell.text


def swedish_words(text: str) -> str:
    return re.sub(r"\s", "", swedish(text))


def all_strings(value: Any) -> Iterator[str]:
    if isinstance(value, Model):
        for name in type(value).model_fields:
            yield from all_strings(getattr(value, name))
    elif isinstance(value, dict):
        for key, child in value.items():
            yield str(key)
            yield from all_strings(child)
    elif isinstance(value, tuple):
        for child in value:
            yield from all_strings(child)
    elif value is not None:
        yield from strings_in(value)


def test_settings_are_read(published: tuple[Plan, Page]) -> None:
    assert isinstance(published[0].settings, PlanSettings)

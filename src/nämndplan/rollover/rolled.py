"""Next year's plan out of this year's: what still holds comes along, what was for the year does not.

Nothing is guessed: a target for the new year stands only where the plan prints it, a text that
names the old year is listed and not rewritten, and what did not come along is told with its reason.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from .. import lazy_re as re
from ..compare.naming import name_of
from ..diagnostics import Place, Route, Sentence, say
from ..driver import Loaded
from ..frozen import frozen
from ..model import (
    Adopted,
    Assignment,
    BoardGoal,
    BoardPlan,
    Body,
    CouncilGoal,
    Economy,
    FinancialGoal,
    GoverningDocument,
    Indicator,
    Item,
    KoladaCopy,
    Model,
    Plan,
    part_name,
)
from ..rules.follow_up.periods import period_of
from ..source import SourceText
from ..syntax import Document, parse
from ..values import Period, TimePeriod
from .entries import NotRemovable, enclosing, without
from .reported import YearEnd, with_outcome

_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_NOT_COPIED = ("uppföljning/",)


@frozen
class Remark:
    """Something to know of a place in the old plan: what was done with it, or what is to be decided."""

    place: Place
    sentence: Sentence


@dataclass
class Rolled:
    """Next year's files, and what there is to say about them."""

    year: int
    files: dict[str, str] = field(default_factory=dict)
    left_out: list[Remark] = field(default_factory=list)
    """What did not come along, and why."""
    removed: list[Remark] = field(default_factory=list)
    """Entries of the files that did come along which held for years that have passed."""
    to_decide: list[Remark] = field(default_factory=list)
    """What people have to decide before the new plan can be adopted."""
    mentions: list[Remark] = field(default_factory=list)
    """Texts that name a year that has passed; they are as they were."""
    carried: list[Remark] = field(default_factory=list)
    """What the year's report says of what came along: outcomes, and assignments that go on."""
    comments: list[Remark] = field(default_factory=list)
    """Comments that stood inside what was taken out."""


class NotRollable(Exception):  # noqa: N818  (it is no fault of ours)
    """The plan cannot be carried over as it is; ``sentence`` says why."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence.template)
        self.sentence = sentence


def rolled(loaded: Loaded, year: int, board: str = "") -> Rolled:
    """The plan carried over to ``year``; of the boards only ``board``, if one is named. Raises NotRollable."""
    plan = loaded.plan
    end = YearEnd.of(plan)
    if plan.settings is None or any(period_of(fault) in {"", end and end.id} for fault in plan.faults):
        raise NotRollable(say("Planen har fel som gör att den inte kan läsas i sin helhet. Kör nplan validate först."))
    if year <= plan.settings.year:
        raise NotRollable(say("{year} kommer inte efter planens år, {old}.", year=year, old=plan.settings.year))
    result = Rolled(year)
    dropped = _whole_files(plan, year, board, end, result)
    step = _Step(plan, year, frozenset(item.id for item in _ended(plan, year, end)), end, result)
    routes: dict[str, set[Route]] = {}
    for item in plan.items:
        if item.place.file not in dropped:
            routes.setdefault(item.place.file, set()).update(_entries(item, step))
    for file in sorted(plan.files - dropped):
        if file in loaded.texts and not file.startswith(_NOT_COPIED):
            document = parse(loaded.texts[file])[0]
            result.files[file] = _rewritten(document, routes.get(file, set()), plan, year, result)
    if end is not None:
        _reported(plan, end, result)
    _mentions(plan, result)
    return result


def _whole_files(plan: Plan, year: int, board: str, end: YearEnd | None, result: Rolled) -> set[str]:
    """Files that do not come along: what was for the year, and what has ended."""
    notes = [
        Remark(item.place, say("Ekonomin gäller {year} och följer inte med.", year=plan.year or 0))
        for item in plan.of(Economy)
    ]
    notes += [
        Remark(
            item.place, say("Det som frystes hör till beslutet {day} och följer inte med.", day=str(item.value.date))
        )
        for item in plan.of(Adopted)
    ]
    notes += [
        Remark(item.place, say("Kopian av Kolada följer inte med. Hämta den på nytt: nplan kolada fetch."))
        for item in plan.of(KoladaCopy)
    ]
    dropped = {note.place.file for note in notes}
    for assignment in _ended(plan, year, end):
        notes.append(Remark(assignment.place, _why_gone(assignment, year, end)))
        if not assignment.place.route:
            dropped.add(assignment.place.file)
    for other in plan.boards:
        if board and other != board:
            dropped |= {file for file in plan.files if file.startswith(f"nämnder/{other}/")}
            notes.append(Remark(Place(f"nämnder/{other}/"), say("Bara en nämnd var begärd.")))
    result.left_out += notes
    return dropped


def _ended(plan: Plan, year: int, end: YearEnd | None) -> Iterator[Item[Assignment]]:
    """Assignments that the plan itself says are over before the new year, or that whoever gave them has ended."""
    for item in plan.of(Assignment):
        fate = end.fate(item) if end else None
        if _is_over(item.value.period, year) or (fate and fate.ends):
            yield item


def _why_gone(item: Item[Assignment], year: int, end: YearEnd | None) -> Sentence:
    fate = end.fate(item) if end else None
    if end is None or fate is None or not fate.ends:
        return say("Uppdraget ”{title}” gäller inte {year} och följer inte med.", title=name_of(item), year=year)
    said = {"title": name_of(item), "word": fate.continuation.value, "report": end.period.value.title}
    if new := fate.report.value.replaced_by:
        return say("Uppdraget ”{title}” {word} av {new} enligt {report} och följer inte med.", new=new, **said)
    return say("Uppdraget ”{title}” {word} enligt {report} och följer inte med.", **said)


def _is_over(period: Period | None, year: int) -> bool:
    return period is not None and period.end is not None and period.end < year


@frozen
class _Step:
    """What each kind of thing is judged by on its way into the new year."""

    plan: Plan
    year: int
    gone: frozenset[str]
    """The ids of assignments that do not come along."""
    end: YearEnd | None
    result: Rolled

    def ask(self, place: Place, sentence: Sentence) -> None:
        self.result.to_decide.append(Remark(place, sentence))


def _entries(item: Item[Any], step: _Step) -> Iterator[Route]:
    """The entries of a thing that do not come along."""
    is_decided_anew = isinstance(item.value, CouncilGoal | BoardGoal | BoardPlan)
    if is_decided_anew and getattr(item.value, "decision", None) is not None:
        yield item.at("beslut").route
    if judge := _JUDGED.get(type(item.value)):
        yield from judge(item, step)
    answered = getattr(item.value, "answers", ()) or getattr(item.value, "hands_on", ())
    yield from (item.at("svarar_mot", number).route for number, id in enumerate(answered) if id in step.gone)


def _indicator(item: Item[Indicator], step: _Step) -> Iterator[Route]:
    yield from _targets(item.at("målvärde"), name_of(item), item.value.target, step)
    for route, part in item.value.every_part.items():
        name = f"{name_of(item)}, {part_name(item.value, route)}"
        yield from _targets(item.at(*route, "målvärde"), name, part.target, step)


def _targets(place: Place, name: str, target: Any, step: _Step) -> Iterator[Route]:
    """Targets of years that have passed; the new year's is a decision, and NP401 asks for it."""
    if target is None:
        return
    periods = list(target) if isinstance(target, dict) else [TimePeriod.of_year(step.plan.year or 0)]
    passed = _passed(periods, step)
    if TimePeriod.of_year(step.year) not in periods:
        step.ask(place, say("”{title}” har inget målvärde för {year}: ange det.", title=name, year=step.year))
    if isinstance(target, dict):
        yield from ((*place.route, str(at)) for at in passed)
    elif passed:
        yield place.route


def _passed(periods: Iterable[TimePeriod], step: _Step) -> list[TimePeriod]:
    return [period for period in periods if period.year and period.year < step.year]


def _financial_goal(item: Item[FinancialGoal], step: _Step) -> Iterator[Route]:
    passed = _passed(filter(None, item.value.limits), step)
    yield from (item.at("målvärde", str(period)).route for period in passed)
    if passed and len(passed) == len(item.value.limits):
        sentence = say("”{title}” har ingen gräns för {year}: ange den.", title=item.value.title, year=step.year)
        step.ask(item.place, sentence)


def _assignment(item: Item[Assignment], step: _Step) -> Iterator[Route]:
    due, title = item.value.due, name_of(item)
    fate = step.end.fate(item) if step.end else None
    if _is_over(item.value.period, step.year) or (fate and fate.ends):
        if item.place.route:
            yield item.place.route  # it stands in a file with others
        return
    if step.end and fate and fate.decided:
        said = say("Uppdraget ”{title}” kvarstår enligt {report}.", title=title, report=step.end.period.value.title)
        step.result.carried.append(Remark(item.place, said))
        return
    if step.end and fate:
        sentence = say(
            "Uppdraget ”{title}” {word} enligt nämndens förslag i {report}: besluta om det.",
            title=title,
            word=fate.continuation.value,
            report=step.end.period.value.title,
        )
    elif due and due.last and due.last.year < step.year:
        sentence = say("Uppdraget ”{title}” skulle vara klart {due}: står det kvar?", title=title, due=due.printed)
    else:
        sentence = say("Uppdraget ”{title}” följer med: gäller det {year}?", title=title, year=step.year)
    step.ask(item.place, sentence)


def _document(item: Item[GoverningDocument], step: _Step) -> Iterator[Route]:
    if _is_over(item.value.period, step.year):
        step.ask(item.place, say("”{title}” har gått ut: stryk det eller ange det nya.", title=item.value.title))
    return iter(())


def _body(item: Item[Body], step: _Step) -> Iterator[Route]:
    if _is_over(item.value.period, step.year):
        sentence = say("{name} finns inte {year}: se över vem som tar över.", name=item.value.name, year=step.year)
        step.ask(item.place, sentence)
    return iter(())


_JUDGED: Mapping[type[Model], Callable[[Item[Any], _Step], Iterator[Route]]] = {
    Indicator: _indicator,
    FinancialGoal: _financial_goal,
    Assignment: _assignment,
    GoverningDocument: _document,
    Body: _body,
}


def _reported(plan: Plan, end: YearEnd, result: Rolled) -> None:
    """The year's outcomes become what next year's plan looks back on; what is not in the plan is asked about."""
    measured: tuple[Item[Any], ...] = (*plan.of(Indicator), *plan.of(FinancialGoal))
    for item in measured:
        file = item.place.file
        if file not in result.files:
            continue
        for route, part, value, planned in end.outcomes(item):
            name = f"{name_of(item)}, {part}" if part else name_of(item)
            place = Place(file, (*route, "utfall", str(end.year)))
            said = {"title": name, "year": str(end.year), "value": value.printed, "report": end.period.value.title}
            if planned is not None:
                if planned.printed != value.printed:
                    own = say(
                        "”{title}”: utfallet {year} är {own} i planen och {value} i {report}.",
                        own=planned.printed,
                        **said,
                    )
                    result.to_decide.append(Remark(place, own))
                continue
            text = with_outcome(result.files[file], file, route, end.year, value)
            if text is None:
                by_hand = say("”{title}”: skriv utfallet {year} för hand: {value}, ur {report}.", **said)
                result.to_decide.append(Remark(place, by_hand))
                continue
            result.files[file] = text
            result.carried.append(Remark(place, say("”{title}”: utfallet {year} är {value} enligt {report}.", **said)))
    for report in end.not_in_plan():
        sentence = say(
            "Uppdraget ”{title}” från planen för {year} kvarstår men står inte i planen: lägg till det.",
            title=report.value.title or report.id,
            year=report.value.from_plan or "",
        )
        result.to_decide.append(Remark(report.place, sentence))


def _rewritten(document: Document, routes: set[Route], plan: Plan, year: int, result: Rolled) -> str:
    """The file's text for the new year."""
    if document.file == "plan.yaml" and plan.settings is not None:
        if plan.settings.decision is not None:
            routes = routes | {("beslut",)}
        document = _with_year(document, year)
        sentence = say("år är nu {new} i stället för {old}.", new=year, old=plan.settings.year)
        result.removed.append(Remark(Place(document.file, ("år",)), sentence))
    if not routes:
        return document.source.text
    outermost = enclosing(routes, document)
    try:
        text, comments = without(document, outermost)
    except NotRemovable:
        sentence = say("Filen har uppgifter som inte gäller {year}, skrivna så att de får strykas för hand.", year=year)
        result.to_decide.append(Remark(Place(document.file), sentence))
        return document.source.text
    taken = (Remark(Place(document.file, route), say("Togs bort.")) for route in sorted(outermost, key=repr))
    result.removed += taken
    result.comments += [Remark(Place(document.file), say("{comment}", comment=comment)) for comment in comments]
    return text


def _with_year(document: Document, year: int) -> Document:
    extent = document.extent_of(("år",))
    if extent is None:
        return document
    start, end = extent.value
    text = document.source.text
    return parse(SourceText(document.file, text[:start] + str(year) + text[end:]))[0]


def _mentions(plan: Plan, result: Rolled) -> None:
    """Titles, descriptions and prose that name a year before the new one."""
    kept: Mapping[str, str] = result.files
    for item in plan.items:
        if item.place.file not in kept:
            continue
        for name, about in type(item.value).model_fields.items():
            text = getattr(item.value, name)
            if not isinstance(text, str):
                continue
            years = sorted({match[0] for match in _YEAR.finditer(text) if int(match[0]) < result.year})
            if years and plan.year and str(plan.year) in years:
                sentence = say("Texten nämner {year}: stämmer den?", year=plan.year)
                result.mentions.append(Remark(item.at(about.alias or name), sentence))

"""nplan render."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path
from typing import Annotated
from urllib.parse import quote

import typer

from ...diagnostics import Diagnostic, Language, Sentence, Severity, say
from ...driver import Loaded
from ...entry_points import FORMATS as OFFERED
from ...frozen import frozen
from ...incremental import NO_STORE
from ...model import Plan
from ...plan_folders import plan_around
from ...render import (
    FORMATS,
    MANIFEST,
    Draft,
    Format,
    Illustrations,
    KnownPages,
    PublishedFiles,
    Refusal,
    TemplateFault,
    Templates,
    publish,
    read_logo,
    template_folders,
    template_places,
    with_downloads,
)
from ...report import REPORTS
from ...rules.follow_up.periods import period_of, periods
from ...timing import measure, phase
from ...values import ascii_address
from ...view import BoardsAtHand, FileStates, PlanView, report_view_of, states_of, view_of
from .. import options
from ..console import progress, remark, say_line, write_lines
from ..exit_code import ExitCode
from ..formats import ALL, added_formats, checked_documents, wanted_formats
from ..language import documents_language, spoken
from ..open_choice import OpenChoice
from ..options import Cache, Color, Jobs, Paths, Timings
from ..plans import checked, load_plan, plan_store, wanted_folders
from ..progress import tell_timings
from ..replay import Done, is_wanted, recorded
from ..usage_errors import UsageError

DEFAULT_FOLDER = Path("build")
MOST_NAMES = 6


USUAL = [one.name for one in FORMATS if not one.extra]


def render(
    paths: Paths = None,
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="MAPP", help="Mappen att publicera i. Utan den: build/<planens mapp>."),
    ] = None,
    format: Annotated[
        list[str],
        typer.Option(
            "--format",
            "-f",
            metavar="FORMAT",
            help="Vad planen publiceras som, gärna flera. Möjliga värden: {choices}.",
            parser=OpenChoice((*(one.name for one in FORMATS), ALL), OFFERED),
        ),
    ] = USUAL,
    templates: options.Templates = None,
    documents: Annotated[
        list[Path] | None,
        typer.Option(
            "--mall", metavar="FIL", help="Egen mall för PowerPoint (.pptx) eller Word (.docx), gärna en av var."
        ),
    ] = None,
    board: Annotated[
        str,
        typer.Option("--board", metavar="NÄMND", help="Bara den här nämndens plan: mappens namn eller nämndens."),
    ] = "",
    report: Annotated[
        str,
        typer.Option("--report", metavar="PERIOD", help="Rapporten för en period i stället för planen: delår."),
    ] = "",
    color: Annotated[Color, typer.Option("--color", help="Färg i terminalen.")] = Color("auto"),
    jobs: Jobs = None,
    cache: Cache = None,
    timings: Timings = False,
) -> ExitCode:
    """En plan med fel publiceras inte: felen visas, och det som publicerats tidigare står kvar.

    Fel i en uppföljning hindrar dess rapport, inte planen. Flera års planer som publiceras tillsammans leder till
    varandra, och visar vad som är nytt sedan året före.
    """
    wishes = Wishes(
        output=output,
        formats=format,
        templates=templates,
        documents=documents or (),
        board=board,
        report=report,
        color=color,
        jobs=jobs,
        cache=cache,
    )
    try:
        if timings or not is_wanted(cache, os.environ):
            return ExitCode(_render(paths, wishes).code)
        read = _read_beside(wanted_folders(paths), wishes)
        return ExitCode(recorded(lambda: _render(paths, wishes, read), list(map(str, paths or ())), read))
    finally:
        if timings:
            tell_timings(measure())


@frozen
class Wishes:
    """What was asked for on the command line, beside the folders."""

    output: Path | None
    formats: Sequence[str]
    templates: Path | None
    documents: Sequence[Path]
    board: str
    report: str
    color: str
    jobs: int | None
    cache: bool | None


def _read_beside(folders: list[Path], wishes: Wishes) -> list[str]:
    """Where else something is read than in the plans' folders: templates, and places where there might be some."""
    found = dict.fromkeys(place for folder in folders for place in template_places(wishes.templates, folder))
    return list(map(str, (*found, *wishes.documents)))


def _render(paths: list[Path] | None, wishes: Wishes, read: Sequence[str] = ()) -> Done:
    """Publish the plans. ``read`` is where else something was expected to be read."""
    formats = wanted_formats(wishes.formats)
    own = checked_documents(wishes.documents)
    if wishes.templates is not None and not wishes.templates.is_dir():
        raise UsageError(say("--templates: {path} är ingen mapp.", path=str(wishes.templates)))
    folders = wanted_folders(paths)
    told: list[Callable[[], object]] = [partial(wanted_formats, wishes.formats)]
    codes, results = [], []
    is_certain = list(read) == _read_beside(folders, wishes)
    ready: dict[Path, _Ready] = {}
    for folder, place in _outputs(folders, wishes.output, wishes.report):
        loaded = load_plan(folder, wishes.jobs, wishes.cache)
        is_certain = is_certain and loaded.is_certain
        stops = bool(_stopping(loaded, wishes.report) or loaded.breakdowns)
        all_formats = [*formats, *added_formats(wishes.formats, loaded.plugins)]
        store = plan_store(folder, wishes.cache)
        at_hand = BoardsAtHand.kept_in(store if any(format.drafts for format in all_formats) else NO_STORE)
        states = states_of(loaded.texts)
        if not stops and not loaded.plan.reports:  # which tell on which lines they stand
            loaded = loaded.without_texts()
        settings = loaded.plan.settings
        language = documents_language(settings.language if settings else "")
        with phase("view"):
            view = _view(loaded, language, wishes, at_hand, states)
        if stops or view is None:
            told.append(partial(_say_why_not, folder, loaded, wishes.report, wishes.color))
            told[-1]()
            codes.append(ExitCode.of(False, loaded.breakdowns))
            continue
        templates = Templates(template_folders(wishes.templates, folder), language, own, folder)
        ready[place] = _Ready(with_downloads(view, all_formats), all_formats, templates, KnownPages(store), at_hand)
    for place, one in ready.items():
        publication = _publish(one if wishes.report else _among_years(one, place, ready), place)
        publication.tell()
        told.append(publication.unchanged().tell)
        results += [str(place), str(place / MANIFEST)]

    def again() -> None:
        for tell in told:
            tell()

    return Done(max(codes, default=ExitCode.OK), is_certain, results, again)


def _view(
    loaded: Loaded, language: Language, wishes: Wishes, at_hand: BoardsAtHand, states: FileStates
) -> PlanView | None:
    if wishes.report:
        _check_period(loaded.plan, wishes.report)
        return report_view_of(_of_board(loaded.plan, wishes.board), wishes.report, language, loaded.line_of)
    return view_of(_of_board(loaded.plan, wishes.board), language, loaded, at_hand, states)


def _stopping(loaded: Loaded, report: str) -> list[Diagnostic]:
    """The errors that stop a publication: a report's do not stop the plan, nor another period's report."""
    errors = (item for item in loaded.diagnostics if item.severity is Severity.ERROR)
    return [item for item in errors if period_of(item.primary.span.file) in {"", report}]


def _check_period(plan: Plan, report: str) -> None:
    """UsageError for a period that has no folder in the plan."""
    known = dict.fromkeys((*periods(plan), *(period_of(file) for file in sorted(plan.files) if period_of(file))))
    if report not in known:
        raise UsageError(
            say(
                "--report: planen har ingen uppföljning som heter {report}. Den har {known}.",
                report=report,
                known=tuple(known),
            )
            if known
            else say("--report: planen har ingen uppföljning. nplan follow-up new delår börjar en.")
        )


def _outputs(folders: list[Path], output: Path | None, report: str) -> list[tuple[Path, Path]]:
    """Where each plan goes: one plan right into the output folder, several below it by their names."""
    base = output or DEFAULT_FOLDER
    below = output is None or len(folders) > 1
    if below and base.is_symlink():
        raise UsageError(say("{output} är en länk. Ange mappen som den leder till.", output=str(base)))
    found: dict[Path, Path] = {}
    for folder in folders:
        name = folder.resolve().name
        place = base / (f"{name}-{ascii_address(report)}" if report else name) if below else base
        if place.resolve().is_relative_to(folder.resolve()) or plan_around(place):
            raise UsageError(say("{output} ligger i planens egen mapp. Välj en annan med -o.", output=str(place)))
        if place in found:
            raise UsageError(
                say(
                    "Två planer heter likadant ({first} och {second}). Publicera en åt gången med -o.",
                    first=str(found[place]),
                    second=str(folder),
                )
            )
        found[place] = folder
    return [(folder, place) for place, folder in found.items()]


@frozen
class _Publication:
    """What there is to say when a plan has been published."""

    title: str
    place: Path
    published: PublishedFiles
    remarks: tuple[Sentence, ...]

    def tell(self) -> None:
        for sentence in self.remarks:
            remark(sentence)
        files = _listed(self.published)
        say_line(say("{title} finns nu i {output}: {files}.", title=self.title, output=str(self.place), files=files))

    def unchanged(self) -> _Publication:
        """The same when all of it stood there already."""
        return replace(self, published=replace(self.published, written=()))


@frozen
class _Ready:
    """A plan that can be published: as what, with what, and what is known from last time of its pages and sections."""

    view: PlanView
    formats: list[Format]
    templates: Templates
    known: KnownPages
    at_hand: BoardsAtHand


def _among_years(one: _Ready, place: Path, ready: Mapping[Path, _Ready]) -> _Ready:
    """The plan among the same organisation's for other years; alone when two are for the same year."""
    view = one.view
    same = {other: its.view for other, its in ready.items() if its.view.organisation == view.organisation}
    if view.site is None or len({other.year for other in same.values()}) < len(same):
        return one
    others = {
        f"{quote(Path(os.path.relpath(other, place)).as_posix())}/": its.site
        for other, its in same.items()
        if other != place and its.site
    }
    return replace(one, view=replace(view, site=view.site.among(others))) if others else one


def _publish(one: _Ready, place: Path) -> _Publication:
    view, formats, templates = one.view, one.formats, one.templates
    logo = read_logo(templates.pictures, view.look.logo)
    try:
        with phase("publish"):
            published = publish(place, _drafts(formats, view, templates), one.known)
            one.at_hand.keep()
            progress(None)
    except (TemplateFault, Refusal) as error:
        raise UsageError(error.sentence) from error
    faults = (logo.fault, *Illustrations(view, templates).faults())
    remarks = (*(sentence for format in formats for sentence in format.remarks(view)), *filter(None, faults))
    return _Publication(view.title, place, published, remarks)


def _of_board(plan: Plan, board: str) -> Plan:
    """The plan of one board alone, when that is what was asked for."""
    if not board:
        return plan
    body = plan.register.body(board)
    by_name = (folder for folder in plan.boards if body and plan.register.body(folder) == body)
    found = board if board in plan.boards else next(by_name, None)
    if found:
        return plan.for_board(found)
    raise UsageError(
        say("--board: {board} har ingen nämndplan här. Välj bland {boards}.", board=board, boards=plan.boards)
        if plan.boards
        else say("--board: planen har inga nämndplaner.")
    )


def _drafts(formats: list[Format], view: PlanView, templates: Templates) -> Iterator[tuple[str, Draft]]:
    """All files, telling how far it has come as they are made."""
    numbers = count(1)
    for format in formats:
        with phase(format.name):
            drafts = list(format.drafted(view, templates))
        yield from ((name, _told(format, name, draft, numbers)) for name, draft in drafts)


def _told(format: Format, name: str, draft: Draft, numbers: Iterator[int]) -> Draft:
    def tell() -> None:
        progress(say("{n} filer, senast {file}", n=next(numbers), file=name))

    def make() -> bytes:
        with phase(format.name):
            tell()
            return draft.make()

    def pieces(made: Callable[[], Iterable[Draft]]) -> Iterator[Draft]:
        tell()
        return (_timed(format, piece) for piece in made())

    return replace(draft, make=make, pieces=partial(pieces, draft.pieces) if draft.pieces else None)


def _timed(format: Format, piece: Draft) -> Draft:
    def make() -> bytes:
        with phase(format.name):
            return piece.make()

    return replace(piece, make=make)


def _listed(published: PublishedFiles) -> str | Sentence | tuple[str, ...]:
    """The files' names; of many, how many they are, where to begin, and how many of them are as they were."""
    names = published.names
    if len(names) <= MOST_NAMES:
        return names
    first = next((name for name in names if name == "index.html"), names[0])
    old = len(names) - len(published.written)
    if not old:
        return say("{n} filer, börja med {first}", n=len(names), first=first)
    return say("{n} filer, varav {old} oförändrade, börja med {first}", n=len(names), old=old, first=first)


def _say_why_not(folder: Path, loaded: Loaded, report: str, color: str) -> None:
    """The report of the errors that stop; the rest is only counted."""
    plan = checked(folder, loaded)
    stopping = _stopping(loaded, report)
    errors = tuple(item for item in plan.diagnostics if item in stopping)
    others = tuple(item for item in plan.diagnostics if item not in stopping)
    write_lines(REPORTS["full"]([replace(plan, diagnostics=errors, unselected=others)], spoken()), color)

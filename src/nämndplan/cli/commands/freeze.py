"""nplan freeze."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from ...bounded_read import read_bounded
from ...compare.adopted import decision_of, wording_of
from ...diagnostics import Sentence, say
from ...driver import Loaded
from ...model import Adopted, Decision, Item, Plan
from ...source import MAX_BYTES, why_unread
from ...syntax.recovery import quoted
from ...values import Fault, read_date
from ..atomic_write import atomic_write_bytes
from ..console import say_line
from ..decided import adopted_path, bodies_of, changed_sources, source_digests
from ..exit_code import ExitCode
from ..language import documents_language
from ..own_place import refuse_elsewhere
from ..plans import load_plan, wanted_folders
from ..usage_errors import UsageError

_HEAD = """\
# Skriven av nplan freeze: det som beslutades, ordagrant. Ändra inte här.
# Ändras planen ska den ha ett nytt beslut, som fryses för sig.
"""
_MOST_PUBLISHED = 500_000_000
"""Bytes of one published file."""


def freeze(
    decision: Annotated[
        str, typer.Argument(metavar="BESLUT", help="Beslutets dag: 2023-11-07 eller beslut/2023-11-07.")
    ],
    plan: Annotated[Path | None, typer.Argument(metavar="MAPP", help="Planens mapp.", show_default=False)] = None,
    published: Annotated[
        Path | None,
        typer.Option("--published", metavar="MAPP", help="Ta också med kontrollsummor för det som publicerats här."),
    ] = None,
    verify: Annotated[
        bool, typer.Option("--verify", help="Skriv inget: se efter att det arkiverade är orört sedan beslutet.")
    ] = False,
) -> ExitCode:
    """Skriver det som beslutades den dagen till mappen beslut: ordalydelsen, kontrollsummor och planen som PDF/A.

    Beslutet ska stå under beslut i plan.yaml eller i nämndens nämndplan.yaml. Därefter säger validate till när
    något beslutat ändras utan nytt beslut (NP951), och nplan diff --against visar vad som skiljer.
    """
    day = _day(decision)
    (folder,) = wanted_folders([plan] if plan else None)[:1]
    loaded = load_plan(folder)
    if verify:
        return _verified(folder, loaded, day, published)
    if loaded.has_errors or loaded.breakdowns:
        raise UsageError(say("Planen har fel och kan inte frysas. Kör nplan validate först."))
    owners = _decided(loaded.plan, day)
    places = {owner: folder / adopted_path(owner, day) for owner in owners}
    for place in places.values():
        refuse_elsewhere(place, folder)
    if all(_is_there(place) for place in places.values()):
        raise _never_over(min(places.values()))
    printed = {owner: _printed(folder, loaded, owner) for owner in owners}
    shown = {} if published is None else _digests_below(published)
    wanted: dict[Path, bytes] = {}
    for owner, place in places.items():
        text = _text(loaded, owner, {place.with_suffix(".pdf").name: _digest(printed[owner]), **shown})
        wanted |= {place.with_suffix(".pdf"): printed[owner], place: text.encode("utf-8")}
        if len(wanted[place]) > MAX_BYTES:
            raise UsageError(say("{path} blir större än vad en fil får vara.", path=str(place)))
    for path in _left_to_write(wanted):
        path.parent.mkdir(parents=True, exist_ok=True)
        atomic_write_bytes(path, wanted[path], plan=folder)
    for place in places.values():
        say_line(say("{path} och {pdf} är skrivna.", path=str(place), pdf=place.with_suffix(".pdf").name))
    return ExitCode.OK


def _left_to_write(wanted: Mapping[Path, bytes]) -> list[Path]:
    """Those that are not there: one who was stopped half-way has written some. Raises UsageError for other files."""
    there = [path for path in wanted if _is_there(path)]
    for path in there:
        try:
            is_same = read_bounded(path, len(wanted[path]), inside=path.parent) == wanted[path]
        except OSError:
            is_same = False
        if not is_same:
            raise _never_over(path)
    return [path for path in wanted if path not in there]


def _is_there(path: Path) -> bool:
    return path.exists() or path.is_symlink()


def _never_over(path: Path) -> UsageError:
    return UsageError(say("{path} finns redan. Ett fryst beslut skrivs aldrig över.", path=str(path)))


def _day(name: str) -> date:
    found = read_date(name.removeprefix("beslut/"))
    if isinstance(found, Fault):
        raise UsageError(say("”{name}” är ingen dag. Skriv som 2023-11-07 eller beslut/2023-11-07.", name=name))
    return found


def _decided(plan: Plan, day: date) -> list[str]:
    """Whose plans were decided that day: "" for the council's."""
    days = {owner: made.date for owner in ("", *plan.boards) if (made := decision_of(plan, owner)) and made.date}
    if owners := [owner for owner, when in days.items() if when == day]:
        return owners
    if not days:
        raise UsageError(
            say("Planen säger inte när den beslutades. Skriv beslut med datum i plan.yaml eller nämndplan.yaml.")
        )
    known = tuple(sorted({when.isoformat() for when in days.values()}))
    raise UsageError(say("Inget i planen är beslutat {day}. Det finns beslut från {days}.", day=str(day), days=known))


def _printed(folder: Path, loaded: Loaded, owner: str) -> bytes:
    """An owner's plan as PDF/A."""
    from ...render import Templates, template_folders
    from ...view import view_of
    from ..formats import wanted_formats

    (pdf,) = wanted_formats(["pdf"])
    settings = loaded.plan.settings
    language = documents_language(settings.language if settings else "")
    view = view_of(loaded.plan.for_board(owner) if owner else loaded.plan, language, loaded)
    assert view is not None  # noqa: S101  (a plan without errors has settings)
    ((_, content),) = pdf.files(view, Templates(template_folders(None, folder), language, (), folder))
    return content if isinstance(content, bytes) else content.encode("utf-8")


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _digests_below(published: Path) -> dict[str, str]:
    """The published files by their paths in the folder. Raises UsageError."""
    if not published.is_dir():
        raise UsageError(say("--published: {path} är ingen mapp.", path=str(published)))
    paths = (path for path in sorted(published.rglob("*")) if path.is_file() and not path.name.startswith("."))
    return {path.relative_to(published).as_posix(): _digest(_content(path, published)) for path in paths}


def _content(path: Path, inside: Path) -> bytes:
    try:
        return read_bounded(path, _MOST_PUBLISHED, inside=inside)
    except OSError as error:
        raise UsageError(
            say("{path} går inte att läsa: {reason}.", path=str(path), reason=why_unread(error))
        ) from error


def _text(loaded: Loaded, owner: str, published: Mapping[str, str]) -> str:
    """The file: one key of one thing a line, so that a change of it shows as what it is."""
    made = decision_of(loaded.plan, owner) or Decision()
    lines = [_HEAD]
    about = {"organ": made.body, "paragraf": made.paragraph, "diarienummer": made.reference}
    lines += [f"datum: {made.date}\n", *(f"{key}: {_quoted(text)}\n" for key, text in about.items() if text)]
    for key, digests in (("källor", source_digests(loaded, owner)), ("publicerat", published)):
        lines += [f"{key}:\n", *(f"  {_quoted(path)}: {digest}\n" for path, digest in sorted(digests.items()))]
    lines.append("lydelse:\n")
    for address, texts in wording_of(loaded.plan, owner).items():
        lines += [f"  {_quoted(address)}:\n", *(f"    {key}: {_quoted(text)}\n" for key, text in texts.items())]
    return "".join(lines)


def _quoted(text: str) -> str:
    return quoted(" ".join(text.split()))


def _verified(folder: Path, loaded: Loaded, day: date, published: Path | None) -> ExitCode:
    """Is what was archived still what it was? The sources may have changed since; that is told, and no fault."""
    frozen = [item for item in loaded.plan.of(Adopted) if item.value.date == day]
    if not frozen:
        raise UsageError(say("Inget beslut från {day} är fryst i {folder}.", day=str(day), folder=str(folder)))
    faults = 0
    for item in frozen:
        for sentence in _faults(folder, item, published):
            say_line(sentence)
            faults += 1
        if changed := changed_sources(loaded, item):
            say_line(
                say("Sedan beslutet har {count} av planens filer ändrats: {files}.", count=len(changed), files=changed)
            )
    if not faults:
        say_line(say("Det arkiverade är orört: {bodies}.", bodies=bodies_of(loaded.plan, frozen)))
    return ExitCode.of(not faults, loaded.breakdowns)


def _faults(folder: Path, item: Item[Adopted], published: Path | None) -> Iterator[Sentence]:
    """Archived files that are gone, or are not what they were."""
    place = folder / item.place.file
    own = place.with_suffix(".pdf").name
    for name, digest in item.value.published.items():
        root = place.parent if name == own else published
        if root is None:
            continue
        try:
            content = read_bounded(root / name, _MOST_PUBLISHED, inside=root)
        except OSError as error:
            reason = why_unread(error)
            yield say("{path} går inte att läsa: {reason}.", path=str(root / name), reason=reason)
            continue
        if _digest(content) != digest:
            yield say("{path} är inte den fil som arkiverades.", path=str(root / name))

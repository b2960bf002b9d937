"""nplan review."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Any

import typer

from ...bounded_read import read_bounded
from ...compare import reworded, stamp_of, stamped, stamps_place
from ...diagnostics import say
from ...model import Item, Plan, Stamp
from ...source import MAX_BYTES
from ...syntax.recovery import quoted
from ..atomic_write import atomic_write
from ..console import say_line
from ..exit_code import ExitCode
from ..language import spoken
from ..plans import load_plan, wanted_folders
from ..usage_errors import UsageError, nearest

_HEAD = """\
# Skriven av nplan review. Visar vilken lydelse nämnden har tagit ställning till.
# Ändra inte här: kör nplan review igen.
"""
_SCHEMA = "# yaml-language-server:"
"""The line by which an editor knows the file's schema stays where someone has put it."""
_PARTS = ("uppdrag", "mål")


def review(
    board: Annotated[str, typer.Argument(metavar="NÄMND", help="Nämndens mapp.", show_default=False)],
    ids: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="ID", help="Uppdrag och mål att granska. Utan id: alla som nämnden svarar på.", show_default=False
        ),
    ] = None,
    plan: Annotated[
        Path | None, typer.Option("--plan", metavar="MAPP", help="Planens mapp, om den inte är den du står i.")
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", help="Fråga inte: svaren gäller lydelserna som de är nu.")] = False,
) -> ExitCode:
    """Visar vad som har ändrats sedan sist och frågar om svaret ändå gäller. validate säger till när det ändras igen.

    Det som nämnden har tagit ställning till står i nämndens granskat.yaml. Utan den filen sägs inget.
    """
    (folder,) = wanted_folders([plan] if plan else None)[:1]
    loaded = load_plan(folder)
    found = loaded.plan
    if board not in found.boards:
        near = nearest(board, list(found.boards))
        meant = say(" Menade du {near}?", near=near) if near else say("")
        raise UsageError(say("”{board}” har ingen mapp i planen.{meant}", board=board, meant=meant))
    if found.faults:
        raise UsageError(say("Planen har fel som gör att den inte kan läsas i sin helhet. Kör nplan validate först."))
    old = {(stamp.place.route[0], stamp.id): stamp for stamp, _ in stamped(found) if stamp.board == board}
    wanted = _wanted(found, board, ids or [], {(str(part), id) for part, id in old})
    today = datetime.now(UTC).date()
    kept: dict[tuple[str, str], Stamp] = {}
    for part, id, item in _everything(found):
        had = old.get((part, id))
        if had is not None and (id not in wanted or not _agreed(had, item, found, yes)):
            kept[part, id] = had.value
        elif id in wanted:
            same = had is not None and not list(reworded(had.value, item, found))
            kept[part, id] = had.value if same and had else stamp_of(item, today)
    path = folder / stamps_place(board).file
    before = read_bounded(path, MAX_BYTES, inside=folder).decode("utf-8") if path.exists() else ""
    named, _, _ = before.partition("\n")
    text = (f"{named}\n" if named.startswith(_SCHEMA) else "") + _text(kept)
    if before != text:
        atomic_write(path, text, plan=folder)
    say_line(say("{path}: {count} granskade.", path=str(path), count=len(kept)))
    return ExitCode.of(True, loaded.breakdowns)


def _everything(plan: Plan) -> Iterator[tuple[str, str, Any]]:
    yield from ((_PARTS[0], id, item) for id, item in plan.council_assignments.items())
    yield from ((_PARTS[1], id, item) for id, item in plan.goals.items())


def _wanted(plan: Plan, board: str, ids: list[str], known: set[tuple[str, str]]) -> set[str]:
    """The ids that are named, or all that the board answers and has reviewed before."""
    existing = {id for _, id, _ in _everything(plan)}
    for id in ids:
        if id not in existing:
            near = nearest(id, sorted(existing))
            meant = say(" Menade du {near}?", near=near) if near else say("")
            raise UsageError(say("Fullmäktige har inget uppdrag eller mål ”{id}”.{meant}", id=id, meant=meant))
    if ids:
        return set(ids)
    answered = {id for item in plan.items if item.board == board for id in _answers(item)}
    return (answered | set(plan.board_goals(board)) | {id for _, id in known}) & existing


def _answers(item: Item[Any]) -> tuple[str, ...]:
    return (*getattr(item.value, "answers", ()), *getattr(item.value, "hands_on", ()))


def _agreed(stamp: Item[Stamp], item: Any, plan: Plan, yes: bool) -> bool:
    """True when there is nothing to agree to, or someone agrees."""
    changes = list(reworded(stamp.value, item, plan))
    if not changes:
        return True
    say_line(say("”{title}” har ändrats sedan {date}:", title=item.value.title, date=stamp.value.date.isoformat()))
    for change in changes:
        say_line(f"  {change.key}: {change.before or '–'} → {change.after or '–'}")
    if yes:
        return True
    if not sys.stdin.isatty():
        raise UsageError(say("Här finns ingen att fråga. Läs ändringen, och kör med --yes om svaret ändå gäller."))
    return typer.confirm(say("Gäller nämndens svar ändå?").text(spoken()), default=False)


def _text(stamps: dict[tuple[str, str], Stamp]) -> str:
    """One line an object, so that two branches that review different things merge."""
    lines = [_HEAD]
    for part in _PARTS:
        rows = sorted((id, stamp) for (where, id), stamp in stamps.items() if where == part)
        if rows:
            lines.append(f"{part}:\n" + "".join(f"  {id}: {{{_entries(stamp)}}}\n" for id, stamp in rows))
    return "".join(lines) if len(lines) > 1 else _HEAD + "uppdrag: {}\n"


def _entries(stamp: Stamp) -> str:
    entries = [f"lydelse: {_quoted(stamp.wording)}"]
    if stamp.parts:
        entries.append(f"delar: [{', '.join(map(_quoted, stamp.parts))}]")
    if stamp.to:
        entries.append(f"till: [{', '.join(map(_quoted, stamp.to))}]")
    if stamp.due:
        entries.append(f"klart: {_quoted(stamp.due)}")
    if stamp.target:
        entries.append(f"målvärde: {_quoted(stamp.target)}")
    return ", ".join([*entries, f"datum: {stamp.date.isoformat()}"])


def _quoted(text: str) -> str:
    return quoted(" ".join(text.split()))

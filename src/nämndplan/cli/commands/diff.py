"""nplan diff."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from ...changelog import CHANGELOGS, Changelog, Side, changelog_of
from ...diagnostics import say
from ...diff import Effect
from ...driver import Loaded
from ...frozen import frozen
from ...source.revision import Commit, NoRepository, Unreadable, latest_commits, read_revision, renamed_files
from ...source.state import OnDisk, PlanState
from ..atomic_write import atomic_write, atomic_write_bytes
from ..console import remark, write_lines
from ..decided import decided_state, touches_decided
from ..exit_code import ExitCode
from ..formerly import write_formerly
from ..language import spoken
from ..options import Color
from ..plans import load_files, load_plan, load_states, wanted_folders
from ..usage_errors import UsageError, nearest

WORD = "docx"
DECIDED = "beslutad-text"
DiffFormat = StrEnum("DiffFormat", [*CHANGELOGS, WORD])  # type: ignore[misc]
_RANGE = ".."


@frozen
class _State:
    """One side: a folder as it is, or as it was at a revision."""

    folder: Path
    revision: str = ""
    name: str = ""


def diff(
    what: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="REVISION|MAPP",
            help="En revision (gren, tagg eller id), två med .. emellan, och planens mapp; eller två mappar. "
            "Utan revision: det som har ändrats sedan HEAD.",
            show_default=False,
        ),
    ] = None,
    format: Annotated[
        DiffFormat,
        typer.Option("--format", "-f", metavar="FORMAT", help="Hur ändringarna visas. Möjliga värden: {choices}."),
    ] = DiffFormat("full"),
    fail_on: Annotated[
        str,
        typer.Option(
            "--fail-on",
            metavar="SLAG",
            help="Sluta med 1 när det finns sådana ändringar: svagare,borttaget,beslutad-text …",
        ),
    ] = "",
    against: Annotated[
        str,
        typer.Option(
            "--against", metavar="BESLUT", help="Jämför med det som beslutades: beslut, eller beslut/2023-11-07."
        ),
    ] = "",
    board: Annotated[str, typer.Option("--board", metavar="NÄMND", help="Bara den här nämndens del.")] = "",
    everything: Annotated[
        bool, typer.Option("--all", help="Visa också det som bara är skrivet på ett annat sätt.")
    ] = False,
    formerly: Annotated[
        list[str] | None,
        typer.Option(
            "--formerly",
            metavar="NYTT-ID",
            help="Skriv tidigare på det här, som troligen hette något annat förut. Går att ange flera gånger.",
        ),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FIL", help="Skriv i en fil; krävs för Word.")
    ] = None,
    color: Annotated[Color, typer.Option("--color", help="Färg i terminalen.")] = Color("auto"),
) -> ExitCode:
    """Löften kommer först: vad som är svagare, borttaget, omriktat; sedan ord; med --all också form.

    Slutar med 0 när jämförelsen gick att göra, 1 när --fail-on slår till och 2 när en sida inte gick att läsa hel.
    """
    stops_at = _stops_at(fail_on)
    if format == WORD and output is None:
        raise UsageError(say("Word skrivs i en fil: ange den med -o, till exempel -o ändringar.docx."))
    before, after = _states(what or [])
    owners: frozenset[str] | None = None
    try:
        if against:
            before, owners = _decided(after, against, bool(what and before.revision != "HEAD"))
        compared = load_states(_files(before), _files(after))
        sides = _named_apart((before, compared.before), (after, compared.after))
        renamed = _renamed(before, after) if compared.has_renamed else {}
        commits = _commits(before, after)
    except NoRepository as error:
        raise UsageError(say("{what} Ange två mappar i stället.", what=error.sentence)) from error
    except Unreadable as error:
        raise UsageError(error.sentence) from error
    changelog = changelog_of(*sides, renamed, compared.same, commits)
    changelog = _of_boards(changelog, frozenset({board}) if board else owners)
    if formerly:
        if after.revision:
            raise UsageError(say("--formerly: bara planen i mappen går att skriva i, och ingen revision."))
        write_formerly(after.folder, sides[1].loaded, changelog, formerly)
        return ExitCode.of(True, [item for side in sides for item in side.loaded.breakdowns])
    if format == WORD:
        assert output is not None  # noqa: S101  (refused above)
        atomic_write_bytes(output, _redline(_named_apart((before, _loaded(before)), (after, _loaded(after)))))
    else:
        lines = CHANGELOGS[format](changelog, spoken(), everything)
        if output:
            atomic_write(output, "".join(f"{line}\n" for line in lines))
        else:
            write_lines(lines, color)
    breakdowns = [item for side in sides for item in side.loaded.breakdowns]
    if changelog.broken:
        remark(say("Rätta felen först: nplan validate visar dem. Det som syns här kan vara mer eller mindre än sant."))
        return ExitCode.USAGE
    plans = [side.loaded.plan for side in sides]
    stop = any(
        entry.effect.value in stops_at or (DECIDED in stops_at and touches_decided(entry, *plans))
        for entry in changelog.entries
    )
    return ExitCode.of(not stop, breakdowns)


def _decided(after: _State, against: str, has_range: bool) -> tuple[_State, frozenset[str]]:
    """The plan as it was decided, and whose parts the decision is about."""
    if has_range:
        raise UsageError(say("--against: ange planens mapp, och ingen revision."))
    commit, day, owners = decided_state(after.folder, _loaded(after), against)
    return _State(after.folder, commit, say("beslutet {day}", day=day).text(spoken())), owners


def _stops_at(words: str) -> set[str]:
    """The kinds of change to stop at, in their words."""
    known = (*(effect.value for effect in Effect), DECIDED)
    found = set()
    for word in filter(None, (part.strip() for part in words.split(","))):
        if word not in known:
            near = nearest(word, known)
            meant = say(" Menade du {near}?", near=near) if near else say("")
            raise UsageError(
                say(
                    "--fail-on: ”{word}” är inget slags ändring.{meant} Välj bland {choices}.",
                    word=word,
                    meant=meant,
                    choices=known,
                )
            )
        found.add(word)
    return found


def _states(words: Sequence[str]) -> tuple[_State, _State]:
    """Two folders; or a folder at one revision and at another, or as it is now."""
    folders = [word for word in words if Path(word).is_dir()]
    revisions = [word for word in words if word not in folders]
    if len(folders) == 2 and not revisions:
        return _State(Path(folders[0])), _State(Path(folders[1]))
    if len(folders) > 1 or len(revisions) > 1:
        raise UsageError(say("Ange en revision och en mapp, eller två mappar."))
    plans = wanted_folders([Path(word) for word in folders])
    if len(plans) > 1:
        raise UsageError(say("Här finns flera planer. Ange vilken: nplan diff {example}.", example=str(plans[0])))
    first, dots, second = (revisions or ["HEAD"])[0].partition(_RANGE)
    second = second.removeprefix(".") if dots else ""
    if dots and not second:
        second = "HEAD"
    return _State(plans[0], first or "HEAD"), _State(plans[0], second)


def _named_apart(*read: tuple[_State, Loaded]) -> tuple[Side, Side]:
    """Both sides with names that tell them apart: years, or what was asked for."""
    (before, old), (after, new) = read
    years = [str(loaded.plan.settings.year) if loaded.plan.settings else "" for loaded in (old, new)]
    if all(years) and years[0] != years[1]:
        names = years
    elif before.folder != after.folder:
        names = [before.folder.as_posix(), after.folder.as_posix()]
    else:
        here = say("arbetsmappen").text(spoken())
        names = [state.name or state.revision or here for state in (before, after)]
    return Side(names[0], before.folder.as_posix(), old), Side(names[1], after.folder.as_posix(), new)


def _files(state: _State) -> PlanState:
    return read_revision(state.folder, state.revision) if state.revision else OnDisk(state.folder)


def _loaded(state: _State) -> Loaded:
    """All of it, checked."""
    return load_files(read_revision(state.folder, state.revision).files) if state.revision else load_plan(state.folder)


def _renamed(before: _State, after: _State) -> Mapping[str, str]:
    if before.folder != after.folder or not before.revision:
        return {}
    return renamed_files(before.folder, before.revision, after.revision or None)


def _commits(before: _State, after: _State) -> Mapping[str, Commit]:
    """What was committed between two states of one history; two folders have none in common."""
    if before.folder != after.folder or not before.revision:
        return {}
    return latest_commits(before.folder, before.revision, after.revision or None)


def _of_boards(changelog: Changelog, owners: frozenset[str] | None) -> Changelog:
    """What is in these owners' parts, "" for the council's; everything when none are named."""
    if owners is None:
        return changelog
    kept = tuple(entry for entry in changelog.entries if entry.difference.board in owners)
    suspects = tuple(item for item in changelog.suspects if item.candidate.after.board in owners)
    return Changelog(changelog.title, changelog.before, changelog.after, kept, suspects, changelog.broken)


def _redline(sides: tuple[Side, Side]) -> bytes:
    """Both plans as Word documents, and what differs as tracked changes."""
    from ...changelog.redline import redline  # python-docx, for this format alone
    from ..formats import wanted_formats

    wanted_formats([WORD])
    old, new = _documents(sides)
    settings = sides[1].loaded.plan.settings
    decision = settings.decision.date if settings and settings.decision else None
    day = decision.isoformat() if decision else f"{settings.year if settings else 1970}-01-01"
    return redline(old, new, f"{day}T00:00:00Z")


def _documents(sides: tuple[Side, Side]) -> Iterator[bytes]:
    from ...render import Templates, template_folders
    from ...render.docx import DOCX
    from ...view import view_of

    for side in sides:
        view = view_of(side.loaded.plan, spoken(), side.loaded)
        if view is None:
            raise UsageError(say("{name} gick inte att läsa i sin helhet.", name=side.name))
        folder = Path(side.folder)
        files = dict(DOCX.files(view, Templates(template_folders(None, folder), spoken(), (), folder)))
        yield next(iter(files.values()))

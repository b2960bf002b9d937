"""Marks that git leaves in a file when two versions could not be merged."""

from __future__ import annotations

from collections.abc import Iterator

from .. import lazy_re as re
from ..diagnostics import Finding, Note, say
from ..source import SourceText

_MARK = re.compile(r"^(<{7}|\|{7}|={7}|>{7})(?: .*)?$", re.MULTILINE)


def settle_conflicts(source: SourceText) -> tuple[SourceText, list[range], list[Finding]]:
    """The text with the first version only, line for line; the lines of each conflict, and its finding."""
    if not any(mark * 7 in source.text for mark in "<|=>") or not _MARK.search(source.text):
        return source, [], []
    lines = source.text.split("\n")
    conflicts = list(_conflicts(lines))
    for conflict in conflicts:
        _keep_first_version(lines, conflict)
    return SourceText(source.file, "\n".join(lines)), conflicts, [_finding(source, lines_of) for lines_of in conflicts]


def both_versions(source: SourceText) -> tuple[str, str, list[range]]:
    """The text as each side of the merge has it, and the lines of each conflict."""
    lines = source.text.split("\n")
    conflicts = list(_conflicts(lines))
    ours, theirs = list(lines), list(lines)
    for conflict in conflicts:
        section = ""
        for number in conflict:
            mark = _mark(lines[number - 1])
            section = mark or section
            if mark or section != "<":
                ours[number - 1] = ""
            if mark or section != "=":
                theirs[number - 1] = ""
    return "\n".join(ours), "\n".join(theirs), conflicts


def _mark(line: str) -> str:
    return match[1][0] if (match := _MARK.fullmatch(line)) else ""


def _conflicts(lines: list[str]) -> Iterator[range]:
    """The line numbers of each conflict, from its first mark to its last."""
    numbers = [number for number, line in enumerate(lines, 1) if _mark(line)]
    first = None
    for number in numbers:
        first = first or number
        if _mark(lines[number - 1]) == ">" or number == numbers[-1]:
            yield range(first, number + 1)
            first = None


def _keep_first_version(lines: list[str], conflict: range) -> None:
    dropping = False
    for number in conflict:
        mark = _mark(lines[number - 1])
        dropping = mark in set("|=") if mark else dropping
        if mark or dropping:
            lines[number - 1] = ""


def _finding(source: SourceText, conflict: range) -> Finding:
    first, last = conflict[0], conflict[-1]
    return Finding(
        "NP113",
        source.line_span(first),
        say("En sammanslagning i git är inte färdig: rad {first}–{last}", first=first, last=last)
        if last > first
        else say("Ett märke från en sammanslagning i git är kvar på rad {first}", first=first),
        label=say("här börjar de två versionerna") if last > first else None,
        notes=(Note(source.line_span(last), say("här slutar de")),) if last > first else (),
        hint=say("Välj vilken version som ska gälla, och ta bort raderna som börjar med <<<<<<<, ======= och >>>>>>>."),
    )

"""Markdown for a comment on a pull request: the verdict, a table, and what to do about each finding."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .. import lazy_re as re
from ..diagnostics import Language, say
from .checked import Checked
from .problems import Problem, by_gravity
from .verdict import mended, verdict

MOST_CHARACTERS = 60_000
"""Comments hold 65,536 characters on GitHub."""
_AROUND = 4_000
"""Room for the verdict and what stands around the list, in bytes."""

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~&$]|^(?:[-+#=]|[0-9]+(?=[.)]))")


def markdown(checked: Sequence[Checked], language: Language) -> Iterator[str]:
    """The comment; findings that no longer fit are counted."""
    return markdown_within(checked, language, MOST_CHARACTERS + _AROUND)


def markdown_within(checked: Sequence[Checked], language: Language, most: int) -> Iterator[str]:
    """The same in so many bytes."""
    yield f"### {escape(verdict(checked, language))}"
    if line := mended(checked, language):
        yield from ("", escape(line))
    found = by_gravity(checked, language)
    if not found:
        return
    rows = [_row(problem) for problem in found]
    details = [_detail(problem, language) for problem in found]
    sizes = [len(f"{row}\n{detail}\n".encode()) for row, detail in zip(rows, details, strict=True)]
    fitting = _fitting(sizes, most - _AROUND)
    yield ""
    yield say("| nivå | kod | plats | fynd |").text(language)
    yield "|---|---|---|---|"
    yield from rows[:fitting]
    if fitting < len(found):
        left = say("… och {count} till. Kör nplan validate för att se alla.", count=len(found) - fitting)
        yield from ("", escape(left.text(language)))
    yield ""
    yield f"<details><summary>{say('Vad du kan göra').text(language)}</summary>"
    yield ""
    yield from details[:fitting]
    yield ""
    yield "</details>"


def escape(text: str) -> str:
    """The text as itself: no markup, no table cell's end, no call on a person or an issue."""
    quoted = _SPECIAL.sub(_backslashed, " ".join(text.split()))
    return re.sub(r"@(?=\w)", "@<!-- -->", quoted)


def _backslashed(match: re.Match[str]) -> str:
    return f"{match[0]}\\" if match[0].isdecimal() else f"\\{match[0]}"


def code(text: str) -> str:
    """The text as code; the fence is longer than any run of backticks in it."""
    longest = max((len(run) for run in re.findall("`+", text)), default=0)
    fence = "`" * (longest + 1)
    space = " " if text[:1] == "`" or text[-1:] == "`" else ""
    return f"{fence}{space}{text}{space}{fence}"


def _row(problem: Problem) -> str:
    place = code(problem.spot.place).replace("|", "\\|")
    return f"| {problem.word} | {problem.code} | {place} | {escape(problem.headline)} |"


def _detail(problem: Problem, language: Language) -> str:
    lines = [f"- **{problem.code}** {escape(problem.spot.place)}: {escape(problem.headline)}"]
    if problem.spot.text:
        lines.append(f"  - {escape(problem.spot.text)}")
    lines += [f"  - {code(note.place)}: {escape(note.text)}" for note in problem.notes]
    if problem.way_out:
        lines.append(f"  - {say('Tips: ').text(language)}{escape(problem.way_out)}")
    return "\n".join(lines)


def _fitting(sizes: Sequence[int], most: int) -> int:
    used = 0
    for number, size in enumerate(sizes):
        used += size
        if used > most:
            return number
    return len(sizes)

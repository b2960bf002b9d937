"""What GitHub and GitLab want of a report: paths from the repository's root, and the whole list beside the lines."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from ..diagnostics import say
from ..report import Checked
from ..source import why_unwritten
from .console import remark
from .language import spoken

FROM_ROOT = frozenset({"github", "gitlab", "sarif"})
"""Formats whose paths are read from the root of the repository, wherever the command was run."""

_ROOTS = ("GITHUB_WORKSPACE", "CI_PROJECT_DIR")
_SUMMARY = "GITHUB_STEP_SUMMARY"
MOST_IN_SUMMARY = 1024 * 1024
"""Bytes; GitHub throws away the whole summary of a step that writes more."""


def from_root(plans: Sequence[Checked]) -> list[Checked]:
    """The plans with their folders named from the root of the repository that they lie in, if they do."""
    return [replace(plan, folder=_from_root(plan.folder)) for plan in plans]


def _from_root(folder: str) -> str:
    here = Path(folder).resolve()
    root = next((parent for parent in (here, *here.parents) if (parent / ".git").exists()), None)
    if root is None:
        told = (Path(os.environ[name]).resolve() for name in _ROOTS if os.environ.get(name))
        root = next((parent for parent in told if here.is_relative_to(parent)), None)
    return here.relative_to(root).as_posix() if root else folder


MOST_OF_SARIF = 5_000
"""Findings that GitHub shows of a SARIF file: the gravest, by the level of each."""


def tell_what_is_not_shown(format: str, plans: Sequence[Checked]) -> None:
    """Say on standard error what the service will leave out of a report that has it all."""
    count = sum(len(plan.diagnostics) for plan in plans)
    if format == "sarif" and count > MOST_OF_SARIF:
        remark(
            say(
                "GitHub visar de {most} allvarligaste av filens {count} fynd. "
                "Alla står i nplan validate utan --format.",
                most=MOST_OF_SARIF,
                count=count,
            )
        )


def write_step_summary(plans: Sequence[Checked]) -> None:
    """Add the whole list to the summary of the step, where GitHub asks for one; as much as there is room for."""
    from ..report.markdown import markdown_within

    if not (name := os.environ.get(_SUMMARY)):
        return
    try:
        with Path(name).open("ab") as summary:
            room = MOST_IN_SUMMARY - summary.tell()
            text = "".join(f"{line}\n" for line in markdown_within(plans, spoken(), room)) + "\n"
            if len(content := text.encode("utf-8")) <= room:
                summary.write(content)
            else:
                remark(say("Stegets sammanfattning är full; listan står bara i loggen."))
    except OSError as error:
        remark(say("{path} går inte att skriva: {reason}.", path=name, reason=why_unwritten(error)))

"""A copied file or folder is one question, and nothing else is said because of it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from nämndplan.driver import check
from nämndplan.i18n import SWEDISH

from ..torture.kinds import places, plans

COPIES = ("{} (1)", "Kopia av {}", "{}-kopia", "{} - kopia (2)", "{} 2", "copy of {}")

Said = tuple[str, str, str]


@cache
def said_of(plan: Path) -> frozenset[Said]:
    return said(plans()[plan])


def said(files: Mapping[str, bytes]) -> frozenset[Said]:
    return frozenset((one.code, one.primary.span.file, one.headline.text(SWEDISH)) for one in check(files).diagnostics)


@pytest.mark.parametrize("number", range(len(places())))
def test_of_a_file_of_each_kind(number: int) -> None:
    plan, file = list(places().values())[number]
    folder, slash, name = file.rpartition("/")
    copy = f"{folder}{slash}{COPIES[number % len(COPIES)].format(name.removesuffix('.yaml'))}.yaml"
    files = plans()[plan]
    [(code, where, headline)] = said({**files, copy: files[file]}) ^ said_of(plan)
    assert where == copy
    assert code in {"NP121", "NP116"}  # the name of what there is one of is no file's of the plan's
    assert code == "NP116" or headline == f"Är {copy} en kopia av {file} som inte ska vara med?"


@pytest.mark.parametrize(
    "folder", ["nämnder/regionstyrelsen", "uppföljning/delår", "uppföljning/delår/nämnder/regionstyrelsen"]
)
def test_of_a_folder(folder: str) -> None:
    plan = next(plan for plan in plans() if plan.name == "uppföljd")
    files, copy = plans()[plan], f"{folder} - kopia"
    copied = {file.replace(folder, copy, 1): data for file, data in files.items() if file.startswith(f"{folder}/")}
    [(code, where, headline)] = said({**files, **copied}) ^ said_of(plan)
    assert (code, headline) == ("NP121", f"Är mappen {copy} en kopia av {folder} som inte ska vara med?")
    assert where in copied

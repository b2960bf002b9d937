"""Every file that nplan reads may be a link to a device, a pipe, or huge: it ends at once, and the file is named."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from nämndplan.plan_folders import BASELINE_FILE

from .runner import nplan

LITEN = Path(__file__).parents[1] / "plans" / "liten"
SECRET = "mycket hemligt 4711"  # noqa: S105  (no password)


def _sparse(path: Path) -> None:
    with path.open("wb") as stream:
        stream.truncate(3_000_000_000)


def _linked(where: str) -> Callable[[Path], None]:
    return lambda path: path.symlink_to(where)


THINGS: Mapping[str, Callable[[Path], None]] = {
    "a link to /dev/zero": _linked("/dev/zero"),
    "a link to a process": _linked("/proc/self/environ"),
    "a FIFO": os.mkfifo,
    "a link to a FIFO": lambda path: (os.mkfifo(path.with_name("rör")), path.symlink_to("rör"))[1],
    "3 GB of nothing": _sparse,
    "a folder": Path.mkdir,
    "a link to itself": lambda path: path.symlink_to(path.name),
}
HTML = ("render", "plans/liten", "-o", "ut", "-f", "html")
ROLES: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "baseline, validate": (f"plans/liten/{BASELINE_FILE}", ("validate", "plans/liten")),
    "baseline, baseline": (f"plans/liten/{BASELINE_FILE}", ("baseline", "plans/liten")),
    "baseline, --baseline": ("annan.json", ("validate", "plans/liten", "--baseline", "annan.json")),
    "logo, validate": ("plans/liten/utseende/l.svg", ("validate", "plans/liten")),
    "logo, validate --fix": ("plans/liten/utseende/l.svg", ("validate", "plans/liten", "--fix")),
    "logo, html": ("plans/liten/utseende/l.svg", HTML),
    "logo, pdf": ("plans/liten/utseende/l.svg", ("render", "plans/liten", "-o", "ut", "-f", "pdf")),
    "template, html": ("templates/html/page.html", HTML),
    "style, html": ("templates/html/style.css", HTML),
    "template, pdf": ("templates/typst/plan.typ", ("render", "plans/liten", "-o", "ut", "-f", "pdf")),
    "office, pptx": ("templates/office/mall.pptx", ("render", "plans/liten", "-o", "ut", "-f", "pptx")),
    "office, docx": ("templates/office/mall.docx", ("render", "plans/liten", "-o", "ut", "-f", "docx")),
    "--mall": ("min.docx", ("render", "plans/liten", "-o", "ut", "-f", "docx", "--mall", "min.docx")),
    "manifest": ("ut/.nplan-manifest.json", HTML),
    "settings": (".vscode/settings.json", ("schema", "--editor")),
    "settings, check": (".vscode/settings.json", ("schema", "--editor", "--check")),
    "schema, check": ("schemas/plan.json", ("schema", "--check")),
}
"""Where the file lies, and the command that reads it."""


def _repository(folder: Path, place: str) -> Path:
    """A plan repository with a logo named, and the folder ready for the file."""
    shutil.copytree(LITEN, folder / "plans" / "liten")
    settings = folder / "plans" / "liten" / "plan.yaml"
    settings.write_text(settings.read_text("utf-8") + "utseende:\n  logotyp: utseende/l.svg\n", "utf-8")
    path = folder / place
    path.parent.mkdir(parents=True, exist_ok=True)
    return path


SLOWER = ("a link to /dev/zero", "a FIFO", "a link to itself")
"""Enough where a plan is published each time; ``NPLAN_BOUNDS=all`` tries the others there too."""

TRIED = [
    (role, thing)
    for role, (_, words) in ROLES.items()
    for thing in (SLOWER if words[0] == "render" and os.environ.get("NPLAN_BOUNDS") != "all" else THINGS)
]


@pytest.mark.parametrize(("role", "thing"), TRIED)
def test_what_is_no_plain_file_is_refused_at_once(role: str, thing: str, tmp_path: Path) -> None:
    place, words = ROLES[role]
    THINGS[thing](_repository(tmp_path, place))
    run = nplan(*words, before=lambda: os.chdir(tmp_path))
    assert not run.trouble
    assert run.megabytes < 150
    if "baseline" in role or role.startswith("settings"):
        assert run.code == 2
        assert Path(place).name in run.err
    if role == "logo, validate" and thing != "a folder":
        assert "utseende/l.svg" in run.out


def test_a_baseline_that_leads_out_of_the_plan_is_not_read(tmp_path: Path) -> None:
    _repository(tmp_path, "annan.json").write_text(SECRET, "utf-8")
    (tmp_path / "plans" / "liten" / BASELINE_FILE).symlink_to("../../annan.json")
    for command in ("validate", "baseline"):
        run = nplan(command, "plans/liten", before=lambda: os.chdir(tmp_path))
        assert run.code == 2
        assert "utanför mappen" in run.err
        assert SECRET not in run.err
    assert (tmp_path / "annan.json").read_text("utf-8") == SECRET


def test_a_baseline_given_on_the_command_line_may_lie_anywhere(tmp_path: Path) -> None:
    _repository(tmp_path, "annan.json").write_text('{"version": 1, "fynd": []}', "utf-8")
    run = nplan("validate", "plans/liten", "--baseline", tmp_path / "annan.json", before=lambda: os.chdir(tmp_path))
    assert run.code == 0

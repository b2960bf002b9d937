"""Finding the plans that a command is about."""

from __future__ import annotations

from pathlib import Path

from ..compile import Compiled, compile_folder
from ..report import Checked
from .terminal import complain

DEFAULT_FOLDER = Path("plans")


def plan_folders(paths: list[Path] | None) -> list[Path] | None:
    """The plan folders meant by the arguments; None, after saying why, when there are none."""
    if paths:
        for path in paths:
            if not path.is_dir():
                complain(f"{path} är ingen mapp. Ange mappen som planens plan.yaml ligger i.")
                return None
        return [folder for path in paths for folder in _plans_at(path)]
    folders = _plans_in(DEFAULT_FOLDER)
    if not folders:
        complain("hittar ingen plan. Ange planens mapp, eller stå i en mapp som har plans/<år>/plan.yaml.")
        return None
    return folders


def _plans_at(path: Path) -> list[Path]:
    """A folder with plan.yaml is a plan; else a folder of plans; else a plan that lacks its plan.yaml."""
    return [path] if (path / "plan.yaml").exists() else _plans_in(path) or [path]


def _plans_in(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return sorted(child for child in folder.iterdir() if (child / "plan.yaml").is_file())


def checked(folder: Path, compiled: Compiled) -> Checked:
    """A compiled plan as reports want it."""
    return Checked(folder.as_posix(), compiled.diagnostics, compiled.texts, len(compiled.plan.files))


def compile_all(folders: list[Path]) -> list[tuple[Path, Compiled]]:
    """Every plan, compiled."""
    return [(folder, compile_folder(folder)) for folder in folders]

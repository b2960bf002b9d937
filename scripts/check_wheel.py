"""Build the wheel, check what it holds, install it alone and run it from another folder.

Run under C.UTF-8 and under LC_ALL=C: hatchling under a C locale without UTF-8 mode
makes an empty wheel and says nothing, and terminals without UTF-8 break on å.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import venv
import zipfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
LOCALES = ({"LC_ALL": "C.UTF-8"}, {"LC_ALL": "C"}, {"LC_ALL": "POSIX", "PYTHONUTF8": "0"})
"""In the last one Python cannot import a package named with å."""


def main() -> None:
    """Build, look inside, install, run."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        wheel = build(folder)
        look_inside(wheel)
        python = install(wheel, folder / "venv")
        for locale in LOCALES:
            run_installed(python, folder, locale)
    print(f"wheel: {wheel.name} holds what it should and runs alone")


def build(folder: Path) -> Path:
    """The wheel, built by the hatchling of the lock."""
    options = ["--quiet", "--no-deps", "--no-build-isolation", "--wheel-dir", str(folder)]
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", *options, str(ROOT)], check=True, env={**os.environ, "PYTHONUTF8": "1"}
    )
    (wheel,) = folder.glob("*.whl")
    return wheel


def look_inside(wheel: Path) -> None:
    """Every module, template and schema of the checkout is in the wheel, and nothing else."""
    with zipfile.ZipFile(wheel) as archive:
        held = {name for name in archive.namelist() if ".dist-info/" not in name}
    wanted = {path.relative_to(ROOT / "src").as_posix() for path in tracked("src")}
    wanted |= {
        f"nämndplan/{path.relative_to(ROOT).as_posix()}" for top in ("templates", "schemas") for path in tracked(top)
    }
    if held != wanted:
        sys.exit(f"the wheel lacks {sorted(wanted - held)} and should not have {sorted(held - wanted)}")


def tracked(top: str) -> list[Path]:
    """The files below a top folder, without what Python leaves behind."""
    return [path for path in (ROOT / top).rglob("*") if path.is_file() and "__pycache__" not in path.parts]


def install(wheel: Path, folder: Path) -> Path:
    """A clean environment with the wheel and the newest of what it requires: what people get today."""
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    subprocess.run([str(python), "-m", "pip", "install", "--quiet", str(wheel)], check=True)
    return python


def run_installed(python: Path, folder: Path, locale: dict[str, str]) -> None:
    """nplan works from a folder that has nothing to do with the checkout."""
    here = folder / f"elsewhere-{locale['LC_ALL']}"
    shutil.copytree(ROOT / "plans", here / "plans")
    nplan = str(python.with_name("nplan"))
    keep = {key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "LC_", "LANG"))}
    for arguments in (
        ["validate"],
        ["render", "plans/2024", "-o", "ut"],
        ["summary"],
        ["explain", "NP401"],
        ["explain", "NP401", "--lang", "en"],
        ["--help"],
    ):
        done = subprocess.run([nplan, *arguments], cwd=here, env={**keep, **locale}, capture_output=True, check=False)
        if done.returncode:
            sys.exit(f"{arguments} under {locale} gave {done.returncode}: {done.stdout.decode()}{done.stderr.decode()}")


if __name__ == "__main__":
    main()

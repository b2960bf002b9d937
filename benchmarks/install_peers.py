"""Installs the tools that nplan is compared with, each into a virtual environment of its own.

    python benchmarks/install_peers.py [FOLDER] [--only NAME]

A tool that can't be had is named and passed over: the benchmark then shows an empty row for it.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import venv
from pathlib import Path

PEERS_FOLDER = Path(__file__).resolve().parent / ".peers"

PEERS = {
    "check-jsonschema": ("check-jsonschema",),
    "check-jsonschema-clib": ("check-jsonschema", "ruamel.yaml.clib"),
    "yamllint": ("yamllint",),
    "yamale": ("yamale",),
    "ryl": ("ryl",),
    "doorstop": ("doorstop",),
    "mkdocs": ("mkdocs",),
    "zensical": ("zensical",),
    "hugo": ("hugo",),
}
"""What to install for each peer."""


def install(name: str, folder: Path) -> str:
    """Install one peer; what is said about it."""
    home = folder / name
    if (home / ".ready").exists():
        return f"{name}: already there"
    venv.create(home, with_pip=True, clear=True)
    pip = [str(home / "bin" / "python"), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    done = subprocess.run([*pip, *PEERS[name]], capture_output=True, text=True, check=False)
    if done.returncode:
        return f"{name}: not to be had ({done.stderr.strip().splitlines()[-1]})"
    (home / ".ready").touch()
    return f"{name}: installed"


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description="Install the tools that nplan is compared with.")
    parser.add_argument("folder", nargs="?", type=Path, default=PEERS_FOLDER)
    parser.add_argument("--only", action="append", choices=sorted(PEERS), help="just this one; may be repeated")
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    (given.folder / ".gitignore").write_text("*\n", "utf-8")
    for name in given.only or PEERS:
        sys.stdout.write(install(name, given.folder) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()

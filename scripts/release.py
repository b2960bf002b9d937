"""Make a release: the version, its heading in the changelog, the wheel, the bill of materials, a commit and a tag.

    make release VERSION=0.2.0 DRY_RUN=1    all of it in a clone that is thrown away, and what came of it is shown
    make release VERSION=0.2.0              the same here; nothing is pushed

Everything that stands in the way is told at once, before anything is changed. Run .ci/run first: this does not test.
What is to be handed out lies in dist/: the wheel, the bill of materials, and their checksums.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from packaging.version import Version

ROOT = Path(__file__).parents[1]
FORM = re.compile(r"\d+\.\d+\.\d+")
VERSION_FILE = "src/nämndplan/__init__.py"
VERSION_LINE = re.compile(r'^__version__ = "(?P<version>[^"]+)"$', re.MULTILINE)
CHANGELOG = "CHANGELOG.md"
HEADING = re.compile(r"^## (?P<version>\S+) – (?P<when>.+)\n(?P<text>(?:(?!## ).*\n?)*)", re.MULTILINE)
UNRELEASED = "unreleased"


def main() -> int:
    """Look, and then do it: here, or in a clone that is thrown away."""
    parser = argparse.ArgumentParser(description="Make a release of what is committed.")
    parser.add_argument("version")
    parser.add_argument("--dry-run", action="store_true", help="do it in a clone, show it, and throw it away")
    words = parser.parse_args()
    if found := list(problems(ROOT, words.version)):
        for line in found:
            print(f"release: {line}")
        return 1
    if not words.dry_run:
        release(ROOT, words.version)
        print(f"Made {tag(words.version)} and dist/. When you have looked: git push --follow-tags")
        return 0
    with tempfile.TemporaryDirectory() as scratch:
        clone = Path(scratch) / "clone"
        _git(ROOT, "clone", "--quiet", str(ROOT), str(clone))
        release(clone, words.version)
        print(_git(clone, "show", "--stat", "--patch", "--format=%an: %s", tag(words.version)))
        print((clone / "dist" / "SHA256SUMS").read_text("utf-8"))
    print("Nothing was changed here: it was a dry run.")
    return 0


def tag(version: str) -> str:
    """What git calls the release."""
    return f"v{version}"


def problems(root: Path, version: str) -> Iterator[str]:
    """What stands in the way."""
    if not FORM.fullmatch(version):
        yield f"{version} is not a version of the form 1.2.3"
        return
    if _git(root, "status", "--porcelain"):
        yield "something is not committed"
    if (branch := _git(root, "branch", "--show-current").strip()) != "main":
        yield f"the branch is {branch or 'none'}, not main"
    tags = _git(root, "tag", "--list", "v*").split()
    if tag(version) in tags:
        yield f"the tag {tag(version)} is there already"
    elif later := [name for name in tags if FORM.fullmatch(name[1:]) and Version(name[1:]) > Version(version)]:
        yield f"{later[-1]} is later than {version}"
    if Version(version) < Version(_version(root)):
        yield f"{VERSION_FILE} says {_version(root)}, which is later than {version}"
    newest = HEADING.search((root / CHANGELOG).read_text("utf-8"))
    if not newest or newest["when"] != UNRELEASED:
        yield f"{CHANGELOG} has no heading ”## {version} – {UNRELEASED}” first"
    elif not newest["text"].strip():
        yield f"{CHANGELOG} says nothing of what has changed"


def release(root: Path, version: str) -> None:
    """The commit, the tag and dist/. The clock of the commit is that of the wheel: made again it is the same bytes."""
    set_version(root, version)
    date_changelog(root, version, date.today())
    _git(root, "add", VERSION_FILE, CHANGELOG)
    _git(root, "commit", "--quiet", "--message", f"Version {version}")
    hand_out(root, version, clock=_git(root, "log", "-1", "--format=%ct").strip())
    _git(root, "tag", "--annotate", "--message", f"Version {version}", tag(version))


def set_version(root: Path, version: str) -> None:
    """The one place that says the version."""
    path = root / VERSION_FILE
    path.write_text(VERSION_LINE.sub(f'__version__ = "{version}"', path.read_text("utf-8")), "utf-8", newline="\n")


def date_changelog(root: Path, version: str, today: date) -> None:
    """The first heading gets its version and its day."""
    path = root / CHANGELOG
    dated = HEADING.sub(f"## {version} – {today.isoformat()}\n\\g<text>", path.read_text("utf-8"), count=1)
    path.write_text(dated, "utf-8", newline="\n")


def hand_out(root: Path, version: str, clock: str) -> None:
    """dist/ anew: the wheel, the bill of materials, their checksums."""
    dist = root / "dist"
    dist.mkdir(exist_ok=True)
    for old in dist.iterdir():
        old.unlink()
    environment = {**os.environ, "PYTHONUTF8": "1", "SOURCE_DATE_EPOCH": clock}
    pip = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation"]
    subprocess.run([*pip, "--wheel-dir", str(dist), str(root)], check=True, env=environment)
    subprocess.run([sys.executable, str(root / "scripts" / "sbom.py")], check=True, env=environment)
    (root / "build" / "sbom.json").replace(dist / f"namndplan-{version}.cdx.json")
    sums = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in sorted(dist.iterdir())]
    (dist / "SHA256SUMS").write_text("".join(sums), "utf-8", newline="\n")


def _version(root: Path) -> str:
    (found,) = VERSION_LINE.findall((root / VERSION_FILE).read_text("utf-8"))
    return str(found)


def _git(root: Path, *words: str) -> str:
    command = [shutil.which("git") or "git", *words]
    return subprocess.run(command, cwd=root, stdout=subprocess.PIPE, check=True, encoding="utf-8").stdout


if __name__ == "__main__":
    sys.exit(main())

"""Ask whether anything in requirements/dev.txt has a known weakness: make audit.

One of four words: none known (0), found (1), skipped because the data could not be reached (0),
or pip-audit itself broke (2). Half an answer is an answer, and says how much of it is missing;
a registry that knows none of the packages has not answered, whatever pip-audit then says.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
LOCK = ROOT / "requirements" / "dev.txt"
ACCEPTED: dict[str, str] = {}
"""Weaknesses that do not concern us, by id, each with the reason."""
SECONDS = 120
COMMAND = (
    *(sys.executable, "-m", "pip_audit", "--requirement", str(LOCK), "--require-hashes", "--disable-pip"),
    *("--timeout", "5", "--progress-spinner", "off", "--format", "json", "--aliases", "off", "--desc", "off"),
)
UNREACHED = re.compile(r"Could not connect|requests\.exceptions\.|ServiceError", re.IGNORECASE)


def audit(command: Sequence[str] = COMMAND, seconds: float = SECONDS) -> tuple[int, str]:
    """The exit code and what there is to say."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=seconds, check=False)
    except subprocess.TimeoutExpired:
        return 0, f"skipped: no answer within {seconds:g} seconds"
    try:
        packages = json.loads(done.stdout)["dependencies"]
    except (ValueError, KeyError, TypeError):
        return _unanswered(done.stderr)
    return _answered(packages)


def _unanswered(complaint: str) -> tuple[int, str]:
    last = (complaint.strip().splitlines() or ["it said nothing"])[-1]
    if UNREACHED.search(complaint):
        return 0, f"skipped: its data could not be reached from this machine ({last:.200})"
    return 2, f"it broke, and nothing is known: {last:.200}"


def _answered(packages: list[dict[str, Any]]) -> tuple[int, str]:
    known = [package for package in packages if "vulns" in package]
    found = [
        (package, weakness) for package in known for weakness in package["vulns"] if weakness["id"] not in ACCEPTED
    ]
    if not known:
        return 0, f"skipped: the registry that this machine reaches answered for none of {len(packages)} packages"
    asked = f"{len(known)} of {len(packages)} packages could be asked about"
    if found:
        return 1, "\n".join([f"{len(found)} known weaknesses ({asked}):", *(_line(*each) for each in found)])
    return 0, f"no known weakness ({asked})"


def _line(package: dict[str, Any], weakness: dict[str, Any]) -> str:
    mended = ", ".join(weakness.get("fix_versions", ())) or "no version yet"
    return f"  {package['name']} {package['version']}: {weakness['id']}, mended in {mended}"


def main() -> int:
    """Ask, and say what was answered."""
    code, words = audit()
    print(f"pip-audit: {words}")
    return code


if __name__ == "__main__":
    sys.exit(main())

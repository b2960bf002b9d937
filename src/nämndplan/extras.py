"""How an extra is installed: from where this program came, never by a name that anyone can give a package."""

from __future__ import annotations

import json

PACKAGE = "namndplan"


def install_command(extra: str) -> str:
    """What to write in a terminal to get an extra.

    pip notes the folder or address that it was given (PEP 610). Without such a note the program came from the
    package source that pip asks by name, and the name is right.
    """
    source = _source()
    return f'pip install "{PACKAGE}[{extra}]{f" @ {source}" if source else ""}"'


def _source() -> str:
    # Only who lacks something pays for loading it.
    from importlib.metadata import PackageNotFoundError, distribution

    try:
        note = json.loads(distribution(PACKAGE).read_text("direct_url.json") or "{}")
        url = str(note.get("url", ""))
        if version_control := note.get("vcs_info"):
            return f"{version_control['vcs']}+{url}@{version_control['commit_id']}"
    except (PackageNotFoundError, ValueError, KeyError, AttributeError):
        return ""
    return url

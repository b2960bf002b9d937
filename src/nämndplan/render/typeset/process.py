"""Running Typst apart: a template may be anyone's, and Typst itself sets no end to time, memory and network.

See docs/adr/012-typst-runs-apart.md.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from ...frozen import frozen
from .child import COMPLAINED

SECONDS, BYTES = 120, 4_000_000_000
"""Of the processor and of memory; plans/2024 takes half a second and 120 MB."""

_PATIENCE = 5
"""How many times as long the clock on the wall may run: a busy machine is not the template's fault."""

_CHILD = Path(__file__).with_name("child.py")
_NO_ONE = "http://127.0.0.1:0"
"""A proxy that cannot be there. However a template asks for a package, the request ends on this machine."""


@frozen
class Complaint:
    """What Typst found wrong; both are empty when it was stopped at a bound."""

    message: str = ""
    diagnostic: str = ""


def run_typst(
    folder: Path, main: str, fonts: Sequence[Path], standards: Sequence[str], year: int, picture: int = 0
) -> bytes | Complaint:
    """The PDF of a file in a folder, which sees the folder's other files and no others of this machine.

    With ``picture`` a PNG of its one page, in so many dots to the inch.
    """
    request = {
        "folder": str(folder),
        "main": str(folder / main),
        "fonts": [str(path) for path in fonts],
        "standards": list(standards),
        "year": year,
        "format": "png" if picture else "pdf",
        "ppi": picture or None,
        "seconds": SECONDS,
        "bytes": BYTES,
    }
    try:
        run = subprocess.run(  # noqa: S603  (our own program)
            [sys.executable, "-P", str(_CHILD)],
            input=json.dumps(request).encode(),
            capture_output=True,
            env=_environment(),
            cwd=folder,
            timeout=SECONDS * _PATIENCE,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return Complaint()
    if run.returncode == 0:
        return run.stdout
    if run.returncode == COMPLAINED and run.stdout:
        return Complaint(**json.loads(run.stdout))
    if run.returncode < 0:  # ended by the system: it had no time or no memory left
        return Complaint()
    raise RuntimeError(run.stderr.decode("utf-8", "replace"))


def _environment() -> dict[str, str]:
    """Python finds what we have found; whatever wants to go out finds nobody."""
    proxies = {
        name: _NO_ONE for kind in ("http", "https", "all") for name in (f"{kind}_proxy", f"{kind}_PROXY".upper())
    }
    open_doors = {"no_proxy": "", "NO_PROXY": ""}
    return {**os.environ, **proxies, **open_doors, "PYTHONPATH": os.pathsep.join(map(os.path.abspath, sys.path))}

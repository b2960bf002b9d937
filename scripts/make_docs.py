"""Write the generated documents, or with --check say which of them are stale.

- docs/regler.md and docs/kommandon.md as a whole;
- the excerpts of nplan's own output in README.md, after ``<!-- nplan … -->``;
- the tables of templates and of what they can use in docs/mallar.md, likewise;
- the tables of keys, units and words in docs/handbok.md, between ``<!-- nycklar: … -->`` and ``<!-- slut -->``.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from typer.testing import CliRunner

from nämndplan.cli.app import app
from nämndplan.cli.commands import COMMANDS

sys.path.insert(0, str(Path(__file__).parent))
from key_tables import key_tables, unit_table, word_table
from view_tables import template_table, view_tables

ROOT = Path(__file__).parents[1]
PLAIN = {"PYTHONUTF8": "1", "LC_ALL": "C.UTF-8", "NPLAN_NO_CACHE": "1"}
EXCERPT = re.compile(r"(<!-- (?P<command>nplan [^\n]*) -->\n```text\n).*?(^```$)", re.MULTILINE | re.DOTALL)
KEYS = re.compile(r"(<!-- nycklar: (?P<models>[^\n]*) -->\n).*?(<!-- slut -->)", re.DOTALL)
UNITS = re.compile(r"(<!-- enheter -->\n).*?(<!-- slut -->)", re.DOTALL)
WORDS = re.compile(r"(<!-- ord -->\n).*?(<!-- slut -->)", re.DOTALL)
TEMPLATES = re.compile(r"(<!-- mallar -->\n).*?(<!-- slut -->)", re.DOTALL)
VIEW = re.compile(r"(<!-- vyn -->\n).*?(<!-- slut -->)", re.DOTALL)
COMMANDS_HEAD = """# Kommandon
Skriven av `make docs` ur programmets egen hjälp. Ändra i src/nämndplan/cli/commands/, inte här.
"""


def main() -> int:
    """Write or check; 1 when something was stale and only to be checked."""
    check = "--check" in sys.argv[1:]
    stale = [(path, text) for path, text in documents() if not path.exists() or path.read_text("utf-8") != text]
    for path, text in stale:
        name = path.relative_to(ROOT)
        sys.stdout.write(f"{name} är inaktuell. Kör make docs.\n" if check else f"skrev {name}\n")
        if not check:
            path.write_text(text, "utf-8", newline="\n")
    return int(check and bool(stale))


def documents() -> Iterator[tuple[Path, str]]:
    """Every document that is made, wholly or in part, with its fresh text."""
    yield ROOT / "docs" / "regler.md", nplan("rules", "--format", "md")
    yield ROOT / "docs" / "kommandon.md", commands()
    readme, handbook = ROOT / "README.md", ROOT / "docs" / "handbok.md"
    yield readme, EXCERPT.sub(_excerpt, readme.read_text("utf-8"))
    text = KEYS.sub(
        lambda match: f"{match[1]}\n{key_tables(match['models'])}\n\n{match[3]}", handbook.read_text("utf-8")
    )
    text = UNITS.sub(lambda match: f"{match[1]}\n{unit_table()}\n\n{match[2]}", text)
    yield handbook, WORDS.sub(lambda match: f"{match[1]}\n{word_table()}\n\n{match[2]}", text)

    guide = ROOT / "docs" / "mallar.md"
    text = TEMPLATES.sub(lambda match: f"{match[1]}\n{template_table()}\n\n{match[2]}", guide.read_text("utf-8"))
    yield guide, VIEW.sub(lambda match: f"{match[1]}\n{view_tables()}\n\n{match[2]}", text)


def commands() -> str:
    """Every command's help page: asked for in this process, since starting one for each takes longer than all else."""
    pages = []
    for words in [[], *([name] for name in COMMANDS)]:
        shown = CliRunner(env=PLAIN).invoke(app, [*words, "--help"], prog_name="nplan", terminal_width=80)
        pages.append(f"\n## {' '.join(['nplan', *words])}\n```text\n{shown.stdout}```\n")
    return COMMANDS_HEAD + "".join(pages)


def nplan(*words: str) -> str:
    """What nplan answers, free from this machine's settings."""
    done = subprocess.run(
        [sys.executable, "-m", "nplan", *words],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], **PLAIN},
        capture_output=True,
        check=False,
    )
    if done.returncode > 1:
        sys.exit(f"nplan {' '.join(words)} gav {done.returncode}: {done.stderr.decode()}")
    return done.stdout.decode("utf-8")


def _excerpt(match: re.Match[str]) -> str:
    return f"{match[1]}{nplan(*match['command'].split()[1:])}{match[3]}"


if __name__ == "__main__":
    sys.exit(main())

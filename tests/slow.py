"""What takes long in the suite, the longest first: left out by `make quick`, and begun first by `make test`.

What starts processes, prints PDF, drives a browser or tries thousands of plans. A folder stands for all in it.
Spread over the cores file by file, a long one that is begun last would keep one core at work and the others waiting.
"""

from __future__ import annotations

from pathlib import Path

import pytest

HERE = Path(__file__).parent
SLOW = (
    "torture",
    "incremental",
    "fix/test_fixes.py",
    "editor/test_rename.py",
    "language_server",
    "properties",
    "render/test_again.py",
    "render/test_made_again.py",
    "importing/test_rebuilt.py",
    "dataset",
    "browser",
    "test_growth.py",
    "render/test_pdf.py",
    "schemas",
    "render/test_command.py",
    "cli/test_app.py",
    "diff/test_random_edits.py",
    "changelog/test_redline.py",
    "render/test_open_data.py",
    "render/test_printed_tables.py",
    "exchange",
    "docs/test_handbook.py",
    "docs/test_complete.py",
    "render/test_formats.py",
    "syntax/test_robust.py",
    "syntax/test_locate.py",
    "render/test_everything_is_shown.py",
    "cli/test_control.py",
    "cli/test_locale.py",
    "cli/test_cache_folder.py",
    "i18n",
    "fix/test_write.py",
    "fix/test_random_faults.py",
    "render/test_docx.py",
    "docs/test_ci.py",
    "docs/test_templates.py",
    "cli/test_serve.py",
    "render/test_template_trust.py",
    "render/test_new_format.py",
    "render/test_open_data_standards.py",
    "render/test_pptx.py",
    "supply",
    "test_plugins.py",
    "test_executors.py",
    "benchmarks",
    "render/test_broken_templates.py",
    "cli/test_diff.py",
    "follow_up/test_hostile.py",
    "docs/test_import.py",
    "test_measures.py",
    "cli/test_new.py",
    "render/test_pictures.py",
    "render/test_prose.py",
    "follow_up/test_open_data.py",
    "cli/test_baseline.py",
    "kolada",
    "api",
    "test_plans.py",
    "editor/test_session.py",
    "cli/test_places.py",
    "follow_up/test_commands.py",
    "follow_up/test_report.py",
    "view/test_boards_at_hand.py",
    "cli/test_ci.py",
    "lowering/test_copies.py",
    "rollover",
    "cli/test_fix.py",
    "importing/test_faults.py",
    "test_fences.py",
    "source/test_revision.py",
)


def rank(path: Path) -> int:
    """How early a file is begun; those that are not slow come last, as they stand."""
    name = path.relative_to(HERE).as_posix()
    found = [number for number, slow in enumerate(SLOW) if name == slow or name.startswith(f"{slow}/")]
    return found[0] if found else len(SLOW)


def is_slow(path: Path) -> bool:
    """True for a file or folder that is among them."""
    return path.is_relative_to(HERE) and rank(path) < len(SLOW)


def arrange(items: list[pytest.Item]) -> None:
    """The slow ones first; all others are marked as quick."""
    ranks = {path: rank(path) for path in {item.path for item in items}}
    for item in items:
        if ranks[item.path] == len(SLOW):
            item.add_marker("quick")
    items.sort(key=lambda item: ranks[item.path])

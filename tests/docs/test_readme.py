"""The README's commands exist, and it points newcomers at everything."""

from __future__ import annotations

import re
from pathlib import Path

from nämndplan.cli.app import commands

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")
MAKEFILE = (ROOT / "Makefile").read_text("utf-8").replace("\\\n", " ")


def test_its_make_targets_exist() -> None:
    named = set(re.findall(r"\bmake ([a-z]+)", README))
    targets = set(re.findall(r"^([a-z]+):", MAKEFILE, re.MULTILINE))
    assert {"plan", "test", "help"} <= named <= targets


def test_its_nplan_commands_exist() -> None:
    known = commands()
    named = re.findall(r"(?:`|<!-- )nplan ([a-z]+)([^`\n]*?)(?:`| -->)", README)
    assert named
    for command, rest in named:
        options = {name for param in known[command].params for name in param.opts}
        assert set(re.findall(r"--[a-z-]+", rest)) <= options


def test_it_links_to_the_documents() -> None:
    for document in ("docs/handbok.md", "docs/regler.md", "docs/architecture.md", "docs/ci.md", "CONTRIBUTING.md"):
        assert f"({document})" in README


def test_every_make_target_has_its_line_of_help() -> None:
    phony = re.search(r"^\.PHONY: (.*)$", MAKEFILE, re.MULTILINE)
    assert phony
    described = set(re.findall(r"^([a-z]+):.*## ", MAKEFILE, re.MULTILINE))
    assert set(phony[1].split()) == described

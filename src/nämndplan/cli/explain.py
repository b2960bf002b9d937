"""nplan explain and nplan rules."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files

from ..lint import find_rule, nearest_code
from ..report.manual import manual_markdown, page_data, page_markdown, page_text, severity_word
from ..rules import RULES, Rule
from .terminal import write_lines
from .tongue import spoken
from .validate import unknown_rule


def explain(word: str, format: str) -> int:
    """Print the manual page of one rule."""
    rule = find_rule(word)
    if rule is None:
        raise unknown_rule(word, nearest_code(word))
    pages = {"text": _text, "md": lambda rule: page_markdown(rule, spoken()), "json": _json}
    write_lines(pages[format](rule))
    return 0


def list_rules(format: str) -> int:
    """Print all rules: a line each, or all that is known of them."""
    if format == "md":
        write_lines(manual_markdown(RULES, spoken()))
    elif format == "json":
        write_lines([json.dumps([page_data(rule, spoken()) for rule in RULES], ensure_ascii=False, indent=2)])
    else:
        width = max(len(rule.name) for rule in RULES)
        write_lines(
            f"{rule.code}  {severity_word(rule, spoken()):<10}  {rule.name:<{width}}  {spoken().translate(rule.title)}"
            for rule in RULES
        )
    return 0


def _text(rule: Rule) -> Iterator[str]:
    yield from page_text(rule, spoken())
    if place := _file(rule):
        yield ""
        yield f"({place})"


def _json(rule: Rule) -> Iterator[str]:
    yield json.dumps(page_data(rule, spoken()), ensure_ascii=False, indent=2)


def _file(rule: Rule) -> str:
    """Where the rule is written, for developers."""
    name = f"{rule.name.replace('-', '_')}.py"
    groups = files("nämndplan.rules").iterdir()
    return next((f"rules/{group.name}/{name}" for group in groups if group.joinpath(name).is_file()), "")

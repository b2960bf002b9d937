"""The report as one JSON document; the format is described in docs/format.md."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from rich.text import Text

from ..diagnostics import Diagnostic, Label, Language, Severity
from .checked import Checked, count


def as_json(checked: Sequence[Checked], language: Language) -> Iterator[Text]:
    """One object: counts by severity, and the findings in order."""
    document = {
        "version": 1,
        "errors": count(checked, Severity.ERROR),
        "warnings": count(checked, Severity.WARNING),
        "infos": count(checked, Severity.INFO),
        "files": sum(plan.file_count for plan in checked),
        "findings": [_finding(plan, item, language) for plan in checked for item in plan.diagnostics],
    }
    yield Text(json.dumps(document, ensure_ascii=False, indent=2))


def _finding(plan: Checked, diagnostic: Diagnostic, language: Language) -> dict[str, Any]:
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity.name.lower(),
        "message": diagnostic.headline.text(language),
        "hint": diagnostic.hint.text(language) if diagnostic.hint else None,
        **_place(plan, diagnostic.primary, language),
        "related": [_place(plan, note, language) for note in diagnostic.notes],
    }


def _place(plan: Checked, label: Label, language: Language) -> dict[str, Any]:
    span = label.span
    return {
        "file": plan.path(span),
        "line": span.start.line,
        "column": span.start.column,
        "end_line": span.end.line,
        "end_column": span.end.column,
        "label": label.text.text(language) if label.text else None,
    }

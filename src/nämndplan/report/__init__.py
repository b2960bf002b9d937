"""Reports of findings. A new format is a file and a line in REPORTS."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from ..diagnostics import Language
from .as_json import as_json, as_jsonl
from .checked import Checked, visible
from .concise import concise
from .full import full
from .github import github
from .gitlab import gitlab
from .html import html
from .junit import junit
from .markdown import markdown
from .sarif import sarif
from .statistics import statistics
from .styled import Styled
from .verdict import verdict

Report = Callable[[Sequence[Checked], Language], Iterator[Styled] | Iterator[str]]
"""Styled lines for people; plain text, written as it is, for machines."""

REPORTS: Mapping[str, Report] = {
    "full": full,
    "concise": concise,
    "json": as_json,
    "jsonl": as_jsonl,
    "sarif": sarif,
    "github": github,
    "gitlab": gitlab,
    "junit": junit,
    "markdown": markdown,
    "html": html,
}

WITHOUT_VERDICT = frozenset({"gitlab"})
"""Formats that have no room for the verdict: it has to be said beside them."""

__all__ = ["REPORTS", "WITHOUT_VERDICT", "Checked", "Report", "Styled", "statistics", "verdict", "visible"]

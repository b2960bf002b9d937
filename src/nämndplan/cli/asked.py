"""The plainest words for ``nplan validate``, understood without typer, which takes longer to load than all the rest.

Only what is certain is understood, as tests/cli/test_asked.py compares it with typer's understanding.
Everything else, every mistake among it, is for typer.
"""

from __future__ import annotations

TYPE_CHECKING = False  # as in typing, which takes long to load
if TYPE_CHECKING:
    from collections.abc import Sequence

COMMAND = "validate"
COLORS = ("auto", "always", "never")

_VALUES = {"--format": "format", "-f": "format", "--color": "color", "--baseline": "baseline", "--lang": "lang"}
_LISTS = {"--select": "select", "--ignore": "ignore"}
_FLAGS = {
    "--strict": "strict",
    "--no-baseline": "no_baseline",
    "--statistics": "statistics",
    "--no-cache": "no_cache",
    "--timings": "timings",
}
"""What changes nothing on disk."""


class Asked:
    """What is asked of ``nplan validate``; the language is taken care of elsewhere."""

    def __init__(self) -> None:
        self.paths: list[str] = []
        self.values: dict[str, str] = {}
        self.lists: dict[str, list[str]] = {"select": [], "ignore": []}
        self.flags: set[str] = set()

    @property
    def baseline(self) -> str | None:
        """The file that is named in place of the plan's own baseline."""
        return self.values.get("baseline")


def understood(words: Sequence[str]) -> Asked | None:
    """What the words ask; None when that takes typer to tell."""
    asked = Asked()
    rest = iter(words)
    for word in rest:
        name, has_value, value = word.partition("=")
        if word in _FLAGS:
            asked.flags.add(_FLAGS[word])
        elif name in _VALUES or name in _LISTS:
            given = value if has_value and name.startswith("--") else next(rest, "") if not has_value else ""
            if not given or given.startswith("-"):
                return None
            if name in _LISTS:
                asked.lists[_LISTS[name]].append(given)
            else:
                asked.values[_VALUES[name]] = given
        elif word.startswith("-") or not word:
            return None
        else:
            asked.paths.append(word)
    if asked.paths[:1] != [COMMAND] or asked.values.get("color", "auto") not in COLORS:
        return None
    del asked.paths[0]
    return asked

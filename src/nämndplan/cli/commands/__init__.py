"""The commands with their options and help; each imports what it needs when it runs.

So nplan --help does not wait for pydantic. A new command is a file and a line in COMMANDS.
"""

from collections.abc import Callable

from .baseline import baseline
from .cache import cache
from .explain import explain
from .render import render
from .rules import rules
from .schema import schema
from .serve import serve
from .summary import summary
from .templates import templates
from .validate import validate

COMMANDS: tuple[Callable[..., None], ...] = (
    validate,
    render,
    serve,
    summary,
    baseline,
    explain,
    rules,
    schema,
    templates,
    cache,
)
"""In the order of the help page."""

"""nplan: a compiler for public plans, under a name that every locale can spell (docs/adr/001-ascii-start.md).

``nplan.read("plans/2024")`` reads and checks a plan; docs/api.md tells the rest. What stands in ``__all__`` is
promised: it changes with the first number of the version alone. The command starts here too and wants none of it,
so it is loaded when it is first asked for.
"""

from __future__ import annotations

import sys

TYPE_CHECKING = False  # as in typing, which takes longer to load than an answer that is kept
if TYPE_CHECKING:
    from .api import (
        FORMAT_NAMES,
        TABLE_NAMES,
        Fault,
        Finding,
        HasErrors,
        Item,
        Number,
        Objects,
        Plan,
        RecordColumn,
        ReportedPlace,
        Severity,
        Table,
        TemplateFault,
        TooPrecise,
        Unreadable,
        __version__,
        explain,
        read,
        read_amount,
        read_date,
        read_date_span,
        read_number,
        read_outcome,
        read_percentage,
        read_period,
        read_quantity,
        read_recurrence,
        read_target,
        read_time_period,
        read_year,
        write_number,
    )

__all__ = [
    "FORMAT_NAMES",
    "TABLE_NAMES",
    "Fault",
    "Finding",
    "HasErrors",
    "Item",
    "Number",
    "Objects",
    "Plan",
    "RecordColumn",
    "ReportedPlace",
    "Severity",
    "Table",
    "TemplateFault",
    "TooPrecise",
    "Unreadable",
    "__version__",
    "explain",
    "read",
    "read_amount",
    "read_date",
    "read_date_span",
    "read_number",
    "read_outcome",
    "read_percentage",
    "read_period",
    "read_quantity",
    "read_recurrence",
    "read_target",
    "read_time_period",
    "read_year",
    "write_number",
]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    if sys.getfilesystemencoding() != "utf-8":
        raise ImportError("nplan needs Python in UTF-8 mode here: start it as python -X utf8, or set PYTHONUTF8=1")
    from . import api

    return getattr(api, name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})

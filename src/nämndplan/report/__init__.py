"""Reports of findings. A new format is a file and a line in REPORTS."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from rich.text import Text

from ..diagnostics import Language
from .as_json import as_json
from .checked import Checked
from .concise import concise
from .full import full
from .verdict import verdict

Report = Callable[[Sequence[Checked], Language], Iterator[Text]]

REPORTS: Mapping[str, Report] = {
    "full": full,
    "concise": concise,
    "json": as_json,
}

__all__ = ["REPORTS", "Checked", "Report", "verdict"]

"""Plans from a program of one's own: what ``import nplan`` gives (docs/api.md).

``read`` goes the same way as every command, so that a script and ``nplan validate`` never disagree.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from importlib.util import find_spec
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Any, overload

from nämndplan import __version__
from nämndplan.diagnostics import Language, Severity
from nämndplan.driver import Loaded, load
from nämndplan.extras import install_command
from nämndplan.i18n import SWEDISH, language_of
from nämndplan.model import Item
from nämndplan.model import Plan as Objects
from nämndplan.render import FORMATS, Format, TemplateFault, Templates, template_folders, with_downloads
from nämndplan.render.opendata.arrow import TooPrecise, as_arrow
from nämndplan.render.opendata.leaves import leaves
from nämndplan.report import Checked, verdict
from nämndplan.report.problems import Problem as Finding
from nämndplan.report.problems import ReportedPlace, problems
from nämndplan.source.revision import Unreadable, read_revision
from nämndplan.values import (
    Fault,
    Number,
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
from nämndplan.view import PlanView, view_of
from nämndplan.view.records import RECORD_KINDS, RecordColumn, RecordTable

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl
    import pyarrow as pa

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

TABLE_NAMES: tuple[str, ...] = tuple(table.name for table in RECORD_KINDS)
"""The tables that ``Plan.records`` gives, in order; docs/open-data.md tells their columns."""

FORMAT_NAMES: tuple[str, ...] = tuple(format.name for format in FORMATS)
"""What ``Plan.render`` can make, where the extras are installed."""


class HasErrors(Exception):  # noqa: N818  (it is the plan's)
    """A plan with errors is not published, neither as documents nor as records; ``findings`` are the errors."""

    def __init__(self, verdict: str, findings: Sequence[Finding]) -> None:
        super().__init__("\n".join([verdict, *(f"{one.spot.place}: {one.code}: {one.headline}" for one in findings)]))
        self.findings = tuple(findings)


def read(source: str | PathLike[str] | Mapping[str, bytes], *, revision: str | None = None, jobs: int = 1) -> Plan:
    """Read and check a plan; whatever its files hold, it is told in the plan's findings and raises nothing.

    ``source`` is the plan's folder, the one with plan.yaml, or its files' bytes by their paths in that folder
    (with / between). With ``revision``, a commit, branch or tag of the git repository that the folder lies in,
    the plan is read as it was there. ``jobs`` is how many processes may share the work.

    Raises NotADirectoryError for a folder that is none, Unreadable for a revision that git cannot give.
    """
    if isinstance(source, Mapping):
        if revision is not None:
            raise TypeError("a revision is read of a folder, not of files in memory")
        return Plan("", load(_files(source), jobs=jobs))
    folder = Path(source)
    if revision is not None:
        return Plan(folder.as_posix(), load(read_revision(folder, revision).files, jobs=jobs))
    if not folder.is_dir():
        raise NotADirectoryError(f"not a folder: {folder}")
    return Plan(folder.as_posix(), load(folder, jobs=jobs), folder)


def _files(source: Mapping[str, bytes]) -> dict[str, bytes]:
    for path, content in source.items():
        if not isinstance(path, str) or not isinstance(content, bytes):
            raise TypeError("a plan in memory is its files' bytes by their paths")
    return {unicodedata.normalize("NFC", path): content for path, content in source.items()}


class Plan:
    """A plan that has been read and checked. Made by ``read``."""

    def __init__(self, name: str, loaded: Loaded, folder: Path | None = None) -> None:
        self._checked = Checked.of(name, loaded)
        self._loaded = loaded
        self._folder = folder

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """All that was found, in the order of files and lines, in Swedish."""
        return self.findings_in("sv")

    def findings_in(self, language: str) -> tuple[Finding, ...]:
        """The findings in a language, "sv" or "en". Raises ValueError for another."""
        return tuple(problems([self._checked], _language(language)))

    @property
    def has_errors(self) -> bool:
        """True when the plan must not be published."""
        return self._loaded.has_errors

    @property
    def is_complete(self) -> bool:
        """False when nplan itself broke down somewhere: then there may be more to find."""
        return not self._loaded.breakdowns

    def verdict(self, language: str = "sv") -> str:
        """The line that closes every report."""
        return verdict([self._checked], _language(language))

    @property
    def objects(self) -> Objects:
        """What the plan consists of, as far as it could be read: goals, indicators, assignments, bodies.

        Their classes are those that rules are written against, in ``nplan.rules``.
        """
        return self._loaded.plan

    def records(self, table: str) -> Table:
        """One of the tables in TABLE_NAMES. Raises HasErrors, and ValueError for another name."""
        if table not in TABLE_NAMES:
            raise ValueError(f"{table!r} is none of {', '.join(TABLE_NAMES)}")
        return Table(self._view.records.table(table))

    @property
    def tables(self) -> tuple[Table, ...]:
        """All tables of records. Raises HasErrors."""
        return tuple(map(self.records, TABLE_NAMES))

    def render(self, *formats: str, language: str = "") -> dict[str, bytes]:
        """The plan as it is published in these formats: each file's bytes by its path in the output folder.

        ``language`` is that of the fixed words, the plan's own when none is given. Templates are those that
        ``nplan render`` finds. A plan that was read from memory or at a revision has no folder to take a logo or
        pictures from: they are told by their words.

        Raises HasErrors, ValueError for an unknown format or language, ImportError where a format's extra is not
        installed, TemplateFault for a template of the plan's own that is broken.
        """
        wanted = [_format(name) for name in formats]
        own = _language(language) if language else language_of(self._view.language) or SWEDISH
        view = with_downloads(self._view_in(own), wanted)
        folders = template_folders(None, self._folder) if self._folder else template_folders(None, Path(__file__))
        templates = Templates(folders, own, pictures=self._folder)
        return {path: content for format in wanted for path, content in format.files(view, templates)}

    @cached_property
    def _view(self) -> PlanView:
        return self._view_in(SWEDISH)

    def _view_in(self, language: Language) -> PlanView:
        view = view_of(self._loaded.plan, language, self._loaded)
        if self.has_errors or not self.is_complete or view is None:
            raise HasErrors(self.verdict(), [one for one in self.findings if one.severity is Severity.ERROR])
        return view


class Table(Sequence[Any]):
    """Records of one kind, in order: dataclasses, whose fields docs/open-data.md tells of."""

    def __init__(self, table: RecordTable) -> None:
        self._table = table

    @property
    def name(self) -> str:
        """What the table is called, such as värden."""
        return self._table.name

    @property
    def meaning(self) -> str:
        """What a record stands for."""
        return self._table.meaning

    @property
    def key(self) -> tuple[str, ...]:
        """The columns that tell the records apart."""
        return self._table.key

    @property
    def columns(self) -> tuple[RecordColumn, ...]:
        """The columns: field in Python, Swedish name, meaning, type."""
        return self._table.columns

    def rows(self) -> list[dict[str, Any]]:
        """The records flat, by the columns' Swedish names: what stands in a field has columns of its own."""
        return [{column.name: column.value(record) for column in leaves(self._table)} for record in self]

    def arrow(self) -> pa.Table:
        """The records as an Arrow table, exact numbers as decimals. Raises ImportError, TooPrecise."""
        _needs("pyarrow")
        return as_arrow(self._table)

    def pandas(self) -> pd.DataFrame:
        """The records as a frame, in Arrow's types, so that numbers stay exact. Raises ImportError, TooPrecise."""
        _needs("pyarrow", "pandas")
        import pandas as pd

        return self.arrow().to_pandas(types_mapper=pd.ArrowDtype)

    def polars(self) -> pl.DataFrame:
        """The records as a frame. Raises ImportError, TooPrecise."""
        _needs("pyarrow", "polars")
        import polars as pl

        frame = pl.from_arrow(self.arrow())
        assert isinstance(frame, pl.DataFrame)  # noqa: S101  (a table always is)
        return frame

    @overload
    def __getitem__(self, index: int) -> Any: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Any]: ...
    def __getitem__(self, index: int | slice) -> Any:
        return self._table.records[index]

    def __len__(self) -> int:
        return len(self._table.records)

    def __iter__(self) -> Iterator[Any]:
        return iter(self._table.records)

    def __repr__(self) -> str:
        return f"<{self.name}: {len(self)} records>"


def explain(fault: Fault, language: str = "sv") -> str:
    """Why a text is no value, and what to do about it, in "sv" or "en". Raises ValueError for another language."""
    spoken = _language(language)
    return ". ".join(part.text(spoken) for part in (fault.headline, fault.hint) if part)


def _language(code: str) -> Language:
    if found := language_of(code):
        return found
    raise ValueError(f"nplan does not speak {code!r}")


def _format(name: str) -> Format:
    found = next((format for format in FORMATS if format.name == name), None)
    if found is None:
        raise ValueError(f"{name!r} is none of {', '.join(FORMAT_NAMES)}")
    if not found.installed:
        raise ImportError(found.missing.text(SWEDISH))
    return found


def _needs(*modules: str) -> None:
    for module in modules:
        if find_spec(module) is None:
            raise ImportError(f"{module} is not installed. Install it with: {install_command('dataset')}", name=module)

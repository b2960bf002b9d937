"""What a data set says of itself, so that a plan that has not changed need not be compiled again.

The index lies in the data set. It is believed as far as the files are what it says they are, and only by the program
that wrote it: with another one every plan is read anew, and no table holds rows of two programs.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import field
from functools import cache
from pathlib import Path
from typing import Any

from ..bounded_read import read_bounded
from ..frozen import frozen
from .identity import PlanKey
from .plan_tables import PlanTables

INDEX = "nplan-dataset.json"
_LARGEST = 500_000_000
_LARGEST_FILE = 50_000_000


@frozen
class EarlierData:
    """The plans of a data set that is there already, by their revisions."""

    folder: Path
    plans: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    @property
    def revisions(self) -> frozenset[str]:
        """The wordings of plans whose files are there, whole."""
        return frozenset(revision for revision, about in self.plans.items() if self._is_whole(about))

    def tables(self, revision: str) -> PlanTables:
        """A plan's tables as they are on disk."""
        about = self.plans[revision]
        identity = PlanKey(about["organisation_id"], about["plan"])
        files = {table: read_bounded(self._path(identity, table), _LARGEST_FILE) for table in about["files"]}
        said = about["title"], about["organisation"], about["published"]
        return PlanTables(identity, revision, *said, files, since=about["since"])

    def _path(self, identity: PlanKey, table: str) -> Path:
        return self.folder / file_of(identity, table)

    def _is_whole(self, about: Mapping[str, Any]) -> bool:
        identity = PlanKey(about["organisation_id"], about["plan"])
        try:
            return all(
                _sha256(read_bounded(self._path(identity, table), _LARGEST_FILE)) == said
                for table, said in about["files"].items()
            )
        except OSError:
            return False


def file_of(identity: PlanKey, table: str) -> str:
    """Where a plan's rows of a table lie."""
    return f"{table}/{identity.folder}/{table}.parquet"


def known_in(folder: Path) -> EarlierData:
    """The data set in a folder; nothing where there is none, or another program's."""
    try:
        said = json.loads(read_bounded(folder / INDEX, _LARGEST))
        if said["program"] != program_revision():
            return EarlierData(folder)
        plans = {str(plan["revision"]): plan for plan in said["plans"]}
        known = EarlierData(folder, plans)
        return EarlierData(folder, {revision: plans[revision] for revision in known.revisions})
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return EarlierData(folder)


def index_of(plans: Iterable[PlanTables]) -> bytes:
    """What is to be known of the data set the next time."""
    said = [
        {
            "organisation_id": one.identity.organisation,
            "plan": one.identity.plan,
            "revision": one.revision,
            "title": one.title,
            "organisation": one.organisation,
            "published": dict(one.published),
            "since": one.since,
            "files": {table: _sha256(content) for table, content in sorted(one.files.items())},
        }
        for one in plans
        if one.is_certain
    ]
    return (json.dumps({"program": program_revision(), "plans": said}, ensure_ascii=False, indent=1) + "\n").encode()


@cache
def program_revision() -> str:
    """What tells one program from another, on every machine: the words of which it is made."""
    import pyarrow as pa

    package = Path(__file__).parents[1]
    digest = hashlib.sha256(pa.__version__.encode())
    for path in sorted(package.rglob("*.py")):
        digest.update(f"\0{path.relative_to(package).as_posix()}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()

"""What differs between an organisation's plans of two years, as a table: what nplan diff says, row by row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from typing import Annotated

from ..diagnostics import Place
from ..diff import Difference, compare_plans
from ..driver import Differing
from ..frozen import frozen
from ..i18n import SWEDISH
from ..render.opendata.names import resource
from ..view.records import RecordTable
from ..view.records.column import Is
from .identity import PlanKey
from .plan_tables import LeftOut, PlanTables, as_parquet


@frozen(slots=False, kw_only=True)
class ChangeRecord:
    """En skillnad mot organisationens förra plan i datamängden, så som nplan diff säger den."""

    since: Annotated[int, Is("från_plan", "Året för planen som det jämförs med.")]
    code: Annotated[str, Is("kod", "Slaget av skillnad, som en kod: ND301.")]
    name: Annotated[str, Is("namn", "Slagets namn.")]
    effect: Annotated[str, Is("verkan", "Vad som har hänt: svagare, borttaget, omriktat, starkare, tillagt …")]
    weight: Annotated[str, Is("tyngd", "Vad det rör: löfte, ord eller form.")]
    sentence: Annotated[str, Is("mening", "Skillnaden i en mening.")]
    board: Annotated[str | None, Is("nämnd", "Nämnden; tomt för fullmäktiges del.")] = None
    file_before: Annotated[str | None, Is("fil_före", "Filen i den förra planen; tomt för det som är nytt.")] = None
    route_before: Annotated[str | None, Is("plats_före", "Nycklarna som leder dit, med / emellan.")] = None
    file: Annotated[str | None, Is("fil", "Filen i den här planen; tomt för det som är borta.")] = None
    route: Annotated[str | None, Is("plats", "Nycklarna som leder dit, med / emellan.")] = None
    before: Annotated[str | None, Is("före", "Det som stod.")] = None
    after: Annotated[str | None, Is("efter", "Det som står.")] = None
    motive: Annotated[str | None, Is("motivering", "Planens egen motivering.")] = None


CHANGES = RecordTable("ändringar", ChangeRecord, (), ())


@frozen
class YearPair:
    """Two plans of one organisation, one after the other: their folders, and what is known of them."""

    before: str
    after: str
    key: PlanKey
    revision: str
    since: int
    since_revision: str


def year_pairs(parts: Sequence[tuple[str, PlanTables | LeftOut]]) -> list[YearPair]:
    """Each plan of the data set that has an earlier one in it, with the nearest of them."""
    plans = [(folder, part) for folder, part in parts if isinstance(part, PlanTables)]
    claims = Counter(part.identity for _, part in plans)
    sole = sorted(
        ((folder, part) for folder, part in plans if claims[part.identity] == 1), key=lambda one: one[1].identity
    )
    return [
        YearPair(before, after, new.identity, new.revision, old.identity.plan, old.revision)
        for _, own in groupby(sole, key=lambda one: one[1].identity.organisation)
        for (before, old), (after, new) in pairwise(own)
    ]


def is_known(part: PlanTables, pair: YearPair | None) -> bool:
    """True when the changes that a plan's tables have are those since the plan that is before it."""
    return part.since == (pair.since_revision if pair else None)


def with_changes(part: PlanTables, pair: YearPair | None, changes: bytes | None) -> PlanTables:
    """A plan's tables with the changes since the plan before it; None where nothing differs."""
    files = {table: content for table, content in part.files.items() if table != resource(CHANGES.name)}
    files |= {resource(CHANGES.name): changes} if changes else {}
    return replace(part, files=files, since=pair.since_revision if pair else None)


def changes_table(compared: Differing, pair: YearPair) -> bytes | None:
    """All that differs, the gravest first; None when nothing does."""
    found = compare_plans(compared.before.plan, compared.after.plan, same=compared.same).differences
    records = tuple(_records(found, pair.since))
    return as_parquet(replace(CHANGES, records=records), pair.key, pair.revision) if records else None


def _records(differences: Sequence[Difference], since: int) -> Iterator[ChangeRecord]:
    for one in differences:
        yield ChangeRecord(
            since=since,
            code=one.code,
            name=one.kind.name,
            effect=one.kind.effect.value,
            weight=one.kind.weight.value,
            sentence=one.sentence.text(SWEDISH),
            board=one.board or None,
            file_before=one.before.file if one.before else None,
            route_before=_route(one.before),
            file=one.after.file if one.after else None,
            route=_route(one.after),
            before=one.before_text or None,
            after=one.after_text or None,
            motive=one.motive or None,
        )


def _route(place: Place | None) -> str | None:
    return "/".join(map(str, place.route)) or None if place else None

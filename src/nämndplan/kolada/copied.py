"""What Kolada says of a plan's key figures, as the file kolada.yaml."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from ..diagnostics import say
from ..frozen import frozen
from ..model import Indicator, KeyFigure, KoladaCopy, KoladaScope, Plan, checksum_of
from ..rules.indicators.kolada import KOLADA_ID
from ..syntax.recovery import quoted
from ..values import Fault, read_json_number
from .client import Client, KoladaError, NotThereError

MOST_IN_A_LIST = 25
"""Ids, or years, that one question may name."""
YEARS_BACK = 6
LONGEST_TITLE = 1_000
_SCOPES = {"K": KoladaScope.MUNICIPALITIES, "L": KoladaScope.REGIONS, "A": KoladaScope.ALL}
_HEAD = "# Skriven av nplan kolada fetch. Källa: Kolada (RKA). Ändra inte här: hämta på nytt.\n"


@frozen
class Wanted:
    """What a plan has to ask Kolada: key figures by their ids, and years."""

    ids: tuple[str, ...]
    years: tuple[int, ...]


def wanted(plan: Plan) -> Wanted:
    """The key figures that the plan names, and the years of their outcomes, up to the plan's own year."""
    named = [item.value for item in plan.of(Indicator) if KOLADA_ID.fullmatch(item.value.kolada or "")]
    printed = {year for one in named for part in (one, *one.every_part.values()) for year in part.outcomes}
    last = plan.year or max(printed, default=0)
    first = min({last - YEARS_BACK, *printed})
    years = range(max(first, last - MOST_IN_A_LIST + 1), last + 1) if last else range(0)
    return Wanted(tuple(sorted({one.kolada for one in named if one.kolada})), tuple(years))


class _KeyFigureRow(BaseModel):
    id: str
    title: str
    municipality_type: str | None = None
    publication_date: str | None = None


class _Value(BaseModel):
    gender: str
    value: str | None = None
    isdeleted: bool = False


class _DataRow(BaseModel):
    kpi: str
    municipality: str
    period: str
    values: list[_Value]


class _OrganisationRow(BaseModel):
    id: str
    title: str
    type: str


R = TypeVar("R", bound=BaseModel)


def copied(client: Client, wanted: Wanted, organisation: str, day: date) -> KoladaCopy:
    """Ask Kolada. Raises KoladaError."""
    whose = _organisation(client, organisation)
    about = {row.id: row for row in _in_lists(client, wanted.ids, "kpi/{}", _KeyFigureRow) if row.id in wanted.ids}
    years = ",".join(map(str, wanted.years))
    asked = f"data/kpi/{{}}/municipality/{organisation}/year/{years}"
    found: dict[str, dict[str, dict[str, str]]] = {}
    for row in _in_lists(client, sorted(about), asked, _DataRow) if years else ():
        if row.kpi in about and row.municipality == organisation:
            _take(row, found.setdefault(row.kpi, {}))
    said = {
        "hämtat": day.isoformat(),
        "adress": client.address,
        "organisation": organisation,
        "namn": _tidy(whose.title),
        "slag": (_SCOPES[whose.type] if whose.type in {"K", "L"} else KoladaScope.MUNICIPALITIES).value,
        "nyckeltal": {id: _figure(about[id], found.get(id, {})) for id in sorted(about)},
        "saknas": tuple(id for id in wanted.ids if id not in about),
        "kontrollsumma": "-",
    }
    try:
        copy = KoladaCopy.model_validate(said)
    except ValidationError as error:
        raise _unlike(client, error) from error
    return copy.model_copy(update={"checksum": checksum_of(copy)})


def _organisation(client: Client, code: str) -> _OrganisationRow:
    try:
        rows = [_read(client, row, _OrganisationRow) for row in client.rows(f"municipality/{code}")]
    except NotThereError:
        rows = []
    found = next((row for row in rows if row.id == code), None)
    if found is None:
        raise KoladaError(
            say(
                "{address} har ingen kommun eller region med koden {code}. Är det rätt kod, och rätt adress?",
                address=client.address,
                code=code,
            )
        )
    return found


def _in_lists(client: Client, ids: Sequence[str], path: str, model: type[R]) -> Iterator[R]:
    """Rows about ids, many at a time; where one of them makes Kolada know nothing of any, one at a time."""
    for start in range(0, len(ids), MOST_IN_A_LIST):
        together = ids[start : start + MOST_IN_A_LIST]
        try:
            rows = list(client.rows(path.format(",".join(together))))
        except NotThereError:
            rows = [row for id in together for row in _alone(client, path.format(id))] if len(together) > 1 else []
        yield from (_read(client, row, model) for row in rows)


def _alone(client: Client, path: str) -> list[object]:
    try:
        return list(client.rows(path))
    except NotThereError:
        return []


def _read(client: Client, row: object, model: type[R]) -> R:
    try:
        return model.model_validate(row)
    except ValidationError as error:
        raise _unlike(client, error) from error


def _unlike(client: Client, error: ValidationError) -> KoladaError:
    first = error.errors(include_url=False, include_input=False)[0]
    where = ".".join(map(str, first["loc"])) or "values"
    return KoladaError(
        say("Svaren från {address} har inte den form som Kolada v3 har: {what}.", address=client.address, what=where)
    )


def _take(row: _DataRow, figures: dict[str, dict[str, str]]) -> None:
    """A year's values by sex (T, K, M), with the digits that they have. Raises KoladaError for two different ones."""
    for one in row.values:
        if one.value is None or one.isdeleted:
            continue
        by_year = figures.setdefault(one.gender, {})
        if by_year.setdefault(row.period, one.value) != one.value or isinstance(read_json_number(one.value), Fault):
            raise KoladaError(
                say(
                    "Kolada har två värden, eller ett som inget tal är, för {id} år {year}: {values}.",
                    id=row.kpi,
                    year=_tidy(row.period),
                    values=(_tidy(by_year[row.period]), _tidy(one.value)),
                )
            )


def _figure(about: _KeyFigureRow, figures: Mapping[str, Mapping[str, str]]) -> dict[str, object]:
    scope = _SCOPES.get(about.municipality_type or "")
    said: dict[str, object] = {"titel": _tidy(about.title) or about.id}
    said |= {"gäller": scope.value} if scope else {}
    said |= {"publicerat": _tidy(about.publication_date)} if about.publication_date else {}
    keys = {"T": "utfall", "K": "kvinnor", "M": "män"}
    return said | {key: dict(sorted(figures[sex].items())) for sex, key in keys.items() if sex in figures}


def _tidy(text: str) -> str:
    """On one line, without signs that nobody sees."""
    line = " ".join(text.split())
    return "".join(sign for sign in line if sign.isprintable())[:LONGEST_TITLE]


def text_of(copy: KoladaCopy) -> str:
    """The file: a line for each thing that is said of a key figure, so that a change shows in a diff."""
    lines = [
        _HEAD,
        f"hämtat: {copy.fetched.isoformat()}\n",
        f"adress: {quoted(copy.address)}\n",
        f'organisation: "{copy.organisation}"\n',
        f"namn: {quoted(copy.name)}\n",
        f"slag: {copy.kind.value}\n",
        f"kontrollsumma: {copy.checksum}\n",
    ]
    if copy.unknown:
        lines.append(f"saknas: [{', '.join(copy.unknown)}]\n")
    if copy.key_figures:
        lines.append("nyckeltal:\n")
    for id, figure in copy.key_figures.items():
        lines += [f"  {id}:\n", *(f"    {line}\n" for line in _lines(figure))]
    return "".join(lines)


def _lines(figure: KeyFigure) -> Iterator[str]:
    yield f"titel: {quoted(figure.title)}"
    if figure.scope:
        yield f"gäller: {figure.scope.value}"
    if figure.published:
        yield f"publicerat: {quoted(figure.published)}"
    for key, figures in (("utfall", figure.outcomes), ("kvinnor", figure.women), ("män", figure.men)):
        if figures:
            yield f"{key}: {{{', '.join(f'{year}: {value}' for year, value in figures.items())}}}"


def new_titles(before: KoladaCopy | None, after: KoladaCopy) -> Iterator[tuple[str, str, str]]:
    """Key figures whose title is another than in an earlier copy: the id, the title then and the title now."""
    for id, figure in after.key_figures.items():
        then = before.key_figures.get(id) if before else None
        if then and then.title != figure.title:
            yield id, then.title, figure.title

"""Planen saknar finansiella mål eller mål för verksamheten

Vad
    Fullmäktiges budget för hela kommunen, regionen eller förbundet (den har en resultatbudget:
    slag: resultat, eller rader om skatteintäkter och årets resultat) har inget finansiellt
    mål, eller inget mål för verksamheten. Finansiella mål får stå bland målen: ett mål om
    ekonomin räcker.

    Regeln vet inte om det som fattas står i en annan del av planen, och säger därför inget om
    en nämnds egen plan, en klimatbudget eller ett utdrag, eller om en årsredovisning eller en
    annan rapport, som ser tillbaka på sitt år, eller tal för bara sådana år. Inte heller om en organisation utan
    fullmäktige som varken heter region, kommun eller förbund: den tas för en som kommunallagen
    inte gäller. Detsamma gäller en plan vars alla pengar är i euro, en församling, ett pastorat
    eller ett stift, och den som säger utgivartyp: statlig myndighet, bolag eller ideell
    organisation.

Varför
    Fullmäktiges budget ska ange båda slagen av mål för god ekonomisk hushållning
    (kommunallagen 11 kap. 6 §): finansiella mål för ekonomin, och mål och riktlinjer
    för verksamheten. En fil som finns men inte gick att läsa räknas inte som saknad.

Fel
    # finansiella-mål.yaml
    (borttagen)
    # ekonomi.yaml
    enhet: mnkr
    tabeller:
      resultatbudget:
        titel: Resultatbudget
        slag: resultat
        rutor: |
          Post | Budget 2024
          Nettokostnader | -812,0
          Skatter och bidrag | 830,0
    # plan.yaml
    titel: Plan för Lilla kommunen  # VARNING NP706
    organisation: Lilla kommunen
    år: 2024

Rätt
    # finansiella-mål.yaml
    mål:
      resultat:
        titel: Resultatmål
        målvärde:
          2024:
            värde: minst 2 procent
            bindning: ska
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ... import lazy_re as re
from ...diagnostics import Finding, Place, Severity, say
from ...model import (
    BoardGoal,
    Body,
    BodyType,
    ColumnKind,
    Economy,
    GoalNode,
    Plan,
    PrintedTable,
    PublisherType,
    Sheet,
    TableSort,
)
from ...values import known_unit
from ..boards import council_home
from ..documents.looking_back import looks_back
from ..rule import Fact, Rule
from ..tables.sheets import sheets
from .goals import file_of

_KRONOR, _EUROS = "kronor", "euro"
_COMMUNITY = re.compile(r"region|kommun|landsting|förbund", re.IGNORECASE)
_CHURCH = re.compile(r"kyrko(?:fullmäktige|råd)|pastorat|församling|\bstift(?:et)?\b|kyrklig", re.IGNORECASE)
_COMMUNITIES = {PublisherType.REGION, PublisherType.MUNICIPALITY}
_TAXES = re.compile(r"\bskatt(?:er|eintäkter|einkomster)\b|medlemsbidrag|medlemsavgift|kommunbidrag", re.IGNORECASE)
_RESULT = re.compile(r"\bresultat\b", re.IGNORECASE)
_ECONOMY = re.compile(r"ekonomi|finans|budget|resultatmål|soliditet", re.IGNORECASE)

_NO_OPERATIONAL = say("Planen har inga mål för verksamheten")
_NO_GOALS = say("Planen har varken finansiella mål eller mål för verksamheten")
_ADD_OPERATIONAL = say(
    "Lägg till fullmäktiges mål, ett per fil i mappen mål. De krävs för god ekonomisk hushållning "
    "(kommunallagen 11 kap. 6 §)."
)
_ADD_GOALS = say(
    "Lägg till finansiella-mål.yaml, och fullmäktiges mål, ett per fil i mappen mål. Båda slagen krävs för god "
    "ekonomisk hushållning (kommunallagen 11 kap. 6 §)."
)


def check(plan: Plan) -> Iterator[Finding]:
    """A file for financial goals with none in it."""
    file = file_of(plan)
    if file is not None and not file.value.goals and not plan.unsure(Place(file.place.file)):
        yield _no_financial_goals(file.at("mål").key())


def gather(plan: Plan) -> Iterator[Fact]:
    """That some goal is answered by a board, and the currencies that its money is in."""
    has_goals = any(isinstance(item.value, BoardGoal | GoalNode) for item in plan.items)
    if (currencies := _currencies(plan)) or has_goals:
        yield has_goals, currencies


def conclude(plan: Plan, parts: Sequence[Fact]) -> Iterator[Finding]:
    """Boards that answer goals show that the council has some: their files are missing, for NP109 to say."""
    currencies = _currencies(plan) or {currency for _, found in parts for currency in found}
    if set(currencies) == {_EUROS} or _is_under_other_law(plan) or not _is_whole_budget(plan):
        return
    has_financial = plan.knows("finansiella-mål.yaml") or _speaks_of_economy(plan)
    has_operational = any(goals for goals, _ in parts) or bool(plan.files_below("mål/"))
    if not has_financial and has_operational:
        yield _no_financial_goals(council_home(plan))
    elif not has_operational:
        yield Finding(
            "NP706",
            council_home(plan),
            _NO_OPERATIONAL if has_financial else _NO_GOALS,
            hint=_ADD_OPERATIONAL if has_financial else _ADD_GOALS,
        )


def _is_whole_budget(plan: Plan) -> bool:
    """True where the council's own tables tell what the whole comes to, in money, and not for a year that has been."""
    if plan.settings and looks_back(plan.settings.title):
        return False
    tables = (
        sheet
        for sheet in sheets(plan.common)
        if not sheet.item.board
        and _is_of_money(sheet.table)
        and any(column.kind is not ColumnKind.OUTCOME for column in sheet.columns)
    )
    return any(table.table.sort is TableSort.RESULT or _tells_the_result(table) for table in tables)


def _tells_the_result(sheet: Sheet) -> bool:
    labels = [row.label for row in sheet.rows]
    return all(any(map(pattern.search, labels)) for pattern in (_TAXES, _RESULT))


def _is_of_money(table: PrintedTable) -> bool:
    unit = known_unit(table.unit or "")
    return table.sort is not TableSort.EMISSIONS and (unit is None or bool(unit.kronor or unit.euros))


def _currencies(plan: Plan) -> tuple[str, ...]:
    """The currencies that money is in here, in whatever file and table."""
    units = [item.value.unit for item in plan.of(Economy)] + [item.value.unit for item in plan.of(PrintedTable)]
    money = (known for unit in units if unit and (known := known_unit(unit)))
    return tuple(sorted({_EUROS if unit.euros else _KRONOR for unit in money if unit.euros or unit.kronor}))


def _no_financial_goals(place: Place) -> Finding:
    return Finding(
        "NP706",
        place,
        say("Planen har inga finansiella mål"),
        hint=say(
            "Lägg till finansiella-mål.yaml med målen ur fullmäktiges plan. De krävs för god ekonomisk "
            "hushållning (kommunallagen 11 kap. 6 §)."
        ),
    )


def _is_under_other_law(plan: Plan) -> bool:
    """True for a parish, and for a university, an agency or an association.

    The latter have no council, and not the name of a community.
    """
    published = plan.settings.publishing if plan.settings else None
    if published and published.publisher_type:
        return published.publisher_type not in _COMMUNITIES
    if plan.settings is None or not plan.register.complete or _COMMUNITY.search(plan.settings.organisation):
        return False
    bodies = [item.value for item in plan.register.entries() if isinstance(item.value, Body)]
    names = (plan.settings.organisation, *(body.name for body in bodies if body.type is BodyType.COUNCIL))
    if any(map(_CHURCH.search, names)):
        return True
    return bool(bodies) and all(body.type is not BodyType.COUNCIL for body in bodies)


def _speaks_of_economy(plan: Plan) -> bool:
    """True when some goal of the council's is about the economy, or may be: it could not be read."""
    goals = plan.goals.values()
    return any(_ECONOMY.search(goal.value.title) for goal in goals) or plan.unsure_below("mål/")


RULE = Rule(
    "NP706", "geh-perspective-missing", Severity.WARNING, __doc__, check_council=check, gather=gather, conclude=conclude
)

"""nplan kolada."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path
from typing import Annotated

import typer

from ...diagnostics import say
from ...driver import Loaded
from ...exchange import Homecoming, come_home
from ...exchange.came_back import CameBack, CellBack
from ...lint import one_by_one
from ...model import KOLADA_FILE, KoladaCopy
from ...rules.indicators.kolada import kolada_copy
from ...source import MAX_BYTES
from ..atomic_write import atomic_write
from ..console import remark, say_line
from ..exit_code import ExitCode
from ..held import held_files
from ..homecoming import brought_home, new_errors
from ..plans import load_files, wanted_folders
from ..usage_errors import UsageError

ACTIONS = ("fetch", "fill")
DIFFERS = "NP440"


def kolada(
    action: Annotated[
        str, typer.Argument(metavar="fetch|fill", help="Hämta kopian, eller fyll i utfall ur den.", show_default=False)
    ],
    plan: Annotated[
        Path | None, typer.Option("--plan", metavar="MAPP", help="Planens mapp, om den inte är den du står i.")
    ] = None,
    diff: Annotated[
        bool, typer.Option("--diff", help="För fill: visa vad som skulle skrivas, och skriv inget.")
    ] = False,
    organisation: Annotated[
        str,
        typer.Option(
            "--organisation",
            metavar="KOD",
            help="För fetch: kommunens eller regionens kod, om den inte står under publicering i plan.yaml.",
        ),
    ] = "",
    address: Annotated[
        str, typer.Option("--address", metavar="ADRESS", help="För fetch: en annan adress än Koladas egen.")
    ] = "",
) -> ExitCode:
    """fetch skriver kolada.yaml i planen: vad Kolada säger om nyckeltalen, med dag och kontrollsumma.

    Bara fetch använder nätet. validate jämför sedan planen med kopian: okända nyckeltal, fel sorts organisation,
    andra enheter (NP420) och utfall som skiljer sig (NP440).

    fill skriver de utfall som planen saknar, med källa, och kvinnor och män som delar. Inget som står ändras.
    """
    if action not in ACTIONS:
        raise UsageError(say("nplan kolada tar emot {actions}, inte ”{word}”.", actions=ACTIONS, word=action))
    (folder,) = wanted_folders([plan] if plan else None)[:1]
    held = held_files(folder)
    loaded = load_files(held)
    if action == "fetch":
        _fetch(folder, held, loaded, organisation, address)
        return ExitCode.of(True, loaded.breakdowns)
    return ExitCode.of(_fill(folder, held, loaded, diff), loaded.breakdowns)


def _fetch(folder: Path, held: Mapping[str, bytes], loaded: Loaded, organisation: str, address: str) -> None:
    from ...kolada import ADDRESS, Client, KoladaError, copied, new_titles, text_of, wanted  # with all of HTTP

    asked = wanted(loaded.plan)
    if not asked.ids:
        say_line(say("Planen nämner inga nyckeltal i Kolada: ingen indikator har nyckeln kolada. Inget är hämtat."))
        return
    code = organisation or _own_code(loaded)
    if not (len(code) == 4 and code.isascii() and code.isdecimal()):
        raise UsageError(
            say(
                "Vilken organisation? Skriv organisationskod under publicering i plan.yaml, eller ange --organisation "
                "med fyra siffror: 2480 för en kommun, 0024 för en region."
            )
        )
    try:
        copy = copied(Client(address or ADDRESS), asked, code, datetime.now(UTC).date())
    except KoladaError as error:
        raise UsageError(say("{reason} Inget är skrivet.", reason=error.sentence)) from error
    text = text_of(copy)
    if len(text.encode()) > MAX_BYTES or _read_again(held, text) != copy:
        raise UsageError(say("Svaret är för stort, eller går inte att skriva så att det kan läsas. Inget är skrivet."))
    earlier = next((item.value for item in loaded.plan.sure(KoladaCopy)), None)
    atomic_write(folder / KOLADA_FILE, text, plan=folder)
    for id, then, now in new_titles(earlier, copy):
        remark(say("{id} hette ”{then}” och heter nu ”{now}”. Är det samma mått?", id=id, then=then, now=now))
    for id in copy.unknown:
        remark(say("{id} finns inte i Kolada.", id=id))
    say_line(
        say(
            "{path} är skriven: {count} nyckeltal för {name}. Källa: Kolada.",
            path=str(folder / KOLADA_FILE),
            count=len(copy.key_figures),
            name=copy.name,
        )
    )


def _own_code(loaded: Loaded) -> str:
    publishing = loaded.plan.settings.publishing if loaded.plan.settings else None
    return (publishing.organisation_code if publishing else None) or ""


def _read_again(held: Mapping[str, bytes], text: str) -> KoladaCopy | None:
    own = {"plan.yaml": held.get("plan.yaml", b""), KOLADA_FILE: text.encode()}
    return next((item.value for item in load_files(own).plan.sure(KoladaCopy)), None)


def _fill(folder: Path, held: Mapping[str, bytes], loaded: Loaded, shows_diff: bool) -> bool:
    from ...kolada import proposals

    if KOLADA_FILE not in held:
        raise UsageError(say("Planen har ingen kopia av Kolada. Hämta den först: nplan kolada fetch."))
    copy = kolada_copy(loaded.plan)
    if copy is None:
        raise UsageError(
            say(
                "Kopian av Kolada går inte att lita på: nplan validate säger varför. Hämta den på nytt: nplan kolada "
                "fetch."
            )
        )
    made = proposals(loaded.plan, copy.value)
    for sentence in made.remarks:
        remark(sentence)
    if differing := sum(item.code == DIFFERS for item in one_by_one(loaded.diagnostics)):
        remark(
            say("{count} utfall skiljer sig från Kolada, och rörs inte. nplan validate visar vilka.", count=differing)
        )
    return brought_home(_without_harm(made.cells, held), held, folder, shows_diff)


def _without_harm(cells: list[CellBack], held: Mapping[str, bytes]) -> Homecoming:
    """What is to be written; an indicator whose outcomes would give new errors is left as it is, and told."""
    home = come_home(CameBack(cells), held)
    if not new_errors(held, home):
        return home
    kept: list[CellBack] = []
    harmful = []
    for _, group in groupby(cells, key=lambda cell: cell.id):
        own = list(group)
        if new := new_errors(held, come_home(CameBack([*kept, *own]), held)):
            harmful.append(
                say("{place}: skrivs inte, för det ger ett nytt fel: {headline}", place=own[0].place,
                    headline=new[0].headline)
            )  # fmt: skip
        else:
            kept += own
    home = come_home(CameBack(kept), held)
    home.troubles += harmful
    return home

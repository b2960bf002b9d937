"""Whole plans drawn by chance: valid trees for every kind of file, and the YAML they are written as."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

Tree = dict[str, Any]
YEAR = 2024
BOARDS = ("styrelsen", "vårdnämnden")
GOALS = ("1-trygghet", "2-hälsa")
ASSIGNMENTS = ("minska-resor", "öka-närvaron")

_WORDS = (
    "Tryggheten",
    "ökar",
    "i",
    "vardagen",
    "åtgärder",
    "för",
    "barn & unga",
    "2024",
    "50 %",
    "”så”",
    "– och",
    "å",
    "C#",
)
TEXT = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=6).map(" ".join)
NASTY = st.sampled_from(
    (
        "a: b",
        "- x",
        "# x",
        "'",
        '"',
        "{x",
        "[x]",
        "*x*",
        "&a",
        "!b",
        "%c",
        "@d",
        "`e`",
        "|",
        ">",
        "?",
        "null",
        "~",
        "ja",
    )
)
LINE = TEXT | NASTY.map("värde {}".format)
PROSE = LINE | st.lists(LINE, min_size=2, max_size=3).map("\n\n".join)
ID = st.sampled_from(("a", "b-2", "närvaro", "öppet", "x1", "2030"))
NUMBER = st.sampled_from(
    ("0", "18", "2 434", "25 000 000", "11,1", "-2,3", "\N{MINUS SIGN}0,4", "+33,1", "101.3", "50 %")
)
TARGET = NUMBER | st.sampled_from(
    (
        "Ja",
        "Nej",
        "minst 85 %",
        "högst 22 %",
        "<0,4",
        ">0 mnkr",
        "≥ 60 %",
        "18–22",
        "mellan 1 och 2 %",
        "6 av 8",
        "Plats 6 av 7",
        "Topp 3 av 7",
        "öka",
        "↓",
        "oförändrad",
        "minska med 15 % jämfört med 2023",
        "< 5 000 per 100 000 inv",
        "85 % eller mer",
        "är påbörjad",
    )
)
OUTCOME = NUMBER | st.sampled_from(("-", "Ja", "6 av 8", "uppgift saknas", "Plats 2 av 7"))
AS_PRINTED = st.fixed_dictionaries({"tryckt": st.just("212 44"), "notering": LINE})
YEARS = st.sampled_from((str(YEAR), "2025", "2030"))
PERIOD = st.sampled_from(("2024–2027", "2024", "2024–", "–2030"))
DATE = st.sampled_from(("2023-11-07", "2024-02-29"))
BODY = st.sampled_from((*BOARDS, "fullmäktige", "kontoret"))


def some(required: Tree | None = None, **optional: st.SearchStrategy[Any]) -> st.SearchStrategy[Tree]:
    """A mapping with all of the first and any of the others."""
    return st.fixed_dictionaries(required or {}, optional=optional)


def by_id(values: st.SearchStrategy[Any], least: int = 0) -> st.SearchStrategy[Tree]:
    return st.dictionaries(ID, values, min_size=least, max_size=2)


def by_year(values: st.SearchStrategy[Any]) -> st.SearchStrategy[Tree]:
    return st.dictionaries(YEARS, values, min_size=1, max_size=2)


def several(values: st.SearchStrategy[Any]) -> st.SearchStrategy[list[Any]]:
    return st.lists(values, min_size=1, max_size=2, unique_by=str)


DECISION = some(organ=BODY, datum=DATE, paragraf=st.just("§ 112"), diarienummer=LINE).filter(bool)
SECTION = some(
    {"rubrik": LINE}, text=PROSE, plats=st.sampled_from(("inledning", "vision", "mål", "ekonomi", "avslutning"))
)
TARGETS = TARGET | AS_PRINTED | by_year(TARGET | AS_PRINTED)
PART = some(titel=LINE, enhet=LINE, utfall=by_year(OUTCOME), målvärde=TARGETS, notering=LINE).filter(bool)
INDICATOR = some(
    {"titel": LINE, "målvärde": TARGETS},
    riktning=st.sampled_from(("öka", "minska", "oförändrad")),
    enhet=st.sampled_from(("%", "kr", "mnkr", "index", "kvm", "egna enheter")),
    utfall=by_year(OUTCOME | AS_PRINTED),
    uppdelning=st.dictionaries(st.sampled_from(("kvinnor", "män", "Enhet A")), PART, min_size=1, max_size=2),
    basår=st.just("2020"),
    ansvarig=BODY,
    källa=LINE,
    frekvens=st.sampled_from(("månad", "tertial", "år", "vartannat år")),
    kolada=st.just("N79048"),
    svarar_mot=several(st.sampled_from(ASSIGNMENTS)),
    motivering=LINE,
    notering=LINE,
)
_LEAF = some({"titel": LINE}, beskrivning=PROSE, ansvarig=BODY, indikatorer=by_id(INDICATOR, 1), notering=LINE)
NODE = some(
    {"titel": LINE},
    beskrivning=PROSE,
    svarar_mot=several(st.sampled_from(ASSIGNMENTS)),
    ansvarig=BODY,
    agenda2030=several(LINE),
    strategi=LINE,
    delmål=by_id(_LEAF, 1),
    indikatorer=by_id(INDICATOR, 1),
    notering=LINE,
)
GOAL = some(
    {"titel": LINE},
    beskrivning=PROSE,
    förflyttningar=several(LINE),
    agenda2030=several(LINE),
    riktas_till=several(st.sampled_from(BOARDS)),
    beslut=DECISION,
    delmål=by_id(NODE, 1),
    indikatorer=by_id(INDICATOR, 1),
    notering=LINE,
)
BOARD_GOAL = some(beskrivning=PROSE, delmål=by_id(NODE, 1), indikatorer=by_id(INDICATOR, 1), notering=LINE).filter(bool)
ASSIGNMENT = some(
    {"titel": LINE, "till": several(st.sampled_from(BOARDS))},
    från=BODY,
    delar=several(LINE),
    beskrivning=PROSE,
    mål=several(st.sampled_from(GOALS)),
    ordning=st.sampled_from(("1", "2", "10")),
    målvärde=TARGETS,
    klart=DATE,
    återrapportering=LINE,
    period=PERIOD,
    beslut=DECISION,
    notering=LINE,
)
AMOUNT = st.sampled_from(("-32", "+33,1", "161", "0", "-0,4", "-1,3")) | AS_PRINTED
INNER = some({"titel": LINE, "belopp": AMOUNT}, notering=LINE)
POST = some({"titel": LINE, "belopp": AMOUNT}, varav=by_id(INNER), notering=LINE)
CHANGE = some({"titel": LINE, "belopp": AMOUNT}, till=BODY, från=BODY, notering=LINE, omfördelning=st.just("nej"))
ECONOMY = some(
    {"enhet": st.sampled_from(("tkr", "mnkr"))},
    titel=LINE,
    ramförändringar=by_id(CHANGE | some({"titel": LINE, "poster": by_id(POST, 1)}), 1),
    totalt=some({"belopp": AMOUNT}, notering=LINE),
    ofinansierade=some({"titel": LINE}, text=PROSE, poster=by_id(POST), notering=LINE),
    notering=LINE,
)
LIMIT = some(
    {"värde": TARGET | AS_PRINTED}, bas=LINE, bindning=st.sampled_from(("ska", "bör")), text=LINE, notering=LINE
)
FINANCE = some(
    {
        "mål": by_id(
            some(
                {"titel": LINE, "målvärde": by_year(LIMIT)},
                beskrivning=PROSE,
                enhet=LINE,
                bas=LINE,
                utfall=by_year(OUTCOME),
                notering=LINE,
            ),
            1,
        )
    },
    titel=LINE,
    beskrivning=PROSE,
)
DOCUMENT = some({"titel": LINE}, period=PERIOD, beslut=DECISION, ersätter=LINE, notering=LINE)
_CATEGORY = some(titel=LINE, beskrivning=PROSE, dokument=by_id(DOCUMENT, 1)).filter(bool)
CATEGORY = some(titel=LINE, beskrivning=PROSE, dokument=by_id(DOCUMENT, 1), kategorier=by_id(_CATEGORY, 1)).filter(bool)
DOCUMENTS = some({"kategorier": by_id(CATEGORY, 1)}, titel=LINE, beskrivning=PROSE)
RECEIVED = some({"titel": LINE}, till=several(LINE), delar=several(LINE), notering=LINE)
BOARD_PLAN = some(
    {"titel": LINE},
    beslut=DECISION,
    avsnitt=by_id(SECTION, 1),
    mottagna_uppdrag=st.dictionaries(st.sampled_from(ASSIGNMENTS), RECEIVED, min_size=1, max_size=2),
)
ORGANISATION = st.fixed_dictionaries(
    {
        "organ": st.fixed_dictionaries(
            {
                "fullmäktige": some({"namn": st.just("Fullmäktige"), "typ": st.just("fullmäktige")}, notering=LINE),
                "styrelsen": some({"namn": st.just("Styrelsen"), "typ": st.just("styrelse")}, kortnamn=st.just("KS")),
                "vårdnämnden": some({"namn": st.just("Vårdnämnden"), "typ": st.just("nämnd")}, period=PERIOD),
                "kontoret": some(
                    {"namn": st.just("Kontoret"), "typ": st.just("förvaltning"), "tillhör": st.just("styrelsen")},
                    alias=st.just(["Kansliet"]),
                ),
            }
        )
    },
    optional={"grupper": st.just({"alla": {"namn": "Alla nämnder", "typer": ["nämnd", "styrelse"]}})},
)
SETTINGS = some(
    {"titel": LINE, "organisation": LINE, "år": st.just(str(YEAR))},
    period=PERIOD,
    språk=st.sampled_from(("sv", "en")),
    nivåer=st.just(["Regionmål", "Delmål"]),
    vision=PROSE,
    beslut=DECISION,
    avsnitt=by_id(SECTION, 1),
    ordlista=st.just({"KPI": "konsumentprisindex"}),
    publicering=some(
        adress=st.just("https://www.regionen.se/plan/2024/"),
        licens=st.sampled_from(("CC0-1.0", "CC-BY-4.0")),
        kontakt=st.just({"namn": "Planen", "epost": "plan@regionen.se"}),
        utgivartyp=st.sampled_from(("region", "kommun")),
        organisationsnummer=st.just("232100-0222"),
    ).filter(bool),
    utseende=some(namn=LINE, färg=st.sampled_from(("#004f71", "#c9a7e8"))).filter(bool),
)
KINDS: dict[str, st.SearchStrategy[Tree]] = {
    "plan": SETTINGS,
    "organisation": ORGANISATION,
    "mål": GOAL,
    "uppdrag": ASSIGNMENT,
    "finansiella-mål": FINANCE,
    "styrdokument": DOCUMENTS,
    "nämndplan": BOARD_PLAN,
    "nämndens-mål": BOARD_GOAL,
    "ekonomi": ECONOMY,
}
"""The trees of each kind of file, by its schema's name."""


@st.composite
def plans(draw: st.DrawFn) -> dict[str, Tree]:
    """A whole plan: its files' trees by their paths."""
    files = {
        "plan.yaml": draw(SETTINGS),
        "organisation.yaml": draw(ORGANISATION),
        **{f"mål/{id}.yaml": draw(GOAL) for id in GOALS},
        **{f"uppdrag/{id}.yaml": draw(ASSIGNMENT) for id in ASSIGNMENTS},
    }
    for file, strategy in {"finansiella-mål.yaml": FINANCE, "styrdokument.yaml": DOCUMENTS}.items():
        if draw(st.booleans()):
            files[file] = draw(strategy)
    for board in BOARDS[: draw(st.integers(0, 2))]:
        folder = f"nämnder/{board}"
        files[f"{folder}/nämndplan.yaml"] = draw(BOARD_PLAN)
        files[f"{folder}/mål/{GOALS[0]}.yaml"] = draw(BOARD_GOAL)
        if draw(st.booleans()):
            files[f"{folder}/ekonomi.yaml"] = draw(ECONOMY)
        if draw(st.booleans()):
            files[f"{folder}/uppdrag/{ASSIGNMENTS[0]}.yaml"] = draw(ASSIGNMENT)
    return files


def written(tree: Any, indent: int = 0) -> str:
    """A tree as YAML, each text in quotation marks unless it is harmless without."""
    space = " " * indent
    if isinstance(tree, dict):
        return "".join(f"{space}{_scalar(str(key))}:{_below(value, indent)}" for key, value in tree.items())
    return "".join(f"{space}- {_scalar(item)}\n" for item in tree)


def _below(value: Any, indent: int) -> str:
    if isinstance(value, (dict, list)):
        return "\n" + written(value, indent + 2) if value else (" {}\n" if isinstance(value, dict) else " []\n")
    if "\n" in value:
        inner = " " * (indent + 2)
        return " |-\n" + "".join(f"{inner}{line}\n" if line else "\n" for line in value.split("\n"))
    return f" {_scalar(value)}\n"


def _scalar(text: str) -> str:
    return text if all(part.isalnum() for part in text.split(" ")) else json.dumps(text, ensure_ascii=False)


def as_files(plan: dict[str, Tree]) -> dict[str, bytes]:
    """The plan as it lies on disk."""
    return {file: written(tree).encode() for file, tree in plan.items()}

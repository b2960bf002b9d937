"""Rules that guess, held against wordings of the kinds that plans have: what is to be said of each, if anything.

At least thirty rows for each guess, and about half of them such that nothing may be said. A row is a title,
a unit, an outcome, a target and the codes that are to be found for it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType
from typing import Any

import pytest

from nämndplan.driver import load

from .guesses import (
    ABBREVIATIONS,
    DIRECTIONS,
    GOALS_IN_TEXT,
    JUMPS,
    LIKENESS,
    MEASURABLE,
    SAID_IN_GOALS,
    SPELLING,
    TOLD_BEFORE,
    UNITS,
)
from .guesses_in_money import (
    AMOUNTS_IN_TEXTS,
    BINDINGS,
    DONE,
    FINANCIAL_GOALS,
    FRAMES_IN_TEXTS,
    LIMITS_AND_SENTENCES,
    RESULT_ROWS,
    SAME_AMOUNTS,
    TOLD_AMOUNTS,
)
from .guesses_in_numbers import (
    BARE_LIMITS,
    BASE_YEARS,
    FULL_STOPS,
    MET,
    OLD,
    PARTS,
    TOLD_OF_INDICATORS,
    UNDATED,
    WEAKENING,
    YEAR_OR_NUMBER,
)
from .guesses_in_order import EXPIRED, NUMBERS, YEARS
from .guesses_in_texts import ADDING_UP, COMMENTS, GIVEN, HEADINGS, OTHER_YEARS
from .guesses_in_units import OVER_A_HUNDRED, REORDERED, UNITS_OF_TITLES, WITHOUT_THE_COMMA
from .guesses_in_words import (
    ACTIVITIES,
    CO_ACTORS,
    COUNTS,
    DOCUMENT_KINDS,
    DOCUMENT_NAMES,
    DOCUMENTS_TWICE,
    DOUBLED,
    DRIFT,
    DUE,
    LONG_SENTENCES,
    NAMES_TWICE,
    OLD_NAMES,
    OWN_NAMES,
    RECIPIENTS,
    TARGETS_IN_TITLES,
    TAUTOLOGIES,
    TWO_IN_ONE,
)

HEAD = {
    "plan.yaml": "titel: Plan för Exempelby 2026\norganisation: Exempelby\når: 2026\n",
    "organisation.yaml": "organ:\n  fritidsnämnden:\n    namn: Fritidsnämnden\n    typ: nämnd\n"
    "  kulturnämnden:\n    namn: Kulturnämnden\n    typ: nämnd\n"
    "  skolnämnden:\n    namn: Skolnämnden\n    typ: nämnd\n"
    "  tekniska-nämnden:\n    namn: Tekniska nämnden\n    typ: nämnd\n"
    "  kommunstyrelsen:\n    namn: Kommunstyrelsen\n    typ: styrelse\n    kortnamn: KS\n",
}
COUNCIL = {"titel": "Plan för Exempelby 2026", "organisation": "Exempelby", "år": 2026}
COUNTED = {f"mål/{number}.yaml": f"titel: Mål nummer {number}\n" for number in range(1, 8)} | {
    "finansiella-mål.yaml": "mål:\n"
    + "".join(f"  m{number}:\n    titel: Ekonomi {number}\n    målvärde: minst {number} %\n" for number in range(3))
}
LISTED = {
    "styrdokument.yaml": "kategorier:\n  a:\n    titel: Dokument\n    dokument:\n"
    + "".join(
        f"      d{number}:\n        titel: {title}\n        period: 2024–2030\n"
        for number, title in enumerate(
            (
                "Strategi för folkhälsa och funktionsrätt",
                "Plan för mottagande av nyanlända barn",
                "Program för idrott och friluftsliv",
            )
        )
    )
}
WORK = (
    "Utreda baden",
    "Redovisa resor",
    "Måla husen",
    "Laga taken",
    "Klippa häckar",
    "Röja ängar",
    "Tvätta bilar",
    "Samla brev",
)
DIRECTION_CODES = frozenset({"NP406", "NP407", "NP408", "NP409"})


def rows(table: str) -> list[tuple[str, ...]]:
    """The rows of a table, cell by cell."""
    lines = (line for line in table.strip().splitlines() if line.strip() and not line.startswith("#"))
    return [tuple(cell.strip() for cell in line.split("|")) for line in lines]


def indicators(table: str, codes: frozenset[str]) -> list[tuple[str, str, str]]:
    """Each row's title, the codes that are wanted and those that are found, in one plan."""
    files, wanted = dict(HEAD), rows(table)
    for number, (title, unit, outcome, target, _) in enumerate(wanted):
        files[f"mål/{number + 1}.yaml"] = (
            f'titel: "Mål {number}"\nindikatorer:\n  a:\n    titel: "{title}"\n'
            + (f'    enhet: "{unit}"\n' if unit else "")
            + (f'    utfall:\n      2025: "{outcome}"\n' if outcome else "")
            + f'    målvärde:\n      2026: "{target}"\n'
        )
    found = _codes_by_file(files, codes)
    return [(row[0], row[-1], found.get(f"mål/{number + 1}.yaml", "")) for number, row in enumerate(wanted)]


def series(table: str, codes: frozenset[str]) -> list[tuple[str, str, str]]:
    """Likewise of an indicator with the outcomes of two years."""
    files, wanted = dict(HEAD), rows(table)
    for number, (title, unit, earlier, outcome, target, _) in enumerate(wanted):
        files[f"mål/{number + 1}.yaml"] = (
            f'titel: "Mål {number}"\nindikatorer:\n  a:\n    titel: "{title}"\n'
            + (f'    enhet: "{unit}"\n' if unit else "")
            + f'    utfall:\n      2024: "{earlier}"\n      2025: "{outcome}"\n    målvärde:\n      2026: "{target}"\n'
        )
    found = _codes_by_file(files, codes)
    return [(row[0], row[-1], found.get(f"mål/{number + 1}.yaml", "")) for number, row in enumerate(wanted)]


def assignments(table: str, codes: frozenset[str]) -> list[tuple[str, str, str]]:
    """Likewise of a text in an assignment."""
    files, wanted = dict(HEAD), rows(table)
    for number, (title, _) in enumerate(wanted):
        files[f"uppdrag/{number + 1}.yaml"] = f'titel: "{title}"\ntill: [fritidsnämnden]\n'
    found = _codes_by_file(files, codes)
    return [(row[0], row[-1], found.get(f"uppdrag/{number + 1}.yaml", "")) for number, row in enumerate(wanted)]


def values(
    table: str, codes: frozenset[str], keys: tuple[str, ...], also: Mapping[str, Any] = MappingProxyType({})
) -> list[tuple[str, str, str]]:
    """Likewise of an indicator with values under keys such as ``utfall/2025``; an empty one is not written."""
    files, wanted = dict(HEAD), rows(table)
    for number, (title, *cells, _) in enumerate(wanted):
        indicator: dict[str, Any] = {"titel": title, "källa": f"Källa {number}", **also}
        for key, cell in zip(keys, cells, strict=True):
            *path, last = key.format(cell).split("/")
            holder = indicator
            for name in path if cell else ():
                holder = holder.setdefault(name, {})
            if cell:
                holder[last] = "5" if "{}" in key else cell
        goal = {"titel": f"Mål {number}", "indikatorer": {"a": indicator}}
        files[f"mål/{number + 1}.yaml"] = json.dumps(goal, ensure_ascii=False)
    found = _codes_by_file(files, codes)
    return [
        (" / ".join(row[:-1]), row[-1], found.get(f"mål/{number + 1}.yaml", "")) for number, row in enumerate(wanted)
    ]


def sixth(table: str, codes: frozenset[str]) -> list[tuple[str, str, str]]:
    """Likewise of the last indicator of a list of six."""
    answers = []
    for title, wanted in rows(table):
        others = "".join(f"  i{n}: {{titel: Antal trivsamma hus i kvarter {n}, målvärde: 5 st}}\n" for n in range(5))
        files = HEAD | {"mål/1.yaml": f"titel: Mål\nindikatorer:\n{others}  a: {{titel: '{title}', målvärde: 5 st}}\n"}
        answers.append((title, wanted, _codes_by_file(files, codes).get("mål/1.yaml", "")))
    return answers


def limits(table: str, codes: frozenset[str]) -> list[tuple[str, str, str]]:
    """Likewise of a financial limit."""
    answers = []
    for title, value, wanted in rows(table):
        limit = f"mål:\n  a:\n    titel: {title}\n    målvärde:\n      2026: {{värde: '{value}', bindning: ska}}\n"
        files = HEAD | {"finansiella-mål.yaml": limit}
        answers.append((title, wanted, _codes_by_file(files, codes).get("finansiella-mål.yaml", "")))
    return answers


def under_goals(table: str, codes: frozenset[str]) -> list[tuple[str, str, str]]:
    """Likewise of an indicator under a goal: goal, title, outcome if any, target."""
    files, wanted = dict(HEAD), rows(table)
    for number, (goal, title, *outcome, target, _) in enumerate(wanted):
        files[f"mål/{number + 1}.yaml"] = (
            f'titel: "Mål {number}"\ndelmål:\n  a:\n    titel: "{goal}"\n    indikatorer:\n      b:\n'
            f'        titel: "{title}"\n'
            + "".join(f"        enhet: st\n        utfall:\n          2025: {value}\n" for value in outcome)
            + f"        målvärde:\n          2026: {target}\n"
        )
    found = _codes_by_file(files, codes)
    return [
        (" / ".join(row[:2]), row[-1], found.get(f"mål/{number + 1}.yaml", "")) for number, row in enumerate(wanted)
    ]


def titles(table: str, codes: frozenset[str]) -> list[tuple[str, str, str]]:
    """Likewise of an indicator with a target, or none."""
    files, wanted = dict(HEAD), rows(table)
    for number, (title, target, _) in enumerate(wanted):
        value = f"\n    målvärde: {target}" if target else ""
        files[f"mål/{number + 1}.yaml"] = f'titel: "Mål {number}"\nindikatorer:\n  a:\n    titel: "{title}"{value}\n'
    found = _codes_by_file(files, codes)
    return [(row[0], row[-1], found.get(f"mål/{number + 1}.yaml", "")) for number, row in enumerate(wanted)]


def texts(table: str, codes: frozenset[str]) -> list[tuple[str, str, str]]:
    """Likewise of running text, in a plan with something to count and documents to name."""
    files, wanted = HEAD | COUNTED | LISTED, rows(table)
    for number, (text, _) in enumerate(wanted):
        files[f"uppdrag/{number + 1}.yaml"] = f'titel: "Uppdrag {number}"\nbeskrivning: "{text}"\n'
    found = _codes_by_file(files, codes)
    return [(row[0], row[-1], found.get(f"uppdrag/{number + 1}.yaml", "")) for number, row in enumerate(wanted)]


def recipients(table: str, codes: frozenset[str]) -> list[tuple[str, str, str]]:
    """Likewise of a recipient."""
    files, wanted = dict(HEAD), rows(table)
    for number, (name, _) in enumerate(wanted):
        files[f"uppdrag/{number + 1}.yaml"] = f'titel: "Uppdrag {number}"\ntill: ["{name}"]\n'
    found = _codes_by_file(files, codes)
    return [(row[0], row[-1], found.get(f"uppdrag/{number + 1}.yaml", "")) for number, row in enumerate(wanted)]


def copies(table: str, codes: frozenset[str]) -> list[tuple[str, str, str]]:
    """Likewise of what a board writes and what the council has decided."""
    files, wanted, received = dict(HEAD), rows(table), ""
    for number, (copy, source, _) in enumerate(wanted):
        files[f"uppdrag/{number + 1}.yaml"] = f"titel: '{source}'\ntill: [skolnämnden]\n"
        received += f"  {number + 1}:\n    titel: '{copy}'\n"
    files["nämnder/skolnämnden/nämndplan.yaml"] = f"titel: Plan\nmottagna_uppdrag:\n{received}"
    found = _codes_by_file(files, codes)
    return [(f"{row[0]} / {row[1]}", row[-1], found.get(f"uppdrag/{at + 1}.yaml", "")) for at, row in enumerate(wanted)]


def documents(table: str, codes: frozenset[str]) -> list[tuple[str, str, str]]:
    """Likewise of a heading with a document, or two documents without a heading."""
    answers = []
    for one, other, wanted in rows(table):
        names = (one, other) if codes == {"NP808"} else (other,)
        heading = "" if codes == {"NP808"} else f"    titel: {one}\n"
        files = {
            **HEAD,
            "styrdokument.yaml": f"kategorier:\n  a:\n{heading}    dokument:\n"
            + "".join(f"      d{number}:\n        titel: {name}\n" for number, name in enumerate(names)),
        }
        answers.append((f"{one} / {other}", wanted, _codes_by_file(files, codes).get("styrdokument.yaml", "")))
    return answers


def pairs(table: str, codes: frozenset[str]) -> list[tuple[str, str, str]]:
    """Likewise of two titles beside each other."""
    answers = []
    for one, other, wanted in rows(table):
        files = {
            **HEAD,
            "mål/1.yaml": "titel: Mål\nindikatorer:\n"
            + "".join(
                f'  {key}:\n    titel: "{title}"\n    målvärde: 5 st\n' for key, title in (("a", one), ("b", other))
            ),
        }
        answers.append((f"{one} / {other}", wanted, _codes_by_file(files, codes).get("mål/1.yaml", "")))
    return answers


def activities(table: str, codes: frozenset[str]) -> list[tuple[str, str, str]]:
    """Likewise of when an activity is to be done."""
    files, wanted = dict(HEAD), rows(table)
    for number, (due, _) in enumerate(wanted):
        files[f"mål/{number + 1}.yaml"] = (
            f'titel: "Mål {number}"\ndelmål:\n  a:\n    titel: "Delmål {number}"\n    aktiviteter:\n'
            f'      b: {{titel: "Aktivitet {number}", klart: "{due}"}}\n'
        )
    found = _codes_by_file(files, codes)
    return [(row[0], row[-1], found.get(f"mål/{number + 1}.yaml", "")) for number, row in enumerate(wanted)]


def one_by_one(
    table: str, codes: frozenset[str], *, write: Callable[..., Mapping[str, Any]]
) -> list[tuple[str, str, str]]:
    """Likewise, each row in a plan of its own: the files that its cells are written as."""
    answers = []
    for *cells, wanted in rows(table):
        files = HEAD | {name: json.dumps(data, ensure_ascii=False) for name, data in write(*cells).items()}
        found = " ".join(sorted(set(_codes_by_file(files, codes).values())))
        answers.append((" / ".join(cells), wanted, found))
    return answers


def numbered(kind: str, numbers: str) -> dict[str, Any]:
    """A list of things with printed numbers."""
    things = {
        f"k{at}": {"nummer": number, "titel": f"{word} nu", "till": ["fritidsnämnden"]}
        for at, (number, word) in enumerate(zip(numbers.split("; "), WORK, strict=False))
    }
    if kind == "uppdrag":
        return {"uppdrag/lista.yaml": {"uppdrag": things}}
    for thing in things.values():
        thing.pop("till")
    parts = {"p": {"titel": "Vardagen är trygg", kind: things}} if kind == "indikatorer" else things
    return {"mål/1.yaml": {"titel": "Trygghet", "delmål": parts}}


def dated(title: str, key: str, value: str) -> dict[str, Any]:
    """Something with a year."""
    if key == "period":
        return {
            "styrdokument.yaml": {
                "kategorier": {"a": {"titel": "Dokument", "dokument": {"b": {"titel": title, "period": value}}}}
            }
        }
    if key in {"klart", "beslut"}:
        said = {"datum": value} if key == "beslut" else value
        return {"uppdrag/1.yaml": {"titel": title, "till": ["fritidsnämnden"], key: said}}
    return {
        "mål/1.yaml": {"titel": "Trygghet", "indikatorer": {"a": {"titel": title, "enhet": "%", key: {value: "80"}}}}
    }


def listed(title: str, period: str) -> dict[str, Any]:
    """A governing document in the list."""
    document = {"titel": title} | ({"period": period} if period else {})
    return {"styrdokument.yaml": {"kategorier": {"a": {"titel": "Dokument", "dokument": {"b": document}}}}}


def bound(binding: str, text: str) -> dict[str, Any]:
    """A financial limit beside one that is ska."""
    limit = {"värde": "minst 2 %"} | ({"text": text} if text else {}) | ({"bindning": binding} if binding else {})
    goals = {
        "a": {"titel": "Resultat", "målvärde": {"2026": limit}},
        "b": {"titel": "Skuld", "målvärde": {"2026": {"värde": "högst 9 %", "bindning": "ska"}}},
    }
    return {"finansiella-mål.yaml": {"mål": goals}}


def financial(title: str, target: str, description: str) -> dict[str, Any]:
    """A financial goal, with what is printed of it."""
    printed = {"titel": title, "målvärde": target, "beskrivning": description}
    return {"finansiella-mål.yaml": {"mål": {"a": {key: text for key, text in printed.items() if text}}}}


def limited(value: str, text: str) -> dict[str, Any]:
    """A financial limit and its sentence."""
    limit = {"värde": value, "bindning": "ska"} | ({"text": text} if text else {})
    return {"finansiella-mål.yaml": {"mål": {"a": {"titel": "Ekonomin är stark", "målvärde": {"2026": limit}}}}}


def budgeted(printed: str) -> dict[str, Any]:
    """A result budget, and the goal that it is held against."""
    lines = ("Post | Budget 2026", *(" | ".join(line.split(": ")) for line in printed.split("; ")))
    limit = {"värde": "minst 2 %", "bindning": "ska"}
    goal = {"titel": "Resultatmål", "bas": "skatter och bidrag", "målvärde": {"2026": limit}}
    return {
        "finansiella-mål.yaml": {"mål": {"a": goal}},
        "ekonomi.yaml": {"enhet": "mnkr", "tabeller": {"r": {"titel": "Budget", "rutor": "\n".join(lines)}}},
    }


def two_tables(one: str, amounts: str, other: str, others: str) -> dict[str, Any]:
    """Two tables with a row each, for two years, and one that somebody keeps linked."""
    tables: dict[str, dict[str, Any]] = {
        key: {
            "titel": f"Tabell {key}",
            "rutor": "\n".join(
                ("Post | 2026 | 2027", f"Ärenden {key} | 31 417 | 32 908", " | ".join((row, *cells.split("; "))))
            ),
        }
        for key, row, cells in (("a", one, amounts), ("b", other, others))
    }
    tables["b"]["rader"] = {"Ärenden b": {"samma_som": "a/Ärenden a"}}
    return {"ekonomi.yaml": {"enhet": "mnkr", "tabeller": tables}}


def of_indicators(sentence: str) -> dict[str, Any]:
    """A sentence of a goal with three indicators."""
    shares = {"2024": "68 %", "2025": "71 %"}
    indicators: dict[str, dict[str, Any]] = {
        "nöjda": {"titel": "Andel nöjda besökare på badet", "utfall": shares, "målvärde": {"2027": "85 %"}},
        "tid": {"titel": "Handläggningstid för bygglov, dagar", "utfall": {"2025": "42"}, "målvärde": {"2027": "30"}},
        "besök": {"titel": "Antal besök på biblioteken", "utfall": {"2025": "91 200"}, "målvärde": {"2027": "95 000"}},
    }
    indicators["tid"]["enhet"] = "dagar"
    return {"mål/1.yaml": {"titel": "Service", "beskrivning": sentence, "indikatorer": indicators}}


def in_text(sentence: str) -> dict[str, Any]:
    """A sentence of a board's plan with tables."""
    section = {"rubrik": "Pengar", "text": sentence}
    head = "Post | Budget 2026 | Budget 2027"
    frame = ("Grundskola | 210,0 | 218,5", "Förskola | 95,4 | 97,2", "Nämnd och ledning | 4,1 | 4,3")
    tables: dict[str, dict[str, Any]] = {
        "ram": {"slag": "driftsram", "rutor": "\n".join((head, *frame, "Summa | 309,5 | 320,0"))},
        "resultat": {"rutor": f"{head}\nKommunbidrag | 309,5 | 320,0\nKostnader | -330,0 | -341,5"},
        "nytt": {
            "rutor": "Objekt | 2026 | 2027 | Alla\nNytt vattenverk | 40,0 | 150,0 | 190,0\nIdrottshall norr | 12,5 | |"
        },
    }
    tables["ram"]["rader"] = {"Summa": {"summerar": "alla"}}
    return {
        "nämnder/skolnämnden/nämndplan.yaml": {"titel": "Plan", "avsnitt": {"a": section}},
        "nämnder/skolnämnden/ekonomi.yaml": {"enhet": "mnkr", "tabeller": tables},
    }


def own_names(text: str) -> dict[str, Any]:
    """A text of a municipality with its boards."""
    names = ("Barn- och utbildningsnämnden", "Socialnämnden", "Tekniska nämnden", "Näringslivsnämnden")
    boards = {f"n{at}": {"namn": name, "typ": "nämnd"} for at, name in enumerate(names)} | {
        "kultur": {"namn": "Kultur- och fritidsnämnden", "typ": "nämnd", "alias": ["Kulturnämnden"]},
        "utveckling": {"namn": "Regionutvecklingsnämnden", "typ": "nämnd"},
        "äldre": {"namn": "Äldreomsorgsnämnden", "typ": "nämnd"},
        "miljö": {"namn": "Miljönämnden", "typ": "nämnd", "period": "–2023"},
        "ks": {"namn": "Kommunstyrelsen", "typ": "styrelse"},
    }
    section = {"a": {"rubrik": "Om oss", "text": text}}
    council = {**COUNCIL, "organisation": "Norrsjö kommun", "avsnitt": section}
    return {"plan.yaml": council, "organisation.yaml": {"organ": boards}}


def beside_frames(where: str, sentence: str) -> dict[str, Any]:
    """A sentence of the council's or of a board's part, beside the council's table of frames."""
    rows_of_it = ("Skolnämnden | 309,5 | 320,0", "Fritidsnämnden | 26,4 | 27,1", "Tekniska nämnden | 61,8 | 63,5")
    grid = "\n".join(("Nämnd | Budget 2026 | Budget 2027", *rows_of_it, "Summa | 397,7 | 410,6"))
    table = {"slag": "driftsram", "rutor": grid, "rader": {"Summa": {"summerar": "alla"}}}
    section = {"a": {"rubrik": "Pengar", "text": sentence}}
    economy = {"ekonomi.yaml": {"enhet": "mnkr", "tabeller": {"ram": table}}}
    if where == "euro":
        result = "Post | Budget 2027\nNettoinvesteringar | 4 860\nÅrsbidrag | 5 120\nVerksamhetsbidrag | -27 542"
        economy = {"ekonomi.yaml": {"enhet": "t€", "tabeller": {"resultat": {"rutor": result}}}}
    if where == "skatt":
        rates = "Antagande | 2026 | 2027\nSkattesats, kr | 22:25 | 22:45\nRegionens skattesats | 11:18 | 11:18"
        economy = {"ekonomi.yaml": {"tabeller": {"antaganden": {"rutor": rates}}}}
    if where == "fritidsnämnden":
        return {**economy, "nämnder/fritidsnämnden/nämndplan.yaml": {"titel": "Plan", "avsnitt": section}}
    return {**economy, "plan.yaml": {**COUNCIL, "avsnitt": section}}


def of_its_years(where: str, words: str) -> dict[str, Any]:
    """The title of a board's plan, or a text in it."""
    own = {"titel": "Plan", "beslut": {"organ": "fritidsnämnden", "datum": "2025-12-10"}}
    plan = own | ({"titel": words} if where == "titel" else {"avsnitt": {"a": {"rubrik": "Inledning", "text": words}}})
    settings = {"titel": "Plan 2026", "organisation": "Exempelby", "år": "2026", "period": "2026–2028"}
    return {"plan.yaml": settings, "nämnder/fritidsnämnden/nämndplan.yaml": plan}


def done(comment: str) -> dict[str, Any]:
    """An activity that is reported as done, with a comment."""
    activities = {"a": {"titel": "Hålla en föreläsning", "klart": "2026-11-01"}}
    told = {"a": {"status": "genomfört", "kommentar": comment}}
    return {
        "nämnder/fritidsnämnden/mål/1.yaml": {
            "delmål": {"d": {"titel": "Vardagen är trygg", "aktiviteter": activities}}
        },
        **_reported({"mål/1.yaml": {"delmål": {"d": {"aktiviteter": told}}}}),
    }


def given(title: str, to: str, due: str) -> dict[str, Any]:
    """An assignment of the council's."""
    assignment: dict[str, Any] = {"titel": title, "till": to.split(", ")}
    return {"uppdrag/a.yaml": assignment | ({"klart": due} if due else {})}


def headed(title: str, unit: str, columns: str) -> dict[str, Any]:
    """A table under a heading."""
    headings = columns.split(" / ")
    grid = "\n".join((" | ".join(("Post", *headings)), " | ".join(("Kostnader", *("12" for _ in headings)))))
    return {"ekonomi.yaml": {"enhet": unit, "tabeller": {"a": {"titel": title, "rutor": grid}}}}


def commented(comment: str) -> dict[str, Any]:
    """A comment on an indicator that has fallen and does not reach its target."""
    indicator = {"titel": "Andel nöjda besökare", "utfall": {"2025": "71 %"}, "målvärde": {"2026": "minst 75 %"}}
    told = {"a": {"utfall": "68 %", "kommentar": comment, "åtgärd": "Badet öppnar tidigare."}}
    return {
        "nämnder/fritidsnämnden/mål/1.yaml": {
            "delmål": {"d": {"titel": "Badet är bra", "indikatorer": {"a": indicator}}}
        },
        **_reported({"mål/1.yaml": {"delmål": {"d": {"indikatorer": told}}}}),
    }


def told(sentence: str) -> dict[str, Any]:
    """A sentence of a report with a table."""
    grid = "Verksamhet | Budget | Utfall | Avvikelse\nGator och parker | 10 000 | 10 412 | -412\nBad | 900 | 880 | 20"
    return _reported(
        {
            "uppföljning.yaml": {"avsnitt": {"a": {"rubrik": "Driften", "text": sentence}}},
            "ekonomi.yaml": {"enhet": "tkr", "tabeller": {"drift": {"titel": "Driftredovisning", "rutor": grid}}},
        }
    )


def _reported(files: Mapping[str, Any]) -> dict[str, Any]:
    """Files of a board's part of a report."""
    about = {"titel": "Uppföljning", "slag": "verksamhetsberättelse", "period": "2026-01-01–2026-12-31"}
    return {
        "uppföljning/året/uppföljning.yaml": about,
        **{f"uppföljning/året/nämnder/fritidsnämnden/{name}": data for name, data in files.items()},
    }


def _codes_by_file(files: dict[str, str], codes: frozenset[str]) -> dict[str, str]:
    compiled = load({name: text.encode() for name, text in files.items()})
    found: dict[str, set[str]] = {}
    for item in compiled.diagnostics:
        if item.code in codes:
            for label in (item.primary, *item.notes):
                found.setdefault(label.span.file, set()).add(item.code)
    return {file: " ".join(sorted(each)) for file, each in found.items()}


Look = Callable[[str, frozenset[str]], list[tuple[str, str, str]]]
TABLES: dict[str, tuple[Look, str, frozenset[str]]] = {
    "already met": (indicators, MET, frozenset({"NP410"})),
    "weaker with the years": (
        partial(values, keys=("enhet", "målvärde/2026", "målvärde/2027")),
        WEAKENING,
        frozenset({"NP430"}),
    ),
    "too old": (partial(values, keys=("utfall/{}",)), OLD, frozenset({"NP415"})),
    "parts and whole": (
        partial(values, keys=("utfall/2025", "uppdelning/kvinnor/utfall/2025", "uppdelning/män/utfall/2025")),
        PARTS,
        frozenset({"NP427"}),
    ),
    "year or number": (partial(values, keys=("utfall/2025", "målvärde/2026")), YEAR_OR_NUMBER, frozenset({"NP212"})),
    "base year": (
        partial(values, keys=("målvärde/2026",), also={"utfall": {"2024": "90"}}),
        BASE_YEARS,
        frozenset({"NP416"}),
    ),
    "full stop": (sixth, FULL_STOPS, frozenset({"NP909"})),
    "floor or ceiling": (limits, BARE_LIMITS, frozenset({"NP702"})),
    "no period": (documents, UNDATED, frozenset({"NP802"})),
    "direction": (indicators, DIRECTIONS, DIRECTION_CODES),
    "direction in the goal": (under_goals, SAID_IN_GOALS, DIRECTION_CODES),
    "unit": (indicators, UNITS, frozenset({"NP403", "NP404"})),
    "unit in the title": (indicators, UNITS_OF_TITLES, frozenset({"NP404"})),
    "over a hundred": (series, OVER_A_HUNDRED, frozenset({"NP419"})),
    "without the comma": (series, WITHOUT_THE_COMMA, frozenset({"NP411"})),
    "order of words": (pairs, REORDERED, frozenset({"NP309"})),
    "plausibility": (indicators, JUMPS, frozenset({"NP411", "NP419"})),
    "measurable": (indicators, MEASURABLE, frozenset({"NP413"})),
    "abbreviation": (assignments, ABBREVIATIONS, frozenset({"NP901"})),
    "spelling": (assignments, SPELLING, frozenset({"NP902"})),
    "doubled word": (assignments, DOUBLED, frozenset({"NP915"})),
    "due": (activities, DUE, frozenset({"NP517"})),
    "told to be done before": (assignments, TOLD_BEFORE, frozenset({"NP517"})),
    "goal in the text": (assignments, GOALS_IN_TEXT, frozenset({"NP512"})),
    "likeness": (pairs, LIKENESS, frozenset({"NP309"})),
    "count in a text": (texts, COUNTS, frozenset({"NP308"})),
    "adding up": (texts, ADDING_UP, frozenset({"NP917"})),
    "tautology": (under_goals, TAUTOLOGIES, frozenset({"NP412"})),
    "activity": (under_goals, ACTIVITIES, frozenset({"NP414"})),
    "two measures": (under_goals, TWO_IN_ONE, frozenset({"NP421"})),
    "co-actor": (assignments, CO_ACTORS, frozenset({"NP513"})),
    "kind of document": (documents, DOCUMENT_KINDS, frozenset({"NP803"})),
    "document's name": (texts, DOCUMENT_NAMES, frozenset({"NP805"})),
    "recipient's name": (recipients, RECIPIENTS, frozenset({"NP503"})),
    "the council's words": (copies, DRIFT, frozenset({"NP507"})),
    "old name": (assignments, OLD_NAMES, frozenset({"NP804"})),
    "long sentence": (texts, LONG_SENTENCES, frozenset({"NP903"})),
    "document twice": (documents, DOCUMENTS_TWICE, frozenset({"NP808"})),
    "own name": (partial(one_by_one, write=own_names), OWN_NAMES, frozenset({"NP914"})),
    "name in two ways": (pairs, NAMES_TWICE, frozenset({"NP914"})),
    "numbering": (partial(one_by_one, write=numbered), NUMBERS, frozenset({"NP310"})),
    "year out of place": (partial(one_by_one, write=dated), YEARS, frozenset({"NP422"})),
    "expired": (partial(one_by_one, write=listed), EXPIRED, frozenset({"NP801"})),
    "binding": (partial(one_by_one, write=bound), BINDINGS, frozenset({"NP705"})),
    "financial goal": (partial(one_by_one, write=financial), FINANCIAL_GOALS, frozenset({"NP701"})),
    "limit and sentence": (partial(one_by_one, write=limited), LIMITS_AND_SENTENCES, frozenset({"NP708"})),
    "rows of the result": (partial(one_by_one, write=budgeted), RESULT_ROWS, frozenset({"NP707"})),
    "the same amount": (partial(one_by_one, write=two_tables), SAME_AMOUNTS, frozenset({"NP620"})),
    "given": (partial(one_by_one, write=given), GIVEN, frozenset({"NP519"})),
    "heading": (partial(one_by_one, write=headed), HEADINGS, frozenset({"NP627"})),
    "comment": (partial(one_by_one, write=commented), COMMENTS, frozenset({"NP944"})),
    "other years": (partial(one_by_one, write=of_its_years), OTHER_YEARS, frozenset({"NP311"})),
    "done": (partial(one_by_one, write=done), DONE, frozenset({"NP938"})),
    "told of indicators": (partial(one_by_one, write=of_indicators), TOLD_OF_INDICATORS, frozenset({"NP431"})),
    "amount in a text": (partial(one_by_one, write=in_text), AMOUNTS_IN_TEXTS, frozenset({"NP625"})),
    "frame in a text": (partial(one_by_one, write=beside_frames), FRAMES_IN_TEXTS, frozenset({"NP625"})),
    "told amount": (partial(one_by_one, write=told), TOLD_AMOUNTS, frozenset({"NP943"})),
    "target in the title": (titles, TARGETS_IN_TITLES, frozenset({"NP423", "NP424"})),
}


@pytest.mark.parametrize("name", TABLES)
def test_wordings_are_judged_as_the_table_says(name: str) -> None:
    look, table, codes = TABLES[name]
    answers = look(table, codes)
    assert [answer for answer in answers if answer[1] != answer[2]] == [], "title, what is wanted, what is found"


@pytest.mark.parametrize("name", TABLES)
def test_each_guess_has_thirty_rows_and_half_of_them_are_silent(name: str) -> None:
    wanted = [row[-1] for row in rows(TABLES[name][1])]
    assert len(wanted) >= 30
    assert 0.35 <= sum(not codes for codes in wanted) / len(wanted) <= 0.75

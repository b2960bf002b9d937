# ruff: noqa: E501  (the table of faults is read by line)
"""Plant faults in a clean, made-up plan, one at a time, and count how many are found where they are.

    python scripts/plant_faults.py [COUNT [SEED]]

The faults are of the kinds that real plans have: a target that is lost or weaker than the outcome, an arrow
against the series, a digit too few, a sum that is wrong, a recipient that does not exist … Each is planted in
a place chosen by the seed. A fault is found when a finding of its code stands on its very line, or names it; what
is missing stands at the head of what lacks it. Everything else that is said because of it is counted too.
"""

from __future__ import annotations

import random
import re
import sys
from collections.abc import Callable
from dataclasses import dataclass

from nämndplan.driver import load

FAULTS, SEED = 100, 2026
MEASURES = (
    ("väntar", "Andel besök inom tre dagar", "%", (71, 74, 76), 80),
    ("bokar", "Andel bokningar som görs på webben", "%", (52, 55, 58), 65),
    ("cyklar", "Antal uthyrda cyklar", "st", (1210, 1290, 1340), 1500),
    ("lånar", "Antal boklån per invånare", "st", (42, 45, 47), 50),
    ("odlar", "Antal odlingslotter i kommunen", "st", (210, 226, 240), 260),
    ("städar", "Andel parker som städas varje vecka", "%", (61, 66, 70), 75),
    ("lagar", "Andel skolmat som lagas på plats", "%", (48, 52, 55), 60),
    ("simmar", "Andel elever som kan simma", "%", (81, 84, 86), 90),
)
GOALS = ("Vägarna är framkomliga", "Biblioteket är öppet", "Parkerna är rena", "Skolmaten är god")
TASKS = (
    "Ta fram en plan för cykelvägarna",
    "Se över öppettiderna på biblioteket",
    "Pröva en ny skötsel av parkerna",
    "Utreda hur skolmaten kan lagas på plats",
    "Redovisa hur bokningarna kan förenklas",
)


def clean_plan() -> dict[str, str]:
    """A plan of a municipality that does not exist, in which nothing is wrong."""
    files = {
        "plan.yaml": "titel: Plan för Exempelby 2026\norganisation: Exempelby\når: 2026\n",
        "organisation.yaml": (
            "organ:\n  gatunämnden:\n    namn: Gatunämnden\n    typ: nämnd\n"
            "  kulturnämnden:\n    namn: Kulturnämnden\n    typ: nämnd\n"
            "  kansliet:\n    namn: Kansliet\n    typ: förvaltning\n"
        ),
        "finansiella-mål.yaml": (
            "mål:\n  resultat:\n    titel: Resultatmål\n    bas: skatter och bidrag\n    målvärde:\n"
            "      2026:\n        värde: minst 2 procent\n        bindning: ska\n"
            "      2027:\n        värde: minst 2 procent\n        bindning: ska\n"
        ),
        "nämnder/gatunämnden/nämndplan.yaml": "titel: Gatunämndens plan 2026\n",
        "nämnder/gatunämnden/ekonomi.yaml": (
            "enhet: mnkr\nramförändringar:\n  vägar:\n    titel: Vägar\n    belopp: +9,0\n    poster:\n"
            "      löner:\n        titel: Löner\n        belopp: +4,0\n"
            "      grus:\n        titel: Grus\n        belopp: +3,0\n"
            "      sand:\n        titel: Sand\n        belopp: +2,0\n"
            "totalt:\n  belopp: +9,0\n  notering: exklusive löneökningar\n"
        ),
    }
    for number, title in enumerate(GOALS, 1):
        pairs = MEASURES[2 * number - 2 : 2 * number]
        indicators = "".join(map(_indicator, pairs))
        files[f"mål/{number}-mål.yaml"] = f"titel: {title}\nindikatorer:\n{indicators}"
    for number, title in enumerate(TASKS, 1):
        files[f"uppdrag/{number}-uppdrag.yaml"] = (
            f"titel: {title}\ntill: [kulturnämnden]\nordning: {number}\nmål: [{(number - 1) % 4 + 1}-mål]\n"
            "klart: 2026-12-31\n"
        )
    return files


def _indicator(measure: tuple[str, str, str, tuple[int, ...], int]) -> str:
    key, title, unit, outcomes, target = measure
    rows = "".join(f"      {year}: {value}\n" for year, value in zip((2023, 2024, 2025), outcomes, strict=True))
    return (
        f'  {key}:\n    titel: {title}\n    enhet: "{unit}"\n    riktning: öka\n    ansvarig: kansliet\n'
        f"    källa: egen statistik\n    frekvens: år\n    utfall:\n{rows}    målvärde:\n      2026: {target}\n"
    )


@dataclass(frozen=True)
class Fault:
    """A kind of fault: what files it may stand in, what it changes there, and the codes that tell of it.

    ``change`` gives the new text and the line of the fault; None where the fault has no place.
    """

    name: str
    files: str
    codes: frozenset[str]
    change: Callable[[str, random.Random], tuple[str, int] | None]


def _line(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1


def replace(
    pattern: str, new: str, at: int = 0, below: int = 0
) -> Callable[[str, random.Random], tuple[str, int] | None]:
    """Replace one match of a pattern; the fault is at the beginning of group ``at``, or so many lines below it."""

    def change(text: str, chance: random.Random) -> tuple[str, int] | None:
        matches = list(re.finditer(pattern, text, re.MULTILINE))
        if not matches:
            return None
        match = chance.choice(matches)
        return text[: match.start()] + match.expand(new) + text[match.end() :], _line(text, match.start(at)) + below

    return change


TARGET = r"    målvärde:\n      2026: (?P<target>\d+)\n"
BLOCK = r"  (?P<key>\w+):\n    titel: (?P<title>[^\n]+)\n"
KINDS = (
    Fault("no target", "mål/", frozenset({"NP401"}), replace(BLOCK + r"(?P<rest>(?:    .*\n)*?)" + TARGET, r"  \g<key>:\n    titel: \g<title>\n\g<rest>")),
    Fault("weaker target", "mål/", frozenset({"NP406", "NP409"}), replace(r"      2026: ([2-9])", r"      2026: 1")),
    Fault("words", "mål/", frozenset({"NP413"}), replace(r"2026: \d+$", "2026: så bra som möjligt")),
    Fault("arrow", "mål/", frozenset({"NP425"}), replace(r"(      2023: )(\d+)(\n      2024: \d+\n      2025: )(\d+)\n    målvärde:\n      2026: \d+", r"\1\4\3\2\n    målvärde: ↑", 4)),
    Fault("digit lost", "mål/", frozenset({"NP411"}), replace(r"      2025: (1340|240)$", r"      2025: 24")),
    Fault("no outcome", "mål/", frozenset({"NP402"}), replace(BLOCK + r"(?P<rest>(?:    .*\n)*?)    utfall:\n(?:      .*\n){3}", r"  \g<key>:\n    titel: \g<title>\n\g<rest>")),
    Fault("no unit", "mål/", frozenset({"NP103"}), replace(r"    enhet:", "    ehnet:")),
    Fault("no source", "mål/", frozenset({"NP418"}), replace(r"(  (?P<key>\w+):\n(?:    .*\n)*?)    källa: .*\n", r"\g<1>")),
    Fault("no owner", "mål/", frozenset({"NP417"}), replace(r"(  (?P<key>\w+):\n(?:    .*\n)*?)    ansvarig: .*\n", r"\g<1>")),
    Fault("owner unknown", "mål/", frozenset({"NP417"}), replace("ansvarig: kansliet", "ansvarig: kanslit")),
    Fault("percent", "mål/", frozenset({"NP419"}), replace(r'(enhet: "%"(?:\n    .*)*?\n      2026: )(\d\d)$', r"\g<1>1\2", 2)),
    Fault("malformed", "mål/", frozenset({"NP201", "NP202"}), replace(r"      2024: (\d)(\d{1,2})$", r"      2024: \1 \2")),
    Fault("title limit", "mål/", frozenset({"NP424"}), replace(r"titel: Andel elever som kan simma(?P<r>(?:\n.*)*?)      2026: 90", r"titel: Andel simkunniga elever ska vara minst 95 %\g<r>      2026: 90")),
    Fault("old outcome", "mål/", frozenset({"NP415"}), replace(r"      2023: \d+\n      2024: \d+\n      2025: (\d+)\n", r"      2022: \1\n")),
    Fault("direction", "mål/", frozenset({"NP406", "NP409"}), replace("riktning: öka((?:\n.*)*?)2026: ", r"riktning: minska\g<1>2026: minst ")),
    Fault("unknown recipient", "uppdrag/", frozenset({"NP502"}), replace(r"till: \[kulturnämnden\]", "till: [kulturnämden]")),
    Fault("no recipient", "uppdrag/", frozenset({"NP501"}), replace(r"till: \[kulturnämnden\]", "till: []")),
    Fault("dangling goal", "uppdrag/", frozenset({"NP301"}), replace(r"mål: \[\d", "mål: [9")),
    Fault("no goal", "uppdrag/", frozenset({"NP509"}), replace(r"^(titel: .*\n(?:.*\n)*?)mål: .*\n", r"\1", 1)),
    Fault("no date", "uppdrag/", frozenset({"NP511"}), replace(r"^(titel: .*\n(?:.*\n)*?)klart: .*\n", r"\1", 1)),
    Fault("hidden target", "uppdrag/", frozenset({"NP512"}), replace(r"^(titel: .*)$", r"\1 och minska kostnaden med 15 procent")),
    Fault("companion", "uppdrag/", frozenset({"NP513"}), replace(r"^(titel: .*)$", r"\1 tillsammans med Gatunämnden")),
    Fault("abbreviation", "uppdrag/", frozenset({"NP901"}), replace(r"^(titel: .*)$", r"\1 med XQF")),
    Fault("misspelling", "uppdrag/", frozenset({"NP902"}), replace(r"^(titel: )", r"\1Forsätta att ")),
    Fault("two spaces", "uppdrag/", frozenset({"NP107"}), replace(r"^(titel: \w+) ", r"\1  ")),
    Fault("number twice", "uppdrag/[2345]", frozenset({"NP310"}), replace(r"ordning: \d", "ordning: 1")),
    Fault("sum", "nämnder/gatunämnden/ekonomi", frozenset({"NP601", "NP602"}), replace(r"    belopp: \+9,0", "    belopp: +8,0")),
    Fault("post", "nämnder/gatunämnden/ekonomi", frozenset({"NP601"}), replace(r"        belopp: \+(\d),0", r"        belopp: +1\1,0")),
    Fault("binding", "finansiella-mål", frozenset({"NP705"}), replace(r"(      2026:\n(?:        .*\n)*?)        bindning: ska\n", r"\1", 1)),
    Fault("no limit", "finansiella-mål", frozenset({"NP702"}), replace(r"minst 2 procent", "2 procent")),
    Fault("year turned", "mål/", frozenset({"NP422"}), replace(r"      2026: (\d+)$", r"      2026: \1\n      2072: \1", 0, 1)),
    Fault("gap", "mål/", frozenset({"NP426"}), replace(r"(      2026: (\d\d))$", r"\1\n      2027: \2\n      2029: 98", 0, 2)),
    Fault("part too large", "mål/", frozenset({"NP427"}), replace(r"(enhet: \"st\"(?:\n    .*)*?\n      2025: )(1340|240)(\n    målvärde:\n      2026: \d+\n)", r"\1\2\3    uppdelning:\n      norr:\n        utfall:\n          2025: 9\2\n", 2)),
    Fault("late decision", "uppdrag/", frozenset({"NP422"}), replace(r"^klart: (.*)$", r"klart: \1\nbeslut: {datum: 2027-02-01}", 0, 1)),
    Fault("early date", "uppdrag/", frozenset({"NP517"}), replace("klart: 2026", "klart: 2024")),
    Fault("same goal", "mål/[234]", frozenset({"NP303"}), replace(r"^titel: .*$", "titel: Vägarna är framkomliga")),
    Fault("half a bracket", "uppdrag/", frozenset({"NP902"}), replace(r"^(titel: .*)$", r"\1 (se bilagan")),
    Fault("key twice", "uppdrag/", frozenset({"NP102"}), replace(r"^(klart: .*\n)", r"\1till: [gatunämnden]\n", 0, 1)),
    Fault("colon", "uppdrag/", frozenset({"NP101"}), replace(r"^titel: (\w+) ", r"titel: \1: ")),
)  # fmt: skip


def said(files: dict[str, str]) -> set[tuple[str, str, int]]:
    """The findings of a plan: code, file, and each line that they name."""
    compiled = load({name: text.encode() for name, text in files.items()})
    return {
        (item.code, label.span.file, label.span.start.line)
        for item in compiled.diagnostics
        for label in (item.primary, *item.notes)
    }


def codes(files: dict[str, str]) -> list[tuple[str, str]]:
    """The codes and headlines of a plan's findings."""
    compiled = load({name: text.encode() for name, text in files.items()})
    return [(item.code, repr(item.headline)) for item in compiled.diagnostics]


def planted(count: int, seed: int) -> tuple[int, list[str], list[str]]:
    """How many faults were found in the object that was changed, which were not, and what else was said."""
    chance, clean = random.Random(seed), clean_plan()  # noqa: S311  (the same faults every time)
    before = set(codes(clean))
    found, lost, others = 0, list[str](), list[str]()
    for number in range(count):
        kind = KINDS[number % len(KINDS)]
        names = [name for name in clean if re.match(kind.files, name) and kind.change(clean[name], chance)]
        name = chance.choice(names)
        changed = kind.change(clean[name], chance)
        if changed is None:
            raise ValueError(kind.name)
        text, line = changed
        files = {**clean, name: text}
        here = sorted(at for code, file, at in said(files) if code in kind.codes and file == name)
        found += line in here
        if line not in here:
            lost.append(f"{kind.name} {name}:{line}: {here} {sorted(set(codes(files)) - before)}")
        others += [
            f"{kind.name} {name}: {code} {words}"
            for code, words in set(codes(files)) - before
            if code not in kind.codes
        ]
    return found, lost, others


def main(count: str = str(FAULTS), seed: str = str(SEED)) -> None:
    """Print how it went."""
    clean = codes(clean_plan())
    print(f"{len(clean)} findings in the clean plan", *clean, sep="\n    ")
    found, lost, others = planted(int(count), int(seed))
    print(f"{found} of {count} faults found, {len(others)} other findings")
    for line in (*(f"lost: {item}" for item in lost), *(f"other: {item}" for item in others)):
        print(f"    {line}")


if __name__ == "__main__":
    main(*sys.argv[1:])

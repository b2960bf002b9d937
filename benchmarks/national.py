"""Writes the made-up plans of a whole country: municipalities and regions, year after year.

    python benchmarks/national.py OUT --organisations 311 --years 5

The same options give the same bytes. One organisation in 15 is a region. Ids stay from year to year while outcomes,
targets and prose change; some indicators have no target, some assignments no answer, and one plan in 500 is broken.
OUT gets a folder for each plan, planer.txt that lists them, and utgivare.yaml, who publishes them together.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

if not __package__:
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from benchmarks.plan import plan_files
from benchmarks.region import YEAR, Region
from benchmarks.words import place

REGIONS = 15
"""One in so many is a region."""
BROKEN = 500
"""One plan in so many cannot be read."""
FILES = (12, 24)
"""A municipality's plan, and a region's."""
PUBLISHER = """\
titel: Påhittade planer i hela landet
organisation: Rådet för påhittade planer
år: 2024
publicering:
  adress: https://data.exempel.se/planer/
  licens: CC0-1.0
  kontakt: {namn: Kansliet, epost: data@exempel.se}
  utgivartyp: ideell organisation
"""
_YEARS = re.compile(r"\b20[0-9]{2}\b")
_TARGET = re.compile(r"^( +)målvärde:\n +[0-9]{4}: .*\n", re.MULTILINE)
_ANSWERS = re.compile(r"^( +svarar_mot: )\[.+\]$", re.MULTILINE)


def write_nation(folder: Path, organisations: int, years: int) -> int:
    """Write the plans in an empty or new folder; how many they are."""
    folders: list[Path] = []
    for organisation in range(organisations):
        for number in range(years):
            name = f"{code(organisation)}-{YEAR + number}"
            for file, text in plan_of(organisation, number, is_broken=len(folders) % BROKEN == BROKEN - 1):
                path = folder / name / file
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(text, "utf-8", newline="\n")
            folders.append(folder / name)
    (folder / "planer.txt").write_text("".join(f"{path}\n" for path in folders), "utf-8")
    (folder / "utgivare.yaml").write_text(PUBLISHER, "utf-8")
    return len(folders)


def code(organisation: int) -> str:
    """A code that nobody has: regions 00 and two digits, municipalities from 9000."""
    return f"00{99 - organisation // REGIONS}" if is_region(organisation) else str(9000 + organisation)


def is_region(organisation: int) -> bool:
    """Whether an organisation is a region."""
    return organisation % REGIONS == 0


def plan_of(organisation: int, number: int, is_broken: bool) -> Iterator[tuple[str, str]]:
    """The files of an organisation's plan, so many years after the first."""
    region = Region(FILES[is_region(organisation)], seed=organisation * 100 + number)
    for file, made in plan_files(region):
        text = _YEARS.sub(lambda match: str(int(match[0]) + number), made)
        if file == "plan.yaml":
            text = _whose(text, organisation) + ("fel: [\n" if is_broken else "")
        elif "/mål/" in file:
            text = _gaps(text, Random(f"{organisation} {number} {file}"))
        yield file, text


def _whose(text: str, organisation: int) -> str:
    kind = "region" if is_region(organisation) else "kommun"
    name = f"Region {place(organisation)}" if is_region(organisation) else f"{place(organisation)} kommun"
    publishing = f"publicering:\n  utgivartyp: {kind}\n  organisationskod: {code(organisation)}\n"
    return text.replace("organisation: Region Exempel", f"organisation: {name}") + publishing


def _gaps(text: str, dice: Random) -> str:
    """Some targets not set, some assignments not answered."""
    without = r"\1utan_målvärde: Sätts när mätningen har gjorts en gång.\n"
    text = _TARGET.sub(lambda match: match.expand(without) if dice.random() < 0.15 else match[0], text)
    return _ANSWERS.sub(lambda match: f"{match[1]}[]" if dice.random() < 0.3 else match[0], text)


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description="Write the made-up plans of a whole country.")
    parser.add_argument("folder", type=Path, help="where to write them; must be empty or not exist")
    parser.add_argument("--organisations", type=int, default=311)
    parser.add_argument("--years", type=int, default=5)
    given = parser.parse_args()
    if given.folder.exists() and any(given.folder.iterdir()):
        parser.error(f"{given.folder} is not empty")
    sys.stdout.write(f"{write_nation(given.folder, given.organisations, given.years)} plans\n")


if __name__ == "__main__":
    main()

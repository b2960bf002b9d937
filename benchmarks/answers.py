"""Answers three questions of a data set of plans, by kind of organisation and year, with plots.

    python benchmarks/answers.py DATA OUT

DATA is what ``nplan dataset`` has written. OUT gets svar.md and a picture for each question (SVG).
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

Row = tuple[Any, ...]


@dataclass(frozen=True)
class Question:
    """A question: its name, its words, and SQL that gives kind, year, what is counted, and of how many."""

    name: str
    words: str
    counted: str
    sql: str


KIND = "coalesce(p.publicering_utgivartyp, 'okänt')"
QUESTIONS = (
    Question(
        "mal-utan-malvarde",
        "Hur stor andel av målen och delmålen med indikatorer saknar varje målvärde?",
        "mål utan målvärde",
        f"""
        WITH per_mal AS (
            SELECT organisation_id, plan, "mål", count("målvärde_tryckt") AS satta
            FROM read_parquet('indikatorer/**/*.parquet') WHERE del_av IS NULL GROUP BY ALL)
        SELECT {KIND}, plan, count(*) FILTER (WHERE satta = 0), count(*)
        FROM per_mal JOIN read_parquet('plan/**/*.parquet') p USING (organisation_id, plan)
        GROUP BY ALL ORDER BY ALL""",  # noqa: S608  (our own words)
    ),
    Question(
        "malvarden-som-sankts",
        "Hur stor andel av målvärdena är svagare än i planen före, åt det håll som är bra?",
        "svagare målvärden",
        f"""
        WITH i AS (SELECT * FROM read_parquet('indikatorer/**/*.parquet') WHERE "målvärde_tal" IS NOT NULL)
        SELECT {KIND}, nu.plan,
               count(*) FILTER (WHERE (nu.riktning = 'öka' AND nu."målvärde_tal" < f."målvärde_tal")
                                   OR (nu.riktning = 'minska' AND nu."målvärde_tal" > f."målvärde_tal")),
               count(*)
        FROM i nu JOIN i f ON f.organisation_id = nu.organisation_id AND f.id = nu.id AND f.plan = nu.plan - 1
        JOIN read_parquet('plan/**/*.parquet') p ON p.organisation_id = nu.organisation_id AND p.plan = nu.plan
        GROUP BY ALL ORDER BY ALL""",  # noqa: S608
    ),
    Question(
        "obesvarade-uppdrag",
        "Hur stor andel av fullmäktiges uppdrag är obesvarade?",
        "obesvarade uppdrag",
        f"""
        SELECT {KIND}, u.plan, count(*) FILTER (WHERE len(u.besvaras_av) = 0), count(*)
        FROM read_parquet('uppdrag/**/*.parquet') u
        JOIN read_parquet('plan/**/*.parquet') p USING (organisation_id, plan)
        WHERE u.slag = 'fullmäktiges' GROUP BY ALL ORDER BY ALL""",  # noqa: S608
    ),
)


def answers(data: Path) -> list[list[Row]]:
    """The rows of each question's answer."""
    there = Path.cwd()
    os.chdir(data)  # the paths in SQL are inside the data set
    try:
        with duckdb.connect() as base:
            return [base.execute(question.sql).fetchall() for question in QUESTIONS]
    finally:
        os.chdir(there)


def written(question: Question, rows: Sequence[Row]) -> str:
    """An answer in Markdown: a table, and where its picture is."""
    head = f"## {question.words}\n\n| | år | {question.counted} | av | procent |\n|---|---|---|---|---|\n"
    lines = [f"| {kind} | {year} | {part} | {whole} | {_percent(part, whole)} |" for kind, year, part, whole in rows]
    return head + "\n".join(lines) + f"\n\n![{question.words}]({question.name}.svg)\n"


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.1f}".replace(".", ",")


def plot(question: Question, rows: Sequence[Row], file: Path) -> None:
    """A line for each kind of organisation, told apart by its marks too, not by colour alone."""
    import matplotlib as mpl
    from matplotlib.figure import Figure

    mpl.rcParams["svg.hashsalt"] = "nplan"  # the same bytes each time
    figure = Figure(figsize=(7, 4), layout="constrained")
    axes = figure.add_subplot()
    for kind, mark in zip(dict.fromkeys(row[0] for row in rows), "osD^v", strict=False):
        own = [row for row in rows if row[0] == kind]
        axes.plot([row[1] for row in own], [100 * row[2] / row[3] for row in own], marker=mark, label=kind)
    axes.set_title(question.words, fontsize=9)
    axes.set_ylabel(f"procent {question.counted}")
    axes.set_ylim(bottom=0)
    axes.set_xticks(sorted({row[1] for row in rows}))
    axes.legend()
    figure.savefig(file, metadata={"Date": None})


def main() -> None:
    """The command."""
    parser = argparse.ArgumentParser(description="Answer three questions of a data set of plans.")
    parser.add_argument("data", type=Path, help="what nplan dataset has written")
    parser.add_argument("folder", type=Path, help="where the answers go")
    given = parser.parse_args()
    given.folder.mkdir(parents=True, exist_ok=True)
    found = answers(given.data)
    for question, rows in zip(QUESTIONS, found, strict=True):
        plot(question, rows, given.folder / f"{question.name}.svg")
    parts = [written(question, rows) for question, rows in zip(QUESTIONS, found, strict=True)]
    text = "# Tre frågor till planerna\nPlanerna är påhittade.\n\n" + "\n".join(parts)
    (given.folder / "svar.md").write_text(text, "utf-8", newline="\n")
    sys.stdout.write(text)


if __name__ == "__main__":
    main()

"""The findings as a table for Exempelby's case system: nplan validate --format csv."""

import csv
import io
from collections.abc import Iterator, Sequence

from nplan.reports import Checked, Language, problems


def csv_report(checked: Sequence[Checked], language: Language) -> Iterator[str]:
    """One row a finding, in the order of the files; a text that a spreadsheet would compute stays a text."""
    yield "fil;rad;kod;nivå;rubrik"
    for problem in problems(checked, language):
        row = (problem.spot.path, problem.spot.line, problem.code, problem.word, problem.headline)
        line = io.StringIO()
        csv.writer(line, delimiter=";", lineterminator="").writerow(map(_as_text, row))
        yield line.getvalue()


def _as_text(value: object) -> object:
    return f"'{value}" if str(value).startswith(("=", "+", "-", "@")) else value

"""Workbooks go out and come home: what nobody changed touches no byte, and what two changed otherwise is told."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nämndplan.driver import load
from nämndplan.exchange import (
    Homecoming,
    NotOurs,
    SheetWishes,
    as_csv,
    as_xlsx,
    come_home,
    from_csv,
    from_xlsx,
    in_place,
    is_exchange,
    is_ours,
    sheets_of,
)
from nämndplan.exchange.came_back import CameBack, CellBack
from nämndplan.i18n import SWEDISH

from ..cli.plan import nplan
from ..lacking import needs

GOAL = "nämnder/kulturnämnden/mål/1-läslust.yaml"
PLAN = {
    "plan.yaml": "utgåva: 2\ntitel: Påhittad plan\norganisation: Exempelbyn\når: 2026\n",
    "organisation.yaml": "organ:\n  kulturnämnden: {namn: Kulturnämnden, typ: nämnd}\n",
    "mål/1-läslust.yaml": "titel: Läslust\n",
    GOAL: """# Påhittat mål.
delmål:
  barn:  # de minsta
    titel: Fler barn läser
    indikatorer:
      lån:
        titel: Antal lån
        utfall:
          2024: 12 400  # ur systemet
          2025:
        målvärde: {2026: 14 000}
        # Vem?
        ansvarig: "Enhet A"
      nöjda:
        titel: 'Andel nöjda'
        utfall: {2025: 60 %}
        målvärde:
          2026: minst 70 %
        källa: =SUMMA(A1)
      otryckt:
        titel: Antal sagor
        utfall:
          2025: {tryckt: 4 1, notering: Oklart.}
        målvärde: {2026: {värde: 5, i: titel}}
""",
}
FILES = {file: text.encode("utf-8") for file, text in PLAN.items()}
SYSTEM = [("          2024: 12 400  # ur systemet", "          2024: 13 000  # ur systemet")]
FLOW = [("        målvärde: {2026: 14 000}", "        målvärde: {2026: 15 000}")]
MORE = [("        utfall: {2025: 60 %}", '        utfall: {2025: 60 %, 2024: "55 %"}')]
LOANS = f"{GOAL}#delmål/barn/indikatorer/lån"
CONTENT = f"{GOAL}#delmål/barn/indikatorer/nöjda"


def sent_out(files: dict[str, bytes] = FILES) -> bytes:
    return as_xlsx(sheets_of(load(files), SheetWishes()), "Påhittad plan", "2026-03-01", "d", SWEDISH)


def home(change: Callable[[Any], object], files: dict[str, bytes] = FILES) -> Homecoming:
    """Send the plan out, change the workbook, and take it home to the files as they are by then."""
    book = openpyxl.load_workbook(BytesIO(sent_out()))
    change(book)
    target = BytesIO()
    book.save(target)
    return come_home(from_xlsx("a.xlsx", target.getvalue(), "d"), files)


def test_on_paper_a_sheet_lies_down_and_can_be_read() -> None:
    real = Path(__file__).parents[2] / "plans" / "2024"
    book = as_xlsx(sheets_of(load(real), SheetWishes()), "Plan", "", "d", SWEDISH)
    pages = set()
    for sheet in openpyxl.load_workbook(BytesIO(book)):
        if sheet.sheet_state == "visible":
            width = sum(one.width * (one.max - one.min + 1) for one in sheet.column_dimensions.values())
            pages.add(sheet.page_setup.fitToWidth or 1)
            assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
            assert (sheet.print_title_rows, sheet.print_title_cols) == ("$4:$4", "$A:$A")
            assert width / (sheet.page_setup.fitToWidth or 1) < 200, sheet.title
    assert pages == {1, 2}, "a wide sheet goes on beside, a narrow one does not"


def cell(book: Any, id: str, head: str) -> Any:
    sheet = book["Indikatorer"]
    (row,) = [row for row in sheet.iter_rows() if any(one.value == id for one in row)]
    (heads,) = [row for row in sheet.iter_rows() if any(one.value == "Id" for one in row)]
    (column,) = [one.column for one in heads if one.value == head]
    return sheet.cell(row[0].row, column)


def put(id: str, head: str, value: object, number_format: str = "General") -> Callable[[Any], None]:
    def change(book: Any) -> None:
        target = cell(book, id, head)
        target.number_format = number_format
        target.value = value

    return change


def said(result: Homecoming) -> str:
    return "\n".join(each.text(SWEDISH) for each in (*result.conflicts, *result.troubles, *result.remarks))


def lines(result: Homecoming) -> list[tuple[str, str]]:
    """The lines of the goal that differ: before and after, "" for one that is new."""
    after = result.after.get(GOAL, FILES[GOAL]).decode("utf-8").split("\n")
    before = PLAN[GOAL].split("\n")
    if len(after) > len(before):
        return [("", line) for line in after if line not in before]
    return [(one, other) for one, other in zip(before, after, strict=True) if one != other]


# Out


def test_the_same_plan_gives_the_same_bytes_and_is_known_again() -> None:
    assert sent_out() == sent_out()
    assert is_ours(sent_out())
    assert not is_ours(b"PK")


def test_what_may_not_be_changed_is_locked_and_choices_have_lists() -> None:
    book = openpyxl.load_workbook(BytesIO(sent_out()))
    assert book["nplan"].sheet_state == "veryHidden"
    assert book["Indikatorer"].protection.sheet
    assert cell(book, LOANS, "Id").protection.locked
    assert not cell(book, LOANS, "Utfall 2025").protection.locked
    assert cell(book, LOANS, "Utfall 2024").value == 12400
    assert cell(book, LOANS, "Utfall 2024").number_format == "#,##0"
    assert cell(book, CONTENT, "Källa").data_type == "s"
    kinds = next(rule.formula1 for rule in book["Organisation"].data_validations.dataValidation)
    assert kinds.startswith('"fullmäktige,')
    assert not book["Indikatorer"].merged_cells.ranges


# Home


def test_an_untouched_workbook_changes_nothing() -> None:
    result = home(id)
    assert (result.after, result.conflicts, result.troubles, result.remarks) == ({}, [], [], [])


@pytest.mark.parametrize(
    ("change", "changed"),
    [
        (put(LOANS, "Utfall 2024", 13000, "#,##0"), SYSTEM),
        (put(LOANS, "Utfall 2025", "13 100"), [("          2025:", "          2025: 13 100")]),
        (put(LOANS, "Utfall 2025", "13\u00a0100"), [("          2025:", "          2025: 13 100")]),
        (put(LOANS, "Målvärde 2026", 15000, "#,##0"), FLOW),
        (put(LOANS, "Ansvarig", "Enhet B"), [('        ansvarig: "Enhet A"', '        ansvarig: "Enhet B"')]),
        (put(CONTENT, "Utfall 2025", 0.65, "0%"), [("        utfall: {2025: 60 %}", "        utfall: {2025: 65 %}")]),
        (put(CONTENT, "Utfall 2024", 0.55, "0%"), MORE),
        (put(CONTENT, "Ansvarig", "Eva: 'B'"), [("", '        ansvarig: "Eva: \'B\'"')]),
        (put(LOANS, "Enhet", "lån"), [("", "        enhet: lån")]),
    ],
)  # fmt: skip
def test_a_change_touches_its_own_line_and_no_other(
    change: Callable[[Any], None], changed: list[tuple[str, str]]
) -> None:
    result = home(change)
    assert said(result) == ""
    assert lines(result) == changed
    assert result.changed == 1
    assert not load({**FILES, **result.after}).breakdowns


def moved(old: str, new: str) -> dict[str, bytes]:
    return {**FILES, GOAL: PLAN[GOAL].replace(old, new).encode("utf-8")}


def test_what_both_have_changed_otherwise_is_a_conflict_with_both_values_and_places() -> None:
    result = home(put(LOANS, "Utfall 2024", 13000, "#,##0"), moved("12 400", "12 900"))
    assert result.after == {}
    assert said(result) == (
        f"Indikatorer!D5 säger ”13 000”, och {GOAL}:9 säger ”12 900”. Det som skickades ut var ”12 400”."
    )


def test_what_both_have_changed_alike_is_none_and_what_the_file_changed_stays() -> None:
    assert said(home(put(LOANS, "Utfall 2024", 12900, "#,##0"), moved("12 400", "12 900"))) == ""
    result = home(put(LOANS, "Utfall 2025", 1), moved("12 400", "12 900"))
    assert b"2024: 12 900" in result.after[GOAL]
    assert b"2025: 1\n" in result.after[GOAL]


def delete_row(book: Any) -> None:
    book["Indikatorer"].delete_rows(cell(book, LOANS, "Id").row)


def move_columns(book: Any) -> None:
    sheet = book["Indikatorer"]
    for row in sheet.iter_rows(min_row=4):
        values = [one.value for one in row]
        for one, value in zip(row, reversed(values), strict=True):
            one.value = value


def drop_column(book: Any) -> None:
    book["Indikatorer"].delete_cols(cell(book, LOANS, "Ansvarig").column)


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (delete_row, "Indikatorer: 1 rader finns inte kvar, och är inte rapporterade. Inget tas bort."),
        (drop_column, "kolumnen ”Ansvarig” finns inte kvar, och är inte rapporterad."),
        (put(LOANS, "Id", "nej#x"), "id ”nej#x” skickades inte ut. Raden läses inte."),
        (put(LOANS, "Id", CONTENT), f"id ”{CONTENT}” står två gånger. Raden läses inte."),
        (put(LOANS, "Utfall 2024", None), "rutan är tömd. Det räknas som inte rapporterat, och inget tas bort."),
        (put(LOANS, "Utfall 2024", "=1+1"), "formeln har inget sparat värde, och läses inte."),
        (put(LOANS, "Utfall 2024", "#N/A"), "#N/A är inget värde, och läses inte."),
        (put(LOANS, "Utfall 2024", "41 20"), "”41 20” går inte att läsa som ett tal. Rutan läses inte."),
        (put(f"{GOAL}#delmål/barn/indikatorer/otryckt", "Målvärde 2026", 4), "2026 är ingen enkel text"),
        (lambda book: book.remove(book["Organisation"]), "finns inte kvar: inget i det är rapporterat."),
    ],
)  # fmt: skip
def test_each_thing_that_cannot_be_used_has_its_words_and_nothing_is_written(
    change: Callable[[Any], None], words: str
) -> None:
    result = home(change)
    assert words in said(result)
    assert result.after == {}


WORK = "uppdrag/påhittat.yaml"


def came_home(file: str, route: tuple[str, ...], base: str, text: str) -> tuple[str, str]:
    """A file with a cell that has come home, and what is said."""
    result = come_home(CameBack([CellBack(f"{WORK}#", route, base, text, "A1")]), {WORK: file.encode("utf-8")})
    return result.after.get(WORK, b"").decode("utf-8"), said(result)


@pytest.mark.parametrize(
    ("before", "base", "text", "after"),
    [
        ("till: [a, b]  # vem\nklart: 1\n", "a, b", "a, c", "till: [a, c]  # vem\nklart: 1\n"),
        ("till: [a, b]\n", "a, b", " a,b ", ""),
        ("till: [a]\n", "a", "Barn, unga", "till: [Barn, unga]\n"),
        ('till: ["Barn, unga", b]\n', "Barn, unga; b", "Barn, unga; c", 'till: ["Barn, unga", c]\n'),
        ("till:\n  - a\n  - b\nklart: 1\n", "a, b", "b", "till: [b]\nklart: 1\n"),
        ("titel: x\n", "", "a, b", "titel: x\ntill: [a, b]\n"),
        ("till:\nz: 1\n", "", "a", "till: [a]\nz: 1\n"),
        ("till: a  # vem\n", "a", "a, b", "till: [a, b]  # vem\n"),
    ],
)
def test_recipients_are_a_list(before: str, base: str, text: str, after: str) -> None:
    assert came_home(before, ("till",), base, text) == (after, "")


def test_recipients_with_a_comment_among_them_are_left_to_be_written_by_hand() -> None:
    after, told = came_home("till:\n  - a  # viktigt\n  - b\n", ("till",), "a, b", "b")
    assert after == ""
    assert "Skriv det för hand" in told


@pytest.mark.parametrize(
    ("before", "base", "text", "after"),
    [
        ("k: |\n  A\n\n  - b\n\n# c\n", "A\n\n- b", "A\n\n- b\n  - d", "k: |\n  A\n\n  - b\n    - d\n\n# c\n"),
        ("k: >-\n  Ett\n  två\nz: 1\n", "Ett två", "Tre", "k: |-\n  Tre\nz: 1\n"),
        ("k: Ett  # ja\nz: 1\n", "Ett", "Två", "k: Två  # ja\nz: 1\n"),
        ("k: Ett\nz: 1\n", "Ett", "Två\ntre", "k: |\n  Två\n  tre\nz: 1\n"),
        ("k: {tryckt: 4 1, notering: Nej.}  # ja\nz: 1\n", "4 1", "41", "k: 41  # ja\nz: 1\n"),
        ("k:\n  tryckt: 4 1\n  notering: Nej.\n\nz: 1\n", "4 1", "41", "k: 41\n\nz: 1\n"),
    ],
)  # fmt: skip
def test_texts_of_several_lines_and_values_as_printed_are_written_too(
    before: str, base: str, text: str, after: str
) -> None:
    written, told = came_home(before, ("k",), base, text)
    assert written == after
    assert ("noteringen ”Nej.” är borta" in told) == ("tryckt" in before)


def test_a_text_that_no_cell_holds_is_there_to_read_and_stays() -> None:
    long = "ord " * 9_000
    files = {**FILES, GOAL: FILES[GOAL] + f"        källa: {long}\n".encode()}
    assert home(id, files).after == {}
    result = come_home(from_xlsx("a.xlsx", sent_out(files), "d"), files)
    assert (result.after, said(result)) == ({}, "")


def test_columns_may_be_moved() -> None:
    assert home(move_columns).after == {}


def test_hidden_decimals_are_read_and_told() -> None:
    result = home(put(CONTENT, "Utfall 2025", 0.6543, "0%"))
    assert "rutan visar 65 %; 65,43 % är läst." in said(result)
    assert b"65,43 %" in result.after[GOAL]


def test_a_workbook_of_another_wording_is_told_and_one_that_is_not_ours_refused() -> None:
    back = from_xlsx("a.xlsx", sent_out(), "other")
    assert "en annan lydelse" in back.remarks[0].text(SWEDISH)
    target = BytesIO()
    openpyxl.Workbook().save(target)
    with pytest.raises(NotOurs):
        from_xlsx("a.xlsx", target.getvalue(), "d")


VALUES = st.sampled_from(["1", "2 000", "60 %", "minst 5", ""])


@given(st.lists(st.tuples(VALUES, VALUES, VALUES), min_size=4, max_size=4))
def test_random_edits_on_three_sides_agree_with_an_oracle(cells: list[tuple[str, str, str]]) -> None:
    """A table of four cells, with what went out, what the file says and what came back."""
    routes = [("utfall", "2024"), ("utfall", "2025"), ("målvärde", "2026"), ("källa",)]
    template = (
        "titel: Läslust\nindikatorer:\n  lån:  # första\n    titel: Antal lån\n    utfall:\n      2024: {0}\n"
        "      # kommentar\n      2025: {1}  # efter\n    målvärde:\n      2026: {2}\n    källa: {3}\n  # sist\n"
    )
    before = template.format(*(ours for _, ours, _ in cells))
    sent = [
        CellBack("g.yaml#indikatorer/lån", route, base, theirs, "A1")
        for route, (base, _, theirs) in zip(routes, cells, strict=True)
    ]
    result = come_home(CameBack(sent), {"g.yaml": before.encode("utf-8")})
    wanted, conflicts = [], 0
    for base, ours, theirs in cells:
        untouched = theirs in {base, ours, ""}
        conflicts += not untouched and ours != base
        wanted.append(ours if untouched or ours != base else theirs)
    assert len(result.conflicts) == conflicts
    after = result.after.get("g.yaml", before.encode("utf-8")).decode("utf-8")
    assert [" ".join(line.split()) for line in after.split("\n")] == [
        " ".join(line.split()) for line in template.format(*wanted).split("\n")
    ]


def test_a_thousand_rows_go_out_and_come_home() -> None:
    many = "".join(f"  i{at}:\n    titel: Antal {at}\n    utfall: {{2025: {at}}}\n" for at in range(1_000))
    files = {**FILES, "mål/1-läslust.yaml": f"titel: Läslust\nindikatorer:\n{many}".encode()}
    back = from_xlsx("a.xlsx", sent_out(files), "d")
    assert len(back.cells) > 5_000
    assert come_home(back, files).after == {}


def test_all_rows_filled_in_are_written_in_a_few_readings_of_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    many = "".join(f"  i{at}:\n    titel: Antal {at}\n    utfall:\n      2025: {at}\n" for at in range(40))
    files = {"mål/1-läslust.yaml": f"titel: Läslust\nindikatorer:\n{many}".encode()}
    routes = [("utfall", "2025"), ("utfall", "2024"), ("målvärde", "2026"), ("källa",)]
    cells = [
        CellBack(f"mål/1-läslust.yaml#indikatorer/i{at}", route, str(at) if "2025" in route else "", "77", "A1")
        for at in range(40)
        for route in routes
    ]
    read: list[str] = []
    parsed = in_place.parsed
    monkeypatch.setattr(in_place, "parsed", lambda file, data: read.append(file) or parsed(file, data))
    result = come_home(CameBack(cells), files)
    assert (result.changed, said(result)) == (160, "")
    assert len(read) <= 5
    (text,) = result.after.values()
    assert text.decode("utf-8").split("\n")[2:10] == [
        "  i0:",
        "    titel: Antal 0",
        "    utfall:",
        "      2025: 77",
        "      2024: 77",
        "    målvärde:",
        "      2026: 77",
        "    källa: 77",
    ]


# CSV


def test_csv_has_the_same_rules_and_no_formulas() -> None:
    (sheet, *_) = sheets_of(load(FILES), SheetWishes())
    text = as_csv(sheet).decode("utf-8-sig")
    assert is_exchange(text)
    assert ";'=SUMMA(A1);" in text
    assert come_home(from_csv("a.csv", text), FILES).after == {}
    changed = text.replace(";12 400;12 400;", ";13 000;12 400;")
    assert b"2024: 13 000  # ur systemet" in come_home(from_csv("a.csv", changed), FILES).after[GOAL]
    assert len(come_home(from_csv("a.csv", changed), moved("12 400", "12 900")).conflicts) == 1
    assert come_home(from_csv("a.csv", "\n".join(text.split("\n")[:2])), FILES).after == {}


# The parts of indicators

IN_PARTS = """titel: Läslust
indikatorer:
  lån:
    titel: Antal lån
    källa: Biblioteken
    utfall: {2024/25: 12}
    uppdelning:
      kvinnor/flickor:
        utfall: {2024/25: 7}
        uppdelning:
          små:
            titel: De minsta
"""
SMALL = "mål/1-läslust.yaml#indikatorer/lån/uppdelning/kvinnor~1flickor/uppdelning/små"


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_each_part_has_a_row_of_its_own(form: str) -> None:
    files = {**FILES, "mål/1-läslust.yaml": IN_PARTS.encode()}
    (sheet, *_) = sheets_of(load(files), SheetWishes())
    rows = {row.id: row.texts[1:3] for row in sheet.rows if row.id.startswith("mål/")}
    assert list(rows.values()) == [
        ("Antal lån", ""),
        ("Antal lån", "kvinnor/flickor"),
        ("Antal lån", "kvinnor/flickor, De minsta"),
    ]
    if form == "csv":
        text = as_csv(sheet).decode("utf-8-sig")
        (line,) = [line for line in text.split("\r\n") if line.startswith(SMALL)]
        heads, cells = text.split("\r\n")[0].split(";"), line.split(";")
        cells[heads.index("Utfall 2024/25")], cells[heads.index("Källa")] = "3", "Skolan"
        result = come_home(from_csv("a.csv", text.replace(line, ";".join(cells))), files)
        assert said(result) == "a.csv:4: källa står inte vid en del. Rutan läses inte."
    else:
        book = openpyxl.load_workbook(BytesIO(sent_out(files)))
        cell(book, SMALL, "Utfall 2024/25").value = "3"
        assert cell(book, SMALL, "Källa").protection.locked
        target = BytesIO()
        book.save(target)
        result = come_home(from_xlsx("a.xlsx", target.getvalue(), "d"), files)
        assert said(result) == ""
    assert b"2024/25: 3" in result.after["mål/1-läslust.yaml"]
    assert load({**files, **result.after}).plan.goals["1-läslust"].value.indicators["lån"]


# The commands


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for file, data in FILES.items():
        path = tmp_path / "plan" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return tmp_path / "plan"


def test_diff_shows_first_and_the_command_writes(folder: Path, tmp_path: Path) -> None:
    filled = tmp_path / "a.xlsx"
    assert nplan("export", folder, "--xlsx", filled, "--until", "2026-03-01").exit_code == 0
    assert nplan("import", filled, "--to", folder).stdout == "Inget är ändrat.\n"
    book = openpyxl.load_workbook(filled)
    cell(book, LOANS, "Utfall 2025").value = "13 100"
    book.save(filled)
    shown = nplan("import", filled, "--to", folder, "--diff")
    assert "+          2025: 13 100" in shown.stdout
    assert (folder / GOAL).read_bytes() == FILES[GOAL]
    assert nplan("import", filled, "--to", folder).exit_code == 0
    assert b"2025: 13 100\n" in (folder / GOAL).read_bytes()
    cell(book, LOANS, "Utfall 2025").value = "99"
    book.save(filled)
    assert nplan("import", filled, "--to", folder).exit_code == 1
    assert b"2025: 13 100\n" in (folder / GOAL).read_bytes()


def test_what_would_break_the_plan_is_not_written(folder: Path, tmp_path: Path) -> None:
    filled = tmp_path / "a.xlsx"
    nplan("export", folder, "--xlsx", filled)
    book = openpyxl.load_workbook(filled)
    (target,) = [one for row in book["Organisation"].iter_rows() for one in row if one.value == "nämnd"]
    target.value = "klubb"
    book.save(filled)
    result = nplan("import", filled, "--to", folder)
    assert result.exit_code == 1
    assert "nya fel i planen. Inget är skrivet." in result.output
    assert (folder / "organisation.yaml").read_bytes() == FILES["organisation.yaml"]


def test_a_workbook_for_each_owner(folder: Path, tmp_path: Path) -> None:
    assert nplan("export", folder, "--xlsx", tmp_path / "a.xlsx", "--split", "owner").exit_code == 0
    assert sorted(path.name for path in tmp_path.glob("*.xlsx")) == ["a-enhet-a.xlsx", "a-utan-ansvarig.xlsx"]


def test_a_periods_follow_up_goes_out_and_comes_home() -> None:
    plan = Path(__file__).parents[1] / "plans" / "uppföljd"
    files = {path.relative_to(plan).as_posix(): path.read_bytes() for path in plan.rglob("*.yaml")}
    sheets = sheets_of(load(files), SheetWishes("delår"))
    assert [sheet.name for sheet in sheets] == ["Indikatorer", "Uppdrag"]
    assert any(column.choices for column in sheets[0].columns if column.head == "Bedömning")
    parts = [row.texts[2] for row in sheets[0].rows if row.texts[1] == "Andel besök inom tre månader"]
    assert parts == ["", "Norra länet", "Norra länet, Barn", "Norra länet, Vuxna", "Södra länet"]
    assert come_home(from_xlsx("a.xlsx", as_xlsx(sheets, "a", "", "d", SWEDISH), "d"), files).after == {}


@needs("soffice")
def test_so_too_when_another_program_has_saved_it(tmp_path: Path) -> None:
    (tmp_path / "a.xlsx").write_bytes(sent_out())
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path / 'profile'}", "--headless", "--convert-to", "xlsx"]
    subprocess.run([*command, "--outdir", tmp_path / "out", tmp_path / "a.xlsx"], check=True, capture_output=True)
    result = come_home(from_xlsx("a.xlsx", (tmp_path / "out" / "a.xlsx").read_bytes(), "d"), FILES)
    assert (result.after, said(result)) == ({}, "")

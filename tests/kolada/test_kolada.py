"""nplan kolada: a copy with the digits of the answers, whole or not at all; outcomes filled in, and none touched."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest

from nämndplan.driver import load
from nämndplan.i18n import SWEDISH
from nämndplan.kolada import Client, KoladaError, Wanted, copied, text_of, wanted
from nämndplan.kolada import client as module
from nämndplan.model import KoladaCopy
from nämndplan.rules.indicators.kolada import agrees, unit_of

from ..cli.plan import nplan
from .server import KEY_FIGURES, VALUES, Kolada, serving

GOAL = "nämnder/styrelsen/mål/1-trygghet.yaml"
PLAN = {
    "plan.yaml": "titel: Plan\norganisation: Exempelby\når: 2024\npublicering: {organisationskod: 2480}\n",
    "organisation.yaml": "organ:\n  fullmäktige: {namn: Fullmäktige, typ: fullmäktige}\n"
    "  styrelsen: {namn: Styrelsen, typ: styrelse}\n",
    "mål/1-trygghet.yaml": "titel: Kommunen är trygg\n",
    GOAL: """\
delmål:
  trygg:
    titel: Vardagen är trygg
    indikatorer:
      trygghet:
        titel: Invånare som känner sig trygga
        kolada: N00945
        utfall:
          2021: 70,1 %  # från förra planen
        målvärde: {2024: minst 75 %}
      sjukfrånvaro:
        titel: Sjukfrånvaro
        kolada: N07403
        källa: Personalsystemet
        enhet: "%"
        målvärde: {2024: högst 6}
""",
}


@pytest.fixture
def server() -> Iterator[Kolada]:
    with serving() as kolada:
        yield kolada


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    for file, text in PLAN.items():
        path = tmp_path / "plan" / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return tmp_path / "plan"


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    waits: list[float] = []
    monkeypatch.setattr(Client.__init__, "__defaults__", (module.ADDRESS, waits.append, 0.5, 2.0))
    return waits


def fetch(plan: Path, server: Kolada, *more: str) -> Any:
    return nplan("kolada", "fetch", "--plan", plan, "--address", server.address, *more)


def written(plan: Path) -> str:
    return (plan / "kolada.yaml").read_text("utf-8")


def codes(plan: Path) -> list[tuple[str, str, int]]:
    """NP1xx, NP420 and NP440, where they are."""
    found = load(plan).diagnostics
    return [
        (one.code, one.primary.span.file, one.primary.span.start.line)
        for one in found
        if one.code in {"NP420", "NP440"} or one.code < "NP200"
    ]


def edit(plan: Path, old: str, new: str, file: str = GOAL) -> None:
    text = (plan / file).read_text("utf-8")
    assert old in text
    (plan / file).write_text(text.replace(old, new), "utf-8")


# The copy


def test_the_copy_has_the_digits_of_the_answers_and_says_whence_and_when(plan: Path, server: Kolada) -> None:
    done = fetch(plan, server)
    assert (done.exit_code, done.stderr) == (0, "")
    assert done.stdout == f"{plan / 'kolada.yaml'} är skriven: 2 nyckeltal för Exempelby. Källa: Kolada.\n"
    assert (
        re.sub("kontrollsumma: [0-9a-f]{64}\n", "", written(plan))
        == f"""\
# Skriven av nplan kolada fetch. Källa: Kolada (RKA). Ändra inte här: hämta på nytt.
hämtat: {datetime.now(UTC).date()}
adress: "{server.address}"
organisation: "2480"
namn: "Exempelby"
slag: kommuner
nyckeltal:
  N00945:
    titel: "Invånare som känner sig trygga, andel (%)"
    gäller: kommuner
    utfall: {{2021: 70.125, 2022: 68.41200000000003, 2023: 69}}
    kvinnor: {{2022: 61.5, 2023: 62}}
    män: {{2022: 75, 2023: 76.25}}
  N07403:
    titel: "Sjukfrånvaro anställda, andel (%)"
    gäller: alla
    utfall: {{2022: 6.1}}
"""
    )
    assert codes(plan) == []
    assert server.asked[0] == "/v3/municipality/2480"
    assert server.asked[1] == "/v3/kpi/N00945,N07403"
    assert server.asked[2] == "/v3/data/kpi/N00945,N07403/municipality/2480/year/2018,2019,2020,2021,2022,2023,2024"


@pytest.mark.parametrize("key", ["next_url", "next_page"])
def test_pages_are_followed_under_both_names(plan: Path, server: Kolada, key: str) -> None:
    fetch(plan, server)
    whole = written(plan)
    server.page, server.next_key = 1, key
    fetch(plan, server)
    assert written(plan) == whole
    assert any("page=3" in path for path in server.asked)


def test_many_ids_and_years_are_asked_about_twenty_five_at_a_time(server: Kolada) -> None:
    with_copy = copied(Client(server.address), Wanted(tuple(f"N{n:05}" for n in range(930, 960)), (2022,)), "2480", DAY)
    assert [path.count(",") for path in server.asked if "/kpi/N" in path and "data" not in path][:1] == [24]
    assert list(with_copy.key_figures) == ["N00945"]
    assert len(with_copy.unknown) == 29


DAY = date(2023, 10, 2)


def test_one_unknown_id_that_makes_the_list_unknown_costs_the_others_nothing(plan: Path, server: Kolada) -> None:
    edit(plan, "N07403", "N12345")
    server.instead = lambda path: (404, {}, b"{}") if "N12345" in path else None
    done = fetch(plan, server)
    assert (done.exit_code, done.stderr) == (0, "N12345 finns inte i Kolada.\n")
    assert "saknas: [N12345]\n" in written(plan)
    assert codes(plan) == [("NP420", GOAL, 13)]


def test_years_that_are_printed_are_asked_for_too_but_no_more_than_twenty_five(plan: Path) -> None:
    assert wanted(load(plan).plan) == Wanted(("N00945", "N07403"), tuple(range(2018, 2025)))
    edit(plan, "2021: 70,1 %", "1990: 71 %\n          2012: 70,1 %")
    assert wanted(load(plan).plan).years == tuple(range(2000, 2025))


def test_a_title_that_has_changed_since_the_last_copy_is_told(plan: Path, server: Kolada) -> None:
    fetch(plan, server)
    before = KEY_FIGURES["N07403"]
    KEY_FIGURES["N07403"] = {**before, "title": "Sjukfrånvaro anställda,\n andel \x1b[31m(%)"}
    try:
        done = fetch(plan, server)
    finally:
        KEY_FIGURES["N07403"] = before
    assert "N07403 hette ”Sjukfrånvaro anställda, andel (%)” och heter nu ”Sjukfrånvaro anställda, andel [31m(%)”" in (
        done.stderr
    )
    assert codes(plan) == []


def test_without_key_figures_nobody_is_asked(plan: Path, server: Kolada) -> None:
    (plan / GOAL).write_text("delmål: {trygg: {titel: Vardagen är trygg}}\n", "utf-8")
    done = fetch(plan, server)
    assert done.exit_code == 0
    assert "Inget är hämtat." in done.stdout
    assert server.asked == []


# What goes wrong

Answer = tuple[int, dict[str, str], bytes]
ELSEWHERE = "http://127.0.0.2:9/v3/municipality/2480"


def always(code: int, body: bytes = b"", **headers: str) -> Callable[[str], Answer]:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return lambda _: (code, named, body)


def says(**said: Any) -> Callable[[str], Answer]:
    return always(200, json.dumps(said).encode())


def data(values: Any, period: int = 2022) -> Callable[[str], Answer | None]:
    """What it is to say of the figures alone."""
    row = {"kpi": "N00945", "municipality": "2480", "period": period, "values": values}
    return lambda path: (200, {}, json.dumps({"values": [row]}).encode()) if "/data/" in path else None


TROUBLES = {
    "unknown organisation": (always(404), "ingen kommun eller region med koden 2480"),
    "server's fault": (always(500), "fel hos sig (svarskod 500)"),
    "refused": (always(403), "tar inte emot frågan"),
    "too many questions": (always(429, Retry_After="3600"), "vänta 3600 sekunder"),
    "always too many": (always(429, Retry_After="2"), "vänta 2 sekunder"),
    "unavailable": (always(503), "vänta 1 sekunder"),
    "broken JSON": (always(200, b'{"values": [\n  {"id": "2480"'), "ingen JSON: fel på rad 2"),
    "not JSON": (always(200, b"<html>Underh\xc3\xa5ll</html>"), "ingen JSON: fel på rad 1, tecken 1"),
    "not text": (always(200, b"\xff\xfe\x00"), "ingen JSON"),
    "deep": (always(200, b"[" * 100_000), "ingen JSON"),
    "no number": (always(200, b'{"values": [NaN]}'), "ingen JSON"),
    "other form": (says(title="x"), "inte den form som Kolada v3 har: values"),
    "other rows": (says(values=[{"id": "2480", "type": "K"}]), "inte den form som Kolada v3 har: title"),
    "rows of text": (says(values=["2480"]), "inte den form som Kolada v3 har"),
    "next is a number": (says(values=[], next_url=[7]), "inte den form som Kolada v3 har: next_url"),
    "cut": (always(200, b'{"values"', Content_Length="500"), "tog slut för tidigt"),
    "next elsewhere": (says(values=[], next_url=ELSEWHERE), "som är någon annans. Dit går inte nplan."),
    "next to a file": (says(values=[], next_url="file:///etc/passwd"), "som är någon annans"),
    "redirect elsewhere": (always(302, Location=ELSEWHERE), "som är någon annans. Dit går inte nplan."),
    "redirect to a file": (always(301, Location="file:///etc/passwd"), "svarskod 301"),
    "round and round": (lambda path: (302, {"Location": path}, b""), "svarskod 302"),
    "pages without end": (says(values=[], next_url="?page=1"), "leder runt"),
    "two values": (data([{"gender": "T", "value": 1}, {"gender": "T", "value": 2}]), "två värden"),
    "value of words": (data([{"gender": "T", "value": "många"}]), "inget tal är"),
    "huge value": (data([{"gender": "T", "value": "1e999999999"}]), "inget tal är"),
    "no year": (data([{"gender": "T", "value": 1}], 99999), "inte den form som Kolada v3 har: nyckeltal.N00945.utfall"),
}  # fmt: skip


@pytest.mark.parametrize("name", TROUBLES)
def test_each_trouble_has_its_words_and_the_copy_stays(plan: Path, server: Kolada, name: str) -> None:
    fetch(plan, server)
    before = written(plan), sorted(plan.rglob("*"))
    server.instead, words = TROUBLES[name]
    done = fetch(plan, server)
    assert done.exit_code == 2
    assert words in done.stderr.replace("\n", " ")
    assert "Inget är skrivet." in done.stderr
    assert (written(plan), sorted(plan.rglob("*"))) == before


def test_what_is_asked_to_wait_waits_and_comes_through(plan: Path, server: Kolada, no_waiting: list[float]) -> None:
    soon = format_datetime(datetime.now(UTC) + timedelta(seconds=30), usegmt=True)
    waits = iter(["2", soon, ""])

    def instead(_: str) -> Answer | None:
        wait = next(waits, None)
        return None if wait is None else (429, {"Retry-After": wait}, b"")

    server.instead = instead
    assert fetch(plan, server).exit_code == 0
    asked = [wait for wait in no_waiting if wait != module.PAUSE]
    assert asked[0] == 2
    assert 25 < asked[1] <= 30
    assert asked[2] == 1


def test_a_redirect_at_home_is_followed(plan: Path, server: Kolada) -> None:
    server.instead = lambda path: (307, {"Location": path + "?page=1"}, b"") if path.endswith("2480") else None
    assert fetch(plan, server).exit_code == 0


def test_an_answer_that_does_not_come_is_not_waited_for(plan: Path, server: Kolada, monkeypatch: Any) -> None:
    import threading

    over = threading.Event()
    monkeypatch.setattr(Client.__init__, "__defaults__", (module.ADDRESS, lambda _: None, 0.05, 2.0))

    def instead(_: str) -> None:
        over.wait(5)

    server.instead = instead
    done = fetch(plan, server)
    over.set()
    assert done.exit_code == 2
    assert "svarar inte inom" in done.stderr
    assert not (plan / "kolada.yaml").exists()


def test_an_answer_in_drops_or_without_end_is_not_read_to_its_end(server: Kolada, monkeypatch: Any) -> None:
    server.instead = always(200, b'{"values": [' + b" " * 200_000 + b"]}")
    monkeypatch.setattr(module, "LARGEST", 100_000)
    with pytest.raises(KoladaError, match="större än"):
        list(Client(server.address).rows("kpi/N00945"))
    monkeypatch.setattr(module, "LARGEST", 10**9)
    with pytest.raises(KoladaError, match="svarar inte inom"):
        list(Client(server.address, longest=-1).rows("kpi/N00945"))


def test_nobody_there(plan: Path) -> None:
    done = nplan("kolada", "fetch", "--plan", plan, "--address", "http://127.0.0.1:9/v3")
    assert (done.exit_code, "tar inte emot oss" in done.stderr) == (2, True)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("fetch", "--address", "http://api.kolada.se/v3"), "ingen https-adress"),
        (("fetch", "--address", "file:///etc/passwd"), "ingen https-adress"),
        (("fetch", "--address", "http://[::1/v3"), "ingen https-adress"),
        (("fetch", "--organisation", "../x"), "Vilken organisation?"),
        (("fetch", "--organisation", "٢٤٨٠"), "Vilken organisation?"),
        (("fill",), "ingen kopia av Kolada"),
        (("hämta",), "tar emot fetch och fill, inte ”hämta”"),
    ],
)
def test_wrong_use(plan: Path, words: tuple[str, ...], said: str) -> None:
    done = nplan("kolada", *words, "--plan", plan)
    assert (done.exit_code, said in done.stderr.replace("\n", " ")) == (2, True)


def test_without_a_code_in_the_plan_it_has_to_be_given(plan: Path, server: Kolada) -> None:
    edit(plan, "publicering: {organisationskod: 2480}\n", "", "plan.yaml")
    assert "Vilken organisation?" in fetch(plan, server).stderr
    assert fetch(plan, server, "--organisation", "2480").exit_code == 0


# What is said of the plan


def copy_with(plan: Path, server: Kolada) -> None:
    assert fetch(plan, server).exit_code == 0


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("N07403", "U99999", 13),  # not in the copy
        ("titel: Sjukfrånvaro", "titel: Lokalernas energianvändning", 13),
        ("titel: Sjukfrånvaro", "titel: Andel lokaler", 13),  # what stands in every title tells nothing
        ('enhet: "%"', "enhet: dagar", 13),
        ("titel: Invånare som känner sig trygga", "titel: Invånare som känt sig trygga, andel", 7),
    ],
)
def test_what_does_not_fit_is_told_at_the_id(plan: Path, server: Kolada, old: str, new: str, line: int) -> None:
    copy_with(plan, server)
    edit(plan, old, new)
    assert ("NP420", GOAL, line) in codes(plan)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("titel: Sjukfrånvaro", "titel: Sjukfrånvaron bland medarbetarna"),
        ("titel: Sjukfrånvaro", "titel: Sjukfrånvaro anställda"),
        ("titel: Sjukfrånvaro", "titel: Anställdas frånvaro"),
        ('enhet: "%"', "enhet: procent"),
        ('enhet: "%"', "enhet: kilowattgrader"),
        ("2021: 70,1 %", "2021: 70 %"),
        ("2021: 70,1 %", "2021: ca 70 %"),
        ("2021: 70,1 %", "2021: Ja"),
        ("2021: 70,1 %", '2021: "-"'),
        ("2021: 70,1 %", "2020: 12 %"),
    ],
)
def test_what_fits_is_not_told(plan: Path, server: Kolada, old: str, new: str) -> None:
    copy_with(plan, server)
    edit(plan, old, new)
    assert codes(plan) == []


def test_a_key_figure_for_other_organisations_is_told(plan: Path, server: Kolada) -> None:
    edit(plan, "kolada: N07403", "kolada: N60404")
    copy_with(plan, server)
    assert codes(plan) == [("NP420", GOAL, 13)]
    [found] = [one for one in load(plan).diagnostics if one.code == "NP420"]
    assert found.headline.text(SWEDISH) == "Nyckeltalet N60404 gäller regioner, och planen är en kommuns"


def test_a_value_that_differs_is_told_at_its_line_for_women_too(plan: Path, server: Kolada) -> None:
    copy_with(plan, server)
    edit(plan, "2021: 70,1 %", "2021: 70,2 %\n          2022: 68,41 %")
    edit(plan, "        målvärde: {2024: minst", "        uppdelning:\n          tjejer: {titel: Kvinnor, utfall: "
         "{2022: 60 %}}\n        målvärde: {2024: minst")  # fmt: skip
    assert codes(plan) == [("NP440", GOAL, 9), ("NP440", GOAL, 12)]


@pytest.mark.parametrize(
    ("file", "spoil", "code"),
    [
        ("kolada.yaml", lambda text: text.replace("70.125", "71.125"), "NP124"),
        ("kolada.yaml", lambda text: text.replace("2021: 70.125, ", ""), "NP124"),
        ("kolada.yaml", lambda text: text.replace("70.125", "sjuttio"), "NP118"),
        ("kolada.yaml", lambda text: text[: text.index("utfall") + 20], "NP101"),
        ("kolada.yaml", lambda text: text.replace("hämtat", "datum"), "NP103"),
        ("kolada.yaml", lambda _: "[]\n", "NP117"),
        ("plan.yaml", lambda text: text.replace("2480", "0024"), "NP124"),
    ],
)
def test_a_broken_copy_is_a_finding_and_nothing_is_concluded_or_filled(
    plan: Path, server: Kolada, file: str, spoil: Callable[[str], str], code: str
) -> None:
    copy_with(plan, server)
    edit(plan, "2021: 70,1 %", "2021: 12 %")
    assert codes(plan) == [("NP440", GOAL, 9)]
    (plan / file).write_text(spoil((plan / file).read_text("utf-8")), "utf-8")
    found = codes(plan)
    assert code in {one for one, *_ in found}
    assert {where for _, where, _ in found} == {"kolada.yaml"}
    done = nplan("kolada", "fill", "--plan", plan)
    assert (done.exit_code, "går inte att lita på" in done.stderr) == (2, True)


def test_a_copy_saved_otherwise_is_the_same_copy(plan: Path, server: Kolada) -> None:
    copy_with(plan, server)
    text = written(plan).replace('"', "'").replace("\n", "\r\n")
    (plan / "kolada.yaml").write_bytes(b"\xef\xbb\xbf" + text.encode())
    assert codes(plan) == []
    [copy] = [item.value for item in load(plan).plan.of(KoladaCopy)]
    assert copy.is_untouched
    assert load({**{f: t.encode() for f, t in PLAN.items()}, "kolada.yaml": text_of(copy).encode()}).plan.of(
        KoladaCopy
    )[0].value == copy  # fmt: skip


# Filling in


def test_fill_shows_and_writes_the_outcomes_after_the_last_with_source_and_sexes(plan: Path, server: Kolada) -> None:
    copy_with(plan, server)
    shown = nplan("kolada", "fill", "--diff", "--plan", plan)
    assert shown.exit_code == 0
    assert (plan / GOAL).read_text("utf-8") == PLAN[GOAL]
    assert nplan("kolada", "fill", "--plan", plan).exit_code == 0
    assert (
        (plan / GOAL).read_text("utf-8")
        == """\
delmål:
  trygg:
    titel: Vardagen är trygg
    indikatorer:
      trygghet:
        titel: Invånare som känner sig trygga
        kolada: N00945
        utfall:
          2021: 70,1 %  # från förra planen
          2022: 68,41200000000003 %
          2023: 69 %
        målvärde: {2024: minst 75 %}
        uppdelning:
          kvinnor:
            utfall:
              2022: 61,5 %
              2023: 62 %
          män:
            utfall:
              2022: 75 %
              2023: 76,25 %
        källa: Kolada
      sjukfrånvaro:
        titel: Sjukfrånvaro
        kolada: N07403
        källa: Personalsystemet
        enhet: "%"
        målvärde: {2024: högst 6}
        utfall:
          2022: 6,1
"""
    )
    added = [line[1:] for line in shown.stdout.splitlines() if line.startswith("+ ")]
    assert len(added) == (plan / GOAL).read_text("utf-8").count("\n") - PLAN[GOAL].count("\n")
    assert not any(line.startswith("-") for line in shown.stdout.splitlines()[1:])
    assert codes(plan) == []
    again = nplan("kolada", "fill", "--plan", plan)
    assert (again.exit_code, again.stdout) == (0, "Inget är ändrat.\n")


def test_fill_touches_nothing_that_stands_and_tells_of_what_differs(plan: Path, server: Kolada) -> None:
    copy_with(plan, server)
    edit(plan, "2021: 70,1 %", '2021: 12 %\n          2023: "-"')
    done = nplan("kolada", "fill", "--diff", "--plan", plan)
    assert "1 utfall skiljer sig från Kolada, och rörs inte." in done.stderr
    assert "N00945" not in "".join(line for line in done.stdout.splitlines() if line.startswith("+"))
    assert [line for line in done.stdout.splitlines() if line.startswith("+ ")] == [
        "+        utfall:",
        "+          2022: 6,1",
    ]


def test_what_would_be_a_new_error_is_left_out_alone(plan: Path, server: Kolada) -> None:
    edit(plan, "titel: Sjukfrånvaro\n        kolada: N07403", "titel: Nöjda brukare\n        kolada: U07450")
    edit(plan, 'enhet: "%"', "skala: 1–5")
    copy_with(plan, server)
    done = nplan("kolada", "fill", "--plan", plan)
    assert done.exit_code == 1
    assert "skrivs inte, för det ger ett nytt fel" in done.stderr
    assert "2023: 69 %\n" in (plan / GOAL).read_text("utf-8")
    assert "82" not in (plan / GOAL).read_text("utf-8")


def test_another_unit_than_kolada_s_is_left_to_a_person(plan: Path, server: Kolada) -> None:
    copy_with(plan, server)
    edit(plan, 'enhet: "%"', "enhet: dagar")
    done = nplan("kolada", "fill", "--diff", "--plan", plan)
    assert "N07403 ”Sjukfrånvaro” anges i % i Kolada och i en annan enhet" in done.stderr.replace("\n", " ")
    assert "6,1" not in done.stdout


def test_units_at_the_end_of_titles() -> None:
    units = {
        "Invånare 0-19 år, andel (%)": "%",
        "Kostnad äldreomsorg, kr/inv": "kr",
        "Nettokostnad, mnkr": "mnkr",
        "Väntetid till besök, dagar": "dagar",
        "Anställda, antal": "st",
        "Medborgarindex": "",
        "Utsläpp, ton CO2-ekv/inv": "",
    }
    assert {title: unit_of(title) for title in units} == units


@pytest.mark.parametrize(
    ("printed", "step", "figure", "same"),
    [
        ("71", "1", "71.234", True),
        ("71", "1", "71.5", True),
        ("72", "1", "71.5", True),
        ("71", "1", "71.6", False),
        ("70", "1", "71.2", False),
        ("12300", "1", "12345", True),
        ("12000", "1", "12345", False),
        ("150000", "1", "151234", False),
        ("0", "1", "0.3", True),
        ("0", "1", "3", False),
        ("-5.1", "0.1", "-5.14", True),
    ],
)
def test_a_rounded_number_is_the_same(printed: str, step: str, figure: str, same: bool) -> None:
    assert agrees(Decimal(printed), Decimal(step), Decimal(figure)) is same


def test_the_made_up_figures_are_of_every_sort() -> None:
    assert {sex for by_year in VALUES.values() for values in by_year.values() for sex in values} == {"T", "K", "M"}

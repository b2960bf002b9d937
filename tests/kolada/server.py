"""A server on this machine that speaks Kolada's v3, with made-up figures, and misbehaves when it is told to."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

ORGANISATIONS = {"2480": ("Exempelby", "K"), "0024": ("Region Exempel", "L")}
KEY_FIGURES: dict[str, dict[str, Any]] = {
    "N00945": {"title": "Invånare som känner sig trygga, andel (%)", "municipality_type": "K"},
    "N07403": {"title": "Sjukfrånvaro anställda, andel (%)", "municipality_type": "A"},
    "N60404": {"title": "Väntetid till besök, dagar", "municipality_type": "L"},
    "U07450": {"title": "Nöjda brukare i äldreomsorgen, index", "municipality_type": "K"},
}  # fmt: skip
VALUES: dict[str, dict[int, dict[str, Any]]] = {
    "N00945": {2021: {"T": 70.125}, 2022: {"T": 68.41200000000003, "K": 61.5, "M": 75},
               2023: {"T": 69, "K": 62, "M": 76.25}},
    "N07403": {2022: {"T": 6.1}, 2023: {"T": None}},
    "U07450": {2022: {"T": 1e-05}, 2023: {"T": 82}},
}  # fmt: skip


class Kolada:
    """What the server says. ``answer`` may say something else to a path: a code, headers and bytes, or None."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.page = 2
        self.next_key = "next_url"
        self.instead: Callable[[str], tuple[int, dict[str, str], bytes] | None] = lambda _: None
        self.address = ""

    def answer(self, path: str) -> tuple[int, dict[str, str], bytes]:
        """The code, headers and bytes for a path."""
        self.asked.append(path)
        if (other := self.instead(path)) is not None:
            return other
        way, _, query = path.partition("?")
        rows = self._rows(way.removeprefix("/v3/").split("/"))
        if rows is None:
            return 404, {}, b'{"detail":"Not Found"}'
        number = int(query.removeprefix("page=") or 1)
        end = number * self.page
        following = f"{self.address}{way.removeprefix('/v3')}?page={number + 1}" if end < len(rows) else None
        said = {"values": rows[end - self.page : end], self.next_key: following, "count": len(rows)}
        return 200, {}, json.dumps(said).encode()

    def _rows(self, way: list[str]) -> list[Any] | None:
        match way:
            case ["municipality", code] if code in ORGANISATIONS:
                return [{"id": code, "title": ORGANISATIONS[code][0], "type": ORGANISATIONS[code][1]}]
            case ["kpi", ids]:
                return [{"id": id, **KEY_FIGURES[id]} for id in ids.split(",") if id in KEY_FIGURES] or None
            case ["data", "kpi", ids, "municipality", code, "year", years]:
                wanted = set(map(int, years.split(",")))
                assert len(wanted) <= 25
                assert len(ids.split(",")) <= 25
                return [
                    {"kpi": id, "municipality": code, "period": year,
                     "values": [{"gender": sex, "value": one, "status": "", "count": 1} for sex, one in by_sex.items()]}
                    for id in ids.split(",") for year, by_sex in VALUES.get(id, {}).items() if year in wanted
                ] or None  # fmt: skip
            case _:
                return None


@contextmanager
def serving() -> Iterator[Kolada]:
    """A server in a thread, until the end."""
    kolada = Kolada()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            code, headers, body = kolada.answer(self.path)
            try:
                self.send_response(code)
                for name, value in {"Content-Length": str(len(body)), **headers}.items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)
            except OSError:
                pass  # whoever asked has gone

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    kolada.address = f"http://127.0.0.1:{server.server_address[1]}/v3"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    try:
        yield kolada
    finally:
        server.shutdown()
        server.server_close()
        thread.join()

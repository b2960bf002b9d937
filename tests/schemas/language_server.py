"""A small client for the real YAML language server, spoken to over its protocol."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Any, Self

NODE_FOLDER = Path(__file__).parents[1] / "node"
SERVER = NODE_FOLDER / "node_modules" / "yaml-language-server" / "bin" / "yaml-language-server"


class LanguageServer:
    """One running server with the repository as its workspace."""

    def __init__(self, root: Path, schemas: dict[str, list[str]]) -> None:
        self._root = root
        self._schemas = schemas
        self._next_id = 0

    def __enter__(self) -> Self:
        self._process = subprocess.Popen(
            ["node", str(SERVER), "--stdio"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._request("initialize", {"processId": None, "rootUri": self._root.as_uri(), "capabilities": {}})
        self._notify("initialized", {})
        schemas = {(self._root / path).as_uri(): globs for path, globs in self._schemas.items()}
        settings = {"yaml": {"schemas": schemas, "validate": True, "hover": True, "schemaStore": {"enable": False}}}
        self._notify("workspace/didChangeConfiguration", {"settings": settings})
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.kill()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream:
                stream.close()

    def problems(self, path: Path, text: str) -> list[dict[str, Any]]:
        """The diagnostics for a file with this text; each call needs a path of its own."""
        uri = path.as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._notify("textDocument/didOpen", {"textDocument": document})
        return self._published(uri)

    def _published(self, uri: str) -> list[dict[str, Any]]:
        while True:
            message = self._read()
            if message.get("method") == "textDocument/publishDiagnostics" and message["params"]["uri"] == uri:
                return list(message["params"]["diagnostics"])

    def hover(self, path: Path, text: str, line: int, character: int) -> str:
        """What the editor shows when the pointer rests on a place (both counted from 0)."""
        uri = path.as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._notify("textDocument/didOpen", {"textDocument": document})
        position = {"line": line, "character": character}
        result = self._request("textDocument/hover", {"textDocument": {"uri": uri}, "position": position})
        return str(result["contents"]["value"]) if result else ""

    def completions(self, path: Path, text: str, line: int, character: int) -> set[str]:
        """The keys that the editor offers at a place (both counted from 0)."""
        uri = path.as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._notify("textDocument/didOpen", {"textDocument": document})
        position = {"line": line, "character": character}
        result = self._request("textDocument/completion", {"textDocument": {"uri": uri}, "position": position})
        return {item["label"] for item in (result or {}).get("items", [])}

    def _request(self, method: str, params: dict[str, Any]) -> Any:
        self._next_id += 1
        self._send({"id": self._next_id, "method": method, "params": params})
        while True:
            message = self._read()
            if message.get("id") == self._next_id and "method" not in message:
                return message.get("result")

    def _notify(self, method: str, params: dict[str, Any]) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        assert self._process.stdin
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self._process.stdin.flush()

    def _read(self) -> dict[str, Any]:
        """The next message; questions from the server are answered with "nothing"."""
        assert self._process.stdout
        length = 0
        while (header := self._process.stdout.readline().strip()) != b"":
            if header.lower().startswith(b"content-length:"):
                length = int(header.split(b":")[1])
        assert length, "the language server ended"
        message: dict[str, Any] = json.loads(self._process.stdout.read(length))
        if "method" in message and "id" in message:
            items = (message.get("params") or {}).get("items", []) if isinstance(message.get("params"), dict) else []
            self._send({"id": message["id"], "result": [None] * len(items) if items else None})
        return message

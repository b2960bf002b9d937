"""The schemas are fresh, explain every key, agree with the model, and work in a real editor."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator
from pydantic import ValidationError

from nämndplan.model import KINDS
from nämndplan.model.json_schema import editor_globs, schema_files
from nämndplan.source import read_bytes
from nämndplan.syntax import parse

from ..lacking import needs
from .language_server import LanguageServer

ROOT = Path(__file__).parents[2]
SCHEMAS = {name.removesuffix(".json"): json.loads(text) for name, text in schema_files()}
PLAN_FOLDERS = [folder for pattern in ("plans/*", "tests/plans/*") for folder in sorted(ROOT.glob(pattern))]
PLAN_FILES = [path for folder in PLAN_FOLDERS for path in sorted(folder.rglob("*.yaml"))]
WITH_EVERY_KEY = [path for path in PLAN_FILES if {"rik", "uppföljd", "2024"} & {*path.parts}]
"""Those of the made-up plans that use every key there is, and of the real one."""


def kind_of(path: Path) -> Any:
    folder = next(folder for folder in PLAN_FOLDERS if path.is_relative_to(folder))
    file = path.relative_to(folder).as_posix()
    return next(kind for kind in KINDS if kind.match(file) is not None)


def tree_of(path: Path) -> Any:
    text, _ = read_bytes(path.name, path.read_bytes())
    assert text
    document, findings = parse(text)
    assert not findings
    return json.loads(json.dumps(document.tree))


def nodes(schema: Any) -> Iterator[dict[str, Any]]:
    if isinstance(schema, dict):
        yield schema
        schema = list(schema.values())
    if isinstance(schema, list):
        for value in schema:
            yield from nodes(value)


def test_written_schemas_are_fresh() -> None:
    for name, text in schema_files():
        assert (ROOT / "schemas" / name).read_text("utf-8") == text, "run make schemas"
    assert {path.name for path in (ROOT / "schemas").iterdir()} == {name for name, _ in schema_files()}


def test_editor_settings_are_fresh() -> None:
    settings = json.loads((ROOT / ".vscode" / "settings.json").read_text("utf-8"))
    assert settings["yaml.schemas"] == editor_globs()


@pytest.mark.parametrize("name", SCHEMAS)
def test_has_no_unions_and_closes_every_object(name: str) -> None:
    Draft7Validator.check_schema(SCHEMAS[name])
    for node in nodes(SCHEMAS[name]):
        assert not node.keys() & {"anyOf", "oneOf", "allOf"}
        if "object" in node.get("type", ""):
            assert "additionalProperties" in node


@pytest.mark.parametrize("name", SCHEMAS)
def test_explains_every_key_in_swedish(name: str) -> None:
    for node in nodes(SCHEMAS[name]):
        for key, field in node.get("properties", {}).items():
            if isinstance(field, dict) and "title" in field:
                assert field["title"] == key
                assert len(field["description"]) > 10
                assert field["description"].endswith((".", "…"))


@pytest.mark.parametrize("path", PLAN_FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_accepts_the_plan_files_and_they_name_it(path: Path) -> None:
    schema = kind_of(path).schema
    assert list(Draft7Validator(SCHEMAS[schema]).iter_errors(tree_of(path))) == []
    first = path.read_text("utf-8").splitlines()[0]
    assert first.startswith("# yaml-language-server: $schema=")
    assert (path.parent / first.split("=", 1)[1]).resolve() == ROOT / "schemas" / f"{schema}.json"


def spoilt(tree: Any) -> Iterator[tuple[str, Any]]:
    """The tree with one thing wrong, for every mapping, key and value in it."""

    def routes(node: Any, route: tuple[Any, ...]) -> Iterator[tuple[tuple[Any, ...], Any]]:
        yield route, node
        children = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
        for key, child in children:
            yield from routes(child, (*route, key))

    def changed(route: tuple[Any, ...], change: Any) -> Any:
        copied = copy.deepcopy(tree)
        node = copied
        for key in route[:-1]:
            node = node[key]
        change(node, route[-1])
        return copied

    for route, node in routes(tree, ()):
        if not route:
            continue
        where = "/".join(map(str, route))
        yield f"{where} as a list", changed(route, lambda parent, key: parent.__setitem__(key, [["x"]]))
        yield (
            f"{where} as a mapping",
            changed(route, lambda parent, key: parent.__setitem__(key, {"okänd nyckel": "x"})),
        )
        if isinstance(node, dict):
            yield f"{where} with an unknown key", changed(route, lambda parent, key: parent[key].update({"Ö k": "x"}))
        if isinstance(route[-1], str):
            yield f"{where} removed", changed(route, lambda parent, key: parent.pop(key))


def accepted_by_model(model: Any, tree: Any) -> bool:
    def frozen(node: Any) -> Any:
        if isinstance(node, list):
            return tuple(frozen(item) for item in node)
        return {key: frozen(value) for key, value in node.items()} if isinstance(node, dict) else node

    try:
        model.model_validate(frozen(tree))
    except ValidationError:
        return False
    return True


@pytest.mark.parametrize("path", WITH_EVERY_KEY, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_agrees_with_the_model_about_shapes(path: Path) -> None:
    kind = kind_of(path)
    validator = Draft7Validator(SCHEMAS[kind.schema])
    for name, tree in spoilt(tree_of(path)):
        assert validator.is_valid(tree) == accepted_by_model(kind.model_of(tree), tree), name


BAD_EDITS = [
    ("titel: Klimatutsläpp", "titl: Klimatutsläpp", 2),
    ("svarar_mot: [tjänsteresande]", "svarar_mot: tjänsteresande", 1),
    ("riktning: öka", "riktning: upp", 1),
    ("2022: 2 434", "22: 2 434", 1),
    ("energi-och-klimat:", "Energi och klimat:", 1),
    ("basår: 2020", "basår: [2020]", 1),
]


@needs("npm")
def test_a_real_editor_gives_one_message_per_fault_and_explains_keys() -> None:
    path = ROOT / "plans/2024/nämnder/regionstyrelsen/mål/6-miljö-och-klimat.yaml"
    text = path.read_text("utf-8")
    with LanguageServer(ROOT, editor_globs()) as server:
        for plan_file in (ROOT / "plans/2024").rglob("*.yaml"):
            assert server.problems(plan_file, plan_file.read_text("utf-8")) == [], plan_file
        for number, (right, wrong, messages) in enumerate(BAD_EDITS, 100):
            assert right in text
            problems = server.problems(path.with_stem(f"{number}-prov"), text.replace(right, wrong, 1))
            # A misspelt required key is two faults to an editor: one key unknown, one missing.
            assert len(problems) == messages, (wrong, problems)
        lines = text.splitlines()
        row = next(index for index, line in enumerate(lines) if "målvärde:" in line)
        assert "Målvärde: ett tal, Ja" in server.hover(path, text, row, lines[row].index("målvärde") + 1)
        indent = lines[row].index("målvärde")
        longer = "\n".join([*lines[:row], " " * indent, *lines[row:]])
        assert {"utfall", "enhet", "utan_målvärde"} <= server.completions(path, longer, row, indent)

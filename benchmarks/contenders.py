"""Who takes part: nplan, and the public tools that do something like it, each with input of its own."""

from __future__ import annotations

import itertools
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measure import CACHE, Contender, environment

SLOW = 1_000
"""Tools that take more than about ten seconds for more files than this are only run on request."""

_LOOSE_SCHEMA = '{"type": "object"}\n'
_LOOSE_YAMALE = "titel: any(required=False)\n"
_YAMLLINT = "{extends: default, rules: {line-length: disable, document-start: disable}}"
_HUGO_PAGE = "<!doctype html><html lang=sv><title>{{ .Title }}</title><main>{{ .Content }}</main></html>\n"
_HUGO_LIST = (
    "<!doctype html><html lang=sv><title>{{ .Title }}</title>"
    "<ul>{{ range .Pages }}<li><a href={{ .RelPermalink }}>{{ .Title }}</a>{{ end }}</ul></html>\n"
)


@dataclass(frozen=True)
class Arena:
    """The plan that all work on, where each puts its input, and where the tools are."""

    home: Path
    files: int
    nplan: str
    peers: Path

    @property
    def plan(self) -> Path:
        """The plan's folder."""
        return self.home / "plan"

    def tool(self, peer: str) -> str | None:
        """The path of an installed peer's command."""
        program = "check-jsonschema" if peer.startswith("check-jsonschema") else peer
        found = self.peers / peer / "bin" / program
        if peer == "hugo":
            found = next((self.peers / peer).glob("lib/*/site-packages/hugo/binaries/hugo"), found)
        return str(found) if found.exists() else None


def starters(arena: Arena) -> list[Contender]:
    """Starting up."""
    here = arena.home
    return [
        Contender("python -c pass", (sys.executable, "-c", "pass"), here),
        Contender("nplan --version", (arena.nplan, "--version"), here),
        Contender("nplan --help", (arena.nplan, "--help"), here),
    ]


def validators(arena: Arena, slow: bool = False) -> list[Contender]:
    """Checking every file of the plan."""
    validate = (arena.nplan, "validate", "plan")
    faulty = (arena.nplan, "validate", "faulty")
    found = [
        Contender("nplan, cold", validate, arena.home, lambda: _forget(arena)),
        Contender("nplan, nothing changed", validate, arena.home, _primed(validate, arena)),
        Contender("nplan, one file changed", validate, arena.home, _editing(arena.plan, "*.yaml", "Regionens")),
        Contender("nplan, cold, 2 % of the files faulty", faulty, arena.home, lambda: _forget(arena)),
    ]
    (arena.home / "schema.json").write_text(_LOOSE_SCHEMA, "utf-8")
    (arena.home / "yamale.yaml").write_text(_LOOSE_YAMALE, "utf-8")
    cache = arena.home / "ryl-cache"
    lint = ("-d", _YAMLLINT, "plan")
    peers: list[tuple[str, str, tuple[str, ...], bool]] = [
        ("ryl, cold", "ryl", ("--no-cache", *lint), False),
        ("ryl, nothing changed", "ryl", ("--cache-dir", str(cache), *lint), False),
        ("yamale, any schema", "yamale", ("-x", "-s", "yamale.yaml", "plan"), False),
        ("yamllint", "yamllint", lint, True),
    ]
    names = sorted(str(path.relative_to(arena.home)) for path in arena.plan.rglob("*.yaml"))
    check = ("--schemafile", "schema.json", *names)
    peers += [
        ("check-jsonschema, with ruamel.yaml.clib", "check-jsonschema-clib", check, True),
        ("check-jsonschema", "check-jsonschema", check, True),
    ]
    for name, peer, arguments, is_slow in peers:
        if (tool := arena.tool(peer)) and (slow or not is_slow or arena.files <= SLOW):
            command = (tool, *arguments)
            before = _primed(command, arena) if "nothing changed" in name else lambda: None
            found.append(Contender(name, command, arena.home, before))
    if (tool := arena.tool("doorstop")) and (slow or arena.files <= SLOW):
        folder = arena.home / "doorstop"
        found.append(Contender("doorstop", (tool, "-F", "-L", "-q"), folder, lambda: _doorstop_items(arena, folder)))
    return found


def differs(arena: Arena) -> list[Contender]:
    """Telling what one commit changes, beside checking the plan after it."""
    settings = ("-c", "user.name=nplan", "-c", "user.email=nplan@example.org")
    for words in (("init", "-q"), ("add", "-A", "plan"), ("commit", "-q", "-m", "Plan")):
        subprocess.run(("git", *settings, *words), cwd=arena.home, check=True)
    validate = (arena.nplan, "validate", "plan")
    edit = _editing(arena.plan, "*.yaml", "Regionens")
    return [
        Contender("nplan validate, nothing changed", validate, arena.home, _primed(validate, arena)),
        Contender("nplan validate, one file changed", validate, arena.home, edit),
        Contender("nplan diff, one file changed", (arena.nplan, "diff", "HEAD", "plan"), arena.home, edit),
    ]


def renderers(arena: Arena, slow: bool = False) -> list[Contender]:
    """Publishing a page for every file."""
    found = []
    if subprocess.run((arena.nplan, "render", "--help"), capture_output=True, check=False).returncode == 0:
        render = (arena.nplan, "render", "plan", "-o", "site")
        site = arena.home / "site"
        found += [
            Contender("nplan, cold", render, arena.home, lambda: _forget(arena, site)),
            Contender("nplan, nothing changed", render, arena.home, _primed(render, arena)),
            Contender("nplan, one file changed", render, arena.home, _editing(arena.plan, "*.yaml", "Regionens")),
        ]
    if tool := arena.tool("hugo"):
        build, folder = (tool, "build", "--quiet"), _hugo_site(arena)
        found.append(Contender("hugo, cold", build, folder, lambda: _remove(folder / "public", folder / "resources")))
        found.append(Contender("hugo, one file changed", build, folder, _editing(folder, "*.md", "#")))
    for peer in ("mkdocs", "zensical"):
        if (tool := arena.tool(peer)) and (slow or arena.files <= SLOW):
            found += _book(arena, peer, tool)
    return found


def _book(arena: Arena, peer: str, tool: str) -> Iterator[Contender]:
    folder = arena.home / peer
    _write_pages(arena, folder / "docs")
    (folder / "docs" / "index.md").write_text("# Plan\n", "utf-8")
    # A menu of all pages on every page would make the work grow with the square of their number.
    settings = "site_name: Plan\nnav:\n  - Plan: index.md\n" + ("plugins: []\n" if peer == "mkdocs" else "")
    (folder / "mkdocs.yml").write_text(settings, "utf-8")
    build = (tool, "build", *(("-q",) if peer == "mkdocs" else ()))
    yield Contender(f"{peer}, cold", build, folder, lambda: _remove(folder / "site", folder / ".cache"))
    yield Contender(f"{peer}, one file changed", build, folder, _editing(folder, "*.md", "#"))


def _forget(arena: Arena, *more: Path) -> None:
    """Nothing is left of earlier runs."""
    _remove(*more, arena.home / CACHE)


def _remove(*folders: Path) -> None:
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)


def _primed(command: tuple[str, ...], arena: Arena) -> Callable[[], object]:
    """The same command has just been run."""

    def before() -> None:
        subprocess.run(command, cwd=arena.home, env=environment(arena.home), capture_output=True, check=False)

    return before


def _editing(folder: Path, pattern: str, word: str) -> Callable[[], object]:
    return editing(folder, f"**/{pattern}", word)[1]


def editing(folder: Path, pattern: str, word: str) -> tuple[Path, Callable[[], object]]:
    """A file in the middle, and what gives it another text every time."""
    numbers = itertools.count(1)
    able = [path for path in sorted(folder.glob(pattern)) if word in path.read_text("utf-8")]
    path = able[len(able) // 2]
    text = path.read_text("utf-8")

    def before() -> None:
        path.write_text(text.replace(word, f"{word} {next(numbers)}", 1), "utf-8")

    return path, before


def _write_pages(arena: Arena, folder: Path, front_matter: bool = False) -> None:
    """A page of Markdown for every file of the plan, as long as the file."""
    for path in arena.plan.rglob("*.yaml"):
        page = folder / path.relative_to(arena.plan).with_suffix(".md")
        page.parent.mkdir(parents=True, exist_ok=True)
        title, text = path.stem, path.read_text("utf-8").replace("\n", "\n\n", 3)
        head = f'---\ntitle: "{title}"\n---\n' if front_matter else ""
        page.write_text(f"{head}# {title}\n\n{text}", "utf-8")


def _hugo_site(arena: Arena) -> Path:
    folder = arena.home / "hugo"
    _write_pages(arena, folder / "content", front_matter=True)
    layouts = folder / "layouts" / "_default"
    layouts.mkdir(parents=True, exist_ok=True)
    (folder / "hugo.toml").write_text('title = "Plan"\nbaseURL = "/"\ndisableKinds = ["taxonomy", "term"]\n', "utf-8")
    (layouts / "single.html").write_text(_HUGO_PAGE, "utf-8")
    (layouts / "list.html").write_text(_HUGO_LIST, "utf-8")
    return folder


def _doorstop_items(arena: Arena, folder: Path) -> None:
    """A requirement for every file of the plan, with the file's text. doorstop edits them, so they are made anew."""
    items = folder / "items"
    items.mkdir(parents=True, exist_ok=True)
    subprocess.run(("git", "init", "-q", str(folder)), check=True)
    (items / ".doorstop.yml").write_text(
        "settings:\n  digits: 6\n  itemformat: yaml\n  prefix: REQ\n  sep: ''\n", "utf-8"
    )
    for number, path in enumerate(sorted(arena.plan.rglob("*.yaml")), 1):
        text = "".join(f"  {line}\n" for line in path.read_text("utf-8").splitlines())
        (items / f"REQ{number:06}.yml").write_text(
            "active: true\nderived: false\nheader: ''\nlevel: 1.1\nlinks: []\nnormative: true\n"
            f"ref: ''\nreviewed: null\ntext: |\n{text}",
            "utf-8",
        )

"""What the repository promises to those who clone it: on every system, and in every document."""

from __future__ import annotations

import re
import subprocess
import tomllib
import unicodedata
from collections.abc import Iterable
from functools import cache
from itertools import chain
from pathlib import Path

import pytest

from ..lacking import needs

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob(".github/**/*.md")])
OF_THE_CODE = [
    path
    for path in DOCUMENTS
    if path.stem not in {"handbok", "import", "regler", "kommandon", "mallar", "open-data", "datamangd"}
]
"""Documents whose paths are those of the checkout, and not those of a reader's own plans."""
SETTINGS = [*ROOT.glob(".github/workflows/*.yml"), ROOT / "action.yml", ROOT / "ci" / "gitlab.yml"]

RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\..*)?")
USES = re.compile(r"uses: (?P<action>[\w./-]+)@(?P<version>\S+)(?P<comment>.*)")
PINNED = re.compile(r"[0-9a-f]{40}")
OUR_TAG = re.compile(r"(?<![\w.# ])v\d+\.\d+\.\d+\b|\b(?:rev|ref): v?\d\S*")
PATH = re.compile(r"`(?P<path>[\w.åäöÅÄÖ-]+(?:/[\w.åäöÅÄÖ-]+)*(?:/|\.(?:py|md|toml|html|yml|txt|json|mjs|css|po)))`")
MADE = ("build/", "dist/", "data/")
"""Folders that are made, here or where something is published."""
ANY = "xxx"
"""Stands for a number in a path that is a pattern."""


in_a_clone = needs("git", "clone")


def git(*words: str) -> str:
    """What git says of this checkout."""
    return subprocess.run(["git", *words], cwd=ROOT, capture_output=True, check=True).stdout.decode("utf-8")


def read(paths: Iterable[Path]) -> list[tuple[Path, str]]:
    """Files with their texts."""
    return [(path, path.read_text("utf-8")) for path in paths]


# Names.


@in_a_clone
def test_every_name_is_possible_on_every_system() -> None:
    names = git("ls-files", "-z").rstrip("\0").split("\0")
    assert [name for name in names if unicodedata.normalize("NFC", name) != name] == []
    parts = {part for name in names for part in name.split("/")}
    assert [part for part in parts if RESERVED.fullmatch(part)] == []
    assert [part for part in parts if re.search(r'[<>:"\\|?*\x00-\x1f]|[. ]$', part)] == []
    assert [name for name in names if len(name) > 150] == [], "Windows counts 260 with the folder it is cloned into"
    folded = [name.casefold() for name in names]
    assert len(set(folded)) == len(folded), "two names that only differ in case are one file on Windows and macOS"


@in_a_clone
def test_line_ends_are_the_same_on_every_system() -> None:
    other = [line for line in git("ls-files", "--eol").splitlines() if line.startswith(("i/crlf", "i/mixed"))]
    wrong = [line for line in other if "attr/-text" not in line]
    assert wrong == []


# Versions.


@in_a_clone
def test_no_document_names_a_version_that_does_not_exist() -> None:
    tags = set(git("tag").split())
    named = {path: {word.split()[-1] for word in OUR_TAG.findall(text)} for path, text in read([*DOCUMENTS, *SETTINGS])}
    assert [path for path in named if not named[path] <= tags] == [], "name no version, or make it first: make release"


@pytest.mark.parametrize("text", ["namndplan@v0.1.0", "    rev: v0.1.0", "ref: 0.1.0", "`v2.0.0`"])
def test_such_a_version_would_be_found_out(text: str) -> None:
    assert OUR_TAG.search(text)


def test_others_programs_are_named_by_what_cannot_be_moved() -> None:
    """A tag can be made to point at something else; the hash of a commit cannot."""
    used = [match for path in [*SETTINGS, *DOCUMENTS] for match in USES.finditer(path.read_text("utf-8"))]
    others = [match for match in used if not match["action"].endswith("/namndplan")]
    assert len(others) > 5
    assert [
        match[0] for match in others if not PINNED.fullmatch(match["version"]) or " # v" not in match["comment"]
    ] == []
    versions = {(match["action"].split("/")[1], match["version"], match["comment"]) for match in others}
    assert len(versions) == len({action for action, _, _ in versions}), "each action in one version"


def test_the_extra_all_is_all_of_them() -> None:
    extras = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["optional-dependencies"]
    assert extras["all"] == [f"namndplan[{','.join(name for name in extras if name != 'all')}]"]


# Paths.


def test_every_path_that_is_named_exists() -> None:
    named = {(path, match["path"]) for path, text in read(OF_THE_CODE) for match in PATH.finditer(text)}
    assert [each for each in named if not each[1].startswith(MADE) and not _found(each[1], each[0].parent)] == []


@cache
def _every_file() -> tuple[str, ...]:
    passed_over = {".git", ".venv", "build", "node_modules"}
    tops = [top for top in ROOT.iterdir() if top.name not in passed_over]
    below = [path for top in tops if top.is_dir() for path in top.rglob("*") if passed_over.isdisjoint(path.parts)]
    return tuple(path.relative_to(ROOT).as_posix() for path in [*tops, *below] if path.is_file())


def _found(name: str, beside: Path) -> bool:
    """As seen from the checkout, the package, the tests or the document itself; a bare name anywhere."""
    if ANY in name:
        return any(ROOT.glob(name.replace(ANY, "*")))
    if "/" not in name:
        return any(each.rsplit("/", 1)[-1] == name for each in _every_file())
    places = (ROOT, ROOT / "src" / "nämndplan", ROOT / "src", ROOT / "tests", beside)
    return any((place / name).exists() for place in places)


def test_every_link_within_the_repository_leads_somewhere() -> None:
    texts = {path: re.sub(r"^```.*?^```", "", text, flags=re.MULTILINE | re.DOTALL) for path, text in read(DOCUMENTS)}
    links = [(path, link) for path, text in texts.items() for link in re.findall(r"\]\(<?([^)#>\s]+)", text)]
    assert [(path, to) for path, to in links if "://" not in to and not (path.parent / to).exists()] == []


# Decisions.

DECISIONS = sorted((ROOT / "docs" / "adr").glob("[0-9]*.md"))


def test_a_decision_and_its_module_lead_to_each_other() -> None:
    for path, text in read(DECISIONS):
        assert text.startswith(f"# {path.name[:3]}: "), path
        modules = re.findall(r"`([^`]+)`", text.split("**Module:**")[1].split("\n")[0])
        assert modules, path
        assert [each for each in modules if f"docs/adr/{path.name}" not in (ROOT / each).read_text("utf-8")] == [], path


def test_every_decision_is_in_the_list_under_a_number_of_its_own() -> None:
    told = (ROOT / "docs" / "adr" / "README.md").read_text("utf-8")
    assert [path.name for path in DECISIONS if f"]({path.name})" not in told] == []
    assert len({path.name[:3] for path in DECISIONS}) == len(DECISIONS)


# The architecture.

ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text("utf-8")
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))


def test_the_architecture_shows_the_ladder_that_is_held() -> None:
    held = next(
        each for each in PYPROJECT["tool"]["importlinter"]["contracts"] if each["name"].startswith("The ladder")
    )
    shown = re.findall(r"^\| (\w+(?:, \w+)*) \|", ARCHITECTURE.split("## Libraries")[0], re.MULTILINE)
    rows = [set(row.split(", ")) for row in shown if row != "layer"]
    assert rows == [set(layer.split(" | ")) for layer in held["layers"]]


def test_the_architecture_is_one_page() -> None:
    assert len(ARCHITECTURE.split("## Libraries")[0].split()) < 600


def test_every_library_has_its_line_in_the_architecture() -> None:
    project = PYPROJECT["project"]
    lists = [*project["optional-dependencies"].values(), *PYPROJECT["dependency-groups"].values()]
    asked = chain(project["dependencies"], *lists)
    names = {re.split(r"[>=\[]", each)[0].lower() for each in asked if isinstance(each, str)} - {"namndplan"}
    libraries = ARCHITECTURE.split("## Libraries")[1].lower()
    assert [name for name in sorted(names) if name not in libraries] == []


def test_both_guides_for_contributors_say_the_same() -> None:
    """Row for row the same files and commands: who changes one sees that the other is to follow."""
    paths = re.compile(r"`\S+/[^`]*`|`make [^`]*`|`[A-Z]{4,}`|`\S+\.\w+`")
    english, swedish = (
        [set(paths.findall(line)) for line in (ROOT / name).read_text("utf-8").splitlines() if line.startswith("| ")]
        for name in ("CONTRIBUTING.md", "BIDRA.md")
    )
    assert english == swedish

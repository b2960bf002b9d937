"""Text and folders as they come from Windows, macOS, mail and years of use: what is read, and what is said."""

from __future__ import annotations

import os
import shutil
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from nämndplan.cli.app import app
from nämndplan.diagnostics import Severity
from nämndplan.driver import Loaded, load
from nämndplan.i18n import SWEDISH

from .runner import nplan

LITEN = Path(__file__).parents[1] / "plans" / "liten"
ASSIGNMENT = "uppdrag/minska-resor.yaml"
PASSED_OVER = (
    "Thumbs.db",
    "desktop.ini",
    ".DS_Store",
    "uppdrag/.DS_Store",
    "uppdrag/._minska-resor.yaml",
    "uppdrag/.~lock.minska-resor.yaml#",
    "uppdrag/minska-resor.yaml~",
    "uppdrag/.#minska-resor.yaml",
    "uppdrag/.minska-resor.yaml.swp",
    ".git/config",
    ".vscode/settings.json",
    "läs mig först.md",
    "mål/anteckningar.txt",
)
SPOKEN_OF = {
    "uppdrag/~$minska-resor.docx": "NP116",
    "uppdrag/#minska-resor.yaml#": "NP116",
    "uppdrag/minska-resor (1).yaml": "NP121",
    "uppdrag/Kopia av minska-resor.yaml": "NP121",
    "uppdrag/minska-resor - kopia.yaml": "NP121",
    "uppdrag/minska-resor.bak": "NP116",
    "uppdrag/minska-resor.yaml.orig": "NP116",
    "uppdrag/annat.YAML": "NP116",
    "uppdrag/annat.yml": "NP116",
    "uppdrag/annat.yaml.txt": "NP116",
    "UPPDRAG/annat.yaml": "NP120",
    "__MACOSX/plan.yaml": "NP116",
}


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return Path(shutil.copytree(LITEN, tmp_path / "liten"))


def facts(compiled: Loaded) -> list[tuple[str, object]]:
    return [(root.place.file, root.value) for root in compiled.plan.roots]


def errors(compiled: Loaded) -> list[str]:
    return [item.headline.text(SWEDISH) for item in compiled.diagnostics if item.severity is Severity.ERROR]


def put(plan: Path, file: str) -> None:
    (plan / file).parent.mkdir(parents=True, exist_ok=True)
    (plan / file).write_bytes((LITEN / ASSIGNMENT).read_bytes())


@pytest.mark.parametrize("file", PASSED_OVER)
def test_passed_over_without_a_word(plan: Path, file: str) -> None:
    before = load(plan)
    put(plan, file)
    after = load(plan)
    assert after.diagnostics == before.diagnostics
    assert facts(after) == facts(before)


@pytest.mark.parametrize("file", SPOKEN_OF)
def test_spoken_of_once_and_the_rest_read_all_the_same(plan: Path, file: str) -> None:
    before = load(plan)
    put(plan, file)
    after = load(plan)
    said = [item.code for item in after.diagnostics if item.primary.span.file.endswith(file.rpartition("/")[2])]
    assert SPOKEN_OF[file] in said
    assert set(map(str, facts(before))) <= set(map(str, facts(after)))


CHANGES: dict[str, Callable[[bytes], bytes]] = {
    "CRLF": lambda data: data.replace(b"\n", b"\r\n"),
    "CR": lambda data: data.replace(b"\n", b"\r"),
    "a mark of byte order": lambda data: b"\xef\xbb\xbf" + data,
    "both": lambda data: b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n"),
    "no last line feed": lambda data: data.rstrip(b"\n"),
    "spaces at the ends of lines": lambda data: data.replace(b"\n", b"  \n"),
    "empty lines": lambda data: data.replace(b"\n", b"\n\n"),
    "NFD": lambda data: unicodedata.normalize("NFD", data.decode()).encode(),
    "NFD and CRLF": lambda data: unicodedata.normalize("NFD", data.decode()).replace("\n", "\r\n").encode(),
    "the end of a DOS file": lambda data: data + b"\x1a",
}


@pytest.mark.parametrize("change", CHANGES)
def test_says_the_same_when_it_is_saved_elsewhere(plan: Path, change: str) -> None:
    for path in plan.rglob("*.yaml"):
        path.write_bytes(CHANGES[change](path.read_bytes()))
    after = load(plan)
    assert errors(after) == []
    assert facts(after) == facts(load(LITEN))


def test_names_in_pieces_as_macos_writes_them(tmp_path: Path) -> None:
    plan = tmp_path / "plan"
    for path in LITEN.rglob("*.yaml"):
        target = plan / unicodedata.normalize("NFD", path.relative_to(LITEN).as_posix())
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(path.read_bytes())
    after = load(plan)
    assert errors(after) == []
    assert facts(after) == facts(load(LITEN))


def _deep(base: Path, length: int) -> Path:
    """A folder whose path has about so many bytes; made piece by piece, as it may be too long to name at once."""
    piece = "å ä ö " * 16 + "mapp"
    here = os.open(base, os.O_RDONLY)
    path = base
    while len(os.fsencode(path)) + len(piece.encode()) + 1 < length:
        os.mkdir(piece, dir_fd=here)
        deeper = os.open(piece, os.O_RDONLY, dir_fd=here)
        os.close(here)
        here, path = deeper, path / piece
    os.close(here)
    return path


@pytest.mark.parametrize("length", [300, 1_000, 3_900])
def test_long_paths_with_spaces_and_umlauts(tmp_path: Path, length: int) -> None:
    plan = _deep(tmp_path, length) / "en plan på åäö"
    shutil.copytree(LITEN, plan)
    run = nplan("validate", plan, "--no-cache")
    assert (run.code, run.err) == (0, "")
    assert errors(load(plan)) == []
    shutil.rmtree(tmp_path / next(tmp_path.iterdir()).name, ignore_errors=True)


def test_a_path_too_long_for_the_system_is_said_calmly(tmp_path: Path) -> None:
    plan = _deep(tmp_path, 4_000)
    run = nplan("validate", plan / ("mapp" * 60), "--no-cache")
    assert run.code == 2
    assert "Traceback" not in run.err


def test_a_checkout_that_may_only_be_read(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # Once as ourselves, while we may still read Python's own files.
    monkeypatch.setattr("sys.argv", ["nplan", "render", str(plan), "-o", str(plan.parent / "first")])
    with pytest.raises(SystemExit):
        app(prog_name="nplan")
    for path in (plan, *plan.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    for folder in plan.parents:
        if folder.stat().st_uid == os.geteuid() and "pytest" in str(folder):
            folder.chmod(0o755)

    def be_nobody() -> None:
        os.chdir(plan)
        os.environ.update(HOME="/finns-inte", XDG_CACHE_HOME="/finns-inte")
        if os.geteuid() == 0:
            os.setegid(65534)
            os.seteuid(65534)

    validated = nplan("validate", plan, before=be_nobody)
    assert (validated.code, validated.err) == (0, "")
    rendered = nplan("render", plan, "-o", plan.parent / "build", before=be_nobody)
    assert rendered.code == 2
    assert "Traceback" not in rendered.err
    for path in (plan, *plan.rglob("*")):
        path.chmod(0o755)

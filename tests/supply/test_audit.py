"""What is said of known weaknesses: none, some, nobody answered, or it broke; never one for another."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

from ..docs.scripts import script
from ..lacking import needs

AUDIT = script("audit")
CLEAN = {"name": "jinja2", "version": "3.1.6", "vulns": []}
WEAK = {"name": "lxml", "version": "5.3.0", "vulns": [{"id": "PYSEC-1", "fix_versions": ["5.3.1"]}]}
HOPELESS = {"name": "typst", "version": "0.15", "vulns": [{"id": "PYSEC-2", "fix_versions": []}]}
UNKNOWN = {"name": "typer", "skip_reason": "Dependency not found on PyPI"}
REFUSED = "Traceback …\nrequests.exceptions.ProxyError: HTTPSConnectionPool(host='registry.example'): refused"
CLOSED = "ERROR:pip_audit._cli:Could not connect to PyPI's vulnerability feed\nERROR:pip_audit._cli:Tip: your network"
WRONG = "usage: pip-audit\npip-audit: error: unrecognized arguments: --hopp"


def audited(
    folder: Path, code: int, packages: list[dict[str, Any]] | None = None, complaint: str = ""
) -> tuple[int, str]:
    """What is said when pip-audit answers so."""
    fake = folder / "fake.py"
    answer = "" if packages is None else json.dumps({"dependencies": packages, "fixes": []})
    fake.write_text(
        f"import sys\nsys.stdout.write({answer!r})\nsys.stderr.write({complaint!r})\nsys.exit({code})\n", "utf-8"
    )
    said: tuple[int, str] = AUDIT.audit((sys.executable, "-X", "utf8", str(fake)))
    return said


def test_none_known(tmp_path: Path) -> None:
    assert audited(tmp_path, 0, [CLEAN, CLEAN]) == (0, "no known weakness (2 of 2 packages could be asked about)")


def test_found(tmp_path: Path) -> None:
    code, words = audited(tmp_path, 1, [CLEAN, WEAK, UNKNOWN, HOPELESS])
    assert code == 1
    assert words.splitlines() == [
        "2 known weaknesses (3 of 4 packages could be asked about):",
        "  lxml 5.3.0: PYSEC-1, mended in 5.3.1",
        "  typst 0.15: PYSEC-2, mended in no version yet",
    ]


def test_accepted_with_a_reason(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(AUDIT.ACCEPTED, "PYSEC-1", "we never call it")
    assert audited(tmp_path, 1, [CLEAN, WEAK])[0] == 0
    assert audited(tmp_path, 1, [HOPELESS, WEAK])[0] == 1


def test_half_an_answer_says_how_much(tmp_path: Path) -> None:
    assert audited(tmp_path, 0, [CLEAN, UNKNOWN]) == (0, "no known weakness (1 of 2 packages could be asked about)")


def test_a_registry_that_knows_nothing_has_not_answered(tmp_path: Path) -> None:
    """pip-audit itself ends with 0 and "No known vulnerabilities found"."""
    code, words = audited(tmp_path, 0, [UNKNOWN, UNKNOWN], "No known vulnerabilities found")
    assert (code, words.partition(":")[0]) == (0, "skipped")


@pytest.mark.parametrize("complaint", [REFUSED, CLOSED])
def test_nobody_answered(tmp_path: Path, complaint: str) -> None:
    code, words = audited(tmp_path, 1, complaint=complaint)
    assert code == 0
    assert words.startswith("skipped: its data could not be reached")


@pytest.mark.parametrize(
    "complaint", [WRONG, "", "ERROR:pip_audit._cli:requirement file requirements/dev.txt is broken"]
)
def test_broken_is_not_skipped(tmp_path: Path, complaint: str) -> None:
    code, words = audited(tmp_path, 2, complaint=complaint)
    assert code == 2
    assert words.startswith("it broke")


def test_an_answer_of_another_form_is_no_answer(tmp_path: Path) -> None:
    fake = tmp_path / "fake.py"
    fake.write_text("print('[]')", "utf-8")
    assert AUDIT.audit((sys.executable, str(fake)))[0] == 2


def test_no_one_waits_for_ever(tmp_path: Path) -> None:
    fake = tmp_path / "fake.py"
    fake.write_text("import time; time.sleep(600)", "utf-8")
    assert AUDIT.audit((sys.executable, str(fake)), seconds=0.5) == (0, "skipped: no answer within 0.5 seconds")


@needs("workplace")
def test_pip_audit_itself_without_a_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTPS_PROXY", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    for name in ("NO_PROXY", "no_proxy"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PIP_CACHE_DIR", str(tmp_path))
    code, words = AUDIT.audit()
    assert code == 0
    assert words.startswith("skipped: its data could not be reached")

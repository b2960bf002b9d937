"""The VS Code extension: its own tests, the real server behind them, and the same archive every time."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

from ..lacking import ROOT, needs

HERE = ROOT / "editors" / "vscode"
TESTS = sorted((HERE / "test").glob("*.test.ts"))


def run(*command: str, **more: str) -> str:
    program = shutil.which(command[0]) or command[0]
    done = subprocess.run(
        [program, *command[1:]],
        cwd=HERE,
        env={**os.environ, **more},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@needs("extension")
def test_its_own_tests_pass_with_the_real_server(tmp_path: Path) -> None:
    program = tmp_path / "nplan"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m nplan "$@"\n', "utf-8")
    program.chmod(0o755)
    run("npx", "tsc", "--noEmit")
    told = run("node", "--test", "--import", "./test/hook.mjs", *map(str, TESTS), NPLAN=str(program))
    assert "fail 0" in told


@needs("extension")
def test_the_archive_is_small_and_the_same_every_time() -> None:
    script, archive = ROOT / "scripts" / "make_vsix.py", ROOT / "dist" / "namndplan.vsix"
    run(sys.executable, str(script))
    first = archive.read_bytes()
    run(sys.executable, str(script))
    assert archive.read_bytes() == first
    assert len(first) < 200_000
    with zipfile.ZipFile(archive) as files:
        assert not [name for name in files.namelist() if "node_modules" in name or "/src/" in name]
        bundle = files.read("extension/dist/extension.js").decode()
    assert "https.get(" not in bundle

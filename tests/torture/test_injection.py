"""Every text of a plan may be meant as code somewhere; wherever it is shown it stays text."""

from __future__ import annotations

import html
import json
import re
import shutil
import xml.etree.ElementTree as ET
from pathlib import Path

from .runner import NEVER, nplan

ROOT = Path(__file__).parents[2]
NASTY = (
    "<script>window.owned=1</script>",
    '"><img src=x onerror=window.owned=1>',
    "' onmouseover='window.owned=1",
    "[klicka](javascript:window.owned=1)",
    "[klicka](JaVaScRiPt&#58;window.owned=1)",
    "<javascript:window.owned=1>",
    "![bild](https://evil.example/spy.png)",
    "{{ 7777*7777 }}{% for x in y %}",
    "[red]rich[/red] [link=https://evil.example]x[/link]",
    "=HYPERLINK(''https://evil.example'')",
    "@SUM(1+1)*cmd|'/C calc'!A0",
    '#read(\\"/etc/passwd\\") #panic() $x$',
    "::error file=x::owned",
    "%0A::error::owned",
    "]]> </script><!-- --> &lt;script&gt;",
    "\\e]0;owned\\a\\e[2J",
)
_KEYS = "titel|beskrivning|namn|notering|källa|motivering"
_TITLE = re.compile(rf"^(\s*(?:- )?(?:{_KEYS}): )(?![|>\[{{&*!])(.*)$", re.MULTILINE)


def nasty_plan(folder: Path) -> Path:
    """tests/plans/rik where every text on a line of its own has become a nasty one."""
    plan = Path(shutil.copytree(ROOT / "tests" / "plans" / "rik", folder / "plan"))
    number = 0

    def replaced(match: re.Match[str]) -> str:
        nonlocal number
        number += 1
        text = NASTY[number % len(NASTY)]
        escaped = text if "\\" in text else text.replace('"', '\\"')
        return f'{match[1]}"{escaped} {number}"'

    for path in sorted(plan.rglob("*.yaml")):
        path.write_text(_TITLE.sub(replaced, path.read_text("utf-8")), "utf-8")
    assert number > 20
    return plan


def test_reports_stay_reports(tmp_path: Path) -> None:
    plan = nasty_plan(tmp_path)
    for format in ("full", "concise", "json", "jsonl", "sarif", "github", "gitlab", "junit", "markdown", "html"):
        run = nplan("validate", plan, "--format", format)
        assert not run.trouble, format
        if format in {"json", "sarif", "gitlab"}:
            json.loads(run.out)
        if format == "junit":
            ET.fromstring(run.out)  # noqa: S314
        if format == "html":
            _no_live_markup(run.out)
        if format == "github":
            commands = [line for line in run.out.splitlines() if line.lstrip().startswith("::")]
            assert all(re.match(r"::(error|warning|notice) file=[^:]*,line=\d+", line) for line in commands)
            assert not any(line.startswith("::error file=x::") for line in commands)


def _no_live_markup(page: str) -> None:
    outside = re.sub(r"<(script|style)>.*?</\1>", "", page, flags=re.DOTALL)
    assert not re.search(r"<script[^>]*>[^<]*owned", page)
    for tag in re.findall(r"<[a-zA-Z][^>]*>", outside):
        bare = re.sub(r'"[^"]*"', '""', tag)
        assert not re.search(r"\son\w+\s*=", bare), tag
        addresses = [html.unescape(found) for found in re.findall(r'(?:href|src)="([^"]*)"', tag)]
        assert not any(re.match(r"\s*(javascript|data:text|vbscript)", one, re.IGNORECASE) for one in addresses), tag
        assert not (tag.startswith("<img") and "evil.example" in tag), tag


def test_published_files_hold_text_only(tmp_path: Path) -> None:
    plan, output = nasty_plan(tmp_path), tmp_path / "ut"
    run = nplan("render", plan, "-o", output, timeout=60)
    assert not run.trouble
    assert run.code == 0, run.out[-2000:]
    pages = list(output.rglob("*.html"))
    assert pages
    for page in pages:
        _no_live_markup(page.read_text("utf-8"))
    for path in output.rglob("*"):
        if path.suffix in {".html", ".md", ".csv", ".json", ".xml"}:
            text = path.read_text("utf-8-sig")
            assert "60481729" not in text, f"{path} has run a template"
            assert not NEVER.search(text.replace("\r\n", "\n")), path
    for path in output.rglob("*.csv"):
        cells = [cell.strip('"') for line in path.read_text("utf-8-sig").splitlines() for cell in line.split(";")]
        assert not any(cell.startswith(("=", "@", "+")) for cell in cells), path

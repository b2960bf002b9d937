"""JUnit XML: a suite per plan and a case per finding; only errors are failures."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator, Sequence

from ..diagnostics import Language, Severity, say
from .checked import Checked, count, visible
from .problems import Problem, problems
from .verdict import verdict


def junit(checked: Sequence[Checked], language: Language) -> Iterator[str]:
    """The whole document. Warnings and infos are skipped cases: shown, but not failing."""
    root = ET.Element("testsuites", name="nplan")
    for plan in checked:
        _suite(root, plan, verdict(checked, language), language)
    ET.indent(root)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield ET.tostring(root, encoding="unicode")


def _suite(root: ET.Element, plan: Checked, closing: str, language: Language) -> None:
    found = list(problems([plan], language))
    failures = count([plan], Severity.ERROR)
    broken = [visible(item.what) for item in plan.broken]
    tests = max(1, len(found) + len(broken))
    numbers = {"tests": tests, "failures": failures, "errors": len(broken), "skipped": len(found) - failures}
    suite = ET.SubElement(root, "testsuite", name=visible(plan.folder))
    for key, value in numbers.items():
        suite.set(key, str(value))
    for problem in found:
        _case(suite, problem, language)
    for what in broken:
        case = ET.SubElement(suite, "testcase", name=what, classname=visible(plan.folder))
        ET.SubElement(case, "error", message=closing)
    if not found and not broken:
        ET.SubElement(suite, "testcase", name=say("inga fynd").text(language), classname=visible(plan.folder))
    ET.SubElement(suite, "system-out").text = closing


def _case(suite: ET.Element, problem: Problem, language: Language) -> None:
    spot = problem.spot
    name = f"{problem.code} {spot.place}"
    case = ET.SubElement(suite, "testcase", name=name, classname=spot.path, file=spot.path, line=str(spot.line))
    if problem.severity is Severity.ERROR:
        failure = ET.SubElement(case, "failure", type=problem.word, message=problem.headline)
        hint = say("Tips: ").text(language) + problem.way_out if problem.way_out else ""
        failure.text = "\n".join(filter(None, [spot.place, problem.message, hint]))
    else:
        ET.SubElement(case, "skipped", message=f"{problem.word}: {problem.headline}")

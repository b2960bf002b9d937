"""Write build/sbom.json: what nplan consists of with all its extras, as CycloneDX, with licences: make sbom.

The packages of requirements/program.txt are installed, by hash, into an environment of their own, and read there:
nothing of the workplace gets in. Each package has its licence as declared and, as evidence, the texts of the licence
files in its wheel: whoever hands the program on has to hand them on too. The same lock on the same
platform and Python gives the same bytes. What is compiled into a wheel (Rust crates, libxml2, libyaml) is not listed
but where the wheel's own licence files say so.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
import venv
from collections import Counter
from collections.abc import Iterator
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import Any

from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
LOCK = ROOT / "requirements" / "program.txt"
OUTPUT = ROOT / "build" / "sbom.json"
VERSION = re.compile(r'^__version__ = "(.+)"$', re.MULTILINE)


def main() -> int:
    """Install, read, look through, write."""
    with tempfile.TemporaryDirectory() as scratch:
        environment = Path(scratch) / "venv"
        install(environment)
        bill = read(environment)
        found = [*problems(bill, (scratch, str(ROOT), str(Path.home()))), *invalid(as_text(bill))]
    if found:
        for line in found:
            print(f"sbom: {line}")
        return 1
    OUTPUT.parent.mkdir(exist_ok=True)
    OUTPUT.write_text(as_text(bill), "utf-8", newline="\n")
    kinds = ", ".join(f"{count} {name}" for name, count in sorted(Counter(map(licence, bill["components"])).items()))
    print(f"sbom: {OUTPUT.relative_to(ROOT)} lists {len(bill['components'])} packages: {kinds}")
    if silent := [each["name"] for each in bill["components"] if not each["evidence"]["licenses"]]:
        print(f"sbom: no licence text in the wheel of {', '.join(silent)}")
    return 0


def install(environment: Path) -> None:
    """What is in the lock, and not even pip beside it."""
    venv.create(environment, with_pip=False)
    pip = [sys.executable, "-m", "pip", "--python", str(environment), "--quiet"]
    _run([*pip, "install", "--no-compile", "--require-hashes", "--requirement", str(LOCK)])


def read(environment: Path) -> dict[str, Any]:
    """The bill, with our own version in it: pyproject.toml alone does not say it."""
    tool = [sys.executable, "-m", "cyclonedx_py", "environment", str(environment), "--pyproject", "pyproject.toml"]
    options = ["--output-reproducible", "--output-format", "JSON", "--spec-version", "1.6", "--no-validate"]
    bill: dict[str, Any] = json.loads(_run([*tool, *options]))
    packages = [str(path) for path in environment.glob("lib/python*/site-packages")]
    installed = {canonicalize_name(each.name): each for each in distributions(path=packages)}
    for component in bill["components"]:
        package = installed[canonicalize_name(component["name"])]
        # The tool passes over a licence in free words ("BSD-3-Clause, dependency licenses"): it is said as it stands.
        if not component.get("licenses") and (said := package.metadata.get_all("License")):
            component["licenses"] = [{"license": {"name": said[0], "acknowledgement": "declared"}}]
        component["evidence"] = {"licenses": [_evidence(*each) for each in sorted(licence_files(package))]}
    (version,) = VERSION.findall((ROOT / "src" / "nämndplan" / "__init__.py").read_text("utf-8"))
    bill["metadata"]["component"]["version"] = version
    return bill


def licence_files(package: Distribution) -> Iterator[tuple[str, str]]:
    """The licence files that lie beside a package's description, by name: those that it lists, and the usual ones."""
    listed = set(package.metadata.get_all("License-File") or ())
    for file in package.files or ():
        folder, *inside = file.parts
        if not folder.endswith(".dist-info"):
            continue
        name = "/".join(inside[1:] if inside[0] == "licenses" else inside)
        if name in listed or re.match(r"LICEN[CS]E|COPYING|NOTICE", file.name):
            yield name, _text(file.read_binary())


def _text(content: bytes) -> str:
    """UTF-8 or, in licences older than it, Latin-1: which reads any bytes, and the sign © rightly."""
    try:
        return content.decode()
    except UnicodeDecodeError:
        return content.decode("latin-1")


def _evidence(name: str, text: str) -> dict[str, Any]:
    return {"license": {"name": name, "text": {"content": text, "contentType": "text/plain"}}}


def problems(bill: dict[str, Any], machine: tuple[str, ...]) -> Iterator[str]:
    """Packages without a licence, and what tells of the machine."""
    for component in bill["components"]:
        if not component.get("licenses"):
            yield f"{component['name']} states no licence"
    text = as_text(bill)
    yield from (f"{path} stands in it" for path in (*machine, "file://") if path in text)


def invalid(text: str) -> Iterator[str]:
    """What is no CycloneDX."""
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    if fault := JsonStrictValidator(SchemaVersion.V1_6).validate_str(text):
        yield f"not valid: {fault}"


def licence(component: dict[str, Any]) -> str:
    """The licence as declared."""
    entries = (entry.get("license", entry) for entry in component["licenses"])
    words = (entry.get("id") or entry.get("expression") or entry["name"] for entry in entries)
    return " / ".join(words).replace("License :: OSI Approved :: ", "")


def as_text(bill: dict[str, Any]) -> str:
    """JSON for people and for comparing."""
    return json.dumps(bill, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def _run(command: list[str]) -> str:
    # The clock's place in the bill is left out, also where something on the machine sets it.
    kept = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    done = subprocess.run(command, cwd=ROOT, env=kept, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=True)
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())

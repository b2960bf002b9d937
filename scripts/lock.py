"""Write the locks in requirements/ from pyproject.toml, or check that they still hold what it asks for.

    make lock                       the newest versions that fit (asks the package registry)
    scripts/lock.py --check         say what is missing, too old, or should not stand there (asks nobody)

- program.txt: nplan with all extras; for those who want to install exactly what was tested.
- dev.txt: the same and the tools of this workplace; make installs from it.
- lowest.txt: the lowest versions that pyproject.toml allows, with the tests' own tools as in dev.txt; for make lowest.

Each holds hashes for every platform and Python that pyproject.toml names, and no addresses: where packages
are fetched from is up to pip's settings on the machine.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from packaging.version import Version

ROOT = Path(__file__).parents[1]
FOLDER = "requirements"
PIN = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>\S+)(?P<rest>(?:.*\\\n)*.*)$", re.MULTILINE)
HEAD = """# {purpose}
# Written by make lock from pyproject.toml; do not edit.
"""


@dataclass(frozen=True)
class Lock:
    """One file: whom it is for, and what of pyproject.toml it holds."""

    name: str
    purpose: str
    groups: tuple[str, ...] = ()
    lowest: bool = False

    def path(self, root: Path) -> Path:
        """Where the file stands in a checkout."""
        return root / FOLDER / self.name


PROGRAM = Lock("program.txt", "nplan with all its extras.")
DEV = Lock("dev.txt", "nplan with all its extras, and the tools of the workplace.", ("dev",))
LOWEST = Lock("lowest.txt", "The lowest versions that nplan allows, and the tests' tools.", ("test",), lowest=True)
LOCKS = (PROGRAM, DEV, LOWEST)


class Asked:
    """What pyproject.toml asks for."""

    def __init__(self, root: Path) -> None:
        self._tables = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))

    @property
    def python(self) -> str:
        """The oldest Python."""
        return str(self._tables["project"]["requires-python"]).removeprefix(">=")

    def program(self) -> dict[str, Requirement]:
        """The program's own requirements, extras too, by name; the extra `all` names the program itself."""
        project = self._tables["project"]
        texts = [
            *project["dependencies"],
            *(text for extra in project["optional-dependencies"].values() for text in extra),
        ]
        found = _by_name(texts)
        found.pop(canonicalize_name(project["name"]), None)
        return found

    def group(self, name: str) -> dict[str, Requirement]:
        """A group's requirements, and those of the groups in it."""
        entries = self._tables["dependency-groups"][name]
        within = (self.group(entry["include-group"]) for entry in entries if isinstance(entry, dict))
        found = _by_name(entry for entry in entries if isinstance(entry, str))
        return {key: value for inner in within for key, value in inner.items()} | found

    def of(self, lock: Lock) -> dict[str, Requirement]:
        """All that a lock must hold."""
        return {key: value for name in lock.groups for key, value in self.group(name).items()} | self.program()


def _by_name(texts: Iterator[str] | list[str]) -> dict[str, Requirement]:
    return {canonicalize_name(found.name): found for found in map(Requirement, texts)}


def write(root: Path) -> None:
    """All locks anew; the tests' tools are the same in each."""
    for lock in LOCKS:
        with tempfile.TemporaryDirectory() as scratch:
            limits = Path(scratch) / "limits.txt"
            limits.write_text(_tools(root) if lock.lowest else "", "utf-8")
            text = _compiled(root, lock, limits)
        lock.path(root).parent.mkdir(exist_ok=True)
        lock.path(root).write_text(HEAD.format(purpose=lock.purpose) + text, "utf-8", newline="\n")
        print(f"wrote {FOLDER}/{lock.name}")


def _tools(root: Path) -> str:
    """The tests' own tools as they stand in dev.txt: with lowest versions it is the program that is tried, not they."""
    asked, held = Asked(root), pins(DEV.path(root).read_text("utf-8"))
    return "".join(f"{name}=={held[name]}\n" for name in asked.group("test") if name not in asked.program())


def _compiled(root: Path, lock: Lock, limits: Path) -> str:
    command = ["pip", "compile", "pyproject.toml", "--all-extras", "--constraint", str(limits)]
    command += [word for group in lock.groups for word in ("--group", group)]
    command += ["--universal", "--python-version", Asked(root).python, "--generate-hashes"]
    command += ["--resolution", "lowest-direct" if lock.lowest else "highest"]
    command += ["--no-config", "--no-header", "--no-annotate", "--quiet"]
    uv = [sys.executable, "-m", "uv", *command]
    return subprocess.run(uv, cwd=root, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=True).stdout


def pins(text: str) -> dict[str, Version]:
    """The versions of a lock by name; of several for different machines the last."""
    return {canonicalize_name(match["name"]): Version(match["version"]) for match in PIN.finditer(text)}


def problems(root: Path) -> Iterator[str]:
    """What is wrong with the locks of a checkout."""
    asked = Asked(root)
    for lock in LOCKS:
        text = lock.path(root).read_text("utf-8")
        held = pins(text)
        faults = [*_missing(asked.of(lock), held), *_strange(text)]
        if lock.lowest:
            faults += _not_lowest(asked.program(), held)
        yield from (f"{FOLDER}/{lock.name}: {fault}" for fault in faults)


def _missing(asked: dict[str, Requirement], held: dict[str, Version]) -> Iterator[str]:
    for name, requirement in asked.items():
        if name not in held:
            yield f"{name} is missing"
        elif held[name] not in requirement.specifier:
            yield f"{name} is {held[name]}, not {requirement.specifier}"


def _not_lowest(asked: dict[str, Requirement], held: dict[str, Version]) -> Iterator[str]:
    """The lower bound itself is what has to be tried, not some version above it."""
    for name, requirement in asked.items():
        bounds = [Version(each.version) for each in requirement.specifier if each.operator == ">="]
        if name in held and [held[name]] != bounds:
            yield f"{name} is {held[name]}, which is not the bound itself in {requirement}"


def _strange(text: str) -> Iterator[str]:
    """Addresses, paths, options, and pins without hashes."""
    for match in PIN.finditer(text):
        if "--hash=sha256:" not in match["rest"]:
            yield f"{match['name']} has no hash"
    for line in PIN.sub("", text).splitlines():
        if line.strip() and not line.startswith("# "):
            yield f"what is this: {line}"
    if found := re.search(r"\S*(://|@ )\S*", text):
        yield f"an address: {found[0]}"


def main() -> int:
    """Write, or check; 1 when something is wrong."""
    if "--check" not in sys.argv[1:]:
        write(ROOT)
    found = list(problems(ROOT))
    for line in found:
        print(f"{line}; run make lock")
    return int(bool(found))


if __name__ == "__main__":
    sys.exit(main())

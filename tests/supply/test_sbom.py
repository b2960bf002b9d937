"""The bill of materials: the same bytes each time, a licence for each package, nothing of the machine."""

from __future__ import annotations

import json
import shutil
import venv
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

import pytest

from ..docs.scripts import script
from ..lacking import needs

SBOM = script("sbom")


def component(name: str, *licences: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "licenses": list(licences)}


MIT = {"license": {"id": "MIT"}}


@pytest.fixture
def environment(tmp_path: Path) -> Path:
    """An environment with what three packages say of themselves."""
    venv.create(tmp_path / "venv", with_pip=False)
    (packages,) = tmp_path.glob("venv/lib/python*/site-packages")
    for name in ("jinja2", "markupsafe", "rich"):
        for file in distribution(name).files or ():
            if file.parts[0].endswith(".dist-info"):
                (packages / file).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy(file.locate(), packages / file)
    return tmp_path / "venv"


@needs("workplace")
def test_a_licence_in_free_words_is_said_as_it_stands(tmp_path: Path) -> None:
    venv.create(tmp_path / "venv", with_pip=False)
    (packages,) = tmp_path.glob("venv/lib/python*/site-packages")
    about = packages / "drawer-1.0.dist-info"
    (about / "licenses" / "PARTS").mkdir(parents=True)
    (about / "licenses" / "PARTS" / "zlib.txt").write_text("© Zoë, 'as-is'", "latin-1")
    (about / "METADATA").write_text(
        "Metadata-Version: 2.4\nName: drawer\nVersion: 1.0\nLicense: BSD-3-Clause, dependency licenses\n"
        "License-File: PARTS/zlib.txt\n",
        "utf-8",
    )
    (about / "RECORD").write_text("drawer-1.0.dist-info/METADATA,,\ndrawer-1.0.dist-info/licenses/PARTS/zlib.txt,,\n")
    bill = SBOM.read(tmp_path / "venv")
    (component,) = bill["components"]
    assert SBOM.licence(component) == "BSD-3-Clause, dependency licenses"
    assert [each["license"]["name"] for each in component["evidence"]["licenses"]] == ["PARTS/zlib.txt"]
    assert "© Zoë, 'as-is'" in SBOM.as_text(bill)
    assert list(SBOM.invalid(SBOM.as_text(bill))) == []


@needs("workplace")
def test_two_readings_are_the_same(environment: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bills = []
    for seed, clock in (("1", "0"), ("4242", "1700000000")):
        monkeypatch.setenv("PYTHONHASHSEED", seed)
        monkeypatch.setenv("SOURCE_DATE_EPOCH", clock)
        bills.append(SBOM.as_text(SBOM.read(environment)))
    assert bills[0] == bills[1]
    assert list(SBOM.problems(json.loads(bills[0]), (str(environment), str(Path.home())))) == []
    assert list(SBOM.invalid(bills[0])) == []
    assert "Redistribution and use in source and binary forms" in bills[0]
    assert "serialNumber" not in bills[0]
    assert '"timestamp"' not in bills[0]


def test_nothing_of_the_machine() -> None:
    bill = {"components": [component("lxml", MIT) | {"url": "file:///home/eva/wheels/lxml.whl"}]}
    assert list(SBOM.problems(bill, ("/home/eva", "/scratch"))) == ["/home/eva stands in it", "file:// stands in it"]


def test_every_package_has_a_licence() -> None:
    bill = {"components": [component("lxml", MIT), component("mystery")]}
    assert list(SBOM.problems(bill, ())) == ["mystery states no licence"]


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        ((MIT,), "MIT"),
        (({"expression": "MIT AND PSF-2.0"},), "MIT AND PSF-2.0"),
        (({"license": {"name": "License :: OSI Approved :: BSD License"}},), "BSD License"),
        ((MIT, {"license": {"id": "ISC"}}), "MIT / ISC"),
    ],
)
def test_licence_in_a_word(entries: tuple[dict[str, Any], ...], said: str) -> None:
    assert SBOM.licence(component("a", *entries)) == said

"""Plans published in one format, for tests that look inside the file."""

from __future__ import annotations

import zlib
from dataclasses import replace
from functools import cache
from pathlib import Path

from nämndplan.driver import load
from nämndplan.i18n import SWEDISH
from nämndplan.render import FORMATS, Templates, template_folders
from nämndplan.view import Paragraph, PlanView, Section, SectionKind, Text, view_of
from nämndplan.view.paper import Paper
from nämndplan.view.plan_view import LookView

ROOT = Path(__file__).parents[2]
PLAN = ROOT / "plans" / "2024"
RIK = ROOT / "tests" / "plans" / "rik"
LITEN = ROOT / "tests" / "plans" / "liten"


@cache
def view(plan: Path = PLAN) -> PlanView:
    found = view_of(load(plan).plan, SWEDISH)
    assert found is not None
    return found


def with_text(text: str) -> PlanView:
    section = Section(SectionKind.PROSE, "a", "Avsnitt", (Paragraph((Text(text),)),))
    return replace(view(), contents=(), sections=(section,), paper=Paper())


def nasty_view() -> PlanView:
    """A plan whose texts would be code, markup or unreadable if anything took them for more than text."""
    title = NASTY[0]
    files = {
        "plan.yaml": f"titel: '{title}'\norganisation: '{NASTY[1]}'\når: 2024\nvision: '{NASTY[2]}'\n",
        "mål/1-a.yaml": f"titel: '{NASTY[3]}'\n",
        "nämnder/n/nämndplan.yaml": "titel: 'Nämnd'\n",
        "nämnder/n/mål/1-a.yaml": (
            f"delmål:\n  a:\n    titel: '{NASTY[4]}'\n    indikatorer:\n      i:\n"
            f"        titel: '{NASTY[5]}'\n        målvärde: {{2024: '{NASTY[6]}'}}\n        notering: '{NASTY[7]}'\n"
        ),
    }
    found = view_of(load({name: text.encode() for name, text in files.items()}).plan, SWEDISH)
    assert found is not None
    return found


def with_look(logo: str = "") -> PlanView:
    return replace(view(LITEN), look=LookView("Region Rik", "#5b2a86", "#c9a7e8", logo))


def png(folder: Path) -> str:
    """A small picture, as the plan's logo; its place in the plan."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return len(content).to_bytes(4) + kind + content + zlib.crc32(kind + content).to_bytes(4)

    head = (4).to_bytes(4) + (2).to_bytes(4) + bytes([8, 2, 0, 0, 0])
    pixels = zlib.compress(b"".join(b"\x00" + b"\x5b\x2a\x86" * 4 for _ in range(2)))
    (folder / "utseende").mkdir()
    (folder / "utseende" / "logotyp.png").write_bytes(
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")
    )
    return "utseende/logotyp.png"


def huge_view() -> PlanView:
    """A plan with texts longer than a page wherever a text can stand."""
    # Over several lines, since a line of a plan file has a greatest length.
    long = "\n              ".join(["ordentligt " * 400] * 2)
    files = {
        "plan.yaml": "titel: Plan\norganisation: Region\når: 2024\n",
        "organisation.yaml": "organ:\n  n: {namn: Nämnd, typ: nämnd}\n",
        "mål/1-a.yaml": "titel: Mål\n",
        "uppdrag/u.yaml": f"titel: Uppdrag\ntill: [n]\ndelar:\n  - {long}\nbeskrivning: {long}\n",
        "nämnder/n/nämndplan.yaml": "titel: 'Nämnd'\n",
        "nämnder/n/mål/1-a.yaml": (
            f"delmål:\n  a:\n    titel: Delmål {long}\n    indikatorer:\n      i:\n"
            f"        titel: Indikator\n        målvärde: Ja\n        notering: {long}\n"
            "      j:\n        titel: Andra\n        målvärde: 2\n"
        ),
    }
    found = view_of(load({name: text.encode() for name, text in files.items()}).plan, SWEDISH)
    assert found is not None
    return found


NASTY = (
    '#panic("x") = Titel',
    "<script>alert(1)</script> & Co",
    "Text med #sys.inputs och $x^2$ i",
    "*stjärnor* _streck_ `kod` @hänvisning",
    "= Ingen rubrik // ingen kommentar",
    '</a:t></w:t> \\u{41} #import "@preview/x:1.0.0"',
    "<etikett> ~ --- ... värde",
    "https://example.org/" + "mycketlångtutanmellanslag" * 12,
)


def made(
    format: str,
    plan: PlanView | None = None,
    *folders: Path,
    documents: tuple[Path, ...] = (),
    pictures: Path | None = None,
) -> bytes:
    """The file of a format, by the templates in some folders and then our own."""
    templates = Templates((*folders, *template_folders(None, PLAN)), SWEDISH, documents, pictures)
    ((_, content),) = next(item for item in FORMATS if item.name == format).files(plan or view(), templates)
    return content

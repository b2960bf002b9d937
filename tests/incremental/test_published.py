"""A publication that stands: nothing is worked out again while neither plan, templates nor pages have changed."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from nämndplan.render.publish import MANIFEST

from ..cli.plan import LITEN
from .running import COLD, WARM, Bench, opened, run

RIK = LITEN.parent / "rik"
OUT = Path("build/liten")


@pytest.fixture
def published(bench: Bench) -> Bench:
    """A plan that holds, published."""
    shutil.rmtree(bench.plan)
    shutil.copytree(LITEN, bench.plan)
    assert bench.run("render")[0] == COLD
    return bench


def pages(bench: Bench) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (bench.home / OUT).iterdir()}


def test_the_second_time_nothing_is_worked_out_and_the_same_is_said_as_by_one_that_works(published: Bench) -> None:
    before = pages(published)
    worked, ran = published.run("render")
    assert worked == WARM
    assert ran.code == 0
    count = len(before) - 1
    assert f": {count} filer, varav {count} oförändrade" in ran.out.decode()
    assert "kontakt saknas" in ran.err.decode()
    assert published.run("render", "--no-cache") == (COLD, ran)
    assert pages(published) == before


def test_each_way_of_publishing_has_its_own_answer(published: Bench) -> None:
    for words in (["-f", "md"], ["-o", "ut"], ["--lang", "en"], ["--board", "kommunstyrelsen", "-o", "en"]):
        if published.run("render", *words)[1].code == 0:
            assert published.run("render", *words)[0] == WARM


def a_value(bench: Bench) -> None:
    path = bench.plan / "plan.yaml"
    path.write_text(path.read_text("utf-8").replace("titel: Plan", "titel: Planen", 1), "utf-8")


def a_page(bench: Bench) -> None:
    path = bench.home / OUT / "index.html"
    path.write_bytes(path.read_bytes().replace(b"<", b">", 1))


def a_page_less(bench: Bench) -> None:
    (bench.home / OUT / "plan.md").unlink()


def all_pages(bench: Bench) -> None:
    shutil.rmtree(bench.home / OUT)


def the_manifest(bench: Bench) -> None:
    (bench.home / OUT / MANIFEST).write_text('{"files": []}', "utf-8")


def a_page_with_its_time_put_back(bench: Bench) -> None:
    path = bench.home / OUT / "index.html"
    about = path.stat()
    path.write_bytes(path.read_bytes().replace(b"<", b">", 1))
    os.utime(path, ns=(about.st_atime_ns, about.st_mtime_ns))


def a_template(bench: Bench) -> None:
    (bench.home / "templates" / "html").mkdir(parents=True)
    (bench.home / "templates" / "html" / "footer.html").write_text("<footer>Eget</footer>", "utf-8")


def a_logo(bench: Bench) -> None:
    (bench.plan / "utseende").mkdir()
    (bench.plan / "utseende" / "logotyp.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", "utf-8")


CHANGES: list[Callable[[Bench], None]] = [
    *(a_value, a_page, a_page_less, all_pages, a_page_with_its_time_put_back, a_template, a_logo)
]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_whatever_changes_is_seen(published: Bench, change: Callable[[Bench], None]) -> None:
    _changed(published, change)


@pytest.mark.usefixtures("settled")
@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_whatever_changes_is_seen_by_times_alone(published: Bench, change: Callable[[Bench], None]) -> None:
    _changed(published, change)


def _changed(bench: Bench, change: Callable[[Bench], None]) -> None:
    change(bench)
    assert bench.run("render")[0] == COLD
    made = pages(bench)
    assert bench.run("render")[0] == WARM
    bench.run("render", "--no-cache", "-o", "ny")
    assert {path.name: path.read_bytes() for path in (bench.home / "ny").iterdir()} == made


def test_a_folder_that_is_no_longer_ours_is_not_said_to_be_published(published: Bench) -> None:
    the_manifest(published)
    worked, ran = published.run("render")
    assert (worked, ran.code) == (COLD, 2)
    (published.home / OUT / "min.txt").write_text("x", "utf-8")
    assert published.run("render")[1].code == 2


def test_a_template_that_is_chosen_and_changed_is_seen(published: Bench) -> None:
    own = published.home / "mallar" / "html"
    own.mkdir(parents=True)
    for word in ("Ett", "Två"):
        (own / "footer.html").write_text(f"<footer>{word}</footer>", "utf-8")
        assert published.run("render", "--templates", "mallar")[0] == COLD
        assert published.run("render", "--templates", "mallar")[0] == WARM
        assert word.encode() in pages(published)["index.html"]


def test_a_plan_that_cannot_be_published_says_so_again(bench: Bench) -> None:
    worked, first = bench.run("render")
    assert (worked, first.code) == (COLD, 1)
    assert bench.run("render") == (WARM, first)


@pytest.mark.parametrize("words", [["--timings"], ["--no-cache"]])
def test_what_measures_or_is_told_to_is_always_worked_out(published: Bench, words: list[str]) -> None:
    for _ in range(2):
        assert published.run("render", *words)[0] == COLD


def test_what_goes_wrong_is_not_kept(bench: Bench) -> None:
    for words in (["-f", "xyz"], ["--board", "ingen"], ["-o", "plans/liten/ut"], ["--templates", "ingen"]):
        assert run("render", *words).code == 2
    assert not bench.entries()


def test_every_file_that_is_read_is_one_that_is_watched(bench: Bench) -> None:
    """What pages are made of lies in the plan's folder, among templates, or in the program: else it must be told."""
    shutil.rmtree(bench.plan)
    shutil.copytree(RIK, bench.plan)
    with opened() as files:
        assert bench.run("render", "-f", "all")[0] == COLD
    home = bench.home.resolve()
    places = [Path(file).resolve() for file in files if Path(file).is_file()]
    below = {place.relative_to(home).as_posix() for place in places if place.is_relative_to(home)}
    watched = ("plans/liten/", "templates/", "build/", "user/")
    assert any(place.startswith(watched[0]) for place in below)
    assert [place for place in sorted(below) if not place.startswith(watched)] == []


@pytest.mark.usefixtures("settled")
def test_when_nothing_has_changed_no_file_is_opened(published: Bench) -> None:
    published.run("render", "--lang", "sv")
    with opened() as found:
        assert published.run("render", "--lang", "sv")[0] == WARM
    read = {Path(file).name for file in found if str(published.home) in str(Path(file).resolve())}
    assert len(read) == 1


def test_timings_tell_of_each_format(published: Bench) -> None:
    lines = published.run("render", "--timings")[1].err.decode().splitlines()
    named = {line.split("  ")[0] for line in lines}
    assert {"Läsa in programmet", "Tolka YAML", "Ställa samman innehållet", "Skriva filerna", "html", "md"} <= named
    assert json.dumps(lines[-1]).startswith('"Allt')

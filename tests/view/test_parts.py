"""The small pieces that the view is made of."""

from __future__ import annotations

import pytest

from nämndplan.diagnostics import Place
from nämndplan.i18n import SWEDISH
from nämndplan.model import Body, Group, Item, Register
from nämndplan.values import Fault, read_outcome, read_target
from nämndplan.view import Link, Listing, Paragraph, Strong, Text, plain
from nämndplan.view.anchors import Anchors, folded
from nämndplan.view.block import Illustration, ProseHeading, Quotation
from nämndplan.view.context import body_name, inside_sentence
from nämndplan.view.text import line, measure_text, swedish_number

from .test_prose import prose


@pytest.mark.parametrize(
    ("printed", "published"),
    [
        ("150000", "150\N{NO-BREAK SPACE}000"),
        ("1234567,5", "1\N{NO-BREAK SPACE}234\N{NO-BREAK SPACE}567,5"),
        ("0.123456", "0,123456"),
        ("2434", "2434"),
        ("2 434", "2\N{NO-BREAK SPACE}434"),
        ("11.11", "11,11"),
        ("+ 51,6", "+\N{NO-BREAK SPACE}51,6"),
        ("+- 0", "+-\N{NO-BREAK SPACE}0"),
        ("−2,3 mnkr", "−2,3\N{NO-BREAK SPACE}mnkr"),
        ("minst 85 %", "minst 85\N{NO-BREAK SPACE}%"),
        ("minska med 15 % jämfört med 2023", "minska med 15\N{NO-BREAK SPACE}% jämfört med 2023"),
    ],
)
def test_numbers_are_published_in_the_swedish_form(printed: str, published: str) -> None:
    assert swedish_number(printed) == published


def test_words_are_published_as_they_stand() -> None:
    for value in (read_target("En plan för 20000 är antagen"), read_outcome("-"), read_target("Ja")):
        assert not isinstance(value, Fault)
        assert measure_text(value).replace("\N{NO-BREAK SPACE}", " ") == value.printed


def test_characters_that_hide_are_shown() -> None:
    assert line("a\u202eb\x07c\nd") == "a\ufffdb\ufffdc d"


def test_anchors_are_ascii_unique_and_lasting() -> None:
    anchors = Anchors()
    assert anchors.of("mål", "4-tillgänglig-vård") == "mal-4-tillganglig-vard"
    assert [anchors.of("får"), anchors.of("far"), anchors.of("får")] == ["far", "far-2", "far"]
    assert anchors.of("far-2") == "far-2-2"
    assert anchors.of("???") == "del"
    assert folded("Ärligt, ö!") == "arligt-o"


def register(*names: tuple[str, tuple[str, ...]]) -> Register:
    bodies = {
        str(number): Item(
            str(number), Body.model_validate({"namn": name, "typ": "nämnd", "alias": aliases}), Place("x")
        )
        for number, (name, aliases) in enumerate(names)
    }
    return Register(bodies, dict[str, Item[Group]]())


@pytest.mark.parametrize(
    ("name", "aliases", "inside"),
    [
        ("Regionstyrelsen", (), "regionstyrelsen"),
        ("Hälso- och sjukvårdsnämnden", (), "hälso- och sjukvårdsnämnden"),
        ("Regionala utvecklingsnämnden", ("regionala utvecklingsnämnden",), "regionala utvecklingsnämnden"),
        ("Regionala utvecklingsnämnden", (), "Regionala utvecklingsnämnden"),
        ("Umeå kommun", (), "Umeå kommun"),
        ("Beredning för kultur", (), "beredning för kultur"),
        ("Alla nämnder och styrelser", (), "alla nämnder och styrelser"),
        ("Almi Nord", (), "Almi Nord"),
    ],
)
def test_only_proper_names_keep_their_capital_inside_a_sentence(
    name: str, aliases: tuple[str, ...], inside: str
) -> None:
    known = register((name, aliases))
    assert body_name("0", known) == name
    assert inside_sentence("0", known) == inside


def test_a_name_that_nobody_has_is_shown_as_it_stands() -> None:
    assert body_name("Okända nämnden", register()) == "Okända nämnden"


def test_prose_has_paragraphs_lists_and_links() -> None:
    first, listing = prose("En **fet** [länk](https://exempel.se).\n\n1. ett\n2. två")
    assert first == Paragraph(
        (Text("En "), Strong((Text("fet"),)), Text(" "), Link("https://exempel.se", (Text("länk"),)), Text("."))
    )
    assert isinstance(listing, Listing)
    assert listing.ordered
    assert [plain(item.content) for item in listing.items] == ["ett", "två"]


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<b>fet</b>",
        "[x](javascript:alert(1))",
        "[x](data:text/html,x)",
        "[x](//exempel.se)",
    ],
)
def test_other_marks_stay_text(text: str) -> None:
    assert prose(text) == (Paragraph((Text(text.strip()),)),)


@pytest.mark.parametrize(
    ("text", "block"),
    [
        ("# rubrik", ProseHeading((Text("rubrik"),), 1)),
        ("> citat", Quotation((Paragraph((Text("citat"),)),))),
        ("`kod`", Paragraph((Text("kod"),))),
        ("&amp; &copy;", Paragraph((Text("& ©"),))),
        ("    indraget", Paragraph((Text("indraget"),))),
        ("![bild](utseende/x.png)", Illustration("utseende/x.png", "bild")),
    ],
)
def test_prose_is_commonmark(text: str, block: object) -> None:
    assert prose(text) == (block,)


def test_an_enumeration_is_swedish() -> None:
    assert SWEDISH.list_of(("A", "b", "c")) == "A, b och c"

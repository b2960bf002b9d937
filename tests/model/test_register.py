"""The register finds a body by every name that Swedish plans give it, and never by half a name."""

from __future__ import annotations

import pytest

from nämndplan.diagnostics import Place
from nämndplan.model import Body, BodyType, Group, Item, Organisation, Register, normal_name, walk

TREE = {
    "organ": {
        "regionstyrelsen": {"namn": "Regionstyrelsen", "typ": "styrelse", "alias": ("styrelsen",), "kortnamn": "RS"},
        "hälso-och-sjukvårdsnämnden": {"namn": "Hälso- och sjukvårdsnämnden", "typ": "nämnd", "kortnamn": "HSN"},
        "regionala-utvecklingsnämnden": {"namn": "Regionala utvecklingsnämnden", "typ": "nämnd", "kortnamn": "RUN"},
        "gamla-nämnden": {"namn": "Landstingsnämnden", "typ": "nämnd", "period": "2011–2018"},
        "beredning-för-folkhälsa": {"namn": "Beredning för folkhälsa", "typ": "beredning"},
        "beredningen-för-samverkan": {"namn": "Beredningen för samverkan", "typ": "beredning"},
    },
    "grupper": {
        "alla": {"namn": "Alla nämnder och styrelser", "typer": ("nämnd", "styrelse")},
        "nämnderna": {"namn": "Samtliga nämnder", "typer": ("nämnd",)},
        "beredningarna": {
            "namn": "Fullmäktigeberedningarna",
            "medlemmar": ("beredningen-för-samverkan", "beredning-för-folkhälsa"),
        },
    },
}


def register(tree: dict[str, object] = TREE, year: int | None = 2024) -> Register:
    items = list(walk(Item("organisation", Organisation.model_validate(tree), Place("organisation.yaml"))))
    bodies = {item.id: item for item in items if isinstance(item.value, Body)}
    groups = {item.id: item for item in items if isinstance(item.value, Group)}
    return Register(bodies, groups, complete=True, year=year)


@pytest.mark.parametrize(
    ("reference", "id"),
    [
        ("regionstyrelsen", "regionstyrelsen"),
        ("Styrelsen", "regionstyrelsen"),
        ("RS", "regionstyrelsen"),
        ("rs", "regionstyrelsen"),
        ("regionstyrelse", "regionstyrelsen"),
        ("Hälso- och sjukvårdsnämnden", "hälso-och-sjukvårdsnämnden"),
        ("Hälso-\noch  sjukvårdsnämnden", "hälso-och-sjukvårdsnämnden"),
        ("Hälso- & sjukvårdsnämnd", "hälso-och-sjukvårdsnämnden"),
        ("hälso-och-sjukvårdsnämnd", "hälso-och-sjukvårdsnämnden"),
        ("Ha\u0308lso- och sjukva\u030ardsna\u0308mnden", "hälso-och-sjukvårdsnämnden"),
        ("Beredningen för folkhälsa", "beredning-för-folkhälsa"),
        ("beredning folkhälsa", "beredning-för-folkhälsa"),
        ("Beredning för samverkan", "beredningen-för-samverkan"),
        ("alla nämnder och styrelser", "alla"),
        ("Samtliga nämnder och styrelser", "alla"),
        ("nämnderna", "nämnderna"),
        ("alla nämnder", "nämnderna"),
        ("alla nämnderna", "nämnderna"),
        ("övriga nämnder", "nämnderna"),
        ("de övriga nämnderna", "nämnderna"),
    ],
)
def test_finds_by_any_name(reference: str, id: str) -> None:
    found = register().find(reference)
    assert found is not None
    assert found.id == id


@pytest.mark.parametrize("reference", ["", "nämnden", "sjukvårdsnämnden", "Hälso-", "beredning", "regionen", "alla"])
def test_never_finds_by_half_a_name(reference: str) -> None:
    found = register().find(reference)
    assert found is None or reference == found.id


@pytest.mark.parametrize(
    ("reference", "spelt"),
    [
        ("regionstyrelsen", True),
        ("REGIONSTYRELSEN", True),
        ("beredning för folkhälsa", True),
        ("beredningen för folkhälsa", False),
        ("hälso-och-sjukvårdsnämnd", False),
        ("okända nämnden", False),
    ],
)
def test_tells_the_registers_own_spelling_from_a_variant(reference: str, spelt: bool) -> None:
    assert register().spells(reference) is spelt


@pytest.mark.parametrize(
    ("references", "ids"),
    [
        (("RS", "regionstyrelsen"), ("regionstyrelsen",)),
        (("alla nämnder",), ("hälso-och-sjukvårdsnämnden", "regionala-utvecklingsnämnden")),
        (("HSN", "övriga nämnder"), ("hälso-och-sjukvårdsnämnden", "regionala-utvecklingsnämnden")),
        (("fullmäktigeberedningarna",), ("beredning-för-folkhälsa", "beredningen-för-samverkan")),
        (("okänd", "RS"), ("regionstyrelsen",)),
    ],
)
def test_expands_references_to_bodies(references: tuple[str, ...], ids: tuple[str, ...]) -> None:
    assert register().expand(references) == ids


def test_the_other_boards_are_all_but_the_one_that_speaks() -> None:
    others = register().expand(("övriga nämnder",), speaker="hälso-och-sjukvårdsnämnden")
    assert others == ("regionala-utvecklingsnämnden",)
    named = register().expand(("HSN", "övriga nämnder"), speaker="hälso-och-sjukvårdsnämnden")
    assert named == ("hälso-och-sjukvårdsnämnden", "regionala-utvecklingsnämnden")


def test_a_group_by_type_holds_the_bodies_of_the_plans_year() -> None:
    assert "gamla-nämnden" in register(year=2015).expand(("alla nämnder",))
    assert "gamla-nämnden" not in register(year=2024).expand(("alla nämnder",))


def test_a_name_that_passed_on_means_the_body_of_the_plans_year() -> None:
    tree: dict[str, object] = {
        "organ": {
            "gamla": {"namn": "Kulturnämnden", "typ": "nämnd", "period": "2011–2018"},
            "nya": {"namn": "Kulturnämnden", "typ": "nämnd", "period": "2019–"},
        }
    }
    new, old = register(tree, 2024).find("kulturnämnden"), register(tree, 2012).find("kulturnämnden")
    assert (new and new.id, old and old.id) == ("nya", "gamla")


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("Hälso- och sjukvårdsnämnden och regionstyrelsen", ("hälso-och-sjukvårdsnämnden", "regionstyrelsen")),
        (
            "HSN, regionstyrelsen och regionala utvecklingsnämnden",
            ("hälso-och-sjukvårdsnämnden", "regionstyrelsen", "regionala-utvecklingsnämnden"),
        ),
        ("RS samt okända nämnden", ()),
        ("Hälso- och sjukvårdsnämnden", ("hälso-och-sjukvårdsnämnden",)),
    ],
)
def test_takes_an_enumeration_apart_without_splitting_a_name(text: str, ids: tuple[str, ...]) -> None:
    assert register().enumerated(text) == ids


@pytest.mark.parametrize(
    ("reference", "id"),
    [
        ("Regionala utvecklingnämnden", "regionala-utvecklingsnämnden"),
        ("Regionutvecklingsnämnden", "regionala-utvecklingsnämnden"),
        ("regionstyrlesen", "regionstyrelsen"),
        ("xyz", ""),
    ],
)
def test_suggests_the_nearest(reference: str, id: str) -> None:
    assert register().nearest(reference) == id


def test_a_normal_name_keeps_what_tells_bodies_apart() -> None:
    assert normal_name("Beredning för folkhälsa") != normal_name("Beredning för samverkan")
    assert normal_name("Regionens bolag") != normal_name("Regionens bolag A")


@pytest.mark.parametrize(
    ("reference", "types"),
    [
        ("samtliga nämnder", {BodyType.BOARD}),
        ("Övriga nämnder och styrelser", {BodyType.BOARD, BodyType.EXECUTIVE_BOARD}),
        ("de övriga nämnderna", {BodyType.BOARD}),
        ("alla nämnder i länet", set()),
        ("samtliga nämnder och enheter", set()),
        ("nämnder", set()),
        ("samtliga", set()),
    ],
)
def test_a_group_by_type_needs_no_entry(reference: str, types: set[BodyType]) -> None:
    bodies = {
        id: Item(id, Body.model_validate({"namn": id, "typ": type, **more}), Place("organisation.yaml", ("organ", id)))
        for id, type, more in [
            ("fullmäktige", "fullmäktige", {}),
            ("styrelsen", "styrelse", {}),
            ("a", "nämnd", {"period": "2020–2024-06-30"}),
            ("b", "nämnd", {"period": "2024-07-01–"}),
            ("c", "nämnd", {"period": "2010–2023-12-31"}),
        ]
    }
    register = Register(bodies, year=2024)
    expected = {id for id, body in bodies.items() if body.value.type in types} - {"c"}
    assert set(register.expand([reference])) == expected

"""Web addresses, e-mail addresses and organisation numbers."""

from __future__ import annotations

import pytest

from nämndplan.values import Fault, read_address, read_email, read_organisation_code, read_organisation_number


@pytest.mark.parametrize(
    "text",
    [
        "https://www.regionen.se",
        "https://www.regionen.se/plan/2024/",
        "http://regionen.se:8080/a%20b/~c",
        "https://xn--rebro-kua.se/",
    ],
)
def test_addresses(text: str) -> None:
    assert read_address(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "www.regionen.se",
        "ftp://regionen.se/",
        "https://regionen/",
        "https://örebro.se/",
        "https://regionen.se/mål/",
        "https://regionen.se/plan 2024/",
        "https://regionen.se/?år=2024",
        "https://regionen.se/#plan",
        "javascript:alert(1)",
        'https://regionen.se/"><script>',
        "https://regionen.se/\n",
        "",
    ],
)
def test_what_is_no_address(text: str) -> None:
    assert isinstance(read_address(text), Fault)


def test_email() -> None:
    assert read_email("plan.data@region-rik.se") == "plan.data@region-rik.se"
    assert all(
        isinstance(read_email(text), Fault) for text in ("plan", "plan@regionen", "a b@c.se", "plan@c.se\n", "å@c.se")
    )


def test_organisation_numbers_are_checked_by_their_last_digit() -> None:
    assert read_organisation_number("999999-9999") == read_organisation_number("9999999999") == "999999-9999"
    wrong = ("999999-9998", "99999-99999", "99999999", "SE9999999999", "999999-9999\n", "")
    assert all(isinstance(read_organisation_number(text), Fault) for text in wrong)


def test_organisation_codes_are_four_digits() -> None:
    assert read_organisation_code("0099") == "0099"
    assert all(isinstance(read_organisation_code(text), Fault) for text in ("99", "00990", "SE99", "٠٠٩٩", ""))

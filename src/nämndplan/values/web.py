"""Addresses on the web and by mail, and what organisations are known by."""

from __future__ import annotations

from .. import lazy_re as re
from ..diagnostics import EXAMPLE_YEARS, say
from .fault import Fault

ADDRESS_PATTERN = r"^https?://[A-Za-z0-9.-]+\.[A-Za-z]{2,}(:[0-9]+)?(/[A-Za-z0-9._~%/-]*)?$"
EMAIL_PATTERN = r"^[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$"
ORGANISATION_NUMBER_PATTERN = "^[0-9]{6}-?[0-9]{4}$"
ORGANISATION_CODE_PATTERN = "^[0-9]{4}$"


def read_address(text: str) -> str | Fault:
    """Read a web address without questions and fragments, in the letters that addresses may hold."""
    if re.fullmatch(ADDRESS_PATTERN, text):
        return text
    return Fault(
        "NP118",
        say("”{text}” är ingen webbadress som går att använda", text=text),
        say(
            "Skriv hela adressen, med https:// först och utan å, ä, ö: https://www.regionen.se/plan/{plan_year}/.",
            **EXAMPLE_YEARS,
        ),
    )


def read_email(text: str) -> str | Fault:
    """Read an address for e-mail."""
    if re.fullmatch(EMAIL_PATTERN, text):
        return text
    return Fault(
        "NP118",
        say("”{text}” är ingen e-postadress", text=text),
        say("Skriv adressen som den används: plan@regionen.se."),
    )


def read_organisation_number(text: str) -> str | Fault:
    """Read an organisation number; a hyphen is put before its last four digits."""
    digits = text.replace("-", "")
    if re.fullmatch(ORGANISATION_NUMBER_PATTERN, text) and _control_digit(digits[:9]) == int(digits[9]):
        return f"{digits[:6]}-{digits[6:]}"
    return Fault(
        "NP118",
        say("”{text}” är inget organisationsnummer", text=text),
        say("Ett organisationsnummer har tio siffror, och den sista är en kontrollsiffra: se efter om någon är fel."),
    )


def read_organisation_code(text: str) -> str | Fault:
    """Read the code of a municipality (its own four digits) or a region (00 and the two of its county)."""
    if re.fullmatch(ORGANISATION_CODE_PATTERN, text):
        return text
    return Fault(
        "NP118",
        say("”{text}” är ingen kod för en kommun eller region", text=text),
        say("Koden har fyra siffror: kommunkoden, som 2480, eller 00 och länets två siffror för en region, som 0024."),
    )


def _control_digit(digits: str) -> int:
    """The digit that Swedish numbers end with: every second digit doubled, the digits of all summed."""
    total = sum(int(digit) for i, number in enumerate(digits) for digit in str(int(number) * (2 - i % 2)))
    return -total % 10

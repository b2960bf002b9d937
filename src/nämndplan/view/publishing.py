"""Where the plan is published, by whom and on which terms."""

from __future__ import annotations

from ..diagnostics import say
from ..model import Accessibility, Conformance, Contact, Licence
from .context import Context
from .inline import Fact, Inlines, Link, words
from .text import line

LICENCE_ADDRESSES = {
    Licence.CC0: "http://creativecommons.org/publicdomain/zero/1.0/",
    Licence.BY: "http://creativecommons.org/licenses/by/4.0/",
    Licence.BY_SA: "http://creativecommons.org/licenses/by-sa/4.0/",
    Licence.BY_ND: "http://creativecommons.org/licenses/by-nd/4.0/",
    Licence.BY_NC: "http://creativecommons.org/licenses/by-nc/4.0/",
    Licence.BY_NC_SA: "http://creativecommons.org/licenses/by-nc-sa/4.0/",
    Licence.BY_NC_ND: "http://creativecommons.org/licenses/by-nc-nd/4.0/",
}
"""The licences' own addresses, letter by letter as dataportal.se wants them (http, a slash at the end)."""


_CONFORMS = {
    Conformance.FULL: say("helt förenlig med lagen"),
    Conformance.PARTIAL: say("delvis förenlig med lagen"),
    Conformance.NONE: say("inte förenlig med lagen"),
}


def publishing_facts(context: Context) -> tuple[Fact, ...]:
    """What there is to say about the publishing."""
    publishing = context.settings.publishing
    if publishing is None:
        return ()
    contact = publishing.contact
    return (
        *context.fact("Organisationsnummer", publishing.organisation_number),
        *context.fact("Organisationskod", publishing.organisation_code),
        *context.fact("Webbplats", _link(publishing.homepage)),
        *context.fact("Publiceras på", _link(publishing.address)),
        *licence_facts(context),
        *context.fact("Kontakt", _contact(contact)),
        *_accessibility(context, publishing.accessibility),
    )


def _accessibility(context: Context, value: Accessibility | None) -> tuple[Fact, ...]:
    if value is None:
        return ()
    told = (context.translated(_CONFORMS[value.status]), context.say("bedömd {date}", date=value.date.isoformat()))
    method = f", {line(value.method)}" if value.method else ""
    return (
        *context.fact("Tillgänglighet", ", ".join(told) + method),
        *context.fact("Brister i tillgänglighet", *value.flaws),
    )


def licence_facts(context: Context) -> tuple[Fact, ...]:
    """The terms on which the open data may be used."""
    licence = context.settings.publishing.licence if context.settings.publishing else None
    return context.fact("Licens för öppna data", _link(LICENCE_ADDRESSES[licence], licence.value) if licence else None)


def _contact(contact: Contact | None) -> Inlines:
    return (*words(f"{line(contact.name)}, "), *_link(f"mailto:{contact.email}")) if contact else ()


def _link(address: str | None, text: str = "") -> Inlines:
    return (Link(address, words(text or address.removeprefix("mailto:"))),) if address else ()

"""Organ eller uppdrag i en ring

Vad
    Ett organ lyder under sig självt, direkt eller genom andra organ. Eller ett uppdrag
    svarar mot sig självt.

Varför
    I en ring finns ingen överst. Då går det inte att visa vem som svarar för vad.

Fel
    # organisation.yaml
    organ:
      styrelsen:
        namn: Kommunstyrelsen
        typ: styrelse
        tillhör: kontoret  # FEL NP304
      kontoret:
        namn: Styrelsens kontor
        typ: förvaltning
        tillhör: styrelsen

Rätt
    # organisation.yaml
    organ:
      styrelsen:
        namn: Kommunstyrelsen
        typ: styrelse
      kontoret:
        namn: Styrelsens kontor
        typ: förvaltning
        tillhör: styrelsen
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ...diagnostics import Finding, Note, Place, Sentence, Severity, say
from ...model import Plan
from ..rule import Rule

Links = Mapping[str, Mapping[str, Place]]
"""For each id the ids that it points to, and where it does."""


def check(plan: Plan) -> Iterator[Finding]:
    """Bodies by ``tillhör``, the council's assignments by ``svarar_mot``; each ring once."""
    bodies = plan.register.bodies
    belonging = {id: {above: body.at("tillhör")} for id, body in bodies.items() if (above := body.value.belongs_to)}
    for ring in _rings(belonging):
        names = tuple(bodies[id].value.name for id in ring)
        headline = (
            say("”{name}” lyder under sig självt", name=names[0])
            if len(names) == 1
            else say("Organen lyder under varandra i en ring: {names}", names=names)
        )
        yield _ring(ring, belonging, headline)
    given = plan.council_assignments
    answering = {
        id: {other: item.at("svarar_mot", i) for i, other in enumerate(item.value.hands_on)}
        for id, item in given.items()
    }
    for ring in _rings(answering):
        titles = tuple(f"”{given[id].value.title}”" for id in ring)
        headline = (
            say("Uppdraget {title} svarar mot sig självt", title=titles[0])
            if len(titles) == 1
            else say("Uppdragen svarar mot varandra i en ring: {titles}", titles=titles)
        )
        yield _ring(ring, answering, headline)


def _ring(ring: tuple[str, ...], links: Links, headline: Sentence) -> Finding:
    places = [links[id][after] for id, after in zip(ring, (*ring[1:], ring[0]), strict=True)]
    notes = tuple(Note(place, say("och vidare härifrån")) for place in places[1:])
    return Finding("NP304", places[0], headline, notes=notes, hint=say("Ta bort den länk som är fel."))


def _rings(links: Links) -> Iterator[tuple[str, ...]]:
    """The rings: a walk along the links that meets its own path has found one."""
    done: set[str] = set()
    for start in links:
        path = {} if start in done else {start: iter(links[start])}
        while path:
            last, onward = next(reversed(path.items()))
            following = next(onward, "")
            if not following:
                done.add(last)
                del path[last]
            elif following in path:
                ids = tuple(path)
                yield ids[ids.index(following) :]
            elif following in links and following not in done:
                path[following] = iter(links[following])


RULE = Rule("NP304", "cycle", Severity.ERROR, __doc__, check_council=check)

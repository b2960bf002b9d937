"""A comparison ready to be reported: each difference with its lines on both sides."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..compare import Candidate
from ..diagnostics import Language, Sentence, Severity, say
from ..diff import Difference, Effect, Weight
from ..frozen import frozen
from ..report.checked import visible
from ..source.revision import Commit

HEADLINES: Mapping[Effect, Sentence] = {
    Effect.WEAKER: say("{count} svagare"),
    Effect.REMOVED: say("{count} borttagna"),
    Effect.REDIRECTED: say("{count} omriktade"),
    Effect.SUM: say("{count} ändrade belopp"),
    Effect.CHANGED: say("{count} ändrade"),
    Effect.STRONGER: say("{count} starkare"),
    Effect.ADDED: say("{count} tillagda"),
    Effect.SPLIT: say("{count} uppdelade"),
    Effect.JOINED: say("{count} sammanslagna"),
    Effect.MOVED: say("{count} flyttade"),
    Effect.REWORDED: say("{count} omformulerade"),
    Effect.FORM: say("{count} skrivna på ett annat sätt"),
}


@frozen
class Spot:
    """A line of a file."""

    path: str
    line: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}"


@frozen
class Entry:
    """A difference and where it stands; None for a side that has no such thing.

    ``commit`` is the newest one that changed the file, where both sides are states of one history.
    """

    difference: Difference
    before: Spot | None
    after: Spot | None
    commit: Commit | None = None

    @property
    def effect(self) -> Effect:
        """What happened."""
        return self.difference.kind.effect


@frozen
class Suspect:
    """Two objects that may be one, where they stand, and what would join them."""

    candidate: Candidate
    before: Spot
    after: Spot


@frozen
class Changelog:
    """Everything there is to say about two states of a plan.

    ``before`` and ``after`` are their names: a year, a revision. ``broken`` names the sides that
    could not be read as a whole: then what is missing there may only seem to be gone.
    """

    title: str
    before: str
    after: str
    entries: Sequence[Entry]
    suspects: Sequence[Suspect] = ()
    broken: Sequence[str] = ()

    def worth_telling(self, everything: bool = False) -> tuple[Entry, ...]:
        """The entries that change what the plan says; with ``everything`` also those of form."""
        kept = (item for item in self.entries if everything or item.difference.kind.weight is not Weight.FORM)
        return tuple(kept)


def motives(entry: Entry, language: Language) -> tuple[str, ...]:
    """Why, as far as anybody has written it: the plan's own ``motivering``, and what the commit says."""
    said = []
    if entry.difference.motive:
        said.append(say("Motivering: {text}", text=entry.difference.motive))
    if entry.commit:
        said.append(
            say(
                "Senast incheckat i filen: ”{subject}” ({commit}, {day})",
                subject=visible(entry.commit.subject),
                commit=entry.commit.id,
                day=entry.commit.day,
            )
        )
    return tuple(sentence.text(language) for sentence in said)


def headline(changelog: Changelog, entries: Sequence[Entry], language: Language) -> str:
    """The verdict on one line: what became of how many, the gravest first."""
    if changelog.broken:
        return say(
            "Jämförelsen är inte hel: {sides} gick inte att läsa i sin helhet.", sides=tuple(changelog.broken)
        ).text(language)
    counts = [(effect, sum(item.effect is effect for item in entries)) for effect in Effect]
    parts = tuple(Sentence(HEADLINES[effect].template, (("count", count),)) for effect, count in counts if count)
    named = {"before": changelog.before, "after": changelog.after, "title": changelog.title}
    if not parts:
        return say("{before} → {after}, {title}: ingenting har ändrats", **named).text(language)
    return say("{before} → {after}, {title}: {parts}", **named, parts=parts).text(language)


def suspicion(suspect: Suspect) -> Sentence:
    """That two objects are probably one, why, and how to say so."""
    found = suspect.candidate
    if found.is_part:
        return say(
            "”{before}” kan ha delats upp eller slagits ihop, och ”{after}” vara en del av det: {evidence}. Är det så, "
            "skriv tidigare: [{id}] på den nya, eller låt nplan diff --formerly {new} göra det.",
            before=found.before.id,
            after=found.after.id,
            evidence=tuple(Sentence(item.value) for item in found.evidence),
            id=found.before.id,
            new=found.after.id,
        )
    return say(
        "”{before}” och ”{after}” är troligen samma sak: {evidence}. Är det så, skriv tidigare: [{id}] på den nya, "
        "eller låt nplan diff --formerly {new} göra det.",
        before=found.before.id,
        after=found.after.id,
        evidence=tuple(Sentence(item.value) for item in found.evidence),
        id=found.before.id,
        new=found.after.id,
    )


def counted(entries: Sequence[Entry]) -> Iterator[tuple[Effect, int]]:
    """How many there are of each effect, the gravest first; effects that there are none of are left out."""
    for effect in Effect:
        if count := sum(item.effect is effect for item in entries):
            yield effect, count


SEVERITY = {
    Effect.WEAKER: Severity.WARNING,
    Effect.REMOVED: Severity.WARNING,
    Effect.REDIRECTED: Severity.WARNING,
}
"""How grave an annotation is; everything else is a notice."""

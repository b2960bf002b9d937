"""What every part of the view is made with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from functools import cached_property, partial
from typing import Any, Literal, NamedTuple

from .. import lazy_re as re
from ..diagnostics import Language, Sentence, say
from ..diagnostics.sentence import Value
from ..frozen import frozen
from ..i18n import SWEDISH, language_of
from ..model import (
    Assignment,
    BoardGoal,
    CouncilGoal,
    Decision,
    GoalLevel,
    Indicator,
    Item,
    NamedLayout,
    Plan,
    PlanSettings,
    Register,
)
from ..values import ShownField
from ..values.number import hard_spaced
from .anchors import Anchors
from .inline import Fact, Inlines, Reference, words
from .text import FixedWords, line, numbered, title_of

Things = Literal["indicators", "activities", "assignments"]
"""Kinds that a plan may have its own names for."""
_CALLED: Mapping[Things, tuple[Sentence, Sentence]] = {
    "indicators": (say("Indikator"), say("Indikatorer")),
    "activities": (say("Aktivitet"), say("Aktiviteter")),
    "assignments": (say("Uppdrag"), say("Uppdrag")),
}


class _Goal(NamedTuple):
    """A goal's number and title, from wherever they are."""

    number: str | None
    title: str


@frozen(slots=False)
class Context:
    """The plan, the language of the document's fixed words, and the anchors handed out so far."""

    plan: Plan
    settings: PlanSettings
    language: Language
    anchors: Anchors = field(default_factory=Anchors)
    answering: dict[str, Any] = field(default_factory=dict, repr=False, compare=False)
    """What each board answers the council's assignments with, once somebody has asked."""
    said: dict[str, FixedWords] = field(default_factory=dict, repr=False, compare=False)
    """The fixed words so far, by what they are in the program."""

    def in_its_own_language(self) -> Context:
        """The same in the plan's language: open data are alike whatever language their publisher has asked for."""
        own = language_of(self.settings.language) or SWEDISH
        return self if own.code == self.language.code else replace(self, language=own, said={})

    @cached_property
    def recipients(self) -> Mapping[str, tuple[str, ...]]:
        """The ids of the bodies that each of the council's assignments is directed to."""
        expand = self.plan.register.expand
        return {id: expand(item.value.recipients) for id, item in self.plan.council_assignments.items()}

    @cached_property
    def given(self) -> Mapping[str, tuple[str, ...]]:
        """The council's assignments to each body."""
        found: dict[str, list[str]] = {}
        for assignment, bodies in self.recipients.items():
            for body in bodies:
                found.setdefault(body, []).append(assignment)
        return {body: tuple(assignments) for body, assignments in found.items()}

    @cached_property
    def items_of_indicators(self) -> Mapping[int, Item[Indicator]]:
        """The thing of the plan that each indicator is, by the indicator's identity."""
        return {id(item.value): item for item in self.plan.of(Indicator)}

    @cached_property
    def ranks(self) -> Mapping[str, int]:
        """The place of each body in the register."""
        return {id: place for place, id in enumerate(self.plan.register.bodies)}

    def say(self, template: str, /, **values: Value) -> FixedWords:
        """One of the document's fixed words or sentences, in its language."""
        if not values:
            if template not in self.said:
                self.said[template] = FixedWords(say(template).text(self.language))
            return self.said[template]
        return FixedWords(say(template, **values).text(self.language))

    def translated(self, sentence: Sentence) -> FixedWords:
        """A sentence that was made elsewhere, in the document's language."""
        return FixedWords(sentence.text(self.language))

    def fact(self, label: str, *values: str | Inlines | None) -> tuple[Fact, ...]:
        """A fact with a fixed word as its label, or nothing when no value is there."""
        contents = tuple(words(line(value)) if isinstance(value, str) else value for value in values if value)
        return (Fact(self.say(label), contents),) if contents else ()

    def name(self, reference: str) -> str:
        """The name of a body or group."""
        return body_name(reference, self.plan.register)

    def inside_sentence(self, reference: str) -> str:
        """The name of a body as it stands inside a sentence."""
        return inside_sentence(reference, self.plan.register)

    def names(self, references: tuple[str, ...]) -> str:
        """Several bodies as one enumeration: Hälso- och sjukvårdsnämnden och regionstyrelsen."""
        register = self.plan.register
        later = (inside_sentence(reference, register) for reference in references[1:])
        return self.language.list_of((*map(self.name, references[:1]), *later))

    def inside_names(self, references: tuple[str, ...]) -> str:
        """Several bodies as one enumeration inside a sentence: hälso- och sjukvårdsnämnden och regionstyrelsen."""
        return self.language.list_of(tuple(map(self.inside_sentence, references)))

    def level_name(self, depth: int) -> str:
        """What a goal of a level is called: 0 is the council's, 1 right under it, and so on; "" without a name."""
        level = self._level(depth)
        return line(level.name or "") if level else ""

    def level_names(self, depths: Iterable[int]) -> str:
        """What several of each level are called: Nämndmål och aktiviteter; "" when none has a name."""
        first, *others = self.small_names(depths) or ("",)
        return self.language.list_of((first[:1].upper() + first[1:], *others)) if first else ""

    def small_names(self, depths: Iterable[int]) -> tuple[str, ...]:
        """The same, one by one, as they stand inside a sentence."""
        return tuple(small(name) for depth in sorted(set(depths)) if (name := self._several(depth)))

    def counted(self, depths: Iterable[int]) -> str:
        """How many of each level there are: 4 nämndmål och 12 aktiviteter; without those that have no name."""
        counts = sorted(Counter(depths).items())
        names = {depth: self.level_name(depth) if n == 1 else self._several(depth) for depth, n in counts}
        return self.language.list_of(tuple(f"{n} {small(names[depth])}" for depth, n in counts if names[depth]))

    def goal_ids(self, boards: Iterable[str]) -> tuple[str, ...]:
        """The ids of all goals, those that only boards have last."""
        own = (goal for board in boards for goal in self.plan.board_goals(board))
        return tuple(dict.fromkeys((*self.plan.goals, *own)))

    def one(self, things: Things) -> str:
        """What one thing of a kind is called, as a heading has it: Indikator, or the plan's own word."""
        own = line(self._layout_of(things).name or "")
        return own or self.translated(_CALLED[things][0])

    def has_own_word(self, things: Things) -> bool:
        """Whether the plan itself says what things of a kind are called."""
        return bool(self._layout_of(things).name or self._layout_of(things).several)

    def inside_several(self, things: Things) -> str:
        """What several are called, as it stands inside a sentence: indikatorer, styrtal."""
        return small(self.several(things))

    def several(self, things: Things) -> str:
        """What several are called: Indikatorer, Styrtal."""
        own = line(self._layout_of(things).several or "")
        return own or self.translated(_CALLED[things][1])

    def number_of(self, things: Things, count: int) -> str:
        """How many there are, in words: 28 indikatorer."""
        return f"{count} {small(self.one(things) if count == 1 else self.several(things))}"

    def _layout_of(self, things: Things) -> NamedLayout[Any, Any]:
        layout: NamedLayout[Any, Any] = getattr(self.plan.layout_of(self.plan.only_board), things)
        return layout

    @property
    def goals_word(self) -> str:
        """What the goals are called together."""
        return self.level_names({0}) or self.say("Mål")

    def _level(self, depth: int) -> GoalLevel | None:
        levels = self.settings.levels
        return levels[depth] if depth < len(levels) else None

    def _several(self, depth: int) -> str:
        """The plural of a level's name; its singular when the plural is not certain."""
        level = self._level(depth)
        return line(level.several or level.name or "") if level else ""

    def goal_title(self, id: str) -> str:
        """The council's name for a goal, else the one that a board's plan repeats; the id when nobody names it."""
        if id in self.plan.goals:
            return line(self.plan.goals[id].value.title)
        found = self.titled_at_boards.get(id)
        return line(found.value.title or "") if found else id

    @cached_property
    def titled_at_boards(self) -> Mapping[str, Item[BoardGoal]]:
        """The boards' goals that have a name, by id."""
        return {item.id: item for item in self.plan.of(BoardGoal) if item.value.title}

    def _of_goal(self, goal: Item[CouncilGoal] | Item[BoardGoal], field: ShownField) -> str:
        """What a pattern for headings has of a goal."""
        if field.key == "nivå":
            return self.level_name(0)
        value = getattr(goal.value, {"nummer": "number", "riktas_till": "directed_to"}.get(field.key, ""), None)
        return self.names(value) if isinstance(value, tuple) else line(value or "")

    def goal_heading(self, id: str, board: str = "") -> str:
        """A goal's title as the plan prints it, with its number: as the council's plan has it, or a board's."""
        goal = self.plan.goals.get(id) or self.titled_at_boards.get(id)
        layout = self.plan.layout_of(board) if board or goal is None else self.plan.layout_at(goal)
        title = self.goal_title(id)
        if goal and (goal.value.number or layout.goals.heading):
            return title_of(layout.goals, _Goal(goal.value.number, title), partial(self._of_goal, goal))
        if self.settings.edition != "1" or (id in self.titled_at_boards and id not in self.plan.goals):
            return title
        # In the first edition of the format the number is the one that the goal's id begins with.
        number = id.split("-", 1)[0]
        if not number.isdecimal():
            return title
        number, top = number.lstrip("0") or "0", self.level_name(0)
        # A ”Regionmål” is called ”Mål 4” where it has its number.
        named = self.say("Mål {number}", number=number) if top.casefold().endswith("mål") else f"{top} {number}"
        return f"{named.strip()}. {title}"

    def decision(self, decision: Decision | None) -> tuple[Fact, ...]:
        """The same, as a fact."""
        return self.fact("Beslut", self.decided(decision))

    def decided(self, decision: Decision | None) -> str | None:
        """Who decided, when, and under which number; the plan's own words where it has some."""
        if decision is None:
            return None
        if decision.printed:
            return hard_spaced(line(decision.printed))
        parts = (
            self.name(decision.body) if decision.body else "",
            decision.date.isoformat() if decision.date else "",
            hard_spaced(line(decision.paragraph or "")),
            self.say("diarienummer {number}", number=line(decision.reference)) if decision.reference else "",
        )
        return ", ".join(filter(None, parts))

    def assignments_of(self, goal: str) -> tuple[str, ...]:
        """The ids of the council's assignments that say that they belong to a goal."""
        known = self.plan.council_assignments.items()
        return tuple(id for id, item in known if goal in item.value.goals)

    def assignments(self, ids: tuple[str, ...]) -> tuple[Inlines, ...]:
        """The council's assignments by id, as references to where they stand."""
        known = self.plan.council_assignments
        return tuple(self._assignment(id, known.get(id)) for id in ids)

    def _assignment(self, id: str, item: Item[Assignment] | None) -> Inlines:
        if item is None:
            return words(id)
        return (Reference(self.anchors.of("uppdrag", id), words(numbered(item.value))),)

    def goals(self, ids: tuple[str, ...]) -> tuple[Inlines, ...]:
        """The council's goals by id, as references to where they stand."""
        known = self.plan.goals
        return tuple(
            (Reference(self.anchors.of("mål", id), words(self.goal_heading(id))),)
            if id in known
            else words(self.goal_title(id))
            for id in ids
        )


def small(name: str) -> str:
    """A level's name as it stands inside a sentence: effektmål, but VO-mål."""
    return name[:1].lower() + name[1:] if name[1:2].islower() else name


_COMMON_NOUN = re.compile(
    r"\w*(nämnd|beredning|förvaltning)(en)?|\w*styrelse(n)?|\w*fullmäktige|alla|samtliga|övriga|\w+-", re.IGNORECASE
)
"""First words of names that are no proper names: they begin small inside a sentence."""


def body_name(reference: str, register: Register) -> str:
    """The name of the body or group that a reference means; the reference itself when nobody goes by it."""
    found = register.find(reference)
    return line(found.value.name if found else reference)


def inside_sentence(reference: str, register: Register) -> str:
    """The name as it stands inside a sentence: ”regionstyrelsen”, but ”Almi Nord”.

    Small when the register has that spelling, or when the name begins with a common noun.
    """
    name = body_name(reference, register)
    small = name[:1].lower() + name[1:]
    found = register.find(reference)
    if found and small in found.value.aliases:
        return small
    return small if _COMMON_NOUN.fullmatch(name.split(" ", 1)[0]) else name

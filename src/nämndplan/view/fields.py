"""What can be said of each kind of thing, under the plan's own words where it has them.

See docs/adr/037-printed-form.md.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from typing import Any

from ..diagnostics import Sentence, say
from ..frozen import frozen
from ..model import KindLayout
from ..values import Recurrence
from .context import Context
from .inline import Fact, Inlines, words
from .text import line

Said = tuple["str | Inlines | None", ...]


@frozen
class Sayable:
    """Something that can be said of a thing: our word for it, and what it is for one of them."""

    label: Sentence
    values: Callable[[Context, Any], Said]

    def of(self, context: Context, item: object) -> tuple[Inlines, ...]:
        """What it is for a thing; nothing when there is nothing to say."""
        values = self.values(context, item)
        return tuple(words(line(value)) if isinstance(value, str) else value for value in values if value)


Sayables = Mapping[str, Sayable]


def facts_about(
    context: Context, sayables: Sayables, layout: KindLayout[Any, Any], item: object, without: Collection[str] = ()
) -> tuple[Fact, ...]:
    """All that can be said of a thing, but for what is said elsewhere."""
    return tuple(
        Fact(label_of(context, sayables, layout, key), values)
        for key, sayable in sayables.items()
        if key not in without and (values := sayable.of(context, item))
    )


def label_of(context: Context, sayables: Sayables, layout: KindLayout[Any, Any], key: str) -> str:
    """The plan's own word for a value, else ours."""
    own = layout.word(key)
    return line(own) if own else context.translated(sayables[key].label)


def _names(context: Context, references: tuple[str, ...]) -> Said:
    return (context.names(references),) if references else ()


def _owner(context: Context, owner: str | None) -> Said:
    return (context.name(owner),) if owner else ()


def how_often(context: Context, frequency: Recurrence | None) -> str | None:
    """The program's own word in the document's language, any other as printed."""
    if frequency is None:
        return None
    return context.say(frequency.frequency.value) if frequency.frequency else line(frequency.printed)


GOAL: Sayables = {
    "nummer": Sayable(say("Nummer"), lambda _, goal: (goal.value.number,)),
    "nivå": Sayable(say("Nivå"), lambda context, _: (context.level_name(0),)),
    "riktas_till": Sayable(say("Riktas till"), lambda context, goal: _names(context, goal.value.directed_to)),
    "förflyttningar": Sayable(say("Prioriterade förflyttningar"), lambda _, goal: goal.value.shifts),
    "agenda2030": Sayable(say("Agenda 2030"), lambda _, goal: goal.value.agenda2030),
    "beslut": Sayable(say("Beslut"), lambda context, goal: (context.decided(goal.value.decision),)),
    "uppdrag": Sayable(say("Uppdrag"), lambda context, goal: context.assignments(context.assignments_of(goal.id))),
}
SUBGOAL: Sayables = {
    "svarar_mot": Sayable(say("Svarar mot uppdraget"), lambda context, node: context.assignments(node.answers)),
    "riktas_till": Sayable(say("Riktas till"), lambda context, node: _names(context, node.directed_to)),
    "ansvarig": Sayable(say("Ansvarig"), lambda context, node: _owner(context, node.owner)),
    "strategi": Sayable(say("Strategi"), lambda _, node: (node.strategy,)),
    "agenda2030": Sayable(say("Agenda 2030"), lambda _, node: node.agenda2030),
}
INDICATOR: Sayables = {
    "skala": Sayable(say("Skala"), lambda _, indicator: (indicator.scale,)),
    "svarar_mot": Sayable(say("Svarar mot uppdraget"), lambda context, one: context.assignments(one.answers)),
    "riktning": Sayable(
        say("Önskad riktning"), lambda context, one: (context.say(one.direction.value) if one.direction else None,)
    ),
    "basår": Sayable(say("Basår"), lambda _, indicator: (str(indicator.base_year or ""),)),
    "motivering": Sayable(say("Motivering"), lambda _, indicator: (indicator.motivation,)),
    "ansvarig": Sayable(say("Ansvarig"), lambda context, indicator: _owner(context, indicator.owner)),
    "källa": Sayable(say("Källa"), lambda _, indicator: (indicator.source,)),
    "frekvens": Sayable(say("Frekvens"), lambda context, indicator: (how_often(context, indicator.frequency),)),
    "kolada": Sayable(say("Nyckeltal i Kolada"), lambda _, indicator: (indicator.kolada,)),
}
ACTIVITY: Sayables = {
    "ansvarig": Sayable(say("Ansvarig"), lambda context, activity: _owner(context, activity.owner)),
    "klart": Sayable(say("Klart"), lambda _, activity: (activity.due,)),
}

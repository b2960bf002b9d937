"""What there is to know about what the pointer is over: an id, a key, a value, a finding."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Language, Position, Sentence, Span, say
from ..frozen import frozen
from ..report.manual import page_markdown
from ..rules import rule_of
from ..rules.numbers.printed import read_values
from ..values import Number, Quantity
from ..view.records.values import measured
from .occurrence import Key, Occurrence
from .shapes import shape_at
from .things import KINDS, Things


@frozen
class HoverText:
    """Markdown, and the stretch of text that it is about."""

    text: str
    span: Span


def hover(things: Things, file: str, at: Position, language: Language, with_keys: bool = True) -> HoverText | None:
    """What there is to say about a position; None where there is nothing."""
    document = things.known.documents.get(file)
    if document is None:
        return None
    one = things.at(file, at)
    if one and (text := _of_thing(things, one, language)):
        return HoverText(text, document.locate(one.place))
    found = _value(things, file, at, language)
    return found or (_key(things, file, at) if with_keys else None)


def rule_page(code: str, language: Language) -> str:
    """A rule's manual page in Markdown; "" for a code that is no rule's."""
    rule = rule_of(code)
    return "\n".join(page_markdown(rule, language)) if rule else ""


def _of_thing(things: Things, one: Occurrence, language: Language) -> str:
    if not things.index.knows(one.key):
        return ""
    return "\n".join(_lines(things, one.key, language))


def _lines(things: Things, key: Key, language: Language) -> Iterator[str]:
    kind = KINDS.get(key[-2] if len(key) > 1 else "", say("Uppgift")).text(language)
    yield f"**{kind} {_escaped(key[-1])}**"
    if title := things.title(key):
        yield ""
        yield _escaped(title)
    yield ""
    for name, text in things.said(key):
        yield f"- {name.text(language)}: {_escaped(text)}"
    if key[0] in {"uppdrag", "mål"} and len(key) == len(("kind", "id")):
        boards = [things.body(board) for board in things.answering(key)]
        answered = say("Besvaras av").text(language)
        nobody = say("ingen nämnd i planen").text(language)
        yield f"- {answered}: {_escaped(', '.join(boards)) or nobody}"


def _value(things: Things, file: str, at: Position, language: Language) -> HoverText | None:
    """How a number, a target or an amount is read."""
    document = things.known.documents[file]
    for read in read_values(things.known.part_of(file)):
        if read.place.file != file:
            continue
        span = document.locate(read.place)
        if span.start <= at <= span.end:
            text = _read(read.value, language)
            return HoverText(text, span) if text else None
    return None


def _read(value: object, language: Language) -> str:
    facts: dict[Sentence, object]
    if isinstance(value, Quantity | Number):
        number = value.number if isinstance(value, Quantity) else value
        facts = {say("Tal"): language.number(number.value)}
        if isinstance(value, Quantity) and value.unit:
            facts[say("Enhet")] = value.unit
        printed = number.printed
    else:
        try:
            found = measured(value)  # type: ignore[arg-type]
        except KeyError:
            return ""
        printed = found.printed
        facts = {
            say("Form"): language.translate(found.form.value),
            say("Jämförelse"): found.operator,
            say("Tal"): None if found.number is None else language.number(found.number),
            say("Högst"): None if found.high is None else language.number(found.high),
            say("Av"): None if found.whole is None else language.number(found.whole),
            say("Enhet"): found.unit,
            say("Ungefär"): found.about,
            say("Riktning"): found.direction,
            say("Basår"): found.base_year,
            say("Anmärkning"): found.remark,
        }
    rows = [f"- {heading.text(language)}: {_escaped(str(text))}" for heading, text in facts.items() if text is not None]
    title = say("Så läser nplan ”{printed}”", printed=printed).text(language)
    return "\n".join([f"**{_escaped(title)}**", "", *rows])


def _key(things: Things, file: str, at: Position) -> HoverText | None:
    """What a key means."""
    document = things.known.documents[file]
    for route, extent in document.entries:
        span = document.mended.span(*extent.key)
        if span.start <= at <= span.end and route and isinstance(route[-1], str):
            tree = document.tree
            is_many = isinstance(tree, dict) and "titel" not in tree
            shape = shape_at(file, route, is_many and route[:1] in {("mål",), ("uppdrag",)})
            if shape and shape.meaning:
                return HoverText(f"**{_escaped(str(route[-1]))}**\n\n{_escaped(shape.meaning)}", span)
            return None
    return None


def _escaped(text: str) -> str:
    """Words of a plan are never markup, in whatever they are shown."""
    return "".join(f"\\{sign}" if sign in r"\`*_{}[]()#+!|<>~&$" else sign for sign in text).replace("\n", " ")

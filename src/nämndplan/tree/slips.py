"""The slips that people make in YAML, each with its own words and a way out.

libyaml says "mapping values are not allowed in this context"; the analyst needs
"the text has a colon in it: put quotation marks around it". Each slip looks at
the line where the parser gave up. Where the meaning is beyond doubt it also says
how the line ought to read, so that the rest of the file can be read in the same run.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from ..diagnostics import Finding, Note, Sentence, Span, say
from ..source import SourceText
from .build import MAX_DEPTH, TOO_DEEP
from .events import SyntaxFault

_ENTRY = re.compile(r"(?P<indent>\s*)(?P<dash>(?:- )*)(?P<key>[^\s:#'\"\[{][^:#]*?)\s*:(?:\s+(?P<value>\S.*?))?\s*")
_MARKS = "`@%*&!|>[]{},?"


@dataclass(frozen=True, slots=True)
class Slip:
    """A recognised slip. ``mended`` is the line as it was meant, or None."""

    line: int
    headline: Sentence
    hint: Sentence
    span: Span
    mended: str | None = None
    note: Note | None = None
    code: str = "NP101"

    @property
    def finding(self) -> Finding:
        """What is said to the analyst."""
        notes = (self.note,) if self.note else ()
        return Finding(self.code, self.span, self.headline, hint=self.hint, notes=notes)


def explain(source: SourceText, fault: SyntaxFault) -> Slip:
    """The slip behind a syntax fault; the last of the list fits anything."""
    for recognise in SLIPS:
        if slip := recognise(source, fault):
            return slip
    return _unknown(source, fault)


def _suspects(source: SourceText, fault: SyntaxFault) -> list[int]:
    """The line where the parser gave up and, when that one looks sound, where it began."""
    line = source.position(fault.index).line
    lines = [line] if source.line(line).strip() else []
    while line > 1 and not source.line(line).strip():
        line -= 1
    lines.append(line)
    if fault.context_index is not None:
        lines.append(source.position(fault.context_index).line)
    return list(dict.fromkeys(lines))


def _entry(source: SourceText, line: int) -> re.Match[str] | None:
    return _ENTRY.fullmatch(source.line(line))


def _quoted(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _requoted(value: str) -> str:
    """``'it's'`` was meant as ``"it's"``; anything else is quoted as it stands."""
    inner = value[1:-1] if len(value) > 1 and value[0] == value[-1] else value
    mark = '"' if '"' not in inner and "\\" not in inner else "'"
    return f"{mark}{inner.replace(mark, mark * 2)}{mark}"


def _with_value(source: SourceText, line: int, match: re.Match[str], value: str) -> str:
    text = source.line(line)
    start, end = match.span("value")
    return f"{text[:start]}{value}{text[end:]}"


def _nested_too_deep(source: SourceText, fault: SyntaxFault) -> Slip | None:
    if fault.problem != TOO_DEEP:
        return None
    return Slip(
        source.position(fault.index).line,
        say("Innehållet är nästlat djupare än {most} nivåer", most=MAX_DEPTH),
        say("Ta bort onödiga indrag eller klamrar."),
        source.span(fault.index, fault.index + 1),
    )


def _tab_indent(source: SourceText, fault: SyntaxFault) -> Slip | None:
    line = source.position(fault.index).line
    for number in (line, line + 1):
        indent = re.match(r"[ ]*\t\s*", source.line(number))
        if indent:
            return Slip(
                number,
                say("Raden är indragen med tabb"),
                say(
                    "YAML vill ha mellanslag. Byt varje tabb mot två mellanslag (det går att ställa in i redigeraren)."
                ),
                source.line_span(number, indent[0].index("\t"), len(indent[0]))
                if indent[0]
                else source.line_span(number),
                code="NP114",
            )
    return None


def _strange_escape(source: SourceText, fault: SyntaxFault) -> Slip | None:
    if "escape" not in fault.problem:
        return None
    return Slip(
        source.position(fault.index).line,
        say('Ett omvänt snedstreck har en särskild betydelse inom citattecknen "'),
        say("Använd enkla citattecken (') om texten, eller skriv två omvända snedstreck."),
        source.span(max(0, fault.index - 1), fault.index + 1),
    )


def _lone_minus(source: SourceText, fault: SyntaxFault) -> Slip | None:
    for line in _suspects(source, fault):
        match = _entry(source, line)
        if match and match["value"] and (minus := re.fullmatch(r"-\s+([0-9].*)", match["value"])):
            number = f"-{minus[1]}"
            return Slip(
                line,
                say("Det får inte vara mellanslag mellan minustecknet och talet"),
                say("Skriv {key}: {number}", key=match["key"], number=number),
                source.line_span(line, *match.span("value")),
                _with_value(source, line, match, number),
            )
        if match and match["value"] in {"-", "?"}:
            return Slip(
                line,
                say("Ett ensamt {mark} läses som början på en lista", mark=match["value"]),
                say('Sätt citattecken om det: {key}: "{mark}"', key=match["key"], mark=match["value"]),
                source.line_span(line, *match.span("value")),
                _with_value(source, line, match, _quoted(match["value"])),
            )
    return None


def _colon_in_text(source: SourceText, fault: SyntaxFault) -> Slip | None:
    if "mapping values are not allowed" not in fault.problem:
        return None
    line = source.position(fault.index).line
    match = _entry(source, line)
    if not match or not match["value"] or not re.search(r":(\s|$)", match["value"]):
        return None
    if match["value"][0] in _MARKS + "'\"":
        return None
    value = re.sub(r"\s+#.*$", "", match["value"])
    colon = source.position(fault.index).column - 1
    return Slip(
        line,
        say("Texten innehåller ett kolon och måste stå inom citattecken"),
        say('Skriv {key}: "{value}"', key=match["key"], value=value.replace('"', '\\"')),
        source.line_span(line, colon, colon + 1),
        _with_value(source, line, match, _quoted(match["value"])),
    )


def _missing_space(source: SourceText, fault: SyntaxFault) -> Slip | None:
    for line in (source.position(fault.index).line, source.position(fault.index).line - 1):
        if line < 1:
            continue
        text = source.line(line)
        match = re.fullmatch(r"(\s*(?:- )*)([^\s:#'\"]+):([^\s/].*)", text)
        if match and not _entry(source, line):
            colon = match.end(2)
            return Slip(
                line,
                say("Det saknas ett mellanslag efter kolonet"),
                say("Skriv {key}: {value}", key=match[2], value=match[3]),
                source.line_span(line, colon, colon + 1),
                f"{text[: colon + 1]} {text[colon + 1 :]}",
            )
    return None


def _open_quote(source: SourceText, fault: SyntaxFault) -> Slip | None:
    """A quotation mark that is not closed; later ones may hide where it began."""
    start = fault.context_index if "quoted scalar" in fault.context else None
    last = source.position(fault.index).line
    first = source.position(start).line if start is not None else max(1, last - 40)
    for line in range(first, last + 1):
        match = _entry(source, line)
        value = match["value"] if match else re.sub(r"^\s*-\s+", "", source.line(line)).strip()
        if not value or value[0] not in "\"'" or _closes(value):
            continue
        column = match.start("value") if match else source.line(line).index(value[0])
        return Slip(
            line,
            say("Citattecknet som börjar här avslutas aldrig"),
            say("Sätt ett likadant tecken ({mark}) i slutet av texten, eller ta bort det första.", mark=value[0]),
            source.line_span(line, column, column + 1),
            source.line(line).rstrip() + value[0] if _plain_inside(value) else None,
        )
    return None


def _closes(value: str) -> bool:
    mark = value[0]
    body = r"(?:[^'\n]|'')*" if mark == "'" else r"(?:[^\"\\]|\\.)*"
    return re.match(f"{mark}{body}{mark}", value) is not None


def _plain_inside(value: str) -> bool:
    return value[0] not in value[1:] and "\\" not in value and "#" not in value


def _text_after_quote(source: SourceText, fault: SyntaxFault) -> Slip | None:
    for line in _suspects(source, fault):
        match = _entry(source, line)
        value = match["value"] if match else None
        if match and value and value[0] in "\"'" and _closes(value):
            whole = _requoted(value)
            return Slip(
                line,
                say("Det står mer text efter det avslutande citattecknet"),
                say("Sätt citattecken om hela texten: {key}: {value}", key=match["key"], value=whole),
                source.line_span(line, *match.span("value")),
                _with_value(source, line, match, whole),
            )
    return None


def _strange_start(source: SourceText, fault: SyntaxFault) -> Slip | None:
    for line in _suspects(source, fault):
        match = _entry(source, line)
        value = match["value"] if match else None
        if not (match and value and value[0] in _MARKS):
            continue
        if value[0] in "[{" and not re.search(r"[\]}]\s*[^\s#]", value):
            continue
        return Slip(
            line,
            say("Ett värde kan inte börja med {mark} utan citattecken", mark=value[0]),
            say('Sätt citattecken om värdet: {key}: "{value}"', key=match["key"], value=value.replace('"', '\\"')),
            source.line_span(line, *match.span("value")),
            _with_value(source, line, match, _quoted(value)),
        )
    return None


def _open_bracket(source: SourceText, fault: SyntaxFault) -> Slip | None:
    if "flow" not in fault.context or fault.context_index is None:
        return None
    mark = source.text[fault.context_index : fault.context_index + 1]
    if mark not in {"[", "{"}:
        return None
    closing = "]" if mark == "[" else "}"
    line = source.position(fault.context_index).line
    return Slip(
        line,
        say("Klammern {mark} som börjar här avslutas aldrig", mark=mark),
        say("Sätt ett {closing} där listan slutar, och komma mellan värdena.", closing=closing),
        source.span(fault.context_index, fault.context_index + 1),
    )


def _value_and_children(source: SourceText, fault: SyntaxFault) -> Slip | None:
    """``a: 1`` followed by a deeper ``b: 2``."""
    line = source.position(fault.index).line
    above = line - 1
    while above > 0 and not source.line(above).strip():
        above -= 1
    this, parent = _entry(source, line), _entry(source, above)
    if not (this and parent and parent["value"] and len(this["indent"]) > len(parent["indent"])):
        return None
    return Slip(
        line,
        say("Raden är indragen längre än raden ovanför"),
        say(
            "Hör {key} ihop med raderna ovanför ska indraget vara lika stort. Hör den till {parent} kan {parent} inte "
            "också ha ett värde på samma rad.",
            key=this["key"],
            parent=parent["key"],
        ),
        source.line_span(line),
        note=Note(source.line_span(above), say("raden ovanför")),
    )


def _uneven_list(source: SourceText, fault: SyntaxFault) -> Slip | None:
    line = source.position(fault.index).line
    text = source.line(line)
    if not text.lstrip().startswith("- "):
        return None
    indent = len(text) - len(text.lstrip())
    for above in range(line - 1, 0, -1):
        sibling = source.line(above)
        other = len(sibling) - len(sibling.lstrip())
        if sibling.lstrip().startswith("- ") and other != indent:
            return Slip(
                line,
                say("Listpunkten är inte indragen lika långt som de andra"),
                say("Sätt strecket rakt under de andra, {count} mellanslag in.", count=other),
                source.line_span(line),
                " " * other + text.lstrip(),
                Note(source.line_span(above), say("de andra börjar här")),
            )
    return None


def _missing_colon(source: SourceText, fault: SyntaxFault) -> Slip | None:
    if "could not find expected ':'" not in fault.problem or fault.context_index is None:
        return None
    line = source.position(fault.context_index).line
    return Slip(
        line,
        say("Raden saknar kolon"),
        say(
            "Är det en ny uppgift: skriv nyckel, kolon och värde. Hör texten ihop med raden ovanför: dra in den längre "
            "än nyckeln."
        ),
        source.line_span(line),
    )


def _uneven_indent(source: SourceText, fault: SyntaxFault) -> Slip | None:
    if "did not find expected key" not in fault.problem and "did not find expected '-'" not in fault.problem:
        return None
    line = source.position(fault.index).line
    return Slip(
        line,
        say("Raden är inte indragen lika långt som de rader den hör ihop med"),
        say("Uppgifter på samma nivå ska börja i samma kolumn. Räkna mellanslagen i början av raden."),
        source.line_span(line),
    )


def _unknown(source: SourceText, fault: SyntaxFault) -> Slip:
    line = source.position(fault.index).line
    return Slip(
        line,
        say("Filen går inte att läsa från den här raden"),
        say("Se efter att raden har formen nyckel: värde och att indrag, citattecken och klamrar stämmer."),
        source.line_span(line),
    )


Recogniser = Callable[[SourceText, SyntaxFault], Slip | None]
SLIPS: tuple[Recogniser, ...] = (
    _nested_too_deep,
    _tab_indent,
    _strange_escape,
    _lone_minus,
    _missing_space,
    _open_quote,
    _colon_in_text,
    _text_after_quote,
    _strange_start,
    _open_bracket,
    _value_and_children,
    _uneven_list,
    _missing_colon,
    _uneven_indent,
)

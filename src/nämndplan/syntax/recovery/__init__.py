"""The slips that people make in YAML, each with its own words and a way out.

libyaml says "mapping values are not allowed in this context"; the analyst needs
"the text has a colon in it: put quotation marks around it". Each slip looks at
the line where the parser gave up, and says how it ought to read, so that the
rest of the file can be read in the same run.
"""

from __future__ import annotations

from collections.abc import Iterator

from ...source import SourceText
from ..events import SyntaxFault
from .colons import colon_in_text, hard_space, missing_colon, missing_space, missing_space_in_braces
from .deeper import value_and_children
from .indents import blank_corner, hard_indent, tab_indent, uneven_indent
from .limits import nested_too_deep, new_document, too_many_entries, unknown
from .lists import dash_among_keys, dash_without_space, missing_dash, open_bracket, uneven_list
from .marks import lone_minus, strange_start
from .quotes import open_quote, strange_escape, text_after_quote
from .scene import Scene
from .slip import Mend, Recogniser, Slip, apply, blank, quoted

SLIPS: tuple[Recogniser, ...] = (
    nested_too_deep,
    too_many_entries,
    new_document,
    blank_corner,
    tab_indent,
    hard_indent,
    strange_escape,
    lone_minus,
    missing_space_in_braces,
    open_quote,
    text_after_quote,
    colon_in_text,
    strange_start,
    open_bracket,
    hard_space,
    missing_space,
    uneven_list,
    dash_among_keys,
    dash_without_space,
    missing_dash,
    missing_colon,
)
"""In this order: the first whose mend lets the parser read further is the slip; indentation is the last resort."""


def explain(source: SourceText, fault: SyntaxFault) -> Iterator[list[Slip]]:
    """What may lie behind a syntax fault, likeliest first; slips in one list are guesses about one slip."""
    scene = Scene(source, fault)
    for recognise in SLIPS:
        if slip := recognise(scene):
            yield [slip]
    if guesses := value_and_children(scene):
        yield guesses
    if "flow" not in fault.context and "quoted" not in fault.context and (guesses := uneven_indent(scene)):
        yield guesses
    yield [unknown(scene)]


def leave_out(source: SourceText, fault: SyntaxFault) -> list[tuple[Mend, range]]:
    """What can be passed over when nothing puts a fault right: its lines, or those it stands among."""
    scene = Scene(source, fault)
    lines = [line for line in (*scene.suspects, scene.header(scene.line)) if line]
    own = [scene.block(line) for line in lines]
    below = [block[1:] for block in own if len(block) > 1]
    return [(blank(numbers), numbers) for numbers in (*own[:1], *below, *own[1:])]


__all__ = ["Mend", "Slip", "apply", "explain", "leave_out", "quoted"]

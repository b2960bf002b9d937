"""Plans whose every text would be code, markup, a formula or a command, if anything took it for more than text."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from nämndplan.diagnostics import Severity
from nämndplan.driver import Loaded, load
from nämndplan.source import SourceText
from nämndplan.syntax import parse

RIK = Path(__file__).parents[1] / "plans" / "rik"
"""The plan in which every key is used: a new field is among its texts, and so among these."""

NASTY = (
    "<script>window.owned=1</script>",
    '"><img src=x onerror=window.owned=1>',
    "' onmouseover='window.owned=1' x='",
    "</title></style></script></textarea><svg/onload=window.owned=1>",
    "<!-- <b> --!> <![CDATA[ ]]> <?php ?>",
    "[klicka](javascript:window.owned=1)",
    "[klicka](JaVa\tScRiPt:window.owned=1)",
    "[klicka](&#106;avascript&colon;window.owned=1)",
    "[klicka](  data:text/html;base64,PHNjcmlwdD4=)",
    "[klicka](vbscript:x) [klicka][1]",
    "[1]: javascript:window.owned=1",
    "<javascript:window.owned=1> <https://evil.example/auto>",
    "![bild](https://evil.example/spy.png)",
    "![bild][b] [b]: https://evil.example/spy.png",
    "<img src=https://evil.example/spy.png>",
    "www.evil.example https://evil.example/?x=1&y=2",
    "{{ 7777*7777 }}{% for x in y %}{# #}",
    "${7777*7777} <%= 7777*7777 %>",
    "[red]rich[/red] [link=https://evil.example]x[/link] [/] [bold",
    '=HYPERLINK("https://evil.example";"x")',
    "+1+cmd|'/C calc'!A0",
    "-2+3+cmd|'/C calc'!A0",
    "@SUM(1+1)*cmd|'/C calc'!A0",
    "\t=1+1",
    "\r=1+1",
    "\uff1d1+1",
    ";=1+1",
    "'=1+1",
    "=cmd|'/C calc'!A0,\"=1\"",
    "\x1b]0;owned\x07\x1b[2J\x1b[31m\x9b31m\x1b]8;;https://evil.example\x1b\\x\x1b]8;;\x1b\\",
    "\u202egnp.exe\u2066 \u200bdold\ufeff",
    '#import "x.typ" #read("/etc/passwd") #panic("x") $x^2$ <label> @ref \\ ~ `kod` = rubrik',
    "// */ /* kommentar",
    "::error file=x,line=1::owned",
    "rad\n::error::owned\n::set-output name=x::y\r::stop-commands::z",
    "%0A::error::owned %25",
    "##[error]owned ##vso[task.setvariable]x",
    "&lt;script&gt; &amp; &#60;b&#62; &xxe; <!ENTITY xxe SYSTEM 'file:///etc/passwd'>",
    "# rubrik\n\n- lista\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```\nkod",
    "<details><summary>x</summary> @nagon #1 :smile: ~~x~~",
    "HYPERLINK TOC \\o INCLUDETEXT DDEAUTO c:\\windows\\cmd.exe",
    "%s %d {0} {x} %(x)s \\n \\x41 \\u0041 ''' \"\"\"",
    "../../../etc/passwd \\\\server\\share C:\\con",
)
MARK = "<script>owned({number})</script>"
"""In every text, with the text's own number: what a reader has to meet, just so."""

SHORT = "=1+<b>{number}"
"""For values that hold no longer texts."""

REFUSED = {"NP101", "NP132", "NP137"}
"""What is said of these texts, and keeps a plan from being published: control characters, pictures from elsewhere, and
links that lead nowhere safe.

The preview shows such a plan all the same, so each format has to hold out against them too.
"""

Route = tuple[str, ...]
Spot = tuple[str, Route]
"""A scalar: its file and the keys and numbers that lead to it."""


@cache
def trees(plan: Path = RIK) -> Mapping[str, Any]:
    """The plan's files as keys, lists and texts; without what ties a text's own amounts, which are to be any text."""
    return {
        path.relative_to(plan).as_posix(): _without_ties(parse(SourceText(path.name, path.read_text("utf-8")))[0].tree)
        for path in sorted(plan.rglob("*.yaml"))
    }


def _without_ties(node: Any) -> Any:
    match node:
        case Mapping():
            return {key: _without_ties(child) for key, child in node.items() if key != "nämns"}
        case str():
            return node
        case Sequence():
            return [_without_ties(child) for child in node]
    return node


@cache
def free_texts() -> Mapping[Spot, str]:
    """Every scalar that may be any text, with the longest of our texts that it may be: found by trying."""
    long = _accepted(f"Z {MARK}{' x' * 100}", tuple(_spots()))
    short = _accepted(SHORT, tuple(spot for spot in _spots() if spot not in long))
    return dict.fromkeys(long, MARK) | dict.fromkeys(short, SHORT)


def _accepted(form: str, spots: Sequence[Spot]) -> Sequence[Spot]:
    """Put the text everywhere, and take it back where it gives an error, until none is left."""
    nothing_new = _errors({})
    while wrong := _errors({spot: form.format(number=number) for number, spot in enumerate(spots)}) - nothing_new:
        left = tuple(spot for spot in spots if not any(_lies_in(spot, place) for place in wrong))
        if len(left) == len(spots):
            # A value that a title or a text beside it prints too: then those cannot be any text.
            around = {(file, route[:2]) for file, route in wrong}
            left = tuple(spot for spot in spots if not any(_lies_in(spot, place) for place in around))
        assert len(left) < len(spots), wrong
        spots = left
    return spots


def _lies_in(spot: Spot, place: Spot) -> bool:
    """A text may stand for a list of one: then the first of the list is the text."""
    return spot[0] == place[0] and (spot[1][: len(place[1])] == place[1] or (*spot[1], "0") == place[1])


def nasty_texts(turn: int = 0) -> dict[Spot, str]:
    """A text for every one of them; over all turns each begins with each that is nasty."""
    texts = {}
    for number, (spot, form) in enumerate(free_texts().items()):
        mark = form.format(number=number)
        lead, *more = (NASTY[(number + turn + next) % len(NASTY)] for next in range(0, len(NASTY), 11))
        texts[spot] = mark if form == SHORT else " ".join((lead, mark, *more))
    return texts


def nasty_files(turn: int = 0) -> dict[str, bytes]:
    """A plan with all of these texts; it could be published but for what is ``REFUSED``."""
    return files_with(nasty_texts(turn))


def refused_files() -> dict[str, bytes]:
    """A plan in which every value is nasty, so that whatever quotes a value in a complaint quotes these."""
    return files_with({spot: NASTY[number % len(NASTY)] for number, spot in enumerate(_spots())})


def refusals(compiled: Loaded) -> set[str]:
    """The codes of what keeps a plan from being published."""
    return {item.code for item in compiled.diagnostics if item.severity is Severity.ERROR}


def files_with(texts: Mapping[Spot, str]) -> dict[str, bytes]:
    """The plan's files, some of its scalars replaced."""
    others = {
        path.relative_to(RIK).as_posix(): path.read_bytes()
        for path in RIK.rglob("*")
        if path.is_file() and path.suffix != ".yaml"
    }
    return others | {
        file: "".join(
            _written(tree, (), {route: text for (name, route), text in texts.items() if name == file})
        ).encode()
        for file, tree in trees().items()
    }


def write_plan(files: Mapping[str, bytes], plan: Path) -> Path:
    """The files in a folder."""
    for file, content in files.items():
        (plan / file).parent.mkdir(parents=True, exist_ok=True)
        (plan / file).write_bytes(content)
    return plan


def _errors(texts: Mapping[Spot, str]) -> set[Spot]:
    """The places of a plan's errors."""
    compiled = load(files_with(texts))
    errors = (item.where for item in compiled.diagnostics if item.severity is Severity.ERROR)
    return {_as_it_stands(place.file, tuple(map(str, place.route))) for place in errors}


def _as_it_stands(file: str, route: Route) -> Spot:
    """The place in the file; what the head of a list file says for each that it lists stands in the head."""
    is_from_head = len(route) > 2 and "rubrik" in trees().get(file, {}) and not _leads_to_something(file, route)
    return (file, route[2:] if is_from_head else route)


def _leads_to_something(file: str, route: Route) -> bool:
    node = trees()[file]
    for key in route[:3]:
        if not isinstance(node, Mapping) or key not in node:
            return False
        node = node[key]
    return True


def _spots() -> Iterator[Spot]:
    return ((file, route) for file, tree in trees().items() for route in _routes(tree, ()))


def _routes(node: Any, route: Route) -> Iterator[Route]:
    match node:
        case Mapping():
            for key, child in node.items():
                yield from _routes(child, (*route, str(key)))
        case str():
            yield route
        case Sequence():
            for number, child in enumerate(node):
                yield from _routes(child, (*route, str(number)))


def _written(node: Any, route: Route, texts: Mapping[Route, str]) -> Iterator[str]:
    indent = "  " * len(route)
    match node:
        case Mapping():
            for key, child in node.items():
                inner = (*route, str(key))
                if isinstance(child, str) or not child:
                    yield f"{indent}{_quoted(str(key))}: {_flow(child, inner, texts)}\n"
                else:
                    yield f"{indent}{_quoted(str(key))}:\n"
                    yield from _written(child, inner, texts)
        case _:
            for number, child in enumerate(node):
                yield f"{indent}- {_flow(child, (*route, str(number)), texts)}\n"


def _flow(node: Any, route: Route, texts: Mapping[Route, str]) -> str:
    """On one line, as what stands in a list is written."""
    if isinstance(node, Mapping):
        entries = (f"{_quoted(str(key))}: {_flow(child, (*route, str(key)), texts)}" for key, child in node.items())
        return f"{{{', '.join(entries)}}}"
    if isinstance(node, Sequence) and not isinstance(node, str):
        return f"[{', '.join(_flow(child, (*route, str(number)), texts) for number, child in enumerate(node))}]"
    return _quoted(texts.get(route, str(node)))


def _quoted(text: str) -> str:
    """As YAML has it between double quotes: JSON's way, and what a YAML file may not hold by its number."""
    return "".join(
        f"\\u{ord(sign):04x}" if 0x7F <= ord(sign) < 0xA0 else sign for sign in json.dumps(text, ensure_ascii=False)
    )

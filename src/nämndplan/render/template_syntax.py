"""Mistakes in how a template is written: Jinja's English words put into ours."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable

from .. import lazy_re as re
from ..diagnostics import Sentence, say


def wrong_syntax(reason: str, filters: tuple[str, ...]) -> Sentence:
    """Why a template could not be read, by what Jinja says of it."""
    for pattern, explain in _SYNTAX:
        if found := re.match(pattern, reason):
            return explain(found, filters)
    return say("mallen går inte att läsa ({reason})", reason=reason.rstrip("."))


def _end(found: re.Match[str]) -> str:
    """{% endif %}, of what Jinja would have accepted."""
    return f"{{% {found['ends'].split(' or ')[-1].strip(chr(39))} %}}"


def _unclosed(found: re.Match[str], _: tuple[str, ...]) -> Sentence:
    return say("{tag} är inte avslutad: {end} saknas", tag=f"{{% {found['tag']} … %}}", end=_end(found))


def _misplaced(found: re.Match[str], _: tuple[str, ...]) -> Sentence:
    return say(
        "{word} kommer innan {tag} är avslutad: {end} saknas före den",
        word=f"{{% {found['word']} %}}",
        tag=f"{{% {found['tag']} … %}}",
        end=_end(found),
    )


def _unknown_tag(found: re.Match[str], _: tuple[str, ...]) -> Sentence:
    word = found["word"]
    if word.startswith("end"):
        return say("{end} avslutar något som inte är öppnat", end=f"{{% {word} %}}")
    if near := nearest_name(word, ("for", "if", "set", "include", "import", "from", "macro", "block", "with", "call")):
        return say("taggen {tag} finns inte. Menade du {near}?", tag=f"{{% {word} %}}", near=f"{{% {near} %}}")
    return say("taggen {tag} finns inte", tag=f"{{% {word} %}}")


def no_filter(found: re.Match[str], filters: tuple[str, ...]) -> Sentence:
    """A filter that there is not, and the one that was probably meant."""
    if near := nearest_name(found["name"], filters):
        return say("filtret ”{name}” finns inte. Menade du ”{near}”?", name=found["name"], near=near)
    return say("filtret ”{name}” finns inte", name=found["name"])


_END_OF_PRINT, _END_OF_TAG = "end of print statement", "end of statement block"
_SIGNS = {_END_OF_PRINT: "}}", _END_OF_TAG: "%}"}


def _expected(found: re.Match[str], _: tuple[str, ...]) -> Sentence:
    wanted = _SIGNS.get(found["wanted"], found["wanted"])
    if found["got"] == "end of template":
        return say("{wanted} saknas innan mallen tar slut", wanted=wanted)
    return say(
        "här ska det stå {wanted}, men det står {got}", wanted=wanted, got=_SIGNS.get(found["got"], found["got"])
    )


_SYNTAX: tuple[tuple[str, Callable[[re.Match[str], tuple[str, ...]], Sentence]], ...] = (
    (
        r"Unexpected end of template\. .* tags?: (?P<ends>.*?)\. The innermost block .* is '(?P<tag>\w+)'",
        _unclosed,
    ),
    (
        r"Encountered unknown tag '(?P<word>\w+)'\. .* looking for (?P<ends>.*?)\. The innermost .* is '(?P<tag>\w+)'",
        _misplaced,
    ),
    (r"Encountered unknown tag '(?P<word>\w+)'", _unknown_tag),
    (r"No filter named '(?P<name>[^']*)'", no_filter),
    (r"No test named '(?P<name>[^']*)'", lambda found, _: say("provet ”is {name}” finns inte", name=found["name"])),
    (r"expected token '(?P<wanted>[^']*)', got '(?P<got>.*)'", _expected),
    (r"unexpected end of template, expected '(?P<wanted>[^']*)'(?P<got>)", lambda found, _: _cut_short(found)),
    (
        r"Expected an expression, got '(?P<got>[^']*)'",
        lambda found, _: say("ett värde saknas före {got}", got=_SIGNS.get(found["got"], found["got"])),
    ),
    (r"unexpected '(?P<sign>.*)'$", lambda found, _: say("tecknet {sign} är oväntat här", sign=found["sign"])),
    (r"Missing end of comment tag", lambda *_: say("kommentaren är inte avslutad: {end} saknas", end="#}")),
    (r"expected name or number", lambda *_: say("ett namn saknas efter punkten")),
    (r"unexpected char \"'\"|unexpected char '\"'", lambda *_: say("ett citattecken är inte avslutat")),
    (
        r"block '(?P<name>\w+)' defined twice",
        lambda found, _: say("blocket {name} finns två gånger", name=found["name"]),
    ),
)


def _cut_short(found: re.Match[str]) -> Sentence:
    return say("{wanted} saknas innan mallen tar slut", wanted=_SIGNS.get(found["wanted"], found["wanted"]))


def nearest_name(word: str, words: Iterable[str]) -> str:
    """The word that was probably meant, or ""."""
    return next(iter(difflib.get_close_matches(word, list(words), n=1, cutoff=0.6)), "")

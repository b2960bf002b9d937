"""Characters that nobody sees or that only one font can show; they come along from PDF and Word."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable

from .. import lazy_re as re
from ..diagnostics import Edit, Finding, Fix, Sentence, say
from ..source import SourceText

_CONTROL = "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff"
_BREAKS = "\x85\u2028\u2029"
_INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
)
_PRIVATE = "\ue000-\uf8ff\U000f0000-\U0010ffff"
_COMBINING = "\u0300-\u036f"

_ANY = re.compile(f"[{_CONTROL}{_BREAKS}{_INVISIBLE}{_PRIVATE}{_COMBINING}\ufffd]")
_IS_COMBINING = re.compile(f"[{_COMBINING}]")
_IS_PRIVATE = re.compile(f"[{_PRIVATE}]")
_DROPPED = re.compile(f"[{_CONTROL}]")
_ENCODED_TWICE = re.compile("Ã[¤¥¶„…–©]")
_DROPPED_FROM_KEYS = re.compile(f"[{_INVISIBLE}]")
_END_OF_DOS = "\x1a"
"""At the very end of a file it is how DOS, and programs as old, end one: a blemish, and no more."""
_MEANS_NOTHING = f"\u00ad\u200b\u2060\ufeff{_BREAKS}"
"""What nobody sees and no script needs. The others of their kind turn text around, or join letters in some scripts."""
_CLOSING = (".", ")", "”", "!", "%")
_NAMES = {
    "\u00ad": say("mjukt bindestreck"),
    "\u200b": say("mellanslag utan bredd"),
    "\u200c": say("fogbrytare utan bredd"),
    "\u200d": say("fog utan bredd"),
    "\u2060": say("ordfog"),
    "\u2028": say("radskiljare"),
    "\u2029": say("styckeskiljare"),
    "\ufeff": say("byteordningsmärke"),
}


def has_odd(text: str) -> bool:
    """True when some character is worth a closer look."""
    return _ANY.search(text) is not None or _ENCODED_TWICE.search(text) is not None


def readable(text: str) -> str:
    """The text without what the parser refuses, and with letters that were encoded twice put right; line for line."""
    text = _DROPPED.sub("", re.sub(f"[{_BREAKS}]", " ", text))
    return _ENCODED_TWICE.sub(lambda match: _once(match[0]), text)


def _once(letter: str) -> str:
    return letter.encode("cp1252").decode("utf-8")


def encoded_twice(source: SourceText) -> list[Finding]:
    """``Ã¤`` for ä: UTF-8 that was read as Windows-1252 and saved again. One finding for the file."""
    first = _ENCODED_TWICE.search(source.text)
    if first is None:
        return []
    count = len(_ENCODED_TWICE.findall(source.text))
    return [
        Finding(
            "NP112",
            source.span(*first.span()),
            say(
                "Bokstaven {letter} har blivit {written}: filen är omkodad två gånger",
                letter=_once(first[0]),
                written=first[0],
            ),
            label=say("och {count} till i filen", count=count - 1) if count > 1 else None,
            hint=say("Hämta en tidigare version av filen, eller byt tillbaka tecknen och spara som UTF-8."),
            fix=Fix(
                tuple(
                    Edit(source.span(*match.span()), _once(match[0])) for match in _ENCODED_TWICE.finditer(source.text)
                )
            ),
        )
    ]


def without_invisible(key: str) -> str:
    """A key as it was meant: NFC, and nothing in it that cannot be seen."""
    return key if key.isascii() else _DROPPED_FROM_KEYS.sub("", unicodedata.normalize("NFC", key))


def odd_characters(source: SourceText, lines: Iterable[int]) -> list[Finding]:
    """One finding for each sort of odd character on some lines: where the first is, and how many there are.

    What YAML allows nowhere is looked for on all lines: for a comment's sake too others refuse the file.
    """
    found: dict[str, list[int]] = {}
    forbidden = {source.position(match.start()).line for match in _DROPPED.finditer(source.text)}
    for number in sorted({*lines, *forbidden}):
        start, text = source.start_of(number), source.line(number)
        for match in _ANY.finditer(text):
            if start + match.start() == len(source.text) - 1 and match[0] == _END_OF_DOS:
                found["end"] = [start + match.start()]
            elif (sort := _sort(text, match.start())) is not None:
                found.setdefault(sort, []).append(start + match.start())
    return [_finding(source, sort, indexes) for sort, indexes in found.items()]


def _sort(text: str, index: int) -> str | None:
    char = text[index]
    if _IS_COMBINING.match(char):
        is_whole = index > 0 and len(unicodedata.normalize("NFC", text[index - 1 : index + 1])) == 1
        return "decomposed" if is_whole else None
    if _IS_PRIVATE.match(char):
        return "private"
    return "lost" if char == "\ufffd" else char


def _finding(source: SourceText, sort: str, indexes: list[int]) -> Finding:
    first, count = indexes[0], len(indexes)
    start = first - 1 if sort == "decomposed" else first
    headline, hint = _WORDS.get(sort, _invisible)(source.text[start : first + 1])
    more = say("och {count} till i filen", count=count - 1) if count > 1 else None
    fix = _fix(source, sort, indexes)
    code = "NP101" if _DROPPED.match(sort) else "NP106"
    return Finding(code, source.span(start, first + 1), headline, label=more, hint=hint, fix=fix)


def _fix(source: SourceText, sort: str, indexes: list[int]) -> Fix | None:
    """A letter in one piece, or nothing where nothing is seen. What private and lost characters were nobody knows."""
    if sort in {"private", "lost"}:
        return None
    text = source.text
    if sort == "end":
        return Fix((Edit(source.span(indexes[0], indexes[0] + 1), ""),), is_safe=True)
    if sort == "decomposed":
        pairs = [(index - 1, unicodedata.normalize("NFC", text[index - 1 : index + 1])) for index in indexes]
        return Fix(tuple(Edit(source.span(start, start + 2), whole) for start, whole in pairs), is_safe=True)
    new = " " if sort in _BREAKS else ""
    inside = [index for index in indexes if text[index - 1 : index][-1:] in _CLOSING or _in_word(text, index)]
    edits = tuple(Edit(source.span(index, index + 1), new) for index in inside)
    return Fix(edits, is_safe=sort in _MEANS_NOTHING or _DROPPED.match(sort) is not None) if edits else None


def _in_word(text: str, index: int) -> bool:
    """True beside a letter or digit: elsewhere a mark that YAML reads may hide behind the character."""
    return (index > 0 and text[index - 1].isalnum()) or text[index + 1 : index + 2].isalnum()


def _decomposed(letter: str) -> tuple[Sentence, Sentence]:
    whole = unicodedata.normalize("NFC", letter)
    return (
        say(
            "Bokstaven {letter} är skriven som två tecken, {base} och en prick eller ring", letter=whole, base=letter[0]
        ),
        say("Skriv om ordet med tangentbordet. Texten ser likadan ut men går inte att söka efter."),
    )


def _private(char: str) -> tuple[Sentence, Sentence]:
    return (
        say("Tecknet U+{code} finns bara i ett visst typsnitt och syns inte hos läsaren", code=f"{ord(char):04X}"),
        say("Ta bort tecknet. Det är ofta en punkt eller pil ur ett bildspel: skriv - i stället."),
    )


def _lost(_: str) -> tuple[Sentence, Sentence]:
    return (
        say("Ett tecken har gått förlorat och ersatts med �"),
        say("Skriv det tecken som ska stå där. Se efter i källan."),
    )


def _end_of_dos(_: str) -> tuple[Sentence, Sentence]:
    return (
        say("Filen slutar med ett tecken som inte syns ({name}, {code})", name=say("styrtecken"), code="U+001A"),
        say("Ta bort tecknet. Det kommer från ett gammalt program, och andra program kan vägra läsa filen."),
    )


def forbidden_in(text: str) -> str:
    """The first character that may stand in no YAML file but can be written with a backslash, or ""."""
    found = _DROPPED.search(text)
    return found[0] if found else ""


def _invisible(char: str) -> tuple[Sentence, Sentence]:
    code = f"U+{ord(char):04X}"
    if _DROPPED.match(char):
        return (
            say("Styrtecknet {code} får inte finnas i en fil med YAML", code=code),
            say("Ta bort tecknet, eller skriv om raden. Det följer ofta med från en PDF eller ett annat program."),
        )
    name = _NAMES.get(char, say("styrtecken"))
    return (
        say("Texten innehåller ett tecken som inte syns ({name}, {code})", name=name, code=code),
        say("Ta bort tecknet eller byt det mot ett mellanslag. Det följer ofta med från en PDF eller webbsida."),
    )


_WORDS: dict[str, Callable[[str], tuple[Sentence, Sentence]]] = {
    "decomposed": _decomposed,
    "private": _private,
    "lost": _lost,
    "end": _end_of_dos,
}

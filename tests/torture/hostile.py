"""Texts that are meant to hurt: huge, deep, endless, in no encoding."""

from __future__ import annotations

from collections.abc import Mapping

TARGET = "uppdrag/minska-resor.yaml"
"""A file of tests/plans/liten that the text is put into."""

_BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join(['*' + before] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
_MERGES = "a: &a {x: 1}\n" + "".join(f"k{n}: &m{n}\n  <<: [{'*a, ' * 50}*a]\n" for n in range(500))

_LINE = 19_000
"""As long as a line may be, nearly: what is tried at every place in it shows."""


def _target(text: str) -> str:
    return f"titel: x\ntill: [styrelsen]\nmålvärde: '{text}'\n"


def _targets(text: str) -> str:
    """As many as a file may hold."""
    return "titel: x\ntill: [styrelsen]\nmålvärde:\n" + "".join(f"  {1900 + n}: '{text}'\n" for n in range(300))


_VALUES = {
    "10,000 digits": "9" * 10_000,
    "groups of digits": "1" + " 000" * (_LINE // 4),
    "numbers side by side": "1 2 " * (_LINE // 4),
    "percent side by side": "50 % " * (_LINE // 5),
    "spaces in a number": "1" + " " * _LINE + "x",
    "hard spaces in a number": "1" + "\u00a0" * (_LINE // 2) + "2 y",
    "limits upon limits": "minst " * (_LINE // 6) + "1",
    "a limit after a limit": "1 eller " * (_LINE // 8) + "mer",
    "changes upon changes": "minska med 1" + " från" * (_LINE // 6) + " 2023",
    "intervals": "1 till " * (_LINE // 7) + "1",
    "rates": "1 per " * (_LINE // 6),
    "shares": "6 av " * (_LINE // 5),
    "letters as digits": "O1l " * (_LINE // 4),
    "points": "1.234" * (_LINE // 5),
    "NaN": "NaN",
    "infinity": "-inf",
    "an exponent": "1e999999999",
    "digits of another script": "٣٤ ௧ ２０２４",
    "a fraction": "½" * (_LINE // 2),
}

TEXTS: Mapping[str, str | bytes] = {
    **{f"target: {name}": _target(text) for name, text in _VALUES.items()},
    **{f"300 targets: {name}": _targets(text[:99]) for name, text in _VALUES.items()},
    "target: many lines": "titel: x\nmålvärde: |\n" + f"  1{' ' * _LINE}2 y\n" * 20,
    "period of spaces": f"titel: x\ntill: [styrelsen]\nperiod: '2023{' ' * _LINE}1'\n",
    "9,000 unknown keys": "".join(f"1,{n}: 1,1\n" for n in range(9_000)),
    "9,000 ids in the wrong place": "delmål:\n" + "".join(f"  å{n}: å\n" for n in range(9_000)),
    "3,000 headings without ids": "titel: x\ntill: [styrelsen]\n"
    + "".join(f"k{n}:\n  titel: x\n" for n in range(3_000)),
    "1,500 double spaces": "titel: x\ntill: [styrelsen]\nnotering: '" + " !]nämnden " * 1_500 + "'\n",
    "double spaces of 9,000 sorts": "titel: x\ndelar:\n" + "".join(f"- å{n}  b{n}  c\n" for n in range(4_500)),
    "odd characters everywhere": "titel: x\ntill:\n" + ("- '" + "1e\u0301![](" * 20 + "'\n") * 2_200,
    "ids in other normal forms": "titel: x\nmål: [Ⅳ, ª]\nsvarar_mot: [fa\u0308rre-resor, ﬁnans, １-mål, Å]\n",
    "bidi in every place": "\u202etitel\u202c: \u2066x\u2069\ntill: [\u202ex\u202c]\n\u2067mål: [\u200fx]\n",
    "a merge conflict in a list": "titel: x\ntill:\n<<<<<<< HEAD\n- a\n||||||| bas\n- b\n=======\n- c\n>>>>>>> gren\n",
    "half a merge conflict": "titel: x\n=======\ntill: [styrelsen]\n>>>>>>> gren\n",
    "10,000 allowances": "".join(f"# nplan: tillåt NP{n % 1000:03} x\n" for n in range(9_990)) + "titel: x\n",
    "UTF-16": "titel: å\n".encode("utf-16"),
    "UTF-16 without a mark": "titel: å\ntill: [styrelsen]\n".encode("utf-16-le"),
    "UTF-16 cut in a letter": "titel: å\n".encode("utf-16")[:-1],
    "UTF-16 of lone surrogates": b"\xff\xfe" + b"\x00\xd8" * 1_000,
    "UTF-32": "titel: å\n".encode("utf-32"),
    "Windows-1252": "titel: Färre resor – ”snart”\ntill: [styrelsen]\n".encode("cp1252"),
    "UTF-8 and Windows-1252": "titel: å\n".encode() + "beskrivning: å\n".encode("cp1252"),
    "UTF-7": "titel: +AOU-\n",
    "EBCDIC": "titel: x\n".encode("cp500"),
    "overlong UTF-8": b"titel: \xc0\xaf\xe0\x80\xaf\n",
    "surrogates in UTF-8": b"titel: \xed\xa0\x80\xed\xb0\x80\n",
    "beyond UTF-8": b"titel: \xf4\x90\x80\x80\xff\xfe\n",
    "cut in a letter": "titel: å".encode()[:-1],
    "three marks of byte order": b"\xef\xbb\xbf" * 3 + b"titel: x\n",
    "490 kB of all bytes": bytes(range(256)) * 1_900,
    "gzip": b"\x1f\x8b\x08\x00" + bytes(1_000),
    "an image": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 10,
    "alias bomb": _BOMB,
    "merge bomb": _MERGES,
    "10,000 brackets": "titel: " + "[" * 10_000,
    "10,000 closed brackets": "titel: " + "[" * 10_000 + "]" * 10_000,
    "100,000 brackets": "[" * 100_000,
    "100,000 braces": "{a: " * 100_000,
    "10,000 deep blocks": "".join(f"{' ' * (n % 190)}{'- ' * 50}\n" for n in range(200)),
    "deep blocks": "".join(f"{' ' * n}a:\n" for n in range(900)),
    "10,000 dashes": "- " * 10_000 + "x",
    "10,000 question marks": "? " * 10_000 + "x",
    "100,000 items": "titel: x\ntill:\n" + "- a\n" * 100_000,
    "100,000 items in a line": "titel: x\ntill: [" + "a, " * 100_000 + "a]\n",
    "100,000 keys": "".join(f"nyckel-{n}: x\n" for n in range(100_000)),
    "100,000 equal keys": "titel: x\n" * 100_000,
    "50,000 conflicts": "<<<<<<< a\n=======\n>>>>>>> b\n" * 50_000,
    "50,000 open quotes": 'titel: "x\n' * 50_000,
    "a line of 1.9 MB": "titel: " + "å" * 950_000,
    "a word of 1.9 MB": "titel: x\nbeskrivning: " + "a" * 1_900_000,
    "a key of 1.9 MB": "k" * 1_900_000 + ": x",
    "numbers of 1.9 MB": "titel: x\nklart: " + "9" * 1_900_000,
    "900,000 spaces": "titel: x" + " " * 900_000 + "y",
    "1,900,000 line feeds": "\n" * 1_900_000,
    "1,900,000 tabs": "\t" * 1_900_000,
    "300,000 hidden characters": "titel: " + "\u200b" * 300_000,
    "300,000 bidi characters": "titel: " + "\u202e" * 300_000,
    "combining characters": "titel: a" + "\u0301" * 400_000,
    "300,000 stars": "titel: x\nbeskrivning: " + "*_`[" * 75_000,
    "Markdown links": "titel: x\nbeskrivning: '" + "[a](" * 50_000 + "'",
    "Markdown quotes": "titel: x\nbeskrivning: '" + "> " * 50_000 + "'",
    "300,000 commas": "titel: x\nbeskrivning: med " + "1,1 procent " * 30_000,
    "percent directives": "%YAML 9.9\n%TAG ! tag:x,2000:\n" * 1000 + "---\ntitel: x\n",
    "1,000 documents": "---\ntitel: x\n" * 1_000,
    "tags": "".join(f"k{n}: !!python/object/apply:os.system ['true']\n" for n in range(10_000)),
    "binary tag": "titel: !!binary |\n  R0lGODlhDAAMAIQAAP\n",
    "surrogate escape": 'titel: "\\uD800"\n',
    "beyond Unicode": 'titel: "\\UFFFFFFFF"\n',
    "terminal": 'titel: "\\e]0;owned\\a\\e[2J\\e[31m\\x9b31m\\r\\b"\ntill: ["\\e[2J"]\n',
    "CR in the middle": "titel: a\rtill: [b]\r\rmål: c",
    "line separators": "titel: a\u2028b\u2029c\u0085d\ntill: [x]\n",
    "only a colon": ":",
    "only a dash": "-",
    "only a tag": "!",
    "only an anchor": "&",
    "only an alias": "*",
    "only a question mark": "?",
    "a null key": "~: ~\nnull: null\n",
    "keys that are lists": "? [a, b]\n: c\n? {d: e}\n: f\n",
    "attributes of Python": "__class__: x\n__init__: y\nmodel_fields: z\nself: x\ntitel: x\n",
    "infinite year": "titel: x\nklart: 99999999999999999999\nperiod: 0000–9999999999\n",
}


def as_bytes(text: str | bytes) -> bytes:
    """What is put into the file."""
    return text if isinstance(text, bytes) else text.encode("utf-8")

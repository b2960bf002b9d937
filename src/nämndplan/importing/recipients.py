"""Recipients: the bodies that a cell, or the end of a running line, enumerates."""

from __future__ import annotations

from .. import lazy_re as re

_ALL = r"(?:nämnder|styrelser|beredningar)(?:na)?"
_ENDINGS = (
    "nämnden|nämnd|styrelsen|styrelse|beredningen|fullmäktige|utskottet|direktionen|bolaget|förvaltningen|förvaltning"
)
_BODY = (
    rf"(?:(?:alla|samtliga|övriga) {_ALL}(?:(?:, | och | samt ){_ALL})*"
    r"|beredning(?:en)? för [^,]+"
    rf"|(?:[\wåäö]+-,? (?:och|samt) )?(?:[\wåäö]+(?:a|e|s) )?[\wåäö]*(?:{_ENDINGS}))"
)
_LIST = re.compile(rf"{_BODY}(?:(?:\s*[,;]\s*(?:och |samt )?| och | samt ){_BODY})*[.,]?", re.IGNORECASE)
_NEXT = re.compile(rf"(?:\s*[,;]\s*(?:och |samt )?| och | samt )?({_BODY})", re.IGNORECASE)


def recipients(text: str) -> tuple[str, ...] | None:
    """The bodies that a text enumerates, as it writes them; None when it is no such list."""
    text = text.strip().rstrip(".,")
    if not _LIST.fullmatch(text):
        return None
    found: list[str] = []
    at = 0
    while at < len(text):
        match = _NEXT.match(text, at)
        if match is None or match.end() == at:
            return None
        found.append(match[1].strip())
        at = match.end()
    return tuple(found)


def recipients_at_end(text: str) -> tuple[str, tuple[str, ...]] | None:
    """A text as its words, and the bodies that it ends with; None where no list stands at its end.

    The list begins with a capital, as a cell does: a body inside the words of an assignment does not.
    """
    for match in re.finditer(r"(?:(?<=\s)|^)(?=[A-ZÅÄÖ])", text):
        found = recipients(text[match.start() :])
        if found:
            return text[: match.start()].rstrip(), found
    return None

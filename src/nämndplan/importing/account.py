"""What is told of an import: each doubt with its place in the document and in the files, and what was left over."""

from __future__ import annotations

from collections.abc import Iterator

from ..diagnostics import Language, say
from .doubts import CODES
from .imported import Imported, PlacedDoubt
from .tree import as_markdown, told

REPORT = "import-tvivel.md"


def account(imported: Imported, language: Language) -> Iterator[str]:
    """The lines of import-tvivel.md."""
    yield f"# {say('Tvivel vid importen').text(language)}"
    yield ""
    yield say(
        "{facts} uppgifter är skrivna i {files} filer, och {doubts} tvivel finns kvar. Red ut dem mot källan och "
        "ta bort kommentaren vid varje.",
        facts=imported.facts,
        files=len(imported.files),
        doubts=len(imported.doubts),
    ).text(language)
    by_code: dict[str, list[PlacedDoubt]] = {}
    for placed in imported.doubts:
        by_code.setdefault(placed.doubt.code, []).append(placed)
    for code, many in sorted(by_code.items()):
        yield from ("", f"## {code} {CODES[code].text(language)} ({len(many)})", "")
        yield from (_line(placed, language) for placed in many)
    if imported.proposed:
        yield from ("", f"## {say('Nya organ').text(language)}", "")
        lead = say("De här finns inte i organisation.yaml, som inte skrivs över. Rätta dem och lägg in dem där:")
        yield from (lead.text(language), "", "```yaml", *imported.proposed, "```")
    yield from ("", f"## {say('Blev över').text(language)}", "")
    if not imported.left:
        yield say("Inget: varje ord i källan står i en fil.").text(language)
        return
    yield say("Det här står i källan, och inte som en uppgift i någon fil:").text(language)
    yield ""
    for each in imported.left:
        yield f"- {each.document}, {each.place}: {as_markdown(each.text)}"


def _line(placed: PlacedDoubt, language: Language) -> str:
    doubt = placed.doubt
    written = (
        say("Skrivet: {written}.", written=as_markdown(doubt.written)) if doubt.written else say("Inget är skrivet.")
    )
    where = f"{placed.file}:{placed.line}" if placed.file else say("blev över").text(language)
    place = ", ".join(filter(None, (placed.document, doubt.place.text(language))))
    return f"- {where} ({place}): {as_markdown(told(doubt, language))} {written.text(language)}"

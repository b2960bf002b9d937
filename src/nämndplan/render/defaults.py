"""The templates that come with the program, and what each is for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from ..diagnostics import Sentence, say
from .template_files import own_folders

PURPOSES: Mapping[str, Sentence] = {
    "html/page.html": say("en hel sida: huvud, menyer, innehåll, fot"),
    "html/top.html": say("sidan ned till det första avsnittet"),
    "html/bottom.html": say("sidan nedanför det sista avsnittet"),
    "html/moved.html": say("en adress som en sida har haft: leder dit den är nu"),
    "html/meta.html": say("vad sidan handlar om, för sökmotorer och den som får adressen"),
    "html/header.html": say("överst på sidan: namnet, huvudmenyn, var man är"),
    "html/head.html": say("sidans rubrik, ingress och det första på den"),
    "html/footer.html": say("nederst på sidan: vägen vidare och foten"),
    "html/section.html": say("ett avsnitt: rubriken och det som står under den"),
    "html/contents.html": say("listan ”På den här sidan”"),
    "html/links.html": say("länkarna i en meny"),
    "html/table.html": say("en tabell med noter"),
    "html/thead.html": say("en tabells huvud"),
    "html/cell.html": say("en cell i en tabell"),
    "html/filter.html": say("fältet som väljer rader i tabellen över alla indikatorer"),
    "html/notes.html": say("noterna under en tabell"),
    "html/chain.html": say("en kedja: vad som följer av vad, från vision till indikator"),
    "html/legend.html": say("vad tecknen i tabellens bilder betyder"),
    "html/facts.html": say("fakta: ord och värden i par"),
    "html/entries.html": say("mer om det som står i en tabell"),
    "html/listing.html": say("en lista"),
    "html/paragraph.html": say("ett stycke"),
    "html/heading.html": say("en rubrik i löpande text"),
    "html/illustration.html": say("en bild i löpande text"),
    "html/footnotes.html": say("fotnoterna till en text"),
    "html/quotation.html": say("ord som står för sig själva, som en vision"),
    "html/unfolding.html": say("det som fälls ut: hur en bedömning är gjord"),
    "html/search.html": say("sökningen"),
    "html/register.html": say("registret över allt i planen, som sökningen söker i"),
    "html/inline.html": say("text på en rad: fet, kursiv, länkar"),
    "html/style.css": say("hur sidorna ser ut på skärm och papper"),
    "html/pictures.css": say("hur bilderna ser ut"),
    "html/look.css": say("organisationens färger, ur plan.yaml"),
    "html/search.js": say("sökningen i webbläsaren"),
    "html/unfolding.js": say("det hopfällda fälls ut på papper"),
    "html/table.js": say("ordning och urval i tabeller i webbläsaren"),
    "markdown/plan.md": say("hela planen som Markdown"),
    "markdown/top.md": say("det som står före det första avsnittet"),
    "markdown/section.md": say("ett avsnitt: rubriken och det som står under den"),
    "markdown/table.md": say("en tabell med noter"),
    "markdown/cell.md": say("en cell i en tabell"),
    "markdown/facts.md": say("fakta: ord och värden i par"),
    "markdown/entries.md": say("mer om det som står i en tabell"),
    "markdown/listing.md": say("en lista"),
    "markdown/paragraph.md": say("ett stycke"),
    "markdown/heading.md": say("en rubrik i löpande text"),
    "markdown/illustration.md": say("en bild i löpande text"),
    "markdown/footnotes.md": say("fotnoterna till en text"),
    "markdown/quotation.md": say("ord som står för sig själva, som en vision"),
    "markdown/unfolding.md": say("det som fälls ut: hur en bedömning är gjord"),
    "markdown/inline.md": say("text på en rad: fet, kursiv, länkar"),
    "typst/plan.typ": say("pdf: hela dokumentet, kapitel för kapitel"),
    "typst/cover.typ": say("pdf: framsidan och innehållet"),
    "typst/look.typ": say("pdf: marginaler, text, rubriker"),
    "typst/colors.typ": say("pdf: typsnitt och färger"),
    "typst/running.typ": say("pdf: sidhuvuden och sidfötter"),
    "typst/blocks.typ": say("pdf: stycken, listor, fakta"),
    "typst/prose.typ": say("pdf: fotnoter och bilder i löpande text"),
    "typst/table.typ": say("pdf: tabeller"),
    "typst/pictures.typ": say("pdf: bilderna vid en tabell"),
    "typst/thead.typ": say("pdf: en tabells huvud"),
    "typst/rows.typ": say("pdf: en tabells rader"),
    "typst/cell.typ": say("pdf: en cell i en tabell"),
    "typst/sizes.typ": say("pdf: kolumnernas bredd, och vad som hålls ihop"),
    "typst/inline.typ": say("pdf: text på en rad"),
}
"""What every template is for; those who adapt templates choose by this."""


def default_templates() -> Mapping[str, Path]:
    """The program's own templates by name, in the order of their purposes."""
    found = {path.relative_to(folder).as_posix(): path for folder in own_folders()[:1] for path in _files_in(folder)}
    order = [*PURPOSES, *sorted(found)]
    return {name: found[name] for name in dict.fromkeys(order) if name in found}


def templates_in(folder: Path) -> tuple[str, ...]:
    """The names of the templates in a folder of someone's own."""
    return tuple(path.relative_to(folder).as_posix() for path in _files_in(folder))


def _files_in(folder: Path) -> Iterator[Path]:
    """Templates stand one level down, by format."""
    return (path for path in sorted(folder.glob("*/*")) if path.is_file())

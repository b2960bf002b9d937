"""The rules' manual pages, in several forms. The Swedish ones are the rules' docstrings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .. import lazy_re as re
from ..diagnostics import Language, say
from ..frozen import frozen
from ..i18n import LANGUAGES
from ..rules import Rule
from .layout import wrapped

_IS_LAID_OUT = re.compile(r"\s|[-*|`]")
_IS_EXAMPLE = re.compile(r"# \S+\.\w+$", re.MULTILINE)


EXAMPLES_OF = 2024
"""The year of the plan that the pages' examples are taken from."""
_YEAR = re.compile(r"(?<![\w:/])(?<!Agenda )20[0-4][0-9](?!\w|:[0-9]|/[0-9])")
"""Not Agenda 2030, nor the number of a law (2003:778)."""


@frozen
class ManualPart:
    """One part of a page; an example is YAML, everything else is prose."""

    heading: str
    body: str
    is_example: bool


def parts(rule: Rule, language: Language) -> list[ManualPart]:
    """The four parts of a page."""
    names = "|".join(name for one in LANGUAGES for name in one.page_parts)  # a package's page is in either
    part = re.compile(rf"^(?P<part>{names})\n(?P<body>(?:    .*\n|\n)+)", re.MULTILINE)
    found = []
    for match in part.finditer(language.page(rule.code, rule.page) + "\n"):
        body = re.sub(r"^    ", "", match["body"], flags=re.MULTILINE).strip("\n")
        found.append(ManualPart(match["part"], body, _IS_EXAMPLE.match(body) is not None))
    return found


def severity_word(rule: Rule, language: Language) -> str:
    """fel, varning or upplysning."""
    return language.translate(rule.severity.value)


def page_text(rule: Rule, language: Language, year: int = EXAMPLES_OF) -> Iterator[str]:
    """The page for a terminal: prose is folded to its width, examples are of the year of a plan."""
    yield f"{rule.code} {rule.name} ({severity_word(rule, language)})"
    yield language.translate(rule.title)
    for part in parts(rule, language):
        yield from ("", part.heading)
        lines = _in(year, part.body).splitlines() if part.is_example else _folded(part.body)
        yield from (f"    {line}".rstrip() for line in lines)


def _in(year: int, example: str) -> str:
    """An example with its years moved, so that its plan is of this year."""
    return _YEAR.sub(lambda found: str(int(found[0]) + year - EXAMPLES_OF), example)


def _folded(prose: str) -> Iterator[str]:
    """Paragraphs folded anew; one with a list or an example of its own in it is left alone."""
    for number, paragraph in enumerate(prose.split("\n\n")):
        yield from [""] if number else []
        lines = paragraph.splitlines()
        yield from lines if any(map(_IS_LAID_OUT.match, lines)) else wrapped(" ".join(lines), 4)


def page_markdown(rule: Rule, language: Language, level: int = 1) -> Iterator[str]:
    """The page as Markdown, with its title as a heading of some level."""
    yield f"{'#' * level} {rule.code} {language.translate(rule.title)}"
    yield ""
    yield f"`{rule.name}` · {severity_word(rule, language)}"
    for part in parts(rule, language):
        yield ""
        yield f"**{part.heading}**"
        yield ""
        yield from ["```yaml", *part.body.splitlines(), "```"] if part.is_example else part.body.splitlines()


def page_data(rule: Rule, language: Language) -> dict[str, str]:
    """The page as plain data."""
    page = {
        "code": rule.code,
        "name": rule.name,
        "severity": rule.severity.name.lower(),
        "title": language.translate(rule.title),
    }
    return page | dict(
        zip(("what", "why", "wrong", "right"), (part.body for part in parts(rule, language)), strict=False)
    )


def manual_markdown(rules: Sequence[Rule], language: Language) -> Iterator[str]:
    """All pages: docs/regler.md."""
    yield "# " + say("Regler").text(language)
    yield ""
    yield say("Skriven av nplan rules --format md ur reglernas egna sidor. Ändra dem, inte den här filen.").text(
        language
    )
    yield ""
    yield say("| kod | namn | nivå | rubrik |").text(language)
    yield "|---|---|---|---|"
    for rule in rules:
        code, title = rule.code, language.translate(rule.title)
        yield f"| [{code}](#{code.lower()}) | `{rule.name}` | {severity_word(rule, language)} | {title} |"
    for rule in rules:
        yield ""
        yield f'<a id="{rule.code.lower()}"></a>'
        yield ""
        yield from page_markdown(rule, language, level=2)

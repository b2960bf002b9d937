"""Bring the catalogues of translations up to date with the program, or check that they are.

    make catalogue                           write nplan.po (translations are kept) and nplan.mo
    scripts/make_catalogue.py --check        say what is stale, missing, unsure or wrongly filled

A sentence's key is its Swedish template. They are collected from ``say("…")`` and its kin in
the source, ``_("…")`` in the templates, the command line's help, the values of enums that
people read, what required keys mean, and the rules' titles. A title's translation is the
first line of the rule's page in locale/<language>/rules.
"""

from __future__ import annotations

import argparse
import ast
import io
import re
import string
import sys
from collections.abc import Iterator
from enum import Enum
from functools import cache
from pathlib import Path

import typer
from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from nämndplan.cli.app import app, commands
from nämndplan.cli.commands import COMMANDS
from nämndplan.cli.help import paragraphs
from nämndplan.compare import Evidence
from nämndplan.diagnostics import Severity
from nämndplan.diff import Effect
from nämndplan.i18n.catalogue import page
from nämndplan.lowering.recovery.models import NAMES
from nämndplan.model import Binding, BodyType, Meaning
from nämndplan.rules import RULES
from nämndplan.values import Direction, Frequency
from nämndplan.word_list import word_list

ROOT = Path(__file__).resolve().parents[1]
SOURCE, TEMPLATES = ROOT / "src" / "nämndplan", ROOT / "templates"
LOCALE = SOURCE / "locale"
SAYING = frozenset({"say", "_say", "fact"})
"""Functions whose first argument is a sentence or a fixed word."""
SHOWN: tuple[type[Enum], ...] = (Severity, BodyType, Direction, Frequency, Binding, Effect, Evidence, Meaning)
DOCUMENT_KINDS = word_list("nämndplan.rules.documents", "document_types")
TITLES = "src/nämndplan/rules/__init__.py"
HELP = "src/nämndplan/cli/app.py"
COMMANDS_FILE = "src/nämndplan/cli/commands/__init__.py"
COMMENT = """\
# The keys are the Swedish templates, and {fields} must stay as they are;
# {count:year/years} is year for 1 and years for all else."""
_PERCENT_FIELD = re.compile(r"%\((\w+)\)s")


class Catalogue(Catalog):
    """A catalogue whose header holds nothing that changes with the day or the version of Babel."""

    mime_headers = [  # type: ignore[override]  # noqa: RUF012  (a property there; never changed here)
        ("Project-Id-Version", "nplan"),
        ("MIME-Version", "1.0"),
        ("Content-Type", "text/plain; charset=utf-8"),
        ("Content-Transfer-Encoding", "8bit"),
    ]


@cache
def sentences() -> tuple[tuple[str, str], ...]:
    """Every sentence with the file where it stands."""
    titles = ((rule.title, TITLES) for rule in RULES)
    kinds = ((kind, "src/nämndplan/rules/documents/words/document_types.txt") for kind in DOCUMENT_KINDS)
    return (*_in_source(), *_in_templates(), *_in_help(), *_in_models(), *titles, *kinds)


def _in_source() -> Iterator[tuple[str, str]]:
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and node.args and _name(node.func) in SAYING:
                yield from ((text, path.relative_to(ROOT).as_posix()) for text in _texts(node.args[0]))


def _name(function: ast.expr) -> str:
    return function.id if isinstance(function, ast.Name) else getattr(function, "attr", "")


def _texts(argument: ast.expr) -> Iterator[str]:
    """The literal texts that an argument may be; an empty one says nothing."""
    match argument:
        case ast.Constant(value=str(text)) if text:
            yield text
        case ast.IfExp():
            yield from (*_texts(argument.body), *_texts(argument.orelse))


def _in_templates() -> Iterator[tuple[str, str]]:
    """Fixed words of the templates; what is no Jinja template is passed over."""
    methods = [("**/typst/**", "ignore"), ("**.html", "jinja2"), ("**.md", "jinja2")]
    for file, _, text, *_ in extract_from_dir(TEMPLATES, methods, {}, {"_": None}):
        yield str(text), f"templates/{file}"


def _in_help() -> Iterator[tuple[str, str]]:
    yield from ((purpose, COMMANDS_FILE) for purpose in COMMANDS.values())
    for command in (typer.main.get_command(app), *commands().values()):
        texts = [*paragraphs(command.help or ""), *paragraphs(command.epilog or "")]
        for param in command.params:
            texts += [getattr(param, "help", "") or "", param.metavar or ""]
        yield from ((text, HELP) for text in texts if text)


def _in_models() -> Iterator[tuple[str, str]]:
    """What enums say, and what required keys mean: it is said when one is missing."""
    for enum in SHOWN:
        yield from ((member.value, f"src/{enum.__module__.replace('.', '/')}.py") for member in enum)
    for model in NAMES:
        for field in model.model_fields.values():
            if field.is_required() and field.description:
                yield field.description.rstrip("."), f"src/{model.__module__.replace('.', '/')}.py"


def updated(language: str) -> Catalogue:
    """The language's catalogue with today's sentences; one near to an old one is marked as fuzzy."""
    current, template = Catalogue(locale=language, charset="utf-8", fuzzy=False), Catalogue()
    current.header_comment = COMMENT
    path = po_file(language)
    for message in read_po(io.BytesIO(path.read_bytes())) if path.exists() else ():
        if message.id:
            current[message.id] = message
    for text, file in sentences():
        template.add(text, locations=[(file, 0)])
    current.update(template)
    for rule in RULES:
        if title := page(language, rule.code).partition("\n")[0].rstrip("."):
            current[rule.title].string = title
            current[rule.title].flags.discard("fuzzy")
    return current


def problems(catalogue: Catalog) -> list[str]:
    """Sentences that have no sure translation, or one with other fields; of rules without a page only their codes."""
    untitled = {rule.title: rule.code for rule in RULES if not page(str(catalogue.locale), rule.code)}
    found = [f"no page: {code}" for code in untitled.values()]
    sentences = (message for message in catalogue if message.id and message.id not in untitled)
    return found + [f"{problem}: {message.id}" for message in sentences for problem in _faults(message)]


def _faults(message: Message) -> Iterator[str]:
    if not message.string:
        yield "missing"
    elif message.fuzzy:
        yield "fuzzy"
    elif fields(str(message.id)) != fields(str(message.string)):
        yield "other fields"


def fields(template: str) -> set[str]:
    """The names that a sentence is filled with."""
    if found := _PERCENT_FIELD.findall(template):
        return set(found)
    return {name for _, name, *_ in string.Formatter().parse(template) if name is not None}


def po_file(language: str) -> Path:
    """Where people edit the translations."""
    return LOCALE / language / "LC_MESSAGES" / "nplan.po"


def files(language: str, catalogue: Catalogue) -> dict[Path, bytes]:
    """The catalogue in both forms."""
    text, compiled = io.BytesIO(), io.BytesIO()
    write_po(text, catalogue, width=0, sort_output=True, no_location=True, ignore_obsolete=True)
    write_mo(compiled, catalogue)
    path = po_file(language)
    return {path: text.getvalue(), path.with_suffix(".mo"): compiled.getvalue()}


def main() -> int:
    """Write, or check."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; end with 1 when something is to be done")
    check = parser.parse_args().check
    found = []
    for language in sorted(path.name for path in LOCALE.iterdir()):
        catalogue = updated(language)
        found += [f"{language}: {problem}" for problem in problems(catalogue)]
        for path, content in files(language, catalogue).items():
            if check and (not path.exists() or path.read_bytes() != content):
                found.append(f"{path.relative_to(ROOT)} is stale: run make catalogue")
            elif not check:
                path.write_bytes(content)
    for line in found:
        print(line)
    return int(bool(found) and check)


if __name__ == "__main__":
    sys.exit(main())

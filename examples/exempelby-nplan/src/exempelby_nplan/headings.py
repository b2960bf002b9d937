"""The plan's headings as plain text, for Exempelby's intranet: nplan render --format rubriker."""

from collections.abc import Iterator

from nplan.formats import File, Format, PlanView, Templates


def files(view: PlanView, templates: Templates) -> Iterator[File]:
    """One file, published as rubriker/rubriker.txt."""
    lines = [view.title, *(f"- {section.heading}" for section in view.sections if section.heading)]
    yield "rubriker.txt", "".join(f"{line}\n" for line in lines).encode()


HEADINGS = Format("rubriker", files)

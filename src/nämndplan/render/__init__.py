"""The forms in which a plan is published. A new one is a file and a line in FORMATS."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..entry_points import FORMATS as OFFERED
from ..entry_points import Plugin, guarded, guarding
from ..view import PlanView
from .defaults import PURPOSES, default_templates, templates_in
from .docx import DOCX
from .draft import Draft, KnownPages
from .format import File, Format, with_downloads
from .html import HTML
from .illustrations import Illustrations
from .logo import read_logo
from .markdown import MARKDOWN
from .opendata import DATA
from .output_folder import MANIFEST
from .pdf import PDF
from .pptx import PPTX
from .publish import PublishedFiles, Refusal, inside, publish
from .template_faults import TemplateFault
from .template_files import OFFICE_SUFFIXES, template_folders, template_places
from .templates import Templates

FORMATS: tuple[Format, ...] = (MARKDOWN, HTML, PDF, PPTX, DOCX, DATA)


def added_format(name: str, plugins: Sequence[Plugin]) -> Format | None:
    """The format of this name that one of these packages offers; loaded when it is wanted. Raises PluginFault.

    Its files lie in a folder with its name.
    """
    for plugin in plugins:
        if offer := plugin.offered(OFFERED).get(name):
            return _guarded(plugin, name, plugin.load(offer))
    return None


def _guarded(plugin: Plugin, name: str, format: object) -> Format:
    with guarded(plugin.name, name):
        if not isinstance(format, Format) or format.name != name:
            raise TypeError(f"not a Format called {name}: {format!r}")

    def files(view: PlanView, templates: Templates) -> Iterator[File]:
        for path, content in format.files(view, templates):
            if not isinstance(content, bytes):
                raise TypeError(f"a file is a path and its bytes: {path}")
            yield f"{name}/{inside(path)}", content

    return replace(
        format,
        files=guarding(plugin.name, name, files),
        remarks=guarding(plugin.name, name, format.remarks),
        offers=guarding(plugin.name, name, format.offers),
    )


__all__ = [
    "FORMATS",
    "MANIFEST",
    "OFFICE_SUFFIXES",
    "PURPOSES",
    "Draft",
    "File",
    "Format",
    "Illustrations",
    "KnownPages",
    "PublishedFiles",
    "Refusal",
    "TemplateFault",
    "Templates",
    "added_format",
    "default_templates",
    "publish",
    "read_logo",
    "template_folders",
    "template_places",
    "templates_in",
    "with_downloads",
]

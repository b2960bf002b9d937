"""The forms in which a plan is published. A new one is a file and a line in FORMATS."""

from .defaults import PURPOSES, default_templates, templates_in
from .docx import DOCX
from .explained import TemplateFault
from .folders import template_folders
from .format import File, Format, with_downloads
from .html import HTML
from .logo import read_logo
from .markdown import MARKDOWN
from .opendata import DATA
from .overlay import OFFICE_SUFFIXES
from .pdf import PDF
from .pptx import PPTX
from .publish import Published, Refusal, publish
from .templates import Templates

FORMATS: tuple[Format, ...] = (MARKDOWN, HTML, PDF, PPTX, DOCX, DATA)

__all__ = [
    "FORMATS",
    "OFFICE_SUFFIXES",
    "PURPOSES",
    "File",
    "Format",
    "Published",
    "Refusal",
    "TemplateFault",
    "Templates",
    "default_templates",
    "publish",
    "read_logo",
    "template_folders",
    "templates_in",
    "with_downloads",
]

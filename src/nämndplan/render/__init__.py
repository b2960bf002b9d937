"""The forms in which a plan is published. A new one is a file and a line in FORMATS."""

from .defaults import PURPOSES, default_templates, templates_in
from .docx import DOCX
from .format import File, Format, with_downloads
from .html import HTML
from .illustrations import Illustrations
from .logo import read_logo
from .markdown import MARKDOWN
from .opendata import DATA
from .pdf import PDF
from .pptx import PPTX
from .publish import PublishedFiles, Refusal, publish
from .template_faults import TemplateFault
from .template_files import OFFICE_SUFFIXES, template_folders
from .templates import Templates

FORMATS: tuple[Format, ...] = (MARKDOWN, HTML, PDF, PPTX, DOCX, DATA)

__all__ = [
    "FORMATS",
    "OFFICE_SUFFIXES",
    "PURPOSES",
    "File",
    "Format",
    "Illustrations",
    "PublishedFiles",
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

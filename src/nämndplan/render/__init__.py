"""The forms in which a plan is published. A new one is a file and a line in FORMATS."""

from .format import File, Format
from .html import HTML
from .markdown import MARKDOWN
from .publish import Refusal, publish
from .templates import TemplateFault, Templates, template_folders

FORMATS: tuple[Format, ...] = (MARKDOWN, HTML)

__all__ = ["FORMATS", "File", "Format", "Refusal", "TemplateFault", "Templates", "publish", "template_folders"]

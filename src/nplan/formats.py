"""What an organisation's own document formats are made of: ``nplan1.formats`` (docs/tillagg.md).

A format makes files of a plan's view; they are published in a folder with the format's name. These names stay as
long as the group is called ``nplan1.formats``.
"""

from nämndplan.diagnostics import Sentence, say
from nämndplan.render import File, Format, Templates
from nämndplan.view import Download, PlanView

__all__ = ["Download", "File", "Format", "PlanView", "Sentence", "Templates", "say"]

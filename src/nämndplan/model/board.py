"""nämndplan.yaml: a board's own plan.

See docs/adr/029-as-decided.md.
"""

from pydantic import Field

from .assignment import ReceivedAssignment
from .base import Model
from .decision import Decision
from .disposition import DispositionField
from .layout import LayoutField
from .section import Sections
from .types import Id, Text


class BoardPlan(Model):
    """File: nämnder/<board>/nämndplan.yaml; the folder's name is the board's id."""

    title: Text = Field(alias="titel", description="Nämndplanens namn, ordagrant.")
    decision: Decision | None = Field(None, alias="beslut", description="Nämndens beslut om planen.")
    sections: Sections = Field({}, alias="avsnitt", description="Brödtext ur nämndplanen.")
    layout: LayoutField = None
    disposition: DispositionField = ()
    received: dict[Id, ReceivedAssignment] = Field(
        {},
        alias="mottagna_uppdrag",
        description="Fullmäktiges uppdrag så som nämndplanen återger dem. Nyckeln är uppdragets id.",
    )

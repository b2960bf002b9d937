"""Decisions: who decided, when, and under which number."""

from typing import Any

from pydantic import Field, GetJsonSchemaHandler, model_validator
from pydantic_core import CoreSchema

from .. import lazy_re as re
from ..values import dates_in
from .base import Model
from .types import SCALAR_TYPES, Date, Text

_PARAGRAPH = re.compile(r"§+\s*\d+\w?(?:\s*[–-]\s*\d+)?")


class Decision(Model):
    """Beslut: the decision by which something in the plan holds."""

    printed: Text | None = Field(
        None, alias="tryckt", description="Beslutet så som planen trycker det: KF 2023-11-07 § 112."
    )
    body: Text | None = Field(None, alias="organ", description="Vem som beslutade: ett organ i organisation.yaml.")
    date: Date | None = Field(None, alias="datum", description="Beslutsdatum, år-månad-dag: 2023-11-07.")
    paragraph: Text | None = Field(None, alias="paragraf", description="Paragrafen i protokollet, till exempel § 112.")
    reference: Text | None = Field(None, alias="diarienummer", description="Ärendets diarienummer.")

    @model_validator(mode="before")
    @classmethod
    def _read_what_is_printed(cls, tree: Any) -> Any:
        """The day and the paragraph out of the printed words, where there is one of each and no key says them."""
        tree = {"tryckt": tree} if isinstance(tree, str) else tree
        printed = tree.get("tryckt") if isinstance(tree, dict) else None
        if not isinstance(printed, str):
            return tree
        found = {"datum": dates_in(printed), "paragraf": _PARAGRAPH.findall(printed)}
        return {key: each[0] for key, each in found.items() if len(each) == 1} | tree

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """A mapping, or the plan's own words alone."""
        own = handler.resolve_ref_schema(handler(schema))
        own["type"] = [*SCALAR_TYPES, "object"]
        return own

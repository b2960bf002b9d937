"""Look: the organisation's own name, logo and colour on what is published."""

from pydantic import Field

from .base import Model
from .types import ColorText, Text

PICTURE_FOLDER = "utseende/"
PICTURE_TYPES = {".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg"}
"""The kinds of pictures that may be published, by the end of their names."""


def is_picture(file: str) -> bool:
    """True for a picture in the plan's folder for them."""
    return file.startswith(PICTURE_FOLDER) and file.casefold().endswith(tuple(PICTURE_TYPES))


class Look(Model):
    """Utseende: how the published plan shows whose it is. All optional."""

    name: Text | None = Field(
        None, alias="namn", description="Namnet överst på varje sida, om det inte är organisationens."
    )
    logo: Text | None = Field(
        None,
        alias="logotyp",
        description="Logotypens fil i planens mapp: utseende/logotyp.svg. SVG, PNG eller JPEG, högst 40 000 byte.",
    )
    color: ColorText | None = Field(
        None,
        alias="färg",
        description="Färgen på länkar och linjer: sex tecken utan # framför, till exempel 004f71.",
    )

"""The pictures in the prose of a plan."""

from __future__ import annotations

from ...model import Plan, is_picture
from ...values import PictureMark, pictures
from ..memo import once_per_plan
from ..published_text import PublishedText, published_texts


@once_per_plan
def illustrations(plan: Plan) -> tuple[tuple[PublishedText, PictureMark], ...]:
    """Each with the text that it stands in."""
    texts = (text for text in published_texts(plan) if text.is_prose)
    return tuple((text, picture) for text in texts for picture in pictures(text.text))


def may_be_shown(file: str) -> bool:
    """True for a picture in the plan's folder for them."""
    return is_picture(file) and ".." not in file.split("/")

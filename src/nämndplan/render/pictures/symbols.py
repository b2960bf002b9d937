"""The marks of pictures one by one, for the line that says what they mean."""

from __future__ import annotations

from markupsafe import Markup

_SHAPES = {
    "outcome": '<circle class="outcome" cx="11" cy="9" r="5"/>',
    "target": '<line class="target" x1="11" y1="1" x2="11" y2="17"/>',
    "older": '<circle class="older" cx="11" cy="9" r="4"/>',
    "later": '<line class="later" x1="11" y1="1" x2="11" y2="17"/>',
    "way": '<line class="way" x1="1" y1="9" x2="21" y2="9"/>',
    "head": '<line class="way" x1="1" y1="9" x2="16" y2="9"/><path class="head" d="M22,9 L15,4.5 L15,13.5 Z"/>',
    "allowed": '<line class="allowed" x1="1" y1="9" x2="21" y2="9"/>',
    "goal": '<rect class="goal" x="4" y="2" width="14" height="14"/>',
    "subgoal": '<circle class="subgoal" cx="11" cy="9" r="6"/>',
    "indicator": '<circle class="indicator" cx="11" cy="9" r="4"/>',
}


def symbol(name: str) -> Markup:
    """A mark by itself, for those who see; the words beside it are for all."""
    return Markup(f'<svg class="picture" aria-hidden="true" width="22" height="18">{_SHAPES[name]}</svg>')  # noqa: S704

"""The drift between two texts that say the same: the council's assignments, and as a board's plan has them.

The list below was made by reading the two texts of plans/2024 side by side, word by word.
"""

from __future__ import annotations

from pathlib import Path

from nämndplan.compare.naming import written
from nämndplan.diff import Mark, compare_plans, pieces
from nämndplan.driver import load
from nämndplan.model import ReceivedAssignment

PLAN = Path(__file__).parents[2] / "plans" / "2024"
OTHER_WORDS = {("hyrberoende", "titel")}
OTHER_FORM = {
    ("funktionella-aktiviteter", "titel"),
    ("tillgänglighet-vid-valda-enheter", "titel"),
    ("etiskt-perspektiv", "titel"),
    ("sjukhusvård-och-primärvård", "delar"),
}


def as_the_board_has_them() -> dict[str, bytes]:
    """The plan, with the board's wordings in place of the council's."""
    files = {path.relative_to(PLAN).as_posix(): path.read_bytes() for path in sorted(PLAN.rglob("*.yaml"))}
    for item in load(PLAN).plan.of(ReceivedAssignment):
        parts = "".join(f"  - {part}\n" for part in item.value.parts)
        text = f"titel: {item.value.title}\ntill: [{', '.join(item.value.to)}]\n"
        order = next(
            line for line in files[f"uppdrag/{item.id}.yaml"].decode().splitlines() if line.startswith("ordning:")
        )
        files[f"uppdrag/{item.id}.yaml"] = f"{text}{order}\n{'delar:' if parts else ''}\n{parts}".encode()
    return files


def test_what_was_found_by_hand_is_found_and_nothing_else() -> None:
    found = compare_plans(load(PLAN).plan, load(as_the_board_has_them()).plan).differences
    told = {(item.code, item.after_item.id, item.after.route[0]) for item in found if item.after_item and item.after}
    assert told == {
        *(("ND201", id, key) for id, key in OTHER_WORDS),
        *(("ND901", id, key) for id, key in OTHER_FORM),
    }
    assert len(found) == len(told)


def test_the_word_is_shown() -> None:
    found = compare_plans(load(PLAN).plan, load(as_the_board_has_them()).plan).differences
    [reworded] = [item for item in found if item.code == "ND201"]
    marked = [(piece.mark, piece.text) for piece in pieces(reworded.before_text, reworded.after_text)]
    assert marked[1:] == [(Mark.STRUCK, "hyrberoende"), (Mark.ADDED, "hyrberoendet")]
    assert written(reworded.after_text) == "Formalisera arbetet med att minska hyrberoendet"

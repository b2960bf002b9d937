"""A made-up region's plan of any size, file by file.

The shape is a real region's: goals and assignments of the council; for each board its plan, its economy,
a file of sub-goals for each goal, and the assignments it hands on. A file is about 2 KB.
"""

from __future__ import annotations

from collections.abc import Iterator

from benchmarks import council
from benchmarks.board import board_files
from benchmarks.region import FEWEST_FILES, Region, assignment_id, board_id, goal_id


def plan_files(region: Region) -> Iterator[tuple[str, str]]:
    """Every file of the plan: its path inside the plan, and its text."""
    if region.files < FEWEST_FILES:
        raise ValueError(f"a plan has at least {FEWEST_FILES} files")
    yield "plan.yaml", council.plan(region)
    yield "organisation.yaml", council.organisation(region)
    yield "finansiella-mål.yaml", council.FINANCE
    yield "styrdokument.yaml", council.documents()
    for goal in range(region.goals):
        yield f"mål/{goal_id(goal)}.yaml", council.goal(region, goal)
    given: dict[int, list[int]] = {board: [] for board in range(region.boards)}
    for assignment in range(region.assignments):
        yield f"uppdrag/{assignment_id(assignment)}.yaml", council.assignment(region, assignment)
        for board in region.recipients(assignment):
            given[board].append(assignment)
    share, more = divmod(region.board_files, region.boards)
    for board in range(region.boards):
        files = board_files(region, board, given[board])
        for _ in range(share + (board < more)):
            name, text = next(files)
            yield f"nämnder/{board_id(board)}/{name}", text

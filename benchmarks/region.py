"""The size and shape of a made-up region, and what its things are called."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from benchmarks.words import GOALS, SENTENCES, TASKS, place

YEAR = 2024
FEWEST_FILES = 12
_FILES_PER_BOARD = 16
_FILES_PER_ASSIGNMENT = 20
TASK_IDS = ("stöd-till-anhöriga", "kortare-köer", "hembesök", "samordning", "föreningsliv", "lokaler")


@dataclass(frozen=True)
class Region:
    """How many of each thing a plan of ``files`` files has. The same seed gives the same plan."""

    files: int
    seed: int = 0

    @property
    def goals(self) -> int:
        """How many council goals."""
        return len(GOALS) if self.files >= 30 else 2

    @property
    def assignments(self) -> int:
        """How many council assignments."""
        return max(2, self.files // _FILES_PER_ASSIGNMENT)

    @property
    def board_files(self) -> int:
        """How many files all boards have together."""
        return self.files - 4 - self.goals - self.assignments

    @property
    def boards(self) -> int:
        """How many boards."""
        return max(1, self.board_files // _FILES_PER_BOARD)

    def recipients(self, assignment: int) -> tuple[int, ...]:
        """The boards that a council assignment is given to."""
        pair = (2 * assignment % self.boards, (2 * assignment + 1) % self.boards)
        return tuple(dict.fromkeys(pair))


def goal_id(goal: int) -> str:
    """The id of a council goal."""
    return f"{goal + 1}-{GOALS[goal][0]}"


def assignment_id(assignment: int) -> str:
    """The id of a council assignment."""
    return f"{TASK_IDS[assignment % len(TASKS)]}-{place(assignment).lower()}"


def board_id(board: int) -> str:
    """The id of a board."""
    return f"{place(board).lower()}nämnden"


def administration_id(board: int) -> str:
    """The id of a board's administration."""
    return f"{place(board).lower()}förvaltningen"


def task(assignment: int) -> str:
    """The words of a council assignment."""
    return TASKS[assignment % len(TASKS)].format(place=place(assignment))


def prose(dice: Random, where: str, sentences: int, indent: int) -> str:
    """A block of Markdown, in paragraphs of three sentences."""
    words = [dice.choice(SENTENCES).format(place=where) for _ in range(sentences)]
    paragraphs = [" ".join(words[start : start + 3]) for start in range(0, len(words), 3)]
    margin = " " * indent
    return "|\n" + "\n\n".join(margin + paragraph for paragraph in paragraphs)


def dice_for(region: Region, *names: object) -> Random:
    """The dice of one file: the same every time, and its own."""
    return Random(f"{region.seed} {names}")


def tenths(number: int, sign: str = "") -> str:
    """1234 as 123,4, grouped the Swedish way."""
    whole, part = divmod(abs(number), 10)
    return f"{'-' if number < 0 else sign}{f'{whole:,}'.replace(',', ' ')},{part}"

"""The kinds of files a plan consists of: the place in the tree decides the kind."""

from __future__ import annotations

from functools import cache

from .. import lazy_re as re
from ..frozen import frozen
from .adopted import Adopted
from .assignment import Assignment, AssignmentList
from .base import Model
from .board import BoardPlan
from .documents import GoverningDocuments
from .economy import Economy
from .finance import FinancialGoals
from .follow_up import (
    AssignmentReport,
    AssignmentReports,
    BoardFollowUp,
    EconomyReport,
    FinancialReport,
    FollowUp,
    GoalReport,
    GoalReports,
)
from .goal import BoardGoal, BoardGoalList, CouncilGoal, CouncilGoalList
from .kolada import KOLADA_FILE, KoladaCopy
from .organisation import Organisation
from .review import Reviewed
from .settings import PlanSettings

REPORT_FOLDER = "uppföljning/"
"""Where what came of the plan is told, a folder for each period."""


@frozen
class Kind:
    """A kind of file: its path (``{period}``, ``{board}`` and ``{id}`` vary), its model, its schema's name.

    ``several`` is the model of a file that holds many of them, which is known by the key that they stand under.
    """

    path: str
    model: type[Model]
    schema: str
    required: bool = False
    several: tuple[str, type[Model]] | None = None

    @property
    def is_report(self) -> bool:
        """True for what follows the plan up, and is no part of it."""
        return self.path.startswith(REPORT_FOLDER)

    def model_of(self, tree: object) -> type[Model]:
        """The model of a file with this tree: of one object, or of many."""
        if self.several and isinstance(tree, dict) and self.several[0] in tree:
            return self.several[1]
        return self.model

    def match(self, file: str) -> dict[str, str] | None:
        """The varying parts of a file's path, or None when it is not of this kind."""
        match = _pattern(self.path).fullmatch(file)
        return match.groupdict() if match else None


@cache
def _pattern(path: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>[^/]+)", re.escape(path)))


KINDS = (
    Kind("plan.yaml", PlanSettings, "plan", required=True),
    Kind("organisation.yaml", Organisation, "organisation", required=True),
    Kind("mål/{id}.yaml", CouncilGoal, "mål", several=("mål", CouncilGoalList)),
    Kind("uppdrag/{id}.yaml", Assignment, "uppdrag", several=("uppdrag", AssignmentList)),
    Kind("finansiella-mål.yaml", FinancialGoals, "finansiella-mål"),
    Kind("styrdokument.yaml", GoverningDocuments, "styrdokument"),
    Kind("ekonomi.yaml", Economy, "ekonomi"),
    Kind(KOLADA_FILE, KoladaCopy, "kolada"),
    Kind("beslut/{id}.yaml", Adopted, "beslut"),
    Kind("nämnder/{board}/nämndplan.yaml", BoardPlan, "nämndplan"),
    Kind("nämnder/{board}/mål/{id}.yaml", BoardGoal, "nämndens-mål", several=("mål", BoardGoalList)),
    Kind("nämnder/{board}/uppdrag/{id}.yaml", Assignment, "uppdrag", several=("uppdrag", AssignmentList)),
    Kind("nämnder/{board}/ekonomi.yaml", Economy, "ekonomi"),
    Kind("nämnder/{board}/styrdokument.yaml", GoverningDocuments, "styrdokument"),
    Kind("nämnder/{board}/granskat.yaml", Reviewed, "granskat"),
    Kind("nämnder/{board}/beslut/{id}.yaml", Adopted, "beslut"),
    Kind("uppföljning/{period}/uppföljning.yaml", FollowUp, "uppföljning"),
    Kind("uppföljning/{period}/mål/{id}.yaml", GoalReport, "uppföljning-mål", several=("mål", GoalReports)),
    Kind(
        "uppföljning/{period}/uppdrag/{id}.yaml",
        AssignmentReport,
        "uppföljning-uppdrag",
        several=("uppdrag", AssignmentReports),
    ),
    Kind("uppföljning/{period}/finansiella-mål.yaml", FinancialReport, "uppföljning-finansiella-mål"),
    Kind("uppföljning/{period}/ekonomi.yaml", EconomyReport, "uppföljning-ekonomi"),
    Kind("uppföljning/{period}/nämnder/{board}/uppföljning.yaml", BoardFollowUp, "nämndens-uppföljning"),
    Kind("uppföljning/{period}/nämnder/{board}/mål/{id}.yaml", GoalReport, "nämndens-uppföljning-mål"),
    Kind(
        "uppföljning/{period}/nämnder/{board}/uppdrag/{id}.yaml",
        AssignmentReport,
        "uppföljning-uppdrag",
        several=("uppdrag", AssignmentReports),
    ),
    Kind("uppföljning/{period}/nämnder/{board}/ekonomi.yaml", EconomyReport, "uppföljning-ekonomi"),
)

"""What an organisation's own rules are made of: ``nplan1.rules`` (docs/tillagg.md).

These names, with what their docstrings say, are what a package may build upon. They stay as long as the group is
called ``nplan1.rules``; whatever else lies in nämndplan may change in any version.
"""

from nämndplan.diagnostics import Edit, Finding, Fix, Note, Place, Sentence, Severity, say
from nämndplan.model import (
    Assignment,
    BoardGoal,
    CouncilGoal,
    FinancialGoal,
    GoalNode,
    GoverningDocument,
    Indicator,
    Item,
    Plan,
    PrintedTable,
)
from nämndplan.rules import Fact, Rule
from nämndplan.rules.many import Many, among, in_each_board

__all__ = [
    "Assignment",
    "BoardGoal",
    "CouncilGoal",
    "Edit",
    "Fact",
    "FinancialGoal",
    "Finding",
    "Fix",
    "GoalNode",
    "GoverningDocument",
    "Indicator",
    "Item",
    "Many",
    "Note",
    "Place",
    "Plan",
    "PrintedTable",
    "Rule",
    "Sentence",
    "Severity",
    "among",
    "in_each_board",
    "say",
]

"""What a plan holds as tables of records: exact values beside printed forms, ids, references, anchors."""

from .collect import RECORD_KINDS, Records
from .column import Column, RecordTable, columns_of
from .kinds import BoardPlanRecord, BodyRecord, GoalRecord, GoalSort, PlanRecord
from .measures import (
    AssignmentRecord,
    AssignmentSort,
    AssignmentValueRecord,
    FinancialGoalRecord,
    IndicatorRecord,
    ValueRecord,
    ValueSort,
)
from .parts import BodyName, Form, Measured, Published
from .source import Source

__all__ = [
    "RECORD_KINDS",
    "AssignmentRecord",
    "AssignmentSort",
    "AssignmentValueRecord",
    "BoardPlanRecord",
    "BodyName",
    "BodyRecord",
    "Column",
    "FinancialGoalRecord",
    "Form",
    "GoalRecord",
    "GoalSort",
    "IndicatorRecord",
    "Measured",
    "PlanRecord",
    "Published",
    "RecordTable",
    "Records",
    "Source",
    "ValueRecord",
    "ValueSort",
    "columns_of",
]

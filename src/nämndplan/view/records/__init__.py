"""What a plan holds as tables of records: exact values beside printed forms, ids, references, anchors."""

from .assignments import AssignmentRecord, AssignmentSort, AssignmentValueRecord
from .collect import RECORD_KINDS, Records
from .column import RecordColumn, RecordTable, columns_of
from .goals import GoalRecord, GoalSort
from .grids import CellRecord, CellSort, TableRecord
from .indicators import IndicatorRecord, ValueRecord, ValueSort
from .money import FinancialGoalRecord
from .plan import BoardPlanRecord, BodyRecord, PlanRecord, Published
from .source import RecordSource
from .values import BodyName, Form, Measured

__all__ = [
    "RECORD_KINDS",
    "AssignmentRecord",
    "AssignmentSort",
    "AssignmentValueRecord",
    "BoardPlanRecord",
    "BodyName",
    "BodyRecord",
    "CellRecord",
    "CellSort",
    "FinancialGoalRecord",
    "Form",
    "GoalRecord",
    "GoalSort",
    "IndicatorRecord",
    "Measured",
    "PlanRecord",
    "Published",
    "RecordColumn",
    "RecordSource",
    "RecordTable",
    "Records",
    "TableRecord",
    "ValueRecord",
    "ValueSort",
    "columns_of",
]

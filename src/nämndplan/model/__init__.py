"""The plan language: what a plan's files may hold, and what it means.

Glossary
========
======================  ===================  =====================================================
Swedish (in the files)  English (in code)    Meaning
======================  ===================  =====================================================
mål, regionmål          Goal, CouncilGoal    what the council wants to reach
delmål                  SubGoal, GoalNode    a board's step towards a council goal
indikator               Indicator            what is measured to tell whether a goal is reached
nyckeltal               KeyFigure            a measure of Kolada's, as nplan kolada fetch wrote it down
utfall                  Outcome              what was measured, by year
målvärde                Target               where the indicator is to get, by year
riktning                Direction            which way is better: öka, minska, oförändrad
uppdelning              Part                 women and men, units, a/b/c
uppdrag                 Assignment           what a body is told to do
delpunkt                AssignmentPart       a part of it, which may be somebody's own
mottaget uppdrag        ReceivedAssignment   a council assignment as the board's plan words it
organ                   Body                 anything that decides or carries out
fullmäktige             Council              the elected assembly
styrelse, nämnd         Board                a body that answers to the council
beredning               Committee            a body that prepares questions for the council
förvaltning             Administration       the officials under a board
ramförändring           FrameChange          a change of a board's budget frame
post, varav             Post, InnerPost      a line of a frame change, and its parts
omfördelning            transfer             a move inside a frame, which sums to zero
tabell                  PrintedTable, Sheet  a table as it is printed; the same, understood
finansiellt mål         FinancialGoal        the council's limits for result, solvency, debt
bindning (ska, bör)     Binding              how strongly a limit binds
styrdokument            GoverningDocument    a policy, strategy, plan or programme
beslut                  Decision             who decided, when, under which number
beslutad lydelse        Adopted              the words that were decided, as nplan freeze wrote them
avsnitt                 Section              prose
disposition             DispositionPart      the order and the headings of the printed document
uppställning            Layout               what each kind is called in print, and how it stands
publicering             Publishing           where, by whom and on which terms the plan is published
utseende                Look                 the organisation's own name, logo and colour
uppföljning (nyckel)    Principle            how the plan is followed up: scales, and how judgements are added up
uppföljning (mapp)      FollowUp             what came of the plan in a period; its parts are called …Report
bedömning               judgement            whether a goal is reached, in the organisation's own word
fortsättning            Continuation         what becomes of an assignment after the period
balanskrav              BalanceRequirement   the law's demand on the year's result
hushållning             Management           good economic management, in its two perspectives
======================  ===================  =====================================================
"""

from .adopted import Adopted
from .alternatives import TAG_MARK, AsPrinted, InTitle
from .assignment import Assignment, AssignmentList, AssignmentPart, ReceivedAssignment
from .base import Model
from .board import BoardPlan
from .decision import Decision
from .disposition import DispositionPart, named_in
from .documents import Category, GoverningDocument, GoverningDocuments
from .economy import Economy, FrameChange, InnerPost, Post, Total, Unfunded, known
from .finance import Binding, FinancialGoal, FinancialGoals, FinancialLimit
from .follow_up import (
    ActivityReport,
    AssignmentReport,
    AssignmentReports,
    AuditorsJudgement,
    BalanceRequirement,
    BoardFollowUp,
    Continuation,
    Demanded,
    EconomyReport,
    FinancialReport,
    FollowUp,
    GoalReport,
    GoalReports,
    IndicatorReport,
    Management,
    PartReport,
    Perspective,
    ReportKind,
    ReportState,
    ValueReport,
)
from .goal import Activity, BoardGoal, BoardGoalList, CouncilGoal, CouncilGoalList, GoalList, GoalNode
from .indicator import Indicator, Part, part_name, parts_below
from .item import Item, walk
from .kinds import KINDS, REPORT_FOLDER, Kind
from .kolada import KOLADA_FILE, KeyFigure, KoladaCopy, KoladaScope, checksum_of
from .layout import (
    ActivityLayout,
    AssignmentLayout,
    GoalLayout,
    IndicatorLayout,
    KindLayout,
    Layout,
    LayoutForm,
    NamedLayout,
    SubGoalLayout,
)
from .look import PICTURE_FOLDER, PICTURE_TYPES, Look, is_picture
from .organisation import Body, BodyType, Group, Organisation
from .periods import of_years
from .pieces import Pieces, pieces_of
from .plan import BoardPart, FollowedUp, Plan, natural, place_of, printed_order
from .principle import AddingUp, Meaning, Principle, Scales, ScaleStep, TrendShown, Unjudged
from .publishing import Accessibility, Conformance, Contact, Licence, PublisherType, Publishing
from .register import Entry, Register, is_quantified, is_relative, names_of, normal_name
from .review import Reviewed, Stamp
from .section import Position, Section
from .settings import GoalLevel, Level, OwnWords, PlanSettings, RuleSetting
from .sheet import CellKind, RowSort, Sheet, SheetCell, SheetColumn, SheetRow, Unfit, Unknown
from .table import EVERY_ROW, ROW_ABOVE, ColumnKind, PlusIs, PrintedTable, TableColumn, TableRow, TableSort

__all__ = [
    "EVERY_ROW",
    "KINDS",
    "KOLADA_FILE",
    "PICTURE_FOLDER",
    "PICTURE_TYPES",
    "REPORT_FOLDER",
    "ROW_ABOVE",
    "TAG_MARK",
    "Accessibility",
    "Activity",
    "ActivityLayout",
    "ActivityReport",
    "AddingUp",
    "Adopted",
    "AsPrinted",
    "Assignment",
    "AssignmentLayout",
    "AssignmentList",
    "AssignmentPart",
    "AssignmentReport",
    "AssignmentReports",
    "AuditorsJudgement",
    "BalanceRequirement",
    "Binding",
    "BoardFollowUp",
    "BoardGoal",
    "BoardGoalList",
    "BoardPart",
    "BoardPlan",
    "Body",
    "BodyType",
    "Category",
    "CellKind",
    "ColumnKind",
    "Conformance",
    "Contact",
    "Continuation",
    "CouncilGoal",
    "CouncilGoalList",
    "Decision",
    "Demanded",
    "DispositionPart",
    "Economy",
    "EconomyReport",
    "Entry",
    "FinancialGoal",
    "FinancialGoals",
    "FinancialLimit",
    "FinancialReport",
    "FollowUp",
    "FollowedUp",
    "FrameChange",
    "GoalLayout",
    "GoalLevel",
    "GoalList",
    "GoalNode",
    "GoalReport",
    "GoalReports",
    "GoverningDocument",
    "GoverningDocuments",
    "Group",
    "InTitle",
    "Indicator",
    "IndicatorLayout",
    "IndicatorReport",
    "InnerPost",
    "Item",
    "KeyFigure",
    "Kind",
    "KindLayout",
    "KoladaCopy",
    "KoladaScope",
    "Layout",
    "LayoutForm",
    "Level",
    "Licence",
    "Look",
    "Management",
    "Meaning",
    "Model",
    "NamedLayout",
    "Organisation",
    "OwnWords",
    "Part",
    "PartReport",
    "Perspective",
    "Pieces",
    "Plan",
    "PlanSettings",
    "PlusIs",
    "Position",
    "Post",
    "Principle",
    "PrintedTable",
    "PublisherType",
    "Publishing",
    "ReceivedAssignment",
    "Register",
    "ReportKind",
    "ReportState",
    "Reviewed",
    "RowSort",
    "RuleSetting",
    "ScaleStep",
    "Scales",
    "Section",
    "Sheet",
    "SheetCell",
    "SheetColumn",
    "SheetRow",
    "Stamp",
    "SubGoalLayout",
    "TableColumn",
    "TableRow",
    "TableSort",
    "Total",
    "TrendShown",
    "Unfit",
    "Unfunded",
    "Unjudged",
    "Unknown",
    "ValueReport",
    "checksum_of",
    "is_picture",
    "is_quantified",
    "is_relative",
    "known",
    "named_in",
    "names_of",
    "natural",
    "normal_name",
    "of_years",
    "part_name",
    "parts_below",
    "pieces_of",
    "place_of",
    "printed_order",
    "walk",
]

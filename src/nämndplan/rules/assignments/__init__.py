"""Assignments, their recipients and answers (NP501–NP599)."""

from ..rule import Rule
from .answer_not_reviewed import RULE as NP515
from .answers_assignment_of_other_board import RULE as NP506
from .assignment_not_cascaded import RULE as NP505
from .assignment_unanswered import RULE as NP508
from .assignment_without_goal_link import RULE as NP509
from .assignment_without_indicator import RULE as NP510
from .assignment_without_recipient import RULE as NP501
from .co_actor_in_text import RULE as NP513
from .due_after_source import RULE as NP518
from .due_before_plan import RULE as NP517
from .group_not_expandable import RULE as NP504
from .no_deadline import RULE as NP511
from .other_than_in_text import RULE as NP519
from .quantified_text_unstructured import RULE as NP512
from .recipient_name_variant import RULE as NP503
from .reviewed_is_gone import RULE as NP516
from .sub_item_inherits_nothing import RULE as NP514
from .text_drift_from_source import RULE as NP507
from .unknown_recipient import RULE as NP502

ASSIGNMENTS: tuple[Rule, ...] = (
    NP501,
    NP502,
    NP503,
    NP504,
    NP505,
    NP506,
    NP507,
    NP508,
    NP509,
    NP510,
    NP511,
    NP512,
    NP513,
    NP514,
    NP515,
    NP516,
    NP517,
    NP518,
    NP519,
)

"""Follow-up: what came of the plan (NP921–NP949)."""

from ..rule import Rule
from .amount_against_table import RULE as NP943
from .assignment_without_status import RULE as NP925
from .board_reports_nothing import RULE as NP941
from .comment_against_outcome import RULE as NP944
from .demanded_content_missing import RULE as NP934
from .done_but_not_done import RULE as NP938
from .due_and_not_reported import RULE as NP923
from .ended_without_decision import RULE as NP928
from .forecast_for_the_past import RULE as NP939
from .group_too_small import RULE as NP937
from .judgement_against_calculation import RULE as NP921
from .missed_without_action import RULE as NP927
from .neither_ended_nor_carried import RULE as NP931
from .no_forecast import RULE as NP924
from .nothing_adds_up import RULE as NP930
from .outcome_not_as_reported import RULE as NP942
from .period_without_dates import RULE as NP932
from .reported_but_not_planned import RULE as NP929
from .reported_in_other_unit import RULE as NP922
from .reported_on_ended import RULE as NP940
from .submitted_late import RULE as NP926
from .two_statutory_reports import RULE as NP935
from .unlawful_period import RULE as NP933
from .word_not_on_scale import RULE as NP936

FOLLOW_UP: tuple[Rule, ...] = (
    NP921,
    NP922,
    NP923,
    NP924,
    NP925,
    NP926,
    NP927,
    NP928,
    NP929,
    NP930,
    NP931,
    NP932,
    NP933,
    NP934,
    NP935,
    NP936,
    NP937,
    NP938,
    NP939,
    NP940,
    NP941,
    NP942,
    NP943,
    NP944,
)

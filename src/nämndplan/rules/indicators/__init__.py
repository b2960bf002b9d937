"""Indicators, outcomes and targets (NP401–NP499)."""

from ..rule import Rule
from .activity_not_result import RULE as NP414
from .baseline_missing import RULE as NP416
from .direction_contradicts_verb import RULE as NP409
from .direction_missing import RULE as NP408
from .implausible_jump import RULE as NP411
from .indicator_without_outcome import RULE as NP402
from .indicator_without_target import RULE as NP401
from .kolada_key_figure import RULE as NP420
from .missing_unit import RULE as NP403
from .name_unit_contradiction import RULE as NP404
from .no_owner import RULE as NP417
from .no_source_or_frequency import RULE as NP418
from .outcome_against_direction import RULE as NP425
from .outcome_differs_from_kolada import RULE as NP440
from .outcome_period_too_old import RULE as NP415
from .parts_against_whole import RULE as NP427
from .percentage_out_of_range import RULE as NP419
from .target_already_met import RULE as NP410
from .target_contradicts_title import RULE as NP424
from .target_gap import RULE as NP426
from .target_only_in_title import RULE as NP423
from .target_unchanged import RULE as NP407
from .target_weakens import RULE as NP430
from .target_weaker_than_outcome import RULE as NP406
from .tautological_indicator import RULE as NP412
from .text_against_indicator import RULE as NP431
from .two_measures_in_one import RULE as NP421
from .type_mismatch import RULE as NP405
from .unmeasurable_wording import RULE as NP413
from .value_not_in_title import RULE as NP428
from .value_outside_scale import RULE as NP429
from .year_out_of_place import RULE as NP422

INDICATORS: tuple[Rule, ...] = (
    NP401,
    NP402,
    NP403,
    NP404,
    NP405,
    NP406,
    NP407,
    NP408,
    NP409,
    NP410,
    NP411,
    NP412,
    NP413,
    NP414,
    NP415,
    NP416,
    NP417,
    NP418,
    NP419,
    NP420,
    NP421,
    NP422,
    NP423,
    NP424,
    NP425,
    NP426,
    NP427,
    NP428,
    NP429,
    NP430,
    NP431,
    NP440,
)

"""Faults found on the way from bytes to a typed plan (NP101–NP199)."""

from ..rule import Rule
from .copied_file import RULE as NP121
from .decimal_comma_in_flow import RULE as NP111
from .duplicate_key import RULE as NP102
from .edition_not_said import RULE as NP129
from .empty_section import RULE as NP110
from .file_outside_plan import RULE as NP115
from .goal_file_without_council_goal import RULE as NP109
from .import_doubt import RULE as NP123
from .kolada_copy_unusable import RULE as NP124
from .logo_unusable import RULE as NP119
from .lost_file import RULE as NP120
from .merge_conflict_marker import RULE as NP113
from .missing_field import RULE as NP104
from .odd_characters import RULE as NP106
from .plugin_unusable import RULE as NP122
from .stray_space import RULE as NP107
from .tab_indentation import RULE as NP114
from .unknown_file import RULE as NP116
from .unknown_key import RULE as NP103
from .value_not_allowed import RULE as NP118
from .wrong_dash import RULE as NP108
from .wrong_encoding import RULE as NP112
from .wrong_shape import RULE as NP117
from .yaml_syntax import RULE as NP101

READING: tuple[Rule, ...] = (
    NP101,
    NP102,
    NP103,
    NP104,
    NP106,
    NP107,
    NP108,
    NP109,
    NP110,
    NP111,
    NP112,
    NP113,
    NP114,
    NP115,
    NP116,
    NP117,
    NP118,
    NP119,
    NP120,
    NP121,
    NP122,
    NP123,
    NP124,
    NP129,
)

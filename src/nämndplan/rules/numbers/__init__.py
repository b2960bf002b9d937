"""How numbers are written (NP201–NP299)."""

from ..rule import Rule
from .ambiguous_number_split import RULE as NP202
from .decimal_point import RULE as NP204
from .malformed_number import RULE as NP201
from .mixed_decimals import RULE as NP206
from .number_not_read import RULE as NP209
from .parts_in_value import RULE as NP210
from .percent_scale import RULE as NP208
from .sign_format import RULE as NP207
from .value_kept_as_printed import RULE as NP211
from .year_or_number import RULE as NP212

NUMBERS: tuple[Rule, ...] = (
    NP201,
    NP202,
    NP204,
    NP206,
    NP207,
    NP208,
    NP209,
    NP210,
    NP211,
    NP212,
)

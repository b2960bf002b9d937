"""Values as people write them: numbers, units, targets, outcomes, years, periods, ids.

Every reader takes the text that stands in the file and returns the value or a
:class:`Fault`; none raises. Every value remembers its printed form.
"""

from .beside import parts_in
from .choice import EDITIONS, read_count, read_edition, read_yes
from .color import BLACK, COLOR_PATTERN, ENOUGH, WHITE, Color, read_color
from .date import dates_in, read_date
from .date_span import DateSpan, read_date_span
from .direction import BY_WORD, WORDS, Direction
from .due import Due, read_due
from .fault import Fault, side_by_side
from .grid import Grid, GridCell, GridRow, read_grid, rows_of
from .identifier import ID_PATTERN, ascii_address, copied_name, is_reserved, read_id, suggest_id
from .json_number import JSON_NUMBER_PATTERN, decimal_of, read_json_number
from .markdown import (
    Footnotes,
    PictureMark,
    file_of,
    footnotes,
    is_web_address,
    may_be_markdown,
    pictures,
    raw_html,
    tokens,
)
from .measure import (
    Amount,
    Beside,
    Change,
    Comparison,
    Interval,
    Limit,
    Measure,
    NoValue,
    Operator,
    Outcome,
    Rank,
    Share,
    Target,
    Trend,
    Words,
    YesNo,
    has_digit,
    is_in_title,
    published,
    single_number,
)
from .number import (
    HARD_SPACE,
    Number,
    looks_like_number,
    possible_readings,
    read_number,
    with_hard_spaces,
    write_number,
)
from .period import Period, read_period
from .plural import plural_of
from .quantifier import Quantifier, read_percentage, read_quantifier
from .quantity import Quantity, comma_as_grouping, read_amount, read_quantity
from .read_measure import read_outcome, read_target
from .recurrence import Frequency, Recurrence, read_recurrence
from .shown_field import Fields, HeadingPattern, ShownField
from .time_period import PeriodKind, TimePeriod, read_time_period
from .unit import UNIT_PATTERN, UNITS, Unit, known_unit
from .web import (
    ADDRESS_PATTERN,
    EMAIL_PATTERN,
    ORGANISATION_CODE_PATTERN,
    ORGANISATION_NUMBER_PATTERN,
    read_address,
    read_email,
    read_organisation_code,
    read_organisation_number,
)
from .year import YEAR_PATTERN, read_year

__all__ = [
    "ADDRESS_PATTERN",
    "BLACK",
    "BY_WORD",
    "COLOR_PATTERN",
    "EDITIONS",
    "EMAIL_PATTERN",
    "ENOUGH",
    "HARD_SPACE",
    "ID_PATTERN",
    "JSON_NUMBER_PATTERN",
    "ORGANISATION_CODE_PATTERN",
    "ORGANISATION_NUMBER_PATTERN",
    "UNITS",
    "UNIT_PATTERN",
    "WHITE",
    "WORDS",
    "YEAR_PATTERN",
    "Amount",
    "Beside",
    "Change",
    "Color",
    "Comparison",
    "DateSpan",
    "Direction",
    "Due",
    "Fault",
    "Fields",
    "Footnotes",
    "Frequency",
    "Grid",
    "GridCell",
    "GridRow",
    "HeadingPattern",
    "Interval",
    "Limit",
    "Measure",
    "NoValue",
    "Number",
    "Operator",
    "Outcome",
    "Period",
    "PeriodKind",
    "PictureMark",
    "Quantifier",
    "Quantity",
    "Rank",
    "Recurrence",
    "Share",
    "ShownField",
    "Target",
    "TimePeriod",
    "Trend",
    "Unit",
    "Words",
    "YesNo",
    "ascii_address",
    "comma_as_grouping",
    "copied_name",
    "dates_in",
    "decimal_of",
    "file_of",
    "footnotes",
    "has_digit",
    "is_in_title",
    "is_reserved",
    "is_web_address",
    "known_unit",
    "looks_like_number",
    "may_be_markdown",
    "parts_in",
    "pictures",
    "plural_of",
    "possible_readings",
    "published",
    "raw_html",
    "read_address",
    "read_amount",
    "read_color",
    "read_count",
    "read_date",
    "read_date_span",
    "read_due",
    "read_edition",
    "read_email",
    "read_grid",
    "read_id",
    "read_json_number",
    "read_number",
    "read_organisation_code",
    "read_organisation_number",
    "read_outcome",
    "read_percentage",
    "read_period",
    "read_quantifier",
    "read_quantity",
    "read_recurrence",
    "read_target",
    "read_time_period",
    "read_year",
    "read_yes",
    "rows_of",
    "side_by_side",
    "single_number",
    "suggest_id",
    "tokens",
    "with_hard_spaces",
    "write_number",
]

"""Printed tables (NP610–NP699)."""

from ..rule import Rule
from .amount_in_text import RULE as NP625
from .balance_sheet_unbalanced import RULE as NP628
from .frame_differs import RULE as NP626
from .mention_differs import RULE as NP622
from .mention_not_in_text import RULE as NP623
from .other_in_heading import RULE as NP627
from .table_amount_unlinked import RULE as NP620
from .table_amounts_differ import RULE as NP619
from .table_cell_unreadable import RULE as NP614
from .table_change_mismatch import RULE as NP616
from .table_note_without_mark import RULE as NP613
from .table_opening_mismatch import RULE as NP618
from .table_parts_mismatch import RULE as NP617
from .table_row_misfit import RULE as NP610
from .table_sum_mismatch import RULE as NP615
from .table_sums_itself import RULE as NP612
from .table_twice import RULE as NP624
from .table_unknown_name import RULE as NP611
from .table_year_twice import RULE as NP621

TABLES: tuple[Rule, ...] = (
    NP610,
    NP611,
    NP612,
    NP613,
    NP614,
    NP615,
    NP616,
    NP617,
    NP618,
    NP619,
    NP620,
    NP621,
    NP622,
    NP623,
    NP624,
    NP625,
    NP626,
    NP627,
    NP628,
)

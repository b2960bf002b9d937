"""Sheets that go out to be filled in and come home: what went out, what the files say now, and what came back.

Each cell is merged on its own; nothing is ever removed by what is not in a workbook.
"""

from .csv_files import as_csv, from_csv, is_exchange
from .home import Homecoming, come_home
from .sheets import OutSheet, SheetWishes, sheets_of
from .workbook import NotOurs, as_xlsx, from_xlsx, is_ours

__all__ = [
    "Homecoming",
    "NotOurs",
    "OutSheet",
    "SheetWishes",
    "as_csv",
    "as_xlsx",
    "come_home",
    "from_csv",
    "from_xlsx",
    "is_exchange",
    "is_ours",
    "sheets_of",
]

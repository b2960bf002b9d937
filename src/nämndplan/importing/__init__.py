"""Documents become plan files: every word of them in a file, or among what was left over, and every guess a doubt.

See docs/adr/049-import-with-doubts.md.
"""

from .account import REPORT, account
from .doubts import Doubt
from .imported import Imported, ImportWishes, import_documents
from .leaves import READERS, UnreadableDocument, read_document

__all__ = [
    "READERS",
    "REPORT",
    "Doubt",
    "ImportWishes",
    "Imported",
    "UnreadableDocument",
    "account",
    "import_documents",
    "read_document",
]

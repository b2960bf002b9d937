"""Next year's plan out of this year's, with a list of what came along, what did not, and what to decide."""

from .account import account
from .rolled import NotRollable, Remark, Rolled, rolled

__all__ = ["NotRollable", "Remark", "Rolled", "account", "rolled"]

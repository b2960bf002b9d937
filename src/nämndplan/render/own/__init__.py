"""The program's own templates, run as plain Python: many times faster than in the sandbox, to the same bytes.

Only texts from the program's own template folder ever come here. A stranger's template,
and whatever it can reach, is laid out in the sandbox.
"""

from .family import Family, Given, Write
from .names import NotPlain

__all__ = ["Family", "Given", "NotPlain", "Write"]

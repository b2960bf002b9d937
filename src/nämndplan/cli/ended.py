"""Work that ends in an exit code, whatever happens: 0 fine, 1 errors found, 2 wrong use, 3 a fault of ours …"""

from __future__ import annotations

import sys
from collections.abc import Callable

from .ending import BROKEN_PIPE, INTERRUPTED, OUR_FAULT, WRONG_USE, let_go_of_output
from .mistakes import WrongUse, our_fault
from .refused import refused
from .terminal import complain


def ended(work: Callable[[], int]) -> int:
    """Do the work, and put what stops it into words; when whoever reads our output has gone, stop without any."""
    try:
        code = work()
        sys.stdout.flush()
    except BrokenPipeError:
        let_go_of_output()
        return BROKEN_PIPE
    except WrongUse as error:
        complain(error.sentence)
        return WRONG_USE
    except OSError as error:
        return refused(error)
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:
        complain(our_fault(error))
        return OUR_FAULT
    return code

"""The command line."""

import gc

__all__ = ["main"]


def main() -> None:
    """The entry point of ``nplan``."""
    # A short process that keeps nearly all it builds: to go through it for garbage, over and over as it
    # grows, takes a fifth of the time and finds next to nothing. Before the imports, which build much too.
    gc.disable()
    from .app import main as run

    try:
        run()
    finally:
        gc.freeze()  # or Python goes through all of it once more on its way out

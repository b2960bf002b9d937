"""Texts that lie beside our modules, read without the machinery that Python has for packages in zip files.

importlib.resources takes as long to load as all our word lists to read; it is asked when there are no files.
"""

from __future__ import annotations

import os
import sys


def bytes_beside(package: str, *names: str) -> bytes:
    """A file in a package's folder, or below it. Raises FileNotFoundError."""
    folder = os.path.dirname(sys.modules[package].__file__ or "")
    try:
        with open(os.path.join(folder, *names), "rb") as file:
            return file.read()
    except NotADirectoryError:
        from importlib.resources import files

        return files(package).joinpath(*names).read_bytes()


def text_beside(package: str, *names: str) -> str:
    """Likewise, as text."""
    return bytes_beside(package, *names).decode("utf-8")

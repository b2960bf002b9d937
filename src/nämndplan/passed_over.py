"""What in a folder is no part of a plan."""

from __future__ import annotations


def is_passed_over(name: str) -> bool:
    """True for hidden files and folders, and for backups (``x.yaml~``): they are no part of a plan."""
    return name.startswith(".") or name.endswith("~")

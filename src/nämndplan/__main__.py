"""``python -m nämndplan``."""

from .cli import main

main()

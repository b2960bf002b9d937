"""nämndplan: a compiler for public plans."""

__version__ = "0.1.0"

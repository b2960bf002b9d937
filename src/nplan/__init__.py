"""nplan: a compiler for public plans, under a name that every locale can spell (docs/adr/001-ascii-start.md)."""

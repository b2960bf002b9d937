"""How fast nplan is, beside the tools that people would otherwise use. See docs/performance.md."""

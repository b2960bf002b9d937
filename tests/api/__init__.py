"""Tests of what programs of one's own import."""

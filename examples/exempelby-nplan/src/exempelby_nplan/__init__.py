"""Exempelby's own rules, report and document format for nplan."""

"""Tests of many plans as one data set."""

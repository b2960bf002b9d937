"""A short run of each of the fuzzer's harnesses, without the fuzzer: its first texts, cut, doubled and stirred."""

from __future__ import annotations

import importlib.util
import random
import sys
from pathlib import Path
from types import ModuleType

import pytest

FUZZ = Path(__file__).parents[2] / "fuzz" / "harness.py"
RUNS = {"number": 400, "measure": 400, "reader": 60, "pipeline": 12}
"""So many random texts for each; the longest take some seconds together."""


def harness() -> ModuleType:
    spec = importlib.util.spec_from_file_location("fuzz_harness", FUZZ)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules.setdefault(spec.name, module)
    spec.loader.exec_module(module)
    return module


HARNESS = harness()
SEEDS = {name: tuple(HARNESS.seeds(name)) for name in HARNESS.HARNESSES}
WORDS = tuple(HARNESS.words())


def stirred(name: str, chance: random.Random) -> bytes:
    data = bytearray(chance.choice(SEEDS[name]))
    for _ in range(chance.randrange(1, 6)):
        at, end = sorted(chance.randrange(len(data) + 1) for _ in range(2))
        match chance.randrange(4):
            case 0:
                del data[at : min(end, at + 40)]
            case 1:
                data[at:at] = chance.choice(WORDS)
            case 2:
                data[at:at] = chance.randbytes(3)
            case _:
                data[at:at] = data[at : min(end, at + 60)]
    return bytes(data)


@pytest.mark.parametrize("name", sorted({*HARNESS.HARNESSES} - {"pipeline"}))  # its first are plans as they are
def test_the_first_texts(name: str) -> None:
    for seed in SEEDS[name]:
        HARNESS.HARNESSES[name](seed)


@pytest.mark.parametrize("name", HARNESS.HARNESSES)
def test_random_texts(name: str) -> None:
    assert set(RUNS) == set(HARNESS.HARNESSES)
    chance = random.Random(name)  # noqa: S311
    for _ in range(RUNS[name]):
        HARNESS.HARNESSES[name](stirred(name, chance))

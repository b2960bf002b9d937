"""Coverage-guided fuzzing with atheris: python fuzz/fuzz.py number|measure|reader|pipeline [libFuzzer's options].

pip install atheris first. -max_total_time=60 makes a short run; a finding is written to crash-….
What has been found to reach new code is kept in build/fuzz/<harness> and begun with next time.
"""

from __future__ import annotations

import hashlib
import importlib
import pkgutil
import sys
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parents[1]))
with atheris.instrument_imports(include=["nämndplan"]):
    from harness import HARNESSES, ROOT, seeds, words

    # Also what is otherwise loaded first when it is needed: all of it is to be counted.
    for module in pkgutil.walk_packages(importlib.import_module("nämndplan").__path__, "nämndplan."):
        importlib.import_module(module.name)


def prepare(name: str) -> tuple[Path, Path]:
    """The folder of texts to begin with, and the dictionary."""
    folder = ROOT / "build" / "fuzz" / name
    folder.mkdir(parents=True, exist_ok=True)
    for seed in seeds(name):
        (folder / hashlib.sha256(seed).hexdigest()[:16]).write_bytes(seed)
    dictionary = folder.with_suffix(".dict")
    escaped = ("".join(f"\\x{byte:02x}" for byte in word) for word in words())
    dictionary.write_text("".join(f'"{word}"\n' for word in escaped), "ascii")
    return folder, dictionary


if __name__ == "__main__":
    folder, dictionary = prepare(sys.argv[1])
    options = [f"-dict={dictionary}", "-max_len=4096", "-timeout=600", *sys.argv[2:], str(folder)]
    atheris.Setup([sys.argv[0], *options], HARNESSES[sys.argv[1]])
    atheris.Fuzz()

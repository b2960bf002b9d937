"""The base plan of the rules' cases, with some files laid over it, mended in memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from nämndplan.diagnostics import Diagnostic
from nämndplan.driver import Loaded, load
from nämndplan.fix import Mended, mend

from ..rules.casefile import base_plan


def small_plan(**changed: str | bytes) -> dict[str, bytes]:
    """The base plan's files; ``changed`` are given as uppdrag__x for uppdrag/x.yaml."""
    files = {file: text.encode() for file, text in base_plan().items()}
    for name, text in changed.items():
        files[f"{name.replace('__', '/')}.yaml"] = text if isinstance(text, bytes) else text.encode()
    return files


def mended(files: Mapping[str, bytes], unsafe: bool = True, codes: frozenset[str] | None = None) -> Mended:
    """The plan after its fixes."""

    def wanted(compiled: Loaded) -> Iterator[Diagnostic]:
        for item in compiled.diagnostics:
            if item.repair and (item.repair.is_safe or unsafe) and (codes is None or item.code in codes):
                yield item

    return mend(lambda instead: load({**files, **instead}), files, wanted)


def after(files: Mapping[str, bytes], result: Mended) -> dict[str, bytes]:
    """All files as they are to be."""
    return {**files, **result.after}

from __future__ import annotations

import pytest

from nämndplan.incremental import snapshot

from .running import bench

__all__ = ["bench"]


@pytest.fixture
def settled(monkeypatch: pytest.MonkeyPatch) -> None:
    """Everything was written long ago: times alone must tell."""
    monkeypatch.setattr(snapshot, "UNSETTLED", -(10**18))

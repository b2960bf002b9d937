"""What is shown while long work goes on, and where the time went afterwards."""

from __future__ import annotations

import io
from contextlib import redirect_stderr

import pytest

from nämndplan import timing
from nämndplan.cli import progress
from nämndplan.progress import followed, listening
from nämndplan.timing import Clock


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    return Terminal()


def test_a_bar_is_shown_after_a_while_and_taken_away(terminal: Terminal, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "PATIENCE", -1.0)
    monkeypatch.setattr(progress, "INTERVAL", 0.0)
    with redirect_stderr(terminal), progress.shown():
        assert list(followed("boards", ["a", "b", "c", "d"])) == ["a", "b", "c", "d"]
    shown = terminal.getvalue()
    assert f"{'█' * 12}{'░' * 12} Granska nämnderna: 2 av 4" in shown
    assert shown.endswith("\r\x1b[K")


def test_short_work_shows_nothing(terminal: Terminal) -> None:
    with redirect_stderr(terminal), progress.shown():
        list(followed("boards", ["a"]))
    assert terminal.getvalue() == ""


@pytest.mark.parametrize(("name", "value"), [("CI", "true"), ("TERM", "dumb")])
def test_nobody_looks_in_ci(terminal: Terminal, monkeypatch: pytest.MonkeyPatch, name: str, value: str) -> None:
    monkeypatch.setenv(name, value)
    monkeypatch.setattr(progress, "PATIENCE", -1.0)
    with redirect_stderr(terminal), progress.shown():
        list(followed("boards", ["a"]))
    assert terminal.getvalue() == ""


def test_when_nobody_listens_the_things_themselves_come_back() -> None:
    things = ["a", "b"]
    assert followed("boards", things) is things
    told: list[tuple[str, int, int]] = []
    with listening(lambda *step: told.append(step)):
        assert list(followed("boards", things)) == things
    assert told == [("boards", 0, 2), ("boards", 1, 2)]
    assert followed("boards", things) is things


def test_time_in_an_inner_phase_is_the_inner_ones_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    ticks = iter(range(0, 1000, 10))
    monkeypatch.setattr(timing, "_now", lambda: (tick := next(ticks), 2 * tick))
    clock = Clock((0, 0))
    clock.begin("rules")
    clock.begin("read")
    clock.end()
    clock.end()
    spent = clock.in_all()
    assert spent["rules"] == [20, 40]
    assert spent["read"] == [10, 20]
    assert spent["other"] == [10, 20]


def test_phases_cost_nothing_until_somebody_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timing, "_clocks", [])
    assert timing.phase("rules") is timing.phase("read")
    clock = timing.measure()
    assert timing.measure() is clock
    with timing.phase("rules"):
        pass
    assert set(clock.spent) == {"rules"}

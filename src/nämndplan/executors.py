"""Running many tasks on whatever engine somebody has: any ``concurrent.futures.Executor``, found by name.

Processes of this machine, Dask, and every other library that gives an Executor (loky, mpi4py, Ray's wrappers) are
alike here. A task that fails is tried once more, alone, and then told by its error; the rest goes on.

See docs/adr/051-a-data-set-of-plans.md.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import AbstractContextManager, contextmanager
from importlib import import_module
from typing import Any, Generic, TypeVar

from .frozen import frozen

T = TypeVar("T")
R = TypeVar("R")
AHEAD = 64
"""Tasks that are handed out at a time: enough for many workers, and few enough to hold in memory."""

Engine = Callable[[], AbstractContextManager[Executor]]
"""Gives an executor to work with; asked again when that one has broken down."""


class NoEngine(Exception):  # noqa: N818  (it is somebody's wish)
    """There is no executor by a name; ``error`` is why."""

    def __init__(self, name: str, error: Exception) -> None:
        super().__init__(f"{name}: {error}")
        self.name = name
        self.error = error


@frozen
class Failure:
    """A task that failed twice, and what was said the second time."""

    error: Exception


class InThisProcess(Executor):
    """Does each task at once, where it stands."""

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """The task, done."""
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:  # told by the future, as every executor does
            future.set_exception(error)
        return future


def engine_named(name: str, workers: int) -> Engine:
    """``serial``, ``local`` (processes of this machine), ``dask:<scheduler's address>``, or ``module:function``.

    The function is called without arguments and returns an Executor. Nothing is loaded or started yet.
    """

    @contextmanager
    def engine() -> Iterator[Executor]:
        try:
            executor, close = _started(name, workers)
        except Exception as error:  # somebody's code, or a machine that does not answer
            raise NoEngine(name, error) from error
        try:
            yield executor
        finally:
            close()

    return engine


def _started(name: str, workers: int) -> tuple[Executor, Callable[[], object]]:
    kind, _, rest = name.partition(":")
    if name == "serial":
        return InThisProcess(), lambda: None
    if name == "local":
        from concurrent.futures import ProcessPoolExecutor
        from multiprocessing import get_context

        # Not forked: whoever asks may have threads of their own.
        pool = ProcessPoolExecutor(workers, mp_context=get_context("spawn"))
        return pool, pool.shutdown
    if kind == "dask":
        client: Any = import_module("distributed").Client(rest)
        return client.get_executor(), client.close
    if not rest:
        raise ValueError("choose serial, local, dask:<address> or module:function")
    made = getattr(import_module(kind), rest)()
    if not isinstance(made, Executor):
        raise TypeError(f"{name} gives no concurrent.futures.Executor")
    return made, made.shutdown


def results(
    engine: Engine, work: Callable[[T], R], tasks: Sequence[T], done: Callable[[int], object] = lambda _: None
) -> list[R | Failure]:
    """What the work gives for each task, in their order; a Failure where it failed, and failed again alone.

    ``work`` and the tasks must be such that they can be sent to another process. ``done`` is told how many are.
    Raises NoEngine.
    """
    rounds = _Rounds(engine, work, done)
    suspects = rounds.go(dict(enumerate(tasks)), AHEAD)
    # Alone, so that what was only beside a task that brought down its executor is not blamed for it.
    failed = rounds.go({number: tasks[number] for number in suspects}, 1)
    return [Failure(failed[number]) if number in failed else rounds.found[number] for number in range(len(tasks))]


class _Rounds(Generic[T, R]):
    """Rounds through tasks; what has been found so far."""

    def __init__(self, engine: Engine, work: Callable[[T], R], done: Callable[[int], object]) -> None:
        self._engine = engine
        self._work = work
        self._done = done
        self.found: dict[int, R] = {}

    def go(self, tasks: Mapping[int, T], ahead: int) -> dict[int, Exception]:
        """Do the tasks; those that failed, or were under way when their executor broke down, with the error."""
        waiting = deque(tasks.items())
        failed: dict[int, Exception] = {}
        while waiting:
            under_way: deque[tuple[int, Future[R]]] = deque()
            try:
                with self._engine() as executor:
                    self._through(executor, waiting, under_way, failed, ahead)
            except BrokenExecutor as error:
                lost = [number for number, _ in under_way] or [waiting.popleft()[0]]
                failed |= dict.fromkeys(lost, error)
        return failed

    def _through(
        self,
        executor: Executor,
        waiting: deque[tuple[int, T]],
        under_way: deque[tuple[int, Future[R]]],
        failed: dict[int, Exception],
        ahead: int,
    ) -> None:
        while waiting or under_way:
            while waiting and len(under_way) < ahead:
                under_way.append((waiting[0][0], executor.submit(self._work, waiting[0][1])))
                waiting.popleft()
            number, future = under_way[0]
            try:
                self.found[number] = future.result()
            except BrokenExecutor:
                raise
            except Exception as error:  # whatever the engine or the work says
                failed[number] = error
            under_way.popleft()
            self._done(len(self.found))

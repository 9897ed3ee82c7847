"""A figure: what was measured, what is aimed at, and whether it was met; and how time is taken."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from statistics import median
from time import perf_counter, process_time, thread_time


@dataclass(frozen=True)
class Figure:
    """One line of the answer. An aim is the least that is wanted, or with `at_most` the most."""

    name: str
    measured: float
    aim: float
    unit: str = ""
    at_most: bool = True
    note: str = ""

    @property
    def is_met(self) -> bool:
        return self.measured <= self.aim if self.at_most else self.measured >= self.aim

    def __str__(self) -> str:
        sign = "<=" if self.at_most else ">="
        said = f"{_plain(self.measured)}{self.unit}"
        aim = f"{sign} {_plain(self.aim)}{self.unit}"
        met = "met" if self.is_met else "NOT MET"
        return f"{self.name:<52}{said:>12}  {aim:>15}  {met:<8}{self.note}".rstrip()


def _plain(number: float) -> str:
    return f"{number:.0f}" if number == int(number) or number >= 100 else f"{number:.2f}"  # noqa: PLR2004


@dataclass
class Spent:
    """The time one operation took: of the clock, and of the processor."""

    wall: float = 0.0
    cpu: float = 0.0


@contextmanager
def timed() -> Iterator[Spent]:
    """Take the time of what is done within, of this thread alone."""
    spent = Spent()
    wall, cpu = perf_counter(), thread_time()
    yield spent
    spent.cpu, spent.wall = thread_time() - cpu, perf_counter() - wall


def least(operation: Callable[[], object], times: int = 5) -> float:
    """Return the least processor time of some runs: what others do on the machine only adds."""
    return min(_cpu_of(operation) for _ in range(times))


def _cpu_of(operation: Callable[[], object]) -> float:
    begun = process_time()
    operation()
    return process_time() - begun


def typical(operation: Callable[[], object], times: int = 30) -> Spent:
    """Return the median times of an operation that has been done before."""
    operation()
    runs = []
    for _ in range(times):
        with timed() as spent:
            operation()
        runs.append(spent)
    return Spent(median(each.wall for each in runs), median(each.cpu for each in runs))


def yardstick() -> str:
    """Say how fast this machine is just now, so that runs can be compared."""
    count = 200_000
    spent = least(lambda: sum(n * n % 7 for n in range(count)))
    return f"The yardstick, {count:,} small sums, takes {spent * 1000:.1f} ms of CPU here."

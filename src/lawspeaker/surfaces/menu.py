"""What may be asked of a case, in which capacity, and why the rest is not open."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

from lawspeaker.framework.names import Capacity
from lawspeaker.kernel.process import Process, reasons_before
from lawspeaker.kernel.words import Case, Command, Reason, is_offered, is_typed_by_right, power_of

Asked = type[Command[Any]]


@dataclass(frozen=True)
class Choice:
    """A button: greyed where nothing is open, and always with what stands against it."""

    asked: Asked
    open_as: tuple[Capacity, ...]
    reasons: tuple[Reason, ...]

    @property
    def verb(self) -> str:
        return verb(self.asked)

    @property
    def is_open(self) -> bool:
        return bool(self.open_as)


def verb(asked: Asked) -> str:
    """Return the command as it stands in addresses and on the command line: "record-view"."""
    return asked.name.rpartition(".")[2].replace("_", "-")


def offered(process: Process[Any], case: Case[Any]) -> tuple[Asked, ...]:
    """Return the commands that somebody may do under the framework."""
    return tuple(c for c in process.commands if is_offered(c, case.framework))


def worn(case: Case[Any], capacities: Iterable[Capacity]) -> tuple[Case[Any], ...]:
    """Return the case as somebody may act on it, once for each of their capacities."""
    return tuple(replace(case, act=replace(case.act, by=each)) for each in capacities)


def choice(asked: Asked, case: Case[Any], worn: tuple[Case[Any], ...]) -> Choice:
    """Look whether a command is open, and what stands against it."""
    against = [(e.act.by, reasons_before(asked, e)) for e in _fitting(asked, case, worn)]
    open_as = tuple(by for by, reasons in against if all(r.force == "should" for r in reasons))
    fewest = min((reasons for _, reasons in against), key=len)
    return Choice(asked, open_as if worn else (), fewest)


def _fitting(asked: Asked, case: Case[Any], worn: tuple[Case[Any], ...]) -> tuple[Case[Any], ...]:
    """Return the case in the capacities that have the power; in the first, where none has it."""
    power = power_of(case.framework, asked.name)
    if asked.opens or power is None:
        return worn or (case,)
    able = tuple(
        each
        for each in worn
        if case.framework.may(power, each.act.by, each.part)
        and is_typed_by_right(asked, power, each)
    )
    return able or worn[:1] or (case,)

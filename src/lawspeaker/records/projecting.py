"""Making the read tables: the rows of a case anew with its entries, and writing what differs."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from lawspeaker.framework.names import CaseId
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.entries import Entry
from lawspeaker.kernel.process import Life, Process
from lawspeaker.kernel.words import Past
from lawspeaker.records import memory, rows
from lawspeaker.records.models import ReadRow


@dataclass(frozen=True)
class Folded:
    """A case as its entries leave it: all that a projector may look at."""

    programme: str
    case: CaseId
    process: Process[Any]
    life: Life[Any]
    trail: tuple[Past, ...]
    entries: tuple[Entry, ...]  # opened; as many as the trail has
    framework: Framework  # the version pinned to the case

    @property
    def state(self) -> Any:
        return self.life.state

    @property
    def standing(self) -> tuple[Past, ...]:
        """The trail without what was retracted."""
        return tuple(each for each in self.trail if each.position not in self.life.retracted)

    @property
    def members(self) -> str:
        """Who may read the whole of it.

        What a closed group does stays in it, whatever its process is open to elsewhere; what it
        takes up is for the group above alone. A group that is open to the public works in public
        view only as far as it publishes.
        """
        held = (self.framework.groups.get(each) for each in self.life.groups)
        if any(group is not None and group.audience == "group" for group in held):
            return f"group:{self.state.group}"
        whole = self.process.audience_of(self.state, self.framework)
        return "registered" if whole == "public" != self.process.audience else whole

    @property
    def audience(self) -> str:
        """Who may know of it: those, and whom an act has widened it to, who read less of it."""
        widened = self.process.widened(self.state)
        if not widened:
            return self.members
        return self.process.audience_of(self.state, self.framework, widened)


@dataclass(frozen=True)
class Projector:
    """What makes the rows of one table; `of` names the processes it looks at, none: all."""

    table: type[ReadRow]
    rows: Callable[[Folded], Iterable[ReadRow]]
    of: frozenset[str] = field(default_factory=frozenset)

    def looks_at(self, process: str) -> bool:
        return not self.of or process in self.of


def project(case: Folded, projectors: Iterable[Projector], using: str) -> None:
    """Make the rows of a case what it says now, in the transaction that wrote its entries."""
    changed = {
        table._meta.db_table  # noqa: SLF001  # Django's own name
        for table, made in _made((case,), projectors).items()
        if rows.replace(table, case.programme, case.case, made, using)
    }
    if known := memory.current(using):
        known.changed(changed)
        known.keep_case(case)


def write(cases: Iterable[Folded], projectors: Iterable[Projector], using: str) -> None:
    """Write the rows of some cases, of which there are none yet."""
    for table, made in _made(tuple(cases), projectors).items():
        rows.insert(table, made, using)


def _made(
    cases: Iterable[Folded], projectors: Iterable[Projector]
) -> dict[type[ReadRow], list[ReadRow]]:
    """Return the rows of some cases, for every table that looks at them."""
    made: dict[type[ReadRow], list[ReadRow]] = {}
    for each in projectors:
        for case in cases:
            if each.looks_at(case.process.name):
                made.setdefault(each.table, []).extend(each.rows(case))
    return made

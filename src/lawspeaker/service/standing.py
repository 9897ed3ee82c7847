"""A case as a command finds it, and as what the command records will leave it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lawspeaker.framework.names import CaseId
from lawspeaker.kernel.entries import Entry
from lawspeaker.kernel.process import Life, Process
from lawspeaker.kernel.words import Past, Reason, Refused
from lawspeaker.records.folding import later
from lawspeaker.records.projecting import Folded
from lawspeaker.records.projectors import folded
from lawspeaker.records.trails import process_of


@dataclass(frozen=True)
class Standing:
    """A case before the command; `known` is None where the command opens it."""

    process: Process[Any]
    case: CaseId | None  # None: it has no id yet
    known: Folded | None = None

    @classmethod
    def of(cls, case: Folded) -> Standing:
        """Return a case that was folded."""
        return cls(case.process, case.case, case)

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Its entries, opened."""
        return self.known.entries if self.known else ()

    @property
    def trail(self) -> tuple[Past, ...]:
        """What its entries record."""
        return self.known.trail if self.known else ()

    @property
    def first(self) -> Any:
        """The entry that opened it, with all its members."""
        return self.entries[0]

    @cached_property
    def life(self) -> Life[Any]:
        """What its entries have made of it."""
        return self.known.life if self.known else self.process.fold(())

    def after(self, news: tuple[Past, ...]) -> Life[Any]:
        """Return what some news will make of it."""
        return self.process.after(self.life, self.trail, news)

    def grown(self, programme: str, written: Iterable[Entry]) -> Folded:
        """Return it with the entries that were written behind its own."""
        count = len(self.entries)
        added = [each for each in written if each.version >= count]
        return later(self.known, added) if self.known else folded(programme, self.process, added)


def must_be_of(process: Process[Any], case: str, entries: tuple[Entry, ...]) -> None:
    if entries and process_of(entries[0].kind) != process.name:
        says = f"The case must be one of {process.name}; {case} is of another kind."
        raise Refused(Reason("case.kind", says))

"""A case as a command finds it, and as what the command records will leave it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lawspeaker.framework.names import CaseId
from lawspeaker.kernel.entries import Entry
from lawspeaker.kernel.process import Life, Process
from lawspeaker.kernel.words import Past
from lawspeaker.records import adoptions
from lawspeaker.records.projecting import Folded
from lawspeaker.records.trails import trail_of


@dataclass(frozen=True)
class Standing:
    """A case before the command: its entries, opened, and what they record."""

    process: Process[Any]
    case: CaseId | None
    entries: tuple[Entry, ...] = ()
    trail: tuple[Past, ...] = ()
    folded: Life[Any] | None = None  # where it was folded before

    @classmethod
    def of(cls, case: Folded) -> Standing:
        """Return a case that was folded."""
        return cls(case.process, case.case, case.entries, case.trail, case.life)

    @property
    def first(self) -> Any:
        """The entry that opened it, with all its members."""
        return self.entries[0]

    @cached_property
    def life(self) -> Life[Any]:
        """What its entries have made of it."""
        return self.folded or self.process.fold(self.trail)

    def after(self, news: tuple[Past, ...]) -> Life[Any]:
        """Return what some news will make of it."""
        return self.process.after(self.life, self.trail, news)

    def grown(self, programme: str, case: CaseId, written: Iterable[Entry]) -> Folded:
        """Return it with the entries that were written behind its own."""
        known = len(self.entries)
        added = tuple(each for each in written if each.version >= known)
        news = trail_of(self.process, added)
        last: Any = added[-1]  # one that was just written has all its members
        return Folded(
            programme=programme,
            case=case,
            process=self.process,
            life=self.after(news),
            trail=(*self.trail, *news),
            entries=(*self.entries, *added),
            framework=adoptions.loaded(last.framework.id, last.framework.readings),
        )

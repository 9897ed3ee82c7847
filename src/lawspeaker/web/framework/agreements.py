"""How the readings of a framework stand: agreed by its text, agreed by the programme, or open."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Self

from lawspeaker.framework.version import Framework
from lawspeaker.records.shown import FrameworkLine
from lawspeaker.web import dates
from lawspeaker.web.components import Status


@dataclass(frozen=True)
class Agreements:
    """The readings of a framework, and what a programme has agreed of them by a day."""

    framework: Framework
    acts: dict[str, FrameworkLine]  # by reading

    @classmethod
    def of(cls, framework: Framework, adopted: Iterable[FrameworkLine], day: date) -> Self:
        """Gather the agreements begun by the day, of acts in the order of the ledger."""
        begun = (line for line in adopted if line.commences <= day)
        agreed = {key: (choice, line) for line in begun for key, choice in line.readings}
        acts = {
            key: line
            for key, (choice, line) in agreed.items()
            if framework.readings.get(key) == choice
        }
        return cls(framework, acts)

    def open(self, keys: Iterable[str]) -> list[str]:
        """Return those of the readings that nobody has agreed."""
        texts = self.framework.text.readings
        return [key for key in keys if not texts[key].agreed_by and key not in self.acts]

    @property
    def left(self) -> int:
        """Count the readings that nobody has agreed."""
        return len(self.open(self.framework.text.readings))

    def state(self, key: str) -> Status:
        """Say how a reading stands."""
        by = self.framework.text.readings[key].agreed_by
        if act := self.acts.get(key):
            return Status("done", f"Agreed from {dates.said(act.commences)}")
        return Status("done", f"Agreed by {by}") if by else Status("soon", "Open")

    def whose(self, key: str) -> str:
        """Say whose word it is that a reading is acted on as it is."""
        by = self.framework.text.readings[key].agreed_by
        if key in self.acts:
            return "As the programme agreed"
        return f"As {by} agreed" if by else "By default"

    def note(self, key: str) -> str:
        """Say where an agreement of the programme is recorded; nothing of any other."""
        act = self.acts.get(key)
        return f"Recorded as {act.case}, entry {act.position}." if act else ""

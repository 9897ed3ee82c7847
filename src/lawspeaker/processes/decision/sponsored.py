"""What the sponsor has to do with a matter before it decides it: what it has answered already."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lawspeaker.kernel.kinds import Name


@dataclass(frozen=True)
class Sponsored:
    """`met` are the thresholds that the sponsor itself has found the matter to meet."""

    met: tuple[Name, ...] = ()
    found_on: date | None = None


NOTHING_SAID = Sponsored()

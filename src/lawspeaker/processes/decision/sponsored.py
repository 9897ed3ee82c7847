"""What the sponsor has to do with a matter: what it has answered of it, what it asks advice on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from lawspeaker.kernel.advice import Advice
from lawspeaker.kernel.kinds import Name


@dataclass(frozen=True)
class Sponsored:
    """`met` are the thresholds that the sponsor itself has found the matter to meet."""

    met: tuple[Name, ...] = ()
    found_on: date | None = None
    advice: tuple[Advice, ...] = ()


NOTHING_SAID = Sponsored()

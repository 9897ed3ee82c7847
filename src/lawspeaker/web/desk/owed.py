"""What the desk is made from: what is owed, and what was read beside it."""

from dataclasses import dataclass
from datetime import date

from lawspeaker.directory.names import Names
from lawspeaker.framework.clocks import Due
from lawspeaker.framework.version import Framework
from lawspeaker.records.shown import DecisionLine, DutyShown, EntryShown, MeetingLine
from lawspeaker.web import dates
from lawspeaker.web.acts.offers import Offer
from lawspeaker.web.components import (
    Lanes,
)
from lawspeaker.web.desk.looked import Looked


@dataclass(frozen=True)
class Owed:
    """A duty, and the act that ends it as far as it was looked at."""

    duty: DutyShown
    offer: Offer | None
    used: int | None  # how much of its time is used, in percent

    @property
    def is_open(self) -> bool:
        return self.offer is None or self.offer.is_open


@dataclass(frozen=True)
class Desk:
    """What was read for it."""

    programme: str
    zone: str
    person: str
    today: date
    acting: str
    framework: Framework
    calendar_title: str
    owed: tuple[Owed, ...]
    news: tuple[EntryShown, ...]
    names: Names
    looked: Looked
    lanes: Lanes | None
    coming: tuple[DecisionLine, ...]  # what the groups they sit in are to decide
    first: Owed | None  # what is to be done first
    due: Due | None  # how its last day was counted
    held: tuple[MeetingLine, ...] = ()  # the meetings of today

    @property
    def dated(self) -> tuple[Owed, ...]:
        return tuple(each for each in self.owed if each.duty.due is not None)


def left(each: Owed) -> int:
    return each.duty.left if each.duty.left is not None else dates.SOON + 1

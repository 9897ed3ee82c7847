"""What a row of the outbox tells, found anew each time: nothing else than may be read by then."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import Any, Final

from lawspeaker import notices
from lawspeaker.directory.models import Outgoing
from lawspeaker.framework.calendar import Calendar, NotPublished
from lawspeaker.framework.names import CaseId, Person
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.words import Past
from lawspeaker.notices import Notice
from lawspeaker.records.models import Programme
from lawspeaker.records.projecting import Folded
from lawspeaker.records.reading.duties import owed_by
from lawspeaker.records.reading.trail import unseen
from lawspeaker.records.roll import Listed, Roll
from lawspeaker.records.shown import DutyShown
from lawspeaker.records.sight import Sight
from lawspeaker.service.outbox import goes_at_once, may_be_declined, open_to, roll_of, state_at

SOON: Final = 2  # working days
BY_CLOCK: Final = "|"  # joins what makes a duty this one; the number of an entry has none


@dataclass(frozen=True)
class Told:
    """A notice and what it is about: an entry and its case as that left it, or a duty.

    Of a day to come there is the case alone, as it stands.
    """

    notice: Notice
    case: Folded
    past: Past | None = None
    it: Any = None
    duty: DutyShown | None = None

    @property
    def framework(self) -> Framework:
        return self.case.framework

    @property
    def sequence(self) -> int:
        """How often the invitation to this case was sent before: a calendar asks for that."""
        if self.past is None:
            return 0
        until = self.past.position
        earlier = (e for e in self.case.standing if e.position < until)
        return sum(any(n.invites for n in notices.of(each.event)) for each in earlier)


def kind_of(duty: DutyShown) -> Notice | None:
    """Return the notice that a duty gives today, if any."""
    if duty.left is None or duty.left > SOON:
        return None
    return notices.LATE if duty.left < 0 else notices.SOON


def about_day(notice: Notice, case: Folded, calendar: Calendar, today: date) -> str:
    """Spell a day to come that a case names and that is told of today; empty if there is none."""
    coming = notice.coming
    day = coming.day(case.state) if coming else None
    if coming is None or day is None:
        return ""
    try:
        is_near = 0 <= calendar.left(day, today) <= coming.ahead
    except NotPublished:
        return ""  # it cannot be counted to yet
    return BY_CLOCK.join((case.case, notice.name, day.isoformat())) if is_near else ""


def about_duty(duty: DutyShown) -> str:
    """Spell what makes a duty this one: the same again is told once."""
    due = duty.due.isoformat() if duty.due else ""
    return BY_CLOCK.join((duty.case, duty.command, duty.anchor.isoformat(), due))


@dataclass(frozen=True)
class Teller:
    """Finds what rows of one programme tell; each case and everybody on the roll is read once."""

    programme: Programme
    using: str
    _cases: dict[str, Folded | None] = field(default_factory=dict)

    @cached_property
    def roll(self) -> Roll:
        return roll_of(self.programme, self.using)

    @property
    def framework(self) -> Framework:
        """Return the framework of today: by it a notice is urgent, or may be declined."""
        return self.roll.on.framework

    def listed(self, person: str) -> Listed | None:
        return self.roll.everybody.get(Person(person))

    def told(self, row: Outgoing) -> Told | None:
        """Return what a row tells its person; None if it is no more so, or no more for them."""
        notice, listed = notices.KINDS.get(row.kind), self.listed(row.person)
        if notice is None or listed is None:
            return None
        case = self._case(row.case, listed.sight)
        if case is None:
            return None
        if notice.coming is not None:
            return self._coming(row, notice, case, listed)
        if BY_CLOCK in row.about:
            return self._owed(row, notice, case, listed.sight)
        return self._happened(int(row.about), notice, case, listed)

    def goes_at_once(self, notice: Notice) -> bool:
        return goes_at_once(notice, self.framework)

    def may_be_declined(self, notice: Notice) -> bool:
        return may_be_declined(notice, self.framework)

    def _case(self, case: str, sight: Sight) -> Folded | None:
        if case not in self._cases:
            self._cases[case] = unseen(sight, CaseId(case))
        return self._cases[case]

    def _happened(self, at: int, notice: Notice, case: Folded, listed: Listed) -> Told | None:
        past = next((each for each in case.standing if each.position == at), None)
        if past is None:
            return None  # taken back since
        it = state_at(case, at)
        tellings = notices.telling(past.event, it, case.framework)
        told = next((each for each in tellings if each.notice == notice), None)
        if told is None or not listed.is_told(frozenset(told.to), open_to(notice, case)):
            return None
        return Told(notice, case, past, it)

    def _coming(self, row: Outgoing, notice: Notice, case: Folded, listed: Listed) -> Told | None:
        about = about_day(notice, case, listed.sight.calendar, listed.sight.viewer.today)
        to = notices.ahead(notice, case.state, case.framework).to
        if about != row.about or not listed.is_told(frozenset(to), open_to(notice, case)):
            return None  # the day is another by now, or over, or not for them
        return Told(notice, case, it=case.state)

    def _owed(self, row: Outgoing, notice: Notice, case: Folded, sight: Sight) -> Told | None:
        owed = (each for each in owed_by(sight, sight.viewer) if about_duty(each) == row.about)
        duty = next(owed, None)
        if duty is None or kind_of(duty) is not notice:
            return None  # it is done, or what was soon is late by now
        return Told(notice, case, duty=duty)

"""Naming an alternate, for some time, for good or for one meeting, and ending it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework.names import CaseId, Organisation, Person, Prose, Seat, holds_on
from lawspeaker.framework.powers import Part
from lawspeaker.kernel.facts import MeetingNow, Need, PartyNow, Phase, SeatNow
from lawspeaker.kernel.words import Case, Command, Event, Rule, record, rule
from lawspeaker.processes.alternate.life import ONE_DAY, Ended, Followed, Named, Substitution

OF_MEETING = Need("meeting", "meeting", optional=True)


@record("alternate.name", "Name an alternate for a seat.")
class NameAlternate(Command[Substitution]):
    """For one meeting, which it follows to another day; or from a day until another, or always."""

    needs = (Need("seat", "seat"), Need("party", "organisation", optional=True), OF_MEETING)
    opens = True
    seat: Seat
    person: Person
    organisation: Organisation
    reason: Prose
    since: date | None = None
    until: date | None = None
    exceptional: bool = False
    meeting: CaseId | None = None

    @rule("alternate.new", "The case must be a new one: each substitution has its own.")
    def is_a_new_case(self, case: Case[Substitution]) -> bool:
        return case.state.person is None

    @rule("alternate.seat", "The seat must be one of the framework.", "seat")
    def is_for_a_seat_of_the_framework(self, case: Case[Substitution]) -> bool:
        return self.seat in case.framework.seats

    @rule("alternate.member", "The seat must have a member, who is somebody else.", "person")
    def stands_in_for_a_member(self, case: Case[Substitution]) -> bool:
        return not case.has(SeatNow) or case.known(SeatNow).person not in (None, self.person)

    @rule(
        "alternate.constituency",
        "The alternate must come from the constituency of the seat.",
        "organisation",
    )
    def comes_from_the_constituency(self, case: Case[Substitution]) -> bool:
        seat = case.framework.seats.get(self.seat)
        if seat is None or not seat.constituency:
            return True
        return case.has(PartyNow) and seat.constituency in case.known(PartyNow).constituencies

    @rule(
        "alternate.exceptional",
        "An alternate must be named in exceptional circumstances only, and these be stated.",
        "exceptional",
    )
    def is_exceptional_where_it_must_be(self, case: Case[Substitution]) -> bool:
        return self.exceptional or not self._must_be_exceptional(case)

    @rule(
        "alternate.passes",
        "Exceptional circumstances must end: the alternate must be for one meeting or until a day.",
        "until",
    )
    def ends_where_it_is_exceptional(self, case: Case[Substitution]) -> bool:
        ends = self.until is not None or self.meeting is not None
        return ends or not self._must_be_exceptional(case)

    @rule(
        "alternate.when",
        "It must be said from which day somebody stands in, or else for which meeting.",
        "since",
    )
    def says_when(self, _case: Case[Substitution]) -> bool:
        if self.meeting is None:
            return self.since is not None
        return self.since is None and self.until is None

    @rule("alternate.term", "A term must end after it begins.", "until")
    def ends_after_it_begins(self, _case: Case[Substitution]) -> bool:
        return self.since is None or self.until is None or self.since < self.until

    @rule(
        "alternate.meeting",
        "The meeting must be one of the group of the seat, and be held yet.",
        "meeting",
    )
    def is_for_a_meeting_to_come(self, case: Case[Substitution]) -> bool:
        seat = case.framework.seats.get(self.seat)
        if self.meeting is None or seat is None:
            return True
        meeting = case.known(MeetingNow) if case.has(MeetingNow) else None
        return (
            meeting is not None
            and meeting.group == seat.group
            and meeting.phase in (Phase.CALLED, Phase.OPEN)
        )

    def part(self, state: Substitution) -> Part:
        """Whoever holds the seat names its alternate."""
        return Part(state.group, named=(self.seat,))

    def decide(self, case: Case[Substitution]) -> Iterator[Event]:
        begins, ends = self.since, self.until
        if self.meeting is not None:
            begins = case.known(MeetingNow).day
            ends = begins + ONE_DAY
        if begins is not None:
            yield Named(
                seat=self.seat,
                group=case.framework.seats[self.seat].group,
                person=self.person,
                organisation=self.organisation,
                since=begins,
                until=ends,
                exceptional=self.exceptional,
                reason=self.reason,
                meeting=self.meeting,
            )

    def _must_be_exceptional(self, case: Case[Substitution]) -> bool:
        seat = case.framework.seats.get(self.seat)
        return seat is not None and case.framework.alternates(seat.group) == "exceptional"


is_named: Rule[[Case[Substitution]]] = Rule(
    "alternate.named",
    "An alternate must have been named.",
    lambda case: case.state.person is not None,
)


@record("alternate.end", "End the substitution before its time.")
class EndIt(Command[Substitution]):
    given = (is_named,)
    on: date
    reason: Prose

    @rule("alternate.in_term", "The day must lie in the term of the alternate.", "on")
    def lies_in_the_term(self, case: Case[Substitution]) -> bool:
        return holds_on(self.on, case.state.since, case.state.until)

    def decide(self, case: Case[Substitution]) -> Iterator[Event]:
        yield Ended(self.on, self.reason)


@rule("alternate.moved", "The alternate must be for a meeting that has moved to another day.")
def has_a_meeting_that_moved(case: Case[Substitution]) -> bool:
    return case.has(MeetingNow) and case.known(MeetingNow).day != case.state.since


@record("alternate.follow", "Stand in on the day to which the meeting was moved.")
class Follow(Command[Substitution]):
    given = (is_named, has_a_meeting_that_moved)
    needs = (OF_MEETING,)

    def decide(self, case: Case[Substitution]) -> Iterator[Event]:
        yield Followed(case.known(MeetingNow).day)


COMMANDS = (NameAlternate, EndIt, Follow)

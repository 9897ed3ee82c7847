"""Before the items are taken: late papers, the consent agenda, apologies, declared interests."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.names import Prose, Seat
from lawspeaker.framework.powers import Part
from lawspeaker.kernel.facts import Items, Need, Phase
from lawspeaker.kernel.kinds import Count, Name, Offset
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.meeting.agenda import Meeting
from lawspeaker.processes.meeting.calling import at, is_open
from lawspeaker.processes.meeting.events import (
    Apologised,
    Flagged,
    InterestDeclared,
    ItemClosed,
    ItemOpened,
    LateAdmitted,
    PutForInformation,
    PutOnConsent,
)
from lawspeaker.processes.meeting.items import has_no_item_open

is_not_over = at(Phase.CALLED, Phase.OPEN)


@rule("meeting.untaken", "The item must be on the agenda, and not yet taken.", "item")
def is_still_to_be_taken(asked: PutAside | PutOn | DeclareInterest, case: Case[Meeting]) -> bool:
    found = case.state.item(asked.item)
    return found is not None and found.closed is None


@rule("meeting.late", "A late paper must wait to be admitted.")
def has_a_late_paper_that_waits(case: Case[Meeting]) -> bool:
    return any(case.state.waits(each.item) for each in case.state.late)


@record("meeting.admit_late", "Admit a late paper: name who waived its notice.")
class AdmitLate(Command[Meeting]):
    given = (is_not_over, has_a_late_paper_that_waits)
    item: Count
    waived_by: Name
    reason: Prose

    @rule("meeting.is_late", "The item must have a paper that came late and waits.", "item")
    def has_a_late_paper(self, case: Case[Meeting]) -> bool:
        return case.state.waits(self.item)

    def decide(self, case: Case[Meeting]) -> Iterator[Event]:
        yield LateAdmitted(self.item, self.waived_by, self.reason)


@record("meeting.put_aside", "Put an item down for information: nothing is decided on it.")
class PutAside(Command[Meeting]):
    given = (is_not_over,)
    needs = (Need("items", "case", optional=True),)
    item: Count
    reason: Prose

    is_still_to_be_taken = is_still_to_be_taken

    @rule("meeting.decides", "Its matter must have been taken off the agenda first.", "item")
    def decides_nothing(self, case: Case[Meeting]) -> bool:
        found = case.state.item(self.item)
        placed = case.known(Items).items if case.has(Items) else ()
        return found is None or all(each.decision != found.decision for each in placed)

    def decide(self, case: Case[Meeting]) -> Iterator[Event]:
        yield PutForInformation(self.item, self.reason)


@record("meeting.put_on_consent", "Put an item on the consent agenda.")
class PutOn(Command[Meeting]):
    """Items on it are taken together and nobody speaks on them, unless somebody asks to."""

    given = (is_not_over,)
    item: Count

    is_still_to_be_taken = is_still_to_be_taken

    @rule("meeting.consents", "An item that decides a matter must be discussed.", "item")
    def decides_nothing(self, case: Case[Meeting]) -> bool:
        found = case.state.item(self.item)
        return found is None or found.decision is None

    @rule("meeting.consent_once", "The item must not be on the consent agenda already.", "item")
    def is_not_on_it_already(self, case: Case[Meeting]) -> bool:
        return self.item not in case.state.consent

    def decide(self, case: Case[Meeting]) -> Iterator[Event]:
        yield PutOnConsent(self.item)


@rule("meeting.consent", "There must be an item on the consent agenda.")
def has_a_consent_agenda(case: Case[Meeting]) -> bool:
    return bool(consented(case.state))


@record("meeting.flag", "Ask to discuss an item of the consent agenda.")
class Flag(Command[Meeting]):
    given = (is_not_over, has_a_consent_agenda)
    item: Count
    reason: Prose

    @rule("meeting.consent_item", "The item must be on the consent agenda.", "item")
    def is_on_it(self, case: Case[Meeting]) -> bool:
        return self.item in consented(case.state)

    def decide(self, case: Case[Meeting]) -> Iterator[Event]:
        yield Flagged(self.item, self.reason)


@record("meeting.take_consent", "Take the consent agenda, all its items together.")
class TakeConsent(Command[Meeting]):
    given = (is_open, has_no_item_open, has_a_consent_agenda)
    at: Offset

    @rule("meeting.consent_after", "It must not be taken before the last item has ended.", "at")
    def begins_after_the_last_has_ended(self, case: Case[Meeting]) -> bool:
        return all((each.closed or 0) <= self.at for each in case.state.agenda)

    def decide(self, case: Case[Meeting]) -> Iterator[Event]:
        for number in consented(case.state):
            yield ItemOpened(number, self.at)
            yield ItemClosed(number, self.at)


@record("meeting.send_apologies", "Send apologies for a seat.")
class SendApologies(Command[Meeting]):
    given = (is_not_over,)
    seat: Seat
    reason: Prose
    alternate: bool = False

    @rule("meeting.seat_of_group", "The seat must be one of the group that meets.", "seat")
    def is_a_seat_of_the_group(self, case: Case[Meeting]) -> bool:
        return self.seat in case.framework.seats_of(case.state.group)

    def part(self, state: Meeting) -> Part:
        return Part(state.group, named=(self.seat,))

    def decide(self, case: Case[Meeting]) -> Iterator[Event]:
        yield Apologised(self.seat, self.alternate, self.reason)


@record("meeting.declare_interest", "Declare an interest in an item.")
class DeclareInterest(Command[Meeting]):
    given = (is_not_over,)
    item: Count
    seat: Seat
    text: Prose
    stays_out: bool = False

    is_still_to_be_taken = is_still_to_be_taken

    @rule("meeting.interest_seat", "The seat must be one of the group that meets.", "seat")
    def is_a_seat_of_the_group(self, case: Case[Meeting]) -> bool:
        return self.seat in case.framework.seats_of(case.state.group)

    def part(self, state: Meeting) -> Part:
        return Part(state.group, named=(self.seat,))

    def decide(self, case: Case[Meeting]) -> Iterator[Event]:
        yield InterestDeclared(self.item, self.seat, self.text, self.stays_out)


def consented(it: Meeting) -> tuple[Count, ...]:
    """Return the items of the consent agenda that are still to be taken."""
    return tuple(e for e in it.consent if (item := it.item(e)) is not None and item.opened is None)


COMMANDS = (
    *(AdmitLate, PutAside, PutOn, Flag, TakeConsent),
    *(SendApologies, DeclareInterest),
)

"""The meeting itself: the chair, the room, the items one by one, the end."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.names import CHAIR, Person, Prose, Seat
from lawspeaker.kernel.around import Guests
from lawspeaker.kernel.facts import Composition, Items, Need, Phase
from lawspeaker.kernel.kinds import Offset
from lawspeaker.kernel.words import Because, Case, Command, Event, record, rule
from lawspeaker.processes.meeting.agenda import Meeting
from lawspeaker.processes.meeting.calling import at, is_open
from lawspeaker.processes.meeting.events import Came, Closed, Opened, Went
from lawspeaker.processes.meeting.items import unsettled
from lawspeaker.processes.meeting.notice import in_the_chair


@rule("meeting.today", "A meeting must be opened on its own day.")
def is_its_day(case: Case[Meeting]) -> bool:
    return case.state.day == case.today


@rule("meeting.agenda", "The meeting must have an agenda.")
def has_an_agenda(case: Case[Meeting]) -> bool:
    return bool(case.state.agenda)


@record("meeting.open", "Open the meeting, in the chair.")
class Open(Command[Meeting]):
    given = (at(Phase.CALLED), is_its_day, has_an_agenda)
    circumstances: Prose | None = None

    @rule(
        "meeting.delegate",
        "A delegate may take the chair only as the framework allows for this group.",
        "circumstances",
    )
    def may_be_chaired_by_a_delegate(self, case: Case[Meeting]) -> bool | Because:
        group = case.framework.groups.get(case.state.group)
        if case.act.by.holds != CHAIR or group is None or group.chair is None:
            return True
        chair = group.chair
        if chair.delegate == "never":
            return Because("This group must be chaired by the office itself.", chair.by)
        if chair.delegate == "exceptional" and not (self.circumstances or "").strip():
            says = "A delegate may chair this group only in exceptional circumstances, stated."
            return Because(says, chair.delegate_by or chair.by)
        return True

    def decide(self, case: Case[Meeting]) -> Iterator[Event]:
        in_person = case.act.by.holds != CHAIR
        yield Opened(case.act.by.person, in_person, self.circumstances)


@record("meeting.let_in", "Record that somebody came in.")
class LetIn(Command[Meeting]):
    given = (is_open,)
    needs = (Need("composition", "group"), Need("guests", "case", optional=True))
    person: Person
    seat: Seat | None
    at: Offset

    @rule("meeting.seat", "Who sits in a seat must hold it, or be its alternate.", "person")
    def holds_the_seat(self, case: Case[Meeting]) -> bool:
        if self.seat is None:
            return True
        # A seat for each provider is there once for each.
        seats = (each for each in case.known(Composition).seats if each.seat == self.seat)
        return any(self.person in (each.person, each.alternate) for each in seats)

    @rule("meeting.invited", "Whoever has no seat must have been invited.", "person")
    def is_invited(self, case: Case[Meeting]) -> bool | Because:
        group = case.framework.groups.get(case.state.group)
        if self.seat is not None or group is None or group.open:
            return True
        if in_the_chair(case, case.state.group) or (
            case.has(Guests) and self.person in case.known(Guests).persons
        ):
            return True
        says = "This group is closed: whoever has no seat in it must have been invited."
        return Because(says, group.closed_by) if group.closed_by else False

    @rule("meeting.not_here", "The person must not be in the room already.", "person")
    def is_not_here_yet(self, case: Case[Meeting]) -> bool:
        return not case.state.present(self.person)

    def decide(self, case: Case[Meeting]) -> Iterator[Event]:
        yield Came(self.person, self.seat, self.at)


@record("meeting.let_out", "Record that somebody went out.")
class LetOut(Command[Meeting]):
    given = (is_open,)
    person: Person
    at: Offset

    @rule("meeting.here", "The person must be in the room.", "person")
    def is_here(self, case: Case[Meeting]) -> bool:
        return case.state.present(self.person)

    def decide(self, case: Case[Meeting]) -> Iterator[Event]:
        yield Went(self.person, self.at)


@rule("meeting.all_taken", "Every item must have been taken before the meeting is closed.")
def has_taken_every_item(case: Case[Meeting]) -> bool:
    return all(each.closed is not None for each in case.state.agenda)


@rule("meeting.all_settled", "Every decision on the agenda must have an outcome.")
def has_settled_every_decision(case: Case[Meeting]) -> bool:
    return not unsettled(case)


@record("meeting.close", "Close the meeting.")
class Close(Command[Meeting]):
    """Whoever decided confirms it at the latest now: the decisions taken are named with it."""

    given = (is_open, has_taken_every_item, has_settled_every_decision)
    needs = (Need("items", "case"),)
    at: Offset

    @rule("meeting.end", "A meeting must not end before its items.", "at")
    def ends_after_its_items(self, case: Case[Meeting]) -> bool:
        return all((each.closed or 0) <= self.at for each in case.state.agenda)

    def decide(self, case: Case[Meeting]) -> Iterator[Event]:
        items = case.known(Items).items
        yield Closed(self.at, tuple(i.decision for i in items if i.settled and not i.confirmed))


COMMANDS = (Open, LetIn, LetOut, Close)

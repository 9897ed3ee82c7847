"""A representative asks the constituency item by item, closes it, and tells what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework.names import CaseId, Prose, Seat
from lawspeaker.framework.powers import Part
from lawspeaker.kernel.elsewhere import OpenTo
from lawspeaker.kernel.facts import MeetingNow, Need, Parties
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.words import Case, Command, Event, Rule, record, rule
from lawspeaker.processes.constituency.life import (
    Asked,
    Closed,
    Consultation,
    Directed,
    Question,
    ReportedBack,
    Stage,
)


def at(stage: Stage) -> Rule[[Case[Consultation]]]:
    says = f"The constituency must have been asked, and it must be {stage}."
    return Rule("constituency.stage", says, lambda case: case.state.stage is stage)


is_asked = at(Stage.ASKED)
ABOUT = "The meeting, action and decisions must be on record, and open to the constituency."


@record("constituency.ask", "Ask the constituency before a meeting, or for an action.")
class Ask(Command[Consultation]):
    opens = True
    needs = (
        *(Need("parties"), Need("meeting", "meeting", optional=True)),
        Need("open_to", "speaks_of", optional=True),
    )
    constituency: Name
    seat: Seat
    title: Title
    questions: tuple[Question, ...]
    text: Prose | None = None
    meeting: CaseId | None = None
    action: CaseId | None = None
    until: date | None = None

    @rule("constituency.new", "The case must be a new one: each time it is asked has its own.")
    def is_a_new_case(self, case: Case[Consultation]) -> bool:
        return case.state.stage is Stage.NEW

    @rule("constituency.seat", "The seat must be one that represents the constituency.", "seat")
    def represents_the_constituency(self, case: Case[Consultation]) -> bool:
        line = case.framework.seats.get(self.seat)
        return line is not None and line.constituency == self.constituency

    @rule("constituency.parties", "A party must belong to the constituency.", "constituency")
    def has_somebody_to_ask(self, case: Case[Consultation]) -> bool:
        return bool(case.known(Parties).among((self.constituency,)))

    @rule("constituency.numbered", "Questions must be numbered from 1 on.", "questions")
    def are_numbered_from_one(self, _case: Case[Consultation]) -> bool:
        numbers = [each.number for each in self.questions]
        return bool(numbers) and numbers == [*range(1, len(numbers) + 1)]

    @rule("constituency.meeting", "The meeting must be one of the group of the seat.", "meeting")
    def is_before_a_meeting_of_the_group(self, case: Case[Consultation]) -> bool:
        line = case.framework.seats.get(self.seat)
        if line is None or not case.has(MeetingNow):
            return True
        return case.known(MeetingNow).group == line.group

    @rule("constituency.until", "It must be to come, and not after the meeting.", "until")
    def ends_before_the_meeting(self, case: Case[Consultation]) -> bool:
        if self.until is None:
            return True
        last = case.known(MeetingNow).day if case.has(MeetingNow) else self.until
        return case.today <= self.until <= last

    @property
    def speaks_of(self) -> str:
        """The constituency, and the cases that it is asked about; empty if about none."""
        cases = [case for case, _ in self._named()]
        return " ".join((self.constituency, *cases)) if cases else ""

    def _named(self) -> Iterator[tuple[CaseId, str]]:
        for case, process in ((self.meeting, "meeting"), (self.action, "action")):
            if case is not None:
                yield case, process
        for each in self.questions:
            if each.decision is not None:
                yield each.decision, "decision"

    @rule("constituency.about", ABOUT)
    def is_about_what_it_may_read(self, case: Case[Consultation]) -> bool:
        named = tuple(self._named())
        known = case.known(OpenTo) if case.has(OpenTo) else None
        return not named or (known is not None and all(known.has(*each) for each in named))

    def part(self, state: Consultation) -> Part:
        """Whoever holds the seat asks."""
        return Part(state.group, named=(self.seat,))

    def decide(self, case: Case[Consultation]) -> Iterator[Event]:
        parties = case.known(Parties).among((self.constituency,))
        yield Asked(**vars(self), parties=parties, on=case.today)


@record("constituency.direct", "Direct the constituency to answer the programme itself.")
class Direct(Command[Consultation]):
    given = (is_asked,)
    owner: Name
    text: Prose

    @rule("constituency.owner", "It must be an office that the parties answer.", "owner")
    def is_an_office(self, case: Case[Consultation]) -> bool:
        return self.owner in {*map(str, case.framework.offices)}

    def decide(self, case: Case[Consultation]) -> Iterator[Event]:
        yield Directed(self.owner, self.text, case.today)


@record("constituency.close", "Close it, and say what the representative takes from it.")
class Close(Command[Consultation]):
    given = (is_asked,)
    account: Prose

    def decide(self, case: Case[Consultation]) -> Iterator[Event]:
        yield Closed(self.account, case.today)


@record("constituency.report_back", "Tell the constituency what became of it.")
class ReportBack(Command[Consultation]):
    given = (at(Stage.CLOSED),)
    text: Prose

    def decide(self, case: Case[Consultation]) -> Iterator[Event]:
        yield ReportedBack(self.text, case.today)

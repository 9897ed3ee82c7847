"""Asking to attend a group that is open, the answer, and the invitation to any other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework.names import CaseId, Group, Organisation, Person, Prose
from lawspeaker.kernel.facts import GroupNow, MeetingNow, Need, PartyNow
from lawspeaker.kernel.words import Because, Case, Command, Event, Rule, record, rule
from lawspeaker.processes.attendance.life import (
    Admitted,
    Asked,
    Attendance,
    Ended,
    Invited,
    Role,
    Stage,
    TurnedDown,
)


def at(stage: Stage, says: str) -> Rule[[Case[Attendance]]]:
    return Rule("attendance.stage", says, lambda case: case.state.stage is stage)


is_new = at(Stage.NEW, "The case must be a new one: each request has its own.")
is_asked_for = at(Stage.ASKED, "It must have been asked for, and wait for its answer.")


@rule("attendance.group_stands", "The group must stand.", "group")
def is_of_a_group_that_stands(_asked: Ask | Invite, case: Case[Attendance]) -> bool:
    return case.has(GroupNow) and case.known(GroupNow).stands


@rule("attendance.meeting", "The meeting must be one of the group.", "meeting")
def is_of_a_meeting_of_the_group(asked: Ask | Invite, case: Case[Attendance]) -> bool:
    if asked.meeting is None:
        return True
    return case.has(MeetingNow) and case.known(MeetingNow).group == asked.group


NEEDS = (Need("group", "group"), Need("meeting", "meeting", optional=True))


@record("attendance.ask", "Ask to attend a working group that is open.")
class Ask(Command[Attendance]):
    given = (is_new,)
    needs = (*NEEDS, Need("party", "organisation", optional=True))
    opens = True
    group: Group
    person: Person
    organisation: Organisation
    reason: Prose
    meeting: CaseId | None = None

    is_of_a_group_that_stands = is_of_a_group_that_stands
    is_of_a_meeting_of_the_group = is_of_a_meeting_of_the_group

    @rule("attendance.open", "The group must be open.", "group")
    def is_to_an_open_group(self, case: Case[Attendance]) -> bool | Because:
        group = case.framework.groups.get(self.group)
        if group is None or group.open:
            return True
        says = f"{group.name} must be open, or its chair must invite whoever has no seat in it."
        return Because(says, group.closed_by) if group.closed_by else False

    @rule("attendance.party", "Who attends must be of a party that is registered.", "organisation")
    def is_of_a_party(self, case: Case[Attendance]) -> bool:
        return case.has(PartyNow) and case.known(PartyNow).stands

    def decide(self, case: Case[Attendance]) -> Iterator[Event]:
        yield Asked(**vars(self), on=case.today)


@record("attendance.admit", "Admit who asked to attend.")
class Admit(Command[Attendance]):
    given = (is_asked_for,)

    def decide(self, case: Case[Attendance]) -> Iterator[Event]:
        if case.state.person is not None:
            yield Admitted(case.state.group, case.state.person)


@record("attendance.turn_down", "Turn a request to attend down, with the reason.")
class TurnDown(Command[Attendance]):
    given = (is_asked_for,)
    reason: Prose

    def decide(self, case: Case[Attendance]) -> Iterator[Event]:
        yield TurnedDown(self.reason)


@record(
    "attendance.invite",
    "Invite somebody who has no seat in the group, and so holds no view in it.",
)
class Invite(Command[Attendance]):
    given = (is_new,)
    needs = NEEDS
    opens = True
    group: Group
    person: Person
    organisation: Organisation
    reason: Prose
    meeting: CaseId | None = None
    role: Role = Role.GUEST
    reads: bool = False
    until: date | None = None

    is_of_a_group_that_stands = is_of_a_group_that_stands
    is_of_a_meeting_of_the_group = is_of_a_meeting_of_the_group

    @rule("attendance.until", "The last day must not lie in the past.", "until")
    def lasts_until_a_day_to_come(self, case: Case[Attendance]) -> bool:
        return self.until is None or self.until >= case.today

    @rule(
        "attendance.reads",
        "Whoever reads what the group writes must be invited until a day.",
        "until",
    )
    def reads_until_a_day(self, _case: Case[Attendance]) -> bool:
        return not self.reads or self.until is not None

    def decide(self, case: Case[Attendance]) -> Iterator[Event]:
        yield Invited(**vars(self))


@record("attendance.end", "End an attendance.")
class EndIt(Command[Attendance]):
    given = (at(Stage.ATTENDS, "Somebody must have been admitted or invited."),)
    reason: Prose

    def decide(self, case: Case[Attendance]) -> Iterator[Event]:
        yield Ended(self.reason)


COMMANDS = (Ask, Admit, TurnDown, Invite, EndIt)

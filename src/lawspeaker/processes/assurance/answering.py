"""The owner answers a finding, groups note it, the assurance provider comes back and closes it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework.names import CaseId, Group, Prose
from lawspeaker.kernel.facts import MeetingNow, Need, Phase
from lawspeaker.kernel.holders import can_own
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.assurance.events import (
    ActionAgreed,
    Answered,
    Closed,
    FollowedUp,
    WasNoted,
)
from lawspeaker.processes.assurance.finding import Finding, Stage, Stance
from lawspeaker.processes.assurance.raising import WITHIN, at, is_open, stays_within


@record("assurance.answer", "Answer the finding.")
class Answer(Command[Finding]):
    given = (is_open,)
    stance: Stance
    text: Prose

    def decide(self, case: Case[Finding]) -> Iterator[Event]:
        yield Answered(self.stance, self.text, case.today)


@record("assurance.agree_action", "Put an agreed action on the log.")
class AgreeAction(Command[Finding]):
    given = (is_open,)
    what: Title
    owner: Name
    detail: Prose | None = None
    due: date | None = None
    group: Group | None = None

    @rule("assurance.action_owner", "An office or a seat must own the action.", "owner")
    def has_an_owner_of_the_framework(self, case: Case[Finding]) -> bool:
        return can_own(self.owner, case.framework)

    @rule("assurance.action_group", "It must be an action of a group of the framework.", "group")
    def is_of_a_group(self, case: Case[Finding]) -> bool:
        return (self.group or case.state.group) in case.framework.groups

    @rule("assurance.within", WITHIN, "group")
    def stays_within_a_closed_group(self, case: Case[Finding]) -> bool:
        return stays_within({self.group or case.state.group}, case)

    @rule("assurance.action_due", "The day must be today or a day to come.", "due")
    def is_due_in_time_to_come(self, case: Case[Finding]) -> bool:
        return self.due is None or self.due >= case.today

    def decide(self, case: Case[Finding]) -> Iterator[Event]:
        group = self.group or case.state.group
        yield ActionAgreed(self.what, self.owner, group, self.detail, self.due, case.today)


@record("assurance.note", "Record that a group has noted the finding.")
class Note(Command[Finding]):
    given = (is_open,)
    needs = (Need("meeting", "meeting"),)
    meeting: CaseId
    text: Prose | None = None

    @rule("assurance.unnoted", "Its group must be still to note it.", "meeting")
    def is_of_a_group_that_is_to_note_it(self, case: Case[Finding]) -> bool:
        return case.known(MeetingNow).group in case.state.unnoted

    @rule("assurance.met", "The group must be in session, or have met.", "meeting")
    def has_met(self, case: Case[Finding]) -> bool:
        return case.known(MeetingNow).phase in (Phase.OPEN, Phase.CLOSED)

    @rule("assurance.met_since", "The group must have met since it was asked.", "meeting")
    def has_met_since(self, case: Case[Finding]) -> bool:
        put = case.state.put_on
        return put is None or case.known(MeetingNow).day >= put

    def decide(self, case: Case[Finding]) -> Iterator[Event]:
        yield WasNoted(case.known(MeetingNow).group, self.meeting, case.today, self.text)


@record("assurance.follow_up", "Come back to the finding.")
class FollowUp(Command[Finding]):
    given = (at(Stage.ANSWERED),)
    text: Prose
    again: date | None = None

    @rule("assurance.again", "The day must be a day to come.", "again")
    def is_in_time_to_come(self, case: Case[Finding]) -> bool:
        return self.again is None or self.again > case.today

    def decide(self, case: Case[Finding]) -> Iterator[Event]:
        yield FollowedUp(self.text, self.again, case.today)


@rule("assurance.all_noted", "Every group it was put before must have noted it.")
def all_have_noted_it(case: Case[Finding]) -> bool:
    return not case.state.unnoted


@record("assurance.close", "Close the finding.")
class Close(Command[Finding]):
    given = (at(Stage.ANSWERED), all_have_noted_it)
    text: Prose

    def decide(self, case: Case[Finding]) -> Iterator[Event]:
        yield Closed(self.text, case.today)


COMMANDS = (Answer, AgreeAction, Note, FollowUp, Close)

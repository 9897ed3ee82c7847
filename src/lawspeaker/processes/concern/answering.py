"""What becomes of a concern: brought forward or not, answered, maintained, taken up."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.names import NO_GROUP, CaseId, Prose
from lawspeaker.kernel.above import above
from lawspeaker.kernel.facts import MeetingNow, Need
from lawspeaker.kernel.kinds import Count
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.concern.life import (
    Concern,
    Conveyed,
    Declined,
    Escalated,
    GroupAnswered,
    Maintained,
    OfficeAnswered,
    Stage,
    Supported,
    Turned,
    Withdrawn,
)
from lawspeaker.processes.concern.raising import at

UNDER_WAY = (Stage.RAISED, Stage.WITH_GROUP, Stage.WITH_OFFICE, Stage.UNSETTLED, Stage.DECLINED)


@record("concern.convey", "Bring the concern to the group.")
class Convey(Command[Concern]):
    given = (at(Stage.RAISED),)
    text: Prose | None = None

    def decide(self, case: Case[Concern]) -> Iterator[Event]:
        yield Conveyed(case.state.group, case.today, self.text)


@record("concern.decline", "Decline, with the reason, to take the concern further.")
class Decline(Command[Concern]):
    given = (at(Stage.RAISED, Stage.UNSETTLED),)
    reason: Prose

    def decide(self, case: Case[Concern]) -> Iterator[Event]:
        yield Declined(case.today, self.reason)


@rule("concern.has_raiser", "It must have been raised by a party.")
def was_raised_by_a_party(case: Case[Concern]) -> bool:
    return case.state.below is None


@record("concern.turn", "Take the concern to the office that answers for the programme.")
class Turn(Command[Concern]):
    """A party need not wait for its representative, who may do nothing at all."""

    given = (at(Stage.RAISED, Stage.UNSETTLED, Stage.DECLINED), was_raised_by_a_party)
    reason: Prose

    def decide(self, case: Case[Concern]) -> Iterator[Event]:
        yield Turned(case.today, self.reason)


@record("concern.answer", "Give the answer of the group: whether the concern is resolved.")
class Answer(Command[Concern]):
    given = (at(Stage.WITH_GROUP),)
    needs = (Need("meeting", "meeting", optional=True),)
    resolved: bool
    text: Prose
    meeting: CaseId | None = None

    @rule("concern.own_meeting", "The meeting must be one of the group.", "meeting")
    def was_heard_by_the_group(self, case: Case[Concern]) -> bool:
        if self.meeting is None:
            return True
        return case.has(MeetingNow) and case.known(MeetingNow).group == case.state.group

    def decide(self, case: Case[Concern]) -> Iterator[Event]:
        yield GroupAnswered(self.resolved, case.today, self.text, self.meeting)


@record("concern.answer_directly", "Answer the concern for the programme.")
class AnswerDirectly(Command[Concern]):
    given = (at(Stage.WITH_OFFICE),)
    text: Prose

    def decide(self, case: Case[Concern]) -> Iterator[Event]:
        yield OfficeAnswered(case.today, self.text)


@record("concern.maintain", "Maintain the concern: the answer does not resolve it.")
class Maintain(Command[Concern]):
    given = (at(Stage.SETTLED), was_raised_by_a_party)
    reason: Prose

    def decide(self, case: Case[Concern]) -> Iterator[Event]:
        yield Maintained(case.today, self.reason)


@rule("concern.group_above", "There must be a group above the group that has the concern.")
def has_a_group_above(case: Case[Concern]) -> bool:
    return above(case) != NO_GROUP


@record("concern.escalate", "Take the concern to the group above, as a matter of its own.")
class Escalate(Command[Concern]):
    given = (at(Stage.UNSETTLED), has_a_group_above)
    needs = (Need("group", "group"),)
    reason: Prose

    def decide(self, case: Case[Concern]) -> Iterator[Event]:
        to = above(case)
        level = Count(case.framework.groups[to].level)
        yield Escalated(to, level, case.today, self.reason)


@rule("concern.at_the_top", "There must be no group above the group that has the concern.")
def has_no_group_above(case: Case[Concern]) -> bool:
    return above(case) == NO_GROUP


@record("concern.hand_on", "Hand on what the group at the top could not resolve.")
class HandOn(Command[Concern]):
    """Where no group is above, the office that answers for the programme is the next step."""

    given = (at(Stage.UNSETTLED), has_no_group_above)
    needs = (Need("group", "group"),)
    reason: Prose

    def decide(self, case: Case[Concern]) -> Iterator[Event]:
        yield Turned(case.today, self.reason)


@rule("concern.supported_once", "Its support must not be on record already.")
def is_not_supported_yet(case: Case[Concern]) -> bool:
    return case.state.supported_on is None


@record("concern.support", "Record how the escalation is supported.")
class Support(Command[Concern]):
    given = (at(Stage.UNSETTLED, Stage.ESCALATED), is_not_supported_yet)
    text: Prose

    def decide(self, case: Case[Concern]) -> Iterator[Event]:
        yield Supported(case.today, self.text)


@record("concern.withdraw", "Withdraw the concern.")
class Withdraw(Command[Concern]):
    given = (at(*UNDER_WAY),)
    reason: Prose

    def decide(self, case: Case[Concern]) -> Iterator[Event]:
        yield Withdrawn(self.reason)


COMMANDS = (
    *(Convey, Decline, Turn, Answer, AnswerDirectly, Maintain, Escalate, HandOn, Support),
    Withdraw,
)

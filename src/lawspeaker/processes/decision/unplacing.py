"""A matter comes off the agenda of a meeting that is cancelled, and may be placed on another."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.kernel.facts import MeetingNow, Need, Phase
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.decision.events import TakenOff
from lawspeaker.processes.decision.matter import Matter, Stage
from lawspeaker.processes.decision.recommending import at


@rule("decision.meeting_cancelled", "The meeting it was placed on must have been cancelled.")
def is_on_a_cancelled_agenda(case: Case[Matter]) -> bool:
    return case.has(MeetingNow) and case.known(MeetingNow).phase is Phase.CANCELLED


@record("decision.take_off", "Take the matter off the agenda of a cancelled meeting.")
class TakeOff(Command[Matter]):
    given = (at(Stage.PLACED), is_on_a_cancelled_agenda)
    needs = (Need("meeting", "meeting", optional=True),)

    def decide(self, case: Case[Matter]) -> Iterator[Event]:
        if case.state.meeting is not None:
            yield TakenOff(case.state.meeting)


COMMANDS = (TakeOff,)

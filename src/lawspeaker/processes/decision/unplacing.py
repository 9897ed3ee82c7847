"""A matter comes off the agenda of a meeting that puts it off, or is cancelled."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.kernel.facts import MeetingNow, Need, Phase
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.decision.events import TakenOff
from lawspeaker.processes.decision.matter import Matter, Stage
from lawspeaker.processes.decision.recommending import at


@rule(
    "decision.meeting_cancelled",
    "The meeting it was placed on must have put it off, or have been cancelled.",
)
def is_on_no_agenda(case: Case[Matter]) -> bool:
    if not case.has(MeetingNow):
        return False
    meeting = case.known(MeetingNow)
    on_it = meeting.decisions is None or case.id in meeting.decisions
    return meeting.phase is Phase.CANCELLED or not on_it


@record("decision.take_off", "Take the matter off an agenda that it stands on no more.")
class TakeOff(Command[Matter]):
    given = (at(Stage.PLACED), is_on_no_agenda)
    needs = (Need("meeting", "meeting", optional=True),)

    def decide(self, case: Case[Matter]) -> Iterator[Event]:
        if case.state.meeting is not None:
            yield TakenOff(case.state.meeting)


COMMANDS = (TakeOff,)

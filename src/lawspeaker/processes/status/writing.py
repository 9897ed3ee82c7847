"""Writing a status report for a meeting, issuing it, recording that it is reviewed."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.meetings import PAPERS_CLOCK
from lawspeaker.framework.names import CaseId, Prose
from lawspeaker.kernel.elsewhere import Heaviest, ReportedNow
from lawspeaker.kernel.facts import MeetingNow, Need, Phase
from lawspeaker.kernel.words import Case, Command, Event, Rule, record, rule
from lawspeaker.processes.status.life import (
    Begun,
    Followed,
    Issued,
    Lapsed,
    Rated,
    Reviewed,
    Stage,
    Status,
    Written,
)


def at(*stages: Stage) -> Rule[[Case[Status]]]:
    says = f"The report must be {' or '.join(stages)}."
    return Rule("status.stage", says, lambda case: case.state.stage in stages)


@record("status.begin", "Begin the status report for a meeting.")
class Begin(Command[Status]):
    given = (at(Stage.NEW),)
    needs = (Need("meeting", "meeting"), Need("reported", "meeting", optional=True))
    opens = True
    meeting: CaseId

    @rule("status.group", "The meeting must be one of the group that reviews progress.", "meeting")
    def is_for_whoever_reviews_progress(self, case: Case[Status]) -> bool:
        progress = case.framework.text.progress
        return progress is not None and case.known(MeetingNow).group == progress.reviewed_by

    @rule("status.ahead", "The meeting must not be over, nor cancelled.", "meeting")
    def is_for_a_meeting_to_come(self, case: Case[Status]) -> bool:
        return case.known(MeetingNow).phase in (Phase.CALLED, Phase.OPEN)

    @rule("status.once", "No report for the meeting must have been begun already.", "meeting")
    def is_the_only_one_of_its_meeting(self, case: Case[Status]) -> bool:
        return not case.has(ReportedNow)

    def decide(self, case: Case[Status]) -> Iterator[Event]:
        meeting = case.known(MeetingNow)
        yield Begun(meeting.group, self.meeting, meeting.day)


@record("status.write", "Say how delivery stands in each area.")
class Write(Command[Status]):
    given = (at(Stage.DRAFTED),)
    areas: tuple[Rated, ...]
    summary: Prose

    @rule("status.areas", "Each area that the framework names must be rated, once.", "areas")
    def rates_each_area_once(self, case: Case[Status]) -> bool:
        progress = case.framework.text.progress
        rated = sorted(each.area for each in self.areas)
        return progress is not None and rated == sorted(progress.areas)

    def decide(self, _case: Case[Status]) -> Iterator[Event]:
        yield Written(self.areas, self.summary)


@rule("status.written", "It must be said how delivery stands in each area.")
def is_written(case: Case[Status]) -> bool:
    return bool(case.state.areas)


@record("status.issue", "Issue the status report, with the headline RAID of the day.")
class Issue(Command[Status]):
    """Nobody types the headline RAID in: it is what the log says when the report goes out."""

    given = (at(Stage.DRAFTED), is_written)
    needs = (Need("heaviest", "group"),)

    def decide(self, case: Case[Status]) -> Iterator[Event]:
        day = case.state.day
        timing = case.timing(PAPERS_CLOCK, day) if day else None
        yield Issued(case.known(Heaviest).items, case.today, timing)


@record("status.review", "Record that the group has reviewed the status report.")
class Review(Command[Status]):
    given = (at(Stage.ISSUED),)
    text: Prose

    def decide(self, case: Case[Status]) -> Iterator[Event]:
        yield Reviewed(self.text, case.today)


@rule("status.moved", "Its meeting must have moved to another day.")
def is_of_a_meeting_that_moved(case: Case[Status]) -> bool:
    return case.has(MeetingNow) and case.known(MeetingNow).day != case.state.day


@record("status.follow", "Let the report be for the day to which the meeting was moved.")
class Follow(Command[Status]):
    """What was said of its lateness when it was issued stays said."""

    given = (at(*(each for each in Stage if each is not Stage.NEW)), is_of_a_meeting_that_moved)
    needs = (Need("meeting", "meeting", optional=True),)

    def decide(self, case: Case[Status]) -> Iterator[Event]:
        yield Followed(case.known(MeetingNow).day)


@rule("status.cancelled", "Its meeting must have been cancelled.")
def is_of_a_cancelled_meeting(case: Case[Status]) -> bool:
    return case.has(MeetingNow) and case.known(MeetingNow).phase is Phase.CANCELLED


@record("status.lapse", "Let the report lapse, as its meeting is cancelled.")
class Lapse(Command[Status]):
    given = (at(Stage.DRAFTED, Stage.ISSUED), is_of_a_cancelled_meeting)
    needs = (Need("meeting", "meeting", optional=True),)
    reason: Prose

    def decide(self, _case: Case[Status]) -> Iterator[Event]:
        yield Lapsed(self.reason)


COMMANDS = (Begin, Write, Issue, Review, Follow, Lapse)

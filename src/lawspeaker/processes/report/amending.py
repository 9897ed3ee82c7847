"""What is answered to those who asked something of a report, and its issue as amended.

A request never changes what was decided: that takes a new decision of whoever decided it.
"""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.meetings import AMENDED_CLOCK
from lawspeaker.framework.names import CaseId, Prose
from lawspeaker.kernel.around import Following
from lawspeaker.kernel.facts import Need
from lawspeaker.kernel.kinds import Count
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.report.asked import (
    About,
    Answer,
    Reissued,
    SentOn,
    TakenUp,
    TurnedDown,
)
from lawspeaker.processes.report.asking import counted_back, is_about_what_it_tells, is_issued
from lawspeaker.processes.report.life import Report


@rule("report.unanswered", "The request must be one that waits for its answer.", "request")
def waits_for_its_answer(asked: TakeUp | TurnDown | SendOn, case: Case[Report]) -> bool:
    it = case.state.request(asked.request)
    return it is not None and it.answer is Answer.NONE


@rule("report.asked", "A request must wait for its answer.")
def has_one_that_waits(case: Case[Report]) -> bool:
    return bool(case.state.waiting)


@record("report.take_up", "Take a request up, in the words that the report will have.")
class TakeUp(Command[Report]):
    """An addition goes in as it was asked for; an amendment says what shall stand instead."""

    given = (is_issued, has_one_that_waits)
    request: Count
    decision: CaseId | None = None
    context: Prose | None = None
    viewpoints: Prose | None = None
    summary: Prose | None = None
    reason: Prose | None = None

    waits_for_its_answer = waits_for_its_answer
    is_about_what_it_tells = is_about_what_it_tells

    @rule(
        "report.only_the_report",
        "What was decided must not be changed by amending the report: it takes a new decision.",
        "request",
    )
    def changes_only_the_report(self, case: Case[Report]) -> bool:
        it = case.state.request(self.request)
        return it is None or it.about is About.REPORT

    @rule("report.new_words", "An amendment must say what shall stand in the report.", "context")
    def says_what_shall_stand(self, case: Case[Report]) -> bool:
        it = case.state.request(self.request)
        says = bool(self.context or self.viewpoints or self.summary)
        return says or it is None or it.is_addition

    @rule("report.words_of", "New words on a decision must name the decision.", "decision")
    def names_the_decision(self, case: Case[Report]) -> bool:
        return self.decision is not None or not (self.context or self.viewpoints)

    def decide(self, case: Case[Report]) -> Iterator[Event]:
        it = case.state.request(self.request)
        decision = self.decision or (it.decision if it else None)
        words = (self.context, self.viewpoints, self.summary, self.reason)
        yield TakenUp(self.request, decision, *words)


@record("report.turn_down", "Turn a request down, with the reason.")
class TurnDown(Command[Report]):
    given = (is_issued, has_one_that_waits)
    request: Count
    reason: Prose

    waits_for_its_answer = waits_for_its_answer

    def decide(self, case: Case[Report]) -> Iterator[Event]:
        yield TurnedDown(self.request, self.reason)


@record("report.send_on", "Send a request on to whoever decides what it is about.")
class SendOn(Command[Report]):
    given = (is_issued, has_one_that_waits)
    request: Count
    reason: Prose

    waits_for_its_answer = waits_for_its_answer

    @rule("report.not_the_report", "It must be about a decision or an action.", "request")
    def is_not_about_the_report(self, case: Case[Report]) -> bool:
        it = case.state.request(self.request)
        return it is None or it.about is not About.REPORT

    def decide(self, case: Case[Report]) -> Iterator[Event]:
        yield SentOn(self.request, self.reason)


@rule("report.amended", "Something must have been taken up since the report was issued.")
def has_something_to_issue(case: Case[Report]) -> bool:
    return bool(case.state.unissued)


@record("report.reissue", "Issue the amended report.")
class Reissue(Command[Report]):
    """It goes with the papers of the meeting that follows, or after them as an addendum."""

    given = (is_issued, has_something_to_issue)
    needs = (Need("following", "meeting", optional=True),)

    def decide(self, case: Case[Report]) -> Iterator[Event]:
        following = case.known(Following) if case.has(Following) else None
        numbers = tuple(each.number for each in case.state.unissued)
        amends = any(not each.is_addition for each in case.state.unissued)
        papers_on = following.papers_on if following else None
        yield Reissued(
            on=case.today,
            numbers=numbers,
            timing=counted_back(case, AMENDED_CLOCK) if amends else None,
            with_papers=following.meeting if following else None,
            addendum=papers_on is not None and papers_on < case.today,
        )


COMMANDS = (TakeUp, TurnDown, SendOn, Reissue)

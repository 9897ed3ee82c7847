"""What may be asked of an issued report: an addition at any time, an amendment in time."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.meetings import AMENDMENTS_CLOCK
from lawspeaker.framework.names import CaseId, Prose
from lawspeaker.kernel.acts import Timing
from lawspeaker.kernel.around import Following
from lawspeaker.kernel.dates import said
from lawspeaker.kernel.facts import Need
from lawspeaker.kernel.kinds import Count
from lawspeaker.kernel.words import Because, Case, Command, Event, record, rule
from lawspeaker.processes.report.asked import About, AdditionAsked, AmendmentAsked
from lawspeaker.processes.report.life import Report, Stage
from lawspeaker.processes.report.writing import at

is_issued = at(Stage.ISSUED)


def counted_back(case: Case[Report], clock: str) -> Timing | None:
    """Return whether an act keeps a clock of the meeting that follows, if one is known."""
    return case.timing(clock, case.known(Following).day) if case.has(Following) else None


@rule(
    "report.amendment_time", "An amendment must be asked for in time for the papers it goes with."
)
def is_asked_in_time(case: Case[Report]) -> bool | Because:
    timing = counted_back(case, AMENDMENTS_CLOCK)
    if timing is None or not timing.late:
        return True
    ground = case.framework.ground("report.amendment_time")
    says = f"An amendment should have been asked for by {said(timing.due)}."
    return Because(says, ground.by) if ground else False


@rule("report.told_of", "It must be about a decision that the report tells of.", "decision")
def is_about_what_it_tells(asked: Command[Report], case: Case[Report]) -> bool:
    decision = getattr(asked, "decision", None)
    return decision is None or case.state.account(decision) is not None


@record("report.ask_addition", "Ask for an addition to the report.")
class AskAddition(Command[Report]):
    given = (is_issued,)
    text: Prose
    decision: CaseId | None = None

    is_about_what_it_tells = is_about_what_it_tells

    def decide(self, case: Case[Report]) -> Iterator[Event]:
        by = case.act.by.organisation
        yield AdditionAsked(_next(case), by, self.text, case.today, self.decision)


@record("report.ask_amendment", "Ask for an amendment to the report.")
class AskAmendment(Command[Report]):
    given = (is_issued, is_asked_in_time)
    needs = (Need("following", "meeting", optional=True),)
    about: About
    text: Prose
    decision: CaseId | None = None

    is_about_what_it_tells = is_about_what_it_tells

    def decide(self, case: Case[Report]) -> Iterator[Event]:
        yield AmendmentAsked(
            number=_next(case),
            organisation=case.act.by.organisation,
            about=self.about,
            text=self.text,
            on=case.today,
            decision=self.decision,
            timing=counted_back(case, AMENDMENTS_CLOCK),
            following=case.known(Following).day if case.has(Following) else None,
        )


def _next(case: Case[Report]) -> Count:
    return Count(len(case.state.requests) + 1)


COMMANDS = (AskAddition, AskAmendment)

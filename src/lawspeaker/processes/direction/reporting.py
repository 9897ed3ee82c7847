"""Whoever is directed carries the direction out, and reports on it on the days it names."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Final

from lawspeaker.framework.names import Prose
from lawspeaker.kernel.acts import Timing
from lawspeaker.kernel.kinds import Attachment, Count, Name
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.direction.giving import is_in_force
from lawspeaker.processes.direction.life import CarriedOut, Direction, Reported

CLOCK: Final = Name("direction")  # its days are those of the direction itself


@record("direction.report", "Give a report that the direction asks for.")
class GiveReport(Command[Direction]):
    """Without a day it is for the first one that no report was given for."""

    given = (is_in_force,)
    number: Count
    text: Prose
    due: date | None = None
    document: Attachment | None = None

    @rule("direction.report", "The report must be one that is asked for.", "number")
    def is_of_a_report_asked_for(self, case: Case[Direction]) -> bool:
        return case.state.required(self.number) is not None

    @rule("direction.due", "The day must be one on which it is due and was not given yet.", "due")
    def is_for_a_day_on_which_it_is_due(self, case: Case[Direction]) -> bool:
        if case.state.required(self.number) is None:
            return True
        due = case.state.still_due(self.number)
        found = next((each for each in due if self.due is None or self.due <= each), None)
        return found is not None and found == self._day(case)

    def decide(self, case: Case[Direction]) -> Iterator[Event]:
        if day := self._day(case):
            timing = in_time(case, day)
            yield Reported(self.number, day, case.today, self.text, self.document, timing)

    def _day(self, case: Case[Direction]) -> date | None:
        return self.due or case.state.next_due(self.number)


def in_time(case: Case[Direction], due: date) -> Timing | None:
    """Say whether a report is in time; None where its days lie in no published calendar."""
    if case.calendar.unpublished(due) or case.calendar.unpublished(case.today):
        return None
    late = Count(case.calendar.past(due, case.today))
    return Timing(CLOCK, due, late, Name(case.calendar.id))


@rule("direction.carried_out_once", "The direction must not be carried out already.")
def is_not_carried_out_yet(case: Case[Direction]) -> bool:
    return case.state.carried_out_on is None


@record("direction.carry_out", "Record that the direction is carried out.")
class CarryOut(Command[Direction]):
    given = (is_in_force, is_not_carried_out_yet)
    text: Prose

    def decide(self, case: Case[Direction]) -> Iterator[Event]:
        yield CarriedOut(case.today, self.text)


COMMANDS = (GiveReport, CarryOut)

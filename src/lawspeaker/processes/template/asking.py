"""Asking parties for a template round by round, and ending its use."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework.calendar import NotPublished
from lawspeaker.framework.names import Organisation, Prose
from lawspeaker.kernel.facts import Need, Parties
from lawspeaker.kernel.kinds import Count
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.template.designing import is_between_rounds, is_in_use
from lawspeaker.processes.template.life import Asked, Closed, Ended, Template


def _parties(case: Case[Template]) -> tuple[Organisation, ...]:
    known = case.known(Parties) if case.has(Parties) else Parties(())
    return known.among(case.state.constituencies)


@rule("template.running", "The last day of a round that is open must be over.")
def is_over(case: Case[Template]) -> bool:
    last = case.state.last
    return last is None or last.closed_on is not None or case.today > last.due


@record("template.ask", "Ask for the next round.")
class Ask(Command[Template]):
    """It is asked of every party of the constituencies, as they are on the day.

    A round before it that is over, and still open, is closed with it.
    """

    given = (is_in_use, is_over)
    needs = (Need("parties"),)

    @rule("template.somebody", "Some party must be there to be asked.")
    def somebody_is_asked(self, case: Case[Template]) -> bool:
        return bool(_parties(case))

    @rule("template.published", "Its last day must be one that can be counted.")
    def can_be_counted(self, case: Case[Template]) -> bool:
        return _due(case) is not None

    def decide(self, case: Case[Template]) -> Iterator[Event]:
        number, last = Count(len(case.state.rounds) + 1), case.state.last
        if last is not None and last.closed_on is None:
            yield Closed(last.number, case.today)
        yield Asked(number, case.today, _due(case) or case.today, _parties(case))


def _due(case: Case[Template]) -> date | None:
    try:
        return case.calendar.shift(case.today, case.state.working_days)
    except NotPublished:
        return None


@rule("template.open", "A round must be open.")
def is_asked_for(case: Case[Template]) -> bool:
    return case.state.is_asked


@record("template.close", "Close the round.")
class Close(Command[Template]):
    """What is sent afterwards is taken all the same, and is late."""

    given = (is_in_use, is_asked_for)
    reason: Prose | None = None

    @rule("template.early", "To close a round before its last day is over there must be a reason.")
    def is_over_or_has_a_reason(self, case: Case[Template]) -> bool:
        last = case.state.last
        return last is None or case.today > last.due or self.reason is not None

    def decide(self, case: Case[Template]) -> Iterator[Event]:
        if case.state.last is not None:
            yield Closed(case.state.last.number, case.today, self.reason)


@record("template.end", "End the use of the template.")
class End(Command[Template]):
    given = (is_in_use, is_between_rounds)
    reason: Prose

    def decide(self, _case: Case[Template]) -> Iterator[Event]:
        yield Ended(self.reason)


COMMANDS = (Ask, Close, End)

"""Opening a survey, giving it more time, closing it, saying what was done about what came."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework.names import CaseId, Organisation, Prose
from lawspeaker.kernel.columns import Column, are_named_apart, leave_room, offer_choices
from lawspeaker.kernel.elsewhere import Responses
from lawspeaker.kernel.facts import Need, Parties
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.kernel.lasting import last_day
from lawspeaker.kernel.words import Case, Command, Event, Rule, record, rule
from lawspeaker.processes.survey.life import (
    Closed,
    Extended,
    Opened,
    Reported,
    Stage,
    Survey,
    Withdrawn,
)

ITS_RESPONSES = Need("responses", "case", optional=True)


def at(*stages: Stage) -> Rule[[Case[Survey]]]:
    says = f"The survey must be {' or '.join(stages)}."
    return Rule("survey.stage", says, lambda case: case.state.stage in stages)


is_open = at(Stage.OPEN)


def _responses(case: Case[Survey]) -> tuple[CaseId, ...]:
    return case.known(Responses).cases if case.has(Responses) else ()


@record("survey.open", "Ask parties in a survey how the programme works.")
class Open(Command[Survey]):
    given = (at(Stage.NEW),)
    needs = (Need("parties"),)
    opens = True
    title: Title
    purpose: Prose
    columns: tuple[Column, ...]
    by_name: bool
    closes: date | None = None
    working_days: Count | None = None
    constituencies: tuple[Name, ...] = ()

    @rule("survey.questions", "It must ask questions, each with a name of its own.", "columns")
    def asks_questions(self, _case: Case[Survey]) -> bool:
        return are_named_apart(self.columns)

    @rule("survey.bounds", "The least that a question takes must not be above its most.", "columns")
    def can_be_answered(self, _case: Case[Survey]) -> bool:
        return leave_room(self.columns)

    @rule("survey.choices", "A question to choose in, and no other, must offer two.", "columns")
    def offers_choices(self, _case: Case[Survey]) -> bool:
        return offer_choices(self.columns)

    @rule("survey.known", "Whoever is asked must be one of the framework.", "constituencies")
    def asks_those_of_the_framework(self, case: Case[Survey]) -> bool:
        return all(each in case.framework.constituencies for each in self.constituencies)

    @rule("survey.somebody", "Some party must be there to be asked.", "constituencies")
    def asks_somebody(self, case: Case[Survey]) -> bool:
        return bool(self._parties(case))

    @rule("survey.time", "It must say a last day, or a number of working days.", "closes")
    def says_how_long_it_lasts(self, _case: Case[Survey]) -> bool:
        return (self.closes is None) is not (self.working_days is None)

    @rule("survey.closes", "Its last day must be after the day it opens.", "closes")
    def closes_after_it_opens(self, case: Case[Survey]) -> bool:
        last = self._last(case)
        return last is None or last > case.today

    @rule("survey.published", "Its last day must be one that can be counted.", "working_days")
    def can_be_counted(self, case: Case[Survey]) -> bool:
        return self.working_days is None or self._last(case) is not None

    def _last(self, case: Case[Survey]) -> date | None:
        return last_day(case, self.closes, self.working_days)

    def _parties(self, case: Case[Survey]) -> tuple[Organisation, ...]:
        known = case.known(Parties) if case.has(Parties) else Parties(())
        return known.among(self.constituencies)

    def decide(self, case: Case[Survey]) -> Iterator[Event]:
        asked = (self.title, self.purpose, self.columns, self.constituencies, self.by_name)
        yield Opened(*asked, self._last(case) or case.today, self._parties(case), case.today)


@record("survey.extend", "Give more time to answer.")
class Extend(Command[Survey]):
    given = (is_open,)
    needs = (ITS_RESPONSES,)
    closes: date
    reason: Prose

    @rule("survey.later", "More time must end after the time that was given.", "closes")
    def ends_later(self, case: Case[Survey]) -> bool:
        before = case.state.closes
        return self.closes >= case.today and (before is None or self.closes > before)

    def decide(self, case: Case[Survey]) -> Iterator[Event]:
        yield Extended(self.closes, self.reason, _responses(case))


@rule("survey.over", "The time to answer must be over.")
def time_is_over(case: Case[Survey]) -> bool:
    return case.state.closes is None or case.today > case.state.closes


@record("survey.close", "Close the survey: nothing more is answered, and it is told what came.")
class Close(Command[Survey]):
    given = (is_open, time_is_over)
    needs = (ITS_RESPONSES,)

    def decide(self, case: Case[Survey]) -> Iterator[Event]:
        yield Closed(case.today, _responses(case))


@record("survey.report", "Say what parties said, and what was done about it.")
class Report(Command[Survey]):
    given = (at(Stage.CLOSED, Stage.REPORTED),)
    said: Prose
    done: Prose

    def decide(self, case: Case[Survey]) -> Iterator[Event]:
        yield Reported(self.said, self.done, case.today)


@record("survey.withdraw", "Withdraw the survey.")
class Withdraw(Command[Survey]):
    given = (is_open,)
    needs = (ITS_RESPONSES,)
    reason: Prose

    def decide(self, case: Case[Survey]) -> Iterator[Event]:
        yield Withdrawn(self.reason, case.today, _responses(case))


COMMANDS = (Open, Extend, Close, Report, Withdraw)

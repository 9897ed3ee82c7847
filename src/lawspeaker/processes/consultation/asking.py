"""Opening a consultation, giving it more time, closing it, reporting on it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework.names import CaseId, Group, Prose
from lawspeaker.kernel.facts import ChangeNow, GroupNow, Need
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.kernel.lasting import last_day, sets_time
from lawspeaker.kernel.words import Case, Command, Event, Rule, record, rule
from lawspeaker.processes.consultation.events import (
    Closed,
    Extended,
    Opened,
    Question,
    Reported,
    Withdrawn,
)
from lawspeaker.processes.consultation.life import Consultation, Stage


def at(*stages: Stage) -> Rule[[Case[Consultation]]]:
    says = f"The consultation must be {' or '.join(stages)}."
    return Rule("consultation.stage", says, lambda case: case.state.stage in stages)


is_open, is_closed = at(Stage.OPEN), at(Stage.CLOSED)


@record("consultation.open", "Open a consultation.")
class Open(Command[Consultation]):
    given = (at(Stage.NEW),)
    needs = (Need("group", "group"), Need("change", "change", optional=True))
    opens = True
    group: Group
    title: Title
    questions: tuple[Question, ...]
    set_by: Name
    detail: Prose | None = None
    closes: date | None = None
    working_days: Count | None = None
    constituencies: tuple[Name, ...] = ()
    groups: tuple[Group, ...] = ()
    parties: bool = False
    public: bool = False
    change: CaseId | None = None

    @rule("consultation.group", "The group must stand on the day.", "group")
    def is_of_a_group_that_stands(self, case: Case[Consultation]) -> bool:
        return case.has(GroupNow) and case.known(GroupNow).stands

    @rule("consultation.detail", "What is consulted on must be told in detail.", "detail")
    def is_told_in_detail(self, _case: Case[Consultation]) -> bool:
        return self.detail is not None or self.change is not None

    @rule(
        "consultation.change_detail",
        "A consultation on a change must tell what is needed to assess it and answer.",
        "detail",
    )
    def tells_of_the_change_in_detail(self, _case: Case[Consultation]) -> bool:
        return self.detail is not None or self.change is None

    @rule("consultation.questions", "It must ask questions, numbered from 1.", "questions")
    def asks_numbered_questions(self, _case: Case[Consultation]) -> bool:
        numbers = [each.number for each in self.questions]
        return bool(numbers) and numbers == [*range(1, len(numbers) + 1)]

    @rule("consultation.asked", "It must be said who is asked.", "constituencies")
    def asks_somebody(self, _case: Case[Consultation]) -> bool:
        return bool(self.constituencies or self.groups or self.parties or self.public)

    @rule("consultation.known", "Whoever is asked must be one of the framework.", "constituencies")
    def asks_those_of_the_framework(self, case: Case[Consultation]) -> bool:
        known = case.framework
        of = all(each in known.constituencies for each in self.constituencies)
        return of and all(each in known.groups for each in self.groups)

    @rule("consultation.set_by", "It must be said which group or office set its time.", "set_by")
    def says_who_set_its_time(self, case: Case[Consultation]) -> bool:
        return sets_time(self.set_by, case.framework)

    @rule("consultation.time", "It must say a last day, or a number of working days.", "closes")
    def says_how_long_it_lasts(self, _case: Case[Consultation]) -> bool:
        return (self.closes is None) is not (self.working_days is None)

    @rule("consultation.closes", "Its last day must be after the day it opens.", "closes")
    def closes_after_it_opens(self, case: Case[Consultation]) -> bool:
        last = self.last_day(case)
        return last is None or last > case.today

    @rule("consultation.published", "Its last day must be one that can be counted.", "working_days")
    def can_be_counted(self, case: Case[Consultation]) -> bool:
        return self.working_days is None or self.last_day(case) is not None

    @rule("consultation.change", "The change request it is on must be on record.", "change")
    def is_on_a_change_of_the_record(self, case: Case[Consultation]) -> bool:
        return self.change is None or case.has(ChangeNow)

    def last_day(self, case: Case[Consultation]) -> date | None:
        return last_day(case, self.closes, self.working_days)

    def decide(self, case: Case[Consultation]) -> Iterator[Event]:
        said = {name: value for name, value in vars(self).items() if name != "closes"}
        yield Opened(closes=self.last_day(case) or case.today, on=case.today, **said)


@record("consultation.extend", "Give more time to answer.")
class Extend(Command[Consultation]):
    given = (is_open,)
    closes: date
    set_by: Name
    reason: Prose

    @rule("consultation.later", "More time must end after the time that was given.", "closes")
    def ends_later(self, case: Case[Consultation]) -> bool:
        before = case.state.closes
        return self.closes >= case.today and (before is None or self.closes > before)

    @rule("consultation.set_by", "It must be said which group or office set its time.", "set_by")
    def says_who_set_its_time(self, case: Case[Consultation]) -> bool:
        return sets_time(self.set_by, case.framework)

    def decide(self, case: Case[Consultation]) -> Iterator[Event]:
        yield Extended(self.closes, self.set_by, self.reason)


@rule("consultation.over", "The time to answer must be over.")
def time_is_over(case: Case[Consultation]) -> bool:
    return case.state.closes is None or case.today > case.state.closes


@record("consultation.close", "Close the consultation.")
class Close(Command[Consultation]):
    given = (is_open, time_is_over)

    def decide(self, case: Case[Consultation]) -> Iterator[Event]:
        yield Closed(case.today)


@record("consultation.withdraw", "Withdraw the consultation.")
class Withdraw(Command[Consultation]):
    given = (at(Stage.OPEN, Stage.CLOSED),)
    reason: Prose

    def decide(self, case: Case[Consultation]) -> Iterator[Event]:
        yield Withdrawn(self.reason, case.today)


@rule("consultation.disposed", "Every comment must be disposed of.")
def every_comment_is_disposed_of(case: Case[Consultation]) -> bool:
    return not case.state.undisposed


@record("consultation.report", "Report on the consultation.")
class Report(Command[Consultation]):
    given = (is_closed, every_comment_is_disposed_of)
    summary: Prose

    def decide(self, case: Case[Consultation]) -> Iterator[Event]:
        yield Reported(self.summary, case.today)


COMMANDS = (Open, Extend, Close, Withdraw, Report)

"""The sponsor directs somebody, asks for reports on it, and ends the direction."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework.names import CaseId, Office, Prose
from lawspeaker.kernel.arising import DECISION, names_a_known_decision
from lawspeaker.kernel.kinds import Count, Title
from lawspeaker.kernel.words import Case, Command, Event, Rule, record, rule
from lawspeaker.processes.direction.life import (
    Direction,
    Ended,
    Given,
    ReportCeased,
    ReportRequired,
    Required,
    Stage,
)

is_in_force: Rule[[Case[Direction]]] = Rule(
    "direction.in_force",
    "The direction must be in force.",
    lambda case: case.state.stage is Stage.IN_FORCE,
)
ORDER = (
    "A report must be due for the last time after the first, and for the first time after today."
)


def _is_in_order(report: Required, given_on: date) -> bool:
    return given_on <= report.first and (report.last is None or report.first <= report.last)


@record("direction.give", "Put on record what the sponsor directs.")
class Give(Command[Direction]):
    needs = (DECISION,)
    opens = True
    office: Office
    title: Title
    text: Prose
    by: date | None = None
    decision: CaseId | None = None
    reports: tuple[Required, ...] = ()

    @rule("direction.new", "The case must be a new one: each direction has its own.")
    def is_a_new_case(self, case: Case[Direction]) -> bool:
        return case.state.stage is Stage.NEW

    @rule("direction.office", "An office of the framework must be directed.", "office")
    def is_to_an_office(self, case: Case[Direction]) -> bool:
        return self.office in case.framework.offices

    follows_from_a_known_decision = names_a_known_decision("direction.decision")

    @rule("direction.ahead", "It must be carried out on the day it is given or later.", "by")
    def is_to_be_carried_out_later(self, case: Case[Direction]) -> bool:
        return self.by is None or case.today <= self.by

    @rule("direction.report_order", ORDER, "reports")
    def asks_for_reports_to_come(self, case: Case[Direction]) -> bool:
        return all(_is_in_order(each, case.today) for each in self.reports)

    def decide(self, case: Case[Direction]) -> Iterator[Event]:
        yield Given(**vars(self), on=case.today)


@record("direction.require", "Ask for one more report on the direction.")
class Require(Command[Direction]):
    given = (is_in_force,)
    report: Required

    @rule("direction.report_order", ORDER, "report")
    def asks_for_a_report_to_come(self, case: Case[Direction]) -> bool:
        return _is_in_order(self.report, case.today)

    def decide(self, case: Case[Direction]) -> Iterator[Event]:
        yield ReportRequired(self.report)


@record("direction.cease", "Ask for a report no more after a day.")
class Cease(Command[Direction]):
    given = (is_in_force,)
    number: Count
    last: date
    reason: Prose

    @rule("direction.report", "The report must be one that is asked for.", "number")
    def is_of_a_report_asked_for(self, case: Case[Direction]) -> bool:
        return case.state.required(self.number) is not None

    @rule("direction.last", "The last day must not lie before a report that was given.", "last")
    def keeps_what_was_given(self, case: Case[Direction]) -> bool:
        had = (each.due for each in case.state.given if each.number == self.number)
        return all(day <= self.last for day in had)

    def decide(self, case: Case[Direction]) -> Iterator[Event]:
        yield ReportCeased(self.number, self.last, self.reason)


@record("direction.end", "Say that the direction is met, or is withdrawn.")
class EndIt(Command[Direction]):
    given = (is_in_force,)
    met: bool
    text: Prose

    def decide(self, case: Case[Direction]) -> Iterator[Event]:
        yield Ended(self.met, self.text)


COMMANDS = (Give, Require, Cease, EndIt)

"""Declaring how businesses are kept apart, reviewing it, reporting and settling breaches."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.names import Prose
from lawspeaker.kernel.conduct import RolesNow
from lawspeaker.kernel.elsewhere import ACTOR
from lawspeaker.kernel.facts import Need
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.kernel.words import Case, Command, Event, Rule, record, rule
from lawspeaker.processes.separation.life import (
    BreachReported,
    BreachSettled,
    Declared,
    Reviewed,
    Separation,
)

is_new: Rule[[Case[Separation]]] = Rule(
    "separation.new",
    "The case must be a new one: each separation has its own.",
    lambda case: case.state.declared_on is None,
)
is_declared: Rule[[Case[Separation]]] = Rule(
    "separation.declared_first",
    "It must be on record what is kept apart, and how.",
    lambda case: case.state.declared_on is not None,
)


@rule("separation.own", "It must be declared for the organisation whose businesses they are.")
def is_its_own(case: Case[Separation]) -> bool:
    return case.state.organisation in (None, case.act.by.organisation)


@record("separation.declare", "Declare how businesses are kept apart.")
class Declare(Command[Separation]):
    opens = True
    given = (is_new,)
    needs = (Need("roles", ACTOR, optional=True),)
    line: Name
    title: Title
    arrangements: Prose

    @rule("separation.line", "It must be a separation that the framework demands.", "line")
    def is_demanded(self, case: Case[Separation]) -> bool:
        return self.line in case.framework.text.separations

    @rule("separation.hats", "The organisation must act under the hats that are to be kept apart.")
    def acts_under_these_hats(self, case: Case[Separation]) -> bool:
        line = case.framework.text.separations.get(self.line)
        return line is None or (case.has(RolesNow) and case.known(RolesNow).wears(line.hats))

    def decide(self, case: Case[Separation]) -> Iterator[Event]:
        told = (self.line, self.title, case.act.by.organisation, self.arrangements)
        yield Declared(*told, case.today)


@record("separation.amend", "Declare how businesses are kept apart from now on.")
class Amend(Command[Separation]):
    given = (is_declared, is_its_own)
    arrangements: Prose

    def decide(self, case: Case[Separation]) -> Iterator[Event]:
        it, said = case.state, self.arrangements
        whose = it.organisation or case.act.by.organisation
        yield Declared(it.line, it.title or Title("Businesses"), whose, said, case.today)


@record("separation.review", "Review what is arranged.")
class Review(Command[Separation]):
    given = (is_declared,)
    adequate: bool
    text: Prose

    def decide(self, case: Case[Separation]) -> Iterator[Event]:
        yield Reviewed(self.adequate, self.text, case.today)


@record("separation.report_breach", "Report that businesses were not kept apart.")
class ReportBreach(Command[Separation]):
    given = (is_declared,)
    text: Prose

    def decide(self, case: Case[Separation]) -> Iterator[Event]:
        yield BreachReported(Count(len(case.state.breaches) + 1), self.text, case.today)


@record("separation.settle_breach", "Say whether it was a breach, and what is done about it.")
class SettleBreach(Command[Separation]):
    given = (is_declared,)
    number: Count
    found: bool
    text: Prose

    @rule("separation.breach", "It must be a reported breach that is not settled.", "number")
    def is_still_open(self, case: Case[Separation]) -> bool:
        return self.number in {each.number for each in case.state.open_breaches}

    def decide(self, _case: Case[Separation]) -> Iterator[Event]:
        yield BreachSettled(self.number, self.found, self.text)


COMMANDS = (Declare, Amend, Review, ReportBreach, SettleBreach)

"""Declaring how businesses are kept apart, reviewing it, reporting and settling breaches."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.names import Organisation, Prose
from lawspeaker.kernel.conduct import RolesNow
from lawspeaker.kernel.elsewhere import ACTOR
from lawspeaker.kernel.facts import Need
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.kernel.words import Case, Command, Event, Rule, record, rule
from lawspeaker.processes.separation.life import (
    BreachReported,
    BreachSettled,
    Declared,
    Demanded,
    Reviewed,
    Separation,
)

is_new: Rule[[Case[Separation]]] = Rule(
    "separation.new",
    "The case must be a new one: each separation has its own.",
    lambda case: case.state.declared_on is None,
)


def _is_untouched(case: Case[Separation]) -> bool:
    return case.state.declared_on is None and case.state.demanded_on is None


is_untouched: Rule[[Case[Separation]]] = Rule(
    "separation.new",
    "The case must be a new one: each separation has its own.",
    _is_untouched,
)
is_declared: Rule[[Case[Separation]]] = Rule(
    "separation.declared_first",
    "It must be on record what is kept apart, and how.",
    lambda case: case.state.declared_on is not None,
)


@rule("separation.own", "It must be declared for the organisation whose businesses they are.")
def is_its_own(case: Case[Separation]) -> bool:
    return case.state.organisation in (None, case.act.by.organisation)


HATS = "The organisation must act under the hats that are to be kept apart."
type Names = Declare | Demand | ReportBreach


@rule("separation.line", "It must be a separation that the framework demands.", "line")
def is_demanded(asked: Names, case: Case[Separation]) -> bool:
    return (asked.line or case.state.line) in case.framework.text.separations


@rule("separation.hats", HATS)
def acts_under_these_hats(asked: Names, case: Case[Separation]) -> bool:
    line = case.framework.text.separations.get(asked.line or case.state.line)
    return line is None or (case.has(RolesNow) and case.known(RolesNow).wears(line.hats))


@record("separation.demand", "Ask an organisation to declare how it keeps businesses apart.")
class Demand(Command[Separation]):
    opens = True
    given = (is_untouched,)
    needs = (Need("roles", "organisation", optional=True),)
    line: Name
    title: Title
    organisation: Organisation
    reason: Prose

    is_demanded = is_demanded
    acts_under_these_hats = acts_under_these_hats

    def decide(self, case: Case[Separation]) -> Iterator[Event]:
        told = (self.line, self.title, self.organisation, self.reason)
        yield Demanded(*told, case.today)


@record("separation.declare", "Declare how businesses are kept apart.")
class Declare(Command[Separation]):
    opens = True
    given = (is_new, is_its_own)
    needs = (Need("roles", ACTOR, optional=True),)
    line: Name
    title: Title
    arrangements: Prose

    is_demanded = is_demanded
    acts_under_these_hats = acts_under_these_hats

    @rule("separation.as_demanded", "It must be the separation that was demanded.", "line")
    def is_what_was_demanded(self, case: Case[Separation]) -> bool:
        return case.state.line in ("", self.line)

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
    """Where nothing was declared, it names the separation and the organisation that owes it."""

    opens = True
    needs = (Need("roles", "organisation", optional=True),)
    text: Prose
    line: Name | None = None
    title: Title | None = None
    organisation: Organisation | None = None

    @rule("separation.named", "It must be said what was not kept apart, and by whom.", "line")
    def says_whose_they_are(self, case: Case[Separation]) -> bool:
        named = bool(self.line and self.title and self.organisation)
        return named if _is_untouched(case) else not self.line and not self.organisation

    is_demanded = is_demanded

    @rule("separation.hats", HATS)
    def is_of_who_acts_under_them(self, case: Case[Separation]) -> bool:
        return not _is_untouched(case) or acts_under_these_hats.holds(self, case) is True

    def decide(self, case: Case[Separation]) -> Iterator[Event]:
        number = Count(len(case.state.breaches) + 1)
        whose = (self.line, self.title, self.organisation)
        yield BreachReported(number, self.text, case.today, *whose)


@record("separation.settle_breach", "Say whether it was a breach, and what is done about it.")
class SettleBreach(Command[Separation]):
    number: Count
    found: bool
    text: Prose

    @rule("separation.breach", "It must be a reported breach that is not settled.", "number")
    def is_still_open(self, case: Case[Separation]) -> bool:
        return self.number in {each.number for each in case.state.open_breaches}

    def decide(self, _case: Case[Separation]) -> Iterator[Event]:
        yield BreachSettled(self.number, self.found, self.text)


COMMANDS = (Demand, Declare, Amend, Review, ReportBreach, SettleBreach)

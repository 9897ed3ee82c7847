"""Demanding and declaring an interest, and saying what is done about it."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.names import CaseId, Organisation, Prose
from lawspeaker.kernel.conduct import RolesNow
from lawspeaker.kernel.facts import Need, PartyNow
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.words import Case, Command, Event, Rule, record, rule
from lawspeaker.processes.interest.life import (
    Declared,
    Demanded,
    Dropped,
    Ended,
    Handled,
    Handling,
    Interest,
    Stage,
)


def at(*stages: Stage) -> Rule[[Case[Interest]]]:
    says = f"The interest must be {' or '.join(stages)}."
    return Rule("interest.stage", says, lambda case: case.state.stage in stages)


@rule("interest.own", "An interest must be declared for the organisation whose it is.")
def is_its_own(case: Case[Interest]) -> bool:
    return case.state.organisation in (None, case.act.by.organisation)


@rule(
    "interest.own_handling",
    "Somebody of another organisation must do it: nobody judges an interest of their own.",
)
def is_of_another(case: Case[Interest]) -> bool:
    return case.act.by.organisation != case.state.organisation


@rule("interest.topic", "The subject must be one that the framework lists.", "topic")
def is_of_the_framework(asked: Demand | Declare, case: Case[Interest]) -> bool:
    return asked.topic is None or asked.topic in case.framework.text.subjects


@record("interest.demand", "Ask an organisation to declare its interest.")
class Demand(Command[Interest]):
    opens = True
    given = (at(Stage.NEW),)
    needs = (
        Need("roles", "organisation", optional=True),
        Need("party", "organisation", optional=True),
    )
    organisation: Organisation
    title: Title
    reason: Prose
    topic: Name | None = None
    request: CaseId | None = None

    is_of_the_framework = is_of_the_framework

    @rule("interest.takes_part", "The organisation must take part.", "organisation")
    def asks_who_takes_part(self, case: Case[Interest]) -> bool:
        """Nobody else could ever answer."""
        is_party = case.has(PartyNow) and case.known(PartyNow).stands
        return is_party or (case.has(RolesNow) and bool(case.known(RolesNow).holds))

    def decide(self, case: Case[Interest]) -> Iterator[Event]:
        yield Demanded(on=case.today, **vars(self))


@record("interest.declare", "Declare an interest, or that there is none.")
class Declare(Command[Interest]):
    opens = True
    given = (at(Stage.NEW),)
    title: Title
    has_interest: bool
    text: Prose
    topic: Name | None = None

    is_of_the_framework = is_of_the_framework

    def decide(self, case: Case[Interest]) -> Iterator[Event]:
        yield Declared(case.act.by.organisation, on=case.today, **vars(self))


@record("interest.answer", "Declare what was asked for, or how it stands now.")
class Answer(Command[Interest]):
    given = (at(Stage.DEMANDED, Stage.DECLARED, Stage.HANDLED), is_its_own)
    has_interest: bool
    text: Prose

    def decide(self, case: Case[Interest]) -> Iterator[Event]:
        it = case.state
        about = (it.organisation or case.act.by.organisation, it.title or Title("An interest"))
        yield Declared(*about, it.topic, self.has_interest, self.text, case.today)


@record("interest.handle", "Say what is done about an interest.")
class Handle(Command[Interest]):
    given = (at(Stage.DECLARED, Stage.HANDLED), is_of_another)
    handling: Handling
    how: Prose

    @rule("interest.handling", "An interest there is must be handled.", "handling")
    def handles_what_there_is(self, case: Case[Interest]) -> bool:
        return self.handling is not Handling.NONE or case.state.has_interest is not True

    def decide(self, case: Case[Interest]) -> Iterator[Event]:
        yield Handled(self.handling, self.how, case.today)


@record("interest.end", "Say that the interest has ended.")
class EndIt(Command[Interest]):
    given = (at(Stage.DECLARED, Stage.HANDLED), is_its_own)
    reason: Prose

    def decide(self, case: Case[Interest]) -> Iterator[Event]:
        yield Ended(self.reason, case.today)


@record("interest.drop", "Drop the demand: nothing needs to be declared any more.")
class Drop(Command[Interest]):
    """Whoever has left can declare nothing: without this its duty would never end."""

    given = (at(Stage.DEMANDED), is_of_another)
    reason: Prose

    def decide(self, case: Case[Interest]) -> Iterator[Event]:
        yield Dropped(self.reason, case.today)


COMMANDS = (Demand, Declare, Answer, Handle, EndIt, Drop)

"""A party registers, says who may act for it, and leaves."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from lawspeaker.framework.names import Organisation, Person, Prose
from lawspeaker.kernel.facts import Need, PartyNow
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.words import Case, Command, Event, Rule, record, rule
from lawspeaker.processes.party.events import Authorised, Left, Registered, Withdrawn
from lawspeaker.processes.party.life import Party

OF_FRAMEWORK = "A constituency must be one of the framework."

is_registered: Rule[[Case[Party]]] = Rule(
    "party.registered",
    "The party must be registered and must not have left.",
    lambda case: case.state.organisation is not None and case.state.until is None,
)
takes_part_by: Rule[[Any, Case[Party]]] = Rule(
    "party.takes_part",
    "The party must take part on that day.",
    lambda command, case: case.state.since is None or case.state.since <= command.on,
    "on",
)


@record("party.register", "Register a party and the constituencies it belongs to.")
class Register(Command[Party]):
    opens = True
    needs = (Need("party", "organisation", optional=True),)
    organisation: Organisation
    known_as: Title
    constituencies: tuple[Name, ...]
    since: date
    reason: Prose

    @rule("party.constituency", OF_FRAMEWORK, "constituencies")
    def names_constituencies_of_the_framework(self, case: Case[Party]) -> bool:
        return {*self.constituencies} <= {*case.framework.constituencies}

    @rule("party.registered_once", "The organisation must not take part already.", "organisation")
    def is_registered_once(self, case: Case[Party]) -> bool:
        party = case.known(PartyNow) if case.has(PartyNow) else None
        return party is None or party.organisation != self.organisation or not party.stands

    @rule("party.new", "The party must not be registered already.")
    def is_not_registered_already(self, case: Case[Party]) -> bool:
        return case.state.organisation is None

    def decide(self, case: Case[Party]) -> Iterator[Event]:
        yield Registered(**vars(self))


@record("party.authorise", "Record that somebody acts for the party.")
class Authorise(Command[Party]):
    given = (is_registered,)
    person: Person
    since: date

    @rule("party.once", "The person must not act for the party already.", "person")
    def does_not_act_already(self, case: Case[Party]) -> bool:
        return not case.state.acts(self.person)

    def decide(self, case: Case[Party]) -> Iterator[Event]:
        yield Authorised(self.person, self.since)


@record("party.withdraw", "Record that somebody acts for the party no more.")
class Withdraw(Command[Party]):
    given = (is_registered,)
    person: Person
    on: date

    @rule("party.acts", "The person must act for the party.", "person")
    def acts_now(self, case: Case[Party]) -> bool:
        return case.state.acts(self.person)

    def decide(self, case: Case[Party]) -> Iterator[Event]:
        yield Withdrawn(self.person, self.on)


@record("party.leave", "Record that the party has left the programme.")
class Leave(Command[Party]):
    given = (is_registered,)
    on: date
    reason: Prose

    def decide(self, case: Case[Party]) -> Iterator[Event]:
        yield Left(self.on, self.reason)


COMMANDS = (Register, Authorise, Withdraw, Leave)

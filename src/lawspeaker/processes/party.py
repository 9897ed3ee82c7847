"""A party: an organisation of the programme, the constituency it belongs to, who may act for it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from lawspeaker.framework.names import NO_GROUP, Group, Organisation, Person, Prose
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.facts import Need, PartyNow
from lawspeaker.kernel.history import History
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.process import Process
from lawspeaker.kernel.words import Case, Command, Event, Rule, no_duties, record, rule


@dataclass(frozen=True)
class Authority:
    """Somebody who may act for the party, from a day until a day."""

    person: Person
    since: date
    until: date | None = None


@dataclass(frozen=True)
class Party:
    organisation: Organisation | None = None
    known_as: Title | None = None
    constituencies: tuple[Name, ...] = ()
    since: date | None = None
    until: date | None = None
    people: tuple[Authority, ...] = ()
    group: Group = NO_GROUP

    def acts(self, person: Person) -> bool:
        return any(each.person == person and each.until is None for each in self.people)


@record("party.registered/1", "registered the party {known_as}")
class Registered(Event):
    organisation: Organisation
    known_as: Title
    constituencies: tuple[Name, ...]
    since: date
    reason: Prose


@record("party.authorised/1", "recorded that {person} acts for the party from {since}")
class Authorised(Event):
    person: Person
    since: date


@record("party.withdrawn/1", "recorded that {person} acts for the party no more from {on}")
class Withdrawn(Event):
    person: Person
    on: date


@record("party.left/1", "recorded that the party left on {on}: {reason}")
class Left(Event):
    final = True  # it may take part again, in a case of its own
    on: date
    reason: Prose


def evolve(it: Party, event: Registered | Authorised | Withdrawn | Left) -> Party:
    match event:
        case Registered():
            return Party(event.organisation, event.known_as, event.constituencies, event.since)
        case Authorised():
            return replace(it, people=(*it.people, Authority(event.person, event.since)))
        case Withdrawn():
            return replace(it, people=tuple(_ended(each, event) for each in it.people))
        case Left():
            return replace(it, until=event.on)


def _ended(each: Authority, event: Withdrawn) -> Authority:
    ends = each.person == event.person and each.until is None
    return replace(each, until=event.on) if ends else each


is_registered: Rule[[Case[Party]]] = Rule(
    "party.registered",
    "The party must be registered and must not have left.",
    lambda case: case.state.organisation is not None and case.state.until is None,
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

    @rule("party.constituency", "A constituency must be one of the framework.", "constituencies")
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


PARTY = Process(
    "party",
    "PTY",
    Party(),
    evolve,
    no_duties,
    (Register, Authorise, Withdraw, Leave),
    (Registered, Authorised, Withdrawn, Left),
    audience="public",
    title=lambda it: it.known_as or "",
    history=History(
        Register, (Register.names_constituencies_of_the_framework, Register.is_registered_once)
    ),
)

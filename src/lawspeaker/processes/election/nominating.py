"""Nominations: they are called for, made, and withdrawn."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework import membership
from lawspeaker.framework.names import Organisation, Person, Prose, Seat
from lawspeaker.framework.powers import Part
from lawspeaker.kernel.facts import Need, PartyNow
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.kernel.polls import Electorate
from lawspeaker.kernel.words import Case, Command, Event, Rule, record, rule
from lawspeaker.processes.election.events import (
    Abandoned,
    Blank,
    Called,
    Method,
    Nominated,
    NomineeWithdrawn,
)
from lawspeaker.processes.election.state import Election, Nominee, Stage

is_nominating: Rule[[Case[Election]]] = Rule(
    "election.nominating",
    "Nominations must be called for, and no poll be open yet.",
    lambda case: case.state.stage is Stage.NOMINATING,
)


def drawn_from(case: Case[Election]) -> Name | None:
    """Return the obligation of the parties that the seats are drawn from; None: any party."""
    obligation = membership.drawn_from(
        case.framework, case.state.group, case.state.constituency or ""
    )
    return Name(obligation) if obligation else None


@record("election.call", "Call for nominations for the seats of a constituency.")
class Call(Command[Election]):
    opens = True
    seats: tuple[Seat, ...]
    method: Method
    until: date
    reason: Prose
    blanks: Blank = Blank.ABSTAIN
    cap: Count | None = None

    @rule("election.new", "The case must be a new one: each election has its own.")
    def is_a_new_case(self, case: Case[Election]) -> bool:
        return case.state.stage is Stage.NEW

    @rule(
        "election.seats",
        "The seats must be those of one constituency in one group, each named once.",
        "seats",
    )
    def names_seats_of_one_constituency(self, case: Case[Election]) -> bool:
        lines = [case.framework.seats.get(each) for each in self.seats]
        known = {(each.group, each.constituency) if each else None for each in lines}
        named = all(each is not None and each.constituency for each in lines)
        return named and len(known) == 1 and len({*self.seats}) == len(lines)

    @rule("election.cap", "At least one of an organisation must be electable.", "cap")
    def lets_somebody_in(self, _case: Case[Election]) -> bool:
        return self.cap is None or self.cap > 0

    @rule("election.until", "The last day must not lie in the past.", "until")
    def leaves_time(self, case: Case[Election]) -> bool:
        return self.until >= case.today

    def part(self, state: Election) -> Part:
        return Part(state.group)

    def decide(self, case: Case[Election]) -> Iterator[Event]:
        line = case.framework.seats[self.seats[0]]
        yield Called(
            seats=self.seats,
            group=line.group,
            constituency=Name(line.constituency),
            method=self.method,
            blanks=self.blanks,
            until=self.until,
            reason=self.reason,
            cap=self.cap,
        )


@record("election.nominate", "Nominate somebody for the seats.")
class Nominate(Command[Election]):
    given = (is_nominating,)
    needs = (Need("party", "organisation", optional=True),)
    person: Person
    organisation: Organisation
    expertise: Title
    statement: Prose

    @rule("election.in_time", "A nomination must come in by the last day for it.")
    def comes_in_time(self, case: Case[Election]) -> bool:
        return case.state.due is None or case.today <= case.state.due

    @rule(
        "election.own_constituency",
        "A nominee must come from a party of the constituency: have it entered there first.",
        "organisation",
    )
    def comes_from_the_constituency(self, case: Case[Election]) -> bool:
        of = case.state.constituency or ""
        return case.has(PartyNow) and case.known(PartyNow).is_of(of)

    @rule(
        "election.drawn_from",
        "A nominee must come from a party that the seat is drawn from.",
        "organisation",
    )
    def comes_from_a_party_it_is_drawn_from(self, case: Case[Election]) -> bool:
        asked = drawn_from(case)
        party = case.known(PartyNow) if case.has(PartyNow) else None
        return asked is None or (party is not None and asked in party.obligations)

    @rule("election.nominated_once", "A nominee must not stand already.", "person")
    def does_not_stand_already(self, case: Case[Election]) -> bool:
        return all(each.person != self.person for each in case.state.standing)

    def decide(self, case: Case[Election]) -> Iterator[Event]:
        yield Nominated(Count(len(case.state.nominees) + 1), **vars(self))


@record("election.withdraw_nominee", "Withdraw a nominee.")
class WithdrawNominee(Command[Election]):
    given = (is_nominating,)
    nominee: Count
    reason: Prose

    @rule("election.nominee", "The number must be that of a nominee who stands.", "nominee")
    def names_a_nominee(self, case: Case[Election]) -> bool:
        return any(each.number == self.nominee for each in case.state.standing)

    @rule(
        "election.own_nominee",
        "A nominee must be withdrawn by the nominee, or by the party the nominee comes from.",
        "nominee",
    )
    def is_its_own(self, case: Case[Election]) -> bool:
        nominee, by = case.state.nominee(self.nominee), case.act.by
        return nominee is None or (
            by.person == nominee.person or by.organisation == nominee.organisation
        )

    def decide(self, case: Case[Election]) -> Iterator[Event]:
        yield NomineeWithdrawn(self.nominee, self.reason)


def gone(case: Case[Election]) -> tuple[Nominee, ...]:
    """Return the nominees whose party is no longer one that the seats are filled from."""
    if not case.has(Electorate):
        return ()
    there = {each.organisation for each in case.known(Electorate).electors}
    return tuple(each for each in case.state.standing if each.organisation not in there)


@record("election.strike_nominee", "Strike a nominee whose party has left the constituency.")
class StrikeNominee(Command[Election]):
    given = (is_nominating,)
    needs = (Need("electorate", "electorate"),)
    nominee: Count
    reason: Prose

    @rule(
        "election.gone_nominee",
        "The nominee must stand, and the party must no longer be one that the seats are filled"
        " from.",
        "nominee",
    )
    def is_gone(self, case: Case[Election]) -> bool:
        return any(each.number == self.nominee for each in gone(case))

    def decide(self, case: Case[Election]) -> Iterator[Event]:
        yield NomineeWithdrawn(self.nominee, self.reason)


goes_on: Rule[[Case[Election]]] = Rule(
    "election.goes_on",
    "The election must have been called, and have no result yet.",
    lambda case: case.state.stage not in (Stage.NEW, Stage.DECLARED, Stage.ABANDONED),
)


@record("election.abandon", "Abandon the election; another may be called.")
class Abandon(Command[Election]):
    given = (goes_on,)
    reason: Prose

    def decide(self, case: Case[Election]) -> Iterator[Event]:
        yield Abandoned(self.reason)


COMMANDS = (Call, Nominate, WithdrawNominee, StrikeNominee, Abandon)

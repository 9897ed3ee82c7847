"""To which constituency a party belongs: put there, taken out, contested, settled."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from lawspeaker.framework.names import PARTY, Prose
from lawspeaker.kernel.kinds import Name
from lawspeaker.kernel.words import Case, Command, Event, Rule, record, rule
from lawspeaker.processes.party.events import (
    ContestDropped,
    Contested,
    ContestSettled,
    JoinedConstituency,
    LeftConstituency,
)
from lawspeaker.processes.party.life import Party
from lawspeaker.processes.party.registering import OF_FRAMEWORK, is_registered, takes_part_by

is_own: Rule[[Any, Case[Party]]] = Rule(
    "party.own",
    "It must be contested by whoever acts for the party.",
    lambda _command, case: case.act.by.holds == PARTY,
)
is_for_others: Rule[[Any, Case[Party]]] = Rule(
    "party.own_contest",
    "What a party contests must not be settled by its own organisation.",
    lambda _command, case: case.act.by.organisation != case.state.organisation,
)
CONTESTED = "The party must contest it, and nobody must have settled it yet."


@record("party.join_constituency", "Put the party in a constituency, with the reason.")
class JoinConstituency(Command[Party]):
    given = (is_registered,)
    constituency: Name
    on: date
    reason: Prose

    @rule("party.constituency", OF_FRAMEWORK, "constituency")
    def is_one_of_the_framework(self, case: Case[Party]) -> bool:
        return self.constituency in case.framework.constituencies

    @rule("party.joins_once", "The party must not belong to it on that day already.", "on")
    def does_not_belong_already(self, case: Case[Party]) -> bool:
        ours = (e for e in case.state.belongings if e.name == self.constituency)
        return not any(each.until is None or self.on < each.until for each in ours)

    takes_part = takes_part_by

    def decide(self, case: Case[Party]) -> Iterator[Event]:
        yield JoinedConstituency(**vars(self))


@record("party.leave_constituency", "Take the party out of a constituency, with the reason.")
class LeaveConstituency(Command[Party]):
    given = (is_registered,)
    constituency: Name
    on: date
    reason: Prose

    @rule("party.belongs", "The party must belong to it, and must do so before that day.", "on")
    def belongs_before_that_day(self, case: Case[Party]) -> bool:
        belonging = case.state.belonging(self.constituency)
        return belonging is not None and belonging.since < self.on

    def decide(self, case: Case[Party]) -> Iterator[Event]:
        yield LeftConstituency(**vars(self))


@record("party.contest", "Contest where the party is put: everybody may read the grounds.")
class ContestIt(Command[Party]):
    given = (is_registered,)
    constituency: Name
    should_belong: bool
    grounds: Prose
    is_own = is_own

    @rule("party.constituency", OF_FRAMEWORK, "constituency")
    def is_one_of_the_framework(self, case: Case[Party]) -> bool:
        return self.constituency in case.framework.constituencies

    @rule("party.otherwise", "The record must say otherwise than the party.", "should_belong")
    def says_otherwise_than_the_record(self, case: Case[Party]) -> bool:
        return self.should_belong is (case.state.belonging(self.constituency) is None)

    @rule("party.contested_once", "It must not be contested already.", "constituency")
    def is_contested_once(self, case: Case[Party]) -> bool:
        return case.state.contest(self.constituency) is None

    def decide(self, case: Case[Party]) -> Iterator[Event]:
        yield Contested(**vars(self), on=case.today)


def _is_contested(command: DropContest | SettleContest, case: Case[Party]) -> bool:
    return case.state.contest(command.constituency) is not None


@record("party.drop_contest", "Contest it no more.")
class DropContest(Command[Party]):
    constituency: Name
    reason: Prose
    is_contested = rule("party.contested", CONTESTED, "constituency")(_is_contested)
    is_own = is_own

    def decide(self, case: Case[Party]) -> Iterator[Event]:
        yield ContestDropped(**vars(self))


@record("party.settle_contest", "Settle what the party contests: uphold it, or not, with why.")
class SettleContest(Command[Party]):
    constituency: Name
    upheld: bool
    reason: Prose
    is_contested = rule("party.contested", CONTESTED, "constituency")(_is_contested)
    is_for_others = is_for_others

    def decide(self, case: Case[Party]) -> Iterator[Event]:
        """What is upheld is put right with the same act, from today on."""
        contest = case.state.contest(self.constituency)
        yield ContestSettled(**vars(self))
        belongs = case.state.belonging(self.constituency) is not None
        if self.upheld and contest is not None and contest.should_belong is not belongs:
            moved = LeftConstituency if belongs else JoinedConstituency
            yield moved(self.constituency, case.today, self.reason)


COMMANDS = (JoinConstituency, LeaveConstituency, ContestIt, DropContest, SettleContest)

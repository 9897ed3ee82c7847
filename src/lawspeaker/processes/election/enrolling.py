"""The roll of electors: it is frozen, contested and settled before the poll opens."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.names import Organisation, Prose
from lawspeaker.kernel.common import standing
from lawspeaker.kernel.facts import Need
from lawspeaker.kernel.kinds import Count
from lawspeaker.kernel.polls import Elector, Electorate
from lawspeaker.kernel.words import Case, Command, Event, Rule, record, rule
from lawspeaker.processes.election.events import (
    ContestSettled,
    LeftOut,
    RollContested,
    RollFrozen,
)
from lawspeaker.processes.election.nominating import drawn_from, is_nominating
from lawspeaker.processes.election.state import Election

is_frozen: Rule[[Case[Election]]] = Rule(
    "election.roll",
    "The roll of electors must be frozen.",
    lambda case: case.state.roll_on is not None,
)
has_no_open_contest: Rule[[Case[Election]]] = Rule(
    "election.roll_settled",
    "Every contest of the roll must be settled.",
    lambda case: not case.state.open_contests,
)


@record("election.freeze_roll", "Freeze the roll: the parties that may vote, as of today.")
class FreezeRoll(Command[Election]):
    given = (is_nominating, has_no_open_contest)
    needs = (Need("electorate", "electorate"),)

    def decide(self, case: Case[Election]) -> Iterator[Event]:
        electors = _as_settled(case.state, case.known(Electorate).electors)
        yield RollFrozen(case.today, electors, drawn_from(case))


def _as_settled(it: Election, electors: tuple[Elector, ...]) -> tuple[Elector, ...]:
    """Keep off the roll, and on it, whom an act has taken off or put on since it was frozen."""
    if it.roll_on is None:
        return electors
    upheld = {each.organisation for each in it.contests if each.upheld}
    off = {each for each in {*it.left_out, *upheld} if not it.is_elector(each)}
    found = tuple(each for each in electors if each.organisation not in off)
    added = upheld - {each.organisation for each in found}
    return (*found, *(each for each in it.roll if each.organisation in added))


@record("election.leave_out", "Leave a party out of the roll, with the reason.")
class LeaveOut(Command[Election]):
    given = (is_nominating, is_frozen)
    organisation: Organisation
    reason: Prose

    @rule("election.enrolled", "The party must be on the roll.", "organisation")
    def is_on_the_roll(self, case: Case[Election]) -> bool:
        return case.state.is_elector(self.organisation)

    def decide(self, case: Case[Election]) -> Iterator[Event]:
        yield LeftOut(self.organisation, self.reason)


@record("election.contest_roll", "Contest that a party is on the roll, or that it is not.")
class ContestRoll(Command[Election]):
    given = (is_nominating, is_frozen)
    organisation: Organisation
    ground: Prose

    def decide(self, case: Case[Election]) -> Iterator[Event]:
        yield RollContested(Count(len(case.state.contests) + 1), self.organisation, self.ground)


@record("election.settle_contest", "Settle a contest of the roll.")
class SettleContest(Command[Election]):
    given = (is_nominating,)
    contest: Count
    upheld: bool
    reason: Prose

    @rule("election.open_contest", "The number must be that of a contest still open.", "contest")
    def names_an_open_contest(self, case: Case[Election]) -> bool:
        return any(each.number == self.contest for each in case.state.open_contests)

    @rule(
        "election.own_contest",
        "A contest must not be settled by the organisation that it is about, or that made it.",
        "contest",
    )
    def is_not_its_own(self, case: Case[Election]) -> bool:
        about = {e.organisation for e in case.state.open_contests if e.number == self.contest}
        made = {
            each.by.organisation
            for each in standing(case)
            if isinstance(each.event, RollContested) and each.event.contest == self.contest
        }
        return case.act.by.organisation not in about | made

    def decide(self, case: Case[Election]) -> Iterator[Event]:
        yield ContestSettled(self.contest, self.upheld, self.reason)


COMMANDS = (FreezeRoll, LeaveOut, ContestRoll, SettleContest)

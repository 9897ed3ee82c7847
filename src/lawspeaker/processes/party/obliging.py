"""What the framework asks of some parties only: put under it, released, contested, settled."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework.names import Prose
from lawspeaker.kernel.kinds import Name
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.party.belonging import CONTESTED, is_for_others, is_own
from lawspeaker.processes.party.events import (
    ObligationContestDropped,
    ObligationContested,
    ObligationContestSettled,
    Obliged,
    Released,
)
from lawspeaker.processes.party.life import Party
from lawspeaker.processes.party.registering import is_registered, takes_part_by

KNOWN = "An obligation must be one that the framework lays on some parties."


def _is_known(command: Oblige | ContestObligation, case: Case[Party]) -> bool:
    return command.obligation in case.framework.text.obligations


def _is_contested(
    command: DropObligationContest | SettleObligationContest, case: Case[Party]
) -> bool:
    return case.state.duty_contest(command.obligation) is not None


@record("party.oblige", "Record that the party comes under an obligation, with the reason.")
class Oblige(Command[Party]):
    given = (is_registered,)
    obligation: Name
    on: date
    reason: Prose
    is_known = rule("party.obligation", KNOWN, "obligation")(_is_known)

    @rule("party.obliged_once", "The party must not be under it on that day already.", "on")
    def is_not_under_it_already(self, case: Case[Party]) -> bool:
        ours = (e for e in case.state.obligations if e.name == self.obligation)
        return not any(each.until is None or self.on < each.until for each in ours)

    takes_part = takes_part_by

    def decide(self, case: Case[Party]) -> Iterator[Event]:
        yield Obliged(**vars(self))


@record("party.release", "Record that the party is under an obligation no more, with the reason.")
class Release(Command[Party]):
    given = (is_registered,)
    obligation: Name
    on: date
    reason: Prose

    @rule("party.obliged", "The party must be under it, and must be so before that day.", "on")
    def is_under_it_before_that_day(self, case: Case[Party]) -> bool:
        under = case.state.obligation(self.obligation)
        return under is not None and under.since < self.on

    def decide(self, case: Case[Party]) -> Iterator[Event]:
        yield Released(**vars(self))


@record("party.contest_obligation", "Contest what the record says: that the party must, or not.")
class ContestObligation(Command[Party]):
    given = (is_registered,)
    obligation: Name
    should_hold: bool
    grounds: Prose
    is_known = rule("party.obligation", KNOWN, "obligation")(_is_known)
    is_own = is_own

    @rule("party.otherwise", "The record must say otherwise than the party.", "should_hold")
    def says_otherwise_than_the_record(self, case: Case[Party]) -> bool:
        return self.should_hold is (case.state.obligation(self.obligation) is None)

    @rule("party.contested_once", "It must not be contested already.", "obligation")
    def is_contested_once(self, case: Case[Party]) -> bool:
        return case.state.duty_contest(self.obligation) is None

    def decide(self, case: Case[Party]) -> Iterator[Event]:
        yield ObligationContested(**vars(self), on=case.today)


@record("party.drop_obligation_contest", "Contest the obligation no more.")
class DropObligationContest(Command[Party]):
    obligation: Name
    reason: Prose
    is_contested = rule("party.contested", CONTESTED, "obligation")(_is_contested)
    is_own = is_own

    def decide(self, case: Case[Party]) -> Iterator[Event]:
        yield ObligationContestDropped(**vars(self))


@record(
    "party.settle_obligation_contest",
    "Settle whether the party is under an obligation, as it contests: uphold it, or not.",
)
class SettleObligationContest(Command[Party]):
    obligation: Name
    upheld: bool
    reason: Prose
    is_contested = rule("party.contested", CONTESTED, "obligation")(_is_contested)
    is_for_others = is_for_others

    def decide(self, case: Case[Party]) -> Iterator[Event]:
        """What is upheld is put right with the same act, from today on."""
        contest = case.state.duty_contest(self.obligation)
        yield ObligationContestSettled(**vars(self))
        is_under = case.state.obligation(self.obligation) is not None
        if self.upheld and contest is not None and contest.should_belong is not is_under:
            put_right = Released if is_under else Obliged
            yield put_right(self.obligation, case.today, self.reason)


COMMANDS = (Oblige, Release, ContestObligation, DropObligationContest, SettleObligationContest)

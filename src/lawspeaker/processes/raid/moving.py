"""Where an item goes: up, to another group, and to its end."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.names import Group, Prose
from lawspeaker.kernel.above import above
from lawspeaker.kernel.facts import Need
from lawspeaker.kernel.heirs import passes_to_another
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.raid.events import Closed, Escalated, Inherited, Kept, Passed, Reopened
from lawspeaker.processes.raid.item import Ending, Item, Kind, Stage
from lawspeaker.processes.raid.rating import (
    at,
    has_a_group_above,
    is_to_be_taken_up,
)

is_open = at(Stage.OPEN)
FITTING = {  # how what is no issue may end besides
    Ending.DID_NOT_OCCUR: Kind.RISK,
    Ending.HELD_TRUE: Kind.ASSUMPTION,
    Ending.MET: Kind.DEPENDENCY,
}


@record("raid.escalate", "Take the item to the group above.")
class Escalate(Command[Item]):
    given = (is_open, has_a_group_above)
    needs = (Need("group", "group"),)
    reason: Prose

    def decide(self, case: Case[Item]) -> Iterator[Event]:
        yield Escalated(case.state.group, above(case), self.reason, case.today)


@rule("raid.taken_up", "Its score must be one at which the group takes an item up.")
def is_for_the_group_above(case: Case[Item]) -> bool:
    return is_to_be_taken_up(case.state, case.framework)


@record("raid.keep", "Keep with the group an item that its score would take up.")
class Keep(Command[Item]):
    given = (is_open, is_for_the_group_above)
    reason: Prose

    @rule("raid.kept", "The group must not have said so of this score already.")
    def is_not_kept_yet(self, case: Case[Item]) -> bool:
        return case.state.kept_on is None

    def decide(self, case: Case[Item]) -> Iterator[Event]:
        yield Kept(self.reason, case.today)


@record("raid.pass_to", "Pass the item to another group.")
class PassTo(Command[Item]):
    """`to` is the group that it goes to; `group` is kept for the one that has it."""

    given = (is_open,)
    to: Group
    reason: Prose

    @rule("raid.other_group", "It must go to another group of the framework.", "to")
    def goes_to_another_group(self, case: Case[Item]) -> bool:
        return self.to in case.framework.groups and self.to != case.state.group

    def decide(self, _case: Case[Item]) -> Iterator[Event]:
        yield Passed(self.to, self.reason)


@record("raid.inherit", "Pass the item to the group that takes over from one that ended.")
class Inherit(Command[Item]):
    given = (at(Stage.RAISED, Stage.OPEN),)
    ended: Group
    to: Group

    passes_to_another = passes_to_another("raid")

    def decide(self, case: Case[Item]) -> Iterator[Event]:
        yield Inherited(self.ended, self.to)


@record("raid.close", "Close the item, with the reason.")
class Close(Command[Item]):
    given = (at(Stage.RAISED, Stage.OPEN),)
    ending: Ending
    reason: Prose

    @rule("raid.ending", "It must end as an item of its kind does.", "ending")
    def ends_as_its_kind_does(self, case: Case[Item]) -> bool:
        kind = FITTING.get(self.ending)
        not_taken_in = self.ending is Ending.NOT_TAKEN_IN
        if not_taken_in or case.state.stage is Stage.RAISED:
            turned_away = self.ending in (Ending.NOT_TAKEN_IN, Ending.TOLD_ELSEWHERE)
            return turned_away and case.state.stage is Stage.RAISED
        return kind is None or kind is case.state.kind

    def decide(self, case: Case[Item]) -> Iterator[Event]:
        yield Closed(self.ending, self.reason, case.today)


@record("raid.reopen", "Open the item again.")
class Reopen(Command[Item]):
    given = (at(Stage.CLOSED),)
    reason: Prose

    @rule("raid.owned", "It must have an owner: what was not taken in is raised anew.")
    def has_an_owner(self, case: Case[Item]) -> bool:
        return case.state.owner is not None

    def decide(self, case: Case[Item]) -> Iterator[Event]:
        yield Reopened(self.reason, case.today)


COMMANDS = (Escalate, Keep, PassTo, Inherit, Close, Reopen)

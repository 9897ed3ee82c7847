"""Making a proposal about a group, consulting on it, carrying it out or withdrawing it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lawspeaker.framework.names import CaseId, Group, Prose
from lawspeaker.kernel.elsewhere import ConsultedNow
from lawspeaker.kernel.facts import GroupNow, Need
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.words import Case, Command, Event, Rule, record, rule
from lawspeaker.processes.proposal.life import (
    CarriedOut,
    Consulted,
    Made,
    Proposal,
    Revised,
    Stage,
    What,
    Withdrawn,
)

OVER: Final = frozenset({"closed", "reported"})  # how far a consultation that has ended has come


def at(*stages: Stage) -> Rule[[Case[Proposal]]]:
    says = f"The proposal must be {' or '.join(each.replace('_', ' ') for each in stages)}."
    return Rule("proposal.stage", says, lambda case: case.state.stage in stages)


is_open = at(Stage.PROPOSED, Stage.CONSULTED)


def _is_split_into_several(into: tuple[Group, ...], group: Group, what: What | None) -> bool:
    return len({*into} - {group}) > 1 if what is What.SPLIT else not into


@rule("proposal.into_known", "What it is split into must be groups of the framework.", "into")
def is_split_into_groups_of_the_framework(asked: Make | Revise, case: Case[Proposal]) -> bool:
    return all(each in case.framework.groups for each in asked.into)


@record("proposal.make", "Propose what a group is to be: set up, changed, split or stood down.")
class Make(Command[Proposal]):
    given = (at(Stage.NEW),)
    needs = (Need("group", "group"),)
    opens = True
    group: Group
    what: What
    title: Title
    terms: Prose
    members: Prose | None = None
    scope: tuple[Name, ...] = ()
    into: tuple[Group, ...] = ()

    @rule("proposal.group", "The group must be one of the framework.", "group")
    def is_about_a_group_of_the_framework(self, case: Case[Proposal]) -> bool:
        return self.group in case.framework.groups

    @rule(
        "proposal.fits", "Only what stands is changed, split or stood down; what does not, set up."
    )
    def fits_how_the_group_stands(self, case: Case[Proposal]) -> bool:
        stands = case.has(GroupNow) and case.known(GroupNow).stands
        return stands is (self.what is not What.SET_UP)

    @rule("proposal.members", "Who its members are to be must be said.", "members")
    def says_who_its_members_are_to_be(self, _case: Case[Proposal]) -> bool:
        return self.what is not What.SET_UP or self.members is not None

    @rule("proposal.into", "A split, and nothing else, must name two groups or more.", "into")
    def names_what_it_is_split_into(self, _case: Case[Proposal]) -> bool:
        return _is_split_into_several(self.into, self.group, self.what)

    is_split_into_groups_of_the_framework = is_split_into_groups_of_the_framework

    def decide(self, case: Case[Proposal]) -> Iterator[Event]:
        yield Made(on=case.today, **vars(self))


@record("proposal.revise", "Revise the proposal.")
class Revise(Command[Proposal]):
    """What was consulted on stays on record with the trail; members and parts, if not said anew."""

    given = (is_open,)
    terms: Prose
    reason: Prose
    members: Prose | None = None
    scope: tuple[Name, ...] = ()
    into: tuple[Group, ...] = ()

    @rule("proposal.into", "A split, and nothing else, must name two groups or more.", "into")
    def names_what_it_is_split_into(self, case: Case[Proposal]) -> bool:
        it = case.state
        return _is_split_into_several(self.into or it.into, it.group, it.what)

    is_split_into_groups_of_the_framework = is_split_into_groups_of_the_framework

    def decide(self, case: Case[Proposal]) -> Iterator[Event]:
        it = case.state
        members, into = self.members or it.members, self.into or it.into
        yield Revised(self.terms, self.reason, members, self.scope, into)


@record("proposal.record_consultation", "Record the consultation on the proposal.")
class RecordConsultation(Command[Proposal]):
    given = (at(Stage.PROPOSED),)
    needs = (Need("consulted", "consultation"),)
    consultation: CaseId

    @rule("proposal.consultation", "The consultation must have been closed.", "consultation")
    def was_closed(self, case: Case[Proposal]) -> bool:
        return case.has(ConsultedNow) and case.known(ConsultedNow).stage in OVER

    def decide(self, case: Case[Proposal]) -> Iterator[Event]:
        yield Consulted(self.consultation)


@record("proposal.carry_out", "Carry the proposal out.")
class CarryOut(Command[Proposal]):
    """It follows from the act on the group that names the proposal."""

    given = (at(Stage.CONSULTED),)

    def decide(self, case: Case[Proposal]) -> Iterator[Event]:
        yield CarriedOut(case.today)


@record("proposal.withdraw", "Withdraw the proposal.")
class Withdraw(Command[Proposal]):
    given = (is_open,)
    reason: Prose

    def decide(self, case: Case[Proposal]) -> Iterator[Event]:
        yield Withdrawn(self.reason)


COMMANDS = (Make, Revise, RecordConsultation, CarryOut, Withdraw)

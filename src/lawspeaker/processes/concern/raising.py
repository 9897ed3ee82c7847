"""Raising a concern: with a representative, with the office that answers, from a group below."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.names import NO_GROUP, CaseId, Group, Prose, Seat
from lawspeaker.kernel.above import above
from lawspeaker.kernel.elsewhere import ACTOR
from lawspeaker.kernel.facts import Need, PartyNow, Settled
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.words import Case, Command, Event, Rule, record, rule
from lawspeaker.processes.concern.life import (
    Concern,
    Raised,
    RaisedDirectly,
    RaisedFromBelow,
    Stage,
)

REPRESENTATIVE = "constituency"  # the hat of a seat that speaks for others


def at(*stages: Stage) -> Rule[[Case[Concern]]]:
    says = f"The concern must be {' or '.join(stages)}."
    return Rule("concern.stage", says, lambda case: case.state.stage in stages)


@rule("concern.known_group", "The group must be one of the framework.", "group")
def of_the_framework(command: Raise | RaiseDirectly | RaiseFromBelow, case: Case[Concern]) -> bool:
    return command.group in case.framework.groups


@rule("concern.about", "The decision must be one that the group holds or held.", "decision")
def about_its_decision(
    command: Raise | RaiseDirectly | RaiseFromBelow, case: Case[Concern]
) -> bool:
    if command.decision is None:
        return True
    return case.has(Settled) and case.known(Settled).group == command.group


def _decided_by(case: Case[Concern]) -> Name | None:
    return case.known(Settled).taken_by if case.has(Settled) else None


@record("concern.raise", "Raise a concern with your representative on a group.")
class Raise(Command[Concern]):
    given = (at(Stage.NEW),)
    needs = (Need("settled", "decision", optional=True), Need("party", ACTOR, optional=True))
    opens = True
    group: Group
    seat: Seat
    title: Title
    text: Prose
    wanted: Prose | None = None
    decision: CaseId | None = None

    names_a_group = of_the_framework
    is_about_its_decision = about_its_decision

    @rule("concern.seat", "The seat must be one of the group that represents others.", "seat")
    def is_a_representative_of_the_group(self, case: Case[Concern]) -> bool:
        seat = case.framework.seats.get(self.seat)
        return seat is not None and seat.group == self.group and seat.hat == REPRESENTATIVE

    @rule("concern.represented", "The seat must represent a constituency of the party.", "seat")
    def represents_the_party(self, case: Case[Concern]) -> bool:
        seat = case.framework.seats.get(self.seat)
        if seat is None or not seat.constituency:
            return True
        return case.has(PartyNow) and seat.constituency in case.known(PartyNow).constituencies

    def decide(self, case: Case[Concern]) -> Iterator[Event]:
        by = case.act.by.organisation
        told = {**vars(self), "organisation": by, "on": case.today}
        yield Raised(**told, decided_by=_decided_by(case))


@record("concern.raise_directly", "Raise a concern with the office that answers for the programme.")
class RaiseDirectly(Command[Concern]):
    given = (at(Stage.NEW),)
    needs = (Need("settled", "decision", optional=True),)
    opens = True
    group: Group
    title: Title
    text: Prose
    wanted: Prose | None = None
    decision: CaseId | None = None

    names_a_group = of_the_framework
    is_about_its_decision = about_its_decision

    def decide(self, case: Case[Concern]) -> Iterator[Event]:
        by = case.act.by.organisation
        told = {**vars(self), "organisation": by, "on": case.today}
        yield RaisedDirectly(**told, decided_by=_decided_by(case))


@record("concern.raise_from_below", "Raise a concern of the group with the group above.")
class RaiseFromBelow(Command[Concern]):
    """`group` is the one whose concern it is; its chair speaks for it."""

    given = (at(Stage.NEW),)
    needs = (Need("group", "group"), Need("settled", "decision", optional=True))
    opens = True
    group: Group
    title: Title
    text: Prose
    wanted: Prose | None = None
    decision: CaseId | None = None

    names_a_group = of_the_framework

    @rule("concern.group_above", "There must be a group above the group that has the concern.")
    def has_a_group_above(self, case: Case[Concern]) -> bool:
        return above(case) != NO_GROUP

    @rule("concern.about_either", "The decision must be one of either group.", "decision")
    def is_about_a_decision_of_either(self, case: Case[Concern]) -> bool:
        if self.decision is None:
            return True
        return case.has(Settled) and case.known(Settled).group in (self.group, above(case))

    def decide(self, case: Case[Concern]) -> Iterator[Event]:
        told = {**vars(self), "group": above(case), "of": self.group, "on": case.today}
        told |= {"organisation": case.act.by.organisation}
        yield RaisedFromBelow(**told, decided_by=_decided_by(case))


COMMANDS = (Raise, RaiseDirectly, RaiseFromBelow)

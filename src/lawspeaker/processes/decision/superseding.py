"""A decision gives way to a later one: it stays on record, and is no longer in force."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework.names import NO_GROUP, CaseId, Group, Prose
from lawspeaker.kernel.facts import Need, Settled
from lawspeaker.kernel.resting import nobody_can_take_back
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.decision.following import (
    is_confirmed,
    is_final,
    is_in_force,
)
from lawspeaker.processes.decision.matter import Matter
from lawspeaker.processes.decision.recommending import is_not_before_what_it_follows
from lawspeaker.processes.decision.setting_aside import is_not_set_aside


@record("decision.superseded/1", "recorded that decision {later} takes its place: {reason}")
class Superseded(Event):
    final = True  # whoever looks for what is in force goes by it
    later: CaseId
    on: date
    reason: Prose


@record("decision.supersede", "Record that a later decision takes its place.")
class Supersede(Command[Matter]):
    given = (
        *(is_final, is_not_before_what_it_follows, is_confirmed, is_in_force, is_not_set_aside),
        nobody_can_take_back("later"),
    )
    needs = (Need("settled", "later"),)
    later: CaseId
    reason: Prose

    @rule("decision.later", "The later decision must be another, accepted and in force.", "later")
    def gives_way_to_one_in_force(self, case: Case[Matter]) -> bool:
        return self.later != case.id and case.known(Settled).accepted

    @rule("decision.not_earlier", "The later decision must not have been taken before it.", "later")
    def gives_way_to_a_later_one(self, case: Case[Matter]) -> bool:
        on, final = case.known(Settled).on, case.state.final_on
        return on is None or final is None or final <= on

    @rule(
        "decision.of_its_group",
        "The later decision must be of the same group, or of one above it.",
        "later",
    )
    def gives_way_to_its_group_or_one_above(self, case: Case[Matter]) -> bool:
        return case.known(Settled).group in _line(case)

    def decide(self, case: Case[Matter]) -> Iterator[Event]:
        yield Superseded(self.later, case.today, self.reason)


def _line(case: Case[Matter]) -> tuple[Group, ...]:
    """Return the group that decided and those above it, as the framework has them."""
    found: list[Group] = []
    group = case.state.group
    while group != NO_GROUP and group not in found:
        found.append(group)
        group = case.framework.above(group)
    return tuple(found)


COMMANDS = (Supersede,)
EVENTS = (Superseded,)

"""Splitting a group into several: each subject, group below and open case passes to one of them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework.names import CaseId, Group, Prose
from lawspeaker.kernel.business import Business
from lawspeaker.kernel.resting import nobody_can_take_back, nothing_stops_it
from lawspeaker.kernel.words import Because, Case, Event, record, rule
from lawspeaker.processes.group.ending import End, passing
from lawspeaker.processes.group.life import Divided, Ended, Heir, Inheritance, Standing, SubjectHeir
from lawspeaker.processes.group.standing import Resting, is_of_its_proposal, stands, was_consulted


@record("group.split", "Split the group into several, each with what passes to it.")
class Split(Resting):
    """Where work passes to several, the line of each says what; nothing is left over (C29)."""

    given = (stands, nobody_can_take_back(), *nothing_stops_it("decision"))
    needs = End.needs
    on: date
    decision: CaseId
    into: tuple[Group, ...]
    subjects: tuple[SubjectHeir, ...] = ()
    heirs: tuple[Heir, ...] = ()
    business: tuple[Inheritance, ...] = ()
    consulted: Prose | None = None
    proposal: CaseId | None = None

    has_a_decision_to_accept = End.has_a_decision_to_accept
    is_decided_above_it = End.is_decided_above_it
    ends_after_it_was_set_up = End.ends_after_it_was_set_up
    leaves_no_group_without_an_heir = End.leaves_no_group_without_an_heir
    leaves_nothing_open_without_an_heir = End.leaves_nothing_open_without_an_heir
    leaves_nothing_unfinished = End.leaves_nothing_unfinished
    is_decided_of_it = End.is_decided_of_it

    @rule("group.consulted", "There must have been a consultation before.", "consulted")
    def was_consulted_on(self, case: Case[Standing]) -> bool:
        return was_consulted(self.consulted, case)

    @rule("group.proposal", "The proposal must be about this, and consulted on.", "proposal")
    def is_of_its_proposal(self, case: Case[Standing]) -> bool:
        return is_of_its_proposal(self.proposal, case.state.group, "split", case)

    @rule("group.into", "It must be split into two other groups or more, each once.", "into")
    def is_split_into_several(self, case: Case[Standing]) -> bool:
        several = len({*self.into}) == len(self.into) > 1
        return several and case.state.group not in self.into

    @rule("group.subjects", "Each subject must pass to exactly one of them.", "subjects")
    def leaves_no_subject_without_an_heir(self, case: Case[Standing]) -> bool | Because:
        held = sorted(subjects_of(case))
        if sorted(each.subject for each in self.subjects) == held:
            return True
        named = {each.subject for each in self.subjects}
        left = ", ".join(sorted({*held} ^ named)) or "one is named twice"
        return Because(f"Each subject must pass to exactly one of them: {left}.", ())

    @rule("group.split_heirs", "Everything must pass to one of the groups it is split into.")
    def passes_everything_to_one_of_them(self, _case: Case[Standing]) -> bool:
        to = {each.to for each in self.subjects} | {each.to for each in self.business}
        return to | {each.parent for each in self.heirs} <= {*self.into}

    def decide(self, case: Case[Standing]) -> Iterator[Event]:
        own, held = case.state.group, case.known(Business) if case.has(Business) else None
        for group in self.into:
            subjects = tuple(each.subject for each in self.subjects if each.to == group)
            yield Divided(group, self.on, self.decision, self.consulted, self.proposal, subjects)
        yield from passing(self.business, held or Business(own), own, self.on)
        yield Ended(self.on, self.decision, self.heirs, self.proposal, self.into)


def subjects_of(case: Case[Standing]) -> tuple[str, ...]:
    """Return what the group is about: as it was changed last, or as the framework says."""
    line = case.framework.groups.get(case.state.group)
    return case.state.scope or (line.scope if line else ())


COMMANDS = (Split,)

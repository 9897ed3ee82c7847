"""The assurance provider raises a finding, says who is to answer it and which groups note it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework.names import NO_GROUP, CaseId, Group, Organisation, Prose
from lawspeaker.kernel.arising import DECISION, names_a_known_decision
from lawspeaker.kernel.elsewhere import EntryNow
from lawspeaker.kernel.facts import Need, PartyNow, Settled
from lawspeaker.kernel.holders import can_own
from lawspeaker.kernel.kinds import Name, Position, Title
from lawspeaker.kernel.weight import Weight
from lawspeaker.kernel.words import Case, Command, Event, Rule, record, rule
from lawspeaker.processes.assurance.events import Addressed, PutBefore, Raised, Withdrawn
from lawspeaker.processes.assurance.finding import Finding, Stage


def at(*stages: Stage) -> Rule[[Case[Finding]]]:
    says = f"The finding must be {' or '.join(stages)}."
    return Rule("assurance.stage", says, lambda case: case.state.stage in stages)


is_open = at(Stage.RAISED, Stage.ANSWERED)


WITHIN = "What a closed group notes, or did, must stay within it."


def stays_within(groups: set[Group], case: Case[Finding]) -> bool:
    """Say whether groups may have a finding: of a closed one nobody else, and it of its own."""
    lines, own = case.framework.groups, {case.state.group}
    closed = {name for name, line in lines.items() if line.audience == "group"}
    return groups <= own if closed & own else closed.isdisjoint(groups)


@record("assurance.raise", "Raise a finding.")
class Raise(Command[Finding]):
    """It is about one thing; an entry may be any: an override, a departure, what was late."""

    given = (at(Stage.NEW),)
    opens = True
    needs = (
        DECISION,
        Need("entry", "entry", optional=True),
        Need("party", "organisation", optional=True),
    )
    title: Title
    severity: Weight
    text: Prose
    recommendation: Prose | None = None
    owner: Name | None = None
    decision: CaseId | None = None
    entry: Position | None = None
    subject: Name | None = None
    group: Group | None = None
    organisation: Organisation | None = None
    answer_by: date | None = None

    @rule("assurance.about", "It must be about one case, process, group or party.")
    def is_about_one_thing(self, _case: Case[Finding]) -> bool:
        case = self.decision or self.entry is not None
        return sum(map(bool, (case, self.subject, self.group, self.organisation))) == 1

    names_a_known_decision = names_a_known_decision("assurance.decision")

    @rule("assurance.entry", "The entry must be on record, and one of its decision.", "entry")
    def names_an_entry(self, case: Case[Finding]) -> bool:
        if self.entry is None:
            return True
        here = case.known(EntryNow).case if case.has(EntryNow) else None
        return here is not None and self.decision in (None, here)

    @rule("assurance.subject", "The process must be one the framework gives powers in.", "subject")
    def names_a_process(self, case: Case[Finding]) -> bool:
        known = {key.partition(".")[0] for key in case.framework.text.powers}
        return self.subject is None or self.subject in known - {"*"}

    @rule("assurance.group", "The group must be one of the framework.", "group")
    def names_a_group(self, case: Case[Finding]) -> bool:
        return self.group is None or self.group in case.framework.groups

    @rule("assurance.party", "The organisation must take part as a party.", "organisation")
    def names_a_party(self, case: Case[Finding]) -> bool:
        if self.organisation is None:
            return True
        return case.has(PartyNow) and case.known(PartyNow).stands

    @rule("assurance.owner", "An office or a seat must answer it, or the party itself.", "owner")
    def is_for_somebody_to_answer(self, case: Case[Finding]) -> bool:
        if self.owner is None:
            return self.organisation is not None
        return can_own(self.owner, case.framework)

    @rule("assurance.answer_by", "The day must be today or a day to come.", "answer_by")
    def is_to_be_answered_in_time_to_come(self, case: Case[Finding]) -> bool:
        return self.answer_by is None or self.answer_by >= case.today

    def decide(self, case: Case[Finding]) -> Iterator[Event]:
        entry = case.known(EntryNow) if case.has(EntryNow) else None
        settled = case.known(Settled) if case.has(Settled) else None
        about = entry or settled
        yield Raised(
            title=self.title,
            severity=self.severity,
            text=self.text,
            recommendation=self.recommendation,
            owner=self.owner,
            group=(about.group if about else self.group) or NO_GROUP,
            case=entry.case if entry else self.decision,
            entry=self.entry,
            subject=self.subject,
            organisation=self.organisation,
            answer_by=self.answer_by,
            on=case.today,
        )


@record("assurance.address", "Address the finding to somebody else.")
class Address(Command[Finding]):
    given = (at(Stage.RAISED),)
    owner: Name
    reason: Prose

    @rule("assurance.owner", "An office or a seat must answer it, or the party itself.", "owner")
    def is_for_somebody_to_answer(self, case: Case[Finding]) -> bool:
        return can_own(self.owner, case.framework)

    @rule("assurance.other_owner", "It must not be addressed to the same already.", "owner")
    def is_somebody_else(self, case: Case[Finding]) -> bool:
        return self.owner != case.state.owner

    def decide(self, case: Case[Finding]) -> Iterator[Event]:
        yield Addressed(self.owner, self.reason)


@record("assurance.put_before", "Put the finding before groups, to be noted.")
class PutBeforeGroups(Command[Finding]):
    given = (is_open,)
    groups: tuple[Group, ...]

    @rule("assurance.groups", "Each must be a group that was not asked to note it yet.", "groups")
    def are_groups_not_asked_yet(self, case: Case[Finding]) -> bool:
        known = {*case.framework.groups} - {*case.state.before}
        return bool(self.groups) and {*self.groups} <= known

    @rule("assurance.within", WITHIN, "groups")
    def stays_within_a_closed_group(self, case: Case[Finding]) -> bool:
        return stays_within({*self.groups}, case)

    def decide(self, case: Case[Finding]) -> Iterator[Event]:
        yield PutBefore(self.groups, case.today)


@record("assurance.withdraw", "Withdraw the finding.")
class Withdraw(Command[Finding]):
    given = (is_open,)
    reason: Prose

    def decide(self, case: Case[Finding]) -> Iterator[Event]:
        yield Withdrawn(self.reason, case.today)


COMMANDS = (Raise, Address, PutBeforeGroups, Withdraw)

"""Entering an artefact in the library, its versions, and what takes its place."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework import approving
from lawspeaker.framework.names import CaseId, Group, Prose
from lawspeaker.kernel.facts import ChangeNow, GroupNow, Need
from lawspeaker.kernel.kinds import Attachment, Name, Title
from lawspeaker.kernel.library import ArtefactNow, TrancheNow
from lawspeaker.kernel.words import Case, Command, Event, Rule, record, rule
from lawspeaker.processes.artefact import events
from lawspeaker.processes.artefact.remark import Criterion
from lawspeaker.processes.artefact.state import Artefact, Stage

CHANGED_UNDER = ("accepted", "implemented")  # how far the change request must have come


def at(*stages: Stage) -> Rule[[Case[Artefact]]]:
    says = f"The artefact must be {' or '.join(stages)}."
    return Rule("artefact.stage", says, lambda case: case.state.stage in stages)


is_open: Rule[[Case[Artefact]]] = Rule(
    "artefact.open",
    "The artefact must be in the library, and not be superseded or withdrawn.",
    lambda case: case.state.is_open,
)
has_a_version: Rule[[Case[Artefact]]] = Rule(
    "artefact.version", "It must have a version.", lambda case: case.state.newest is not None
)


@rule("artefact.group", "The group must stand on the day.")
def its_group_stands(case: Case[Artefact]) -> bool:
    return case.has(GroupNow) and case.known(GroupNow).stands


@record("artefact.register", "Enter an artefact in the library.")
class Register(Command[Artefact]):
    given = (at(Stage.NEW),)
    needs = (Need("group", "group"), Need("tranche", "tranche", optional=True))
    opens = True
    group: Group
    title: Title
    description: Prose
    criteria: tuple[Criterion, ...]
    document: Name | None = None
    number: Name | None = None
    tranche: CaseId | None = None

    @rule("artefact.group", "The group must stand on the day.", "group")
    def is_of_a_group_that_stands(self, case: Case[Artefact]) -> bool:
        return case.has(GroupNow) and case.known(GroupNow).stands

    @rule("artefact.document", "It must be of a type that the framework names.", "document")
    def is_of_a_type_of_the_framework(self, case: Case[Artefact]) -> bool:
        return self.document is None or self.document in case.framework.text.documents

    @rule("artefact.criteria", "It must have acceptance criteria, numbered from 1.", "criteria")
    def has_numbered_criteria(self, _case: Case[Artefact]) -> bool:
        numbers = [each.number for each in self.criteria]
        return bool(numbers) and numbers == [*range(1, len(numbers) + 1)]

    @rule("artefact.tranche", "What comes in tranches must belong to one of them.", "tranche")
    def belongs_to_a_tranche(self, case: Case[Artefact]) -> bool:
        line = approving.document(case.framework, self.document or "")
        return line is None or not line.tranches or self.tranche is not None

    @rule("artefact.own_tranche", "The tranche must be open, and of its type.", "tranche")
    def names_an_open_tranche_of_its_type(self, case: Case[Artefact]) -> bool:
        if self.tranche is None:
            return True
        known = case.known(TrancheNow) if case.has(TrancheNow) else None
        return known is not None and (known.document, known.stage) == (self.document, "open")

    def decide(self, case: Case[Artefact]) -> Iterator[Event]:
        yield events.Registered(**vars(self), on=case.today)


def _is_changed_under_control(command: AddVersion, case: Case[Artefact]) -> bool:
    accepted = case.has(ChangeNow) and case.known(ChangeNow).stage in CHANGED_UNDER
    return command.change is not None and accepted


@record("artefact.add_version", "Add a version, with its file.")
class AddVersion(Command[Artefact]):
    given = (is_open,)
    needs = (Need("change", "change", optional=True),)
    version: Name
    file: Attachment
    note: Prose
    change: CaseId | None = None

    @rule("artefact.out_for_review", "What is out for review must not change under it.")
    def is_not_out_for_review(self, case: Case[Artefact]) -> bool:
        return case.state.stage is not Stage.IN_REVIEW

    @rule("artefact.version_once", "A version must be there once.", "version")
    def is_a_new_version(self, case: Case[Artefact]) -> bool:
        return case.state.version(self.version) is None

    @rule("artefact.change", "The change must be a change request of the programme.", "change")
    def names_a_change_of_the_programme(self, case: Case[Artefact]) -> bool:
        return self.change is None or case.has(ChangeNow)

    @rule("artefact.baseline_change", "A baseline must change by change control.", "change")
    def changes_a_baseline_under_control(self, case: Case[Artefact]) -> bool:
        stands = case.state.in_force
        if stands is None or stands.baselined_on is None:
            return True
        return _is_changed_under_control(self, case)

    @rule("artefact.terms_change", "Approved terms must change by change control.", "change")
    def changes_terms_under_control(self, case: Case[Artefact]) -> bool:
        """Where the framework asks for no more than approval, as it is read, none is needed."""
        it, framework = case.state, case.framework
        if it.in_force is None or not approving.is_terms(framework, it.document or ""):
            return True
        if framework.ground("artefact.terms_change") is None:
            return True
        return _is_changed_under_control(self, case)

    def decide(self, case: Case[Artefact]) -> Iterator[Event]:
        yield events.VersionAdded(**vars(self), on=case.today)


@record("artefact.agree", "Say that the group has agreed it.")
class Agree(Command[Artefact]):
    given = (at(Stage.IN_WORK, Stage.REVIEWED), has_a_version, its_group_stands)
    needs = (Need("group", "group"),)

    def decide(self, case: Case[Artefact]) -> Iterator[Event]:
        it = case.state
        if it.newest is not None:
            yield events.Agreed(it.group, it.newest.version, case.today)


@record("artefact.supersede", "Say which other takes its place.")
class Supersede(Command[Artefact]):
    given = (is_open,)
    needs = (Need("artefact", "by"),)
    by: CaseId
    reason: Prose

    @rule("artefact.other", "Another artefact of the library must take its place.", "by")
    def is_another_artefact(self, case: Case[Artefact]) -> bool:
        return self.by != case.id and case.has(ArtefactNow)

    def decide(self, case: Case[Artefact]) -> Iterator[Event]:
        yield events.Superseded(self.by, self.reason, case.today)


@record("artefact.withdraw", "Withdraw it.")
class Withdraw(Command[Artefact]):
    given = (is_open,)
    reason: Prose

    def decide(self, case: Case[Artefact]) -> Iterator[Event]:
        yield events.Withdrawn(self.reason, case.today)


COMMANDS = (Register, AddVersion, Agree, Supersede, Withdraw)

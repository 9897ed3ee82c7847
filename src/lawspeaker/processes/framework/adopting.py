"""Adopting a version or a calendar, and letting a part of a version commence."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawspeaker.framework.names import CaseId, Prose
from lawspeaker.kernel.business import TextNow
from lawspeaker.kernel.facts import Need, Settled
from lawspeaker.kernel.kinds import Digest, Name
from lawspeaker.kernel.resting import STOPPED, nobody_can_take_back, nothing_stops_it
from lawspeaker.kernel.words import Because, Case, Command, Event, record, rule
from lawspeaker.processes.framework.life import (
    Adoption,
    CalendarAdopted,
    NoObjection,
    Part,
    PartCommenced,
    VersionAdopted,
)


@rule("framework.accepted", "The decision must have been taken, and be to accept.", "decision")
def has_a_decision_to_accept(_asked: Command[Adoption], case: Case[Adoption]) -> bool:
    return case.has(Settled) and case.known(Settled).accepted


def is_not_back_dated(day: date, case: Case[Adoption]) -> bool:
    decided = case.known(Settled).on if case.has(Settled) else None
    return day >= case.today and (decided is None or day >= decided)


HEIRS = "What a group that it ends has in hand must have passed to its heirs."


def has_heirs(part: Name | None, case: Case[Adoption]) -> bool | Because:
    """Say whether a version, or a part of one, ends no group that still has something open."""
    left = case.known(TextNow).left if case.has(TextNow) else ()
    open_ = [each.case for each in left if each.part == part]
    if not open_:
        return True
    return Because(f"{HEIRS.removesuffix('.')}; still open: {', '.join(open_)}.", ())


@record("framework.record_no_objection", "Record that the sponsor does not object to a version.")
class RecordNoObjection(Command[Adoption]):
    needs = (Need("text", "version"),)
    opens = True
    version: Name
    text: Prose

    @rule("framework.at_hand", "The version must be at hand, so that it can be read.", "version")
    def is_at_hand(self, case: Case[Adoption]) -> bool:
        return case.has(TextNow)

    def decide(self, case: Case[Adoption]) -> Iterator[Event]:
        yield NoObjection(self.version, self.text)


@record("framework.adopt_version", "Adopt a version of the framework.")
class AdoptVersion(Command[Adoption]):
    given = (nobody_can_take_back(), *nothing_stops_it("decision"))
    needs = (Need("settled", "decision"), STOPPED, Need("text", "version"))
    opens = True
    version: Name
    sha256: Digest
    change: CaseId
    decision: CaseId
    commences: date

    @rule("framework.same", "It must be a version of the framework of the programme.", "version")
    def is_of_the_same_framework(self, case: Case[Adoption]) -> bool:
        return self.version.partition("@")[0] == case.framework.name

    @rule("framework.text", "The hash must be that of the version as it is at hand.", "sha256")
    def names_its_text(self, case: Case[Adoption]) -> bool:
        return not case.has(TextNow) or case.known(TextNow).sha256 == self.sha256

    @rule("framework.version_once", "The version must not be adopted already.", "version")
    def is_not_adopted_already(self, case: Case[Adoption]) -> bool:
        return self.version != case.framework.id and case.state.adopted(self.version) is None

    rests_on_a_decision = has_a_decision_to_accept

    @rule("framework.of_change", "The decision must be about the change request.", "decision")
    def rests_on_a_decision_about_the_change(self, case: Case[Adoption]) -> bool:
        return not case.has(Settled) or case.known(Settled).change == self.change

    @rule("framework.no_objection", "The sponsor must have recorded no objection to the version.")
    def is_not_objected_to(self, case: Case[Adoption]) -> bool:
        # Where nobody may record it, this framework asks no sponsor.
        asked = case.framework.power(RecordNoObjection.name) is not None
        return not asked or self.version in case.state.unopposed

    @rule("framework.not_back", "It must not commence before today or its decision.", "commences")
    def is_not_back_dated(self, case: Case[Adoption]) -> bool:
        return is_not_back_dated(self.commences, case)

    @rule("framework.heirs", HEIRS, "version")
    def leaves_nothing_open_without_an_heir(self, case: Case[Adoption]) -> bool | Because:
        return has_heirs(None, case)

    def decide(self, case: Case[Adoption]) -> Iterator[Event]:
        yield VersionAdopted(**vars(self), accepted_by=case.known(Settled).group)


@record("framework.adopt_calendar", "Adopt a version of a calendar of working days.")
class AdoptCalendar(Command[Adoption]):
    needs = (Need("days", "ref"),)
    opens = True
    calendar: Name
    version: Name
    sha256: Digest
    reason: Prose

    @property
    def ref(self) -> str:
        """The version of the calendar, as calendars are named."""
        return f"{self.calendar}@{self.version}"

    @rule("framework.days", "The hash must be that of the calendar as it is at hand.", "sha256")
    def names_its_days(self, case: Case[Adoption]) -> bool:
        return not case.has(TextNow) or case.known(TextNow).sha256 == self.sha256

    @rule("framework.calendar_once", "The calendar must not be adopted already.", "version")
    def is_not_adopted_already(self, case: Case[Adoption]) -> bool:
        return self.sha256 not in case.state.calendars

    def decide(self, case: Case[Adoption]) -> Iterator[Event]:
        yield CalendarAdopted(**vars(self))


@record("framework.commence_part", "Let a part of an adopted version commence.")
class CommencePart(Command[Adoption]):
    given = (nobody_can_take_back(), *nothing_stops_it("decision"))
    needs = (Need("settled", "decision"), STOPPED, Need("text", "version"))
    version: Name
    part_id: Name
    on: date
    decision: CaseId

    @rule("framework.adopted", "The version must have been adopted before.", "version")
    def is_of_an_adopted_version(self, case: Case[Adoption]) -> bool:
        return case.state.adopted(self.version) is not None

    @rule("framework.part", "It must be a part of the version that waits for an act.", "part_id")
    def is_a_part_that_waits(self, case: Case[Adoption]) -> bool:
        return case.has(TextNow) and self.part_id in case.known(TextNow).waiting

    @rule("framework.part_once", "The part must not have commenced already.", "part_id")
    def has_not_commenced_already(self, case: Case[Adoption]) -> bool:
        return Part(self.version, self.part_id) not in case.state.parts

    rests_on_a_decision = has_a_decision_to_accept

    @rule("framework.same_group", "It must be decided where the version was.", "decision")
    def is_decided_where_the_version_was(self, case: Case[Adoption]) -> bool:
        version = case.state.adopted(self.version)
        if version is None or not case.has(Settled):
            return True
        return case.known(Settled).group == version.accepted_by

    @rule("framework.not_back", "It must not commence before today or its decision.", "on")
    def is_not_back_dated(self, case: Case[Adoption]) -> bool:
        return is_not_back_dated(self.on, case)

    @rule("framework.heirs", HEIRS, "part_id")
    def leaves_nothing_open_without_an_heir(self, case: Case[Adoption]) -> bool | Because:
        return has_heirs(self.part_id, case)

    def decide(self, case: Case[Adoption]) -> Iterator[Event]:
        yield PartCommenced(**vars(self))


COMMANDS = (RecordNoObjection, AdoptVersion, AdoptCalendar, CommencePart)

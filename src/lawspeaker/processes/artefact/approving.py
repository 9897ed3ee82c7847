"""Approval of an artefact by whom the framework names, its baseline, and its issue."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework import approving
from lawspeaker.framework.approving import approvers, fits_at, is_terms
from lawspeaker.framework.names import CaseId, Group, Office, Prose
from lawspeaker.framework.powers import Part
from lawspeaker.kernel.elsewhere import DevolutionNow
from lawspeaker.kernel.facts import Need, Settled
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.library import TrancheNow
from lawspeaker.kernel.resting import nobody_can_take_back
from lawspeaker.kernel.words import Case, Command, Event, record, rule
from lawspeaker.processes.artefact import events
from lawspeaker.processes.artefact.registering import at, has_a_version, is_open
from lawspeaker.processes.artefact.remark import Fit
from lawspeaker.processes.artefact.state import Artefact, Stage

READY = at(Stage.IN_WORK, Stage.AGREED, Stage.REVIEWED)


@rule("artefact.reviewed", "Whoever the framework names for it must have reviewed it first.")
def was_reviewed_first(case: Case[Artefact]) -> bool:
    line = approving.document(case.framework, case.state.document or "")
    if line is None or not line.tranches:
        return True
    return case.state.was_reviewed_by(line.reviewed_by)


@rule("artefact.for_office", "It must be approved by the office that the framework names.")
def is_for_a_group(case: Case[Artefact]) -> bool:
    line = approving.document(case.framework, case.state.document or "")
    return line is None or line.approved_by_office is None


def _are_terms(case: Case[Artefact]) -> bool:
    return is_terms(case.framework, case.state.document or "")


def _approvers(case: Case[Artefact]) -> tuple[Group, ...]:
    it = case.state
    return approvers(case.framework, it.document or "", it.group)


def _is_delegated(case: Case[Artefact], to: Group) -> bool:
    """Say whether a group that may approve it has delegated that to another."""
    if not case.has(DevolutionNow):
        return False
    known = case.known(DevolutionNow)
    return known.to == to and known.group in _approvers(case) and known.holds(case.today)


def _is_before_an_approver(case: Case[Artefact]) -> bool:
    group = case.known(Settled).group if case.has(Settled) else None
    return group is not None and (group in _approvers(case) or _is_delegated(case, group))


@record("artefact.submit", "Put it before the group that approves it.")
class Submit(Command[Artefact]):
    """It names the matter in which the group is asked; one matter may be about several."""

    given = (READY, has_a_version, was_reviewed_first, is_for_a_group)
    needs = (Need("settled", "decision"), Need("devolution", "delegation", optional=True))
    decision: CaseId
    delegation: CaseId | None = None

    @rule("artefact.approver", "The matter must be before the group that approves it.", "decision")
    def is_before_its_approver(self, case: Case[Artefact]) -> bool:
        return _are_terms(case) or _is_before_an_approver(case)

    @rule("artefact.terms_approver", "Terms must be before the group they are of.", "decision")
    def terms_are_before_their_group(self, case: Case[Artefact]) -> bool:
        own = _are_terms(case) and case.state.group in _approvers(case)
        return not own or _is_before_an_approver(case)

    @rule("artefact.terms_above", "Terms must be before the group that decides.", "decision")
    def terms_are_before_a_group_above(self, case: Case[Artefact]) -> bool:
        above = _are_terms(case) and case.state.group not in _approvers(case)
        return not above or _is_before_an_approver(case)

    @rule("artefact.undecided", "The matter must not have been decided yet.", "decision")
    def is_not_decided_yet(self, case: Case[Artefact]) -> bool:
        return not case.has(Settled) or not case.known(Settled).outcome

    def decide(self, case: Case[Artefact]) -> Iterator[Event]:
        newest, to = case.state.newest, case.known(Settled).group
        if newest is None:
            raise TypeError("what is put before a group has a version")
        yield events.Submitted(newest.version, self.decision, to, case.today, self.delegation)


@record("artefact.approve", "Record that the group has approved it.")
class Approve(Command[Artefact]):
    given = (at(Stage.SUBMITTED), was_reviewed_first, nobody_can_take_back(""))
    needs = (Need("settled", "decision", optional=True),)
    fits: tuple[Fit, ...]

    def part(self, state: Artefact) -> Part:
        return Part(state.approver or state.group)

    @rule("artefact.decided", "The group must have decided the matter, to accept it.")
    def was_accepted(self, case: Case[Artefact]) -> bool:
        return case.has(Settled) and case.known(Settled).accepted

    @rule("artefact.fits", "It must be stated of each thing named that it fits it.", "fits")
    def states_that_it_fits(self, case: Case[Artefact]) -> bool:
        named = [each.what for each in self.fits if each.fits]
        return sorted(named) == sorted(fits_at(case.framework, case.state.approver))

    def decide(self, case: Case[Artefact]) -> Iterator[Event]:
        it = case.state
        if it.newest is None or it.decision is None:
            raise TypeError("what is approved was put before a group")
        by = case.known(Settled).group  # the matter may have passed to another since
        of = (it.newest.version, by, it.decision, self.fits)
        yield events.Approved(*of, case.today)


@record("artefact.endorse", "Approve it, as the office that the framework names.")
class Endorse(Command[Artefact]):
    given = (READY, has_a_version)
    reason: Prose

    @rule("artefact.office", "The framework must name the office for it.")
    def is_of_the_office_named(self, case: Case[Artefact]) -> bool:
        line = approving.document(case.framework, case.state.document or "")
        return line is not None and line.approved_by_office == case.act.by.holds

    def decide(self, case: Case[Artefact]) -> Iterator[Event]:
        if case.state.newest is None:
            raise TypeError("what is approved has a version")
        version, office = case.state.newest.version, Office(case.act.by.holds)
        yield events.Endorsed(version, office, self.reason, case.today)


@record("artefact.baseline", "Make it the baseline.")
class Baseline(Command[Artefact]):
    given = (at(Stage.APPROVED),)
    needs = (Need("tranche", "tranche", optional=True),)
    tranche: CaseId | None = None

    @rule("artefact.with_tranche", "What belongs to a tranche must be baselined with it.")
    def is_baselined_with_its_tranche(self, case: Case[Artefact]) -> bool:
        """A tranche that is still open has not been baselined: to name it is not enough."""
        first = all(each.baselined_on is None for each in case.state.versions)
        if self.tranche != (case.state.tranche if first else None):
            return False
        known = case.known(TrancheNow) if case.has(TrancheNow) else None
        return self.tranche is None or (known is not None and known.stage == "baselined")

    def decide(self, case: Case[Artefact]) -> Iterator[Event]:
        if case.state.newest is None:
            raise TypeError("what is approved has a version")
        yield events.Baselined(case.state.newest.version, case.today, self.tranche)


@record("artefact.issue", "Issue a version outside the groups that made it.")
class Issue(Command[Artefact]):
    given = (is_open, has_a_version)
    needs = (Need("devolution", "delegation", optional=True),)
    version: Name
    to: Title
    delegation: CaseId | None = None

    @rule("artefact.known_version", "It must be a version of the artefact.", "version")
    def is_a_version(self, case: Case[Artefact]) -> bool:
        return case.state.version(self.version) is not None

    @rule("artefact.approved_first", "It must have been approved, or that be delegated.")
    def was_approved_or_delegated(self, case: Case[Artefact]) -> bool:
        """Where the framework is read so that agreement is enough, no more is needed."""
        version = case.state.version(self.version)
        if version is None or version.approved_on is not None:
            return True
        if case.framework.ground("artefact.approved_first") is None:
            return version.agreed_on is not None
        return _is_delegated(case, case.state.group)

    def decide(self, case: Case[Artefact]) -> Iterator[Event]:
        yield events.Issued(self.version, self.to, case.today, self.delegation)


COMMANDS = (Submit, Approve, Endorse, Baseline, Issue)

"""The request is worked on: validated or sent back, amended before the raiser's eyes, triaged."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.controlling import CALLED
from lawspeaker.framework.names import CaseId, Group, Prose
from lawspeaker.kernel.facts import GroupNow, Need, Settled
from lawspeaker.kernel.kinds import Name
from lawspeaker.kernel.words import Because, Case, Command, Event, record, rule
from lawspeaker.processes.change import events
from lawspeaker.processes.change.details import Details, details_of
from lawspeaker.processes.change.raising import UNDECIDED, at, was_raised_here
from lawspeaker.processes.change.request import Planned, Request, Stage, Step, Track

WORKED_ON = tuple(e for e in UNDECIDED if e not in (Stage.RAISED, Stage.SENT_BACK))
COMPLETE = "The change request must say what everybody needs to assess it."


@rule("change.complete", COMPLETE)
def is_complete(case: Case[Request]) -> bool | Because:
    """Hold of each detail nobody can do without: what is to change, why, and what if not."""
    details, control = case.state.details, case.framework.text.change_control
    lacks = details.missing(control.needed) if details and control else ()
    if not lacks:
        return True
    ground = case.framework.ground("change.complete")
    missing = ", ".join(CALLED[each] for each in lacks)
    says, by = (ground.says, ground.by) if ground else (COMPLETE, ())
    return Because(f"{says} It does not say {missing}.", by)


@record("change.send_back", "Ask whoever raised it to repair the change request.")
class SendBack(Command[Request]):
    """Which of the criteria it fails is named, so that nothing else can hold it up."""

    given = (at(Stage.RAISED), was_raised_here)
    defects: Prose
    fails: tuple[Name, ...] = ()

    @rule("change.criterion", "It must fail a criterion of the framework, which is named.", "fails")
    def names_what_it_fails(self, case: Case[Request]) -> bool:
        control = case.framework.text.change_control
        criteria = control.criteria if control else {}
        return bool(self.fails) is bool(criteria) and {*self.fails} <= {*criteria}

    def decide(self, case: Case[Request]) -> Iterator[Event]:
        yield events.SentBack(self.defects, case.today, self.fails)


@record("change.validate", "Find the change request valid.")
class Validate(Command[Request]):
    """The process begins with the receipt of what is then found valid."""

    given = (at(Stage.RAISED), was_raised_here, is_complete)
    text: Prose | None = None

    def decide(self, case: Case[Request]) -> Iterator[Event]:
        starts = case.state.received_on or case.today
        yield events.Validated(case.today, starts, self.text)


@rule("change.undecided", "Nothing must have been decided of it yet.")
def is_not_decided_yet(case: Case[Request]) -> bool:
    has_a_matter = case.state.decision is not None and case.has(Settled)
    return not has_a_matter or case.known(Settled).on is None


@record("change.amend", "Amend the change request; whoever raised it sees each edit.")
class Amend(Details, Command[Request]):
    given = (at(Stage.RAISED, *WORKED_ON, Stage.WITH_DECIDER), was_raised_here, is_not_decided_yet)
    needs = (Need("settled", "decision", optional=True),)
    reason: Prose = Prose("")

    @rule("change.edit_reason", "Each edit must say why.", "reason")
    def says_why(self, case: Case[Request]) -> bool:
        return bool(self.reason.strip())

    @rule("change.edit", "An edit must change something.")
    def changes_something(self, case: Case[Request]) -> bool:
        return details_of(self) != case.state.details

    def decide(self, case: Case[Request]) -> Iterator[Event]:
        yield events.Amended(details_of(self), self.reason, case.today)


@rule("change.edited", "There must be an edit that has not been answered.")
def was_edited(case: Case[Request]) -> bool:
    return case.state.edited_on is not None


@record("change.answer_edits", "Agree to the edits of the change request, or say why not.")
class AnswerEdits(Command[Request]):
    given = (was_edited,)
    agrees: bool
    text: Prose | None = None

    @rule("change.edit_objection", "Whoever does not agree to an edit must say why.", "text")
    def says_why_not(self, _case: Case[Request]) -> bool:
        return self.agrees or bool((self.text or "").strip())

    def decide(self, case: Case[Request]) -> Iterator[Event]:
        yield events.EditsAnswered(self.agrees, self.text, case.today)


def is_in_order(estimate: tuple[Planned, ...]) -> bool:
    """Say whether each step is there once, in the order of the process, and ends after it began."""
    order = [list(Step).index(each.step) for each in estimate]
    ends_later = all(each.begins <= each.ends for each in estimate)
    return ends_later and order == sorted(set(order))


IN_ORDER = "Each step must be there once, in its order, and must not end before it begins."


@record("change.triage", "Triage the change request: its track, who decides it, and by when.")
class Triage(Command[Request]):
    given = (at(*WORKED_ON),)
    needs = (Need("group", "decider"), Need("settled", "authority", optional=True))
    track: Track
    decider: Group
    reason: Prose
    reviewers: tuple[Group, ...] = ()
    estimate: tuple[Planned, ...] = ()
    authority: CaseId | None = None

    @rule("change.decider_stands", "The group that decides must stand, in the open.", "decider")
    def goes_to_a_group_that_stands(self, case: Case[Request]) -> bool:
        group = case.framework.groups.get(self.decider)
        is_open = group is not None and group.audience != "group"
        return is_open and case.has(GroupNow) and case.known(GroupNow).stands

    @rule("change.decider", "The group that decides must be one that takes decisions.", "decider")
    def goes_to_a_group_that_decides(self, case: Case[Request]) -> bool:
        group = case.framework.groups.get(self.decider)
        return group is None or bool(case.framework.outcomes_at(group.level))

    @rule("change.reviewers", "Each group that reviews it must be one of the framework.")
    def is_reviewed_by_groups(self, case: Case[Request]) -> bool:
        return {*self.reviewers} <= {*case.framework.groups}

    @rule("change.estimate", IN_ORDER, "estimate")
    def estimates_each_step_once(self, _case: Case[Request]) -> bool:
        return is_in_order(self.estimate)

    @rule(
        "change.authorised",
        "A standard change must name the decision that authorised it in advance.",
        "authority",
    )
    def rests_on_an_authority(self, case: Case[Request]) -> bool:
        if self.track is not Track.STANDARD:
            return self.authority is None
        settled = case.known(Settled) if case.has(Settled) else None
        return settled is not None and settled.accepted and settled.final

    def decide(self, case: Case[Request]) -> Iterator[Event]:
        yield events.Triaged(**vars(self), on=case.today)


@record("change.replan", "Revise the estimate of the change request.")
class Replan(Command[Request]):
    given = (at(*WORKED_ON, Stage.WITH_DECIDER, Stage.ACCEPTED),)
    estimate: tuple[Planned, ...]
    reason: Prose

    @rule("change.estimate", IN_ORDER, "estimate")
    def estimates_each_step_once(self, _case: Case[Request]) -> bool:
        return bool(self.estimate) and is_in_order(self.estimate)

    def decide(self, case: Case[Request]) -> Iterator[Event]:
        yield events.Replanned(**vars(self), on=case.today)


COMMANDS = (SendBack, Validate, Amend, AnswerEdits, Triage, Replan)

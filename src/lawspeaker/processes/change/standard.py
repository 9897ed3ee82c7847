"""A standard change: a decision authorised it in advance, so it is told and not decided again."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.framework.names import NO_GROUP, Group, Prose
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.facts import Need, Settled
from lawspeaker.kernel.resting import nothing_stops_it
from lawspeaker.kernel.spending import Spent
from lawspeaker.kernel.words import Because, Case, Command, Event, record, rule
from lawspeaker.processes.change import events
from lawspeaker.processes.change.figures import Figures, met
from lawspeaker.processes.change.raising import at
from lawspeaker.processes.change.request import Request, Stage, Track

OUTCOME_CLOCK = "outcome"
AUTHORISED = (
    "A standard change must name a decision that says it authorises such changes in advance,"
    " that was accepted and is in force."
)
ABOVE = "It must be authorised by the group that decides, or by one above it."
LIMIT = "It must not cost more than what authorises it in advance allows."
NO_THRESHOLD = "What meets a threshold must be decided where that says: it is no standard change."
NEEDS = (
    Need("settled", "authority", optional=True),
    Need("stopped", "authority", optional=True),
    Need("spent"),
)


def is_in_advance(case: Case[Request]) -> bool:
    """Say whether the decision that is named stands for standard changes."""
    settled = case.known(Settled) if case.has(Settled) else None
    if settled is None or settled.authorises is None:
        return False
    return settled.accepted and settled.final


def is_of_decider(case: Case[Request], decider: Group) -> bool:
    """Say whether the group that decides authorised it, or one above it."""
    return not case.has(Settled) or case.known(Settled).group in _upwards(case.framework, decider)


def _upwards(framework: Framework, group: Group) -> Iterator[Group]:
    while group != NO_GROUP:
        yield group
        group = framework.above(group)


def is_within(case: Case[Request], figures: Figures) -> bool:
    """Say whether it costs no more than was allowed for one."""
    limit = case.known(Settled).authorises_to if case.has(Settled) else None
    return limit is None or figures.amounts.greater <= limit


def meets_none(case: Case[Request], figures: Figures) -> bool | Because:
    """Say whether it stays below every threshold, and name those that it meets."""
    found = met(case.framework, case.known(Spent), figures)
    if not found:
        return True
    ground = case.framework.ground("change.no_threshold")
    says, by = (ground.says, ground.by) if ground else (NO_THRESHOLD, ())
    lines = case.framework.thresholds
    return Because(f"{says} It meets: {', '.join(lines[each].name for each in found)}.", by)


@rule("change.is_standard", "The change request must be authorised in advance.")
def is_authorised_in_advance(case: Case[Request]) -> bool:
    return case.state.track is Track.STANDARD


@rule("change.figures", "It must be said of each threshold what the change comes to.")
def says_its_figures(case: Case[Request]) -> bool:
    return case.state.track is not Track.STANDARD or case.state.figures is not None


@rule("change.authorised", AUTHORISED)
def is_still_authorised(case: Case[Request]) -> bool:
    return case.state.track is not Track.STANDARD or is_in_advance(case)


@rule("change.authorised_to", LIMIT)
def is_still_within(case: Case[Request]) -> bool:
    it = case.state
    return it.track is not Track.STANDARD or it.figures is None or is_within(case, it.figures)


@rule("change.no_threshold", NO_THRESHOLD)
def still_meets_no_threshold(case: Case[Request]) -> bool | Because:
    it = case.state
    return it.track is not Track.STANDARD or it.figures is None or meets_none(case, it.figures)


@record("change.tell", "Tell everybody of a change that was authorised in advance.")
class Tell(Command[Request]):
    """What was true when it was triaged is looked at again: much may have been accepted since."""

    given = (
        at(Stage.TRIAGED, Stage.IN_ASSESSMENT, Stage.IN_CONSULTATION, Stage.REVIEWED),
        is_authorised_in_advance,
        is_still_authorised,
        says_its_figures,
        is_still_within,
        still_meets_no_threshold,
        *nothing_stops_it(),
    )
    needs = NEEDS
    text: Prose

    def decide(self, case: Case[Request]) -> Iterator[Event]:
        it = case.state
        if it.authority is None or it.triaged_on is None:
            raise TypeError("what is authorised in advance names its authority")
        timing = case.timing(OUTCOME_CLOCK, it.triaged_on)
        yield events.Authorised(it.authority, self.text, case.today, timing)

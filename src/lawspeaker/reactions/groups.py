"""What a group that is set up, changed, split or ended asks of what it has."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, Final

from lawspeaker.framework.names import CaseId, Prose
from lawspeaker.kernel.words import Command
from lawspeaker.processes.action import Inherit as InheritAction
from lawspeaker.processes.decision.inheriting import Inherit as InheritMatter
from lawspeaker.processes.delegation import EndIt
from lawspeaker.processes.group import life as group
from lawspeaker.processes.group.standing import Establish
from lawspeaker.processes.output.working import Inherit as InheritOutput
from lawspeaker.processes.plan.beginning import Inherit as InheritPlan
from lawspeaker.processes.proposal.making import CarryOut
from lawspeaker.processes.raid.moving import Inherit as InheritItem
from lawspeaker.reactions.asked import Asked, Reactions

INHERITED: Final[dict[type[group.CasePassed], tuple[str, str, Callable[..., Command[Any]]]]] = {
    group.MatterPassed: ("decision", "matter", InheritMatter),
    group.ActionPassed: ("action", "action", InheritAction),
    group.OutputPassed: ("output", "output", InheritOutput),
    group.ItemPassed: ("raid", "item", InheritItem),
    group.PlanPassed: ("plan", "plan", InheritPlan),
}


def is_inherited(_case: CaseId, event: group.CasePassed, _state: Any) -> Iterator[Asked]:
    """Let the heir of a group that ends have a case."""
    process, named, inherit = INHERITED[type(event)]
    yield Asked(process, getattr(event, named), inherit(event.ended, event.to))


def delegation_lapses(_case: CaseId, event: group.DelegationLapsed, _state: Any) -> Iterator[Asked]:
    """End with a group that its chair was lent."""
    yield Asked("delegation", event.delegation, EndIt(event.on, Prose("The group has ended.")))


def group_is_divided(_case: CaseId, event: group.Divided, _state: Any) -> Iterator[Asked]:
    """Set up each group that another is split into."""
    said = (event.decision, event.consulted, event.proposal, event.scope)
    yield Asked("group", None, Establish(event.group, event.on, *said))


def proposal_is_carried_out(
    _case: CaseId, event: group.Established | group.Changed | group.Ended, _state: Any
) -> Iterator[Asked]:
    """Close a proposal with the act on the group that carries it out."""
    if event.proposal is not None:
        yield Asked("proposal", event.proposal, CarryOut())


REACTIONS: Final[Reactions] = {
    **dict.fromkeys(INHERITED, is_inherited),
    group.Divided: group_is_divided,
    **dict.fromkeys((group.Established, group.Changed, group.Ended), proposal_is_carried_out),
    group.DelegationLapsed: delegation_lapses,
}

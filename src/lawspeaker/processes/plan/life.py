"""What each event makes of a plan."""

from __future__ import annotations

from collections.abc import Iterator

from lawspeaker.kernel.changing import replace
from lawspeaker.processes.plan.events import (
    Added,
    Baselined,
    Begun,
    Dropped,
    Forecast,
    Inherited,
    LeftOut,
    Met,
    Milestone,
    Moved,
    Released,
    Reopened,
    Reported,
    Rested,
    Reworded,
    What,
)  # fmt: skip
from lawspeaker.processes.plan.state import Account, Drafted, Handed, Plan, Release, Stage

type Happened = (
    Begun | Added | Moved | Reworded | Dropped | LeftOut | Rested | Released | Baselined
    | Forecast | Met | Reopened | Reported | Inherited
)  # fmt: skip


def evolve(it: Plan, event: Happened) -> Plan:
    match event:
        case Begun():
            return Plan(Stage.KEPT, event.group, event.title, event.on)
        case Added() | Moved() | Reworded() | Dropped():
            return replace(it, draft=(*it.draft, *_drafted(it, event)))
        case LeftOut():
            left = (each for each in it.draft if each.milestone.id != event.milestone)
            return replace(it, draft=tuple(left))
        case Rested():
            return replace(it, draft=tuple(_rested(each, event) for each in it.draft))
        case Released():
            return _released(it, event)
        case Baselined():
            on = event.rests_on
            return replace(it, baseline=event.version, baselined_on=event.on, baseline_rests_on=on)
        case Forecast() | Met() | Reopened():
            heard = tuple(_heard(it, each, event) for each in it.milestones)
            return replace(it, milestones=heard)
        case Reported():
            return replace(it, reports=(*it.reports, Account(**vars(event))))
        case Inherited():
            return _inherited(it, event)


def _inherited(it: Plan, event: Inherited) -> Plan:
    """Return the plan with the heir in the place of the group.

    What was released stays so, and what was met is that of the group it was met under.
    """

    def passed(each: Milestone) -> Milestone:
        if it.has_met(each.id):
            return replace(each, group=each.group or it.group)
        return replace(each, group=event.to) if each.group == event.ended else each

    return replace(
        it,
        group=event.to if it.group == event.ended else it.group,
        milestones=tuple(map(passed, it.milestones)),
        draft=tuple(replace(each, milestone=passed(each.milestone)) for each in it.draft),
        handed=(*it.handed, Handed(event.ended, event.to)),
    )


_WHAT = {
    Added: What.ADDED,
    Moved: What.MOVED,
    Reworded: What.REWORDED,
    Dropped: What.DROPPED,
}


def _drafted(it: Plan, event: Added | Moved | Reworded | Dropped) -> Iterator[Drafted]:
    made = _as_drafted(it.milestone(event.milestone), event)
    if made is not None:
        rests_on = None if isinstance(event, Reworded) else event.rests_on
        said = (event.on, event.reason, event.change, rests_on)
        yield Drafted(_WHAT[type(event)], made, *said)


def _as_drafted(
    before: Milestone | None, event: Added | Moved | Reworded | Dropped
) -> Milestone | None:
    """Return the milestone as it would be; of one that is dropped, as it was."""
    if isinstance(event, Added):
        said = {k: v for k, v in vars(event).items() if k in Milestone.__dataclass_fields__}
        return Milestone(id=event.milestone, **said)
    if before is None or isinstance(event, Dropped):
        return before
    if isinstance(event, Moved):
        return replace(before, due=event.due)
    return replace(before, title=event.title, owner=event.owner, acceptance=event.acceptance)


def _rested(each: Drafted, event: Rested) -> Drafted:
    if each.milestone.id != event.milestone:
        return each
    return replace(each, rests_on=event.rests_on, change=event.change or each.change)


def _heard(it: Plan, each: Milestone, event: Forecast | Met | Reopened) -> Milestone:
    if each.id != event.milestone:
        return each
    match event:
        case Forecast():
            return replace(each, forecast=event.expected, why=event.reason)
        case Met():
            return replace(each, met_on=event.met_on, evidence=event.evidence)
        case Reopened():
            decides = event.group or it.heir_of(each.group)
            return replace(each, met_on=None, evidence=None, group=decides)


def _released(it: Plan, event: Released) -> Plan:
    after = {each.id: each for each in it.milestones}
    for each in it.draft:
        kept = after.pop(each.milestone.id, None)
        if each.what is not What.DROPPED:
            after[each.milestone.id] = _as_released(each, kept)
    milestones = tuple(sorted(after.values(), key=lambda each: (each.due, each.id)))
    release = Release(event.version, event.on, event.notes, milestones, it.draft)
    return replace(it, milestones=milestones, draft=(), releases=(*it.releases, release))


def _as_released(each: Drafted, kept: Milestone | None) -> Milestone:
    """Return the milestone with what was heard of it; for one that is moved, that is past."""
    if kept is None:
        return each.milestone
    made = replace(each.milestone, met_on=kept.met_on, evidence=kept.evidence)
    is_as_before = each.what is What.REWORDED
    forecast, why = (kept.forecast, kept.why) if is_as_before else (None, None)
    return replace(made, forecast=forecast, why=why)

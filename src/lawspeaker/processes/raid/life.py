"""What each event makes of an item of the RAID log."""

from __future__ import annotations

from lawspeaker.kernel.changing import replace
from lawspeaker.processes.raid.events import (
    CameAbout,
    Closed,
    Entered,
    Escalated,
    Given,
    Happened,
    Inherited,
    Kept,
    LinkedTo,
    Passed,
    Raised,
    Rated,
    Reopened,
    Responded,
    Reviewed,
    Reworded,
    TakenIn,
)
from lawspeaker.processes.raid.item import Item, Kind, Linked, Score, Stage


def evolve(it: Item, event: Happened) -> Item:
    match event:
        case Raised() | Entered():
            return _begun(event)
        case TakenIn(group=group, owner=owner, review_on=again, on=on):
            opened = replace(it, stage=Stage.OPEN, group=group, owner=owner)
            return replace(opened, reviewed_on=on, review_on=again)
        case Rated():
            return _rated(it, event)
        case Responded():
            return replace(it, response=event.response, plan=event.plan, aimed=event.aimed)
        case Reviewed():
            return replace(it, reviewed_on=event.on, review_on=event.review_on)
        case Given():
            return replace(it, owner=event.owner)
        case Reworded():
            return replace(it, **vars(event))
        case LinkedTo():
            return replace(it, links=(*it.links, Linked(event.other, event.why)))
        case CameAbout(was=was, probability=probability, impact=impact, on=on):
            came = replace(it, kind=Kind.ISSUE, was=was, came_about_on=on, kept_on=None)
            return replace(came, probability=probability, impact=impact)
        case _:
            return _moved(it, event)


def _moved(it: Item, event: Escalated | Kept | Passed | Inherited | Closed | Reopened) -> Item:
    match event:
        case Escalated():
            return replace(it, group=event.to, taken_from=event.below, kept_on=None)
        case Kept():
            return replace(it, kept_on=event.on)
        case Passed() | Inherited():
            return replace(it, group=event.to, kept_on=None)
        case Closed(ending=ending, on=on, reason=reason):
            return replace(it, stage=Stage.CLOSED, ending=ending, closed_on=on, reason=reason)
        case Reopened(on=on):
            again = replace(it, stage=Stage.OPEN, reviewed_on=on, review_on=None)
            return replace(again, ending=None, closed_on=None, reason=None)


def _begun(event: Raised | Entered) -> Item:
    it = Item(
        kind=event.kind,
        group=event.group,
        title=event.title,
        cause=event.cause,
        event=event.event,
        effect=event.effect,
        raiser=event.organisation,
        raised_on=event.on,
        trigger=event.trigger,
        trigger_on=event.trigger_on,
        about=event.about,
    )
    if isinstance(event, Raised):
        return replace(it, stage=Stage.RAISED, material=event.material)
    again = event.review_on
    return replace(it, stage=Stage.OPEN, owner=event.owner, reviewed_on=event.on, review_on=again)


def _rated(it: Item, event: Rated) -> Item:
    score = Score(event.probability, event.impact)
    worse = it.score is None or score.value > it.score
    return replace(
        it,
        probability=event.probability,
        impact=event.impact,
        first=it.first or score,
        rated_on=event.on,
        reviewed_on=event.on,
        review_on=event.review_on,
        kept_on=None if worse else it.kept_on,  # what the group kept was not as bad as this
    )

"""The life of a finding: what each event makes of it."""

from __future__ import annotations

from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.words import Event
from lawspeaker.processes.assurance import events
from lawspeaker.processes.assurance.finding import Agreed, Finding, Look, Noted, Stage


def evolve(it: Finding, event: Event) -> Finding:
    match event:
        case events.Raised():
            said = {name: value for name, value in vars(event).items() if name != "on"}
            return Finding(stage=Stage.RAISED, raised_on=event.on, **said)
        case events.Addressed():
            return replace(it, owner=event.owner)
        case events.Answered():
            said = {"stance": event.stance, "answer": event.text, "answered_on": event.on}
            return replace(it, stage=Stage.ANSWERED, **said)
        case events.ActionAgreed():
            made = Agreed(event.what, event.owner, event.due, event.on)
            return replace(it, agreed=(*it.agreed, made))
        case events.PutBefore():
            before = tuple(dict.fromkeys((*it.before, *event.groups)))
            return replace(it, before=before, put_on=event.on)
        case events.WasNoted():
            return replace(it, noted=(*it.noted, Noted(event.group, event.meeting, event.on)))
        case events.FollowedUp():
            looked = (*it.looks, Look(event.text, event.on))
            return replace(it, looks=looked, look_again=event.again)
        case events.Closed():
            return replace(it, stage=Stage.CLOSED, conclusion=event.text, closed_on=event.on)
        case events.Withdrawn():
            return replace(it, stage=Stage.WITHDRAWN, closed_on=event.on)
        case _:
            raise TypeError(f"a finding knows no {event.name}")

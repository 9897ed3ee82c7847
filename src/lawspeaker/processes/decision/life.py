"""The life of a matter: what each event makes of it."""

from __future__ import annotations

from lawspeaker.framework.names import Group
from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.words import Event
from lawspeaker.processes.decision import board, events, remedying
from lawspeaker.processes.decision.advising import (
    AdviceAsked,
    AdviceNotGiven,
    SponsorAdvised,
    advised,
)
from lawspeaker.processes.decision.contest import Contest
from lawspeaker.processes.decision.contesting import Contested
from lawspeaker.processes.decision.heeding import Heeded, heeded
from lawspeaker.processes.decision.inheriting import Inherited
from lawspeaker.processes.decision.matter import Matter, Stage, View
from lawspeaker.processes.decision.routed import Routed
from lawspeaker.processes.decision.setting_aside import SetAside
from lawspeaker.processes.decision.superseding import Superseded

AFTER = {  # the outcomes that leave the matter open
    "refer_up": Stage.FOR_SPONSOR,
    "refer_back": Stage.REFERRED_BACK,
    "escalate": Stage.RECOMMENDED,
}


def evolve(it: Matter, event: Event) -> Matter:
    match event:
        case events.Recommended():
            return _opened(event)
        case Routed():
            return replace(it, route=event.route)
        case events.Placed():
            fresh = _worked_on(it) if it.stage is Stage.REFERRED_BACK else _placed(it, event)
            return replace(fresh, stage=Stage.PLACED, meeting=event.meeting)
        case events.TakenOff():
            return replace(_unheard(it), stage=Stage.RECOMMENDED, meeting=None)
        case events.Consulted():
            return replace(it, **vars(event))
        case events.ViewGiven():
            return replace(it, views=(*_of_others(it, event), View(**vars(event))))
        case events.ObjectionSettled():
            return replace(it, views=tuple(_ruled(each, event) for each in it.views))
        case events.Assessed():
            return _assessed(it, event)
        case events.Advised():
            return replace(it, advice=event.advice)
        case events.Taken():
            stage = AFTER.get(event.ruling.effect, Stage.DECIDED)
            return replace(it, stage=stage, ruling=event.ruling, confirmed=event.confirmed)
        case events.HandedOver():
            return replace(it, stage=Stage.HANDED_OVER)
        case events.Confirmed():
            return replace(it, confirmed=True)
        case events.Escalated():
            return _taken_up(it, event.to)
        case Inherited():
            return _taken_up(it, event.to)
        case events.Withdrawn():
            return replace(it, stage=Stage.WITHDRAWN)
        case _:
            return _afterwards(it, event)


def _afterwards(it: Matter, event: Event) -> Matter:
    match event:
        case board.RecommendedOutside():
            asked = replace(it, board=event.body, board_rules=event.rules)
            return replace(asked, stage=Stage.WITH_BOARD, board_asked_on=event.on)
        case board.DecidedOutside():
            return replace(it, stage=Stage.DECIDED, ruling=event.ruling, confirmed=True)
        case Contested():
            return replace(it, contest=_contested(it.contest, event))
        case AdviceAsked() | SponsorAdvised() | AdviceNotGiven():
            return replace(it, sponsor=advised(it.sponsor, event))
        case Heeded():
            return replace(it, sponsor=heeded(it.sponsor, event))
        case remedying.RemedyBrought():
            return replace(it, remedy_of=event.appeal)
        case events.Referred():
            return _referred(it, event)
        case events.Directed():
            return replace(
                it,
                stage=Stage.DIRECTED,
                directed_on=event.on,
                direction=event.direction,
                direction_accepts=event.accepts,
                direction_alternative=event.alternative,
            )
        case _:
            return _followed(it, event)


def _followed(it: Matter, event: Event) -> Matter:
    match event:
        case events.Relayed():
            return replace(it, relayed_on=event.on)
        case events.Instructed():
            return replace(it, instructed_on=event.on)
        case events.Published():
            return replace(it, published_on=event.on)
        case events.Told():
            return replace(it, told_on=event.on, told_timing=event.timing)
        case events.Assured():
            return replace(it, assured_on=event.on)
        case events.Implemented():
            return replace(it, implemented_on=event.on)
        case Superseded():
            return replace(it, superseded_by=event.later)
        case SetAside():
            return replace(it, set_aside_by=event.appeal)
        case _:
            raise TypeError(f"a decision knows no {event.name}")


def _referred(it: Matter, event: events.Referred) -> Matter:
    """Return the matter as the sponsor gets it: what that decides is to be followed anew."""
    there = replace(it, stage=Stage.WITH_SPONSOR, referred_on=event.on)
    there = replace(there, advice=event.opinion or it.advice, told_on=None, told_timing=None)
    was_published = it.published_before or it.published_on is not None
    return replace(there, published_on=None, published_before=was_published, implemented_on=None)


def _assessed(it: Matter, event: events.Assessed) -> Matter:
    contest = it.contest
    if contest is not None:
        settled = contest.thresholds if event.answers else event.settles
        contest = replace(contest, answered=event.answers, settled=settled)
    return replace(it, assessment=event.assessment, contest=contest, cost=event.assessment.cost)


def _contested(before: Contest | None, event: Contested) -> Contest:
    """Whoever contests as well takes nothing back of what another contests still."""
    named = tuple(dict.fromkeys((*(before.open if before else ()), *event.thresholds)))
    return replace(Contest(**vars(event)), thresholds=named)


def _opened(event: events.Recommended) -> Matter:
    return Matter(
        stage=Stage.RECOMMENDED,
        group=event.group,
        title=event.title,
        question=event.question,
        recommendation=event.recommendation,
        recommended_by=event.recommended_by,
        home=event.home,
        cost=event.cost,
        change=event.change,
        concern=event.concern,
        decided_below=event.decided_below,
        appeal=event.appeal,
        alternatives=event.alternatives,
        authorises=event.authorises,
        authorises_to=event.authorises_to,
        delegated=(event.delegated_by or event.delegation) is not None,
        delegated_by=event.delegated_by,
        external=event.external,
    )


def _taken_up(it: Matter, to: Group) -> Matter:
    """Return the matter as a group above gets it: nobody there has said anything of it yet."""
    here = replace(it, stage=Stage.RECOMMENDED, group=to, meeting=None, route=None)
    return replace(here, views=(), ruling=None, confirmed=False)


def _placed(it: Matter, event: events.Placed) -> Matter:
    return it if it.meeting in (None, event.meeting) else _unheard(it)


def _unheard(it: Matter) -> Matter:
    """Return the matter as another meeting gets it: what was said in the first decides nothing.

    The views are of whoever sat there, and the advice is of its item: both begin anew. The
    consultation and the assessment are of the matter, and stay with it.
    """
    return replace(it, views=(), advice=None)


def _worked_on(it: Matter) -> Matter:
    """Return the matter as it comes back: its views, answers and advice are to be given anew."""
    fresh = replace(it, views=(), assessment=None, contest=None, advice=None)
    return replace(fresh, ruling=None, confirmed=False)


def _of_others(it: Matter, event: events.ViewGiven) -> tuple[View, ...]:
    whose = (event.seat, event.organisation)
    return tuple(each for each in it.views if (each.seat, each.organisation) != whose)


def _ruled(each: View, event: events.ObjectionSettled) -> View:
    is_meant = each.seat == event.seat and event.organisation in (None, each.organisation)
    return replace(each, sustained=event.sustained) if is_meant else each

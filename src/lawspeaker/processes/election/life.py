"""What each event makes of an election."""

from __future__ import annotations

from lawspeaker.kernel.changing import replace
from lawspeaker.kernel.polls import Elector
from lawspeaker.processes.election.events import (
    Abandoned,
    BoxOpened,
    Called,
    ContestSettled,
    Declared,
    LeftOut,
    LeftVacant,
    LotAnnounced,
    LotDrawn,
    Nominated,
    NomineeWithdrawn,
    PollClosed,
    PollOpened,
    Reminded,
    RollContested,
    RollFrozen,
    Voted,
)
from lawspeaker.processes.election.state import Contest, Election, Nominee, Stage

type Prepared = (
    Called | Nominated | NomineeWithdrawn | RollFrozen | LeftOut | RollContested | ContestSettled
)
type Polled = (
    PollOpened
    | Voted
    | Reminded
    | PollClosed
    | BoxOpened
    | LotAnnounced
    | LotDrawn
    | Declared
    | LeftVacant
    | Abandoned
)


def evolve(it: Election, event: Prepared | Polled) -> Election:
    match event:
        case Called(seats, group, constituency, method, blanks, until):
            of = (seats, group, constituency, method, blanks, event.cap, until)
            return Election(Stage.NOMINATING, *of)
        case Nominated():
            return replace(it, nominees=(*it.nominees, _nominee(event)))
        case NomineeWithdrawn():
            return replace(it, nominees=_without(it.nominees, event.nominee))
        case RollFrozen():
            electors = {each.organisation for each in event.electors}
            out = tuple(each for each in it.left_out if each not in electors)
            frozen = replace(it, roll=event.electors, roll_on=event.on, left_out=out)
            return replace(frozen, roll_under=event.obligation)
        case LeftOut():
            return replace(
                it, roll=_off(it.roll, event), left_out=(*it.left_out, event.organisation)
            )
        case RollContested():
            enrolled = it.is_elector(event.organisation)
            made = Contest(event.contest, event.organisation, event.ground, enrolled)
            return replace(it, contests=(*it.contests, made))
        case ContestSettled():
            return _settled(it, event)
        case _:
            return _polled(it, event)


def _polled(it: Election, event: Polled) -> Election:
    match event:
        case PollOpened():
            return replace(it, stage=Stage.POLLING, key=event.key, due=event.until)
        case Voted():
            return replace(it, voted=(*it.voted, event.organisation))
        case Reminded():
            return it
        case PollClosed():
            return replace(it, stage=Stage.CLOSED, due=None)
        case BoxOpened():
            return replace(it, stage=Stage.COUNTED, papers=event.papers)
        case LotAnnounced():
            return replace(it, lot_from=event.sources, lot_on=event.on)
        case LotDrawn():
            return replace(it, lot=event.numbers)
        case Declared():
            return replace(
                it,
                stage=Stage.DECLARED,
                due=None,
                chosen=event.chosen,
                outcome=event.outcome,
                since=event.since,
                mandate=event.mandate,
            )
        case LeftVacant():
            return replace(it, gone=(*it.gone, event.nominee))
        case Abandoned():
            return replace(it, stage=Stage.ABANDONED, due=None)


def _nominee(event: Nominated) -> Nominee:
    return Nominee(
        number=event.nominee,
        person=event.person,
        organisation=event.organisation,
        expertise=event.expertise,
        statement=event.statement,
    )


def _without(nominees: tuple[Nominee, ...], number: int) -> tuple[Nominee, ...]:
    return tuple(
        replace(each, withdrawn=True) if each.number == number else each for each in nominees
    )


def _off(roll: tuple[Elector, ...], event: LeftOut | Contest) -> tuple[Elector, ...]:
    return tuple(each for each in roll if each.organisation != event.organisation)


def _settled(it: Election, event: ContestSettled) -> Election:
    """Let a contest that is upheld take its organisation off the roll, or put it on."""
    contests = tuple(
        replace(each, upheld=event.upheld) if each.number == event.contest else each
        for each in it.contests
    )
    over = next((each for each in contests if each.number == event.contest), None)
    if over is None or not event.upheld:
        return replace(it, contests=contests)
    rest = _off(it.roll, over)
    if over.enrolled:
        return replace(it, contests=contests, roll=rest)
    if len(rest) < len(it.roll):  # another contest has put it on already
        return replace(it, contests=contests)
    return replace(it, contests=contests, roll=(*it.roll, Elector(over.organisation)))

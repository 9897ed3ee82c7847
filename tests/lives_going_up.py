"""The lives of what goes up, or down: concerns, delegations, referrals."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from law import TODAY, WHY
from lawspeaker.kernel.kinds import Count, Title
from lawspeaker.kernel.words import Command, is_offered
from lawspeaker.processes import process
from lawspeaker.processes.concern.answering import Answer as AnswerConcern
from lawspeaker.processes.concern.answering import Convey, Support
from lawspeaker.processes.concern.answering import Escalate as EscalateConcern
from lawspeaker.processes.concern.life import Concern
from lawspeaker.processes.concern.life import Stage as ConcernStage
from lawspeaker.processes.concern.raising import Raise as RaiseConcern
from lawspeaker.processes.devolution import Devolution, What
from lawspeaker.processes.devolution import EndIt as TakeBack
from lawspeaker.processes.devolution import Give as GivePower

if TYPE_CHECKING:
    from lives import Body

Asked = Command[Any]


def concern(of: Body) -> list[Asked]:
    """A concern that the group cannot resolve; a body that knows none adopts one that was."""
    said = (Title("Settlement"), WHY)
    if not is_offered(RaiseConcern, of.framework):
        was = Concern(ConcernStage.SETTLED, of.group, *said, seat=of.seat)
        return [process("concern").adopt(was, "The log of concerns.")]
    return [
        *(
            RaiseConcern(of.group, of.seat, *said),
            Convey(),
            AnswerConcern(False, WHY),
        ),  # not resolved
        *(EscalateConcern(WHY), Support(WHY)),
    ]


def devolution(of: Body) -> list[Asked]:
    """A delegation that is taken back; a body that knows none adopts one that was."""
    to, what, scope = of.below, What.DECISIONS, Title("Small matters")
    day, last = TODAY, TODAY.replace(day=20)
    if not is_offered(GivePower, of.framework):
        up = next(e for e in of.framework.groups if e != of.group)
        was = Devolution(of.group, up, what, scope, home=Count(of.level), since=day, last=last)
        was = replace(was, ended_on=last)
        return [process("devolution").adopt(was, "The log of delegations.")]
    give = GivePower(of.group, to, what, scope, Count(of.level), day, last)
    return [give, TakeBack(day, WHY)]


CONCERN_ENDED = {
    *(ConcernStage.SETTLED, ConcernStage.ANSWERED, ConcernStage.ESCALATED, ConcernStage.WITHDRAWN),
}

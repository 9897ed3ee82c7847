"""The lives of what goes up, or down: concerns, delegations, referrals."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from law import WHY
from lawspeaker.kernel.kinds import Title
from lawspeaker.kernel.words import Command, is_offered
from lawspeaker.processes import process
from lawspeaker.processes.concern.answering import Answer as AnswerConcern
from lawspeaker.processes.concern.answering import Convey, Support
from lawspeaker.processes.concern.answering import Escalate as EscalateConcern
from lawspeaker.processes.concern.life import Concern
from lawspeaker.processes.concern.life import Stage as ConcernStage
from lawspeaker.processes.concern.raising import Raise as RaiseConcern

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


CONCERN_ENDED = {
    *(ConcernStage.SETTLED, ConcernStage.ANSWERED, ConcernStage.ESCALATED, ConcernStage.WITHDRAWN),
}

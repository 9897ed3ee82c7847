"""The lives of what is kept in logs, for `lives.py`."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from law import TODAY, WHY
from lawspeaker.framework.names import CaseId
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.kernel.words import Command, is_offered
from lawspeaker.processes import process
from lawspeaker.processes.action import Assign, Complete, ReportProgress
from lawspeaker.processes.action import Stage as ActionStage
from lawspeaker.processes.raid.item import Ending, Item, Kind, Response, Stage
from lawspeaker.processes.raid.keeping import ComeAbout, Rate, Respond, Review
from lawspeaker.processes.raid.moving import Close, Keep
from lawspeaker.processes.raid.raising import Raise, TakeIn
from lawspeaker.processes.status.life import Rated, Rating, Status
from lawspeaker.processes.status.life import Stage as Reviewed
from lawspeaker.processes.status.writing import Begin, Issue, Write
from lawspeaker.processes.status.writing import Review as ReviewStatus

if TYPE_CHECKING:
    from lives import Body

Asked = Command[Any]


def action(of: Body) -> list[Asked]:
    owner = Name(of.seat)
    return [Assign(of.group, Title("Ask"), owner), ReportProgress(WHY), Complete(WHY)]


def raid(of: Body) -> list[Asked]:
    """A risk that comes about and is resolved; a body that keeps no log adopts one that was."""
    what, owner = Title("Test data comes late"), Name(of.seat)
    if not is_offered(Raise, of.framework):
        known = {"owner": owner, "raised_on": TODAY, "closed_on": TODAY}
        was = Item(Stage.CLOSED, Kind.RISK, of.group, what, ending=Ending.RESOLVED, **known)
        return [process("raid").adopt(was, "The log of risks.")]
    scale: Any = of.framework.text.raid
    grave, likely = Count(len(scale.impact) - 1), Count((len(scale.probability) + 1) // 2)
    kept = (Keep(WHY),) if scale.taken_up_from(of.level) else ()
    return [
        *(Raise(Kind.RISK, of.group, what, WHY), TakeIn(owner)),
        *(Rate(grave, WHY, likely), Respond(Response.REDUCE, WHY), Review(WHY)),
        *(ComeAbout(WHY), *kept, Close(Ending.RESOLVED, WHY)),
    ]


def status(of: Body) -> list[Asked]:
    """A report that is reviewed; where nobody reports on progress, one of before is adopted."""
    progress = of.framework.text.progress
    if progress is None or progress.reviewed_by != of.group:
        was = Status(Reviewed.REVIEWED, of.group, CaseId("M1"), TODAY)
        return [process("status").adopt(was, "The reports of before.")]
    rated = (Rated(Name(each), Rating.ON_COURSE, WHY) for each in progress.areas)
    return [Begin(CaseId("M1")), Write(tuple(rated), WHY), Issue(), ReviewStatus(WHY)]


LIVES: dict[str, tuple[Callable[[Any], list[Asked]], Callable[[Any], bool]]] = {
    "action": (action, lambda it: it.stage is ActionStage.DONE),
    "status": (status, lambda it: it.stage is Reviewed.REVIEWED),
    "raid": (raid, lambda it: it.stage is Stage.CLOSED),
}

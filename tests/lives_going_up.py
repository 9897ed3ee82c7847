"""The lives of what goes up, or down: concerns, delegations, referrals."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from law import ACME, BOLT, TODAY, WHY
from lawspeaker.framework.moving import appealing
from lawspeaker.framework.names import CaseId, Group, Pence
from lawspeaker.kernel.contested import AppealNow, ContestedNow
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.kernel.weight import Weight
from lawspeaker.kernel.words import Command, is_offered
from lawspeaker.processes import process
from lawspeaker.processes.appeal.enacting import Enact
from lawspeaker.processes.appeal.filing import File as FileAppeal
from lawspeaker.processes.appeal.filing import Receive, Stay
from lawspeaker.processes.appeal.judging import Find as FindPoint
from lawspeaker.processes.appeal.judging import Uphold
from lawspeaker.processes.appeal.life import Stage as AppealStage
from lawspeaker.processes.assurance.answering import AgreeAction, FollowUp
from lawspeaker.processes.assurance.answering import Answer as AnswerFinding
from lawspeaker.processes.assurance.answering import Close as CloseFinding
from lawspeaker.processes.assurance.answering import Note as NoteFinding
from lawspeaker.processes.assurance.finding import Finding, Stance
from lawspeaker.processes.assurance.finding import Stage as FindingStage
from lawspeaker.processes.assurance.raising import PutBeforeGroups
from lawspeaker.processes.assurance.raising import Raise as RaiseFinding
from lawspeaker.processes.audit.auditing import Find, TakeEvidence
from lawspeaker.processes.audit.auditing import Report as ReportAudit
from lawspeaker.processes.audit.commissioning import Close as CloseAudit
from lawspeaker.processes.audit.commissioning import Commission, NameAuditor
from lawspeaker.processes.audit.commissioning import Publish as PublishAudit
from lawspeaker.processes.audit.life import Audit
from lawspeaker.processes.audit.life import Stage as AuditStage
from lawspeaker.processes.concern.answering import Answer as AnswerConcern
from lawspeaker.processes.concern.answering import Convey, Support
from lawspeaker.processes.concern.answering import Escalate as EscalateConcern
from lawspeaker.processes.concern.life import Concern
from lawspeaker.processes.concern.life import Stage as ConcernStage
from lawspeaker.processes.concern.raising import Raise as RaiseConcern
from lawspeaker.processes.devolution import Devolution, What
from lawspeaker.processes.devolution import EndIt as TakeBack
from lawspeaker.processes.devolution import Give as GivePower
from lawspeaker.processes.direction.giving import Cease, Require
from lawspeaker.processes.direction.giving import EndIt as EndDirection
from lawspeaker.processes.direction.giving import Give as GiveDirection
from lawspeaker.processes.direction.life import Direction, Required
from lawspeaker.processes.direction.life import Stage as DirectionStage
from lawspeaker.processes.direction.reporting import CarryOut, GiveReport
from lawspeaker.processes.direction.rhythm import Every
from lawspeaker.processes.referral.asking import Advise as AdviseSponsor
from lawspeaker.processes.referral.asking import Answer as AnswerReferral
from lawspeaker.processes.referral.asking import Communicate as TellAnswer
from lawspeaker.processes.referral.asking import File as FileReferral
from lawspeaker.processes.referral.asking import Instruct as InstructPmo
from lawspeaker.processes.referral.asking import PassOn
from lawspeaker.processes.referral.asking import Relay as RelayAnswer
from lawspeaker.processes.referral.life import Referral
from lawspeaker.processes.referral.life import Stage as ReferralStage

if TYPE_CHECKING:
    from lives import Body

Asked = Command[Any]


def direction(of: Body) -> list[Asked]:
    """A direction that asks for a report; a body without a sponsor adopts one that was met."""
    report = Required(Title("Progress"), TODAY, Every.WEEK)
    if not is_offered(GiveDirection, of.framework):
        was = Direction(DirectionStage.MET, of.office, Title("It"), WHY)
        return [process("direction").adopt(was, "The log of directions.")]
    give = GiveDirection(of.office, Title("It"), WHY, TODAY, reports=(report,))
    more = Required(Title("Readiness"), TODAY, Every.MONTH, TODAY)
    return [
        *(give, GiveReport(Count(1), WHY), Require(more), GiveReport(Count(2), WHY, TODAY)),
        *(Cease(Count(1), TODAY, WHY), CarryOut(WHY), EndDirection(True, WHY)),
    ]


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


def referral(of: Body) -> list[Asked]:
    """A referral that the sponsor answers; a body that has no sponsor adopts one that was."""
    said = (of.group, Title("Above a threshold"), WHY)
    if not is_offered(FileReferral, of.framework):
        was = Referral(ReferralStage.WITHDRAWN, *said, threshold=Name("single"))
        return [process("referral").adopt(was, "The log of referrals.")]
    return [
        *(FileReferral(*said, Name("single")), PassOn(True, WHY), AdviseSponsor(WHY)),
        *(AnswerReferral(False, WHY), RelayAnswer(), InstructPmo(), TellAnswer(WHY)),
    ]


def assurance(of: Body) -> list[Asked]:
    """A finding that is answered, noted and closed; a body without assurance adopts one."""
    said = (Title("Papers were late"), Weight.MAJOR, WHY)
    if not is_offered(RaiseFinding, of.framework):
        was = Finding(FindingStage.WITHDRAWN, of.group, *said)
        return [process("assurance").adopt(was, "The log of findings.")]
    owner = Name(of.office)
    return [
        *(RaiseFinding(*said, owner=owner, group=of.group), PutBeforeGroups((of.group,))),
        *(AnswerFinding(Stance.ACCEPTS, WHY), AgreeAction(Title("Mend it"), owner)),
        *(NoteFinding(CaseId("M1")), FollowUp(WHY), CloseFinding(WHY)),
    ]


def audit(of: Body) -> list[Any]:
    """An audit that nobody answers; a body without audits adopts one."""
    said, principle = Title("Dealings"), next(iter(of.framework.text.principles), "fair")
    if not is_offered(Commission, of.framework):
        was = Audit(AuditStage.WITHDRAWN, said, BOLT, Name(principle))
        return [process("audit").adopt(was, "The log of audits.")]
    return [
        *(Commission(said, BOLT, Name(principle), WHY, WHY), NameAuditor(ACME, WHY)),
        *(TakeEvidence(said, WHY), Find(said, Weight.MINOR, WHY)),
        *(ReportAudit(WHY, TODAY.replace(day=8)), TODAY.replace(day=9)),
        *(CloseAudit(WHY), PublishAudit()),
    ]


def appealed(group: Group, level: int) -> tuple[object, ...]:
    """What other cases say of what an appeal is against, and of an appeal that was upheld."""
    said = (CaseId("D1"), Name("decision"), group, Count(level), TODAY)
    return (
        ContestedNow(*said, False, (), None, (), (), ()),
        AppealNow(CaseId("AP1"), group, True, True, None),
    )


def appeal(of: Body) -> list[Asked]:
    """An appeal that is upheld, and put into effect by an office or by itself."""
    move = appealing(of.framework)
    ground = next((Name(each) for each in move.grounds), None) if move else None
    return [
        *(FileAppeal(CaseId("D1"), Title("Not heard"), WHY, ground), Receive(WHY)),
        *(Stay(False, WHY), FindPoint(Title("Heard"), True, WHY)),
        *(Uphold(WHY, WHY, cost=Pence(5), benefit=Pence(0)), Enact(WHY)),
    ]


def referral_has_ended(it: Referral) -> bool:
    return it.stage is ReferralStage.WITHDRAWN or None not in (
        *(it.relayed_on, it.instructed_on, it.told_on),
    )


CONCERN_ENDED = {
    *(ConcernStage.SETTLED, ConcernStage.ANSWERED, ConcernStage.ESCALATED, ConcernStage.WITHDRAWN),
}

LIVES: dict[str, tuple[Callable[[Body], list[Asked]], Callable[[Any], bool]]] = {
    "direction": (direction, lambda it: it.stage is DirectionStage.MET),
    "devolution": (devolution, lambda it: it.ended_on is not None),
    "concern": (concern, lambda it: it.stage in CONCERN_ENDED),
    "referral": (referral, referral_has_ended),
    "appeal": (appeal, lambda it: it.stage is AppealStage.ENACTED),
    "assurance": (assurance, lambda it: not it.is_open),
    "audit": (audit, lambda it: not it.is_open),
}

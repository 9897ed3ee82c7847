"""A decision of the CCAG of May 2024 that an I&C supplier appeals, and the days of that appeal."""

from datetime import date

from lawspeaker.framework.names import PARTY, CaseId, Group, Pence, Prose, Seat
from lawspeaker.kernel.kinds import Title
from lawspeaker.processes.appeal.filing import File, Receive, Stay
from lawspeaker.processes.appeal.judging import Find, Uphold
from lawspeaker.processes.concern.answering import AnswerDirectly, Decline, Turn
from lawspeaker.processes.concern.raising import Raise
from lawspeaker.processes.decision.assuring import Assure
from lawspeaker.service.demo.playing import introduce
from stage import Stage, take

MEETS, PAPERS = date(2024, 5, 22), date(2024, 5, 15)
FILED, RECEIVED, JUDGED, ENACTED = (date(2024, 6, day) for day in (3, 4, 19, 21))
WHY = Prose("Half our meters cannot do it.")
CCAG = Group("CCAG")
REPRESENTATIVE = Seat("M-CCAG-n")  # of the I&C suppliers
RAISED, DECLINED, ANSWERED = date(2024, 5, 24), date(2024, 5, 28), date(2024, 5, 31)
AGAIN = Prose("Consult the I&C suppliers, and decide anew.")


def decided() -> tuple[Stage, CaseId]:
    """The CCAG of 22 May accepts what costs £400,000; the IPA gave advice, and assures it."""
    introduce()
    stage = Stage(date(2024, 4, 22), groups=("PSG", "CCAG"))
    stage.party("broadacre", "rahim")
    room = stage.room("CCAG", MEETS)
    decision = stage.matter(room, home=3, cost=400_000)
    stage.tell.on(PAPERS)
    room.papers()
    stage.open(room)
    stage.argue(room, decision, 400_000)
    stage.tell.do("halloran", "SRO", take(), decision)
    room.end_item(2100)
    room.close(2200)
    stage.tell.on(date(2024, 5, 23))
    stage.tell.own("bielski", "IPA", Assure(followed=True, text=Prose("It did.")), decision)
    return stage, decision


def exhausted() -> tuple[Stage, CaseId, CaseId]:
    """The representative declines, and the SRO answers: nothing more is open in governance."""
    stage, decision = decided()
    stage.tell.on(RAISED)
    raised = Raise(CCAG, REPRESENTATIVE, Title("Our meters"), WHY, decision=decision)
    concern = stage.tell.own("rahim", PARTY, raised)
    stage.tell.on(DECLINED)
    stage.tell.own("sharpe", REPRESENTATIVE, Decline(Prose("Others are content.")), concern)
    stage.tell.own("rahim", PARTY, Turn(WHY), concern)
    stage.tell.on(ANSWERED)
    stage.tell.own("halloran", "SRO", AnswerDirectly(Prose("It stands.")), concern)
    return stage, decision, concern


def filed() -> tuple[Stage, CaseId, CaseId]:
    stage, decision, _ = exhausted()
    stage.tell.on(FILED)
    asked = File(decision, Title("Our meters"), WHY, wanted=Prose("Ask us."))
    return stage, decision, stage.tell.own("rahim", PARTY, asked)


def upheld(*, again: bool = True) -> tuple[Stage, CaseId, CaseId]:
    stage, decision, appeal = filed()
    stage.tell.on(RECEIVED)
    stage.tell.own("bielski", "IPA", Receive(Prose("We have it.")), appeal)
    stage.tell.own("halloran", "SRO", Stay(stays=True, reason=Prose("It cannot wait.")), appeal)
    stage.tell.on(JUDGED)
    found = Find(Title("Were they consulted?"), holds=True, text=Prose("They were not."))
    stage.tell.own("bielski", "IPA", found, appeal)
    uphold = Uphold(
        Prose("They were not heard."), AGAIN, again=again, cost=Pence(40_000_000), benefit=Pence(0)
    )
    stage.tell.own("bielski", "IPA", uphold, appeal)
    return stage, decision, appeal

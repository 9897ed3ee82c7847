"""S20 on a change request: its decision is set aside, and taken anew for the same request (C05)."""

from datetime import date

import pytest

from appeal_stage import WHY
from lawspeaker.framework.names import PARTY, CaseId, Group, Pence, Prose
from lawspeaker.kernel.kinds import Count, Name, Offset, Title
from lawspeaker.processes.appeal.enacting import Enact
from lawspeaker.processes.appeal.filing import File, Receive
from lawspeaker.processes.appeal.judging import Find, Uphold
from lawspeaker.processes.change import CHANGE
from lawspeaker.processes.change.applying import Apply
from lawspeaker.processes.change.request import Request
from lawspeaker.processes.change.request import Stage as Went
from lawspeaker.processes.decision import DECISION
from lawspeaker.processes.decision.matter import Matter, Ruling
from lawspeaker.processes.decision.matter import Stage as Decided
from lawspeaker.processes.decision.recommending import Recommend
from lawspeaker.service.demo.playing import introduce
from stage import Stage, keys

pytestmark = pytest.mark.usefixtures("database")
CCAG, TITLE = Group("CCAG"), Title("Two waves")


def accepted(change: CaseId) -> Matter:
    ruling = Ruling(
        *(Name("accept"), Name("accept"), None, Name(CCAG), Name("consensus")),
        *(WHY, Offset(0), date(2024, 4, 17), ()),
    )
    return Matter(Decided.DECIDED, CCAG, TITLE, ruling=ruling, confirmed=True, change=change)


def again(change: CaseId) -> Recommend:
    return Recommend(CCAG, TITLE, WHY, WHY, Count(3), Pence(0), change=change)


def test_a_request_is_decided_once_and_anew_only_where_an_appeal_set_that_aside():
    introduce()
    stage = Stage(date(2024, 5, 1), groups=())
    stage.party("broadacre", "rahim")
    own = stage.tell.own
    logged = Request(title=TITLE, stage=Went.ACCEPTED, decision=CaseId("D1"))
    change = own("raman", "PMO", CHANGE.adopt(logged, WHY))
    first = own("raman", "PMO", DECISION.adopt(accepted(change), WHY))
    assert first == "D1"
    assert keys(lambda: own("raman", "PMO", again(change))) == {"change.decided_once"}
    appeal = own("rahim", PARTY, File(first, TITLE, WHY))
    own("bielski", "IPA", Receive(WHY), appeal)
    own("bielski", "IPA", Find(TITLE, holds=True, text=WHY), appeal)
    own("bielski", "IPA", Uphold(WHY, WHY, again=True, cost=Pence(0), benefit=Pence(0)), appeal)
    assert keys(lambda: own("raman", "PMO", again(change))) == {"change.decided_once"}
    own("halloran", "SRO", Enact(Prose("It is before the CCAG anew.")), appeal)
    it = stage.view().case(change).state
    assert (it.stage, it.decision) == (Went.WITH_DECIDER, "D2")
    assert stage.view().case(CaseId("D2")).state.appeal == appeal
    assert "change.one_matter" in keys(lambda: own("raman", "PMO", again(change)))
    made = Apply(TITLE, WHY, complete=True)
    assert "change.stage" in keys(lambda: own("marsh", "CCM", made, change))

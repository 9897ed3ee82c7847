"""An artefact follows the matter it was put before: passed on, withdrawn, or not accepted."""

from dataclasses import dataclass
from datetime import date

import pytest

from lawspeaker.framework.names import CaseId, Group, Pence, Prose
from lawspeaker.kernel.kinds import Attachment, Count, Digest, Name, Offset, Title
from lawspeaker.processes.artefact.approving import Approve, Submit
from lawspeaker.processes.artefact.registering import AddVersion, Agree, Register
from lawspeaker.processes.artefact.remark import Criterion, Fit
from lawspeaker.processes.artefact.reviewing import OpenReview
from lawspeaker.processes.decision import DECISION
from lawspeaker.processes.decision.deciding import Take
from lawspeaker.processes.decision.matter import Matter, Ruling
from lawspeaker.processes.decision.matter import Stage as Decided
from lawspeaker.processes.decision.recommending import Escalate, Recommend, Withdraw
from lawspeaker.processes.group import GROUP
from lawspeaker.processes.group.ending import End
from lawspeaker.processes.group.life import Inheritance, Standing
from lawspeaker.records.rebuild import rebuild
from lawspeaker.service.demo.room import Room
from stage import SLUG, Stage, keys

pytestmark = pytest.mark.usefixtures("database")
BEGINS, PAPERS, MEETS = date(2024, 4, 15), date(2024, 5, 1), date(2024, 5, 8)
WHY = Prose("It says so.")
FILE = Attachment(Title("Specification"), Digest("a" * 64))
NAMED = ("model", "description", "criteria", "objectives")
FITS = tuple(Fit(Name(each), True, WHY) for each in NAMED)
DAG, CCAG, PSG, TDWG = (Group(each) for each in ("DAG", "CCAG", "PSG", "TDWG"))


@dataclass
class Put:
    """A programme in which an artefact may be put before a matter of the DAG."""

    stage: Stage
    artefact: CaseId

    def do(self, command: object, case: str, who: str = "raman", holds: str = "PMO") -> CaseId:
        return self.stage.tell.own(who, holds, command, case)

    def before(self, group: Group) -> CaseId:
        """Put it before a new matter of a group."""
        asked = (Title("Approve it"), Prose("Does it fit?"), Prose("Yes."), Count(3), Pence(0))
        matter = self.do(Recommend(group, *asked), "new")
        self.do(Submit(matter), self.artefact)
        return matter

    @property
    def state(self):
        return self.stage.view().case(self.artefact).state


@pytest.fixture
def put(database) -> Put:
    stage = Stage(BEGINS, groups=("PSG", "DAG", "CCAG"))
    made = Register(DAG, Title("Specification"), WHY, (Criterion(Count(1), WHY),))
    artefact = stage.tell.own("raman", "PMO", made)
    stage.tell.own("raman", "PMO", AddVersion(Name("1.0"), FILE, WHY), artefact)
    stage.tell.own("halloran", "SRO", Agree(), artefact)
    return Put(stage, artefact)


def test_it_is_agreed_again_once_the_matter_it_was_put_before_is_withdrawn(put):
    matter = put.before(DAG)
    assert put.state.stage == "before its approver"
    put.do(Withdraw(WHY), matter, "halloran", "SRO")
    assert (put.state.stage, put.state.decision) == ("agreed", None)
    assert rebuild(SLUG, check=True) == ()


def test_after_that_it_is_reviewed_and_put_before_another_matter(put):
    put.do(Withdraw(WHY), put.before(DAG), "halloran", "SRO")
    put.before(DAG)
    put.do(Withdraw(WHY), put.state.decision, "halloran", "SRO")
    put.do(OpenReview((CCAG,), Name("DAG"), closes=MEETS), put.artefact)
    assert put.state.stage == "in review"


def decided(put: Put, outcome: str, reason: str) -> CaseId:
    """Let the DAG of May decide the matter it is put before."""
    room: Room = put.stage.room("DAG", MEETS)
    matter = put.stage.matter(room, home=3)
    put.do(Submit(matter), put.artefact)
    put.stage.tell.on(PAPERS)
    room.papers()
    put.stage.open(room)
    put.stage.argue(room, matter)
    word = Take(Name(outcome), WHY, Offset(2000), reason=Name(reason))
    put.stage.tell.do("halloran", "SRO", word, matter)
    room.end_item(2100)
    room.close(2200)
    return matter


def test_it_goes_back_where_the_group_does_not_accept_it(put):
    decided(put, "reject", "unworked")
    assert (put.state.stage, put.state.decision) == ("agreed", None)
    assert keys(lambda: put.do(Approve(FITS), put.artefact, "halloran", "SRO")) >= {
        "artefact.stage"
    }


def test_it_stays_where_the_group_asks_for_more_work_and_accepts_later(put):
    decided(put, "refer_back", "work")
    assert put.state.stage == "before its approver"


def test_what_passed_to_an_heir_is_approved_by_the_heir(put):
    stage = put.stage
    dag = put.do(GROUP.adopt(Standing(DAG, date(2022, 3, 1)), WHY), "new")
    ruling = Ruling(
        *(Name("accept"), Name("accept"), None, Name("PSG"), Name("consensus")),
        *(Prose("It is done."), Offset(0), date(2024, 4, 3), ()),
    )
    of = (Decided.DECIDED, PSG, Title("The DAG ends"))
    by = put.do(DECISION.adopt(Matter(*of, ruling=ruling, confirmed=True), WHY), "new")
    matter = put.before(DAG)
    stage.tell.on(date(2024, 5, 7))
    put.do(End(date(2024, 5, 7), by, (), (Inheritance(matter, CCAG),)), dag, "halloran", "SRO")
    assert (put.state.stage, put.state.approver) == ("before its approver", "CCAG")
    in_work = put.do(Register(CCAG, Title("Another"), WHY, (Criterion(Count(1), WHY),)), "new")
    put.do(AddVersion(Name("1.0"), FILE, WHY), in_work)
    put.do(Agree(), in_work, "halloran", "SRO")
    assert keys(lambda: put.do(Agree(), put.artefact, "halloran", "SRO")) >= {"artefact.group"}


def test_what_is_escalated_is_approved_by_the_group_that_decides(put):
    matter = put.before(DAG)
    put.do(Escalate(WHY), matter, "halloran", "SRO")
    assert put.state.approver == "PSG"

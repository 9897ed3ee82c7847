"""S07: tranche 2 of the design, approved by the DAG of Wednesday 13 July 2022, to its baseline."""

from dataclasses import dataclass
from datetime import date

import pytest

from lawspeaker.framework.calendar import load_calendar
from lawspeaker.framework.load import load
from lawspeaker.framework.names import CaseId, Group, Prose
from lawspeaker.kernel.kinds import Attachment, Count, Digest, Name, Title
from lawspeaker.processes.artefact.approving import Approve, Issue, Submit
from lawspeaker.processes.artefact.approving import Baseline as BaselineIt
from lawspeaker.processes.artefact.registering import AddVersion, Agree, Register
from lawspeaker.processes.artefact.remark import Criterion, Disposition, Fit, Sort
from lawspeaker.processes.artefact.reviewing import CloseReview, Comment, Dispose, OpenReview
from lawspeaker.processes.tranche import Baseline, Open
from lawspeaker.records.models import DutyRow
from lawspeaker.records.rebuild import rebuild
from lawspeaker.service.demo.room import Room
from stage import SLUG, Stage, cited, keys, take

pytestmark = pytest.mark.usefixtures("database")
BEGINS, PAPERS, DAG = date(2022, 6, 15), date(2022, 7, 6), date(2022, 7, 13)
REPORT, BASELINE, LAST = date(2022, 7, 15), date(2022, 7, 31), date(2022, 7, 29)
WHY = Prose("It says so.")
FILE = Attachment(Title("Specification"), Digest("a" * 64))
NAMED = ("model", "description", "criteria", "objectives")
FITS = tuple(Fit(Name(each), True, WHY) for each in NAMED)
DONE = Disposition.ACCEPTED


def register(title: str, **more: str) -> Register:
    known = {name: Name(each) for name, each in more.items()}
    return Register(Group("TDWG"), Title(title), WHY, (Criterion(Count(1), WHY),), **known)


@dataclass
class Library:
    """The library in June 2022: tranche 2 with one artefact, and the matter of the DAG on it."""

    stage: Stage
    room: Room
    decision: CaseId
    tranche: CaseId
    artefact: CaseId

    def do(self, command: object, case: str = "") -> CaseId:
        return self.stage.tell.own("raman", "PMO", command, case or self.artefact)

    def chair(self, command: object) -> CaseId:
        return self.stage.tell.own("halloran", "SRO", command, self.artefact)

    def reviewed(self) -> None:
        """Let the sub-group agree it and the BPRWG review it, each comment disposed of."""
        self.chair(Agree())
        self.do(OpenReview((Group("BPRWG"),), Name("BPRWG"), closes=date(2022, 6, 24)))
        self.stage.tell.own("castell", "M-PSG-l", Comment(Sort.ERROR, WHY), self.artefact)
        self.stage.tell.on(date(2022, 6, 27))
        assert keys(lambda: self.do(CloseReview())) == {"artefact.disposed"}
        self.do(Dispose(Count(1), DONE, WHY))
        self.do(CloseReview())

    def approved(self) -> None:
        """Let the DAG accept it on 13 July 2022, and its chair record that."""
        self.do(Submit(self.decision))
        self.stage.tell.on(PAPERS)
        self.room.papers()
        self.stage.open(self.room)
        self.stage.argue(self.room, self.decision)
        self.stage.tell.do("halloran", "SRO", take(), self.decision)
        self.room.end_item(2100)
        self.room.close(2200)
        self.chair(Approve(FITS))

    @property
    def state(self):
        return self.stage.view().case(self.artefact).state


@pytest.fixture
def library(database) -> Library:
    stage = Stage(BEGINS, groups=("PSG", "DAG"))
    room = stage.room("DAG", DAG)
    decision = stage.matter(room, home=3)
    opened = Open(Group("DAG"), Name("design_artefacts"), Count(2), Title("Tranche 2 of 4"))
    tranche = stage.tell.own("raman", "PMO", opened)
    made = register("Interface specification", document="design_artefacts", tranche=tranche)
    artefact = stage.tell.own("raman", "PMO", made)
    stage.tell.own("raman", "PMO", AddVersion(Name("0.9"), FILE, WHY), artefact)
    return Library(stage, room, decision, tranche, artefact)


def test_an_approval_before_the_review_of_the_bprwg_is_refused_citing_web_27_and_28(library):
    assert cited(lambda: library.do(Submit(library.decision))) == {"WEB-27", "WEB-28"}
    assert cited(lambda: library.chair(Approve(FITS))) >= {"WEB-27", "WEB-28"}
    library.chair(Agree())
    assert cited(lambda: library.do(Submit(library.decision))) == {"WEB-27", "WEB-28"}


def test_the_bprwg_reviews_what_the_sub_group_has_agreed(library):
    review = OpenReview((Group("BPRWG"),), Name("BPRWG"), closes=date(2022, 6, 24))
    assert cited(lambda: library.do(review)) == {"WEB-27"}


def test_in_order_it_is_approved_on_13_july_and_baselined_by_29_july(library):
    library.reviewed()
    library.approved()
    it, room = library.state, library.room
    assert (it.stage, it.in_force.approved_on) == ("approved", DAG)
    papers = library.stage.view().case(room.case).state.papers_timing
    assert (papers.due, papers.late) == (PAPERS, 0)
    library.stage.tell.on(REPORT, 16)
    report = room.report((library.decision, "Why.", "All agreed.", 2000))
    room.issue(report)
    issued = library.stage.view().case(report).state.timing
    assert (issued.due, issued.late) == (REPORT, 0)
    [duty] = DutyRow.objects.filter(case=library.tranche)
    assert duty.agreed == LAST
    tranche = library.stage.view().case(library.tranche).state
    assert (tranche.baseline, tranche.last) == (BASELINE, LAST)
    library.stage.tell.on(LAST)
    library.do(Baseline(), library.tranche)
    assert (library.state.stage, library.state.in_force.baselined_on) == ("baselined", LAST)
    assert rebuild(SLUG, check=True) == ()


def test_the_end_of_july_2022_is_a_sunday_and_friday_29_its_last_working_day():
    line = load("mhhs").text.documents["design_artefacts"]
    assert (line.baseline, line.tranches) == (BASELINE, 4)
    calendar = load_calendar("england_and_wales")
    assert calendar.shift(BASELINE, -1) == LAST


def test_a_tranche_is_baselined_whole_or_not_at_all(library):
    of = {"document": "design_artefacts", "tranche": library.tranche}
    library.do(register("Data specification", **of), "new")
    library.reviewed()
    library.approved()
    baseline = lambda: library.do(Baseline(), library.tranche)  # noqa: E731
    assert keys(baseline) == {"tranche.approved"}
    alone = lambda: library.do(BaselineIt(library.tranche))  # noqa: E731
    assert keys(alone) == {"artefact.with_tranche"}
    assert library.state.stage == "approved"


def test_the_dip_specification_issued_without_approval_raises_c52(library):
    dip = library.do(register("DIP specification", document="dip_requirements"), "new")
    library.do(AddVersion(Name("1.0"), FILE, WHY), dip)
    library.stage.tell.own("halloran", "SRO", Agree(), dip)
    issue = Issue(Name("1.0"), Title("The bidders"))
    assert cited(lambda: library.do(issue, dip)) == {"5.1-04"}
    readings = load("mhhs").text.readings
    assert {"5.1-04", "WEB-30", "WEB-31"} <= {*readings["tdwg"].by}
    assert readings["tdwg"].finding == "C52"

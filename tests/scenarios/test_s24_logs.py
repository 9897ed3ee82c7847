"""S24, its logs: an early warning reaches the RAID log, and goes with the report of the PMO."""

from datetime import date

import pytest

from lawspeaker.framework.names import CaseId, Group, Prose
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.processes.action import Assign, ReportProgress
from lawspeaker.processes.meeting.calling import Call
from lawspeaker.processes.raid.item import Kind
from lawspeaker.processes.raid.keeping import ComeAbout
from lawspeaker.processes.raid.raising import Raise, TakeIn
from lawspeaker.processes.status.life import Rated, Rating
from lawspeaker.processes.status.writing import Begin, Issue, Write
from lawspeaker.records.rebuild import rebuild
from lawspeaker.service.asking import Asking
from lawspeaker.service.demo.cast import person
from lawspeaker.service.demo.playing import introduce
from lawspeaker.service.door import execute
from stage import SLUG, Stage

pytestmark = pytest.mark.usefixtures("database")
PSG, CALLED, FRIDAY = Group("PSG"), date(2024, 9, 10), date(2024, 9, 13)
WHY = Prose("A defect in the test data must be decided on before Monday.")
SEAT = Name("M-PSG-n")


def ad_hoc() -> CaseId:
    chair = person("halloran")
    asking = Asking(f"{chair}:SRO", chair, departures={"meeting.notice": WHY})
    call = Call(PSG, FRIDAY, by_rule=False, reason=WHY)
    return CaseId(execute(SLUG, "meeting", None, call, asking).case)


def test_an_early_warning_reaches_the_log_and_the_report_to_the_psg():
    introduce()
    stage = Stage(date(2024, 9, 2))
    stage.party("tarn", "nuttall")
    tell = stage.tell
    tell.on(date(2024, 9, 9), 9)
    warning = Raise(Kind.RISK, PSG, Title("A defect in the test data"), WHY, material=True)
    item = CaseId(tell.own("nuttall", "party", warning))
    assert stage.view().case(item).state.stage == "raised"
    tell.own("raman", "PMO", TakeIn(Name("SI"), None, Count(4), Count(4)), item)
    assert stage.view().case(item).state.review_on == date(2024, 9, 23)  # ten working days

    tell.on(CALLED, 9)
    meeting = ad_hoc()
    tell.own("raman", "PMO", ComeAbout(WHY), item)
    report = tell.own("raman", "PMO", Begin(meeting))
    areas = ("time", "quality", "resource", "cost")
    rated = tuple(Rated(Name(each), Rating.AT_RISK, WHY) for each in areas)
    tell.own("raman", "PMO", Write(rated, WHY), report)
    tell.own("raman", "PMO", Issue(), report)
    state = stage.view().case(CaseId(report)).state
    assert [(each.item, each.kind, each.score) for each in state.headline] == [(item, "issue", 20)]
    assert (state.timing.due, state.timing.late) == (date(2024, 9, 6), 2)

    assign = Assign(PSG, Title("Ask the constituency"), SEAT, due=FRIDAY, about=item)
    action = CaseId(tell.own("raman", "PMO", assign))
    tell.own("raman", "PMO", ReportProgress(Prose("Two of three have answered.")), action)
    [owed] = [each for each in stage.view().duties() if each.case == action]
    assert (owed.due, owed.holders) == (FRIDAY, (SEAT,))
    assert {each.case for each in stage.view().case(item).links} == {action, report}
    assert rebuild(SLUG, check=True) == ()

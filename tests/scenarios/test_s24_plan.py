"""S24, its plan: released, its P1 and P2 milestones reported on; a far move goes to the sponsor."""

from dataclasses import replace
from datetime import date

import pytest

from lawspeaker.framework.calendar import load_calendar
from lawspeaker.framework.names import PARTY, CaseId, Group, Prose
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.processes.appeal.filing import File, Stay
from lawspeaker.processes.decision.following import Direct, Refer
from lawspeaker.processes.group import GROUP
from lawspeaker.processes.group.life import Standing
from lawspeaker.processes.meeting.calling import Call
from lawspeaker.processes.plan.allowing import RestOn
from lawspeaker.processes.plan.beginning import Begin
from lawspeaker.processes.plan.drafting import Add, Move
from lawspeaker.processes.plan.events import Arrangement, Line
from lawspeaker.processes.plan.releasing import Release, SetBaseline
from lawspeaker.processes.plan.reporting import Expect, Report
from lawspeaker.service.asking import Asking
from lawspeaker.service.demo.cast import person
from lawspeaker.service.demo.playing import introduce
from lawspeaker.service.door import execute
from stage import SLUG, Stage, cited, keys, page, take

pytestmark = pytest.mark.usefixtures("database")
PSG = Group("PSG")
M8, M9, M10 = Name("M8"), Name("M9"), Name("M10")
CALLED, FRIDAY, FIRST_WEDNESDAY = date(2024, 9, 10), date(2024, 9, 13), date(2024, 9, 4)
M8_DUE, M9_DUE, M10_DUE = date(2024, 9, 30), date(2024, 10, 25), date(2025, 3, 7)
WHY, V1, V2 = Prose("As replanned."), Name("5.0"), Name("5.1")
LEVEL_1, P1, P2 = Name("level_1"), Name("P1"), Name("P2")


def planned(stage: Stage) -> CaseId:
    """Release the plan for the first time."""
    case = stage.tell.own("raman", "PMO", Begin(PSG, Title("Programme plan")))
    for act in (
        Add(M8, Title("Central systems ready"), Name("SI"), M8_DUE, WHY, (LEVEL_1, P1)),
        Add(M9, Title("Parties qualify"), Name("IM"), M9_DUE, WHY, (P2,)),
        Add(M10, Title("Migration begins"), Name("IM"), M10_DUE, WHY, (LEVEL_1,)),
        Release(V1, Prose("The plan of the replan.")),
    ):
        stage.tell.own("raman", "PMO", act, case)
    return case


def decided(stage: Stage, day: date) -> CaseId:
    """Let the PSG accept a matter on a day, and close its meeting."""
    room = stage.room("PSG", day)
    decision = stage.matter(room)
    stage.open(room)
    stage.argue(room, decision)
    stage.tell.do("halloran", "SRO", take(), decision)
    room.end_item(2100)
    room.close(2200)
    return decision


def ad_hoc(stage: Stage) -> None:
    """Call the PSG of S24: on Tuesday for Friday, by its chair."""
    stage.tell.on(CALLED, 9)
    chair = person("halloran")
    call = Call(PSG, FRIDAY, by_rule=False, reason=Prose("A defect in the test data."))
    why = {"meeting.notice": "A defect must be decided on before Monday."}
    execute(SLUG, "meeting", None, call, Asking(f"{chair}:SRO", chair, departures=why))


def state(stage: Stage, case: CaseId):
    return stage.view().case(case).state


def test_the_pmo_publishes_the_plan_and_reports_on_p1_and_p2_with_the_meetings_arranged():
    introduce()
    stage = Stage(date(2024, 8, 12))
    case = planned(stage)
    decision = decided(stage, FIRST_WEDNESDAY)
    stage.tell.on(date(2024, 9, 5))
    stage.tell.own("raman", "PMO", SetBaseline(V1, decision), case)
    ad_hoc(stage)
    later = date(2024, 10, 18)
    stage.tell.own("raman", "PMO", Expect(M8, later, Prose("The defect.")), case)
    stage.tell.own("raman", "PMO", Report(Prose("M8 is at risk.")), case)
    [report] = state(stage, case).reports
    assert report.on == CALLED
    assert report.lines == (Line(M8, M8_DUE, M8_DUE, later), Line(M9, M9_DUE, M9_DUE))
    assert [(e.milestone, e.last) for e in report.arrangements] == [(M8, FRIDAY), (M9, FRIDAY)]
    assert report.arrangements[0] == Arrangement(M8, PSG, 1, FRIDAY)
    shown = page(f"plans/{case}")
    assert "18 days after" in shown
    assert "M8 is at risk." in shown


def test_a_level_1_milestone_is_not_moved_before_it_was_brought_to_the_psg():
    introduce()
    stage = Stage(date(2024, 8, 12))
    case = planned(stage)
    decision = decided(stage, FIRST_WEDNESDAY)
    stage.tell.on(date(2024, 9, 5))
    for act in (SetBaseline(V1, decision), Move(M8, date(2024, 10, 18), WHY)):
        stage.tell.own("raman", "PMO", act, case)
    release = Release(V2, Prose("M8 moves."))
    assert cited(lambda: stage.tell.own("raman", "PMO", release, case)) == {"4.1-01"}
    assert "brought to the PSG" in page(f"plans/{case}")
    stage.tell.own("raman", "PMO", RestOn(M8, decision), case)
    stage.tell.own("raman", "PMO", release, case)
    assert state(stage, case).milestone(M8).due == date(2024, 10, 18)


def test_a_move_past_a_threshold_goes_by_the_thresholds_to_the_sponsor_and_rests_on_its_word():
    introduce()
    stage = Stage(date(2024, 8, 12))
    case = planned(stage)
    decision = decided(stage, FIRST_WEDNESDAY)
    stage.tell.on(date(2024, 9, 5))
    stage.tell.own("raman", "PMO", SetBaseline(V1, decision), case)
    room = stage.room("PSG", date(2024, 11, 6), called=date(2024, 10, 14))
    far = stage.matter(room, cost=6_200_000)
    stage.open(room)
    stage.argue(room, far, 6_200_000)
    stage.tell.do("halloran", "SRO", take("escalate"), far)
    room.end_item(2100)
    room.close(2200)
    stage.tell.on(date(2024, 11, 7))
    stage.tell.own("halloran", "SRO", Refer(Prose("M10 by six months and a half.")), far)
    move = Move(M10, date(2025, 9, 22), WHY, far)
    with pytest.raises(Exception, match="must have accepted it"):
        stage.tell.own("raman", "PMO", move, case)
    stage.tell.on(date(2024, 11, 29))
    stage.tell.own("whitcombe", "OFGEM", Direct(Prose("It moves."), accepts=True), far)
    for act in (move, Release(V2, Prose("M10 moves."))):
        stage.tell.own("raman", "PMO", act, case)
    [change] = state(stage, case).releases[-1].changes
    assert (change.rests_on.decision, change.rests_on.sponsor) == (far, True)
    rebaselined = load_calendar("england_and_wales").shift(date(2024, 11, 29), 15)
    assert rebaselined == date(2024, 12, 20)
    stage.tell.on(rebaselined)
    stage.tell.own("raman", "PMO", SetBaseline(V2, far), case)
    it = state(stage, case)
    assert it.baseline_of(M10) == date(2025, 9, 22)
    assert replace(it, baseline=V1).baseline_of(M10) == M10_DUE


def test_nothing_of_the_plan_rests_on_what_an_appeal_stays_nor_on_what_is_about_a_group():
    introduce()
    stage = Stage(date(2024, 7, 10))
    stage.party("broadacre", "rahim")
    case, own = planned(stage), stage.tell.own
    first, second = decided(stage, date(2024, 8, 7)), decided(stage, FIRST_WEDNESDAY)
    appeal = own("rahim", PARTY, File(first, Title("Not heard"), WHY))
    own("halloran", "SRO", Stay(stays=True, reason=WHY), appeal)
    own(
        "raman", "PMO", GROUP.adopt(Standing(Group("CCAG"), date(2022, 3, 1), decision=second), WHY)
    )
    for decision, why in ((first, "decision.stayed"), (second, "plan.subject")):
        drafts = Move(M8, M9_DUE, WHY, decision)
        for act in (SetBaseline(V1, decision), drafts):
            assert keys(lambda act=act: own("raman", "PMO", act, case)) == {why}

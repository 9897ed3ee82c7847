"""A group ends through the door: what it has in hand moves to its heir with the same act."""

from datetime import date

import pytest

from lawspeaker.framework.names import PARTY, CaseId, Group, Pence, Prose, Seat
from lawspeaker.kernel.kinds import Count, Name, Offset, Title
from lawspeaker.processes.action import Assign
from lawspeaker.processes.attendance.asking import EndIt as EndAttendance
from lawspeaker.processes.attendance.asking import Invite
from lawspeaker.processes.concern.answering import Withdraw
from lawspeaker.processes.concern.raising import Raise
from lawspeaker.processes.decision import DECISION
from lawspeaker.processes.decision.matter import Matter, Ruling
from lawspeaker.processes.decision.matter import Stage as Decided
from lawspeaker.processes.decision.recommending import Recommend
from lawspeaker.processes.delegation import GiveChair
from lawspeaker.processes.group import GROUP
from lawspeaker.processes.group.ending import End
from lawspeaker.processes.group.life import Inheritance, Standing
from lawspeaker.processes.plan.beginning import Begin
from lawspeaker.processes.plan.drafting import Add
from lawspeaker.processes.plan.releasing import Release
from lawspeaker.processes.plan.reporting import Meet, Reopen
from lawspeaker.processes.raid.item import Kind
from lawspeaker.processes.raid.raising import Enter
from lawspeaker.service.demo.cast import organisation, person
from lawspeaker.service.demo.playing import introduce
from stage import Stage, keys, page, refused

pytestmark = pytest.mark.usefixtures("database")
TODAY = date(2024, 5, 1)
WHY = Prose("There is a reason.")
DAG, CCAG = ENDED = Group("DAG"), Group("CCAG")
BEFORE = date(2022, 3, 1)


def decided(group: str) -> Matter:
    """A decision that was taken before the record began."""
    ruling = Ruling(
        *(Name("accept"), Name("accept"), None, Name(group), Name("consensus")),
        *(Prose("It is done."), Offset(0), date(2024, 4, 3), ()),
    )
    title = Title("A decision of before")
    return Matter(Decided.DECIDED, Group(group), title, ruling=ruling, confirmed=True)


def test_what_a_group_has_in_hand_moves_and_what_it_decided_stays():
    stage = Stage(TODAY, ("PSG", "DAG", "CCAG"))
    tell = stage.tell
    adopted = Standing(DAG, date(2022, 3, 1))
    dag = tell.own("raman", "PMO", GROUP.adopt(adopted, WHY))
    by = tell.own("raman", "PMO", DECISION.adopt(decided("PSG"), WHY))
    old = tell.own("raman", "PMO", DECISION.adopt(decided("DAG"), WHY))
    question = (Title("Open still"), Prose("Should it be?"), Prose("Yes."), Count(3), Pence(0))
    matter = tell.own("raman", "PMO", Recommend(DAG, *question))
    action = tell.own("raman", "PMO", Assign(DAG, Title("Ask"), Name("PMO")))
    said = (Kind.RISK, DAG, Title("Late"), WHY, Name("PMO"))
    risk = tell.own("raman", "PMO", Enter(*said))
    plan = tell.own("raman", "PMO", Begin(Group("PSG"), Title("Plan")))
    new = Add(Name("M1"), Title("It"), Name("PMO"), date(2024, 9, 2), WHY, group=DAG)
    tell.own("raman", "PMO", new, plan)
    until = date(2024, 7, 1)
    lent = GiveChair(DAG, person("ode"), organisation("elexon"), TODAY, until, Title("Letter"))
    chair = tell.own("halloran", "SRO", lent)
    tell.on(date(2024, 5, 7))
    end = End(date(2024, 5, 7), by, (), ())
    assert "group.business" in keys(lambda: tell.own("halloran", "SRO", end, dag))
    passes = tuple(Inheritance(each, CCAG) for each in (matter, action, risk, plan))
    tell.own("halloran", "SRO", End(date(2024, 5, 7), by, (), passes), dag)
    view = stage.view()
    assert view.case(risk).state.group == CCAG
    [drafted] = view.case(plan).state.draft
    assert (view.case(plan).state.group, drafted.milestone.group) == ("PSG", CCAG)
    held: dict[CaseId, str] = {e: view.case(e).state.group for e in (matter, action, old)}
    assert held == {matter: CCAG, action: CCAG, old: DAG}
    assert view.case(chair).state.until == date(2024, 5, 7)
    assert view.case(dag).state.until == date(2024, 5, 7)


def test_as_of_a_day_a_group_has_in_hand_what_had_not_passed_on_yet():
    introduce()
    stage = Stage(TODAY, ("PSG", "DAG", "CCAG"))
    tell = stage.tell
    dag = tell.own("raman", "PMO", GROUP.adopt(Standing(DAG, date(2022, 3, 1)), WHY))
    by = tell.own("raman", "PMO", DECISION.adopt(decided("PSG"), WHY))
    question = (Title("Open still"), Prose("Should it be?"), Prose("Yes."), Count(3), Pence(0))
    matter = tell.own("raman", "PMO", Recommend(DAG, *question))
    action = tell.own("raman", "PMO", Assign(DAG, Title("Ask"), Name("PMO")))
    guest = Invite(DAG, person("lark"), organisation("larch"), WHY)
    attendance = tell.own("halloran", "SRO", guest)
    tell.on(date(2024, 5, 7))
    tell.own("halloran", "SRO", EndAttendance(WHY), attendance)
    passes = tuple(Inheritance(each, CCAG) for each in (matter, action))
    tell.own("halloran", "SRO", End(date(2024, 5, 7), by, (), passes), dag)
    tell.on(date(2024, 5, 8))
    view, before, after = stage.view(), date(2024, 5, 3), date(2024, 5, 7)
    held = {day: [e.case for e in view.actions_then(DAG, day)] for day in (before, after)}
    assert held == {before: [action], after: []}
    assert [each.case for each in view.actions_then(CCAG, after)] == [action]
    then, ended = page("groups/DAG/?as_of=2024-05-03"), page("groups/DAG/?as_of=2024-05-07")
    for case in (matter, action, attendance):
        assert f"/{case}" in then
        assert f"/{case}" not in ended


def test_a_milestone_met_under_a_group_that_has_ended_is_reopened_for_one_that_stands():
    stage = Stage(TODAY, ("PSG", "DAG", "CCAG"))
    tell = stage.tell
    dag = tell.own("raman", "PMO", GROUP.adopt(Standing(DAG, date(2022, 3, 1)), WHY))
    by = tell.own("raman", "PMO", DECISION.adopt(decided("PSG"), WHY))
    plan = tell.own("raman", "PMO", Begin(Group("PSG"), Title("Plan")))
    m1 = Name("M1")
    new = Add(m1, Title("It"), Name("PMO"), date(2024, 9, 2), WHY, group=DAG)
    for each in (new, Release(Name("1.0"), WHY), Meet(m1, TODAY, WHY)):
        tell.own("raman", "PMO", each, plan)
    tell.on(date(2024, 5, 7))
    tell.own("halloran", "SRO", End(date(2024, 5, 7), by, (), ()), dag)
    assert "plan.reopened_for" in keys(lambda: tell.own("raman", "PMO", Reopen(m1, WHY), plan))
    tell.own("raman", "PMO", Reopen(m1, WHY, CCAG), plan)
    assert stage.view().case(plan).state.milestone(m1).group == CCAG


def test_what_nobody_takes_over_is_over_first_and_the_decision_is_not_about_another_group():
    stage = Stage(TODAY, ("PSG", "DAG", "CCAG"))
    own = stage.tell.own
    stage.party("broadacre", "rahim")
    dag, ccag = (own("raman", "PMO", GROUP.adopt(Standing(each, BEFORE), WHY)) for each in ENDED)
    by = own("raman", "PMO", DECISION.adopt(decided("PSG"), WHY))
    concern = own("rahim", PARTY, Raise(DAG, Seat("M-DAG-m"), Title("Too soon"), WHY))
    end = End(TODAY, by)
    [why] = refused(lambda: own("halloran", "SRO", end, dag))
    assert why.endswith(f"must be closed or cancelled first: {concern}. (platform)")
    own("rahim", PARTY, Withdraw(WHY), concern)
    own("halloran", "SRO", end, dag)
    assert keys(lambda: own("halloran", "SRO", end, ccag)) == {"group.own_decision"}

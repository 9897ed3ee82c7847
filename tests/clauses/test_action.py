"""The log of actions: 3.9, 3.10, 3.11."""

from dataclasses import replace
from datetime import date

import pytest

from law import CALENDAR, MHHS, STANDARDS, TODAY, WHY, Scenario
from lawspeaker.framework.names import CaseId, Group
from lawspeaker.kernel.elsewhere import CaseNow
from lawspeaker.kernel.facts import MeetingNow, Phase, Settled
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.processes.action import (
    ACTION,
    Action,
    Assign,
    Assigned,
    Complete,
    Completed,
    Given,
    GiveTo,
    Progressed,
    ReportProgress,
    Stage,
)

DUE = date(2024, 3, 6)
SMALL, LARGE = Name("M-PSG-n"), Name("M-PSG-l")
ASSIGN = Assign(
    group=Group("PSG"),
    what=Title("Ask the constituency"),
    owner=SMALL,
    detail=WHY,
    due=DUE,
    decision=CaseId("D1"),
    meeting=CaseId("M1"),
)
ASSIGNED = Assigned(
    *(Group("PSG"), Title("Ask the constituency"), WHY, SMALL),
    *(DUE, CaseId("D1"), CaseId("M1"), TODAY),
)
MEETING = MeetingNow(CaseId("M1"), Group("PSG"), TODAY, Phase.OPEN, None, None, False, None)
DECISION = Settled(CaseId("D1"), Group("PSG"), Name("accepted"), True, TODAY, False)
PROGRAMME = Scenario(ACTION, facts=(MEETING, DECISION))
OPEN = PROGRAMME.given(ASSIGNED)


@pytest.mark.parametrize(("holds", "of"), [("SRO", ""), ("PMO", ""), ("chair", "PSG")])
def test_the_chair_or_the_pmo_puts_an_action_on_the_log(holds, of):
    PROGRAMME.when(ASSIGN, by=holds, of=of).then(ASSIGNED)


def test_an_action_may_arise_from_anything_that_is_on_record():
    item = CaseId("RAID4")
    asked = replace(ASSIGN, about=item)
    PROGRAMME.when(asked, by="PMO").refused(
        "The case that it arose from must be on record. (platform)"
    )
    known = replace(PROGRAMME, facts=(*PROGRAMME.facts, CaseNow(item, Name("raid"))))
    assert known.when(asked, by="PMO").then(replace(ASSIGNED, about=item)).state.about == item


def test_an_action_names_a_decision_and_a_meeting_that_are_on_record():
    replace(PROGRAMME, facts=()).when(ASSIGN, by="PMO").refused(
        "The decision must be one on record. (platform)",
        "The meeting must be one on record. (platform)",
    )


def test_what_is_adopted_says_how_it_stands():
    says = "It must be said how it stands: open, or done and on which day. (platform)"
    it = Action(group=Group("PSG"), what=Title("Ask"), owner=SMALL)
    PROGRAMME.when(ACTION.adopt(it, "The log"), by="PMO").refused(says)
    open_with_an_end = replace(it, stage=Stage.OPEN, completed_on=DUE)
    PROGRAMME.when(ACTION.adopt(open_with_an_end, "The log"), by="PMO").refused(says)


def test_the_chair_of_another_group_does_not():
    PROGRAMME.when(ASSIGN, by="chair", of="DAG").refused(
        "Only the chair of the group or the PMO puts an action on the log. (3.9, 3.11)"
    )


def test_an_owner_is_an_office_or_a_seat_and_a_day_to_come_is_the_last():
    nobody = replace(ASSIGN, owner=Name("Somebody"), due=date(2024, 2, 6), group=Group("PSGG"))
    PROGRAMME.when(nobody, by="PMO").refused(
        "The group must be one of the framework. (platform)",
        "The owner must be an office or a seat of the framework. (platform)",
        "The day must be today or a day to come. (platform)",
    )


def test_whoever_owns_it_reports_and_completes():
    after = OPEN.when(ReportProgress(WHY), by=SMALL).then(Progressed(WHY))
    done = after.when(Complete(WHY), by=SMALL).then(Completed(WHY, TODAY))
    assert done.duties == []
    done.when(Complete(WHY), by=SMALL).refused("The action must be open. (platform)")


def test_another_seat_does_not():
    OPEN.when(Complete(WHY), by=LARGE).refused(
        "Only whoever owns the action, or the PMO, completes it. (3.9, 3.10)"
    )


def test_it_is_given_to_somebody_else_who_then_owns_it():
    after = OPEN.when(GiveTo(LARGE, WHY), by="PMO").then(Given(LARGE, WHY))
    after.when(Complete(WHY), by=LARGE).then(Completed(WHY, TODAY))
    after.when(GiveTo(LARGE, WHY), by="PMO").refused(
        "The owner must not own the action already. (platform)"
    )
    after.when(GiveTo(Name("nobody"), WHY), by="PMO").refused(
        "The owner must be an office or a seat of the framework. (platform)"
    )


def test_the_owner_owes_it_by_the_day_agreed_and_no_clock_is_guessed():
    (duty,) = OPEN.duties
    assert (duty.command, duty.holders, duty.anchor, duty.clock) == (Complete, (SMALL,), TODAY, "")
    assert duty.due(MHHS, CALENDAR) == DUE
    (undated,) = PROGRAMME.given(replace(ASSIGNED, due=None)).duties
    assert undated.due(MHHS, CALENDAR) is None


def test_another_body_leaves_the_log_to_everybody_and_the_action_to_its_owner():
    makers = Name("M-STEERING-c")
    assign = Assign(Group("STEERING"), Title("Try it"), makers)
    assigned = Assigned(Group("STEERING"), Title("Try it"), None, makers, None, None, None, TODAY)
    after = Scenario(ACTION, STANDARDS).when(assign, by="party").then(assigned)
    after.when(Complete(WHY), by="SECRETARY").refused(
        "Only whoever owns the action completes it. (2)"
    )

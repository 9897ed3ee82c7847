"""What a change of the programme plan rests on: no decision that an appeal stops (3.7, 4.5)."""

from dataclasses import replace

from law import MHHS, TODAY, WHY
from lawspeaker.framework.names import CaseId
from lawspeaker.kernel.contested import StoppedNow, Stopping
from lawspeaker.kernel.elsewhere import CarriedNow
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.processes.plan.allowing import RestOn
from lawspeaker.processes.plan.drafting import Drop, Move
from lawspeaker.processes.plan.events import Added, Baselined, Moved, Released
from lawspeaker.processes.plan.releasing import Release, SetBaseline
from plans import (
    BASELINED,
    CR55,
    D7,
    DRAFTED,
    JULY,
    M8,
    OCTOBER,
    OF_PSG,
    OWNER,
    QAG,
    RELEASED,
    V1,
    V2,
    decided,
    released,
)

STOPPED = (StoppedNow(D7, stopped_by=CaseId("AP1")), Stopping((D7,)))
STAYED = "No appeal must have stayed the decision, or set it aside. (platform)"


def test_nothing_of_the_plan_rests_on_a_decision_that_an_appeal_stops():
    moved = BASELINED.given(Moved(M8, OCTOBER, TODAY, WHY))
    for case, asked in (
        (BASELINED, Move(M8, OCTOBER, WHY, decision=D7)),
        (BASELINED, Drop(M8, WHY, decision=D7)),
        (moved, RestOn(M8, D7)),
        (RELEASED, SetBaseline(V1, D7)),
    ):
        replace(case, facts=(decided(), *STOPPED)).when(asked, by="PMO").refused(STAYED)


def test_what_was_drafted_on_a_decision_that_an_appeal_stops_since_is_not_released():
    drafted = BASELINED.given(Moved(M8, OCTOBER, TODAY, WHY, rests_on=OF_PSG))
    assert released(drafted, *STOPPED) == (STAYED,)
    waits = drafted.under(MHHS.with_readings({"appealproc": "stay"}))
    assert released(waits, Stopping((), (D7,))) == (
        "An appeal against the decision must have come to its end. (platform)",
    )
    known = replace(drafted, facts=(Stopping((), (D7,)),))
    known.when(Release(V2, WHY), by="PMO").then(Released(V2, WHY, TODAY))


def test_nothing_of_the_plan_rests_on_a_decision_that_ofgem_has_claimed_and_not_decided_yet():
    first = "What the sponsor found to meet a threshold must be decided by it first. (platform)"
    facts = (decided(), StoppedNow(D7, claimed=True))
    move = Move(M8, OCTOBER, WHY, decision=D7)
    replace(BASELINED, facts=facts).when(move, by="PMO").refused(first)
    drafted = BASELINED.given(Moved(M8, OCTOBER, TODAY, WHY, rests_on=OF_PSG))
    assert released(drafted, Stopping(claimed=(D7,))) == (first,)


ELSEWHERE = (
    "The decision must not be about something else: a change request that is not named here, or a"
    " group. (platform)"
)


def test_a_decision_that_is_known_to_be_about_something_else_allows_nothing_of_the_plan():
    moved = BASELINED.given(Moved(M8, OCTOBER, TODAY, WHY))
    of_a_group = (decided(), CarriedNow(D7, changed=(QAG,)))
    for case, asked in (
        (BASELINED, Move(M8, OCTOBER, WHY, decision=D7)),
        (moved, RestOn(M8, D7)),
        (RELEASED, SetBaseline(V1, D7)),
    ):
        for facts in (of_a_group, (decided(change=CR55),)):
            replace(case, facts=facts).when(asked, by="PMO").refused(ELSEWHERE)
    made = DRAFTED.given(
        Added(Name("NEW"), Title("New"), OWNER, JULY, TODAY, WHY, (), change=CR55),
        Released(V1, WHY, TODAY),
    )
    asked = replace(made, facts=(decided(change=CR55),)).when(SetBaseline(V1, D7), by="PMO")
    asked.then(Baselined(V1, TODAY, OF_PSG))

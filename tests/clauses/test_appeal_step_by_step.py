"""Appeals in a body where each goes up one step at a time: 5 of the framework of standards."""

from dataclasses import replace
from datetime import date

from appealed import (
    AP1,
    FILE,
    POINT,
    about,
    owed,
)
from law import ANN, STANDARDS, TODAY, WHY, Scenario, capacity
from lawspeaker.framework.names import PARTY, Group
from lawspeaker.kernel.kinds import Name
from lawspeaker.processes.appeal import events as e
from lawspeaker.processes.appeal.filing import TakeOn
from lawspeaker.processes.appeal.judging import Uphold
from lawspeaker.processes.appeal.life import Stage

GAUGES, TRANSPORT, BOARD = Group("GAUGES"), Group("TRANSPORT"), Group("BOARD")
UNHEARD = Name("unheard")


def gauges(**said: object) -> Scenario:
    known = {"group": GAUGES, "earlier": (), **said}
    return about(**known).under(STANDARDS)


AT_GAUGES = replace(FILE, fault=UNHEARD)


def test_anybody_appeals_there_on_one_of_two_grounds_within_40_working_days():
    [filed] = gauges().when(AT_GAUGES, by=capacity("", organisation="")).decision.events
    assert (filed.organisation, filed.fault) == (ANN, UNHEARD)
    assert filed.timing.late == 0
    gauges().when(FILE, by=PARTY).refused(
        "It must be said that a view was not considered, or that the rules were not kept. (5)"
    )
    late = gauges(on=date(2023, 11, 1))
    late.when(AT_GAUGES, by=PARTY).refused(
        "An appeal must be made within 40 working days, at each step. (5)"
    )


def test_naming_an_appeal_that_was_allowed_takes_nobody_beyond_the_40_working_days():
    [filed] = gauges(may_enact=AP1).when(AT_GAUGES, by=PARTY).decision.events
    assert filed.timing.late == 0


def test_nothing_lies_from_a_decision_of_the_board():
    gauges(group=BOARD).when(AT_GAUGES, by=PARTY).refused(
        "It must not be a decision of the Board of Appeal: nothing lies from that. (5)"
    )


def dismissed_at(*groups: Group) -> Scenario:
    """An appeal that was dismissed by the chair of each group, one after the other."""
    [filed] = gauges().when(AT_GAUGES, by=PARTY).decision.events
    case = gauges().given(filed)
    for n, group in enumerate(groups):
        if n:
            case = case.given(e.GoneOn(group, TODAY, WHY))
        found = e.Found(e.Finding(POINT, False, WHY, TODAY))
        case = case.given(e.Received(TODAY, WHY), found, e.Dismissed(TODAY, WHY))
    return case


def test_it_goes_from_the_chair_to_the_director_to_the_steering_group_to_the_board():
    way = (GAUGES, TRANSPORT, Group("STEERING"), BOARD)
    for n, to in enumerate(way[1:], 1):
        [gone] = dismissed_at(*way[:n]).when(TakeOn(WHY), by=PARTY).decision.events
        assert gone.to == to
    dismissed_at(*way).when(TakeOn(WHY), by=PARTY).refused(
        "There must be somebody to go to: nothing lies from a decision of the Board of Appeal. (5)"
    )


def test_each_step_has_its_40_working_days():
    later = replace(dismissed_at(GAUGES), today=date(2024, 5, 1))
    later.when(TakeOn(WHY), by=PARTY).refused(
        "An appeal must be made within 40 working days, at each step. (5)"
    )


def test_the_chair_of_the_group_it_has_come_to_judges_it():
    gone = dismissed_at(GAUGES).given(e.GoneOn(TRANSPORT, TODAY, WHY))
    assert owed(gone) == {"appeal.receive": ("DIRECTOR", "chair@TRANSPORT")}


def test_an_appeal_that_is_allowed_makes_the_decision_begin_again_by_itself():
    [filed] = gauges().when(AT_GAUGES, by=PARTY).decision.events
    found = e.Found(e.Finding(POINT, True, WHY, TODAY))
    case = gauges().given(filed, e.Received(TODAY, WHY), found)
    upheld, again = case.when(Uphold(WHY, WHY), by="CHAIR").decision.events
    assert (upheld.again, again) == (True, e.BegunAgain(TODAY, GAUGES))
    end = case.given(upheld, again)
    assert (end.state.stage, end.duties) == (Stage.ENACTED, [])

"""Whom a duty falls on, by name: offices, seats, chairs, and the parts people play in a case."""

from dataclasses import replace

import pytest
from msgspec import structs

from law import MHHS, STANDARDS, Scenario
from lawspeaker.framework.model import Power
from lawspeaker.framework.names import CHAIR, Group
from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.holders import who
from lawspeaker.kernel.process import reasons_before
from lawspeaker.processes.action import ACTION, Assign
from lawspeaker.processes.alternate import ALTERNATE
from lawspeaker.processes.alternate.naming import NameAlternate
from lawspeaker.processes.meeting import MEETING
from lawspeaker.processes.meeting.calling import Call

PSG, DAG, TWG = Part(Group("PSG")), Part(Group("DAG")), Part(Group("TWG"))


def held_by(*holders: str) -> Framework:
    """The programme, if a power were held by these."""
    power = Power(holders=holders, by=("3.6-01",), force="can", says="Only some may.")
    return replace(MHHS, text=structs.replace(MHHS.text, powers={"it.do": power}))


def test_an_office_is_itself_and_a_chair_the_office_and_whoever_sits_in_it():
    assert who(MHHS, "meeting.issue_papers", PSG) == ("PMO",)
    assert who(MHHS, "meeting.close", DAG) == ("SRO", "chair@DAG")
    assert who(MHHS, "decision.take", PSG) == ("SRO", "chair@PSG")


def test_a_command_that_nobody_holds_falls_on_nobody():
    assert who(STANDARDS, "decision.refer", Part(Group("STEERING"))) == ()
    assert who(MHHS, "meeting.close", Part()) == ()
    assert who(MHHS, "meeting.close", Part(Group("NOWHERE"))) == ()


def test_a_power_that_every_process_has_alike_is_found_too():
    assert who(MHHS, "meeting.adopt", PSG) == ("PMO",)


def test_members_are_the_seats_of_the_group_in_the_order_of_its_list():
    seats = who(MHHS, "decision.give_view", DAG)
    assert seats == MHHS.seats_of(Group("DAG"))
    counted = who(held_by("counted_member"), "it.do", DAG)
    assert counted == MHHS.counted(Group("DAG"))
    assert len(counted) < len(seats)


def test_representatives_are_the_constituency_seats_of_every_group():
    found = who(held_by("representative"), "it.do", Part())
    assert {MHHS.seats[each].hat for each in found} == {"constituency"}
    groups = {MHHS.seats[each].group for each in found}
    assert groups == {"PSG", "DAG", "CCAG", "SITAG", "MCAG", "QAG"}


def test_the_chair_above_is_found_where_a_group_stands_above():
    assert who(held_by("parent_chair"), "it.do", DAG) == ("SRO", "chair@PSG")
    assert who(held_by("parent_chair"), "it.do", TWG) == ()
    assert set(who(held_by("any_chair"), "it.do", TWG)) == {
        "SRO",
        *(f"chair@{group}" for group in MHHS.groups),
    }


@pytest.mark.parametrize(
    ("relation", "found"),
    [
        ("party", ("party",)),
        ("raiser", ("acme",)),
        ("named", ("IPA", "ann")),
        ("anyone", ("anyone",)),
    ],
)
def test_parts_are_played_by_those_the_case_says(relation, found):
    part = Part(Group("PSG"), "acme", ("IPA", "ann"))
    assert who(held_by(relation), "it.do", part) == found


def test_a_case_that_nobody_raised_has_no_raiser():
    assert who(held_by("raiser"), "it.do", PSG) == ()


# What a menu says before a form is filled in.


def before(process, command, holds, of="", framework=MHHS):
    scenario = Scenario(process, framework)
    case = scenario.when(command, by=holds, of=of).case
    return [each.key for each in reasons_before(command, case)]


def test_a_form_that_will_name_the_group_or_the_seat_is_open_to_whoever_it_can_fit():
    assert before(MEETING, Call, "SRO") == []
    assert before(MEETING, Call, CHAIR, "DAG") == []
    assert before(ALTERNATE, NameAlternate, "M-PSG-n") == []
    assert before(ACTION, Assign, "SRO") == []


def test_it_stays_closed_to_whoever_it_cannot_fit():
    assert before(MEETING, Call, "IPA") == ["meeting.call"]
    assert before(ACTION, Assign, "M-PSG-n") == ["action.assign"]


def test_what_is_open_in_one_group_is_not_open_in_another_that_is_meant_already():
    scenario = Scenario(MEETING)
    case = scenario.when(Call, by=CHAIR, of="DAG").case
    assert reasons_before(Call, replace(case, part=PSG))
    assert not reasons_before(Call, replace(case, part=DAG))

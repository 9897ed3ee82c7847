"""S22: who may attend the PSG, a working group that is open, and one that its terms close."""

from datetime import date

import pytest

from lawspeaker.framework.names import CaseId, Group, Prose
from lawspeaker.kernel.kinds import Name, Offset, Title
from lawspeaker.processes.attendance.asking import Admit, Ask, Invite
from lawspeaker.processes.meeting.holding import LetIn
from lawspeaker.processes.party import Authorise, Register
from lawspeaker.service.demo.cast import organisation, person
from lawspeaker.service.demo.playing import introduce
from stage import Stage, cited, page

pytestmark = pytest.mark.usefixtures("database")
FEBRUARY = date(2024, 2, 7)
WHY = Prose("An expert in the subject.")


@pytest.fixture
def stage():
    """Larch Energy is a party; its expert has a seat nowhere."""
    introduce()
    stage = Stage(date(2024, 1, 10))
    source = Prose("The page of the programme.")
    whose = organisation("larch")
    register = Register(
        whose, Title("Larch Energy"), (Name("small_supplier"),), stage.begins, source
    )
    party = stage.tell.own("raman", "PMO", register)
    stage.tell.own("raman", "PMO", Authorise(person("lark"), stage.begins), party)
    return stage


def ask(stage, group: str) -> CaseId:
    asked = Ask(Group(group), person("lark"), organisation("larch"), WHY)
    return stage.tell.own("lark", "party", asked)


def test_the_psg_is_not_attended_by_whoever_asks(stage):
    assert cited(lambda: ask(stage, "PSG")) == {"3.8-02"}


def test_its_chair_invites_somebody_who_then_comes_in(stage):
    room = stage.room("PSG", FEBRUARY)
    stage.matter(room)
    stage.open(room)
    let_in = LetIn(person("lark"), None, Offset(60))
    assert cited(lambda: room.do(let_in)) == {"3.8-02", "3.8-03"}
    invite = Invite(Group("PSG"), person("lark"), organisation("larch"), WHY, room.case)
    stage.tell.do("halloran", "SRO", invite)
    for place in ("groups/PSG/", f"meetings/{room.case}"):
        assert "Guests and observers" in page(place, "raman")
    room.do(let_in)
    assert [person("lark"), ""] in [
        [p.person, p.seat or ""] for p in stage.view().case(room.case).state.room
    ]


def test_a_working_group_that_is_open_takes_in_who_asks(stage):
    asked = ask(stage, "BPRWG")
    stage.tell.own("raman", "PMO", Admit(), asked)
    assert stage.view().case(asked).state.stage == "attends"
    shown = page("meetings/attending", "lark")
    assert "Attends" in shown
    assert "Sam Lark" in shown


def test_a_working_group_that_its_terms_close_does_not(stage):
    assert cited(lambda: ask(stage, "SDWG")) == {"3.8-15", "3.12-17"}


@pytest.mark.parametrize("group", ["BPRWG", "SDWG"])
def test_the_finding_that_the_rules_differ_is_shown(stage, group):
    assert "C49" in page("framework/readings/l4open")


def test_when_a_working_group_meets_is_told_to_the_registered_alone(stage):
    """WEB-36: the schedule of the working groups is for registered users."""
    from lawspeaker.processes.meeting.calling import Call

    stage.tell.own("raman", "PMO", Call(Group("DWG"), FEBRUARY, by_rule=False, reason=WHY))
    stage.room("PSG", FEBRUARY)
    told = {each.group for each in stage.view("").meetings().rows}
    assert told == {"PSG"}
    assert {each.group for each in stage.view("lark").meetings().rows} == {"PSG", "DWG"}

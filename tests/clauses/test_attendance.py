"""Who may attend without a seat: 3.8, 3.12 and the programme's page; findings C15 and C49."""

from dataclasses import replace

import pytest

from law import ACME, ANN, BEN, BOLT, STANDARDS, TODAY, WHY, Scenario, capacity
from lawspeaker.framework.load import load
from lawspeaker.framework.names import PARTY, CaseId, Group
from lawspeaker.kernel.around import Guests
from lawspeaker.kernel.facts import Composition, GroupNow, MeetingNow, PartyNow, Phase
from lawspeaker.kernel.kinds import Count, Offset
from lawspeaker.notices import telling
from lawspeaker.processes.attendance import ATTENDANCE
from lawspeaker.processes.attendance.asking import Admit, Ask, EndIt, Invite, TurnDown
from lawspeaker.processes.attendance.life import (
    Admitted,
    Asked,
    Ended,
    Invited,
    Role,
    TurnedDown,
)
from lawspeaker.processes.meeting.events import Came
from lawspeaker.processes.meeting.holding import LetIn
from meetings import OPEN

BPRWG, SDWG, PSG, M1 = Group("BPRWG"), Group("SDWG"), Group("PSG"), CaseId("M1")
BOLTS = PartyNow(BOLT, stands=True, constituencies=())
BEN_OF_BOLT = capacity(PARTY, person=BEN, organisation=BOLT)


def facing(group: Group, level: int, *facts: object) -> Scenario:
    return Scenario(ATTENDANCE, facts=(GroupNow(group, True, Count(level), None), *facts))


def asks(group: Group) -> Ask:
    return Ask(group, BEN, BOLT, WHY)


WORKING = facing(BPRWG, 4, BOLTS)
ASKED = WORKING.given(Asked(BPRWG, BEN, BOLT, TODAY, WHY))


def test_a_working_group_is_open_to_whoever_is_of_a_party():
    WORKING.when(asks(BPRWG), by=BEN_OF_BOLT).then(Asked(BPRWG, BEN, BOLT, TODAY, WHY))
    after = ASKED.when(Admit(), by="PMO").then(Admitted(BPRWG, BEN))
    assert [each.command for each in ASKED.duties] == [Admit]
    assert after.duties == []


def test_who_is_of_no_party_is_not_admitted_to_a_working_group():
    facing(BPRWG, 4).when(asks(BPRWG), by=BEN_OF_BOLT).refused(
        "Who attends a working group must be of a programme party. (3.12)"
    )


def test_nobody_asks_to_attend_the_psg_they_are_invited():
    (reason,) = facing(PSG, 2, BOLTS).when(asks(PSG), by=BEN_OF_BOLT).reasons
    assert reason.by == ("3.8-02",)
    invite = Invite(PSG, BEN, BOLT, WHY)
    facing(PSG, 2).when(invite, by="SRO").then(Invited(PSG, BEN, BOLT, WHY))
    facing(PSG, 2).when(invite, by="chair", of=PSG).then(Invited(PSG, BEN, BOLT, WHY))
    (reason,) = facing(PSG, 2).when(invite, by="PMO").reasons
    assert reason.by == ("3.8-03", "4.3-02")


def test_an_observer_is_invited_to_follow_a_group_and_may_read_with_it_until_a_day():
    observer = Invite(PSG, BEN, BOLT, WHY, role=Role.OBSERVER, reads=True, until=TODAY)
    event = Invited(PSG, BEN, BOLT, WHY, None, Role.OBSERVER, True, TODAY)
    told = facing(PSG, 2).when(observer, by="SRO").then(event).state
    assert (told.role, told.reads, told.until) == (Role.OBSERVER, True, TODAY)
    facing(PSG, 2).when(replace(observer, until=None), by="SRO").refused(
        "Whoever reads what the group writes must be invited until a day. (platform)"
    )
    past = replace(observer, until=TODAY.replace(month=1))
    facing(PSG, 2).when(past, by="SRO").refused("The last day must not lie in the past. (platform)")


def test_the_group_is_told_who_comes_without_a_seat_and_who_comes_no_more():
    def told(scenario: Scenario, event):
        after = scenario.given(event)
        return {e.notice.name: e.to for e in telling(event, after.state, after.framework)}

    new = facing(BPRWG, 4, BOLTS)
    asked = told(new, Asked(BPRWG, BEN, BOLT, TODAY, WHY))
    assert asked == {"attendance.asked": ("PMO", "SRO", "chair@BPRWG")}
    both = (BEN, "group:BPRWG")
    assert told(ASKED, Admitted(BPRWG, BEN)) == {"attendance.admitted": both}
    assert told(new, Invited(BPRWG, BEN, BOLT, WHY)) == {"attendance.admitted": both}
    assert told(ASKED.given(Admitted(BPRWG, BEN)), Ended(WHY)) == {"attendance.ended": both}
    assert told(ASKED, TurnedDown(WHY)) == {"attendance.turned_down": (BEN,)}


def test_a_working_group_that_its_terms_close_is_closed():
    (reason,) = facing(SDWG, 4, BOLTS).when(asks(SDWG), by=BEN_OF_BOLT).reasons
    assert reason.by == ("3.8-15", "3.12-17")


def test_an_invitation_is_for_a_meeting_of_the_group():
    dag = MeetingNow(M1, Group("DAG"), TODAY, Phase.CALLED, None, None, True, None)
    facing(PSG, 2, dag).when(Invite(PSG, BEN, BOLT, WHY, M1), by="SRO").refused(
        "The meeting must be one of the group. (platform)"
    )


def test_a_request_is_turned_down_where_the_subject_does_not_call_for_it():
    ASKED.when(TurnDown(WHY), by="chair", of=BPRWG).then(TurnedDown(WHY))
    (reason,) = ASKED.when(TurnDown(WHY), by="PMO").reasons
    assert reason.by == ("3.8-13",)


def test_whoever_attends_may_end_it():
    attends = ASKED.given(Admitted(BPRWG, BEN))
    attends.when(EndIt(WHY), by=BEN_OF_BOLT).then(Ended(WHY))
    attends.when(Admit(), by="PMO").refused(
        "It must have been asked for, and wait for its answer. (platform)"
    )


def test_where_the_reading_asks_for_experts_a_party_is_not_asked_for():
    experts = load("mhhs").with_readings({"l4open": "experts"})
    refused = facing(BPRWG, 4).under(experts).when(asks(BPRWG), by=BEN_OF_BOLT)
    assert [each.by for each in refused.reasons] == [()]


SITTING = OPEN.given(facts=(Composition(PSG, Count(2), ()),))


@pytest.mark.parametrize("by", ["SRO", "PMO"])
def test_a_guest_comes_in_as_the_chair_invites(by):
    invited = SITTING.given(facts=(*SITTING.facts, Guests(M1, (BEN,))))
    invited.when(LetIn(BEN, None, Offset(0)), by=by).then(Came(BEN, None, Offset(0)))


def test_the_secretariat_lets_nobody_in_who_was_not_invited():
    SITTING.when(LetIn(BEN, None, Offset(0)), by="PMO").refused(
        "Whoever has no seat in the group must have been invited by its chair. (3.8)"
    )
    SITTING.when(LetIn(BEN, None, Offset(0)), by="SRO").then(Came(BEN, None, Offset(0)))


def test_another_body_works_in_the_open():
    steering = Scenario(ATTENDANCE, STANDARDS, (GroupNow(Group("STEERING"), True, Count(3), None),))
    asked = Asked(Group("STEERING"), ANN, ACME, TODAY, WHY)
    steering.when(Ask(Group("STEERING"), ANN, ACME, WHY), by="").then(asked)

"""Alternates: 3.8 and 4.5, which do not say the same; and a body that takes them freely."""

from datetime import date

import pytest

from law import ACME, ANN, BEN, BOLT, CAT, MHHS, STANDARDS, TODAY, WHY, Scenario
from lawspeaker.framework.names import CaseId, Group, Seat
from lawspeaker.kernel.facts import MeetingNow, PartyNow, Phase, SeatNow
from lawspeaker.kernel.kinds import Name
from lawspeaker.processes.alternate import ALTERNATE
from lawspeaker.processes.alternate.life import Ended, Followed, Named
from lawspeaker.processes.alternate.naming import EndIt, Follow, NameAlternate

PSG, DAG = Seat("M-PSG-n"), Seat("M-DAG-l")  # small suppliers, at either
UNTIL = date(2024, 2, 9)
SMALL = PartyNow(BOLT, True, (Name("small_supplier"),))
LARGE = PartyNow(BOLT, True, (Name("large_supplier"),))
M1, NEXT_WEEK = CaseId("M1"), date(2024, 2, 14)
EXCEPTIONAL = (
    "An alternate must be named in exceptional circumstances only, such as leave or illness."
)


def seat(of: Seat, person=ANN) -> SeatNow:
    hat = Name("constituency")
    return SeatNow(of, "Small", hat, "small_supplier", True, ACME, person, None, False)


def name(of: Seat, person=BEN, *, exceptional=False) -> NameAlternate:
    return NameAlternate(of, person, BOLT, WHY, TODAY, UNTIL, exceptional)


def called(group: str, day: date = NEXT_WEEK, phase: Phase = Phase.CALLED) -> MeetingNow:
    return MeetingNow(M1, Group(group), day, phase, None, None, True, None)


def named(of: Seat, group: str, *, exceptional=False) -> Named:
    return Named(of, Group(group), BEN, BOLT, TODAY, UNTIL, exceptional, WHY)


AT_PSG = Scenario(ALTERNATE, facts=(seat(PSG), SMALL))
AT_DAG = Scenario(ALTERNATE, facts=(seat(DAG), SMALL))
BODY = Scenario(ALTERNATE, STANDARDS)


def test_at_the_psg_a_member_names_an_alternate_freely_and_that_shows():
    AT_PSG.when(name(PSG), by=PSG).then(named(PSG, "PSG"))


def test_at_an_advisory_group_it_takes_exceptional_circumstances():
    AT_DAG.when(name(DAG), by=DAG).refused(f"{EXCEPTIONAL} (3.8)")
    AT_DAG.when(name(DAG, exceptional=True), by=DAG).then(named(DAG, "DAG", exceptional=True))


@pytest.mark.parametrize("holds", ["SRO", "PMO", "M-PSG-o", "party"])
def test_only_whoever_holds_the_seat_names_its_alternate(holds):
    AT_PSG.when(name(PSG), by=holds).refused(
        "Only whoever holds the seat names an alternate. (3.8, 4.5)"
    )


def test_the_secretariat_may_type_it_in_and_nobody_else():
    AT_PSG.when(name(PSG), by=PSG, typed_by="PMO").then(named(PSG, "PSG"))
    AT_PSG.when(name(PSG), by=PSG, typed_by="IPA").refused(
        "Whoever types in an act of another must be the secretariat of the programme. (platform)"
    )


def test_an_alternate_comes_from_the_same_constituency():
    elsewhere = AT_PSG.given(facts=(seat(PSG), LARGE))
    elsewhere.when(name(PSG), by=PSG).refused(
        "The alternate must come from the constituency of the seat. (platform)"
    )


def test_an_alternate_of_no_registered_party_comes_from_no_constituency():
    AT_PSG.given(facts=(seat(PSG),)).when(name(PSG), by=PSG).refused(
        "The alternate must come from the constituency of the seat. (platform)"
    )


def test_a_seat_of_no_constituency_asks_for_none():
    programme = Seat("M-PSG-b")
    AT_PSG.given(facts=(seat(programme), LARGE)).when(name(programme), by=programme).then(
        named(programme, "PSG")
    )


def test_an_alternate_is_not_the_member_and_stands_in_for_one():
    for sitting in (BEN, None):
        AT_PSG.given(facts=(seat(PSG, sitting), SMALL)).when(name(PSG), by=PSG).refused(
            "The seat must have a member, who is somebody else. (platform)"
        )


def test_a_seat_nobody_knows_has_no_alternate():
    nowhere = Seat("M-PSG-z")
    Scenario(ALTERNATE).when(name(nowhere), by=nowhere).refused(
        "The seat must be one of the framework. (platform)"
    )


def test_a_substitution_has_its_own_case_and_a_term():
    back_to_front = NameAlternate(PSG, CAT, BOLT, WHY, UNTIL, TODAY)
    AT_PSG.given(named(PSG, "PSG")).when(back_to_front, by=PSG).refused(
        "The case must be a new one: each substitution has its own. (platform)",
        "A term must end after it begins. (platform)",
    )


def test_whoever_holds_the_seat_ends_it_before_its_time():
    begun = AT_PSG.given(named(PSG, "PSG"))
    ended = begun.when(EndIt(TODAY, WHY), by=PSG).then(Ended(TODAY, WHY))
    assert ended.state.until == TODAY
    begun.when(EndIt(TODAY, WHY), by=DAG).refused(
        "Only whoever holds the seat recalls an alternate. (3.8, 4.5)"
    )
    begun.when(EndIt(UNTIL, WHY), by=PSG).refused(
        "The day must lie in the term of the alternate. (platform)"
    )


def test_nothing_ends_that_did_not_begin():
    keys = {each.key for each in AT_PSG.when(EndIt(TODAY, WHY), by=PSG).reasons}
    assert "alternate.named" in keys


def test_a_body_that_sets_no_limit_takes_whom_the_member_sends():
    makers = Seat("M-STEERING-c")
    BODY.given(facts=(seat(makers), LARGE)).when(name(makers), by=makers).then(
        named(makers, "STEERING")
    )


def test_at_the_psg_an_alternate_may_stand_in_always():
    standing = NameAlternate(PSG, BEN, BOLT, WHY, TODAY)
    always = Named(PSG, Group("PSG"), BEN, BOLT, TODAY, None, False, WHY)
    ended = AT_PSG.when(standing, by=PSG).then(always).when(EndIt(UNTIL, WHY), by=PSG)
    assert ended.then(Ended(UNTIL, WHY)).state.until == UNTIL


def test_exceptional_circumstances_have_an_end():
    standing = NameAlternate(DAG, BEN, BOLT, WHY, TODAY, exceptional=True)
    AT_DAG.when(standing, by=DAG).refused(
        "Exceptional circumstances must end: the alternate must be for one meeting or until a day."
        " (platform)"
    )


def test_an_alternate_for_one_meeting_stands_in_on_its_day_and_moves_with_it():
    at_one = AT_DAG.given(facts=(*AT_DAG.facts, called("DAG")))
    asked = NameAlternate(DAG, BEN, BOLT, WHY, exceptional=True, meeting=M1)
    day_after = date(2024, 2, 15)
    one = Named(DAG, Group("DAG"), BEN, BOLT, NEXT_WEEK, day_after, True, WHY, M1)
    after = at_one.when(asked, by=DAG).then(one)
    after.when(Follow(), by="PMO").refused(
        "The alternate must be for a meeting that has moved to another day. (platform)"
    )
    moved = after.given(facts=(called("DAG", UNTIL),))
    assert moved.when(Follow(), by="PMO").then(Followed(UNTIL)).state.since == UNTIL


@pytest.mark.parametrize(
    "meeting", [called("PSG"), called("DAG", phase=Phase.CLOSED), called("DAG", phase=Phase.NEW)]
)
def test_the_meeting_is_one_of_the_group_and_to_come(meeting):
    asked = NameAlternate(DAG, BEN, BOLT, WHY, exceptional=True, meeting=M1)
    AT_DAG.given(facts=(*AT_DAG.facts, meeting)).when(asked, by=DAG).refused(
        "The meeting must be one of the group of the seat, and be held yet. (platform)"
    )


@pytest.mark.parametrize(
    "when", [{}, {"since": TODAY, "meeting": M1}, {"until": UNTIL, "meeting": M1}]
)
def test_it_is_said_from_which_day_or_for_which_meeting(when):
    at_psg = AT_PSG.given(facts=(*AT_PSG.facts, called("PSG")))
    at_psg.when(NameAlternate(PSG, BEN, BOLT, WHY, **when), by=PSG).refused(
        "It must be said from which day somebody stands in, or else for which meeting. (platform)"
    )


def test_the_other_reading_asks_for_exceptional_circumstances_at_the_psg_too():
    """C37: 3.8-05 for every group."""
    strict = MHHS.with_readings({"alt": "exceptional"})
    assert {strict.alternates(each) for each in strict.groups} == {"exceptional", None}
    AT_PSG.under(strict).when(name(PSG), by=PSG).refused(f"{EXCEPTIONAL} (3.8)")
    AT_PSG.under(strict).when(name(PSG, exceptional=True), by=PSG).then(
        named(PSG, "PSG", exceptional=True)
    )

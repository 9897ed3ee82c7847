"""The life of a group: 3.6, 3.8, 3.12, 4.4, and section 1 of the standards body."""

from dataclasses import replace
from datetime import date

import pytest

from law import MHHS, MHHS_31, STANDARDS, TODAY, WHY, Scenario
from lawspeaker.framework.names import CaseId, Group
from lawspeaker.kernel.facts import GroupNow, Settled
from lawspeaker.kernel.kinds import Count, Name
from lawspeaker.processes.group import GROUP
from lawspeaker.processes.group.ending import End
from lawspeaker.processes.group.life import Ended, Established, Heir, ParentSet, Standing
from lawspeaker.processes.group.standing import Establish, SetParent

D1 = CaseId("D1")
ACCEPTED = Settled(D1, Group("PSG"), Name("accept"), True, TODAY, False)
REJECTED = Settled(D1, Group("PSG"), Name("reject"), False, TODAY, False)
SITAG, MCAG, TMAG, DWG, MWG, BPRWG = map(Group, ("SITAG", "MCAG", "TMAG", "DWG", "MWG", "BPRWG"))
PROGRAMME = Scenario(GROUP)
BEFORE = Scenario(GROUP, MHHS_31)
BODY = Scenario(GROUP, STANDARDS)
PARENTS = Name("parents")


def now(group: Group, *, parent=None, children=(), peers=()) -> GroupNow:
    return GroupNow(group, True, Count(4), parent, children, peers)


# Setting up.


def test_the_sro_sets_up_a_group_after_consultation():
    establish = Establish(BPRWG, TODAY, consulted=WHY)
    PROGRAMME.when(establish, by="SRO").then(Established(BPRWG, TODAY, None, WHY))
    PROGRAMME.when(establish, by="IPA").refused(
        "Only the SRO puts on record that a group is set up. (platform)"
    )


@pytest.mark.parametrize("consulted", [None, " "])
def test_no_group_is_set_up_that_was_not_consulted_on(consulted):
    PROGRAMME.when(Establish(BPRWG, TODAY, consulted=consulted), by="SRO").refused(
        "The terms of reference and the members of a group must have been consulted on "
        "before it is set up. (3.8)"
    )


def test_a_group_that_the_framework_lets_stand_is_not_set_up_a_second_time():
    standing = PROGRAMME.given(facts=(now(BPRWG),))
    standing.when(Establish(BPRWG, TODAY, consulted=WHY), by="SRO").refused(
        "The group must not stand already; what stood before the record began is adopted. "
        "(platform)"
    )


def test_a_group_is_adopted_from_history_once():
    stood = Standing(BPRWG, date(2022, 3, 1))
    adopt = GROUP.adopt(stood, "The web page of the programme.")
    assert PROGRAMME.given(facts=(now(BPRWG),)).when(adopt, by="PMO").decision.events
    twice = PROGRAMME.given(facts=(replace(now(BPRWG), was_set_up=True),))
    twice.when(adopt, by="PMO").refused("The group must not have been set up already. (platform)")
    backwards = GROUP.adopt(replace(stood, until=date(2022, 3, 1)), "The web page.")
    PROGRAMME.when(backwards, by="PMO").refused(
        "What is adopted must end after it began. (platform)"
    )


def test_a_group_that_takes_over_needs_the_decision_of_the_psg():
    PROGRAMME.when(Establish(SITAG, TODAY, consulted=WHY), by="SRO").refused(
        "The PSG must have approved that a group takes over from another. (3.12)"
    )
    approved = PROGRAMME.given(facts=(ACCEPTED,))
    approved.when(Establish(SITAG, TODAY, D1, WHY), by="SRO").then(
        Established(SITAG, TODAY, D1, WHY)
    )


@pytest.mark.parametrize("facts", [(), (REJECTED,)])
def test_a_decision_that_does_not_accept_sets_up_nothing(facts):
    PROGRAMME.given(facts=facts).when(Establish(SITAG, TODAY, D1, WHY), by="SRO").refused(
        "The decision must have been taken, and be to accept. (platform)"
    )


def test_a_group_that_was_set_up_is_not_set_up_again_whatever_became_of_it():
    once = replace(now(TMAG), stands=False, was_set_up=True)
    again = PROGRAMME.given(facts=(ACCEPTED, once)).when(Establish(TMAG, TODAY, D1, WHY), by="SRO")
    again.refused("The group must not have been set up already. (platform)")


def test_no_group_begins_or_ends_by_a_decision_that_can_still_be_taken_back():
    taken = "The decision it rests on must be confirmed, and its meeting closed. (platform)"
    open_still = replace(ACCEPTED, final=False)
    PROGRAMME.given(facts=(open_still,)).when(Establish(SITAG, TODAY, D1, WHY), by="SRO").refused(
        taken
    )
    now_and_open = (open_still, now(TMAG, children=(DWG, MWG), peers=(SITAG, MCAG)))
    ending = TMAG_STANDS.given(facts=now_and_open).when(End(SPLIT, D1, HEIRS), by="SRO")
    ending.refused(taken)


def test_a_group_rests_on_a_decision_of_a_group_of_a_level_above():
    beside = Settled(D1, Group("DAG"), Name("accept"), True, TODAY, False)
    above = "A group of a level above must have decided it. (platform)"
    PROGRAMME.given(facts=(beside,)).when(Establish(SITAG, TODAY, D1, WHY), by="SRO").refused(above)
    now_and_beside = (beside, now(TMAG, children=(DWG, MWG), peers=(SITAG, MCAG)))
    ending = TMAG_STANDS.given(facts=now_and_beside).when(End(SPLIT, D1, HEIRS), by="SRO")
    ending.refused(above)


def test_a_group_is_one_of_the_framework_and_is_set_up_once():
    unknown = Establish(Group("TWAG"), TODAY, consulted=WHY)
    PROGRAMME.when(unknown, by="SRO").refused("The group must be one of the framework. (platform)")
    standing = PROGRAMME.given(Established(BPRWG, TODAY, None, WHY))
    standing.when(Establish(BPRWG, TODAY, consulted=WHY), by="SRO").refused(
        "The group must not have been set up already. (platform)"
    )


def test_under_the_other_reading_the_programme_sets_it_up():
    other = MHHS.with_readings({"creation": "programme"})
    PROGRAMME.under(other).when(Establish(BPRWG, TODAY, consulted=WHY), by="SRO").refused(
        "Only the PMO, as secretariat, puts on record that a group is set up. (3.9)"
    )


# Which group stands above: 3.6, and the reading "parents".


def test_what_the_sources_leave_open_is_agreed_with_a_reading_and_a_reason():
    begun = PROGRAMME.given(Established(BPRWG, TODAY, None, WHY), facts=(now(BPRWG),))
    ask = begun.when(SetParent(Group("DAG"), PARENTS, WHY), by="PMO")
    after = ask.then(ParentSet(Group("DAG"), PARENTS, WHY))
    assert after.state.parent == "DAG"
    again = after.given(facts=(now(BPRWG, parent=Group("DAG")),))
    again.when(SetParent(Group("CCAG"), PARENTS, WHY), by="SRO").then(
        ParentSet(Group("CCAG"), PARENTS, WHY)
    )


def test_a_parent_stands_at_a_level_above():
    begun = PROGRAMME.given(Established(BPRWG, TODAY, None, WHY), facts=(now(BPRWG),))
    for parent in ("TDWG", "BPRWG", "NOWHERE"):
        begun.when(SetParent(Group(parent), PARENTS, WHY), by="PMO").refused(
            "The parent must be a group of a level above. (3.6)"
        )


def test_a_parent_that_the_framework_names_is_not_agreed_otherwise():
    dag = Group("DAG")
    begun = PROGRAMME.given(
        Established(dag, TODAY, None, WHY), facts=(now(dag, parent=Group("PSG")),)
    )
    begun.when(SetParent(Group("PSG"), Name("no such"), WHY), by="PMO").refused(
        "The group must have no parent that the framework gives it. (platform)",
        "The reading must be one of the framework. (platform)",
    )


def test_a_parent_rests_on_the_reading_that_the_line_of_the_group_names():
    begun = PROGRAMME.given(Established(BPRWG, TODAY, None, WHY), facts=(now(BPRWG),))
    begun.when(SetParent(Group("DAG"), Name("nc2"), WHY), by="PMO").refused(
        "It must be the reading that the line of the group names. (platform)"
    )


# Ending: what TMAG held passes to its successors.

SPLIT = date(2024, 2, 14)
HEIRS = (Heir(DWG, SITAG), Heir(MWG, MCAG))
TMAG_STANDS = BEFORE.given(
    Established(TMAG, date(2022, 3, 1), None, WHY),
    facts=(ACCEPTED, now(TMAG, children=(DWG, MWG), peers=(SITAG, MCAG))),
)


def test_a_group_ends_when_each_group_below_has_passed_to_one_that_may_be_newer():
    ended = TMAG_STANDS.when(End(SPLIT, D1, HEIRS), by="SRO").then(Ended(SPLIT, D1, HEIRS))
    assert ended.state.until == SPLIT
    ended.when(End(SPLIT, D1, HEIRS), by="SRO").refused(
        "The group must have been set up, and must not have ended. (platform)"
    )


@pytest.mark.parametrize("heirs", [(), HEIRS[:1], (*HEIRS, HEIRS[0]), (*HEIRS, Heir(BPRWG, SITAG))])
def test_no_group_below_is_left_over_or_passed_twice(heirs):
    TMAG_STANDS.when(End(SPLIT, D1, heirs), by="SRO").refused(
        "Each group below must pass to exactly one group. (platform)"
    )


@pytest.mark.parametrize("heir", ["TMAG", "BPRWG", "QAG", "NOWHERE"])
def test_a_group_below_passes_to_another_group_that_stands_above_it(heir):
    heirs = (Heir(DWG, Group(heir)), HEIRS[1])
    TMAG_STANDS.when(End(SPLIT, D1, heirs), by="SRO").refused(
        "A group below must pass to another group above it. (platform)"
    )


def test_a_group_ends_by_a_decision_and_after_its_beginning():
    undecided = TMAG_STANDS.given(facts=(REJECTED, now(TMAG)))
    undecided.when(End(date(2022, 3, 1), D1, HEIRS[:0]), by="SRO").refused(
        "The decision must have been taken, and be to accept. (platform)",
        "A group must end after it was set up. (platform)",
        "Each group below must pass to exactly one group. (platform)",
    )


def test_a_body_where_consultation_is_only_recommended_departs_with_a_reason():
    gauges, key = Group("GAUGES"), "group.consulted"
    establish = Establish(gauges, TODAY)
    BODY.when(establish, by="DIRECTOR").refused(
        "A new group should have been proposed to everybody. (1)"
    )
    departing = BODY.when(establish, by="DIRECTOR", although={key: "It meets once."})
    assert [each.key for each in departing.decision.departures] == [key]

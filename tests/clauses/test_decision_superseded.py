"""A decision gives way to a later one, and stays on record: no statement says how."""

from dataclasses import replace
from datetime import date

import pytest

from law import TODAY, WHY
from lawspeaker.framework.names import CaseId, Group
from lawspeaker.kernel.contested import StoppedNow
from lawspeaker.kernel.facts import Settled
from lawspeaker.kernel.kinds import Name
from lawspeaker.processes.decision.events import Confirmed
from lawspeaker.processes.decision.following import Communicate, Implement
from lawspeaker.processes.decision.setting_aside import NoteSetAside, SetAside
from lawspeaker.processes.decision.superseding import Supersede, Superseded
from matters import ACCEPT, DAG_READY

DECIDED = DAG_READY.when(ACCEPT, by="SRO").scenario.given(
    *DAG_READY.when(ACCEPT, by="SRO").decision.events, Confirmed()
)
AP1, D9, DAG, PSG = CaseId("AP1"), CaseId("D9"), Group("DAG"), Group("PSG")
LATER = Settled(D9, DAG, Name("accept"), True, TODAY, published=False)
BY = Supersede(D9, WHY)


def before(later: Settled = LATER):
    return DECIDED.given(facts=(later,))


@pytest.mark.parametrize("group", [DAG, PSG])
@pytest.mark.parametrize("by", ["SRO", "PMO"])
def test_a_later_decision_of_the_group_or_of_one_above_takes_its_place(group, by):
    later = before(replace(LATER, group=group))
    after = later.when(BY, by=by).then(Superseded(D9, TODAY, WHY))
    assert after.state.superseded_by == D9
    assert after.state.ruling is not None


@pytest.mark.parametrize("by", ["IPA", "OFGEM", "party"])
def test_the_chair_or_the_secretariat_records_it(by):
    before().when(BY, by=by).refused(
        "Only the chair of the group, or the PMO as secretariat, records that a later decision"
        " takes the place of another. (platform)"
    )


def test_it_gives_way_to_one_that_is_accepted_and_in_force():
    for later in (before(replace(LATER, accepted=False)), replace(before(), case=D9)):
        later.when(BY, by="PMO").refused(
            "The later decision must be another, accepted and in force. (platform)"
        )


def test_it_gives_way_to_no_earlier_one_and_to_none_of_another_group():
    earlier = replace(LATER, on=date(2024, 1, 3), group=Group("CCAG"))
    before(earlier).when(BY, by="PMO").refused(
        "The later decision must not have been taken before it. (platform)",
        "The later decision must be of the same group, or of one above it. (platform)",
    )


def test_it_gives_way_to_what_nobody_can_take_back_any_more():
    before(replace(LATER, final=False)).when(BY, by="PMO").refused(
        "The decision it rests on must be confirmed, and its meeting closed. (platform)"
    )


def test_what_was_superseded_is_carried_out_no_more_and_not_superseded_again():
    over = before().given(Superseded(D9, TODAY, WHY))
    for asked in (Implement(WHY), BY):
        over.when(asked, by="PMO").refused(
            "No later decision must have taken its place. (platform)"
        )


SET_ASIDE = StoppedNow(DECIDED.case, stopped_by=AP1, set_aside_by=AP1)


def test_an_appeal_sets_it_aside_and_then_nothing_more_is_owed_on_it():
    it = before().given(facts=(LATER, SET_ASIDE))
    assert it.duties
    over = it.when(NoteSetAside(), by="SRO").then(SetAside(AP1, TODAY))
    assert (over.state.set_aside_by, over.duties) == (AP1, [])
    for asked in (Communicate(WHY), BY):
        over.when(asked, by="PMO").refused("No appeal must have set the decision aside. (platform)")
    over.when(NoteSetAside(), by="SRO").refused(
        "No appeal must have set the decision aside. (platform)"
    )


def test_nobody_notes_that_of_a_decision_which_no_appeal_has_set_aside():
    stayed = replace(SET_ASIDE, set_aside_by=None)
    before().given(facts=(stayed,)).when(NoteSetAside(), by="SRO").refused(
        "An appeal that was upheld must have set the decision aside. (platform)"
    )

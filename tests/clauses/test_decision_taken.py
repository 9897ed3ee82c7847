"""The decision itself, with consensus and without: 3.6, 3.11, 4.6, 5.2."""

from dataclasses import replace
from datetime import timedelta

import pytest

from law import BEN, MHHS, TODAY, WHY, Scenario, capacity
from lawspeaker.framework.names import CHAIR, Group, Seat
from lawspeaker.kernel.facts import Item, Items, Phase
from lawspeaker.kernel.kinds import Name, Offset
from lawspeaker.processes.decision import DECISION
from lawspeaker.processes.decision.arguing import SettleObjection
from lawspeaker.processes.decision.confirming import HandOver
from lawspeaker.processes.decision.contesting import Contested
from lawspeaker.processes.decision.deciding import Take
from lawspeaker.processes.decision.events import (
    Escalated,
    HandedOver,
    ObjectionSettled,
)
from lawspeaker.processes.decision.matter import Stage, Stand
from lawspeaker.processes.decision.ready import CONTESTED
from lawspeaker.processes.decision.recommending import (
    Escalate,
)
from matters import (
    ACCEPT,
    ADVISED,
    AGREED,
    AT,
    AT_DAG,
    AT_PSG,
    D1,
    DAG,
    DAG_READY,
    M1,
    PLACED,
    PSG,
    PSG_READY,
    PSG_ROOM,
    READY,
    chaired_by_a_delegate,
    meeting,
    recommended,
    room,
    ruled,
    view,
)

LARGE, SMALL = Seat("M-PSG-l"), Seat("M-PSG-n")
SPLIT = (view(LARGE), view(SMALL, Stand.OBJECTS))
DAY = timedelta(days=1)
SUSTAINED = ObjectionSettled(SMALL, sustained=True, reason=WHY)
NO_CONSENSUS = AT_PSG.given(*READY, *SPLIT, SUSTAINED)


# Deciding by consensus: 3.6, 4.6, 5.2.


def test_the_psg_decides_by_consensus_and_its_chair_records_it():
    ruling = ruled(PSG_READY)
    assert (ruling.decider, ruling.how, ruling.consensus) == ("PSG", "consensus", True)
    decided = PSG_READY.given(*PSG_READY.when(ACCEPT, by="SRO").decision.events)
    assert (decided.state.stage, decided.state.confirmed) == (Stage.DECIDED, True)


def test_an_advisory_group_decides_its_own_matter():
    assert ruled(DAG_READY).decider == "DAG"


def test_an_observer_who_objects_does_not_stand_in_the_way():
    objecting = PSG_READY.given(view("M-PSG-v", Stand.OBJECTS))
    assert ruled(objecting).how == "consensus"


def test_every_gap_in_the_record_is_named_at_once():
    AT_PSG.given(PLACED, facts=(meeting(PSG), PSG_ROOM)).when(
        Take(Name("accept"), WHY, None, reason=Name("fits")), by="SRO"
    ).refused(
        "The view of each counted seat present must be on record, or that it gave none. "
        "(3.6, 3.10)",
        "It must be known whether the matter meets a threshold of Ofgem. (3.6, 4.6)",
        "The advice of the IPA must be on record, or that it gave none. (3.6, 4.6)",
        "The consultation behind the decision must be on record. (4.6, 5.2)",
        "It must be on record what was disclosed for the decision. (4.6, 5.2)",
        "The decision must have its timestamp in the recording. (3.11, 5.2)",
    )


def test_a_matter_is_decided_in_its_meeting_while_that_is_open():
    for phase in (Phase.CALLED, Phase.CLOSED):
        elsewhere = PSG_READY.given(facts=(meeting(PSG, phase=phase), PSG_ROOM))
        elsewhere.when(ACCEPT, by="SRO").refused(
            "A matter must be decided in its meeting, while that is open. (platform)"
        )


def test_an_objection_is_settled_before_it_is_known_whether_the_group_agrees():
    AT_PSG.given(*READY, *SPLIT).when(ACCEPT, by="SRO").refused(
        "The chair must rule on each objection of a counted seat. (platform)"
    )


def test_an_objection_that_is_not_sustained_leaves_consensus():
    overruled = replace(SUSTAINED, sustained=False)
    assert ruled(AT_PSG.given(*READY, *SPLIT, overruled)).how == "consensus"


@pytest.mark.parametrize(
    ("places", "said"), [((61, None), "00:01:01"), ((0, 59), "00:00:00 to 00:00:59")]
)
def test_a_decision_is_taken_within_its_item(places, said):
    opened, closed = (None if each is None else Offset(each) for each in places)
    item = Item(D1, settled=False, confirmed=True, complete=False, opened=opened, closed=closed)
    elsewhere = PSG_READY.given(facts=(*PSG_READY.facts, Items(M1, (item,))))
    elsewhere.when(ACCEPT, by="SRO").refused(
        f"The decision must be taken within its item, {said}. (platform)"
    )


# The list of outcomes: 4.6, 5.2.


def test_only_an_outcome_of_the_list_is_recorded():
    says = (
        "The outcome must be one of: Accept; Reject; Refer back; Accept, subject to more work; "
        "Escalate."
    )
    deferred = replace(ACCEPT, outcome=Name("deferred"))
    PSG_READY.when(deferred, by="SRO").refused(f"{says} (4.6)")
    DAG_READY.when(deferred, by="SRO").refused(
        f"{says.removesuffix('Escalate.')}Refer to the PSG. (5.2)"
    )


def test_an_outcome_carries_the_ground_the_list_gives():
    for outcome in ("accept", "reject"):
        PSG_READY.when(Take(Name(outcome), WHY, AT, reason=Name("whim")), by="SRO").refused(
            "The outcome must carry the ground that the list gives for it. (4.6, 5.2)"
        )
    rejected = ruled(PSG_READY, Take(Name("reject"), WHY, AT, reason=Name("misfit")))
    assert rejected.effect == "reject"


def test_an_acceptance_subject_to_work_says_which_and_whose():
    bare = Take(Name("accept_subject_to"), WHY, AT, reason=Name("work"))
    for take in (bare, replace(bare, condition=WHY), replace(bare, owner=Name("IM"))):
        PSG_READY.when(take, by="SRO").refused(
            "The work that the acceptance is subject to must be stated, and who does it. (4.6, 5.2)"
        )
    assert ruled(PSG_READY, replace(bare, condition=WHY, owner=Name("IM"))).condition == WHY


def test_what_is_referred_back_stays_open_and_comes_again_with_fresh_views():
    back = Take(Name("refer_back"), WHY, AT, reason=Name("work"))
    again = PSG_READY.given(*PSG_READY.when(back, by="SRO").decision.events)
    assert again.state.stage is Stage.REFERRED_BACK
    placed = again.given(PLACED).state
    assert (placed.stage, placed.views, placed.assessment) == (Stage.PLACED, (), None)


def test_a_working_group_decides_what_was_delegated_to_it_by_the_list_of_its_matter():
    twg = Group("TWG")
    held = Scenario(DECISION, facts=(meeting(twg), room(twg, 4))).given(
        recommended(twg, 3, delegated_by=D1), *READY
    )
    assert ruled(held, by=CHAIR, of="TWG").decider == "TWG"
    undelegated = Scenario(DECISION, facts=held.facts).given(recommended(twg, 3), *READY)
    undelegated.when(ACCEPT, by=CHAIR, of="TWG").refused(
        "Where a working group holds a matter that was not delegated to it, the group above "
        "decides. (3.6)"
    )


# Without consensus, and the readings of findings C01 and C12.


def test_each_item_has_the_advice_of_the_ipa_and_the_framework_asks_where_the_sro_may_decide():
    without = tuple(each for each in READY if each is not ADVISED)
    for agreed in (AT_PSG.given(*without, *AGREED), AT_DAG.given(*without, view("M-DAG-j"))):
        agreed.when(ACCEPT, by="SRO").refused(
            "The advice of the assurance provider must be on record, or that it gave none. "
            "(platform)"
        )
    AT_PSG.given(*without, *SPLIT, SUSTAINED).when(ACCEPT, by="SRO").refused(
        "The advice of the IPA must be on record, or that it gave none. (3.6, 4.6)"
    )


def test_where_the_psg_cannot_agree_the_sro_decides():
    ruling = ruled(NO_CONSENSUS)
    assert (ruling.decider, ruling.how, ruling.consensus) == ("SRO", "sro", False)


def test_a_delegate_does_not_make_the_psg_agree_by_setting_an_objection_aside():
    delegated = chaired_by_a_delegate(AT_PSG.given(*READY, *SPLIT), PSG)
    aside = SettleObjection(SMALL, sustained=False, reason=WHY)
    delegated.when(aside, by=CHAIR, of=PSG).refused(
        "No delegate may set an objection aside where an office decides without consensus. "
        "(platform)"
    )
    delegated.when(replace(aside, sustained=True), by=CHAIR, of=PSG).then(SUSTAINED)
    at_dag = chaired_by_a_delegate(AT_DAG.given(*READY, view("M-DAG-j", Stand.OBJECTS)), DAG)
    ours = SettleObjection(Seat("M-DAG-j"), sustained=False, reason=WHY)
    assert at_dag.when(ours, by=CHAIR, of=DAG).decision.events


def test_a_delegate_in_the_chair_hands_it_to_the_sro_who_decides_on_the_views_later():
    held = chaired_by_a_delegate(NO_CONSENSUS, PSG)
    held.when(ACCEPT, by=CHAIR, of="PSG").refused(
        "Where the PSG cannot agree, the SRO decides in person, whoever chairs. (3.6, 4.6)"
    )
    handed = held.when(HandOver(WHY), by=CHAIR, of="PSG").then(HandedOver(WHY))
    over = (meeting(PSG, phase=Phase.CLOSED, in_person=False), PSG_ROOM)
    assert ruled(handed.given(facts=over)).decider == "SRO"


@pytest.mark.parametrize(
    ("opened", "closed", "said"),
    [(0, 60, ""), (61, 90, "00:01:01 to 00:01:30"), (0, 59, "00:00:00 to 00:00:59")],
)
def test_what_is_handed_over_keeps_its_place_in_the_item_of_the_meeting_that_heard_it(
    opened, closed, said
):
    held = chaired_by_a_delegate(NO_CONSENSUS, PSG)
    handed = held.when(HandOver(WHY), by=CHAIR, of="PSG").then(HandedOver(WHY))
    item = Item(D1, settled=False, confirmed=True, complete=False,
                opened=Offset(opened), closed=Offset(closed))  # fmt: skip
    ended = meeting(PSG, phase=Phase.CLOSED, in_person=False)
    later = handed.given(facts=(ended, PSG_ROOM, Items(M1, (item,))), today=TODAY + DAY)
    if said:
        says = f"The decision must be taken within its item, {said}. (platform)"
        later.when(ACCEPT, by="SRO").refused(says)
    else:
        ruling = ruled(later)
        assert (ruling.on, ruling.at) == (TODAY + DAY, AT)


def test_nothing_is_handed_over_that_could_then_be_neither_decided_nor_put_right():
    held = chaired_by_a_delegate(NO_CONSENSUS, PSG)
    contested = held.given(Contested(Name("IPA"), (Name("tom"),), WHY, TODAY))
    contested.when(HandOver(WHY), by=CHAIR, of="PSG").refused(f"{CONTESTED} (platform)")


def test_by_the_other_reading_the_delegate_decides():
    other = MHHS.with_readings({"nc2": "chair"})
    held = chaired_by_a_delegate(NO_CONSENSUS, PSG).under(other)
    ruling = ruled(held, by=CHAIR, of="PSG")
    assert (ruling.decider, ruling.how) == ("chair", "informed")


def test_nothing_is_handed_over_that_the_group_decides_or_by_the_sro():
    agreed = chaired_by_a_delegate(PSG_READY, PSG)
    agreed.when(HandOver(WHY), by=CHAIR, of="PSG").refused(
        "The decision must be the SRO\u2019s, because the group cannot agree. (3.6, 4.6)"
    )
    NO_CONSENSUS.when(HandOver(WHY), by="SRO").refused(
        "Only a delegate hands over; the office in the chair decides itself. (platform)"
    )


DAG_SPLIT = AT_DAG.given(
    *READY,
    view("M-DAG-j", Stand.OBJECTS),
    ObjectionSettled(Seat("M-DAG-j"), sustained=True, reason=WHY),
)


def test_where_an_advisory_group_cannot_agree_its_chair_decides_or_takes_it_up():
    assert ruled(DAG_SPLIT).decider == "chair"
    DAG_SPLIT.when(Escalate(WHY), by="SRO").then(Escalated(PSG, WHY))


def test_by_the_other_reading_it_must_go_up():
    up = DAG_SPLIT.under(MHHS.with_readings({"nc34": "escalate"}))
    up.when(ACCEPT, by="SRO").refused(
        "Where an advisory group cannot agree on a matter of its own, the matter goes to the group "
        "above. (3.6, 4.6)"
    )


def test_who_holds_the_office_but_is_not_in_the_chair_decides_nothing_for_the_group():
    other = capacity("SRO", person=BEN)
    reasons = PSG_READY.when(ACCEPT, by=other).reasons
    assert [each.key for each in reasons] == ["decision.decider"]


def test_a_matter_of_the_boards_is_only_recommended_on():
    boards = Scenario(DECISION, facts=PSG_READY.facts).given(
        recommended(PSG, 2, external=True), *READY, *AGREED
    )
    (reason,) = boards.when(ACCEPT, by="SRO").reasons
    assert (reason.key, reason.by) == ("decision.decider", ("10.2-02",))

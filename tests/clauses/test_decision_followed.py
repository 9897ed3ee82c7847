"""What follows a decision, and what goes to the sponsor: 3.2, 3.3, 3.6, 3.7, 4.6, 11.2."""

from dataclasses import replace
from datetime import date

import pytest

from law import ANN, CALENDAR, MHHS, TODAY, WHY, Scenario
from lawspeaker.framework.names import CaseId, Group
from lawspeaker.kernel.acts import Timing
from lawspeaker.kernel.kinds import Count, Name
from lawspeaker.processes.decision import DECISION
from lawspeaker.processes.decision.confirming import Confirm
from lawspeaker.processes.decision.deciding import Take
from lawspeaker.processes.decision.events import (
    Confirmed,
    Directed,
    Escalated,
    Implemented,
    Instructed,
    Published,
    Referred,
    Relayed,
)
from lawspeaker.processes.decision.events import Told as ToldEverybody
from lawspeaker.processes.decision.following import (
    Communicate,
    Direct,
    Implement,
    Instruct,
    Publish,
    Refer,
    Relay,
)
from lawspeaker.processes.decision.matter import Stage
from matters import (
    ACCEPT,
    ADVISED,
    AGREED,
    AT,
    DAG_READY,
    PSG,
    PSG_READY,
    READY,
    YES,
    assessed,
    meeting,
    recommended,
    ruled,
)

FIVE_MILLION, TWENTY_MILLION = 500_000_000, 2_000_000_000


# Above a threshold: 3.2, 3.6, 3.7, 4.6, and the reading of finding C07.


@pytest.mark.parametrize(
    "answers",
    [
        assessed(FIVE_MILLION),
        assessed(1, TWENTY_MILLION),
        assessed(model=YES),
        assessed(consumers=YES),
        assessed(competition=YES),
    ],
)
def test_what_meets_any_threshold_is_for_ofgem_and_only_sent_up(answers):
    above = PSG_READY.given(answers)
    above.when(ACCEPT, by="SRO").refused("Where a threshold is met, Ofgem decides. (3.2, 3.6, 4.6)")
    up = Take(Name("escalate"), WHY, AT, reason=Name("threshold"))
    sent = above.given(*above.when(up, by="SRO").decision.events)
    assert sent.state.stage is Stage.FOR_SPONSOR
    (duty, *_) = sent.duties
    assert (duty.command, duty.holders) == (Refer, ("SRO", "IPA"))


def test_an_advisory_group_refers_what_meets_a_threshold_to_the_psg():
    to_psg = Take(Name("refer_to_psg"), WHY, AT, reason=Name("threshold"))
    above = DAG_READY.given(assessed(FIVE_MILLION))
    taken, escalated = above.when(to_psg, by="SRO").decision.events
    assert (taken.ruling.effect, escalated) == ("escalate", Escalated(Group("PSG"), WHY))
    at_psg = above.given(taken, escalated).state
    assert (at_psg.stage, at_psg.group) == (Stage.RECOMMENDED, "PSG")
    assert (at_psg.views, at_psg.ruling, at_psg.confirmed) == ((), None, False)
    DAG_READY.when(to_psg, by="SRO").refused(
        "A matter that is sent up by its outcome must meet a threshold of Ofgem. (4.6, 5.2)"
    )


def test_an_advisory_group_sends_nothing_to_ofgem_by_its_outcome():
    up = Take(Name("escalate"), WHY, AT, reason=Name("threshold"))
    asked = DAG_READY.given(assessed(FIVE_MILLION)).when(up, by="SRO")
    assert {each.key for each in asked.reasons} == {"decision.outcome", "decision.decider"}


def test_a_penny_less_stays_with_the_psg_and_is_not_sent_up():
    below = PSG_READY.given(assessed(FIVE_MILLION - 1, TWENTY_MILLION - 1))
    assert ruled(below).decider == "PSG"
    up = Take(Name("escalate"), WHY, AT, reason=Name("threshold"))
    below.when(up, by="SRO").refused(
        "A matter that is sent up by its outcome must meet a threshold of Ofgem. (4.6, 5.2)"
    )
    below.when(Refer(WHY), by="SRO").refused(
        "A matter that is referred to Ofgem must meet one of its thresholds. (3.7, 4.6)"
    )


def test_by_the_other_reading_exactly_five_million_stays_with_the_psg():
    other = PSG_READY.given(assessed(FIVE_MILLION)).under(MHHS.with_readings({"cmp": "more_than"}))
    assert ruled(other).decider == "PSG"


ABOVE = PSG_READY.given(assessed(FIVE_MILLION))
REFERRED = Referred(WHY, (Name("single"),), TODAY, ADVISED.advice)
WITH_OFGEM = ABOVE.given(REFERRED)
DIRECTED = WITH_OFGEM.given(Directed(WHY, accepts=True, on=TODAY))


@pytest.mark.parametrize("holds", ["SRO", "IPA"])
def test_the_sro_or_the_ipa_refers_it_and_names_the_threshold(holds):
    ABOVE.when(Refer(WHY), by=holds).then(REFERRED)
    ABOVE.when(Refer(WHY), by="party").refused(
        "Only the SRO or the IPA refers a matter to Ofgem. (3.7, 4.6, 5.2)"
    )


def test_once_with_ofgem_only_ofgem_decides():
    WITH_OFGEM.when(Direct(WHY, accepts=True), by="OFGEM").then(
        Directed(WHY, accepts=True, on=TODAY)
    )
    WITH_OFGEM.when(Direct(WHY, accepts=True), by="SRO").refused(
        "Only Ofgem decides a matter that was referred to it. (3.6, 4.6)"
    )
    assert WITH_OFGEM.when(ACCEPT, by="SRO").reasons[0].key == "decision.stage"


def test_the_ipa_tells_the_programme_and_the_sro_instructs_the_pmo_once_each():
    relayed = DIRECTED.when(Relay(), by="IPA").then(Relayed(TODAY))
    relayed.when(Relay(), by="IPA").refused(
        "The programme must not have been told already. (platform)"
    )
    instructed = relayed.when(Instruct(), by="SRO").then(Instructed(TODAY))
    instructed.when(Instruct(), by="SRO").refused(
        "The secretariat must not have been instructed already. (platform)"
    )
    owed = {duty.command for duty in DIRECTED.duties}
    assert {Relay, Instruct} <= owed
    assert {Relay, Instruct}.isdisjoint(duty.command for duty in instructed.duties)


def test_the_participants_hear_of_ofgems_word_on_instruction():
    DIRECTED.when(Communicate(WHY), by="PMO").refused(
        "The SRO must have instructed the PMO to tell the Participants what Ofgem decided. (3.7)"
    )
    DIRECTED.given(Instructed(TODAY)).when(Communicate(WHY), by="PMO").then(
        ToldEverybody(TODAY, WHY)
    )


# After the decision: 3.3, 3.11, 11.2.

DECIDED = PSG_READY.given(*PSG_READY.when(ACCEPT, by="SRO").decision.events)
TYPED_IN = PSG_READY.given(*PSG_READY.when(ACCEPT, by="SRO", typed_by="PMO").decision.events)


def test_what_was_typed_in_takes_effect_when_its_decider_confirms_it():
    for command, holds in ((Publish(), "SRO"), (Communicate(WHY), "PMO"), (Implement(WHY), "SRO")):
        TYPED_IN.when(command, by=holds).refused(
            "Whoever decided must have confirmed the decision. (platform)"
        )
    assert Confirm in {duty.command for duty in TYPED_IN.duties}
    confirmed = TYPED_IN.when(Confirm(), by="SRO").then(Confirmed())
    confirmed.when(Confirm(), by="SRO").refused(
        "The decision must not be confirmed yet. (platform)"
    )
    confirmed.when(Publish(), by="SRO").then(Published(TODAY, ANN))


def test_the_secretariat_does_not_confirm_for_the_chair():
    TYPED_IN.when(Confirm(), by="SRO", typed_by="PMO").refused(
        "It must be done in person: nobody types it in for another. (platform)"
    )


def test_the_chair_publishes_and_everybody_may_read_it_from_then_on():
    published = DECIDED.when(Publish(), by="SRO").then(Published(TODAY, ANN))
    before, after = DECIDED.state, published.state
    assert DECISION.audience_of(before, MHHS, DECISION.widened(before)) == "registered"
    assert DECISION.audience_of(after, MHHS, DECISION.widened(after)) == "public"
    published.when(Publish(), by="SRO").refused(
        "The decision must not be published already. (platform)"
    )
    DECIDED.when(Publish(), by="PMO").refused(
        "Only the chair of the group publishes a decision. (3.11, 4.2, 5.1)"
    )


def test_the_outcome_of_a_change_is_told_within_ten_working_days_and_late_ones_are_told_too():
    change = CaseId("CR035")
    then = date(2024, 5, 1)
    facts = (replace(meeting(PSG), day=then), *(f for f in PSG_READY.facts if f != meeting(PSG)))
    first = Scenario(DECISION, facts=facts, today=then).given(
        recommended(PSG, 2, change=change), *READY, *AGREED
    )
    decided = first.given(*first.when(ACCEPT, by="SRO").decision.events)
    (duty,) = [each for each in decided.duties if each.command is Communicate]
    assert duty.due(MHHS, CALENDAR) == date(2024, 5, 16)  # 6 May is a bank holiday
    late = replace(decided, today=date(2024, 5, 17)).when(Communicate(WHY), by="PMO")
    timing = Timing(Name("outcome"), date(2024, 5, 16), Count(1), Name(CALENDAR.id))
    late.then(ToldEverybody(date(2024, 5, 17), WHY, timing))


def test_other_outcomes_have_no_clock_and_each_is_told_and_carried_out_once():
    told = DECIDED.when(Communicate(WHY), by="PMO").then(ToldEverybody(TODAY, WHY))
    told.when(Communicate(WHY), by="PMO").refused(
        "Everybody must not have been told already. (platform)"
    )
    done = told.when(Implement(WHY), by="PMO").then(Implemented(TODAY, WHY))
    done.when(Implement(WHY), by="PMO").refused(
        "The decision must not be carried out already. (platform)"
    )


def test_nothing_is_dated_before_the_word_it_follows():
    early = "It must not be dated before the word that it follows. (platform)"
    before = date(2024, 2, 6)
    decided = replace(DECIDED, today=before)
    for command, holds in ((Publish(), "SRO"), (Communicate(WHY), "PMO"), (Implement(WHY), "SRO")):
        decided.when(command, by=holds).refused(early)
    replace(TYPED_IN, today=before).when(Confirm(), by="SRO").refused(early)
    with_ofgem = PSG_READY.given(Referred(WHY, (Name("single"),), TODAY))
    replace(with_ofgem, today=before).when(Direct(WHY, accepts=True), by="OFGEM").refused(early)

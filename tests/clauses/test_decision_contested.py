"""Two who assess a matter disagree: finding C09 of 3.2, and what each reading of it makes of it."""

from dataclasses import replace
from datetime import timedelta

import pytest
from msgspec.structs import replace as altered

from law import MHHS, TODAY, WHY
from lawspeaker.framework.names import Pence
from lawspeaker.framework.version import Framework
from lawspeaker.kernel.kinds import Count, Name
from lawspeaker.kernel.spending import Spent
from lawspeaker.processes.decision.arguing import Assess
from lawspeaker.processes.decision.contesting import ContestAssessment, Contested
from lawspeaker.processes.decision.ready import answer
from matters import ACCEPT, NO, PSG_READY, YES

CONTEST = ContestAssessment((Name("tom"),), WHY)
BELIEVED = Contested(Name("IPA"), (Name("tom"),), WHY, TODAY)
CONTESTED = PSG_READY.given(BELIEVED, facts=(*PSG_READY.facts, Spent(Pence(0), Count(0))))
FELT = MHHS.with_readings({"mater": "felt"})


def named_for(threshold: str, *assessors: str, of: Framework = MHHS) -> Framework:
    """Return 3.2 as it would be if it named others for a threshold."""
    line = altered(of.thresholds[threshold], assessor=assessors)
    text = altered(of.text, thresholds={**of.text.thresholds, threshold: line})
    return replace(of, text=text)


def again(model) -> Assess:
    return Assess(Pence(0), model, NO, NO, WHY, Name("SRO"), Pence(0))


def test_the_assurance_provider_contests_what_another_assessed():
    PSG_READY.when(CONTEST, by="IPA").then(BELIEVED)
    refused = PSG_READY.when(CONTEST, by="M-PSG-l").reasons
    assert [str(each) for each in refused] == [
        "Only the IPA contests what a matter is assessed at. (platform)"
    ]


@pytest.mark.parametrize("named", [(), (Name("weather"),)])
def test_it_names_the_thresholds_it_believes_to_be_met(named):
    PSG_READY.when(ContestAssessment(named, WHY), by="IPA").refused(
        "It must name thresholds of the framework. (platform)"
    )


def test_nothing_is_decided_before_the_assessor_has_answered():
    CONTESTED.when(ACCEPT, by="SRO").refused(
        "What was contested must be answered: whoever answers for it must assess the matter again,"
        " with reasons. (platform)"
    )


def test_the_assessor_may_hold_to_the_answer_and_then_it_counts():
    held = CONTESTED.given(*CONTESTED.when(again(NO), by="SRO").decision.events)
    assert held.state.contest.answered
    assert held.when(ACCEPT, by="SRO").decision.events


def test_the_assessor_may_give_way_and_the_sponsor_decides():
    given_way = CONTESTED.given(*CONTESTED.when(again(YES), by="SRO").decision.events)
    assert answer(given_way.when(ACCEPT, by="SRO").case).how == "threshold"


def test_an_assessment_made_before_answers_no_contest_however_late_it_is_recorded():
    earlier = replace(CONTESTED, today=TODAY - timedelta(days=1))
    [assessed] = earlier.when(again(NO), by="SRO").decision.events
    assert not assessed.answers
    assert not CONTESTED.given(assessed).state.contest.answered


def test_only_whoever_the_framework_names_for_what_is_contested_answers_it():
    theirs = CONTESTED.under(named_for("tom", "IPA"))
    [by_another] = theirs.when(again(NO), by="SRO").decision.events
    assert not by_another.answers
    [by_them] = theirs.when(replace(again(NO), assessor=Name("IPA")), by="IPA").decision.events
    assert by_them.answers


def test_where_thresholds_name_others_each_is_answered_by_whom_the_framework_names():
    """Nobody is named for both: what the one has answered stays answered while the other does."""
    more = CONTESTED.given(Contested(Name("IPA"), (Name("consumers"),), WHY, TODAY))
    theirs = more.under(named_for("consumers", "SRO", of=named_for("tom", "IPA")))
    by_ipa = replace(again(NO), assessor=Name("IPA"))
    first = theirs.given(*theirs.when(by_ipa, by="IPA").decision.events)
    assert (first.state.contest.answered, first.state.contest.open) == (False, ("consumers",))
    [rest] = first.when(again(NO), by="SRO").decision.events
    assert rest.answers
    assert first.given(rest).state.contest.answered
    [otherwise] = first.when(again(YES), by="SRO").decision.events
    assert (otherwise.answers, otherwise.settles) == (False, ("consumers",))
    anew = first.given(Contested(Name("IPA"), (Name("tom"),), WHY, TODAY))
    assert anew.state.contest.open == ("consumers", "tom")


def test_nobody_else_overwrites_what_was_answered():
    """What whoever is named for it answered is asked again once another says otherwise."""
    theirs = CONTESTED.under(named_for("tom", "IPA"))
    by_ipa = replace(again(YES), assessor=Name("IPA"))
    met = theirs.given(*theirs.when(by_ipa, by="IPA").decision.events)
    assert met.state.contest.answered
    [same] = met.when(again(YES), by="SRO").decision.events
    assert met.given(same).state.contest.answered
    overwritten = met.given(*met.when(again(NO), by="SRO").decision.events)
    assert (overwritten.state.contest.answered, overwritten.state.contest.open) == (False, ("tom",))
    overwritten.when(ACCEPT, by="SRO").refused(
        "What was contested must be answered: whoever answers for it must assess the matter again,"
        " with reasons. (platform)"
    )


def test_whoever_contests_as_well_takes_nothing_back_of_what_another_contests():
    more = CONTESTED.given(Contested(Name("SRO"), (Name("consumers"),), WHY, TODAY))
    assert more.state.contest.thresholds == ("tom", "consumers")
    held = CONTESTED.given(*CONTESTED.when(again(NO), by="SRO").decision.events)
    anew = held.given(Contested(Name("IPA"), (Name("consumers"),), WHY, TODAY))
    assert (anew.state.contest.thresholds, anew.state.contest.answered) == (("consumers",), False)


def test_read_otherwise_nobody_assesses_away_what_another_believes():
    held = CONTESTED.under(FELT).when(again(NO), by="SRO").decision.events
    more = CONTESTED.given(*held, Contested(Name("IPA"), (Name("consumers"),), WHY, TODAY))
    assert more.state.contest.thresholds == ("tom", "consumers")


def test_read_otherwise_what_somebody_believes_is_enough():
    felt = CONTESTED.under(FELT)
    assert answer(CONTESTED.when(ACCEPT, by="SRO").case).how == "consensus"
    assert answer(felt.when(ACCEPT, by="SRO").case).how == "threshold"

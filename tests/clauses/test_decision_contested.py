"""Two who assess a matter disagree: finding C09 of 3.2, and what each reading of it makes of it."""

import pytest

from law import MHHS, TODAY, WHY
from lawspeaker.framework.names import Pence
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


def again(model) -> Assess:
    return Assess(Pence(0), model, NO, NO, WHY, Name("SRO"))


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
        "What was contested must be answered: the matter must be assessed again, with reasons. "
        "(platform)"
    )


def test_the_assessor_may_hold_to_the_answer_and_then_it_counts():
    held = CONTESTED.given(*CONTESTED.when(again(NO), by="SRO").decision.events)
    assert held.state.contest.answered
    assert held.when(ACCEPT, by="SRO").decision.events


def test_the_assessor_may_give_way_and_the_sponsor_decides():
    given_way = CONTESTED.given(*CONTESTED.when(again(YES), by="SRO").decision.events)
    assert answer(given_way.when(ACCEPT, by="SRO").case).how == "threshold"


def test_read_otherwise_what_somebody_believes_is_enough():
    felt = CONTESTED.under(FELT)
    assert answer(CONTESTED.when(ACCEPT, by="SRO").case).how == "consensus"
    assert answer(felt.when(ACCEPT, by="SRO").case).how == "threshold"

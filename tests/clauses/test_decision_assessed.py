"""What a matter is assessed at, by whom, and on what the views of it rest: 3.2, 3.6, 4.6."""

from dataclasses import replace

import pytest

from law import WHY, Scenario
from lawspeaker.framework.names import Pence
from lawspeaker.kernel.kinds import Count, Name, Position
from lawspeaker.kernel.spending import Spent
from lawspeaker.processes.decision import DECISION
from lawspeaker.processes.decision.arguing import Assess
from lawspeaker.processes.decision.events import Assessed, Taken, TakenOff
from lawspeaker.processes.decision.matter import Assessment, Stage
from matters import (
    ACCEPT,
    AT_PSG,
    M1,
    NO,
    PLACED,
    PSG,
    PSG_READY,
    YES,
    assessed,
    recommended,
    ruled,
    view,
)

LARGE = "M-PSG-l"
NOTHING_SPENT = Spent(Pence(0), Count(0))


def assess(cost: int | None = 0, **more) -> Assess:
    answers = {"model": NO, "consumers": NO, "competition": NO, "benefit": Pence(0)}
    return Assess(**({"cost": cost, **answers, "reasons": WHY, "assessor": Name("SRO")} | more))


def test_the_cumulative_cost_is_what_was_accepted_so_far_and_this():
    spent = AT_PSG.given(facts=(Spent(Pence(300), Count(1)),))
    event = Assessed(Assessment(Pence(70), Pence(370), NO, NO, NO, WHY, Name("SRO")))
    spent.when(assess(70), by="PMO").then(event)


@pytest.mark.parametrize("blank", ["cost", "benefit", "model", "consumers", "competition"])
def test_no_threshold_is_left_without_its_answer(blank):
    AT_PSG.given(facts=(NOTHING_SPENT,)).when(assess(**{blank: None}), by="PMO").refused(
        "It must be said of each threshold whether it is met, because one is enough. (3.2, 3.6)"
    )


@pytest.mark.parametrize("wrong", [{"assessor": None}, {"assessor": "Bob"}, {"reasons": None}])
def test_an_assessment_names_who_answers_for_it_and_why(wrong):
    AT_PSG.given(facts=(NOTHING_SPENT,)).when(assess(**wrong), by="PMO").refused(
        "The assessment must name who answers for it, and why. (platform)"
    )


# Once views were given, on what they rest: 3.6-07, 4.6-01, docs/decisions/0017.

MILLION = 100_000_000  # pence
OWN = (
    "Once views are given, only the assessor in person may lower a figure, take back a yes, or"
    " change who decides. (platform)"
)
COSTLY = AT_PSG.given(PLACED, assessed(4 * MILLION), facts=(*AT_PSG.facts, NOTHING_SPENT))
HEARD = COSTLY.given(view(LARGE))
MATERIAL = COSTLY.given(assessed(4 * MILLION, consumers=YES), view(LARGE))
DEEPER = assess(3 * MILLION)
HIGHER = assess(6 * MILLION)
CALMER = assess(4 * MILLION)


@pytest.mark.parametrize("who", [{"by": "PMO"}, {"by": "SRO", "typed_by": "PMO"}, {"by": "IPA"}])
@pytest.mark.parametrize(
    ("heard", "changed"), [(HEARD, DEEPER), (HEARD, HIGHER), (MATERIAL, CALMER)]
)
def test_nobody_else_changes_for_the_assessor_what_views_rest_on(heard, changed, who):
    heard.when(changed, **who).refused(OWN)


@pytest.mark.parametrize(
    ("heard", "changed"), [(HEARD, DEEPER), (HEARD, HIGHER), (MATERIAL, CALMER)]
)
def test_the_assessor_does_so_in_person_and_the_views_stand(heard, changed):
    (event,) = heard.when(changed, by="SRO").decision.events
    assert heard.given(event).state.views == heard.state.views
    ipa = replace(changed, assessor=Name("IPA"))
    assert heard.when(ipa, by="IPA").decision.events


@pytest.mark.parametrize("said", [assess(4 * MILLION), assess(4 * MILLION + 1)])
def test_what_lowers_nothing_and_changes_nobody_s_power_is_typed_in_as_before(said):
    assert HEARD.when(said, by="PMO").decision.events


def test_before_anybody_gave_a_view_figures_are_typed_in_as_they_come():
    for changed in (DEEPER, HIGHER):
        assert COSTLY.when(changed, by="PMO").decision.events
    assert MATERIAL.given(TakenOff(M1), PLACED).when(CALMER, by="PMO").decision.events


def test_the_first_assessment_may_not_lower_what_was_recommended_and_spoken_of_either():
    dear = replace(recommended(PSG, 2), cost=Pence(6 * MILLION))
    facts = (*AT_PSG.facts, NOTHING_SPENT)
    spoken = Scenario(DECISION, facts=facts).given(dear, PLACED, view(LARGE))
    spoken.when(assess(4 * MILLION), by="PMO").refused(OWN)
    assert spoken.when(assess(6 * MILLION), by="PMO").decision.events
    assert spoken.when(assess(4 * MILLION), by="SRO").decision.events


def test_an_assessment_that_was_heard_is_not_undone_by_retracting_it():
    """The word of the assessor stays heard: what follows it is held against it all the same."""
    heard = AT_PSG.given(PLACED, view(LARGE), facts=(*AT_PSG.facts, NOTHING_SPENT))
    dear = heard.given(assessed(6 * MILLION, model=YES))
    entry = Position(len(dear.trail) - 1)
    retract = next(each for each in DECISION.commands if each.name == "decision.retract")
    undone = dear.given(*dear.when(retract(entry, WHY), by="").decision.events)
    assert undone.state.assessment is None
    undone.when(assess(1 * MILLION), by="PMO").refused(OWN)
    assert undone.when(assess(1 * MILLION), by="SRO").decision.events


def test_what_came_back_for_more_work_is_costed_anew_by_whoever_may():
    back = replace(ruled(PSG_READY, ACCEPT), effect=Name("refer_back"))
    referred = PSG_READY.given(Taken(Name("refer"), back, confirmed=True))
    reworked = referred.given(facts=(*AT_PSG.facts, NOTHING_SPENT))
    assert reworked.state.stage is Stage.REFERRED_BACK
    assert reworked.when(assess(6 * MILLION), by="PMO").decision.events

"""What is added up for the threshold of many decisions, and what each reading makes of it: 3.2."""

from dataclasses import replace

import pytest

from law import MHHS, WHY
from lawspeaker.framework.names import Pence
from lawspeaker.framework.sums import Amounts
from lawspeaker.kernel.kinds import Count, Name
from lawspeaker.kernel.spending import Spent, carried, reckoned
from lawspeaker.processes.decision.arguing import Assess
from lawspeaker.processes.decision.events import Assessed
from lawspeaker.processes.decision.matter import Assessment
from lawspeaker.processes.decision.ready import answer
from matters import ACCEPT, AT_PSG, NO, PSG_READY, assessed

MILLION = 100_000_000  # pence
LARGE = (18, 12, 5)  # cost, benefit, saving accepted since the baseline, in millions
AFTER = Amounts(Pence(2 * MILLION), Pence(1 * MILLION))  # of it, since the sponsor's last word
READINGS = ("since_baseline", "since_ofgem", "together", "net")


def spent(since: Amounts | None = AFTER) -> Spent:
    cost, benefit, saving = (Pence(each * MILLION) for each in LARGE)
    return Spent(cost, Count(7), benefit, saving, since)


def amounts(cost: int = 0, benefit: int = 0, saving: int = 0) -> Amounts:
    return Amounts(Pence(cost * MILLION), Pence(benefit * MILLION), Pence(saving * MILLION))


def read(choice: str):
    return MHHS.with_readings({"cumul": choice})


def test_cost_and_benefit_are_kept_apart_and_the_saving_is_no_figure_of_them():
    facts = (Spent(Pence(300), Count(1), Pence(500), Pence(40)),)
    ask = Assess(Pence(70), NO, NO, NO, WHY, Name("SRO"), Pence(20), Pence(10))
    event = Assessed(
        Assessment(Pence(70), Pence(520), NO, NO, NO, WHY, Name("SRO"), Pence(20), Pence(10))
    )
    AT_PSG.given(facts=facts).when(ask, by="PMO").then(event)


@pytest.mark.parametrize(
    ("choice", "counts"),
    [("since_baseline", 19), ("since_ofgem", 3), ("together", 32), ("net", 14)],
)
def test_each_reading_makes_its_own_total_of_the_record(choice, counts):
    framework, this = read(choice), amounts(cost=1, benefit=1)
    found = {each.how.under["cumul"]: each for each in reckoned(framework, spent(), this)}
    assert tuple(found) == READINGS
    assert [name for name, each in found.items() if each.adopted] == [choice]
    assert found[choice].counted == counts * MILLION
    assert carried(framework, spent(), this)["cumulative"] == counts * MILLION


@pytest.mark.parametrize(
    ("choice", "sponsor"),
    [("since_baseline", True), ("since_ofgem", False), ("together", True), ("net", False)],
)
def test_the_reading_that_is_adopted_says_who_decides(choice, sponsor):
    """18 million so far and 2 with this: one reading reaches the limit, another does not."""
    facts = (*PSG_READY.facts, spent())
    matter = replace(PSG_READY.given(assessed(2 * MILLION), facts=facts), framework=read(choice))
    asked = matter.when(ACCEPT, by="SRO")
    assert ("cumulative" in answer(asked.case).thresholds) is sponsor
    if sponsor:
        assert [each.key for each in asked.reasons] == ["decision.decider"]
    else:
        assert asked.decision.events


def test_the_sponsor_s_word_starts_the_sum_again_only_where_there_was_one():
    total = carried(read("since_ofgem"), spent(None), amounts(cost=1))["cumulative"]
    assert total == 19 * MILLION


@pytest.mark.parametrize("choice", ["since_baseline", "together"])
@pytest.mark.parametrize("parts", [(6,), (3, 3), (4, 1, 1), (1,) * 6])
def test_splitting_a_change_gives_it_to_nobody_else(choice, parts):
    """However a change is split, its last part stands before the same total."""
    so_far, framework = Spent(Pence(15 * MILLION), Count(3)), read(choice)
    for each in parts[:-1]:
        so_far = replace(so_far, cumulative=Pence(so_far.cumulative + each * MILLION))
    assert carried(framework, so_far, amounts(cost=parts[-1]))["cumulative"] == 21 * MILLION


def test_a_benefit_of_five_million_meets_the_threshold_of_one_decision():
    """A change to the benefits is held against it by itself, as the cost is (3.2-13)."""
    event = assessed(1 * MILLION)
    event = replace(event, assessment=replace(event.assessment, benefit=Pence(5 * MILLION)))
    matter = PSG_READY.given(event, facts=(*PSG_READY.facts, Spent(Pence(0), Count(0))))
    assert answer(matter.when(ACCEPT, by="SRO").case).thresholds == ("single",)

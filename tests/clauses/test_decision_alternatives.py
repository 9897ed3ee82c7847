"""A matter put with alternatives: who accepts it names which, and the record shows it: 4.6."""

from dataclasses import replace

import pytest

from law import TODAY, WHY, Scenario
from lawspeaker.kernel.facts import GroupNow
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.processes.decision import DECISION
from lawspeaker.processes.decision.board import RecommendedOutside, RecordOutside
from lawspeaker.processes.decision.events import Directed, Referred
from lawspeaker.processes.decision.following import Direct
from lawspeaker.processes.decision.recommending import Recommend
from matters import ACCEPT, AGREED, AT_PSG, PSG, READY, assessed, recommended

PUT = (Title("Buy a simulator"), Title("Build a simulator"))
MUST = (
    "What is accepted must be one of the alternatives that were put, named by its number."
    " (platform)"
)
AT_ONE = Scenario(DECISION, case=AT_PSG.case, facts=AT_PSG.facts).given(
    recommended(PSG, 2, alternatives=PUT), *READY, *AGREED
)


def choosing(number: int | None):
    return replace(ACCEPT, alternative=None if number is None else Count(number))


@pytest.mark.parametrize("number", [None, 0, 3])
def test_what_is_accepted_is_one_of_those_that_were_put(number):
    AT_ONE.when(choosing(number), by="SRO").refused(MUST)


def test_the_outcome_names_the_alternative_that_was_chosen():
    (event,) = AT_ONE.when(choosing(2), by="SRO").decision.events
    assert event.ruling.alternative == 2


def test_where_none_were_put_none_is_named():
    plain = AT_PSG.given(*READY, *AGREED)
    plain.when(choosing(1), by="SRO").refused(MUST)
    assert plain.when(ACCEPT, by="SRO").decision.events


def test_the_sponsor_names_one_too_and_none_where_it_rejects():
    dear = AT_ONE.given(assessed(600_000_000), Referred(WHY, (), TODAY))
    dear.when(Direct(WHY, accepts=True), by="OFGEM").refused(MUST)
    dear.when(Direct(WHY, accepts=False, alternative=Count(1)), by="OFGEM").refused(MUST)
    (event,) = dear.when(Direct(WHY, True, Count(1)), by="OFGEM").decision.events
    assert event == Directed(WHY, True, TODAY, Count(1))


def test_an_outside_board_names_one_too():
    theirs = AT_ONE.given(RecommendedOutside(Name("PAB"), WHY, True, (), TODAY))
    word = RecordOutside(TODAY, accepts=True, text=WHY)
    theirs.when(word, by="PMO").refused(MUST)
    theirs.when(replace(word, accepts=False, alternative=Count(1)), by="PMO").refused(MUST)
    (event,) = theirs.when(replace(word, alternative=Count(2)), by="PMO").decision.events
    assert event.ruling.alternative == 2


@pytest.mark.parametrize("put", [PUT[:1], (PUT[0], PUT[0])])
def test_one_alternative_is_none(put):
    ask = Recommend(PSG, Title("T"), WHY, WHY, Count(2), 0, alternatives=put)
    group = GroupNow(PSG, True, Count(2), None)
    Scenario(DECISION, facts=(group,)).when(ask, by="PMO").refused(
        "One alternative is none: put two or more. (platform)"
    )

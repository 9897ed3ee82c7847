"""A remedy of an appeal that meets a threshold of Ofgem itself (finding C05)."""

from dataclasses import replace

import pytest

from appealed import (
    AP1,
    CCAG,
    D2,
    DEAR,
    FOUND,
    HELD,
    REFERRED,
    TITLE,
    contested,
    owed,
    read,
    settled,
)
from law import TODAY, WHY, Scenario
from lawspeaker.framework.names import Group, Pence
from lawspeaker.framework.sums import Amounts
from lawspeaker.kernel.contested import AppealNow
from lawspeaker.kernel.facts import GroupNow
from lawspeaker.kernel.kinds import Count
from lawspeaker.kernel.spending import Spent
from lawspeaker.processes.appeal import APPEAL
from lawspeaker.processes.appeal import events as e
from lawspeaker.processes.appeal.enacting import Enact, EnterDirection, NoteMatter
from lawspeaker.processes.appeal.judging import Uphold
from lawspeaker.processes.appeal.life import Appeal, Stage
from lawspeaker.processes.decision import DECISION
from lawspeaker.processes.decision.recommending import Recommend
from lawspeaker.processes.decision.remedying import BringRemedy, RemedyBrought
from lawspeaker.reactions import REACTIONS


@pytest.mark.parametrize(
    ("remedy", "met"),
    [
        (Uphold(WHY, WHY, cost=Pence(499_999_999), benefit=Pence(0)), ()),
        (Uphold(WHY, WHY, cost=Pence(500_000_000), benefit=Pence(0)), ("single",)),
        (Uphold(WHY, WHY, cost=Pence(0), benefit=Pence(500_000_000)), ("single",)),
        (Uphold(WHY, WHY, cost=Pence(0), benefit=Pence(0), model=True), ("tom",)),
        (Uphold(WHY, WHY, cost=Pence(0), benefit=Pence(0), consumers=True), ("consumers",)),
        (Uphold(WHY, WHY, cost=Pence(0), benefit=Pence(0), competition=True), ("competition",)),
    ],
)
def test_a_remedy_that_meets_a_threshold_is_held(remedy, met):
    [upheld] = FOUND.when(remedy, by="IPA").decision.events
    assert (upheld.remedy.thresholds, upheld.held) == (met, bool(met))


def test_what_was_spent_before_counts_with_it():
    facts = (contested(), Spent(Pence(1_999_999_999), Count(3)))
    [upheld] = (
        replace(FOUND, facts=facts)
        .when(Uphold(WHY, WHY, cost=Pence(1), benefit=Pence(0)), by="IPA")
        .decision.events
    )
    assert upheld.remedy.thresholds == ("cumulative",)


def test_a_held_remedy_is_not_enacted_before_ofgem_has_decided():
    assert owed(HELD) == {"appeal.refer": ("SRO", "IPA")}
    for case in (HELD, REFERRED):
        case.when(Enact(WHY), by="SRO").refused(
            "A remedy that meets a threshold must have been referred to Ofgem, and been decided"
            " there. (4.6)"
        )


def test_read_the_other_way_it_is_enacted_whatever_it_costs():
    enact = read(ipavofgem="enact")
    [upheld] = (
        FOUND.under(enact)
        .when(Uphold(WHY, WHY, cost=Pence(500_000_000), benefit=Pence(0)), by="IPA")
        .decision.events
    )
    assert (upheld.remedy.thresholds, upheld.held) == (("single",), False)


def brought() -> BringRemedy:
    [asked] = REACTIONS[e.Referred](AP1, e.Referred(TODAY, WHY), REFERRED.state)
    return asked.command


def test_the_remedy_comes_before_ofgem_as_a_matter_of_its_own():
    waits = AppealNow(AP1, CCAG, True, True, None)
    facts = (waits, Spent(Pence(7), Count(1)))
    case = Scenario(DECISION, facts=facts)
    recommended, assessed, referred, last = case.when(brought(), by="SRO").decision.events
    assert (recommended.appeal, assessed.assessment.cost) == (AP1, 500_000_000)
    assert assessed.assessment.cumulative == 500_000_007
    assert (referred.thresholds, last) == (DEAR.thresholds, RemedyBrought(AP1))
    state = case.given(recommended, assessed, referred, last).state
    assert (state.stage, state.remedy_of) == ("with the sponsor", AP1)


def test_what_the_remedy_changes_of_the_benefits_comes_before_ofgem_with_it():
    """3.2-11 weighs the cost or the change to the benefits: the sponsor reads both."""
    dear = Uphold(WHY, WHY, cost=Pence(7), benefit=Pence(500_000_000), saving=Pence(3))
    held = FOUND.given(*FOUND.when(dear, by="IPA").decision.events)
    [asked] = REACTIONS[e.Referred](AP1, e.Referred(TODAY, WHY), held.state)
    waits = AppealNow(AP1, CCAG, True, True, None)
    case = Scenario(DECISION, facts=(waits, Spent(Pence(0), Count(0))))
    [_, assessed, *_] = case.when(asked.command, by="SRO").decision.events
    assert assessed.assessment.amounts == Amounts(Pence(7), Pence(500_000_000), Pence(3))


def test_nobody_brings_a_remedy_that_no_appeal_sends():
    facts = (AppealNow(AP1, CCAG, False, True, D2), Spent(Pence(7), Count(1)))
    Scenario(DECISION, facts=facts).when(brought(), by="SRO").refused(
        "It must be the remedy of an appeal that was just taken there. (platform)"
    )


def test_the_appeal_notes_its_matter_once():
    waits = replace(REFERRED, case=AP1, facts=(settled(),))
    noted = waits.when(NoteMatter(D2), by="SRO").then(e.Brought(D2))
    noted.when(NoteMatter(D2), by="SRO").refused(
        "The remedy must not be before the sponsor already. (platform)"
    )
    other = replace(waits, facts=(settled(enacts=None),))
    other.when(NoteMatter(D2), by="SRO").refused(
        "The matter must be one that carries this appeal out. (platform)"
    )


@pytest.mark.parametrize(("accepts", "stage"), [(True, Stage.UPHELD), (False, Stage.OVERRULED)])
def test_what_ofgem_decides_opens_or_ends_the_way_to_put_it_into_effect(accepts, stage):
    noted = REFERRED.given(e.Brought(D2))
    replace(noted, facts=(settled(),)).when(EnterDirection(), by="OFGEM").refused(
        "The sponsor must have decided. (platform)"
    )
    told = replace(noted, facts=(settled(on=TODAY, accepted=accepts),))
    end = told.when(EnterDirection(), by="OFGEM").then(e.SponsorDecided(accepts, TODAY))
    assert end.state.stage is stage


def test_the_word_of_ofgem_reaches_the_appeal_only_of_its_own_matter():
    from lawspeaker.processes.decision.events import Directed
    from lawspeaker.processes.decision.matter import Matter

    event = Directed(WHY, True, TODAY)
    assert not [*REACTIONS[Directed](D2, event, Matter())]
    [asked] = REACTIONS[Directed](D2, event, Matter(remedy_of=AP1))
    assert (asked.process, asked.case) == ("appeal", AP1)
    [noted] = REACTIONS[RemedyBrought](D2, RemedyBrought(AP1), Matter())
    assert noted.command == NoteMatter(D2)


def test_a_new_matter_names_an_appeal_that_was_upheld_for_its_group():
    texts = (TITLE, WHY, WHY, Count(3), Pence(0))
    stands = GroupNow(CCAG, True, Count(3), Group("PSG"))
    asked = Recommend(CCAG, *texts, appeal=AP1)
    says = "The appeal must be one that was upheld in a matter of it. (platform)"
    for fact in ((), (AppealNow(AP1, CCAG, False, False, None),)):
        Scenario(DECISION, facts=(stands, *fact)).when(asked, by="PMO").refused(says)
    upheld = AppealNow(AP1, CCAG, False, True, None)
    assert Scenario(DECISION, facts=(stands, upheld)).when(asked, by="PMO").decision.events


def test_an_appeal_says_what_it_knows_and_nothing_else():
    with pytest.raises(TypeError, match="an appeal knows no"):
        APPEAL.evolve(Appeal(), RemedyBrought(AP1))

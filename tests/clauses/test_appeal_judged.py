"""What the IPA finds on an appeal, and what follows from it (3.7-13 to 3.7-16, C04, C05)."""

from dataclasses import replace

import pytest

from appealed import (
    AP1,
    CCAG,
    CHEAP,
    D2,
    DEAR,
    EARLIER,
    FILE,
    FOUND,
    HELD,
    POINT,
    RECEIVED,
    REFERRED,
    TITLE,
    UPHELD,
    about,
    contested,
    owed,
    read,
)
from law import BEN, TODAY, WHY, Scenario, capacity
from lawspeaker.framework.names import PARTY, CaseId, Group, Pence, Person
from lawspeaker.kernel.contested import AppealNow
from lawspeaker.kernel.facts import GroupNow, Settled
from lawspeaker.kernel.kinds import Count, Name
from lawspeaker.kernel.spending import Spent
from lawspeaker.processes.appeal import APPEAL
from lawspeaker.processes.appeal import events as e
from lawspeaker.processes.appeal.enacting import Enact, EnterDirection, NoteMatter
from lawspeaker.processes.appeal.filing import Stay
from lawspeaker.processes.appeal.judging import Dismiss, Find, TurnAway, Uphold
from lawspeaker.processes.appeal.life import Appeal, Stage
from lawspeaker.processes.decision import DECISION
from lawspeaker.processes.decision.recommending import Recommend
from lawspeaker.processes.decision.remedying import BringRemedy, RemedyBrought
from lawspeaker.reactions import REACTIONS

# The judgement.


def test_the_ipa_finds_point_by_point_before_it_decides():
    RECEIVED.when(Dismiss(WHY), by="IPA").refused(
        "There must be a finding on a point of it. (platform)"
    )
    found = RECEIVED.when(Find(POINT, True, WHY), by="IPA").then(
        e.Found(e.Finding(POINT, True, WHY, TODAY))
    )
    assert owed(found).keys() == {"appeal.uphold", "appeal.dismiss", "appeal.stay"}
    over = found.when(Dismiss(WHY), by="IPA").then(e.Dismissed(TODAY, WHY, EARLIER))
    assert (over.state.stage, over.duties) == (Stage.DISMISSED, [])


def test_whoever_advised_on_it_may_judge_it_unless_that_is_read_otherwise():
    by = capacity("IPA", person=BEN)
    assert FOUND.when(Dismiss(WHY), by=by).decision.events
    FOUND.under(read(ipahats="recuse")).when(Dismiss(WHY), by=by).refused(
        "Whoever had a part in the matter before must not judge the appeal. (platform)"
    )
    RECEIVED.under(read(ipahats="recuse")).when(TurnAway(WHY), by=by).refused(
        "Whoever had a part in the matter before must not judge the appeal. (platform)"
    )
    other = capacity("IPA", person=Person("dee"))
    assert FOUND.under(read(ipahats="recuse")).when(Dismiss(WHY), by=other).decision.events


def test_what_the_record_does_not_find_any_more_is_as_it_was_filed():
    alone = replace(FOUND, facts=(Spent(Pence(0), Count(0)),))
    alone.when(Dismiss(WHY), by="IPA").then(e.Dismissed(TODAY, WHY, EARLIER))


def test_what_carries_out_an_appeal_is_not_overturned_by_one_that_was_filed_before_that_was_said():
    uphold = Uphold(WHY, WHY, cost=Pence(5))
    waits = replace(FOUND, facts=(contested(may_enact=AP1), *FOUND.facts[1:]))
    waits.when(uphold, by="IPA").refused(
        "What is to be done about the appeal that it names must be put into effect first; until"
        " then this one waits, or is dismissed. (platform)"
    )
    said = replace(FOUND, facts=(contested(enacts=AP1), *FOUND.facts[1:]))
    said.when(uphold, by="IPA").refused(
        "What carries out a decision of the IPA on an appeal must not be appealed: that decision"
        " is final. (3.7)"
    )
    for case in (waits, said):
        for ends in (Dismiss(WHY), TurnAway(WHY)):
            assert case.when(ends, by="IPA").decision.events


def test_an_appeal_is_upheld_with_what_is_to_be_done_and_what_that_costs():
    FOUND.when(Uphold(WHY, WHY), by="IPA").refused(
        "It must be said what the remedy would cost. (platform)"
    )
    upheld = FOUND.when(Uphold(WHY, WHY, cost=Pence(5)), by="IPA").then(
        e.Upheld(TODAY, WHY, CHEAP, False, False, Name("IPA"), EARLIER)
    )
    assert owed(upheld) == {"appeal.enact": ("SRO",)}


def test_the_sro_puts_it_into_effect():
    end = UPHELD.when(Enact(WHY), by="SRO").then(e.Enacted(TODAY, WHY))
    assert (end.state.stage, end.duties) == (Stage.ENACTED, [])


def test_what_is_over_is_neither_put_into_effect_nor_stayed_and_says_so_in_one_word():
    over = UPHELD.given(e.Enacted(TODAY, WHY))
    over.when(Enact(WHY), by="SRO").refused(
        "The appeal must be upheld, and not be over yet. (platform)"
    )
    over.when(Stay(True, WHY), by="SRO").refused("The appeal must not be over. (platform)")


def test_where_the_decision_is_set_aside_its_group_takes_it_anew():
    again = FOUND.given(e.Upheld(TODAY, WHY, CHEAP, True, False, Name("IPA")))
    end = again.when(Enact(WHY), by="SRO").then(e.Enacted(TODAY, WHY), e.BegunAgain(TODAY, CCAG))
    assert end.state.stops
    [asked] = REACTIONS[e.BegunAgain](AP1, e.BegunAgain(TODAY, CCAG), end.state)
    assert (asked.command.group, asked.command.appeal) == (CCAG, AP1)


def test_what_is_taken_anew_is_still_about_its_change_request():
    began = e.BegunAgain(TODAY, CCAG)
    about_it = replace(UPHELD.state, change=CaseId("CR1"))
    [anew] = REACTIONS[e.BegunAgain](AP1, began, about_it)
    assert (anew.command.change, anew.command.appeal) == ("CR1", AP1)
    [filed] = about(change=CaseId("CR1")).when(FILE, by=PARTY).decision.events
    assert filed.change == "CR1"


def test_where_its_group_has_ended_the_one_above_takes_it_anew():
    ended = GroupNow(CCAG, False, Count(3), Group("PSG"))
    upheld = e.Upheld(TODAY, WHY, CHEAP, True, False, Name("IPA"))
    again = replace(FOUND, facts=(*FOUND.facts, ended)).given(upheld)
    anew = e.BegunAgain(TODAY, Group("PSG"))
    end = again.when(Enact(WHY), by="SRO").then(e.Enacted(TODAY, WHY), anew)
    assert (end.state.decided_by, end.state.stops) == ("PSG", True)
    stands = replace(ended, stands=True)
    here = replace(again, facts=(*FOUND.facts, stands)).when(Enact(WHY), by="SRO")
    here.then(e.Enacted(TODAY, WHY), e.BegunAgain(TODAY, CCAG))


def test_where_no_group_is_left_to_take_it_anew_it_is_put_into_effect_and_stays_set_aside():
    nowhere = GroupNow(CCAG, False, Count(3), None)
    upheld = e.Upheld(TODAY, WHY, CHEAP, True, False, Name("IPA"))
    again = replace(FOUND, facts=(*FOUND.facts, nowhere)).given(upheld)
    end = again.when(Enact(WHY), by="SRO").then(e.Enacted(TODAY, WHY))
    assert (end.state.stage, end.state.stops) == (Stage.ENACTED, True)


def test_the_sro_names_the_decision_that_carries_it_out():
    its = replace(UPHELD, case=AP1, facts=(*UPHELD.facts, settled(**DONE)))
    end = its.when(Enact(WHY, D2), by="SRO").then(e.Enacted(TODAY, WHY, D2))
    assert end.state.matter == D2
    other = replace(its, facts=(*UPHELD.facts, settled(**DONE, enacts=None)))
    other.when(Enact(WHY, D2), by="SRO").refused(
        "The matter must be one that carries this appeal out. (platform)"
    )


@pytest.mark.parametrize("said", [{"accepted": False}, {"final": False}])
def test_what_is_not_accepted_yet_carries_nothing_out(said):
    its = replace(UPHELD, case=AP1, facts=(*UPHELD.facts, settled(**{**DONE, **said})))
    its.when(Enact(WHY, D2), by="SRO").refused(
        "The matter must have been accepted, past undoing. (platform)"
    )


# A remedy that meets a threshold of Ofgem itself (C05).


@pytest.mark.parametrize(
    ("remedy", "met"),
    [
        (Uphold(WHY, WHY, cost=Pence(499_999_999)), ()),
        (Uphold(WHY, WHY, cost=Pence(500_000_000)), ("single",)),
        (Uphold(WHY, WHY, cost=Pence(0), model=True), ("tom",)),
        (Uphold(WHY, WHY, cost=Pence(0), consumers=True), ("consumers",)),
        (Uphold(WHY, WHY, cost=Pence(0), competition=True), ("competition",)),
    ],
)
def test_a_remedy_that_meets_a_threshold_is_held(remedy, met):
    [upheld] = FOUND.when(remedy, by="IPA").decision.events
    assert (upheld.remedy.thresholds, upheld.held) == (met, bool(met))


def test_what_was_spent_before_counts_with_it():
    facts = (contested(), Spent(Pence(1_999_999_999), Count(3)))
    [upheld] = (
        replace(FOUND, facts=facts).when(Uphold(WHY, WHY, cost=Pence(1)), by="IPA").decision.events
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
        FOUND.under(enact).when(Uphold(WHY, WHY, cost=Pence(500_000_000)), by="IPA").decision.events
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


def test_nobody_brings_a_remedy_that_no_appeal_sends():
    facts = (AppealNow(AP1, CCAG, False, True, D2), Spent(Pence(7), Count(1)))
    Scenario(DECISION, facts=facts).when(brought(), by="SRO").refused(
        "It must be the remedy of an appeal that was just taken there. (platform)"
    )


DONE = {"accepted": True}


def settled(**said: object) -> Settled:
    return replace(Settled(D2, CCAG, Name(""), False, None, False, enacts=AP1), **said)


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

"""What the IPA finds on an appeal, and what follows from it (3.7-13 to 3.7-16, C04)."""

from dataclasses import replace

import pytest

from appealed import (
    AP1,
    CCAG,
    CHEAP,
    D1,
    D2,
    DONE,
    EARLIER,
    FILE,
    FOUND,
    POINT,
    RECEIVED,
    UPHELD,
    about,
    contested,
    owed,
    read,
    settled,
)
from law import BEN, TODAY, WHY, capacity
from lawspeaker.framework.names import PARTY, CaseId, Group, Pence, Person
from lawspeaker.kernel.contested import StoppedNow
from lawspeaker.kernel.facts import GroupNow
from lawspeaker.kernel.kinds import Count, Name
from lawspeaker.kernel.spending import Spent
from lawspeaker.processes.appeal import events as e
from lawspeaker.processes.appeal.enacting import Enact
from lawspeaker.processes.appeal.filing import Stay
from lawspeaker.processes.appeal.judging import Dismiss, Find, TurnAway, Uphold
from lawspeaker.processes.appeal.life import Stage
from lawspeaker.reactions import REACTIONS

NOTED = "decision.note_set_aside"


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
    uphold = Uphold(WHY, WHY, cost=Pence(5), benefit=Pence(0))
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
        "It must be said what the remedy would cost. (platform)",
        "It must be said by how much the remedy would change the benefits; a nought says not."
        " (platform)",
    )
    upheld = FOUND.when(Uphold(WHY, WHY, cost=Pence(5), benefit=Pence(0)), by="IPA").then(
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
    aside = e.Enacted(TODAY, WHY, sets_aside=True)
    end = again.when(Enact(WHY), by="SRO").then(aside, e.BegunAgain(TODAY, CCAG))
    assert end.state.stops
    [noted] = REACTIONS[e.Enacted](AP1, aside, end.state)
    assert (noted.process, noted.case, noted.command.name) == ("decision", D1, NOTED)
    [asked] = REACTIONS[e.BegunAgain](AP1, e.BegunAgain(TODAY, CCAG), end.state)
    assert (asked.command.group, asked.command.appeal) == (CCAG, AP1)


def test_what_another_appeal_has_set_aside_is_not_judged_nor_begun_again_once_more():
    by_another = replace(FOUND, facts=(contested(set_aside_by=D2), *FOUND.facts[1:]))
    by_another.when(Uphold(WHY, WHY, cost=Pence(5), benefit=Pence(0)), by="IPA").refused(
        "No other appeal must have set it aside already. (platform)"
    )
    assert by_another.when(Dismiss(WHY), by="IPA").decision.events
    upheld = e.Upheld(TODAY, WHY, CHEAP, True, False, Name("IPA"))
    both = replace(FOUND, facts=(*FOUND.facts, StoppedNow(D1, set_aside_by=D2))).given(upheld)
    both.when(Enact(WHY), by="SRO").then(e.Enacted(TODAY, WHY))


def test_what_is_taken_anew_is_still_about_its_change_request():
    began = e.BegunAgain(TODAY, CCAG)
    about_it = replace(UPHELD.state, change=CaseId("CR1"), enacted=WHY)
    [anew] = REACTIONS[e.BegunAgain](AP1, began, about_it)
    assert (anew.command.change, anew.command.appeal) == ("CR1", AP1)
    [filed] = about(change=CaseId("CR1")).when(FILE, by=PARTY).decision.events
    assert filed.change == "CR1"


def test_where_its_group_has_ended_the_one_above_takes_it_anew():
    ended = GroupNow(CCAG, False, Count(3), Group("PSG"))
    upheld = e.Upheld(TODAY, WHY, CHEAP, True, False, Name("IPA"))
    again = replace(FOUND, facts=(*FOUND.facts, ended)).given(upheld)
    anew = e.BegunAgain(TODAY, Group("PSG"))
    end = again.when(Enact(WHY), by="SRO").then(e.Enacted(TODAY, WHY, sets_aside=True), anew)
    assert (end.state.decided_by, end.state.stops) == ("PSG", True)
    stands = replace(ended, stands=True)
    here = replace(again, facts=(*FOUND.facts, stands)).when(Enact(WHY), by="SRO")
    here.then(e.Enacted(TODAY, WHY, sets_aside=True), e.BegunAgain(TODAY, CCAG))


def test_where_no_group_is_left_to_take_it_anew_it_is_put_into_effect_and_stays_set_aside():
    nowhere = GroupNow(CCAG, False, Count(3), None)
    upheld = e.Upheld(TODAY, WHY, CHEAP, True, False, Name("IPA"))
    again = replace(FOUND, facts=(*FOUND.facts, nowhere)).given(upheld)
    end = again.when(Enact(WHY), by="SRO").then(e.Enacted(TODAY, WHY, sets_aside=True))
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

"""A party's way to Ofgem: through the IPA, with advice before the answer (3.7, C06, C34)."""

import pytest

from law import ACME, STANDARDS, TODAY, WHY, Scenario, capacity
from lawspeaker.framework.names import PARTY, CaseId, Group, Pence
from lawspeaker.kernel.facts import Settled
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.processes.referral import REFERRAL
from lawspeaker.processes.referral.asking import (
    Advise,
    Answer,
    AskAdvice,
    Communicate,
    File,
    Instruct,
    NoteNoAdvice,
    PassOn,
    Relay,
    Withdraw,
)
from lawspeaker.processes.referral.life import (
    AdviceAsked,
    AdviceNotGiven,
    Advised,
    Filed,
    Instructed,
    PassedOn,
    Relayed,
    Ruled,
    Stage,
    Told,
    Withdrawn,
)

PSG, SINGLE, IPA = Group("PSG"), Name("single"), Name("IPA")
TITLE, COST = Title("It costs more than said"), Pence(540_000_000)
NEW = Scenario(REFERRAL)
FILED = NEW.given(Filed(PSG, TITLE, WHY, SINGLE, ACME, TODAY, COST))
PASSED_ON = FILED.given(PassedOn(True, WHY, TODAY))
ADVISED = PASSED_ON.given(Advised(IPA, WHY))
RULED = ADVISED.given(Ruled(False, WHY, TODAY))


def owed(case: Scenario) -> list[tuple[str, tuple[str, ...]]]:
    return [(each.command.name, each.holders) for each in case.duties]


def test_a_party_asks_and_the_ipa_owes_it_the_way_on():
    case = NEW.when(File(PSG, TITLE, WHY, SINGLE, COST), by=PARTY).then(
        Filed(PSG, TITLE, WHY, SINGLE, ACME, TODAY, COST)
    )
    assert owed(case) == [("referral.pass_on", ("IPA",))]


@pytest.mark.parametrize("holds", [PARTY, "SRO", "PMO", "OFGEM"])
def test_nobody_but_the_ipa_brings_it_to_ofgem(holds):
    FILED.when(PassOn(True, WHY), by=holds).refused(
        "Only the IPA passes on to Ofgem what a party believes to meet a threshold. (3.7)"
    )


def test_the_ipa_passes_it_on_with_its_opinion_whatever_that_is():
    case = FILED.when(PassOn(False, WHY), by="IPA").then(PassedOn(False, WHY, TODAY))
    assert owed(case) == [("referral.advise", ("IPA",))]


def test_it_names_a_threshold_a_group_and_a_decision_of_that_group():
    NEW.when(File(PSG, TITLE, WHY, Name("fame")), by=PARTY).refused(
        "It must be said which threshold the party believes to be met. (3.7)"
    )
    NEW.when(File(Group("X"), TITLE, WHY, SINGLE), by=PARTY).refused(
        "The group must be one of the framework. (platform)"
    )
    of = Settled(CaseId("D1"), Group("DAG"), Name("accept"), True, TODAY, False)
    about = File(PSG, TITLE, WHY, SINGLE, decision=CaseId("D1"))
    Scenario(REFERRAL, facts=(of,)).when(about, by=PARTY).refused(
        "The decision must be one of the group. (platform)"
    )


def test_ofgem_takes_advice_before_it_answers():
    PASSED_ON.when(Answer(False, WHY), by="OFGEM").refused(
        "Ofgem must have taken advice, of the IPA and of others, before it answers. (3.7)"
    )
    ADVISED.when(Answer(False, WHY), by="OFGEM").then(Ruled(False, WHY, TODAY))


def test_ofgem_asks_others_too_each_once_until_they_have_answered():
    asked = PASSED_ON.when(AskAdvice(Name("SRO"), WHY), by="OFGEM").then(
        AdviceAsked(Name("SRO"), WHY)
    )
    asked.when(AskAdvice(Name("SRO"), WHY), by="OFGEM").refused(
        "Whoever is asked must not owe an answer already. (platform)"
    )
    PASSED_ON.when(AskAdvice(Name("nobody"), WHY), by="OFGEM").refused(
        "Whoever is asked must be an office or a seat. (platform)"
    )
    assert ("referral.advise", ("IPA", "SRO")) in owed(asked)
    given = asked.when(Advise(WHY), by="SRO").then(Advised(Name("SRO"), WHY))
    assert (given.state.named, given.state.advice[0].text) == ((), WHY)


def test_whoever_was_not_asked_does_not_advise():
    PASSED_ON.when(Advise(WHY), by="SRO").refused(
        "Only the IPA, or whoever was asked for advice, advises Ofgem. (3.7)"
    )


def test_the_answer_travels_to_the_programme_the_secretariat_and_everybody():
    assert owed(RULED) == [
        ("referral.relay", ("IPA",)),
        ("referral.instruct", ("SRO",)),
        ("referral.communicate", ("PMO",)),
    ]
    RULED.when(Communicate(WHY), by="PMO").refused(
        "The SRO must have instructed the PMO to tell the Participants what Ofgem answered. (3.7)"
    )
    case = RULED.when(Relay(), by="IPA").then(Relayed(TODAY))
    case = case.when(Instruct(), by="SRO").then(Instructed(TODAY))
    end = case.when(Communicate(WHY), by="PMO").then(Told(TODAY, WHY))
    assert end.duties == []
    assert end.state.stage is Stage.RULED


def test_none_of_it_is_done_twice():
    told = RULED.given(Relayed(TODAY), Instructed(TODAY), Told(TODAY, WHY))
    for command, by in ((Relay(), "IPA"), (Instruct(), "SRO"), (Communicate(WHY), "PMO")):
        [reason] = told.when(command, by=by).reasons
        assert reason.key.endswith("_once")


def test_whoever_asked_withdraws_it_before_the_answer():
    FILED.when(Withdraw(WHY), by=PARTY).then(Withdrawn(WHY))
    other = capacity(PARTY, organisation="bolt")
    PASSED_ON.when(Withdraw(WHY), by=other).refused(
        "Only whoever raised the matter withdraws a referral. (platform)"
    )


def test_a_body_without_a_sponsor_knows_no_referral():
    reasons = NEW.under(STANDARDS).when(File(PSG, TITLE, WHY, SINGLE), by=PARTY).reasons
    assert str(reasons[0]) == "The framework must give somebody this power. (platform)"


def test_ofgem_waits_for_everybody_it_asked_until_advice_is_given_or_noted_as_not_given():
    """C06: the advice of one is not that of all who were asked."""
    asked = PASSED_ON.given(AdviceAsked(IPA, WHY), AdviceAsked(Name("SRO"), WHY))
    asked = asked.given(AdviceAsked(Name("M-PSG-n"), WHY), Advised(Name("M-PSG-n"), WHY))
    says = "Whoever was asked must have given advice, or be noted as giving none. (platform)"
    asked.when(Answer(True, WHY), by="OFGEM").refused(says)
    one = asked.given(Advised(IPA, WHY))
    one.when(Answer(True, WHY), by="OFGEM").refused(says)
    noted = one.when(NoteNoAdvice(Name("SRO"), WHY), by="OFGEM").then(
        AdviceNotGiven(Name("SRO"), WHY)
    )
    noted.when(Answer(True, WHY), by="OFGEM").then(Ruled(True, WHY, TODAY))
    assert [each.given for each in noted.state.advice] == [True, False, True]


def test_only_whoever_owes_advice_is_noted_as_giving_none():
    asked = PASSED_ON.given(AdviceAsked(Name("SRO"), WHY))
    asked.when(NoteNoAdvice(Name("SRO"), WHY), by="SRO").then(AdviceNotGiven(Name("SRO"), WHY))
    asked.when(NoteNoAdvice(IPA, WHY), by="OFGEM").refused(
        "It must be somebody who was asked and has not answered. (platform)"
    )
    asked.when(NoteNoAdvice(Name("SRO"), WHY), by="IPA").refused(
        "Only Ofgem, or whoever was asked for advice, says that none is given. (platform)"
    )

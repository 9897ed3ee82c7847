"""The opinion that goes with a matter to Ofgem, and the advice Ofgem asks for there (3.7, C06)."""

from law import TODAY, WHY
from lawspeaker.framework.names import Prose
from lawspeaker.kernel.kinds import Name
from lawspeaker.processes.decision.advising import (
    AdviceAsked,
    AdviceNotGiven,
    AdviseSponsor,
    AskAdvice,
    NoteNoAdvice,
    SponsorAdvised,
)
from lawspeaker.processes.decision.arguing import Advise
from lawspeaker.processes.decision.events import Advised, Directed, Referred, Taken
from lawspeaker.processes.decision.following import Direct, Refer
from lawspeaker.processes.decision.matter import Ruling, Stage
from matters import ADVISED, AGREED, AT, AT_PSG, CONSULTED, PLACED, PSG_READY, assessed

DEAR, SINGLE = assessed(500_000_000), Name("single")
UNADVISED = AT_PSG.given(PLACED, CONSULTED, DEAR, *AGREED)
WITH_OFGEM = PSG_READY.given(DEAR, Referred(WHY, (SINGLE,), TODAY, ADVISED.advice))
SRO, IPA, SEAT = Name("SRO"), Name("IPA"), Name("M-PSG-n")


def owed(case) -> list[tuple[str, tuple[str, ...]]]:
    return [(each.command.name, each.holders) for each in case.duties]


def test_nothing_goes_to_ofgem_without_the_word_of_the_ipa():
    UNADVISED.when(Refer(WHY), by="SRO").refused(
        "The opinion of the assurance provider must be on record, or that it gave none. (platform)"
    )
    PSG_READY.given(DEAR).when(Refer(WHY), by="SRO").then(
        Referred(WHY, (SINGLE,), TODAY, ADVISED.advice)
    )


def test_that_the_ipa_gave_no_opinion_goes_with_it_too():
    none = Prose("The IPA was asked on 1 February and gave none.")
    silent = UNADVISED.when(Advise(none, was_given=False), by="IPA", typed_by="PMO").then(
        Advised(none, given=False)
    )
    silent.when(Refer(WHY), by="SRO").then(Referred(WHY, (SINGLE,), TODAY, none, False))


def test_where_the_ipa_refers_it_says_its_opinion_with_that():
    UNADVISED.when(Refer(WHY), by="IPA").then(Referred(WHY, (SINGLE,), TODAY, WHY))


def test_the_opinion_can_be_given_until_the_matter_is_referred():
    up, rests = Name("escalate"), (Name("OFGEM"), Name("threshold"), WHY, AT, TODAY, ())
    ruling = Ruling(up, Name("refer_up"), SINGLE, *rests)
    sent = UNADVISED.given(Taken(up, ruling, confirmed=True))
    assert sent.state.stage is Stage.FOR_SPONSOR
    sent.when(Advise(WHY), by="IPA").then(Advised(WHY, given=True))


def test_ofgem_asks_whom_it_wants_and_decides_once_each_has_answered_or_is_noted():
    """3.7-07: advice of the IPA and of others before the decision, each of it on record."""
    asked = WITH_OFGEM.when(AskAdvice(SRO, WHY), by="OFGEM").then(AdviceAsked(SRO, WHY))
    asked = asked.when(AskAdvice(SEAT, WHY), by="OFGEM").then(AdviceAsked(SEAT, WHY))
    assert ("decision.advise_sponsor", ("IPA", "SRO", "M-PSG-n")) in owed(asked)
    direct = Direct(WHY, accepts=True)
    says = "Whoever was asked must have given advice, or be noted as giving none. (platform)"
    asked.when(direct, by="OFGEM").refused(says)
    one = asked.when(AdviseSponsor(WHY), by="SRO").then(SponsorAdvised(SRO, WHY))
    one.when(direct, by="OFGEM").refused(says)
    noted = one.when(NoteNoAdvice(SEAT, WHY), by="OFGEM").then(AdviceNotGiven(SEAT, WHY))
    noted.when(direct, by="OFGEM").then(Directed(WHY, accepts=True, on=TODAY))
    said = [(e.of, e.text, e.given) for e in noted.state.sponsor.advice]
    assert said == [(SRO, WHY, True), (SEAT, WHY, False)]


def test_ofgem_decides_nothing_on_which_there_is_no_advice():
    bare = UNADVISED.given(Referred(WHY, (SINGLE,), TODAY))  # before an opinion went with it
    bare.when(Direct(WHY, accepts=True), by="OFGEM").refused(
        "Ofgem must have taken advice before it decides what was referred to it. (3.7)"
    )
    advised = bare.when(AdviseSponsor(WHY), by="IPA").then(SponsorAdvised(IPA, WHY))
    advised.when(Direct(WHY, accepts=True), by="OFGEM").then(Directed(WHY, accepts=True, on=TODAY))


def test_advice_is_asked_by_ofgem_of_offices_and_seats_each_once_and_only_there():
    asked = WITH_OFGEM.given(AdviceAsked(SRO, WHY))
    asked.when(AskAdvice(SRO, WHY), by="OFGEM").refused(
        "Whoever is asked must not owe an answer already. (platform)"
    )
    WITH_OFGEM.when(AskAdvice(Name("nobody"), WHY), by="OFGEM").refused(
        "Whoever is asked must be an office or a seat. (platform)"
    )
    WITH_OFGEM.when(AskAdvice(SRO, WHY), by="SRO").refused(
        "Only Ofgem asks for advice on a matter that is with it. (3.7)"
    )
    WITH_OFGEM.when(AdviseSponsor(WHY), by="SRO").refused(
        "Only the IPA, or whoever was asked for advice, advises Ofgem. (3.7)"
    )
    PSG_READY.when(AskAdvice(SRO, WHY), by="OFGEM").refused(
        "The matter must be with the sponsor. (platform)"
    )
    WITH_OFGEM.when(NoteNoAdvice(SRO, WHY), by="OFGEM").refused(
        "It must be somebody who was asked and has not answered. (platform)"
    )

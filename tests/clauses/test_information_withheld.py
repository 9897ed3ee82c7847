"""Information held back on a ground, under a reviewer: 3.13, 3.14, findings C39 and C20."""

from dataclasses import replace

import pytest

from law import ACME, BOLT, TODAY, WHY, capacity
from lawspeaker.framework.load import load
from lawspeaker.framework.names import PARTY, CaseId
from lawspeaker.kernel.conduct import DeclaredNow, InterestsNow, OwnRoles, RolesNow
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.processes.information.answering import Answer
from lawspeaker.processes.information.asking import Route
from lawspeaker.processes.information.events import (
    Answered,
    Kept,
    Received,
    ReviewAsked,
    ReviewSettled,
    Routed,
    Withheld,
)
from lawspeaker.processes.information.life import Stage
from lawspeaker.processes.information.withholding import AskReview, Keep, SettleReview
from questions import (
    ABOUT,
    ANSWERED,
    BEGIN,
    FOR_ACME,
    FOR_BOLT,
    HOLD,
    IM,
    IPA,
    ON_A_SUBJECT,
    PASSED_ON,
    ROUTED,
    SUBJECT,
    WITHHELD,
    asked,
)


def test_it_is_withheld_on_a_ground_of_the_list_with_a_reviewer_and_no_doubt_c39():
    after = ROUTED.when(HOLD, by="IM").then(Withheld(Name("personal"), WHY, IPA, None, TODAY))
    it = after.state
    assert (it.stage, it.ground, it.reason, it.reviewer) == (Stage.WITHHELD, "personal", WHY, IPA)
    ROUTED.when(replace(HOLD, ground=Name("awkward")), by="IM").refused(
        "The ground must be one that the framework lists. (platform)"
    )
    ROUTED.when(replace(HOLD, no_doubt=False), by="IM").refused(
        "Information must be shared unless the reasons against it leave no doubt. (3.13)"
    )


def test_under_the_other_reading_a_good_reason_is_enough_c39():
    read = load("mhhs").with_readings({"withhold": "good_reason"})
    [reason] = ROUTED.under(read).when(replace(HOLD, no_doubt=False), by="IM").reasons
    assert (reason.by, reason.force) == (("3.14-04",), "should")


@pytest.mark.parametrize(("reviewer", "own"), [("PMO", ()), ("IPA", ("IPA",)), ("SRO", ("SRO",))])
def test_nobody_is_reviewed_by_themselves_c20(reviewer, own):
    mine = replace(ROUTED, facts=(RolesNow(ACME, tuple(map(Name, own)), (Name("programme"),)),))
    mine.when(replace(HOLD, reviewer=Name(reviewer)), by="IM").refused(
        "The reviewer must be one that the ground names, and of another organisation. (platform)"
    )


def test_whoever_asked_has_it_reviewed_and_gets_it_where_it_is_not_upheld():
    asks = WITHHELD.when(AskReview(WHY), by=FOR_ACME).then(ReviewAsked(WHY, TODAY))
    [duty] = asks.duties
    assert (duty.command, duty.holders) == (SettleReview, ("IPA",))
    asks.when(SettleReview(True, WHY), by="IM").refused(
        "Only the reviewer that is named reviews what is held back. (platform)"
    )
    upheld = asks.when(SettleReview(True, WHY), by="IPA").then(ReviewSettled(True, WHY, TODAY))
    assert (upheld.state.stage, upheld.duties) == (Stage.UPHELD, [])
    freed = asks.given(ReviewSettled(False, WHY, TODAY))
    assert [each.holders for each in freed.duties] == [("IM",)]


def test_an_answer_kept_from_others_is_reviewed_in_any_case():
    keep = Keep(Name("commercial"), WHY, IPA, no_doubt=True)
    kept = ANSWERED.when(keep, by="PPC").then(Kept(Name("commercial"), WHY, IPA, TODAY))
    assert [each.holders for each in kept.duties] == [("IPA",)]
    assert kept.given(ReviewSettled(True, WHY, TODAY)).state.stage is Stage.SETTLED
    assert kept.given(ReviewSettled(False, WHY, TODAY)).state.stage is Stage.ANSWERED


@pytest.mark.parametrize(
    ("declared", "key"),
    [
        ((), "information.declared"),
        ((DeclaredNow(CaseId("CI1"), SUBJECT, None),), "information.declared"),
        ((DeclaredNow(CaseId("CI1"), SUBJECT, Name("recused")),), "information.recused"),
        ((DeclaredNow(CaseId("CI1"), SUBJECT, Name("managed")),), ""),
    ],
)
def test_an_interest_is_declared_before_anything_is_given_out_under_3_13(declared, key):
    case = replace(ON_A_SUBJECT, facts=(InterestsNow(ACME, declared),))
    outcome = case.when(Answer(WHY), by="IM")
    if key:
        [reason] = outcome.reasons
        assert (reason.key, reason.by, reason.force) == (key, ("3.13-15",), "must")
    else:
        outcome.then(Answered(WHY, None, TODAY))


def test_nobody_outside_is_told_of_a_subject_on_which_interests_meet():
    received = Received(ACME, Title("A reader"), ABOUT, WHY, False, SUBJECT, TODAY)
    case = BEGIN.given(received, Routed(IM, None, False, WHY, TODAY))
    assert [each.key for each in case.when(Answer(WHY), by="IM").reasons] == [
        "information.declared"
    ]
    unknown = ON_A_SUBJECT.when(Answer(WHY), by="IM")
    assert [each.key for each in unknown.reasons] == ["information.declared"]


def test_a_party_is_given_nothing_sensitive_by_the_programme_under_3_14():
    [reason] = ROUTED.when(Answer(WHY, sensitive=True), by="IM").reasons
    assert (reason.by, reason.force) == (("3.14-07",), "should")
    sensitive = Routed(IM, None, True, WHY, TODAY, on_no_subject=True)
    routed = BEGIN.given(asked(owner=None), sensitive)
    assert [e.key for e in routed.when(Answer(WHY), by="IM").reasons] == ["information.sensitive"]
    of_bolt = BEGIN.given(
        asked(owner=None), Routed(None, BOLT, False, WHY, TODAY, on_no_subject=True)
    )
    of_bolt.when(Answer(WHY, sensitive=True), by=FOR_BOLT).then(Answered(WHY, None, TODAY))


@pytest.mark.parametrize("office", ["IPA", "OFGEM"])
def test_an_office_beside_the_programme_is_not_bound_by_3_14_and_gives_nothing_sensitive(office):
    with_it = BEGIN.given(
        asked(), Routed(Name(office), None, False, WHY, TODAY, on_no_subject=True)
    )
    with_it.when(Answer(WHY, sensitive=True), by=office).refused(
        "An office that is not of the programme must give a party nothing sensitive either."
        " (platform)"
    )
    with_it.when(Answer(WHY), by=office).then(Answered(WHY, None, TODAY))


def test_a_member_of_a_group_is_bound_by_3_14_only_if_it_is_a_central_party():
    with_it = BEGIN.given(
        asked(), Routed(Name("M-PSG-l"), None, False, WHY, TODAY, on_no_subject=True)
    )
    with_it.when(Answer(WHY, sensitive=True), by="M-PSG-l").then(Answered(WHY, None, TODAY))
    central = BEGIN.given(
        asked(), Routed(Name("M-PSG-i"), None, False, WHY, TODAY, on_no_subject=True)
    )
    [reason] = central.when(Answer(WHY, sensitive=True), by="M-PSG-i").reasons
    assert reason.by == ("3.14-07",)


def test_a_central_party_that_answers_as_a_party_gives_nothing_sensitive_under_3_14():
    of_bolt = BEGIN.given(
        asked(owner=None), Routed(None, BOLT, False, WHY, TODAY, on_no_subject=True)
    )
    sits = OwnRoles(RolesNow(BOLT, (Name("M-PSG-i"), PARTY), (Name("central"), Name(PARTY))))
    central = replace(of_bolt, facts=(sits,))
    [reason] = central.when(Answer(WHY, sensitive=True), by=FOR_BOLT).reasons
    assert (reason.by, reason.force) == (("3.14-07",), "should")
    central.when(Answer(WHY), by=FOR_BOLT).then(Answered(WHY, None, TODAY))
    merely = replace(of_bolt, facts=(OwnRoles(RolesNow(BOLT, (), (Name(PARTY),))),))
    merely.when(Answer(WHY, sensitive=True), by=FOR_BOLT).then(Answered(WHY, None, TODAY))


def test_nothing_sensitive_passes_between_businesses_kept_apart_under_3_14():
    both = RolesNow(ACME, (Name("SRO"), Name("M-PSG-e")), (Name("programme"), Name("central")))
    im = replace(capacity("IM"), hat="programme")
    asks = BEGIN.given(asked(hat=Name("central")), PASSED_ON)
    reasons = replace(asks, facts=(both,)).when(Answer(WHY, sensitive=True), by=im).reasons
    assert {each.key: (each.by, each.force) for each in reasons} == {
        "information.sensitive": (("3.14-07",), "should"),
        "information.separation": (("3.14-10",), "must"),
    }
    within = BEGIN.given(asked(hat=Name("programme"), from_party=False), PASSED_ON)
    within = replace(within, facts=(both,))
    within.when(Answer(WHY, sensitive=True), by=im).then(Answered(WHY, None, TODAY))


def test_whoever_answers_or_passes_it_on_says_the_subject_or_that_none_applies():
    untold = BEGIN.given(asked(), by=FOR_ACME)
    says = "It must be said which subject it is on, or that none applies. (platform)"
    untold.when(Answer(WHY), by="IM").refused(says)
    none = Answered(WHY, None, TODAY, None, True)
    untold.when(Answer(WHY, on_no_subject=True), by="IM").then(none)
    untold.when(Route(WHY, IM), by="PMO").then(Routed(IM, None, False, WHY, TODAY))
    passed = untold.when(Route(WHY, IM, on_no_subject=True), by="PMO").then(PASSED_ON)
    passed.when(Answer(WHY), by="IM").then(Answered(WHY, None, TODAY))


def test_a_subject_that_whoever_answers_names_asks_for_a_declaration_under_3_13():
    untold = BEGIN.given(asked(), by=FOR_ACME)
    on_it = Routed(IM, None, False, WHY, TODAY, topic=SUBJECT)
    for case, answer in ((untold, Answer(WHY, topic=SUBJECT)), (untold.given(on_it), Answer(WHY))):
        [reason] = replace(case, facts=(InterestsNow(ACME, ()),)).when(answer, by="IM").reasons
        assert (reason.key, reason.by) == ("information.declared", ("3.13-15",))
    says = "A subject that was named must stand. (platform)"
    assert says in map(str, ON_A_SUBJECT.when(Answer(WHY, on_no_subject=True), by="IM").reasons)
    [unknown] = untold.when(Answer(WHY, topic=Name("none")), by="IM").reasons[:1]
    assert unknown.key == "information.topic"

"""A change request comes in and is worked on: 3.2-25, 11, 11.2."""

from dataclasses import replace
from datetime import date

import pytest

from changes import (
    DNO,
    JULY,
    OPEN,
    OTHER,
    RAISE,
    RAISED,
    READY,
    SAID,
    START,
    TRIAGED,
    VALID,
    owed,
    settled,
)
from law import ACME, BOLT, STANDARDS, TODAY, WHY, Scenario, capacity
from lawspeaker.framework.names import CaseId, Organisation, Prose
from lawspeaker.kernel.facts import PartyNow
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.kernel.words import is_offered
from lawspeaker.processes.change import CHANGE, events, raising, validating
from lawspeaker.processes.change.details import Details, Passage, details_of
from lawspeaker.processes.change.request import Request, Stage

# Coming in.


def test_every_party_raises_a_change_request_also_one_that_lacks_something():
    START.when(RAISE, by=DNO).then(RAISED)
    bare = raising.Raise(Title("It"), Prose("This."))
    START.when(bare, by=DNO).then(events.Raised(details_of(bare), ACME, TODAY))


def test_a_member_of_a_group_who_is_no_party_does_not():
    START.when(RAISE, by="IPA").refused(
        "Only a Programme Party, or for the programme the SRO or the PMO, raises a change request."
        " (3.2, 11.2)"
    )


def test_a_constituency_may_stand_behind_it_if_it_is_one_of_the_framework():
    dno = replace(RAISE, constituency=Name("dno"))
    of_it = replace(START, facts=(PartyNow(ACME, True, (Name("dno"),)),))
    of_it.when(dno, by=DNO).then(replace(RAISED, constituency=Name("dno")))
    of_it.when(dno, by=DNO, typed_by="PMO").then(replace(RAISED, constituency=Name("dno")))
    own = "Whoever raises it for a constituency must be of a party that belongs to it. (platform)"
    of_it.when(replace(RAISE, constituency=Name("small_supplier")), by=DNO).refused(own)
    START.when(dno, by="PMO").refused(own)
    START.when(replace(RAISE, constituency=Name("dnos")), by=DNO).refused(
        "The constituency must be one of the framework. (platform)"
    )
    START.when(replace(RAISE, wanted_by=date(2024, 2, 6)), by=DNO).refused(
        "The day it is wanted by must be today or a day to come. (platform)"
    )


def test_the_ppc_asks_before_it_is_raised_and_the_request_keeps_the_number():
    ask = raising.SoundOut(Title("It"), WHY, WHY, JULY)
    asked = START.when(ask, by="PPC").then(events.SoundedOut(Title("It"), WHY, WHY, JULY, TODAY))
    again = asked.when(raising.GiveAnswer(WHY), by=OTHER).then(events.Answered(BOLT, WHY, TODAY))
    again = again.when(raising.GiveAnswer(WHY), by=OTHER).then(events.Answered(BOLT, WHY, TODAY))
    assert [each.party for each in again.state.answers] == [BOLT]
    assert again.when(RAISE, by=DNO).then(RAISED).state.answers
    START.when(replace(ask, until=date(2024, 2, 6)), by="PPC").refused(
        "The last day for an answer must be today or a day to come. (platform)"
    )


def test_what_was_asked_about_is_raised_by_whoever_it_was_asked_for_or_for_the_programme():
    draft = events.SoundedOut(Title("It"), WHY, WHY, JULY, TODAY, asked_for=ACME)
    asked = START.given(draft, by=capacity("PPC", organisation=Organisation("delivery")))
    asked.when(RAISE, by=OTHER).refused(
        "What was asked about must be raised by whoever it was asked for or by, or for the"
        " programme. (platform)"
    )
    asked.when(RAISE, by=DNO).then(RAISED)
    assert asked.when(RAISE, by="PMO").decision.events
    nobody = START.given(
        replace(draft, asked_for=None), by=capacity("PPC", organisation=Organisation("delivery"))
    )
    assert [each.key for each in nobody.when(RAISE, by=DNO).reasons] == ["change.own_draft"]


# Validated, or repaired: there is no refusal.


def test_the_process_begins_with_the_receipt_of_what_is_found_valid():
    later = replace(OPEN, today=date(2024, 2, 9))
    after = later.when(validating.Validate(), by="CCM").then(
        events.Validated(date(2024, 2, 9), TODAY)
    )
    assert after.state.started_on == TODAY
    assert owed(OPEN) == {("change.validate", "CCM")}
    assert owed(after) == {("change.triage", "CCM")}


def test_what_does_not_say_its_impact_is_not_valid_unless_somebody_says_why():
    bare = START.given(events.Raised(Details(Title("It"), Prose("This.")), ACME, TODAY))
    asked = bare.when(validating.Validate(), by="CCM")
    asked.refused(
        "A change request should carry the detail that all parties need to assess it and to"
        " respond. It does not say why, the impact of not doing it. (11)"
    )
    bare.when(validating.Validate(), by="CCM", although={"change.complete": "It is known."}).then(
        VALID, departing_from=("change.complete",)
    )


def test_it_is_sent_back_and_begins_when_it_comes_in_anew():
    fails = (Name("complete"),)
    back = validating.SendBack(WHY, fails)
    sent = OPEN.when(back, by="CCM").then(events.SentBack(WHY, TODAY, fails))
    assert sent.state.fails == fails
    assert owed(sent) == {("change.repair", ACME)}
    sent.when(validating.Validate(), by="CCM").refused(
        "The change request must be raised. (platform)"
    )
    anew = raising.Repair(**vars(SAID))
    sent.when(anew, by=OTHER).refused(
        "Only whoever raised the matter repairs the change request. (11.2)"
    )
    april = replace(sent, today=date(2024, 4, 4))
    back = april.when(anew, by=DNO).then(events.Repaired(SAID, april.today))
    valid = back.when(validating.Validate(), by="CCM").then(
        events.Validated(april.today, april.today)
    )
    assert (valid.state.started_on, valid.state.fails) == (april.today, ())


@pytest.mark.parametrize("fails", [(), (Name("dull"),), (Name("new"), Name("dull"))])
def test_it_is_sent_back_for_what_the_framework_lists_and_for_nothing_else(fails):
    OPEN.when(validating.SendBack(WHY, fails), by="CCM").refused(
        "It must fail a criterion of the framework, which is named. (platform)"
    )


def test_nobody_rejects_a_request_before_it_is_decided():
    names = {each.__name__ for each in CHANGE.own_commands}
    assert not names & {"Reject", "Refuse"}


# Edits.


def test_the_raiser_sees_each_edit_and_answers_it():
    amend = validating.Amend(**{**vars(SAID), "description": Prose("Both.")}, reason=WHY)
    said = replace(SAID, description=Prose("Both."))
    after = TRIAGED.when(amend, by="CCM").then(events.Amended(said, WHY, TODAY))
    assert ("change.answer_edits", ACME) in owed(after)
    after.when(validating.AnswerEdits(agrees=False), by=DNO).refused(
        "Whoever does not agree to an edit must say why. (platform)"
    )
    no = after.when(validating.AnswerEdits(agrees=False, text=WHY), by=DNO).then(
        events.EditsAnswered(False, WHY, TODAY)
    )
    assert (no.state.objection, no.state.edited_on) == (WHY, None)
    no.when(validating.AnswerEdits(agrees=True), by=DNO).refused(
        "There must be an edit that has not been answered. (platform)"
    )
    TRIAGED.when(amend, by=DNO).refused(
        "Only the Change Control Manager amends a change request. (11.2)"
    )


def test_an_edit_changes_something_and_says_why():
    TRIAGED.when(validating.Amend(**vars(SAID)), by="CCM").refused(
        "Each edit must say why. (platform)", "An edit must change something. (platform)"
    )


def test_what_is_decided_is_edited_no_more():
    brought = READY.given(
        events.Brought(CaseId("D1"), TODAY), facts=(settled(on=TODAY, accepted=True),)
    )
    amend = validating.Amend(**{**vars(SAID), "title": Title("Else")}, reason=WHY)
    brought.when(amend, by="CCM").refused("Nothing must have been decided of it yet. (platform)")
    pending = replace(brought, facts=(settled(),))
    assert pending.when(amend, by="CCM").decision.events


def test_what_is_adopted_was_raised_before_the_record_began():
    new = Request(stage=Stage.SOUNDED_OUT, title=Title("It"))
    Scenario(CHANGE).when(CHANGE.adopt(new, "The log."), by="PMO").refused(
        "What is adopted must be a change request that was raised. (platform)"
    )


def test_another_body_has_no_change_control():
    assert not any(is_offered(each, STANDARDS) for each in CHANGE.own_commands if each.needs_power)


def test_what_it_changes_is_kept_before_and_after():
    rows = (Passage(Title("8.2"), None, Prose("SITAG")), Passage(Title("2.2"), Prose("x"), None))
    raised = START.when(replace(RAISE, passages=rows), by=DNO)
    assert raised.then(replace(RAISED, details=replace(SAID, passages=rows))).state.details == (
        replace(SAID, passages=rows)
    )

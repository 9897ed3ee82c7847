"""A change request is brought to its decider, decided and told: 11, 11.2."""

from dataclasses import replace

import pytest

from changes import (
    BRING,
    DNO,
    FULL,
    JULY,
    OPEN,
    RAISED,
    READY,
    REVIEWED,
    SAID,
    START,
    TRIAGED,
    VALID,
    owed,
    settled,
)
from law import TODAY, WHY, Scenario
from lawspeaker.framework.names import CaseId, Group
from lawspeaker.kernel.elsewhere import VersionNow
from lawspeaker.kernel.facts import ChangeNow
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.processes.change import CHANGE, applying, assessing, deciding, events, raising
from lawspeaker.processes.change.details import Passage
from lawspeaker.processes.change.request import Request, Stage, Track
from lawspeaker.processes.change.said import Applied

# The decision.


def test_a_matter_stands_for_it_once_everything_was_asked():
    ready = replace(READY, facts=(settled(),))
    ready.when(BRING, by="CCM").then(events.Brought(CaseId("D1"), TODAY))
    early = replace(TRIAGED, facts=(settled(),))
    early.when(BRING, by="CCM").refused(
        "Impact assessments and an estimate of the cost should have been asked for and made."
        " (11.2)",
        "A change request should have been out for consultation, and the time agreed for it be"
        " over. (11.2, 11)",
        "Those whom triage named should have reviewed the answers and made a recommendation."
        " (11.2)",
    )
    raw = replace(OPEN, facts=(settled(),))
    assert {"change.found_valid", "change.was_triaged"} <= {
        each.key for each in raw.when(BRING, by="CCM").reasons
    }


def test_the_fast_track_goes_without_assessment_and_consultation_but_not_without_review():
    fast = OPEN.given(VALID, replace(FULL, track=Track.FAST), facts=(settled(),))
    assert [each.key for each in fast.when(BRING, by="CCM").reasons] == ["change.was_reviewed"]
    review = assessing.Review(Group("DAG"), WHY, recommends=True)
    reviewed = fast.when(review, by="chair", of="DAG").then(REVIEWED)
    reviewed.when(BRING, by="CCM").then(events.Brought(CaseId("D1"), TODAY))
    full = TRIAGED.when(review, by="chair", of="DAG")
    assert [each.key for each in full.reasons] == ["change.to_be_reviewed"]


@pytest.mark.parametrize(
    ("about", "key"),
    [
        ({"change": CaseId("CR2")}, "change.own_decision"),
        ({"group": Group("DAG")}, "change.decider_named"),
    ],
)
def test_it_is_brought_as_its_own_matter_to_the_group_that_triage_named(about, key):
    ready = replace(READY, facts=(settled(**about),))
    assert [each.key for each in ready.when(BRING, by="CCM").reasons] == [key]


def test_nothing_of_it_is_decided_behind_closed_doors():
    adopted = Scenario(CHANGE, case=CaseId("CR1"), facts=(settled(group=Group("SDWG")),)).given(
        CHANGE.common.events[0](Request(title=Title("It")), WHY)
    )
    adopted.when(BRING, by="CCM").refused(
        "A group behind closed doors must not decide it. (platform)"
    )


def test_what_was_adopted_from_history_is_brought_as_it_is():
    adopted = Scenario(CHANGE, case=CaseId("CR1"), facts=(settled(),)).given(
        CHANGE.common.events[0](Request(title=Title("It")), WHY)
    )
    adopted.when(BRING, by="CCM").then(events.Brought(CaseId("D1"), TODAY))


def test_the_outcome_is_entered_when_everybody_has_been_told():
    accepted = settled(outcome=Name("accept"), accepted=True, on=TODAY)
    brought = READY.given(events.Brought(CaseId("D1"), TODAY), facts=(accepted,))
    enter = deciding.EnterOutcome(CaseId("D1"))
    brought.when(enter, by="PMO").refused(
        "The matter must have been decided, and everybody told. (platform)"
    )
    told = replace(brought, facts=(replace(accepted, told=True),))
    decided = events.Decided(CaseId("D1"), Name("accept"), True, TODAY, TODAY)
    after = told.when(enter, by="PMO").then(decided)
    assert (after.state.stage, after.state.decided_on) == (Stage.ACCEPTED, TODAY)
    made = applying.Apply(Title("The plan"), WHY, complete=True)
    done = after.when(made, by="CCM").then(
        events.ChangeApplied(Applied(Title("The plan"), WHY, TODAY), True)
    )
    assert (done.state.stage, owed(done)) == (Stage.IMPLEMENTED, set())
    rejected = told.given(replace(decided, outcome=Name("reject"), accepted=False))
    assert rejected.state.stage is Stage.REJECTED


def test_one_matter_stands_for_it_and_what_is_decided_is_not_decided_again():
    other = ChangeNow(CaseId("CR1"), Name("reviewed"), (CaseId("D1"), CaseId("D2")))
    twice = replace(READY, facts=(settled(), other))
    twice.when(BRING, by="CCM").refused("No other matter must stand for it already. (platform)")
    brought = READY.given(events.Brought(CaseId("D1"), TODAY))
    told = settled(decision=CaseId("D2"), accepted=True, on=TODAY, told=True)
    replace(brought, facts=(told,)).when(deciding.EnterOutcome(CaseId("D2")), by="PMO").refused(
        "It must be the matter that stands for it. (platform)"
    )
    rejected = brought.given(events.Decided(CaseId("D1"), Name("reject"), False, TODAY, TODAY))
    now = ChangeNow(CaseId("CR1"), Name("rejected"), (CaseId("D2"),))
    anew = deciding.Bring(CaseId("D2"))
    replace(rejected, facts=(settled(), now)).when(anew, by="CCM").refused(
        "It must not have been decided already, unless an appeal has set that aside. (platform)"
    )
    # Then it is brought as it was, to the group above too where its own has ended.
    above = settled(group=Group("DAG"))
    aside = replace(rejected, facts=(above, replace(now, set_aside=True)))
    aside.when(anew, by="CCM").then(events.Brought(CaseId("D2"), TODAY))


def test_whoever_raised_it_withdraws_it_until_it_is_with_its_decider():
    gone = OPEN.when(raising.Withdraw(WHY), by=DNO).then(events.Withdrawn(WHY, TODAY))
    assert (gone.state.stage, owed(gone)) == (Stage.WITHDRAWN, set())
    brought = READY.given(events.Brought(CaseId("D1"), TODAY))
    assert [each.key for each in brought.when(raising.Withdraw(WHY), by=DNO).reasons] == [
        "change.stage"
    ]


def test_when_its_matter_is_withdrawn_it_is_where_it_was_before():
    brought = READY.given(events.Brought(CaseId("D1"), TODAY), facts=(settled(),))
    back = deciding.GiveBack(CaseId("D1"))
    brought.when(back, by="PMO").refused("The matter must have been withdrawn. (platform)")
    gone = replace(brought, facts=(settled(withdrawn=True),))
    after = gone.when(back, by="PMO").then(events.GivenBack(CaseId("D1"), TODAY))
    assert (after.state.stage, after.state.decision) == (Stage.REVIEWED, None)
    assert ("change.bring", "CCM") in owed(after)
    after.when(raising.Withdraw(WHY), by=DNO).then(events.Withdrawn(WHY, TODAY))
    after.when(back, by="PMO").then()  # another matter than the one that stands changes nothing


def test_what_was_to_be_decided_anew_stays_as_it_was_decided_when_that_is_withdrawn():
    rejected = READY.given(
        events.Brought(CaseId("D1"), TODAY),
        events.Decided(CaseId("D1"), Name("reject"), False, TODAY, TODAY),
    )
    anew = rejected.given(events.Brought(CaseId("D2"), TODAY), facts=(settled(withdrawn=True),))
    back = anew.when(deciding.GiveBack(CaseId("D2")), by="PMO")
    after = back.then(events.GivenBack(CaseId("D2"), TODAY))
    assert (after.state.stage, after.state.decision) == (Stage.REJECTED, "D1")


# It is made.


LISTED = replace(SAID, passages=tuple(Passage(Title(each)) for each in ("4.2", "8.2")))
MADE = START.given(replace(RAISED, details=LISTED), VALID, FULL).given(
    events.Brought(CaseId("D1"), TODAY),
    events.Decided(CaseId("D1"), Name("accept"), True, TODAY, TODAY),
)
ALL = "Each thing that the request lists must be applied, or said to be no longer needed."


def make(what, *, complete=False, **how):
    return applying.Apply(Title(what), WHY, complete, **how)


def applied(what, *, complete=False, **how):
    return events.ChangeApplied(Applied(Title(what), WHY, TODAY, **how), complete)


def test_it_is_made_thing_by_thing_until_nothing_listed_is_left():
    MADE.when(make("4.2", complete=True), by="CCM").refused(f"{ALL} Still left: 8.2. (platform)")
    one = MADE.when(make("4.2"), by="CCM").then(applied("4.2"))
    assert (one.state.stage, one.state.unapplied) == (Stage.ACCEPTED, ("8.2",))
    assert [each.key for each in one.when(make("4.2"), by="CCM").reasons] == ["change.applied_once"]
    all_ = one.when(make("8.2", complete=True), by="CCM").then(applied("8.2", complete=True))
    assert all_.state.stage is Stage.IMPLEMENTED


def test_what_is_all_applied_is_said_to_be_made_by_naming_one_of_it_again():
    all_ = MADE.given(applied("4.2"), applied("8.2"))
    assert (all_.state.stage, all_.state.unapplied) == (Stage.ACCEPTED, ())
    for again in (make("8.2"), make("8.2", needless=True, complete=True)):
        assert [e.key for e in all_.when(again, by="CCM").reasons] == ["change.applied_once"]
    early = MADE.given(applied("4.2")).when(make("4.2", complete=True), by="CCM")
    assert [e.key for e in early.reasons] == ["change.applied_once", "change.all_applied"]
    done = all_.when(make("8.2", complete=True), by="CCM").then(applied("8.2", complete=True))
    assert (done.state.stage, owed(done)) == (Stage.IMPLEMENTED, set())


def test_what_is_no_longer_needed_is_said_so():
    one = MADE.given(applied("4.2"))
    needless = one.when(make("8.2", needless=True, complete=True), by="CCM")
    after = needless.then(applied("8.2", needless=True, complete=True))
    assert after.state.stage is Stage.IMPLEMENTED
    other = MADE.when(make("9.9", needless=True, beyond=True), by="CCM")
    assert [each.key for each in other.reasons] == ["change.needless"]


def test_what_is_not_listed_is_said_to_go_beyond():
    MADE.when(make("Half of it"), by="CCM").refused(
        "It must be one of the things that the request lists, or be said to go beyond them. It"
        " lists: 4.2, 8.2. (platform)"
    )
    MADE.when(make("9.9", beyond=True), by="CCM").then(applied("9.9", beyond=True))
    listed = MADE.when(make("4.2", beyond=True), by="CCM")
    assert [each.key for each in listed.reasons] == ["change.listed"]


VERSION = VersionNow(Name("mhhs@3.3"), CaseId("CR1"), TODAY)


def test_a_change_of_the_framework_is_made_when_its_version_commences():
    adopted = replace(MADE, facts=(VERSION,))
    enter = applying.ChangeFramework(VERSION.version)
    now = adopted.when(enter, by="SRO").then(events.FrameworkChanged(VERSION.version, TODAY, TODAY))
    assert (now.state.stage, owed(now)) == (Stage.IMPLEMENTED, set())
    other = replace(MADE, facts=(replace(VERSION, change=CaseId("CR2")),))
    other.when(enter, by="SRO").refused(
        "The version must have been adopted for this change. (platform)"
    )
    before = READY.given(
        events.Brought(CaseId("D1"), TODAY),
        events.FrameworkChanged(VERSION.version, TODAY, TODAY),
        events.Decided(CaseId("D1"), Name("accept"), True, TODAY, TODAY),
    )
    assert before.state.stage is Stage.IMPLEMENTED  # adopted before everybody was told


def test_a_version_that_commences_later_leaves_it_accepted_until_then():
    later = MADE.given(events.FrameworkChanged(VERSION.version, JULY, TODAY))
    assert later.state.stage is Stage.ACCEPTED
    (duty,) = later.duties
    assert (duty.command, duty.agreed) == (applying.Apply, JULY)
    early = later.when(make("4.2", complete=True), by="CCM")
    assert [each.key for each in early.reasons] == ["change.commenced"]
    july = replace(later, today=JULY)
    assert july.when(make("4.2", complete=True), by="CCM").decision.events

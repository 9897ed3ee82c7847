"""Who has decided on an artefact: 5.1-04, and a group that has ended."""

from dataclasses import replace
from datetime import date

from law import Scenario
from lawspeaker.framework.names import CaseId, Group, Prose
from lawspeaker.kernel.facts import GroupNow, Settled
from lawspeaker.kernel.kinds import Attachment, Count, Digest, Name, Title
from lawspeaker.processes.artefact import ARTEFACT, events
from lawspeaker.processes.artefact.approving import Approve
from lawspeaker.processes.artefact.following import PassOn, TakeBack
from lawspeaker.processes.artefact.registering import Agree
from lawspeaker.processes.artefact.remark import Criterion, Fit

WEDNESDAY = date(2022, 7, 13)
TDWG, DAG, CCAG = Group("TDWG"), Group("DAG"), Group("CCAG")
D1, V, WHY = CaseId("D1"), Name("1.0"), Prose("It says so.")
FILE = Attachment(Title("Specification"), Digest("a" * 64))
REGISTERED = events.Registered(TDWG, Title("It"), WHY, (Criterion(Count(1), WHY),), WEDNESDAY)
ADDED = events.VersionAdded(V, FILE, WHY, WEDNESDAY)
PLAIN = Scenario(ARTEFACT, today=WEDNESDAY).given(REGISTERED, ADDED)
ACCEPTED = Settled(D1, DAG, Name("accept"), True, WEDNESDAY, False)
NAMED = ("model", "description", "criteria", "objectives")
FITS = tuple(Fit(Name(each), True, WHY) for each in NAMED)
ASKED = PLAIN.given(events.Submitted(V, D1, DAG, WEDNESDAY))


def test_5_1_04_what_was_approved_is_recorded_of_the_group_that_decided():
    passed = ASKED.given(facts=(replace(ACCEPTED, group=CCAG),))
    passed.when(Approve(FITS), by="SRO").then(events.Approved(V, CCAG, D1, FITS, WEDNESDAY))


def test_it_is_agreed_only_by_a_group_that_stands():
    ended = GroupNow(TDWG, False, Count(4), None, (), (), False)
    PLAIN.given(facts=(ended,)).when(Agree(), by="SRO").refused(
        "The group must stand on the day. (platform)"
    )
    stands = replace(ended, stands=True)
    PLAIN.given(facts=(stands,)).when(Agree(), by="SRO").then(events.Agreed(TDWG, V, WEDNESDAY))


def test_it_is_taken_back_only_from_a_matter_that_ended_without_acceptance():
    says = "The matter it was put before must have ended without acceptance. (platform)"
    undecided = replace(ACCEPTED, outcome=Name(""), accepted=False, on=None)
    for known in (ACCEPTED, undecided):
        ASKED.given(facts=(known,)).when(TakeBack(), by="SRO").refused(says)
    ended = replace(undecided, withdrawn=True)
    ASKED.given(facts=(ended,)).when(TakeBack(), by="SRO").then(events.TakenBack(D1, WEDNESDAY))


def test_it_passes_only_to_the_group_that_holds_its_matter():
    says = "It must pass to the group that holds its matter now. (platform)"
    ASKED.given(facts=(ACCEPTED,)).when(PassOn(CCAG), by="SRO").refused(says)
    there = ASKED.given(facts=(replace(ACCEPTED, group=CCAG),))
    there.when(PassOn(CCAG), by="SRO").then(events.PassedOn(D1, CCAG))

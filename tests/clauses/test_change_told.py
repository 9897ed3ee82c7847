"""Who is told of a change request, step by step (11, 11.2)."""

from dataclasses import replace

import pytest

from changes import (
    ACME,
    ASKED,
    CONSULTED,
    FULL,
    OPEN,
    RAISED,
    READY,
    REVIEWED,
    SAID,
    TODAY,
    TRIAGED,
    VALID,
    WHY,
)
from law import MHHS
from lawspeaker import notices
from lawspeaker.framework.names import PARTY, CaseId
from lawspeaker.kernel.kinds import Title
from lawspeaker.notices.words import EVERYBODY
from lawspeaker.processes.change import events as e
from lawspeaker.processes.change.said import Applied

ALL = ("acme", "bolt", "group:PSG")


def told(scenario, event) -> dict[str, tuple[str, ...]]:
    after = scenario.given(event).state
    return {each.notice.name: each.to for each in notices.telling(event, after, MHHS)}


def test_the_raiser_is_told_what_to_repair_and_sees_each_edit():
    assert told(OPEN, e.SentBack(WHY, TODAY)) == {"change.sent_back": ("acme",)}
    assert told(OPEN, VALID) == {"change.validated": ("acme",)}
    assert told(TRIAGED, e.Amended(SAID, WHY, TODAY)) == {"change.amended": ("acme",)}


def test_whoever_works_on_it_is_told_what_comes_in_and_what_the_raiser_says():
    assert told(OPEN, RAISED) == {"change.raised": ("CCM",)}
    assert told(OPEN, e.Repaired(SAID, TODAY)) == {"change.raised": ("CCM",)}
    answered = e.EditsAnswered(agrees=True, text=None, on=TODAY)
    assert told(TRIAGED, answered) == {"change.edits_answered": ("CCM",)}


def test_the_groups_that_decide_and_review_are_told_of_the_triage():
    assert told(OPEN, FULL) == {"change.triaged": ("acme", "group:PSG", "group:DAG")}


def test_those_asked_are_told_at_once_and_none_may_decline_it():
    assert told(TRIAGED, ASKED) == {"change.assessment_asked": ("acme", "bolt")}
    assert told(TRIAGED, CONSULTED) == {"change.consulted": (PARTY,)}
    for name in ("change.assessment_asked", "change.consulted", "change.told"):
        assert MHHS.notices[name].urgent
        assert MHHS.notices[name].by


def test_a_consultation_of_the_record_tells_of_itself():
    assert told(TRIAGED, replace(CONSULTED, consultation=CaseId("CO1"))) == {}


def test_everybody_is_told_of_what_was_authorised_in_advance():
    authorised = e.Authorised(CaseId("D1"), WHY, TODAY)
    assert told(TRIAGED, authorised) == {"change.told": (EVERYBODY,)}


@pytest.mark.parametrize(("complete", "whom"), [(True, {"change.applied": ALL}), (False, {})])
def test_whoever_was_asked_is_told_once_it_is_made_in_full(complete, whom):
    assert told(READY, e.ChangeApplied(Applied(Title("It"), WHY, TODAY), complete)) == whom


def test_whoever_was_asked_is_told_that_it_is_withdrawn_or_comes_later():
    assert told(READY, e.Withdrawn(WHY, TODAY)) == {"change.withdrawn": ALL}
    assert told(READY, e.Replanned((), WHY, TODAY)) == {"change.replanned": ALL}


def test_parties_are_told_what_is_asked_before_a_request_is_raised():
    asked = e.SoundedOut(Title("It"), WHY, WHY, TODAY, TODAY)
    assert told(replace(OPEN, trail=()), asked) == {"change.sounded_out": (PARTY,)}
    assert ACME in told(OPEN, VALID)["change.validated"]


def test_the_review_is_told_to_the_raiser_to_who_goes_on_with_it_and_to_the_decider():
    assert told(TRIAGED, REVIEWED) == {"change.reviewed": ("acme", "CCM", "group:PSG")}


def test_the_raiser_and_who_manages_it_are_told_that_its_matter_is_withdrawn():
    brought = READY.given(e.Brought(CaseId("D1"), TODAY))
    back = e.GivenBack(CaseId("D1"), TODAY)
    assert told(brought, back) == {"change.given_back": ("acme", "CCM")}

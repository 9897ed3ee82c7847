"""A standard change rests on a decision that authorised it in advance: 11.2, 3.6, 4.6."""

from dataclasses import replace
from datetime import date

import pytest

from changes import (
    ASKED,
    BRING,
    COSTED,
    DNO,
    FULL,
    OPEN,
    PSG,
    REVIEWED,
    TRIAGED,
    VALID,
    owed,
    settled,
)
from law import CALENDAR, MHHS, TODAY, WHY
from lawspeaker.framework.names import CaseId, Group, Pence
from lawspeaker.kernel.acts import Timing
from lawspeaker.kernel.contested import StoppedNow
from lawspeaker.kernel.facts import ChangeNow, GroupNow
from lawspeaker.kernel.kinds import Count, Name, Title
from lawspeaker.kernel.spending import Spent
from lawspeaker.processes.change import applying, events, raising, standard, triaging
from lawspeaker.processes.change.figures import Figures, YesNo
from lawspeaker.processes.change.request import Stage, Track

MILLION = 100_000_000
D1 = CaseId("D1")
NOTHING = Spent(Pence(0), Count(0))
TRIAGE = triaging.Triage(
    *(Track.STANDARD, Group("PSG"), WHY, (), (), D1, Pence(4_000_00), Pence(0), None),
    *(YesNo.NO,) * 3,
)
FIGURES = Figures(Pence(4_000_00))
ENTRY = events.Triaged(Track.STANDARD, Group("PSG"), WHY, (), (), TODAY, D1, FIGURES)
TELL = standard.Tell(WHY)


def authority(**more):
    said = {"on": TODAY, "accepted": True, "outcome": Name("accept"), "change": None}
    said |= {"authorises": Title("Another order"), "authorises_to": Pence(5_000_00)}
    return settled(**{**said, **more})


def at_triage(*facts):
    return OPEN.given(VALID, facts=(PSG, *(facts or (authority(),)), NOTHING))


def keys(outcome):
    return [each.key for each in outcome.reasons]


def test_it_rests_on_a_decision_and_is_told_within_ten_working_days():
    after = at_triage().when(TRIAGE, by="CCM").then(ENTRY)
    assert (after.state.figures, after.state.cost) == (FIGURES, 4_000_00)
    (duty,) = after.duties
    assert (duty.command, duty.due(MHHS, CALENDAR)) == (standard.Tell, date(2024, 2, 21))
    timing = Timing(Name("outcome"), date(2024, 2, 21), Count(0), Name(CALENDAR.id))
    told = after.when(TELL, by="PMO").then(events.Authorised(D1, WHY, TODAY, timing))
    assert told.state.stage is Stage.ACCEPTED
    replace(after, facts=(settled(),)).given(REVIEWED).when(BRING, by="CCM").refused(
        "What is authorised in advance must not be decided again. (platform)"
    )


@pytest.mark.parametrize(
    "about",
    [
        {"accepted": False},
        {"final": False},
        {"authorises": None},  # any other decision: it says nothing of standard changes
    ],
)
def test_the_decision_is_accepted_in_force_and_says_that_it_authorises_such_changes(about):
    at_triage(authority(**about)).when(TRIAGE, by="CCM").refused(
        "A standard change must name a decision that says it authorises such changes in advance,"
        " that was accepted and is in force. (platform)"
    )


def test_it_names_a_decision_and_no_other_track_does():
    assert keys(at_triage().when(replace(TRIAGE, track=Track.FAST), by="CCM")) == [
        "change.authorised"
    ]
    without = OPEN.given(VALID, facts=(PSG, NOTHING))
    none = without.when(replace(TRIAGE, authority=None), by="CCM")
    assert keys(none) == ["change.authorised"]
    assert keys(TRIAGED.given(facts=(NOTHING,)).when(TELL, by="PMO")) == ["change.is_standard"]


def test_the_group_that_decides_authorised_it_or_one_above_it():
    low = replace(TRIAGE, decider=Group("DAG"))
    dag = GroupNow(Group("DAG"), True, Count(3), None)
    valid = OPEN.given(VALID, facts=(dag, authority(), NOTHING))
    assert valid.when(low, by="CCM").decision.events
    assert keys(at_triage(authority(group=Group("DAG"))).when(TRIAGE, by="CCM")) == [
        "change.authorised_above"
    ]


def test_no_appeal_has_stayed_it_or_set_it_aside():
    stopped = StoppedNow(D1, stopped_by=CaseId("A1"))
    assert keys(at_triage(authority(), stopped).when(TRIAGE, by="CCM")) == ["decision.stayed"]
    after = at_triage().given(ENTRY, facts=(authority(), stopped, NOTHING))
    assert keys(after.when(TELL, by="PMO")) == ["decision.stayed"]


def test_each_threshold_has_its_answer():
    for missing in ("cost", "benefit", "model", "consumers", "competition"):
        asked = at_triage().when(replace(TRIAGE, **{missing: None}), by="CCM")
        assert keys(asked) == ["change.figures"]


@pytest.mark.parametrize(
    ("about", "spent", "names"),
    [
        ({"cost": Pence(25 * MILLION)}, 0, "Single decision of £5 million"),
        ({"benefit": Pence(6 * MILLION)}, 0, "Single decision of £5 million"),
        ({}, 20 * MILLION, "Cumulative decisions of £20 million"),
        ({"consumers": YesNo.YES}, 0, "Consumers"),
        ({"model": YesNo.YES}, 0, "Target Operating Model"),
        ({"competition": YesNo.YES}, 0, "Competition"),
    ],
)
def test_what_meets_a_threshold_goes_to_ofgem_and_is_no_standard_change(about, spent, names):
    wide = authority(authorises_to=Pence(100 * MILLION))
    valid = OPEN.given(VALID, facts=(PSG, wide, Spent(Pence(spent), Count(1))))
    (reason,) = valid.when(replace(TRIAGE, **about), by="CCM").reasons
    assert (reason.key, reason.force) == ("change.no_threshold", "must")
    assert reason.by == ("4.6-01", "11.2-15")
    assert names in reason.says


def test_it_costs_no_more_than_the_decision_allows_for_one():
    dear = at_triage().when(replace(TRIAGE, cost=Pence(5_000_01)), by="CCM")
    dear.refused("It must not cost more than what authorises it in advance allows. (platform)")


def test_it_costs_no_less_than_was_estimated_before():
    estimated = at_triage().given(FULL, COSTED)
    wide = replace(estimated, facts=(PSG, authority(authorises_to=COSTED.cost), NOTHING))
    wide.when(replace(TRIAGE, cost=Pence(COSTED.cost - 1)), by="CCM").refused(
        "It must not cost less than was last estimated: what is less is estimated anew first."
        " (platform)"
    )
    assert keys(estimated.when(TRIAGE, by="CCM")) == ["change.estimated_cost"]
    wide.when(replace(TRIAGE, cost=COSTED.cost), by="CCM").then(
        replace(ENTRY, figures=Figures(COSTED.cost))
    )
    less = estimated.given(replace(COSTED, cost=TRIAGE.cost))
    less.when(TRIAGE, by="CCM").then(ENTRY)


def test_what_was_true_at_triage_is_looked_at_again_before_everybody_is_told():
    triaged = at_triage().given(ENTRY)
    gone = replace(triaged, facts=(authority(accepted=False), NOTHING))
    assert keys(gone.when(TELL, by="PMO")) == ["change.authorised"]
    total = replace(triaged, facts=(authority(), Spent(Pence(20 * MILLION), Count(9))))
    assert keys(total.when(TELL, by="PMO")) == ["change.no_threshold"]
    dearer = triaged.given(replace(COSTED, cost=Pence(6 * MILLION)))
    assert keys(dearer.when(TELL, by="PMO")) == ["change.authorised_to", "change.no_threshold"]
    before = at_triage().given(replace(ENTRY, figures=None))  # as it was once entered
    assert keys(before.when(TELL, by="PMO")) == ["change.figures"]


def test_what_is_triaged_anew_in_full_is_no_standard_change_any_more():
    assert at_triage().given(ENTRY, FULL).state.figures is None


ASIDE = ChangeNow(CaseId("CR1"), Name("accepted"), (), set_aside=True)
ANEW = triaging.Triage(Track.FULL, Group("PSG"), WHY)


def test_once_an_appeal_has_stopped_what_authorised_it_it_goes_another_way():
    stopped = StoppedNow(D1, stopped_by=CaseId("A1"), set_aside_by=CaseId("A1"))
    assert ANEW.named("authority", at_triage().given(ENTRY).state) is None
    told = at_triage().given(ENTRY, ASKED, events.Authorised(D1, WHY, TODAY))
    stands = replace(told, facts=(PSG, NOTHING))
    assert keys(stands.when(ANEW, by="CCM")) == ["change.stage"]
    assert keys(stands.when(raising.Withdraw(WHY), by=DNO)) == ["change.stage"]
    aside = replace(told, facts=(PSG, NOTHING, ASIDE))
    after = aside.when(ANEW, by="CCM").then(replace(FULL, reviewers=()))
    assert (after.state.stage, after.state.decision) == (Stage.IN_ASSESSMENT, None)
    assert after.state.told_on is None
    assert not {"change.apply", "change.tell"} & {each for each, *_ in owed(after)}
    gone = aside.when(raising.Withdraw(WHY), by=DNO).then(events.Withdrawn(WHY, TODAY))
    assert owed(gone) == set()
    apply = applying.Apply(Title("It"), WHY, complete=True)
    assert keys(replace(aside, facts=(ASIDE, stopped)).when(apply, by="CCM")) == ["decision.stayed"]

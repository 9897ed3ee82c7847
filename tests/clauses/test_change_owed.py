"""What is owed on a change request from its triage to its decision: 11.2-07 to 11.2-14."""

from dataclasses import replace
from datetime import date

from changes import ASKED, CONSULTED, COSTED, FULL, JULY, OPEN, REVIEWED, TRIAGED, VALID
from law import ACME, BOLT, CALENDAR, MHHS, TODAY, WHY
from lawspeaker.framework.names import PARTY, Group, Pence
from lawspeaker.kernel.kinds import Name
from lawspeaker.processes.change import events
from lawspeaker.processes.change.request import Planned, Step, Track
from lawspeaker.processes.change.said import Effect, Impact

MARCH = date(2024, 3, 1)
PLAN = tuple(
    Planned(step, date(2024, month, 1), date(2024, month, 20))
    for month, step in enumerate(
        (Step.ASSESS, Step.CONSULT, Step.REVIEW, Step.DECIDE, Step.TELL, Step.APPLY), 3
    )
)
OUT = replace(CONSULTED, until=MARCH)


def impact(party, on=TODAY):
    said = Impact(party, Name(PARTY), Effect.MINOR, Pence(0), WHY, on=on)
    return events.Assessed(said)


def owed(scenario):
    return {
        each.command.name: (each.holders, each.anchor, each.due(MHHS, CALENDAR))
        for each in scenario.duties
    }


def test_the_consultation_is_owed_from_the_last_answer_or_the_last_day_for_one():
    asked = TRIAGED.given(ASKED, COSTED)
    assert owed(asked)["change.consult"] == (("CCM",), JULY, None)
    one = asked.given(impact(ACME))
    assert owed(one)["change.consult"][1] == JULY
    both = one.given(impact(BOLT, on=MARCH))
    assert owed(both) == {"change.consult": (("CCM",), MARCH, None)}
    assert "change.consult" not in owed(both.given(OUT))


def test_each_group_that_triage_named_owes_its_review_by_its_chair():
    two = replace(FULL, reviewers=(Group("DAG"), Group("CCAG")))
    out = OPEN.given(VALID, two, ASKED, COSTED, impact(ACME), impact(BOLT), OUT)
    found = {(each.command.name, each.holders, each.anchor) for each in out.duties}
    assert found == {
        ("change.review", ("SRO", "chair@DAG"), MARCH),
        ("change.review", ("SRO", "chair@CCAG"), MARCH),
    }
    (left,) = out.given(REVIEWED).duties
    assert left.holders == ("SRO", "chair@CCAG")


def test_bringing_the_matter_is_owed_once_everything_before_it_is_there():
    out = TRIAGED.given(ASKED, impact(ACME), impact(BOLT), OUT, replace(REVIEWED, on=MARCH))
    assert owed(out) == {"change.estimate": (("CCM",), TODAY, None)}
    ready = out.given(COSTED)
    assert owed(ready) == {"change.bring": (("CCM",), MARCH, None)}
    nobody = OPEN.given(VALID, replace(FULL, reviewers=()), ASKED, COSTED, OUT)
    assert owed(nobody.given(impact(ACME), impact(BOLT))) == {
        "change.bring": (("CCM",), MARCH, None)
    }


def test_each_step_is_owed_by_the_day_it_was_planned_for():
    triaged = OPEN.given(VALID, replace(FULL, estimate=PLAN))
    assert owed(triaged)["change.ask_assessment"][2] == date(2024, 3, 1)
    assert owed(triaged)["change.estimate"][2] == date(2024, 3, 20)
    asked = triaged.given(ASKED, COSTED, impact(ACME), impact(BOLT))
    assert owed(asked)["change.consult"][2] == date(2024, 4, 1)
    out = asked.given(OUT)
    assert owed(out)["change.review"][2] == date(2024, 5, 20)
    reviewed = out.given(REVIEWED)
    assert owed(reviewed)["change.bring"][2] == date(2024, 6, 1)
    later = tuple(replace(each, begins=date(2024, 6, 9)) for each in PLAN[3:4])
    assert owed(reviewed.given(events.Replanned(later, WHY, TODAY)))["change.bring"][2] == (
        date(2024, 6, 9)
    )


def test_the_fast_track_owes_the_review_and_the_matter_and_nothing_that_it_leaves_out():
    fast = OPEN.given(VALID, replace(FULL, track=Track.FAST))
    assert owed(fast) == {"change.review": (("SRO", "chair@DAG"), TODAY, None)}
    assert owed(fast.given(REVIEWED)) == {"change.bring": (("CCM",), TODAY, None)}

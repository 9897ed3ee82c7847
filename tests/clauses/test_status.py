"""Status reports: what the PSG watches (4.1) and reviews (4.2), with the headline RAID."""

from dataclasses import replace
from datetime import date

import pytest

from law import MHHS, STANDARDS, TODAY, WHY, Scenario
from lawspeaker.framework.names import CaseId, Group
from lawspeaker.kernel.acts import Timing
from lawspeaker.kernel.elsewhere import Heaviest, Heavy, ReportedNow
from lawspeaker.kernel.facts import MeetingNow, Phase
from lawspeaker.kernel.kinds import Count, Name
from lawspeaker.notices import telling
from lawspeaker.processes.meeting.events import Moved
from lawspeaker.processes.status import STATUS
from lawspeaker.processes.status.life import (
    Begun,
    Followed,
    Issued,
    Lapsed,
    Rated,
    Rating,
    Reviewed,
    Written,
)
from lawspeaker.processes.status.writing import Begin, Follow, Issue, Lapse, Review, Write
from lawspeaker.reactions import REACTIONS, Asked

PSG, M1, DAY = Group("PSG"), CaseId("M1"), date(2024, 2, 14)
MEETING = MeetingNow(M1, PSG, DAY, Phase.CALLED, None, None, True, None)
HEAVY = (Heavy(CaseId("RAID1"), Name("risk"), Count(16), PSG, Name("SI")),)
NEW = Scenario(STATUS, facts=(MEETING, Heaviest(PSG, HEAVY)))
BEGUN = NEW.given(Begun(PSG, M1, DAY))
AREAS = tuple(Rated(Name(e), Rating.AT_RISK, WHY) for e in ("time", "quality", "resource", "cost"))
WRITTEN = BEGUN.given(Written(AREAS, WHY))


def test_another_body_reports_on_what_whoever_runs_its_record_chose():
    steering = Group("STEERING")
    facts = (replace(MEETING, group=steering), Heaviest(steering, ()))
    begun = Scenario(STATUS, STANDARDS, facts).given(Begun(steering, M1, DAY))
    rated = tuple(Rated(Name(e), Rating.ON_COURSE, WHY) for e in ("drafts", "trials", "people"))
    written = begun.when(Write(rated, WHY), by="SECRETARY").then(Written(rated, WHY))
    assert [each.holders for each in written.duties] == [("SECRETARY",)]
    written.when(Issue(), by="SECRETARY").then(Issued((), TODAY, None))
    written.when(Issue(), by="LEAD").refused(
        "Only the secretary issues a status report. (platform)"
    )


def test_a_report_is_for_the_group_that_reviews_progress():
    NEW.when(Begin(M1), by="PMO").then(Begun(PSG, M1, DAY))
    says = "The meeting must be one of the group that reviews progress. (platform)"
    other = replace(NEW, facts=(replace(MEETING, group=Group("DAG")),))
    other.when(Begin(M1), by="PMO").refused(says)


def test_a_report_is_for_a_meeting_to_come():
    over = replace(NEW, facts=(replace(MEETING, phase=Phase.CLOSED),))
    over.when(Begin(M1), by="PMO").refused(
        "The meeting must not be over, nor cancelled. (platform)"
    )


def test_a_meeting_has_one_status_report():
    again = replace(NEW, facts=(*NEW.facts, ReportedNow(M1, CaseId("ST1"))))
    says = "No report for the meeting must have been begun already. (platform)"
    again.when(Begin(M1), by="PMO").refused(says)


def test_the_psg_watches_time_quality_resource_and_cost():
    BEGUN.when(Write(AREAS, WHY), by="PMO").then(Written(AREAS, WHY))
    says = "Each area that the framework names must be rated, once. (platform)"
    BEGUN.when(Write(AREAS[:3], WHY), by="PMO").refused(says)
    BEGUN.when(Write((*AREAS, AREAS[0]), WHY), by="PMO").refused(says)


def test_nothing_is_issued_before_it_is_written():
    says = "It must be said how delivery stands in each area. (platform)"
    BEGUN.when(Issue(), by="PMO").refused(says)


def test_the_headline_raid_is_what_the_log_says_when_it_is_issued():
    timing = Timing(Name("papers"), TODAY, Count(0), Name(NEW.calendar.id))
    issued = WRITTEN.when(Issue(), by="PMO").then(Issued(HEAVY, TODAY, timing))
    assert issued.state.headline == HEAVY


def test_a_report_is_due_with_the_papers_of_its_meeting():
    [duty] = WRITTEN.duties
    assert (duty.command, duty.holders) == (Issue, ("PMO",))
    assert duty.due(MHHS, NEW.calendar) == TODAY  # five working days before


def test_a_report_is_owed_no_more_once_it_lapses_with_its_meeting():
    says = "Its meeting must have been cancelled. (platform)"
    WRITTEN.when(Lapse(WHY), by="PMO").refused(says)
    for before in (WRITTEN, WRITTEN.given(Issued(HEAVY, TODAY))):
        off = replace(before, facts=(replace(MEETING, phase=Phase.CANCELLED),))
        assert off.when(Lapse(WHY), by="PMO").then(Lapsed(WHY)).duties == []


@pytest.mark.parametrize("holds", ["SRO", "PMO"])
def test_the_psg_reviews_progress_reports(holds):
    issued = WRITTEN.given(Issued(HEAVY, TODAY))
    assert [each.command for each in issued.duties] == [Review]
    reviewed = issued.when(Review(WHY), by=holds).then(Reviewed(WHY, TODAY))
    assert reviewed.duties == []
    reviewed.when(Issue(), by="PMO").refused("The report must be drafted. (platform)")


def test_the_group_is_told_that_it_is_issued():
    event = Issued(HEAVY, TODAY)
    [told] = telling(event, WRITTEN.given(event).state, MHHS)
    assert told.to == ("SRO", "chair@PSG", "group:PSG")


def test_a_report_follows_its_meeting_to_another_day():
    later = date(2024, 2, 21)
    moved = replace(WRITTEN, facts=(replace(MEETING, day=later), Heaviest(PSG, HEAVY)))
    followed = moved.when(Follow(), by="PMO").then(Followed(later))
    [duty] = followed.duties
    assert duty.anchor == later
    says = "Its meeting must have moved to another day. (platform)"
    WRITTEN.when(Follow(), by="PMO").refused(says)
    move = Moved(later, WHY, status=CaseId("ST1"))
    assert [*REACTIONS[Moved](M1, move, None)] == [Asked("status", CaseId("ST1"), Follow())]

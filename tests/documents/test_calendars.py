"""The meetings of a group as a calendar feed."""

from datetime import date

from icalendar import Calendar

from lawspeaker.documents.calendars import feed
from lawspeaker.framework.names import CaseId, Group
from lawspeaker.records.shown import MeetingLine

ADDRESS = "https://example.org/p/mhhs/meetings"


def meeting(case: str, day: date, phase: str = "called", papers: date | None = None) -> MeetingLine:
    return MeetingLine(
        case=CaseId(case),
        group=Group("PSG"),
        day=day,
        phase=phase,
        by_rule=True,
        papers_on=papers,
        papers_due=date(2024, 3, 25),
        papers_late=None,
        items=3,
        recorded=False,
        report=None,
    )


def page(of: MeetingLine) -> str:
    return f"{ADDRESS}/{of.case}"


def events(*meetings: MeetingLine):
    made = feed("mhhs", "Programme Steering Group", meetings, page)
    return Calendar.from_ical(made).events


def test_a_meeting_is_an_event_of_its_day_with_its_page():
    [event] = events(meeting("M7", date(2024, 4, 3), papers=date(2024, 3, 22)))
    assert event["uid"] == "M7@mhhs"
    assert event.decoded("dtstart") == date(2024, 4, 3)
    assert event["url"] == f"{ADDRESS}/M7"
    assert event["status"] == "CONFIRMED"


def test_papers_that_are_not_out_are_an_event_on_the_day_they_are_due():
    meet, papers = events(meeting("M7", date(2024, 4, 3)))
    assert meet["summary"] == "Programme Steering Group"
    assert papers["summary"] == "Papers due: Programme Steering Group, 3 April 2024"
    assert papers.decoded("dtstart") == date(2024, 3, 25)


def test_a_meeting_that_moves_keeps_its_event_and_one_cancelled_says_so():
    before, _ = events(meeting("M7", date(2024, 4, 3)))
    after, _ = events(meeting("M7", date(2024, 4, 4)))
    assert before["uid"] == after["uid"]
    [gone] = events(meeting("M7", date(2024, 4, 3), phase="cancelled"))
    assert gone["status"] == "CANCELLED"

"""What readers are shown: compositions as they were, links, duties by day, lists in pages."""

from datetime import date

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from lawspeaker.framework.names import CaseId, Group, Seat
from lawspeaker.records.programmes import capacities_of
from lawspeaker.records.visible import Filter, Viewer, visible_to
from programmes import SLUG, person
from small_story import LARGE, MEETING, SMALL
from viewers import TODAY, view_of


def statements(ask, viewer: Viewer) -> int:
    """Count what is asked of the database for a viewer whose capacities are known already."""
    with CaptureQueriesContext(connection) as asked:
        assert ask(visible_to(viewer)) is not None
    return len(asked)


def test_search_finds_every_word_wherever_it_stands(story):
    view = view_of("party")
    [found] = view.search("simulators quince", process="decision").rows
    assert found.line.case == story.taken
    assert "⟦" in found.snippet
    assert view.search("simulator hole").total == 0
    assert view.search(" ' \" * ( ").total == 0
    assert [each.line.case for each in view.search(story.open, "decision").rows] == [story.open]


def test_an_alternate_is_a_member_while_the_term_lasts(story):
    assert [str(each.holds) for each in capacities_of(SLUG, person("deputy"), TODAY)] == []
    [held] = capacities_of(SLUG, person("deputy"), MEETING.date())
    assert (held.holds, held.group, held.hat) == (SMALL, "PSG", "constituency")


def test_an_office_brings_the_seats_that_are_its_own(story):
    held = [each.holds for each in capacities_of(SLUG, person("ofgem"), TODAY)]
    assert held[0] == "OFGEM"
    assert "M-PSG-v" in held


def test_a_decision_keeps_the_composition_it_was_taken_in(story):
    view = view_of("party")
    seats = view.decision(story.taken).composition
    assert seats.seat(LARGE).person == person("large")
    assert view.seat(LARGE).person == person("heir")
    assert view.seat(LARGE, on=MEETING.date()).person == person("large")
    by_alternate = {each.seat: each.by_alternate for each in view.decision(story.taken).views}
    assert (by_alternate[SMALL], by_alternate[LARGE]) == (True, False)


def test_a_decision_cites_what_it_rests_on(story):
    shown = view_of("party").decision(story.taken)
    assert shown.framework == "mhhs@3.1"
    assert {"3.6-05", "4.6-05"} <= {*shown.clauses}
    taken = next(e for e in shown.case.trail if e.position == shown.position)
    assert taken.kind == "decision.taken/1"
    assert (taken.past.by.person, taken.past.typed_by) == (person("sro"), person("pmo"))
    assert taken.clauses


def test_cases_that_name_each_other_are_linked_both_ways(story):
    view = view_of("party")
    links = {(each.case, each.why, each.names_us) for each in view.case(story.taken).links}
    assert links == {(story.meeting, "decision", True), (story.report, "decision", True)}
    outward = {(e.case, e.why, e.names_us) for e in view.case(story.report).links}
    assert {(story.meeting, "meeting", False), (story.taken, "decision", False)} == outward
    assert view.meeting(story.meeting).line.report == story.report


def test_a_meeting_shows_its_items_and_who_was_there(story):
    shown = view_of("small").meeting(story.meeting)
    decisions = [item.decision and item.decision.case for item in shown.items]
    assert decisions == [None, story.taken]
    present = {each.seat for each in shown.composition.seats if each.present}
    assert present == {Seat("M-PSG-a"), LARGE, SMALL}  # the SRO, in the chair, and two who came
    assert (shown.chair, shown.chair_is_office) == (person("sro"), True)
    assert (shown.line.papers_due, shown.line.papers_late) == (date(2023, 11, 29), 0)


def test_a_duty_is_due_by_the_calendar_as_it_is_counted_today(story):
    view = view_of("pmo")
    papers = [each for each in view.duties_of() if each.command == "meeting.issue_papers"]
    assert [(each.case, each.due, each.left) for each in papers] == [
        (story.next_meeting, date(2023, 12, 22), 9)
    ]
    assert "3.11-09" in papers[0].clauses


def test_a_duty_falls_on_whoever_holds_what_it_names(story):
    owed = {who: {e.command for e in view_of(who).duties_of()} for who in ("im", "small")}
    assert owed == {"im": {"action.complete"}, "small": set()}


def test_decisions_are_listed_as_they_are_wanted(story):
    view = view_of("sro")
    taken, opened, closed = story.taken, story.open, story.closed

    def listed(**wanted: object) -> list[str]:
        return [line.case for line in view.decisions(Filter(**wanted)).rows]

    assert listed() == [taken, closed, opened]
    assert listed(group=Group("PSG")) == [taken, opened]
    assert listed(stage="on an agenda") == [opened]
    assert listed(outcome="accept") == [taken]
    assert listed(text="milestone") == [opened]
    assert listed(until=date(2023, 12, 5)) == [closed, opened]
    assert listed(since=date(2023, 12, 6), group=Group("SDWG")) == []


def test_pages_follow_each_other_without_gap_or_repetition(story):
    view = view_of("sro")
    for read in (view.decisions, view.meetings, view.cases):
        whole = [line.case for line in read(most=100).rows]
        page, found = read(most=1), []
        while page.after:
            found += [line.case for line in page.rows]
            page = read(after=page.after, most=1)
        assert [*found, *(line.case for line in page.rows)] == whole


def test_entries_lead_on_past_those_out_of_sight(story):
    view, position, seen = view_of("party"), -1, []
    while True:
        page = view.entries(after=position, most=5)
        seen += [each.position for each in page.rows]
        if not page.after:
            break
        position = int(page.after)
    assert seen == [each.position for each in view.entries(most=1000).rows]
    assert len(seen) < len(view_of("sro").entries(most=1000).rows)


def test_a_case_as_of_a_day_is_as_it_stood_then(story):
    view = view_of("party")
    before = view.decision(story.taken, on=date(2023, 12, 5))
    assert (before.line.stage, before.text, before.position) == ("on an agenda", "", None)
    assert view.case(story.taken, on=date(2023, 11, 1)) is None


def test_a_group_shows_its_chair_delegates_seats_and_meetings(story):
    view = view_of("party")
    shown = view.group(Group("DAG"))
    assert (shown.chair, shown.chairs) == ("SRO", (person("sro"),))
    assert (shown.delegates, shown.line.parent) == ((person("im"),), "PSG")
    psg = view.group(Group("PSG"))
    assert [line.case for line in psg.meetings] == [story.next_meeting, story.meeting]
    assert {"DAG", "CCAG", "TMAG"} == {line.group for line in psg.below}
    vacant = {each.seat for each in psg.seats if each.is_vacant}
    assert Seat("M-PSG-m") in vacant
    assert LARGE not in vacant


def test_a_case_that_is_not_there_is_none(story):
    view = view_of("sro")
    assert (view.case(CaseId("D99")), view.decision(story.meeting)) == (None, None)
    assert (view.meeting(story.taken), view.group(Group("XYZ"))) == (None, None)
    assert view.seat(Seat("M-XYZ-a")) is None


@pytest.mark.parametrize("who", ["sro", "party", ""])
def test_the_page_of_a_decision_takes_few_statements(story, who):
    viewer = view_of(who).viewer
    for case in (story.taken, story.open) if who else (story.taken,):
        assert statements(lambda view, case=case: view.decision(case), viewer) <= 8


@pytest.mark.parametrize("who", ["sro", "party"])
def test_the_page_of_a_meeting_takes_few_statements(story, who):
    viewer = view_of(who).viewer
    assert statements(lambda view: view.meeting(story.meeting), viewer) <= 9  # and what is stayed


def test_a_capacity_rests_on_the_entry_that_gave_it(story):
    [held] = (e for e in capacities_of(SLUG, person("heir"), TODAY) if e.holds == LARGE)
    entry = next(e for e in view_of("sro").entries(most=1000).rows if e.position == held.rests_on)
    assert entry.kind == "seat.person-changed/1"
    assert held.since == TODAY

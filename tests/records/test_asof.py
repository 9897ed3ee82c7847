"""As of a day or a position: the ledger folded again says what the tables say."""

from datetime import date

import pytest

from lawspeaker.records.adoptions import NoFramework
from lawspeaker.records.asked import Viewer
from lawspeaker.records.asof import as_of
from lawspeaker.records.programmes import capacities_of
from lawspeaker.records.visible import visible_to
from programmes import SLUG, person
from small_story import LARGE, LAST, MEETING, SMALL

DAYS = (date(2023, 11, 20), date(2023, 12, 5), MEETING.date(), LAST.date())


def view_on(day: date):
    held = capacities_of(SLUG, person("sro"), day)
    return visible_to(Viewer(person("sro"), held, SLUG, day))


@pytest.mark.parametrize("day", DAYS)
def test_the_tables_say_of_a_day_what_the_ledger_says(story, day):
    then, view = as_of(SLUG, day), view_on(day)
    assert then.framework.id == view.framework(day).id
    assert then.calendar == view.calendar
    assert {(g.group, g.stands, g.parent) for g in then.groups.values()} == {
        (line.group, line.stands, line.parent) for line in view.groups(on=day)
    }
    members = {(each.seat, each.person) for each in then.seats if each.sits_as == "member"}
    shown = {(each.seat, each.person) for each in view.seats(on=day) if each.person}
    assert members == shown


def test_a_seat_is_held_by_who_held_it_then(story):
    holders = {
        day: {e.person for e in as_of(SLUG, day).seats if e.seat == LARGE} for day in DAYS[-2:]
    }
    assert holders == {DAYS[-2]: {person("large")}, DAYS[-1]: {person("heir")}}
    small = {e.person for e in as_of(SLUG, MEETING.date()).seats if e.seat == SMALL}
    assert small == {person("small"), person("deputy")}


def test_decisions_stand_as_they_stood(story):
    stages = {each.case: each.stage for each in as_of(SLUG, date(2023, 12, 5)).decisions}
    assert stages == {
        story.taken: "on an agenda",
        story.open: "on an agenda",
        story.closed: "recommended",
    }
    latest = as_of(SLUG, LAST.date()).decisions
    assert [each.case for each in latest] == [story.taken, story.closed, story.open]
    assert latest[0].published_on == LAST.date()


def test_a_position_is_what_was_known_then(story):
    opened = view_on(LAST.date()).case(story.taken).line.opened_at
    before, after = as_of(SLUG, opened - 1), as_of(SLUG, opened)
    assert (before.position, before.decisions) == (opened - 1, ())
    assert [each.case for each in after.decisions] == [story.taken]
    assert before.day == date(2023, 11, 20)


def test_before_its_founding_there_is_no_programme(story):
    with pytest.raises(NoFramework, match="must have been founded"):
        as_of(SLUG, date(2023, 11, 19))

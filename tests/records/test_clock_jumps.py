"""The clock of the machine jumps, goes back, and changes to summer time: days stay right."""

from datetime import UTC, date, datetime, timedelta

import pytest

from lawspeaker.framework.names import CaseId, Group, Prose
from lawspeaker.kernel.common import Retract
from lawspeaker.kernel.kinds import Count, Name, Offset, Position, Title
from lawspeaker.kernel.words import Refused
from lawspeaker.processes.action import ACTION, Assign, ReportProgress
from lawspeaker.processes.meeting.agenda import Item
from lawspeaker.processes.meeting.calling import Call, IssuePapers
from lawspeaker.processes.meeting.holding import Close, Open
from lawspeaker.processes.meeting.items import CloseItem, OpenItem
from lawspeaker.processes.meeting.listing import SetAgenda
from lawspeaker.records.asked import Viewer
from lawspeaker.records.fsck import fsck
from lawspeaker.records.ledger import Ledger
from lawspeaker.records.programmes import capacities_of
from lawspeaker.records.rebuild import rebuild
from lawspeaker.records.visible import visible_to
from lawspeaker.service import clock
from lawspeaker.service.export import export
from lawspeaker.verify.report import verify
from lawspeaker.web import recorded
from programmes import PMO, SLUG, Programme

ACTION_OF_PSG = Assign(Group("PSG"), Title("Publish the report"), Name("PMO"))
WHY = Prose("There is a reason.")
NOW = datetime(2023, 12, 6, 10, tzinfo=UTC)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


def utc(*when: int) -> datetime:
    return datetime(*when, tzinfo=UTC)


def progress(it: Programme, case: str, **how: object) -> Position:
    receipt = it.ask("pmo", "PMO", ReportProgress(WHY), case, **how)
    return Position(receipt.entries[0].position)


def last(it: Programme) -> object:
    """The last entry, as its case shows it."""
    today = clock.today(clock.LONDON)
    view = visible_to(Viewer(PMO, capacities_of(SLUG, PMO, today), SLUG, today))
    newest = Ledger(SLUG).read()[-1]
    (shown,) = [e for e in view.case(CaseId(newest.case)).trail if e.position == newest.seq]
    return shown


def refused(asked) -> set[str]:
    with pytest.raises(Refused) as refusal:
        asked()
    return {each.key for each in refusal.value.reasons}


# The clock ran ahead, and is put right.


@pytest.fixture
def ahead(programme, tmp_path):
    """A programme whose clock ran forty days ahead while somebody acted, and is right again."""
    programme.now = NOW
    case = programme.ask("pmo", "PMO", ACTION_OF_PSG).case
    programme.now = NOW + 40 * DAY
    programme.ask("pmo", "PMO", ACTION_OF_PSG)
    programme.now = NOW + HOUR
    yield programme, case
    assert fsck(Ledger(SLUG)) == ()
    assert rebuild(SLUG, check=True) == ()
    export(SLUG, tmp_path / "it.zip")
    assert verify(tmp_path / "it.zip").faults == []


def test_after_a_clock_ran_ahead_today_is_right_again_and_no_entry_is_dated_back(ahead):
    programme, case = ahead
    progress(programme, case)
    times = [each.recorded for each in Ledger(SLUG).read()]
    assert times == sorted(times)
    assert Ledger(SLUG).read(case)[-1].happened.day == clock.today(clock.LONDON) == NOW.date()


@pytest.mark.parametrize("days", [1, 20, 39])
def test_after_a_clock_ran_ahead_a_day_that_is_to_come_is_still_refused(ahead, days):
    programme, case = ahead
    to_come = NOW.date() + days * DAY
    assert refused(lambda: progress(programme, case, happened=to_come)) == {"act.happened"}
    at = NOW + days * DAY
    assert refused(lambda: progress(programme, case, happened=at)) == {"act.happened"}


def test_after_a_clock_ran_ahead_a_slip_is_of_the_day_it_was_made(ahead):
    programme, case = ahead
    slip = progress(programme, case)
    retract: type[Retract] = ACTION.command("retract")
    programme.now += DAY
    assert refused(lambda: programme.ask("pmo", "PMO", retract(slip, WHY), case)) == {
        "retract.same_day"
    }
    programme.now -= DAY
    programme.ask("pmo", "PMO", retract(slip, WHY), case)


def test_what_the_wrong_clock_dated_ahead_is_said_to_have_been_recorded_then(ahead):
    """The ledger's own time never goes back: what it says is shown beside the day of the act."""
    programme, case = ahead
    progress(programme, case)
    assert recorded.later(last(programme), clock.LONDON) == "recorded on Mon 15 Jan 2024"
    assert last(programme).past.happened.day == NOW.date()
    programme.now = NOW + 41 * DAY
    progress(programme, case)
    assert recorded.later(last(programme), clock.LONDON) == ""


# The clock goes back.


@pytest.mark.parametrize("back", [timedelta(milliseconds=1), timedelta(seconds=30), 9 * HOUR])
def test_a_clock_that_goes_back_within_the_day_changes_no_day(programme, back):
    programme.now = NOW
    case = programme.ask("pmo", "PMO", ACTION_OF_PSG).case
    programme.now = NOW - back
    progress(programme, case)
    one, other = Ledger(SLUG).read(case)
    assert (one.recorded, one.happened.day) == (other.recorded, other.happened.day)
    assert recorded.later(last(programme), clock.LONDON) == ""


def test_a_clock_that_goes_back_behind_the_day_of_a_case_is_noticed(programme):
    programme.now = NOW
    case = programme.ask("pmo", "PMO", ACTION_OF_PSG).case
    programme.now = NOW - DAY
    assert refused(lambda: progress(programme, case)) == {"act.happened"}


# Summer time begins on 31 March 2024 at 1:00, and ends on 27 October at 1:00 UTC.

DAYS = [
    (utc(2024, 3, 30, 23, 59), date(2024, 3, 30)),
    (utc(2024, 3, 31, 0, 0), date(2024, 3, 31)),
    (utc(2024, 3, 31, 22, 59), date(2024, 3, 31)),
    (utc(2024, 3, 31, 23, 0), date(2024, 4, 1)),
    (utc(2024, 10, 26, 22, 59), date(2024, 10, 26)),
    (utc(2024, 10, 26, 23, 0), date(2024, 10, 27)),
    (utc(2024, 10, 27, 23, 59), date(2024, 10, 27)),
    (utc(2024, 10, 28, 0, 0), date(2024, 10, 28)),
]


@pytest.mark.parametrize(("instant", "day"), DAYS)
def test_around_a_change_of_time_an_act_is_of_the_day_it_is_in_london(programme, instant, day):
    programme.now = instant
    case = programme.ask("pmo", "PMO", ACTION_OF_PSG).case
    (entry,) = Ledger(SLUG).read(case)
    assert (
        clock.today(clock.LONDON),
        entry.happened.day,
        recorded.at(entry.recorded, clock.LONDON).date(),
    ) == (day, day, day)
    assert recorded.later(last(programme), clock.LONDON) == ""


@pytest.mark.parametrize(("instant", "day"), DAYS)
def test_around_a_change_of_time_what_happened_the_day_before_was_recorded_later(
    programme, instant, day
):
    programme.now = instant - 2 * DAY
    case = programme.ask("pmo", "PMO", ACTION_OF_PSG).case
    programme.now = instant
    progress(programme, case, happened=day - DAY)
    assert Ledger(SLUG).read(case)[-1].happened.day == day - DAY
    assert recorded.later(last(programme), clock.LONDON).startswith("recorded on ")
    tomorrow = day + DAY
    assert refused(lambda: progress(programme, case, happened=tomorrow)) == {"act.happened"}


def test_the_hour_that_comes_twice_is_told_apart_in_order():
    times = [clock.milliseconds(utc(2024, 10, 27, hour, 30)) for hour in (0, 1)]
    assert [recorded.said(each, clock.LONDON) for each in times] == [
        "Sun 27 Oct 2024, 01:30:00"
    ] * 2
    assert times[0] < times[1]


def meeting(it: Programme, called: datetime, day: date) -> str:
    it.now = called
    case = it.ask("pmo", "PMO", Call(Group("PSG"), day, by_rule=False, reason=WHY)).case
    it.ask("pmo", "PMO", SetAgenda((Item(Count(1), Title("Welcome"), Count(5)),)), case)
    return case


@pytest.mark.parametrize(
    ("day", "issued", "late"),
    [
        # Five working days before, with the bank holidays of Easter between: 29 March, 1 April.
        (date(2024, 4, 9), utc(2024, 3, 28, 23, 59), 0),
        (date(2024, 4, 9), utc(2024, 4, 2, 22, 59), 0),
        (date(2024, 4, 9), utc(2024, 4, 2, 23, 0), 1),
        (date(2024, 10, 30), utc(2024, 10, 23, 22, 59), 0),
        (date(2024, 10, 30), utc(2024, 10, 23, 23, 0), 1),
        (date(2024, 11, 4), utc(2024, 10, 28, 23, 59), 0),
        (date(2024, 11, 4), utc(2024, 10, 29, 0, 0), 1),
    ],
)
def test_papers_are_late_from_midnight_in_london_whatever_the_clocks_do(
    programme, day, issued, late
):
    case = meeting(programme, issued - 2 * DAY, day)
    programme.now = issued
    why = {"why_late": WHY} if late else {}
    programme.ask("pmo", "PMO", IssuePapers(**why), case)
    timing = Ledger(SLUG).read(case)[-1].d["timing"]
    assert timing["late"] == late


@pytest.mark.parametrize(
    ("opens", "closes", "day"),
    [
        (utc(2024, 3, 31, 0, 10), utc(2024, 3, 31, 1, 50), date(2024, 3, 31)),
        (utc(2024, 3, 31, 22, 0), utc(2024, 3, 31, 22, 50), date(2024, 3, 31)),
        (utc(2024, 10, 26, 23, 10), utc(2024, 10, 27, 1, 50), date(2024, 10, 27)),
        (utc(2024, 10, 27, 23, 0), utc(2024, 10, 27, 23, 50), date(2024, 10, 27)),
    ],
)
def test_a_meeting_is_held_on_the_day_on_which_the_clocks_change(programme, opens, closes, day):
    case = meeting(programme, opens - 20 * DAY, day)
    programme.now = opens - 14 * DAY
    programme.ask("pmo", "PMO", IssuePapers(), case)
    programme.now = opens
    programme.ask("sro", "SRO", Open(), case)
    programme.ask("pmo", "PMO", OpenItem(Count(1), Offset(0)), case)
    programme.ask("pmo", "PMO", CloseItem(Offset(60)), case)
    programme.now = closes
    programme.ask("sro", "SRO", Close(Offset(int((closes - opens).total_seconds()))), case)
    held = [each.happened for each in Ledger(SLUG).read(case)][-4:]
    assert {each.day for each in held} == {day}
    assert held[3].at - held[0].at == (closes - opens) // timedelta(milliseconds=1)


@pytest.mark.parametrize(
    ("instant", "day"),
    [
        (utc(2024, 3, 30, 23, 30), date(2024, 3, 31)),
        (utc(2024, 3, 31, 23, 30), date(2024, 3, 31)),
        (utc(2024, 10, 26, 22, 30), date(2024, 10, 27)),
        (utc(2024, 10, 28, 0, 30), date(2024, 10, 27)),
    ],
)
def test_a_meeting_is_opened_on_no_other_day_of_london(programme, instant, day):
    case = meeting(programme, instant - 20 * DAY, day)
    programme.now = instant - 14 * DAY
    programme.ask("pmo", "PMO", IssuePapers(), case)
    programme.now = instant
    assert refused(lambda: programme.ask("sro", "SRO", Open(), case)) == {"meeting.today"}

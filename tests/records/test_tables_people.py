"""Seats and holdings: one row for each person in a seat, from a day until a day."""

from datetime import date

from lawspeaker.framework.names import Office, Prose, Seat
from lawspeaker.kernel.kinds import Count, Name, Offset, Title
from lawspeaker.processes.meeting.agenda import Item
from lawspeaker.processes.meeting.holding import LetIn, Open
from lawspeaker.processes.meeting.listing import SetAgenda
from lawspeaker.processes.office import Appoint, Leave
from lawspeaker.processes.party import Authorise, Register, Withdraw
from lawspeaker.processes.party import Leave as LeaveProgramme
from lawspeaker.processes.party.belonging import JoinConstituency, LeaveConstituency
from lawspeaker.processes.seat import ChangePerson, Fill, How, Vacate
from lawspeaker.processes.seat.serving import Renew, Resign
from lawspeaker.records.adoptions import framework_on
from lawspeaker.records.finding import find
from lawspeaker.records.models import HoldingRow
from lawspeaker.records.onday import OnDay
from lawspeaker.records.programmes import capacities_of
from lawspeaker.records.tables.parties import BelongingRow
from lawspeaker.records.tables.seats import SeatRow
from programmes import SLUG, organisation, person
from small_story import FIRST, LARGE, MEETING, call

WHY = Prose("For the record.")
SINCE = FIRST.date()


def rows() -> list[tuple[str, date, date | None]]:
    found = SeatRow.objects.filter(programme=SLUG).order_by("since")
    return [(row.person, row.since, row.until) for row in found]


def test_each_person_in_a_seat_has_the_days_of_their_own(programme):
    programme.register("large", "large_supplier")
    fill = Fill(LARGE, organisation("large"), person("first"), SINCE, How.ELECTED, WHY)
    case = programme.ask("pmo", "PMO", fill).case
    change = ChangePerson(person("second"), date(2024, 1, 10))
    programme.ask("pmo", "PMO", change, case)
    assert rows() == [
        (person("first"), SINCE, date(2024, 1, 10)),
        (person("second"), date(2024, 1, 10), None),
    ]
    programme.ask("pmo", "PMO", Vacate(date(2024, 2, 1), WHY), case)
    assert rows()[-1] == (person("second"), date(2024, 1, 10), date(2024, 2, 1))


def test_a_change_that_never_came_leaves_no_days(programme):
    programme.register("large", "large_supplier")
    fill = Fill(LARGE, organisation("large"), person("first"), SINCE, How.ELECTED, WHY)
    case = programme.ask("pmo", "PMO", fill).case
    programme.ask("pmo", "PMO", ChangePerson(person("second"), date(2024, 1, 10)), case)
    programme.ask("pmo", "PMO", Vacate(date(2024, 1, 5), WHY), case)
    assert rows() == [(person("first"), SINCE, date(2024, 1, 5))]


def test_a_member_who_resigns_is_in_the_seat_until_that_day(programme):
    programme.register("large", "large_supplier")
    until = date(2024, 1, 5)
    fill = Fill(LARGE, organisation("large"), person("first"), SINCE, How.ELECTED, WHY, until)
    case = programme.ask("pmo", "PMO", fill).case
    programme.ask("pmo", "PMO", Renew(WHY, date(2024, 6, 1)), case)
    assert rows() == [(person("first"), SINCE, date(2024, 6, 1))]
    programme.ask("first", LARGE, Resign(date(2024, 2, 1), WHY), case)
    assert rows() == [(person("first"), SINCE, date(2024, 2, 1))]


def test_a_party_belongs_to_a_constituency_from_a_day_until_a_day(programme):
    tarn, small, large = organisation("tarn"), Name("small_supplier"), Name("large_supplier")
    register = Register(tarn, Title("Tarn"), (small,), SINCE, WHY)
    case = programme.ask("pmo", "PMO", register).case
    programme.ask("pmo", "PMO", JoinConstituency(large, date(2024, 1, 5), WHY), case)
    programme.ask("pmo", "PMO", LeaveConstituency(small, date(2024, 2, 1), WHY), case)
    found = BelongingRow.objects.filter(organisation=tarn).order_by("n")
    told = [(each.constituency, each.since, each.until) for each in found]
    assert told == [(small, SINCE, date(2024, 2, 1)), (large, date(2024, 1, 5), None)]
    for day, expected in ((SINCE, (small,)), (date(2024, 1, 9), (small, large))):
        on = OnDay(SLUG, day, framework_on(SLUG, day))
        assert find("party", tarn, on).constituencies == expected


def test_an_office_is_held_until_the_day_it_is_left(programme):
    appoint = Appoint(Office("IM"), person("im"), organisation("im"), SINCE)
    case = programme.ask("sro", "SRO", appoint).case
    programme.ask("sro", "SRO", Leave(date(2024, 1, 1), WHY), case)
    held = {d: capacities_of(SLUG, person("im"), d) for d in (date(2023, 12, 31), date(2024, 1, 1))}
    assert [len(each) > 0 for each in held.values()] == [True, False]


def test_whoever_acts_for_a_party_stops_when_withdrawn_or_when_the_party_leaves(programme):
    register = Register(organisation("tarn"), Title("Tarn"), (Name("small_supplier"),), SINCE, WHY)
    case = programme.ask("pmo", "PMO", register).case
    for who in ("one", "two"):
        programme.ask("pmo", "PMO", Authorise(person(who), SINCE), case)
    programme.ask("pmo", "PMO", Withdraw(person("one"), date(2023, 12, 1)), case)
    programme.ask("pmo", "PMO", LeaveProgramme(date(2023, 12, 31), WHY), case)
    held = HoldingRow.objects.filter(programme=SLUG, holds="party").order_by("until")
    assert [(row.person, row.until, row.hat) for row in held] == [
        (person("one"), date(2023, 12, 1), "party"),
        (person("two"), date(2023, 12, 31), "party"),
    ]
    assert len({row.rests_on for row in held}) == 2


def test_a_seat_for_each_provider_has_as_many_members_as_there_are(programme):
    seat = Seat("M-PSG-k")
    for who in ("one", "two"):
        fill = Fill(seat, organisation(who), person(who), SINCE, How.BY_FRAMEWORK, WHY)
        programme.ask("pmo", "PMO", fill)
    meeting = call(programme, "2023-12-06")
    agenda = (Item(Count(1), Title("Welcome"), Count(5)),)
    programme.ask("pmo", "PMO", SetAgenda(agenda), meeting)
    programme.now = MEETING
    programme.ask("sro", "SRO", Open(), meeting)
    programme.ask("pmo", "PMO", LetIn(person("two"), seat, Offset(0)), meeting)
    on = OnDay(SLUG, MEETING.date(), framework_on(SLUG, MEETING.date()))
    ours = [each for each in find("composition", meeting, on).seats if each.seat == seat]
    assert [(each.person, each.present) for each in ours] == [
        (person("one"), False),
        (person("two"), True),
    ]

"""What holds from a day until a day is told of an earlier day as it was on record by then."""

from datetime import UTC, date, datetime

import pytest

from lawspeaker.framework.names import Group, Prose, Seat
from lawspeaker.kernel.kinds import Name
from lawspeaker.processes.alternate.naming import EndIt, NameAlternate
from lawspeaker.processes.delegation import EndIt as EndChair
from lawspeaker.processes.office import Leave
from lawspeaker.processes.party.belonging import LeaveConstituency
from lawspeaker.processes.seat import Fill, How, Vacate
from lawspeaker.records.asof import as_of
from programmes import SLUG, organisation, person
from small_story import LARGE, SMALL, people
from viewers import view_of

BEFORE, SAID, TODAY = date(2023, 12, 1), date(2023, 12, 4), date(2023, 12, 10)
FIRST_END = date(2023, 12, 20)
WHY = Prose("It was agreed.")
OFGEM, MEDIUM = Seat("M-PSG-v"), Seat("M-PSG-m")


@pytest.fixture
def ended(programme):
    """A programme in which much that was to go on is ended on 4 December."""
    it = programme
    people(it)
    it.register("large", "large_supplier")
    since = it.now.date()
    instead = NameAlternate(
        *(LARGE, person("second"), organisation("large"), WHY, since, FIRST_END, True)
    )
    alternate = it.ask("large", LARGE, instead).case
    it.now = datetime(2023, 12, 4, 9, tzinfo=UTC)
    it.ask("large", LARGE, EndIt(date(2023, 12, 6), WHY), alternate)
    it.ask("pmo", "PMO", Vacate(date(2023, 12, 8), WHY), "S2")
    it.ask("sro", "SRO", EndChair(date(2023, 12, 7), WHY), "DEL1")
    it.ask("sro", "SRO", Leave(date(2023, 12, 7), WHY), "O2")
    it.ask("pmo", "PMO", LeaveConstituency(Name("small_supplier"), date(2023, 12, 9), WHY), "PTY1")
    it.now = datetime(2023, 12, 10, 9, tzinfo=UTC)
    return it


def test_an_alternate_stands_in_until_the_day_that_was_named_by_then(ended):
    view = view_of("sro", TODAY)
    assert view.seat(LARGE).alternate is None
    assert view.seat(LARGE, BEFORE).alternate_until == FIRST_END
    assert view.seat(LARGE, SAID).alternate_until == date(2023, 12, 6)


def test_a_member_serves_until_the_day_that_was_known_by_then(ended):
    view = view_of("sro", TODAY)
    assert view.seat(SMALL).vacant_since == date(2023, 12, 8)
    assert view.seat(SMALL, BEFORE).until is None
    assert view.seat(SMALL, SAID).until == date(2023, 12, 8)


def test_a_holder_of_an_office_sits_until_the_day_that_was_known_by_then(ended):
    view = view_of("sro", TODAY)
    assert view.seat(OFGEM).is_vacant
    before = view.seat(OFGEM, BEFORE)
    assert (before.person, before.until) == (person("ofgem"), None)
    assert view.seat(OFGEM, SAID).until == date(2023, 12, 7)


@pytest.mark.parametrize("who", ["sro", ""])
def test_a_chair_is_delegated_until_the_day_that_was_said_by_then(ended, who):
    view = view_of(who, TODAY)
    dag = Group("DAG")
    assert view.delegations(dag) == ()
    [before] = view.delegations(dag, BEFORE) or [None]
    if not who:
        assert before is None
        return
    assert before.until == date(2024, 6, 1)
    assert view.delegations(dag, SAID)[0].until == date(2023, 12, 7)


def test_a_party_belongs_until_the_day_that_was_recorded_by_then(ended):
    view = view_of("sro", TODAY)
    assert view.belongings("small_supplier") == ()
    assert [each.until for each in view.belongings("small_supplier", BEFORE)] == [None]
    assert [each.until for each in view.belongings("small_supplier", SAID)] == [date(2023, 12, 9)]


def test_who_is_put_in_a_seat_later_was_not_on_record_before(ended):
    it = ended
    whose = organisation("brim")
    it.register("brim", "medium_supplier")
    fill = Fill(MEDIUM, whose, person("late"), TODAY, How.NOMINATED, WHY)
    it.ask("pmo", "PMO", fill)
    view = view_of("sro", TODAY)
    assert view.seat(MEDIUM).person == person("late")
    assert view.seat(MEDIUM, SAID).is_vacant


@pytest.mark.parametrize("day", [BEFORE, SAID, date(2023, 12, 7), date(2023, 12, 9)])
def test_the_tables_say_until_when_as_the_ledger_does(ended, day):
    then, view = as_of(SLUG, day), view_of("sro", TODAY)
    folded = {(e.seat, e.person, e.until) for e in then.seats if e.sits_as == "member"}
    shown = {(e.seat, e.person, e.until) for e in view.seats(on=day) if e.person}
    assert folded == shown
    instead = {(e.seat, e.person, e.until) for e in then.seats if e.sits_as == "alternate"}
    told = {(e.seat, e.alternate, e.alternate_until) for e in view.seats(on=day) if e.alternate}
    assert instead == told

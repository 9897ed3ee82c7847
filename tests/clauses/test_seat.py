"""Who fills a seat: 3.8, and section 1 of the standards body."""

from dataclasses import replace
from datetime import date

import pytest

from law import ACME, ANN, BEN, BOLT, STANDARDS, TODAY, WHY, Scenario
from lawspeaker.framework.names import Group, Seat
from lawspeaker.kernel.facts import PartyNow, SeatNow, Term
from lawspeaker.kernel.kinds import Name
from lawspeaker.processes.seat import (
    SEAT,
    ChangePerson,
    Fill,
    Filled,
    How,
    PersonChanged,
    Vacate,
    Vacated,
)

SMALL = Seat("M-PSG-n")
FILL = Fill(SMALL, ACME, ANN, TODAY, How.NOMINATED, WHY)
FILLED = Filled(SMALL, Group("PSG"), ACME, ANN, How.NOMINATED, TODAY, None, WHY)
NEXT_YEAR = date(2025, 2, 7)
OURS = PartyNow(ACME, True, (Name("small_supplier"), Name("makers")))
PROGRAMME = Scenario(SEAT, facts=(OURS,))
BODY = PROGRAMME.under(STANDARDS)


def held(until=None, organisation=BOLT, person=BEN) -> SeatNow:
    hat = Name("constituency")
    return SeatNow(
        SMALL, "Small", hat, "small_supplier", True, organisation, person, None, False, until
    )


def test_the_pmo_records_who_fills_a_seat_and_its_group_is_kept():
    PROGRAMME.when(FILL, by="PMO").then(FILLED)


@pytest.mark.parametrize("holds", ["SRO", "IPA", "M-PSG-n", "party"])
def test_nobody_else_records_it(holds):
    says = "Only the PMO, as secretariat, records who fills a seat. (3.8, 3.9)"
    PROGRAMME.when(FILL, by=holds).refused(says)


def test_a_seat_is_one_of_the_lists():
    ask = PROGRAMME.when(Fill(Seat("M-PSG-z"), ACME, ANN, TODAY, How.ELECTED, WHY), by="PMO")
    ask.refused("The seat must be one of the framework. (platform)")


OF_IT = (
    "Whoever fills the seat of a constituency must be a party of it on the day the term begins:"
    " have it entered there first. (platform)"
)


@pytest.mark.parametrize(
    "party", [(), (replace(OURS, stands=False),), (replace(OURS, constituencies=(Name("dno"),)),)]
)
def test_whoever_fills_the_seat_of_a_constituency_is_a_party_of_it(party):
    PROGRAMME.given(facts=party).when(FILL, by="PMO").refused(OF_IT)


def test_an_office_of_the_programme_needs_no_constituency_to_sit():
    programme = Seat("M-PSG-b")
    ask = PROGRAMME.given(facts=()).when(replace(FILL, seat=programme), by="PMO")
    ask.then(replace(FILLED, seat=programme))


def test_whoever_fills_a_seat_that_is_drawn_from_those_who_must_qualify_is_one_of_them():
    fill = replace(FILL, seat=Seat("M-QAG-i"))
    PROGRAMME.when(fill, by="PMO").refused(
        "Whoever fills the seat must be a party that it is drawn from, on the day the term begins:"
        " have the party put under that obligation first. (platform)"
    )
    obliged = replace(OURS, obligations=(Name("qualification"),))
    filled = replace(FILLED, seat=fill.seat, group=Group("QAG"))
    PROGRAMME.given(facts=(obliged,)).when(fill, by="PMO").then(filled)


def test_a_seat_is_not_filled_twice():
    taken = PROGRAMME.given(
        facts=(
            OURS,
            held(),
        )
    )
    taken.when(FILL, by="PMO").refused(
        "The seat must be vacant from the day it is filled. (platform)"
    )


def test_a_seat_may_be_filled_from_the_day_it_falls_vacant():
    PROGRAMME.given(
        facts=(
            OURS,
            held(until=TODAY),
        )
    ).when(FILL, by="PMO").then(FILLED)
    leaving_later = PROGRAMME.given(
        facts=(
            OURS,
            held(until=date(2024, 2, 8)),
        )
    )
    leaving_later.when(FILL, by="PMO").refused(
        "The seat must be vacant from the day it is filled. (platform)"
    )


@pytest.mark.parametrize("began", [date(2024, 1, 1), date(2024, 3, 1)])
def test_nobody_fills_a_seat_in_the_term_of_another_that_ended_or_is_to_come(began):
    vacant = held(organisation=None, person=None)
    term = Term(BEN, began, began.replace(day=20))
    known = PROGRAMME.given(
        facts=(
            OURS,
            replace(vacant, terms=(term,)),
        )
    )
    known.when(replace(FILL, since=began), by="PMO").refused(
        "The seat must be vacant from the day it is filled. (platform)"
    )
    after = replace(FILL, since=began.replace(day=20))
    known.when(after, by="PMO").then(replace(FILLED, since=after.since))


def test_a_vacant_seat_may_be_filled():
    vacant = held(organisation=None, person=None)
    PROGRAMME.given(facts=(OURS, vacant)).when(FILL, by="PMO").then(FILLED)


def test_a_filling_has_one_case_and_ends_after_it_begins():
    again = Fill(SMALL, BOLT, BEN, TODAY, How.ELECTED, WHY, until=TODAY)
    PROGRAMME.given(FILLED).when(again, by="PMO").refused(
        "The case must be a new one: each filling of a seat has its own. (platform)",
        "A term must end after it begins. (platform)",
    )


def test_somebody_else_may_sit_for_the_same_organisation():
    on = date(2024, 3, 1)
    PROGRAMME.given(FILLED).when(ChangePerson(BEN, on), by="PMO").then(PersonChanged(BEN, on))
    assert PROGRAMME.given(FILLED, PersonChanged(BEN, on)).state.organisation == ACME


def test_nobody_replaces_themselves_or_sits_outside_the_term():
    ask = PROGRAMME.given(FILLED).when(ChangePerson(ANN, date(2024, 2, 6)), by="PMO")
    ask.refused(
        "The person must not sit in the seat already. (platform)",
        "The day must lie in the term of the seat. (platform)",
    )


def test_a_seat_that_nobody_filled_is_neither_changed_nor_vacated():
    for command in (ChangePerson(BEN, TODAY), Vacate(TODAY, WHY)):
        reasons = PROGRAMME.when(command, by="PMO").reasons
        assert "seat.filled" in {each.key for each in reasons}


def test_a_seat_is_vacated_with_a_reason_and_only_once():
    after = PROGRAMME.given(FILLED).when(Vacate(NEXT_YEAR, WHY), by="PMO")
    vacated = after.then(Vacated(NEXT_YEAR, WHY))
    assert vacated.state.until == NEXT_YEAR
    vacated.when(Vacate(NEXT_YEAR, WHY), by="PMO").refused(
        "The day must lie in the term of the seat. (platform)"
    )


def test_another_body_leaves_the_same_record_to_its_secretary():
    makers = Seat("M-STEERING-c")
    fill = Fill(makers, ACME, ANN, TODAY, How.ELECTED, WHY)
    filled = Filled(makers, Group("STEERING"), ACME, ANN, How.ELECTED, TODAY, None, WHY)
    BODY.when(fill, by="SECRETARY").then(filled)
    BODY.when(fill, by="LEAD").refused("Only the secretary records who fills a seat. (1)")

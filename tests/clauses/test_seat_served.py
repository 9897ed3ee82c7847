"""How a seat is served: on a mandate (3.8), for a term the framework leaves open (finding C31)."""

from dataclasses import replace
from datetime import date

import pytest

from law import ACME, ANN, BEN, BOLT, STANDARDS, TODAY, WHY, Scenario, capacity
from lawspeaker.framework.names import Group, Seat
from lawspeaker.kernel.facts import PartyNow, SeatNow, Term
from lawspeaker.kernel.kinds import Name, Title
from lawspeaker.processes.seat import SEAT, Fill, Filled, How, Vacate, Vacated
from lawspeaker.processes.seat.life import Lapsed, Mandated, Renewed, Resigned
from lawspeaker.processes.seat.serving import LetLapse, Renew, Resign, StateMandate

SMALL = Seat("M-PSG-n")
BEGAN, ENDS = date(2024, 1, 10), date(2024, 6, 1)
FILLED = Filled(SMALL, Group("PSG"), ACME, ANN, How.NOMINATED, BEGAN, None, WHY)
FOR_A_TERM = replace(FILLED, until=ENDS)
MEMBER, ALTERNATE = capacity(SMALL), capacity(SMALL, person=BEN)
HELD = Scenario(SEAT).given(FILLED)
TERM = Scenario(SEAT).given(FOR_A_TERM)
NEXT_YEAR = date(2025, 6, 1)
NO_TERM = (
    "The seat must be held for a term, and nobody have said yet what comes after it. (platform)"
)


def test_the_pmo_records_what_a_member_may_decide_and_in_which_field_an_expert():
    mandate = StateMandate(Title("Settlement"), WHY)
    after = HELD.when(mandate, by="PMO").then(Mandated(Title("Settlement"), WHY))
    assert (after.state.expertise, after.state.mandate) == ("Settlement", WHY)
    HELD.when(mandate, by=MEMBER).refused(
        "Only the PMO, as secretariat, records the mandate of a member. (3.8, 3.9)"
    )


def test_a_mandate_may_be_recorded_with_whoever_fills_the_seat():
    """3.8-09: the result of an election states it; the field is that of the nomination."""
    fill = Fill(SMALL, ACME, ANN, BEGAN, How.NOMINATED, WHY)
    stated = replace(fill, expertise=Title("Settlement"), mandate=WHY)
    vacant = Scenario(SEAT, facts=(PartyNow(ACME, True, (Name("small_supplier"),)),))
    after = vacant.when(stated, by="PMO")
    told = after.then(FILLED, Mandated(Title("Settlement"), WHY)).state
    assert (told.expertise, told.mandate) == ("Settlement", WHY)
    vacant.when(replace(fill, mandate=WHY), by="PMO").refused(
        "A mandate and its field must be stated together. (platform)"
    )


def test_nobody_has_a_mandate_in_a_seat_nobody_fills():
    ask = Scenario(SEAT).when(StateMandate(Title("Settlement"), WHY), by="PMO")
    ask.refused("The seat must have been filled. (platform)")


def test_a_member_resigns_and_the_seat_is_vacant_from_that_day():
    after = HELD.when(Resign(ENDS, WHY), by=MEMBER).then(Resigned(ENDS, WHY))
    assert after.state.until == ENDS
    reasons = after.when(Vacate(ENDS, WHY), by="PMO").reasons
    assert [each.key for each in reasons] == ["seat.in_term"]


def test_an_alternate_or_another_member_resigns_for_nobody():
    own = "A seat must be resigned by its member; an alternate holds it for a while. (platform)"
    HELD.when(Resign(ENDS, WHY), by=ALTERNATE).refused(own)
    reasons = HELD.when(Resign(ENDS, WHY), by="M-PSG-o").reasons
    assert reasons[0].says == "Only whoever holds the seat resigns it."


def test_the_secretariat_may_type_in_that_a_member_resigned():
    HELD.when(Resign(ENDS, WHY), by=MEMBER, typed_by="PMO").then(Resigned(ENDS, WHY))


def test_before_a_term_ends_somebody_says_what_comes_after_it():
    [duty] = TERM.duties
    assert (duty.command, duty.holders, duty.agreed) == (Renew, ("PMO",), ENDS)
    assert HELD.duties == []


@pytest.mark.parametrize("until", [NEXT_YEAR, None])
def test_a_term_is_renewed_until_a_later_day_or_without_an_end(until):
    after = TERM.when(Renew(WHY, until), by="PMO").then(Renewed(until, WHY))
    assert after.state.until == until
    assert [each.agreed for each in after.duties] == ([until] if until else [])


def test_a_renewal_makes_the_term_longer_and_meets_nobody_elses():
    TERM.when(Renew(WHY, TODAY), by="PMO").refused(
        "The term must end later than it did. (platform)"
    )
    follows = Term(BEN, ENDS.replace(month=7), None)
    hat = Name("constituency")
    told = SeatNow(SMALL, "", hat, "small_supplier", True, ACME, ANN, None, False, ENDS)
    known = TERM.given(facts=(replace(told, terms=(Term(ANN, BEGAN, ENDS), follows)),))
    known.when(Renew(WHY, NEXT_YEAR), by="PMO").refused(
        "Nobody else must fill the seat in that time. (platform)"
    )
    until = follows.since
    known.when(Renew(WHY, until), by="PMO").then(Renewed(until, WHY))


def test_a_term_that_is_over_lapses_and_asks_for_nothing_more():
    TERM.when(LetLapse(WHY), by="PMO").refused("The term must be over. (platform)")
    over = TERM.given(today=ENDS)
    after = over.when(LetLapse(WHY), by="PMO").then(Lapsed(WHY))
    assert (after.duties, after.state.until) == ([], ENDS)
    after.when(LetLapse(WHY), by="PMO").refused(NO_TERM)


def test_a_seat_without_a_term_or_left_early_is_neither_renewed_nor_lapsed():
    for case in (HELD, TERM.given(Vacated(TODAY, WHY)), TERM.given(Resigned(TODAY, WHY))):
        assert case.duties == []
        case.when(Renew(WHY), by="PMO").refused(NO_TERM)


def test_in_another_body_the_member_resigns_too():
    makers = Seat("M-STEERING-c")
    filled = replace(FILLED, seat=makers, group=Group("STEERING"))
    held = Scenario(SEAT, STANDARDS).given(filled)
    held.when(Resign(ENDS, WHY), by=capacity(makers)).then(Resigned(ENDS, WHY))
    bolt = capacity(makers, person=BEN, organisation=BOLT)
    assert held.when(Resign(ENDS, WHY), by=bolt).reasons[0].key == "seat.own"

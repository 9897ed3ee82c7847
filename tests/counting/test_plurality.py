"""Plurality, and what the methods share: ties, caps, seats."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawspeaker.framework.counting.ballots import BadBallots, Ballots, Paper
from lawspeaker.framework.counting.lot import lot
from lawspeaker.framework.counting.methods import METHODS
from polls import ballots, counted, polls

some = settings(max_examples=40, deadline=None)
LOT = lot(["2 5 12"])


def test_whom_most_put_first_is_elected():
    found = counted("plurality", ballots("ABC", "5 AB", "4 B", "2 CB"))
    assert (found.elected, found.ranking) == (("A",), (("A",), ("B",), ("C",)))


def test_a_paper_that_puts_two_first_or_nobody_is_invalid():
    papers = (Paper(((0, 1),)), Paper(()), Paper(((), (0,))), Paper(((0,),)))
    found = counted("plurality", Ballots(("A", "B"), papers))
    assert (found.valid, found.invalid) == (1, 3)


def test_a_tie_for_the_last_seat_elects_whoever_is_above_it_and_no_more():
    found = counted("plurality", ballots("ABC", "5 A", "2 B", "2 C"), seats=2)
    assert (found.elected, found.settled) == (("A",), False)
    assert found.ties[0].names == ("B", "C")


def test_a_cap_passes_over_whoever_is_one_too_many():
    names = ("Ann (Pebble)", "Bea (Pebble)", "Cy (Heron)")
    papers = (Paper(((0,),), 5), Paper(((1,),), 4), Paper(((2,),), 1))
    found = counted("plurality", Ballots(names, papers), seats=2, caps={"Pebble": 1})
    assert found.elected == ("Ann (Pebble)", "Cy (Heron)")


def test_a_tie_within_a_cap_leaves_the_others_of_the_level_elected():
    names = ("Ann (Pebble)", "Bea (Pebble)", "Cy (Heron)")
    papers = tuple(Paper(((n,),), 2) for n in range(3))
    found = counted("plurality", Ballots(names, papers), seats=2, caps={"Pebble": 1})
    assert (found.elected, found.settled) == (("Cy (Heron)",), False)
    assert found.ties[0].names == ("Ann (Pebble)", "Bea (Pebble)")


def test_a_cap_on_an_organisation_nobody_is_of_is_refused_with_the_near_miss():
    with pytest.raises(BadBallots, match=r'none is of "Peble"\. Did you mean "Pebble"\?'):
        counted("plurality", Ballots(("Ann (Pebble)",), ()), caps={"Peble": 1})


@pytest.mark.parametrize("method", METHODS)
@some
@given(poll=polls(), seats=st.integers(1, 4), cap=st.integers(0, 2))
def test_caps_hold_and_a_lot_settles_everything(method, poll, seats, cap):
    found = counted(method, poll, seats=seats, caps={"X": cap}, lot=LOT)
    of_x = sum(n.endswith("(X)") for n in poll.names)
    assert found.settled
    assert sum(n.endswith("(X)") for n in found.elected) <= cap
    assert len(found.elected) == min(seats, len(poll.names) - of_x + min(cap, of_x))


@pytest.mark.parametrize("method", METHODS)
@some
@given(poll=polls())
def test_without_a_lot_nobody_is_elected_whom_a_lot_could_leave_out(method, poll):
    found = counted(method, poll)
    for source in ("1", "2", "3", "4"):
        assert {*found.elected} <= {*counted(method, poll, lot=lot([source])).elected}

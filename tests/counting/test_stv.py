"""The single transferable vote: a published count, the Scottish rules, what must hold."""

import csv
from fractions import Fraction
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lawspeaker.framework.counting.ballots import Ballots, Paper
from lawspeaker.framework.counting.lot import lot
from lawspeaker.framework.counting.reading import read
from lawspeaker.framework.counting.stv import preferences
from polls import ballots, counted, polls
from repository import ROOT

DATA = ROOT / "tests" / "data"
CALTON = read((DATA / "calton-2007.blt").read_bytes())
LOT = lot(["2 5 12", "9319"])
some = settings(max_examples=60, deadline=None)
BOTH = pytest.mark.parametrize("method", ["stv", "stv-exact"])


def test_the_ward_of_calton_is_counted_as_published_to_the_fifth_decimal():
    found = counted("stv", CALTON)
    with (DATA / "calton-2007.csv").open() as file:
        published = [{n: Fraction(v) for n, v in row.items()} for row in csv.DictReader(file)]
    assert [dict(each.votes) for each in found.rounds] == published
    assert (found.elected, found.quota, found.valid) == (("H", "J", "I"), 1300, 5199)


def test_the_same_ward_counted_exactly_loses_nothing():
    found = counted("stv-exact", CALTON)
    assert found.elected == ("H", "J", "I")
    assert sum(each.transfer.lost for each in found.rounds if each.transfer) == 0


def test_the_quota_is_the_next_whole_number_above_the_share():
    assert counted("stv", ballots("ABC", "9 A", seats=2)).quota == 4


def test_five_decimals_of_a_transfer_value_are_kept_and_the_rest_ignored():
    # A has 10 of 16, the quota is 6: each of 10 papers goes on at 4/10; then C at a third of it.
    poll = ballots("ABCD", "7 AB", "3 AC", "3 B", "2 C", "1 D", seats=2)
    second = counted("stv", poll).rounds[1]
    assert second.votes["B"] == Fraction("5.8")
    thirds = ballots("ABCD", "5 AB", "2 AC", "3 C", "2 D", seats=2)  # the surplus is 2 of 7
    value = Fraction("0.28571")
    assert counted("stv", thirds).rounds[1].transfer.to == {"B": 5 * value, "C": 2 * value}
    assert counted("stv", thirds).rounds[1].transfer.lost == 2 - 7 * value
    assert counted("stv-exact", thirds).rounds[1].transfer.to["B"] == Fraction(10, 7)


def test_the_highest_surplus_goes_first_and_nobody_elected_receives_it():
    poll = ballots("ABCD", "9 ABC", "7 BD", "2 C", "2 D", seats=3)
    second = counted("stv", poll).rounds[1].transfer
    assert (second.whose, second.why, {*second.to}) == (("A",), "surplus", {"C"})


def test_of_equal_lowest_the_one_lower_at_the_stage_before_is_excluded():
    poll = ballots("ABCDE", "9 A", "8 B", "4 CA", "3 DA", "1 ED", seats=1)
    rounds = counted("stv", poll).rounds
    assert [each.excluded for each in rounds] == [(), ("E",), ("D",), ("C",)]
    assert rounds[1].votes["C"] == rounds[1].votes["D"]


def test_a_tie_for_exclusion_that_changes_who_is_elected_stays_open():
    poll = ballots("ABC", "4 A", "3 BC", "3 CB", seats=1)
    found = counted("stv", poll)
    assert (found.settled, found.elected) == (False, ())
    assert [(each.names, each.resolved_by) for each in found.ties] == [(("B", "C"), None)]
    assert len(found.rounds) == 1


def test_a_tie_for_exclusion_that_changes_nothing_is_reported_and_passed():
    poll = ballots("ABCD", "9 A", "8 D", "1 BA", "1 CA", seats=1)
    found = counted("stv", poll)
    assert (found.settled, found.elected) == (True, ("A",))
    assert [(each.names, each.resolved_by) for each in found.ties] == [(("B", "C"), None)]


def test_whoever_the_lot_draws_first_stands_first():
    poll = ballots("ABC", "4 A", "3 BC", "3 CB", seats=1)
    found = counted("stv", poll, lot=LOT)
    first, last = LOT.drawn("BC")
    assert found.rounds[1].excluded == (last,)
    assert (found.elected, found.ties[0].resolved_by) == ((first,), "lot")


def test_the_last_seats_are_filled_by_whoever_is_left():
    found = counted("stv", ballots("ABC", "5 A", "2 B", seats=3))
    assert (found.elected, len(found.rounds)) == (("A", "B", "C"), 1)


def test_a_cap_bars_the_others_of_an_organisation_at_once():
    names = ("Ann (Pebble)", "Bea (Pebble)", "Cy (Heron)", "Di")
    papers = (
        Paper(((0,), (1,), (2,)), 9),
        Paper(((1,), (2,)), 5),
        Paper(((2,),), 3),
        Paper(((3,),), 4),
    )
    found = counted("stv", Ballots(names, papers, 2), caps={"Pebble": 1})
    assert found.elected == ("Ann (Pebble)", "Cy (Heron)")
    assert found.rounds[1].excluded == ("Bea (Pebble)",)
    assert found.rounds[1].transfer.to == {"Cy (Heron)": 5}


def test_two_of_one_organisation_that_reach_the_quota_alike_need_a_lot():
    names = ("Ann (Pebble)", "Bea (Pebble)", "Cy")
    papers = (Paper(((0,),), 4), Paper(((1,),), 4), Paper(((2,),), 2))
    poll = Ballots(names, papers, 2)
    assert counted("stv", poll, caps={"Pebble": 1}).settled is False
    assert counted("stv", poll, caps={"Pebble": 1}, lot=LOT).elected == (
        LOT.drawn(names[:2])[0],
        "Cy",
    )


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        (((0,), (1,)), (0, 1)),
        (((0,), (), (1,)), (0,)),
        (((0,), (1, 2), (3,)), (0,)),
        (((0, 1), (2,)), ()),
        (((), (1,)), ()),
        ((), ()),
    ],
)
def test_a_paper_counts_up_to_where_it_is_no_longer_clear(said, counts):
    assert preferences(Paper(said)) == counts


@BOTH
@some
@given(poll=polls(), caps=st.sampled_from([{}, {"X": 1}]))
def test_no_vote_is_made_or_lost_unseen(method, poll, caps):
    caps = {k: v for k, v in caps.items() if any(k in n for n in poll.names)}
    found = counted(method, poll, lot=LOT, caps=caps)
    gone = Fraction(0)
    for each in found.rounds:
        if each.transfer:
            gone += each.transfer.exhausted + each.transfer.lost
            assert each.transfer.lost >= 0
            assert each.transfer.lost == 0 or (method, each.transfer.why) == ("stv", "surplus")
        assert sum(each.votes.values()) + gone == found.valid
        assert all((v * 100_000).denominator == 1 for v in each.votes.values()) or method != "stv"
    assert found.valid + found.invalid == poll.cast


@BOTH
@some
@given(poll=polls(), caps=st.sampled_from([{}, {"X": 1}]))
def test_as_many_are_elected_as_can_be_and_each_once(method, poll, caps):
    caps = {k: v for k, v in caps.items() if any(k in n for n in poll.names)}
    found = counted(method, poll, lot=LOT, caps=caps)
    able = len(poll.names) - max(0, sum("X" in n for n in poll.names) - 1) * bool(caps)
    assert len({*found.elected}) == len(found.elected) == min(poll.seats, able)
    assert sorted(n for level in found.ranking for n in level) == sorted(poll.names)


@some
@given(polls())
def test_what_holds_however_ties_fall_is_what_a_lot_gives(poll):
    found = counted("stv", poll)
    if found.settled:
        assert {*found.elected} == {*counted("stv", poll, lot=LOT).elected}
    else:
        assert found.ties[-1].resolved_by is None
        assert {*found.elected} <= {*counted("stv", poll, lot=LOT).elected}


@some
@given(polls(plain=True))
def test_the_order_of_the_papers_does_not_matter(poll):
    turned = Ballots(poll.names, poll.papers[::-1], poll.seats)
    assert counted("stv", turned, lot=LOT) == counted("stv", poll, lot=LOT)


@some
@given(polls(plain=True))
def test_who_stand_together_on_enough_papers_are_elected_together(poll):
    """Droop proportionality: k quotas behind a set of candidates elect k of it."""
    found = counted("stv-exact", poll, lot=LOT)
    elected = {poll.names.index(n) for n in found.elected}
    for size in range(1, len(poll.names)):
        for together in map(set, combinations(range(len(poll.names)), size)):
            behind = sum(
                paper.votes
                for paper in poll.papers
                if {n for (n,) in paper.ranks[:size]} == together
            )
            assert len(elected & together) >= min(size, behind // found.quota)


def test_decimals_and_fractions_agree_where_nothing_is_rounded():
    poll = ballots("ABCD", "10 AB", "3 B", "4 C", "2 D", seats=2)
    assert counted("stv", poll).rounds == counted("stv-exact", poll).rounds
    assert counted("stv", poll).rounds[1].transfer.to == {"B": 3}

"""Schulze: the examples of Schulze's paper, and all paths tried one by one."""

from itertools import pairwise, permutations

import pytest
from hypothesis import given, settings

from lawspeaker.framework.counting.ballots import Ballots, Paper
from lawspeaker.framework.counting.lot import lot
from lawspeaker.framework.counting.schulze import prefer, strongest
from polls import ballots, counted, polls

some = settings(max_examples=60, deadline=None)

FIRST = ballots(
    "ABCDE",
    *("5 ACBED", "5 ADECB", "8 BEDAC", "3 CABED"),
    *("7 CAEBD", "2 CBADE", "7 DCEBA", "8 EBADC"),
)
SECOND = ballots(
    "ABCD",
    *("5 ACBD", "2 ACDB", "3 ADCB", "4 BACD", "3 CBDA"),
    *("3 CDBA", "1 DACB", "5 DBAC", "4 DCBA"),
)
THIRD = ballots(
    "ABCDE",
    *("3 ABDEC", "5 ADEBC", "1 ADECB", "2 BADEC", "2 BDECA"),
    *("4 CABDE", "6 CBADE", "2 DBECA", "5 DECAB"),
)
FOURTH = ballots("ABCD", "3 ABCD", "2 DABC", "2 DBCA", "2 CBDA")


@pytest.mark.parametrize(("poll", "order"), [(FIRST, "EACBD"), (SECOND, "DACB"), (THIRD, "BADEC")])
def test_the_examples_of_the_paper_rank_as_it_says(poll, order):
    assert counted("schulze", poll).ranking == tuple((each,) for each in order)


def test_the_first_example_of_the_paper_has_its_pairs_and_its_paths():
    wins = prefer(FIRST.papers, 5, ())
    assert wins[0] == [0, 20, 26, 30, 22]
    assert wins[4] == [23, 27, 21, 31, 0]
    assert [row[:n] + row[n + 1 :] for n, row in enumerate(strongest(wins))] == [
        [28, 28, 30, 24],
        [25, 28, 33, 24],
        [25, 29, 29, 24],
        [25, 28, 28, 24],
        [25, 28, 28, 31],
    ]


def test_the_fourth_example_of_the_paper_is_a_tie_of_two():
    found = counted("schulze", FOURTH)
    assert found.ranking == (("B", "D"), ("A", "C"))
    assert [each.names for each in found.ties] == [("B", "D")]
    assert (found.settled, found.elected) == (False, ())


def test_a_declared_lot_breaks_the_tie_over_the_names_in_ballot_paper_order():
    drawn = lot(["2 5 12"])
    found = counted("schulze", FOURTH, lot=drawn)
    assert found.elected == drawn.drawn("BD")[:1]
    assert [(each.names, each.resolved_by) for each in found.ties] == [(("B", "D"), "lot")]


def test_a_tie_that_fits_into_the_seats_does_not_matter():
    found = counted("schulze", FOURTH, seats=2)
    assert (found.elected, found.ties, found.settled) == (("B", "D"), (), True)


BLANKS = Ballots(("A", "B"), (Paper(((0,),), 3), Paper(((1,), (0,)), 2)))


def test_a_blank_abstains_unless_told():
    assert counted("schulze", BLANKS).elected == ("B",)


def test_a_blank_may_mean_the_last_rank():
    assert counted("schulze", BLANKS, blank="last").elected == ("A",)


def test_a_paper_that_ranks_nobody_is_invalid():
    found = counted("schulze", Ballots(("A",), (Paper((), 2), Paper(((0,),)))))
    assert (found.valid, found.invalid) == (1, 2)


@some
@given(polls())
def test_pairs_are_counted_as_one_would_by_hand(poll):
    size = len(poll.names)
    by_hand = [[0] * size for _ in range(size)]
    for paper in poll.papers:
        at = {n: k for k, rank in enumerate(paper.ranks) for n in rank}
        for one, other in permutations(at, 2):
            by_hand[one][other] += paper.votes * (at[one] < at[other])
    assert prefer(poll.papers, size, ()) == by_hand


@some
@given(polls())
def test_the_strongest_path_is_the_best_of_all_paths(poll):
    size = len(poll.names)
    wins = prefer(poll.papers, size, range(size))
    link = [[w if w > wins[b][a] else 0 for b, w in enumerate(row)] for a, row in enumerate(wins)]
    found = strongest(wins)
    for one, other in permutations(range(size), 2):
        rest = [n for n in range(size) if n not in {one, other}]
        paths = (
            (one, *over, other) for n in range(len(rest) + 1) for over in permutations(rest, n)
        )
        best = max(min(link[a][b] for a, b in pairwise(p)) for p in paths)
        assert found[one][other] == best


@some
@given(polls())
def test_whoever_beats_everybody_is_first_and_alone(poll):
    size = range(len(poll.names))
    wins = prefer(poll.papers, len(poll.names), size)
    found = counted("schulze", poll, blank="last", seats=1)
    for one in size:
        if all(wins[one][n] > wins[n][one] for n in size if n != one):
            assert found.ranking[0] == (poll.names[one],)
            assert found.elected == (poll.names[one],)

"""The lot: RFC 3797, with the numbers of its own worked example."""

from hashlib import md5

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawspeaker.framework.counting.lot import BadLot, Lot, lot

EXAMPLE = lot(["9319", "2 5 12 8 10", "9 18 26 34 41 45"])


def test_the_example_of_the_rfc_gives_its_key():
    assert EXAMPLE.key == "9319./2.5.8.10.12./9.18.26.34.41.45./"


def test_the_example_of_the_rfc_gives_its_first_digest():
    ends = bytes(2)
    digest = md5(ends + EXAMPLE.key.encode() + ends, usedforsecurity=False).hexdigest()
    assert digest.upper() == "990DD0A5692A029A98B5E01AA28F3459"


def test_the_example_of_the_rfc_draws_the_ten_it_says():
    assert EXAMPLE.drawn(range(1, 26))[:10] == (17, 7, 2, 16, 25, 23, 8, 24, 19, 13)


@pytest.mark.parametrize("source", ["", "  ", "heads", "1,2", "-3", "2.5", "1" * 19, "٣"])
def test_a_source_is_whole_numbers(source):
    with pytest.raises(BadLot, match="a source must be whole numbers with spaces between"):
        lot([source])


def test_the_numbers_of_one_source_may_be_written_in_any_order():
    assert lot(["12 2 5"]) != lot(["2 5 12"])
    assert lot(["12 2 5"]).key == lot(["02 5 12"]).key


@given(st.lists(st.lists(st.integers(0, 99), min_size=1)), st.lists(st.text(), unique=True))
def test_everybody_is_drawn_once_and_again_alike(sources, names):
    drawn = Lot(tuple(map(tuple, sources))).drawn(names)
    assert sorted(drawn) == sorted(names)
    assert drawn == Lot(tuple(map(tuple, sources))).drawn(names)

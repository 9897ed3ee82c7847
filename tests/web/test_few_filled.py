"""Few seats of a meeting are filled: what its page says of it, as the framework warns of it."""

from dataclasses import replace

import msgspec
import pytest

from law import MHHS
from lawspeaker.web.meetings.attendance import few_are_filled
from matters import seat

NOBODY = tuple(replace(seat(of), person=None) for of in ("M-PSG-l", "M-PSG-n"))
SOMEBODY = seat("M-PSG-m")


def under(**changed):
    text = MHHS.text
    rule = msgspec.structs.replace(text.consensus, **changed)
    return replace(MHHS, text=msgspec.structs.replace(text, consensus=rule))


def test_below_half_of_the_constituencies_it_is_said_that_there_is_no_quorum():
    told = few_are_filled((*NOBODY, SOMEBODY), MHHS)
    assert told == "Only 1 of 3 constituency seats are filled. The framework sets no quorum."


def test_where_the_framework_sets_a_quorum_nobody_says_that_it_does_not():
    told = few_are_filled((*NOBODY, SOMEBODY), under(quorum=5))
    assert told == "Only 1 of 3 constituency seats are filled."


@pytest.mark.parametrize(
    ("seats", "framework"),
    [((*NOBODY, SOMEBODY), under(warn_below=None)), ((SOMEBODY, SOMEBODY), MHHS), ((), MHHS)],
)
def test_nothing_is_said_where_the_framework_does_not_warn_or_enough_are_filled(seats, framework):
    assert few_are_filled(seats, framework) == ""

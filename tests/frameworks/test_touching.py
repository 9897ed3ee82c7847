"""Which readings touch a matter of another body: where none says so, those it turns on."""

from pathlib import Path

import pytest

from lawspeaker.framework.load import load
from lawspeaker.framework.membership import without_seat
from lawspeaker.framework.names import Group
from lawspeaker.framework.touching import Touched, touched

CHARITY = load(str(Path(__file__).parent / "good" / "charity.toml"))
MHHS = load("mhhs@3.1")
CHEAP = {"spend": 100, "scandal": False, "secret": True, "urgent": False}


def readings(framework, facts) -> set[str]:
    return {each.reading for each in touched(framework, facts, ())}


@pytest.mark.parametrize(
    ("facts", "found"),
    [
        ({}, set()),
        ({"urgent": True}, {"haste"}),
        ({"spend": 1_000_000}, {"edge"}),
        ({"spend": 1_000_000, "secret": False}, set()),
        ({"scandal": True, "spend": 1_000_000}, set()),
    ],
)
def test_a_reading_that_does_not_say_touches_what_it_decides_differently(facts, found):
    assert readings(CHARITY, CHEAP | facts) == found


def test_before_who_decides_is_known_no_reading_is_said_to_turn_it():
    assert readings(CHARITY, {"urgent": True}) == set()


def test_a_circumstance_touches_a_reading_that_names_it_and_warns_where_it_says_so():
    there = touched(MHHS, {"at": 4}, {"few_present"})
    assert Touched("quorum", warns=True) in there
    assert "quorum" not in readings(MHHS, {"at": 4})


def test_no_threshold_is_taken_as_not_met_before_it_is_assessed():
    assert "psgrole" not in readings(MHHS, {"at": 2})
    assert "psgrole" not in readings(MHHS, {"at": 2, "cost": 1, "cumulative": 1})
    assert "ofgemref" in readings(MHHS, {"at": 2, "tom": True})


@pytest.mark.parametrize(
    ("group", "lacks"),
    [("PSG", False), ("DAG", False), ("CCAG", True), ("SITAG", False), ("MCAG", True),
     ("QAG", True), ("BPRWG", False), ("NOBODY", False)],
)  # fmt: skip
def test_every_constituency_sits_in_every_advisory_group_but_three(group, lacks):
    assert bool(without_seat(load("mhhs"), Group(group))) is lacks


def test_a_framework_without_such_a_principle_lacks_nobody():
    assert without_seat(CHARITY, Group("COMMITTEE")) == ()

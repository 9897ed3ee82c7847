"""Who holds a power over a case: offices, seats, and the parts people play in it."""

from datetime import date

import msgspec
import pytest

from lawspeaker.framework.kept import Silence
from lawspeaker.framework.load import load
from lawspeaker.framework.model import Ground, Power, Relation
from lawspeaker.framework.names import CHAIR, NO_GROUP, PARTY, Capacity
from lawspeaker.framework.powers import Part
from lawspeaker.framework.version import Framework

MHHS = load("mhhs@3.1")
ASKED = "test.act"


def holding(*holders: str, **relations: Relation) -> Framework:
    """Return the framework with one power more, held by these."""
    power = Power(holders=holders, by=("3.6-01",), force="can", says="May act.")
    text = msgspec.structs.replace(
        MHHS.text,
        powers={**MHHS.text.powers, ASKED: power},
        relations={**MHHS.text.relations, **relations},
    )
    return Framework("test", text, MHHS.readings, MHHS.written)


def capacity(holds: str, group: str = NO_GROUP, hat: str = "programme") -> Capacity:
    return Capacity("ann", "acme", hat, holds, group, date(2024, 1, 1), None, 1)


DAG = Part("DAG", "acme", ("bob", "M-DAG-c"))


@pytest.mark.parametrize(
    ("holder", "by", "part", "may"),
    [
        ("SRO", capacity("SRO"), DAG, True),
        ("SRO", capacity("PMO"), DAG, False),
        ("M-DAG-e", capacity("M-DAG-e", "DAG"), DAG, True),
        ("chair", capacity("SRO"), DAG, True),
        ("chair", capacity("PMO"), DAG, False),
        ("chair", capacity(CHAIR, "DAG"), DAG, True),
        ("chair", capacity(CHAIR, "CCAG"), DAG, False),
        ("chair", capacity("SRO"), Part(), False),
        ("parent_chair", capacity(CHAIR, "PSG"), DAG, True),
        ("parent_chair", capacity(CHAIR, "DAG"), DAG, False),
        ("parent_chair", capacity(CHAIR, "PSG"), Part("PSG"), False),
        ("any_chair", capacity(CHAIR, "CCAG"), DAG, True),
        ("member", capacity("M-DAG-a", "DAG"), DAG, True),
        ("member", capacity("M-PSG-a", "PSG"), DAG, False),
        ("counted_member", capacity("M-DAG-a", "DAG"), DAG, False),
        ("counted_member", capacity("M-DAG-j", "DAG"), DAG, True),
        ("representative", capacity("M-PSG-l", "PSG"), DAG, True),
        ("representative", capacity("M-PSG-a", "PSG"), DAG, False),
        ("party", capacity(PARTY), DAG, True),
        ("party", capacity("M-PSG-l", "PSG"), DAG, True),
        ("party", capacity("M-PSG-a", "PSG"), DAG, False),
        ("party", capacity("SRO"), DAG, False),
        ("raiser", capacity(PARTY), DAG, True),
        ("raiser", capacity(PARTY), Part("DAG", "ann"), True),
        ("raiser", capacity(PARTY), Part("DAG", "bob"), False),
        ("raiser", capacity(PARTY), Part("DAG"), False),
        ("named", capacity("M-DAG-c", "DAG"), DAG, True),
        ("named", capacity(PARTY), Part("DAG", "", ("ann",)), True),
        ("named", capacity(PARTY), DAG, False),
        ("anyone", capacity(""), Part(), True),
    ],
)
def test_a_power_is_held_by_its_holders_alone(holder, by, part, may):
    assert holding(holder).holds(ASKED, by, part) is may


def test_several_holders_each_hold_a_power():
    framework = holding("PMO", "chair")
    assert framework.holders(ASKED) == ("PMO", "chair")
    assert framework.holds(ASKED, capacity("PMO"), Part())
    assert framework.holds(ASKED, capacity("SRO"), DAG)


def test_a_power_the_framework_does_not_map_is_nobodys():
    assert MHHS.power("no.such") is None
    assert MHHS.holders("no.such") == ()
    assert not MHHS.holds("no.such", capacity("SRO"), DAG)


def test_of_two_lines_the_one_that_is_read_so_applies():
    lines = tuple(
        Power(
            holders=(who,), by=("3.6-06",), force="must", says=f"{who} decides.", under={"nc2": how}
        )
        for who, how in (("SRO", "sro"), ("chair", "chair"))
    )
    ground = Ground(by=("3.6-06",), force="must", says="It must.", under={"nc2": "chair"})
    text = msgspec.structs.replace(
        MHHS.text,
        powers={ASKED: lines},
        grounds={ASKED: ground},
        silent={"a.b": Silence(why="No.")},
    )
    framework = Framework("test", text, MHHS.readings, MHHS.written)
    assert framework.holders(ASKED) == ("SRO",)
    assert framework.ground(ASKED) is None
    other = framework.with_readings({"nc2": "chair"})
    assert other.holders(ASKED) == ("chair",)
    assert other.ground(ASKED) == ground
    assert framework.is_silent("a.b")
    assert not framework.is_silent(ASKED)

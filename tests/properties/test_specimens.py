"""What was ever written in the ledger is read for ever: one specimen of each kind of event.

A specimen is never changed. A kind that changes becomes `/2`, beside the specimen of `/1`.
"""

import json
from inspect import signature
from pathlib import Path

import msgspec
import pytest

from law import capacity, moment
from lawspeaker.framework.names import Person
from lawspeaker.kernel.canonical import canonical, parse
from lawspeaker.kernel.kinds import Position
from lawspeaker.kernel.words import Past
from lawspeaker.processes import ALL, process
from lawspeaker.records.trails import event_of

SPECIMENS = sorted((Path(__file__).parents[1] / "specimens").glob("*.json"))
KINDS = {event.name for each in ALL for event in each.events}


def read(path: Path) -> dict:
    return json.loads(path.read_text())


def test_each_kind_of_event_has_its_specimen():
    assert {read(path)["kind"] for path in SPECIMENS} >= KINDS


def test_a_specimen_is_named_after_its_kind():
    for path in SPECIMENS:
        assert path.stem == read(path)["kind"].replace("/", "-")


@pytest.mark.parametrize("path", SPECIMENS, ids=lambda path: path.stem)
def test_a_specimen_is_read_and_folded(path):
    specimen = read(path)
    of = process(specimen["kind"].partition(".")[0])
    event = event_of(of, specimen["kind"], specimen["d"])
    past = Past(Position(4), event, capacity("SRO"), Person("ann"), moment(None))
    life = of.fold([past])
    assert life.version == 1
    assert isinstance(of.title(life.state), str)
    assert keeps(specimen["d"], parse(canonical(msgspec.to_builtins(event))))


def keeps(before: object, after: object) -> bool:
    """Say whether everything that was written is still there; there may be more by now."""
    match before, after:
        case dict(), dict():
            return all(name in after and keeps(before[name], after[name]) for name in before)
        case list(), list():
            return len(before) == len(after) and all(map(keeps, before, after))
        case _:
            return before == after


def test_history_does_not_change_its_meaning_when_the_rules_do():
    """What an event makes of a case depends on the two of them, and on no framework."""
    for each in ALL:
        assert len(signature(each.evolve).parameters) == 2

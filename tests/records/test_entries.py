"""An entry has its members, no others, and one spelling."""

import json
from datetime import date
from itertools import count

import msgspec
import pytest
from msgspec.structs import replace

from lawspeaker.framework.names import Capacity
from lawspeaker.kernel.canonical import NotCanonical, canonical
from lawspeaker.kernel.entries import CLOSABLE, LONGEST, By, opened, read, sealed, spell
from lawspeaker.kernel.seals import ERASED, unseal
from lawspeaker.kernel.stored import stored
from verify.exporting import WHO, entry

PROSE = ("d.text", "departures.0.reason")
WHOLE = entry(7)


def salts():
    numbers = count()
    return lambda: next(numbers).to_bytes(16)


OPEN = sealed(WHOLE, PROSE, salts())
CLOSED = sealed(WHOLE, PROSE, salts(), closed=True)


def texts(made):
    return {unseal(each.text).name: each.text for each in made.openings}


def spelled(**changes):
    return canonical({**json.loads(spell(OPEN.entry)), **changes})


def test_an_entry_is_spelled_with_exactly_these_members():
    assert list(json.loads(spell(OPEN.entry))) == [
        *("_sd", "act", "audience", "because", "case", "cmd", "d", "departures", "facts"),
        *("framework", "grounds", "happened", "kind", "ord", "programme", "recorded", "seq"),
        "version",
    ]


def test_an_entry_of_a_closed_group_keeps_only_what_orders_it():
    assert list(json.loads(spell(CLOSED.entry))) == [
        *("_sd", "audience", "case", "cmd", "kind", "ord", "programme", "recorded", "seq"),
        "version",
    ]
    assert set(texts(CLOSED)) == {*CLOSABLE, *PROSE}
    assert (CLOSED.entry.is_closed, OPEN.entry.is_closed) == (True, False)


def test_an_entry_holds_no_prose():
    assert "Late." not in spell(OPEN.entry).decode()
    assert "ž" not in spell(OPEN.entry).decode()
    assert "51c7" not in spell(CLOSED.entry).decode()


@pytest.mark.parametrize("made", [OPEN, CLOSED], ids=["open", "closed"])
def test_an_entry_is_read_and_opened_as_it_was(made):
    assert read(spell(made.entry)) == made.entry
    assert opened(read(spell(made.entry)), texts(made).values()) == WHOLE


@pytest.mark.parametrize("made", [OPEN, CLOSED], ids=["open", "closed"])
def test_erased_prose_is_marked_and_the_rest_stays(made):
    left = texts(made)
    del left["d.text"]
    back = opened(made.entry, left.values(), ["d.text"])
    assert back == replace(WHOLE, d={**WHOLE.d, "text": ERASED})


def test_the_digests_are_sorted_and_tell_nothing_of_the_order():
    assert list(OPEN.entry.digests) == sorted(each.digest for each in OPEN.openings)


def test_an_entry_is_sealed_once():
    with pytest.raises(ValueError, match="entry 7 must be sealed once"):
        sealed(OPEN.entry, (), salts())


def test_a_closed_entry_that_is_opened_in_part_is_refused():
    half = [text for name, text in texts(CLOSED).items() if name != "act"]
    with pytest.raises(NotCanonical, match="must be open or closed as a whole"):
        opened(CLOSED.entry, half)


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"more": 1}, "unknown field `more`"),
        ({"seq": -1}, r"\$.seq"),
        ({"seq": "7"}, r"Expected `int`, got `str` - at `\$.seq`"),
        ({"kind": "decision.taken"}, r"\$.kind"),
        ({"cmd": "7"}, r"\$.cmd"),
        ({"audience": ""}, r"\$.audience"),
        ({"_sd": ["x"]}, r"\$._sd"),
        ({"_sd": sorted(OPEN.entry.digests, reverse=True)}, "must be sorted, each once"),
        ({"_sd": [OPEN.entry.digests[0]] * 2}, "must be sorted, each once"),
        ({"happened": {"at": 0}}, "missing required field `day`"),
        ({"happened": {"at": 0, "day": "2023-02-30"}}, r"\$.happened.day"),
        ({"act": {"by": {}, "typed_by": "x"}}, r"\$.act.by"),
    ],
)
def test_what_is_no_entry_is_refused_with_the_place(changes, why):
    with pytest.raises(NotCanonical, match=why):
        read(spelled(**changes))


@pytest.mark.parametrize("name", CLOSABLE)
def test_an_entry_without_one_of_its_members_is_refused(name):
    members = json.loads(spell(OPEN.entry))
    del members[name]
    with pytest.raises(NotCanonical, match="must be open or closed as a whole"):
        read(canonical(members))


def test_an_entry_of_another_spelling_is_refused():
    with pytest.raises(NotCanonical, match="must be spelled canonically"):
        read(spell(OPEN.entry).replace(b":", b": ", 1))


def test_an_entry_must_fit_in_a_tile():
    long = replace(WHOLE, d={"x": "x" * LONGEST})
    with pytest.raises(NotCanonical, match="entry 7 must have at most 65535 bytes, and has"):
        spell(long)
    with pytest.raises(NotCanonical, match="at most 65535 bytes, not 65536"):
        read(b"x" * 65_536)


def test_money_in_pounds_and_pence_is_refused_with_its_place():
    with pytest.raises(NotCanonical, match=r"\$\.d\.cost is 0\.1"):
        spell(replace(WHOLE, d={"cost": 0.1}))


def test_a_capacity_is_spelled_and_read_back():
    who = Capacity(
        person="51c7",
        organisation="0b9e",
        hat="programme",
        holds="SRO",
        group="PSG",
        since=date(2023, 1, 1),
        until=None,
        rests_on=0,
    )
    assert By.of(who) == WHO
    assert WHO.capacity == who
    assert msgspec.json.encode(WHO, order="sorted").startswith(b'{"from":"2023-01-01","group":')


@pytest.mark.parametrize("made", [OPEN, CLOSED], ids=["open", "closed"])
@pytest.mark.parametrize("gone", [None, *PROSE])
def test_an_entry_comes_back_from_the_ledger_as_it_is_when_it_is_verified(made, gone):
    kept = [text for name, text in texts(made).items() if name != gone]
    erased = [gone] if gone else []
    assert stored(spell(made.entry), kept, erased) == opened(read(spell(made.entry)), kept, erased)


def test_an_entry_of_a_closed_group_that_is_not_opened_comes_back_closed():
    assert stored(spell(CLOSED.entry), ()).is_closed


def test_what_was_known_of_other_cases_comes_back_with_an_entry():
    facts = stored(spell(OPEN.entry), texts(OPEN).values()).facts
    assert (dict(facts), len(facts), "spent" in facts) == (dict(WHOLE.facts), 1, False)

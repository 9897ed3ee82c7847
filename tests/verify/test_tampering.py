"""What somebody might do to a record, and what the verifier says of it."""

import pytest

from lawspeaker.kernel.entries import spell
from verify.exporting import (
    SIZE,
    entry,
    files_of,
    joined,
    resigned,
)
from verify.tampered import EXPORT, LOG, ROWS, look, rewritten, told


def test_a_dropped_entry_is_named_once():
    found = told({**EXPORT, LOG: joined(ROWS[:7] + ROWS[8:])})
    assert (7, "It is missing: entry 8 stands in its place.") in found
    assert {at for at, _ in found} == {7, None}


def test_entries_that_changed_places_are_named():
    rows = [*ROWS[:7], ROWS[8], ROWS[7], *ROWS[9:]]
    assert (7, "It stands out of order, where entry 9 is due.") in told(
        {**EXPORT, LOG: joined(rows)}
    )


def test_an_entry_that_was_added_is_named():
    rows = [*ROWS, spell(entry(SIZE))]
    assert (SIZE, "It does not give its leaf hash: it was changed after it was recorded.") in told(
        {**EXPORT, LOG: joined(rows)}
    )


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        (b'"ord":0', b'"ord": 0'),
        (b'"ord":0', b'"ord":0.0'),
        (b'"ord":0', b'"ord":-0'),
        (b'"ord":0', b'"ord":0,"ord":0'),
        (b'"ord":0', b'"ord":9007199254740992'),
        (b'"ord":0', b'"ord":NaN'),
        (b'"case":"D2"', b'"case":"\\u0044\\u0032"'),
        (b'"case":"D2"', '"case":"e\u0301"'.encode()),
        (b'"case":"D2"', b'"case":"\\ud800"'),
        (b'"facts":{', '"facts":{"é":1,'.encode()),
    ],
)
def test_an_entry_has_one_spelling_even_if_whoever_holds_the_key_respells_it(was, becomes):
    rows = [*ROWS[:9], ROWS[9].replace(was, becomes), *ROWS[10:]]
    says = "It is not spelled in the one way a record allows, so it was changed."
    assert (9, says) in told({**EXPORT, **resigned(rows)})


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        (b'"ord":0,', b""),
        (b'"ord":0', b'"ord":0,"other":0'),
        (b'"seq":9', b'"seq":"9"'),
        (b'"_sd":[', b'"_sd":[7,'),
        (b'"facts":{"cumulative":1900000000}', b'"facts":[]'),
    ],
)
def test_an_entry_has_the_members_of_an_entry(was, becomes):
    rows = [*ROWS[:9], ROWS[9].replace(was, becomes), *ROWS[10:]]
    found = dict(told({**EXPORT, **resigned(rows)}))
    assert found[9].startswith("It must have ")


@pytest.mark.parametrize("row", [b"", b"[]", b"7", b"[" * 60_000, b"\xff", b"{}"])
def test_a_line_that_is_no_entry_is_named(row):
    rows = [*ROWS[:9], row, *ROWS[10:]]
    assert 9 in dict(told({**EXPORT, LOG: joined(rows)}))


def test_an_entry_longer_than_a_record_takes_is_refused():
    long = ROWS[9].replace(b'"D2"', b'"' + b"D" * 65_535 + b'"')
    found = told({**EXPORT, **resigned([*ROWS[:9], long, *ROWS[10:]])})
    assert (9, "It must have the members of an entry, and lacks some or has others.") in found


def test_a_leaf_that_was_changed_is_told_from_a_changed_entry():
    leaves = EXPORT["leaves"].splitlines()
    leaves[4] = leaves[5]
    assert told({**EXPORT, "leaves": joined(leaves)}) == [
        (None, "The leaves must give the root in the checkpoint, and do not."),
        (4, "Its leaf hash was changed; the entry itself is as it was signed."),
    ]


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"recorded": 5}, "It must not be dated before the entry in front of it."),
        ({"version": 5}, "It must be version 4 of D1, and is 5."),
        ({"version": 3}, "It must be version 4 of D1, and is 3."),
        ({"case": "D9"}, "It must be version 0 of D9, and is 4."),
        ({"programme": "other"}, "It is of another programme: other."),
        ({"seq": 7}, "It stands out of order, where entry 8 is due."),
    ],
)
def test_not_even_the_key_makes_an_entry_fit_where_it_does_not_follow(changes, says):
    assert says in [says for _, says in told(rewritten(**changes))]


@pytest.mark.parametrize(
    "purpose",
    [b"", b"{}\n", b'{"format":2,"viewer":null}\n', b'{"format":1,"viewer":3}\n', b"[]\n"],
)
def test_an_export_says_what_it_is(purpose):
    assert [fault.file for fault in look({**EXPORT, "bundle.json": purpose}).faults] == [
        "bundle.json"
    ]


def test_a_record_without_entries_is_whole():
    assert told(files_of([])) == []

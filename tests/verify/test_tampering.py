"""What somebody might do to a record, and what the verifier says of it."""

import pytest

from lawspeaker.kernel.canonical import canonical
from lawspeaker.kernel.entries import read, spell
from lawspeaker.kernel.notes import Checkpoint
from lawspeaker.verify.export import Export
from verify.exporting import (
    ERASED,
    ERASES,
    KEY,
    ORIGIN,
    OTHERS,
    SIZE,
    VKEY,
    entry,
    files_of,
    head,
    joined,
    receipt,
    record,
    resigned,
)

MADE = record()
ROWS = [spell(each.entry) for each in MADE]
EXPORT = files_of(MADE)
LOG, TEXTS = "entries.ndjson", "disclosures.ndjson"


def look(files, kept=None, key=""):
    looked_at = Export(files, key)
    looked_at.check(kept or {})
    return looked_at


def told(files, kept=None, key=""):
    """Return the faults as a person reads them."""
    return [(fault.entry, fault.says) for fault in look(files, kept, key).faults]


def rewritten(**changes):
    """Return the export that whoever holds the key makes after changing entry 8."""
    text = MADE[8].entry.d | {"outcome": "reject"}
    changed = entry(8, **({"d": text, "departures": ()} | changes))
    rows = [*ROWS[:8], spell(changed), *ROWS[9:]]
    shown = {line for line in EXPORT[TEXTS].splitlines() if b'"seq":8}' not in line}
    return {**EXPORT, **resigned(rows), TEXTS: joined(sorted(shown))}


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


def test_an_insider_who_rewrites_history_is_caught_by_one_kept_checkpoint():
    kept = {"report.txt": head(ROWS, 10).signed(KEY).encode()}
    assert told(rewritten()) == []
    assert told(rewritten(), kept) == [
        (None, "FORK: the first 10 entries are not those that stood there then.")
    ]
    assert told(EXPORT, kept) == []


def test_a_checkpoint_from_before_the_change_knows_nothing_of_it():
    assert told(rewritten(), {"old.txt": head(ROWS, 8).signed(KEY).encode()}) == []


def test_three_lines_copied_from_a_report_are_enough():
    lines = head(ROWS, 10).signed(KEY).split("\n")[:3]
    kept = {"copied.txt": "\r\n".join(lines).encode()}
    assert told(EXPORT, kept) == []
    assert "FORK" in told(rewritten(), kept)[0][1]


def test_a_record_that_lost_its_end_is_a_rollback():
    older = files_of(record(12))
    kept = {"mail.txt": head(ROWS).signed(KEY).encode()}
    assert told(older) == []
    assert told(older, kept) == [(None, "ROLLBACK: the record had 20 entries, and now has 12.")]


@pytest.mark.parametrize(("position", "size"), [(0, 1), (8, 9), (8, 12), (19, 20)])
def test_a_receipt_is_found_in_the_record(position, size):
    assert told(EXPORT, {"receipt.txt": receipt(ROWS, position, size)}) == []


def test_a_receipt_for_an_entry_that_was_rewritten_is_held_against_the_record():
    kept = {"receipt.txt": receipt(ROWS, 8, 9)}
    assert told(rewritten(), kept) == [(None, "FORK: entry 8 is not the one it was given for.")]


def test_a_receipt_for_an_entry_that_is_gone_is_a_rollback():
    kept = {"receipt.txt": receipt(ROWS, 15, 16)}
    assert "ROLLBACK" in told(files_of(record(12)), kept)[0][1]


@pytest.mark.parametrize(
    "note",
    [
        Checkpoint(ORIGIN, 5, bytes(32)).signed(OTHERS).encode(),
        Checkpoint("lawspeaker/other/1", *head(ROWS, 5)[1:]).signed(KEY).encode(),
        head(ROWS, 5).signed(KEY).replace("\n5\n", "\n6\n").encode(),
        receipt(ROWS, 8, 9).replace(b"\n8\n", b"\n7\n"),
        b"",
        b"nothing",
        b"\xff",
        b"a\nreceipt\n",
        f"{ORIGIN}\nreceipt\n99\n\n1\n\n".encode(),
        f"{ORIGIN}\n\u0663\n\n".encode(),
    ],
)
def test_what_was_kept_must_be_a_note_of_this_record(note):
    assert [fault.file for fault in look(EXPORT, {"kept.txt": note}).faults] == ["kept.txt"]


def test_each_of_what_was_kept_is_compared():
    kept = {"one.txt": b"nothing", "two.txt": receipt(ROWS, 8, 9)}
    assert [fault.file for fault in look(rewritten(), kept).faults] == ["one.txt", "two.txt"]


def test_the_key_that_came_with_the_export_is_not_trusted_against_one_you_have():
    theirs = files_of(MADE, key=OTHERS)
    assert told(theirs) == []
    assert [fault.file for fault in look(theirs, key=VKEY).faults] == ["vkey"]


@pytest.mark.parametrize(
    "checkpoint",
    [
        head(ROWS).signed(OTHERS).encode(),
        receipt(ROWS, 19, 20),
        EXPORT["checkpoint"].replace("—".encode(), b"-"),
        head(ROWS)._replace(size=19).signed(KEY).encode(),
        b"\n",
    ],
)
def test_the_checkpoint_must_be_one_that_the_key_signed_for_these_entries(checkpoint):
    assert told({**EXPORT, "checkpoint": checkpoint}) != []


def test_the_signatures_of_others_are_passed_over():
    witness = head(ROWS).signed(OTHERS).rpartition("\n\n")[2].replace(ORIGIN, "witness.example")
    assert told({**EXPORT, "checkpoint": EXPORT["checkpoint"] + witness.encode()}) == []


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


def shown(change):
    """Return the export with its texts changed."""
    return {**EXPORT, TEXTS: joined(change(EXPORT[TEXTS].splitlines()))}


def test_a_missing_text_is_missed():
    assert told(shown(lambda lines: lines[1:])) == [
        (0, "Texts are missing and were not erased: 2.")
    ]


def test_a_changed_text_is_none_that_was_sealed():
    found = told(shown(lambda lines: [lines[0].replace(b'["', b'["x'), *lines[1:]]))
    assert (0, "A text was changed: it is not one that was sealed.") in found


def test_a_text_of_no_entry_is_refused():
    extra = canonical({"openings": [MADE[0].openings[0].text], "seq": SIZE})
    assert told(shown(lambda lines: [*lines, extra])) == [
        (SIZE, "A text was changed: it is not one that was sealed.")
    ]


@pytest.mark.parametrize(
    "line", [b"[]", b'{"openings":"x","seq":0}', b'{"openings":[],"other":1,"seq":0}', b"{"]
)
def test_a_line_of_texts_is_an_entry_and_its_openings(line):
    looked_at = look(shown(lambda lines: [*lines, line]))
    assert [fault.file for fault in looked_at.faults] == [TEXTS]


def test_an_erased_text_is_not_missed():
    assert look(EXPORT).erased == 1
    assert told(files_of(MADE[:ERASES])) == []


def test_a_text_that_was_erased_must_be_gone():
    back = canonical({"openings": [MADE[ERASED].openings[0].text], "seq": ERASED})
    assert told(shown(lambda lines: [*lines, back])) == [
        (ERASED, "A text is here that a later entry says was erased.")
    ]


@pytest.mark.parametrize("erased", [7, ["x"], [{"digest": 1, "seq": 3}], [{"seq": 3}]])
def test_an_erasure_that_names_nothing_erases_nothing(erased):
    rows = [*ROWS[:ERASES], spell(entry(ERASES, kind="ledger.erased/1", d={"erased": erased}))]
    found = told({**EXPORT, **resigned([spell(read(row)) for row in rows])})
    assert (ERASED, "Texts are missing and were not erased: 1.") in found


def test_a_viewer_is_not_owed_every_text():
    public = files_of(MADE, viewer="public")
    looked_at = look({**public, TEXTS: b""})
    assert (looked_at.faults, looked_at.unopened, looked_at.viewer) == ([], 29, "public")


def test_a_viewer_is_not_owed_every_entry_but_the_leaf_of_each():
    public = files_of(MADE, viewer="public")
    rows = [b"" if at % 3 else row for at, row in enumerate(ROWS)]
    looked_at = look({**public, LOG: joined(rows), TEXTS: b""})
    assert (looked_at.faults, looked_at.withheld) == ([], 13)
    assert 1 in dict(told({**EXPORT, LOG: joined(rows)}))


def test_a_text_of_an_entry_that_was_withheld_is_refused():
    public = files_of(MADE, viewer="public")
    rows = [b"" if at == 1 else row for at, row in enumerate(ROWS)]
    assert told({**public, LOG: joined(rows)}) == [
        (1, "A text was changed: it is not one that was sealed.")
    ]


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

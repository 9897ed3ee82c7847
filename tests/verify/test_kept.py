"""What somebody kept, a checkpoint or a receipt, is held against the record as it is now."""

import pytest

from lawspeaker.kernel.notes import Checkpoint
from verify.exporting import (
    KEY,
    ORIGIN,
    OTHERS,
    VKEY,
    files_of,
    head,
    receipt,
    record,
)
from verify.tampered import EXPORT, MADE, ROWS, look, rewritten, told


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


def test_a_signed_checkpoint_may_have_lost_its_empty_lines_on_its_way_through_a_paper():
    note = head(ROWS, 10).signed(KEY)
    for spoilt in (note.replace("\n\n", "\n"), "\n  " + note.replace("\n", "  \r\n  \n")):
        assert told(EXPORT, {"copied.txt": spoilt.encode()}) == []
        assert "FORK" in told(rewritten(), {"copied.txt": spoilt.encode()})[0][1]


def test_a_copied_checkpoint_that_was_forged_is_not_taken_for_the_signed_one():
    note = head(ROWS, 10).signed(KEY).replace("\n\n", "\n").replace("\n10\n", "\n11\n")
    [(_, says)] = told(EXPORT, {"copied.txt": note.encode()})
    assert says == f"It must be signed by {VKEY}, and is not, or was changed."


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

"""Checkpoints: signed only if the ledger has but grown, and kept before anybody sees them."""

from __future__ import annotations

from typing import Any, Final, NamedTuple

import structlog
from django.db import Error

from lawspeaker.kernel import notes, tree
from lawspeaker.records import lines, signed
from lawspeaker.records.database import DOOR, READING, Cursor, InDoubt, lock, writing
from lawspeaker.records.keys import NoKey, read_key
from lawspeaker.records.ledger import Ledger
from lawspeaker.records.levels import Levels
from lawspeaker.records.lines import Head
from lawspeaker.records.programmes import the_programme
from lawspeaker.records.signed import Signed
from lawspeaker.service.asking import ReadOnly, Receipt
from lawspeaker.service.guard import last_checkpoint, what_is_wrong

log: Any = structlog.get_logger("lawspeaker.service")

# Why nothing is signed now, which takes nothing from what is recorded.
UNSIGNED: Final = (ReadOnly, NoKey, InDoubt, Error, OSError)

# Of the log as it is now: what was signed before a recovery is of another.
COVERING: Final = (
    "SELECT c.size, c.root, c.note FROM ledger_checkpoint c JOIN ledger_head h"
    " ON h.programme = c.programme AND h.epoch = c.epoch"
    " WHERE c.programme = %s AND c.size > %s ORDER BY c.size LIMIT 1"
)


class Noted(NamedTuple):
    """A checkpoint that was signed: what it says, and the note to keep."""

    size: int
    root: bytes
    note: str


def covering(slug: str, position: int, using: str = DOOR, read_from: str = READING) -> Noted:
    """Return the first checkpoint that covers an entry; where none does yet, one is signed."""
    if kept := _covering(Ledger(slug, read_from), position):
        return kept
    checkpoint(slug, using)
    signed_now = _covering(Ledger(slug, using), position)
    if signed_now is None:
        raise ReadOnly(f"the ledger of {slug} must have an entry {position}, and has none")
    return signed_now


def _covering(ledger: Ledger, position: int) -> Noted | None:
    with ledger.cursor() as cursor:
        cursor.execute(COVERING, (ledger.programme, position))
        row = cursor.fetchone()
    return Noted(row[0], bytes(row[1]), row[2]) if row else None


def vouch_for(receipt: Receipt, using: str) -> None:
    """Sign for what goes out into the world with an act that was just recorded.

    Where nothing can be signed now, the act stands all the same: whoever reads it asks again.
    """
    try:
        for each in receipt.entries:
            if each.event.vouched:
                covering(receipt.programme, each.position, using, using)
    except UNSIGNED as error:
        log.warning("no checkpoint was signed", programme=receipt.programme, why=str(error))


def checkpoint(slug: str, using: str = DOOR) -> str:
    """Return a signed checkpoint of a ledger as it is now, to be kept by whoever reads it."""
    row = the_programme(slug, using)
    key = read_key(row.key)
    ledger = Ledger(slug, using)
    head = ledger.head()
    if known := _note(ledger, head):
        return known
    if says := what_is_wrong(row, head, using):
        raise ReadOnly(says)
    root = _reckoned(ledger, head, last_checkpoint(slug, head.epoch, using))
    note = notes.Checkpoint(head.origin, head.size, root).signed(key)
    with writing(using) as cursor:
        now = lines.head(cursor, slug, lock(using))
        note = _kept(cursor, slug, now, head.size) or _keep(cursor, slug, head, root, note)
        signed.keep(slug, "checkpoint", note, surely=True)  # or else it is not kept at all
    return note


def _note(ledger: Ledger, head: Head) -> str | None:
    with ledger.cursor() as cursor:
        return _kept(cursor, ledger.programme, head, head.size)


def _kept(cursor: Cursor, slug: str, head: Head, size: int) -> str | None:
    cursor.execute(
        "SELECT note FROM ledger_checkpoint WHERE programme = %s AND epoch = %s AND size = %s",
        (slug, head.epoch, size),
    )
    row = cursor.fetchone()
    return row[0] if row else None


def _keep(cursor: Cursor, slug: str, head: Head, root: bytes, note: str) -> str:
    cursor.execute(
        "INSERT INTO ledger_checkpoint (programme, epoch, size, root, note)"
        " VALUES (%s, %s, %s, %s, %s)",
        (slug, head.epoch, head.size, root, note),
    )
    return note


def _reckoned(ledger: Ledger, head: Head, last: Signed | None) -> bytes:
    """Return the root, reckoned from the entries: one bit that flipped must not be signed for."""
    since = last.size if last else 0
    for line in ledger.lines(after=since - 1, below=head.size):
        if tree.leaf_hash(line.spelling) != line.leaf:
            raise ReadOnly(f"entry {line.seq} must give its leaf hash, and was changed: run fsck")
    levels = Levels(ledger.leaves(head.size))
    root = levels.root(head.size)
    if last and levels.root(last.size) != last.root:
        raise ReadOnly(f"the first {last.size} entries must be those signed for: run fsck")
    if root != tree.root(tree.unpacked(head.frontier, head.size)):
        raise ReadOnly("the frontier in the head must be that of the entries: run fsck")
    return root

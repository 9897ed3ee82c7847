"""Going on after entries were lost: under a new origin, so that nobody can miss it."""

from __future__ import annotations

from typing import NamedTuple
from uuid import uuid4

from lawspeaker.framework.names import Capacity, Prose
from lawspeaker.kernel.kinds import Count, Digest, Name
from lawspeaker.kernel.notes import Vkey
from lawspeaker.kernel.tree import EMPTY_ROOT, frontier_of
from lawspeaker.records import lines, pen, signed
from lawspeaker.records.database import DOOR
from lawspeaker.records.keys import read_key
from lawspeaker.records.ledger import Ledger
from lawspeaker.records.own import Recovered
from lawspeaker.records.pen import Turn
from lawspeaker.records.programmes import the_programme
from lawspeaker.records.signed import Signed
from lawspeaker.service import guard, own
from lawspeaker.service.erase import erase_again
from lawspeaker.service.founding import new_origin
from lawspeaker.service.vouching import vouch


class NothingLost(Exception):
    """The ledger is all that was signed for: there is nothing to recover from."""


class Recovery(NamedTuple):
    """Where a ledger goes on, and what was signed for and is lost."""

    origin: str
    position: int  # of the entry that says so
    lost: int
    erased: int  # texts that the backup had brought back


def recover(slug: str, by: Capacity, reason: str, using: str = DOOR) -> Recovery:
    """Let a ledger that lost entries go on under a new origin, with an entry that says so."""
    row = the_programme(slug, using)
    key = read_key(row.key)
    turn = Turn(slug, str(uuid4()), own.instant())
    with pen.holding(turn, using) as writer:
        head = writer.head
        if not guard.what_is_wrong(row, head, using):
            raise NothingLost(f"the ledger of {slug} is all that was signed for")
        last = guard.vouched_for(row) or Signed(row.origin, 0, EMPTY_ROOT)
        lost = max(0, last.size - head.size)
        origin = new_origin(slug)
        writer.cursor.execute(
            "UPDATE ledger_head SET origin = %s, epoch = epoch + 1 WHERE programme = %s",
            (origin, slug),
        )
        row.vkey = str(Vkey.of(origin, key))
        row.save(using=using, update_fields=("vkey",))
        writer.frontier = frontier_of(Ledger(slug, using).leaves(head.size))
        event = Recovered(
            lost=Count(lost),
            size=Count(last.size),
            root=Digest(lines.written(last.root)),
            origin=Name(last.origin),
            reason=Prose(reason),
        )
        position = own.add(writer, row, by, event, using)
        appended = writer.write()
    signed.put_aside(slug)
    vouch(row, appended, key)
    erased = erase_again(row, by, using)
    return Recovery(origin, position, lost, erased)

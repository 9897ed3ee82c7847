"""Before anything is recorded: is this ledger all that was ever vouched for?"""

from __future__ import annotations

from collections.abc import Sequence
from threading import Lock
from typing import NamedTuple

from django.db import connections

from lawspeaker.kernel import tree
from lawspeaker.kernel.notes import BadNote, Vkey
from lawspeaker.records import lines, signed
from lawspeaker.records.database import Cursor
from lawspeaker.records.ledger import Ledger
from lawspeaker.records.lines import Head
from lawspeaker.records.models import Programme
from lawspeaker.records.signed import Signed
from lawspeaker.service.asking import ReadOnly


class Seen(NamedTuple):
    """What this process has seen a ledger to be."""

    origin: str
    size: int


_seen: dict[tuple[str, str], Seen] = {}
_seeing = Lock()


def must_be_writable(row: Programme, head: Head, using: str) -> None:
    """Refuse to write to a ledger that is shorter than it was, or another than was signed for.

    The proof is looked at once in a process; afterwards it is enough that the ledger has grown.
    """
    place = (str(connections[using].settings_dict["NAME"]), row.slug)
    known = _seen.get(place)
    grew = known is not None and known.origin == head.origin and known.size <= head.size
    if not grew and (says := what_is_wrong(row, head, using)):
        raise ReadOnly(says)
    with _seeing:
        _seen[place] = Seen(head.origin, head.size)


def forget() -> None:
    """Forget what was seen, as a process does that starts anew."""
    with _seeing:
        _seen.clear()


def what_is_wrong(row: Programme, head: Head, using: str) -> str:
    """Say how the ledger falls short of what was vouched for; empty if it does not."""
    if row.origin != head.origin:
        return f"{row.slug} must be the log {row.origin}, and the ledger is that of {head.origin}"
    try:
        kept = signed.last_signed(row.slug, Vkey.read(row.vkey))
    except BadNote as error:
        return f"what was signed last must be of the log {row.origin}: {error}"
    leaves = Ledger(row.slug, using).leaves(head.size)
    for each in (kept, last_checkpoint(row.slug, head.epoch, using)):
        if each and (says := _differs(row.slug, head, each, leaves)):
            return says
    if tree.packed(tree.frontier_of(leaves)) != head.frontier:  # the next receipt would sign it
        return f"the tree in the head of {row.slug} is not that of its entries. {_after(row.slug)}"
    return ""


def vouched_for(row: Programme) -> Signed | None:
    """Return the largest tree that was signed for, as far as its note can still be read."""
    try:
        return signed.last_signed(row.slug, Vkey.read(row.vkey))
    except BadNote:
        return None


def _differs(slug: str, head: Head, was: Signed, leaves: Sequence[bytes]) -> str:
    if head.size < was.size:
        lost = was.size - head.size
        return (
            f"the ledger of {slug} must have {was.size} entries, for so many were signed for, and"
            f" has {head.size}: {lost} are lost, as after an older backup was put back."
            f" {_after(slug)}"
        )
    root = tree.root(tree.frontier_of(leaves[: was.size]))
    if root != was.root:
        return f"the first {was.size} entries of {slug} are not those signed for. {_after(slug)}"
    return ""


def _after(slug: str) -> str:
    return f"To go on from here, run: lawspeaker recover {slug}"


def last_checkpoint(slug: str, epoch: int, using: str) -> Signed | None:
    """Return the largest checkpoint that the database itself knows of, in this epoch of the log."""
    with connections[using].cursor() as cursor:
        return _largest(cursor, slug, epoch)


def _largest(cursor: Cursor, slug: str, epoch: int) -> Signed | None:
    cursor.execute(
        "SELECT size, root FROM ledger_checkpoint WHERE programme = %s AND epoch = %s"
        " ORDER BY size DESC LIMIT 1",
        (slug, epoch),
    )
    row = cursor.fetchone()
    return Signed("", row[0], bytes(row[1])) if row else None


def heads(using: str) -> dict[str, Head]:
    """Return where every ledger of this installation stands."""
    with connections[using].cursor() as cursor:
        slugs = Programme.objects.using(using).values_list("slug", flat=True)
        return {slug: lines.head(cursor, slug) for slug in slugs}


def behind(using: str) -> tuple[str, ...]:
    """Name the programmes whose ledgers fall short of what was vouched for."""
    rows = {row.slug: row for row in Programme.objects.using(using).all()}
    found = heads(using)
    return tuple(slug for slug, row in rows.items() if what_is_wrong(row, found[slug], using))
